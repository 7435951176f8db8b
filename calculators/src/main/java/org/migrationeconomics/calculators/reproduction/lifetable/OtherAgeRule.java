package org.migrationeconomics.calculators.reproduction.lifetable;

/**
 * How long those who die after early childhood live within their age group on average.
 *
 * <p>Immutable and thread-safe.
 */
public enum OtherAgeRule {
  /** Half the group, n/2; the default. */
  MIDPOINT("midpoint"),
  /**
   * Half the group up to age 15, and from there on what follows if death rates change exponentially
   * with age:
   *
   * <pre>
   *   a(x) = n/2 − n²/12 (m(x) − ln(m(x+n) / m(x−n)) / 2n)
   *        = 2.5 − 25/12 (m(x) − ln(m(x+5) / m(x−5)) / 10)     for groups of five years
   * </pre>
   *
   * <p>The rate of the open interval stands for m(x+n) in the group before it. Rates of zero at a
   * neighbouring age are refused, because they have no logarithm.
   *
   * <p><b>Source</b>: T. N. E. Greville, "Short methods of constructing abridged life tables",
   * 1943, as used in the United Nations' MORTPAK.
   */
  UN_GREVILLE("UN-Greville");

  private final String label;

  OtherAgeRule(String label) {
    this.label = label;
  }

  /**
   * The rule in words.
   *
   * @return a short name
   */
  public String label() {
    return label;
  }

  /** The {@link #label}. */
  @Override
  public String toString() {
    return label;
  }
}
