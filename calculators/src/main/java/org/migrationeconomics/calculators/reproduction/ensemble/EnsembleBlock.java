package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Arrays;
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
   * Trajectories of a block: the two populations of 101 single years and two sexes take 400 kB,
   * which stays in a second-level cache.
   */
  static final int SIZE = 128;

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
  final double[] missing = new double[SIZE];

  final double[] born = new double[SIZE];
  final double[] closedBorn = new double[SIZE];
  final double[] noBirths = new double[SIZE];

  /** Scratch: migrants of an age group, in the row of its parity. */
  final double[][] migrants = new double[2][SIZE];

  /** Scratch: fertility of an age group, in the row of its parity. */
  final double[][] fertility = new double[2][SIZE];

  EnsembleBlock(VitalArrays vital, int[][] slots, int slotCount) {
    this.slots = slots;
    int ages = vital.ages();
    int males = vital.hasMales() ? ages : 0;
    female = new double[ages][SIZE];
    closedFemale = new double[ages][SIZE];
    male = new double[males][SIZE];
    closedMale = new double[males][SIZE];
    sums = new double[slotCount][SIZE];
    closedSums = new double[slotCount][SIZE];
  }

  /** Whether this block can be used again for an input of that shape. */
  boolean fits(VitalArrays vital, int[][] otherSlots) {
    return female.length == vital.ages()
        && (male.length > 0) == vital.hasMales()
        && Arrays.deepEquals(slots, otherSlots);
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
