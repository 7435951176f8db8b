package org.migrationeconomics.examples.benchmarks;

import org.migrationeconomics.calculators.flow.gravity.GravityData;

/** Flows from a generator of integers that gives the same numbers in every language. */
final class BenchmarkFlows {

  private static final long PRIME = 2_147_483_647;

  private BenchmarkFlows() {}

  /** A number from 0 to 1 that looks random. */
  static double hash(long k) {
    long first = (k * 48_271) % PRIME;
    long second = (first * (first % 65_536 + 1)) % PRIME;
    long third = (second * ((second / 7) % 65_536 + 3)) % PRIME;
    return third / (double) PRIME;
  }

  /** Flows between countries over years, with a given coefficient of 0.25 and of −0.40. */
  static GravityData panel(int countries, int years) {
    int n = countries * (countries - 1) * years;
    double[] y = new double[n];
    double[] x1 = new double[n];
    double[] x2 = new double[n];
    int[] originYear = new int[n];
    int[] destinationYear = new int[n];
    int[] pair = new int[n];
    int i = 0;
    for (int o = 0; o < countries; o++) {
      for (int d = 0; d < countries; d++) {
        for (int t = 0; t < years && o != d; t++) {
          long q = ((long) o * countries + d) * years + t;
          x1[i] = Math.rint((4 * hash(1_000_003 + q) - 2) * 1e6) / 1e6;
          x2[i] = hash(5_000_011 + q) < 0.3 ? 1 : 0;
          double eta =
              2
                  + 3 * (hash(11 + o) - 0.5)
                  + 3 * (hash(503 + d) - 0.5)
                  + 0.02 * t * (hash(907 + o) - 0.5)
                  + 0.02 * t * (hash(1301 + d) - 0.5)
                  + 3 * (hash(20_011 + (long) o * countries + d) - 0.5)
                  + 0.25 * x1[i]
                  - 0.40 * x2[i];
          y[i] = response(eta, q);
          originYear[i] = o * years + t;
          destinationYear[i] = d * years + t;
          pair[i] = o * countries + d;
          i++;
        }
      }
    }
    return GravityData.builder("y", y)
        .regressor("x1", x1)
        .regressor("x2", x2)
        .effects("origin-year", originYear)
        .effects("destination-year", destinationYear)
        .effects("pair", pair)
        .build();
  }

  private static double response(double eta, long q) {
    return hash(90_000_049 + q) < 0.15
        ? 0
        : Math.floor(Math.exp(eta) * -Math.log(hash(40_000_003 + q) + 1e-12));
  }

  /** Trade of 15 by 14 countries in 20 products over 9 years. */
  static GravityData fourSets() {
    int n = 15 * 14 * 20 * 9;
    double[] y = new double[n];
    double[] x = new double[n];
    int[][] set = new int[4][n];
    int i = 0;
    for (int o = 0; o < 15; o++) {
      for (int d = 0; d < 15; d++) {
        for (int p = 0; p < 20 && o != d; p++) {
          for (int t = 0; t < 9; t++) {
            x[i] = 5 + 3 * hash(77 + 15 * Math.min(o, d) + Math.max(o, d));
            y[i] =
                response(
                    12 + 3 * hash(11 + o) + 3 * hash(503 + d) + 4 * hash(907 + p) - 1.5 * x[i], i);
            set[0][i] = o;
            set[1][i] = d;
            set[2][i] = p;
            set[3][i] = t;
            i++;
          }
        }
      }
    }
    return GravityData.builder("y", y)
        .regressor("ln distance", x)
        .effects("origin", set[0])
        .effects("destination", set[1])
        .effects("product", set[2])
        .effects("year", set[3])
        .build();
  }

  /** 100,000 persons over 10 years in 10,000 firms, of which one in ten persons changes once. */
  static GravityData nearlyNested() {
    int n = 1_000_000;
    double[] y = new double[n];
    double[] x = new double[n];
    int[] person = new int[n];
    int[] firm = new int[n];
    for (int i = 0; i < n; i++) {
      person[i] = i / 10;
      boolean moved = hash(31 + person[i]) < 0.1 && i % 10 > 4;
      firm[i] = moved ? (int) (9_999 * hash(57 + person[i])) : person[i] / 10;
      x[i] = 4 * hash(1_000_003L + i) - 2;
      y[i] = response(2 + 2 * hash(101L + person[i]) + 2 * hash(7L + firm[i]) + 0.25 * x[i], i);
    }
    return GravityData.builder("y", y)
        .regressor("x", x)
        .effects("person", person)
        .effects("firm", firm)
        .build();
  }
}
