package org.migrationeconomics.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** Whatever the matrix: nothing collides or sticks out, and what is drawn adds up. */
class MatrixChartsLaws {

  private static final List<String> NAMES =
      List.of(
          "A",
          "Mexico",
          "Bosnia and Herzegovina",
          "Saint Helena, Ascension and Tristan da Cunha",
          "المملكة العربية السعودية",
          "日本国",
          "<&>");

  /** Places of all sizes with names of all lengths; many flows are zero, and few are great. */
  private static OriginDestinationMatrix matrix(int n, long seed) {
    Random random = new Random(seed);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      places.add(Place.own("p" + i, NAMES.get(random.nextInt(NAMES.size())) + " " + i));
    }
    double empty = random.nextDouble();
    double skew = 1 + 8 * random.nextDouble();
    double[][] cells = new double[n][n];
    for (double[] row : cells) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextDouble() < empty ? 0 : Math.exp(skew * random.nextGaussian());
      }
    }
    return OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, cells).withLabel("Flows");
  }

  private static void neat(Chart chart) {
    Sheet sheet = chart.sheet();
    List<Box> texts = sheet.texts();
    for (int i = 0; i < texts.size(); i++) {
      assertTrue(sheet.edge().holds(texts.get(i)), texts.get(i) + " of " + chart);
      for (int j = 0; j < i; j++) {
        assertFalse(texts.get(i).overlaps(texts.get(j)), texts.get(i) + " " + texts.get(j) + chart);
      }
    }
    for (Box mark : sheet.marks()) {
      assertTrue(sheet.edge().holds(mark), mark + " of " + chart);
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void nothingCollidesOrSticksOut(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll long seed,
      @ForAll @IntRange(min = 320, max = 1000) int width,
      @ForAll @IntRange(min = 240, max = 900) int height) {
    OriginDestinationMatrix matrix = matrix(n, seed);
    neat(Charts.chord(matrix).sized(width, height));
    neat(Charts.sankey(matrix).sized(width, height));
    neat(Charts.flows(matrix).sized(width, height));
    neat(Charts.heat(matrix).sized(width, height));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void whatIsDrawnAndWhatIsNotIsTheTotal(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 20) int most) {
    OriginDestinationMatrix matrix = matrix(n, seed);
    Streams.Cells cells = Streams.Cells.of(matrix);
    double total = cells.magnitude().of(matrix.offDiagonalTotal());
    for (Streams streams :
        List.of(
            Streams.around(cells, most, Set.of()), Streams.across(cells, most, Set.of("A 1")))) {
      double drawn = 0;
      for (int i = 0; i < streams.from().size(); i++) {
        drawn += streams.out(i);
      }
      double arrived = 0;
      for (int j = 0; j < streams.to().size(); j++) {
        arrived += streams.in(j);
      }
      // At most n² additions of numbers of one sign.
      double tolerance = n * n * 2.3e-16 * total;
      assertEquals(total, drawn + streams.hiddenSum(), tolerance);
      assertEquals(drawn, arrived, tolerance);
      assertEquals(total, streams.total(), tolerance);
      assertTrue(streams.from().size() <= Math.max(1, most));
      assertTrue(streams.to().size() <= Math.max(1, most));
      assertEquals(
          Arrays.stream(matrix.toArrayUnsafe()).filter(value -> value > 0).count()
              - matrix.places().stream().filter(place -> matrix.at(place, place) > 0).count(),
          streams.count());
    }
  }
}
