package org.migrationeconomics.examples.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausation;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausationCalculator;
import org.migrationeconomics.calculators.flow.indices.CorridorNetwork;
import org.migrationeconomics.calculators.flow.indices.CorridorNetworkCalculator;
import org.migrationeconomics.calculators.flow.indices.MigrationIndexFormulas;
import org.migrationeconomics.calculators.flow.indices.MigrationIndices;
import org.migrationeconomics.calculators.flow.indices.MigrationIndicesCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
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
 * 232 places and their 53,592 corridors, two in five of them in use: all indices with the whole
 * family of Gini coefficients, the network, and the five growth curves of one corridor.
 *
 * <p>The calibration multiplies and adds 53,592 doubles, one for each corridor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CorridorBenchmark {

  private static final int PLACES = 232;
  private static final double IN_USE = 0.41;

  private final OriginDestinationMatrix stocks = stocks();
  private final YearSeries series =
      YearSeries.builder(SimpleUnit.PERSONS)
          .put(1960, 610_788)
          .put(1970, 936_424)
          .put(1980, 2_408_501)
          .put(1990, 4_662_233)
          .put(2000, 9_367_911)
          .build();
  private final double[] numbers = BenchmarkPopulations.numbers(PLACES * (PLACES - 1));
  private final double[] sums = new double[PLACES * (PLACES - 1)];

  private static OriginDestinationMatrix stocks() {
    Random random = new Random(1);
    List<Place> places =
        IntStream.range(0, PLACES).mapToObj(i -> Place.own("p" + i, "p" + i)).toList();
    double[] cells = new double[PLACES * PLACES];
    for (int a = 0; a < cells.length; a++) {
      cells[a] =
          random.nextDouble() < IN_USE ? Math.rint(Math.exp(2 + 3 * random.nextGaussian())) : 0;
    }
    return OriginDestinationMatrix.ofUnsafe("stocks", SimpleUnit.PERSONS, "random", places, cells);
  }

  /**
   * The total Gini coefficient alone.
   *
   * @return the coefficient
   */
  @Benchmark
  public double totalGini() {
    return MigrationIndexFormulas.totalGini(stocks);
  }

  /**
   * All indices: among them five kinds of Gini coefficients over the corridors.
   *
   * @return the indices
   */
  @Benchmark
  public MigrationIndices indices() {
    return MigrationIndicesCalculator.withDefaults().calculate(stocks);
  }

  /**
   * The network.
   *
   * @return the network
   */
  @Benchmark
  public CorridorNetwork network() {
    return CorridorNetworkCalculator.withDefaults().calculate(stocks);
  }

  /**
   * Five curves through five observations.
   *
   * @return the fits
   */
  @Benchmark
  public CumulativeCausation causation() {
    return CumulativeCausationCalculator.withDefaults().calculate(series);
  }

  /**
   * Calibration: a multiplication and an addition for every corridor.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    return BenchmarkPopulations.calibrate(numbers, sums, 1);
  }
}
