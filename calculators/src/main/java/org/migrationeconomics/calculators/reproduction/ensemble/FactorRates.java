package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Arrays;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;

/**
 * Rates of trajectories that differ from those of a base by factors.
 *
 * <p>Mutable, for use by one thread.
 */
final class FactorRates implements BlockRates {

  private static final int SIZE = EnsembleBlock.SIZE;

  private final EnsembleInput input;
  private final VitalArrays vital;
  private final double[] fertility;
  private final double[] female;
  private final double[] male;
  private final double[] migration;
  private final double[] survival;
  private int at;
  private int interval;

  FactorRates(EnsembleInput input, EnsembleBlock block) {
    fertility = block.scratch[0];
    female = block.scratch[1];
    male = block.scratch[2];
    migration = block.scratch[3];
    survival = block.scratch[4];
    this.input = input;
    this.vital = input.flat().vital();
  }

  @Override
  public void prepare(int newInterval, int from, int count) {
    interval = newInterval;
    at = newInterval * vital.ages();
    int index = newInterval * input.trajectories() + from;
    load(input.fertilityFactors(), index, count, fertility);
    load(input.mortalityFactors(false), index, count, female);
    load(input.mortalityFactors(true), index, count, male);
    load(input.migrationLevels(), index, count, migration);
    for (int j = 0; j < SIZE; j++) {
      female[j] = 1 - female[j];
      male[j] = 1 - male[j];
    }
  }

  /** The factors of the block; those who are not there get 1, so that nothing overflows. */
  private static void load(double[] factors, int index, int count, double[] into) {
    if (factors.length == 0) {
      Arrays.fill(into, 1);
    } else {
      System.arraycopy(factors, index, into, 0, count);
      Arrays.fill(into, count, SIZE, 1);
    }
  }

  @Override
  public double[] survival(boolean men, int x) {
    double ratio = (men ? vital.maleSurvival() : vital.femaleSurvival())[at + x];
    double dying = 1 - ratio;
    double[] less = men ? male : female;
    // S + (1 - S)(1 - k), which is 1 - k (1 - S), gives exactly S for k = 1.
    for (int j = 0; j < SIZE; j++) {
      survival[j] = ratio + dying * less[j];
    }
    return survival;
  }

  @Override
  public void fertility(int x, double[] into) {
    double rate = 0.5 * vital.width() * vital.fertility()[at + x];
    for (int j = 0; j < SIZE; j++) {
      into[j] = rate * fertility[j];
    }
  }

  @Override
  public void migrants(boolean men, int x, double[] persons, double[] into) {
    double number = input.migrants(men)[at + x];
    double rate = input.hasMigrationRates() ? input.migrationRates(men)[at + x] : 0;
    if (rate == 0) {
      for (int j = 0; j < SIZE; j++) {
        into[j] = number * migration[j];
      }
    } else {
      for (int j = 0; j < SIZE; j++) {
        into[j] = (number + rate * persons[j]) * migration[j];
      }
    }
  }

  @Override
  public double femaleShare() {
    return vital.femaleShare()[interval];
  }

  @Override
  public int firstFertile() {
    return vital.firstFertile();
  }

  @Override
  public int endFertile() {
    return vital.endFertile();
  }
}
