package org.migrationeconomics.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.migrationeconomics.calculators.society.integration.Horizon;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.core.society.Community;
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
 * A thousand histories of integration with 400 points each. The peer is the classical method of the
 * fourth order with 400 fixed steps and no estimate of its error, written out for one case, as
 * packages without error control do it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class IntegrationBenchmark {

  private static final int PATHS = 1000;
  private static final int POINTS = 400;
  private static final double LENGTH = 4;

  private final IntegrationScenarioCalculator calculator =
      IntegrationScenarioCalculator.withDefaults().withPoints(POINTS);
  private final IntegrationModel mixed =
      IntegrationModel.of(IntegrationTime.GENERATION, .5, .8, .3, .1);

  private double members(IntegrationModel model) {
    double sum = 0;
    for (int i = 0; i < PATHS; i++) {
      Community start = Community.of(10 + i / 1000.0, 90);
      sum += calculator.calculate(model, start, Horizon.generations(LENGTH)).end().members();
    }
    return sum;
  }

  /**
   * In steps with error control.
   *
   * @return the members at the end of all
   */
  @Benchmark
  public double steps() {
    return members(mixed);
  }

  /**
   * In steps, with powers that are not whole.
   *
   * @return the members at the end of all
   */
  @Benchmark
  public double stepsWithPowers() {
    return members(mixed.withContact(1.31));
  }

  /**
   * The closed form.
   *
   * @return the members at the end of all
   */
  @Benchmark
  public double closedForm() {
    return members(mixed.withJoining(0));
  }

  /**
   * Peer: the fourth order with fixed steps, for members and hosts alone.
   *
   * @return the members at the end of all
   */
  @Benchmark
  public double fixedSteps() {
    double h = LENGTH / POINTS;
    double sum = 0;
    double[] path = new double[2 * POINTS];
    for (int i = 0; i < PATHS; i++) {
      double m = 10 + i / 1000.0;
      double people = m + 90;
      double hosts = 90;
      for (int t = 0; t < POINTS; t++) {
        double j1 = .1 * hosts * m / people;
        double a1 = -.5 * m + j1;
        double b1 = .4 * m - j1;
        double m2 = m + h / 2 * a1;
        double h2 = hosts + h / 2 * b1;
        double j2 = .1 * h2 * m2 / people;
        double a2 = -.5 * m2 + j2;
        double b2 = .4 * m2 - j2;
        double m3 = m + h / 2 * a2;
        double h3 = hosts + h / 2 * b2;
        double j3 = .1 * h3 * m3 / people;
        double a3 = -.5 * m3 + j3;
        double b3 = .4 * m3 - j3;
        double m4 = m + h * a3;
        double h4 = hosts + h * b3;
        double j4 = .1 * h4 * m4 / people;
        m += h / 6 * (a1 + 2 * a2 + 2 * a3 - .5 * m4 + j4);
        hosts += h / 6 * (b1 + 2 * b2 + 2 * b3 + .4 * m4 - j4);
        path[2 * t] = m;
        path[2 * t + 1] = hosts;
      }
      sum += path[2 * POINTS - 2];
    }
    return sum;
  }
}
