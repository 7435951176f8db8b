package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertMissing;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final MoneyUnit MILLIONS = USD.millions();
  private static final MoneyAmount AMOUNT = MoneyAmount.of(66_237.8, MILLIONS);

  @Test
  void unitsAreWords() {
    assertEquals("current USD", USD.label());
    assertEquals("million current USD", MILLIONS.toString());
    assertEquals("billion constant 2015 USD", USD.constant(2015).billions().label());
    assertEquals("thousand current PPP EUR", MoneyUnit.parse("thousand current PPP EUR").label());
    assertEquals(PriceBasis.CURRENT_PPP, MoneyUnit.parse("current PPP USD").basis());
    assertEquals(
        "constant 2017 PPP USD", MoneyUnit.parse("current PPP USD").constant(2017).label());
    assertEquals(OptionalInt.of(2015), USD.constant(2015).baseYear());
    assertEquals(OptionalInt.empty(), USD.baseYear());
    assertEquals(MoneyScale.MILLION, MILLIONS.scale());
    assertEquals("", MoneyScale.ONE.word());
    assertEquals(1e9, MoneyScale.BILLION.factor());
    assertTrue(PriceBasis.CONSTANT.hasBaseYear());
    assertFalse(PriceBasis.CURRENT_PPP.hasBaseYear());
  }

  @Test
  void refusesWhatIsNoUnit() {
    assertEquals(
        "currency is 'XYZ', expected an ISO 4217 code such as USD",
        refusal(() -> MoneyUnit.of("XYZ")));
    refusal(() -> MoneyUnit.of("usd"));
    refusal(() -> MoneyUnit.of(""));
    refusal(() -> MoneyUnit.of("$"));
    assertEquals(
        "base year is 'not given', expected a year with constant prices and none with current"
            + " prices, here CONSTANT",
        refusal(() -> USD.withBasis(PriceBasis.CONSTANT)));
    assertEquals(
        "base year is 2015, expected a year with constant prices and none with current prices,"
            + " here CURRENT",
        refusal(() -> USD.withBaseYear(2015)));
    refusal(() -> USD.constant(15));
    refusal(() -> MoneyUnit.parse("constant 0015 USD"));
    assertEquals(
        "unit is 'USD', expected a unit such as 'persons' or 'million current USD'",
        refusal(() -> MoneyUnit.parse("USD")));
    for (String label :
        List.of(
            "",
            "million USD",
            "Million current USD",
            "million  current USD",
            "current usd",
            "constant USD",
            "constant 2015",
            "trillion current USD",
            "current USD ")) {
      refusal(() -> MoneyUnit.parse(label));
    }
    assertThrows(IllegalArgumentException.class, () -> MoneyUnit.parse(nothing()));
    assertMissing(() -> MoneyUnit.builder().scale(MoneyScale.ONE).build(), "currency");
  }

  @Test
  void simpleUnitsAndMoneyAreReadBack() {
    for (SimpleUnit unit : SimpleUnit.values()) {
      assertEquals(unit, MeasureUnit.parse(unit.toString()));
    }
    assertEquals(MILLIONS, MeasureUnit.parse("million current USD"));
    assertEquals("%", SimpleUnit.PERCENT.label());
    assertEquals(
        "unit is 'person', expected a unit such as 'persons' or 'million current USD'",
        refusal(() -> MeasureUnit.parse("person")));
    assertThrows(IllegalArgumentException.class, () -> MeasureUnit.parse(nothing()));
  }

  @Test
  void amountsOfOneUnitAreAdded() {
    MoneyAmount more = MoneyAmount.of(0.2, MILLIONS);
    assertEquals(MoneyAmount.of(66_238, MILLIONS), AMOUNT.plus(more));
    assertEquals(66_237.6, AMOUNT.minus(more).amount(), 1e-9);
    assertEquals(-132_475.6, AMOUNT.times(-2).amount());
    assertEquals("66,238 million current USD", AMOUNT.toString());
    assertTrue(AMOUNT.compareTo(more) > 0 && more.compareTo(AMOUNT) < 0);
    assertEquals(more, new TreeSet<>(List.of(AMOUNT, more)).first());
    MoneyAmount euro = MoneyAmount.of(1, MoneyUnit.of("EUR"));
    assertEquals(
        "unit is 'current EUR', expected million current USD", refusal(() -> AMOUNT.plus(euro)));
    refusal(() -> AMOUNT.minus(euro));
    refusal(() -> AMOUNT.compareTo(euro));
    refusal(() -> AMOUNT.plus(MoneyAmount.of(1, USD)));
    refusal(() -> AMOUNT.plus(MoneyAmount.of(1, MILLIONS.constant(2015))));
  }

  @Test
  void scalesAreConvertedExactly() {
    assertEquals(66.2378, AMOUNT.in(USD.billions()).amount(), 1e-13);
    assertEquals(MoneyAmount.of(66_237_800_000.0, USD), AMOUNT.in(USD));
    // Both are off by a unit in the last place if multiplied by 0.000001.
    assertEquals(0.000049, MoneyAmount.of(49, USD).in(MILLIONS).amount());
    assertEquals(3.3, MoneyAmount.of(3_300_000, USD).in(MILLIONS).amount());
    assertEquals(3_300_000, MoneyAmount.of(3.3, MILLIONS).in(USD).amount());
    assertEquals(AMOUNT, AMOUNT.in(MILLIONS));
    assertEquals(1e6, MILLIONS.factorTo(USD));
    assertEquals(
        "unit is 'current EUR', expected a scale of current USD",
        refusal(() -> AMOUNT.in(MoneyUnit.of("EUR"))));
    refusal(() -> AMOUNT.in(MILLIONS.constant(2015)));
    refusal(() -> AMOUNT.in(MoneyUnit.parse("current PPP USD")));
  }

  @Test
  void refusesNoNumbers() {
    assertEquals(
        "amount is NaN, expected a finite number", refusal(() -> MoneyAmount.of(Double.NaN, USD)));
    refusal(() -> AMOUNT.times(Double.POSITIVE_INFINITY));
    refusal(() -> AMOUNT.times(Double.MAX_VALUE));
    refusal(() -> MoneyAmount.of(Double.MAX_VALUE, MILLIONS).in(USD));
    assertMissing(() -> MoneyAmount.builder().build(), "amount", "unit");
    assertThrows(IllegalArgumentException.class, () -> MoneyAmount.of(1, nothing()));
  }

  @Test
  void areValues() {
    assertValue(
        AMOUNT,
        MoneyAmount.builder().amount(66_237.8).unit(MoneyUnit.parse("million current USD")).build(),
        AMOUNT.times(2),
        MoneyAmount.of(66_237.8, USD));
    assertValue(
        MILLIONS,
        MoneyUnit.builder().currency("USD").scale(MoneyScale.MILLION).build(),
        USD,
        MILLIONS.constant(2015),
        MoneyUnit.of("EUR").millions(),
        MoneyUnit.parse("million current PPP USD"));
    assertValue(
        USD.constant(2015),
        MoneyUnit.parse("constant 2015 USD"),
        USD.constant(2016),
        MoneyUnit.parse("constant 2015 PPP USD"));
  }
}
