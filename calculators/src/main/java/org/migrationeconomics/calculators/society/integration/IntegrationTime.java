package org.migrationeconomics.calculators.society.integration;

/** In what time is counted; rates are per unit of it. */
public enum IntegrationTime {
  /** Generations, of some 25 to 30 years; how long one is nobody needs to say. */
  GENERATION("generation", "generations"),
  /** Years. */
  YEAR("year", "years");

  private final String label;
  private final String plural;

  IntegrationTime(String label, String plural) {
    this.label = label;
    this.plural = plural;
  }

  /**
   * One of them in words.
   *
   * @return {@code generation} or {@code year}
   */
  public String label() {
    return label;
  }

  /**
   * Several in words.
   *
   * @return {@code generations} or {@code years}
   */
  public String plural() {
    return plural;
  }
}
