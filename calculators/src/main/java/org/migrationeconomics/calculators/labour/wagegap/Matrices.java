package org.migrationeconomics.calculators.labour.wagegap;

/** Small square matrices, row-major. Arguments are not modified. */
final class Matrices {

  private Matrices() {}

  static double[] identity(int size) {
    double[] identity = new double[size * size];
    for (int j = 0; j < size; j++) {
      identity[j * size + j] = 1;
    }
    return identity;
  }

  static double[] times(double[] left, double[] right, int size) {
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

  static double[] transpose(double[] matrix, int size) {
    double[] turned = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        turned[j * size + i] = matrix[i * size + j];
      }
    }
    return turned;
  }

  /** v'Mv. */
  static double quadratic(double[] vector, double[] matrix) {
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
}
