package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class DecimalsLaws {

  private static final Pattern DECIMAL =
      Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static double parse(String text) {
    // In the middle of a buffer, between digits that do not belong to it.
    String buffer = "99" + text + "99";
    return Decimals.parse(buffer.toCharArray(), 2, text.length());
  }

  private static void assertSame(double expected, double actual, String text) {
    assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual), text);
  }

  @Property(tries = 5000)
  void everyDoubleComesBackFromItsText(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      assertSame(number, parse(Double.toString(number)), Double.toString(number));
    }
  }

  @Property(tries = 5000)
  void publishedNumbersAreRoundedAsTheJdkRoundsThem(
      @ForAll long digits, @ForAll @IntRange(min = -30, max = 30) int scale) {
    String plain = new BigDecimal(java.math.BigInteger.valueOf(digits), scale).toPlainString();
    assertSame(Double.parseDouble(plain), parse(plain), plain);
    String scientific = digits + "e" + scale;
    assertSame(Double.parseDouble(scientific), parse(scientific), scientific);
  }

  @Property(tries = 5000)
  void aTextIsANumberExactlyIfItIsAPlainDecimal(
      @ForAll
          @Chars({'0', '1', '9', '.', '-', '+', 'e', 'E', 'x', 'p', 'd', 'f', 'N', 'I', ' ', ','})
          @CharRange(from = '0', to = '9')
          @StringLength(max = 8)
          String text) {
    double number = parse(text);
    if (DECIMAL.matcher(text).matches()) {
      assertSame(Double.parseDouble(text), number, text);
    } else {
      assertTrue(Double.isNaN(number), text);
    }
  }

  @Property
  void longNumbersAreRoundedAsTheJdkRoundsThem(@ForAll("longNumbers") String text) {
    assertSame(Double.parseDouble(text), parse(text), text);
  }

  @Provide
  Arbitrary<String> longNumbers() {
    Arbitrary<String> digits =
        Arbitraries.strings().withCharRange('0', '9').ofMinLength(15).ofMaxLength(30);
    Arbitrary<String> fraction = Arbitraries.strings().withCharRange('0', '9').ofMaxLength(25);
    Arbitrary<Integer> power = Arbitraries.integers().between(-340, 320);
    return net.jqwik.api.Combinators.combine(digits, fraction, power)
        .as((whole, part, exponent) -> whole + "." + part + "e" + exponent);
  }

  @Example
  void whatOtherParsersTakeIsNoNumber() {
    for (String text :
        new String[] {
          "",
          "-",
          ".",
          "-.",
          "e5",
          "1e",
          "1e+",
          "+1",
          " 1",
          "1 ",
          "1,5",
          "1_000",
          "0x1p3",
          "1d",
          "1f",
          "NaN",
          "Infinity",
          "-Infinity",
          "1.2.3",
          "--1",
          "1e5.5",
          "1e5e5",
          "\u0661",
          "½"
        }) {
      assertTrue(Double.isNaN(parse(text)), text);
    }
  }

  @Example
  void theEndsOfTheRange() {
    assertEquals(Double.POSITIVE_INFINITY, parse("1e400"));
    assertEquals(Double.NEGATIVE_INFINITY, parse("-1e400"));
    assertEquals(Double.POSITIVE_INFINITY, parse("1e99999999999999999999"));
    assertSame(0.0, parse("1e-400"), "1e-400");
    assertSame(-0.0, parse("-0"), "-0");
    assertSame(0.0, parse("0e99999999999"), "0e99999999999");
    assertSame(Double.MIN_VALUE, parse("4.9e-324"), "4.9e-324");
    assertSame(Double.MAX_VALUE, parse("1.7976931348623157e308"), "1.7976931348623157e308");
    // Half way between two doubles: to even.
    assertSame(9007199254740992.0, parse("9007199254740993"), "9007199254740993");
    assertSame(9007199254740996.0, parse("9007199254740995"), "9007199254740995");
  }

  @Example
  void numbersThatAreTooLongAreNone() {
    assertSame(1, parse("0".repeat(63) + "1"), "64 digits");
    assertTrue(Double.isNaN(parse("0".repeat(64) + "1")));
  }
}
