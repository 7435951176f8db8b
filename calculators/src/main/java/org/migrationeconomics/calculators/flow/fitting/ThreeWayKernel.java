package org.migrationeconomics.calculators.flow.fitting;

import java.util.Arrays;
import java.util.Optional;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins.Kind;
import org.migrationeconomics.calculators.internal.Workers;
import org.migrationeconomics.core.internal.Slabs;

/**
 * Proportional fitting in three dimensions that never writes the table: the factors are kept, and a
 * sweep reads the seed once.
 *
 * <p>x(i,j,k) = m(i,j,k) rl(i,k) rc(i,j) cl(j,k); the factors of single rows, columns and layers
 * are within rl and cl. A row of the seed is read for the sums of its row, of its pairs, and for
 * what it gives to the columns while it is still near. Rows are divided into blocks whose number
 * does not depend on the threads, and their sums are added in order, so that results are the same
 * to the last bit whatever the threads. Not thread-safe.
 */
final class ThreeWayKernel {

  private static final int BLOCKS = 4;
  private static final int SMALL = 1 << 14;

  final double[] rl;
  final double[] cl;
  final double[] rc;
  private final int rows;
  private final int columns;
  private final int layers;
  private final boolean layered;
  private final double[] seed;
  private final double[] rowsByLayer;
  private final double[] rowSums;
  private final double[] rowsByColumn;
  private final double[] columnsByLayer;
  private final double[] columnSums;
  private final double[] layerSums;
  private final boolean needsColumns;
  private final Block[] blocks;
  private double gap;

  ThreeWayKernel(ThreeWayTable table, ThreeWayMargins margins) {
    rows = table.rows().size();
    columns = table.columns().size();
    layers = table.layers().size();
    layered = table.layered();
    seed = table.cellsUnsafe();
    rowsByLayer = orEmpty(margins.unsafe(Kind.ROWS_BY_LAYER));
    rowSums = orEmpty(margins.unsafe(Kind.ROWS));
    rowsByColumn = orEmpty(margins.unsafe(Kind.ROWS_BY_COLUMN));
    columnsByLayer = orEmpty(margins.unsafe(Kind.COLUMNS_BY_LAYER));
    columnSums = orEmpty(margins.unsafe(Kind.COLUMNS));
    layerSums = orEmpty(margins.unsafe(Kind.LAYERS));
    needsColumns = columnsByLayer.length + columnSums.length + layerSums.length > 0;
    rl = new double[rows * layers];
    cl = new double[columns * layers];
    rc = new double[rowsByColumn.length > 0 ? rows * columns : 0];
    Arrays.fill(rl, 1);
    Arrays.fill(cl, 1);
    Arrays.fill(rc, 1);
    boolean small = (long) rows * columns * layers < SMALL;
    Slabs slabs = Slabs.ofNumber(rows, small ? 1 : Math.min(BLOCKS, rows));
    blocks = new Block[slabs.count()];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = new Block(slabs.from(b), slabs.from(b + 1));
    }
  }

  private static double[] orEmpty(Optional<double[]> sums) {
    return sums.orElse(new double[0]);
  }

  /**
   * Sweeps until the margins fit.
   *
   * @return sweeps and the largest relative gap before the last of them
   */
  Convergence solve(double tolerance, int most, int threads) {
    gap = Double.POSITIVE_INFINITY;
    int sweeps = 0;
    try (Workers workers = new Workers("three-way fitting", threads)) {
      while (sweeps < most && !(gap <= tolerance)) {
        workers.run(blocks.length, b -> blocks[b].run());
        finish();
        sweeps++;
      }
    }
    return new Convergence(tolerance, sweeps, gap < Double.MAX_VALUE ? gap : Double.MAX_VALUE);
  }

  /** Adds the blocks up and sets the factors of columns and layers. */
  private void finish() {
    gap = 0;
    for (Block block : blocks) {
      widen(block.gap);
    }
    if (!needsColumns) {
      return;
    }
    double[] sums = blocks[0].toColumns;
    for (int b = 1; b < blocks.length; b++) {
      double[] more = blocks[b].toColumns;
      for (int c = 0; c < sums.length; c++) {
        sums[c] += more[c];
      }
    }
    for (int j = 0; j < columns; j++) {
      int at = j * layers;
      if (columnsByLayer.length > 0) {
        for (int k = at; k < at + layers; k++) {
          double now = cl[k] * sums[k];
          double factor = factor(columnsByLayer[k], now);
          cl[k] = now == 0 ? cl[k] * factor : columnsByLayer[k] / sums[k];
        }
      }
      if (columnSums.length > 0) {
        double now = 0;
        for (int k = at; k < at + layers; k++) {
          now += cl[k] * sums[k];
        }
        double factor = factor(columnSums[j], now);
        for (int k = at; k < at + layers; k++) {
          cl[k] *= factor;
        }
      }
    }
    for (int k = 0; k < layerSums.length; k++) {
      double now = 0;
      for (int c = k; c < cl.length; c += layers) {
        now += cl[c] * sums[c];
      }
      double factor = factor(layerSums[k], now);
      for (int c = k; c < cl.length; c += layers) {
        cl[c] *= factor;
      }
    }
  }

  private void widen(double own) {
    // Not Math.max, so that NaN is seen.
    gap = own <= gap ? gap : own;
  }

  private double factor(double target, double now) {
    widen(relative(target, now));
    return now == 0 ? (target == 0 ? 0 : 1) : target / now;
  }

  /** The gap of a sum; infinite where cells are that all are zero. */
  private static double relative(double target, double now) {
    return target == now
        ? 0
        : target == 0 || now == 0 ? Double.POSITIVE_INFINITY : Math.abs(now / target - 1);
  }

  /** Some rows of the table, and what they give to the columns. */
  private final class Block {

    private final int from;
    private final int to;
    private final double[] toColumns = new double[needsColumns ? columns * layers : 0];
    private final double[] sums = new double[layers];
    private double gap;

    Block(int from, int to) {
      this.from = from;
      this.to = to;
    }

    void run() {
      gap = 0;
      Arrays.fill(toColumns, 0);
      for (int i = from; i < to; i++) {
        if (rowsByLayer.length + rowSums.length > 0) {
          row(i);
        }
        if (rowsByColumn.length > 0) {
          pairs(i);
        }
        // Two rows at a time, so that the sums of the columns travel half as often.
        if (needsColumns && rc.length == 0 && (i - from) % 2 == 1) {
          giveTwo(i - 1);
        } else if (needsColumns && (rc.length > 0 || i == to - 1)) {
          give(i);
        }
      }
    }

    private void widen(double own) {
      gap = own <= gap ? gap : own;
    }

    private double pair(int i, int j) {
      return rc.length > 0 ? rc[i * columns + j] : 1;
    }

    private void row(int i) {
      Arrays.fill(sums, 0);
      int done = rc.length == 0 ? columns - columns % 4 : 0;
      for (int j = 0; j < done; j += 4) {
        if (layered) {
          addFourProducts(seed, (i * columns + j) * layers, cl, j * layers, sums, layers);
        } else {
          addFourMultiples(cl, j * layers, seed, i * columns + j, sums, layers);
        }
      }
      for (int j = done; j < columns; j++) {
        double pair = pair(i, j);
        if (layered) {
          addProducts(seed, (i * columns + j) * layers, cl, j * layers, pair, sums, layers);
        } else {
          addMultiple(cl, j * layers, pair * seed[i * columns + j], sums, 0, layers);
        }
      }
      int at = i * layers;
      if (rowsByLayer.length > 0) {
        for (int k = 0; k < layers; k++) {
          double target = rowsByLayer[at + k];
          widen(relative(target, rl[at + k] * sums[k]));
          rl[at + k] = sums[k] == 0 ? (target == 0 ? 0 : 1) : target / sums[k];
        }
      }
      if (rowSums.length > 0) {
        double now = 0;
        for (int k = 0; k < layers; k++) {
          now += rl[at + k] * sums[k];
        }
        widen(relative(rowSums[i], now));
        double factor = now == 0 ? (rowSums[i] == 0 ? 0 : 1) : rowSums[i] / now;
        for (int k = 0; k < layers; k++) {
          rl[at + k] *= factor;
        }
      }
    }

    private void pairs(int i) {
      for (int j = 0; j < columns; j++) {
        int at = i * columns + j;
        double sum = 0;
        for (int k = 0; k < layers; k++) {
          double cell = layered ? seed[at * layers + k] : 1;
          sum += cell * rl[i * layers + k] * cl[j * layers + k];
        }
        sum *= layered ? 1 : seed[at];
        widen(relative(rowsByColumn[at], rc[at] * sum));
        rc[at] = sum == 0 ? (rowsByColumn[at] == 0 ? 0 : 1) : rowsByColumn[at] / sum;
      }
    }

    private void giveTwo(int i) {
      for (int j = 0; j < columns; j++) {
        int at = i * columns + j;
        int next = at + columns;
        if (layered) {
          addTwoProducts(
              seed, at * layers, next * layers, rl, i * layers, toColumns, j * layers, layers);
        } else {
          addTwoMultiples(rl, i * layers, seed[at], seed[next], toColumns, j * layers, layers);
        }
      }
    }

    private void give(int i) {
      for (int j = 0; j < columns; j++) {
        double pair = pair(i, j);
        if (layered) {
          addScaledProducts(
              seed,
              (i * columns + j) * layers,
              rl,
              i * layers,
              pair,
              toColumns,
              j * layers,
              layers);
        } else {
          addMultiple(rl, i * layers, pair * seed[i * columns + j], toColumns, j * layers, layers);
        }
      }
    }
  }

  // sums[k] += factor · a[atA + k] · b[atB + k].
  private static void addProducts(
      double[] a, int atA, double[] b, int atB, double factor, double[] sums, int length) {
    if (factor == 1) {
      for (int k = 0; k < length; k++) {
        sums[k] += a[atA + k] * b[atB + k];
      }
    } else {
      for (int k = 0; k < length; k++) {
        sums[k] += factor * a[atA + k] * b[atB + k];
      }
    }
  }

  // sums[at + k] += factor · a[atA + k] · b[atB + k].
  private static void addScaledProducts(
      double[] a, int atA, double[] b, int atB, double factor, double[] sums, int at, int length) {
    if (factor == 1) {
      for (int k = 0; k < length; k++) {
        sums[at + k] += a[atA + k] * b[atB + k];
      }
    } else {
      for (int k = 0; k < length; k++) {
        sums[at + k] += factor * a[atA + k] * b[atB + k];
      }
    }
  }

  // sums[at + k] += factor · a[atA + k].
  private static void addMultiple(
      double[] a, int atA, double factor, double[] sums, int at, int length) {
    for (int k = 0; k < length; k++) {
      sums[at + k] += factor * a[atA + k];
    }
  }

  // sums[k] += a · b, of four successive columns.
  private static void addFourProducts(
      double[] a, int atA, double[] b, int atB, double[] sums, int length) {
    int a1 = atA + length;
    int a2 = a1 + length;
    int a3 = a2 + length;
    int b1 = atB + length;
    int b2 = b1 + length;
    int b3 = b2 + length;
    for (int k = 0; k < length; k++) {
      sums[k] +=
          a[atA + k] * b[atB + k]
              + a[a1 + k] * b[b1 + k]
              + a[a2 + k] * b[b2 + k]
              + a[a3 + k] * b[b3 + k];
    }
  }

  // sums[k] += factor · a, of four successive columns.
  private static void addFourMultiples(
      double[] a, int atA, double[] factors, int atFactor, double[] sums, int length) {
    double f0 = factors[atFactor];
    double f1 = factors[atFactor + 1];
    double f2 = factors[atFactor + 2];
    double f3 = factors[atFactor + 3];
    int a1 = atA + length;
    int a2 = a1 + length;
    int a3 = a2 + length;
    for (int k = 0; k < length; k++) {
      sums[k] += f0 * a[atA + k] + f1 * a[a1 + k] + f2 * a[a2 + k] + f3 * a[a3 + k];
    }
  }

  // sums[at + k] += a · b, of two successive rows.
  private static void addTwoProducts(
      double[] a, int first, int second, double[] b, int atB, double[] sums, int at, int length) {
    int b1 = atB + length;
    for (int k = 0; k < length; k++) {
      sums[at + k] += a[first + k] * b[atB + k] + a[second + k] * b[b1 + k];
    }
  }

  // sums[at + k] += factor · a, of two successive rows.
  private static void addTwoMultiples(
      double[] a, int atA, double first, double second, double[] sums, int at, int length) {
    int a1 = atA + length;
    for (int k = 0; k < length; k++) {
      sums[at + k] += first * a[atA + k] + second * a[a1 + k];
    }
  }
}
