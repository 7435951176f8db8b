package org.migrationeconomics.calculators.labour.inequality;

/** The measures of inequality that are taken apart by groups. */
public enum InequalityMeasure {
  /** Theil's T, the generalised entropy of parameter 1: groups count by their share of wages. */
  THEIL("Theil T"),
  /** The mean logarithmic deviation, parameter 0: groups count by their share of persons. */
  MEAN_LOG_DEVIATION("mean log deviation"),
  /** Half the squared coefficient of variation, parameter 2. */
  GENERALISED_ENTROPY_2("GE(2)"),
  /** The Gini coefficient, which leaves an overlap where the wages of groups interleave. */
  GINI("Gini");

  private final String label;

  InequalityMeasure(String label) {
    this.label = label;
  }

  /**
   * The measure in words.
   *
   * @return for example {@code Theil T}
   */
  public String label() {
    return label;
  }
}
