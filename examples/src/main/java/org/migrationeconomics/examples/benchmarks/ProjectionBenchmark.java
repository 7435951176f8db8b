package org.migrationeconomics.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionKernel;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.calculators.reproduction.internal.StepRule;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.FlatInput;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.TimingRules;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One population of two sexes and 101 ages over 70 years, with births, deaths and migrants of every
 * year kept: through the public classes, and the bare kernel into arrays that are there; and what
 * migration contributed to it over 8 generations.
 *
 * <p>The calibration multiplies and adds 14,140 doubles, one for each cell of the population.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ProjectionBenchmark {

  private static final int YEARS = 70;
  private static final int GENERATIONS = 8;

  private final ProjectionInput input = BenchmarkPopulations.input(YEARS, 1);
  private final CohortComponentProjector projector = CohortComponentProjector.withDefaults();
  private final MigrationContributionCalculator contributions =
      MigrationContributionCalculator.withDefaults().withGenerations(GENERATIONS);
  private final FlatInput flat = input.toFlatUnsafe();
  private final StepRule rule = TimingRules.of(MigrationTiming.EVEN_UN);
  private final ProjectionRun run = new ProjectionRun(flat.vital()).counting(flat.vital());
  private final double[] numbers = BenchmarkPopulations.numbers(YEARS * 2 * 101);
  private final double[] sums = new double[YEARS * 2 * 101];

  /** Gives the bare run its migrants. */
  @Setup
  public void prepare() {
    run.femaleMigrants = flat.sources().get(0).female();
    run.maleMigrants = flat.sources().get(0).male();
    Population base = input.base();
    System.arraycopy(base.of(Sex.FEMALE).toArrayUnsafe(), 0, run.female, 0, base.ages().size());
    System.arraycopy(base.of(Sex.MALE).toArrayUnsafe(), 0, run.male, 0, base.ages().size());
  }

  /**
   * The projection as a user asks for it.
   *
   * @return population, births, deaths and migrants
   */
  @Benchmark
  public Projection projection() {
    return projector.calculate(input);
  }

  /**
   * The kernel alone, into arrays that it has used before.
   *
   * @return the arrays
   */
  @Benchmark
  public ProjectionRun kernel() {
    ProjectionKernel.project(flat.vital(), rule, run);
    return run;
  }

  /**
   * What migration contributed, over 8 generations.
   *
   * @return the contribution
   */
  @Benchmark
  public MigrationContribution contribution() {
    return contributions.calculate(input);
  }

  /**
   * Calibration: a multiplication and an addition for every cell.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    return BenchmarkPopulations.calibrate(numbers, sums, 1);
  }
}
