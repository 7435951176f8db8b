package org.migrationeconomics.core.migration;

/**
 * How a flow was measured. The same people give different figures by each of these, so flows that
 * were measured differently are not added.
 */
public enum FlowMeasurement {
  /**
   * Moves: every change of residence counts, the same person's second one too. Population registers
   * and border statistics.
   */
  EVENTS("events"),
  /**
   * Migrants: persons whose residence at the end of the interval is not the one at its beginning;
   * those who returned within it or died are not seen. Censuses and surveys that ask for a former
   * residence.
   */
  TRANSITIONS("transitions"),
  /** What natural increase leaves unexplained of a change in population or in a survived cohort. */
  RESIDUAL("residual"),
  /** The result of a model, such as flows inferred from two stocks. */
  ESTIMATED("estimated");

  private final String label;

  FlowMeasurement(String label) {
    this.label = label;
  }

  /**
   * The measurement in one word.
   *
   * @return for example {@code transitions}
   */
  public String label() {
    return label;
  }
}
