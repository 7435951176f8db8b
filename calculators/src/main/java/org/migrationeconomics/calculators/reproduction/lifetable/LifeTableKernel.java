package org.migrationeconomics.calculators.reproduction.lifetable;

/** The loops of a life table on plain arrays; nothing is allocated and nothing is checked. */
final class LifeTableKernel {

  /** From this age on deaths follow the rates around them under Greville's rule. */
  static final int GREVILLE_FROM = 15;

  private static final double WEST_M0 = 0.107;
  private static final double WEST_Q0 = 0.1;

  private LifeTableKernel() {}

  /**
   * Years lived by those who die in each closed group.
   *
   * @param first the rule at 0 and 1-4, where the table begins at birth
   * @param others the rule elsewhere
   * @param female whether the rates are women's
   * @param lowers lower bounds of the groups, the last one open. Not modified.
   * @param m death rates. Not modified.
   * @param given years lived in the first groups that replace those by the rule. Not modified.
   * @param a years lived; the open group's is left alone. Modified.
   */
  static void yearsLived(
      FirstAgeRule first,
      OtherAgeRule others,
      boolean female,
      int[] lowers,
      double[] m,
      double[] given,
      double[] a) {
    int open = m.length - 1;
    for (int x = 0; x < open; x++) {
      a[x] = (lowers[x + 1] - lowers[x]) / 2.0;
    }
    if (others == OtherAgeRule.UN_GREVILLE) {
      for (int x = 1; x < open; x++) {
        if (lowers[x] >= GREVILLE_FROM) {
          a[x] = greville(lowers[x + 1] - lowers[x], m[x - 1], m[x], m[x + 1]);
        }
      }
    }
    if (given.length > 0) {
      System.arraycopy(given, 0, a, 0, given.length);
    } else if (first != FirstAgeRule.MIDPOINT && lowers[0] == 0) {
      a[0] = infants(first, female, m[0]);
      if (open > 1 && lowers[2] == 5) {
        a[1] = children(first, female, m[0]);
      }
    }
  }

  /**
   * Survivors and person-years.
   *
   * @param radix newborn
   * @param lowers lower bounds of the groups, the last one open. Not modified.
   * @param m death rates. Not modified.
   * @param a years lived by the dying in each closed group; under constant hazard replaced where a
   *     m is 1 or more. Modified.
   * @param constantHazard what to do there, if not to stop
   * @param openExpectancy life expectancy at the open age
   * @param l survivors. Modified.
   * @param years person-years. Modified.
   * @return the first group of which all would die or more, at which the table stops; -1 if none
   */
  static int columns(
      double radix,
      int[] lowers,
      double[] m,
      double[] a,
      boolean constantHazard,
      double openExpectancy,
      double[] l,
      double[] years) {
    int open = m.length - 1;
    double alive = radix;
    for (int x = 0; x < open; x++) {
      double n = lowers[x + 1] - lowers[x];
      double q;
      if (a[x] * m[x] < 1) {
        q = probability(n, m[x], a[x]);
      } else if (constantHazard) {
        q = -Math.expm1(-n * m[x]);
        a[x] = 1 / m[x] - n * (1 - q) / q;
      } else {
        return x;
      }
      l[x] = alive;
      double left = alive - alive * q;
      years[x] = n * left + a[x] * (alive - left);
      alive = left;
    }
    l[open] = alive;
    years[open] = alive * openExpectancy;
    return -1;
  }

  static double probability(double n, double m, double a) {
    return n * m / (1 + (n - a) * m);
  }

  static double greville(double n, double before, double m, double after) {
    return n / 2 - n * n / 12 * (m - Math.log(after / before) / (2 * n));
  }

  static double infants(FirstAgeRule rule, boolean female, double m) {
    return switch (rule) {
      case COALE_DEMENY_WEST ->
          m < WEST_M0 ? (female ? 0.053 + 2.8 * m : 0.045 + 2.684 * m) : (female ? 0.35 : 0.33);
      case COALE_DEMENY_WEST_BY_Q0 -> {
        double q = westProbability(female, m);
        yield q < WEST_Q0 ? (female ? 0.05 + 3 * q : 0.0425 + 2.875 * q) : (female ? 0.35 : 0.33);
      }
      case ANDREEV_KINGKADE ->
          female
              ? segments(m, 0.149, -2.0867, 0.017, 0.0438, 4.1075, 0.0658, 0.3141)
              : segments(m, 0.1493, -2.0367, 0.0226, 0.0244, 3.4994, 0.0785, 0.2991);
      case HUMAN_MORTALITY_DATABASE -> {
        if (female) {
          yield m < 0.01724 ? 0.14903 - 2.05527 * m : m < 0.06891 ? 0.04667 + 3.88089 * m : 0.31411;
        }
        yield m < 0.023 ? 0.14929 - 1.99545 * m : m < 0.08307 ? 0.02832 + 3.26021 * m : 0.29915;
      }
      case MIDPOINT -> 0.5;
    };
  }

  static double children(FirstAgeRule rule, boolean female, double m) {
    return switch (rule) {
      case MIDPOINT -> 2;
      case COALE_DEMENY_WEST_BY_Q0 -> {
        double q = westProbability(female, m);
        yield q < WEST_Q0
            ? (female ? 1.524 - 1.625 * q : 1.653 - 3.013 * q)
            : (female ? 1.361 : 1.352);
      }
      default ->
          m < WEST_M0 ? (female ? 1.522 - 1.518 * m : 1.651 - 2.816 * m) : (female ? 1.361 : 1.352);
    };
  }

  /** q(0) that goes with m(0) under the rule in q0; not below the threshold if beyond it. */
  private static double westProbability(boolean female, double m) {
    double q = female ? solved(m, 0.05, 3) : solved(m, 0.0425, 2.875);
    return q < WEST_Q0 ? q : probability(1, m, female ? 0.35 : 0.33);
  }

  /** a(0) from two straight lines in q(0) and a constant. */
  private static double segments(
      double m,
      double first,
      double firstSlope,
      double firstEnd,
      double second,
      double secondSlope,
      double secondEnd,
      double beyond) {
    double q = solved(m, first, firstSlope);
    if (q < firstEnd) {
      return first + firstSlope * q;
    }
    q = solved(m, second, secondSlope);
    return q < secondEnd ? second + secondSlope * q : beyond;
  }

  /**
   * q that solves q = m / (1 + (1 − a) m) with a = intercept + slope q. The root is the one that
   * vanishes with m, written so that nothing cancels; NaN, which is below no threshold, if there is
   * none.
   */
  private static double solved(double m, double intercept, double slope) {
    double b = 1 + (1 - intercept) * m;
    return 2 * m / (b + Math.sqrt(b * b - 4 * slope * m * m));
  }
}
