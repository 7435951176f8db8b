package org.migrationeconomics.calculators.reproduction.ensemble;

import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;

/**
 * Rates of trajectories as {@link RateTrajectories} gives them, turned into rows.
 *
 * <p>Mutable, for use by one thread.
 */
final class GivenRates implements BlockRates {

  private static final int SIZE = EnsembleBlock.SIZE;

  private final EnsembleInput input;
  private final VitalArrays vital;
  private final RateTrajectories trajectories;
  private final TrajectoryRates rates;
  private final double[][] femaleSurvival;
  private final double[][] maleSurvival;
  private final double[][] fertility;
  private final double[][] femaleMigrants;
  private final double[][] maleMigrants;
  private int interval;

  GivenRates(EnsembleInput input, RateTrajectories trajectories) {
    this.input = input;
    this.trajectories = trajectories;
    vital = input.flat().vital();
    rates = new TrajectoryRates(input.base().ages(), vital.hasMales());
    int ages = vital.ages();
    int males = vital.hasMales() ? ages : 0;
    femaleSurvival = new double[ages][SIZE];
    maleSurvival = new double[males][SIZE];
    fertility = new double[ages][SIZE];
    femaleMigrants = new double[ages][SIZE];
    maleMigrants = new double[males][SIZE];
  }

  @Override
  public void prepare(int newInterval, int from, int count) {
    interval = newInterval;
    for (int j = 0; j < count; j++) {
      rates.reset(vital, input, newInterval);
      trajectories.fill(from + j, newInterval, rates);
      rates.check(from + j, newInterval);
      spread(rates.femaleSurvival(), femaleSurvival, j, 1);
      spread(rates.maleSurvival(), maleSurvival, j, 1);
      spread(rates.fertility(), fertility, j, 0.5 * vital.width());
      spread(rates.femaleMigrants(), femaleMigrants, j, 1);
      spread(rates.maleMigrants(), maleMigrants, j, 1);
    }
  }

  private static void spread(double[] from, double[][] rows, int j, double factor) {
    for (int x = 0; x < from.length; x++) {
      rows[x][j] = factor * from[x];
    }
  }

  @Override
  public double[] survival(boolean men, int x) {
    return men ? maleSurvival[x] : femaleSurvival[x];
  }

  @Override
  public void fertility(int x, double[] into) {
    System.arraycopy(fertility[x], 0, into, 0, SIZE);
  }

  @Override
  public void migrants(boolean men, int x, double[] persons, double[] into) {
    System.arraycopy(men ? maleMigrants[x] : femaleMigrants[x], 0, into, 0, SIZE);
    if (input.hasMigrationRates()) {
      double rate = input.migrationRates(men)[interval * vital.ages() + x];
      for (int j = 0; j < SIZE; j++) {
        into[j] += rate * persons[j];
      }
    }
  }

  @Override
  public double femaleShare() {
    return vital.femaleShare()[interval];
  }

  @Override
  public int firstFertile() {
    return 1;
  }

  @Override
  public int endFertile() {
    return vital.ages() - 1;
  }
}
