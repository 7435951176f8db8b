package org.migrationeconomics.calculators.society.diversity;

/** How the best set of official languages is looked for. */
public enum LanguageSearch {
  /** Every set, if there are at most 200,000; otherwise one language after the other. */
  AUTOMATIC("every set if they are few"),
  /** Every set; refused if there are more than 200,000. */
  EXACT("every set"),
  /**
   * One language after the other, each time that which leaves out fewest. What it covers is at
   * least 1 − (1 − 1/k)^k of what the best set covers, at least 63 per cent.
   */
  GREEDY("one language after the other");

  private final String label;

  LanguageSearch(String label) {
    this.label = label;
  }

  /**
   * The search in words.
   *
   * @return for example {@code every set}
   */
  public String label() {
    return label;
  }
}
