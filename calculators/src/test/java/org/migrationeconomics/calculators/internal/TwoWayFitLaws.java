package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Two ways to one table, and why there may be none. */
class TwoWayFitLaws {

  private static final double TOLERANCE = 1e-12;
  private static final int MOST = 10_000;

  /** Cells over eight orders of magnitude: sweeps alone would crawl. */
  private static double[] cells(int size, Random random) {
    return random.doubles(size, -4, 4).map(power -> Math.pow(10, power)).toArray();
  }

  private static double[] rows(double[] cells, int columns) {
    double[] sums = new double[cells.length / columns];
    for (int c = 0; c < cells.length; c++) {
      sums[c / columns] += cells[c];
    }
    return sums;
  }

  private static double[] columns(double[] cells, int columns) {
    double[] sums = new double[columns];
    for (int c = 0; c < cells.length; c++) {
      sums[c % columns] += cells[c];
    }
    return sums;
  }

  @Property(tries = 150)
  void bothFitsEndAtTheSameTable(
      @ForAll @IntRange(min = 2, max = 20) int m,
      @ForAll @IntRange(min = 2, max = 6) int n,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] source = cells(m * n, random);
    double[] target = random.doubles((long) m * n, 0.1, 10).toArray();
    double[] rows = rows(target, n);
    double[] columns = columns(target, n);
    TwoWayFit sparse = new TwoWayFit(m, n, source, rows, columns);
    assertTrue(sparse.solve(TOLERANCE, MOST));
    double[] one = new double[m * n];
    sparse.into(one);
    DenseTwoWayFit dense = new DenseTwoWayFit(source, rows, columns);
    assertTrue(dense.run(TOLERANCE, MOST), () -> dense.error() + " after " + dense.iterations());
    double[] other = dense.fitted();
    for (double[] fitted : new double[][] {one, other}) {
      double[] sums = columns(fitted, n);
      for (int j = 0; j < n; j++) {
        assertEquals(columns[j], sums[j], 1e-11 * columns[j]);
      }
      sums = rows(fitted, n);
      for (int i = 0; i < m; i++) {
        assertEquals(rows[i], sums[i], 1e-11 * rows[i]);
      }
    }
    assertArrayEquals(one, other, 1e-6);
    assertTrue(dense.error() <= TOLERANCE && sparse.error() <= TOLERANCE);
  }

  @Test
  void zerosThatLeaveNoRoomAreFound() {
    // The first two rows hold five and may use the first column, which holds four.
    double[] seed = {1, 0, 0, 1, 0, 0, 1, 1, 1};
    TwoWayFit fit = new TwoWayFit(3, 3, seed, new double[] {2, 3, 5}, new double[] {4, 3, 3});
    assertFalse(fit.solve(TOLERANCE, MOST));
    assertFalse(fit.isFeasible());
    BitSet stuck = new BitSet();
    stuck.set(0, 2);
    assertEquals(stuck, fit.stuckRows());
    BitSet open = new BitSet();
    open.set(0);
    assertEquals(open, fit.openColumns());
  }

  /** What gets through is the least that a set of edges between both ends holds. */
  @Property(tries = 300)
  void flowIsTheSmallestCut(@ForAll @IntRange(min = 2, max = 9) int nodes, @ForAll long seed) {
    Random random = new Random(seed);
    double[] capacity = new double[nodes * nodes];
    MaximumFlow flow = new MaximumFlow(nodes);
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        if (i != j && random.nextInt(3) == 0) {
          capacity[i * nodes + j] = 1 + random.nextInt(3);
          flow.edge(i, j, capacity[i * nodes + j]);
        }
      }
    }
    double total = Arrays.stream(capacity).sum();
    double sent = flow.maximum(0, nodes - 1, total);
    double smallest = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << nodes; set++) {
      if ((set & 1) == 1 && set >> (nodes - 1) == 0) {
        smallest = Math.min(smallest, cut(capacity, nodes, BitSet.valueOf(new long[] {set})));
      }
    }
    assertEquals(smallest, sent, 1e-12 * nodes);
    BitSet reached = flow.reachable(0);
    assertTrue(reached.get(0) && !reached.get(nodes - 1));
    assertEquals(smallest, cut(capacity, nodes, reached), 1e-12 * nodes);
  }

  /** The shortest path takes from two longer ones what only they could share. */
  @Test
  void aPathIsTurnedBack() {
    int[][] edges = {{0, 1}, {1, 2}, {2, 7}, {0, 3}, {3, 4}, {4, 2}, {1, 5}, {5, 6}, {6, 7}};
    MaximumFlow flow = new MaximumFlow(8);
    for (int[] edge : edges) {
      flow.edge(edge[0], edge[1], 1);
    }
    assertEquals(2, flow.maximum(0, 7, 9));
  }

  private static double cut(double[] capacity, int nodes, BitSet near) {
    double sum = 0;
    for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
      for (int j = near.nextClearBit(0); j < nodes; j = near.nextClearBit(j + 1)) {
        sum += capacity[i * nodes + j];
      }
    }
    return sum;
  }
}
