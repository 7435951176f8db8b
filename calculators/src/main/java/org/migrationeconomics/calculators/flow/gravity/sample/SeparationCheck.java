package org.migrationeconomics.calculators.flow.gravity.sample;

/**
 * How far rows are looked for whose expectation would have to be zero, so that no finite estimate
 * exists with them.
 */
public enum SeparationCheck {
  /** Rows of effects without any positive response, and by the rectifier all others. */
  RECTIFIER("zero groups and rectifier"),
  /** Only rows of effects without any positive response, as most programs do. */
  ZERO_GROUPS("zero groups only");

  private final String label;

  SeparationCheck(String label) {
    this.label = label;
  }

  /**
   * The check in words.
   *
   * @return for example {@code zero groups only}
   */
  public String label() {
    return label;
  }
}
