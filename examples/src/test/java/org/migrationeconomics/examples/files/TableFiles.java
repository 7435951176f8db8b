package org.migrationeconomics.examples.files;

import org.migrationeconomics.calculators.Catalogue;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.refugees.UnhcrPopulation;
import org.migrationeconomics.data.migration.refugees.UnhcrReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockAgeReader;
import org.migrationeconomics.data.migration.stocks.MigrantStocksByAge;
import org.migrationeconomics.data.policy.PassportIndex;
import org.migrationeconomics.data.policy.PassportIndexReader;
import org.migrationeconomics.data.table.CodedTable;
import org.migrationeconomics.data.table.CodedTableReader;

/** Tables by codes, series by month, and migrants by age; the figures are invented. */
final class TableFiles {

  private static final String CODES =
      """
      DATAFLOW,LAST UPDATE,freq,unit,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      ESTAT:MIGR_X(1.0),05/03/26 23:00:00,A,NR,NA,SE,2022,17.5,b,
      ESTAT:MIGR_X(1.0),05/03/26 23:00:00,A,NR,NA,SE,2023,,u,C
      ESTAT:MIGR_X(1.0),05/03/26 23:00:00,A,NR,NA,NO,2023,29,,
      """;

  private static final String AGES =
      """
      ,,,,"Table 1: International migrant stock at mid-year by sex, age and by region, country or area of destination, 1990-2020",,,,,,,,,,
      ,,,,,,International migrant stock at mid-year by age (both sexes),,,International migrant stock at mid-year by age (males),,,International migrant stock at mid-year by age (females),,
      Index,Year,"Region, development group, country or area",Notes,Location code,Type of data,0-64,65+,Total,0-64,65+,Total,0-64,65+,Total
      1,2020,WORLD,,900,,900,190,1090,450,80,530,450,110,560
      2,2020,Chile,3,152,B,90,19,109,45,8,53,45,11,56
      3,2020,Peru,,604,B R,..,..,52,..,..,25,..,..,27
      """;

  private static final String PASSPORTS =
      """
      Passport,PER,CHL,KEN
      PER,-1,45,eta
      KEN,visa required,visa free,-1
      """;

  private static final String ASYLUM =
      """
      Year,Country of Asylum ISO,Country of Origin ISO,Refugees,Asylum Seekers
      2020,CHL,PER,105,20
      2020,CHL,VEN,2000,-
      2021,CHL,PER,95,15
      """;

  private TableFiles() {}

  static void addTo(FileCases cases) {
    cases.add(
        Catalogue.class, Catalogue.all().about("remittances"), found -> found.entries().size());
    cases
        .add(
            PeriodSeries.class,
            PeriodSeries.builder(Inputs.MILLIONS)
                .label("received")
                .source("invented")
                .put(TimePeriod.parse("2023-11"), 10.5)
                .put(TimePeriod.parse("2024-01"), 30.25)
                .build(),
            s -> s.count() + s.holes().count())
        .sum("", s -> s.periods().mapToDouble(s::at).sum());
    cases
        .add(
            UnhcrPopulation.class,
            DataFiles.read(UnhcrReader.withDefaults(), ASYLUM),
            u -> ASYLUM.lines().skip(1).count() * u.categories().size())
        .sum("persons", u -> 105 + 20 + 2000 + 95 + 15);
    cases
        .add(
            PassportIndex.class,
            DataFiles.read(PassportIndexReader.withDefaults(), PASSPORTS),
            p -> (long) p.passports().size() * p.destinations().size())
        .sum("", p -> p.days("PER", "CHL").value());
    cases
        .add(
            CodedTable.class,
            DataFiles.read(CodedTableReader.withDefaults(), CODES),
            t -> CODES.lines().skip(1).count())
        .sum(
            "figure",
            t ->
                t.cell(TimePeriod.parse("2022"), "geo", "SE").figure().value()
                    + t.cell(TimePeriod.parse("2023"), "geo", "NO").figure().value())
        .input("rows.lines", "where messages look")
        .input("rows.flags", "numbers of columns; their flags are words")
        .input("rows.confidential", "as above")
        .input("periods.part", "the only part of a year");
    cases
        .add(
            MigrantStocksByAge.class,
            DataFiles.read(MigrantStockAgeReader.withDefaults(), AGES),
            s ->
                (s.ages().size() + 1L)
                    * s.years().size()
                    * 3
                    * (s.destinations().size() + s.aggregates().size()))
        .sum(
            "migrants",
            s -> {
              double sum = 0;
              for (Sexes sexes : Sexes.values()) {
                sum += 2 * s.total("900", 2020, sexes).value();
                sum += 2 * s.total("CHL", 2020, sexes).value();
                sum += s.total("PER", 2020, sexes).value();
              }
              return sum;
            });
  }
}
