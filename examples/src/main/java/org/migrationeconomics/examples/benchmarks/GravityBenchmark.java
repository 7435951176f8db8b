package org.migrationeconomics.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.flow.gravity.GravityData;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
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
 * Poisson models with fixed effects: 995,000 and 1,990,000 flows between 200 countries with effects
 * of origin-years, destination-years and pairs; 37,800 flows with four small sets; and a million
 * rows of two sets of which one is nearly nested in the other.
 *
 * <p>Numbers come from a generator that can be rebuilt anywhere. The calibration takes a million
 * exponentials, about what a step of the large model takes besides its sums.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class GravityBenchmark {

  private static final int COUNTRIES = 200;
  private static final int CALIBRATION = 1_000_000;

  private final GravityModelCalculator calculator = GravityModelCalculator.withDefaults();
  private GravityData years25 = BenchmarkFlows.panel(2, 2);
  private GravityData years50 = years25;
  private GravityData fourSets = years25;
  private GravityData nearlyNested = years25;

  /** Makes the data. */
  @Setup
  public void prepare() {
    years25 = BenchmarkFlows.panel(COUNTRIES, 25);
    years50 = BenchmarkFlows.panel(COUNTRIES, 50);
    fourSets = BenchmarkFlows.fourSets();
    nearlyNested = BenchmarkFlows.nearlyNested();
  }

  /**
   * 995,000 rows, three sets.
   *
   * @return the model
   */
  @Benchmark
  public GravityModel panel25() {
    return calculator.calculate(years25);
  }

  /**
   * The same with errors clustered by pair.
   *
   * @return the model
   */
  @Benchmark
  public GravityModel panel25Clustered() {
    return calculator.withErrors(GravityErrors.clustered("pair")).calculate(years25);
  }

  /**
   * 1,990,000 rows, three sets.
   *
   * @return the model
   */
  @Benchmark
  public GravityModel panel50() {
    return calculator.calculate(years50);
  }

  /**
   * 37,800 rows, four sets of 15, 15, 20 and 9.
   *
   * @return the model
   */
  @Benchmark
  public GravityModel trade() {
    return calculator.withErrors(GravityErrors.clustered("origin")).calculate(fourSets);
  }

  /**
   * A million rows, two sets of 100,000 and 10,000 that few rows connect.
   *
   * @return the model
   */
  @Benchmark
  public GravityModel nested() {
    return calculator.calculate(nearlyNested);
  }

  /**
   * Calibration: a million exponentials.
   *
   * @return their sum
   */
  @Benchmark
  public double calibration() {
    double sum = 0;
    for (int i = 0; i < CALIBRATION; i++) {
      sum += Math.exp((i % 700) * 0.01 - 3);
    }
    return sum;
  }
}
