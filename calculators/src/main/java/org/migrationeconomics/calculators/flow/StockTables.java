package org.migrationeconomics.calculators.flow;

import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** What every way from stocks to flows asks of its tables. */
final class StockTables {

  private StockTables() {}

  /** A table of stocks with birthplaces or citizenships in the rows, whichever way it came. */
  static OriginDestinationMatrix stocks(String what, OriginDestinationMatrix matrix) {
    Require.notNull(what, matrix);
    Refusals.persons(what, matrix);
    OriginDestinationMatrix upright =
        matrix.axes().rowsAreOutgoing() ? matrix : matrix.transposed();
    if (upright.axes() != MatrixAxes.BIRTHPLACE_RESIDENCE
        && upright.axes() != MatrixAxes.CITIZENSHIP_RESIDENCE) {
      throw Require.refusal(
          "rows of the " + what,
          matrix.axes().rows(),
          "birthplace, in a table of stocks (withAxes says what rows and columns are)");
    }
    double[] cells = upright.toArrayUnsafe();
    int n = upright.size();
    for (int i = 0; upright.isSigned() && i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && cells[i * n + j] < 0) {
          throw Require.refusal(
              name(what, upright.places().get(i), upright.places().get(j)),
              cells[i * n + j],
              "a number that is not negative");
        }
      }
    }
    return upright;
  }

  /** The same with birthplaces and with native-born. */
  static OriginDestinationMatrix byBirth(String what, OriginDestinationMatrix matrix) {
    OriginDestinationMatrix upright = stocks(what, matrix);
    if (upright.axes() != MatrixAxes.BIRTHPLACE_RESIDENCE) {
      throw Require.refusal("rows of the " + what, upright.axes().rows(), "birthplace");
    }
    if (!upright.hasDiagonal()) {
      throw Require.refusal(
          "diagonal of the " + what,
          "absent",
          "the native-born of every place (withDiagonal adds them)");
    }
    return upright;
  }

  static void nativesNotNegative(String what, OriginDestinationMatrix matrix) {
    for (Place place : matrix.places()) {
      if (matrix.at(place, place) < 0) {
        throw Require.refusal(
            name(what, place, place), matrix.at(place, place), "a number that is not negative");
      }
    }
  }

  static String name(String what, Place birthplace, Place residence) {
    return what + ", born in " + birthplace + " and living in " + residence;
  }

  static void alike(OriginDestinationMatrix start, OriginDestinationMatrix end) {
    if (start.axes() != end.axes()) {
      throw Require.refusal(
          "rows of the stocks at the end", end.axes().rows(), start.axes().rows());
    }
    Refusals.samePlaces(end.places(), end.label(), start.places(), "the stocks at the start");
  }

  static String source(OriginDestinationMatrix start, OriginDestinationMatrix end) {
    return start.source().equals(end.source())
        ? start.source()
        : Labels.joined(start.source(), "; ", end.source());
  }
}
