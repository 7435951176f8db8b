package org.migrationeconomics.calculators.remittance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;

/** The published table of five countries, 1990-2024; its head names the source. */
final class PublishedInflows {

  static final List<String> COUNTRIES = List.of("MEX", "SLV", "PHL", "IND", "MAR");
  static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();

  private PublishedInflows() {}

  /** One line: the cells as they are printed. */
  record Line(
      String country,
      int year,
      String remittances,
      String fdi,
      String oda,
      String gdp,
      String ratioToFdi,
      String ratioToOda,
      String remittancesToGdp,
      String fdiToGdp,
      String perCapita) {}

  static List<Line> lines(String country) {
    return lines().stream().filter(line -> line.country().equals(country)).toList();
  }

  static List<Line> lines() {
    try (InputStream file =
            Objects.requireNonNull(
                PublishedInflows.class.getResourceAsStream(
                    "/published/remittances-wdi-2026-07.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<Line> lines = new ArrayList<>();
      reader
          .lines()
          .filter(text -> !text.startsWith("#") && !text.startsWith("country,"))
          .map(text -> text.split(",", -1))
          .forEach(
              c ->
                  lines.add(
                      new Line(
                          c[0],
                          Integer.parseInt(c[1]),
                          c[2],
                          c[3],
                          c[4],
                          c[5],
                          c[6],
                          c[7],
                          c[8],
                          c[9],
                          c[10])));
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The inflows of a country in million USD, as rounded in the table. */
  static CapitalInflows of(String country) {
    YearSeries.Builder remittances = series("remittances");
    YearSeries.Builder fdi = series("FDI");
    YearSeries.Builder oda = series("ODA");
    YearSeries.Builder gdp = series("GDP");
    for (Line line : lines(country)) {
      put(remittances, line.year(), line.remittances());
      put(fdi, line.year(), line.fdi());
      put(oda, line.year(), line.oda());
      put(gdp, line.year(), line.gdp());
    }
    return CapitalInflows.builder()
        .area(Place.of(country))
        .remittances(remittances.build())
        .foreignDirectInvestment(fdi.build())
        .officialDevelopmentAssistance(oda.build())
        .grossDomesticProduct(gdp.build())
        .build();
  }

  private static YearSeries.Builder series(String label) {
    return YearSeries.builder(MILLIONS).label(label).source("World Bank WDI, 1 July 2026");
  }

  private static void put(YearSeries.Builder series, int year, String cell) {
    if (cell.isEmpty()) {
      series.hole(year);
    } else {
      series.put(year, Double.parseDouble(cell));
    }
  }
}
