package org.migrationeconomics.calculators.society.diversity;

/** Sums over the shares of a mixture, each divided by a total. Nothing is checked or modified. */
final class MixtureKernels {

  private MixtureKernels() {}

  static double polarisation(ReynalQuerolForm form, double[] shares, double total) {
    double sum = 0;
    double pairs = 0;
    for (double share : shares) {
      double s = share / total;
      double far = 1 - 2 * s;
      sum += far * far * s;
      pairs += s * s * (1 - s);
    }
    return form == ReynalQuerolForm.DEVIATIONS ? 1 - sum : 4 * pairs;
  }

  static double weighted(double[] shares, double[] distances, double total) {
    int n = shares.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double row = 0;
      for (int j = 0; j < n; j++) {
        row += shares[j] * distances[i * n + j];
      }
      sum += shares[i] * row;
    }
    return sum / (total * total);
  }

  static double estebanRay(double alpha, double[] shares, double[] distances, double total) {
    int n = shares.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double row = 0;
      for (int j = 0; j < n; j++) {
        row += shares[j] / total * distances[i * n + j];
      }
      sum += Math.pow(shares[i] / total, 1 + alpha) * row;
    }
    return sum;
  }

  static double peripheral(
      double alpha, int centre, double[] shares, double[] distances, double total) {
    int n = shares.length;
    double s0 = shares[centre] / total;
    double power = Math.pow(s0, 1 + alpha);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      if (k != centre) {
        double s = shares[k] / total;
        sum += (Math.pow(s, 1 + alpha) * s0 + s * power) * distances[centre * n + k];
      }
    }
    return sum;
  }
}
