package org.migrationeconomics.calculators.reproduction;

import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;

/**
 * Those born in a year or in several consecutive years.
 *
 * <pre>
 *   BirthCohort.of(1936)                  // 1936
 *   BirthCohort.of(1936, 1950)            // 1936-1950
 *   BirthCohort.parse("1936-1950")
 * </pre>
 *
 * <p>Cohorts are ordered by their first year, then by their last.
 *
 * <p><b>Units</b>: calendar years, 1000 to 2999.
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstYear the first year of birth
 * @param lastYear the last year of birth, the same as the first for a single year
 */
public record BirthCohort(int firstYear, int lastYear)
    implements Comparable<BirthCohort>, Serializable {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:[-–](\\d{4}))?");
  private static final Comparator<BirthCohort> ORDER =
      Comparator.comparingInt(BirthCohort::firstYear).thenComparingInt(BirthCohort::lastYear);

  /**
   * Checks the years.
   *
   * @throws IllegalArgumentException if they run backwards or are outside 1000 to 2999
   */
  public BirthCohort {
    Require.years(firstYear, lastYear);
  }

  /**
   * Those born in one year.
   *
   * @param year the year of birth
   * @return the cohort
   * @throws IllegalArgumentException if the year is outside 1000 to 2999
   */
  public static BirthCohort of(int year) {
    return new BirthCohort(year, year);
  }

  /**
   * Those born in several consecutive years.
   *
   * @param firstYear the first year of birth
   * @param lastYear the last year of birth
   * @return the cohort
   * @throws IllegalArgumentException if the years run backwards or are outside 1000 to 2999
   */
  public static BirthCohort of(int firstYear, int lastYear) {
    return new BirthCohort(firstYear, lastYear);
  }

  /**
   * Reads a cohort as {@link #toString} prints it.
   *
   * @param text for example {@code 1936} or {@code 1936-1950}, with hyphen or en dash
   * @return the cohort
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static BirthCohort parse(String text) {
    Matcher years = YEARS.matcher(Require.notNull("cohort", text));
    if (!years.matches()) {
      throw Require.refusal("cohort", text, "years of birth such as 1936 or 1936-1950");
    }
    int first = Integer.parseInt(years.group(1));
    return of(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
  }

  /**
   * Whether those born in a year belong to the cohort.
   *
   * @param year any year
   * @return true if they do
   */
  public boolean contains(int year) {
    return year >= firstYear && year <= lastYear;
  }

  /**
   * Whether another cohort begins in the year after this one ends.
   *
   * @param next another cohort
   * @return true if no year lies between them and none is in both
   */
  public boolean isFollowedBy(BirthCohort next) {
    Require.notNull("next", next);
    return next.firstYear == lastYear + 1;
  }

  /**
   * The middle of the span of births as a point in time: 1936.5 for those born in 1936, 1938.5 for
   * those born from 1936 to 1940.
   *
   * @return the point in time
   */
  public double midpoint() {
    return (firstYear + lastYear + 1) / 2.0;
  }

  @Override
  public int compareTo(BirthCohort other) {
    Require.notNull("other", other);
    return ORDER.compare(this, other);
  }

  /** The years, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "-" + lastYear;
  }
}
