package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.Workers;

/**
 * Weighted least squares by conjugate gradients, for more fixed effects than a dense matrix can
 * hold: the largest set of effects is eliminated in each pass over the rows, the others and the
 * columns are iterated together, scaled by the diagonal.
 *
 * <p>It takes the square root of the passes that projections taken in turns need where sets of
 * effects are nearly nested. Redundant parameters do no harm: the equations have a solution all the
 * same, and the method finds one.
 */
public final class ConjugateGradients implements Solver {

  private static final int MOST_PASSES = 5_000;
  private static final double ROUNDING = 1e-14;

  private final Design d;
  private final Workers team;
  private final int p;
  private final double[][] parts;
  private final double[] groupWeight;
  private final double[] groupSide;
  private final double[] inverse;
  private final double[] side;
  private final double[] residual;
  private final double[] search;
  private final double[] image;
  private final double[][] buffers;
  private int passes;

  /**
   * A solver for one design.
   *
   * @param d the design
   * @param team who works
   */
  public ConjugateGradients(Design d, Workers team) {
    this.d = d;
    this.team = team;
    p = d.parameters();
    parts = new double[d.slabCount()][p];
    buffers = new double[d.slabCount()][d.longestGroup()];
    groupWeight = new double[d.groups];
    groupSide = new double[d.groups];
    inverse = new double[p];
    side = new double[p];
    residual = new double[p];
    search = new double[p];
    image = new double[p];
  }

  @Override
  public void solve(double[] w, double[] r, double tolerance, double[] delta, double[] fitted) {
    prepare(w);
    Kernels.groupSums(d, team, r, groupSide);
    team.run(parts.length, s -> sideOf(s, w, r));
    merge(side);
    Arrays.fill(delta, 0);
    iterate(w, side, tolerance, delta, d.columns);
    Fitting.fitted(d, team, w, groupWeight, groupSide, delta, fitted);
  }

  @Override
  public void residualise(double[] w, double tolerance, double[][] gamma) {
    prepare(w);
    double[][] taken = new double[d.columns][p];
    for (int j = 0; j < d.columns; j++) {
      int column = j;
      team.run(parts.length, s -> sideOfColumn(s, w, column));
      merge(side);
      iterate(w, side, tolerance, taken[j], 0);
      for (int a = 0; a < d.width; a++) {
        gamma[j][a] += taken[j][a];
      }
    }
    Fitting.takeAway(d, team, w, groupWeight, taken);
  }

  /**
   * Moves parameters to the nearest ones that leave all rows of positive weight at zero.
   *
   * @param w 1 for rows that count, 0 for others; not modified
   * @param tolerance how much may be left
   * @param v parameters; modified
   * @param fitted D v, one a row; modified
   */
  void toNullSpace(double[] w, double tolerance, double[] v, double[] fitted) {
    prepare(w);
    apply(w, v, image, d.columns);
    for (int a = 0; a < p; a++) {
      side[a] = -image[a];
    }
    double[] move = new double[p];
    iterate(w, side, tolerance, move, d.columns);
    for (int a = 0; a < p; a++) {
      v[a] += move[a];
    }
    Arrays.fill(groupSide, 0);
    Fitting.fitted(d, team, w, groupWeight, groupSide, v, fitted);
  }

  @Override
  public int passes() {
    return passes;
  }

  /** Sums of weights, and the inverse of the diagonal. */
  private void prepare(double[] w) {
    Kernels.groupSums(d, team, w, groupWeight);
    team.run(parts.length, s -> diagonalOf(s, w));
    merge(inverse);
    for (int a = 0; a < p; a++) {
      inverse[a] = inverse[a] > 0 ? 1 / inverse[a] : 0;
    }
  }

  private void diagonalOf(int s, double[] w) {
    double[] part = parts[s];
    Arrays.fill(part, 0);
    int k = d.columns;
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      double inverseWeight = d.eliminate && groupWeight[g] > 0 ? 1 / groupWeight[g] : 0;
      for (int i = d.start[g]; i < d.start[g + 1]; i++) {
        // A level that is alone in its group has nothing left; a trace keeps it from vanishing.
        double own = w[i] * Math.max(1 - w[i] * inverseWeight, 1e-9);
        for (int[] code : d.code) {
          part[code[i]] += own;
        }
        for (int j = 0; j < k; j++) {
          part[d.width + j] += w[i] * d.x[i * k + j] * d.x[i * k + j];
        }
      }
    }
  }

  private void sideOf(int s, double[] w, double[] r) {
    double[] part = parts[s];
    Arrays.fill(part, 0);
    int k = d.columns;
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      double mean = d.eliminate && groupWeight[g] > 0 ? groupSide[g] / groupWeight[g] : 0;
      for (int i = d.start[g]; i < d.start[g + 1]; i++) {
        double t = r[i] - w[i] * mean;
        for (int[] code : d.code) {
          part[code[i]] += t;
        }
        for (int j = 0; j < k; j++) {
          part[d.width + j] += t * d.x[i * k + j];
        }
      }
    }
  }

  private void sideOfColumn(int s, double[] w, int column) {
    double[] part = parts[s];
    Arrays.fill(part, 0);
    int k = d.columns;
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      double sum = 0;
      for (int i = d.start[g]; i < d.start[g + 1]; i++) {
        sum += w[i] * d.x[i * k + column];
      }
      double mean = d.eliminate && groupWeight[g] > 0 ? sum / groupWeight[g] : 0;
      for (int i = d.start[g]; i < d.start[g + 1]; i++) {
        double t = w[i] * (d.x[i * k + column] - mean);
        for (int[] code : d.code) {
          part[code[i]] += t;
        }
      }
    }
  }

  private void merge(double[] total) {
    System.arraycopy(parts[0], 0, total, 0, p);
    for (int s = 1; s < parts.length; s++) {
      double[] part = parts[s];
      for (int a = 0; a < p; a++) {
        total[a] += part[a];
      }
    }
  }

  /** The matrix times a vector: one pass over the rows. */
  private void apply(double[] w, double[] v, double[] out, int columns) {
    passes++;
    if (d.code.length == 2 && columns == 0) {
      team.run(parts.length, s -> applyTwo(s, w, v));
    } else if (d.code.length == 2 && columns == 2) {
      team.run(parts.length, s -> applyTwoWithTwo(s, w, v));
    } else {
      team.run(parts.length, s -> applyAny(s, w, v, columns));
    }
    merge(out);
    if (columns == 0) {
      Arrays.fill(out, d.width, p, 0);
    }
  }

  private void applyAny(int s, double[] w, double[] v, int columns) {
    double[] part = parts[s];
    double[] u = buffers[s];
    double[] x = d.x;
    Arrays.fill(part, 0);
    int width = d.width;
    int k = d.columns;
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      int from = d.start[g];
      int to = d.start[g + 1];
      double sum = 0;
      for (int i = from; i < to; i++) {
        double value = 0;
        for (int[] code : d.code) {
          value += v[code[i]];
        }
        for (int j = 0; j < columns; j++) {
          value += v[width + j] * x[i * k + j];
        }
        u[i - from] = value;
        sum += w[i] * value;
      }
      double mean = d.eliminate && groupWeight[g] > 0 ? sum / groupWeight[g] : 0;
      for (int i = from; i < to; i++) {
        double t = w[i] * (u[i - from] - mean);
        for (int[] code : d.code) {
          part[code[i]] += t;
        }
        for (int j = 0; j < columns; j++) {
          part[width + j] += t * x[i * k + j];
        }
      }
    }
  }

  /** The same as {@link #applyAny} for three sets of effects and no column, the common case. */
  private void applyTwo(int s, double[] w, double[] v) {
    double[] part = parts[s];
    double[] u = buffers[s];
    int[] first = d.code[0];
    int[] second = d.code[1];
    Arrays.fill(part, 0);
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      int from = d.start[g];
      int to = d.start[g + 1];
      double sum = 0;
      for (int i = from; i < to; i++) {
        double value = v[first[i]] + v[second[i]];
        u[i - from] = value;
        sum += w[i] * value;
      }
      double mean = groupWeight[g] > 0 ? sum / groupWeight[g] : 0;
      for (int i = from; i < to; i++) {
        double t = w[i] * (u[i - from] - mean);
        part[first[i]] += t;
        part[second[i]] += t;
      }
    }
  }

  /** The same as {@link #applyAny} for three sets of effects and two columns. */
  private void applyTwoWithTwo(int s, double[] w, double[] v) {
    double[] part = parts[s];
    double[] u = buffers[s];
    double[] x = d.x;
    int[] first = d.code[0];
    int[] second = d.code[1];
    Arrays.fill(part, 0);
    double b0 = v[d.width];
    double b1 = v[d.width + 1];
    double side0 = 0;
    double side1 = 0;
    for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
      int from = d.start[g];
      int to = d.start[g + 1];
      double sum = 0;
      for (int i = from; i < to; i++) {
        double value = v[first[i]] + v[second[i]] + b0 * x[2 * i] + b1 * x[2 * i + 1];
        u[i - from] = value;
        sum += w[i] * value;
      }
      double mean = groupWeight[g] > 0 ? sum / groupWeight[g] : 0;
      for (int i = from; i < to; i++) {
        double t = w[i] * (u[i - from] - mean);
        part[first[i]] += t;
        part[second[i]] += t;
        side0 += t * x[2 * i];
        side1 += t * x[2 * i + 1];
      }
    }
    part[d.width] = side0;
    part[d.width + 1] = side1;
  }

  /**
   * Conjugate gradients from zero.
   *
   * @param b right-hand side; not modified
   * @param v the solution, zero at first; modified
   */
  private void iterate(double[] w, double[] b, double tolerance, double[] v, int columns) {
    int length = d.width + columns;
    double product = 0;
    double size = 0;
    for (int a = 0; a < length; a++) {
      residual[a] = b[a];
      search[a] = inverse[a] * b[a];
      product += b[a] * search[a];
      size += inverse[a] > 0 ? 1 / inverse[a] : 0;
    }
    Arrays.fill(search, length, p, 0);
    // What is below the rounding of the sums is no residual, and may have no solution at all.
    double target = Math.max(product * tolerance * tolerance, size * ROUNDING * ROUNDING);
    for (int pass = 0; pass < MOST_PASSES && product > target && product > 0; pass++) {
      apply(w, search, image, columns);
      double curvature = 0;
      for (int a = 0; a < length; a++) {
        curvature += search[a] * image[a];
      }
      if (!(curvature > 0)) {
        return;
      }
      double step = product / curvature;
      double next = 0;
      for (int a = 0; a < length; a++) {
        v[a] += step * search[a];
        residual[a] -= step * image[a];
        next += residual[a] * residual[a] * inverse[a];
      }
      double turn = next / product;
      for (int a = 0; a < length; a++) {
        search[a] = inverse[a] * residual[a] + turn * search[a];
      }
      product = next;
    }
  }
}
