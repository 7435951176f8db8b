package org.migrationeconomics.calculators.reproduction.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionKernel;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.calculators.reproduction.projection.FlatInput;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.TimingRules;

/** No step of a projection allocates: a longer run takes more time, not more memory. */
class AllocationTest {

  /** Bytes that a task allocates, the least of some runs: the compiler's own threads disturb. */
  private static long bytes(Runnable task) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      task.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void stepsOfOneProjectionDoNotAllocate() {
    for (MigrationTiming timing : MigrationTiming.values()) {
      assertEquals(projection(10, timing), projection(90, timing));
    }
  }

  private static long projection(int steps, MigrationTiming timing) {
    FlatInput flat = Ensembles.input(1, steps, true, true).toFlatUnsafe();
    ProjectionRun run = new ProjectionRun(flat.vital()).counting(flat.vital());
    run.femaleMigrants = flat.sources().get(0).female();
    run.maleMigrants = flat.sources().get(0).male();
    return bytes(() -> ProjectionKernel.project(flat.vital(), TimingRules.of(timing), run));
  }

  @Test
  void stepsOfAnEnsembleDoNotAllocate() {
    assertEquals(ensemble(10), ensemble(90));
  }

  private static long ensemble(int steps) {
    int count = 20;
    double[][] factors = Ensembles.numbers(1, count, steps, 0.5, 1.5);
    EnsembleInput input =
        EnsembleInput.builder(Ensembles.input(1, steps, true, true), count)
            .fertilityFactors(factors)
            .mortalityFactors(factors)
            .migrationFactors(factors)
            .build();
    EnsembleRun run =
        new EnsembleRun(input, EnsembleContributionCalculator.withDefaults().options());
    EnsembleRun.Projector projector = run.projector();
    return bytes(() -> projector.project(0));
  }
}
