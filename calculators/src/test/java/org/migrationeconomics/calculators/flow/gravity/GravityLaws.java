package org.migrationeconomics.calculators.flow.gravity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;

/** What holds of every gravity model. */
class GravityLaws {

  private static final GravityModelCalculator PPML = GravityModelCalculator.withDefaults();

  /** Random flows of two sets of effects, about one in five zero, and two columns. */
  private static final class Flows {

    private final double[] y;
    private final double[] x;
    private final double[] z;
    private final int[] from;
    private final int[] to;

    Flows(long seed, int places) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = places * places * 2;
      y = new double[n];
      x = new double[n];
      z = new double[n];
      from = new int[n];
      to = new int[n];
      for (int i = 0; i < n; i++) {
        from[i] = i / 2 / places;
        to[i] = i / 2 % places;
        x[i] = random.nextDouble(-1, 1);
        z[i] = random.nextInt(2);
        y[i] = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 100);
      }
    }

    GravityData data(double factor) {
      return GravityData.builder("y", Arrays.stream(y).map(v -> factor * v).toArray())
          .regressor("x", x)
          .regressor("z", z)
          .effects("from", from)
          .effects("to", to)
          .build();
    }
  }

  private static GravityModelCalculator calculator(boolean gradients) {
    return gradients ? PPML.withSolver(GravitySolver.CONJUGATE_GRADIENTS) : PPML;
  }

  @Property(tries = 60)
  void residualsAreOrthogonalToColumnsAndEffects(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 3, max = 6) int places,
      @ForAll boolean gradients) {
    Flows flows = new Flows(seed, places);
    GravityModel model = calculator(gradients).calculate(flows.data(1));
    assertTrue(model.convergence().converged());
    double[] expected = model.expected();
    double[] byFrom = new double[places];
    double[] byTo = new double[places];
    double x = 0;
    double z = 0;
    double size = 0;
    for (int i = 0; i < expected.length; i++) {
      if (!Double.isNaN(expected[i])) {
        double residual = flows.y[i] - expected[i];
        byFrom[flows.from[i]] += residual;
        byTo[flows.to[i]] += residual;
        x += flows.x[i] * residual;
        z += flows.z[i] * residual;
        size += flows.y[i];
      }
    }
    for (double sum : byFrom) {
      assertEquals(0, sum, 1e-9 * size);
    }
    for (double sum : byTo) {
      assertEquals(0, sum, 1e-9 * size);
    }
    assertEquals(0, x, 1e-9 * size);
    assertEquals(0, z, 1e-9 * size);
  }

  @Property(tries = 40)
  void scalingTheResponseShiftsTheConstantOnly(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 1_000) int factor) {
    Flows flows = new Flows(seed, 4);
    GravityModel one = PPML.calculate(flows.data(1));
    GravityModel scaled = PPML.calculate(flows.data(factor));
    for (String name : new String[] {"x", "z"}) {
      assertEquals(one.estimate(name), scaled.estimate(name), 1e-9);
      assertEquals(one.standardError(name).value(), scaled.standardError(name).value(), 1e-9);
    }
    assertEquals(
        one.effects("from").of("2").value() + Math.log(factor),
        scaled.effects("from").of("2").value(),
        1e-8);
    assertEquals(one.effects("to").of("2").value(), scaled.effects("to").of("2").value(), 1e-8);
    GravityModel plain = PPML.calculate(without(flows, 1));
    GravityModel plainScaled = PPML.calculate(without(flows, factor));
    assertEquals(
        plain.estimate("constant") + Math.log(factor), plainScaled.estimate("constant"), 1e-9);
    assertEquals(plain.estimate("x"), plainScaled.estimate("x"), 1e-9);
  }

  private static GravityData without(Flows flows, double factor) {
    return GravityData.builder("y", Arrays.stream(flows.y).map(v -> factor * v).toArray())
        .regressor("x", flows.x)
        .build();
  }

  @Property(tries = 40)
  void orderOfRowsAndNamesOfLevelsDoNotMatter(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll boolean gradients) {
    Flows flows = new Flows(seed, 5);
    GravityModelCalculator calculator =
        calculator(gradients).withErrors(GravityErrors.clustered("from", "to"));
    GravityModel plain = calculator.calculate(flows.data(1));
    Flows mixed = new Flows(seed, 5);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = mixed.y.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      swap(mixed.y, i, j);
      swap(mixed.x, i, j);
      swap(mixed.z, i, j);
      int from = mixed.from[i];
      mixed.from[i] = mixed.from[j];
      mixed.from[j] = from;
      int to = mixed.to[i];
      mixed.to[i] = mixed.to[j];
      mixed.to[j] = to;
    }
    for (int i = 0; i < mixed.from.length; i++) {
      mixed.from[i] = 1_000_000 - 37_000 * mixed.from[i];
    }
    GravityModel other = calculator.calculate(mixed.data(1));
    for (String name : new String[] {"x", "z"}) {
      assertEquals(plain.estimate(name), other.estimate(name), 1e-9);
      assertEquals(
          plain.standardError(name).orElse(-1), other.standardError(name).orElse(-1), 1e-7);
    }
    assertEquals(plain.fit().deviance(), other.fit().deviance(), 1e-7);
    double difference =
        plain.effects("from").of("3").value() - plain.effects("from").of("1").value();
    double renamed =
        other.effects("from").of("889000").value() - other.effects("from").of("963000").value();
    assertEquals(difference, renamed, 1e-8);
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  @Property(tries = 30)
  void aRowOfWeightTwoIsTwoRows(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Flows flows = new Flows(seed, 4);
    int n = flows.y.length;
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    weights[1] = 2;
    weights[9] = 2;
    GravityData weighted =
        GravityData.builder("y", flows.y)
            .regressor("x", flows.x)
            .effects("from", flows.from)
            .weights(weights)
            .build();
    int[] twice = new int[n + 2];
    for (int i = 0; i < n; i++) {
      twice[i] = i;
    }
    twice[n] = 1;
    twice[n + 1] = 9;
    GravityData doubled =
        GravityData.builder("y", Arrays.stream(twice).mapToDouble(i -> flows.y[i]).toArray())
            .regressor("x", Arrays.stream(twice).mapToDouble(i -> flows.x[i]).toArray())
            .effects("from", Arrays.stream(twice).map(i -> flows.from[i]).toArray())
            .build();
    assertEquals(
        PPML.calculate(doubled).estimate("x"), PPML.calculate(weighted).estimate("x"), 1e-9);
  }
}
