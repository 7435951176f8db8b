package org.migrationeconomics.examples.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.labour.inequality.InequalityFormulas;
import org.migrationeconomics.calculators.labour.inequality.WageInequality;
import org.migrationeconomics.calculators.labour.inequality.WageInequalityCalculator;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Inequality of a million wages, log-normal with a standard deviation of 0.6: Theil's T, the Gini
 * coefficient with its sorting, the sorted distribution, and all measures of the latter.
 *
 * <p>The calibration multiplies and adds a million doubles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InequalityBenchmark {

  private static final int WORKERS = 1_000_000;
  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("EUR"), WagePeriod.HOUR);

  private final double[] wages = wages();
  private final WageDistribution distribution = WageDistribution.of(HOURLY, wages);
  private final double[] numbers = BenchmarkPopulations.numbers(WORKERS);
  private final double[] sums = new double[WORKERS];

  private static double[] wages() {
    Random random = new Random(1);
    double[] wages = new double[WORKERS];
    Arrays.setAll(wages, i -> Math.exp(3 + 0.6 * random.nextGaussian()));
    return wages;
  }

  /**
   * Theil's T.
   *
   * @return the measure
   */
  @Benchmark
  public Figure theil() {
    return InequalityFormulas.theil(wages);
  }

  /**
   * The Gini coefficient; the wages are copied and sorted first.
   *
   * @return the coefficient
   */
  @Benchmark
  public Figure gini() {
    return InequalityFormulas.gini(wages);
  }

  /**
   * The sorted distribution.
   *
   * @return the distribution
   */
  @Benchmark
  public WageDistribution sorted() {
    return WageDistribution.of(HOURLY, wages);
  }

  /**
   * T, L, GE2, Gini and three indices of Atkinson of the sorted distribution.
   *
   * @return the measures
   */
  @Benchmark
  public WageInequality allMeasures() {
    return WageInequalityCalculator.withDefaults().calculate(distribution);
  }

  /**
   * Calibration: a multiplication and an addition for every wage.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    return BenchmarkPopulations.calibrate(numbers, sums, 1);
  }
}
