package org.migrationeconomics.calculators.flow.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** What holds of any fitted table. */
class FittingLaws {

  private static final ProportionalFittingCalculator FIT =
      ProportionalFittingCalculator.withDefaults();

  private static List<Place> places(int n) {
    return IntStream.range(0, n).mapToObj(i -> Place.own("p" + i, "Place " + i)).toList();
  }

  /** Cells over six orders of magnitude, some of them zero. */
  private static OriginDestinationMatrix table(int n, Random random, double zeros) {
    double[] cells = new double[n * n];
    for (int c = 0; c < cells.length; c++) {
      double size = Math.pow(10, 6 * random.nextDouble() - 3);
      cells[c] = random.nextDouble() < zeros ? 0 : size;
    }
    return OriginDestinationMatrix.ofUnsafe(
        "table", SimpleUnit.PERSONS, "made up", places(n), cells);
  }

  @Property(tries = 150)
  void sumsAndRatiosOfRatios(@ForAll @IntRange(min = 2, max = 12) int n, @ForAll long seed) {
    Random random = new Random(seed);
    // Sums of a table with the same zeros exist, so that the fit must end.
    OriginDestinationMatrix pattern = table(n, random, 0.3);
    double[] other = pattern.toArrayUnsafe().clone();
    for (int c = 0; c < other.length; c++) {
      other[c] *= Math.pow(10, 2 * random.nextDouble() - 1);
    }
    OriginDestinationMatrix target =
        OriginDestinationMatrix.ofUnsafe("target", SimpleUnit.PERSONS, "made up", places(n), other);
    ProportionalFitting fitted = FIT.calculate(pattern, target.rowTotals(), target.columnTotals());
    OriginDestinationMatrix x = fitted.matrix();
    for (Place i : x.places()) {
      double row = target.rowTotals().at(i);
      double column = target.columnTotals().at(i);
      assertEquals(row, x.rowTotals().at(i), 1e-11 * row);
      assertEquals(column, x.columnTotals().at(i), 1e-11 * column);
      for (Place j : x.places()) {
        assertEquals(
            fitted.rowFactors().at(i) * pattern.at(i, j) * fitted.columnFactors().at(j),
            x.at(i, j),
            1e-12 * (1 + x.at(i, j)));
        assertEquals(pattern.at(i, j) > 0, x.at(i, j) > 0);
      }
    }
    // What fits is not changed.
    ProportionalFitting again = FIT.calculate(x, target.rowTotals(), target.columnTotals());
    assertTrue(again.convergence().iterations() <= 2, again.convergence().toString());
  }

  @Property(tries = 100)
  void zerosEitherLeaveRoomOrAreNamed(
      @ForAll @IntRange(min = 2, max = 6) int n, @ForAll long seed) {
    Random random = new Random(seed);
    OriginDestinationMatrix pattern = table(n, random, 0.55);
    double[] rows = random.doubles(n, 1, 10).map(Math::floor).toArray();
    double[] columns = rows.clone();
    double first = columns[0];
    System.arraycopy(rows, 1, columns, 0, n - 1);
    columns[n - 1] = first;
    PlaceVector r = PlaceVector.of(places(n), SimpleUnit.PERSONS, rows);
    PlaceVector c = PlaceVector.of(places(n), SimpleUnit.PERSONS, columns);
    // Hall's condition, by trying all sets of rows.
    boolean room = true;
    for (int set = 1; set < 1 << n; set++) {
      double needed = 0;
      double held = 0;
      for (int j = 0; j < n; j++) {
        needed += (set >> j & 1) * rows[j];
        boolean open = false;
        for (int i = 0; i < n; i++) {
          open |= (set >> i & 1) == 1 && pattern.toArrayUnsafe()[i * n + j] > 0;
        }
        held += open ? columns[j] : 0;
      }
      room &= needed <= held;
    }
    try {
      // Sums that force a zero are approached without end.
      FIT.withTolerance(1e-4).calculate(pattern, r, c);
      assertTrue(room, "fitted what has no room");
    } catch (IllegalArgumentException refused) {
      assertTrue(!room, refused.toString());
      assertTrue(refused.toString().contains("impossible"), refused.toString());
    }
  }

  @Property(tries = 60)
  void netMigrationOfAnyTableIsMet(@ForAll @IntRange(min = 2, max = 9) int n, @ForAll long seed) {
    Random random = new Random(seed);
    OriginDestinationMatrix pattern = table(n, random, 0);
    OriginDestinationMatrix target = table(n, random, 0);
    NetMigrationFitting fitted =
        NetMigrationFittingCalculator.withDefaults()
            .withTolerance(1e-9)
            .calculate(pattern, target.net());
    for (Place place : pattern.places()) {
      assertEquals(
          target.net().at(place),
          fitted.matrix().net().at(place),
          1e-8 * (fitted.matrix().gross().at(place) + 1));
    }
  }
}
