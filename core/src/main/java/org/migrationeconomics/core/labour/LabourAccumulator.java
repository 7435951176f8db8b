package org.migrationeconomics.core.labour;

import org.migrationeconomics.core.internal.CompensatedSum;

/**
 * The sums of {@link LabourSums} while they are being made, with compensated summation: so the sum
 * over millions of workers does not depend on how they were divided.
 */
final class LabourAccumulator {

  private static final int WEIGHT = 0;
  private static final int WAGE_WEIGHT = 1;
  private static final int WAGE = 2;
  private static final int LOG_WAGE = 3;
  private static final int WAGE_LOG_WAGE = 4;
  private static final int SQUARED_WAGE = 5;
  private static final int SUMS = 6;

  private final double[] sums = new double[SUMS];
  private final double[] lost = new double[SUMS];
  private long count;
  private long wageCount;
  private long zeroWeightCount;

  void add(Worker worker) {
    double weight = worker.weight();
    if (weight == 0) {
      zeroWeightCount++;
      return;
    }
    count++;
    add(WEIGHT, weight);
    if (worker.wage().isPresent()) {
      double wage = worker.wage().getAsDouble();
      double log = Math.log(wage);
      wageCount++;
      add(WAGE_WEIGHT, weight);
      add(WAGE, weight * wage);
      add(LOG_WAGE, weight * log);
      add(WAGE_LOG_WAGE, weight * wage * log);
      add(SQUARED_WAGE, weight * wage * wage);
    }
  }

  void add(LabourAccumulator other) {
    count += other.count;
    wageCount += other.wageCount;
    zeroWeightCount += other.zeroWeightCount;
    for (int i = 0; i < SUMS; i++) {
      CompensatedSum.add(sums, lost, i, other.sums[i], other.lost[i]);
    }
  }

  private void add(int i, double value) {
    CompensatedSum.add(sums, lost, i, value);
  }

  LabourSums sums() {
    return LabourSums.builder()
        .count(count)
        .wageCount(wageCount)
        .zeroWeightCount(zeroWeightCount)
        .weight(sum(WEIGHT))
        .wageWeight(sum(WAGE_WEIGHT))
        .wageSum(sum(WAGE))
        .logWageSum(sum(LOG_WAGE))
        .wageLogWageSum(sum(WAGE_LOG_WAGE))
        .squaredWageSum(sum(SQUARED_WAGE))
        .build();
  }

  private double sum(int i) {
    return CompensatedSum.value(sums[i], lost[i]);
  }
}
