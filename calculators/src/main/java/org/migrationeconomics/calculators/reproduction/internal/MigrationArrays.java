package org.migrationeconomics.calculators.reproduction.internal;

import java.util.List;

/**
 * The migration of one source through all steps as flat arrays, row-major by step and age.
 *
 * @param name whose migration
 * @param female T × A numbers
 * @param male T × A numbers; empty for females only
 * @param femaleRates T × A migrants of a step per woman at its start
 * @param maleRates T × A migrants of a step per man at its start; empty for females only
 */
@SuppressWarnings("ArrayRecordComponent") // Inside only, shared and never compared.
public record MigrationArrays(
    String name, double[] female, double[] male, double[] femaleRates, double[] maleRates) {

  /**
   * A source from which nobody comes yet.
   *
   * @param name whose migration
   * @param vital the steps and groups
   * @return arrays of zeros
   */
  public static MigrationArrays of(String name, VitalArrays vital) {
    int size = vital.steps() * vital.ages();
    int males = vital.hasMales() ? size : 0;
    return new MigrationArrays(
        name, new double[size], new double[males], new double[size], new double[males]);
  }

  /**
   * All sources in one.
   *
   * @param vital the steps and groups
   * @param sources numbers and rates; not modified
   * @return new arrays with their sums
   */
  public static MigrationArrays sum(VitalArrays vital, List<MigrationArrays> sources) {
    MigrationArrays sum = of("all", vital);
    for (MigrationArrays source : sources) {
      add(source.female, sum.female);
      add(source.male, sum.male);
      add(source.femaleRates, sum.femaleRates);
      add(source.maleRates, sum.maleRates);
    }
    return sum;
  }

  private static void add(double[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i];
    }
  }

  /**
   * Whether any rate differs from zero.
   *
   * @return false if all migrants are numbers
   */
  public boolean hasRates() {
    return isAny(femaleRates) || isAny(maleRates);
  }

  private static boolean isAny(double[] values) {
    for (double value : values) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }
}
