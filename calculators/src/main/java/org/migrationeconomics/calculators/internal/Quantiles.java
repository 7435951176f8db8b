package org.migrationeconomics.calculators.internal;

import java.util.Arrays;

/**
 * Sample quantiles: of sorted numbers, or without sorting them all. In the second case they are
 * counted into narrow classes, and only the classes that hold an order statistic that is asked for
 * are sorted.
 *
 * <pre>
 *   h = (n − 1) p,   Q(p) = x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋ + 1] − x[⌊h⌋])      x sorted, from 0
 * </pre>
 *
 * <p>Definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages",
 * <i>American Statistician</i> 50(4), 1996, the default of R.
 *
 * <p>The median is Q(½): the number in the middle, or the mean of the two there.
 *
 * <p>Mutable, for use by one thread.
 */
public final class Quantiles {

  private static final int CLASSES = 256;

  private final int count;
  private final double[] probabilities;
  private final int[] sizes = new int[CLASSES + 1];
  private final int[] asked = new int[CLASSES + 1];
  private final int[] classes;
  private final double[] chosen;

  /**
   * For some numbers at a time.
   *
   * @param count how many numbers, at least 1
   * @param probabilities each from 0 to 1; kept
   */
  public Quantiles(int count, double[] probabilities) {
    this.count = count;
    this.probabilities = probabilities;
    classes = new int[count];
    chosen = new double[count + 1];
  }

  /**
   * A quantile of sorted numbers.
   *
   * @param ascending the numbers, all finite. Not modified
   * @param count how many of them count, from the first on; at least 1
   * @param probability from 0 to 1
   * @return Q(p)
   */
  public static double ofSorted(double[] ascending, int count, double probability) {
    double place = (count - 1) * probability;
    int rank = (int) place;
    return between(place, ascending[rank], ascending[Math.min(rank + 1, count - 1)]);
  }

  private static double between(double place, double lower, double upper) {
    double part = place - (int) place;
    // The distance of two numbers may overflow, and is not needed at a number itself.
    return lower + (part == 0 ? 0 : part * (upper - lower));
  }

  /**
   * The quantiles of some numbers.
   *
   * @param values the numbers, all finite. Not modified
   * @param out the quantiles, one for each probability, from a place on. Modified
   * @param at the place of the first
   */
  public void of(double[] values, double[] out, int at) {
    double least = values[0];
    double most = values[0];
    for (int i = 1; i < count; i++) {
      double value = values[i];
      least = value < least ? value : least;
      most = value > most ? value : most;
    }
    double scale = CLASSES / (most - least);
    if (!(scale > 0 && scale < Double.MAX_VALUE)) {
      // All numbers are the same, or so close or so far apart that classes have no width.
      System.arraycopy(values, 0, chosen, 0, count);
      Arrays.sort(chosen, 0, count);
      for (int p = 0; p < probabilities.length; p++) {
        out[at + p] = ofSorted(chosen, count, probabilities[p]);
      }
      return;
    }
    classify(values, least, scale);
    choose(values);
    for (int p = 0; p < probabilities.length; p++) {
      int rank = rank(p);
      double lower = chosen[place(rank)];
      double upper = chosen[place(Math.min(rank + 1, count - 1))];
      out[at + p] = between((count - 1) * probabilities[p], lower, upper);
    }
  }

  private int rank(int p) {
    return (int) ((count - 1) * probabilities[p]);
  }

  /** Counts the numbers of each class, and marks the classes that hold what is asked for. */
  private void classify(double[] values, double least, double scale) {
    Arrays.fill(sizes, 0);
    Arrays.fill(asked, 0);
    for (int i = 0; i < count; i++) {
      int c = (int) ((values[i] - least) * scale);
      classes[i] = c;
      sizes[c]++;
    }
    for (int p = 0; p < probabilities.length; p++) {
      asked[classOf(rank(p))] = 1;
      asked[classOf(Math.min(rank(p) + 1, count - 1))] = 1;
    }
  }

  private int classOf(int rank) {
    int below = 0;
    int c = 0;
    while (below + sizes[c] <= rank) {
      below += sizes[c];
      c++;
    }
    return c;
  }

  /** Sorts the numbers of all classes that are asked for; classes stay in order. */
  private void choose(double[] values) {
    int taken = 0;
    for (int i = 0; i < count; i++) {
      chosen[taken] = values[i];
      taken += asked[classes[i]];
    }
    Arrays.sort(chosen, 0, taken);
  }

  /** Where the number of a rank is among the chosen. */
  private int place(int rank) {
    int below = 0;
    int left = 0;
    int c = 0;
    while (below + sizes[c] <= rank) {
      left += asked[c] == 0 ? sizes[c] : 0;
      below += sizes[c];
      c++;
    }
    return rank - left;
  }
}
