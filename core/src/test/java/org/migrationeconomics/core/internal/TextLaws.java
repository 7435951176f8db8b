package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.refusal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any text that comes from outside. */
class TextLaws {

  @Property
  void whateverIsGivenIsRefusedOnOneLine(@ForAll String given) {
    assertEquals(1, String.valueOf(Require.refusal("x", given, "y").getMessage()).lines().count());
    refusal(
        () -> {
          throw Require.refusal("x", given, "something else");
        });
  }

  @Property
  void isNeverTooLongAndNeverHalfACharacter(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int length) {
    String cut = Labels.atMost(length, text);
    assertTrue(cut.length() <= length);
    assertTrue(text.equals(cut) || cut.endsWith("…"));
    long halves = text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count();
    assertTrue(halves > 0 || cut.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }
}
