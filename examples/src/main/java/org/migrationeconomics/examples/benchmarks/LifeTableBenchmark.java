package org.migrationeconomics.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Sex;
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
 * 191 life tables of single years of age from 0 to 110 and over, from made-up death rates.
 *
 * <p>The calibration multiplies and adds a double for each age of each table.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LifeTableBenchmark {

  private static final int TABLES = 191;
  private static final AgeGroups AGES = AgeGroups.singleYears(110);

  private final List<AgeVector> rates = rates();
  private final double[] numbers = BenchmarkPopulations.numbers(TABLES * AGES.size());
  private final double[] sums = new double[TABLES * AGES.size()];

  private static List<AgeVector> rates() {
    Random random = new Random(1);
    List<AgeVector> all = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      double level = 0.00003 * (1 + random.nextDouble());
      double[] rates = new double[AGES.size()];
      for (int x = 0; x < rates.length; x++) {
        rates[x] = level * Math.exp(0.09 * x) + (x == 0 ? 0.01 : 0.0001);
      }
      all.add(AgeVector.of(SimpleUnit.PER_YEAR, AGES, rates));
    }
    return all;
  }

  /**
   * The library: a value for each table.
   *
   * @return the sum of the life expectancies
   */
  @Benchmark
  public double library() {
    double sum = 0;
    for (AgeVector vector : rates) {
      sum += LifeTableCalculator.withDefaults().calculate(Sex.FEMALE, vector).lifeExpectancy(0);
    }
    return sum;
  }

  /**
   * Calibration: a multiplication and an addition for each age of each table.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    return BenchmarkPopulations.calibrate(numbers, sums, 1);
  }
}
