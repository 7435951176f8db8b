package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The rows that are used, in the order of the fixed effects of the largest set, so that those can
 * be eliminated row by row.
 *
 * <p>Parameters are numbered: the levels of the other sets one after the other, then the columns of
 * x. The arrays are shared with the kernels, which say what they modify.
 */
public final class Design {

  /** In how many parts large data are worked on. */
  public static final int SLABS = 4;

  private static final int SMALL = 20_000;
  private static final int CHUNK = 4096;

  /** Number of rows. */
  public final int rows;

  /** Number of columns of x. */
  public final int columns;

  /** Whether there is a set of effects to eliminate; otherwise the groups are mere chunks. */
  public final boolean eliminate;

  /** Number of groups. */
  public final int groups;

  /** First row of each group, and the number of rows. */
  public final int[] start;

  /** Which of the given sets is eliminated, or -1. */
  public final int eliminated;

  /** Which given sets the others are. */
  public final int[] others;

  /** For each other set and row: the number of its parameter. */
  public final int[][] code;

  /** First parameter of each other set, and the number of all. */
  public final int[] offset;

  /** Number of levels of the other sets. */
  public final int width;

  /** For each given set: the given level of each level that occurs. */
  public final int[][] given;

  /** Response. */
  public final double[] y;

  /** Columns, row by row. */
  public final double[] x;

  /** Weights, or empty if all are 1. */
  public final double[] weight;

  /** Offsets, or empty if all are 0. */
  public final double[] shift;

  /** The given row of each row. */
  public final int[] row;

  /** First group of each slab, and the number of groups. */
  public final int[] slab;

  private Design(Builder b) {
    rows = b.row.length;
    columns = b.columns;
    eliminate = b.eliminated >= 0;
    eliminated = b.eliminated;
    groups = b.start.length - 1;
    start = b.start;
    others = b.others;
    code = b.code;
    offset = b.offset;
    width = offset[offset.length - 1];
    given = b.given;
    y = b.y;
    x = b.x;
    weight = b.weight;
    shift = b.shift;
    row = b.row;
    slab = slabs(start, rows);
  }

  int slabCount() {
    return slab.length - 1;
  }

  /**
   * Parameters but those of the eliminated set.
   *
   * @return their number
   */
  public int parameters() {
    return width + columns;
  }

  /**
   * The weight of a row.
   *
   * @param i the row
   * @return 1 if all are
   */
  public double weight(int i) {
    return weight.length == 0 ? 1 : weight[i];
  }

  /**
   * The offset of a row.
   *
   * @param i the row
   * @return 0 if all are
   */
  public double shift(int i) {
    return shift.length == 0 ? 0 : shift[i];
  }

  int longestGroup() {
    int longest = 0;
    for (int g = 0; g < groups; g++) {
      longest = Math.max(longest, start[g + 1] - start[g]);
    }
    return longest;
  }

  /**
   * The levels of a set that occur.
   *
   * @param set which of the given sets
   * @return their number
   */
  public int levels(int set) {
    return given[set].length;
  }

  /** Whole groups, about the same number of rows in each. */
  private static int[] slabs(int[] start, int rows) {
    int groups = start.length - 1;
    int count = rows < SMALL ? 1 : Math.min(SLABS, groups);
    int[] slab = new int[count + 1];
    int g = 0;
    for (int s = 1; s < count; s++) {
      while (g < groups && start[g] < (long) rows * s / count) {
        g++;
      }
      slab[s] = g;
    }
    slab[count] = groups;
    return slab;
  }

  /**
   * Arranges the rows that are kept.
   *
   * @param y response of all rows; not modified
   * @param columns columns of all rows, an empty one for the constant; not modified
   * @param centre what is taken from each column; not modified
   * @param scale by what it is divided then; not modified
   * @param sets sets of fixed effects of all rows
   * @param weight weights of all rows or empty; not modified
   * @param shift offsets of all rows or empty; not modified
   * @param keep which rows are used; not modified
   * @return the design
   */
  public static Design of(
      double[] y,
      List<double[]> columns,
      double[] centre,
      double[] scale,
      List<Levels> sets,
      double[] weight,
      double[] shift,
      boolean[] keep) {
    return new Design(new Builder(y, columns, centre, scale, sets, weight, shift, keep));
  }

  private static final class Builder {

    private final int columns;
    private final int eliminated;
    private final int[] start;
    private final int[] others;
    private final int[][] code;
    private final int[] offset;
    private final int[][] given;
    private final double[] y;
    private final double[] x;
    private final double[] weight;
    private final double[] shift;
    private final int[] row;

    Builder(
        double[] allY,
        List<double[]> allColumns,
        double[] centre,
        double[] scale,
        List<Levels> sets,
        double[] allWeights,
        double[] allShifts,
        boolean[] keep) {
      int n = 0;
      for (boolean kept : keep) {
        n += kept ? 1 : 0;
      }
      int[] kept = new int[n];
      for (int i = 0, to = 0; i < keep.length; i++) {
        if (keep[i]) {
          kept[to++] = i;
        }
      }
      int[][] compact = new int[sets.size()][];
      given = new int[sets.size()][];
      int largest = -1;
      for (int f = 0; f < sets.size(); f++) {
        compact[f] = new int[sets.get(f).count()];
        given[f] = compacted(sets.get(f), kept, compact[f]);
        if (largest < 0 || given[f].length > given[largest].length) {
          largest = f;
        }
      }
      eliminated = largest;
      if (largest < 0) {
        row = kept;
        start = new int[(n + CHUNK - 1) / CHUNK + 1];
        for (int g = 0; g < start.length; g++) {
          start[g] = Math.min(n, g * CHUNK);
        }
      } else {
        start = new int[given[largest].length + 1];
        row = sorted(kept, sets.get(largest).codes(), compact[largest], start);
      }
      others = new int[Math.max(0, sets.size() - 1)];
      code = new int[others.length][n];
      offset = new int[others.length + 1];
      for (int f = 0, to = 0; f < sets.size(); f++) {
        if (f != largest) {
          others[to] = f;
          int[] codes = sets.get(f).codes();
          for (int i = 0; i < n; i++) {
            code[to][i] = offset[to] + compact[f][codes[row[i]]];
          }
          offset[to + 1] = offset[to] + given[f].length;
          to++;
        }
      }
      columns = allColumns.size();
      y = gathered(allY, row);
      weight = allWeights.length == 0 ? allWeights : gathered(allWeights, row);
      shift = allShifts.length == 0 ? allShifts : gathered(allShifts, row);
      x = new double[n * columns];
      for (int j = 0; j < columns; j++) {
        double[] column = allColumns.get(j);
        for (int i = 0; i < n; i++) {
          x[i * columns + j] = column.length == 0 ? 1 : (column[row[i]] - centre[j]) / scale[j];
        }
      }
    }

    private static double[] gathered(double[] all, int[] row) {
      double[] part = new double[row.length];
      for (int i = 0; i < part.length; i++) {
        part[i] = all[row[i]];
      }
      return part;
    }

    /** Numbers the levels that occur; the numbers go to {@code compact}, which is modified. */
    private static int[] compacted(Levels levels, int[] kept, int[] compact) {
      int[] codes = levels.codes();
      Arrays.fill(compact, -1);
      int[] back = new int[levels.count()];
      int count = 0;
      for (int i : kept) {
        if (compact[codes[i]] < 0) {
          back[count] = codes[i];
          compact[codes[i]] = count++;
        }
      }
      return Arrays.copyOf(back, count);
    }

    /** The kept rows group by group, in their order within; {@code start} is modified. */
    private static int[] sorted(int[] kept, int[] codes, int[] compact, int[] start) {
      for (int i : kept) {
        start[compact[codes[i]] + 1]++;
      }
      for (int g = 1; g < start.length; g++) {
        start[g] += start[g - 1];
      }
      int[] next = start.clone();
      int[] row = new int[kept.length];
      for (int i : kept) {
        row[next[compact[codes[i]]]++] = i;
      }
      return row;
    }
  }
}
