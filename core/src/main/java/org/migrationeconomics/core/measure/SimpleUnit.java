package org.migrationeconomics.core.measure;

/**
 * The units that are not money.
 *
 * <p>Persons are always single persons: files that count in thousands are converted where they are
 * read.
 */
public enum SimpleUnit implements MeasureUnit {
  /** Single persons. */
  PERSONS("persons"),
  /**
   * Births, deaths or migrants per person and year, as a plain number (0.012, not 12 per thousand).
   */
  PER_YEAR("per year"),
  /** Person-years lived. */
  PERSON_YEARS("person-years"),
  /** Years of time or age. */
  YEARS("years"),
  /** Per cent: 3 is three per cent. */
  PERCENT("%"),
  /** A plain ratio or share: 0.03 is three per cent. */
  RATIO("ratio"),
  /** Kilometres, for the distance between two places. */
  KILOMETRES("km"),
  /** An index number whose base the series names. */
  INDEX("index");

  private final String label;

  SimpleUnit(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
