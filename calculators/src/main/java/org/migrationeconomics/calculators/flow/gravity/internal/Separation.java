package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.migrationeconomics.calculators.internal.Workers;

/**
 * Finds rows whose expectation would have to be zero: rows of response 0 at which some combination
 * of columns and effects is above zero, while it is zero wherever the response is positive and
 * nowhere below zero.
 *
 * <p>First all combinations are found that are zero at the positive responses. Mostly there is none
 * that is not zero everywhere, and no row is separated. Otherwise a vector of ones is projected on
 * them and its negative elements are set to zero, in turns.
 */
public final class Separation {

  private static final double ZERO = 1e-7;
  private static final double CLEARLY = 1e-4;
  private static final int MOST_DIRECTIONS = 64;
  private static final int MOST_TURNS = 100_000;
  private static final double CLOSE = 1e-9;
  private static final double NEARLY_ZERO = 1e-5;

  private Separation() {}

  /**
   * The rows of a design that are separated.
   *
   * @param d the design
   * @param team who works
   * @param direct whether the design is small enough for normal equations
   * @return the numbers of the rows in the design; no value if that could not be decided
   */
  public static Optional<int[]> find(Design d, Workers team, boolean direct) {
    double[] positive = new double[d.rows];
    int zeros = 0;
    for (int i = 0; i < d.rows; i++) {
      positive[i] = d.y[i] > 0 ? 1 : 0;
      zeros += d.y[i] > 0 ? 0 : 1;
    }
    if (zeros == 0) {
      return Optional.of(new int[0]);
    }
    int[] zeroRows = new int[zeros];
    for (int i = 0, to = 0; i < d.rows; i++) {
      if (d.y[i] == 0) {
        zeroRows[to++] = i;
      }
    }
    List<double[]> directions =
        direct ? eliminated(d, team, positive, zeroRows) : projected(d, team, positive, zeroRows);
    if (directions.size() > MOST_DIRECTIONS && !direct) {
      return Optional.empty();
    }
    return rectified(directions, zeros).map(separated -> rowsOf(separated, zeroRows));
  }

  private static int[] rowsOf(boolean[] separated, int[] zeroRows) {
    int[] rows = new int[zeroRows.length];
    int count = 0;
    for (int i = 0; i < zeroRows.length; i++) {
      if (separated[i]) {
        rows[count++] = zeroRows[i];
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** Orthonormal directions from the redundant parameters of the positive rows. */
  private static List<double[]> eliminated(
      Design d, Workers team, double[] positive, int[] zeroRows) {
    NormalEquations equations = new NormalEquations(d, team);
    boolean[] redundant = equations.findRedundant(positive);
    int count = 0;
    for (boolean is : redundant) {
      count += is ? 1 : 0;
    }
    double[][] vectors = new double[count][d.parameters()];
    equations.nullSpace(vectors);
    List<double[]> directions = new ArrayList<>();
    double[] fitted = new double[d.rows];
    double[] none = new double[d.groups];
    for (double[] vector : vectors) {
      Fitting.fitted(d, team, positive, equations.groupWeights(), none, vector, fitted);
      add(directions, at(zeroRows, fitted), ZERO);
    }
    return directions;
  }

  /**
   * Orthonormal directions from random parameters, until a further one brings nothing new. If the
   * iterations do not get the positive rows to zero, one direction too many says so.
   */
  private static List<double[]> projected(
      Design d, Workers team, double[] positive, int[] zeroRows) {
    ConjugateGradients gradients = new ConjugateGradients(d, team);
    List<double[]> directions = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    double[] fitted = new double[d.rows];
    double[] vector = new double[d.parameters()];
    boolean more = true;
    while (more && directions.size() <= MOST_DIRECTIONS) {
      for (int a = 0; a < vector.length; a++) {
        vector[a] = random.nextDouble() - 0.5;
      }
      // The first one decides whether there is anything to find; an error of 1 in 10⁹ is enough.
      gradients.toNullSpace(positive, CLOSE, vector, fitted);
      if (!isZeroAt(positive, fitted)) {
        while (directions.size() <= MOST_DIRECTIONS) {
          directions.add(new double[0]);
        }
        return directions;
      }
      more = add(directions, at(zeroRows, fitted), NEARLY_ZERO);
    }
    return directions;
  }

  private static boolean isZeroAt(double[] positive, double[] fitted) {
    double largest = 0;
    for (int i = 0; i < fitted.length; i++) {
      largest = Math.max(largest, positive[i] * Math.abs(fitted[i]));
    }
    return largest < NEARLY_ZERO;
  }

  private static double[] at(int[] rows, double[] values) {
    double[] part = new double[rows.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = values[rows[i]];
    }
    return part;
  }

  /** Adds what is new in a vector, scaled to length 1; false if nothing is. */
  private static boolean add(List<double[]> directions, double[] vector, double zero) {
    double largest = 0;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (largest <= zero) {
      return false;
    }
    double before = Math.sqrt(dot(vector, vector));
    // Twice is enough for orthogonality to the last digits.
    for (int turn = 0; turn < 2; turn++) {
      for (double[] known : directions) {
        double part = dot(known, vector);
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= part * known[i];
        }
      }
    }
    double length = Math.sqrt(dot(vector, vector));
    if (length <= zero * before) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    directions.add(vector);
    return true;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * The rectifier. If a combination z that is not negative separates rows, every iterate u has Σ u
   * z ≥ Σ z, so that its largest element is never below 1; once it is, there is no such z.
   */
  private static Optional<boolean[]> rectified(List<double[]> directions, int zeros) {
    boolean[] separated = new boolean[zeros];
    if (directions.isEmpty()) {
      return Optional.of(separated);
    }
    double[] u = new double[zeros];
    Arrays.fill(u, 1);
    double[] fitted = new double[zeros];
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Arrays.fill(fitted, 0);
      for (double[] direction : directions) {
        double part = dot(direction, u);
        for (int i = 0; i < zeros; i++) {
          fitted[i] += part * direction[i];
        }
      }
      double least = 0;
      double largest = 0;
      for (double value : fitted) {
        least = Math.min(least, value);
        largest = Math.max(largest, value);
      }
      if (largest < 1 - 1e-6) {
        return Optional.of(separated);
      }
      if (least > -CLEARLY * CLEARLY * largest) {
        for (int i = 0; i < zeros; i++) {
          separated[i] = fitted[i] > CLEARLY * largest;
        }
        return Optional.of(separated);
      }
      for (int i = 0; i < zeros; i++) {
        u[i] = Math.max(0, fitted[i]);
      }
    }
    return Optional.empty();
  }
}
