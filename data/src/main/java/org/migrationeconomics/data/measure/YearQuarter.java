package org.migrationeconomics.data.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;

/**
 * A quarter of a year, such as the third of 2020.
 *
 * <p>It prints as {@code 2020-Q3}, in the manner of {@link java.time.YearMonth}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year, 1000 to 2999
 * @param quarter the quarter, 1 to 4
 */
public record YearQuarter(int year, int quarter) implements Comparable<YearQuarter>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORM =
      Pattern.compile("([12][0-9]{3})[- _]?(?:Q([1-4])|([1-4])Q)(?: \\[YR[0-9]{4}Q[1-4]])?");

  /**
   * A quarter.
   *
   * @param year the year
   * @param quarter the quarter
   * @throws IllegalArgumentException if year or quarter is out of range
   */
  public YearQuarter {
    Require.year("year", year);
    if (quarter < 1 || quarter > 4) {
      throw Require.refusal("quarter", quarter, "1 to 4");
    }
  }

  /**
   * A quarter.
   *
   * @param year the year, 1000 to 2999
   * @param quarter the quarter, 1 to 4
   * @return the quarter
   * @throws IllegalArgumentException if year or quarter is out of range
   */
  public static YearQuarter of(int year, int quarter) {
    return new YearQuarter(year, quarter);
  }

  /**
   * The quarter of a day.
   *
   * @param day any day
   * @return the quarter
   */
  public static YearQuarter of(LocalDate day) {
    Require.notNull("day", day);
    return new YearQuarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /**
   * A quarter as it is printed here or by the World Bank: {@code 2020-Q3}, {@code 2020Q3}, {@code
   * 2020_3Q}, {@code 2020Q3 [YR2020Q3]}.
   *
   * @param text the text
   * @return the quarter
   * @throws IllegalArgumentException if it is none of these
   */
  public static YearQuarter parse(String text) {
    return find(text)
        .orElseThrow(() -> Require.refusal("quarter", text, "a quarter such as 2020-Q3"));
  }

  /**
   * The quarter that a text is, in the forms of {@link #parse}.
   *
   * @param text the text
   * @return the quarter, or empty
   */
  public static Optional<YearQuarter> find(String text) {
    Matcher matcher = FORM.matcher(Require.notNull("text", text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String quarter = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    return Optional.of(
        new YearQuarter(
            Integer.parseInt(matcher.group(1)), Integer.parseInt(String.valueOf(quarter))));
  }

  /**
   * The quarter after this one.
   *
   * @return the next quarter
   * @throws IllegalArgumentException if it is in a year after the last
   */
  public YearQuarter next() {
    return quarter < 4 ? of(year, quarter + 1) : of(year + 1, 1);
  }

  @Override
  public int compareTo(YearQuarter other) {
    Require.notNull("other", other);
    return Integer.compare(4 * year + quarter, 4 * other.year + other.quarter);
  }

  /** For example {@code 2020-Q3}, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return year + "-Q" + quarter;
  }
}
