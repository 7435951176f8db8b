package org.migrationeconomics.calculators.labour.wagegap;

/**
 * Which wage structure counts as the one without a gap, b* in the two-fold decomposition. The share
 * of a gap that is "explained" depends on it, so it is never a hidden choice: all are computed side
 * by side.
 *
 * <pre>
 *   b* = W bA + (I - W) bB
 * </pre>
 */
public enum ReferenceCoefficients {

  /** W = 1: the returns of group A are those without discrimination (Oaxaca 1973). */
  OAXACA(0, "Oaxaca, returns of A"),

  /** W = 0: the returns of group B are (Blinder 1973). */
  BLINDER(1, "Blinder, returns of B"),

  /** W = 1/2: halfway between the two (Reimers 1983). */
  REIMERS(2, "Reimers, halfway"),

  /**
   * W = the share of group A among all, by weight where there are weights (Cotton 1988).
   * Statsmodels 0.13.5 gives each group's coefficients the share of the other one as soon as it
   * swaps the groups.
   */
  COTTON(3, "Cotton, by size"),

  /**
   * The returns of one regression over both groups without regard to the group (Neumark 1988,
   * Oaxaca and Ransom 1994, who write it Ω). Part of what the group itself does goes to the
   * characteristics in which the groups differ, so that more looks explained. Statsmodels 0.13.5
   * compares its option with "nuemark" and computes another reference for "neumark".
   */
  NEUMARK(4, "Neumark, pooled"),

  /**
   * The returns of one regression over both groups with a dummy for the group (Jann 2008). The
   * intercept is that of group A, so the whole unexplained part is B's.
   */
  POOLED_WITH_DUMMY(5, "Jann, pooled with dummy");

  private final int place;
  private final String label;

  ReferenceCoefficients(int place, String label) {
    this.place = place;
    this.label = label;
  }

  /**
   * Who proposed it, and what it is.
   *
   * @return a few words
   */
  public String label() {
    return label;
  }

  /** The weight of A's coefficients, where W is a number. */
  double scalarWeight(double weightA, double weightB) {
    return switch (this) {
      case OAXACA -> 1;
      case BLINDER -> 0;
      case REIMERS -> 0.5;
      case COTTON -> weightA / (weightA + weightB);
      default -> Double.NaN;
    };
  }

  /** Where it stands in lists of all of them. */
  int place() {
    return place;
  }

  boolean isScalar() {
    return this != NEUMARK && this != POOLED_WITH_DUMMY;
  }
}
