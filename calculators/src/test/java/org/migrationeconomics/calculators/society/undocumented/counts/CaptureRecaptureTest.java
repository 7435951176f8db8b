package org.migrationeconomics.calculators.society.undocumented.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;

class CaptureRecaptureTest {

  private static final CaptureRecaptureCalculator CALCULATOR =
      CaptureRecaptureCalculator.withDefaults();

  @Test
  void chapmanByHand() {
    CaptureRecapture one = CALCULATOR.calculate(199, 149, 29);
    assertEquals(999, one.estimate(), 1e-12);
    assertEquals(Math.sqrt(200.0 * 150 * 170 * 120 / (30.0 * 30 * 31)), one.standardError(), 1e-10);
    assertEquals(199.0 * 149 / 29, one.lincolnPetersen().value(), 1e-10);
    assertEquals(319, one.seen());
    assertTrue(one.low() > one.seen() && one.low() < 999 && one.high() > 999);
    // The interval is symmetric in the logarithm of those unseen.
    assertEquals(680.0 * 680, (one.low() - 319) * (one.high() - 319), 1e-6);
  }

  @Test
  void aListWithinAnotherIsTheLongerOne() {
    CaptureRecapture one = CALCULATOR.calculate(50, 20, 20);
    assertEquals(50, one.estimate(), 1e-12);
    assertEquals(0, one.standardError());
    assertEquals(50, one.low(), 1e-12);
  }

  @Test
  void withoutOverlapChapmanIsFiniteAndPetersenIsNot() {
    CaptureRecapture none = CALCULATOR.calculate(9, 9, 0);
    assertEquals(99, none.estimate());
    assertEquals("no value: nobody is on both lists", none.lincolnPetersen().toString());
  }

  @Test
  void impossibleListsAreRefused() {
    assertEquals(
        "both is 21.0, expected at most the shorter list, 20",
        assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(50, 20, 21))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(50.5, 20, 2));
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(-1, 20, 2));
  }

  @Test
  void regularisationIsALowerBound() {
    Regularisation bound = RegularisationCalculator.withDefaults().calculate(690, 570);
    assertEquals(570, bound.lowerBound());
    assertFalse(bound.estimate().isPresent());
    Uncertain estimate =
        RegularisationCalculator.withDefaults()
            .withTakeUp(Uncertain.between(.6, .75, .92))
            .calculate(690, 570)
            .estimate()
            .orElseThrow();
    assertEquals(750, estimate.low(), 1e-12);
    assertEquals(920, estimate.value(), 1e-12);
    assertEquals(1150, estimate.high(), 1e-12);
    assertThrows(
        IllegalArgumentException.class,
        () -> RegularisationCalculator.withDefaults().calculate(5, 6));
  }

  @Test
  void publishedIntervalsAreLogNormal() {
    IntervalReading reading =
        IntervalReadingCalculator.withDefaults()
            .calculate(
                List.of(PublishedInterval.of(.5, 9.1, 12.2), PublishedInterval.of(.95, 7.0, 15.7)));
    assertTrue(reading.isLogNormal());
    assertEquals(10.5, reading.median(), .05);
    assertEquals(.21, reading.logDeviation(), .005);
    assertEquals(11.0, reading.mean(), .05);
    assertTrue(reading.logNormalError() < reading.normalError() / 2, reading::show);
    assertEquals(reading.intervals().get(1).logNormalLow(), reading.quantile(.025), 1e-9);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            IntervalReadingCalculator.withDefaults()
                .calculate(
                    List.of(
                        PublishedInterval.of(.5, 9.1, 12.2), PublishedInterval.of(.95, 9.5, 12))));
    assertThrows(IllegalArgumentException.class, () -> PublishedInterval.of(.5, 2, 1));
  }

  @Test
  void oneIntervalTellsNothing() {
    IntervalReading reading =
        IntervalReadingCalculator.withDefaults()
            .calculate(List.of(PublishedInterval.of(.95, 1.9, 3.8)));
    assertFalse(reading.isLogNormal());
    assertEquals(0, reading.normalError(), 1e-14);
    assertEquals(0, reading.logNormalError(), 1e-14);
    assertTrue(reading.show().contains("cannot tell"));
  }

  @Test
  void roundedParametersGiveTheQuantilesOfTheReading() {
    IntervalReading rounded = new IntervalReading(List.of(), 11, 2, 0, 10.5, .21, 0);
    assertEquals(6.9, rounded.quantile(.025), .06);
    assertEquals(9.1, rounded.quantile(.25), .06);
    assertEquals(12.1, rounded.quantile(.75), .06);
    assertEquals(15.9, rounded.quantile(.975), .06);
  }
}
