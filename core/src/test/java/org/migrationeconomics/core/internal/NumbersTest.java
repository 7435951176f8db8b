package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void fixedHasThousandsCommasAndAPoint() {
    assertEquals("1,234,567.9", Numbers.fixed(1234567.89, 1));
    assertEquals("-1,341", Numbers.fixed(-1340.9, 0));
    assertEquals("0.000", Numbers.fixed(-0.0001, 3));
    assertEquals("0", Numbers.fixed(-0.0, 0));
    assertEquals("-0.001", Numbers.fixed(-0.0005, 3));
  }

  @Test
  void readableHasTheDecimalsThatAReaderWants() {
    assertEquals("36,526", Numbers.readable(36_525.6));
    assertEquals("113.0", Numbers.readable(112.96));
    assertEquals("81.060", Numbers.readable(81.05968));
    assertEquals("0.917", Numbers.readable(0.9171578));
    assertEquals("0.012", Numbers.readable(0.012));
    assertEquals("0.010", Numbers.readable(0.01));
    assertEquals("100.1", Numbers.readable(100.1));
    assertEquals("1,000", Numbers.readable(1000.1));
    assertEquals("3", Numbers.readable(3));
    assertEquals("-1,341", Numbers.readable(-1341));
    assertEquals("0", Numbers.readable(-0.0));
    assertEquals("999,999,999,999,999", Numbers.readable(999_999_999_999_999.0));
  }

  @Test
  void personsHaveNoTails() {
    assertEquals("0.000", Numbers.count(0.00000000667));
    assertEquals("0.000", Numbers.count(-1e-12));
    assertEquals("0", Numbers.count(0));
    assertEquals("0.010", Numbers.count(0.00999));
    assertEquals("-0.007", Numbers.count(-0.0074));
    assertEquals("0.010", Numbers.count(0.01));
    assertEquals("81.060", Numbers.count(81.05968));
    assertEquals("36,526", Numbers.count(36_525.6));
  }

  @Test
  void readableDoesNotTurnSmallRatesIntoZero() {
    assertEquals("0.000300", Numbers.readable(0.0003));
    assertEquals("0.000222", Numbers.readable(0.000222383));
    assertEquals("0.00999", Numbers.readable(0.00999));
    assertEquals("-0.00740", Numbers.readable(-0.0074));
    assertEquals("0.00100", Numbers.readable(0.001));
    assertEquals("0.00000000100", Numbers.readable(1e-9));
    assertEquals("0.000", Numbers.readable(9e-10));
    assertEquals("1.000e+15", Numbers.readable(1e15));
    assertEquals("-1.798e+308", Numbers.readable(-Double.MAX_VALUE));
  }

  @Test
  void exactHasAllDigitsAndNoMore() {
    assertEquals("0", Numbers.exact(0));
    assertEquals("0", Numbers.exact(-0.0));
    assertEquals("6174547", Numbers.exact(6_174_547));
    assertEquals("128932753", Numbers.exact(1.28932753e8));
    assertEquals("0.0003", Numbers.exact(0.0003));
    assertEquals("-0.1", Numbers.exact(-0.1));
    assertEquals("2.1588017661203294", Numbers.exact(2.1588017661203294));
    assertEquals("0.30000000000000004", Numbers.exact(0.1 + 0.2));
    assertEquals("3584997402.754282", Numbers.exact(3584997402.754282));
    assertEquals("1000000000000000", Numbers.exact(1e15));
    assertEquals("1E+300", Numbers.exact(1e300));
    assertEquals("1E-10", Numbers.exact(1e-10));
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fr-CH"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals("1,234.50", Numbers.fixed(1234.5, 2), tag);
        assertEquals("1,235", Numbers.readable(1234.6), tag);
        assertEquals("1.000e+15", Numbers.readable(1e15), tag);
        assertEquals("1234.5", Numbers.exact(1234.5), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
