package org.migrationeconomics.calculators.policy.gains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

class IncomePerNaturalCalculatorTest {

  private static final IncomePerNaturalCalculator CALCULATOR =
      IncomePerNaturalCalculator.withDefaults();
  private static final Place HOME = Place.of("HTI");
  private static final MoneyUnit DOLLARS = MoneyUnit.of("USD");
  private static final PlaceVector INCOMES =
      PlaceVector.of(
          List.of(HOME, Place.of("USA"), Place.of("DOM")), DOLLARS, 3000, 60_000, 15_000);

  private static PlaceVector emigrants(double usa, double dom, double cuba) {
    return PlaceVector.of(
        List.of(Place.of("USA"), Place.of("DOM"), Place.of("CUB")),
        SimpleUnit.PERSONS,
        usa,
        dom,
        cuba);
  }

  /** (90 × 3,000 + 6 × 60,000 + 4 × 15,000) / 100 = 6,900; half the gaps: 4,950. */
  @Test
  void byHand() {
    IncomePerNatural all = CALCULATOR.calculate(HOME, 90, emigrants(6, 4, 0), INCOMES);
    assertEquals(6900, all.perNatural(), 1e-9);
    assertEquals(2.3, all.ratio(), 1e-12);
    assertEquals(1, all.coverage().value());
    IncomePerNatural half =
        CALCULATOR.withShareOfGap(0.5).calculate(HOME, 90, emigrants(6, 4, 0), INCOMES);
    assertEquals(4950, half.perNatural(), 1e-9);
    assertFalse(all.show().contains("left out"), all.show());
  }

  @Test
  void destinationsWithoutIncomeAreNamed() {
    IncomePerNatural all = CALCULATOR.calculate(HOME, 90, emigrants(6, 4, 10), INCOMES);
    assertEquals(6900, all.perNatural(), 1e-9);
    assertEquals(0.5, all.coverage().value());
    assertTrue(all.show().contains("10 emigrants (50.0 %) are left out"), all.show());
    assertTrue(all.show().contains("CUB"), all.show());
    IncomePerNatural none = CALCULATOR.calculate(HOME, 90, emigrants(0, 0, 0), INCOMES);
    assertEquals(3000, none.perNatural());
    assertFalse(none.coverage().isPresent());
  }

  @Property(tries = 200)
  void liesBetweenHomeAndAbroad(
      @ForAll @DoubleRange(max = 1) double gap, @ForAll @DoubleRange(max = 1000) double usa) {
    double income =
        CALCULATOR
            .withShareOfGap(gap)
            .calculate(HOME, 90, emigrants(usa, 0, 0), INCOMES)
            .perNatural();
    assertTrue(income >= 3000 * (1 - 1e-14) && income <= 60_000, String.valueOf(income));
  }

  @Test
  void badInput() {
    assertTrue(
        refusal(() -> CALCULATOR.calculate(HOME, 0, emigrants(1, 1, 1), INCOMES))
            .contains("people born at home"));
    assertTrue(refusal(() -> CALCULATOR.calculate(HOME, 9, INCOMES, INCOMES)).contains("persons"));
    assertTrue(
        refusal(() -> CALCULATOR.calculate(HOME, 9, emigrants(-1, 1, 1), INCOMES))
            .contains("emigrants in USA"));
    PlaceVector atHome = PlaceVector.of(List.of(HOME), SimpleUnit.PERSONS, 1);
    assertTrue(refusal(() -> CALCULATOR.calculate(HOME, 9, atHome, INCOMES)).contains("at home"));
    assertTrue(refusal(() -> CALCULATOR.withShareOfGap(1.5)).contains("share of the gap"));
  }

  /** Clemens, Montenegro and Pritchett 2008: premiums of 2.7 and 8.4, barriers of 170 and 740 %. */
  @Test
  void placePremium() {
    MoneyAmount home = MoneyAmount.of(1000, DOLLARS);
    assertEquals(1.7, PlacePremium.of(home, home.times(2.7)).barrier(), 1e-12);
    assertEquals(7.4, PlacePremium.of(home, home.times(8.4)).barrier(), 1e-12);
    PlacePremium selected = PlacePremium.of(home, home.times(2.7)).withSelection(1.5);
    assertEquals(1.8, selected.ratio(), 1e-12);
    assertEquals(800, selected.gain().amount(), 1e-9);
    assertEquals(-0.5, PlacePremium.of(home, home.times(0.5)).barrier(), 1e-12);
    assertTrue(selected.toString().contains("movers 1.5 times"), selected.toString());
    assertTrue(refusal(() -> selected.withSelection(3)).contains("ratio of the wages"));
    assertTrue(refusal(() -> selected.withSelection(0.9)).contains("1 or more"));
    assertTrue(
        refusal(() -> PlacePremium.of(home, MoneyAmount.of(1, MoneyUnit.of("EUR"))))
            .contains("unit of the wage there"));
    assertTrue(refusal(() -> PlacePremium.of(home, home.times(0))).contains("wage there"));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
