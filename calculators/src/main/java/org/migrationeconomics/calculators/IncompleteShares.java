package org.migrationeconomics.calculators;

/**
 * What is done with shares that do not add up to one, as published tables have them whose smallest
 * groups are not listed. The answers differ: of a country whose listed groups are 68.9 per cent of
 * all, fractionalisation may be printed as 0.930 and be 0.853 among those who are listed.
 */
public enum IncompleteShares {
  /** The shares are refused. */
  REFUSE("refused unless they add up to 1"),
  /** They are divided by their sum, as if nobody belonged to a group that is not listed. */
  RESCALE("rescaled to 1"),
  /**
   * They are used as they are, as many publications do: whoever is not listed counts as a group of
   * nobody, so that two of them never belong to the same.
   */
  AS_GIVEN("as given");

  private final String label;

  IncompleteShares(String label) {
    this.label = label;
  }

  /**
   * The choice in words.
   *
   * @return for example {@code rescaled to 1}
   */
  public String label() {
    return label;
  }
}
