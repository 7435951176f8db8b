package org.migrationeconomics.calculators.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A table of the form r(i) m(i,j) c(j) with given row and column sums: proportional fitting that
 * changes to Newton's method where its sweeps have become slow.
 *
 * <p>Sweeps are the alternating minimisation of a convex function of log c,
 *
 * <pre>
 *   φ(v) = Σ R(i) log Σ m(i,j) exp v(j)  −  Σ C(j) v(j)
 * </pre>
 *
 * and where the seed is nearly decomposable (most people stay where they were born) they need
 * thousands. Newton's step for φ is solved by conjugate gradients, whose products cost as much as a
 * sweep each; the limit is the same. Only cells above zero are stored. Not thread-safe.
 */
public final class TwoWayFit {

  /** Sweeps before it is asked why there are so many. */
  private static final int PLAIN = 25;

  /** What a sweep must take off the error to be preferred to Newton's method. */
  private static final double FAST = 0.7;

  private static final double SUFFICIENT = 1e-4;
  private static final int HALVINGS = 30;
  private static final int MOST_PRODUCTS = 400;
  private static final double LONGEST_STEP = 8;
  private static final double SINGULAR = 1e-13;

  private final int rows;
  private final int columns;
  private final double[] rowTargets;
  private final double[] columnTargets;
  private final int[] start;
  private final int[] column;
  private final double[] seed;
  private final boolean hasZeros;
  private final double[] r;
  private final double[] c;
  private final double[] q;
  private double error = Double.POSITIVE_INFINITY;
  private int iterations;
  private boolean feasible = true;
  private BitSet stuckRows = new BitSet();
  private BitSet openColumns = new BitSet();

  /**
   * A problem that has not been solved.
   *
   * @param rows number of rows
   * @param columns number of columns
   * @param seed row-major, no cell negative. Not modified
   * @param rowTargets sums of the rows, none negative. Not modified, not copied
   * @param columnTargets sums of the columns, none negative, with the same total. Not modified, not
   *     copied
   */
  public TwoWayFit(
      int rows, int columns, double[] seed, double[] rowTargets, double[] columnTargets) {
    this.rows = rows;
    this.columns = columns;
    this.rowTargets = rowTargets;
    this.columnTargets = columnTargets;
    start = new int[rows + 1];
    int count = 0;
    int possible = 0;
    for (int i = 0; i < rows; i++) {
      if (rowTargets[i] > 0) {
        for (int j = 0; j < columns; j++) {
          if (columnTargets[j] > 0) {
            possible++;
            count += seed[i * columns + j] > 0 ? 1 : 0;
          }
        }
      }
      start[i + 1] = count;
    }
    hasZeros = count < possible;
    column = new int[count];
    this.seed = new double[count];
    int e = 0;
    for (int i = 0; i < rows; i++) {
      if (rowTargets[i] > 0) {
        for (int j = 0; j < columns; j++) {
          if (columnTargets[j] > 0 && seed[i * columns + j] > 0) {
            column[e] = j;
            this.seed[e++] = seed[i * columns + j];
          }
        }
      }
    }
    r = new double[rows];
    c = new double[columns];
    q = new double[columns];
  }

  /**
   * Solves the problem, as far as it can be solved.
   *
   * @param tolerance the largest relative gap of a margin
   * @param most the most sweeps and products
   * @return whether the tolerance was reached
   */
  public boolean solve(double tolerance, int most) {
    for (int j = 0; j < columns; j++) {
      c[j] = columnTargets[j] > 0 ? 1 : 0;
    }
    if (someMarginWithoutCells()) {
      findObstacle();
      return false;
    }
    double before = Double.POSITIVE_INFINITY;
    while (iterations < most) {
      error = rowsExact();
      iterations++;
      if (error <= tolerance) {
        return true;
      }
      if (!Double.isFinite(error)) {
        error = Double.POSITIVE_INFINITY;
        return false;
      }
      if (iterations == PLAIN && hasZeros && findObstacle()) {
        return false;
      }
      if (iterations < PLAIN || error < FAST * before || !newton(most)) {
        columnsExact();
      }
      before = error;
    }
    return false;
  }

  private boolean someMarginWithoutCells() {
    boolean[] reached = new boolean[columns];
    for (int j : column) {
      reached[j] = true;
    }
    for (int j = 0; j < columns; j++) {
      if (columnTargets[j] > 0 && !reached[j]) {
        return true;
      }
    }
    for (int i = 0; i < rows; i++) {
      if (rowTargets[i] > 0 && start[i] == start[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Sets r from c, so that the rows are exact; returns the largest relative gap of a column. */
  private double rowsExact() {
    Arrays.fill(q, 0);
    for (int i = 0; i < rows; i++) {
      if (rowTargets[i] > 0) {
        r[i] = rowTargets[i] / dot(i, c);
        for (int e = start[i]; e < start[i + 1]; e++) {
          q[column[e]] += seed[e] * r[i];
        }
      }
    }
    double gap = 0;
    for (int j = 0; j < columns; j++) {
      if (columnTargets[j] > 0) {
        double own = Math.abs(c[j] * q[j] / columnTargets[j] - 1);
        // Not Math.max, so that NaN is seen.
        gap = own <= gap ? gap : own;
      }
    }
    return gap;
  }

  private void columnsExact() {
    for (int j = 0; j < columns; j++) {
      c[j] = columnTargets[j] > 0 ? columnTargets[j] / q[j] : 0;
    }
  }

  private double dot(int row, double[] vector) {
    double even = 0;
    double odd = 0;
    int e = start[row];
    int end = start[row + 1];
    for (; e + 1 < end; e += 2) {
      even += seed[e] * vector[column[e]];
      odd += seed[e + 1] * vector[column[e + 1]];
    }
    return e < end ? even + odd + seed[e] * vector[column[e]] : even + odd;
  }

  private double objective(double[] logarithms) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      if (rowTargets[i] > 0) {
        sum += rowTargets[i] * Math.log(dot(i, c));
      }
    }
    for (int j = 0; j < columns; j++) {
      sum -= columnTargets[j] * logarithms[j];
    }
    return sum;
  }

  /**
   * One step of Newton's method from the present c; false, and c as before, if it leads nowhere.
   */
  private boolean newton(int most) {
    double[] p = new double[columns];
    double[] gradient = new double[columns];
    double[] v = new double[columns];
    for (int j = 0; j < columns; j++) {
      p[j] = c[j] * q[j];
      gradient[j] = p[j] - columnTargets[j];
      v[j] = c[j] > 0 ? Math.log(c[j]) : 0;
    }
    double[] step = new double[columns];
    conjugateGradients(p, gradient, step, most);
    double slope = 0;
    double longest = 0;
    for (int j = 0; j < columns; j++) {
      slope += gradient[j] * step[j];
      longest = Math.max(longest, Math.abs(step[j]));
    }
    if (!(slope < 0) || !(longest < Double.MAX_VALUE)) {
      return false;
    }
    double old = objective(v);
    double oldError = error;
    double[] kept = c.clone();
    double length = Math.min(1, LONGEST_STEP / longest);
    double[] moved = new double[columns];
    for (int halving = 0; halving < HALVINGS; halving++) {
      for (int j = 0; j < columns; j++) {
        moved[j] = v[j] + length * step[j];
        c[j] = kept[j] > 0 ? kept[j] * Math.exp(length * step[j]) : 0;
      }
      // Near the end rounding hides the fall of the function, but not that of the gap.
      if (objective(moved) <= old + SUFFICIENT * length * slope || rowsExact() < FAST * oldError) {
        return true;
      }
      length /= 2;
    }
    System.arraycopy(kept, 0, c, 0, columns);
    rowsExact();
    return false;
  }

  /**
   * Solves (diag p − P' diag(1/R) P) step = −gradient, P the present table with exact rows. The
   * matrix is scaled by its own diagonal, which is much smaller than p where most people stay.
   */
  private void conjugateGradients(double[] p, double[] gradient, double[] step, int most) {
    double[] residual = new double[columns];
    double[] direction = new double[columns];
    double[] product = new double[columns];
    double[] scaled = new double[columns];
    double[] inverse = new double[columns];
    for (int i = 0; i < rows; i++) {
      double perRow = r[i] * r[i] / rowTargets[i];
      for (int e = start[i]; e < start[i + 1]; e++) {
        double cell = seed[e] * c[column[e]];
        inverse[column[e]] += perRow * cell * cell;
      }
    }
    double norm = 0;
    for (int j = 0; j < columns; j++) {
      inverse[j] = p[j] > 0 ? 1 / Math.max(p[j] - inverse[j], SINGULAR * p[j]) : 0;
      residual[j] = -gradient[j];
      direction[j] = residual[j] * inverse[j];
      norm += residual[j] * direction[j];
    }
    double goal = norm * square(Math.max(1e-9, Math.min(0.05, error)));
    int limit = Math.min(MOST_PRODUCTS, most - iterations);
    for (int k = 0; k < limit && norm > goal; k++) {
      iterations++;
      for (int j = 0; j < columns; j++) {
        scaled[j] = c[j] * direction[j];
      }
      Arrays.fill(product, 0);
      for (int i = 0; i < rows; i++) {
        if (rowTargets[i] > 0) {
          double y = r[i] * r[i] * dot(i, scaled) / rowTargets[i];
          for (int e = start[i]; e < start[i + 1]; e++) {
            product[column[e]] += seed[e] * y;
          }
        }
      }
      double curvature = 0;
      for (int j = 0; j < columns; j++) {
        product[j] = p[j] * direction[j] - c[j] * product[j];
        curvature += direction[j] * product[j];
      }
      if (!(curvature > 0)) {
        return;
      }
      double length = norm / curvature;
      double next = 0;
      for (int j = 0; j < columns; j++) {
        step[j] += length * direction[j];
        residual[j] -= length * product[j];
        next += residual[j] * residual[j] * inverse[j];
      }
      double ratio = next / norm;
      for (int j = 0; j < columns; j++) {
        direction[j] = residual[j] * inverse[j] + ratio * direction[j];
      }
      norm = next;
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /** Whether the zeros of the seed leave no room for the margins. */
  private boolean findObstacle() {
    MaximumFlow flow = new MaximumFlow(rows + columns + 2);
    int source = rows + columns;
    int sink = source + 1;
    double total = 0;
    for (int i = 0; i < rows; i++) {
      if (rowTargets[i] > 0) {
        total += rowTargets[i];
        flow.edge(source, i, rowTargets[i]);
        for (int e = start[i]; e < start[i + 1]; e++) {
          flow.edge(i, rows + column[e], Double.POSITIVE_INFINITY);
        }
      }
    }
    double columnTotal = 0;
    for (int j = 0; j < columns; j++) {
      if (columnTargets[j] > 0) {
        columnTotal += columnTargets[j];
        flow.edge(rows + j, sink, columnTargets[j]);
      }
    }
    total = Math.min(total, columnTotal);
    double placed = flow.maximum(source, sink, total);
    feasible = placed >= total * (1 - MaximumFlow.ROUNDING);
    if (!feasible) {
      BitSet reached = flow.reachable(source);
      stuckRows = reached.get(0, rows);
      openColumns = reached.get(rows, rows + columns);
    }
    return !feasible;
  }

  /**
   * Writes the fitted table.
   *
   * @param cells row-major; every cell is overwritten. Modified
   */
  public void into(double[] cells) {
    Arrays.fill(cells, 0, rows * columns, 0);
    for (int i = 0; i < rows; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        cells[i * columns + column[e]] = r[i] * seed[e] * c[column[e]];
      }
    }
  }

  double[] rowTargets() {
    return rowTargets;
  }

  double[] columnTargets() {
    return columnTargets;
  }

  /**
   * The factors of the rows, zero where the target is.
   *
   * @return the array inside
   */
  public double[] rowFactors() {
    return r;
  }

  /**
   * The factors of the columns, zero where the target is.
   *
   * @return the array inside
   */
  public double[] columnFactors() {
    return c;
  }

  /**
   * The largest relative gap between a margin and its target.
   *
   * @return 1e-12 or so at the end; infinite if the fit broke down
   */
  public double error() {
    return error;
  }

  /**
   * Sweeps and products that took as long as a sweep.
   *
   * @return how many so far
   */
  public int iterations() {
    return iterations;
  }

  /**
   * Whether the zeros of the seed leave room for the margins, as far as it was asked.
   *
   * @return false if they do not, and no table has these margins
   */
  public boolean isFeasible() {
    return feasible;
  }

  /**
   * Rows that have together more than the columns they may use can hold.
   *
   * @return their positions; empty if feasible
   */
  public BitSet stuckRows() {
    return stuckRows;
  }

  /**
   * The columns that the stuck rows may use.
   *
   * @return their positions; empty if feasible
   */
  public BitSet openColumns() {
    return openColumns;
  }
}
