package org.migrationeconomics.calculators.flow.indices;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.Ranks;

/**
 * Sums of absolute differences over the cells of a square table, by sorting: O(n² log n) for n × n
 * cells where the definition takes O(n⁴).
 */
final class GiniKernels {

  private GiniKernels() {}

  /** The sum over unordered pairs. Modified: the numbers are sorted. */
  static double pairDifferences(double[] numbers) {
    Arrays.sort(numbers);
    return Ranks.pairDifferences(numbers);
  }

  /** All cells off the diagonal, row by row. Not modified: the cells. */
  static double[] offDiagonal(double[] cells, int n) {
    double[] flat = new double[n * (n - 1)];
    for (int i = 0; i < n; i++) {
      System.arraycopy(cells, i * n, flat, i * (n - 1), i);
      System.arraycopy(cells, i * n + i + 1, flat, i * (n - 1) + i, n - 1 - i);
    }
    return flat;
  }

  /**
   * For every row the sum over unordered pairs of its cells, without the diagonal. Not modified:
   * the cells. Modified: the sums.
   */
  static void byRow(double[] cells, int n, double[] sums) {
    double[] line = new double[n - 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(cells, i * n, line, 0, i);
      System.arraycopy(cells, i * n + i + 1, line, i, n - 1 - i);
      sums[i] = pairDifferences(line);
    }
  }

  /** The same for every column. */
  static void byColumn(double[] cells, int n, double[] sums) {
    double[] line = new double[n - 1];
    for (int j = 0; j < n; j++) {
      int m = 0;
      for (int i = 0; i < n; i++) {
        if (i != j) {
          line[m++] = cells[i * n + j];
        }
      }
      sums[j] = pairDifferences(line);
    }
  }

  /** The sum of |x_ij − x_ji| over unordered pairs of places. Not modified: the cells. */
  static double exchange(double[] cells, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        sum += Math.abs(cells[i * n + j] - cells[j * n + i]);
      }
    }
    return sum;
  }
}
