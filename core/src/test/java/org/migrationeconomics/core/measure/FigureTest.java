package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Figure NONE = Figure.empty("FDI net inflow is negative");

  @Test
  void isANumber() {
    Figure figure = Figure.of(1234.5);
    assertTrue(figure.isPresent());
    assertEquals(1234.5, figure.value());
    assertEquals(1234.5, figure.orElse(7));
    assertEquals(OptionalDouble.of(1234.5), figure.toOptional());
    assertEquals(Optional.empty(), figure.reason());
    assertEquals("1,235", figure.toString());
    assertEquals("0.000300", Figure.of(0.0003).toString());
  }

  @Test
  void orTheReasonWhyThereIsNone() {
    assertFalse(NONE.isPresent());
    assertEquals(7, NONE.orElse(7));
    assertEquals(OptionalDouble.empty(), NONE.toOptional());
    assertEquals(Optional.of("FDI net inflow is negative"), NONE.reason());
    assertEquals("no value: FDI net inflow is negative", NONE.toString());
    assertEquals(
        "no value: FDI net inflow is negative",
        assertThrows(NoSuchElementException.class, NONE::value).getMessage());
  }

  @Test
  void refusesNeither() {
    assertEquals("value is NaN, expected a finite number", refusal(() -> Figure.of(Double.NaN)));
    refusal(() -> Figure.of(Double.POSITIVE_INFINITY));
    refusal(() -> Figure.empty(" "));
    refusal(() -> Figure.empty("two\nlines"));
    assertThrows(IllegalArgumentException.class, () -> Figure.empty(nothing()));
  }

  @Test
  void isAValue() {
    assertValue(Figure.of(3), Figure.of(3), Figure.of(4), NONE, Figure.of(-3));
    assertValue(
        NONE,
        Figure.empty("FDI net inflow is negative"),
        Figure.empty("no observation"),
        Figure.of(0));
  }
}
