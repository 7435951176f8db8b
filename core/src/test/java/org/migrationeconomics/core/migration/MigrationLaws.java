package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

class MigrationLaws {

  private static List<Place> places(int n) {
    return IntStream.range(0, n).mapToObj(i -> Place.own("p" + i, "Place " + i)).toList();
  }

  @Provide
  Arbitrary<OriginDestinationMatrix> matrices() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 7),
            Arbitraries.of(true, false),
            Arbitraries.of(MatrixAxes.values()))
        .as(Shape::new)
        .flatMap(MigrationLaws::matrices);
  }

  private record Shape(int n, boolean diagonal, MatrixAxes axes) {}

  private static Arbitrary<OriginDestinationMatrix> matrices(Shape shape) {
    int n = shape.n();
    return Arbitraries.doubles()
        .between(0, 1e8)
        .array(double[].class)
        .ofSize(n * n)
        .map(
            cells -> {
              OriginDestinationMatrix matrix =
                  OriginDestinationMatrix.ofUnsafe(
                          "m", SimpleUnit.PERSONS, "made up", places(n), cells)
                      .withAxes(shape.axes());
              return shape.diagonal() ? matrix : matrix.withoutDiagonal();
            });
  }

  @Property
  void transposedTwiceIsTheMatrix(@ForAll("matrices") OriginDestinationMatrix matrix) {
    assertEquals(matrix, matrix.transposed().transposed());
  }

  @Property
  void transpositionExchangesRowsAndColumns(@ForAll("matrices") OriginDestinationMatrix matrix) {
    OriginDestinationMatrix transposed = matrix.transposed();
    for (Place row : matrix.places()) {
      for (Place column : matrix.places()) {
        assertEquals(matrix.value(row, column), transposed.value(column, row));
      }
    }
    assertEquals(matrix.rowTotals().withLabel("sum"), transposed.columnTotals().withLabel("sum"));
    assertEquals(matrix.outflows(), transposed.outflows());
    assertEquals(matrix.inflows(), transposed.inflows());
  }

  @Property
  void totalsAreTheSumsOfTheMargins(@ForAll("matrices") OriginDestinationMatrix matrix) {
    double total = matrix.total();
    double tolerance = 1e-12 * (1 + total);
    assertEquals(total, matrix.rowTotals().total().value(), tolerance);
    assertEquals(total, matrix.columnTotals().total().value(), tolerance);
    double moved = matrix.offDiagonalTotal();
    assertEquals(moved, matrix.outflows().total().value(), tolerance);
    assertEquals(moved, matrix.inflows().total().value(), tolerance);
    assertEquals(2 * moved, matrix.gross().total().value(), 2 * tolerance);
    double stayed = matrix.hasDiagonal() ? matrix.diagonal().total().value() : 0;
    assertEquals(total, moved + stayed, tolerance);
  }

  @Property
  void netSumsToZero(@ForAll("matrices") OriginDestinationMatrix matrix) {
    assertEquals(0, matrix.net().total().value(), 1e-12 * (1 + matrix.total()));
  }

  @Property
  void netIsTheDifferenceOfTheMargins(@ForAll("matrices") OriginDestinationMatrix matrix) {
    // The diagonal counts in both margins and cancels.
    PlaceVector in = matrix.axes().rowsAreOutgoing() ? matrix.columnTotals() : matrix.rowTotals();
    PlaceVector out = matrix.axes().rowsAreOutgoing() ? matrix.rowTotals() : matrix.columnTotals();
    for (Place place : matrix.places()) {
      assertEquals(
          in.at(place) - out.at(place), matrix.net().at(place), 1e-12 * (1 + matrix.total()));
    }
  }

  @Property
  void restrictionKeepsTheCellsOfItsPlaces(
      @ForAll("matrices") OriginDestinationMatrix matrix, @ForAll long seed) {
    List<Place> kept = new ArrayList<>(matrix.places());
    Collections.shuffle(kept, new Random(seed));
    kept = kept.subList(0, 1 + (int) Math.floorMod(seed, (long) kept.size()));
    OriginDestinationMatrix part = matrix.restrictedTo(kept);
    assertEquals(kept, part.places());
    for (Place row : kept) {
      for (Place column : kept) {
        assertEquals(matrix.value(row, column), part.value(row, column));
      }
    }
    assertTrue(part.offDiagonalTotal() <= matrix.offDiagonalTotal() * (1 + 1e-12));
    assertEquals(part, matrix.restrictedTo(Set.copyOf(kept)).restrictedTo(kept));
    assertEquals(matrix, matrix.restrictedTo(matrix.places()));
  }

  @Property
  void relabellingPlacesChangesNoTotal(
      @ForAll("matrices") OriginDestinationMatrix matrix, @ForAll long seed) {
    List<Place> shuffled = new ArrayList<>(matrix.places());
    Collections.shuffle(shuffled, new Random(seed));
    OriginDestinationMatrix other = matrix.restrictedTo(shuffled);
    assertEquals(matrix.total(), other.total(), 1e-12 * (1 + matrix.total()));
    for (Place place : shuffled) {
      assertEquals(matrix.net().at(place), other.net().at(place), 1e-12 * (1 + matrix.total()));
    }
  }

  @Property
  void plusAndTimesAgree(@ForAll("matrices") OriginDestinationMatrix matrix) {
    assertEquals(matrix.times(2), matrix.plus(matrix).withLabel(matrix.label()));
    assertEquals(0, matrix.minus(matrix).total());
    assertEquals(3 * matrix.total(), matrix.times(3).total(), 1e-12 * (1 + 3 * matrix.total()));
  }

  @Property
  void differencesAddUpAgain(
      @ForAll("matrices") OriginDestinationMatrix matrix,
      @ForAll @DoubleRange(min = 0, max = 10) double factor) {
    OriginDestinationMatrix other = matrix.times(factor);
    OriginDestinationMatrix back = other.minus(matrix).plus(matrix);
    double[] expected = other.toArrayUnsafe();
    double[] found = back.toArrayUnsafe();
    for (int i = 0; i < expected.length; i++) {
      if (!Double.isNaN(expected[i])) {
        assertEquals(expected[i], found[i], 1e-6);
      }
    }
    assertEquals(matrix.hasDiagonal(), back.hasDiagonal());
  }

  @Property
  void theDiagonalCanBeTakenAwayAndPutBack(@ForAll("matrices") OriginDestinationMatrix matrix) {
    OriginDestinationMatrix without = matrix.withoutDiagonal();
    assertEquals(matrix.offDiagonalTotal(), without.total());
    assertEquals(matrix.outflows(), without.outflows());
    assertEquals(without, without.withoutDiagonal());
    if (matrix.hasDiagonal()) {
      assertEquals(matrix, without.withDiagonal(matrix.diagonal()));
    }
  }

  @Property
  void positiveCellsAreAllThatMoved(@ForAll("matrices") OriginDestinationMatrix matrix) {
    List<MatrixCell> cells = matrix.positiveCells();
    double sum = cells.stream().mapToDouble(MatrixCell::value).sum();
    assertEquals(matrix.offDiagonalTotal(), sum, 1e-12 * (1 + sum));
    for (int i = 1; i < cells.size(); i++) {
      assertTrue(cells.get(i - 1).value() >= cells.get(i).value());
    }
    cells.forEach(cell -> assertEquals(cell.value(), matrix.at(cell.row(), cell.column())));
  }

  @Property
  void theBuilderMakesTheSameMatrix(@ForAll("matrices") OriginDestinationMatrix matrix) {
    OriginDestinationMatrix.Builder builder =
        OriginDestinationMatrix.builder(matrix.unit())
            .label(matrix.label())
            .source(matrix.source())
            .axes(matrix.axes())
            .places(matrix.places());
    for (Place row : matrix.places()) {
      for (Place column : matrix.places()) {
        matrix.value(row, column).ifPresent(cell -> builder.put(row, column, cell));
      }
    }
    assertEquals(matrix, builder.build());
  }

  @Property
  void matricesAndVectorsSurviveSerialisation(@ForAll("matrices") OriginDestinationMatrix matrix) {
    assertEquals(matrix, ValueChecks.serialised(matrix));
    assertEquals(matrix.net(), ValueChecks.serialised(matrix.net()));
    assertEquals(matrix.hashCode(), ValueChecks.serialised(matrix).hashCode());
  }

  @Property
  void rankingLosesNothing(@ForAll("matrices") OriginDestinationMatrix matrix) {
    PlaceVector net = matrix.net();
    PlaceVector ranked = net.ranked();
    assertEquals(net, ranked.restrictedTo(net.places()));
    double[] values = ranked.toArray();
    for (int i = 1; i < values.length; i++) {
      assertTrue(values[i - 1] >= values[i]);
    }
  }

  @Property
  void intervalsPrintWhatTheyRead(
      @ForAll @IntRange(min = 0, max = 700_000) int start,
      @ForAll @IntRange(min = 1, max = 20_000) int days) {
    LocalDate from = LocalDate.of(1000, 1, 1).plusDays(start);
    MigrationInterval interval = MigrationInterval.between(from, from.plusDays(days));
    assertEquals(interval, MigrationInterval.parse(interval.toString()));
    assertEquals(days / 365.2425, interval.lengthInYears(), 0.01);
  }

  @Property
  void calendarYearsPrintWhatTheyRead(
      @ForAll @IntRange(min = 1000, max = 2900) int first,
      @ForAll @IntRange(min = 0, max = 99) int more) {
    MigrationInterval interval = MigrationInterval.years(first, first + more);
    assertEquals(interval, MigrationInterval.parse(interval.toString()));
    assertEquals(more + 1, interval.lengthInYears());
  }

  @Property
  void netFlowsOfBothDirectionsCancel(
      @ForAll @DoubleRange(min = 0, max = 1e9) double there,
      @ForAll @DoubleRange(min = 0, max = 1e9) double back) {
    Corridor corridor = Corridor.of("MEX", "USA");
    MigrationInterval interval = MigrationInterval.year(2020);
    MigrationFlow flow =
        MigrationFlow.of(corridor, interval, FlowKind.GROSS, FlowMeasurement.EVENTS, there);
    MigrationFlow counterFlow =
        MigrationFlow.of(
            corridor.reversed(), interval, FlowKind.GROSS, FlowMeasurement.EVENTS, back);
    assertEquals(0, flow.net(counterFlow).persons() + counterFlow.net(flow).persons());
    assertEquals(flow.turnover(counterFlow).persons(), counterFlow.turnover(flow).persons());
    assertTrue(Math.abs(flow.net(counterFlow).persons()) <= flow.turnover(counterFlow).persons());
  }
}
