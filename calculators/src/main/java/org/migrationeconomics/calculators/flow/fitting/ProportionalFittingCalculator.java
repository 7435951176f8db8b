package org.migrationeconomics.calculators.flow.fitting;

import java.util.List;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.calculators.internal.TwoWayFit;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * Fits a table to given row and column sums by iterative proportional fitting, known as raking, RAS
 * or biproportional adjustment too.
 *
 * <pre>
 *   x(i,j) = r(i) m(i,j) c(j),   Σ_j x(i,j) = R(i),   Σ_i x(i,j) = C(j)
 *
 *   sweep    r(i) = R(i) / Σ_j m(i,j) c(j),   then   c(j) = C(j) / Σ_i m(i,j) r(i)
 * </pre>
 *
 * <p>The ratios of ratios of the seed, m(i,j) m(k,l) / m(i,l) m(k,j), stay as they are, and so do
 * its zeros. A seed without diagonal gives a table without one; a diagonal that is known can be
 * {@linkplain #calculate(OriginDestinationMatrix, PlaceVector, PlaceVector, PlaceVector) fixed}.
 *
 * <p>Where the zeros leave no room for the sums there is no such table, and other programs sweep on
 * without end. Here the rows are found (as the narrow place of a network) that have together more
 * than the columns they may use can hold, and the sentence names them. Where sweeps become slow
 * Newton's method takes over; the table is the same.
 *
 * <p>Options and their defaults: {@link #withTolerance} 1e-12; {@link #withMaximumIterations}
 * 20,000; {@link #withNonConvergence} refuse.
 *
 * <p><b>Units</b>: those of the sums; the unit of the seed does not matter. Sums of rows and of
 * columns may differ by one part in 10⁹, which goes to the columns.
 *
 * <p><b>Source</b>: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11:4, 1940;
 * F. Willekens, Modeling approaches to the indirect estimation of migration flows, Mathematical
 * Population Studies 7:3, 1999.
 *
 * <p><b>Reproduces</b>: Willekens' example and others as other software computes them ({@code
 * ProportionalFittingTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ProportionalFittingCalculator {

  private static final double TOLERANCE = 1e-12;
  private static final int ITERATIONS = 20_000;
  private static final String LABEL = "fitted table";
  private static final ProportionalFittingCalculator DEFAULTS =
      new ProportionalFittingCalculator(TOLERANCE, ITERATIONS, NonConvergence.REFUSE);

  private final double tolerance;
  private final int iterations;
  private final NonConvergence nonConvergence;

  private ProportionalFittingCalculator(
      double tolerance, int iterations, NonConvergence nonConvergence) {
    this.tolerance = tolerance;
    this.iterations = iterations;
    this.nonConvergence = nonConvergence;
  }

  /**
   * A tolerance of 1e-12 and 20,000 iterations at most, after which the fit is refused.
   *
   * @return the calculator
   */
  public static ProportionalFittingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another tolerance.
   *
   * @param newTolerance the largest relative gap between a sum and its target
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public ProportionalFittingCalculator withTolerance(double newTolerance) {
    return new ProportionalFittingCalculator(
        Require.positive("tolerance", newTolerance), iterations, nonConvergence);
  }

  /**
   * A copy with another limit.
   *
   * @param newIterations how many sweeps at most, above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public ProportionalFittingCalculator withMaximumIterations(int newIterations) {
    if (newIterations < 1) {
      throw Require.refusal("maximum of iterations", newIterations, "at least 1");
    }
    return new ProportionalFittingCalculator(tolerance, newIterations, nonConvergence);
  }

  /**
   * A copy with another answer to a fit that does not reach the tolerance.
   *
   * @param newNonConvergence the answer
   * @return the calculator
   */
  public ProportionalFittingCalculator withNonConvergence(NonConvergence newNonConvergence) {
    return new ProportionalFittingCalculator(
        tolerance, iterations, Require.notNull("nonConvergence", newNonConvergence));
  }

  /**
   * Fits a table.
   *
   * @param seed what the table is to be like, no cell negative
   * @param rowSums the sums of the rows, for the places of the seed in its order
   * @param columnSums the sums of the columns, with the same total
   * @return the table
   * @throws IllegalArgumentException if places or units differ, a cell or sum is negative, the
   *     totals differ, the zeros of the seed leave no room for the sums, or the fit does not reach
   *     the tolerance
   */
  public ProportionalFitting calculate(
      OriginDestinationMatrix seed, PlaceVector rowSums, PlaceVector columnSums) {
    Require.notNull("seed", seed);
    return fit(seed, rowSums, columnSums, new double[seed.size()], seed.hasDiagonal());
  }

  /**
   * Fits a table whose diagonal is known: stayers, or moves within a place. It is taken from the
   * sums, the rest is fitted, and the table holds both.
   *
   * @param seed what the rest of the table is to be like; a diagonal is not used
   * @param rowSums the sums of the rows, with the diagonal
   * @param columnSums the sums of the columns, with the diagonal
   * @param diagonal the known diagonal
   * @return the table
   * @throws IllegalArgumentException as without diagonal, or if it exceeds a sum
   */
  public ProportionalFitting calculate(
      OriginDestinationMatrix seed,
      PlaceVector rowSums,
      PlaceVector columnSums,
      PlaceVector diagonal) {
    Require.notNull("seed", seed);
    Require.notNull("rowSums", rowSums);
    Require.notNull("diagonal", diagonal);
    sameUnit(diagonal, rowSums);
    double[] known =
        Refusals.values(Require.notNull("diagonal", diagonal), seed.places(), "the seed", false);
    return fit(seed.withoutDiagonal(), rowSums, columnSums, known, true);
  }

  private static void sameUnit(PlaceVector vector, PlaceVector rowSums) {
    if (!vector.unit().equals(rowSums.unit())) {
      throw Require.refusal(
          "unit of '" + vector.label() + "'",
          vector.unit().label(),
          rowSums.unit().label() + ", the unit of the row sums");
    }
  }

  private ProportionalFitting fit(
      OriginDestinationMatrix seed,
      PlaceVector rowSums,
      PlaceVector columnSums,
      double[] diagonal,
      boolean withDiagonal) {
    notNegative(seed);
    sameUnit(Require.notNull("columnSums", columnSums), Require.notNull("rowSums", rowSums));
    double[] rows = Refusals.values(rowSums, seed.places(), "the seed", false).clone();
    double[] columns = Refusals.values(columnSums, seed.places(), "the seed", false).clone();
    int n = rows.length;
    double rowTotal = 0;
    double columnTotal = 0;
    for (int i = 0; i < n; i++) {
      rowTotal += rows[i];
      columnTotal += columns[i];
    }
    Refusals.sameTotal("the columns", columnTotal, rowTotal, "the rows");
    double rest = 0;
    double columnRest = 0;
    for (int i = 0; i < n; i++) {
      rows[i] = without(rows[i], diagonal[i], "row", seed.places().get(i));
      columns[i] = without(columns[i], diagonal[i], "column", seed.places().get(i));
      rest += rows[i];
      columnRest += columns[i];
    }
    for (int j = 0; j < n; j++) {
      columns[j] *= columnRest > 0 ? rest / columnRest : 0;
    }
    TwoWayFit fit = new TwoWayFit(n, n, seed.toArrayUnsafe(), rows, columns);
    List<Place> places = seed.places();
    boolean strict = nonConvergence == NonConvergence.REFUSE;
    Refusals.solve(
        "fit of '" + seed.label() + "'", fit, places, places, tolerance, iterations, strict);
    double[] cells = new double[n * n];
    fit.into(cells);
    for (int i = 0; i < n; i++) {
      cells[i * n + i] = withDiagonal ? cells[i * n + i] + diagonal[i] : Double.NaN;
    }
    return new ProportionalFitting(
        OriginDestinationMatrix.ofUnsafe(
                LABEL, rowSums.unit(), rowSums.source(), seed.places(), cells)
            .withAxes(seed.axes()),
        factors("row factors", seed, fit.rowFactors()),
        factors("column factors", seed, fit.columnFactors()),
        new Convergence(tolerance, fit.iterations(), fit.error()));
  }

  private static double without(double sum, double part, String what, Place place) {
    double rest = sum - part;
    if (rest < -Refusals.SAME_TOTAL * sum) {
      throw Require.refusal(
          "sum of " + what + " " + place, sum, "no less than its diagonal, " + part);
    }
    return Math.max(0, rest);
  }

  /** Refuses seeds with cells below zero. */
  static void notNegative(OriginDestinationMatrix seed) {
    for (double cell : Require.notNull("seed", seed).toArrayUnsafe()) {
      // NaN on the diagonal is not below zero.
      if (cell < 0) {
        throw Require.refusal("cell of the seed", cell, "a number that is not negative");
      }
    }
  }

  private static PlaceVector factors(String label, OriginDestinationMatrix seed, double[] values) {
    return PlaceVector.ofUnsafe(
        label, SimpleUnit.RATIO, seed.source(), seed.places(), values.clone());
  }

  /** The options. */
  @Override
  public String toString() {
    return "ProportionalFittingCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + iterations
        + " iterations, non-convergence "
        + nonConvergence;
  }
}
