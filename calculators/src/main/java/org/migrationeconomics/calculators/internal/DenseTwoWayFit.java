package org.migrationeconomics.calculators.internal;

import java.util.Arrays;

/**
 * The table with the odds ratios of one and the margins of another, for tables of many rows, few
 * columns and no empty cells: iterative proportional fitting on the factors of rows and columns,
 * with Newton steps on the same equations where the iteration crawls.
 *
 * <p>The fitted cell is a·r·c. Given c, the factors r follow exactly; what is left is to find the c
 * that hits the margin of columns, which minimises the convex function Σ t ln(Σ a e^s) - Σ q s of s
 * = ln c. Its Newton steps lead to the same table, the only one there is, in ten steps instead of
 * ten thousand.
 *
 * <p>{@link TwoWayFit} asks the same of tables with empty cells and as many columns as rows, for
 * which it stores the filled cells and never forms the matrix of a Newton step. Not thread-safe.
 */
public final class DenseTwoWayFit {

  private static final int PLAIN = 40;
  private static final int HALVINGS = 40;

  private final double[] source;
  private final int rows;
  private final int columns;
  private final double[] rowTargets;
  private final double[] columnTargets;
  private final double[] rowFactors;
  private final double[] columnFactors;
  private final double[] sums;
  private double error = Double.POSITIVE_INFINITY;
  private int iterations;

  /**
   * A fit that has not begun.
   *
   * @param source the table with the odds ratios, all cells above zero or at least one in each row
   *     and column. Not modified.
   * @param rowTargets sums of rows, above zero. Not modified.
   * @param columnTargets sums of columns, above zero, of the same total. Not modified.
   */
  public DenseTwoWayFit(double[] source, double[] rowTargets, double[] columnTargets) {
    this.source = source;
    this.rows = rowTargets.length;
    this.columns = columnTargets.length;
    this.rowTargets = rowTargets;
    this.columnTargets = columnTargets;
    this.rowFactors = new double[rows];
    this.columnFactors = new double[columns];
    this.sums = new double[columns];
    Arrays.fill(columnFactors, 1);
  }

  /**
   * Fits.
   *
   * @param tolerance the relative error of a margin that is small enough
   * @param most at most so many iterations
   * @return whether the tolerance was reached
   */
  public boolean run(double tolerance, int most) {
    while (iterations < most) {
      iterations++;
      fitRows();
      if (error <= tolerance) {
        return true;
      }
      if (iterations % PLAIN != 0 || !newton(tolerance)) {
        for (int c = 0; c < columns; c++) {
          columnFactors[c] *= columnTargets[c] / sums[c];
        }
      }
    }
    return false;
  }

  /**
   * The largest relative error of the margin of columns; that of rows is zero but for rounding.
   *
   * @return a share of the margin
   */
  public double error() {
    return error;
  }

  /**
   * How many iterations there were.
   *
   * @return the number
   */
  public int iterations() {
    return iterations;
  }

  /**
   * The fitted table.
   *
   * @return a new array
   */
  public double[] fitted() {
    double[] fitted = new double[source.length];
    int cell = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        fitted[cell] = source[cell] * rowFactors[r] * columnFactors[c];
        cell++;
      }
    }
    return fitted;
  }

  private void fitRows() {
    Arrays.fill(sums, 0);
    int cell = 0;
    for (int r = 0; r < rows; r++) {
      double row = 0;
      for (int c = 0; c < columns; c++) {
        row += source[cell + c] * columnFactors[c];
      }
      double factor = rowTargets[r] / row;
      rowFactors[r] = factor;
      for (int c = 0; c < columns; c++) {
        sums[c] += source[cell + c] * factor;
      }
      cell += columns;
    }
    error = 0;
    for (int c = 0; c < columns; c++) {
      sums[c] *= columnFactors[c];
      // Written so that a sum that is no number is an error beyond all tolerance.
      double off = Math.abs(sums[c] / columnTargets[c] - 1);
      error = off <= error ? error : Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
    }
  }

  /** Newton steps, halved until the function falls; false if none helps. */
  private boolean newton(double tolerance) {
    double before = error;
    // The factors of columns are given up to a common one, so that the last one's is held.
    int free = columns - 1;
    double[] hessian = new double[free * free];
    double[] least = new double[free];
    double[] step = new double[columns];
    double[] kept = new double[columns];
    for (int round = 0; round < PLAIN; round++) {
      curvature(hessian);
      for (int c = 0; c < columns; c++) {
        step[c] = columnTargets[c] - sums[c];
      }
      if (Matrices.cholesky(hessian, free, least).length > 0) {
        break;
      }
      Matrices.solve(hessian, free, step);
      step[free] = 0;
      System.arraycopy(columnFactors, 0, kept, 0, columns);
      double value = value();
      double last = error;
      boolean better = false;
      double length = 1;
      for (int halving = 0; halving < HALVINGS && !better; halving++) {
        for (int c = 0; c < columns; c++) {
          columnFactors[c] = kept[c] * Math.exp(length * step[c]);
        }
        fitRows();
        // Close to the end the function no longer falls by more than its rounding; the error does.
        better = value() < value || error < last;
        length /= 2;
      }
      if (!better) {
        System.arraycopy(kept, 0, columnFactors, 0, columns);
        fitRows();
        break;
      }
      iterations++;
      if (error <= tolerance) {
        return true;
      }
    }
    return error < before;
  }

  private double value() {
    double value = 0;
    for (int r = 0; r < rows; r++) {
      value -= rowTargets[r] * Math.log(rowFactors[r]);
    }
    for (int c = 0; c < columns; c++) {
      value -= columnTargets[c] * Math.log(columnFactors[c]);
    }
    return value;
  }

  /**
   * Σ t (diag(π) - π π') over rows, π being the shares of all columns but the last in the fitted
   * row.
   */
  private void curvature(double[] hessian) {
    Arrays.fill(hessian, 0);
    int free = columns - 1;
    double[] shares = new double[free];
    int cell = 0;
    for (int r = 0; r < rows; r++) {
      double perRow = rowFactors[r] / rowTargets[r];
      for (int c = 0; c < free; c++) {
        shares[c] = source[cell + c] * columnFactors[c] * perRow;
      }
      for (int c = 0; c < free; c++) {
        double weighted = rowTargets[r] * shares[c];
        hessian[c * free + c] += weighted;
        for (int d = 0; d <= c; d++) {
          hessian[c * free + d] -= weighted * shares[d];
        }
      }
      cell += columns;
    }
  }
}
