package org.migrationeconomics.calculators.flow.gravity;

import java.util.SplittableRandom;

/** A panel of flows with effects of origin-years, destination-years and pairs. */
final class SmallPanel {

  final double[] x1;
  final double[] x2;
  final int[] originYear;
  final int[] destinationYear;
  final int[] pair;

  private final double[] eta;

  SmallPanel(int places, int years) {
    int n = places * (places - 1) * years;
    x1 = new double[n];
    x2 = new double[n];
    originYear = new int[n];
    destinationYear = new int[n];
    pair = new int[n];
    eta = new double[n];
    SplittableRandom random = new SplittableRandom(20_26);
    double[] origin = random.doubles((long) places * years, -1, 1).toArray();
    double[] destination = random.doubles((long) places * years, -1, 1).toArray();
    double[] both = random.doubles((long) places * places, -1, 1).toArray();
    int i = 0;
    for (int o = 0; o < places; o++) {
      for (int d = 0; d < places; d++) {
        for (int t = 0; t < years && o != d; t++) {
          x1[i] = random.nextDouble(-2, 2);
          x2[i] = random.nextDouble() < 0.3 ? 1 : 0;
          originYear[i] = o * years + t;
          destinationYear[i] = d * years + t;
          pair[i] = o * places + d;
          eta[i] =
              2
                  + origin[originYear[i]]
                  + destination[destinationYear[i]]
                  + both[pair[i]]
                  + 0.25 * x1[i]
                  - 0.4 * x2[i];
          i++;
        }
      }
    }
  }

  double mean(int row) {
    return Math.exp(eta[row]);
  }

  /** Responses that are their own expectations. */
  GravityData exact() {
    double[] y = new double[eta.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = mean(i);
    }
    return data(y);
  }

  /** Responses with exponential errors, rounded down, and some zeros more. */
  GravityData random() {
    SplittableRandom random = new SplittableRandom(1903);
    double[] y = new double[eta.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = random.nextDouble() < 0.15 ? 0 : Math.floor(-mean(i) * Math.log(random.nextDouble()));
    }
    return data(y);
  }

  private GravityData data(double[] y) {
    return GravityData.builder("flow", y)
        .regressor("x1", x1)
        .regressor("x2", x2)
        .effects("origin-year", originYear)
        .effects("destination-year", destinationYear)
        .effects("pair", pair)
        .build();
  }
}
