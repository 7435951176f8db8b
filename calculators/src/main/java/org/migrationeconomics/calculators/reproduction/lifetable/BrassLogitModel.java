package org.migrationeconomics.calculators.reproduction.lifetable;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.LifeTable;

/**
 * Life tables related to a standard by the logits of their survivors, after Brass: for populations
 * of which little more than the life expectancy is known.
 *
 * <pre>
 *   Y(x) = ½ ln((1 − l(x)) / l(x))            Y(x) = α + β Y(standard, x)
 *   L(x) = n l(x+n) + a(x) (l(x) − l(x+n))    a(x) and e(open) those of the standard
 * </pre>
 *
 * <p>α is the level, above zero for heavier mortality than the standard's; β the slope, above one
 * where the old die earlier in relation to the young. Years lived by those who die, and the life
 * expectancy of the open group, are kept as in the standard.
 *
 * <p><b>Units</b>: survivors of the standard's radix; years.
 *
 * <p><b>Source</b>: W. Brass, On the scale of mortality, in <i>Biological Aspects of
 * Demography</i>, 1971; S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, 9.1.
 *
 * <p>Immutable and thread-safe.
 */
public final class BrassLogitModel {

  /** How close the life expectancy of {@link #lifeTable(double)} comes, in years. */
  public static final double TOLERANCE = 1e-9;

  private static final double FARTHEST_LEVEL = 8;
  private static final int MOST_EVALUATIONS = 200;

  private final LifeTable standard;
  private final double slope;
  private final double[] logits;
  private final double[] yearsLived;

  private BrassLogitModel(LifeTable standard, double slope) {
    this.standard = standard;
    this.slope = slope;
    int open = standard.ages().size() - 1;
    double[] survivors = standard.survivors().toArray();
    double[] years = standard.personYears().toArray();
    logits = new double[open + 1];
    yearsLived = new double[open + 1];
    for (int x = 0; x <= open; x++) {
      double alive = survivors[x] / standard.radix();
      if (x > 0 && !(alive > 0 && alive < 1)) {
        throw Require.refusal(
            "survivors of the standard at " + standard.ages().label(x),
            survivors[x],
            "more than 0 and fewer than at birth: their logit is needed");
      }
      logits[x] = 0.5 * Math.log((1 - alive) / alive);
      if (x == open) {
        yearsLived[x] = years[x] / survivors[x];
      } else {
        int n = standard.ages().width(x);
        double dead = survivors[x] - survivors[x + 1];
        yearsLived[x] = dead > 0 ? (years[x] - n * survivors[x + 1]) / dead : n / 2.0;
      }
    }
  }

  /**
   * The model with a standard and slope 1.
   *
   * @param standard a life table from birth with survivors, open at the end
   * @return the model
   * @throws IllegalArgumentException if the table has no survivors, or nobody or everybody of them
   *     is left after birth
   */
  public static BrassLogitModel of(LifeTable standard) {
    return new BrassLogitModel(Require.notNull("standard", standard).requireBirth("standard"), 1);
  }

  /**
   * The same model with another slope.
   *
   * @param beta β, above zero
   * @return the model
   * @throws IllegalArgumentException if the slope is not above zero
   */
  public BrassLogitModel withSlope(double beta) {
    return new BrassLogitModel(standard, Require.positive("slope", beta));
  }

  /**
   * The life table of a level.
   *
   * @param alpha α, above zero for heavier mortality than the standard's
   * @return the table, in the groups, of the sex and with the radix of the standard
   * @throws IllegalArgumentException if the level is NaN or infinite, or so far away that nobody
   *     survives
   */
  public LifeTable lifeTableAtLevel(double alpha) {
    Require.finite("level", alpha);
    AgeGroups ages = standard.ages();
    double[] survivors = survivors(alpha);
    LifeTable table =
        LifeTable.ofSurvivors(survivors[0], ages, survivors, personYears(survivors))
            .withLabel("logit model of " + standard.label())
            .withSource("logit model of " + standard.source());
    return standard.sex().map(table::withSex).orElse(table);
  }

  private double[] survivors(double alpha) {
    double[] survivors = new double[logits.length];
    survivors[0] = standard.radix();
    for (int x = 1; x < survivors.length; x++) {
      survivors[x] = standard.radix() / (1 + Math.exp(2 * (alpha + slope * logits[x])));
    }
    return survivors;
  }

  private double[] personYears(double[] survivors) {
    int open = survivors.length - 1;
    double[] years = new double[survivors.length];
    for (int x = 0; x < open; x++) {
      int n = standard.ages().width(x);
      years[x] = n * survivors[x + 1] + yearsLived[x] * (survivors[x] - survivors[x + 1]);
    }
    years[open] = survivors[open] * yearsLived[open];
    return years;
  }

  /**
   * The level at which newborn can expect to live so long.
   *
   * @param lifeExpectancy at birth, in years
   * @return α, exact to {@value #TOLERANCE} years of life expectancy
   * @throws IllegalArgumentException if no level between -8 and 8 gives this life expectancy
   */
  public double level(double lifeExpectancy) {
    Require.positive("life expectancy", lifeExpectancy);
    try {
      // Where life expectancy is flattest a year of it is a tenth of a unit of the level.
      return new BrentSolver(1e-14, 1e-14, TOLERANCE)
          .solve(
              MOST_EVALUATIONS,
              alpha ->
                  Arrays.stream(personYears(survivors(alpha))).sum() / standard.radix()
                      - lifeExpectancy,
              -FARTHEST_LEVEL,
              FARTHEST_LEVEL);
    } catch (NoBracketingException outside) {
      throw Require.refusal(
          "life expectancy", lifeExpectancy, "one that a shift of the standard's logits can give");
    }
  }

  /**
   * The life table with a life expectancy at birth.
   *
   * @param lifeExpectancy at birth, in years
   * @return the table, in the groups and with the radix of the standard
   * @throws IllegalArgumentException if no level gives this life expectancy
   */
  public LifeTable lifeTable(double lifeExpectancy) {
    return lifeTableAtLevel(level(lifeExpectancy));
  }

  /** Standard and slope. */
  @Override
  public String toString() {
    return "Brass logit model, standard " + standard.label() + ", slope " + slope;
  }
}
