package org.migrationeconomics.core.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;

/**
 * A year, a quarter or a month of the calendar.
 *
 * <pre>
 *   TimePeriod.parse("2024")       // the year 2024
 *   TimePeriod.parse("2024-Q1")    // its first quarter; also 2024Q1
 *   TimePeriod.parse("2024-07")    // its July; also 2024M07 and 2024-M07
 * </pre>
 *
 * <p>It prints as {@code 2024}, {@code 2024-Q1} and {@code 2024-07}, which {@link #parse} reads
 * back. Periods of one length are ordered by time; years come before quarters, and these before
 * months.
 *
 * <p>Immutable and thread-safe.
 *
 * @param frequency whether it is a year, a quarter or a month
 * @param year the year, 1000 to 2999
 * @param part the quarter or month within the year, from 1; 1 for a year
 */
public record TimePeriod(Frequency frequency, int year, int part)
    implements Comparable<TimePeriod>, Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 8;
  private static final Pattern FORM =
      Pattern.compile("([12][0-9]{3})(?:-?Q([1-4])|-?M(0[1-9]|1[0-2])|-(0[1-9]|1[0-2]))?");

  /**
   * A period.
   *
   * @throws IllegalArgumentException if the year or the part of it is out of range
   */
  public TimePeriod {
    Require.notNull("frequency", frequency);
    Require.year("year", year);
    if (part < 1 || part > frequency.perYear()) {
      throw Require.refusal(
          frequency == Frequency.YEAR ? "part" : frequency.label(),
          part,
          "1" + (frequency == Frequency.YEAR ? "" : " to " + frequency.perYear()));
    }
  }

  /**
   * A whole year.
   *
   * @param year the year, 1000 to 2999
   * @return the period
   * @throws IllegalArgumentException if the year is out of range
   */
  public static TimePeriod ofYear(int year) {
    return new TimePeriod(Frequency.YEAR, year, 1);
  }

  /**
   * A quarter.
   *
   * @param year the year, 1000 to 2999
   * @param quarter the quarter, 1 to 4
   * @return the period
   * @throws IllegalArgumentException if year or quarter is out of range
   */
  public static TimePeriod ofQuarter(int year, int quarter) {
    return new TimePeriod(Frequency.QUARTER, year, quarter);
  }

  /**
   * A month.
   *
   * @param year the year, 1000 to 2999
   * @param month the month, 1 to 12
   * @return the period
   * @throws IllegalArgumentException if year or month is out of range
   */
  public static TimePeriod ofMonth(int year, int month) {
    return new TimePeriod(Frequency.MONTH, year, month);
  }

  /**
   * The period in which a day lies.
   *
   * @param frequency whether the year, the quarter or the month is wanted
   * @param day any day of the years 1000 to 2999
   * @return the period
   * @throws IllegalArgumentException if the year is out of range
   */
  public static TimePeriod of(Frequency frequency, LocalDate day) {
    int months = 12 / Require.notNull("frequency", frequency).perYear();
    return new TimePeriod(
        frequency, Require.notNull("day", day).getYear(), (day.getMonthValue() - 1) / months + 1);
  }

  /**
   * A period as statistical offices write it.
   *
   * @param text a year {@code 2024}, a quarter {@code 2024-Q1} or {@code 2024Q1}, a month {@code
   *     2024-07}, {@code 2024M07} or {@code 2024-M07}
   * @return the period
   * @throws IllegalArgumentException if it is none of these
   */
  public static TimePeriod parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                Require.refusal(
                    "period",
                    text,
                    "a year such as 2024, a quarter such as 2024-Q1 or a month such as 2024-07"));
  }

  /**
   * The period that a text is, in the forms of {@link #parse}. Half-years, weeks and days are none.
   *
   * @param text the text
   * @return the period, or empty
   */
  public static Optional<TimePeriod> find(String text) {
    if (Require.notNull("text", text).length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    String quarter = matcher.group(2);
    String month = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
    if (quarter != null) {
      return Optional.of(ofQuarter(year, Integer.parseInt(quarter)));
    }
    return Optional.of(month == null ? ofYear(year) : ofMonth(year, Integer.parseInt(month)));
  }

  /**
   * The same period some periods later.
   *
   * @param periods how many; negative for earlier
   * @return the period of the same length
   * @throws IllegalArgumentException if it is outside the years 1000 to 2999
   */
  public TimePeriod plus(int periods) {
    long number = (long) number() + periods;
    long first = 1000L * frequency.perYear();
    long last = 3000L * frequency.perYear() - 1;
    if (number < first || number > last) {
      throw Require.refusal("periods", periods, "a period within the years 1000 to 2999");
    }
    return new TimePeriod(
        frequency, (int) (number / frequency.perYear()), (int) (number % frequency.perYear()) + 1);
  }

  /**
   * How many periods after another one this is.
   *
   * @param other a period of the same length
   * @return the count; negative if this one is earlier
   * @throws IllegalArgumentException if the other one is of another length
   */
  public int since(TimePeriod other) {
    Require.notNull("other", other);
    if (other.frequency != frequency) {
      throw Require.refusal("period", other, "a " + frequency.label() + ", as " + this + " is");
    }
    return number() - other.number();
  }

  /** The position in a count of all periods of this length. */
  private int number() {
    return year * frequency.perYear() + part - 1;
  }

  /**
   * Its first day.
   *
   * @return such as 1 April for a second quarter
   */
  public LocalDate firstDay() {
    return LocalDate.of(year, (part - 1) * (12 / frequency.perYear()) + 1, 1);
  }

  @Override
  public int compareTo(TimePeriod other) {
    Require.notNull("other", other);
    int byLength = frequency.compareTo(other.frequency);
    return byLength == 0 ? Integer.compare(number(), other.number()) : byLength;
  }

  /** For example {@code 2024}, {@code 2024-Q1} or {@code 2024-07}. */
  @Override
  public String toString() {
    return switch (frequency) {
      case YEAR -> Integer.toString(year);
      case QUARTER -> year + "-Q" + part;
      case MONTH -> year + (part < 10 ? "-0" : "-") + part;
    };
  }
}
