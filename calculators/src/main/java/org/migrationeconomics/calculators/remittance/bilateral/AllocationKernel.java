package org.migrationeconomics.calculators.remittance.bilateral;

/** The arithmetic of {@link BilateralRemittanceAllocator} on flat arrays. */
final class AllocationKernel {

  private static final double THREE_QUARTERS = 0.75;

  private AllocationKernel() {}

  /**
   * A power of a number that is not negative. Two square roots take a tenth of the time of a power
   * and are exact where the fourth root is a whole number.
   */
  static double power(double base, double exponent) {
    if (exponent == THREE_QUARTERS) {
      double root = Math.sqrt(base);
      return root * Math.sqrt(root);
    }
    return exponent == 1 ? base : Math.pow(base, exponent);
  }

  /**
   * What an emigrant counts for by the rule of Ratha and Shaw, by the incomes of both countries.
   */
  static double perEmigrant(double origin, double host, double beta) {
    return host < origin ? origin : origin + power(host - origin, beta);
  }

  /**
   * The weights of one receiver's hosts.
   *
   * @param receiver index of the receiver, whose own weight is zero
   * @param stocks row-major, rows birthplace, columns residence. Not modified
   * @param incomes by place; NaN leaves a host out. Not modified
   * @param rule the rule
   * @param beta exponent of Ratha and Shaw's rule
   * @param weights by host. Modified
   * @return the sum of the weights
   */
  static double weights(
      int receiver,
      double[] stocks,
      double[] incomes,
      AllocationRule rule,
      double beta,
      double[] weights) {
    if (rule == AllocationRule.RATHA_SHAW && beta == THREE_QUARTERS) {
      return weightsOfTheMatrix(receiver, stocks, incomes, weights);
    }
    int n = weights.length;
    int row = receiver * n;
    double own = incomes[receiver];
    double sum = 0;
    for (int host = 0; host < n; host++) {
      double stock = stocks[row + host];
      // Most corridors are empty, and a power is the dearest thing here. NaN stocks are diagonals.
      if (!(stock > 0) || host == receiver) {
        weights[host] = 0;
        continue;
      }
      double perEmigrant =
          switch (rule) {
            case STOCK -> 1;
            case STOCK_HOST_INCOME -> incomes[host];
            case RATHA_SHAW -> perEmigrant(own, incomes[host], beta);
          };
      double weight = Double.isNaN(perEmigrant) ? 0 : stock * perEmigrant;
      weights[host] = weight;
      sum += weight;
    }
    return sum;
  }

  /**
   * The same for the rule and the exponent of the published matrix, without a branch: which
   * corridors are empty, and which hosts are richer, cannot be foretold, and two square roots for
   * nothing cost less than a wrong guess.
   */
  private static double weightsOfTheMatrix(
      int receiver, double[] stocks, double[] incomes, double[] weights) {
    int n = weights.length;
    int row = receiver * n;
    double own = incomes[receiver];
    for (int host = 0; host < n; host++) {
      double root = Math.sqrt(Math.max(incomes[host] - own, 0));
      weights[host] = stocks[row + host] * (own + root * Math.sqrt(root));
    }
    // The diagonal may be absent, and a missing income leaves its host out.
    weights[receiver] = 0;
    double sum = 0;
    for (int host = 0; host < n; host++) {
      double weight = weights[host];
      if (Double.isNaN(weight)) {
        weights[host] = 0;
      } else {
        sum += weight;
      }
    }
    return sum;
  }

  /**
   * Divides one receiver's receipts in proportion to the weights.
   *
   * @param receiver index of the receiver
   * @param received what it receives
   * @param weights by host. Not modified
   * @param sum of the weights, above zero
   * @param sent row-major, rows senders, columns receivers; the receiver's column. Modified
   */
  static void divide(int receiver, double received, double[] weights, double sum, double[] sent) {
    int n = weights.length;
    for (int host = 0; host < n; host++) {
      // The weight is divided first: receipts times a weight might leave the range of numbers.
      sent[host * n + receiver] = received * (weights[host] / sum);
    }
  }
}
