package org.migrationeconomics.charts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** Pictures of matrices: chords, bands, corridors and squares. */
final class MatrixPictures {

  private static final List<Place> FIVE =
      List.of(
          Place.own("N", "North"),
          Place.own("S", "South"),
          Place.own("E", "East"),
          Place.own("W", "West"),
          Place.own("C", "Centre"));

  private MatrixPictures() {}

  /** Five regions that were made up. */
  static OriginDestinationMatrix five() {
    return OriginDestinationMatrix.of(
            FIVE,
            SimpleUnit.PERSONS,
            new double[][] {
              {0, 100, 60, 10, 30},
              {80, 0, 75, 5, 90},
              {90, 30, 0, 40, 12},
              {40, 45, 20, 0, 55},
              {15, 60, 25, 70, 0}
            })
        .withoutDiagonal()
        .withLabel("Moves between five regions")
        .withSource("illustrative");
  }

  /** Many places of all sizes, by a formula that is the same on every machine. */
  static OriginDestinationMatrix many(int n) {
    List<Place> places =
        IntStream.range(0, n)
            .mapToObj(
                i ->
                    Place.own(
                        "p" + i,
                        i == 3
                            ? "United Republic of Somewhere and its Northern Islands"
                            : "Place " + i))
            .toList();
    double[][] cells = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        long mixed = Math.floorMod(i * 7919L + j * 104_729L + i * (long) j * 31, 10_007);
        cells[i][j] = i == j ? 0 : Math.floor(100.0 * mixed / (1 + i) / (1 + j * 7 % n));
      }
    }
    return OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, cells)
        .withLabel("Migrants between " + n + " places")
        .withSource("invented for a test");
  }

  /** The places of {@link #five} with one flow. */
  static OriginDestinationMatrix one(double flow) {
    double[][] cells = new double[5][5];
    cells[1][3] = flow;
    return OriginDestinationMatrix.of(FIVE, MoneyUnit.of("USD"), cells)
        .withAxes(MatrixAxes.SENDER_RECEIVER)
        .withLabel("Remittances")
        .withSource("invented for a test");
  }

  /** One flow that is a million times the others. */
  static OriginDestinationMatrix giant() {
    double[][] cells = five().toArray();
    cells[0][4] = 1e8;
    for (int i = 0; i < cells.length; i++) {
      cells[i][i] = 1e9;
    }
    return OriginDestinationMatrix.of(FIVE, SimpleUnit.PERSONS, cells)
        .withLabel("Moves, and those who stayed");
  }

  /** Differences of two matrices. */
  static OriginDestinationMatrix losses() {
    return five().minus(five().transposed().withAxes(MatrixAxes.ORIGIN_DESTINATION));
  }

  static OriginDestinationMatrix alone() {
    return OriginDestinationMatrix.of(
        List.of(Place.of("MEX")), SimpleUnit.PERSONS, new double[][] {{5}});
  }

  static void add(Map<String, Supplier<Chart>> all) {
    Map<String, Function<OriginDestinationMatrix, Chart>> kinds =
        Map.of(
            "chord", Charts::chord,
            "sankey", Charts::sankey,
            "flows", Charts::flows,
            "heat", Charts::heat);
    kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            kind -> {
              String name = kind.getKey();
              Function<OriginDestinationMatrix, Chart> chart = kind.getValue();
              all.put(name + "-five", () -> chart.apply(five()));
              all.put(name + "-230", () -> chart.apply(many(230)));
              all.put(name + "-20-small", () -> chart.apply(many(20)).sized(400, 400));
              all.put(
                  name + "-12-highlighted",
                  () ->
                      chart.apply(many(12)).highlight("Place 2").sized(900, 700).in(Locale.GERMAN));
              all.put(name + "-one-flow", () -> chart.apply(one(12_500_000)));
              all.put(name + "-zero", () -> chart.apply(one(0)));
              all.put(name + "-giant", () -> chart.apply(giant()));
              all.put(name + "-alone", () -> chart.apply(alone()));
              all.put(name + "-least", () -> chart.apply(many(60)).sized(320, 240));
            });
    all.put("heat-losses", () -> Charts.heat(losses()));
  }
}
