package org.migrationeconomics.calculators.remittance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

@PropertyDefaults(tries = 200)
class ModelLaws {

  private static final MoneyUnit DOLLARS = MoneyUnit.of("USD");
  private static final RemittanceDecayCalculator COHORTS = RemittanceDecayCalculator.withDefaults();
  private static final RemittanceMultiplierCalculator MULTIPLIER =
      RemittanceMultiplierCalculator.withDefaults();

  @Property
  void decayOverTwoSpansIsDecayOverBoth(
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll @DoubleRange(min = 0, max = 40) double s,
      @ForAll @DoubleRange(min = 0, max = 40) double t) {
    RemittanceDecay decay = RemittanceDecay.of(MoneyAmount.of(1000, DOLLARS), rate);
    RemittanceDecay later = RemittanceDecay.of(decay.at(s), rate);
    close(later.at(t).amount(), decay.at(s + t).amount());
    close(
        decay.sentWithin(s).amount() + later.sentWithin(t).amount(),
        decay.sentWithin(s + t).amount());
  }

  @Property
  void presentValueIsTheLimitOfLongSpansAndFallsWithTheDiscount(
      @ForAll @DoubleRange(min = 0.02, max = 1) double rate,
      @ForAll @DoubleRange(min = 0, max = 1) double discount) {
    RemittanceDecay decay = RemittanceDecay.of(MoneyAmount.of(1000, DOLLARS), rate);
    close(decay.presentValue(discount).value(), decay.presentValue(discount, 5000).amount());
    close(
        decay.presentValue(discount).value(),
        RemittanceDecay.of(MoneyAmount.of(1000, DOLLARS), rate + discount).presentValue(0).value());
    assertTrue(decay.presentValue(discount).value() <= decay.presentValue(0).value());
  }

  @Property
  void returnAndDecayAddUp(
      @ForAll("counts") double[] arrivals,
      @ForAll @DoubleRange(min = 0, max = 0.3) double decay,
      @ForAll @DoubleRange(min = 0, max = 0.3) double back) {
    YearSeries cohorts = YearSeries.of(SimpleUnit.PERSONS, 2000, arrivals);
    MoneyAmount initial = MoneyAmount.of(1000, DOLLARS);
    RemittanceDecayPath both =
        COHORTS.withReturnRate(back).calculate(RemittanceDecay.of(initial, decay), cohorts, 2020);
    RemittanceDecayPath one =
        COHORTS.calculate(RemittanceDecay.of(initial, decay + back), cohorts, 2020);
    double cumulated = 0;
    for (RemittanceDecayYear year : both.years()) {
      int index = year.year() - 2000;
      cumulated += index < arrivals.length ? arrivals[index] : 0;
      close(one.year(year.year()).inflow(), year.inflow());
      close(cumulated, one.year(year.year()).migrants());
      assertTrue(year.migrants() <= cumulated * (1 + 1e-12));
      assertTrue(year.inflow() <= 1000 * year.migrants() * (1 + 1e-12));
    }
  }

  @Property
  void cohortsAddUp(@ForAll("counts") double[] first, @ForAll("counts") double[] second) {
    RemittanceDecay decay = RemittanceDecay.of(MoneyAmount.of(1000, DOLLARS), 0.07);
    RemittanceDecayCalculator calculator = COHORTS.withReturnRate(0.02);
    double[] sum = new double[first.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = first[i] + second[i];
    }
    RemittanceDecayPath a = path(calculator, decay, first);
    RemittanceDecayPath b = path(calculator, decay, second);
    RemittanceDecayPath both = path(calculator, decay, sum);
    for (RemittanceDecayYear year : both.years()) {
      close(a.year(year.year()).inflow() + b.year(year.year()).inflow(), year.inflow());
    }
  }

  private static RemittanceDecayPath path(
      RemittanceDecayCalculator calculator, RemittanceDecay decay, double[] arrivals) {
    return calculator.calculate(decay, YearSeries.of(SimpleUnit.PERSONS, 2000, arrivals), 2015);
  }

  @Property
  void transferIsTheBestOfItsNeighbours(
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double altruism,
      @ForAll @DoubleRange(min = 0.3, max = 4) double aversion,
      @ForAll @DoubleRange(min = 0, max = 0.3) double cost,
      @ForAll @DoubleRange(min = 10, max = 100) double migrant,
      @ForAll @DoubleRange(min = 1, max = 100) double household) {
    RemittanceMotive motive =
        RemittanceMotive.altruism(altruism).withRiskAversion(aversion).withCostShare(cost);
    double best = motive.decide(dollars(migrant), dollars(household)).transfer().amount();
    double top = welfare(motive, migrant, household, best);
    for (double step : new double[] {-1, -0.01, 0.01, 1}) {
      double other = best + step;
      if (other >= 0 && other < migrant) {
        double welfare = welfare(motive, migrant, household, other);
        assertTrue(welfare <= top + 1e-9 * (1 + Math.abs(top)), best + " " + step);
      }
    }
  }

  private static double welfare(
      RemittanceMotive motive, double migrant, double household, double r) {
    double a = motive.altruism();
    return (1 - a) * utility(migrant - r, motive.riskAversion())
        + a * utility(household + (1 - motive.costShare()) * r, motive.riskAversion());
  }

  private static double utility(double c, double sigma) {
    return sigma == 1 ? Math.log(c) : Math.pow(c, 1 - sigma) / (1 - sigma);
  }

  @Property
  void derivativesAreThoseOfTheTransferAndObeyTheIdentity(
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double altruism,
      @ForAll @DoubleRange(min = 0.3, max = 4) double aversion,
      @ForAll @DoubleRange(min = 0, max = 0.3) double cost,
      @ForAll @DoubleRange(min = 10, max = 100) double migrant,
      @ForAll @DoubleRange(min = 1, max = 100) double household) {
    RemittanceMotive motive =
        RemittanceMotive.altruism(altruism).withRiskAversion(aversion).withCostShare(cost);
    RemittanceDecision at = motive.decide(dollars(migrant), dollars(household));
    double h = 1e-3;
    double up = motive.decide(dollars(migrant + h), dollars(household)).transfer().amount();
    double poorer = motive.decide(dollars(migrant), dollars(household - h)).transfer().amount();
    double now = at.transfer().amount();
    if (now > 0) {
      assertEquals((up - now) / h, at.byMigrantIncome().value(), 1e-7);
      assertEquals((now - poorer) / h, at.byHouseholdIncome().value(), 1e-7);
      assertEquals(1, at.transferDerivative().value(), 1e-12);
      assertTrue(migrant > household * motive.threshold().value() * (1 - 1e-12));
    } else {
      assertEquals(0, at.transferDerivative().orElse(0));
      assertTrue(migrant <= household * motive.threshold().value() * (1 + 1e-12));
    }
  }

  @Property
  void incomesInAnotherCurrencyGiveTheSameTransfer(
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double altruism,
      @ForAll @DoubleRange(min = 0.01, max = 50) double k) {
    RemittanceMotive motive = RemittanceMotive.altruism(altruism).withRiskAversion(2);
    close(
        k * motive.decide(dollars(80), dollars(9)).transfer().amount(),
        motive.decide(dollars(80 * k), dollars(9 * k)).transfer().amount());
  }

  private static MoneyAmount dollars(double amount) {
    return MoneyAmount.of(amount, DOLLARS);
  }

  @Property
  void keynesianLimits(
      @ForAll @DoubleRange(min = 0, max = 0.95) double c,
      @ForAll @DoubleRange(min = 0, max = 1) double t,
      @ForAll @DoubleRange(min = 0, max = 1) double m) {
    assertEquals(1 / (1 - c), KeynesianMultiplier.of(c, 0, 0).ofSpending(), 1e-12 / (1 - c));
    KeynesianMultiplier multiplier = KeynesianMultiplier.of(c, t, m);
    double k = multiplier.ofSpending();
    close(1 + k * (c * (1 - t) - m), k); // the rounds after the first are the first ones over again
    assertTrue(k <= 1 / (1 - c) * (1 + 1e-12));
    // A transfer is spent first, and the rest is saved; its effect is that of what is spent.
    close(c * k, multiplier.ofTransfers());
  }

  @Property
  void accountsBalance(@ForAll("accounts") SocialAccounts accounts, @ForAll("triple") double[] x) {
    RemittanceMultiplier result = MULTIPLIER.calculate(accounts, x);
    double leaked = 0;
    for (AccountEffect row : result.accounts()) {
      double received = row.injection();
      for (AccountEffect payer : result.accounts()) {
        received += accounts.share(payer.account(), row.account()) * payer.receipts();
      }
      close(received, row.receipts());
      leaked += accounts.leakage(row.account()) * row.receipts();
      assertTrue(row.multiplier() >= 1 - 1e-12);
    }
    // Whatever comes in goes out in the end.
    close(result.injected(), leaked);
  }

  @Property
  void injectionsAddUp(
      @ForAll("accounts") SocialAccounts accounts,
      @ForAll("triple") double[] x,
      @ForAll("triple") double[] y) {
    SocialAccounts producing = accounts.withValueAdded(0.5, 0.3, 0);
    double[] sum = {x[0] + y[0], x[1] + y[1], x[2] + y[2]};
    RemittanceMultiplier a = MULTIPLIER.calculate(producing, x);
    RemittanceMultiplier b = MULTIPLIER.calculate(producing, y);
    RemittanceMultiplier both = MULTIPLIER.calculate(producing, sum);
    for (AccountEffect row : both.accounts()) {
      close(
          a.account(row.account()).receipts() + b.account(row.account()).receipts(),
          row.receipts());
    }
    close(a.productEffect().value() + b.productEffect().value(), both.productEffect().value());
    double direct = 0.5 * both.account("a").receipts() + 0.3 * both.account("b").receipts();
    close(direct, both.productEffect().value());
  }

  @Property
  void singleAccountIsTheKeynesianMultiplier(@ForAll @DoubleRange(min = 0, max = 0.95) double c) {
    SocialAccounts one = SocialAccounts.named("a").spends("a", c);
    close(
        KeynesianMultiplier.of(c, 0, 0).ofSpending(),
        MULTIPLIER.calculate(one, 1).account("a").receipts());
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)));
  }

  @Provide
  Arbitrary<double[]> counts() {
    return Arbitraries.doubles().between(0, 1000).ofScale(1).array(double[].class).ofSize(8);
  }

  @Provide
  Arbitrary<double[]> triple() {
    return Arbitraries.doubles().between(0, 100).ofScale(2).array(double[].class).ofSize(3);
  }

  @Provide
  Arbitrary<SocialAccounts> accounts() {
    return Arbitraries.doubles()
        .between(0, 0.32)
        .ofScale(3)
        .list()
        .ofSize(9)
        .map(
            list ->
                SocialAccounts.named("a", "b", "c")
                    .spends("a", three(list, 0))
                    .spends("b", three(list, 3))
                    .spends("c", three(list, 6)));
  }

  private static double[] three(List<Double> list, int from) {
    return new double[] {list.get(from), list.get(from + 1), list.get(from + 2)};
  }
}
