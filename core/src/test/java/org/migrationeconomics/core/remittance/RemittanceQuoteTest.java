package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

class RemittanceQuoteTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final double ROUNDING = 1e-12;

  // 200 dollars, fee 5, mid rate 18.00, offered 17.64: margin 2 %.
  private static final RemittanceQuote ON_TOP =
      quote(200, 5, FeeConvention.FEE_ON_TOP).withRates(18.00, 17.64, "MXN");
  private static final RemittanceQuote DEDUCTED =
      ON_TOP.withFeeConvention(FeeConvention.FEE_DEDUCTED);

  private static RemittanceQuote quote(double amount, double fee, FeeConvention convention) {
    return RemittanceQuote.of(MoneyAmount.of(amount, USD), MoneyAmount.of(fee, USD), convention);
  }

  @Test
  void feeOnTop() {
    assertEquals(2.00, ON_TOP.margin().value(), ROUNDING);
    assertEquals(2.50, ON_TOP.feePercent(), ROUNDING);
    assertEquals(4.50, ON_TOP.cost().value(), ROUNDING);
    assertEquals(3_528, ON_TOP.received().value(), 1e-9);
    assertEquals(MoneyAmount.of(205, USD), ON_TOP.paid());
    assertEquals(MoneyAmount.of(200, USD), ON_TOP.sent());
  }

  @Test
  void feeDeducted() {
    assertEquals(4.45, DEDUCTED.cost().value(), ROUNDING);
    assertEquals(3_439.80, DEDUCTED.received().value(), 1e-9);
    assertEquals(MoneyAmount.of(200, USD), DEDUCTED.paid());
    assertEquals(MoneyAmount.of(195, USD), DEDUCTED.sent());
  }

  @Test
  void aStatedMarginGivesTheSameCost() {
    RemittanceQuote stated = quote(200, 5, FeeConvention.FEE_ON_TOP).withStatedMargin(2.00);
    assertEquals(4.50, stated.cost().value(), ROUNDING);
    assertEquals(
        "no value: the rate that the service offers is not known", stated.received().toString());
    RemittanceQuote rate =
        RemittanceQuote.builder().from(stated).offeredRate(17.64).receivingCurrency("MXN").build();
    assertEquals(4.50, rate.cost().value(), ROUNDING);
    assertEquals(3_528, rate.received().value(), 1e-9);
  }

  @Test
  void anUnknownMarginIsNotZero() {
    RemittanceQuote unknown = quote(200, 5, FeeConvention.FEE_ON_TOP);
    assertFalse(unknown.margin().isPresent());
    assertEquals(
        "no value: the margin on the exchange rate is not known", unknown.cost().toString());
    // The offered rate alone tells what arrives, and not what it costs.
    RemittanceQuote rate =
        RemittanceQuote.builder().from(unknown).offeredRate(17.64).receivingCurrency("MXN").build();
    assertFalse(rate.cost().isPresent());
    assertEquals(3_528, rate.received().value(), 1e-9);
    assertEquals(2.5, unknown.withStatedMargin(0).cost().value(), ROUNDING);
  }

  @Test
  void aMarginMayBeNegative() {
    assertEquals(
        -0.5,
        quote(200, 5, FeeConvention.FEE_ON_TOP).withStatedMargin(-3).cost().value(),
        ROUNDING);
    assertEquals(
        -1,
        quote(200, 0, FeeConvention.FEE_ON_TOP).withRates(10, 10.1, "MXN per USD").cost().value(),
        1e-9);
  }

  @Test
  void aServiceThatIsNotTransparentHasNoMargin() {
    RemittanceQuote opaque = quote(200, 5, FeeConvention.FEE_ON_TOP).withTransparent(false);
    assertFalse(opaque.cost().isPresent());
    assertEquals(Optional.of(false), opaque.transparent());
    refused(
        "margin is 0.0, expected no margin, as the service is not transparent (files write 0 for unknown)",
        () -> opaque.withStatedMargin(0));
    assertEquals(2.5, opaque.withTransparent(true).withStatedMargin(0).cost().value(), ROUNDING);
    assertEquals(
        4.5,
        quote(200, 5, FeeConvention.FEE_ON_TOP)
            .withStatedMargin(TransferCost.fraction(0.02))
            .cost()
            .value(),
        ROUNDING);
  }

  @Test
  void printsFirmFeeMarginAndCost() {
    assertEquals("200 current USD, fee on top 5, margin 2.00 %, cost 4.50 %", ON_TOP.toString());
    assertEquals(
        "Acme: 200 current USD, fee deducted 5, margin 2.00 %, cost 4.45 %",
        DEDUCTED.withFirm("Acme").toString());
    assertEquals(
        "200 current USD, fee on top 5, margin not known, cost not known",
        quote(200, 5, FeeConvention.FEE_ON_TOP).toString());
    assertEquals(Optional.of("MXN"), ON_TOP.receivingCurrency());
    assertEquals(ON_TOP.withFirm("Acme"), ValueChecks.serialised(ON_TOP.withFirm("Acme")));
  }

  @Test
  void refusesAmountsThatCannotBe() {
    refused(
        "amount is 0.0, expected a finite number above zero",
        () -> quote(0, 0, FeeConvention.FEE_ON_TOP));
    refused(
        "fee is -1.0, expected a finite number that is not negative",
        () -> quote(200, -1, FeeConvention.FEE_ON_TOP));
    refused(
        "fee is 200.0, expected less than the amount it is deducted from",
        () -> quote(200, 200, FeeConvention.FEE_DEDUCTED));
    assertEquals(100, quote(200, 200, FeeConvention.FEE_ON_TOP).feePercent());
    refused(
        "unit of the fee is 'current EUR', expected current USD",
        () -> ON_TOP.withFee(MoneyAmount.of(5, MoneyUnit.of("EUR"))));
    refused(
        "unit of the amount is 'million current USD', expected single units at current prices, as current USD",
        () -> ON_TOP.withAmount(MoneyAmount.of(5, USD.millions())));
    refused(
        "unit of the amount is 'constant 2015 USD', expected single units at current prices, as current USD",
        () -> ON_TOP.withAmount(MoneyAmount.of(5, USD.constant(2015))));
    refused("firm is ' ', expected text on one line that is not blank", () -> ON_TOP.withFirm(" "));
  }

  @Test
  void refusesRatesThatCannotBe() {
    RemittanceQuote quote = quote(200, 5, FeeConvention.FEE_ON_TOP);
    refused(
        "mid rate is 0.0, expected a finite number above zero",
        () -> quote.withRates(0, 17.64, "MXN"));
    refused(
        "offered rate is NaN, expected a finite number above zero",
        () -> quote.withRates(18, Double.NaN, "MXN"));
    // One of the two upside down, by what would be a cost of 102 %.
    refused(
        "offered rate is 0.05555555555555555, expected a rate in the direction of mid, 18.0; it looks"
            + " like one upside down, as 1 / 0.05555555555555555 is 18",
        () -> quote.withRates(18, 1 / 18.0, "MXN"));
    refused(
        "offered rate is 17.64, expected a rate in the direction of mid, 0.05555555555555555; it looks"
            + " like one upside down, as 1 / 17.64 is 0.057",
        () -> quote.withRates(1 / 18.0, 17.64, "MXN per USD"));
    // Near parity a rate upside down cannot be told from a dear one.
    assertEquals(15.038, quote.withRates(1.1, 1 / 1.07, "EUR").margin().value(), 5e-4);
    // Both upside down: the service seems to offer more than mid, at a cost of 0.459 %.
    refused(
        "offered rate is 0.056689342403628114, expected at most mid, 0.05555555555555555, or the"
            + " direction in words, 'MXN per USD', if the service offers more than mid",
        () -> quote.withRates(1 / 18.0, 1 / 17.64, "MXN"));
    assertEquals(4.5, quote.withRates(1 / 18.0, 1 / 17.64, "USD per MXN").cost().value(), 1e-12);
    assertEquals(ON_TOP, quote.withRates(18.00, 17.64, "MXN per USD"));
    refused(
        "pair of currencies is 'MXN per EUR', expected one with USD, which is sent",
        () -> quote.withRates(18.00, 17.64, "MXN per EUR"));
    refused(
        "offered rate is 200.0, expected a rate of the same pair of currencies as mid, 18.0",
        () -> quote.withRates(18, 200, "MXN per USD"));
    refused(
        "offered rate is 0.3, expected a rate in the direction of mid, 4.0; it looks like one upside"
            + " down, as 1 / 0.3 is 3.333",
        () -> quote.withRates(4, 0.3, "MXN per USD"));
    // A parallel market that pays more than twice the official rate, and a dear service.
    assertEquals(-150, quote.withRates(40, 100, "SYP per USD").margin().value(), 1e-12);
    assertEquals(15, quote.withRates(1, 0.85, "EUR").margin().value(), 1e-12);
    refused(
        "currency is 'XYZ', expected an ISO 4217 code such as USD",
        () -> quote.withRates(18, 17.64, "XYZ"));
    refused(
        "offered rate is 'missing', expected a rate to compare with the mid rate",
        () -> quote.withMidRate(18));
    refused(
        "receiving currency is 'missing', expected the currency of the rates",
        () -> quote.withOfferedRate(18));
    refused(
        "stated margin is 100.0, expected per cent below 100", () -> quote.withStatedMargin(100));
    refused(
        "stated margin is NaN, expected per cent below 100",
        () -> quote.withStatedMargin(Double.NaN));
    refused(
        "stated margin is 2.0, expected either a stated margin or the mid rate, which already gives one",
        () -> ON_TOP.withStatedMargin(2));
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        ON_TOP,
        quote(200, 5, FeeConvention.FEE_ON_TOP).withRates(18.00, 17.64, "MXN"),
        DEDUCTED,
        ON_TOP.withAmount(MoneyAmount.of(100, USD)),
        ON_TOP.withFee(MoneyAmount.of(6, USD)),
        ON_TOP.withRates(18.00, 17.65, "MXN"),
        ON_TOP.withRates(18.01, 17.64, "MXN"),
        ON_TOP.withRates(18.00, 17.64, "GTQ"),
        ON_TOP.withFirm("Acme"),
        ON_TOP.withTransparent(true),
        quote(200, 5, FeeConvention.FEE_ON_TOP).withStatedMargin(2));
  }
}
