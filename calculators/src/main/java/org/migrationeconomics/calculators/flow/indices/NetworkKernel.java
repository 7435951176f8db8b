package org.migrationeconomics.calculators.flow.indices;

/** One pass over the cells of a square table, and the logarithms that it needs. */
final class NetworkKernel {

  final double[] out;
  final double[] in;
  final double[] spread;
  final double[] diversity;
  int links;
  int answered;
  double total;
  double mutual;
  double squares;
  double entropy;
  double withinOrigins;
  double withinDestinations;

  /** Not modified: the cells, row-major, n × n, of which the diagonal is not read. */
  NetworkKernel(double[] cells, int n) {
    out = new double[n];
    in = new double[n];
    spread = new double[n];
    diversity = new double[n];
    double[] rowSquares = new double[n];
    double[] columnSquares = new double[n];
    double[] rowLogs = new double[n];
    double[] columnLogs = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double x = cells[i * n + j];
        if (i == j || !(x > 0)) {
          continue;
        }
        double back = cells[j * n + i];
        links++;
        if (back > 0) {
          answered++;
          mutual += Math.min(x, back);
        }
        double log = x * Math.log(x);
        out[i] += x;
        in[j] += x;
        rowSquares[i] += x * x;
        columnSquares[j] += x * x;
        rowLogs[i] += log;
        columnLogs[j] += log;
      }
    }
    for (int i = 0; i < n; i++) {
      total += out[i];
    }
    // H of a line is ln X − Σ x ln x / X, weighted by its share of the total.
    double logs = 0;
    for (int i = 0; i < n; i++) {
      spread[i] = out[i] > 0 ? bounded(1 - rowSquares[i] / (out[i] * out[i])) : Double.NaN;
      diversity[i] = in[i] > 0 ? bounded(1 - columnSquares[i] / (in[i] * in[i])) : Double.NaN;
      squares += rowSquares[i] / (total * total);
      logs += rowLogs[i];
      withinOrigins += out[i] > 0 ? (out[i] * Math.log(out[i]) - rowLogs[i]) / total : 0;
      withinDestinations += in[i] > 0 ? (in[i] * Math.log(in[i]) - columnLogs[i]) / total : 0;
    }
    entropy = Math.max(Math.log(total) - logs / total, 0);
    withinOrigins = Math.max(withinOrigins, 0);
    withinDestinations = Math.max(withinDestinations, 0);
    squares = Math.min(squares, 1);
  }

  /** One corridor leaves rounding noise on either side of zero. */
  private static double bounded(double share) {
    return Math.min(Math.max(share, 0), 1);
  }

  /** The mean of a measure of lines, weighted by their totals. Not modified: the arrays. */
  double mean(double[] ofLines, double[] totals) {
    double sum = 0;
    for (int i = 0; i < totals.length; i++) {
      sum += totals[i] > 0 ? totals[i] * ofLines[i] : 0;
    }
    return sum / total;
  }
}
