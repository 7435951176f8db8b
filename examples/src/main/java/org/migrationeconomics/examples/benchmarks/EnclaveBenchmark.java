package org.migrationeconomics.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.society.enclave.SpatialSegregation;
import org.migrationeconomics.calculators.society.enclave.SpatialSegregationCalculator;
import org.migrationeconomics.calculators.society.undocumented.ResidualCell;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidualCalculator;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;
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
 * A city of 10,000 areas: indices of neighbours, all pairs by distance, and beside them as many
 * exponentials in a plain loop; and 10,000 draws of a residual of 50 cells.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EnclaveBenchmark {

  private static final int SIDE = 100;

  private NeighbourhoodMap city = NeighbourhoodMap.grid(1, 1, new double[] {1}, new double[] {1});
  private final List<ResidualCell> cells = new ArrayList<>();

  /** Draws a city, and cells. */
  @Setup
  public void prepare() {
    SplittableRandom chance = new SplittableRandom(1971);
    double[] x = new double[SIDE * SIDE];
    double[] y = new double[SIDE * SIDE];
    for (int i = 0; i < x.length; i++) {
      x[i] = chance.nextInt(500);
      y[i] = 1 + chance.nextInt(1000);
    }
    city = NeighbourhoodMap.grid(SIDE, SIDE, x, y);
    cells.clear();
    for (int c = 0; c < 50; c++) {
      double people = 1 + chance.nextDouble();
      cells.add(
          ResidualCell.of(
                  "cell " + c,
                  Uncertain.of(people).within(.05),
                  Uncertain.of(.7 * people).within(.1))
              .withOmission(Uncertain.of(.02).within(.01), Uncertain.of(.1).within(.05)));
    }
  }

  /**
   * Indices of neighbours alone.
   *
   * @return the indices
   */
  @Benchmark
  public SpatialSegregation neighbours() {
    return SpatialSegregationCalculator.withDefaults().withoutDistances().calculate(city);
  }

  /**
   * All pairs by distance too.
   *
   * @return the indices
   */
  @Benchmark
  public SpatialSegregation allPairs() {
    return SpatialSegregationCalculator.withDefaults().calculate(city);
  }

  /**
   * As many exponentials of roots in a plain loop on one thread, for comparison.
   *
   * @return their sum
   */
  @Benchmark
  public double exponentials() {
    double sum = 0;
    for (int u = 0; u < SIDE * SIDE; u++) {
      for (int v = 0; v < SIDE * SIDE; v++) {
        double across = u % SIDE - v % SIDE;
        double up = u / SIDE - v / SIDE;
        sum += Math.exp(-Math.sqrt(across * across + up * up));
      }
    }
    return sum;
  }

  /**
   * Ten thousand draws of fifty cells.
   *
   * @return the residual
   */
  @Benchmark
  public UndocumentedResidual residual() {
    return UndocumentedResidualCalculator.withDefaults().calculate(cells);
  }
}
