package org.migrationeconomics.calculators.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.internal.TwoWayFit;
import org.migrationeconomics.core.place.Place;

/** Moves of the people of one birthplace after another, added up. Not thread-safe. */
final class FlowEstimator {

  private final AccountingOptions options;
  private final List<Place> places;
  private final int n;
  private final int[] gainers;
  private Convergence convergence;

  FlowEstimator(AccountingOptions options, List<Place> places) {
    this.options = options;
    this.places = places;
    n = places.size();
    gainers = new int[n];
    convergence = Convergence.closedForm(options.tolerance());
  }

  void add(double[] s1, double[] s2, int birthplace, double[] flows) {
    int offset = birthplace * n;
    double minimum = options.minimum();
    if (options.seed().isPresent()) {
      double[] seed = options.seed().get().toArrayUnsafe();
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
    double noise = 10 * options.tolerance() * total;
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
    String what = "fit of the seed to moves of those born in " + places.get(k);
    convergence = convergence.and(options.solve(what, fit, rowNames, columnNames));
    fit.into(part);
  }

  /** How far all fits so far have come. */
  Convergence convergence() {
    return convergence;
  }
}
