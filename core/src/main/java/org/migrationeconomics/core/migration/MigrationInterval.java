package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * The time during which people moved: some calendar years, or the time between two dates.
 *
 * <pre>
 *   MigrationInterval.years(2010, 2014)       // 1 January 2010 to 31 December 2014, five years
 *   MigrationInterval.midYears(2010, 2015)    // 1 July 2010 to 1 July 2015, five years too
 *   MigrationInterval.parse("2010-07-01/2015-07-01")
 * </pre>
 *
 * <p>A table headed "2010-2015" may mean either five years or six. This type leaves no doubt:
 * calendar years are counted with the first and the last, and an interval between dates says which.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class MigrationInterval
    implements WithMigrationInterval, Comparable<MigrationInterval>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
  private static final Pattern DATES =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

  MigrationInterval() {}

  /**
   * One calendar year.
   *
   * @param year the year
   * @return the interval
   * @throws IllegalArgumentException if the year is outside 1000-2999
   */
  public static MigrationInterval year(int year) {
    return years(year, year);
  }

  /**
   * Some calendar years.
   *
   * @param first the first year
   * @param last the last year, which counts as well
   * @return the interval
   * @throws IllegalArgumentException if the years run backwards or are outside 1000-2999
   */
  public static MigrationInterval years(int first, int last) {
    Require.years(first, last);
    return between(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
  }

  /**
   * From the middle of one year to the middle of another, as the United Nations divide time.
   *
   * @param from the year in whose middle the interval begins
   * @param to the year in whose middle it ends
   * @return the interval from 1 July to 1 July
   * @throws IllegalArgumentException if the second year is not after the first, or one is outside
   *     1000-2999
   */
  public static MigrationInterval midYears(int from, int to) {
    Require.years(from, to);
    return between(LocalDate.of(from, Month.JULY, 1), LocalDate.of(to, Month.JULY, 1));
  }

  /**
   * The time between two dates.
   *
   * @param start the first day
   * @param end the day after the last
   * @return the interval
   * @throws IllegalArgumentException if the end is not after the start, or a year is outside
   *     1000-2999
   */
  public static MigrationInterval between(LocalDate start, LocalDate end) {
    return builder().start(start).end(end).build();
  }

  /**
   * Reads an interval as {@code toString} prints it.
   *
   * @param text a year, two years with a hyphen, or two ISO 8601 dates with a slash
   * @return the interval
   * @throws IllegalArgumentException if the text is none of them
   */
  public static MigrationInterval parse(String text) {
    Matcher years = YEARS.matcher(Require.notNull("interval", text));
    if (years.matches()) {
      int first = Integer.parseInt(years.group(1));
      return years(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
    }
    Matcher dates = DATES.matcher(text);
    if (dates.matches()) {
      return between(date(dates.group(1)), date(dates.group(2)));
    }
    throw Require.refusal(
        "interval", text, "2014, 2010-2014 or 2010-07-01/2015-07-01, or other such times");
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw Require.refusal("date", text, "a day of the calendar, as 2010-07-01");
    }
  }

  /**
   * Begins an interval; both ends are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The first day of the interval.
   *
   * @return the date
   */
  public abstract LocalDate start();

  /**
   * The day after the last of the interval: where it ends, for a census that looks back from a
   * date.
   *
   * @return the date
   */
  public abstract LocalDate end();

  /**
   * Whether the interval consists of whole calendar years.
   *
   * @return true if it runs from one 1 January to another
   */
  public boolean isCalendarYears() {
    return start().getDayOfYear() == 1 && end().getDayOfYear() == 1;
  }

  /**
   * How long the interval is.
   *
   * @return years, above zero; a whole number from one day to the same day of another year
   */
  public double lengthInYears() {
    long whole = ChronoUnit.YEARS.between(start(), end());
    LocalDate from = start().plusYears(whole);
    double rest = ChronoUnit.DAYS.between(from, end());
    return whole + rest / ChronoUnit.DAYS.between(from, start().plusYears(whole + 1));
  }

  /** Refuses intervals that run backwards or stand still. */
  @Value.Check
  void check() {
    Require.year("start of the interval", start().getYear());
    Require.year("end of the interval", end().minusDays(1).getYear());
    if (!end().isAfter(start())) {
      throw Require.refusal(
          "end of the interval", end().toString(), "a date after the start, " + start());
    }
  }

  /** Orders intervals by start, then by end. */
  @Override
  public int compareTo(MigrationInterval other) {
    Require.notNull("other", other);
    int starts = start().compareTo(other.start());
    return starts != 0 ? starts : end().compareTo(other.end());
  }

  /** Years or dates, which {@link #parse} reads back. */
  @Override
  public String toString() {
    if (!isCalendarYears()) {
      return start() + "/" + end();
    }
    int last = end().getYear() - 1;
    return start().getYear() == last ? String.valueOf(last) : start().getYear() + "-" + last;
  }

  /** Builds an interval. Not thread-safe. */
  public static final class Builder extends ImmutableMigrationInterval.Builder {
    Builder() {}
  }
}
