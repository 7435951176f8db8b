package org.migrationeconomics.calculators.flow;

import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;

/**
 * Who must have moved for the stocks of migrants at one date to become those at another, births and
 * deaths considered.
 *
 * <p>For people of one birthplace k, the first table says where they lived at the start and the
 * second where at the end: these are the margins of an unknown table of moves.
 *
 * <pre>
 *   S1' = S1 − dead,  S2' = S2 − newborn, made to agree on Σ S1'(k,·) = Σ S2'(k,·)
 *
 *   minimum migration   F(i,j|k) = (S1'(k,i) − S2'(k,i))⁺ (S2'(k,j) − S1'(k,j))⁺ / T(k),  i ≠ j
 *                       T(k) = Σ (S1'(k,i) − S2'(k,i))⁺,  stayers min(S1'(k,i), S2'(k,i))
 *   independence        F(i,j|k) = S1'(k,i) S2'(k,j) / S(k)
 *   pseudo-Bayes        a × minimum + (1 − a) × independence
 * </pre>
 *
 * <p>Minimum migration is usually computed by fitting a table of three dimensions. But a birthplace
 * loses people in a place or gains them, never both, so the cells that must stay zero never hinder,
 * and the limit of the fit is the product above. Net migration is the same by all three; what they
 * add differs widely, so that they are estimates of different things.
 *
 * <p>With a {@linkplain #withSeedMatrix seed} (distances, flows of another kind), F is proportional
 * to it as far as the margins allow; that again needs a fit for each birthplace, of those who lost
 * and those who gained.
 *
 * <p>Options and their defaults: {@link #withMatching} closed; {@link #withMinimumMigration}, or
 * {@link #withIndependence}, or {@link #withPseudoBayes}; {@link #withBirths} native-born; {@link
 * #withDeaths} in proportion; {@link #withWorldBalance} rescale native-born (closed only); {@link
 * #withNegativeStocks} adjust and report; no seed; {@link #withTolerance} 1e-12; {@link
 * #withMaximumIterations} 20,000; {@link #withNonConvergence} refuse.
 *
 * <p><b>Units</b>: persons over the whole time between the two dates.
 *
 * <p><b>Source</b>: G. J. Abel, Estimating global migration flow tables using place of birth,
 * Demographic Research 28:18, 2013; G. J. Abel and N. Sander, Quantifying global international
 * migration flows, Science 343, 2014; J. J. Azose and A. E. Raftery, Estimation of emigration,
 * return migration, and transit migration between all pairs of countries, PNAS 116:1, 2019; G. J.
 * Abel and J. E. Cohen, Scientific Data 6:82, 2019.
 *
 * <p><b>Reproduces</b>: the four-region examples of these publications as other software computes
 * them, to nine digits ({@code DemographicAccountingFlowsTest}); that software ignores a seed, and
 * the values with one were computed independently.
 *
 * <p>Immutable and thread-safe.
 */
public final class DemographicAccountingFlowsCalculator {

  private static final DemographicAccountingFlowsCalculator DEFAULTS =
      new DemographicAccountingFlowsCalculator(AccountingOptions.DEFAULTS);

  private final AccountingOptions options;

  private DemographicAccountingFlowsCalculator(AccountingOptions options) {
    this.options = options;
  }

  /**
   * Closed, minimum migration, births native-born, deaths in proportion.
   *
   * @return the calculator
   */
  public static DemographicAccountingFlowsCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that makes birthplace totals agree in another way.
   *
   * @param matching the way
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withMatching(BirthplaceMatching matching) {
    return new DemographicAccountingFlowsCalculator(
        options.withMatching(Require.notNull("matching", matching)));
  }

  /**
   * A copy that estimates the fewest moves: whoever can have stayed has stayed.
   *
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withMinimumMigration() {
    return withMinimumWeight(1);
  }

  /**
   * A copy in which nobody is more likely to stay than others are to come: the most random table of
   * moves.
   *
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withIndependence() {
    return withMinimumWeight(0);
  }

  /**
   * A copy that mixes the two extremes, so as to allow for return and onward moves.
   *
   * @param minimumWeight the weight of minimum migration, the rest is that of independence
   * @return the calculator
   * @throws IllegalArgumentException if the weight is no share from 0 to 1
   */
  public DemographicAccountingFlowsCalculator withPseudoBayes(double minimumWeight) {
    return withMinimumWeight(Require.share("weight of minimum migration", minimumWeight));
  }

  private DemographicAccountingFlowsCalculator withMinimumWeight(double weight) {
    return new DemographicAccountingFlowsCalculator(options.withMinimum(weight));
  }

  /**
   * A copy with another rule for the newborn.
   *
   * @param births the rule
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withBirths(BirthRule births) {
    return new DemographicAccountingFlowsCalculator(
        options.withBirths(Require.notNull("births", births)));
  }

  /**
   * A copy with another rule for the dead.
   *
   * @param deaths the rule
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withDeaths(DeathRule deaths) {
    return new DemographicAccountingFlowsCalculator(
        options.withDeaths(Require.notNull("deaths", deaths)));
  }

  /**
   * A copy with another answer to stocks whose growth is not births less deaths. Only closed
   * matching asks.
   *
   * @param balance the answer
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withWorldBalance(WorldBalance balance) {
    return new DemographicAccountingFlowsCalculator(
        options.withBalance(Require.notNull("balance", balance)));
  }

  /**
   * A copy with another answer to stocks below zero.
   *
   * @param negative the answer
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withNegativeStocks(NegativeStocks negative) {
    return new DemographicAccountingFlowsCalculator(
        options.withNegative(Require.notNull("negative", negative)));
  }

  /**
   * A copy whose flows are as alike to a given matrix as the margins allow: near places more than
   * far ones, if it holds inverse distances.
   *
   * @param seed any matrix of origins and destinations with the places of the stocks, no cell
   *     negative; its level and unit do not matter. Independence and pseudo-Bayes need its
   *     diagonal, minimum migration does not use it
   * @return the calculator
   * @throws IllegalArgumentException if its rows are no origins or a cell is negative
   */
  public DemographicAccountingFlowsCalculator withSeedMatrix(OriginDestinationMatrix seed) {
    if (Require.notNull("seed", seed).axes() != MatrixAxes.ORIGIN_DESTINATION) {
      throw Require.refusal("rows of the seed", seed.axes().rows(), "origin");
    }
    for (double cell : seed.toArrayUnsafe()) {
      // NaN on the diagonal is not below zero.
      if (cell < 0) {
        throw Require.refusal("cell of the seed", cell, "a number that is not negative");
      }
    }
    return new DemographicAccountingFlowsCalculator(options.withSeed(seed));
  }

  /**
   * A copy with another tolerance.
   *
   * @param tolerance the largest relative gap between a total and its target
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public DemographicAccountingFlowsCalculator withTolerance(double tolerance) {
    return new DemographicAccountingFlowsCalculator(
        options.withTolerance(Require.positive("tolerance", tolerance)));
  }

  /**
   * A copy with another limit for every fit.
   *
   * @param iterations how many sweeps at most, above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public DemographicAccountingFlowsCalculator withMaximumIterations(int iterations) {
    if (iterations < 1) {
      throw Require.refusal("maximum of iterations", iterations, "at least 1");
    }
    return new DemographicAccountingFlowsCalculator(options.withMaximumIterations(iterations));
  }

  /**
   * A copy with another answer to fits that do not reach the tolerance.
   *
   * @param nonConvergence the answer
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withNonConvergence(NonConvergence nonConvergence) {
    return new DemographicAccountingFlowsCalculator(
        options.withNonConvergence(Require.notNull("nonConvergence", nonConvergence)));
  }

  /**
   * Estimates the flows between two dates, nobody being born and nobody dying.
   *
   * @param start stocks by birthplace at the first date, with the native-born
   * @param end stocks by birthplace at the second date, of the same places in the same order
   * @return the flows
   * @throws IllegalArgumentException as {@link #calculate(OriginDestinationMatrix,
   *     OriginDestinationMatrix, PlaceVector, PlaceVector)}
   */
  public DemographicAccountingFlows calculate(
      OriginDestinationMatrix start, OriginDestinationMatrix end) {
    PlaceVector none =
        PlaceVector.ofUnsafe(
            "none",
            SimpleUnit.PERSONS,
            "not stated",
            Require.notNull("stocks at the start", start).places(),
            new double[start.size()]);
    return calculate(start, end, none, none);
  }

  /**
   * Estimates the flows between two dates.
   *
   * @param start stocks by birthplace at the first date, with the native-born
   * @param end stocks by birthplace at the second date, of the same places in the same order
   * @param births births between the dates by place
   * @param deaths deaths between the dates by place of residence
   * @return the flows
   * @throws IllegalArgumentException if the matrices are no stocks by birthplace in persons with
   *     native-born; places differ; a stock of migrants, births or deaths are negative or missing;
   *     more are born or die in a place than it has people; or the tables, births and deaths cannot
   *     be made to agree, and the sentence says where
   */
  public DemographicAccountingFlows calculate(
      OriginDestinationMatrix start,
      OriginDestinationMatrix end,
      PlaceVector births,
      PlaceVector deaths) {
    OriginDestinationMatrix s1 = StockTables.byBirth("stocks at the start", start);
    OriginDestinationMatrix s2 = StockTables.byBirth("stocks at the end", end);
    StockTables.alike(s1, s2);
    Refusals.persons("births", Require.notNull("births", births));
    Refusals.persons("deaths", Require.notNull("deaths", deaths));
    double[] b = Refusals.values(births, s1.places(), "the stocks", false);
    double[] d = Refusals.values(deaths, s1.places(), "the stocks", false);
    options.seed().ifPresent(seed -> seedFits(seed, s1));
    return new StockAccount(options, s1, s2, b, d).close(this);
  }

  private void seedFits(OriginDestinationMatrix seed, OriginDestinationMatrix stocks) {
    Refusals.samePlaces(seed.places(), seed.label(), stocks.places(), "the stocks");
    if (options.minimum() < 1 && !seed.hasDiagonal()) {
      throw Require.refusal(
          "diagonal of the seed", "absent", "a weight for staying, as stayers are not maximal");
    }
  }

  OriginDestinationMatrix flowsOf(
      OriginDestinationMatrix start, OriginDestinationMatrix end, int birthplace) {
    int n = start.size();
    double[] flows = new double[n * n];
    FlowEstimator estimator = new FlowEstimator(options, start.places());
    estimator.add(start.toArrayUnsafe(), end.toArrayUnsafe(), birthplace, flows);
    return OriginDestinationMatrix.ofUnsafe(
        "flows of those born in " + start.places().get(birthplace) + ", " + phrase(),
        start.unit(),
        start.source(),
        start.places(),
        flows);
  }

  /** The method in words. */
  String phrase() {
    return options.phrase();
  }

  /** The options. */
  @Override
  public String toString() {
    return "DemographicAccountingFlowsCalculator, "
        + phrase()
        + ", "
        + options.births().phrase()
        + ", "
        + options.deaths().phrase()
        + ", world balance "
        + options.balance()
        + ", negative stocks "
        + options.negative()
        + ", tolerance "
        + Numbers.exact(options.tolerance())
        + ", at most "
        + options.maximumIterations()
        + " iterations, non-convergence "
        + options.nonConvergence();
  }
}
