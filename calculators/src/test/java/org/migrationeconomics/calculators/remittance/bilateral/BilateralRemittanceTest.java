package org.migrationeconomics.calculators.remittance.bilateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

class BilateralRemittanceTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final Place HOME = Place.own("i", "home");
  private static final Place A = Place.own("a", "poorer host");
  private static final Place B = Place.own("b", "rich host");
  private static final Place C = Place.own("c", "richer host");
  private static final List<Place> ALL = List.of(HOME, A, B, C);

  /** Emigrants of HOME only. */
  private static final OriginDestinationMatrix STOCKS =
      OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
          .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
          .places(ALL)
          .missingIsZero()
          .put(HOME, A, 100)
          .put(HOME, B, 50)
          .put(HOME, C, 10)
          .build();

  private static final PlaceVector INCOMES = PlaceVector.of(ALL, USD, 1000, 500, 21_736, 11_000);
  private static final PlaceVector RECEIVED = PlaceVector.of(List.of(HOME), USD.millions(), 2564);
  private static final BilateralRemittanceAllocator DEFAULT =
      BilateralRemittanceAllocator.withDefaults();

  private static void sent(double a, double b, double c, BilateralRemittances result) {
    assertEquals(a, result.figure(A, HOME).value(), 1e-10);
    assertEquals(b, result.figure(B, HOME).value(), 1e-10);
    assertEquals(c, result.figure(C, HOME).value(), 1e-10);
  }

  private static void refused(String message, Executable action) {
    Exception refused = assertThrows(IllegalArgumentException.class, action);
    assertEquals("java.lang.IllegalArgumentException: " + message, refused.toString());
  }

  /** Differences of income are fourth powers, so that all is whole: r = 1000, 2728, 2000. */
  @Test
  void theHandExampleExactly() {
    BilateralRemittances result = DEFAULT.calculate(STOCKS, INCOMES, RECEIVED);
    assertEquals(Figure.of(1000), result.figure(A, HOME));
    assertEquals(Figure.of(1364), result.figure("own:b", "own:i"));
    assertEquals(Figure.of(200), result.figure(C, HOME));
    assertEquals(2564, result.total());
    assertEquals(0, result.unallocatedTotal());
    assertEquals(100 * 1364.0 / 2564, result.senderShare(B, HOME).value(), 1e-12);
    assertEquals(List.of(B, A, C), result.senders(HOME).places());
    assertEquals(1364, result.sent().at(B));
    assertEquals(0, result.sent().at(HOME));
    assertEquals(2564, result.received().at(HOME));
    assertEquals(USD.millions(), result.matrix().unit());
    assertEquals(MatrixAxes.SENDER_RECEIVER, result.matrix().axes());
    assertFalse(result.matrix().hasDiagonal());
    assertEquals("Ratha and Shaw, beta 0.75, missing income counts as zero", result.method());
  }

  @Test
  void theTableNamesTheModelAndWhatIsLeft() {
    assertEquals(
        """
        remittances by corridor, million current USD, not allocated: 3 receivers with known receipts of 0: poorer host, rich host, richer host
         sender  receiver   amount  % of receipts
         own:b   own:i     1,364.0          53.20
         own:a   own:i     1,000.0          39.00
         own:c   own:i       200.0           7.80
        Allocated 2,564 by a model: Ratha and Shaw, beta 0.75, missing income counts as zero.
        unallocated() gives the reasons, receiver by receiver.""",
        DEFAULT.calculate(STOCKS, INCOMES, RECEIVED).toString());
  }

  @Test
  void theOtherRules() {
    // 2564 · (100, 50, 10) / 160
    sent(
        1602.5, 801.25, 160.25, DEFAULT.withRule(AllocationRule.STOCK).calculate(STOCKS, RECEIVED));
    // weights 50,000, 1,086,800, 110,000
    double sum = 1_246_800;
    sent(
        2564 * 50_000 / sum,
        2564 * 1_086_800.0 / sum,
        2564 * 110_000 / sum,
        DEFAULT.withRule(AllocationRule.STOCK_HOST_INCOME).calculate(STOCKS, INCOMES, RECEIVED));
    // beta 1/2: r = 1000, 1144, 1100
    double half = 100_000 + 57_200 + 11_000;
    sent(
        2564 * 100_000 / half,
        2564 * 57_200 / half,
        2564 * 11_000 / half,
        DEFAULT.withBeta(0.5).calculate(STOCKS, INCOMES, RECEIVED));
  }

  @Test
  void incomesInAnotherScaleAreTheSameIncomes() {
    PlaceVector thousands =
        PlaceVector.of(
            ALL,
            USD.withScale(org.migrationeconomics.core.measure.MoneyScale.THOUSAND),
            1,
            0.5,
            21.736,
            11);
    sent(1000, 1364, 200, DEFAULT.calculate(STOCKS, thousands, RECEIVED));
  }

  @Test
  void stocksMayBeTransposed() {
    assertEquals(
        DEFAULT.calculate(STOCKS, INCOMES, RECEIVED),
        DEFAULT.calculate(STOCKS.transposed(), INCOMES, RECEIVED));
  }

  @Test
  void theNativeBornSendNothing() {
    OriginDestinationMatrix withNatives =
        STOCKS.withDiagonal(PlaceVector.of(ALL, SimpleUnit.PERSONS, 1e7, 1e7, 1e7, 1e7));
    sent(1000, 1364, 200, DEFAULT.calculate(withNatives, INCOMES, RECEIVED));
  }

  @Test
  void closedCorridorsAreOutOfTheDenominatorToo() {
    // 2564 · 100,000 / 120,000 and 2564 · 20,000 / 120,000
    BilateralRemittances closed =
        DEFAULT.withoutCorridor(B, HOME).calculate(STOCKS, INCOMES, RECEIVED);
    sent(2564.0 * 5 / 6, 0, 2564.0 / 6, closed);
    assertEquals(
        closed.matrix(),
        DEFAULT.withoutCorridorsBetween(HOME, B).calculate(STOCKS, INCOMES, RECEIVED).matrix());
    // The other direction is another corridor.
    sent(1000, 1364, 200, DEFAULT.withoutCorridor(HOME, B).calculate(STOCKS, INCOMES, RECEIVED));
    assertEquals(100, STOCKS.at(HOME, A));
    assertEquals(50, STOCKS.at(HOME, B));
  }

  @Test
  void anOverridePutsAllOnOneSender() {
    BilateralRemittances result =
        DEFAULT.withOverride(HOME, C).calculate(STOCKS, INCOMES, RECEIVED);
    sent(0, 0, 2564, result);
    assertTrue(result.method().endsWith("overrides: 1"), result.method());
  }

  @Test
  void missingIncomeOfAHost() {
    PlaceVector incomes =
        PlaceVector.builder(USD).put(HOME, 1000).put(A, 500).hole(B).put(C, 11_000).build();
    // As zero: r = 1000 for B, weights 100,000, 50,000, 20,000.
    sent(
        2564.0 * 10 / 17,
        2564.0 * 5 / 17,
        2564.0 * 2 / 17,
        DEFAULT.calculate(STOCKS, incomes, RECEIVED));
    sent(
        2564.0 * 5 / 6,
        0,
        2564.0 / 6,
        DEFAULT
            .withMissingIncome(MissingIncomePolicy.EXCLUDE)
            .calculate(STOCKS, incomes, RECEIVED));
    refused(
        "income of own:b is 'missing', expected an income to divide the receipts of own:i by",
        () ->
            DEFAULT
                .withMissingIncome(MissingIncomePolicy.REFUSE)
                .calculate(STOCKS, incomes, RECEIVED));
  }

  @Test
  void missingIncomeOfTheReceiver() {
    PlaceVector incomes = PlaceVector.of(List.of(A, B, C), USD, 10_000, 160_000, 0);
    // As zero: r = Y^0.75 = 1000, 8000, 0.
    sent(2564.0 * 100 / 500, 2564.0 * 400 / 500, 0, DEFAULT.calculate(STOCKS, incomes, RECEIVED));
    BilateralRemittances excluded =
        DEFAULT.withMissingIncome(MissingIncomePolicy.EXCLUDE).calculate(STOCKS, incomes, RECEIVED);
    assertEquals("no value: its income is not known", excluded.figure(A, HOME).toString());
    assertEquals(2564, excluded.unallocatedTotal());
    assertFalse(excluded.received().has(HOME));
    // The second rule does not ask for it.
    assertEquals(
        2564,
        DEFAULT
            .withRule(AllocationRule.STOCK_HOST_INCOME)
            .withMissingIncome(MissingIncomePolicy.REFUSE)
            .calculate(STOCKS, incomes, RECEIVED)
            .total(),
        1e-9);
  }

  @Test
  void whatIsNotAllocatedHasItsReason() {
    Place elsewhere = Place.own("x", "not in the stocks");
    PlaceVector received =
        PlaceVector.builder(USD).hole(HOME).put(A, 7).put(B, 0).put(elsewhere, 5).build();
    BilateralRemittances result = DEFAULT.calculate(STOCKS, INCOMES, received);
    assertEquals(
        "[own:i: its receipts are not known, own:a: the stocks have no emigrants from it, own:c: its receipts are not known, own:x: the stocks do not have it]",
        result.unallocated().toString());
    assertEquals(12, result.unallocatedTotal());
    assertEquals(Figure.of(7), result.unallocated().get(1).amount());
    assertFalse(result.figure(B, A).isPresent());
    assertEquals("no value: the stocks do not have it", result.figure(B, elsewhere).toString());
    // Nothing received is known, and no hole.
    assertEquals(Figure.of(0), result.figure(A, B));
    assertEquals("no value: own:b receives nothing", result.senderShare(A, B).toString());
    refused("receiver is 'own:b', expected one that somebody sends to", () -> result.senders(B));
    refused(
        "receiver is 'own:i', expected one whose receipts were divided: its receipts are not known",
        () -> result.senders(HOME));
    PlaceVector poor = PlaceVector.of(ALL, USD, 0, 0, 0, 0);
    assertEquals(
        "no value: no host of its emigrants has an income above zero",
        DEFAULT.calculate(STOCKS, poor, RECEIVED).figure(A, HOME).toString());
    assertEquals(
        "the stocks have no emigrants from it in open corridors",
        DEFAULT
            .withoutCorridor(A, HOME)
            .withoutCorridor(B, HOME)
            .withoutCorridor(C, HOME)
            .calculate(STOCKS, INCOMES, RECEIVED)
            .unallocated()
            .get(0)
            .reason());
  }

  @Test
  void badInput() {
    refused(
        "axes of stocks is 'origin and destination', expected birthplace or citizenship and residence",
        () -> DEFAULT.calculate(STOCKS.withAxes(MatrixAxes.ORIGIN_DESTINATION), INCOMES, RECEIVED));
    refused(
        "unit of stocks is 'million current USD', expected persons",
        () ->
            DEFAULT.calculate(
                DEFAULT.calculate(STOCKS, INCOMES, RECEIVED).matrix(), INCOMES, RECEIVED));
    refused(
        "unit of receipts is 'persons', expected money",
        () -> DEFAULT.calculate(STOCKS, INCOMES, STOCKS.rowTotals()));
    refused(
        "unit of incomes is 'persons', expected money",
        () -> DEFAULT.calculate(STOCKS, STOCKS.rowTotals(), RECEIVED));
    refused(
        "income of own:a is -1.0, expected a finite number that is not negative",
        () -> DEFAULT.calculate(STOCKS, PlaceVector.of(List.of(A), USD, -1), RECEIVED));
    refused(
        "receipts of own:i is -1.0, expected a finite number that is not negative",
        () -> DEFAULT.calculate(STOCKS, INCOMES, PlaceVector.of(List.of(HOME), USD, -1)));
    refused("beta is 0.0, expected an exponent above 0 and at most 1", () -> DEFAULT.withBeta(0));
    refused(
        "beta is NaN, expected an exponent above 0 and at most 1",
        () -> DEFAULT.withBeta(Double.NaN));
    refused("beta is 1.5, expected an exponent above 0 and at most 1", () -> DEFAULT.withBeta(1.5));
    refused(
        "receiver is 'own:a', expected another place than own:a",
        () -> DEFAULT.withoutCorridor(A, A));
    refused(
        "incomes is 'missing', expected incomes for the rule RATHA_SHAW",
        () -> DEFAULT.calculate(STOCKS, RECEIVED));
    refused(
        "place is 'own:x', expected one of the 4 places of 'origin-destination matrix'",
        () -> DEFAULT.withOverride(HOME, Place.own("x", "x")).calculate(STOCKS, INCOMES, RECEIVED));
    refused(
        "rows and columns is 'birthplace and residence', expected sender and receiver",
        () -> new BilateralRemittances(STOCKS, List.of(), "by hand"));
  }

  @Test
  void theCalculatorSaysItsOptions() {
    assertEquals(
        "BilateralRemittanceAllocator, Ratha and Shaw, beta 0.5, places without income are left out, corridors closed: 1",
        DEFAULT
            .withBeta(0.5)
            .withMissingIncome(MissingIncomePolicy.EXCLUDE)
            .withoutCorridor(A, B)
            .toString());
    assertEquals(
        "BilateralRemittanceAllocator, emigrant stock",
        DEFAULT.withRule(AllocationRule.STOCK).toString());
    assertEquals(
        "ImpliedIncomeCalculator, beta 0.75", ImpliedIncomeCalculator.withDefaults().toString());
  }

  // Two receivers, 1000 and 2000, with two poorer hosts each, and their richer hosts.

  private static final Place POOR = Place.own("poor", "poor");
  private static final Place POORER = Place.own("poorer", "poorer");
  private static final List<Place> SIX = List.of(HOME, A, B, C, POOR, POORER);
  private static final double[] SIX_INCOMES = {1000, 2000, 21_736, 11_000, 500, 0};

  private static OriginDestinationMatrix six() {
    OriginDestinationMatrix.Builder stocks =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .places(SIX)
            .missingIsZero();
    for (Place origin : List.of(HOME, A)) {
      for (Place host : SIX) {
        if (!origin.equals(host)) {
          stocks.put(origin, host, 10 + 3 * SIX.indexOf(host));
        }
      }
    }
    return stocks.build();
  }

  @Test
  void impliedIncomesOfAHandMadeMatrix() {
    OriginDestinationMatrix stocks = six();
    BilateralRemittances made =
        DEFAULT.calculate(
            stocks,
            PlaceVector.of(SIX, USD, SIX_INCOMES),
            PlaceVector.of(List.of(HOME, A), USD, 5000, 700));
    ImpliedIncomes implied = DEFAULT.impliedIncomes(made.matrix(), stocks);
    for (int i = 0; i < 4; i++) {
      assertEquals(SIX_INCOMES[i], implied.income(SIX.get(i)).value(), 1e-6);
    }
    assertEquals(4, implied.identified());
    assertEquals(
        "no value: it receives nothing, and as a host it is nowhere richer than the receiver",
        implied.income("own:poor").toString());
    assertTrue(implied.largestResidual().value() < 1e-12);
    assertEquals(
        implied,
        ImpliedIncomeCalculator.withDefaults().calculate(made.matrix().transposed(), stocks));
    assertFalse(implied.toVector(USD).has(POOR));
    assertEquals("no value: own:x is not in the matrix", implied.income("own:x").toString());
    assertTrue(implied.show().contains("Recovered, not published: 4 of 6 places"), implied.show());
    assertTrue(implied.toString().startsWith("incomes implied by"));
  }

  @Test
  void anotherRuleImpliesNothing() {
    OriginDestinationMatrix stocks = six();
    OriginDestinationMatrix made =
        DEFAULT
            .withRule(AllocationRule.STOCK)
            .calculate(stocks, PlaceVector.of(List.of(HOME, A), USD, 5000, 700))
            .matrix();
    ImpliedIncomes implied = DEFAULT.impliedIncomes(made, stocks);
    assertEquals(0, implied.identified());
    assertFalse(implied.largestResidual().isPresent());
    refused(
        "rule is STOCK, expected RATHA_SHAW, the only one whose incomes have a level",
        () -> DEFAULT.withRule(AllocationRule.STOCK).impliedIncomes(made, stocks));
    refused(
        "unit of the matrix is 'persons', expected money",
        () -> DEFAULT.impliedIncomes(stocks, stocks));
    refused(
        "axes of the matrix is 'origin and destination', expected sender and receiver",
        () -> DEFAULT.impliedIncomes(made.withAxes(MatrixAxes.ORIGIN_DESTINATION), stocks));
    refused(
        "beta is 1.0, expected an exponent below 1, at which incomes have a level",
        () -> ImpliedIncomeCalculator.withDefaults().withBeta(1));
  }
}
