package org.migrationeconomics.calculators.society.integration.fitting;

/** The course that the decline of a language may take. */
public enum DeclineCurve {
  /** The same part of the speakers is lost every year: x0 e^(−rt). */
  EXPONENTIAL("exponential"),
  /** In proportion to contact: dx/dt = −r x (1 − x), in which r = c (1 − 2s). */
  LOGISTIC("logistic"),
  /** The competition of two languages with a given status s and volatility a. */
  COMPETITION("competition");

  private final String label;

  DeclineCurve(String label) {
    this.label = label;
  }

  /**
   * The curve in a word.
   *
   * @return for example {@code logistic}
   */
  public String label() {
    return label;
  }
}
