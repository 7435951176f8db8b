package org.migrationeconomics.calculators.reproduction.contribution;

/**
 * Which population with migration goes with generations that have rates of their own: the account
 * closes on one side or on the other.
 *
 * <pre>
 *   SUM_OF_PARTS     P := N + Σ G                  nothing is left unexplained
 *   HOMOGENEOUS      P := the projection of the input at the rates of the input for all;
 *                    what N + Σ G misses of it is the mismatch
 * </pre>
 *
 * <p>Where all have the same rates both are the same.
 *
 * <p>Immutable and thread-safe.
 */
public enum GenerationClosure {
  /**
   * The rates of the generations are believed, and the population is what they lead to; the
   * default. Migration given as rates is that of this population.
   */
  SUM_OF_PARTS("the population with migration is the sum of the parts"),
  /**
   * The projection of the input is believed, and the generations with rates of their own miss it by
   * so much: a share then compares two models, as the result says in its first line.
   */
  HOMOGENEOUS("the population with migration has the rates of the input");

  private final String label;

  GenerationClosure(String label) {
    this.label = label;
  }

  /**
   * The closure in words.
   *
   * @return a sentence without its full stop
   */
  public String label() {
    return label;
  }
}
