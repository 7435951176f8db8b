package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;

/**
 * What a young, or an old, age structure holds in store: the factor by which a closed population
 * grows until it is stationary, if every fertility rate is divided by net reproduction at once.
 *
 * <pre>
 *   Keyfitz              M = b e(0) / (r A) · (NRR − 1) / NRR
 *   Preston and Guillot  M = e(0) / P · Σ P(x) l(0) / L(x) · w(x)
 *                        w(x) = n (φ(x) / 2 + φ(x+n) + φ(x+2n) + …) / (A NRR)
 *   projection           M = Σ L(x) / P · Σ v(x) P(x) / Σ v(x) L(x)
 *
 *   P, P(x)  women, all and in the group from x        b  girls born per woman and year
 *   φ(x)     f(x) L(x) / l(0) / (1 + SRB)              A  mean age Σ (x + n/2) φ(x) / NRR
 *   v(x)     reproductive value under the matrix whose births are divided by its R0
 * </pre>
 *
 * <p>Keyfitz's formula is right for a stable population and an approximation for others, whose
 * birth rate b it takes as it is. The other two are exact, in continuous time and in steps of a
 * projection; the last is where repeated projection ends, in closed form. For NRR = 1, Keyfitz's
 * factor (NRR − 1) / (r A NRR) is 1.
 *
 * <p>All three are those of women. Men follow them, with the sex ratio at birth and the survival of
 * their own.
 *
 * <p><b>Units</b>: ratios.
 *
 * <p><b>Source</b>: N. Keyfitz, "On the momentum of population growth", <i>Demography</i> 8, 1971;
 * S. H. Preston and M. Guillot, "Population dynamics in an age of declining fertility",
 * <i>Genus</i> 53, 1997.
 *
 * <p><b>Reproduces</b>: the women of Western Asia 1995-2000, S. H. Preston, P. Heuveline and M.
 * Guillot, <i>Demography</i>, 2001, box 7.3, who would grow by another 61.0 per cent, and the
 * 1.609443248 of the same data in G. Rodríguez, Demographic Methods, Princeton University ({@code
 * ReproductionIndicatorsTest.published}).
 *
 * <p>Immutable and thread-safe.
 */
public final class PopulationMomentumCalculator {

  private static final PopulationMomentumCalculator DEFAULT = new PopulationMomentumCalculator();

  private PopulationMomentumCalculator() {}

  /**
   * The calculator; it has no options, and gives all three.
   *
   * @return the calculator
   */
  public static PopulationMomentumCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The momentum of a female population.
   *
   * @param women persons in groups of the width of the fertility rates, the last open
   * @param fertility births per woman and year, with the sex ratio at birth
   * @param lifeTable the women's life table, in the same groups or in narrower ones
   * @return the momentum
   * @throws IllegalArgumentException if the women are no persons, negative or none at all, or the
   *     age groups do not fit each other
   */
  public PopulationMomentum calculate(
      AgeVector women, FertilitySchedule fertility, LifeTable lifeTable) {
    AgeGroups ages = persons("women", women);
    double total = Require.positive("women", women.sum());
    LifeTable table = Require.notNull("life table", lifeTable).collapseTo(ages);
    LeslieMatrix matrix = LeslieMatrix.of(fertility, table);
    ReproductionIndicators indicators =
        ReproductionIndicatorsCalculator.withDefaults().calculate(fertility, table);
    double reproduction = indicators.netReproduction();
    if (reproduction == 0) {
      Figure none = Figure.empty("there are no births, and no factor lifts them to replacement");
      return new PopulationMomentum(total, none, none, none);
    }
    double age = indicators.meanAgeAtChildbearing().value();
    return new PopulationMomentum(
        total,
        indicators.intrinsicGrowth().isPresent()
            ? Figure.of(keyfitz(women, total, fertility, table, indicators, age))
            : indicators.intrinsicGrowth(),
        Figure.of(prestonGuillot(women, total, fertility, table, reproduction * age)),
        Figure.of(projected(women, total, matrix, table)));
  }

  private static double keyfitz(
      AgeVector women,
      double total,
      FertilitySchedule fertility,
      LifeTable table,
      ReproductionIndicators indicators,
      double age) {
    AgeVector mothers = women.part(fertility.ages());
    double births = fertility.rates().dot(mothers) * fertility.femaleShareOfBirths();
    double growth = indicators.intrinsicGrowth().value() * indicators.generationLength().value();
    // (1 − exp(−r T)) / (r A), which keeps its digits where r is nearly 0.
    double factor =
        growth == 0
            ? 1
            : -Math.expm1(-growth) / growth * indicators.generationLength().value() / age;
    return births / total * table.lifeExpectancy(0) * factor;
  }

  private static double prestonGuillot(
      AgeVector women, double total, FertilitySchedule fertility, LifeTable table, double moment) {
    AgeGroups ages = women.ages();
    AgeVector lived = table.personYears();
    double[] daughters =
        ReproductionIndicatorsCalculator.daughters(fertility, lived, table.radix());
    int first = fertility.ages().offsetIn(ages);
    int last = first + daughters.length - 1;
    double ahead = 0;
    double births = 0;
    for (int x = last; x >= 0; x--) {
      double own = x >= first ? daughters[x - first] : 0;
      double weight = ages.width() * (own / 2 + ahead) / moment;
      births += women.value(x) * table.radix() / lived.value(x) * weight;
      ahead += own;
    }
    return births * table.lifeExpectancy(0) / total;
  }

  private static double projected(
      AgeVector women, double total, LeslieMatrix matrix, LifeTable table) {
    double reproduction = 0;
    double alive = 1;
    for (int x = 0; x < women.size(); x++) {
      alive *= x == 0 ? 1 : matrix.survival().value(x);
      reproduction += matrix.births().value(x) * alive;
    }
    LeslieMatrix replacement =
        new LeslieMatrix(matrix.births().times(1 / reproduction), matrix.survival());
    AgeVector values =
        AgeVector.ofUnsafe(
            "reproductive values",
            SimpleUnit.RATIO,
            women.ages(),
            LeslieCalculator.values(replacement, 1));
    AgeVector lived = table.personYears();
    return lived.sum() / total * values.dot(women) / values.dot(lived);
  }

  /** Refuses what is not persons by age, and gives their age groups. */
  static AgeGroups persons(String name, AgeVector women) {
    Require.notNull(name, women);
    if (women.unit() != SimpleUnit.PERSONS) {
      throw Require.refusal("unit of " + name, women.unit().label(), SimpleUnit.PERSONS.label());
    }
    for (int x = 0; x < women.size(); x++) {
      Require.notNegative(name + " at age " + women.ages().label(x), women.value(x));
    }
    return women.ages();
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "PopulationMomentumCalculator";
  }
}
