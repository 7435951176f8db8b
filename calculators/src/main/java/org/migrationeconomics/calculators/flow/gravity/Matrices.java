package org.migrationeconomics.calculators.flow.gravity;

/** Small dense matrices. Nothing that is given is modified. */
final class Matrices {

  private Matrices() {}

  static double[][] product(double[][] a, double[][] b) {
    int n = a.length;
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int l = 0; l < n; l++) {
        for (int j = 0; j < n; j++) {
          result[i][j] += a[i][l] * b[l][j];
        }
      }
    }
    return result;
  }

  static double[] times(double[][] a, double[] v) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        result[i] += a[i][j] * v[j];
      }
    }
    return result;
  }

  /** A M A'. */
  static double[][] sandwich(double[][] a, double[][] m) {
    int n = a.length;
    double[][] transposed = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        transposed[i][j] = a[j][i];
      }
    }
    return product(product(a, m), transposed);
  }

  /** The inverse of an upper triangular matrix. */
  static double[][] upperInverse(double[][] r) {
    int n = r.length;
    double[][] inverse = new double[n][n];
    for (int j = 0; j < n; j++) {
      inverse[j][j] = 1 / r[j][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int l = i + 1; l <= j; l++) {
          sum += r[i][l] * inverse[l][j];
        }
        inverse[i][j] = -sum / r[i][i];
      }
    }
    return inverse;
  }

  /** The inverse of a symmetric positive matrix. */
  static double[][] inverse(double[][] m) {
    int n = m.length;
    double[][] root = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        double sum = m[a][b];
        for (int c = 0; c < a; c++) {
          sum -= root[c][a] * root[c][b];
        }
        root[a][b] = a == b ? Math.sqrt(sum) : sum / root[a][a];
      }
    }
    double[][] half = upperInverse(root);
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int l = Math.max(i, j); l < n; l++) {
          inverse[i][j] += half[i][l] * half[j][l];
        }
      }
    }
    return inverse;
  }
}
