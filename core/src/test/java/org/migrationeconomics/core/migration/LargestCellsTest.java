package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.place.Place;

class LargestCellsTest {

  private static final Place MEXICO = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Place SPAIN = Place.of("ESP");

  private static final OriginDestinationMatrix BEFORE =
      OriginDestinationMatrix.builder(PERSONS)
          .label("flows")
          .source("made up")
          .put(MEXICO, USA, 60)
          .put(USA, MEXICO, 25)
          .put(SPAIN, MEXICO, 10)
          .put(MEXICO, SPAIN, 0.00000000667)
          .put(USA, SPAIN, 5)
          .missingIsZero()
          .build();

  private static final OriginDestinationMatrix CHANGE =
      BEFORE.times(0.5).minus(BEFORE).plus(gain()).withLabel("change");

  private static OriginDestinationMatrix gain() {
    return OriginDestinationMatrix.builder(PERSONS)
        .places(BEFORE.places())
        .put(USA, SPAIN, 22)
        .missingIsZero()
        .build();
  }

  @Test
  void printAsATableWithSharesOfTheTotal() {
    assertEquals(
        """
        flows, persons: the 3 largest
         rank  origin  origin name    destination  destination name  persons  % of total  cumulative %
            1  MEX     Mexico         USA          United States          60        60.0          60.0
            2  USA     United States  MEX          Mexico                 25        25.0          85.0
            3  ESP     Spain          MEX          Mexico                 10        10.0          95.0
        Of 5 cells above zero off the diagonal; total 100.0. Source: made up\
        """,
        BEFORE.largest(3).toString());
    LargestCells all = BEFORE.largest(9);
    assertEquals(5, all.size());
    assertEquals(0.6, all.share(0).value(), 1e-9);
    assertEquals(0.85, all.cumulativeShare(1).value(), 1e-9);
    assertEquals(1, all.cumulativeShare(4).value(), 1e-12);
    assertThrows(IndexOutOfBoundsException.class, () -> all.share(5));
    assertThrows(IndexOutOfBoundsException.class, () -> all.cumulativeShare(5));
    assertThrows(UnsupportedOperationException.class, () -> all.remove(0));
    // Parts of a person have no tail.
    assertTrue(all.show().contains("    0.000 "), all.show());
    assertEquals(all, ValueChecks.serialised(all));
    assertEquals(all.show(), ValueChecks.serialised(all).show());
    assertEquals(BEFORE.positiveCells(), all);
  }

  @Test
  void aSignedMatrixListsGainsAndLosses() {
    assertTrue(CHANGE.isSigned());
    assertEquals(
        """
        change, persons, gains and losses: the 2 largest by absolute value
         rank  origin  origin name    destination  destination name  persons
            1  MEX     Mexico         USA          United States         -30
            2  USA     United States  ESP          Spain              19.500
        No shares: shares of a sum of gains and losses mean nothing
        Of 5 cells that are not zero off the diagonal; total -28.000. Source: made up; not stated\
        """,
        CHANGE.largest(2).toString());
    assertEquals(
        List.of(-30.0, 19.5, -12.5, -5.0, -0.5 * 0.00000000667),
        CHANGE.nonZeroCells().stream().map(MatrixCell::value).toList());
    assertEquals(List.of(new MatrixCell(USA, SPAIN, 19.5)), CHANGE.positiveCells());
    assertEquals(
        "no value: shares of a sum of gains and losses mean nothing",
        CHANGE.largest(1).share(0).toString());
    assertEquals(BEFORE.positiveCells(), BEFORE.nonZeroCells());
    assertTrue(CHANGE.toString().startsWith("change, persons, gains and losses\n"));
  }

  @Test
  void aLargeSignedMatrixPrintsBoth() {
    List<Place> places = IntStream.range(0, 40).mapToObj(i -> Place.own("p" + i, "P" + i)).toList();
    double[] cells = new double[1600];
    cells[1] = -1000;
    cells[2] = 10;
    String text =
        OriginDestinationMatrix.ofSignedUnsafe("change", PERSONS, "s", places, cells).toString();
    assertTrue(text.startsWith("change, persons, gains and losses\n"), text);
    assertTrue(text.contains("own:p0  own:p1        -1,000"), text);
    assertTrue(
        text.contains(
            "The 2 largest by absolute value of 2 cells that are not zero off the diagonal"),
        text);
  }

  @Test
  void nothingToListIsAnEmptyTable() {
    LargestCells none = BEFORE.times(0).largest(3);
    assertEquals(0, none.size());
    assertTrue(none.toString().contains("the 0 largest"), none.toString());
  }
}
