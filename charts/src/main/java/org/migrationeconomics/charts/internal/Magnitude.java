package org.migrationeconomics.charts.internal;

import java.util.Locale;
import java.util.Optional;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyScale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;

/**
 * The power of ten by which figures are divided before they are printed, and the unit that is left:
 * 68,000 million USD are 68 of a billion USD.
 *
 * @param exponent figures are divided by ten to this power
 * @param unit the unit of what is printed, in words
 */
public record Magnitude(int exponent, String unit) {

  private static final double TEN_THOUSAND = 1e4;
  private static final double SMALL = 1e-3;
  private static final int GROUP = 3;
  private static final int TRILLION = 12;
  private static final int LARGEST_POWER = 300;
  private static final String[] WORDS = {"", "thousand", "million", "billion", "trillion"};
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /**
   * The power that makes the largest of some figures easy to read.
   *
   * @param largest the largest absolute figure, finite
   * @param unit its unit
   * @return the power, and the unit that is left
   */
  public static Magnitude of(double largest, MeasureUnit unit) {
    Optional<MoneyUnit> money =
        unit instanceof MoneyUnit given ? Optional.of(given) : Optional.empty();
    MoneyScale scale = money.map(MoneyUnit::scale).orElse(MoneyScale.ONE);
    String single =
        money.map(given -> given.withScale(MoneyScale.ONE).label()).orElse(unit.label());
    boolean counted = money.isPresent() || unit == SimpleUnit.PERSONS;
    int before = (int) Math.rint(StrictMath.log10(scale.factor()));
    int exponent = exponent(largest, before, counted);
    String label = unit == SimpleUnit.RATIO && exponent == 0 ? "ratio" : single;
    return new Magnitude(exponent - before, word(exponent, label));
  }

  /**
   * The power that makes the largest of some figures easy to read, for a unit in words.
   *
   * @param largest the largest absolute figure, finite
   * @param unit its unit, in words
   * @return the power, and the unit that is left
   */
  public static Magnitude of(double largest, String unit) {
    Optional<MeasureUnit> known;
    try {
      known = Optional.of(MeasureUnit.parse(unit));
    } catch (IllegalArgumentException e) {
      known = Optional.empty();
    }
    if (known.isPresent()) {
      return of(largest, known.get());
    }
    int exponent = exponent(largest, 0, false);
    return new Magnitude(exponent, word(exponent, unit));
  }

  /** The power of ten of what is printed, of single units. */
  private static int exponent(double largest, int before, boolean counted) {
    if (largest == 0 || !Double.isFinite(largest)) {
      return before;
    }
    int power = (int) Math.floor(StrictMath.log10(largest)) + before;
    boolean large = counted ? !(largest < TEN_THOUSAND) || before > 0 : power >= 2 * GROUP;
    if (large && power >= GROUP) {
      return Math.floorDiv(power, GROUP) * GROUP;
    }
    if (largest < SMALL && before == 0) {
      return Math.floorDiv(power, GROUP) * GROUP;
    }
    return large ? 0 : before;
  }

  private static String word(int exponent, String unit) {
    if (exponent == 0) {
      return unit;
    }
    if (exponent > 0 && exponent <= TRILLION) {
      return WORDS[exponent / GROUP] + " " + unit;
    }
    StringBuilder text = new StringBuilder("10").append(exponent < 0 ? "⁻" : "");
    String digits = String.format(Locale.ROOT, "%d", Math.abs(exponent));
    digits.chars().forEach(digit -> text.append(RAISED.charAt(digit - '0')));
    return text + " " + unit;
  }

  /**
   * A figure as it is printed.
   *
   * @param value the figure
   * @return the figure divided by the power of ten
   */
  public double of(double value) {
    if (exponent == 0) {
      return value;
    }
    if (exponent > 0) {
      return exponent <= LARGEST_POWER
          ? value / power(exponent)
          : value / power(LARGEST_POWER) / power(exponent - LARGEST_POWER);
    }
    return -exponent <= LARGEST_POWER
        ? value * power(-exponent)
        : value * power(LARGEST_POWER) * power(-exponent - LARGEST_POWER);
  }

  private static double power(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }
}
