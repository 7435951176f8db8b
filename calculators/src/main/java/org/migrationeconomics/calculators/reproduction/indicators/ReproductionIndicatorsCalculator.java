package org.migrationeconomics.calculators.reproduction.indicators;

import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

/**
 * How a population reproduces itself: gross and net reproduction, and the growth and age structure
 * to which its fertility and mortality lead if they stay as they are and nobody migrates.
 *
 * <pre>
 *   GRR = TFR / (1 + SRB)
 *   NRR = Σ φ(x),        φ(x) = f(x) L(x) / l(0) / (1 + SRB)
 *   r   :  Σ exp(−r (x + n/2)) φ(x) = 1
 *   T   = ln NRR / r
 *   b   = l(0) / Σ exp(−r (x + n/2)) L(x)
 *   d   = b − r
 *   c(x) ∝ exp(−r x) L(x);  in the open group as many as survive from the group before
 * </pre>
 *
 * <p>For r = 0 the length of a generation is the limit of its formula, the mean age at childbearing
 * in the stationary population. Ages stand for the middle of their groups. Indicators are those of
 * the female population; for the same in discrete time, as a projection has it, see {@link
 * LeslieCalculator}, for birth cohorts {@link
 * org.migrationeconomics.calculators.reproduction.CohortReproductionCalculator}, and with migration
 * {@link MigrationReproductionCalculator}.
 *
 * <p>Options: {@link #withTolerance}, of the logarithm of the renewal equation, 1e-13; {@link
 * #withMaximumIterations}, 100.
 *
 * <p><b>Units</b>: children or daughters per woman, rates per person and year, years.
 *
 * <p><b>Source</b>: A. J. Lotka's stable population theory as in S. H. Preston, P. Heuveline and M.
 * Guillot, <i>Demography</i>, 2001, chapters 5 and 7.
 *
 * <p><b>Reproduces</b>: Sweden 1993, GRR 1.0170731707 and NRR 1.0064240341; Spain 2000-2005, r
 * −0.01579 (both worked out apart from this library).
 *
 * <p>Immutable and thread-safe.
 */
public final class ReproductionIndicatorsCalculator {

  static final double TOLERANCE = 1e-13;
  static final int MAXIMUM_ITERATIONS = 100;

  /** Below it, T from a quotient would lose its digits to the rounding of r. */
  private static final double NEARLY_STATIONARY = 1e-6;

  private static final ReproductionIndicatorsCalculator DEFAULT =
      new ReproductionIndicatorsCalculator(TOLERANCE, MAXIMUM_ITERATIONS);

  private final double tolerance;
  private final int maximumIterations;

  private ReproductionIndicatorsCalculator(double tolerance, int maximumIterations) {
    this.tolerance = tolerance;
    this.maximumIterations = maximumIterations;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static ReproductionIndicatorsCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another tolerance.
   *
   * @param error the absolute logarithm of the renewal equation at which the iteration stops
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public ReproductionIndicatorsCalculator withTolerance(double error) {
    return new ReproductionIndicatorsCalculator(
        Require.positive("tolerance", error), maximumIterations);
  }

  /**
   * The same calculator with another limit of iterations. If it is reached, r has no value, and
   * neither has what follows from it.
   *
   * @param count steps, not negative
   * @return the calculator
   * @throws IllegalArgumentException if it is negative
   */
  public ReproductionIndicatorsCalculator withMaximumIterations(int count) {
    if (count < 0) {
      throw Require.refusal("maximum of iterations", count, "at least 0");
    }
    return new ReproductionIndicatorsCalculator(tolerance, count);
  }

  /**
   * The indicators of a period, or of a synthetic cohort.
   *
   * @param fertility births per woman and year, with the sex ratio at birth
   * @param lifeTable the women's life table, in the age groups of the rates or in narrower ones;
   *     groups of unequal width such as 0, 1-4, 5-9 are joined to those of the rates
   * @return the indicators
   * @throws IllegalArgumentException if the table is the men's, or its age groups cannot be joined
   *     to those of the rates
   */
  public ReproductionIndicators calculate(FertilitySchedule fertility, LifeTable lifeTable) {
    women(lifeTable);
    LifeTable table = StableAges.ofOneWidth(lifeTable, Require.notNull("fertility", fertility));
    AgeVector lived = table.personYears();
    double netReproduction = ReproductionFormulas.netReproduction(fertility, lived, table.radix());
    RenewalRoot root = root(fertility, lived, table.radix());
    if (!root.rate().isPresent()) {
      return result(
          fertility, table, netReproduction, root, root.rate(), root.rate(), Optional.empty());
    }
    double r = root.rate().value();
    int n = table.ages().width();
    double survival = table.survivalRatios().value(lived.size() - 1);
    double[] persons = StableAges.persons(lived.toArrayUnsafe(), survival, Math.exp(n * r));
    Figure birthRate =
        persons.length == 0
            ? Figure.empty("survivors of the open age group outgrow the population")
            : Figure.of(table.radix() * Math.exp(n * r / 2) / StableAges.sum(persons));
    return result(
        fertility,
        table,
        netReproduction,
        root,
        Figure.of(generation(netReproduction, r, fertility, lived, table.radix())),
        birthRate,
        persons.length == 0
            ? Optional.empty()
            : Optional.of(StableAges.shares(table.ages(), persons)));
  }

  /** r of fertility and of years lived, be they a life table's or not. */
  RenewalRoot root(FertilitySchedule fertility, AgeVector personYears, double radix) {
    return RenewalRoot.solve(
        daughters(fertility, personYears, radix),
        middles(fertility.ages()),
        tolerance,
        maximumIterations);
  }

  private static ReproductionIndicators result(
      FertilitySchedule fertility,
      LifeTable table,
      double netReproduction,
      RenewalRoot root,
      Figure generationLength,
      Figure birthRate,
      Optional<AgeVector> stableAges) {
    return new ReproductionIndicators(
        table.label(),
        fertility.totalFertility(),
        fertility.grossReproductionRate(),
        netReproduction,
        ReproductionFormulas.meanAgeAtChildbearing(fertility, table.personYears()),
        root.rate(),
        root.convergence(),
        generationLength,
        birthRate,
        birthRate.isPresent() ? Figure.of(birthRate.value() - root.rate().value()) : birthRate,
        stableAges);
  }

  /** T = ln NRR / r, and near r = 0 the first two terms of its series. */
  private static double generation(
      double netReproduction,
      double r,
      FertilitySchedule fertility,
      AgeVector personYears,
      double radix) {
    if (Math.abs(r) > NEARLY_STATIONARY) {
      return Math.log(netReproduction) / r;
    }
    double[] daughters = daughters(fertility, personYears, radix);
    double[] ages = middles(fertility.ages());
    double mean = 0;
    double square = 0;
    for (int i = 0; i < ages.length; i++) {
      mean += daughters[i] * ages[i] / netReproduction;
      square += daughters[i] * ages[i] * ages[i] / netReproduction;
    }
    return mean - (square - mean * mean) * r / 2;
  }

  static void women(LifeTable lifeTable) {
    Require.notNull("life table", lifeTable)
        .require("life table", Sex.FEMALE)
        .requireBirth("life table");
  }

  /** φ(x), daughters of a newborn girl by her age. */
  static double[] daughters(FertilitySchedule fertility, AgeVector personYears, double radix) {
    AgeGroups ages = fertility.ages();
    double[] lived =
        personYears
            .between(ages.lower(0), ages.end(ages.size() - 1) - 1)
            .collapseTo(ages)
            .toArray();
    for (int i = 0; i < lived.length; i++) {
      lived[i] *= fertility.rates().value(i) * fertility.femaleShareOfBirths() / radix;
    }
    return lived;
  }

  static double[] middles(AgeGroups ages) {
    double[] middles = new double[ages.size()];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = ages.lower(i) + ages.width(i) / 2.0;
    }
    return middles;
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "ReproductionIndicatorsCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + maximumIterations
        + " iterations";
  }
}
