package org.migrationeconomics.calculators.reproduction.ensemble;

import org.migrationeconomics.core.internal.Require;

/**
 * Random paths for ensembles, for classrooms and sensitivity studies: random walks and
 * autoregressions of the first order, reproducible from a seed.
 *
 * <pre>
 *   walk             d(0) = σ ε(0)                    d(t) = d(t−1) + σ ε(t)
 *   autoregression   d(0) = σ ε(0) / √(1 − φ²)        d(t) = φ d(t−1) + σ ε(t)
 *   levels           level + d(t)
 *   factors          exp(d(t))                        ε standard normal, independent
 * </pre>
 *
 * <p>A path depends on the seed and its own number only: the first hundred of a thousand paths are
 * the hundred of the same seed. The numbers are those of SplitMix64, begun at a state of its own
 * for each path, turned into normal ones by Box and Muller's formula; with the JDK's strict
 * functions they are the same on every machine and JDK.
 *
 * <p>They are no model of fertility or migration: those who forecast will bring the trajectories of
 * one.
 *
 * <p><b>Source</b>: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014; G. E. P. Box and M. E. Muller, "A note on the generation of random
 * normal deviates", <i>Annals of Mathematical Statistics</i> 29(2), 1958.
 *
 * <p>Immutable and thread-safe.
 */
public final class RandomPaths {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long seed;
  private final int trajectories;
  private final int intervals;

  private RandomPaths(long seed, int trajectories, int intervals) {
    this.seed = seed;
    this.trajectories = trajectories;
    this.intervals = intervals;
  }

  /**
   * Paths for an ensemble. Each quantity needs a seed of its own, or its paths move together.
   *
   * @param seed any number; the same seed gives the same paths
   * @param trajectories how many paths, at least 1
   * @param intervals how long they are, at least 1
   * @return the source of paths
   * @throws IllegalArgumentException if a number is below 1
   */
  public static RandomPaths seeded(long seed, int trajectories, int intervals) {
    if (trajectories < 1) {
      throw Require.refusal("trajectories", trajectories, "at least 1");
    }
    if (intervals < 1) {
      throw Require.refusal("intervals", intervals, "at least 1");
    }
    return new RandomPaths(seed, trajectories, intervals);
  }

  /**
   * Random walks from zero.
   *
   * @param sigma standard deviation of a step, not negative
   * @return deviations, one row per trajectory, one number per interval
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public double[][] walk(double sigma) {
    Require.notNegative("sigma", sigma);
    return paths(1, sigma, sigma);
  }

  /**
   * Stationary autoregressions around zero.
   *
   * @param phi what remains of a deviation after one interval, above −1 and below 1
   * @param sigma standard deviation of a step, not negative
   * @return deviations, one row per trajectory, one number per interval
   * @throws IllegalArgumentException if a number is out of its range
   */
  public double[][] autoregression(double phi, double sigma) {
    Require.notNegative("sigma", sigma);
    if (!(phi > -1 && phi < 1)) {
      throw Require.refusal("phi", phi, "a number above -1 and below 1");
    }
    return paths(phi, sigma, sigma / Math.sqrt(1 - phi * phi));
  }

  private double[][] paths(double phi, double sigma, double first) {
    double[][] paths = new double[trajectories][intervals];
    for (int j = 0; j < trajectories; j++) {
      long state = mix(seed + GOLDEN * (j + 1L));
      double before = 0;
      for (int t = 0; t < intervals; t++) {
        long one = state + GOLDEN;
        state = one + GOLDEN;
        before = phi * before + (t == 0 ? first : sigma) * normal(mix(one), mix(state));
        paths[j][t] = before;
      }
    }
    return paths;
  }

  /** Box and Muller's cosine branch, from two random words. */
  private static double normal(long one, long two) {
    // Above 0 and at most 1, so that the logarithm is finite.
    double radius = ((one >>> 11) + 1) * 0x1.0p-53;
    double angle = (two >>> 11) * 0x1.0p-53;
    return Math.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * angle);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * Deviations around a level.
   *
   * @param level such as net migration of the base
   * @param deviations one row per trajectory
   * @return the level plus the deviations, in new arrays
   * @throws IllegalArgumentException if the level is NaN or infinite
   */
  public static double[][] levels(double level, double[][] deviations) {
    Require.notNull("deviations", deviations);
    Require.finite("level", level);
    double[][] result = new double[deviations.length][];
    for (int j = 0; j < result.length; j++) {
      result[j] = deviations[j].clone();
      for (int t = 0; t < result[j].length; t++) {
        result[j][t] += level;
      }
    }
    return result;
  }

  /**
   * Deviations as factors, which are never negative.
   *
   * @param deviations natural logarithms, one row per trajectory
   * @return their exponentials, in new arrays; the median factor is 1
   */
  public static double[][] factors(double[][] deviations) {
    Require.notNull("deviations", deviations);
    double[][] result = new double[deviations.length][];
    for (int j = 0; j < result.length; j++) {
      result[j] = deviations[j].clone();
      for (int t = 0; t < result[j].length; t++) {
        result[j][t] = StrictMath.exp(result[j][t]);
      }
    }
    return result;
  }

  /** Seed and shape. */
  @Override
  public String toString() {
    return trajectories + " random paths of " + intervals + " intervals, seed " + seed;
  }
}
