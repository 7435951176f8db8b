package org.migrationeconomics.charts;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** Bars, points and panels. */
final class PlacePictures {

  private static final double NONE = Double.NaN;

  private PlacePictures() {}

  private static List<Place> places(int count) {
    return IntStream.range(0, count).mapToObj(i -> Place.own("P" + i, "Place " + i)).toList();
  }

  private static PlaceVector vector(String label, MeasureUnit unit, double... values) {
    return PlaceVector.ofUnsafe(label, unit, "invented for a test", places(values.length), values);
  }

  private static double[] many(int count, int factor) {
    return IntStream.range(0, count)
        .mapToDouble(i -> 3 + (i * 7919 + factor * i * i) % 1009)
        .toArray();
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put(
        "bars-few",
        () ->
            Charts.bars(
                PlaceVector.of(
                        List.of(
                            Place.of("MEX"),
                            Place.of("GBR"),
                            Place.own(
                                "BO",
                                "Bolivia, Plurinational State of, including the Territory of the"
                                    + " South"),
                            Place.own("SA", "المملكة العربية السعودية"),
                            Place.own("X", "<&> \"quoted\"")),
                        MoneyUnit.of("USD").millions(),
                        68_000,
                        54_000,
                        1_300,
                        -4_300,
                        0)
                    .withLabel("Net remittances")
                    .withSource("illustrative")));
    all.put("bars-230", () -> Charts.bars(vector("Migrants", SimpleUnit.PERSONS, many(230, 1))));
    all.put(
        "bars-230-rates",
        () ->
            Charts.bars(vector("Rate", SimpleUnit.PERCENT, many(230, 3)))
                .highlight("Place 10")
                .sized(360, 260));
    all.put(
        "bars-holes", () -> Charts.bars(vector("Holes", SimpleUnit.PERSONS, 5, NONE, -2, NONE)));
    all.put("bars-all-holes", () -> Charts.bars(vector("Holes", SimpleUnit.PERSONS, NONE, NONE)));
    all.put("bars-one", () -> Charts.bars(vector("One", SimpleUnit.PERSONS, 1e-7)));
    all.put("bars-zero", () -> Charts.bars(vector("Zeros", SimpleUnit.RATIO, 0, 0)));
    all.put(
        "bars-negative", () -> Charts.bars(vector("Losses", SimpleUnit.PERSONS, -5e12, -2e9, -1)));
    all.put(
        "scatter-curve",
        () ->
            Charts.scatter(
                    vector("Distance", SimpleUnit.KILOMETRES, 100, 250, 400, 800, 1500, 2600, 5000),
                    vector("Migrants", SimpleUnit.PERSONS, 9000, 7000, 3000, 2600, 900, 700, 300))
                .withCurve(x -> 900_000 / x)
                .titled("Fewer go farther"));
    all.put(
        "scatter-230",
        () ->
            Charts.scatter(
                    vector("Income", MoneyUnit.of("USD"), many(230, 1)),
                    vector("Emigration", SimpleUnit.PERCENT, many(230, 5)))
                .highlight("Place 7", "Place 77"));
    all.put(
        "scatter-one",
        () ->
            Charts.scatter(
                    vector("x", SimpleUnit.PERSONS, 5, NONE), vector("y", SimpleUnit.RATIO, 0, 1))
                .withCurve(x -> Double.NaN)
                .sized(320, 240));
    all.put(
        "scatter-none",
        () ->
            Charts.scatter(
                vector("x", SimpleUnit.PERSONS, NONE), vector("y", SimpleUnit.RATIO, 1)));
    all.put(
        "scatter-years",
        () ->
            Charts.scatter(
                SeriesPictures.persons("huge", 1e300, 2e300, -1e299),
                SeriesPictures.persons("tiny", 1e-300, 2e-300, 4e-300)));
    all.put(
        "multiples-seven",
        () ->
            Charts.smallMultiples(
                IntStream.range(0, 7)
                    .mapToObj(
                        i ->
                            SeriesPictures.persons(
                                i == 3
                                    ? "A name that is far too long for a small panel"
                                    : "Region " + i,
                                20 + i,
                                i == 2 ? NONE : 25 - i,
                                30 + 2 * i,
                                i == 4 ? NONE : 28,
                                33 + i % 3 * 6))
                    .toArray(YearSeries[]::new)));
    all.put(
        "multiples-230",
        () ->
            Charts.smallMultiples(
                IntStream.range(0, 230)
                    .mapToObj(i -> SeriesPictures.persons("Place " + i, many(12, i)))
                    .toArray(YearSeries[]::new)));
    all.put(
        "multiples-holes",
        () ->
            Charts.smallMultiples(
                    SeriesPictures.persons("none", NONE, NONE),
                    SeriesPictures.persons("one", NONE, 5_000_000),
                    SeriesPictures.persons("negative", -5_000_000, 3_000_000))
                .sized(320, 240));
  }
}
