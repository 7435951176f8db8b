package org.migrationeconomics.calculators.society.enclave;

import java.util.List;
import org.migrationeconomics.core.internal.Slabs;

/**
 * Sums over areas that know where they are. Nothing is checked here; all arrays are by area, and
 * areas without people have been left out.
 */
final class SpatialKernel {

  private static final int ROWS = 64;

  private SpatialKernel() {}

  /**
   * Sums over pairs of neighbours: differences of shares, what neighbours have in common, and how
   * often areas are neighbours.
   *
   * @param share P by area. Not modified
   * @param starts where the neighbours of each area begin. Not modified
   * @param to neighbours. Not modified
   * @param boundary lengths. Not modified
   * @param perimeter by area, inner perimeter over size, or empty. Not modified
   * @return pairs counted in both directions
   */
  static Neighbours neighbours(
      double[] share, double mean, int[] starts, int[] to, double[] boundary, double[] perimeter) {
    double differences = 0;
    double weighted = 0;
    double lengths = 0;
    double shaped = 0;
    double products = 0;
    double squares = 0;
    double fourths = 0;
    double degrees = 0;
    for (int u = 0; u < share.length; u++) {
      double own = share[u];
      double around = 0;
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        int v = to[i];
        double difference = Math.abs(own - share[v]);
        differences += difference;
        weighted += boundary[i] * difference;
        lengths += boundary[i];
        if (perimeter.length > 0) {
          shaped += boundary[i] * difference * ((perimeter[u] + perimeter[v]) / 2);
        }
        around += share[v] - mean;
      }
      double z = own - mean;
      products += z * around;
      squares += z * z;
      fourths += z * z * z * z;
      double degree = starts[u + 1] - starts[u];
      degrees += degree * degree;
    }
    return new Neighbours(
        differences, weighted, lengths, shaped, products, squares, fourths, degrees);
  }

  /**
   * Sums over neighbours.
   *
   * @param differences Σ abs(P - P')
   * @param weighted Σ w abs(P - P')
   * @param lengths Σ w
   * @param shaped Σ w abs(P - P') mean(PAR)
   * @param products Σ z z' of neighbours
   * @param squares Σ z²
   * @param fourths Σ z⁴
   * @param degrees Σ of squared numbers of neighbours
   */
  record Neighbours(
      double differences,
      double weighted,
      double lengths,
      double shaped,
      double products,
      double squares,
      double fourths,
      double degrees) {}

  /**
   * For each area what the people of all others are worth at e^-d, pair by pair: no matrix is kept.
   *
   * @param x the group. Not modified
   * @param y the others. Not modified
   * @param east in units of distance. Not modified
   * @param north in units of distance. Not modified
   * @param ofX Σ x' e^-d over all other areas. Modified
   * @param ofY Σ y' e^-d over all other areas. Modified
   * @param all Σ e^-d over all other areas. Modified
   * @return the least distance between two areas
   */
  static double decay(
      double[] x,
      double[] y,
      double[] east,
      double[] north,
      double[] ofX,
      double[] ofY,
      double[] all) {
    int n = x.length;
    List<Double> nearest =
        Slabs.ofSize(n, ROWS)
            .parts(
                (from, to) -> {
                  double least = Double.POSITIVE_INFINITY;
                  for (int u = from; u < to; u++) {
                    double e = east[u];
                    double f = north[u];
                    double sumX = 0;
                    double sumY = 0;
                    double sum = 0;
                    for (int v = 0; v < n; v++) {
                      double de = east[v] - e;
                      double df = north[v] - f;
                      double square = de * de + df * df;
                      if (v != u) {
                        least = Math.min(least, square);
                        double c = Math.exp(-Math.sqrt(square));
                        sumX += x[v] * c;
                        sumY += y[v] * c;
                        sum += c;
                      }
                    }
                    ofX[u] = sumX;
                    ofY[u] = sumY;
                    all[u] = sum;
                  }
                  return least;
                });
    double least = Double.POSITIVE_INFINITY;
    for (double one : nearest) {
      least = Math.min(least, one);
    }
    return Math.sqrt(least);
  }
}
