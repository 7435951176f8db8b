package org.migrationeconomics.calculators.remittance.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;

@PropertyDefaults(tries = 200)
class RemittanceCostLaws {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final List<Place> PLACES =
      List.of(Place.of("USA"), Place.of("MEX"), Place.of("SLV"), Place.of("PHL"));
  private static final RemittanceCostCalculator ON_TOP = RemittanceCostCalculator.withDefaults();
  private static final RemittanceCostCalculator DEDUCTED =
      ON_TOP.withConvention(FeeConvention.FEE_DEDUCTED);

  @Provide
  Arbitrary<List<CorridorQuote>> surveys() {
    return Arbitraries.randoms().map(RemittanceCostLaws::survey);
  }

  private static List<CorridorQuote> survey(Random random) {
    List<CorridorQuote> quotes = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      int sender = random.nextInt(2);
      quotes.add(
          CorridorQuote.of(
                  PLACES.get(sender),
                  PLACES.get(2 + random.nextInt(2)),
                  RemittanceQuote.of(
                          MoneyAmount.of(200, USD),
                          MoneyAmount.of(30 * random.nextDouble(), USD),
                          random.nextBoolean()
                              ? FeeConvention.FEE_ON_TOP
                              : FeeConvention.FEE_DEDUCTED)
                      .withStatedMargin(6 * random.nextDouble() - 1))
              .withSlowestDays(random.nextInt(9))
              .withCoverage(
                  random.nextDouble() < 0.7 ? NetworkCoverage.MEDIUM : NetworkCoverage.LOW));
    }
    return quotes;
  }

  private static OriginDestinationMatrix flows(double amount, Random random, double spread) {
    OriginDestinationMatrix.Builder flows =
        OriginDestinationMatrix.builder(USD)
            .axes(MatrixAxes.SENDER_RECEIVER)
            .places(PLACES)
            .missingIsZero();
    for (Place sender : PLACES.subList(0, 2)) {
      for (Place receiver : PLACES.subList(2, 4)) {
        flows.put(sender, receiver, amount + spread * random.nextDouble());
      }
    }
    return flows.build();
  }

  @Property
  void costIsFeeAndMargin(@ForAll("surveys") List<CorridorQuote> survey) {
    for (CorridorQuote service : survey) {
      double fee = service.quote().feePercent();
      double margin = service.quote().margin().value();
      assertEquals(fee + margin, ON_TOP.cost(service.quote()).value(), 1e-12);
      // What does not arrive of the sum handed over, as a share of it.
      double arrives = (1 - fee / 100) * (1 - margin / 100);
      assertEquals(100 * (1 - arrives), DEDUCTED.cost(service.quote()).value(), 1e-10);
    }
  }

  @Property
  void everyMeanIsBetweenTheCheapestAndTheDearest(
      @ForAll("surveys") List<CorridorQuote> survey, @ForAll Random random) {
    RemittanceCosts costs = ON_TOP.calculate(survey);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (CorridorCost row : costs.corridors()) {
      low = Math.min(low, row.cost().value());
      high = Math.max(high, row.cost().value());
      assertEquals(row.cost().value(), row.fee().value() + row.margin().value(), 1e-12);
    }
    for (MeanCost mean :
        List.of(
            costs.overServices(),
            costs.overCorridors(),
            costs.weightedBy(flows(0.01, random, 1000)))) {
      double value = mean.percent().value();
      assertTrue(value >= low - 1e-12 && value <= high + 1e-12, mean.toString());
    }
    assertEquals(survey.size(), costs.overServices().counted());
  }

  @Property
  void equalFlowsAreTheSimpleMean(
      @ForAll("surveys") List<CorridorQuote> survey,
      @ForAll Random random,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double amount) {
    RemittanceCosts costs = ON_TOP.calculate(survey);
    assertEquals(
        costs.overCorridors().percent().value(),
        costs.weightedBy(flows(amount, random, 0)).percent().value(),
        1e-10);
  }

  @Property
  void smartIsNotAboveTheMeanOfThoseThatQualify(@ForAll("surveys") List<CorridorQuote> survey) {
    SmartCriteria criteria = SmartCriteria.standard();
    RemittanceCosts all = ON_TOP.calculate(survey);
    for (CorridorCost row : all.corridors()) {
      List<Double> qualifying = new ArrayList<>();
      for (CorridorQuote service : survey) {
        if (service.sender().equals(row.sender())
            && service.receiver().equals(row.receiver())
            && criteria.qualifies(service)) {
          qualifying.add(ON_TOP.cost(service.quote()).value());
        }
      }
      assertEquals(!qualifying.isEmpty(), row.smart().isPresent());
      if (!qualifying.isEmpty()) {
        double mean = qualifying.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(row.smart().value() <= mean + 1e-12);
      }
    }
  }

  @Property
  void theTariffGoesThroughBothQuotes(
      @ForAll @DoubleRange(min = 0, max = 20) double small,
      @ForAll @DoubleRange(min = 0, max = 40) double large,
      @ForAll @DoubleRange(min = -1, max = 6) double firstMargin,
      @ForAll @DoubleRange(min = -1, max = 6) double secondMargin) {
    RemittanceQuote first = quote(200, small, firstMargin);
    RemittanceQuote second = quote(500, large, secondMargin);
    TransferTariff tariff = TransferTariff.between(first, second);
    assertEquals(first.cost().value(), tariff.at(200).cost().value(), 1e-10);
    assertEquals(second.cost().value(), tariff.at(500).cost().value(), 1e-10);
    assertEquals(large, tariff.fixedFee() + 500 * tariff.proportionalFee(), 1e-10);
  }

  private static RemittanceQuote quote(double amount, double fee, double margin) {
    return RemittanceQuote.of(
            MoneyAmount.of(amount, USD), MoneyAmount.of(fee, USD), FeeConvention.FEE_ON_TOP)
        .withStatedMargin(margin);
  }

  @Property
  void twoCutsAreOneCut(
      @ForAll @DoubleRange(min = 1, max = 1e6) double flow,
      @ForAll @DoubleRange(min = 1, max = 20) double first,
      @ForAll @DoubleRange(min = 1, max = 20) double second,
      @ForAll @DoubleRange(min = 1, max = 20) double third,
      @ForAll @DoubleRange(min = -2, max = 0) double elasticity) {
    for (FlowBasis basis : FlowBasis.values()) {
      FeeCutValueCalculator calculator =
          FeeCutValueCalculator.withDefaults().withElasticity(elasticity).withBasis(basis);
      FeeCutValue one = calculator.calculate(MoneyAmount.of(flow, USD), first, second);
      FeeCutValue two = calculator.calculate(one.flowAfter(), second, third);
      FeeCutValue whole = calculator.calculate(MoneyAmount.of(flow, USD), first, third);
      double size = 1e-9 * (flow + whole.flowAfter().amount() + one.flowAfter().amount());
      assertEquals(whole.flowAfter().amount(), two.flowAfter().amount(), size);
      assertEquals(
          whole.receiversGain().amount(),
          one.receiversGain().amount() + two.receiversGain().amount(),
          size);
      assertEquals(first >= second, one.directSaving().amount() >= 0);
    }
  }
}
