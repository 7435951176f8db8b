package org.migrationeconomics.charts;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.sample.Samples;

/** Series over time. */
final class SeriesPictures {

  private static final double NONE = Double.NaN;

  private SeriesPictures() {}

  static YearSeries persons(String name, double... values) {
    return YearSeries.ofUnsafe(name, SimpleUnit.PERSONS, "invented for a test", 2000, values);
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put(
        "series-mexico",
        () -> {
          CapitalInflows mexico = Samples.capitalInflows("MEX");
          return Charts.series(mexico.remittances(), mexico.foreignDirectInvestment());
        });
    all.put(
        "series-holes",
        () ->
            Charts.series(
                persons("whole", 5, 6, 8, 7, 9, 12, 14),
                persons("with holes", 4, NONE, 7, NONE, NONE, 9, 8),
                persons("all holes", NONE, NONE, NONE, NONE, NONE, NONE, NONE),
                persons("ends early", 2, 3, 2, NONE, NONE, NONE, NONE)));
    all.put(
        "series-areas",
        () ->
            Charts.series(
                Samples.capitalInflows("MEX").remittances().withArea("MEX"),
                Samples.capitalInflows("SLV").remittances().withArea("SLV"),
                Samples.capitalInflows("SLV").remittances().times(2).withArea("own:X")));
    all.put("series-nothing", () -> Charts.series(persons("nothing", NONE, NONE)));
    all.put("series-one", () -> Charts.series(persons("one", 12_345_678)));
    all.put("series-zero", () -> Charts.series(persons("zero", 0, 0, 0)));
    all.put("series-negative", () -> Charts.series(persons("net", -1500, -1300, -1250, -1400)));
    all.put("series-huge", () -> Charts.series(persons("huge", 1e300, -1.5e300, 1.7e308)));
    all.put("series-tiny", () -> Charts.series(persons("tiny", 2e-300, 3e-300, 1e-310)));
    all.put(
        "series-names",
        () ->
            Charts.series(
                    persons(
                        "Foreign direct investment, net inflows (balance of payments)", 1, 2, 3),
                    persons("المملكة العربية السعودية", 1, 2, 2.9),
                    persons("日本からの送金総額", 1, 2, 2.8),
                    persons("<b>&\"'</b> Łódź Αθήνα Москва", 1, 2, 0.5))
                .titled(
                    "A title that is so long that it has to be broken into two lines, because"
                        + " nobody could read it otherwise, and even then does not end"));
    all.put(
        "series-230",
        () ->
            Charts.series(
                IntStream.range(0, 230)
                    .mapToObj(
                        i -> persons("place " + i, 10 + i % 37, 20 + i % 23, 12 + (i * 7919) % 101))
                    .toArray(YearSeries[]::new)));
    all.put(
        "series-230-highlighted",
        () ->
            Charts.series(
                    IntStream.range(0, 230)
                        .mapToObj(
                            i ->
                                persons(
                                    "place " + i, 10 + i % 37, 20 + i % 23, 12 + (i * 7919) % 101))
                        .toArray(YearSeries[]::new))
                .highlight("place 7", "place 100", "place 200")
                .sized(480, 360)
                .in(Locale.GERMAN));
    all.put(
        "series-months",
        () ->
            Charts.series(
                PeriodSeries.of(
                        MoneyUnit.of("USD").millions(),
                        TimePeriod.ofMonth(2022, 11),
                        IntStream.range(0, 30)
                            .mapToDouble(i -> 4_800 + 40 * i + 300 * (i % 12 == 4 ? 1 : 0))
                            .toArray())
                    .withLabel("Remittances")
                    .withSource("illustrative")));
  }
}
