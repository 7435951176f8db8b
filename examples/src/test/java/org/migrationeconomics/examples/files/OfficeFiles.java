package org.migrationeconomics.examples.files;

import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.population.EurostatPlaces;
import org.migrationeconomics.data.population.EurostatReader;
import org.migrationeconomics.data.remittance.BanxicoMonths;
import org.migrationeconomics.data.remittance.BanxicoMonthsReader;
import org.migrationeconomics.data.remittance.BanxicoSeries;
import org.migrationeconomics.data.remittance.BanxicoSeriesReader;

/** What a central bank gives by month, and an office by country; the figures are invented. */
final class OfficeFiles {

  private static final String MONTHS =
      """
      PERIODO,ID_FLUJO,FLUJO,OPERACIONES,VALOR_USD
      2023-11-01,1,Ingresos,7,104
      2023-12-01,1,Ingresos,9,
      2024-01-01,1,Ingresos,8,112.5
      2024-01-01,2,Egresos,3,5.25
      """;

  private static final String DAYS =
      """
      {"bmx":{"series":[{"idSerie":"SE1","titulo":"Remesas","datos":[
      {"fecha":"01/01/2025","dato":"4,100.5"},{"fecha":"01/02/2025","dato":"N/E"},
      {"fecha":"01/03/2025","dato":"3,900"}]}]}}
      """;

  private static final String CITIZENS =
      """
      freq,unit,citizen,geo\\TIME_PERIOD\t2022\s
      A,NR,PT,ES\t17 b
      A,NR,MA,ES\t:\s
      A,NR,TOTAL,ES\t83 p
      A,NR,STLS,ES\t: c
      """;

  private OfficeFiles() {}

  static void addTo(FileCases cases) {
    cases
        .add(
            BanxicoMonths.class,
            DataFiles.read(BanxicoMonthsReader.remittances(), MONTHS),
            m ->
                m.series().values().stream()
                    .mapToLong(series -> series.count() + series.holes().count())
                    .sum())
        .sum("", m -> m.series().values().stream().mapToDouble(OfficeFiles::sum).sum());
    cases
        .add(
            BanxicoSeries.class,
            DataFiles.read(BanxicoSeriesReader.withDefaults(), DAYS).get(0),
            s -> s.values().size())
        .sum("figure", s -> s.values().values().stream().mapToDouble(f -> f.orElse(0)).sum());
    cases
        .add(
            EurostatPlaces.class,
            DataFiles.read(EurostatReader.withDefaults(), CITIZENS)
                .byPlace("citizen", 2022)
                .orThrow(),
            p -> (long) p.countries().size() + p.others().size())
        .sum(
            "figure", p -> p.countries().figure(Place.of("PRT")).value() + p.other("TOTAL").value())
        .input("cells.line", "where messages look")
        .input("others.line", "where messages look");
  }

  private static double sum(PeriodSeries series) {
    return series.periods().mapToDouble(series::at).sum();
  }
}
