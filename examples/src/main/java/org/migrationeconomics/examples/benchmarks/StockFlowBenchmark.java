package org.migrationeconomics.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.calculators.flow.BirthplaceMatching;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlows;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator;
import org.migrationeconomics.calculators.flow.StockDifferenceFlows;
import org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFitting;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayTable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
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
 * From stocks to flows between 200 regions with births and deaths, and ten sweeps over a table of
 * 200 × 200 × 200 on two threads.
 *
 * <p>Stocks of migrants are spread over five orders of magnitude and half of the cells are zero, as
 * in the tables of the United Nations. The calibration multiplies and adds eight million doubles,
 * one for each cell of the table of three dimensions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class StockFlowBenchmark {

  private static final int N = 200;
  private static final int SWEEPS = 10;

  private final List<Place> places =
      IntStream.range(0, N).mapToObj(i -> Place.own("r" + i, "Region " + i)).toList();
  private final OriginDestinationMatrix start = stocks(1, 1);
  private final OriginDestinationMatrix end = stocks(1.04, 2);
  private final PlaceVector births = vital(0.07, 3);
  private final PlaceVector deaths = vital(0.04, 4);
  private final DemographicAccountingFlowsCalculator closed =
      DemographicAccountingFlowsCalculator.withDefaults();
  private final ThreeWayFittingCalculator sweeps =
      ThreeWayFittingCalculator.withDefaults()
          .withThreads(2)
          .withMaximumIterations(SWEEPS)
          .withTolerance(1e-300)
          .withNonConvergence(NonConvergence.REPORT);
  private final ThreeWayTable dense = dense();
  private final ThreeWayTable repeated = repeated();
  private final ThreeWayMargins margins = margins();
  private final double[] numbers = BenchmarkPopulations.numbers(N * N);
  private final double[] sums = new double[N * N];

  private static double draw(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
    return ((mixed ^ (mixed >>> 29)) >>> 11) * 0x1p-53;
  }

  private OriginDestinationMatrix stocks(double growth, int year) {
    double[] cells = new double[N * N];
    for (int i = 0; i < N; i++) {
      double size = Math.pow(10, 5 + 3 * draw(i));
      for (int j = 0; j < N; j++) {
        long pair = (long) i * N + j;
        double migrants =
            draw(1_000_003 + pair) < 0.5 ? 0 : Math.pow(10, 5 * draw(5_000_011 + pair));
        double change = 0.9 + 0.3 * draw(9_000_049 + 100_000L * year + pair);
        cells[i * N + j] = Math.rint(i == j ? size * growth : migrants * change);
      }
    }
    return OriginDestinationMatrix.ofUnsafe("stocks", SimpleUnit.PERSONS, "made up", places, cells)
        .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  private PlaceVector vital(double rate, int kind) {
    double[] people = start.columnTotals().toArray();
    for (int i = 0; i < N; i++) {
      people[i] = Math.rint(people[i] * rate * (0.5 + draw(70_001L * kind + i)));
    }
    return PlaceVector.ofUnsafe("events", SimpleUnit.PERSONS, "made up", places, people);
  }

  private static List<String> names() {
    return IntStream.range(0, N).mapToObj(i -> "n" + i).toList();
  }

  private static ThreeWayTable dense() {
    double[] cells = new double[N * N * N];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = 0.1 + draw(c);
    }
    return ThreeWayTable.ofUnsafe(names(), names(), names(), cells);
  }

  private static ThreeWayTable repeated() {
    double[][] cells = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        cells[i][j] = 0.1 + draw((long) i * N + j);
      }
    }
    return ThreeWayTable.repeated(names(), names(), names(), cells);
  }

  private ThreeWayMargins margins() {
    double[][] rows = new double[N][N];
    double[][] columns = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int k = 0; k < N; k++) {
        rows[i][k] = 1 + Math.floor(1000 * draw(33_000_077L + (long) i * N + k));
        columns[(i + 7) % N][k] = rows[i][k];
      }
    }
    return ThreeWayMargins.none().withRowsByLayer(rows).withColumnsByLayer(columns);
  }

  /**
   * Closed: both tables are fitted to common totals of the birthplaces.
   *
   * @return the flows
   */
  @Benchmark
  public DemographicAccountingFlows closed() {
    return closed.calculate(start, end, births, deaths);
  }

  /**
   * Closed, and half of the estimate by independence.
   *
   * @return the flows
   */
  @Benchmark
  public DemographicAccountingFlows pseudoBayes() {
    return closed.withPseudoBayes(0.5).calculate(start, end, births, deaths);
  }

  /**
   * Open: no iteration.
   *
   * @return the flows
   */
  @Benchmark
  public DemographicAccountingFlows open() {
    return closed.withMatching(BirthplaceMatching.OPEN).calculate(start, end, births, deaths);
  }

  /**
   * Differences of stocks.
   *
   * @return the flows
   */
  @Benchmark
  public StockDifferenceFlows differences() {
    return StockDifferenceFlowsCalculator.withDefaults().calculate(start, end);
  }

  /**
   * Ten sweeps over a table of three dimensions, every cell of it another number.
   *
   * @return the factors
   */
  @Benchmark
  public ThreeWayFitting tenSweeps() {
    return sweeps.calculate(dense, margins);
  }

  /**
   * Ten sweeps over a table that is the same in every layer.
   *
   * @return the factors
   */
  @Benchmark
  public ThreeWayFitting tenSweepsOfOneLayer() {
    return sweeps.calculate(repeated, margins);
  }

  /**
   * Calibration: a multiplication and an addition for every cell of the table of three dimensions.
   *
   * @return one of the results
   */
  @Benchmark
  public double calibration() {
    return BenchmarkPopulations.calibrate(numbers, sums, N);
  }
}
