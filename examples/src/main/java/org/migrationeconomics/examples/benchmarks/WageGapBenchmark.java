package org.migrationeconomics.examples.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.core.labour.RegressionMoments;
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
 * Wage gaps: a million workers with 7 characteristics; 1,000 bootstrap draws of 712 workers with 6;
 * 500 draws of 100,000 workers with 10.
 *
 * <p>The calibration multiplies and adds 45 million doubles, one for each product of a pair of
 * columns (constant and outcome among them) of the million.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class WageGapBenchmark {

  private static final int MILLION = 1_000_000;

  private final double[] millionA = characteristics(MILLION / 2, 7, 1);
  private final double[] millionB = characteristics(MILLION / 2, 7, 2);
  private final double[] wagesA = wages(millionA, 7, 1);
  private final double[] wagesB = wages(millionB, 7, 2);
  private final WageRows fewA = rows(333, 6, 3);
  private final WageRows fewB = rows(379, 6, 4);
  private final WageRows manyA = rows(50_000, 10, 5);
  private final WageRows manyB = rows(50_000, 10, 6);
  private final double[] numbers = BenchmarkPopulations.numbers(45_000);
  private final double[] sums = new double[45_000];

  private static List<String> names(int columns) {
    return List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").subList(0, columns);
  }

  private static double[] characteristics(int workers, int columns, long seed) {
    return new SplittableRandom(seed).doubles((long) workers * columns).toArray();
  }

  private static double[] wages(double[] characteristics, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 100);
    double[] wages = new double[characteristics.length / columns];
    for (int i = 0; i < wages.length; i++) {
      wages[i] = random.nextDouble();
      for (int j = 0; j < columns; j++) {
        wages[i] += characteristics[i * columns + j] * (j + seed) / columns;
      }
    }
    return wages;
  }

  private static WageRows rows(int workers, int columns, long seed) {
    double[] characteristics = characteristics(workers, columns, seed);
    return WageRows.of(names(columns), characteristics, wages(characteristics, columns, seed));
  }

  /**
   * A million workers, from rows to the whole decomposition with its standard errors.
   *
   * @return the decomposition
   */
  @Benchmark
  public WageGapDecomposition million() {
    return WageGapDecompositionCalculator.withDefaults()
        .calculate(
            RegressionMoments.of(names(7), millionA, wagesA),
            RegressionMoments.of(names(7), millionB, wagesB));
  }

  /**
   * A thousand draws of few workers.
   *
   * @return the decomposition
   */
  @Benchmark
  public WageGapDecomposition bootstrapOfFew() {
    return WageGapDecompositionCalculator.withDefaults()
        .withReplications(1000)
        .calculate(fewA, fewB);
  }

  /**
   * Five hundred draws of many workers.
   *
   * @return the decomposition
   */
  @Benchmark
  public WageGapDecomposition bootstrapOfMany() {
    return WageGapDecompositionCalculator.withDefaults()
        .withReplications(500)
        .calculate(manyA, manyB);
  }

  /**
   * Calibration: a multiplication and an addition for every product of the million.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    return BenchmarkPopulations.calibrate(numbers, sums, 1000);
  }
}
