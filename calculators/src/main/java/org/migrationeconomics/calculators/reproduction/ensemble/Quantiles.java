package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Arrays;

/**
 * Sample quantiles by partial sorting: only the order statistics that are asked for are put into
 * their places.
 *
 * <pre>
 *   h = (n − 1) p,   Q(p) = x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋ + 1] − x[⌊h⌋])      x sorted, from 0
 * </pre>
 *
 * <p>Definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages",
 * <i>American Statistician</i> 50(4), 1996, the default of R.
 */
final class Quantiles {

  private static final int SMALL = 24;

  private Quantiles() {}

  /** The ranks that quantiles of n numbers look at, in order. */
  static int[] ranks(int n, double[] probabilities) {
    int[] ranks = new int[2 * probabilities.length];
    for (int i = 0; i < probabilities.length; i++) {
      int rank = (int) ((n - 1) * probabilities[i]);
      ranks[2 * i] = rank;
      ranks[2 * i + 1] = Math.min(rank + 1, n - 1);
    }
    return Arrays.stream(ranks).sorted().distinct().toArray();
  }

  /**
   * The quantiles of some numbers.
   *
   * @param values the numbers, no NaN. Modified: their order
   * @param ranks as {@link #ranks} gives them
   * @param out the quantiles, one for each probability. Modified
   */
  static void of(
      double[] values, int n, int[] ranks, double[] probabilities, double[] out, int at) {
    select(values, 0, n - 1, ranks, 0, ranks.length - 1);
    for (int i = 0; i < probabilities.length; i++) {
      double h = (n - 1) * probabilities[i];
      int rank = (int) h;
      double lower = values[rank];
      double upper = values[Math.min(rank + 1, n - 1)];
      out[at + i] = lower + (h - rank) * (upper - lower);
    }
  }

  /** Puts the numbers of the ranks from r to s into their places between lo and hi. */
  private static void select(double[] values, int from, int to, int[] ranks, int r, int s) {
    int lo = from;
    int hi = to;
    int first = r;
    int last = s;
    int bad = 0;
    while (first <= last && lo < hi) {
      if (hi - lo < SMALL || bad > 3) {
        // Also where the pivots were bad again and again, which would take quadratic time.
        Arrays.sort(values, lo, hi + 1);
        return;
      }
      double pivot = pivot(values, lo, hi);
      int i = lo - 1;
      int j = hi + 1;
      while (true) {
        do {
          i++;
        } while (values[i] < pivot);
        do {
          j--;
        } while (values[j] > pivot);
        if (i >= j) {
          break;
        }
        double swap = values[i];
        values[i] = values[j];
        values[j] = swap;
      }
      // All up to j are at most the pivot, all above at least.
      bad += Math.max(j - lo, hi - j) > (hi - lo) - ((hi - lo) >> 3) ? 1 : 0;
      int split = first;
      while (split <= last && ranks[split] <= j) {
        split++;
      }
      if (split > first && split <= last) {
        select(values, lo, j, ranks, first, split - 1);
      }
      if (split > last) {
        hi = j;
      } else {
        lo = j + 1;
        first = split;
      }
    }
  }

  /** The middle one of three numbers. */
  private static double pivot(double[] values, int lo, int hi) {
    double a = values[lo];
    double b = values[(lo + hi) >>> 1];
    double c = values[hi];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
