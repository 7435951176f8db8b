package org.migrationeconomics.calculators.reproduction;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;

/** Random population accounts: a village to a continent, 1 to 25 years, growing or emptying. */
final class BalanceArbitraries {

  private BalanceArbitraries() {}

  /** Components of a year, each as a share of the population on its 1 January. */
  private record Shock(double natural, double migratory, double correction) {}

  static Arbitrary<DemographicBalance> closing() {
    return balances(shocks(true, 0));
  }

  static Arbitrary<DemographicBalance> open() {
    return balances(shocks(true, 0.01));
  }

  static Arbitrary<DemographicBalance> closingWithoutMigration() {
    return balances(shocks(false, 0));
  }

  static Arbitrary<DemographicBalance> openWithoutMigration() {
    return balances(shocks(false, 0.01));
  }

  private static Arbitrary<Shock> shocks(boolean migration, double corrections) {
    return Combinators.combine(
            shares(-0.05, 0.05),
            migration ? shares(-0.10, 0.15) : shares(0, 0),
            shares(-corrections, corrections))
        .as(Shock::new);
  }

  /** Shares of the population, every sixth of them 0. */
  private static Arbitrary<Double> shares(double least, double most) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0.0)),
        Tuple.of(5, Arbitraries.doubles().between(least, most).ofScale(9)));
  }

  private static Arbitrary<DemographicBalance> balances(Arbitrary<Shock> shocks) {
    return Combinators.combine(
            Arbitraries.integers().between(1850, 2050),
            Arbitraries.integers().between(1_000, 900_000_000),
            shocks.list().ofMinSize(1).ofMaxSize(25))
        .as(BalanceArbitraries::balance)
        // jqwik would combine more edge cases than it tries; the ones that matter are in shares().
        .withoutEdgeCases();
  }

  /** Whole persons, so that what is meant to close does so without rounding. */
  private static DemographicBalance balance(int firstYear, int initial, List<Shock> shocks) {
    double[] population = new double[shocks.size() + 1];
    double[] natural = new double[shocks.size()];
    double[] migratory = new double[shocks.size()];
    population[0] = initial;
    for (int i = 0; i < shocks.size(); i++) {
      natural[i] = persons(population[i] * shocks.get(i).natural());
      migratory[i] = persons(population[i] * shocks.get(i).migratory());
      double correction = persons(population[i] * shocks.get(i).correction());
      population[i + 1] = population[i] + natural[i] + migratory[i] + correction;
    }
    return DemographicBalance.of(
        Place.own("random", "Random"),
        series(firstYear, population),
        series(firstYear, natural),
        series(firstYear, migratory));
  }

  /** Rounded; the sum makes 0 of the -0 that small negative numbers round to. */
  private static double persons(double value) {
    return Math.rint(value) + 0.0;
  }

  private static YearSeries series(int firstYear, double[] values) {
    return YearSeries.of(SimpleUnit.PERSONS, firstYear, values);
  }

  /** The same accounts of another population: everything multiplied. */
  static DemographicBalance times(DemographicBalance accounts, double factor) {
    return DemographicBalance.of(
        accounts.place(),
        accounts.population().times(factor),
        accounts.naturalIncrease().times(factor),
        accounts.netMigration().times(factor));
  }

  /**
   * A year of the accounts that is not the last, picked by any number; accounts of one year have
   * none.
   */
  static int anyYearButTheLast(DemographicBalance accounts, int pick) {
    int years = accounts.lastYear() - accounts.firstYear();
    Assume.that(years > 0);
    return accounts.firstYear() + Math.floorMod(pick, years);
  }

  /** The corrections of all years. */
  static YearSeries corrections(DemographicBalance accounts) {
    List<Double> corrections = new ArrayList<>();
    for (int year = accounts.firstYear(); year <= accounts.lastYear(); year++) {
      corrections.add(accounts.correction(year));
    }
    return series(
        accounts.firstYear(), corrections.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
