package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.core.ValueChecks;

class MigrationIntervalTest {

  @Test
  void calendarYearsCountTheFirstAndTheLast() {
    MigrationInterval five = MigrationInterval.years(2010, 2014);
    assertEquals(LocalDate.of(2010, 1, 1), five.start());
    assertEquals(LocalDate.of(2015, 1, 1), five.end());
    assertEquals(5, five.lengthInYears());
    assertTrue(five.isCalendarYears());
    assertEquals("2010-2014", five.toString());
    assertEquals("2014", MigrationInterval.year(2014).toString());
    assertEquals(1, MigrationInterval.year(2014).lengthInYears());
  }

  @Test
  void midYearsRunFromJulyToJuly() {
    MigrationInterval five = MigrationInterval.midYears(2010, 2015);
    assertEquals("2010-07-01/2015-07-01", five.toString());
    assertEquals(5, five.lengthInYears());
    assertFalse(five.isCalendarYears());
  }

  @Test
  void lengthOfOddIntervalsIsCountedInDays() {
    // 181 of the 365 days of 2015, after two whole years.
    MigrationInterval odd =
        MigrationInterval.between(LocalDate.of(2013, 1, 1), LocalDate.of(2015, 7, 1));
    assertEquals(2 + 181 / 365.0, odd.lengthInYears(), 1e-15);
    // From a leap day to the eve of the next anniversary, which is 28 February.
    MigrationInterval leap =
        MigrationInterval.between(LocalDate.of(2012, 2, 29), LocalDate.of(2013, 2, 28));
    assertEquals(1, leap.lengthInYears());
  }

  @Test
  void yearsThatBeginButDoNotEndOnNewYearAreNoCalendarYears() {
    assertFalse(
        MigrationInterval.between(LocalDate.of(2013, 1, 1), LocalDate.of(2015, 7, 1))
            .isCalendarYears());
    assertFalse(
        MigrationInterval.between(LocalDate.of(2013, 7, 1), LocalDate.of(2015, 1, 1))
            .isCalendarYears());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2010-2014", "2010-07-01/2015-07-01", "2013-01-01/2015-07-01"})
  void parseReadsWhatIsPrinted(String text) {
    assertEquals(text, MigrationInterval.parse(text).toString());
  }

  @Test
  void theLastYearOfTheCalendarCanBeUsed() {
    assertEquals("2999", MigrationInterval.year(2999).toString());
  }

  @Test
  void ordersByStartThenByEnd() {
    assertEquals(
        "[2000, 2000-2004, 2001]",
        Stream.of("2001", "2000-2004", "2000")
            .map(MigrationInterval::parse)
            .sorted()
            .toList()
            .toString());
  }

  @Test
  void survivesSerialisation() {
    MigrationInterval interval = MigrationInterval.midYears(2010, 2015);
    assertEquals(interval, ValueChecks.serialised(interval));
  }

  @Test
  void refusesTimesThatRunBackwards() {
    refused(
        "from-to is '2014-2010', expected a first year that is not after the last",
        () -> MigrationInterval.years(2014, 2010));
    refused(
        "end of the interval is '2010-07-01', expected a date after the start, 2010-07-01",
        () -> MigrationInterval.midYears(2010, 2010));
    refused(
        "end of the interval is '2009-07-01', expected a date after the start, 2010-07-01",
        () -> MigrationInterval.between(LocalDate.of(2010, 7, 1), LocalDate.of(2009, 7, 1)));
  }

  @Test
  void refusesOtherCenturiesThanPeopleLiveIn() {
    refused(
        "from is 14, expected a year from 1000 to 2999", () -> MigrationInterval.years(14, 2010));
    refused(
        "start of the interval is 999, expected a year from 1000 to 2999",
        () -> MigrationInterval.between(LocalDate.of(999, 7, 1), LocalDate.of(1001, 7, 1)));
    refused(
        "end of the interval is 3000, expected a year from 1000 to 2999",
        () -> MigrationInterval.between(LocalDate.of(2999, 7, 1), LocalDate.of(3000, 7, 1)));
  }

  @Test
  void refusesTextThatIsNoInterval() {
    refused(
        "interval is '2010/2014', expected 2014, 2010-2014 or 2010-07-01/2015-07-01, or other such"
            + " times",
        () -> MigrationInterval.parse("2010/2014"));
    refused(
        "date is '2010-02-30', expected a day of the calendar, as 2010-07-01",
        () -> MigrationInterval.parse("2010-02-30/2015-07-01"));
    assertEquals(
        "interval is null, expected a value",
        assertThrows(IllegalArgumentException.class, () -> MigrationInterval.parse(none()))
            .getMessage());
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // A caller without null checks.
  private static <T> T none() {
    return null;
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        MigrationInterval.years(2010, 2014),
        MigrationInterval.parse("2010-2014"),
        MigrationInterval.years(2009, 2014),
        MigrationInterval.years(2010, 2015));
  }
}
