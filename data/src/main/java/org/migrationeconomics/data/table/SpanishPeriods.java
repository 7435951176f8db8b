package org.migrationeconomics.data.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.measure.TimePeriod;

/**
 * Periods as Spain's INE and PC-Axis files write them: those of {@link TimePeriod}, quarters such
 * as {@code 2024T1} or {@code 2024K1}, and days such as {@code 1 de enero de 2025}. A day is the
 * month in which it lies; a table that has days in January only is by year. Not thread-safe.
 */
final class SpanishPeriods {

  private static final Pattern DAY =
      Pattern.compile("([1-9]|[12][0-9]|3[01]) de ([a-z]+) de ([12][0-9]{3})");
  private static final Pattern QUARTER = Pattern.compile("([12][0-9]{3})-?[TK]([1-4])");
  private static final List<String> MONTHS =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");

  private boolean days;
  private boolean others;

  /** The period of a text; empty if it is none. */
  static Optional<TimePeriod> find(String text) {
    Optional<TimePeriod> period = TimePeriod.find(text);
    if (period.isPresent()) {
      return period;
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Optional.of(
          TimePeriod.ofQuarter(
              Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
    }
    Matcher day = DAY.matcher(text.toLowerCase(Locale.ROOT));
    int month = day.matches() ? MONTHS.indexOf(day.group(2)) : -1;
    return month < 0
        ? Optional.empty()
        : Optional.of(TimePeriod.ofMonth(Integer.parseInt(day.group(3)), month + 1));
  }

  /** Notes how a period is written. */
  void note(String text) {
    boolean day = text.indexOf(' ') > 0;
    days |= day;
    others |= !day;
  }

  /** Whether every period was a day. */
  boolean onlyDays() {
    return days && !others;
  }
}
