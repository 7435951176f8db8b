package org.migrationeconomics.calculators.remittance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PriceBasis;

/** Figures from calculations that may leave the range of numbers, and amounts within sentences. */
final class Figures {

  private Figures() {}

  /** The number as a figure; without a value if the calculation has left the range of numbers. */
  static Figure finite(double value, String what) {
    return Double.isFinite(value)
        ? Figure.of(value)
        : Figure.empty(what + " is beyond the range of numbers");
  }

  /** The same for one year; the reason is only written when it is wanted. */
  static Figure finite(double value, String what, int year) {
    return Double.isFinite(value) ? Figure.of(value) : finite(value, what + " of " + year);
  }

  /** An amount within a sentence: {@code -113 million USD}. */
  static String amount(double amount, MoneyUnit unit) {
    String money =
        unit.basis() == PriceBasis.CURRENT
            ? unit.label().replace("current ", "")
            : unit.label(); // any other basis is worth its words
    return (Math.abs(amount) >= 100
            ? Numbers.fixed(amount, 0)
            : BigDecimal.valueOf(amount).round(new MathContext(3)).toString())
        + " "
        + money;
  }

  /** Decimals that show about four digits of the largest amount of a column. */
  static int decimals(Collection<Figure> amounts) {
    double largest = 0;
    for (Figure amount : amounts) {
      largest = Math.max(largest, Math.abs(amount.orElse(0)));
    }
    return largest >= 10_000 ? 0 : largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
  }
}
