package org.migrationeconomics.examples.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.labour.codebook.DdiCodebook;
import org.migrationeconomics.data.labour.codebook.DdiReader;
import org.migrationeconomics.data.labour.codebook.DdiVariable;
import org.migrationeconomics.data.labour.ilostat.IlostatEmployment;
import org.migrationeconomics.data.labour.ilostat.IlostatPeriods;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.labour.ilostat.IlostatSeries;
import org.migrationeconomics.data.labour.ilostat.IlostatTable;
import org.migrationeconomics.data.labour.microdata.ColumnSelection;
import org.migrationeconomics.data.labour.microdata.LabourMicrodata;
import org.migrationeconomics.data.labour.microdata.MicrodataColumns;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.RowTally;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.DataBankTable;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.QuarterSeries;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.migration.estimates.FlowEstimates;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.oecd.OecdMigration;
import org.migrationeconomics.data.migration.oecd.OecdMigrationReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;
import org.migrationeconomics.data.place.CountryMetadata;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.population.AgeYearTable;
import org.migrationeconomics.data.population.ByYear;
import org.migrationeconomics.data.population.EurostatReader;
import org.migrationeconomics.data.population.EurostatTable;
import org.migrationeconomics.data.population.HfdReader;
import org.migrationeconomics.data.population.HmdReader;
import org.migrationeconomics.data.population.PopulationsByDate;
import org.migrationeconomics.data.population.ProjectionVariants;
import org.migrationeconomics.data.population.WorldPopulationProspects;
import org.migrationeconomics.data.population.WppVariantsReader;
import org.migrationeconomics.data.remittance.BanxicoReader;
import org.migrationeconomics.data.remittance.BanxicoRemittances;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.remittance.knomad.KnomadFlows;
import org.migrationeconomics.data.remittance.knomad.KnomadFlowsReader;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.remittance.prices.CorridorPrices;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;
import org.migrationeconomics.data.sample.CataloniaReconstruction;
import org.migrationeconomics.data.sample.CitedFigure;
import org.migrationeconomics.data.sample.CitedFigures;
import org.migrationeconomics.data.sample.Samples;

/** What the readers give. */
final class DataFiles {

  private static final WageUnit HOURLY = WageUnit.parse("current CHF per hour");

  private DataFiles() {}

  static DataFile file(String text) {
    return DataFile.of(new StringReader(text), "invented.txt");
  }

  static <T> T read(DataReader<T> reader, String text) {
    return reader.read(file(text)).orThrow();
  }

  private static LabourMicrodata survey() {
    return MicrodataReader.csv()
        .workers(
            file(DataTexts.SURVEY),
            WorkerMapping.isco08("isco")
                .withWeight("weight")
                .withGender("sex", Map.of("1", Gender.MAN, "2", Gender.WOMAN))
                .withWage("wage", HOURLY))
        .orThrow();
  }

  private static MicrodataColumns columns() {
    return MicrodataReader.csv()
        .columns(file(DataTexts.SURVEY), ColumnSelection.numbers("wage", "weight").withCodes("sex"))
        .orThrow();
  }

  static IndicatorTable remittances() {
    return read(
        WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).withSource("WDI, July 2026"),
        DataTexts.TIDY);
  }

  private static WorldBankDownload download() {
    return WorldBankDownload.of(
        List.of(
            remittances(),
            read(WorldBankCsvReader.of(WorldBankIndicator.FDI_NET_INFLOWS), DataTexts.INVESTED)));
  }

  private static WorldPopulationProspects prospects() {
    try {
      Path parent = Files.createTempDirectory("files");
      Path folder = Files.createDirectory(parent.resolve("prospects"));
      try {
        for (Map.Entry<String, String> text : DataTexts.prospects().entrySet()) {
          Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        return WorldPopulationProspects.read(folder, "WPP, invented").orThrow();
      } finally {
        for (String name : DataTexts.prospects().keySet()) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
        Files.delete(parent);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static long years(YearSeries series) {
    return series.lastYear() - series.firstYear() + 1L;
  }

  static double sum(YearSeries series) {
    return series.years().filter(series::has).mapToDouble(series::at).sum();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // A class object knows no type arguments.
  static void addTo(FileCases cases) {
    cases
        .add(
            Reading.class,
            (Reading)
                WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
                    .read(file(DataTexts.TIDY.replace("23588.125", "many"))),
            r -> r.problems().size())
        .input("value", "it has a file of its own");
    DdiCodebook codebook = read(DdiReader.withDefaults(), DataTexts.DDI);
    cases.add(
        DdiCodebook.class,
        codebook,
        c -> c.variables().stream().mapToLong(v -> Math.max(1, v.labels().size())).sum());
    cases
        .add(DdiVariable.class, codebook.variable("SEX"), v -> v.labels().size())
        .input("decimals", "in the file of the codebook");
    IlostatTable ilostat = read(IlostatReader.withDefaults(), DataTexts.ILOSTAT);
    cases
        .add(
            IlostatTable.class,
            ilostat,
            t ->
                t.all().stream().mapToLong(s -> years(s.series())).sum()
                    + t.periods().stream().mapToLong(s -> s.values().size()).sum())
        .sum("figure", t -> t.all().stream().mapToDouble(s -> sum(s.series())).sum() + 14_750);
    cases
        .add(
            IlostatPeriods.class,
            ilostat.periods("CHE", "SEX_F", "OCU_ISCO08_9"),
            s -> s.values().size())
        .sum("figure", s -> s.figure("2023Q1").value());
    cases
        .add(
            IlostatSeries.class,
            ilostat.series("CHE", "SEX_M", "OCU_ISCO08_1"),
            s -> years(s.series()))
        .sum("figure", s -> sum(s.series()));
    cases
        .add(
            IlostatEmployment.class,
            ilostat.employment("CHE", 2021),
            e -> 2L * e.workers().cells().size() + 2)
        .input("workers.cells", "no wages; the weights are summed here")
        .sum("persons", e -> e.workers().total().weight())
        .sum("value", e -> e.unclassified() + e.total().value());
    cases
        .add(
            LabourMicrodata.class,
            survey(),
            m -> 9L * m.workers().cells().size() + 1 + m.rows().leftOut().size())
        .sum("persons", m -> m.workers().total().weight())
        .sum("rows", m -> m.rows().rows());
    cases
        .add(MicrodataColumns.class, columns(), m -> (long) m.size() * m.numberNames().size())
        .sum("wage", m -> Arrays.stream(m.numbers("wage")).sum());
    cases
        .add(RowTally.class, survey().rows(), t -> 1L + t.leftOut().size())
        .sum("rows", RowTally::rows);
    cases
        .add(
            DataBankTable.class,
            read(DataBankReader.withDefaults(), DataTexts.BANK),
            t -> (long) t.rowCount() * t.times().size())
        .sum("figure", t -> 1.5 + 2 + 3.25);
    cases
        .add(
            IndicatorTable.class,
            remittances(),
            t -> t.series().values().stream().mapToLong(DataFiles::years).sum())
        .sum(
            "BX.TRF.PWKR.CD.DT",
            t -> t.series().values().stream().mapToDouble(DataFiles::sum).sum());
    cases
        .add(
            QuarterSeries.class,
            QuarterSeries.of(
                "received",
                Inputs.MILLIONS,
                "invented",
                Map.of(YearQuarter.of(2020, 1), 10.5, YearQuarter.of(2020, 3), 30.25)),
            q -> 3)
        .sum(
            "",
            q ->
                q.figure(YearQuarter.of(2020, 1)).value()
                    + q.figure(YearQuarter.of(2020, 3)).value());
    cases
        .add(
            FlowEstimates.class,
            FlowEstimatesReader.withDefaults().readCsv(file(DataTexts.ESTIMATES)).orThrow(),
            f -> DataTexts.ESTIMATES.lines().skip(1).count() * f.estimates().size())
        .sum(
            "persons who moved",
            f ->
                f.estimates().stream()
                    .mapToDouble(e -> f.years().stream().mapToDouble(y -> f.total(e, y)).sum())
                    .sum());
    cases
        .add(
            OecdMigration.class,
            read(OecdMigrationReader.withDefaults(), DataTexts.OECD),
            o -> DataTexts.OECD.lines().skip(1).count() - 1)
        .sum("inflows by nationality", o -> 158619 + 20500 + 1051031)
        .sum("foreigners by nationality", o -> 1200);
    cases
        .add(
            MigrantStocks.class,
            read(BilateralMigrationReader.withDefaults(), DataTexts.STOCKS),
            s ->
                (long) s.years().size()
                    * s.sexes().size()
                    * s.destinations().size()
                    * s.origins().size())
        .sum(
            "migrant stock",
            s ->
                s.years().stream()
                    .mapToDouble(
                        y ->
                            s.sexes().stream()
                                .mapToDouble(sex -> s.blanksAsZero(y, sex).total())
                                .sum())
                    .sum());
    cases.add(
        CountryMetadata.class,
        read(CountryMetadataReader.withDefaults(), DataTexts.METADATA),
        m -> m.countries().size());
    HmdReader hmd = HmdReader.of(Inputs.SWEDEN);
    cases
        .add(
            AgeYearTable.class,
            hmd.deathRates(file(DataTexts.HMD_RATES)).orThrow(),
            t -> 3L * t.years().size() * t.ages().size())
        .sum("female", t -> 0.0045 + 0.0003)
        .sum("both", t -> t.figure(1993, 0).value() + t.figure(1993, 1).value());
    cases
        .add(
            ByYear.class,
            (ByYear) HfdReader.withSexRatioAtBirth(1.05).fertility(file(DataTexts.HFD)).orThrow(),
            t -> t.years().size() * (3L + 1))
        .sum("sex ratio at birth", t -> 2 * 1.05);
    cases
        .add(
            EurostatTable.class,
            read(EurostatReader.withDefaults(), DataTexts.EUROSTAT),
            t -> 2L * 2)
        .sum("figure", t -> 42 + 83118501 + 81)
        .input("codes.rows.lines", "where messages look")
        .input("codes.rows.flags", "numbers of columns; their flags are words")
        .input("codes.periods.part", "the only part of a year");
    cases
        .add(
            PopulationsByDate.class,
            hmd.populations(file(DataTexts.HMD_POPULATION)).orThrow(),
            p -> p.populations().stream().mapToLong(one -> 3L * one.ages().size()).sum())
        .sum("both", p -> p.populations().stream().mapToDouble(Population::total).sum());
    cases
        .add(
            ProjectionVariants.class,
            read(WppVariantsReader.withDefaults(), DataTexts.VARIANTS),
            v -> years(v.total("GBR", "Medium")) + years(v.total("GBR", "Zero migration")))
        .sum("persons", v -> sum(v.total("GBR", "Medium")) + sum(v.total("GBR", "Zero migration")));
    cases
        .add(
            WorldPopulationProspects.class,
            prospects(),
            w ->
                w.histories().values().stream()
                    .mapToLong(
                        h ->
                            6L * h.populations().size()
                                + h.rates().size() * (6L + 2 + 1)
                                + h.netMigration().size())
                    .sum())
        .sum(
            "female population",
            w ->
                w.history("MEX").populations().stream()
                    .mapToDouble(p -> Inputs.sum(p.of(Sex.FEMALE)))
                    .sum());
    cases
        .add(
            BanxicoRemittances.class,
            read(BanxicoReader.countries(), DataTexts.BANXICO),
            b -> 4L + 1 + 1)
        .sum("", b -> 10 + 20 + 30 + 1.5 + 8);
    cases
        .add(
            WorldBankDownload.class,
            download(),
            d ->
                Stream.of(
                        WorldBankIndicator.REMITTANCES_RECEIVED, WorldBankIndicator.FDI_NET_INFLOWS)
                    .flatMap(i -> d.table(i).orElseThrow().series().values().stream())
                    .mapToLong(DataFiles::years)
                    .sum())
        .sum("BX.KLT.DINV.CD.WD", d -> 17850 + 25000);
    cases
        .add(
            KnomadFlows.class,
            read(KnomadFlowsReader.inflows(), DataTexts.KNOMAD_FLOWS),
            f -> f.series().values().stream().mapToLong(DataFiles::years).sum() + 2)
        .sum(
            "million current USD",
            f -> f.series().values().stream().mapToDouble(DataFiles::sum).sum())
        .sum("value", f -> f.percentOfGdp("ALB").value() + f.percentOfGdp("MEX").value());
    cases
        .add(
            KnomadMatrix.class,
            read(KnomadMatrixReader.remittances(), DataTexts.KNOMAD),
            m -> (long) m.places().size() * m.places().size() + 2L * m.places().size() + 1)
        .sum("remittances", m -> m.total().value())
        .sum("margin", m -> 3 * m.total().value());
    cases
        .add(
            CorridorPrices.class,
            read(CorridorPricesReader.withDefaults(), DataTexts.PRICES),
            p -> (long) p.corridors().size() * p.quarters().size())
        .sum("", p -> 4.18037 + 3.5 + 2.25);
    cases
        .add(
            CataloniaReconstruction.class,
            Samples.cataloniaReconstruction(),
            r ->
                1L
                    + r.anchors().figures().size()
                    + years(r.lifeExpectancy())
                    + years(r.totalFertility())
                    + r.fertilityShape().ages().size()
                    + 1
                    + 7L * r.standard().ages().size())
        .sum("years", r -> sum(r.lifeExpectancy()));
    cases
        .add(CitedFigures.class, Samples.cabre(), c -> c.figures().size())
        .sum("figure", c -> c.figures().stream().mapToDouble(CitedFigure::value).sum());
  }
}
