package org.migrationeconomics.calculators.labour.segregation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.CompensatedSum;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.Slabs;

/**
 * Counts people by integer codes of unit and group while they stream past, in memory that does not
 * grow with their number.
 *
 * <pre>
 *   GroupCountsAccumulator counts = new GroupCountsAccumulator();
 *   while (rows.next()) counts.add(occupationCode, groupCode, weight);
 *   counts.plus(fromAnotherMachine).counts()
 * </pre>
 *
 * <p>{@link #plus} is associative and commutative: exactly for people who are counted, and within
 * about 1e-16 relative for those who are weighted, because the sums of weights are compensated
 * (Neumaier). Numbers of units and groups need not be known before.
 *
 * <p><b>Units</b>: persons, or the sum of survey weights.
 *
 * <p>Mutable and not thread-safe: one for each thread.
 */
public final class GroupCountsAccumulator implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BLOCK = 2048;
  private static final int SLABS = 4;
  private static final int PARALLEL_ROWS = 1 << 17;
  private static final long MOST_CELLS = 1L << 27;
  private static final int LONGEST_ROW = 1 << 20;

  private int units;
  private int groups;
  // Columns for which a row has room; the table is laid out anew when a larger code comes.
  private int stride = 1;
  private long[] counts = new long[0];
  // As long as the counts once there is a weight.
  private double[] sums = new double[0];
  private double[] lost = new double[0];

  /** Begins with nobody. */
  public GroupCountsAccumulator() {}

  /**
   * Counts whole columns of codes, on several threads if they are long.
   *
   * @param unitCodes the unit of each row, from 0 on
   * @param groupCodes the group of each row, from 0 on
   * @return the counts; they are the same whatever the number of threads
   * @throws IllegalArgumentException if the lengths differ, or a code is negative or too large
   */
  public static GroupCountsAccumulator of(int[] unitCodes, int[] groupCodes) {
    Require.notNull("unitCodes", unitCodes);
    Require.notNull("groupCodes", groupCodes);
    sameLength("groups", groupCodes.length, unitCodes.length);
    return slabs(unitCodes.length, (part, from, to) -> part.count(unitCodes, groupCodes, from, to));
  }

  /**
   * Adds up whole columns of codes and weights, on several threads if they are long.
   *
   * @param unitCodes the unit of each row, from 0 on
   * @param groupCodes the group of each row, from 0 on
   * @param weights for how many people each row stands
   * @return the sums; they are the same whatever the number of threads
   * @throws IllegalArgumentException if the lengths differ, a code is negative or too large, or a
   *     weight is negative or not finite
   */
  public static GroupCountsAccumulator of(int[] unitCodes, int[] groupCodes, double[] weights) {
    Require.notNull("unitCodes", unitCodes);
    Require.notNull("groupCodes", groupCodes);
    Require.notNull("weights", weights);
    sameLength("groups", groupCodes.length, unitCodes.length);
    sameLength("weights", weights.length, unitCodes.length);
    return slabs(
        unitCodes.length,
        (part, from, to) -> {
          for (int i = from; i < to; i++) {
            part.add(unitCodes[i], groupCodes[i], weights[i]);
          }
        });
  }

  private interface Rows {
    void add(GroupCountsAccumulator part, int from, int to);
  }

  private static GroupCountsAccumulator slabs(int length, Rows rows) {
    return Slabs.ofNumber(length, length < PARALLEL_ROWS ? 1 : SLABS)
        .parts(
            (from, to) -> {
              GroupCountsAccumulator part = new GroupCountsAccumulator();
              rows.add(part, from, to);
              return part;
            })
        .stream()
        .reduce(GroupCountsAccumulator::plus)
        .orElseThrow();
  }

  static void sameLength(String argument, int length, int expected) {
    if (length != expected) {
      throw Require.refusal("length of " + argument, length, expected + ", one for each unit");
    }
  }

  /**
   * Counts one person.
   *
   * @param unit the code of the unit, from 0 on
   * @param group the code of the group, from 0 on
   * @throws IllegalArgumentException if a code is negative or too large
   */
  public void add(int unit, int group) {
    room(unit, group);
    counts[unit * stride + group]++;
  }

  /**
   * Adds a row that stands for several people.
   *
   * @param unit the code of the unit, from 0 on
   * @param group the code of the group, from 0 on
   * @param weight how many people
   * @throws IllegalArgumentException if a code is negative or too large, or the weight is negative
   *     or not finite
   */
  public void add(int unit, int group, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      Require.notNegative("weight", weight);
    }
    room(unit, group);
    if (sums.length != counts.length) {
      sums = new double[counts.length];
      lost = new double[counts.length];
    }
    CompensatedSum.add(sums, lost, unit * stride + group, weight);
  }

  /**
   * Counts people by columns of codes.
   *
   * @param unitCodes the unit of each row, from 0 on
   * @param groupCodes the group of each row, from 0 on
   * @throws IllegalArgumentException if the lengths differ, or a code is negative or too large;
   *     rows before the fault have been counted
   */
  public void addAll(int[] unitCodes, int[] groupCodes) {
    Require.notNull("unitCodes", unitCodes);
    Require.notNull("groupCodes", groupCodes);
    sameLength("groups", groupCodes.length, unitCodes.length);
    count(unitCodes, groupCodes, 0, unitCodes.length);
  }

  private void count(int[] unitCodes, int[] groupCodes, int from, int to) {
    // A block is looked through for its largest codes, which is quick, and counted while it is
    // near.
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(start + BLOCK, to);
      int largestUnit = 0;
      int largestGroup = 0;
      int signs = 0;
      for (int i = start; i < end; i++) {
        largestUnit = Math.max(largestUnit, unitCodes[i]);
        largestGroup = Math.max(largestGroup, groupCodes[i]);
        signs |= unitCodes[i] | groupCodes[i];
      }
      if (signs < 0) {
        for (int i = start; i < end; i++) {
          room(unitCodes[i], groupCodes[i]);
        }
      }
      room(largestUnit, largestGroup);
      long[] table = counts;
      int width = stride;
      for (int i = start; i < end; i++) {
        table[unitCodes[i] * width + groupCodes[i]]++;
      }
    }
  }

  private void room(int unit, int group) {
    if (unit < units && group < groups && unit >= 0 && group >= 0) {
      return;
    }
    if (unit < 0) {
      throw Require.refusal("code of unit", unit, "a code from 0 on");
    }
    if (group < 0) {
      throw Require.refusal("code of group", group, "a code from 0 on");
    }
    int newUnits = Math.max(units, unit + 1);
    int newGroups = Math.max(groups, group + 1);
    int newStride = newGroups <= stride ? stride : Math.max(newGroups, Math.min(2 * stride, 64));
    if (newGroups > LONGEST_ROW || (long) newUnits * newStride > MOST_CELLS || newUnits <= 0) {
      throw Require.refusal(
          "cells",
          "(" + unit + ", " + group + ")",
          "codes without large gaps, at most " + MOST_CELLS + " cells; or names instead of codes");
    }
    if (newStride != stride || newUnits * newStride > counts.length) {
      int rows = newUnits * newStride <= counts.length ? newUnits : grown(newUnits, newStride);
      boolean weighted = sums.length > 0;
      counts = spread(counts, rows, newStride);
      if (weighted) {
        sums = spread(sums, rows, newStride);
        lost = spread(lost, rows, newStride);
      }
      stride = newStride;
    }
    units = newUnits;
    groups = newGroups;
  }

  private int grown(int needed, int width) {
    return (int) Math.min(Math.max(needed, 2L * units), Math.max(MOST_CELLS / width, needed));
  }

  private long[] spread(long[] old, int rows, int width) {
    long[] table = new long[rows * width];
    for (int u = 0; u < units; u++) {
      System.arraycopy(old, u * stride, table, u * width, groups);
    }
    return table;
  }

  private double[] spread(double[] old, int rows, int width) {
    double[] table = new double[rows * width];
    for (int u = 0; u < units; u++) {
      System.arraycopy(old, u * stride, table, u * width, groups);
    }
    return table;
  }

  /**
   * Both together.
   *
   * @param other counts of other people by the same codes
   * @return a new accumulator; neither of the two is changed
   */
  public GroupCountsAccumulator plus(GroupCountsAccumulator other) {
    Require.notNull("other", other);
    GroupCountsAccumulator both = new GroupCountsAccumulator();
    if (units > 0 || other.units > 0) {
      both.room(Math.max(units, other.units) - 1, Math.max(groups, other.groups) - 1);
    }
    both.take(this);
    both.take(other);
    return both;
  }

  private void take(GroupCountsAccumulator part) {
    boolean weighted = part.sums.length > 0;
    if (weighted && sums.length == 0) {
      sums = new double[counts.length];
      lost = new double[counts.length];
    }
    for (int u = 0; u < part.units; u++) {
      for (int g = 0; g < part.groups; g++) {
        int from = u * part.stride + g;
        int to = u * stride + g;
        counts[to] += part.counts[from];
        if (weighted) {
          CompensatedSum.add(sums, lost, to, part.sums[from], part.lost[from]);
        }
      }
    }
  }

  /**
   * The counts, labelled by the codes.
   *
   * @return units 0, 1, … by groups 0, 1, … up to the largest codes seen
   */
  public GroupCounts counts() {
    return counts(codes(units), codes(groups));
  }

  private static List<String> codes(int n) {
    return IntStream.range(0, n).mapToObj(Integer::toString).toList();
  }

  /**
   * The counts with labels of one's own.
   *
   * @param unitLabels the label of code 0, of code 1 and so on; there may be more than codes seen
   * @param groupLabels the same for groups
   * @return the counts
   * @throws IllegalArgumentException if there are fewer labels than codes, or one occurs twice
   */
  public GroupCounts counts(List<String> unitLabels, List<String> groupLabels) {
    Require.notNull("unitLabels", unitLabels);
    enough("unit", unitLabels.size(), units);
    enough("group", groupLabels.size(), groups);
    int width = groupLabels.size();
    double[] cells = new double[unitLabels.size() * width];
    boolean weighted = sums.length > 0;
    for (int u = 0; u < units; u++) {
      for (int g = 0; g < groups; g++) {
        int cell = u * stride + g;
        cells[u * width + g] =
            weighted
                ? counts[cell] + CompensatedSum.value(sums[cell], lost[cell])
                : (double) counts[cell];
      }
    }
    return GroupCounts.ofUnsafe(unitLabels, groupLabels, cells);
  }

  private static void enough(String what, int labels, int codes) {
    if (labels < codes) {
      throw Require.refusal(
          "number of " + what + " labels", labels, "at least " + codes + ", one for each code");
    }
  }

  /** How many units and groups have been seen. */
  @Override
  public String toString() {
    return "counts of "
        + groups
        + " groups in "
        + units
        + " units so far, "
        + Arrays.stream(counts).sum()
        + " rows without a weight";
  }
}
