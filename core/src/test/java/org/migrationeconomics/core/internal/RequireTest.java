package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequireTest {

  @Test
  void passesWhatIsRight() {
    assertEquals("a", Require.notNull("x", "a"));
    assertEquals(-1.5, Require.finite("x", -1.5));
    assertEquals(0, Require.notNegative("x", 0));
    assertEquals(2.5, Require.notNegative("x", 2.5));
    assertEquals(Double.MIN_VALUE, Require.positive("x", Double.MIN_VALUE));
    assertEquals(0, Require.share("x", 0));
    assertEquals(1, Require.share("x", 1));
    assertEquals(1000, Require.year("x", 1000));
    assertEquals(2999, Require.year("x", 2999));
    Require.years(1990, 1990);
    assertEquals("São Tomé", Require.text("x", "São Tomé"));
  }

  @Test
  void refusesInOneSentence() {
    assertEquals(
        "x is NaN, expected a finite number", refusal(() -> Require.finite("x", Double.NaN)));
    refusal(() -> Require.finite("x", Double.NEGATIVE_INFINITY));
    assertEquals(
        "x is -1.0, expected a finite number that is not negative",
        refusal(() -> Require.notNegative("x", -1)));
    refusal(() -> Require.notNegative("x", Double.NaN));
    refusal(() -> Require.notNegative("x", Double.POSITIVE_INFINITY));
    assertEquals(
        "x is 0.0, expected a finite number above zero", refusal(() -> Require.positive("x", 0)));
    refusal(() -> Require.positive("x", Double.NaN));
    refusal(() -> Require.positive("x", Double.POSITIVE_INFINITY));
    assertEquals("x is 1.1, expected a share from 0 to 1", refusal(() -> Require.share("x", 1.1)));
    refusal(() -> Require.share("x", -0.1));
    refusal(() -> Require.share("x", Double.NaN));
    assertEquals(
        "x is 93, expected a year from 1000 to 2999", refusal(() -> Require.year("x", 93)));
    refusal(() -> Require.year("x", 999));
    refusal(() -> Require.year("x", 3000));
    assertEquals(
        "from-to is '2001-2000', expected a first year that is not after the last",
        refusal(() -> Require.years(2001, 2000)));
    refusal(() -> Require.years(93, 2000));
    refusal(() -> Require.years(1993, 20_000));
    assertEquals(
        "x is null, expected a value",
        assertThrows(IllegalArgumentException.class, () -> Require.notNull("x", nothing()))
            .getMessage());
  }

  @Test
  void textIsOnOneLineAndNotBlank() {
    assertEquals(
        "x is '', expected text on one line that is not blank",
        refusal(() -> Require.text("x", "")));
    refusal(() -> Require.text("x", " \t "));
    refusal(() -> Require.text("x", "a\u0085b"));
    refusal(() -> Require.text("x", "a\u2028b"));
    refusal(() -> Require.text("x", "a\u2029b"));
    assertEquals(
        "x is 'a b', expected text on one line that is not blank",
        refusal(() -> Require.text("x", "a\nb")));
    assertThrows(IllegalArgumentException.class, () -> Require.text("x", nothing()));
  }

  @Test
  void hostileTextIsShownShort() {
    String shown = Require.refusal("x", "z".repeat(1_000_000), "less").getMessage();
    assertEquals("x is '" + "z".repeat(99) + "…', expected less", shown);
  }

  @Test
  void oneRowByItsKey() {
    List<String> rows = List.of("a1", "b2", "b3");
    assertEquals("b2", Require.one("letter", 'b', rows, row -> row.charAt(0)));
    assertEquals(
        "letter is c, expected one of [a, b, b]",
        refusal(() -> Require.one("letter", 'c', rows, row -> row.charAt(0))));
    List<Integer> many = IntStream.range(0, 25).boxed().toList();
    assertEquals(24, Require.one("number", 24, many, number -> number));
    assertTrue(
        refusal(() -> Require.one("number", 25, many, number -> number))
            .endsWith(" 18, 19] and 5 more"));
    assertThrows(
        IllegalArgumentException.class, () -> Require.one("x", nothing(), rows, row -> row));
  }
}
