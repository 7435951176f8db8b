package org.migrationeconomics.calculators.remittance.inequality;

/**
 * What a Gini does with households whose income from all sources is below zero.
 *
 * <p>The plain formula goes on where incomes are negative, but its bound of 1 is gone: −5, 0 and 10
 * have a Gini of 2, and a mean near zero takes it to any height.
 */
public enum NegativeIncomes {
  /** The plain formula; the first line of the result says that the bound is gone. */
  KEPT("kept"),
  /**
   * The plain formula, and beside it the Gini of Chen, Tsaur and Rhai as corrected by Berrebi and
   * Silber: divided by the larger area that it is a share of, so that it stays from 0 to 1.
   */
  NORMALISED("normalised"),
  /** Refuse incomes of which one is below zero. */
  REFUSED("refused");

  private final String label;

  NegativeIncomes(String label) {
    this.label = label;
  }

  /**
   * The choice in a word.
   *
   * @return for example {@code normalised}
   */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
