package org.migrationeconomics.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContribution;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleInput;
import org.migrationeconomics.calculators.reproduction.ensemble.RandomPaths;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 200 countries, 100 years, 101 ages, two sexes, 1,000 trajectories: 4.04·10<sup>9</sup> cells with
 * migration and as many without it, rates that differ by age, sex, year and trajectory, and means
 * and five quantiles of six measures at all dates. The countries differ in their base population
 * only, but each has its own copy of all rates and factors, 640 MB together.
 *
 * <p>The calibration multiplies and adds as many doubles, in an array that fits a cache, in one
 * thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class EnsembleBenchmark {

  private static final int COUNTRIES = 200;
  private static final int YEARS = 100;
  private static final int TRAJECTORIES = 1_000;
  private static final int CALIBRATION = 16_384;

  /** How many threads project. */
  @Param({"1", "2"})
  public int threads;

  private final List<EnsembleInput> inputs = new ArrayList<>();
  private final double[] numbers = BenchmarkPopulations.numbers(CALIBRATION);

  /** Makes the countries. */
  @Setup
  public void prepare() {
    ProjectionInput rates = BenchmarkPopulations.input(YEARS, 1);
    double[][] fertility = factors(2, 0.01);
    double[][] mortality = factors(3, 0.005);
    double[][] migration = RandomPaths.levels(1, factors(4, 0.05));
    for (int country = 0; country < COUNTRIES; country++) {
      inputs.add(
          EnsembleInput.builder(BenchmarkPopulations.withBase(rates, country), TRAJECTORIES)
              .fertilityFactors(fertility)
              .mortalityFactors(mortality)
              .migrationFactors(migration)
              .build());
    }
  }

  private static double[][] factors(long seed, double sigma) {
    return RandomPaths.factors(RandomPaths.seeded(seed, TRAJECTORIES, YEARS).walk(sigma));
  }

  /**
   * The library: all countries, with quantiles.
   *
   * @return the results
   */
  @Benchmark
  public List<EnsembleContribution> contributions() {
    return EnsembleContributionCalculator.withDefaults().withThreads(threads).calculate(inputs);
  }

  /**
   * Calibration: 4.04·10<sup>9</sup> multiplications and additions in one thread.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    long cells = 2L * COUNTRIES * YEARS * 101 * TRAJECTORIES;
    return BenchmarkPopulations.calibrate(
        numbers, new double[CALIBRATION], (int) (cells / CALIBRATION));
  }
}
