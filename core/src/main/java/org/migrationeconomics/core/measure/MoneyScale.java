package org.migrationeconomics.core.measure;

/** How many currency units one unit of a figure stands for. */
public enum MoneyScale {
  /** Single currency units. */
  ONE("", 1),
  /** Thousands. */
  THOUSAND("thousand", 1e3),
  /** Millions. */
  MILLION("million", 1e6),
  /** Thousands of millions. */
  BILLION("billion", 1e9);

  private final String word;
  private final double factor;

  MoneyScale(String word, double factor) {
    this.word = word;
    this.factor = factor;
  }

  /**
   * Currency units in one unit of this scale.
   *
   * @return 1, 1,000, 1,000,000 or 1,000,000,000
   */
  public double factor() {
    return factor;
  }

  /**
   * The scale in words.
   *
   * @return {@code million}, for instance; empty for single currency units
   */
  public String word() {
    return word;
  }
}
