package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.support.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;

class WageUnitTest {

  @ParameterizedTest
  @EnumSource(WagePeriod.class)
  void parseReadsWhatIsPrinted(WagePeriod period) {
    WageUnit unit = WageUnit.of(MoneyUnit.of("USD").constant(2013), period);
    assertEquals(unit, WageUnit.parse(unit.toString()));
    assertEquals(period, unit.period());
    assertEquals(unit, ValueChecks.serialised(unit));
  }

  @Test
  void printsMoneyAndPeriod() {
    assertEquals("current CHF per hour", WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR).label());
  }

  @Test
  void refusesTextThatIsNoUnitOfWages() {
    String expected =
        ", expected money per hour, day, week, month or year, as current CHF per hour";
    refused("wage unit is 'current CHF'" + expected, () -> WageUnit.parse("current CHF"));
    refused(
        "wage unit is 'current CHF per shift'" + expected,
        () -> WageUnit.parse("current CHF per shift"));
    refused(
        "unit is 'francs', expected a unit such as 'persons' or 'million current USD'",
        () -> WageUnit.parse("francs per hour"));
  }

  @Test
  void isAValue() {
    WageUnit unit = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);
    ValueChecks.assertValue(
        unit,
        WageUnit.parse("current CHF per hour"),
        unit.withPeriod(WagePeriod.MONTH),
        unit.withMoney(MoneyUnit.of("EUR")));
  }
}
