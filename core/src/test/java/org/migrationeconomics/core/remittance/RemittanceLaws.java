package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

class RemittanceLaws {

  private static final MoneyUnit USD = MoneyUnit.of("USD");

  @Provide
  Arbitrary<RemittanceQuote> quotes() {
    return Combinators.combine(
            Arbitraries.doubles().between(1, 5_000),
            Arbitraries.doubles().between(0, 0.9),
            Arbitraries.doubles().between(0.01, 100),
            Arbitraries.doubles().between(0.8, 1.1),
            Arbitraries.of(FeeConvention.values()))
        .as(
            (amount, feeShare, mid, ratio, convention) ->
                RemittanceQuote.of(
                        MoneyAmount.of(amount, USD),
                        MoneyAmount.of(amount * feeShare, USD),
                        convention)
                    .withRates(mid, mid * ratio, "MXN per USD"));
  }

  @Property
  void costIsWhatDoesNotArrive(@ForAll("quotes") RemittanceQuote quote) {
    double mid = quote.midRate().orElseThrow();
    double lost = quote.paid().amount() - quote.received().value() / mid;
    assertEquals(lost / quote.amount().amount() * 100, quote.cost().value(), 1e-9);
  }

  @Property
  void deductedFeesCostLessByFeeTimesMargin(@ForAll("quotes") RemittanceQuote quote) {
    double onTop = quote.withFeeConvention(FeeConvention.FEE_ON_TOP).cost().value();
    double deducted = quote.withFeeConvention(FeeConvention.FEE_DEDUCTED).cost().value();
    assertEquals(quote.feePercent() * quote.margin().value() / 100, onTop - deducted, 1e-9);
    assertEquals(quote.feePercent() + quote.margin().value(), onTop, 1e-9);
  }

  @Property
  void aMarginFromRatesCostsWhatAStatedOneCosts(@ForAll("quotes") RemittanceQuote quote) {
    RemittanceQuote stated =
        RemittanceQuote.of(quote.amount(), quote.fee(), quote.feeConvention())
            .withStatedMargin(quote.margin().value());
    assertEquals(quote.cost(), stated.cost());
  }

  @Property
  void costDoesNotDependOnTheSizeOfTheUnits(
      @ForAll("quotes") RemittanceQuote quote, @ForAll @DoubleRange(min = 0.1, max = 10) double k) {
    RemittanceQuote scaled =
        RemittanceQuote.of(quote.amount().times(k), quote.fee().times(k), quote.feeConvention())
            .withRates(
                quote.midRate().orElseThrow() * k,
                quote.offeredRate().orElseThrow() * k,
                "MXN per USD");
    assertEquals(quote.cost().value(), scaled.cost().value(), 1e-9);
  }

  @Property
  void quotesSurviveSerialisation(@ForAll("quotes") RemittanceQuote quote) {
    assertEquals(quote, ValueChecks.serialised(quote));
  }

  @Property
  void inflowsOnlyChangeTheirScale(
      @ForAll @DoubleRange(min = 0, max = 1e6) double remittances,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double investment) {
    MoneyUnit millions = USD.millions();
    CapitalInflows inflows =
        CapitalInflows.of(
            Place.of("MEX"),
            YearSeries.of(millions, 2020, remittances),
            YearSeries.of(millions, 2020, investment));
    CapitalInflows back = inflows.in(USD).in(millions);
    assertEquals(remittances, back.remittances().at(2020), 1e-9 * remittances);
    assertEquals(investment, back.foreignDirectInvestment().at(2020), 1e-9 * Math.abs(investment));
    assertTrue(inflows.in(USD).remittances().at(2020) >= inflows.remittances().at(2020));
    assertEquals(inflows, ValueChecks.serialised(inflows));
  }
}
