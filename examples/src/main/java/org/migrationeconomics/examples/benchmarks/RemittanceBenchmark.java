package org.migrationeconomics.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittances;
import org.migrationeconomics.calculators.remittance.stability.HodrickPrescott;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
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
 * Receipts of 214 places divided among 214 hosts, trends of a short and of a long series, and the
 * comparison of all countries and years, from made-up figures. A quarter of the corridors has
 * migrants in it, as in the published matrix of 2021.
 *
 * <p>The calibration takes a square root for each cell of the matrix, of which the rule takes two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RemittanceBenchmark {

  private static final int PLACES = 214;
  private static final int YEARS = 48;
  private static final int SHORT = 35;
  private static final int LONG = 100_000;
  private static final double LAMBDA = 6.25;
  private static final double INHABITED = 0.25;
  private static final MoneyUnit USD = MoneyUnit.of("USD");

  private final Random random = new Random(1);
  private final List<Place> places = places();
  private final double[] cells = cells();
  private final OriginDestinationMatrix stocks =
      OriginDestinationMatrix.ofUnsafe(
              "migrants", SimpleUnit.PERSONS, "made up", places, cells.clone())
          .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  private final PlaceVector incomes = PlaceVector.of(places, USD, numbers(PLACES, 70_000));
  private final PlaceVector received = PlaceVector.of(places, USD, numbers(PLACES, 1e9));
  private final double[] shortSeries = numbers(SHORT, 1);
  private final double[] longSeries = numbers(LONG, 1);
  private final List<CapitalInflows> inflows = inflows();

  private static List<Place> places() {
    List<Place> all = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      all.add(Place.own("p" + i, "place " + i));
    }
    return all;
  }

  private double[] cells() {
    return random
        .doubles(PLACES * PLACES)
        .map(value -> Math.max(0, value - 1 + INHABITED) * 1e5)
        .toArray();
  }

  private double[] numbers(int count, double scale) {
    return random.doubles(count).map(value -> scale * (0.001 + value)).toArray();
  }

  private List<CapitalInflows> inflows() {
    List<CapitalInflows> all = new ArrayList<>();
    for (Place place : places) {
      all.add(CapitalInflows.of(place, series(), series()));
    }
    return all;
  }

  private YearSeries series() {
    return YearSeries.ofUnsafe("flow", USD, "made up", 1976, numbers(YEARS, 1e9));
  }

  /**
   * The rule of Ratha and Shaw.
   *
   * @return who sends how much to whom
   */
  @Benchmark
  public BilateralRemittances allocation() {
    return BilateralRemittanceAllocator.withDefaults().calculate(stocks, incomes, received);
  }

  /**
   * Hodrick-Prescott, 35 values.
   *
   * @return the cycle
   */
  @Benchmark
  public double[] hodrickPrescott35() {
    return HodrickPrescott.cycle(shortSeries, LAMBDA);
  }

  /**
   * Hodrick-Prescott, 100,000 values.
   *
   * @return the cycle
   */
  @Benchmark
  public double[] hodrickPrescott100000() {
    return HodrickPrescott.cycle(longSeries, LAMBDA);
  }

  /**
   * 214 countries in 48 years, more than ten thousand observations.
   *
   * @return the comparison by country and year
   */
  @Benchmark
  public RemittancePanel panel() {
    return RemittancePanelCalculator.withDefaults().calculate(inflows);
  }

  /**
   * Calibration: a square root for each cell.
   *
   * @return the sum
   */
  @Benchmark
  public double calibration() {
    double sum = 0;
    for (double cell : cells) {
      sum += Math.sqrt(cell);
    }
    return sum;
  }
}
