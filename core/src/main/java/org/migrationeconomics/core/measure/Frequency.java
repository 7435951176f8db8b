package org.migrationeconomics.core.measure;

/**
 * How often in a year a quantity is measured.
 *
 * <p>Immutable and thread-safe.
 */
public enum Frequency {
  /** Once a year. */
  YEAR("year", 1),
  /** Four times a year. */
  QUARTER("quarter", 4),
  /** Twelve times a year. */
  MONTH("month", 12);

  private final String label;
  private final int perYear;

  Frequency(String label, int perYear) {
    this.label = label;
    this.perYear = perYear;
  }

  /**
   * The period in one word.
   *
   * @return {@code year}, {@code quarter} or {@code month}
   */
  public String label() {
    return label;
  }

  /**
   * How many periods make a year.
   *
   * @return 1, 4 or 12
   */
  public int perYear() {
    return perYear;
  }

  @Override
  public String toString() {
    return label;
  }
}
