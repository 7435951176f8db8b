package org.migrationeconomics.calculators.remittance.bilateral;

/**
 * How the receipts of a country are divided among the countries that its emigrants live in: by
 * their number alone, or with a weight for what they can earn there.
 *
 * <p>In the formulas i is the receiving country, j a host, M the emigrants from i in j, Y income
 * per head and R the receipts; what j sends is R(i) in proportion to the weight w(i, j).
 *
 * <p><b>Source</b>: D. Ratha and W. Shaw, <i>South-South Migration and Remittances</i>, World Bank
 * Working Paper 102, 2007, annex.
 */
public enum AllocationRule {
  /**
   * By the number of emigrants: everybody sends the same.
   *
   * <pre>
   *   w = M(i, j)
   * </pre>
   */
  STOCK("emigrant stock"),
  /**
   * By emigrants and the income of their hosts: everybody sends the same share of it.
   *
   * <pre>
   *   w = M(i, j) Y(j)
   * </pre>
   */
  STOCK_HOST_INCOME("emigrant stock times income of the host"),
  /**
   * By emigrants and by what they gain from living abroad: the income at home, and a less than
   * proportional part of what the host's income is above it.
   *
   * <pre>
   *   w = M(i, j) r(i, j)
   *   r = Y(i)                            if Y(j) &lt; Y(i)
   *   r = Y(i) + (Y(j) − Y(i))^beta       otherwise
   * </pre>
   *
   * <p>A power of money depends on its unit: incomes count in single currency units.
   */
  RATHA_SHAW("Ratha and Shaw");

  private final String label;

  AllocationRule(String label) {
    this.label = label;
  }

  /**
   * The rule in words.
   *
   * @return for example {@code Ratha and Shaw}
   */
  public String label() {
    return label;
  }
}
