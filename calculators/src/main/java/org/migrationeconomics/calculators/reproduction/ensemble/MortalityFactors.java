package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Arrays;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.core.internal.Require;

/** Factors on the losses 1 − S of all age groups: what they may be, and which give an e(0). */
final class MortalityFactors {

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_ITERATIONS = 200;

  private MortalityFactors() {}

  /** Refuses factors that would make survival negative. */
  static void check(String sex, double[] factors, double[] survival, int ages, int trajectories) {
    for (int i = 0; i < factors.length; i++) {
      int interval = i / trajectories;
      double lowest = lowest(survival, interval * ages, ages);
      if (lowest + (1 - lowest) * (1 - factors[i]) < 0) {
        throw Require.refusal(
            sex
                + " mortality factor of trajectory "
                + i % trajectories
                + " in interval "
                + (interval + 1),
            factors[i],
            "at most " + 1 / (1 - lowest) + ", above which survival were negative");
      }
    }
  }

  private static double lowest(double[] survival, int at, int ages) {
    double lowest = 1;
    for (int x = at; x < at + ages; x++) {
      lowest = Math.min(lowest, survival[x]);
    }
    return lowest;
  }

  /**
   * Replaces life expectancies by the factors that give them.
   *
   * @param values years, interval by interval; become factors. Modified
   */
  static void solve(
      String sex, double[] values, double[] survival, VitalArrays vital, int trajectories) {
    Solver solver = new Solver(vital.ages(), vital.width(), trajectories);
    for (int t = 0; t < vital.steps(); t++) {
      solver.solve(sex, values, survival, t);
    }
  }

  /**
   * The regula falsi, with Illinois's remedy for an end that stays, on 1/e(0): it is nearly linear
   * in the factor. All trajectories of an interval go together.
   */
  private static final class Solver {

    private final int ages;
    private final int width;
    private final int count;
    private final double[] factor;
    private final double[] years;
    private final double[] alive;
    private final double[] low;
    private final double[] high;
    private final double[] atLow;
    private final double[] atHigh;
    private final int[] side;

    Solver(int ages, int width, int count) {
      this.ages = ages;
      this.width = width;
      this.count = count;
      factor = new double[count];
      years = new double[count];
      alive = new double[count];
      low = new double[count];
      high = new double[count];
      atLow = new double[count];
      atHigh = new double[count];
      side = new int[count];
    }

    void solve(String sex, double[] values, double[] survival, int interval) {
      int at = interval * count;
      double lowest = lowest(survival, interval * ages, ages);
      double most = (1 - TOLERANCE) / (1 - lowest);
      String where = " in interval " + (interval + 1);
      if (survival[interval * ages + ages - 1] == 1) {
        throw Require.refusal(
            sex + " survival of the open group of the base" + where,
            1.0,
            "less than 1: nobody would die and life expectancy were infinite");
      }
      Arrays.fill(factor, most);
      expectancy(survival, interval * ages);
      for (int j = 0; j < count; j++) {
        double target = values[at + j];
        if (!(target > years[j])) {
          throw Require.refusal(
              sex + " life expectancy of trajectory " + j + where,
              target,
              "years above " + years[j] + ", below which survival were negative");
        }
        low[j] = 0;
        atLow[j] = -1 / target;
        high[j] = most;
        atHigh[j] = 1 / years[j] - 1 / target;
        side[j] = 0;
      }
      for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
        for (int j = 0; j < count; j++) {
          factor[j] = (low[j] * atHigh[j] - high[j] * atLow[j]) / (atHigh[j] - atLow[j]);
        }
        expectancy(survival, interval * ages);
        if (narrow(values, at)) {
          System.arraycopy(factor, 0, values, at, count);
          return;
        }
      }
      throw new IllegalStateException(
          "no factor found for the " + sex + " life expectancies" + where);
    }

    /** Moves the ends towards the root; true if all are there. */
    private boolean narrow(double[] values, int at) {
      boolean done = true;
      for (int j = 0; j < count; j++) {
        double target = values[at + j];
        if (Math.abs(years[j] - target) <= TOLERANCE * target) {
          // Both ends at the root: the next guess, made for others, is the same.
          low[j] = factor[j];
          high[j] = factor[j];
          atLow[j] = -1;
          atHigh[j] = 1;
          continue;
        }
        done = false;
        double value = 1 / years[j] - 1 / target;
        if (value < 0) {
          low[j] = factor[j];
          atLow[j] = value;
          atHigh[j] *= side[j] < 0 ? 0.5 : 1;
          side[j] = -1;
        } else {
          high[j] = factor[j];
          atHigh[j] = value;
          atLow[j] *= side[j] > 0 ? 0.5 : 1;
          side[j] = 1;
        }
      }
      return done;
    }

    /** Life expectancy at birth at all factors. */
    private void expectancy(double[] survival, int at) {
      Arrays.fill(alive, width);
      Arrays.fill(years, 0);
      for (int x = 0; x < ages - 1; x++) {
        double ratio = survival[at + x];
        double dying = 1 - ratio;
        for (int j = 0; j < count; j++) {
          alive[j] *= ratio + dying * (1 - factor[j]);
          years[j] += alive[j];
        }
      }
      double ratio = survival[at + ages - 1];
      double dying = 1 - ratio;
      for (int j = 0; j < count; j++) {
        years[j] += alive[j] * (ratio + dying * (1 - factor[j])) / (dying * factor[j]);
      }
    }
  }
}
