package org.migrationeconomics.calculators.society.community;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.MultiregionalPopulation;

/**
 * Does a community that lives in several places reproduce itself: as one, in each place, and
 * without the others?
 *
 * <pre>
 *   M(x) = diag(deaths + moves out) − moves in, as rates; I the identity; n the width of the ages
 *   P(x) = (I + n/2 M)⁻¹ (I − n/2 M)         l(x+n) = P(x) l(x), l(0) = I
 *   L(x) = n/2 (l(x) + l(x+n)); last M⁻¹ l    S(x) = L(x+n) L(x)⁻¹
 *   B(x) = n/4 (P(0) + I)(F(x) + F(x+n) S(x))
 *   R = Σ F(x) L(x)                           R(q, p): daughters born in q of a woman born in p
 *   λ: spectral radius of Σ λ^−(x/n + 1) B(x) S(x−n) … S(0) = 1
 *   interdependence 1 − R(p, p)/Σ R(q, p)     type number R(p, p) + R(p, o)(I − R(o, o))⁻¹ R(o, p)
 * </pre>
 *
 * <p>The spectral radius of R is the reproduction of the community as one. Column sums are the
 * daughters of a woman born in a place wherever she bears them, and the diagonal those born where
 * she was. Isolated is the same place if nobody moved.
 *
 * <p>Options: {@link #withTolerance} of the logarithm of what should be 1 in the search for λ,
 * 1e-12.
 *
 * <p><b>Units</b>: persons and events a year in; daughters per woman, years, growth out.
 *
 * <p><b>Source</b>: F. Willekens and A. Rogers, <i>Spatial Population Analysis: Methods and
 * Computer Programs</i>, IIASA RR-78-18, 1978; type numbers: M. G. Roberts and J. A. P.
 * Heesterbeek, <i>Proceedings of the Royal Society B</i> 270, 2003.
 *
 * <p><b>Reproduces</b>: Slovenia and the rest of Yugoslavia, women 1961, of that publication:
 * rates, probabilities, survivors, survivorship, the matrix of births and the projection to 2001,
 * all to their printed digits; λ 1.030966878 ({@code YugoslaviaTest}, with the file).
 *
 * <p>Immutable and thread-safe.
 */
public final class CommunityReproductionCalculator {

  private static final CommunityReproductionCalculator DEFAULTS =
      new CommunityReproductionCalculator(CommunityKernel.TOLERANCE);

  private final double tolerance;

  private CommunityReproductionCalculator(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * The calculator with the option listed above.
   *
   * @return the calculator
   */
  public static CommunityReproductionCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another tolerance.
   *
   * @param error the absolute logarithm of what should be 1, up to which λ is given
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public CommunityReproductionCalculator withTolerance(double error) {
    return new CommunityReproductionCalculator(Require.positive("tolerance", error));
  }

  /**
   * The reproduction of a community.
   *
   * @param population women, daughters, deaths and moves by place and age
   * @return its reproduction as one and by place
   * @throws IllegalArgumentException if somebody would live for ever in the last age group, or an
   *     age is reached by nobody born in some place
   */
  public CommunityReproduction calculate(MultiregionalPopulation population) {
    Require.notNull("population", population);
    CommunityKernel kernel = new CommunityKernel(population, -1, tolerance);
    List<PlaceReproduction> rows = new ArrayList<>();
    for (int p = 0; p < kernel.places; p++) {
      CommunityKernel alone = new CommunityKernel(population, p, tolerance);
      double daughters = 0;
      double life = 0;
      double home = 0;
      for (int to = 0; to < kernel.places; to++) {
        daughters += kernel.reproduction.getEntry(to, p);
        for (int x = 0; x < kernel.ages; x++) {
          double years = kernel.years[x].getEntry(to, p);
          life += years;
          home += to == p ? years : 0;
        }
      }
      double own = kernel.reproduction.getEntry(p, p);
      rows.add(
          new PlaceReproduction(
              population.places().get(p),
              daughters,
              own,
              daughters > 0
                  ? Figure.of((daughters - own) / daughters)
                  : Figure.empty("women born there have no daughters"),
              kernel.typeNumber(p),
              alone.reproduction.getEntry(0, 0),
              CommunityReproduction.perYear(alone),
              life,
              home));
    }
    return new CommunityReproduction(population, kernel, rows);
  }

  /** The option. */
  @Override
  public String toString() {
    return "CommunityReproductionCalculator, tolerance " + tolerance;
  }
}
