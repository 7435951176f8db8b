package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CompensatedSumLaws {

  /** Half a unit in the last place of the sum, and what the losses themselves lose. */
  @Property
  void itIsTheExactSumRounded(@ForAll @Size(max = 200) List<@From("numbers") Double> numbers) {
    double[] sums = new double[3];
    double[] lost = new double[3];
    numbers.forEach(number -> CompensatedSum.add(sums, lost, 1, number));
    assertClose(numbers, CompensatedSum.value(sums[1], lost[1]));
    assertEquals(0, sums[0] + sums[2] + lost[0] + lost[2]);
  }

  @Property
  void soIsThatOfTwoParts(
      @ForAll @Size(max = 100) List<@From("numbers") Double> some,
      @ForAll @Size(max = 100) List<@From("numbers") Double> others) {
    double[] sums = new double[2];
    double[] lost = new double[2];
    some.forEach(number -> CompensatedSum.add(sums, lost, 0, number));
    others.forEach(number -> CompensatedSum.add(sums, lost, 1, number));
    CompensatedSum.add(sums, lost, 0, sums[1], lost[1]);
    List<Double> all = new ArrayList<>(some);
    all.addAll(others);
    assertClose(all, CompensatedSum.value(sums[0], lost[0]));
  }

  private static void assertClose(List<Double> numbers, double sum) {
    BigDecimal exact = BigDecimal.ZERO;
    double size = 0;
    for (double number : numbers) {
      exact = exact.add(new BigDecimal(number));
      size += Math.abs(number);
    }
    double epsilon = 0x1p-53;
    double n = numbers.size();
    double bound = epsilon * Math.abs(exact.doubleValue()) + n * n * epsilon * epsilon * size;
    double error = new BigDecimal(sum).subtract(exact).abs().doubleValue();
    assertTrue(error <= bound, () -> error + " is above " + bound);
  }

  @Provide
  Arbitrary<Double> numbers() {
    return Combinators.combine(
            Arbitraries.doubles().between(-10, 10), Arbitraries.integers().between(-20, 20))
        .as((digits, power) -> digits * Math.pow(10, power));
  }

  @Example
  void whatALargeNumberHidesIsNotLost() {
    double[] sums = new double[1];
    double[] lost = new double[1];
    for (double number : new double[] {1, 1e100, 1, -1e100}) {
      CompensatedSum.add(sums, lost, 0, number);
    }
    assertEquals(2, CompensatedSum.value(sums[0], lost[0]));
  }

  @Example
  void anOverflowIsInfinite() {
    double[] sums = new double[1];
    double[] lost = new double[1];
    CompensatedSum.add(sums, lost, 0, Double.MAX_VALUE);
    CompensatedSum.add(sums, lost, 0, Double.MAX_VALUE);
    assertEquals(Double.POSITIVE_INFINITY, CompensatedSum.value(sums[0], lost[0]));
  }
}
