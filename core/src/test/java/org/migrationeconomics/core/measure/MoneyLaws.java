package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class MoneyLaws {

  @Provide
  Arbitrary<MoneyUnit> units() {
    return Combinators.combine(
            Arbitraries.of("USD", "EUR", "MXN", "XOF", "JPY"),
            Arbitraries.of(PriceBasis.class),
            Arbitraries.integers().between(1000, 2999),
            Arbitraries.of(MoneyScale.class))
        .as(
            (currency, basis, year, scale) -> {
              MoneyUnit.Builder unit =
                  MoneyUnit.builder().currency(currency).basis(basis).scale(scale);
              return (basis.hasBaseYear() ? unit.baseYear(year) : unit).build();
            });
  }

  @Property
  void unitsAreReadBack(@ForAll("units") MoneyUnit unit) {
    assertEquals(unit, MoneyUnit.parse(unit.label()));
    assertEquals(unit, MeasureUnit.parse(unit.toString()));
    assertValue(unit, MoneyUnit.parse(unit.label()));
  }

  @Property
  void differentUnitsHaveDifferentLabels(
      @ForAll("units") MoneyUnit one, @ForAll("units") MoneyUnit other) {
    assertEquals(one.equals(other), one.label().equals(other.label()));
    if (!one.withScale(MoneyScale.ONE).equals(other.withScale(MoneyScale.ONE))) {
      refusal(() -> one.factorTo(other));
      refusal(() -> MoneyAmount.of(1, one).in(other));
      refusal(() -> YearSeries.of(one, 2000, 1).in(other));
      assertNotEquals(MoneyAmount.of(1, one), MoneyAmount.of(1, other));
    }
  }

  /** Against exact decimal arithmetic. */
  @Property
  void conversionsAreCorrectlyRounded(
      @ForAll("units") MoneyUnit unit,
      @ForAll MoneyScale scale,
      @ForAll @DoubleRange(min = -1e15, max = 1e15) double amount) {
    MoneyUnit target = unit.withScale(scale);
    double expected =
        new BigDecimal(amount)
            .multiply(new BigDecimal(unit.scale().factor()))
            .divide(new BigDecimal(scale.factor()), MathContext.UNLIMITED)
            .doubleValue();
    assertEquals(expected, MoneyAmount.of(amount, unit).in(target).amount());
    assertEquals(expected, YearSeries.of(unit, 2000, amount).in(target).at(2000));
    assertEquals(target, MoneyAmount.of(amount, unit).in(target).unit());
  }

  @Property
  void arithmeticIsThatOfNumbers(
      @ForAll("units") MoneyUnit unit,
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double a,
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double b) {
    MoneyAmount one = MoneyAmount.of(a, unit);
    MoneyAmount other = MoneyAmount.of(b, unit);
    assertEquals(a + b, one.plus(other).amount());
    assertEquals(one.plus(other), other.plus(one));
    assertEquals(a - b, one.minus(other).amount());
    assertEquals(a * b, one.times(b).amount());
    assertEquals(Double.compare(a, b), Integer.signum(one.compareTo(other)));
    assertEquals(unit, one.plus(other).unit());
    assertValue(one, MoneyAmount.of(a, MoneyUnit.parse(unit.label())));
  }
}
