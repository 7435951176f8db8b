package org.migrationeconomics.calculators.society.language;

/**
 * Curves through the survival of a language, by the position g of a generation.
 *
 * <pre>
 *   EXPONENTIAL        S = m₀ e^(−h (g − 1))                          the hazard is always h
 *   GROWING_HAZARD     S = m₀ exp(−h (e^(k (g − 1)) − 1)/k)           the hazard is h e^(k (g − 1))
 * </pre>
 */
public enum SurvivalForm {
  /** The same part is lost from each generation to the next. */
  EXPONENTIAL("exponential", 2),
  /** The hazard changes by the factor e^k from each generation to the next (Gompertz). */
  GROWING_HAZARD("growing hazard", 3);

  private final String label;
  private final int parameters;

  SurvivalForm(String label, int parameters) {
    this.label = label;
    this.parameters = parameters;
  }

  /**
   * The form in words.
   *
   * @return for example {@code growing hazard}
   */
  public String label() {
    return label;
  }

  /**
   * How many parameters are fitted.
   *
   * @return 2 or 3
   */
  public int parameters() {
    return parameters;
  }
}
