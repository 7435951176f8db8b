package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import java.util.SplittableRandom;

/** Invented workers: a year of birth, a share, two dummies of three categories. */
final class Workers {

  static final List<String> NAMES = List.of("birth", "share", "middle", "high");

  private Workers() {}

  static WageRows group(long seed, int n, boolean weighted) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[4 * n];
    double[] y = new double[n];
    double[] w = new double[n];
    double level = random.nextDouble();
    for (int i = 0; i < n; i++) {
      int education = random.nextInt(3);
      x[4 * i] = random.nextInt(1950, 2000);
      x[4 * i + 1] = random.nextDouble();
      x[4 * i + 2] = education == 1 ? 1 : 0;
      x[4 * i + 3] = education == 2 ? 1 : 0;
      y[i] =
          level * education
              + 0.02 * (2000 - x[4 * i])
              + x[4 * i + 1] * random.nextDouble()
              + random.nextDouble();
      w[i] = 0.5 + random.nextDouble();
    }
    return weighted ? WageRows.of(NAMES, x, y, w) : WageRows.of(NAMES, x, y);
  }

  /** Two categories and nothing else, so that a regression has a parameter a cell. */
  static WageRows saturated(long seed, int n, boolean weighted) {
    WageRows all = group(seed, n, weighted);
    double[] middle = all.column("middle");
    double[] high = all.column("high");
    double[] x = new double[2 * n];
    for (int i = 0; i < n; i++) {
      x[2 * i] = middle[i];
      x[2 * i + 1] = high[i];
    }
    return WageRows.of(List.of("middle", "high"), x, all.outcome(), all.weights());
  }
}
