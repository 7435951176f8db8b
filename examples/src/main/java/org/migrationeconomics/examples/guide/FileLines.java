package org.migrationeconomics.examples.guide;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.labour.codebook.DdiReader;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.WdiBulkReader;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankExcelReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.measure.WorldBankJsonReader;
import org.migrationeconomics.data.measure.YearQuarter;
import org.migrationeconomics.data.migration.MatrixCsvReader;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.estimates.FlowEstimate;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.oecd.OecdMigrationReader;
import org.migrationeconomics.data.migration.oecd.OecdVariable;
import org.migrationeconomics.data.migration.refugees.UnhcrCategory;
import org.migrationeconomics.data.migration.refugees.UnhcrReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockAgeReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.policy.PassportIndexReader;
import org.migrationeconomics.data.population.ConapoReader;
import org.migrationeconomics.data.population.EurostatReader;
import org.migrationeconomics.data.population.HfcReader;
import org.migrationeconomics.data.population.HfdReader;
import org.migrationeconomics.data.population.HmdReader;
import org.migrationeconomics.data.population.WorldPopulationProspects;
import org.migrationeconomics.data.population.WppVariantsReader;
import org.migrationeconomics.data.population.wpp.WppCsvReader;
import org.migrationeconomics.data.recognition.Readers;
import org.migrationeconomics.data.remittance.BanxicoMonthsReader;
import org.migrationeconomics.data.remittance.BanxicoReader;
import org.migrationeconomics.data.remittance.BanxicoSeriesReader;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.remittance.knomad.KnomadFlowsReader;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;
import org.migrationeconomics.data.remittance.prices.RemittancePricesReader;
import org.migrationeconomics.data.service.Data360;
import org.migrationeconomics.data.service.Eurostat;
import org.migrationeconomics.data.service.FileClient;
import org.migrationeconomics.data.service.WorldBank;
import org.migrationeconomics.data.society.AlesinaGroupsReader;
import org.migrationeconomics.data.society.AlesinaMeasuresReader;
import org.migrationeconomics.data.society.HiefReader;
import org.migrationeconomics.data.society.HomeLanguagesReader;
import org.migrationeconomics.data.society.SpeakerCensusReader;
import org.migrationeconomics.data.table.CodedTableReader;

/**
 * Lines for each kind of file, for the pages of the guide: compiled here, run by whoever has the
 * file.
 */
final class FileLines {

  private FileLines() {}

  static List<Object> worldBank(Path folder, Path file) {
    // tag::world-bank[]
    var download = WorldBankDownload.read(folder).orThrow();
    var mexico = download.capitalInflows("MEX");
    var one = WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(file).orThrow();
    var pages =
        WorldBankJsonReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(file).orThrow();
    var workbook = WorldBankExcelReader.of(WorldBankIndicator.FDI_NET_INFLOWS).read(file).orThrow();
    var databank = DataBankReader.withDefaults().read(file).orThrow();
    var bulk = WdiBulkReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(file).orThrow();
    var countries = CountryMetadataReader.withDefaults().read(file).orThrow();
    // end::world-bank[]
    return List.of(mexico, one, pages, workbook, databank, bulk, countries);
  }

  static List<Object> knomad(Path file) {
    // tag::knomad[]
    var matrix = KnomadMatrixReader.remittances().read(file).orThrow();
    var sent = matrix.figure("USA", "MEX");
    var migrants = KnomadMatrixReader.migrants().read(file).orThrow();
    var received = KnomadFlowsReader.inflows().read(file).orThrow();
    // end::knomad[]
    return List.of(sent, migrants, received);
  }

  static List<Object> prices(Path file) {
    // tag::remittance-prices[]
    var prices = CorridorPricesReader.withDefaults().read(file).orThrow();
    var cost = prices.cost("USA", "MEX", YearQuarter.of(2020, 3));
    var services = RemittancePricesReader.withDefaults().read(file).orThrow();
    // end::remittance-prices[]
    return List.of(cost, services);
  }

  static List<Object> banxico(Path file) {
    // tag::banco-de-mexico[]
    var months = BanxicoMonthsReader.remittances().read(file).orThrow();
    var byCountry = BanxicoReader.countries().read(file).orThrow();
    var byState = BanxicoReader.mexicanStates().read(file).orThrow();
    var ofTheService = BanxicoSeriesReader.withDefaults().read(file).orThrow();
    // end::banco-de-mexico[]
    return List.of(months, byCountry, byState, ofTheService);
  }

  static List<Object> prospects(Path folder, Path file) {
    // tag::world-population-prospects[]
    var histories = WppCsvReader.withDefaults().withPlaces("MEX").histories(folder).orThrow();
    var mexico = histories.history("Mexico").between(1950, 2020);
    var contribution = MigrationContributionCalculator.withDefaults().calculate(mexico);
    var populations = WppCsvReader.withDefaults().withPlaces("MEX").populations(file).orThrow();
    var textTables = WorldPopulationProspects.read(folder).orThrow();
    var variants = WppVariantsReader.withDefaults().read(file).orThrow();
    // end::world-population-prospects[]
    return List.of(contribution, populations, textTables, variants);
  }

  static List<Object> humanMortality(Path file) {
    // tag::human-mortality-database[]
    var rates = HmdReader.of(Place.of("ESP")).deathRates(file).orThrow();
    var lifeTables = HmdReader.of(Place.of("ESP")).lifeTables(file).orThrow();
    var ofAll = HmdReader.of(Place.of("ESP")).country("ESP").populations(file).orThrow();
    var fertility = HfdReader.withSexRatioAtBirth(1.05).country("ESP").fertility(file).orThrow();
    var collected =
        HfcReader.withSexRatioAtBirth(1.05).keeping("Country", "ESP").read(file).orThrow();
    // end::human-mortality-database[]
    return List.of(rates, lifeTables, ofAll, fertility, collected);
  }

  static List<Object> stocks(Path file) {
    // tag::migrant-stocks[]
    var stocks = MigrantStockReader.withDefaults().read(file).orThrow();
    var born = stocks.figure("MEX", "USA", 2020, Sexes.BOTH);
    var byAge = MigrantStockAgeReader.withDefaults().read(file).orThrow();
    var since1960 = BilateralMigrationReader.withDefaults().read(file).orThrow();
    // end::migrant-stocks[]
    return List.of(born, byAge, since1960);
  }

  static List<Object> flows(Path file) {
    // tag::flow-estimates[]
    var flows = FlowEstimatesReader.withDefaults().readCsv(file).orThrow();
    var moved = flows.figure(FlowEstimate.PSEUDO_BAYES_CLOSED, 2010, "MEX", "USA");
    var oneMethod = FlowEstimatesReader.withDefaults().readJson(file, FlowEstimate.MINIMUM_CLOSED);
    var stocks = FlowEstimatesReader.withDefaults().readStocks(file).orThrow();
    // end::flow-estimates[]
    return List.of(moved, oneMethod, stocks);
  }

  static List<Object> eurostat(Path file) {
    // tag::eurostat[]
    var table = EurostatReader.withDefaults().keeping("geo", "ES").read(file).orThrow();
    var spain = table.populations("geo", "ES").orThrow();
    // end::eurostat[]
    return List.of(spain);
  }

  static List<Object> coded(Path file) {
    // tag::json-stat-and-sdmx[]
    var table = CodedTableReader.withDefaults().read(file).orThrow();
    System.out.println(table);
    // end::json-stat-and-sdmx[]
    return List.of(table);
  }

  static List<Object> oecd(Path file) {
    // tag::oecd-and-ilostat[]
    var oecd = OecdMigrationReader.withDefaults().read(file).orThrow();
    var inflow = oecd.figure(OecdVariable.INFLOWS, "MEX", "USA", 2015, Sexes.BOTH);
    var ilostat = IlostatReader.withDefaults().read(file).orThrow();
    // end::oecd-and-ilostat[]
    return List.of(inflow, ilostat);
  }

  static List<Object> microdata(Path file, Path codebookFile) {
    // tag::survey-microdata[]
    var codebook = DdiReader.withDefaults().read(codebookFile).orThrow();
    var hourly = WageUnit.parse("current USD per hour");
    var mapping = WorkerMapping.isco08("OCC").withWeight("WEIGHT").withWage("WAGE", hourly);
    var extract = MicrodataReader.fixedWidth(codebook).workers(file, mapping).orThrow();
    var csv = MicrodataReader.csv().workers(file, mapping).orThrow();
    System.out.println(csv.rows());
    // end::survey-microdata[]
    return List.of(extract);
  }

  static List<Object> matrix(Path file) {
    // tag::a-matrix-of-your-own[]
    var matrix = MatrixCsvReader.withDefaults().read(file).orThrow();
    matrix.toCsv(file.resolveSibling("again.csv"));
    // end::a-matrix-of-your-own[]
    return List.of(matrix);
  }

  static List<Object> passports(Path file) {
    // tag::passports[]
    var index = PassportIndexReader.withDefaults().read(file).orThrow();
    var days = index.days("MEX", "ESP");
    // end::passports[]
    return List.of(days);
  }

  static List<Object> groupsAndLanguages(Path file) {
    // tag::groups-and-languages[]
    var groups = AlesinaGroupsReader.withDefaults().read(file).orThrow();
    var measures = AlesinaMeasuresReader.withDefaults().read(file).orThrow();
    var byYear = HiefReader.withDefaults().read(file).orThrow();
    var atHome = HomeLanguagesReader.of("United States").read(file).orThrow();
    var welsh = SpeakerCensusReader.shares("Welsh").read(file).orThrow();
    // end::groups-and-languages[]
    return List.of(groups, measures, byYear, atHome, welsh);
  }

  static List<Object> conapo(Path file) {
    // tag::conapo[]
    var michoacan = ConapoReader.withDefaults().withEntity(16).read(file).orThrow();
    // end::conapo[]
    return List.of(michoacan);
  }

  static List<Object> unhcr(Path file) {
    // tag::unhcr[]
    var unhcr = UnhcrReader.withDefaults().read(file).orThrow();
    var refugees = unhcr.figure(UnhcrCategory.REFUGEES, 2020, "SYR", "DEU");
    // end::unhcr[]
    return List.of(refugees);
  }

  static List<Object> services(Path folder) {
    // tag::nothing-yet[]
    var bank = WorldBank.withDefaults().withCache(folder);
    var remittances = bank.series("BX.TRF.PWKR.CD.DT").places("Mexico", "ESP").read();
    var spain = Eurostat.withDefaults().table("migr_imm1ctz").filter("geo", "ES").read();
    var matrix = Data360.withDefaults().remittances();
    var file = FileClient.withDefaults().fetch(URI.create("https://example.org/a.csv")).file();
    // end::nothing-yet[]
    return List.of(remittances, spain, matrix, file);
  }

  static List<Object> recognise(Path file) {
    // tag::recognise[]
    System.out.println(Readers.recognise(file));
    // end::recognise[]
    return List.of(file);
  }
}
