package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.Workers;

/**
 * Weighted least squares by Cholesky: the largest set of effects is eliminated row by row, which
 * leaves a dense matrix of the other parameters.
 *
 * <p>Which parameters are redundant is found once, with weights of 1; it does not depend on the
 * weights. Those get the value 0.
 */
public final class NormalEquations implements Solver {

  private static final double REDUNDANT = 1e-10;
  private static final double VANISHED = 1e-15;

  private final Design d;
  private final Workers team;
  private final int p;
  private final double[][] matrices;
  private final double[][] sides;
  private final double[] groupWeight;
  private final double[] groupSide;
  private final double[] diagonal;
  private final double[][] rawDiagonals;
  private final boolean[] redundant;

  /**
   * A solver for one design.
   *
   * @param d the design
   * @param team who works
   */
  public NormalEquations(Design d, Workers team) {
    this.d = d;
    this.team = team;
    p = d.parameters();
    matrices = new double[d.slabCount()][p * p];
    sides = new double[d.slabCount()][p];
    groupWeight = new double[d.groups];
    groupSide = new double[d.groups];
    diagonal = new double[p];
    rawDiagonals = new double[d.slabCount()][p];
    redundant = new boolean[p];
  }

  /**
   * How many levels of the other sets repeat what is known from the sets before them.
   *
   * @return the number, after {@link #findRedundant}
   */
  public int redundantLevels() {
    int count = 0;
    for (int a = 0; a < d.width; a++) {
      count += redundant[a] ? 1 : 0;
    }
    return count;
  }

  /**
   * Finds the redundant parameters; those of columns of x are collinear.
   *
   * @param weights 1 for rows that count, 0 for others, or weights that are all above zero
   * @return which are redundant, one a parameter
   */
  public boolean[] findRedundant(double[] weights) {
    Arrays.fill(redundant, false);
    accumulate(weights, weights);
    double[] c = matrices[0];
    factor(c, true);
    return redundant.clone();
  }

  /**
   * A basis of the parameters that leave all rows of positive weight at zero, after {@link
   * #findRedundant}.
   *
   * @param vectors one a redundant parameter; modified
   */
  void nullSpace(double[][] vectors) {
    double[] c = matrices[0];
    int to = 0;
    for (int j = 0; j < p; j++) {
      if (redundant[j]) {
        double[] v = vectors[to++];
        v[j] = 1;
        for (int a = j - 1; a >= 0; a--) {
          if (!redundant[a]) {
            double sum = 0;
            for (int b = a + 1; b <= j; b++) {
              sum += c[a * p + b] * v[b];
            }
            v[a] = -sum / c[a * p + a];
          }
        }
      }
    }
  }

  @Override
  public void solve(double[] w, double[] r, double tolerance, double[] delta, double[] fitted) {
    accumulate(w, r);
    double[] c = matrices[0];
    factor(c, false);
    System.arraycopy(sides[0], 0, delta, 0, p);
    for (int a = 0; a < p; a++) {
      double value = redundant[a] ? 0 : delta[a] / c[a * p + a];
      delta[a] = value;
      if (value != 0) {
        for (int b = a + 1; b < p; b++) {
          delta[b] -= c[a * p + b] * value;
        }
      }
    }
    backSubstitute(c, delta, p);
    Fitting.fitted(d, team, w, groupWeight, groupSide, delta, fitted);
  }

  private void backSubstitute(double[] c, double[] v, int length) {
    for (int a = length - 1; a >= 0; a--) {
      if (redundant[a]) {
        v[a] = 0;
        continue;
      }
      double sum = v[a];
      for (int b = a + 1; b < length; b++) {
        sum -= c[a * p + b] * v[b];
      }
      v[a] = sum / c[a * p + a];
    }
  }

  @Override
  public void residualise(double[] w, double tolerance, double[][] gamma) {
    accumulate(w, w);
    double[] c = matrices[0];
    factor(c, false);
    double[][] taken = new double[d.columns][d.width];
    for (int j = 0; j < d.columns; j++) {
      for (int a = 0; a < d.width; a++) {
        taken[j][a] = c[a * p + d.width + j];
      }
      backSubstitute(c, taken[j], d.width);
      for (int a = 0; a < d.width; a++) {
        gamma[j][a] += taken[j][a];
      }
    }
    Fitting.takeAway(d, team, w, groupWeight, taken);
  }

  @Override
  public int passes() {
    return 0;
  }

  /** The sums of the weights by group of the last equations. */
  double[] groupWeights() {
    return groupWeight;
  }

  /** Upper Cholesky in place; rows of redundant parameters become zero. */
  private void factor(double[] c, boolean find) {
    for (int a = 0; a < p; a++) {
      double pivot = c[a * p + a];
      double smallest = diagonal[a] * (find ? REDUNDANT : VANISHED);
      if (find && !(pivot > smallest)) {
        redundant[a] = true;
      }
      if (redundant[a]) {
        Arrays.fill(c, a * p + a, a * p + p, 0);
        continue;
      }
      double root = Math.sqrt(Math.max(pivot, smallest));
      c[a * p + a] = root;
      double inverse = 1 / root;
      for (int b = a + 1; b < p; b++) {
        c[a * p + b] *= inverse;
      }
      for (int b = a + 1; b < p; b++) {
        double factor = c[a * p + b];
        if (factor != 0) {
          for (int e = b; e < p; e++) {
            c[b * p + e] -= factor * c[a * p + e];
          }
        }
      }
    }
  }

  private void accumulate(double[] w, double[] r) {
    team.run(d.slabCount(), s -> accumulate(s, w, r));
    double[] c = matrices[0];
    double[] side = sides[0];
    for (int s = 1; s < matrices.length; s++) {
      for (int a = 0; a < c.length; a++) {
        c[a] += matrices[s][a];
      }
      for (int a = 0; a < p; a++) {
        side[a] += sides[s][a];
      }
    }
    Arrays.fill(diagonal, 0);
    for (int s = 0; s < matrices.length; s++) {
      for (int a = 0; a < p; a++) {
        diagonal[a] += rawDiagonals[s][a];
      }
    }
  }

  private void accumulate(int s, double[] w, double[] r) {
    double[] c = matrices[s];
    double[] side = sides[s];
    double[] raw = rawDiagonals[s];
    Arrays.fill(c, 0);
    Arrays.fill(side, 0);
    Arrays.fill(raw, 0);
    int k = d.columns;
    int sets = d.code.length;
    double[] x = d.x;
    double[] sum = new double[p];
    int[] touched = new int[p];
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      double weight = 0;
      double residual = 0;
      int count = 0;
      for (int i = d.start[g]; i < d.start[g + 1]; i++) {
        double wi = w[i];
        if (wi == 0) {
          continue;
        }
        double ri = r[i];
        weight += wi;
        residual += ri;
        for (int f = 0; f < sets; f++) {
          int a = d.code[f][i];
          if (sum[a] == 0) {
            touched[count++] = a;
          }
          sum[a] += wi;
          side[a] += ri;
          raw[a] += wi;
          c[a * p + a] += wi;
          for (int f2 = f + 1; f2 < sets; f2++) {
            c[a * p + d.code[f2][i]] += wi;
          }
          for (int j = 0; j < k; j++) {
            c[a * p + d.width + j] += wi * x[i * k + j];
          }
        }
        for (int j = 0; j < k; j++) {
          double wx = wi * x[i * k + j];
          int a = d.width + j;
          sum[a] += wx;
          side[a] += ri * x[i * k + j];
          raw[a] += wx * x[i * k + j];
          for (int l = j; l < k; l++) {
            c[a * p + d.width + l] += wx * x[i * k + l];
          }
        }
      }
      groupWeight[g] = weight;
      groupSide[g] = residual;
      eliminate(c, side, sum, touched, count, weight, residual);
    }
  }

  /** Takes the effect of one group out of the equations and clears the sums. */
  private void eliminate(
      double[] c,
      double[] side,
      double[] sum,
      int[] touched,
      int levels,
      double weight,
      double residual) {
    int count = levels;
    for (int a = d.width; a < p; a++) {
      touched[count++] = a;
    }
    if (d.eliminate && weight > 0) {
      // In order, so that only the upper triangle is written.
      Arrays.sort(touched, 0, levels);
      double inverse = 1 / weight;
      for (int t = 0; t < count; t++) {
        int a = touched[t];
        double part = sum[a] * inverse;
        side[a] -= part * residual;
        for (int u = t; u < count; u++) {
          c[a * p + touched[u]] -= part * sum[touched[u]];
        }
      }
    }
    for (int t = 0; t < count; t++) {
      sum[touched[t]] = 0;
    }
  }
}
