package org.migrationeconomics.calculators.remittance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

class RemittanceDecayTest {

  private static final MoneyUnit DOLLARS = MoneyUnit.of("USD");
  private static final MoneyAmount YEARLY = MoneyAmount.of(2400, DOLLARS);
  private static final RemittanceDecayCalculator CALCULATOR =
      RemittanceDecayCalculator.withDefaults();
  private static final YearSeries ARRIVALS = YearSeries.of(SimpleUnit.PERSONS, 2000, 100, 0, 50);

  @Test
  void halfIsLeftAfterTheHalfLife() {
    RemittanceDecay decay = RemittanceDecay.ofHalfLife(YEARLY, 10);
    assertEquals(2400, decay.at(0).amount());
    assertEquals(1200, decay.at(10).amount(), 1e-9);
    assertEquals(300, decay.at(30).amount(), 1e-9);
    assertEquals(10, decay.halfLife().value(), 1e-12);
    assertEquals(0.06931471805599453, decay.rate(), 1e-15);
  }

  @Test
  void presentValues() {
    RemittanceDecay decay = RemittanceDecay.of(YEARLY, 0.05);
    assertEquals(30_000, decay.presentValue(0.03).value(), 1e-9); // 2400 / 0.08
    assertEquals(48_000, decay.presentValue(0).value(), 1e-9);
    assertEquals(30_000 * (1 - Math.exp(-0.8)), decay.presentValue(0.03, 10).amount(), 1e-9);
    assertEquals(48_000 * (1 - Math.exp(-0.5)), decay.sentWithin(10).amount(), 1e-9);
    RemittanceDecay constant = RemittanceDecay.of(YEARLY, 0);
    assertEquals(24_000, constant.sentWithin(10).amount());
    assertEquals(80_000, constant.presentValue(0.03).value(), 1e-9);
    assertEquals("no value: remittances do not decay", constant.halfLife().toString());
    assertEquals(
        "no value: the sum of remittances that neither decay nor are discounted is infinite",
        constant.presentValue(0).toString());
    assertTrue(constant.toString().endsWith("a year on arrival, no decay"), constant.toString());
    assertTrue(
        decay.toString().endsWith("decay 0.050 per year, half-life 13.863 years"),
        decay.toString());
    assertEquals(decay, constant.withRate(0.05));
  }

  @Test
  void cohortsByHand() {
    RemittanceDecay half = RemittanceDecay.ofHalfLife(YEARLY, 1);
    RemittanceDecayPath path =
        CALCULATOR.withStaying(1, 0.5, 0.5, 0.1).calculate(half, ARRIVALS, 2003);
    assertEquals(4, path.years().size());
    row(path, 2000, 100, 100 * 2400);
    row(path, 2001, 50, 50 * 1200);
    row(path, 2002, 50 + 50, 50 * 600 + 50 * 2400);
    row(path, 2003, 10 + 25, 10 * 300 + 25 * 1200);
    assertEquals(1500, path.year(2002).perMigrant().value(), 1e-9);
    assertEquals(150_000, path.inflows().at(2002), 1e-9);
    assertEquals(DOLLARS, path.inflows().unit());
    assertTrue(path.toString().contains("table of 4 years"), path.toString());
  }

  private static void row(RemittanceDecayPath path, int year, double migrants, double inflow) {
    assertEquals(migrants, path.year(year).migrants(), 1e-9);
    assertEquals(inflow, path.year(year).inflow(), 1e-7);
  }

  @Test
  void lastYearMayComeBeforeTheLastCohort() {
    RemittanceDecayPath path = CALCULATOR.calculate(RemittanceDecay.of(YEARLY, 0), ARRIVALS, 2001);
    assertEquals(2, path.years().size());
    row(path, 2001, 100, 240_000);
    assertTrue(path.toString().contains("Nobody returns or dies."), path.toString());
  }

  @Test
  void nobodyAbroadHasNoMean() {
    RemittanceDecayPath path =
        CALCULATOR
            .withStaying(1, 0)
            .calculate(
                RemittanceDecay.of(YEARLY, 0), YearSeries.of(SimpleUnit.PERSONS, 2000, 9), 2001);
    assertFalse(path.year(2001).perMigrant().isPresent());
    assertEquals(
        "no value: no migrant of these cohorts is abroad in 2001",
        path.year(2001).perMigrant().toString());
  }

  /** A steady stream ends at N r(0) / (1 − exp(−δ − h)), the sum of a geometric series. */
  @Test
  void steadyStream() {
    double[] arrivals = new double[400];
    Arrays.fill(arrivals, 100);
    RemittanceDecayPath path =
        CALCULATOR
            .withReturnRate(0.04)
            .calculate(
                RemittanceDecay.of(YEARLY, 0.06),
                YearSeries.of(SimpleUnit.PERSONS, 1600, arrivals),
                1999);
    assertEquals(240_000 / (1 - Math.exp(-0.1)), path.year(1999).inflow(), 1e-6);
    assertTrue(path.toString().contains("Return and death at 0.040 per year."), path.toString());
  }

  @Test
  void badInput() {
    RemittanceDecay decay = RemittanceDecay.of(YEARLY, 0.05);
    refused(
        "rate of decay is -0.1, expected a finite number that is not negative",
        () -> RemittanceDecay.of(YEARLY, -0.1));
    refused(
        "initial remittance is -1.0, expected a finite number that is not negative",
        () -> RemittanceDecay.of(MoneyAmount.of(-1, DOLLARS), 0.1));
    refused(
        "half-life is 0.0, expected a finite number above zero",
        () -> RemittanceDecay.ofHalfLife(YEARLY, 0));
    refused(
        "years since arrival is -1.0, expected a finite number that is not negative",
        () -> decay.at(-1));
    refused(
        "discount rate is -0.01, expected a finite number that is not negative",
        () -> decay.presentValue(-0.01));
    refused(
        "discount rate is -0.01, expected a finite number that is not negative",
        () -> decay.presentValue(-0.01, 5));
    refused(
        "rate of return is NaN, expected a finite number that is not negative",
        () -> CALCULATOR.withReturnRate(Double.NaN));
    refused(
        "share who stay 1 years is 1.2, expected a share from 0 to 1",
        () -> CALCULATOR.withStaying(1, 1.2));
    refused(
        "share who stay 2 years is 0.6, expected at most 0.5, the share a year before",
        () -> CALCULATOR.withStaying(1, 0.5, 0.6));
    refused(
        "number of shares who stay is 0, expected at least one", () -> CALCULATOR.withStaying());
    refused(
        "table of those who stay is '2 years long', expected 4 years, from 2000 to 2003",
        () -> CALCULATOR.withStaying(1, 0.5).calculate(decay, ARRIVALS, 2003));
    refused(
        "unit of arrivals is 'ratio', expected persons",
        () -> CALCULATOR.calculate(decay, YearSeries.of(SimpleUnit.RATIO, 2000, 1), 2001));
    refused(
        "arrivals of 2001 is -5.0, expected a finite number that is not negative",
        () -> CALCULATOR.calculate(decay, YearSeries.of(SimpleUnit.PERSONS, 2000, 1, -5), 2001));
    refused(
        "from-to is '2000-1999', expected a first year that is not after the last",
        () -> CALCULATOR.calculate(decay, ARRIVALS, 1999));
    YearSeries hole = YearSeries.builder(SimpleUnit.PERSONS).put(2000, 1).put(2002, 1).build();
    assertTrue(
        assertThrows(RuntimeException.class, () -> CALCULATOR.calculate(decay, hole, 2002))
            .toString()
            .contains("2001"));
    RemittanceDecayPath path = CALCULATOR.calculate(decay, ARRIVALS, 2003);
    refused("year is 2004, expected a year from 2000 to 2003", () -> path.year(2004));
    refused("year is 1999, expected a year from 2000 to 2003", () -> path.year(1999));
    refused(
        "years is '[]', expected at least one year",
        () -> new RemittanceDecayPath(decay, List.of(), "none"));
    refused(
        "year is 2003, expected the year after 2000",
        () -> new RemittanceDecayPath(decay, List.of(path.year(2000), path.year(2003)), "none"));
    assertEquals("RemittanceDecayCalculator, rate of return 0", CALCULATOR.toString());
    assertEquals(
        "RemittanceDecayCalculator, staying [1.0, 0.5]", CALCULATOR.withStaying(1, 0.5).toString());
  }

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }
}
