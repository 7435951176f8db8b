package org.migrationeconomics.calculators.internal;

import java.util.Arrays;

/**
 * Small dense matrices, square and row-major. Arguments are not modified but where it is said. Not
 * for users.
 */
public final class Matrices {

  private Matrices() {}

  /**
   * Ones on the diagonal.
   *
   * @param size rows and columns
   * @return a new matrix
   */
  public static double[] identity(int size) {
    double[] identity = new double[size * size];
    for (int j = 0; j < size; j++) {
      identity[j * size + j] = 1;
    }
    return identity;
  }

  /**
   * The product of two matrices.
   *
   * @param left the left one
   * @param right the right one
   * @param size rows and columns
   * @return a new matrix
   */
  public static double[] times(double[] left, double[] right, int size) {
    double[] product = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double factor = left[i * size + k];
        for (int j = 0; j < size; j++) {
          product[i * size + j] += factor * right[k * size + j];
        }
      }
    }
    return product;
  }

  /**
   * A matrix times a column.
   *
   * @param matrix as many rows and columns as the vector has elements
   * @param vector the column
   * @return a new vector
   */
  public static double[] times(double[] matrix, double[] vector) {
    int size = vector.length;
    double[] product = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        product[i] += matrix[i * size + j] * vector[j];
      }
    }
    return product;
  }

  /**
   * A M A', by which a covariance follows a linear map.
   *
   * @param map the map, A
   * @param middle the covariance, M
   * @param size rows and columns
   * @return a new matrix
   */
  public static double[] sandwich(double[] map, double[] middle, int size) {
    double[] turned = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        turned[j * size + i] = map[i * size + j];
      }
    }
    return times(times(map, middle, size), turned, size);
  }

  /**
   * v'Mv.
   *
   * @param vector the vector, v
   * @param matrix the matrix, M
   * @return the number
   */
  public static double quadratic(double[] vector, double[] matrix) {
    int size = vector.length;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double row = 0;
      for (int j = 0; j < size; j++) {
        row += matrix[i * size + j] * vector[j];
      }
      sum += vector[i] * row;
    }
    return sum;
  }

  /**
   * Cholesky's factor, M = LL', row by row: what is left of a diagonal element when the columns
   * before it are taken out is how much of the column is its own.
   *
   * @param matrix symmetric; only the diagonal and what is below it is read. Modified: L is written
   *     there, with zeros below the diagonal where a column was left out
   * @param size rows and columns
   * @param least a column whose own part is not greater follows from those before it and is left
   *     out; the row in which that was seen stays, as far as its diagonal. Not modified
   * @return the columns that were left out, in rising order; empty if there are none
   */
  public static int[] cholesky(double[] matrix, int size, double[] least) {
    int[] without = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int next = 0;
      for (int j = 0; j <= i; j++) {
        if (next < count && without[next] == j) {
          matrix[i * size + j] = 0;
          next++;
          continue;
        }
        double sum = matrix[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i * size + k] * matrix[j * size + k];
        }
        if (j < i) {
          matrix[i * size + j] = sum / matrix[j * size + j];
        } else if (sum > least[i]) {
          matrix[i * size + i] = Math.sqrt(sum);
        } else {
          without[count++] = i;
        }
      }
    }
    return Arrays.copyOf(without, count);
  }

  /**
   * Solves LL'x = b.
   *
   * @param factor what {@link #cholesky} left, no column left out; only the lower triangle is read
   * @param size rows and columns
   * @param vector b in its first elements. Modified: x
   */
  public static void solve(double[] factor, int size, double[] vector) {
    for (int i = 0; i < size; i++) {
      double sum = vector[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * size + k] * vector[k];
      }
      vector[i] = sum / factor[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = vector[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k * size + i] * vector[k];
      }
      vector[i] = sum / factor[i * size + i];
    }
  }

  /**
   * The inverse of the transpose of Cholesky's factor: upper triangular.
   *
   * @param factor what {@link #cholesky} left, of which only the lower triangle is read
   * @param size rows and columns
   * @return a new matrix, zero below the diagonal
   */
  public static double[] inverseOfTransposed(double[] factor, int size) {
    double[] inverse = new double[size * size];
    for (int j = 0; j < size; j++) {
      inverse[j * size + j] = 1 / factor[j * size + j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int l = i + 1; l <= j; l++) {
          sum += factor[l * size + i] * inverse[l * size + j];
        }
        inverse[i * size + j] = -sum / factor[i * size + i];
      }
    }
    return inverse;
  }

  /**
   * The inverse of a symmetric positive matrix.
   *
   * @param matrix the matrix
   * @param size rows and columns
   * @return a new matrix; NaN throughout if the matrix is not positive
   */
  public static double[] inverse(double[] matrix, int size) {
    double[] inverse = new double[size * size];
    double[] factor = matrix.clone();
    if (cholesky(factor, size, new double[size]).length > 0) {
      Arrays.fill(inverse, Double.NaN);
      return inverse;
    }
    double[] half = inverseOfTransposed(factor, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int l = Math.max(i, j); l < size; l++) {
          inverse[i * size + j] += half[i * size + l] * half[j * size + l];
        }
      }
    }
    return inverse;
  }
}
