package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.ValueChecks.serialised;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.table.TextTable;

class QuotientUnitTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");

  @Test
  void moneyIsCountedInSingleUnits() {
    MeasureUnit unit = USD.millions().per(PERSONS);
    assertEquals("current USD per person", unit.label());
    assertEquals(new QuotientUnit(USD, PERSONS), unit);
    assertEquals("persons per current USD", PERSONS.per(USD.billions()).toString());
    assertEquals("km per year", SimpleUnit.KILOMETRES.per(SimpleUnit.YEARS).label());
    assertEquals("persons per km", PERSONS.per(SimpleUnit.KILOMETRES).label());
    assertEquals("persons per person-year", PERSONS.per(SimpleUnit.PERSON_YEARS).label());
    assertEquals(SimpleUnit.RATIO, PERSONS.per(PERSONS));
    assertEquals(SimpleUnit.RATIO, USD.per(USD.millions()));
    assertEquals(SimpleUnit.RATIO, SimpleUnit.INDEX.per(SimpleUnit.INDEX));
    assertEquals(PERSONS, PERSONS.per(SimpleUnit.RATIO));
    assertEquals(unit, serialised(unit));
  }

  @Test
  void labelsAreReadBack() {
    for (MeasureUnit above : List.of(PERSONS, USD, USD.constant(2015), SimpleUnit.PERSON_YEARS)) {
      for (MeasureUnit below :
          List.of(SimpleUnit.YEARS, SimpleUnit.KILOMETRES, MoneyUnit.of("EUR"))) {
        MeasureUnit unit = above.per(below);
        assertEquals(unit, MeasureUnit.parse(unit.label()));
      }
    }
    assertEquals(SimpleUnit.PER_YEAR, MeasureUnit.parse("per year"));
    refusal(() -> MeasureUnit.parse("persons per head"));
    refusal(() -> MeasureUnit.parse("heads per person"));
  }

  @Test
  void whatMeansNothingIsRefused() {
    refused(
        "denominator is '%', expected persons, person-years, years, km or money in single units of"
            + " its currency, and not the numerator's unit",
        () -> PERSONS.per(SimpleUnit.PERCENT));
    refused(
        "numerator is 'index', expected persons, person-years, years, km or money in single units"
            + " of its currency",
        () -> SimpleUnit.INDEX.per(PERSONS));
    refusal(() -> USD.per(PERSONS).per(PERSONS));
    refusal(() -> new QuotientUnit(USD.millions(), PERSONS));
    refusal(() -> new QuotientUnit(PERSONS, PERSONS));
    assertThrows(IllegalArgumentException.class, () -> PERSONS.per(nothing()));
    assertThrows(IllegalArgumentException.class, () -> new QuotientUnit(nothing(), PERSONS));
  }

  @Test
  void onlyCountsAndMoneyAddUp() {
    assertTrue(PERSONS.addsUp());
    assertTrue(SimpleUnit.PERSON_YEARS.addsUp());
    assertTrue(USD.millions().addsUp());
    assertFalse(USD.per(PERSONS).addsUp());
    for (SimpleUnit unit :
        List.of(
            SimpleUnit.PERCENT,
            SimpleUnit.RATIO,
            SimpleUnit.YEARS,
            SimpleUnit.INDEX,
            SimpleUnit.KILOMETRES,
            SimpleUnit.PER_YEAR)) {
      assertFalse(unit.addsUp(), unit.label());
    }
    assertEquals(TextTable.COUNTS, PERSONS.decimals());
    assertEquals(TextTable.READABLE, USD.decimals());
  }
}
