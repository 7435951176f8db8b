package org.migrationeconomics.core.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Argument checks with one voice: every refusal is one sentence that names the argument, its value
 * and what was expected.
 *
 * <p>Exported to the library's own modules only; applications never see it.
 */
public final class Require {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final int LONGEST_SHOWN = 100;
  private static final int MOST_LISTED = 20;

  private Require() {}

  /**
   * The refusal itself, for conditions that have no check of their own here. Text that was given is
   * shown on one line and not beyond its first hundred characters, whatever came out of a file.
   *
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @param expected what would have been right, completing "expected …"
   * @return the exception to throw
   */
  public static IllegalArgumentException refusal(String argument, Object value, String expected) {
    String shown = String.valueOf(value);
    if (value instanceof CharSequence) {
      shown = "'" + Labels.atMost(LONGEST_SHOWN, Labels.onOneLine(shown)) + "'";
    }
    return new IllegalArgumentException(argument + " is " + shown + ", expected " + expected);
  }

  /**
   * Refuses null, naming the argument.
   *
   * @param <T> the type of the value
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @return the value
   */
  public static <T> T notNull(String argument, T value) {
    if (value == null) {
      throw new NullArgumentException(argument);
    }
    return value;
  }

  /**
   * The row that has a key, the first one if there are several.
   *
   * @param <T> the type of the rows
   * @param <K> the type of the keys
   * @param argument the argument as the caller knows it
   * @param wanted the key that was asked for
   * @param rows the rows to choose from
   * @param key the key of a row
   * @return the row
   * @throws IllegalArgumentException if no row has the key; the sentence lists those there are, up
   *     to twenty
   */
  public static <T, K> T one(
      String argument, K wanted, List<T> rows, Function<? super T, ? extends K> key) {
    notNull(argument, wanted);
    for (T row : rows) {
      if (key.apply(row).equals(wanted)) {
        return row;
      }
    }
    throw refusal(argument, wanted, "one of " + listed(rows.stream().map(key).toList()));
  }

  /**
   * What there is to choose from, for messages: up to twenty, and how many more.
   *
   * @param all what there is
   * @return such as {@code [2, 5, 6]} or {@code [1, …] and 4 more}
   */
  public static String listed(Collection<?> all) {
    List<?> first = all.stream().limit(MOST_LISTED).toList();
    int more = all.size() - first.size();
    return first + (more > 0 ? " and " + more + " more" : "");
  }

  /**
   * Refuses NaN and the infinities.
   *
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @return the value
   */
  public static double finite(String argument, double value) {
    if (!Double.isFinite(value)) {
      throw refusal(argument, value, "a finite number");
    }
    return value;
  }

  /**
   * Refuses negative numbers, NaN and the infinities.
   *
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @return the value
   */
  public static double notNegative(String argument, double value) {
    if (!Double.isFinite(value) || value < 0) {
      throw refusal(argument, value, "a finite number that is not negative");
    }
    return value;
  }

  /**
   * Refuses everything but finite numbers above zero.
   *
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @return the value
   */
  public static double positive(String argument, double value) {
    if (!Double.isFinite(value) || value <= 0) {
      throw refusal(argument, value, "a finite number above zero");
    }
    return value;
  }

  /**
   * Refuses everything but a share from 0 to 1.
   *
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @return the value
   */
  public static double share(String argument, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw refusal(argument, value, "a share from 0 to 1");
    }
    return value;
  }

  /**
   * Refuses years outside 1000-2999; they are the mark of swapped columns and of two-digit years.
   *
   * @param argument the argument as the caller knows it
   * @param year what was given
   * @return the year
   */
  public static int year(String argument, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw refusal(argument, year, "a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return year;
  }

  /**
   * Refuses a span of years that runs backwards.
   *
   * @param from the first year
   * @param to the last year
   */
  public static void years(int from, int to) {
    year("from", from);
    year("to", to);
    if (from > to) {
      throw refusal("from-to", from + "-" + to, "a first year that is not after the last");
    }
  }

  /**
   * Refuses null, blank text and text with control characters or line separators.
   *
   * @param argument the argument as the caller knows it
   * @param value what was given
   * @return the value
   */
  public static String text(String argument, String value) {
    notNull(argument, value);
    if (value.isBlank() || value.chars().anyMatch(Labels::breaksLine)) {
      throw refusal(argument, value, "text on one line that is not blank");
    }
    return value;
  }
}
