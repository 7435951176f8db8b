package org.migrationeconomics.calculators.flow.fitting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins.Kind;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.calculators.internal.TwoWayFit;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * Fits a table of three dimensions to any of its sums: origins and destinations by birthplace, age
 * or health.
 *
 * <pre>
 *   x(i,j,k) = m(i,j,k) a(i,k) b(j,k) c(i,j)        a factor where its sum is given
 * </pre>
 *
 * <p>Only the factors change; the table is not copied, and a sweep over its margins reads the seed
 * once. With one thread or several the result is the same to the last bit.
 *
 * <p>Sums that contradict each other are refused. If only rows and columns by layer are given, a
 * fit that does not end is asked for the reason, and where zeros of the seed leave no room for the
 * sums the layer and its rows are named; with other sums that question has no simple answer, and
 * the refusal says only how far the fit came.
 *
 * <p>Options and their defaults: {@link #withTolerance} 1e-12; {@link #withMaximumIterations}
 * 20,000; {@link #withNonConvergence} refuse; {@link #withThreads} 1.
 *
 * <p><b>Units</b>: those of the sums; the unit of the seed does not matter.
 *
 * <p><b>Source</b>: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11:4, 1940.
 *
 * <p><b>Reproduces</b>: a table of two regions by health as other software computes it ({@code
 * ThreeWayFittingTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ThreeWayFittingCalculator {

  private static final double TOLERANCE = 1e-12;
  private static final int ITERATIONS = 20_000;
  private static final ThreeWayFittingCalculator DEFAULTS =
      new ThreeWayFittingCalculator(TOLERANCE, ITERATIONS, NonConvergence.REFUSE, 1);

  private final double tolerance;
  private final int iterations;
  private final NonConvergence nonConvergence;
  private final int threads;

  private ThreeWayFittingCalculator(
      double tolerance, int iterations, NonConvergence nonConvergence, int threads) {
    this.tolerance = tolerance;
    this.iterations = iterations;
    this.nonConvergence = nonConvergence;
    this.threads = threads;
  }

  /**
   * A tolerance of 1e-12, 20,000 sweeps at most, after which the fit is refused, one thread.
   *
   * @return the calculator
   */
  public static ThreeWayFittingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another tolerance.
   *
   * @param newTolerance the largest relative gap between a sum and its target
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public ThreeWayFittingCalculator withTolerance(double newTolerance) {
    return new ThreeWayFittingCalculator(
        Require.positive("tolerance", newTolerance), iterations, nonConvergence, threads);
  }

  /**
   * A copy with another limit.
   *
   * @param newIterations how many sweeps at most, above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public ThreeWayFittingCalculator withMaximumIterations(int newIterations) {
    if (newIterations < 1) {
      throw Require.refusal("maximum of iterations", newIterations, "at least 1");
    }
    return new ThreeWayFittingCalculator(tolerance, newIterations, nonConvergence, threads);
  }

  /**
   * A copy with another answer to a fit that does not reach the tolerance.
   *
   * @param newNonConvergence the answer
   * @return the calculator
   */
  public ThreeWayFittingCalculator withNonConvergence(NonConvergence newNonConvergence) {
    return new ThreeWayFittingCalculator(
        tolerance, iterations, Require.notNull("nonConvergence", newNonConvergence), threads);
  }

  /**
   * A copy that shares the work. Small tables are fitted by one thread all the same.
   *
   * @param newThreads how many threads, of which up to four are used
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public ThreeWayFittingCalculator withThreads(int newThreads) {
    if (newThreads < 1) {
      throw Require.refusal("threads", newThreads, "at least 1");
    }
    return new ThreeWayFittingCalculator(tolerance, iterations, nonConvergence, newThreads);
  }

  /**
   * Fits a table.
   *
   * @param seed what the table is to be like
   * @param margins the sums it is to have
   * @return the table
   * @throws IllegalArgumentException if there are no sums, or not as many as the table has rows,
   *     columns and layers, sums contradict each other, or the fit does not reach the tolerance
   */
  public ThreeWayFitting calculate(ThreeWayTable seed, ThreeWayMargins margins) {
    Require.notNull("seed", seed);
    check(seed, Require.notNull("margins", margins));
    ThreeWayKernel kernel = new ThreeWayKernel(seed, margins);
    Convergence convergence = kernel.solve(tolerance, iterations, threads);
    if (!convergence.converged()
        && (nonConvergence == NonConvergence.REFUSE || convergence.error() == Double.MAX_VALUE)) {
      layersWithoutRoom(seed, margins);
      throw Refusals.notConverged(
          "fit of a " + seed, convergence.error(), convergence.iterations(), tolerance);
    }
    return new ThreeWayFitting(seed, kernel, convergence);
  }

  private static void check(ThreeWayTable seed, ThreeWayMargins margins) {
    int r = seed.rows().size();
    int c = seed.columns().size();
    int l = seed.layers().size();
    size(margins, Kind.ROWS_BY_LAYER, r, l);
    size(margins, Kind.ROWS_BY_COLUMN, r, c);
    size(margins, Kind.COLUMNS_BY_LAYER, c, l);
    size(margins, Kind.ROWS, r, 1);
    size(margins, Kind.COLUMNS, c, 1);
    size(margins, Kind.LAYERS, l, 1);
    Optional<double[]> rowsByLayer = margins.unsafe(Kind.ROWS_BY_LAYER);
    Optional<double[]> rowsByColumn = margins.unsafe(Kind.ROWS_BY_COLUMN);
    Optional<double[]> columnsByLayer = margins.unsafe(Kind.COLUMNS_BY_LAYER);
    List<Sums> sums =
        List.of(
            new Sums("rows by layer", "row", rowsByLayer.map(m -> sums(m, r, l, true))),
            new Sums("rows by column", "row", rowsByColumn.map(m -> sums(m, r, c, true))),
            new Sums("rows", "row", margins.unsafe(Kind.ROWS)),
            new Sums("columns by layer", "column", columnsByLayer.map(m -> sums(m, c, l, true))),
            new Sums("rows by column", "column", rowsByColumn.map(m -> sums(m, r, c, false))),
            new Sums("columns", "column", margins.unsafe(Kind.COLUMNS)),
            new Sums("rows by layer", "layer", rowsByLayer.map(m -> sums(m, r, l, false))),
            new Sums("columns by layer", "layer", columnsByLayer.map(m -> sums(m, c, l, false))),
            new Sums("layers", "layer", margins.unsafe(Kind.LAYERS)));
    if (sums.stream().allMatch(given -> given.values.isEmpty())) {
      throw Require.refusal("margins", "none", "sums of at least one kind");
    }
    for (int a = 0; a < sums.size(); a++) {
      for (int b = 0; b < a; b++) {
        sums.get(a).agreesWith(sums.get(b), seed);
      }
    }
  }

  private static void size(ThreeWayMargins margins, Kind kind, int first, int second) {
    margins
        .unsafe(kind)
        .filter(sums -> sums.length != first * second)
        .ifPresent(
            sums -> {
              throw Require.refusal(
                  "number of sums of " + kind.phrase(),
                  sums.length,
                  second == 1 ? String.valueOf(first) : first + " × " + second);
            });
  }

  private static double[] sums(double[] table, int rows, int columns, boolean byRow) {
    double[] sums = new double[byRow ? rows : columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        sums[byRow ? i : j] += table[i * columns + j];
      }
    }
    return sums;
  }

  /** What sums of one kind say about single rows, columns or layers. */
  private record Sums(String kind, String axis, Optional<double[]> values) {

    void agreesWith(Sums other, ThreeWayTable seed) {
      if (values.isEmpty() || other.values.isEmpty()) {
        return;
      }
      double[] mine = values.get();
      double[] theirs = other.values.get();
      Refusals.sameTotal(kind, Arrays.stream(mine).sum(), Arrays.stream(theirs).sum(), other.kind);
      if (axis.equals(other.axis)) {
        List<String> names =
            axis.equals("row")
                ? seed.rows()
                : axis.equals("column") ? seed.columns() : seed.layers();
        for (int i = 0; i < mine.length; i++) {
          Refusals.sameTotal(
              kind + " in " + axis + " " + names.get(i), mine[i], theirs[i], other.kind);
        }
      }
    }
  }

  /** Rows and columns by layer make every layer a problem of its own, which can be decided. */
  private void layersWithoutRoom(ThreeWayTable seed, ThreeWayMargins margins) {
    for (Kind kind : Kind.values()) {
      boolean expected = kind == Kind.ROWS_BY_LAYER || kind == Kind.COLUMNS_BY_LAYER;
      if (margins.unsafe(kind).isPresent() != expected) {
        return;
      }
    }
    int r = seed.rows().size();
    int c = seed.columns().size();
    int l = seed.layers().size();
    double[] rowTable = margins.unsafe(Kind.ROWS_BY_LAYER).orElseThrow();
    double[] columnTable = margins.unsafe(Kind.COLUMNS_BY_LAYER).orElseThrow();
    double[] cells = new double[r * c];
    for (int k = 0; k < l; k++) {
      double[] rows = new double[r];
      double[] columns = new double[c];
      for (int i = 0; i < r; i++) {
        rows[i] = rowTable[i * l + k];
        for (int j = 0; j < c; j++) {
          cells[i * c + j] = seed.at(i, j, k);
        }
      }
      for (int j = 0; j < c; j++) {
        columns[j] = columnTable[j * l + k];
      }
      TwoWayFit fit = new TwoWayFit(r, c, cells, rows, columns);
      if (!fit.solve(tolerance, iterations) && !fit.isFeasible()) {
        throw Refusals.unsolved(
            "fit of layer " + seed.layers().get(k), fit, seed.rows(), seed.columns(), tolerance);
      }
    }
  }

  /** The options. */
  @Override
  public String toString() {
    return "ThreeWayFittingCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + iterations
        + " iterations, non-convergence "
        + nonConvergence
        + ", threads "
        + threads;
  }
}
