package org.migrationeconomics.calculators.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** The sentences with which tables are refused that have no solution. */
public final class Refusals {

  /** Part of a total by which two totals may differ and still be called equal. */
  public static final double SAME_TOTAL = 1e-9;

  private static final int LISTED = 5;

  private Refusals() {}

  /**
   * Solves a fit, or refuses it.
   *
   * @param what what is fitted
   * @param fit the fit. Modified
   * @param rows the names of the rows
   * @param columns the names of the columns
   * @param tolerance the largest relative gap of a margin
   * @param most the most sweeps
   * @param strict whether a fit that has not reached the tolerance is refused even if it is one
   * @throws IllegalArgumentException if there is no solution, the fit broke down, or it has not
   *     reached the tolerance and must
   */
  public static void solve(
      String what,
      TwoWayFit fit,
      List<?> rows,
      List<?> columns,
      double tolerance,
      int most,
      boolean strict) {
    if (!fit.solve(tolerance, most)
        && (strict || !fit.isFeasible() || !(fit.error() < Double.MAX_VALUE))) {
      throw unsolved(what, fit, rows, columns, tolerance);
    }
  }

  /**
   * Why a fit did not end well.
   *
   * @param what what was fitted
   * @param fit the fit
   * @param rows the names of the rows
   * @param columns the names of the columns
   * @param tolerance the tolerance that was not reached
   * @return the exception to throw
   */
  public static IllegalArgumentException unsolved(
      String what, TwoWayFit fit, List<?> rows, List<?> columns, double tolerance) {
    if (fit.isFeasible()) {
      return notConverged(what, fit.error(), fit.iterations(), tolerance);
    }
    BitSet stuck = fit.stuckRows();
    BitSet open = fit.openColumns();
    int named = stuck.cardinality() + open.cardinality();
    if (2 * named > rows.size() + columns.size()) {
      // It is shorter from the other side: columns that only few rows can fill.
      stuck = without(stuck, rows.size());
      open = without(open, columns.size());
      return bottleneck(
          what,
          "columns",
          columns,
          fit.columnTargets(),
          open,
          "rows",
          rows,
          fit.rowTargets(),
          stuck);
    }
    return bottleneck(
        what, "rows", rows, fit.rowTargets(), stuck, "columns", columns, fit.columnTargets(), open);
  }

  private static BitSet without(BitSet set, int size) {
    BitSet rest = (BitSet) set.clone();
    rest.flip(0, size);
    return rest;
  }

  private static IllegalArgumentException bottleneck(
      String what,
      String kind,
      List<?> names,
      double[] targets,
      BitSet stuck,
      String otherKind,
      List<?> otherNames,
      double[] otherTargets,
      BitSet open) {
    String room =
        open.isEmpty()
            ? "have no cell above zero"
            : "have cells above zero only in "
                + otherKind
                + " "
                + names(otherNames, open)
                + ", which sum to "
                + Numbers.readable(sum(otherTargets, open));
    return Require.refusal(
        what,
        "impossible",
        "room for the margins: "
            + kind
            + " "
            + names(names, stuck)
            + " sum to "
            + Numbers.readable(sum(targets, stuck))
            + " and "
            + room);
  }

  /**
   * The sentence for an iteration that was given up.
   *
   * @param what what was fitted
   * @param error the error at the end
   * @param iterations how many
   * @param tolerance the tolerance that was not reached
   * @return the exception to throw
   */
  public static IllegalArgumentException notConverged(
      String what, double error, int iterations, double tolerance) {
    return Require.refusal(
        "relative gap of " + what,
        String.format(Locale.ROOT, "%.1e after %d iterations", error, iterations),
        String.format(Locale.ROOT, "at most %.0e", tolerance));
  }

  private static double sum(double[] values, BitSet which) {
    return which.stream().mapToDouble(i -> values[i]).sum();
  }

  private static String names(List<?> all, BitSet which) {
    List<String> names = new ArrayList<>();
    which.stream().limit(LISTED).forEach(i -> names.add(all.get(i).toString()));
    int more = which.cardinality() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }

  /**
   * Refuses two sums that must be equal and are not.
   *
   * @param argument whose sum it is
   * @param sum the sum
   * @param other the sum that it must have
   * @param otherArgument whose sum that is
   */
  public static void sameTotal(String argument, double sum, double other, String otherArgument) {
    if (!(Math.abs(sum - other) <= SAME_TOTAL * Math.max(Math.abs(sum), Math.abs(other)))) {
      throw Require.refusal(
          "sum of " + argument, sum, Numbers.exact(other) + ", the sum of " + otherArgument);
    }
  }

  /**
   * The values of a vector that must have one, not negative, for every place of a matrix and in its
   * order.
   *
   * @param vector the vector
   * @param places the places
   * @param owner whose places they are
   * @param signed whether values may be negative
   * @return the array inside the vector
   */
  public static double[] values(
      PlaceVector vector, List<Place> places, String owner, boolean signed) {
    samePlaces(vector.places(), Labels.atMost(60, vector.label()), places, owner);
    for (Place place : places) {
      double value = vector.at(place);
      if (value < 0 && !signed) {
        throw Require.refusal(
            vector.label() + " of " + place, value, "a number that is not negative");
      }
    }
    return vector.toArrayUnsafe();
  }

  /**
   * Refuses places that are not the same in the same order.
   *
   * @param given the places that were given
   * @param label what they belong to
   * @param expected the places that were expected
   * @param owner what those belong to
   */
  public static void samePlaces(
      List<Place> given, String label, List<Place> expected, String owner) {
    if (given.size() != expected.size()) {
      throw Require.refusal(
          "number of places of '" + label + "'",
          given.size(),
          expected.size() + ", the places of " + owner);
    }
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).equals(expected.get(i))) {
        throw Require.refusal(
            "place " + (i + 1) + " of '" + label + "'",
            given.get(i).code(),
            expected.get(i).code()
                + ", the places of "
                + owner
                + " in the same order (restrictedTo orders them)");
      }
    }
  }

  /**
   * Refuses a matrix that is not in persons.
   *
   * @param what the argument
   * @param matrix the matrix
   */
  public static void persons(String what, OriginDestinationMatrix matrix) {
    if (!matrix.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal(
          "unit of the " + what, matrix.unit().label(), SimpleUnit.PERSONS.label());
    }
  }

  /**
   * Refuses a vector that is not in persons.
   *
   * @param what the argument
   * @param vector the vector
   */
  public static void persons(String what, PlaceVector vector) {
    if (!vector.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal(
          "unit of the " + what, vector.unit().label(), SimpleUnit.PERSONS.label());
    }
  }
}
