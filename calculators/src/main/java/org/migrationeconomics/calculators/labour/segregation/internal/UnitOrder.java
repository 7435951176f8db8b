package org.migrationeconomics.calculators.labour.segregation.internal;

import java.util.Arrays;

/**
 * Units in the order of the share of a group in them, sorted in four passes over eleven bits each.
 *
 * <p>Shares are compared by their first 44 bits, relative to the largest. Two that are closer may
 * stand in either order, which changes a Gini coefficient by less than 1e-13.
 *
 * <p>Used by one thread, again and again.
 */
final class UnitOrder {

  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;
  private static final int PASSES = 4;
  private static final double FINEST = (1L << (PASSES * BITS)) - 1;

  private final int[][] counts = new int[PASSES][BUCKETS];
  private final double[] shares;
  // The share in the upper bits, the unit in the lower ones.
  private long[] keys;
  private long[] other;
  private final int unitBits;
  private final long unitMask;

  UnitOrder(int units) {
    this.shares = new double[units];
    this.keys = new long[units];
    this.other = new long[units];
    // At most 20 of 64, so that there is room for all 44; beyond a million units, for fewer.
    this.unitBits = 64 - Long.numberOfLeadingZeros(Math.max(units - 1L, 1));
    this.unitMask = (1L << unitBits) - 1;
  }

  void sort(double[] x, double[] y) {
    int n = shares.length;
    double largest = 0;
    for (int u = 0; u < n; u++) {
      double both = x[u] + y[u];
      double share = both > 0 ? x[u] / both : 0;
      shares[u] = share;
      largest = Math.max(largest, share);
    }
    double finest = unitBits <= 20 ? FINEST : (double) (-1L >>> (unitBits + 1));
    double scale = largest > 0 ? finest / largest : 0;
    for (int[] count : counts) {
      Arrays.fill(count, 0);
    }
    for (int u = 0; u < n; u++) {
      long key = (long) (shares[u] * scale);
      keys[u] = (key << unitBits) | u;
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][(int) (key >>> (pass * BITS)) & (BUCKETS - 1)]++;
      }
    }
    for (int pass = 0; pass < PASSES; pass++) {
      int[] count = counts[pass];
      int shift = unitBits + pass * BITS;
      int sum = 0;
      for (int b = 0; b < BUCKETS; b++) {
        int here = count[b];
        count[b] = sum;
        sum += here;
      }
      for (int i = 0; i < n; i++) {
        long key = keys[i];
        other[count[(int) (key >>> shift) & (BUCKETS - 1)]++] = key;
      }
      long[] swap = keys;
      keys = other;
      other = swap;
    }
  }

  int unit(int position) {
    return (int) (keys[position] & unitMask);
  }
}
