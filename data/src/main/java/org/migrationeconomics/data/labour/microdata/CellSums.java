package org.migrationeconomics.data.labour.microdata;

import java.util.Arrays;
import java.util.BitSet;
import org.migrationeconomics.core.internal.CompensatedSum;
import org.migrationeconomics.core.labour.LabourSums;

/**
 * The sums of all cells while a file is read, in flat arrays and with compensated summation.
 *
 * <p>Not thread-safe.
 */
final class CellSums {

  private static final int WEIGHT = 0;
  private static final int WAGE_WEIGHT = 1;
  private static final int WAGE = 2;
  private static final int LOG_WAGE = 3;
  private static final int WAGE_LOG_WAGE = 4;
  private static final int SQUARED_WAGE = 5;
  private static final int SUMS = 6;

  private double[] sums = new double[64 * SUMS];
  private double[] lost = new double[64 * SUMS];
  private long[] counts = new long[64];
  private long[] wageCounts = new long[64];
  private final BitSet signed = new BitSet();

  /** Adds a worker to a cell; NaN is no wage. */
  void add(int cell, double weight, double wage) {
    if (cell >= counts.length) {
      int size = Math.max(2 * counts.length, cell + 1);
      sums = Arrays.copyOf(sums, size * SUMS);
      lost = Arrays.copyOf(lost, size * SUMS);
      counts = Arrays.copyOf(counts, size);
      wageCounts = Arrays.copyOf(wageCounts, size);
    }
    int from = cell * SUMS;
    counts[cell]++;
    if (weight < 0) {
      signed.set(cell);
    }
    add(from + WEIGHT, weight);
    if (!Double.isNaN(wage)) {
      double log = Math.log(wage);
      wageCounts[cell]++;
      add(from + WAGE_WEIGHT, weight);
      add(from + WAGE, weight * wage);
      add(from + LOG_WAGE, weight * log);
      add(from + WAGE_LOG_WAGE, weight * wage * log);
      add(from + SQUARED_WAGE, weight * wage * wage);
    }
  }

  private void add(int i, double value) {
    CompensatedSum.add(sums, lost, i, value);
  }

  LabourSums of(int cell) {
    int from = cell * SUMS;
    LabourSums.Builder all =
        LabourSums.builder()
            .count(counts[cell])
            .wageCount(wageCounts[cell])
            .weight(sum(from + WEIGHT))
            .wageWeight(sum(from + WAGE_WEIGHT))
            .wageSum(sum(from + WAGE));
    // Under negative weights a variance may be negative: nothing is known of it.
    return signed.get(cell)
        ? all.build()
        : all.logWageSum(sum(from + LOG_WAGE))
            .wageLogWageSum(sum(from + WAGE_LOG_WAGE))
            .squaredWageSum(sum(from + SQUARED_WAGE))
            .build();
  }

  long count(int cell) {
    return counts[cell];
  }

  private double sum(int i) {
    return CompensatedSum.value(sums[i], lost[i]);
  }
}
