package org.migrationeconomics.calculators.policy.gains;

/** Two ways to the immigration surplus that differ in the second digit. */
public enum SurplusVariant {
  /** Borjas's triangle under a straight demand for labour: ½ s e m². */
  TRIANGLE("triangle under a straight demand for labour"),
  /**
   * Exact under Cobb and Douglas's production with the capital that is there: (1 − s m) − (1 − m)ˢ.
   */
  COBB_DOUGLAS("exact, Cobb-Douglas with fixed capital");

  private final String label;

  SurplusVariant(String label) {
    this.label = label;
  }

  /**
   * The variant in words.
   *
   * @return the words that results print
   */
  public String label() {
    return label;
  }
}
