package org.migrationeconomics.calculators.flow;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.calculators.internal.TwoWayFit;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** One account, from the stocks as given to the flows. Used once, by one thread. */
final class StockAccount {

  private static final double ROUNDING = 1e-13;

  private final AccountingOptions options;
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

  StockAccount(
      AccountingOptions options,
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
    convergence = Convergence.closedForm(options.tolerance());
  }

  DemographicAccountingFlows close(DemographicAccountingFlowsCalculator calculator) {
    raiseNativeBorn("start", s1);
    raiseNativeBorn("end", s2);
    double gap = options.matching() == BirthplaceMatching.CLOSED ? balanceWorld() : 0;
    takeNewborn();
    takeDead();
    if (options.matching() == BirthplaceMatching.CLOSED) {
      matchClosed();
    } else {
      matchOpen();
    }
    double[] flows = new double[n * n];
    FlowEstimator estimator = new FlowEstimator(options, places);
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
            "flows by demographic accounting (" + options.phrase() + ")",
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
        convergence.and(estimator.convergence()),
        calculator);
  }

  private OriginDestinationMatrix stocks(String label, double[] cells) {
    return OriginDestinationMatrix.ofUnsafe(label, given.unit(), source, places, cells)
        .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  private void adjust(Place place, String what, double persons) {
    if (options.negative() == NegativeStocks.REFUSE) {
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
    if (options.balance() == WorldBalance.REFUSE && Math.abs(growth) > Refusals.SAME_TOTAL * size) {
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
      if (options.births() == BirthRule.NATIVE && b[i] <= natives) {
        newborn[i * n + i] = b[i];
        s2[i * n + i] -= b[i];
        continue;
      }
      if (options.births() == BirthRule.NATIVE) {
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
      if (options.deaths() == DeathRule.PROPORTIONAL && d[i] > 0) {
        take(s1, i, d[i], population, dead);
      }
    }
    if (options.deaths() == DeathRule.ACCOUNTING) {
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
    convergence = convergence.and(options.solve(what, fit, places, places));
    fit.into(result);
  }

  private void matchOpen() {
    boolean own = options.matching() == BirthplaceMatching.OPEN_2013;
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
