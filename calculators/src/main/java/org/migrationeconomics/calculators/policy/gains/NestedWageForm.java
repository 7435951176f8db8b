package org.migrationeconomics.calculators.policy.gains;

/** How changes of labour add up within a nest. */
public enum NestedWageForm {
  /** By the index of constant elasticity of substitution of the numbers before and after. */
  EXACT("exact"),
  /** As published tables have it: shares of the wage bill times changes of logarithms. */
  LOG_LINEAR("log-linear");

  private final String label;

  NestedWageForm(String label) {
    this.label = label;
  }

  /**
   * The form in words.
   *
   * @return the words that results print
   */
  public String label() {
    return label;
  }
}
