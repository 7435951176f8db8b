package org.migrationeconomics.calculators.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.flow.fitting.Convergence;
import org.migrationeconomics.calculators.flow.fitting.NonConvergence;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.calculators.internal.TwoWayFit;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

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
 * <p>With a {@linkplain #withSeed seed} (distances, flows of another kind), F is proportional to it
 * as far as the margins allow; that again needs a fit for each birthplace, of those who lost and
 * those who gained.
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

  private static final double TOLERANCE = 1e-12;
  private static final int ITERATIONS = 20_000;
  private static final double ROUNDING = 1e-13;
  private static final DemographicAccountingFlowsCalculator DEFAULTS =
      new DemographicAccountingFlowsCalculator(new Options());

  /** The options; copied before they are changed. */
  private static final class Options implements Cloneable {
    BirthplaceMatching matching = BirthplaceMatching.CLOSED;
    double minimumWeight = 1;
    BirthRule births = BirthRule.NATIVE;
    DeathRule deaths = DeathRule.PROPORTIONAL;
    WorldBalance balance = WorldBalance.RESCALE_NATIVE_BORN;
    NegativeStocks negative = NegativeStocks.ADJUST_AND_REPORT;
    Optional<OriginDestinationMatrix> seed = Optional.empty();
    double tolerance = TOLERANCE;
    int iterations = ITERATIONS;
    NonConvergence nonConvergence = NonConvergence.REFUSE;

    Options copy() {
      try {
        return (Options) clone();
      } catch (CloneNotSupportedException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }

  private final Options options;

  private DemographicAccountingFlowsCalculator(Options options) {
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
    Options copy = options.copy();
    copy.matching = Require.notNull("matching", matching);
    return new DemographicAccountingFlowsCalculator(copy);
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
    Options copy = options.copy();
    copy.minimumWeight = weight;
    return new DemographicAccountingFlowsCalculator(copy);
  }

  /**
   * A copy with another rule for the newborn.
   *
   * @param births the rule
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withBirths(BirthRule births) {
    Options copy = options.copy();
    copy.births = Require.notNull("births", births);
    return new DemographicAccountingFlowsCalculator(copy);
  }

  /**
   * A copy with another rule for the dead.
   *
   * @param deaths the rule
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withDeaths(DeathRule deaths) {
    Options copy = options.copy();
    copy.deaths = Require.notNull("deaths", deaths);
    return new DemographicAccountingFlowsCalculator(copy);
  }

  /**
   * A copy with another answer to stocks whose growth is not births less deaths. Only closed
   * matching asks.
   *
   * @param balance the answer
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withWorldBalance(WorldBalance balance) {
    Options copy = options.copy();
    copy.balance = Require.notNull("balance", balance);
    return new DemographicAccountingFlowsCalculator(copy);
  }

  /**
   * A copy with another answer to stocks below zero.
   *
   * @param negative the answer
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withNegativeStocks(NegativeStocks negative) {
    Options copy = options.copy();
    copy.negative = Require.notNull("negative", negative);
    return new DemographicAccountingFlowsCalculator(copy);
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
  public DemographicAccountingFlowsCalculator withSeed(OriginDestinationMatrix seed) {
    if (Require.notNull("seed", seed).axes() != MatrixAxes.ORIGIN_DESTINATION) {
      throw Require.refusal("rows of the seed", seed.axes().rows(), "origin");
    }
    for (double cell : seed.toArrayUnsafe()) {
      // NaN on the diagonal is not below zero.
      if (cell < 0) {
        throw Require.refusal("cell of the seed", cell, "a number that is not negative");
      }
    }
    Options copy = options.copy();
    copy.seed = Optional.of(seed);
    return new DemographicAccountingFlowsCalculator(copy);
  }

  /**
   * A copy with another tolerance.
   *
   * @param tolerance the largest relative gap between a total and its target
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public DemographicAccountingFlowsCalculator withTolerance(double tolerance) {
    Options copy = options.copy();
    copy.tolerance = Require.positive("tolerance", tolerance);
    return new DemographicAccountingFlowsCalculator(copy);
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
    Options copy = options.copy();
    copy.iterations = iterations;
    return new DemographicAccountingFlowsCalculator(copy);
  }

  /**
   * A copy with another answer to fits that do not reach the tolerance.
   *
   * @param nonConvergence the answer
   * @return the calculator
   */
  public DemographicAccountingFlowsCalculator withNonConvergence(NonConvergence nonConvergence) {
    Options copy = options.copy();
    copy.nonConvergence = Require.notNull("nonConvergence", nonConvergence);
    return new DemographicAccountingFlowsCalculator(copy);
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
    options.seed.ifPresent(seed -> seedFits(seed, s1));
    return new Account(options, s1, s2, b, d).close(this);
  }

  private void seedFits(OriginDestinationMatrix seed, OriginDestinationMatrix stocks) {
    Refusals.samePlaces(seed.places(), seed.label(), stocks.places(), "the stocks");
    if (options.minimumWeight < 1 && !seed.hasDiagonal()) {
      throw Require.refusal(
          "diagonal of the seed", "absent", "a weight for staying, as stayers are not maximal");
    }
  }

  OriginDestinationMatrix flowsOf(
      OriginDestinationMatrix start, OriginDestinationMatrix end, int birthplace) {
    int n = start.size();
    double[] flows = new double[n * n];
    Estimator estimator = new Estimator(options, start.places());
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
    String estimator =
        options.minimumWeight == 1
            ? "minimum migration"
            : options.minimumWeight == 0
                ? "independence"
                : "pseudo-Bayes " + Numbers.exact(options.minimumWeight);
    return options.matching.phrase()
        + ", "
        + estimator
        + (options.seed.isPresent() ? " with a seed" : "");
  }

  /** The options. */
  @Override
  public String toString() {
    return "DemographicAccountingFlowsCalculator, "
        + phrase()
        + ", "
        + options.births.phrase()
        + ", "
        + options.deaths.phrase();
  }

  /** Moves of the people of one birthplace after another, added up. */
  private static final class Estimator {

    private final Options options;
    private final List<Place> places;
    private final int n;
    private final int[] gainers;
    private Convergence convergence;

    Estimator(Options options, List<Place> places) {
      this.options = options;
      this.places = places;
      n = places.size();
      gainers = new int[n];
      convergence = Convergence.closedForm(options.tolerance);
    }

    void add(double[] s1, double[] s2, int birthplace, double[] flows) {
      int offset = birthplace * n;
      double minimum = options.minimumWeight;
      if (options.seed.isPresent()) {
        double[] seed = options.seed.get().toArrayUnsafe();
        if (minimum > 0) {
          seededMinimum(s1, s2, birthplace, minimum, seed, flows);
        }
        if (minimum < 1) {
          seededFree(s1, s2, birthplace, 1 - minimum, seed, flows);
        }
        return;
      }
      if (minimum > 0) {
        AccountingKernel.minimum(s1, s2, offset, n, minimum, gainers, flows);
      }
      if (minimum < 1) {
        AccountingKernel.independent(s1, s2, offset, n, 1 - minimum, flows);
      }
    }

    /** Those who lost against those who gained, in a table of their own. */
    private void seededMinimum(
        double[] s1, double[] s2, int k, double weight, double[] seed, double[] flows) {
      int offset = k * n;
      double total = 0;
      for (int i = 0; i < n; i++) {
        total += s1[offset + i];
      }
      // What the matching has left of gaps is no move.
      double noise = 10 * options.tolerance * total;
      int losing = 0;
      int gaining = 0;
      int[] losers = new int[n];
      double[] loss = new double[n];
      double[] gain = new double[n];
      double lost = 0;
      double gained = 0;
      for (int i = 0; i < n; i++) {
        double change = s2[offset + i] - s1[offset + i];
        flows[i * n + i] += weight * Math.min(s1[offset + i], s2[offset + i]);
        if (change < -noise) {
          losers[losing] = i;
          loss[losing++] = -change;
          lost -= change;
        } else if (change > noise) {
          gainers[gaining] = i;
          gain[gaining++] = change;
          gained += change;
        }
      }
      if (losing == 0 || gaining == 0) {
        return;
      }
      double[] rows = Arrays.copyOf(loss, losing);
      double[] columns = new double[gaining];
      double[] part = new double[losing * gaining];
      List<Place> rowNames = new ArrayList<>();
      List<Place> columnNames = new ArrayList<>();
      for (int g = 0; g < gaining; g++) {
        columns[g] = gain[g] * (lost / gained);
        columnNames.add(places.get(gainers[g]));
      }
      for (int l = 0; l < losing; l++) {
        rowNames.add(places.get(losers[l]));
        for (int g = 0; g < gaining; g++) {
          part[l * gaining + g] = seed[losers[l] * n + gainers[g]];
        }
      }
      fit(k, part, rows, columns, rowNames, columnNames);
      for (int l = 0; l < losing; l++) {
        for (int g = 0; g < gaining; g++) {
          flows[losers[l] * n + gainers[g]] += weight * part[l * gaining + g];
        }
      }
    }

    private void seededFree(
        double[] s1, double[] s2, int k, double weight, double[] seed, double[] flows) {
      double[] rows = Arrays.copyOfRange(s1, k * n, (k + 1) * n);
      double[] columns = Arrays.copyOfRange(s2, k * n, (k + 1) * n);
      double[] part = seed.clone();
      double first = 0;
      double second = 0;
      for (int i = 0; i < n; i++) {
        first += rows[i];
        second += columns[i];
      }
      for (int j = 0; j < n; j++) {
        columns[j] *= second > 0 ? first / second : 0;
      }
      fit(k, part, rows, columns, places, places);
      for (int c = 0; c < flows.length; c++) {
        flows[c] += weight * part[c];
      }
    }

    private void fit(
        int k,
        double[] part,
        double[] rows,
        double[] columns,
        List<Place> rowNames,
        List<Place> columnNames) {
      TwoWayFit fit = new TwoWayFit(rows.length, columns.length, part, rows, columns);
      if (!fit.solve(options.tolerance, options.iterations)
          && (!fit.isFeasible()
              || !(fit.error() < Double.MAX_VALUE)
              || options.nonConvergence == NonConvergence.REFUSE)) {
        throw Refusals.unsolved(
            "fit of the seed to moves of those born in " + places.get(k),
            fit,
            rowNames,
            columnNames,
            options.tolerance);
      }
      convergence =
          convergence.and(new Convergence(options.tolerance, fit.iterations(), fit.error()));
      fit.into(part);
    }
  }

  /** One account, from the stocks as given to the flows. */
  private static final class Account {

    private final Options options;
    private final OriginDestinationMatrix given;
    private final List<Place> places;
    private final int n;
    private final String source;
    private final double[] b;
    private final double[] d;
    private final double[] s1;
    private final double[] s2;
    private final double[] newborn;
    private final double[] dead;
    private final double[] arrivals;
    private final double[] departures;
    private final List<StockAdjustment> adjustments = new ArrayList<>();
    private Convergence convergence;

    Account(
        Options options,
        OriginDestinationMatrix start,
        OriginDestinationMatrix end,
        double[] b,
        double[] d) {
      this.options = options;
      given = start;
      places = start.places();
      n = places.size();
      source = StockTables.source(start, end);
      this.b = b;
      this.d = d;
      s1 = start.toArrayUnsafe().clone();
      s2 = end.toArrayUnsafe().clone();
      newborn = new double[n * n];
      dead = new double[n * n];
      arrivals = new double[n * n];
      departures = new double[n * n];
      convergence = Convergence.closedForm(options.tolerance);
    }

    DemographicAccountingFlows close(DemographicAccountingFlowsCalculator calculator) {
      raiseNativeBorn("start", s1);
      raiseNativeBorn("end", s2);
      double gap = options.matching == BirthplaceMatching.CLOSED ? balanceWorld() : 0;
      takeNewborn();
      takeDead();
      if (options.matching == BirthplaceMatching.CLOSED) {
        matchClosed();
      } else {
        matchOpen();
      }
      double[] flows = new double[n * n];
      Estimator estimator = new Estimator(options, places);
      for (int k = 0; k < n; k++) {
        estimator.add(s1, s2, k, flows);
      }
      double[] stayers = new double[n];
      for (int i = 0; i < n; i++) {
        stayers[i] = flows[i * n + i];
        flows[i * n + i] = Double.NaN;
      }
      return new DemographicAccountingFlows(
          OriginDestinationMatrix.ofUnsafe(
              "flows by demographic accounting (" + calculator.phrase() + ")",
              given.unit(),
              source,
              places,
              flows),
          PlaceVector.ofUnsafe("stayers", given.unit(), source, places, stayers),
          stocks("survivors at the start", s1),
          stocks("survivors at the end", s2),
          stocks("births", newborn),
          stocks("deaths", dead),
          stocks("arrivals from outside", arrivals),
          stocks("departures to outside", departures),
          gap,
          adjustments,
          convergence.and(estimator.convergence),
          calculator);
    }

    private OriginDestinationMatrix stocks(String label, double[] cells) {
      return OriginDestinationMatrix.ofUnsafe(label, given.unit(), source, places, cells)
          .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    }

    private void adjust(Place place, String what, double persons) {
      if (options.negative == NegativeStocks.REFUSE) {
        throw Require.refusal(
            "stock of " + place,
            what + ", " + Numbers.readable(persons) + " persons too many",
            "stocks from which births, deaths and departures can be taken"
                + " (NegativeStocks.ADJUST_AND_REPORT adjusts them)");
      }
      adjustments.add(new StockAdjustment(place, what, persons));
    }

    /** Native-born below zero become none, and the migrants there so many fewer. */
    private void raiseNativeBorn(String when, double[] s) {
      for (int i = 0; i < n; i++) {
        double natives = s[i * n + i];
        if (natives < 0) {
          double population = columnSum(s, i);
          if (population < 0) {
            throw Require.refusal(
                "population of " + places.get(i) + " at the " + when,
                population,
                "a number that is not negative, native-born and migrants together");
          }
          adjust(places.get(i), "native-born below zero at the " + when, -natives);
          s[i * n + i] = 0;
          double migrants = population - natives;
          for (int k = 0; k < n; k++) {
            s[k * n + i] *= population / migrants;
          }
        }
      }
    }

    private double balanceWorld() {
      double growth = 0;
      double natives1 = 0;
      double natives2 = 0;
      double size = 0;
      for (int i = 0; i < n; i++) {
        growth += b[i] - d[i];
        size += b[i] + d[i];
        natives1 += s1[i * n + i];
        natives2 += s2[i * n + i];
      }
      for (int c = 0; c < n * n; c++) {
        growth -= s2[c] - s1[c];
        size += s1[c] + s2[c];
      }
      if (Math.abs(growth) <= ROUNDING * size) {
        return 0;
      }
      if (options.balance == WorldBalance.REQUIRE
          && Math.abs(growth) > Refusals.SAME_TOTAL * size) {
        throw Require.refusal(
            "births less deaths beyond the growth of the stocks",
            growth,
            "0 in a closed system (WorldBalance.RESCALE_NATIVE_BORN adjusts the native-born)");
      }
      double factor1 = (natives1 - growth / 2) / natives1;
      double factor2 = (natives2 + growth / 2) / natives2;
      if (!(factor1 > 0) || !(factor2 > 0)) {
        throw Require.refusal(
            "births less deaths beyond the growth of the stocks",
            growth,
            "less than twice the native-born, "
                + Numbers.exact(2 * Math.min(natives1, natives2))
                + ", who are to make up for it");
      }
      for (int i = 0; i < n; i++) {
        s1[i * n + i] *= factor1;
        s2[i * n + i] *= factor2;
      }
      return growth;
    }

    private void takeNewborn() {
      for (int i = 0; i < n; i++) {
        if (b[i] == 0) {
          continue;
        }
        double population = columnSum(s2, i);
        if (b[i] > population) {
          throw Require.refusal(
              "births of " + places.get(i),
              b[i],
              "no more than its population at the end, " + Numbers.exact(population));
        }
        double natives = s2[i * n + i];
        if (options.births == BirthRule.NATIVE && b[i] <= natives) {
          newborn[i * n + i] = b[i];
          s2[i * n + i] -= b[i];
          continue;
        }
        if (options.births == BirthRule.NATIVE) {
          adjust(places.get(i), "more births than native-born at the end", b[i] - natives);
        }
        take(s2, i, b[i], population, newborn);
      }
    }

    private void takeDead() {
      double allDead = 0;
      for (int i = 0; i < n; i++) {
        double population = columnSum(s1, i);
        allDead += d[i];
        if (d[i] > population) {
          throw Require.refusal(
              "deaths of " + places.get(i),
              d[i],
              "no more than its population at the start, " + Numbers.exact(population));
        }
        if (options.deaths == DeathRule.PROPORTIONAL && d[i] > 0) {
          take(s1, i, d[i], population, dead);
        }
      }
      if (options.deaths == DeathRule.ACCOUNTING) {
        accountForDead(allDead);
      }
    }

    private void take(double[] s, int column, double persons, double population, double[] taken) {
      double rate = persons / population;
      for (int k = 0; k < n; k++) {
        taken[k * n + column] = rate * s[k * n + column];
        s[k * n + column] *= 1 - rate;
      }
    }

    private void accountForDead(double allDead) {
      double[] rows = new double[n];
      double sum = 0;
      for (int k = 0; k < n; k++) {
        // The second table has already lost its newborn.
        rows[k] = rowSum(s1, k) - rowSum(s2, k);
        if (rows[k] < -Refusals.SAME_TOTAL * rowSum(s1, k)) {
          throw Require.refusal(
              "deaths among those born in " + places.get(k),
              rows[k],
              "a number that is not negative: people at the start less those at the end who were"
                  + " not born between");
        }
        rows[k] = Math.max(0, rows[k]);
        sum += rows[k];
      }
      Refusals.sameTotal("deaths", allDead, sum, "deaths by birthplace that the stocks leave over");
      double[] columns = d.clone();
      for (int i = 0; i < n; i++) {
        columns[i] *= sum > 0 ? sum / allDead : 0;
      }
      fit("distribution of deaths by birthplace", s1, rows, columns, dead);
      for (int c = 0; c < n * n; c++) {
        double left = s1[c] - dead[c];
        if (left < -Refusals.SAME_TOTAL * s1[c]) {
          throw Require.refusal(
              "deaths of those "
                  + StockTables.name("at the start", places.get(c / n), places.get(c % n)),
              dead[c],
              "no more than their number, " + Numbers.exact(s1[c]));
        }
        s1[c] = Math.max(0, left);
      }
    }

    private void matchClosed() {
      double[] mean = new double[n];
      double[] first = new double[n];
      double[] second = new double[n];
      double total = 0;
      double total1 = 0;
      double total2 = 0;
      for (int k = 0; k < n; k++) {
        mean[k] = (rowSum(s1, k) + rowSum(s2, k)) / 2;
        first[k] = columnSum(s1, k);
        second[k] = columnSum(s2, k);
        total += mean[k];
        total1 += first[k];
        total2 += second[k];
      }
      for (int k = 0; k < n; k++) {
        first[k] *= total1 > 0 ? total / total1 : 0;
        second[k] *= total2 > 0 ? total / total2 : 0;
      }
      fit("matching of birthplaces at the start", s1, mean, first, s1);
      fit("matching of birthplaces at the end", s2, mean, second, s2);
    }

    private void fit(String what, double[] seed, double[] rows, double[] columns, double[] result) {
      TwoWayFit fit = new TwoWayFit(n, n, seed, rows, columns);
      if (!fit.solve(options.tolerance, options.iterations)
          && (!fit.isFeasible()
              || !(fit.error() < Double.MAX_VALUE)
              || options.nonConvergence == NonConvergence.REFUSE)) {
        throw Refusals.unsolved(what, fit, places, places, options.tolerance);
      }
      convergence =
          convergence.and(new Convergence(options.tolerance, fit.iterations(), fit.error()));
      fit.into(result);
    }

    private void matchOpen() {
      boolean own = options.matching == BirthplaceMatching.OPEN_2013;
      for (int k = 0; k < n; k++) {
        double more = rowSum(s1, k) - rowSum(s2, k);
        double moved = 0;
        if (more > 0) {
          moved = AccountingKernel.spread(more, own ? s1 : s2, s1, k * n, n, departures);
          subtract(s1, departures, k);
        } else if (more < 0) {
          moved = AccountingKernel.spread(-more, own ? s2 : s1, s2, k * n, n, arrivals);
          subtract(s2, arrivals, k);
        }
        // The rounding of a spread is no adjustment.
        if (moved > Refusals.SAME_TOTAL * Math.abs(more)) {
          adjust(
              places.get(k),
              more > 0
                  ? "departures to outside beyond those who were there"
                  : "arrivals from outside beyond those who are there",
              moved);
        }
      }
    }

    private void subtract(double[] s, double[] moved, int k) {
      for (int c = k * n; c < (k + 1) * n; c++) {
        s[c] = Math.max(0, s[c] - moved[c]);
      }
    }

    private double rowSum(double[] s, int k) {
      double sum = 0;
      for (int c = k * n; c < (k + 1) * n; c++) {
        sum += s[c];
      }
      return sum;
    }

    private double columnSum(double[] s, int i) {
      double sum = 0;
      for (int c = i; c < n * n; c += n) {
        sum += s[c];
      }
      return sum;
    }
  }
}
