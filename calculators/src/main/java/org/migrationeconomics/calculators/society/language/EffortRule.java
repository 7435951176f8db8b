package org.migrationeconomics.calculators.society.language;

/**
 * How hard parents of two cultures a and b try to pass on their own; p is the share of a.
 *
 * <pre>
 *   CULTURAL_SUBSTITUTION   τ_a = (1 − p) V_a,  τ_b = p V_b      the fewer, the harder they try
 *   FIXED                   τ_a = V_a,          τ_b = V_b
 * </pre>
 */
public enum EffortRule {
  /** Whoever has many around who are alike leaves it to them. */
  CULTURAL_SUBSTITUTION("cultural substitution"),
  /** Always the same. */
  FIXED("fixed efforts");

  private final String label;

  EffortRule(String label) {
    this.label = label;
  }

  /**
   * The rule in words.
   *
   * @return for example {@code cultural substitution}
   */
  public String label() {
    return label;
  }
}
