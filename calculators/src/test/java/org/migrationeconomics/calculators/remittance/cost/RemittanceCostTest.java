package org.migrationeconomics.calculators.remittance.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.FeeConvention;
import org.migrationeconomics.core.remittance.RemittanceQuote;
import org.migrationeconomics.core.remittance.TransferCost;

class RemittanceCostTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final Place USA = Place.of("USA");
  private static final Place MEX = Place.of("MEX");
  private static final Place SLV = Place.of("SLV");
  private static final Place RUS = Place.of("RUS");
  private static final RemittanceCostCalculator CALCULATOR =
      RemittanceCostCalculator.withDefaults();

  private static RemittanceQuote quote(double amount, double fee, double margin) {
    return RemittanceQuote.of(
            MoneyAmount.of(amount, USD), MoneyAmount.of(fee, USD), FeeConvention.FEE_ON_TOP)
        .withStatedMargin(margin);
  }

  /** A quote for 200 dollars whose fee is twice its per cent. */
  private static CorridorQuote service(Place receiver, double feePercent, double margin) {
    return CorridorQuote.of(USA, receiver, quote(200, 2 * feePercent, margin));
  }

  private static CorridorQuote hidden(Place receiver) {
    return CorridorQuote.of(
        USA,
        receiver,
        RemittanceQuote.builder()
            .amount(MoneyAmount.of(200, USD))
            .fee(MoneyAmount.of(1, USD))
            .feeConvention(FeeConvention.FEE_ON_TOP)
            .transparent(false)
            .build());
  }

  private static void refused(String message, Executable action) {
    Exception refused = assertThrows(IllegalArgumentException.class, action);
    assertEquals("java.lang.IllegalArgumentException: " + message, refused.toString());
  }

  /** 200 dollars, fee 5, rates 18.00 and 17.64; worked out by hand. */
  @Test
  void oneQuoteByBothConventions() {
    RemittanceQuote onTop =
        RemittanceQuote.of(
                MoneyAmount.of(200, USD), MoneyAmount.of(5, USD), FeeConvention.FEE_ON_TOP)
            .withRates(18.00, 17.64, "MXN");
    RemittanceQuote deducted =
        RemittanceQuote.of(
                MoneyAmount.of(200, USD), MoneyAmount.of(5, USD), FeeConvention.FEE_DEDUCTED)
            .withRates(18.00, 17.64, "MXN");
    assertEquals(3528, onTop.received().value(), 1e-9);
    assertEquals(3439.80, deducted.received().value(), 1e-9);
    RemittanceCostCalculator budget = CALCULATOR.withConvention(FeeConvention.FEE_DEDUCTED);
    for (RemittanceQuote quote : List.of(onTop, deducted)) {
      assertEquals(4.50, CALCULATOR.cost(quote).value(), 1e-12);
      assertEquals(4.45, budget.cost(quote).value(), 1e-12);
      CorridorCost row =
          budget.calculate(List.of(CorridorQuote.of(USA, MEX, quote))).corridor(USA, MEX);
      assertEquals(4.45, row.cost().value(), 1e-12);
      assertEquals(2.5, row.fee().value(), 1e-12);
      assertEquals(1.95, row.margin().value(), 1e-12);
    }
    assertEquals(deducted.cost().value(), budget.cost(deducted).value(), 1e-12);
  }

  /** Mexico: 2 + 1 and 4 + 2; El Salvador: 6 + 3 and one that hides its margin. */
  private static RemittanceCosts threeServices() {
    return CALCULATOR
        .withSource("by hand")
        .calculate(
            List.of(service(MEX, 2, 1), service(MEX, 4, 2), service(SLV, 6, 3), hidden(SLV)));
  }

  @Test
  void theMeansDifferAndSaySo() {
    RemittanceCosts costs = threeServices();
    assertEquals(
        "mean over services: 6.000 % (3 counted, 1 left out)", costs.overServices().toString());
    assertEquals(
        "mean over corridors: 6.750 % (2 counted, 0 left out)", costs.overCorridors().toString());
    assertEquals(4.5, costs.receivedIn(MEX).percent().value(), 1e-12);
    assertEquals(6.75, costs.sentFrom(USA).percent().value(), 1e-12);
    assertEquals("no value: no corridor to average", costs.sentFrom(MEX).percent().toString());
    OriginDestinationMatrix flows =
        OriginDestinationMatrix.builder(USD.millions())
            .axes(MatrixAxes.SENDER_RECEIVER)
            .missingIsZero()
            .put(USA, MEX, 30)
            .put(USA, SLV, 10)
            .put(MEX, USA, 500)
            .build();
    MeanCost weighted = costs.weightedBy(flows);
    assertEquals((30 * 4.5 + 10 * 9) / 40, weighted.percent().value(), 1e-12);
    assertEquals(CostEstimator.FLOW_WEIGHTED_MEAN, weighted.estimator());
    assertEquals(weighted, costs.weightedBy(flows.transposed()));
    MeanCost onlyMexico = costs.weightedBy(flows.restrictedTo(List.of(USA, MEX)));
    assertEquals(4.5, onlyMexico.percent().value(), 1e-12);
    assertEquals(1, onlyMexico.leftOut());
    refused(
        "axes of flows is 'origin and destination', expected sender and receiver",
        () -> costs.weightedBy(flows.withAxes(MatrixAxes.ORIGIN_DESTINATION)));
    refused(
        "unit of flows is 'persons', expected money",
        () ->
            costs.weightedBy(
                OriginDestinationMatrix.of(
                    List.of(USA), SimpleUnit.PERSONS, new double[][] {{1}})));
  }

  @Test
  void theTableShowsWhatIsHidden() {
    assertEquals(
        """
        cost of sending money, % of the amount, without 1 service that hides its margin
         sender  receiver  cost   fee  margin  SmaRT  services  hidden
         USA     MEX       4.50  3.00    1.50      –         2       0
         USA     SLV       9.00  6.00    3.00      –         1       1
        mean over services: 6.000 % (3 counted, 1 left out)
        mean over corridors: 6.750 % (2 counted, 0 left out)
        Source: by hand""",
        threeServices().toString());
  }

  @Test
  void aCorridorThatHidesEverythingHasNoCost() {
    RemittanceCosts costs = CALCULATOR.calculate(List.of(hidden(SLV), service(MEX, 1, 1)));
    assertEquals(
        "no value: no service of the corridor discloses its margin",
        costs.corridor(USA, SLV).cost().toString());
    assertEquals(1, costs.overServices().leftOut());
    assertEquals(1, costs.overCorridors().leftOut());
    assertEquals(2, costs.overCorridors().percent().value(), 1e-12);
    assertEquals(
        "no value: the service is not transparent, so its margin is not known",
        CALCULATOR.cost(hidden(SLV).quote()).toString());
  }

  @Test
  void sendersAreLeftOutOnRequest() {
    CorridorQuote russian = CorridorQuote.of(RUS, MEX, quote(200, 0, 1));
    RemittanceCosts costs =
        CALCULATOR.withoutSender(RUS).calculate(List.of(russian, service(MEX, 2, 2)));
    assertEquals(1, costs.corridors().size());
    assertEquals(
        "cost of sending money, % of the amount, without 1 quote of senders in Russia, 1"
            + " quote restated as fee deducted",
        CALCULATOR
            .withoutSender(RUS)
            .withConvention(FeeConvention.FEE_DEDUCTED)
            .calculate(List.of(russian, service(MEX, 2, 2)))
            .show()
            .lines()
            .findFirst()
            .orElse(""));
    assertEquals(4, costs.overServices().percent().value(), 1e-12);
    refused(
        "corridors is '[]', expected at least one corridor",
        () -> CALCULATOR.withoutSender(RUS).calculate(List.of(russian)));
    assertTrue(CALCULATOR.withoutSender(RUS).toString().endsWith("without senders [RUS]"));
  }

  /** Means of three services whose costs make 15 or 9, all of them in tenths. */
  @Test
  void costsAtTheTargetAreNeitherAboveNorBelowIt() {
    for (int a = 10; a <= 50; a++) {
      for (int b = 10; b <= 50; b++) {
        assertTrue(ofThree(a, b, 150 - a - b).corridorsReached(), a + " and " + b);
        assertFalse(ofThree(a, b, 90 - a - b).meanReached(), a + " and " + b);
      }
    }
    assertFalse(ofThree(50, 50, 51).corridorsReached());
    assertTrue(ofThree(30, 30, 29).meanReached());
  }

  private static SustainableDevelopmentStatus ofThree(int... tenths) {
    return CALCULATOR
        .calculate(Arrays.stream(tenths).mapToObj(cost -> service(MEX, 0, cost / 10.0)).toList())
        .status();
  }

  private static CorridorQuote qualifying(double cost, double days, NetworkCoverage coverage) {
    return service(MEX, cost, 0).withSlowestDays(days).withCoverage(coverage);
  }

  @Test
  void smartIsTheMeanOfTheCheapestThatQualify() {
    List<CorridorQuote> services = new ArrayList<>();
    services.add(qualifying(1, 6, NetworkCoverage.HIGH)); // too slow
    services.add(qualifying(1.5, 1, NetworkCoverage.LOW)); // too far
    services.add(service(MEX, 0.5, 0)); // nothing known
    services.add(hidden(MEX).withSlowestDays(0).withCoverage(NetworkCoverage.HIGH));
    services.add(qualifying(9, 0, NetworkCoverage.HIGH));
    services.add(qualifying(4, 5, NetworkCoverage.MEDIUM));
    services.add(qualifying(2, 0, NetworkCoverage.HIGH));
    services.add(qualifying(3, 2, NetworkCoverage.HIGH));
    assertEquals(3, smart(SmartCriteria.standard(), services).value(), 1e-12);
    assertEquals(2.5, smart(SmartCriteria.builder().cheapest(2).build(), services).value(), 1e-12);
    assertEquals(2, smart(SmartCriteria.builder().longestDays(6).build(), services).value(), 1e-12);
    assertEquals(
        (1.5 + 2 + 3) / 3,
        smart(SmartCriteria.standard().withNeedsCoverage(false), services).value(),
        1e-12);
    // Two of the four are left: enough by default, too few if all three are wanted.
    assertEquals(6.5, smart(SmartCriteria.standard(), services.subList(0, 6)).value(), 1e-12);
    assertEquals(
        "no value: 2 services qualify, and 3 are needed; withSmartCriteria changes what qualifies",
        smart(SmartCriteria.standard().withFewest(3), services.subList(0, 6)).toString());
    assertEquals(
        "SmaRT: 3 cheapest, at most 5 days, coverage [HIGH, MEDIUM]",
        SmartCriteria.standard().toString());
  }

  private static Figure smart(SmartCriteria criteria, List<CorridorQuote> services) {
    RemittanceCosts costs = CALCULATOR.withSmartCriteria(criteria).calculate(services);
    assertEquals(
        costs.corridor(USA, MEX).smart().toOptional(), costs.smart().percent().toOptional());
    return costs.corridor(USA, MEX).smart();
  }

  @Test
  void targetsOfCorridorMeans() {
    RemittanceCosts costs =
        RemittanceCosts.ofCorridors(
            List.of(
                CorridorCost.of(USA, MEX, 5),
                CorridorCost.of(USA, SLV, 5.01),
                CorridorCost.of(USA, RUS, 12),
                CorridorCost.of(RUS, MEX, TransferCost.percent(-0.51))));
    SustainableDevelopmentStatus status = costs.status();
    assertEquals(0.5, status.shareWithin().value());
    assertEquals(List.of(RUS, SLV), status.above().stream().map(CorridorCost::receiver).toList());
    assertEquals(CostEstimator.CORRIDOR_MEAN, status.mean().estimator());
    assertFalse(status.meanReached());
    assertFalse(status.corridorsReached());
    assertEquals(
        """
        corridors above 5 %, mean over corridors
         sender  receiver  cost, %
         USA     RUS         12.00
         USA     SLV          5.01
        Target below 3 %: not reached, mean over corridors: 5.375 % (4 counted, 0 left out)
        Target 5 % everywhere: not reached, share of corridors within it 0.500 of 4""",
        status.toString());
    assertEquals(
        "no value: no service with a known cost, only corridors",
        costs.overServices().percent().toString());
    RemittanceCosts cheap = RemittanceCosts.ofCorridors(List.of(CorridorCost.of(USA, MEX, 2.99)));
    assertTrue(cheap.status().meanReached());
    assertTrue(cheap.status().corridorsReached());
    // 3 % is not below 3 %.
    assertFalse(
        RemittanceCosts.ofCorridors(List.of(CorridorCost.of(USA, MEX, 3))).status().meanReached());
  }

  /** The official measures: services for the mean, SmaRT for the corridors. */
  @Test
  void targetsOfQuotes() {
    RemittanceCosts costs =
        CALCULATOR.calculate(
            List.of(
                qualifying(4, 1, NetworkCoverage.HIGH), service(MEX, 10, 0), service(SLV, 1, 1)));
    SustainableDevelopmentStatus status = costs.status();
    assertEquals(CostEstimator.SERVICE_MEAN, status.mean().estimator());
    assertEquals(16.0 / 3, status.mean().percent().value(), 1e-12);
    assertEquals(CostEstimator.SMART_MEAN, status.corridorMeasure());
    assertEquals(1, status.corridors());
    assertEquals(1, status.unknown());
    assertEquals(List.of(), status.above());
    // El Salvador has no qualifying service, so that nobody knows.
    assertFalse(status.corridorsReached());
    assertEquals(0.5, costs.statusByCorridorMeans().shareWithin().value());
    assertEquals(List.of(costs.corridor(USA, MEX)), costs.statusByCorridorMeans().above());
    assertTrue(status.toString().contains("not known of 1"), status.toString());
  }

  /** Fee 4 + 1 % of the amount: 6 for 200, 9 for 500; margin falls from 3 to 1.5. */
  @Test
  void theTariffBetweenTwoQuotes() {
    TransferTariff tariff = TransferTariff.between(quote(500, 9, 1.5), quote(200, 6, 3));
    assertEquals(4, tariff.fixedFee(), 1e-12);
    assertEquals(0.01, tariff.proportionalFee(), 1e-15);
    TransferTariff.Point middle = tariff.at(300);
    assertEquals(7, middle.fee().value(), 1e-12);
    assertEquals(2.5, middle.margin().value(), 1e-12);
    assertEquals(7.0 / 3 + 2.5, middle.cost().value(), 1e-12);
    assertFalse(middle.outside());
    assertFalse(tariff.at(200).outside());
    assertFalse(tariff.at(500).outside());
    assertTrue(tariff.at(199.99).outside());
    assertTrue(tariff.at(600).outside());
    assertEquals(10, tariff.at(600).fee().value(), 1e-12);
    assertEquals("600 current USD: 2.67 %, outside the amounts quoted", tariff.at(600).toString());
    assertEquals(
        """
        tariff, current USD
         amount   fee  margin, %  cost, %
            200  6.00       3.00     6.00
            300  7.00       2.50     4.83
            400  8.00       2.00     4.00
            500  9.00       1.50     3.30
        Fee 4 + 1 % of the amount, fee on top""",
        tariff.toString());
  }

  @Test
  void tariffsThatCannotBe() {
    RemittanceQuote small = quote(200, 9, 3);
    TransferTariff falling = TransferTariff.between(small, quote(500, 0, 3));
    assertEquals(
        "no value: the line of the fee is below zero at this amount",
        falling.at(600).cost().toString());
    RemittanceQuote unknown =
        RemittanceQuote.of(
            MoneyAmount.of(500, USD), MoneyAmount.of(9, USD), FeeConvention.FEE_ON_TOP);
    assertEquals(
        "no value: the margin on the exchange rate is not known",
        TransferTariff.between(small, unknown).at(300).cost().toString());
    RemittanceQuote budget =
        RemittanceQuote.of(
                MoneyAmount.of(500, USD), MoneyAmount.of(9, USD), FeeConvention.FEE_DEDUCTED)
            .withStatedMargin(2);
    refused(
        "convention of the larger amount is 'fee deducted', expected fee on top",
        () -> TransferTariff.between(small, budget));
    refused(
        "larger amount is 200.0, expected more than the smaller, 200.0",
        () -> TransferTariff.between(small, small));
    MoneyUnit euro = MoneyUnit.of("EUR");
    refused(
        "unit of the larger amount is 'current EUR', expected current USD",
        () ->
            TransferTariff.between(
                small,
                RemittanceQuote.of(
                    MoneyAmount.of(500, euro), MoneyAmount.of(1, euro), FeeConvention.FEE_ON_TOP)));
    refused("amount is 0.0, expected a finite number above zero", () -> falling.at(0));
    TransferTariff deducted =
        TransferTariff.between(
            RemittanceQuote.of(
                    MoneyAmount.of(200, USD), MoneyAmount.of(5, USD), FeeConvention.FEE_DEDUCTED)
                .withStatedMargin(2),
            budget);
    assertEquals(4.45, deducted.at(200).cost().value(), 1e-12);
  }

  /**
   * 669 bn and 6.18 % are the World Bank's; 598.68 bn is the same year in its file of July 2026.
   */
  @Test
  void lowAndMiddleIncomeCountriesIn2023() {
    FeeCutValueCalculator calculator = FeeCutValueCalculator.withDefaults();
    FeeCutValue then = calculator.calculate(MoneyAmount.of(669, USD.billions()), 6.18, 3);
    assertEquals(21.27, then.directSaving().amount(), 0.005);
    FeeCutValue now = calculator.calculate(MoneyAmount.of(598.68, USD.billions()), 6.18, 3);
    assertEquals(19.04, now.directSaving().amount(), 0.005);
    assertEquals(5.99, now.savingPerPoint().amount(), 0.005);
    // Nobody sends more: what senders save receivers get.
    assertEquals(then.directSaving().amount(), then.receiversGain().amount(), 1e-9);
    assertEquals(
        """
        sending money at 3 % instead of 6.180 %, billion current USD
         quantity              before   after  difference
         flow, costs included  669.00  669.00        0.00
         received              627.66  648.93       21.27
        Direct saving at the flow of before 21.27, a point 6.69; elasticity 0""",
        then.toString());
  }

  /** Half the cost at an elasticity of −1 doubles the flow. */
  @Test
  void theFlowResponds() {
    FeeCutValueCalculator calculator = FeeCutValueCalculator.withDefaults().withElasticity(-1);
    MoneyAmount flow = MoneyAmount.of(100, USD);
    FeeCutValue gross = calculator.calculate(flow, 10, 5);
    assertEquals(200, gross.flowAfter().amount(), 1e-10);
    assertEquals(5, gross.directSaving().amount(), 1e-12);
    assertEquals(90, gross.receivedBefore().amount(), 1e-12);
    assertEquals(190, gross.receivedAfter().amount(), 1e-10);
    FeeCutValue net = calculator.withBasis(FlowBasis.NET_OF_COSTS).calculate(flow, 10, 5);
    assertEquals(100, net.receiversGain().amount(), 1e-10);
    assertEquals(100, net.receivedBefore().amount());
    assertTrue(net.toString().contains("costs not included"), net.toString());
    // A tax that doubles the cost halves the flow.
    FeeCutValue tax = calculator.calculate(flow, 5, 10);
    assertEquals(50, tax.flowAfter().amount(), 1e-10);
    assertEquals(-5, tax.directSaving().amount(), 1e-12);
    assertEquals(45 - 95, tax.receiversGain().amount(), 1e-10);
    assertEquals("FeeCutValueCalculator, elasticity -1, costs included", calculator.toString());
  }

  @Test
  void badInput() {
    FeeCutValueCalculator calculator = FeeCutValueCalculator.withDefaults();
    MoneyAmount flow = MoneyAmount.of(100, USD);
    refused(
        "elasticity is 0.5, expected a finite number that is not above zero",
        () -> calculator.withElasticity(0.5));
    refused(
        "elasticity is NaN, expected a finite number that is not above zero",
        () -> calculator.withElasticity(Double.NaN));
    refused(
        "cost before is 100.0, expected per cent from 0 to below 100",
        () -> calculator.calculate(flow, 100, 3));
    refused(
        "cost after is -1.0, expected per cent from 0 to below 100",
        () -> calculator.calculate(flow, 6, -1));
    String fraction =
        " is 0.0618, expected per cent such as 6.18; say TransferCost.percent(0.0618) or"
            + " TransferCost.fraction(0.0618) of a number that may be either";
    refused("cost before" + fraction, () -> calculator.calculate(flow, 0.0618, 3));
    refused("cost after" + fraction, () -> calculator.calculate(flow, 6.18, 0.0618));
    refused("cost" + fraction, () -> CorridorCost.of(USA, MEX, 0.0618));
    assertEquals(
        calculator.calculate(flow, 6.25, 3.125),
        calculator.calculate(flow, TransferCost.fraction(0.0625), TransferCost.percent(3.125)));
    assertEquals(
        0.5, CorridorCost.of(USA, MEX, TransferCost.percent(0.5)).cost().value(), "per cent");
    refused(
        "cost after is 0.0, expected a finite number above zero",
        () -> calculator.withElasticity(-0.2).calculate(flow, 6, 0));
    assertEquals(6, calculator.calculate(flow, 6, 0).directSaving().amount(), 1e-12);
    refused(
        "flow is -1.0, expected a finite number that is not negative",
        () -> calculator.calculate(MoneyAmount.of(-1, USD), 6, 3));
    refused("receiver is 'USA', expected another place than the sender", () -> service(USA, 1, 1));
    refused(
        "receiver is 'USA', expected another place than the sender",
        () -> CorridorCost.of(USA, USA, 1));
    refused(
        "slowest days is -1.0, expected a finite number that is not negative",
        () -> service(MEX, 1, 1).withSlowestDays(-1));
    refused(
        "fewest is 4, expected from 1 to the 3 cheapest",
        () -> SmartCriteria.standard().withFewest(4));
    refused(
        "cheapest is 0, expected at least one service",
        () -> SmartCriteria.builder().cheapest(0).build());
    refused(
        "coverages is '[]', expected at least one grade, or needsCoverage(false)",
        () -> SmartCriteria.standard().withCoverages());
    refused(
        "corridor is 'USA to MEX', expected each corridor once",
        () ->
            RemittanceCosts.ofCorridors(
                List.of(CorridorCost.of(USA, MEX, 1), CorridorCost.of(USA, MEX, 2))));
    refused(
        "corridor is 'MEX to USA', expected one of the 2",
        () -> threeServices().corridor(MEX, USA));
    Figure none = Figure.empty("unknown");
    refused(
        "cost is 'missing', expected the mean of 2 services",
        () -> new CorridorCost(USA, MEX, none, none, none, none, 2, 0));
    refused(
        "corridors is 0, expected at least the 1 above",
        () ->
            new SustainableDevelopmentStatus(
                threeServices().overServices(),
                CostEstimator.CORRIDOR_MEAN,
                0,
                threeServices().corridors().subList(0, 1),
                0));
  }
}
