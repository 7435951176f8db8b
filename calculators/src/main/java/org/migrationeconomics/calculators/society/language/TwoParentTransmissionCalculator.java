package org.migrationeconomics.calculators.society.language;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;

/**
 * What becomes of a trait, such as a language, that children take from both parents, if these meet
 * at random.
 *
 * <pre>
 *   child          b₀ + b_m M + b_f F
 *   p' = b₀ + (b_m + b_f) p             towards b₀/(1 − b_m − b_f)
 * </pre>
 *
 * <p>Options and their defaults: {@link #withGenerations} 3 generations after the beginning.
 *
 * <p><b>Units</b>: shares from 0 to 1.
 *
 * <p><b>Source</b>: L. L. Cavalli-Sforza, M. W. Feldman, K. H. Chen and S. M. Dornbusch, Theory and
 * observation in cultural transmission, Science 218 (1982), 19-27.
 *
 * <p><b>Reproduces</b>: with .27, .41 and .24, their numbers of political party: .27, .51, .68 and
 * .92 for children of neither, the father, the mother and both. What follows from them was worked
 * out apart from this library: equilibrium .771429, half-life 1.609 generations, and from .5 the
 * shares .595, .65675 and .6968875 ({@code TwoParentTransmissionTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class TwoParentTransmissionCalculator {

  private static final int MOST = 1_000_000;
  private static final TwoParentTransmissionCalculator DEFAULTS =
      new TwoParentTransmissionCalculator(3);

  private final int generations;

  private TwoParentTransmissionCalculator(int generations) {
    this.generations = generations;
  }

  /**
   * The calculator with three generations.
   *
   * @return the calculator
   */
  public static TwoParentTransmissionCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another number of generations.
   *
   * @param count generations after the beginning, 0 to 1,000,000
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public TwoParentTransmissionCalculator withGenerations(int count) {
    if (count < 0 || count > MOST) {
      throw Require.refusal("generations", count, "0 to " + MOST);
    }
    return new TwoParentTransmissionCalculator(count);
  }

  /**
   * Follows a population.
   *
   * @param transmission the three numbers
   * @param share p at the beginning
   * @return the shares
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public TwoParentPath calculate(TwoParentTransmission transmission, double share) {
    Require.notNull("transmission", transmission);
    List<Double> shares = new ArrayList<>();
    double p = Require.share("share", share) + 0.0;
    double slope = transmission.mother() + transmission.father();
    shares.add(p);
    for (int g = 0; g < generations; g++) {
      p = transmission.base() + slope * p;
      shares.add(p);
    }
    return new TwoParentPath(transmission, shares);
  }

  /** The options. */
  @Override
  public String toString() {
    return "TwoParentTransmissionCalculator, " + generations + " generations";
  }
}
