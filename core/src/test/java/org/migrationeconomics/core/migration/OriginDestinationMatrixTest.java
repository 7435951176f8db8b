package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;

class OriginDestinationMatrixTest {

  private static final double NAN = Double.NaN;

  private static final Place A = Place.own("a", "A");
  private static final Place B = Place.own("b", "B");
  private static final Place C = Place.own("c", "C");
  private static final Place D = Place.own("d", "D");
  private static final List<Place> ABCD = List.of(A, B, C, D);

  // Flows of the example of Abel, Demographic Research 28 (2013), as migest 2.0.5 computes them.
  private static final OriginDestinationMatrix FLOWS =
      OriginDestinationMatrix.of(
          ABCD,
          SimpleUnit.PERSONS,
          new double[][] {
            {NAN, 0, 50, 0},
            {35, NAN, 25, 0},
            {10, 10, NAN, 0},
            {10, 10, 0, NAN}
          });

  // The stocks at the beginning of the same example: rows birthplace, columns residence.
  private static final OriginDestinationMatrix STOCKS =
      OriginDestinationMatrix.of(
              ABCD,
              SimpleUnit.PERSONS,
              new double[][] {
                {1000, 100, 10, 0},
                {55, 555, 50, 5},
                {80, 40, 800, 40},
                {20, 25, 20, 200}
              })
          .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE)
          .withLabel("stocks");

  private static final Place MEXICO = Place.of("MEX");
  private static final Place USA = Place.of("USA");

  // KNOMAD, Bilateral Remittance Matrix 2021 (December 2022); million US dollars.
  private static final OriginDestinationMatrix MONEY =
      OriginDestinationMatrix.builder(MoneyUnit.of("USD").millions())
          .label("remittances 2021")
          .source("KNOMAD, December 2022")
          .axes(MatrixAxes.SENDER_RECEIVER)
          .put(USA, MEXICO, 52_595.342546)
          .put(MEXICO, USA, 1_844.683777)
          .build();

  @Test
  void marginsOfAPublishedExample() {
    assertArrayEquals(new double[] {50, 60, 20, 20}, FLOWS.outflows().toArray());
    assertArrayEquals(new double[] {55, 20, 75, 0}, FLOWS.inflows().toArray());
    assertArrayEquals(new double[] {5, -40, 55, -20}, FLOWS.net().toArray());
    assertArrayEquals(new double[] {105, 80, 95, 20}, FLOWS.gross().toArray());
    assertEquals(150, FLOWS.total());
    assertEquals(150, FLOWS.offDiagonalTotal());
    assertEquals("net (in less out) of origin-destination matrix", FLOWS.net().label());
    assertEquals("gross (in plus out) of origin-destination matrix", FLOWS.gross().label());
  }

  @Test
  void theDiagonalCountsInTotalsAndNotInFlows() {
    assertTrue(STOCKS.hasDiagonal());
    assertArrayEquals(new double[] {1110, 665, 960, 265}, STOCKS.rowTotals().toArray());
    assertArrayEquals(new double[] {1155, 720, 880, 245}, STOCKS.columnTotals().toArray());
    assertArrayEquals(new double[] {110, 110, 160, 65}, STOCKS.outflows().toArray());
    assertArrayEquals(new double[] {155, 165, 80, 45}, STOCKS.inflows().toArray());
    assertArrayEquals(new double[] {1000, 555, 800, 200}, STOCKS.diagonal().toArray());
    assertEquals(3000, STOCKS.total());
    assertEquals(445, STOCKS.offDiagonalTotal());
    assertEquals("birthplace totals of stocks", STOCKS.rowTotals().label());
    assertEquals("residence totals of stocks", STOCKS.columnTotals().label());
    assertEquals("diagonal of stocks", STOCKS.diagonal().label());
  }

  @Test
  void anAbsentDiagonalIsNotADiagonalOfZeros() {
    assertFalse(FLOWS.hasDiagonal());
    assertEquals(OptionalDouble.empty(), FLOWS.value(A, A));
    assertEquals(
        "no value: origin-destination matrix has no diagonal", FLOWS.figure(A, A).toString());
    refused(
        "destination is 'own:a', expected another place, as 'origin-destination matrix' has no"
            + " diagonal",
        () -> FLOWS.at(A, A));
    refused(
        "diagonal of 'origin-destination matrix' is 'absent', expected a matrix that has one",
        FLOWS::diagonal);
    OriginDestinationMatrix zeros =
        FLOWS.withDiagonal(PlaceVector.of(ABCD, SimpleUnit.PERSONS, 0, 0, 0, 0));
    assertTrue(zeros.hasDiagonal());
    assertEquals(0, zeros.at(A, A));
    assertNotEquals(FLOWS, zeros);
    assertEquals(FLOWS, zeros.withoutDiagonal());
  }

  @Test
  void theDiagonalCanBeTakenAwayAndPutBack() {
    OriginDestinationMatrix migrants = STOCKS.withoutDiagonal();
    assertFalse(migrants.hasDiagonal());
    assertEquals(445, migrants.total());
    assertEquals(STOCKS, migrants.withDiagonal(STOCKS.diagonal()));
    refused(
        "unit of 'values' is 'years', expected persons, the unit of 'stocks'",
        () -> migrants.withDiagonal(PlaceVector.of(ABCD, SimpleUnit.YEARS, 1, 2, 3, 4)));
    refused(
        "number of places of 'values' is 1, expected 4, the places of 'stocks'",
        () -> migrants.withDiagonal(PlaceVector.of(List.of(A), SimpleUnit.PERSONS, 1)));
    refused(
        "cell own:b, own:b is -2.0, expected a finite number that is not negative",
        () -> migrants.withDiagonal(PlaceVector.of(ABCD, SimpleUnit.PERSONS, 1, -2, 3, 4)));
    refused(
        "place is 'own:d', expected a place for which values has a value",
        () ->
            migrants.withDiagonal(
                PlaceVector.builder(SimpleUnit.PERSONS)
                    .put(A, 1)
                    .put(B, 2)
                    .put(C, 3)
                    .hole(D)
                    .build()));
  }

  @Test
  void looksUpCells() {
    assertEquals(25, FLOWS.at(B, C));
    assertEquals(10, FLOWS.at(C, B));
    assertEquals(35, FLOWS.at("own:b", "own:a"));
    assertEquals(OptionalDouble.of(25), FLOWS.value(B, C));
    assertEquals("25", FLOWS.figure(B, C).toString());
    assertEquals(OptionalDouble.empty(), FLOWS.value(B, USA));
    assertEquals(
        "no value: USA is none of the 4 places of origin-destination matrix",
        FLOWS.figure(B, USA).toString());
    assertEquals(
        "no value: MEX is none of the 4 places of origin-destination matrix",
        FLOWS.figure(MEXICO, USA).toString());
    assertTrue(FLOWS.contains(A));
    assertFalse(FLOWS.contains(USA));
    assertEquals(2, FLOWS.indexOf(C));
    assertEquals(4, FLOWS.size());
    assertEquals(ABCD, FLOWS.places());
    refused(
        "origin is 'USA', expected one of the 4 places of 'origin-destination matrix'",
        () -> FLOWS.at(USA, A));
    refused(
        "destination is 'USA', expected one of the 4 places of 'origin-destination matrix'",
        () -> FLOWS.at(A, USA));
    refused(
        "place is 'USA', expected one of the 4 places of 'origin-destination matrix'",
        () -> FLOWS.indexOf(USA));
  }

  @Test
  void moneyRunsFromSenderToReceiver() {
    assertEquals(52_595.342546, MONEY.at("USA", "MEX"));
    assertEquals(52_595.342546, MONEY.inflows().at(MEXICO));
    assertEquals(52_595.342546, MONEY.outflows().at(USA));
    refused(
        "sender is 'CAN', expected one of the 2 places of 'remittances 2021'",
        () -> MONEY.at("CAN", "MEX"));
  }

  @Test
  void transpositionExchangesTheMeaningWithTheCells() {
    OriginDestinationMatrix transposed = MONEY.transposed();
    assertEquals(MatrixAxes.RECEIVER_SENDER, transposed.axes());
    assertEquals(52_595.342546, transposed.at("MEX", "USA"));
    assertEquals(MONEY.rowTotals().toArray()[0], transposed.columnTotals().toArray()[0]);
    // What is received is received in either layout.
    assertEquals(MONEY.inflows(), transposed.inflows());
    assertEquals(MONEY.outflows(), transposed.outflows());
    assertEquals(MONEY.net(), transposed.net());
    refused(
        "rows of 'remittances 2021' is 'receiver', expected sender, as in 'remittances 2021'",
        () -> MONEY.plus(transposed));
    // Both directions of every corridor together.
    assertEquals(
        54_440.026323,
        MONEY.plus(transposed.withAxes(MatrixAxes.SENDER_RECEIVER)).at("USA", "MEX"),
        1e-9);
  }

  @Test
  void everyPairOfAxesHasItsTransposition() {
    for (MatrixAxes axes : MatrixAxes.values()) {
      assertNotEquals(axes, axes.swapped());
      assertEquals(axes, axes.swapped().swapped());
      assertEquals(axes.rows(), axes.swapped().columns());
      assertEquals(axes.columns(), axes.swapped().rows());
      assertNotEquals(axes.rowsAreOutgoing(), axes.swapped().rowsAreOutgoing());
    }
  }

  @Test
  void restrictsToAListInItsOrder() {
    OriginDestinationMatrix part = STOCKS.restrictedTo(List.of(C, A));
    assertEquals(List.of(C, A), part.places());
    assertArrayEquals(new double[] {800, 80}, part.toArray()[0]);
    assertArrayEquals(new double[] {10, 1000}, part.toArray()[1]);
    assertEquals(MatrixAxes.BIRTHPLACE_RESIDENCE, part.axes());
    refused(
        "place is 'USA', expected one of the 4 places of 'stocks'",
        () -> STOCKS.restrictedTo(List.of(A, USA)));
    refused("place is 'own:a', expected each place once", () -> STOCKS.restrictedTo(List.of(A, A)));
    refused("places is '[]', expected at least one place", () -> STOCKS.restrictedTo(List.of()));
  }

  @Test
  void restrictsToASetInTheOrderOfTheMatrix() {
    assertEquals(List.of(B, D), FLOWS.restrictedTo(Set.of(D, B)).places());
    assertFalse(FLOWS.restrictedTo(Set.of(D, B)).hasDiagonal());
    refused(
        "place is 'USA', expected one of the 4 places of 'stocks'",
        () -> STOCKS.restrictedTo(Set.of(USA)));
  }

  @Test
  void addsAndSubtracts() {
    OriginDestinationMatrix twice = STOCKS.plus(STOCKS);
    assertEquals(110, twice.at(B, A));
    assertEquals("stocks plus stocks", twice.label());
    assertEquals("not stated", twice.source());
    assertEquals(MatrixAxes.BIRTHPLACE_RESIDENCE, twice.axes());
    assertFalse(twice.isSigned());
    OriginDestinationMatrix change = STOCKS.minus(twice.withSource("UN"));
    assertTrue(change.isSigned());
    assertEquals(-55, change.at(B, A));
    assertEquals("not stated; UN", change.source());
    assertTrue(change.plus(STOCKS).isSigned());
    assertTrue(STOCKS.plus(change).isSigned());
    assertFalse(FLOWS.plus(FLOWS).hasDiagonal());
    assertEquals(300, FLOWS.plus(FLOWS).total());
  }

  @Test
  void refusesToMixMatrices() {
    OriginDestinationMatrix flows = FLOWS.withLabel("flows");
    refused(
        "rows of 'flows' is 'origin', expected birthplace, as in 'stocks'",
        () -> STOCKS.plus(flows));
    refused(
        "columns of 'flows' is 'citizenship', expected birthplace, as in 'flows'",
        () ->
            flows
                .withAxes(MatrixAxes.RESIDENCE_BIRTHPLACE)
                .plus(flows.withAxes(MatrixAxes.RESIDENCE_CITIZENSHIP)));
    refused(
        "diagonal of 'stocks' is 'present', expected absent, as in 'flows'",
        () -> flows.minus(STOCKS.withAxes(MatrixAxes.ORIGIN_DESTINATION)));
    refused(
        "unit of 'remittances 2021' is 'million current USD', expected persons, as in 'flows'",
        () -> flows.plus(MONEY));
    refused(
        "place 1 of 'flows' is 'own:b', expected own:a, the places of 'flows' in the same order"
            + " (restrictedTo orders them)",
        () -> flows.plus(flows.restrictedTo(List.of(B, A, C, D))));
    refused(
        "number of places of 'flows' is 3, expected 4, the places of 'flows'",
        () -> flows.plus(flows.restrictedTo(List.of(A, B, C))));
  }

  @Test
  void scales() {
    assertEquals(50, FLOWS.times(2).at(B, C));
    assertFalse(FLOWS.times(2).isSigned());
    assertTrue(FLOWS.times(-1).isSigned());
    assertEquals(-25, FLOWS.times(-1).at(B, C));
    assertEquals(FLOWS.times(0), FLOWS.times(-0.0));
    assertTrue(FLOWS.times(-1).times(2).isSigned());
    refused("factor is NaN, expected a finite number", () -> FLOWS.times(NAN));
    refused(
        "cell own:a, own:c is Infinity, expected a finite number that is not negative",
        () -> FLOWS.times(1e307).times(1e307));
  }

  @Test
  void moneyChangesItsScale() {
    OriginDestinationMatrix dollars = MONEY.in(MoneyUnit.of("USD"));
    assertEquals(52_595_342_546.0, dollars.at("USA", "MEX"), 1e-5);
    assertEquals("current USD", dollars.unit().label());
    assertEquals(52.595342546, MONEY.in(MoneyUnit.of("USD").billions()).at("USA", "MEX"), 1e-12);
    assertSame(MONEY, MONEY.in(MoneyUnit.of("USD").millions()));
    assertFalse(dollars.hasDiagonal());
    refused(
        "unit is 'persons', expected money, to be expressed in current USD",
        () -> FLOWS.in(MoneyUnit.of("USD")));
    refused(
        "unit is 'current EUR', expected a scale of current USD",
        () -> MONEY.in(MoneyUnit.of("EUR")));
  }

  @Test
  void listsTheLargestCorridorsFirst() {
    List<MatrixCell> cells = FLOWS.positiveCells();
    assertEquals(8 - 1, cells.size());
    assertEquals(new MatrixCell(A, C, 50), cells.get(0));
    assertEquals(new MatrixCell(B, A, 35), cells.get(1));
    assertEquals(new MatrixCell(B, C, 25), cells.get(2));
    // Equal ones in the order of the matrix.
    assertEquals(new MatrixCell(C, A, 10), cells.get(3));
    assertEquals(new MatrixCell(D, B, 10), cells.get(6));
    assertEquals(cells.subList(0, 2), FLOWS.largest(2));
    assertEquals(cells, FLOWS.largest(100));
    assertEquals("own:a, own:c: 50", cells.get(0).toString());
    // The diagonal is no corridor, and what is not above zero is none either.
    assertEquals(11, STOCKS.positiveCells().size());
    assertEquals(List.of(), FLOWS.times(-1).positiveCells());
    refused("count is 0, expected at least 1", () -> FLOWS.largest(0));
    refused("value is NaN, expected a finite number", () -> new MatrixCell(A, B, NAN));
  }

  @Test
  void placesThatAreNotFoundLeadOn() {
    assertEquals("52,595", MONEY.figure("USA", "MEX").toString());
    assertEquals(
        "no value: CAN is none of the 2 places of remittances 2021",
        MONEY.figure("USA", "CAN").toString());
    refused(
        "place code is '484', expected an ISO 3166-1 alpha-3 code (MEX), an ISO 3166-2 code"
            + " (ES-CT), or own: and a code of your own; that is MEX (Mexico)",
        () -> MONEY.figure("484", "840"));
    OriginDestinationMatrix towns =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(Place.own("jerez", "Jerez"), Place.own("teul", "Teul"), 1)
            .missingIsZero()
            .build();
    refused(
        "origin is 'own:jeres', expected one of the 2 places of 'origin-destination matrix';"
            + " nearest is own:jerez",
        () -> towns.at("own:jeres", "own:teul"));
    refused(
        "origin is 'MEX', expected one of the 2 places of 'origin-destination matrix'",
        () -> towns.at("MEX", "own:teul"));
    assertEquals(1, towns.outflows().at("own:jerez"));
    assertEquals("0", towns.outflows().figure("own:teul").toString());
    refused(
        "place code is 'Mexico', expected an ISO 3166-1 alpha-3 code (MEX), an ISO 3166-2 code"
            + " (ES-CT), or own: and a code of your own; that is MEX (Mexico)",
        () -> towns.outflows().figure("Mexico"));
  }

  @Test
  void refusesTablesOfTheWrongShape() {
    List<Place> ab = List.of(A, B);
    refused(
        "number of rows is 1, expected one for each of 2 places",
        () -> OriginDestinationMatrix.of(ab, SimpleUnit.PERSONS, new double[][] {{0, 1}}));
    refused(
        "length of row own:b is 3, expected one for each of 2 places",
        () ->
            OriginDestinationMatrix.of(ab, SimpleUnit.PERSONS, new double[][] {{0, 1}, {1, 0, 5}}));
    refused(
        "number of cells is 3, expected 4 for 2 places",
        () -> OriginDestinationMatrix.ofUnsafe("x", SimpleUnit.PERSONS, "y", ab, new double[3]));
    refused(
        "place is 'own:a', expected each place once",
        () ->
            OriginDestinationMatrix.of(
                List.of(A, A), SimpleUnit.PERSONS, new double[][] {{0, 1}, {1, 0}}));
  }

  @Test
  void refusesImpossibleCells() {
    refused(
        "cell own:b, own:a is -1.0, expected a finite number that is not negative",
        () -> square(0, 1, -1, 0));
    refused(
        "cell own:a, own:b is NaN, expected a finite number that is not negative",
        () -> square(0, NAN, 1, 0));
    refused(
        "cell own:a, own:b is Infinity, expected a finite number that is not negative",
        () -> square(0, Double.POSITIVE_INFINITY, 1, 0));
    refused(
        "cell own:b, own:b is NaN, expected a number in every cell of the diagonal or in none",
        () -> square(0, 1, 1, NAN));
    refused(
        "cell own:b, own:b is 0.0, expected a number in every cell of the diagonal or in none",
        () -> square(NAN, 1, 1, 0));
    refused(
        "cell own:a, own:b is NaN, expected a finite number",
        () ->
            OriginDestinationMatrix.ofSignedUnsafe(
                "x", SimpleUnit.PERSONS, "y", List.of(A, B), new double[] {0, NAN, 1, 0}));
  }

  private static OriginDestinationMatrix square(double... cells) {
    return OriginDestinationMatrix.ofUnsafe("x", SimpleUnit.PERSONS, "y", List.of(A, B), cells);
  }

  @Test
  void aSignedMatrixMayBeNegative() {
    OriginDestinationMatrix net =
        OriginDestinationMatrix.ofSignedUnsafe(
            "net", SimpleUnit.PERSONS, "y", List.of(A, B), new double[] {NAN, 5, -5, NAN});
    assertTrue(net.isSigned());
    assertFalse(net.hasDiagonal());
    assertEquals(0, net.total());
    assertEquals(
        -5,
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .signed()
            .put(A, B, 5)
            .put(B, A, -5)
            .build()
            .at(B, A));
    refused(
        "cell own:b, own:a is -5.0, expected a finite number that is not negative",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.PERSONS).put(A, B, 5).put(B, A, -5).build());
  }

  @Test
  void aMissingCellIsNotAZeroUnlessSomebodySaysSo() {
    OriginDestinationMatrix.Builder gaps =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .label("gaps")
            .places(List.of(A, B, C))
            .put(A, B, 1)
            .put(B, A, 2)
            .put(A, C, 3);
    refused(
        "cell own:b, own:c is 'missing', expected a number in every cell, or missingIsZero() if"
            + " that is what it means (3 cells are missing in 'gaps')",
        gaps::build);
    OriginDestinationMatrix filled = gaps.missingIsZero().build();
    assertEquals(0, filled.at(C, B));
    assertEquals(6, filled.total());
    assertFalse(filled.hasDiagonal());
    refused(
        "cell own:b, own:b is 'missing', expected a number in every cell, or missingIsZero() if"
            + " that is what it means (1 cell is missing in 'origin-destination matrix')",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
                .put(A, A, 1)
                .put(A, B, 1)
                .put(B, A, 1)
                .build());
    OriginDestinationMatrix diagonal =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(A, A, 1)
            .put(A, B, 1)
            .missingIsZero()
            .build();
    assertTrue(diagonal.hasDiagonal());
    assertEquals(0, diagonal.at(B, B));
  }

  @Test
  void theBuilderTakesPlacesAsTheyCome() {
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(C, A, 1)
            .put(B, A, -0.0)
            .missingIsZero()
            .build();
    assertEquals(List.of(C, A, B), matrix.places());
    assertEquals(0, Double.compare(0.0, matrix.at(B, A)));
    assertEquals("origin-destination matrix", matrix.label());
    assertEquals("not stated", matrix.source());
  }

  @Test
  void theBuilderRefusesWhatDoesNotFit() {
    OriginDestinationMatrix.Builder builder =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS).places(List.of(A, B));
    refused(
        "destination is 'own:c', expected one of the 2 places of 'origin-destination matrix'",
        () -> builder.put(A, C, 1));
    builder.put(A, B, 1);
    refused(
        "cell own:a, own:b is 2.0, expected each cell once in 'origin-destination matrix'",
        () -> builder.put(A, B, 2));
    refused("cell own:b, own:a is NaN, expected a finite number", () -> builder.put(B, A, NAN));
    refused(
        "places is 'given late', expected all places before the first cell",
        () -> builder.places(List.of(A)));
    refused(
        "places is '[]', expected at least one place",
        () -> OriginDestinationMatrix.builder(SimpleUnit.PERSONS).build());
  }

  private static MigrationFlow flow(Place from, Place to, FlowKind kind, double persons) {
    return MigrationFlow.of(
        Corridor.of(from, to), MigrationInterval.year(2015), kind, FlowMeasurement.EVENTS, persons);
  }

  @Test
  void flowsBecomeCells() {
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(flow(A, B, FlowKind.GROSS, 5))
            .put(flow(B, A, FlowKind.GROSS, 3))
            .build();
    assertEquals(MatrixAxes.ORIGIN_DESTINATION, matrix.axes());
    assertEquals(5, matrix.at(A, B));
    assertEquals(2, matrix.net().at(B));
    OriginDestinationMatrix net =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(flow(A, B, FlowKind.NET, 2))
            .put(flow(B, A, FlowKind.NET, -2))
            .build();
    assertTrue(net.isSigned());
    refused(
        "flow is '2015, in-flow, events', expected 2015, gross flow, events, as those before",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
                .put(flow(A, B, FlowKind.GROSS, 5))
                .put(flow(B, A, FlowKind.INFLOW, 3)));
    refused(
        "unit is 'years', expected persons",
        () -> OriginDestinationMatrix.builder(SimpleUnit.YEARS).put(flow(A, B, FlowKind.GROSS, 5)));
  }

  @Test
  void stocksBecomeCellsAndSetTheAxes() {
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(MigrantStock.byBirth(MEXICO, USA, 2020, 10_853_105))
            .put(MigrantStock.byBirth(USA, MEXICO, 2020, 799_248))
            .build();
    assertEquals(MatrixAxes.BIRTHPLACE_RESIDENCE, matrix.axes());
    assertEquals(10_853_105, matrix.inflows().at(USA));
    assertEquals(
        MatrixAxes.CITIZENSHIP_RESIDENCE,
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .put(MigrantStock.byCitizenship(MEXICO, USA, 2020, 1))
            .missingIsZero()
            .build()
            .axes());
    // In a layout with residence in the rows, the same stock lands in the other cell.
    assertEquals(
        7,
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.RESIDENCE_BIRTHPLACE)
            .put(MigrantStock.byBirth(MEXICO, USA, 2020, 7))
            .missingIsZero()
            .build()
            .at("USA", "MEX"));
    refused(
        "stock is '2019-07-01, born in', expected 2020-07-01, born in, as those before",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
                .put(MigrantStock.byBirth(MEXICO, USA, 2020, 1))
                .put(MigrantStock.byBirth(USA, MEXICO, 2019, 1)));
    refused(
        "axes is 'birthplace, residence', expected citizenship and residence, as a stock is put",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
                .put(MigrantStock.byBirth(MEXICO, USA, 2020, 1))
                .put(MigrantStock.byCitizenship(USA, MEXICO, 2020, 1)));
    refused(
        "axes is 'birthplace, residence', expected origin and destination, as a flow is put",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
                .put(MigrantStock.byBirth(MEXICO, USA, 2020, 1))
                .put(flow(A, B, FlowKind.GROSS, 5)));
    refused(
        "unit is 'million current USD', expected persons",
        () ->
            OriginDestinationMatrix.builder(MoneyUnit.of("USD").millions())
                .put(MigrantStock.byBirth(MEXICO, USA, 2020, 1)));
  }

  @Test
  void onlyTheUnsafeDoorsShareTheArray() {
    double[] array = {0, 1, 2, 0};
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.ofUnsafe("x", SimpleUnit.PERSONS, "y", List.of(A, B), array);
    assertSame(array, matrix.toArrayUnsafe());
    double[][] table = {{0, 1}, {2, 0}};
    OriginDestinationMatrix copied =
        OriginDestinationMatrix.of(List.of(A, B), SimpleUnit.PERSONS, table);
    table[0][1] = 99;
    assertEquals(1, copied.at(A, B));
    double[][] out = copied.toArray();
    out[0][1] = 99;
    assertEquals(1, copied.at(A, B));
    assertNotSame(out, copied.toArray());
    assertTrue(Double.isNaN(FLOWS.toArray()[0][0]));
  }

  @Test
  void equalByValueAlsoAfterSerialisation() {
    OriginDestinationMatrix copy = ValueChecks.serialised(MONEY);
    assertEquals(MONEY, copy);
    assertEquals(MONEY.hashCode(), copy.hashCode());
    assertEquals(52_595.342546, copy.at("USA", "MEX"));
    assertNotEquals(MONEY, MONEY.withLabel("z"));
    assertNotEquals(MONEY, MONEY.withSource("z"));
    assertNotEquals(MONEY, MONEY.withAxes(MatrixAxes.ORIGIN_DESTINATION));
    assertNotEquals(MONEY, MONEY.times(2));
    assertNotEquals(MONEY, MONEY.in(MoneyUnit.of("USD")));
    assertNotEquals(MONEY, MONEY.minus(MONEY.times(0)).withLabel(MONEY.label()));
    assertNotEquals(MONEY, MONEY.restrictedTo(List.of(MEXICO, USA)));
    assertFalse(MONEY.equals(new Object()));
  }

  @Test
  void aSmallMatrixPrintsAsASquare() {
    assertEquals(
        """
        remittances 2021, million current USD
         sender \\ receiver    USA     MEX
         USA                    –  52,595
         MEX                1,845       –
        2 places, rows sender, columns receiver, no diagonal, total 54,440. Source: KNOMAD, December 2022\
        """,
        MONEY.toString());
    assertTrue(STOCKS.toString().contains("total 3,000, off the diagonal 445. Source: not stated"));
  }

  @Test
  void aLargeMatrixPrintsItsLargestCorridors() {
    OriginDestinationMatrix large = large(232);
    String text = large.toString();
    assertTrue(text.length() <= TextTable.BRIEF, text);
    assertTrue(text.contains("The 10 largest of 53592 cells above zero off the diagonal"), text);
    assertTrue(text.contains("232 places, rows origin, columns destination, no diagonal"), text);
    // A square that is small in places and wide in numbers gives way too.
    OriginDestinationMatrix wide = large(12).times(1e9);
    assertTrue(wide.toString().contains("The 10 largest of 132"), wide.toString());
    assertTrue(
        OriginDestinationMatrix.of(List.of(A, B), SimpleUnit.PERSONS, new double[2][2])
                .withLabel("long ".repeat(200))
                .toString()
                .length()
            <= TextTable.BRIEF);
  }

  @Test
  void theWholeWorldFits() {
    OriginDestinationMatrix large = large(232);
    assertEquals(232 * 231, large.positiveCells().size());
    assertEquals(large, large.transposed().transposed());
    assertEquals(0, large.net().total().value(), 1e-6);
    // Title, heads, rows and note.
    assertEquals(232 + 3, large.show().lines().count());
  }

  private static OriginDestinationMatrix large(int n) {
    List<Place> places =
        IntStream.range(0, n).mapToObj(i -> Place.own("p" + i, "Place " + i)).toList();
    OriginDestinationMatrix.Builder builder = OriginDestinationMatrix.builder(SimpleUnit.PERSONS);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          builder.put(places.get(i), places.get(j), 1 + (i * 31 + j * 17) % 1009);
        }
      }
    }
    return builder.build();
  }

  @Test
  void csvHasOneCellALineWithEveryDigit(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("money.csv");
    MONEY.toCsv(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        "sender,sender name,receiver,receiver name,variable,value,unit,reason,title,source,note",
        lines.get(0));
    assertEquals(1 + MONEY.size() * (MONEY.size() - 1), lines.size());
    String first = "USA,United States,MEX,Mexico," + MONEY.label() + ",52595.342546,";
    assertTrue(lines.get(1).startsWith(first + MONEY.unit().label() + ",,"), lines.get(1));
    assertTrue(lines.get(2).contains(",1844.683777,"), lines.get(2));
    assertTrue(lines.get(2).contains(",\"" + MONEY.source() + "\","), lines.get(2));
    MONEY.toWideCsv(file);
    lines = Files.readAllLines(file);
    assertEquals("sender \\ receiver,USA,MEX,unit,reason,title,source,note", lines.get(0));
    assertTrue(lines.get(1).startsWith("USA,,52595.342546,"), lines.get(1));
    assertTrue(lines.get(1).contains("USA: " + MONEY.label() + " has no diagonal"), lines.get(1));
    assertEquals(1 + STOCKS.size() * STOCKS.size(), STOCKS.dataTable().longCsv().lines().count());
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        STOCKS,
        FLOWS
            .times(0)
            .withDiagonal(STOCKS.diagonal())
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .plus(
                STOCKS
                    .withoutDiagonal()
                    .withDiagonal(PlaceVector.of(ABCD, SimpleUnit.PERSONS, 0, 0, 0, 0)))
            .withLabel("stocks"),
        STOCKS.withLabel("z"),
        STOCKS.withSource("z"),
        STOCKS.withAxes(MatrixAxes.ORIGIN_DESTINATION),
        STOCKS.withoutDiagonal(),
        STOCKS.times(2),
        STOCKS.minus(STOCKS.times(0)).withLabel("stocks"),
        STOCKS.restrictedTo(List.of(A, B)));
  }

  @Test
  void labelsAndSourcesDoNotGrowWithoutEnd() {
    OriginDestinationMatrix sum = FLOWS;
    for (int i = 0; i < 20; i++) {
      sum = sum.plus(FLOWS.withSource("source " + i));
    }
    assertTrue(sum.label().length() <= 120, sum.label());
    assertTrue(sum.source().length() <= 120, sum.source());
    assertTrue(sum.net().plus(sum.net()).label().length() <= 120);
    assertEquals(21 * 150, sum.total());
  }
}
