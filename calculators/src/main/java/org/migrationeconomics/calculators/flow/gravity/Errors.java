package org.migrationeconomics.calculators.flow.gravity;

import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.errors.SmallSampleCorrection;
import org.migrationeconomics.calculators.flow.gravity.internal.Design;
import org.migrationeconomics.calculators.flow.gravity.internal.Fit;
import org.migrationeconomics.calculators.flow.gravity.internal.Levels;
import org.migrationeconomics.core.measure.Figure;

/** The middle of the sandwich and the correction for small samples. */
final class Errors {

  private static final double NEARLY_EXACT = 1e-9;
  private static final double EXACT = 1e-14;

  private final GravityErrors choice;
  private final Design d;
  private final Fit fit;
  private final int[][] cluster;
  private final int[] clusters;

  Errors(GravityData data, GravityErrors choice, Design d, Fit fit) {
    this.choice = choice;
    this.d = d;
    this.fit = fit;
    int ways = choice.clusters().size();
    cluster = new int[ways][];
    clusters = new int[ways];
    for (int c = 0; c < ways; c++) {
      Levels levels = data.cluster(choice.clusters().get(c));
      int[] compact = new int[levels.count()];
      Arrays.fill(compact, -1);
      cluster[c] = new int[d.rows];
      for (int i = 0; i < d.rows; i++) {
        int code = levels.codes()[d.row[i]];
        if (compact[code] < 0) {
          compact[code] = clusters[c]++;
        }
        cluster[c][i] = compact[code];
      }
    }
  }

  /**
   * Whether residuals are nothing but rounding, so that no error can be estimated from them.
   *
   * @param k coefficients
   * @param redundant how many levels of effects are known to repeat others
   * @param poisson whether the likelihood is Poisson's
   */
  boolean isSaturated(int k, int redundant, boolean poisson) {
    // Where redundant levels are not counted there may be fewer parameters, and deviance decides.
    int parameters = k + d.width + (d.eliminate ? d.groups : 0) - redundant;
    double size = 0;
    for (int i = 0; i < d.rows; i++) {
      size += d.weight(i) * (poisson ? d.y[i] : d.y[i] * d.y[i]);
    }
    double deviance = fit.deviance();
    return (d.rows <= parameters && deviance <= NEARLY_EXACT * size)
        || deviance <= (poisson ? EXACT : EXACT * EXACT) * size;
  }

  /** The mean squared residual, which the usual variance of a coefficient is a multiple of. */
  double dispersion(boolean poisson) {
    double sum = 0;
    for (int i = 0; i < d.rows; i++) {
      double mu = poisson ? Math.exp(fit.eta[i]) : fit.eta[i];
      double residual = d.y[i] - mu;
      sum += d.weight(i) * residual * residual / (poisson ? mu : 1);
    }
    return sum / d.rows;
  }

  double[] meat() {
    if (cluster.length == 0) {
      return fit.robustMeat();
    }
    double[] meat = outer(fit.scores(cluster[0], clusters[0]));
    if (cluster.length == 2) {
      add(meat, outer(fit.scores(cluster[1], clusters[1])), 1);
      int[] both = new int[d.rows];
      int count = both(both);
      add(meat, outer(fit.scores(both, count)), -1);
    }
    return meat;
  }

  /** Numbers the pairs of clusters that occur. */
  private int both(int[] both) {
    long[] keys = new long[d.rows];
    for (int i = 0; i < d.rows; i++) {
      keys[i] = (long) cluster[0][i] * clusters[1] + cluster[1][i];
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    for (int i = 0; i < both.length; i++) {
      both[i] = Arrays.binarySearch(sorted, 0, count, keys[i]);
    }
    return count;
  }

  private double[] outer(double[][] scores) {
    int k = d.columns;
    double[] sum = new double[k * k];
    for (double[] score : scores) {
      for (int a = 0; a < k; a++) {
        for (int b = 0; b < k; b++) {
          sum[a * k + b] += score[a] * score[b];
        }
      }
    }
    return sum;
  }

  private static void add(double[] to, double[] what, double sign) {
    for (int c = 0; c < to.length; c++) {
      to[c] += sign * what[c];
    }
  }

  /**
   * The correction.
   *
   * @param k coefficients
   * @param sets the sets of effects
   */
  Figure factor(int k, List<Levels> sets) {
    int parameters = k + Math.min(0, 1 - sets.size());
    for (int f = 0; f < sets.size(); f++) {
      boolean once = choice.correction() == SmallSampleCorrection.NESTED && nested(f, sets.get(f));
      parameters += once ? 1 : d.levels(f);
    }
    double n = d.rows;
    boolean clustered = cluster.length > 0;
    int least = Arrays.stream(clusters).min().orElse(0);
    if (clustered && least < 2) {
      return Figure.empty("there is only one cluster");
    }
    double groups = clustered ? least / (least - 1.0) : 1;
    return switch (choice.correction()) {
      case NONE -> Figure.of(1);
      case STATA ->
          clustered
              ? Figure.of(groups)
              : n > 1 ? Figure.of(n / (n - 1)) : Figure.empty("there is only one row");
      case ALL_PARAMETERS, NESTED ->
          n > parameters
              ? Figure.of(groups * (clustered ? n - 1 : n) / (n - parameters))
              : Figure.empty("there are not more rows than parameters");
    };
  }

  /** Whether each level of a set lies within one cluster. */
  private boolean nested(int set, Levels levels) {
    for (int[] of : cluster) {
      int[] home = new int[levels.count()];
      Arrays.fill(home, -1);
      boolean within = true;
      for (int i = 0; i < d.rows && within; i++) {
        int level = levels.codes()[d.row[i]];
        within = home[level] < 0 || home[level] == of[i];
        home[level] = of[i];
      }
      if (within && d.levels(set) > 0) {
        return true;
      }
    }
    return false;
  }
}
