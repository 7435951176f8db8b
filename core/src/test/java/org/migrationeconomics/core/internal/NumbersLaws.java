package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NumbersLaws {

  @Property
  void exactReadsBackAsTheSameNumber(@ForAll double value) {
    String text = Numbers.exact(value);
    assertEquals(value + 0.0, Double.parseDouble(text));
    assertFalse(text.contains(","));
    int digits = new BigDecimal(text).stripTrailingZeros().precision();
    assertTrue(digits <= 17, text);
    // No shorter than Java's own text would need, if that is shorter than 15 digits.
    int own = new BigDecimal(Double.toString(value)).stripTrailingZeros().precision();
    assertTrue(digits <= Math.max(15, own), text);
  }

  /** The quick way and the JDK's print the same, at halves and everywhere else. */
  @Property
  void fixedIsAsTheJdkPrints(
      @ForAll("sizesAndHalves") double value, @ForAll @IntRange(max = 12) int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    assertEquals(zero ? text.replace("-", "") : text, Numbers.fixed(value, decimals));
  }

  @Provide
  Arbitrary<Double> sizesAndHalves() {
    return Arbitraries.oneOf(
        sizes(),
        Arbitraries.integers().map(halves -> halves * 0.5),
        Arbitraries.integers().between(-99_999, 99_999).map(halves -> (halves + 0.5) / 1000),
        Arbitraries.integers()
            .between(-99_999, 99_999)
            .map(half -> Math.nextUp((half + 0.5) / 100)));
  }

  /** Within half of the last of three digits or decimals. */
  @Property
  void readableIsCloseToTheNumber(@ForAll("sizes") double value) {
    String text = Numbers.readable(value);
    BigDecimal read = new BigDecimal(text.replace(",", ""));
    BigDecimal error = read.subtract(new BigDecimal(value)).abs();
    double size = Math.abs(value);
    double tolerance =
        size < 0.01 ? Math.max(0.0051 * size, 1e-9) : Math.max(0.0005001, 0.001 * size);
    assertTrue(error.compareTo(new BigDecimal(tolerance)) <= 0, () -> value + " " + text);
    assertTrue(text.length() <= 20, text);
  }

  @Provide
  Arbitrary<Double> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Combinators.combine(
                Arbitraries.doubles().between(-10, 10), Arbitraries.integers().between(-12, 17))
            .as((digits, power) -> digits * Math.pow(10, power)));
  }
}
