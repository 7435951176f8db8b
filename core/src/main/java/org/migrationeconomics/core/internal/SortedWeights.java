package org.migrationeconomics.core.internal;

import java.util.Arrays;

/**
 * Sorting of numbers that are not negative, alone or with their weights, by their bits: linear in
 * the number of values, stable, and the same from run to run.
 *
 * <p>Three passes sort by the upper 33 bits (exponent and 22 bits of the mantissa), which tells
 * nearly all numbers of a survey apart. The few that agree in these are then sorted among
 * themselves.
 */
public final class SortedWeights {

  private static final int DIGIT_BITS = 11;
  private static final int BUCKETS = 1 << DIGIT_BITS;
  private static final int MASK = BUCKETS - 1;
  private static final int LOWER_BITS = 30; // what is left below three digits, and the sign
  private static final int FEW = 96; // below, counting 2,048 buckets costs more than it saves
  private static final double[] NO_WEIGHTS = {};

  private SortedWeights() {}

  /**
   * Sorts numbers that are not negative.
   *
   * @param values not negative, neither NaN nor minus zero; modified
   */
  public static void sort(double[] values) {
    if (values.length < FEW) {
      Arrays.sort(values);
    } else {
      sortByUpperBits(values, NO_WEIGHTS);
      for (int from = 0, to; from < values.length; from = to) {
        to = endOfRun(values, from);
        if (!isSorted(values, from, to)) {
          Arrays.sort(values, from, to);
        }
      }
    }
  }

  /**
   * Sorts numbers that are not negative and takes their weights along; equal numbers keep their
   * order.
   *
   * @param values not negative, neither NaN nor minus zero; modified
   * @param weights as many; modified
   */
  public static void sort(double[] values, double[] weights) {
    int n = values.length;
    if (n < FEW) {
      insertionSort(values, weights, 0, n);
      return;
    }
    sortByUpperBits(values, weights);
    for (int from = 0, to; from < n; from = to) {
      to = endOfRun(values, from);
      if (isSorted(values, from, to)) {
        continue;
      }
      if (to - from < FEW) {
        insertionSort(values, weights, from, to);
      } else {
        sortByLowerBits(values, weights, from, to);
      }
    }
  }

  private static int endOfRun(double[] values, int from) {
    long upper = Double.doubleToRawLongBits(values[from]) >>> LOWER_BITS;
    int to = from + 1;
    while (to < values.length && Double.doubleToRawLongBits(values[to]) >>> LOWER_BITS == upper) {
      to++;
    }
    return to;
  }

  private static boolean isSorted(double[] values, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (values[i - 1] > values[i]) {
        return false;
      }
    }
    return true;
  }

  private static void insertionSort(double[] values, double[] weights, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      double value = values[i];
      double weight = weights[i];
      int j = i;
      while (j > from && values[j - 1] > value) {
        values[j] = values[j - 1];
        weights[j] = weights[j - 1];
        j--;
      }
      values[j] = value;
      weights[j] = weight;
    }
  }

  private static void sortByUpperBits(double[] values, double[] weights) {
    sortByDigits(values, weights, LOWER_BITS);
  }

  private static void sortByLowerBits(double[] values, double[] weights, int from, int to) {
    double[] some = Arrays.copyOfRange(values, from, to);
    double[] theirs = Arrays.copyOfRange(weights, from, to);
    sortByDigits(some, theirs, 0); // 33 bits: the three lowest of the upper ones are all alike
    System.arraycopy(some, 0, values, from, some.length);
    System.arraycopy(theirs, 0, weights, from, some.length);
  }

  private static void sortByDigits(double[] values, double[] weights, int lowest) {
    int n = values.length;
    boolean weighted = weights.length > 0;
    int[][] counts = new int[3][BUCKETS];
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToRawLongBits(values[i]) >>> lowest;
      counts[0][(int) (bits & MASK)]++;
      counts[1][(int) ((bits >>> DIGIT_BITS) & MASK)]++;
      counts[2][(int) ((bits >>> (2 * DIGIT_BITS)) & MASK)]++;
    }
    double[] from = values;
    double[] to = new double[n];
    double[] weightsFrom = weights;
    double[] weightsTo = new double[weights.length];
    for (int d = 0; d < counts.length; d++) {
      int[] next = counts[d];
      int shift = lowest + d * DIGIT_BITS;
      if (next[digit(from[0], shift)] == n) {
        continue; // all alike in this digit
      }
      positions(next);
      if (weighted) {
        distribute(from, to, weightsFrom, weightsTo, next, shift);
      } else {
        distribute(from, to, next, shift);
      }
      double[] swap = from;
      from = to;
      to = swap;
      swap = weightsFrom;
      weightsFrom = weightsTo;
      weightsTo = swap;
    }
    if (from != values) {
      System.arraycopy(from, 0, values, 0, n);
      System.arraycopy(weightsFrom, 0, weights, 0, weights.length);
    }
  }

  private static void distribute(double[] from, double[] to, int[] next, int shift) {
    for (double value : from) {
      to[next[digit(value, shift)]++] = value;
    }
  }

  private static void distribute(
      double[] from, double[] to, double[] weightsFrom, double[] weightsTo, int[] next, int shift) {
    for (int i = 0; i < from.length; i++) {
      double value = from[i];
      int place = next[digit(value, shift)]++;
      to[place] = value;
      weightsTo[place] = weightsFrom[i];
    }
  }

  private static int digit(double value, int shift) {
    return (int) ((Double.doubleToRawLongBits(value) >>> shift) & MASK);
  }

  private static void positions(int[] counts) {
    int sum = 0;
    for (int b = 0; b < BUCKETS; b++) {
      int count = counts[b];
      counts[b] = sum;
      sum += count;
    }
  }
}
