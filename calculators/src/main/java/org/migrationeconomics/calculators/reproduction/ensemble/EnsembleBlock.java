package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Arrays;
import java.util.Iterator;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;

/**
 * The populations of a block of trajectories while they are projected: an array of rows, one for
 * each age group, with the trajectory contiguous.
 *
 * <p>Each row is an array of its own, because the just-in-time compiler can then see that rows do
 * not overlap, and uses vector instructions; and because a cohort keeps its row: ageing moves
 * references.
 *
 * <p>Mutable, for use by one thread.
 */
final class EnsembleBlock {

  /**
   * Trajectories of a block: the two populations of 101 single years and two sexes take 830 kB,
   * which stays in a second-level cache. An array of 254 doubles takes, with its header, a multiple
   * of 64 bytes: rows that are allocated one after the other lie in the same way across cache
   * lines, and a loop that is aligned for one is aligned for all.
   */
  static final int SIZE = 254;

  final double[][] female;
  final double[][] male;
  final double[][] closedFemale;
  final double[][] closedMale;

  /** Sums of the persons of each slot, for the population with migration. */
  final double[][] sums;

  /** Sums of the persons of each slot, for the population without migration. */
  final double[][] closedSums;

  /** The slot to which each age group counts, females first. */
  final int[][] slots;

  /** Above zero where a cell is negative: the sum of |e| - e, twice the missing persons. */
  final double[] missing;

  final double[] born;
  final double[] closedBorn;
  final double[] noBirths;

  /** Scratch: migrants of an age group, in the row of its parity. */
  final double[][] migrants;

  /** Scratch: fertility of an age group, in the row of its parity. */
  final double[][] fertility;

  /** Scratch rows of the rates. */
  final double[][] scratch;

  EnsembleBlock(VitalArrays vital, int[][] slots, int slotCount) {
    this.slots = slots;
    int ages = vital.ages();
    int males = vital.hasMales() ? ages : 0;
    Iterator<double[]> rows =
        Arrays.asList(new double[2 * (ages + males + slotCount) + 13][SIZE]).iterator();
    female = take(rows, ages);
    closedFemale = take(rows, ages);
    male = take(rows, males);
    closedMale = take(rows, males);
    sums = take(rows, slotCount);
    closedSums = take(rows, slotCount);
    migrants = take(rows, 2);
    fertility = take(rows, 2);
    scratch = take(rows, 5);
    missing = rows.next();
    born = rows.next();
    closedBorn = rows.next();
    noBirths = rows.next();
  }

  private static double[][] take(Iterator<double[]> rows, int count) {
    double[][] taken = new double[count][];
    for (int i = 0; i < count; i++) {
      taken[i] = rows.next();
    }
    return taken;
  }

  /** Starts all trajectories of the block from one population. */
  void start(double[] women, double[] men) {
    fill(female, women);
    fill(closedFemale, women);
    fill(male, men);
    fill(closedMale, men);
    clearSums();
    sum(female, slots[0], sums);
    sum(closedFemale, slots[0], closedSums);
    sum(male, slots[1], sums);
    sum(closedMale, slots[1], closedSums);
  }

  private static void fill(double[][] rows, double[] persons) {
    for (int x = 0; x < rows.length; x++) {
      Arrays.fill(rows[x], persons[x]);
    }
  }

  private static void sum(double[][] rows, int[] slot, double[][] sums) {
    for (int x = 0; x < rows.length; x++) {
      double[] row = rows[x];
      double[] sum = sums[slot[x]];
      for (int j = 0; j < SIZE; j++) {
        sum[j] += row[j];
      }
    }
  }

  void clearSums() {
    for (int s = 0; s < sums.length; s++) {
      Arrays.fill(sums[s], 0);
      Arrays.fill(closedSums[s], 0);
    }
    Arrays.fill(missing, 0);
    Arrays.fill(born, 0);
    Arrays.fill(closedBorn, 0);
  }

  /** Negative cells of a trajectory of the block. */
  int negativeCells(int j) {
    return negative(female, j) + negative(male, j);
  }

  private static int negative(double[][] rows, int j) {
    int count = 0;
    for (double[] row : rows) {
      if (row[j] < 0) {
        count++;
      }
    }
    return count;
  }
}
