package org.migrationeconomics.examples.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.flow.BirthplaceMatching;
import org.migrationeconomics.calculators.flow.DecreaseRule;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlows;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator;
import org.migrationeconomics.calculators.flow.RateFlowsCalculator;
import org.migrationeconomics.calculators.flow.RateMethod;
import org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator;
import org.migrationeconomics.calculators.flow.fitting.NetMigrationFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ProportionalFitting;
import org.migrationeconomics.calculators.flow.fitting.ProportionalFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayTable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** From stocks to flows, and tables fitted to sums. */
final class StockFlowEvidence {

  private static final String ABEL_2013 =
      "G. J. Abel, Demographic Research 28:18, 2013; computed with migest 2.0.5";
  private static final String ABEL_2018 =
      "G. J. Abel, International Migration Review 52:3, 2018; computed with migest 2.0.5";
  private static final String ABEL_COHEN_2019 =
      "G. J. Abel and J. E. Cohen, Scientific Data 6:82, 2019; computed with migest 2.0.5";
  private static final String WILLEKENS =
      "F. Willekens, Mathematical Population Studies 7:3, 1999; computed with migest 2.0.5";
  private static final String MIGEST = "migest 2.0.5, a four-region example";
  private static final double NINE_DIGITS = 5.1e-9;

  private static final List<Place> PLACES =
      Stream.of("A", "B", "C", "D").map(code -> Place.own(code, "Region " + code)).toList();
  private static final OriginDestinationMatrix E0_START =
      stocks("1000 100 10 0; 55 555 50 5; 80 40 800 40; 20 25 20 200");
  private static final OriginDestinationMatrix E0_END =
      stocks("950 100 60 0; 80 505 75 5; 90 30 800 40; 40 45 0 180");
  private static final OriginDestinationMatrix E1_START =
      stocks("100 10 10 0; 20 55 25 10; 10 40 140 65; 20 25 20 200");
  private static final OriginDestinationMatrix E1_END =
      stocks("70 30 10 10; 25 60 10 15; 10 55 140 50; 40 45 0 180");
  private static final OriginDestinationMatrix E3_END =
      stocks("1060 60 10 10; 45 540 40 0; 70 75 770 70; 30 30 20 230");
  private static final OriginDestinationMatrix E7_START =
      stocks("100 10 10 0; 80 180 10 90; 30 10 140 40; 60 70 10 160");
  private static final OriginDestinationMatrix E7_END =
      stocks("95 5 15 5; 75 225 5 55; 55 0 115 50; 35 25 25 215");
  private static final OriginDestinationMatrix D1_END =
      stocks("75 25 5 15; 20 45 30 15; 30 40 150 35; 10 50 5 200");
  private static final OriginDestinationMatrix FOUR =
      matrix("0 100 30 70; 50 0 45 5; 60 35 0 40; 20 25 20 0");
  private static final DemographicAccountingFlowsCalculator CLOSED =
      DemographicAccountingFlowsCalculator.withDefaults();

  private StockFlowEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.of(
            "flow.abel2013.minimum",
            "all flows of the example without births and deaths, minimum migration",
            ABEL_2013,
            150,
            1e-9,
            () -> CLOSED.calculate(E0_START, E0_END).total()),
        EvidenceClaim.of(
            "flow.abel2013.independence",
            "the same by independence",
            ABEL_2013,
            880.6386552,
            5.1e-8,
            () -> CLOSED.withIndependence().calculate(E0_START, E0_END).total()),
        EvidenceClaim.of(
            "flow.abel2013.open2013",
            "all flows of the example with births and deaths, open as in 2013",
            ABEL_2013,
            131.95487308,
            NINE_DIGITS,
            () -> open(BirthplaceMatching.OPEN_2013).total()),
        EvidenceClaim.of(
            "flow.abel2013.open",
            "the same, open with the later weights",
            ABEL_2013,
            136.10346427,
            NINE_DIGITS,
            () -> open(BirthplaceMatching.OPEN).total()),
        EvidenceClaim.of(
            "flow.abel2013.open.from-outside",
            "arrivals from outside less departures to there (migest exchanges the two labels)",
            "by hand: the stocks grow by 60, births less deaths are 40",
            20,
            1e-9,
            () ->
                open(BirthplaceMatching.OPEN).arrivals().total()
                    - open(BirthplaceMatching.OPEN).departures().total()),
        EvidenceClaim.of(
            "flow.abel2013.open.c-b",
            "of them from C to B",
            ABEL_2013,
            35.677465875,
            5.1e-10,
            () -> open(BirthplaceMatching.OPEN).flows().at("own:C", "own:B")),
        EvidenceClaim.of(
            "flow.abel2018.minimum",
            "all flows of the example, minimum migration",
            ABEL_2018,
            100,
            1e-9,
            () -> CLOSED.calculate(E1_START, E1_END).total()),
        EvidenceClaim.of(
            "flow.abel2018.independence",
            "the same by independence",
            ABEL_2018,
            408.41085662,
            NINE_DIGITS,
            () -> CLOSED.withIndependence().calculate(E1_START, E1_END).total()),
        EvidenceClaim.of(
            "flow.abel2018.seed.c-a",
            "flow from C to A with distances as a seed",
            "computed independently; the R package ignores the seed and has 15",
            15.238230366,
            NINE_DIGITS,
            () ->
                CLOSED
                    .withSeedMatrix(matrix("0 5 50 500; 5 0 45 495; 50 45 0 450; 500 495 450 0"))
                    .calculate(E1_START, E1_END)
                    .flows()
                    .at("own:C", "own:A")),
        EvidenceClaim.of(
            "flow.abel-cohen2019.minimum.b-d",
            "flow from B to D, minimum migration",
            ABEL_COHEN_2019,
            40.714285714,
            5.1e-10,
            () -> CLOSED.calculate(E7_START, E7_END).flows().at("own:B", "own:D")),
        EvidenceClaim.of(
            "flow.abel-cohen2019.independence",
            "all flows by independence",
            ABEL_COHEN_2019,
            558.0050505051,
            5.1e-10,
            () -> CLOSED.withIndependence().calculate(E7_START, E7_END).total()),
        EvidenceClaim.of(
            "flow.abel-cohen2019.pseudo-bayes",
            "all flows, 0.87 minimum migration and 0.13 independence",
            ABEL_COHEN_2019,
            211.7406565657,
            5.1e-10,
            () -> CLOSED.withPseudoBayes(0.87).calculate(E7_START, E7_END).total()),
        EvidenceClaim.of(
            "flow.differences.drop",
            "all flows from stock differences, decreases dropped",
            MIGEST,
            85,
            0,
            () ->
                StockDifferenceFlowsCalculator.withDefaults().calculate(E1_START, D1_END).total()),
        EvidenceClaim.of(
            "flow.differences.reverse",
            "the same, decreases as return flows",
            MIGEST,
            145,
            0,
            () ->
                StockDifferenceFlowsCalculator.withDefaults()
                    .withRule(DecreaseRule.REVERSE)
                    .calculate(E1_START, D1_END)
                    .total()),
        EvidenceClaim.of(
            "flow.rates.dennett.c-d",
            "flow from C to D at one rate, 60 migrants",
            MIGEST,
            15.294117647,
            5.1e-10,
            () ->
                RateFlowsCalculator.withDefaults()
                    .calculate(E1_START, 60)
                    .flows()
                    .at("own:C", "own:D")),
        EvidenceClaim.of(
            "flow.rates.rogers-von-rabenau.a-b",
            "flow from A to B by growth operators",
            MIGEST,
            26.5846204966,
            5.1e-11,
            () ->
                RateFlowsCalculator.withDefaults()
                    .withMethod(RateMethod.ROGERS_VON_RABENAU)
                    .calculate(E1_START, D1_END)
                    .flows()
                    .at("own:A", "own:B")),
        EvidenceClaim.of(
            "flow.fitting.willekens1999",
            "first cell of the fitted table",
            WILLEKENS,
            13.250193203,
            5.1e-10,
            () -> willekens().matrix().at("own:A", "own:A")),
        EvidenceClaim.of(
            "flow.fitting.willekens1999.row-factor",
            "factor of the first row",
            WILLEKENS,
            2.4853913649,
            5.1e-11,
            () -> willekens().rowFactors().at(PLACES.get(0))),
        EvidenceClaim.of(
            "flow.fitting.four.a-b",
            "flow from A to B fitted to sums, no diagonal",
            MIGEST,
            97.11682426,
            NINE_DIGITS,
            () ->
                ProportionalFittingCalculator.withDefaults()
                    .calculate(FOUR, persons(250, 100, 140, 110), persons(150, 150, 180, 120))
                    .matrix()
                    .at("own:A", "own:B")),
        EvidenceClaim.of(
            "flow.fitting.net.a-b",
            "flow from A to B fitted to net migration",
            MIGEST,
            124.97048276,
            NINE_DIGITS,
            () ->
                NetMigrationFittingCalculator.withDefaults()
                    .calculate(FOUR, persons(-100, 125, -75, 50))
                    .matrix()
                    .at("own:A", "own:B")),
        EvidenceClaim.of(
            "flow.fitting.net-total.a-b",
            "the same with a total of 600",
            MIGEST,
            136.22517609,
            NINE_DIGITS,
            () ->
                NetMigrationFittingCalculator.withDefaults()
                    .calculate(FOUR, persons(-100, 125, -75, 50), 600)
                    .matrix()
                    .at("own:A", "own:B")),
        EvidenceClaim.of(
            "flow.fitting.health.a-b",
            "healthy who went from A to B, fitted in three dimensions",
            "migest 2.0.5, two regions by health",
            8.970418049,
            5.1e-10,
            () ->
                ThreeWayFittingCalculator.withDefaults()
                    .calculate(
                        ThreeWayTable.of(
                            List.of("A", "B"),
                            List.of("A", "B"),
                            List.of("ill", "healthy"),
                            new double[][] {{5, 2}, {1, 7}},
                            new double[][] {{4, 5}, {2, 9}}),
                        ThreeWayMargins.none().withRows(36, 40).withColumns(32, 44))
                    .at("A", "B", "healthy")));
  }

  private static DemographicAccountingFlows open(BirthplaceMatching matching) {
    return CLOSED
        .withMatching(matching)
        .calculate(E0_START, E3_END, persons(80, 20, 40, 60), persons(70, 30, 50, 10));
  }

  private static ProportionalFitting willekens() {
    return ProportionalFittingCalculator.withDefaults()
        .calculate(matrix("5 2; 1 7"), persons(18, 20), persons(16, 22));
  }

  private static OriginDestinationMatrix stocks(String rows) {
    return matrix(rows).withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  private static OriginDestinationMatrix matrix(String rows) {
    double[][] cells =
        Stream.of(rows.split(";"))
            .map(
                row ->
                    Stream.of(row.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return OriginDestinationMatrix.of(PLACES.subList(0, cells.length), SimpleUnit.PERSONS, cells);
  }

  private static PlaceVector persons(double... values) {
    return PlaceVector.of(PLACES.subList(0, values.length), SimpleUnit.PERSONS, values);
  }
}
