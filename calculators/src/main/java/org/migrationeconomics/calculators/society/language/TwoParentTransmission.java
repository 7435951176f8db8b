package org.migrationeconomics.calculators.society.language;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How likely a child has a trait, such as a language, if neither, one or both parents have it, and
 * the influences of both add up.
 *
 * <pre>
 *   child          b₀ + b_m M + b_f F          M, F: 1 if the mother, the father has it, 0 if not
 *   random mating  p' = b₀ + (b_m + b_f) p
 *   equilibrium    p* = b₀/(1 − b_m − b_f)
 *   half-life      −ln 2/ln |b_m + b_f|        until half of the distance to p* is left
 * </pre>
 *
 * <p><b>Units</b>: probabilities; generations.
 *
 * <p><b>Source</b>: L. L. Cavalli-Sforza, M. W. Feldman, K. H. Chen and S. M. Dornbusch, Theory and
 * observation in cultural transmission, Science 218 (1982), 19-27.
 *
 * <p>Immutable and thread-safe.
 *
 * @param base b₀, if neither has it
 * @param mother b_m, what is added if the mother has it; negative if that makes it less likely
 * @param father b_f, what is added if the father has it
 */
public record TwoParentTransmission(double base, double mother, double father) implements Tabular {

  /** By so much may a sum of three numbers leave the range from 0 to 1. */
  private static final double ROUNDING = 1e-12;

  /**
   * Checks all four kinds of parents.
   *
   * @throws IllegalArgumentException if a number is not finite, or a child of some parents has the
   *     trait with a probability below 0 or above 1
   */
  public TwoParentTransmission {
    Require.share("base", base);
    Require.finite("mother", mother);
    Require.finite("father", father);
    probability("base and mother", base + mother);
    probability("base and father", base + father);
    probability("base, mother and father", base + mother + father);
  }

  private static void probability(String argument, double sum) {
    if (!(sum >= -ROUNDING && sum <= 1 + ROUNDING)) {
      throw Require.refusal(argument, sum, "a sum from 0 to 1");
    }
  }

  /**
   * How likely a child has it.
   *
   * @param ofMother whether the mother has it
   * @param ofFather whether the father has it
   * @return from 0 to 1 but for rounding
   */
  public double child(boolean ofMother, boolean ofFather) {
    return base + (ofMother ? mother : 0) + (ofFather ? father : 0);
  }

  /**
   * The share in the next generation, if parents meet at random.
   *
   * @param share p, of this generation
   * @return p'
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public double next(double share) {
    return base + (mother + father) * Require.share("share", share);
  }

  /**
   * The share that stays as it is.
   *
   * @return p*; no value if all children are as their parents, so that every share stays
   */
  public Figure equilibrium() {
    double slope = mother + father;
    return slope >= 1
        ? Figure.empty("children are as their parents, so that every share stays as it is")
        : Figure.of(base / (1 - slope));
  }

  /**
   * After how many generations half of the distance to the equilibrium is left.
   *
   * @return in generations; no value if every share stays, jumps to and fro, or is at the
   *     equilibrium at once
   */
  public Figure halfLife() {
    double slope = Math.abs(mother + father);
    if (slope == 0) {
      return Figure.empty("the parents do not matter: the equilibrium is reached at once");
    }
    return slope >= 1
        ? Figure.empty("the distance to an equilibrium does not become smaller")
        : Figure.of(Math.log(2) / -Math.log(slope));
  }

  /** Four kinds of parents, and what becomes of a population that meets at random. */
  @Override
  public TextTable table() {
    return TextTable.titled("A trait from two parents")
        .column("quantity")
        .unit("1")
        .column("value", 4)
        .row("added by a mother who has it", mother)
        .row("added by a father who has it", father)
        .row("child of neither", child(false, false))
        .row("child of a father who has it", child(false, true))
        .row("child of a mother who has it", child(true, false))
        .row("child of both", child(true, true))
        .row("equilibrium", equilibrium())
        .row("half-life", Cell.in("generations", halfLife()))
        .reasons()
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
