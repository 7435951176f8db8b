package org.migrationeconomics.calculators.flow;

/** Demographic accounting on flat arrays: row-major, rows birthplaces, columns residences. */
final class AccountingKernel {

  private AccountingKernel() {}

  /**
   * Adds the flows of one birthplace with as many stayers as possible: who is missing in one place
   * is divided among the places that have gained, as they have gained.
   *
   * @param s1 its people at the start, n of them from an offset. Not modified
   * @param s2 its people at the end, with the same total. Not modified
   * @param offset where the birthplace begins
   * @param n number of places
   * @param weight what the flows are multiplied by
   * @param work room for the gainers, n. Modified
   * @param flows row-major, rows origins, columns destinations. Modified
   */
  static void minimum(
      double[] s1, double[] s2, int offset, int n, double weight, int[] work, double[] flows) {
    int gainers = 0;
    double gained = 0;
    double lost = 0;
    for (int j = 0; j < n; j++) {
      double change = s2[offset + j] - s1[offset + j];
      if (change > 0) {
        work[gainers++] = j;
        gained += change;
      } else {
        lost -= change;
      }
    }
    if (!(gained > 0) || !(lost > 0)) {
      // Rounding of equal totals: nobody moved.
      gained = Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < n; i++) {
      double first = s1[offset + i];
      double second = s2[offset + i];
      flows[i * n + i] += weight * Math.min(first, second);
      if (first > second) {
        double share = weight * (first - second) / gained;
        for (int g = 0; g < gainers; g++) {
          int j = work[g];
          flows[i * n + j] += share * (s2[offset + j] - s1[offset + j]);
        }
      }
    }
  }

  /**
   * Adds the flows of one birthplace whose people at the end are where they are whatever place they
   * were in at the start.
   *
   * @param s1 its people at the start, n of them from an offset. Not modified
   * @param s2 its people at the end, with the same total. Not modified
   * @param offset where the birthplace begins
   * @param n number of places
   * @param weight what the flows are multiplied by
   * @param flows row-major, rows origins, columns destinations. Modified
   */
  static void independent(
      double[] s1, double[] s2, int offset, int n, double weight, double[] flows) {
    double total = 0;
    for (int j = 0; j < n; j++) {
      total += s2[offset + j];
    }
    if (!(total > 0)) {
      return;
    }
    for (int i = 0; i < n; i++) {
      double share = weight * s1[offset + i] / total;
      if (share > 0) {
        int row = i * n;
        for (int j = 0; j < n; j++) {
          flows[row + j] += share * s2[offset + j];
        }
      }
    }
  }

  /**
   * Divides a number in proportion to weights, but gives to nobody more than a cap.
   *
   * <p>Where a cap holds, the rest goes to the others in proportion; where all that have weight are
   * full, to those that have none, in proportion to their caps.
   *
   * @param total the number, no more than the sum of the caps
   * @param weights not negative, n of them from an offset. Not modified
   * @param caps not negative, n of them from the same offset. Not modified
   * @param offset where they begin
   * @param n how many
   * @param parts n of them from the same offset; every one is overwritten. Modified
   * @return how much was given to others than the weights alone say
   */
  static double spread(
      double total, double[] weights, double[] caps, int offset, int n, double[] parts) {
    double weightTotal = 0;
    for (int j = offset; j < offset + n; j++) {
      weightTotal += weights[j];
      parts[j] = -1;
    }
    double firstTotal = weightTotal;
    double rest = total;
    boolean capped = true;
    while (capped && weightTotal > 0) {
      capped = false;
      double each = rest / weightTotal;
      for (int j = offset; j < offset + n; j++) {
        if (parts[j] < 0 && weights[j] > 0 && each * weights[j] > caps[j]) {
          parts[j] = caps[j];
          capped = true;
        }
      }
      if (capped) {
        rest = total;
        weightTotal = 0;
        for (int j = offset; j < offset + n; j++) {
          if (parts[j] >= 0) {
            rest -= parts[j];
          } else {
            weightTotal += weights[j];
          }
        }
      }
    }
    double each = weightTotal > 0 ? rest / weightTotal : 0;
    double free = 0;
    for (int j = offset; j < offset + n; j++) {
      free += parts[j] < 0 && weights[j] <= 0 ? caps[j] : 0;
    }
    double eachFree = weightTotal > 0 || free <= 0 ? 0 : Math.min(1, Math.max(0, rest) / free);
    double moved = 0;
    for (int j = offset; j < offset + n; j++) {
      if (parts[j] < 0) {
        parts[j] = weights[j] > 0 ? each * weights[j] : eachFree * caps[j];
      }
      double plain = firstTotal > 0 ? total * weights[j] / firstTotal : 0;
      moved += Math.max(0, parts[j] - plain);
    }
    return moved;
  }
}
