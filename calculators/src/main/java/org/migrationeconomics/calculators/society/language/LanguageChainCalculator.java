package org.migrationeconomics.calculators.society.language;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.GroupShares;

/**
 * How many of each generation speak the heritage language only, both, or the other only, if
 * children follow their parents by a matrix.
 *
 * <pre>
 *   generation g       v P^(g−1)                v the shares of the first, P the matrix
 *   life expectancy    Σ v P^(g−1) 1(A)         of the states A, over all generations without end
 *                    = v x,  x = 1(A) + P x     over the states that all leave in the end
 * </pre>
 *
 * <p>The life expectancy of several states together is the sum of theirs. It has no value where
 * some stay for ever. All parents have as many children as others, and each child has one parent
 * that counts; for two see {@link TwoParentTransmissionCalculator}.
 *
 * <p>Options and their defaults: {@link #withGenerations} 4 generations, the first among them.
 *
 * <p><b>Units</b>: shares of a generation; generations.
 *
 * <p><b>Source</b>: a Markov chain with absorbing states: J. G. Kemeny and J. L. Snell, Finite
 * Markov Chains (1960). Example: R. Houle, Recent evolution of immigrant-language transmission in
 * Canada, Canadian Social Trends (Statistics Canada 2011).
 *
 * <p><b>Reproduces</b>: mothers who pass on their language to .41 of their children and daughters
 * to .23 of theirs leave .0943 of it, "about 10 per cent of grandchildren" ({@link
 * TransmissionFormulas#kept}, {@code LanguageChainTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class LanguageChainCalculator {

  private static final int MOST = 10_000;
  private static final LanguageChainCalculator DEFAULTS = new LanguageChainCalculator(4);

  private final int generations;

  private LanguageChainCalculator(int generations) {
    this.generations = generations;
  }

  /**
   * The calculator with four generations.
   *
   * @return the calculator
   */
  public static LanguageChainCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another number of generations.
   *
   * @param count generations, 1 to 10,000
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public LanguageChainCalculator withGenerations(int count) {
    if (count < 1 || count > MOST) {
      throw Require.refusal("generations", count, "1 to 10000");
    }
    return new LanguageChainCalculator(count);
  }

  /**
   * Follows a first generation.
   *
   * @param first its shares; the groups are the states of the matrix, in any order, and those that
   *     are not there have none
   * @param transmission the matrix
   * @return the generations
   * @throws IllegalArgumentException if a group is no state, or the shares do not add up to 1
   */
  public LanguageChain calculate(GroupShares first, GenerationTransmission transmission) {
    Require.notNull("first", first);
    Require.notNull("transmission", transmission);
    if (!first.isComplete()) {
      throw Require.refusal("sum of the shares of first", first.sum(), "1: each is of one state");
    }
    int n = transmission.states().size();
    double[] p = transmission.toArrayUnsafe();
    double[] shares = new double[generations * n];
    for (String name : first.names()) {
      shares[transmission.at("group of first", name)] = first.share(name);
    }
    for (int g = 1; g < generations; g++) {
      for (int i = 0; i < n; i++) {
        double parents = shares[(g - 1) * n + i];
        for (int j = 0; j < n; j++) {
          shares[g * n + j] += parents * p[i * n + j];
        }
      }
    }
    return new LanguageChain(first.label(), transmission, shares);
  }

  /** The options. */
  @Override
  public String toString() {
    return "LanguageChainCalculator, " + generations + " generations";
  }
}
