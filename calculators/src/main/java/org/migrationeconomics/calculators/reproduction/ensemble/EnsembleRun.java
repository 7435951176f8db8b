package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionKernel;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.calculators.reproduction.projection.TimingRules;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/**
 * The projection of an ensemble, block by block: what the trajectories add up to at every date.
 *
 * <p>Blocks write to places of their own, so that they may be projected in any order and by several
 * threads at a time.
 */
final class EnsembleRun {

  final EnsembleInput input;
  final VitalArrays vital;

  /** Slots are sums that are kept: all persons, or each sex and broad age group. */
  final int slotCount;

  /** Persons by slot, date and trajectory, with migration. */
  final double[][] sums;

  /** Persons by slot, date and trajectory, without migration. */
  final double[][] closedSums;

  /** Births by interval and trajectory. */
  final double[] born;

  final double[] closedBorn;

  /** Negative cells of each block, trajectories of each that have any, and its first such date. */
  final long[] negativeCells;

  final int[] negativeTrajectories;
  final int[] firstNegative;

  private final EnsembleKernel kernel;
  private final int[][] slots;
  private final double[] women;
  private final double[] men;

  EnsembleRun(EnsembleInput input, EnsembleContributionCalculator.Options options) {
    this.input = input;
    vital = input.flat().vital();
    kernel = new EnsembleKernel(TimingRules.of(options.timing()));
    Population base = input.base().base();
    women = base.of(Sex.FEMALE).toArrayUnsafe();
    men = vital.hasMales() ? base.of(Sex.MALE).toArrayUnsafe() : ProjectionKernel.NONE;
    slots = slots(options.groups());
    slotCount = options.groups().map(AgeGroups::size).orElse(1) * sexes(options.groups());
    int trajectories = input.trajectories();
    sums = new double[slotCount][(vital.steps() + 1) * trajectories];
    closedSums = new double[slotCount][(vital.steps() + 1) * trajectories];
    born = new double[vital.steps() * trajectories];
    closedBorn = new double[vital.steps() * trajectories];
    negativeCells = new long[blocks()];
    negativeTrajectories = new int[blocks()];
    firstNegative = new int[blocks()];
  }

  private int sexes(Optional<AgeGroups> groups) {
    return groups.isPresent() && vital.hasMales() ? 2 : 1;
  }

  private int[][] slots(Optional<AgeGroups> groups) {
    int[][] all = new int[2][vital.ages()];
    groups.ifPresent(
        broad -> {
          AgeGroups ages = input.base().ages();
          if (!ages.nestsIn(broad)) {
            throw Require.refusal("age groups", broad, "unions of the groups " + ages);
          }
          for (int x = 0; x < vital.ages(); x++) {
            all[0][x] = broad.indexOf(ages.lower(x));
            all[1][x] = all[0][x] + broad.size();
          }
        });
    return all;
  }

  int blocks() {
    return (input.trajectories() + EnsembleBlock.SIZE - 1) / EnsembleBlock.SIZE;
  }

  /** What projects blocks in one thread. */
  Projector projector() {
    return new Projector();
  }

  /** The arrays of one thread. */
  final class Projector {

    private final EnsembleBlock block = new EnsembleBlock(vital, slots, slotCount);
    private final BlockRates rates =
        input
            .rates()
            .<BlockRates>map(all -> new GivenRates(input, all))
            .orElseGet(() -> new FactorRates(input, block));

    /** Projects the trajectories of a block through all intervals. */
    void project(int number) {
      int from = number * EnsembleBlock.SIZE;
      int count = Math.min(EnsembleBlock.SIZE, input.trajectories() - from);
      boolean[] negative = new boolean[count];
      block.start(women, men);
      keep(block.sums, sums, from, count);
      keep(block.closedSums, closedSums, from, count);
      for (int t = 0; t < vital.steps(); t++) {
        rates.prepare(t, from, count);
        kernel.step(rates, block);
        int row = t * input.trajectories() + from;
        System.arraycopy(block.born, 0, born, row, count);
        System.arraycopy(block.closedBorn, 0, closedBorn, row, count);
        keep(block.sums, sums, row + input.trajectories(), count);
        keep(block.closedSums, closedSums, row + input.trajectories(), count);
        count(number, t, negative);
      }
    }

    private void count(int number, int t, boolean[] negative) {
      for (int j = 0; j < negative.length; j++) {
        if (block.missing[j] > 0) {
          if (negativeCells[number] == 0) {
            firstNegative[number] = t + 1;
          }
          negativeCells[number] += block.negativeCells(j);
          if (!negative[j]) {
            negative[j] = true;
            negativeTrajectories[number]++;
          }
        }
      }
    }

    private static void keep(double[][] rows, double[][] to, int at, int count) {
      for (int s = 0; s < rows.length; s++) {
        System.arraycopy(rows[s], 0, to[s], at, count);
      }
    }
  }
}
