package org.migrationeconomics.calculators.labour.segregation.change;

/**
 * How a change of segregation is divided between margins and structure. With A the first table and
 * B the second, I(gus) is the index of the table with the groups' sizes of g, the units' sizes of u
 * and the odds ratios of s, which proportional fitting makes.
 */
public enum ChangeMethod {
  /**
   * The mean over all orders in which margins and structure may be changed, so that swapping the
   * two tables changes signs and nothing else.
   *
   * <pre>
   *   structural   ½[I(AAB) - I(AAA)] + ½[I(BBB) - I(BBA)]
   *   group        ¼[I(BAA)-I(AAA) + I(BBA)-I(ABA) + I(BBB)-I(ABB) + I(BAB)-I(AAB)]
   *   unit         likewise
   * </pre>
   *
   * <p>Source: B. Elbers, Sociological Methods and Research 52 (2023).
   */
  SHAPLEY("Shapley (Elbers)"),
  /**
   * The first table is given the margins of the second: what changes by that is owed to margins (in
   * the authors' words, mix), the rest to structure (composition). For one margin alone its rows or
   * columns are scaled, and what both together do beyond that is interaction. Swapping the two
   * tables gives another answer.
   *
   * <p>Source: T. Karmel and M. MacLachlan, Economic Record 64 (1988).
   */
  KARMEL_MACLACHLAN("Karmel-MacLachlan"),
  /**
   * By algebra, without fitting; of M only.
   *
   * <pre>
   *   M = E - Σ p(u) E(u)
   *   group        E(B) - E(A)
   *   unit         -Σ [p(B) - p(A)]·½[E(u,A) + E(u,B)]
   *   structural   -Σ ½[p(A) + p(B)]·[E(u,B) - E(u,A)]
   * </pre>
   *
   * <p>Source: R. Mora and J. Ruiz-Castillo, Journal of Economic Inequality 7 (2009).
   */
  MORA_RUIZ_CASTILLO("Mora-Ruiz-Castillo");

  private final String label;

  ChangeMethod(String label) {
    this.label = label;
  }

  /**
   * The method in words.
   *
   * @return the names of those who proposed it
   */
  public String label() {
    return label;
  }
}
