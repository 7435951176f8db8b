package org.migrationeconomics.calculators.reproduction.ensemble;

import org.migrationeconomics.calculators.reproduction.internal.StepRule;

/**
 * The cohort-component step for a block of trajectories at once, with migration and without it.
 *
 * <p>With m the migrants of the age group at the start of the step, M those of the group that is
 * reached, and α, β, γ, ε numbers of the timing, every timing is one formula:
 *
 * <pre>
 *   a = P + α m       e = a S + M (β + γ S)       B += ½ z (f(x−z) a + f(x) (a S + ε M (β + γ S)))
 *
 *                  α    β    γ   ε
 *   EVEN_UN        ½    ½    0   1
 *   EVEN_LESLIE    ½    ½    0   0
 *   COHORT_EVEN    0    ½    ½   1
 *   END            0    1    0   0
 * </pre>
 *
 * <p>Loops are over whole blocks, so that the compiler knows their length; what they compute beyond
 * the last trajectory is not used. No step allocates.
 */
final class EnsembleKernel {

  private static final int SIZE = EnsembleBlock.SIZE;

  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double epsilon;

  EnsembleKernel(StepRule rule) {
    alpha = rule.half() ? 0.5 : 0;
    beta = rule.half() || rule.byCohort() ? 0.5 : 1;
    gamma = rule.byCohort() ? 0.5 : 0;
    epsilon = rule.birthsOnEnd() ? 1 : 0;
  }

  /**
   * One step of all trajectories of a block.
   *
   * @param rates of the step, prepared. Not modified but for its scratch rows
   * @param block populations, which become those at the end, with their sums and births. Modified
   */
  void step(BlockRates rates, EnsembleBlock block) {
    block.clearSums();
    double share = rates.femaleShare();
    age(rates, block, false);
    newborn(rates, block, false, share);
    if (block.male.length > 0) {
      age(rates, block, true);
      newborn(rates, block, true, 1 - share);
    }
  }

  /** Everyone gets older, the oldest first. Row 0 has no meaning until the newborn are added. */
  private void age(BlockRates rates, EnsembleBlock block, boolean men) {
    double[][] rows = men ? block.male : block.female;
    double[][] closed = men ? block.closedMale : block.closedFemale;
    int open = rows.length - 1;
    int first = men ? open : rates.firstFertile();
    int end = men ? 0 : rates.endFertile();
    double[] old = rows[open];
    double[] closedOld = closed[open];
    rates.migrants(men, open, old, block.migrants[open & 1]);
    for (int x = open; x > 0; x--) {
      double[] persons = rows[x - 1];
      double[] without = closed[x - 1];
      double[] upper = block.migrants[x & 1];
      double[] lower = block.migrants[(x - 1) & 1];
      rates.migrants(men, x - 1, persons, lower);
      double[] survival = rates.survival(men, x);
      if (x >= first && x - 1 < end) {
        double[] mothersBefore = block.noBirths;
        if (x - 1 >= first) {
          mothersBefore = block.fertility[(x - 1) & 1];
          rates.fertility(x - 1, mothersBefore);
        }
        double[] mothersAfter = x < end ? block.fertility[x & 1] : block.noBirths;
        bear(persons, survival, lower, upper, mothersBefore, mothersAfter, block.born);
        bear(without, survival, mothersBefore, mothersAfter, block.closedBorn);
      }
      if (x == open) {
        join(persons, old, upper);
        join(without, closedOld);
      }
      int slot = block.slots[men ? 1 : 0][x];
      survive(
          persons,
          without,
          survival,
          lower,
          upper,
          block.sums[slot],
          block.closedSums[slot],
          block.missing);
      rows[x] = persons;
      closed[x] = without;
    }
    rows[0] = old;
    closed[0] = closedOld;
  }

  /** Births of women with migration, before they get older. */
  private void bear(
      double[] persons,
      double[] survival,
      double[] lower,
      double[] upper,
      double[] before,
      double[] after,
      double[] born) {
    for (int j = 0; j < SIZE; j++) {
      double start = persons[j] + alpha * lower[j];
      double end = start * survival[j] + epsilon * (upper[j] * (beta + gamma * survival[j]));
      born[j] += before[j] * start + after[j] * end;
    }
  }

  /** Births of women without migration, before they get older. */
  private static void bear(
      double[] persons, double[] survival, double[] before, double[] after, double[] born) {
    for (int j = 0; j < SIZE; j++) {
      born[j] += before[j] * persons[j] + after[j] * (persons[j] * survival[j]);
    }
  }

  /** Those of the open group join those who are about to enter it. */
  private void join(double[] persons, double[] old, double[] migrants) {
    for (int j = 0; j < SIZE; j++) {
      persons[j] += old[j] + alpha * migrants[j];
    }
  }

  private static void join(double[] persons, double[] old) {
    for (int j = 0; j < SIZE; j++) {
      persons[j] += old[j];
    }
  }

  /** Both populations at once, which read the same survival. */
  private void survive(
      double[] persons,
      double[] without,
      double[] survival,
      double[] lower,
      double[] upper,
      double[] sum,
      double[] closedSum,
      double[] missing) {
    for (int j = 0; j < SIZE; j++) {
      double end =
          (persons[j] + alpha * lower[j]) * survival[j] + upper[j] * (beta + gamma * survival[j]);
      persons[j] = end;
      sum[j] += end;
      missing[j] += Math.abs(end) - end;
      double closedEnd = without[j] * survival[j];
      without[j] = closedEnd;
      closedSum[j] += closedEnd;
    }
  }

  private void newborn(BlockRates rates, EnsembleBlock block, boolean men, double share) {
    int slot = block.slots[men ? 1 : 0][0];
    double[] survival = rates.survival(men, 0);
    double[] row = men ? block.male[0] : block.female[0];
    double[] closed = men ? block.closedMale[0] : block.closedFemale[0];
    // Those of the youngest at the start are still there: nobody younger overwrote them.
    double[] migrants = block.migrants[0];
    for (int j = 0; j < SIZE; j++) {
      row[j] = share * block.born[j] * survival[j] + migrants[j] * (beta + gamma * survival[j]);
      closed[j] = share * block.closedBorn[j] * survival[j];
    }
    add(row, block.sums[slot], block.missing);
    add(closed, block.closedSums[slot], block.missing);
  }

  private static void add(double[] row, double[] sum, double[] missing) {
    for (int j = 0; j < SIZE; j++) {
      sum[j] += row[j];
      missing[j] += Math.abs(row[j]) - row[j];
    }
  }
}
