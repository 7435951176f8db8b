package org.migrationeconomics.examples.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.DiversityFormulas;
import org.migrationeconomics.calculators.IncompleteShares;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausation;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausationCalculator;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausationFormulas;
import org.migrationeconomics.calculators.corridor.causation.GrowthModel;
import org.migrationeconomics.calculators.corridor.census.CensusCohort;
import org.migrationeconomics.calculators.corridor.circuit.CircuitEntry;
import org.migrationeconomics.calculators.corridor.circuit.CircuitKind;
import org.migrationeconomics.calculators.corridor.circuit.CircuitLedger;
import org.migrationeconomics.calculators.corridor.circuit.CorridorPairing;
import org.migrationeconomics.calculators.corridor.circuit.CorridorPairingCalculator;
import org.migrationeconomics.calculators.flow.indices.CorridorNetwork;
import org.migrationeconomics.calculators.flow.indices.CorridorNetworkCalculator;
import org.migrationeconomics.calculators.flow.indices.MigrationGinis;
import org.migrationeconomics.calculators.flow.indices.MigrationIndices;
import org.migrationeconomics.calculators.flow.indices.MigrationIndicesCalculator;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.FlowKind;
import org.migrationeconomics.core.migration.FlowMeasurement;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.MigrationFlow;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.Remittance;
import org.migrationeconomics.core.remittance.RemittanceDefinition;

/** Indices of migration, the network of corridors, cumulative causation and circuits. */
final class CorridorEvidence {

  private static final Place MEX = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final String PLANE =
      "D. A. Plane and G. F. Mulligan, Demography 34:2, 1997, p. 253; R package migration.indices";
  private static final String GBMD =
      "World Bank, Global Bilateral Migration Database; computed independently";
  private static final String R_FIT = GBMD + " (R, lm and nls)";
  private static final String ABEL =
      "Abel and Cohen, Scientific Data 6:82, 2019, pseudo-Bayesian closed; computed";

  private CorridorEvidence() {}

  private static EvidenceClaim uganda(
      String key, IncompleteShares rule, double expected, String how) {
    return EvidenceClaim.needingFiles(
        "flow.diversity.uganda." + key,
        "fractionalisation of Uganda by ethnicity, of shares that add up to 68.9 %",
        "A. Alesina and others, Journal of Economic Growth 8:2, 2003; shares " + how,
        expected,
        5e-7,
        files ->
            DiversityFormulas.fractionalisation(
                rule,
                files.read(
                    "society/alesina2003_ethnicity_groups.csv",
                    double[].class,
                    CorridorEvidence::sharesOfUganda)));
  }

  /** The file begins with lines of its own, and has the groups of a country one a line. */
  private static double[] sharesOfUganda(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split(","))
          .filter(cells -> cells.length > 4 && cells[2].equals("Uganda"))
          .mapToDouble(cells -> Double.parseDouble(cells[4]) / 100)
          .toArray();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  static List<EvidenceClaim> claims() {
    return List.of(
        plane("gini", "total Gini, corrected", .2666666667, MigrationGinis::total),
        plane(
            "gini-uncorrected",
            "the same, uncorrected",
            .2222222222,
            MigrationGinis::totalUncorrected),
        plane("gini-column", "column Gini", .0555555556, MigrationGinis::column),
        plane("gini-exchange", "exchange Gini", .0555555556, MigrationGinis::exchange),
        EvidenceClaim.of(
            "flow.plane-mulligan1997.effectiveness",
            "effectiveness of the first hypothetical system, %",
            PLANE,
            25,
            1e-12,
            () -> indices().effectiveness()),
        fit("mex-usa.linear", 0, GrowthModel.LINEAR, 145.6429),
        fit("mex-usa.exponential", 0, GrowthModel.EXPONENTIAL, 121.6432),
        fit("mex-usa.logistic", 0, GrowthModel.LOGISTIC, 123.0814),
        fit("maghreb.linear", 1, GrowthModel.LINEAR, 134.7758),
        fit("maghreb.logistic", 1, GrowthModel.LOGISTIC, 126.9122),
        fit("south-asia.linear", 2, GrowthModel.LINEAR, 107.2594),
        fit("south-asia.exponential", 2, GrowthModel.EXPONENTIAL, 115.8735),
        EvidenceClaim.of(
            "corridor.gbmd.mex-usa.doubling",
            "doubling time of the stock MEX to USA 1960-2000, years",
            R_FIT,
            9.810,
            5e-4,
            () -> causation(0).doublingYears().value()),
        EvidenceClaim.of(
            "corridor.gbmd.mex-usa.exponent",
            "exponent of its inflow",
            R_FIT,
            1.1503,
            5e-5,
            () -> causation(0).exponent().exponent().value()),
        uganda("as-given", IncompleteShares.AS_GIVEN, .930175, "as printed, 0.930175"),
        uganda("rescaled", IncompleteShares.RESCALE, .852914, "rescaled; computed"),
        EvidenceClaim.of(
            "corridor.ode.immigration-growth",
            "S after 10 years from 100, 10 a year and 5 %",
            "solution of the differential equation, by hand",
            294.616381,
            5e-7,
            () -> CumulativeCausationFormulas.withImmigration(100, 10, .05, 10)),
        EvidenceClaim.of(
            "corridor.ode.power",
            "S after 10 years from 1, A 0.5, e 0.5",
            "solution of the differential equation, by hand",
            12.25,
            1e-12,
            () -> CumulativeCausationFormulas.power(1, .5, .5, 10).value()),
        EvidenceClaim.of(
            "corridor.census2000.mex-usa.pairing",
            "pairing index, Mexico and the United States 2000",
            "arithmetic on the counts of 2000; that of the Mexico-born was not checked at its"
                + " source",
            .0554088922,
            5e-11,
            () -> pairing().pairingIndex().value()),
        EvidenceClaim.of(
            "corridor.census2000.mex-usa.destination",
            "Mexico-born by population of the United States",
            "arithmetic on the counts of 2000; that of the Mexico-born was not checked at its"
                + " source",
            .0326111323,
            5e-11,
            () -> pairing().destinationShare().value()),
        EvidenceClaim.of(
            "corridor.abel-cohen.circularity1990",
            "circularity Mexico-United States 1990-1995",
            ABEL,
            .426969,
            5e-7,
            () -> circularity(2_238_239, 607_527)),
        EvidenceClaim.of(
            "corridor.abel-cohen.circularity2015",
            "the same 2015-2020",
            ABEL,
            .923508,
            5e-7,
            () -> circularity(1_635_815, 1_403_344)),
        EvidenceClaim.of(
            "corridor.knomad2017.per-migrant",
            "remittances to Mexico per migrant in the United States 2017, USD",
            "KNOMAD, bilateral remittances and migrants of 2017; computed",
            2_593.75,
            5e-3,
            CorridorEvidence::perMigrant),
        EvidenceClaim.of(
            "corridor.manual6.bombay",
            "net migrants to greater Bombay 1941-51, males aged 20-24",
            "United Nations, Manual VI, 1970",
            188_975,
            0.5,
            () -> new CensusCohort("20-24", 79_185, 263_971, .9471).forward()),
        network(
            "1960.density", "density 1960, 232 places", 0, .275713, 5e-7, CorridorNetwork::density),
        network("2000.density", "the same 2000", 4, .409371, 5e-7, CorridorNetwork::density),
        network(
            "1960.reciprocity", "reciprocity 1960", 0, .565512, 5e-7, CorridorNetwork::reciprocity),
        network(
            "2000.reciprocity", "the same 2000", 4, .658462, 5e-7, CorridorNetwork::reciprocity),
        network(
            "1960.hhi-origins",
            "Herfindahl index of the origins 1960",
            0,
            .045327,
            5e-7,
            CorridorNetwork::herfindahlOrigins),
        network(
            "2000.hhi-origins",
            "the same 2000",
            4,
            .020975,
            5e-7,
            CorridorNetwork::herfindahlOrigins),
        network(
            "1960.hhi-destinations",
            "Herfindahl index of the destinations 1960",
            0,
            .044609,
            5e-7,
            CorridorNetwork::herfindahlDestinations),
        network(
            "2000.hhi-destinations",
            "the same 2000",
            4,
            .063438,
            5e-7,
            CorridorNetwork::herfindahlDestinations));
  }

  private static EvidenceClaim plane(
      String id, String quantity, double value, ToDoubleFunction<MigrationGinis> measure) {
    return EvidenceClaim.of(
        "flow.plane-mulligan1997." + id,
        quantity + ", first hypothetical system",
        PLANE,
        value,
        1e-10,
        () -> measure.applyAsDouble(indices().ginis()));
  }

  private static MigrationIndices indices() {
    return MigrationIndicesCalculator.withDefaults()
        .calculate(
            OriginDestinationMatrix.of(
                List.of(Place.own("a", "a"), Place.own("b", "b"), Place.own("c", "c")),
                SimpleUnit.PERSONS,
                new double[][] {{0, 10, 10}, {20, 0, 20}, {30, 30, 0}}));
  }

  private static EvidenceClaim fit(String id, int corridor, GrowthModel model, double aic) {
    return EvidenceClaim.of(
        "corridor.gbmd." + id,
        "AIC of the " + model.label() + " curve, stocks 1960-2000",
        R_FIT,
        aic,
        5.1e-5,
        () -> causation(corridor).fit(model).aic().value());
  }

  private static CumulativeCausation causation(int corridor) {
    double[][] stocks = {
      {610_788, 936_424, 2_408_501, 4_662_233, 9_367_911},
      {1_010_404, 2_148_251, 2_449_950, 2_742_497, 2_286_161},
      {240_174, 498_504, 670_330, 821_266, 1_043_774}
    };
    YearSeries.Builder series = YearSeries.builder(SimpleUnit.PERSONS);
    for (int i = 0; i < stocks[corridor].length; i++) {
      series.put(1960 + 10 * i, stocks[corridor][i]);
    }
    return CumulativeCausationCalculator.withDefaults().calculate(series.build());
  }

  private static CorridorPairing pairing() {
    return CorridorPairingCalculator.withDefaults()
        .calculate(
            MigrantStock.byBirth(MEX, USA, 2000, 9_177_487),
            PlaceVector.of(List.of(MEX, USA), SimpleUnit.PERSONS, 97_483_412, 281_421_906));
  }

  private static double circularity(double there, double back) {
    MigrationInterval interval = MigrationInterval.midYears(2015, 2020);
    Corridor north = Corridor.of(MEX, USA);
    return CircuitLedger.of(north)
        .with(people(north, interval, there), people(north.reversed(), interval, back))
        .balance(CircuitKind.PEOPLE, interval)
        .circularity()
        .value();
  }

  private static CircuitEntry people(
      Corridor corridor, MigrationInterval interval, double persons) {
    return CircuitEntry.people(
        MigrationFlow.of(corridor, interval, FlowKind.GROSS, FlowMeasurement.ESTIMATED, persons));
  }

  private static double perMigrant() {
    Corridor north = Corridor.of(MEX, USA);
    MoneyUnit usd = MoneyUnit.of("USD");
    return CircuitLedger.of(north)
        .with(
            CircuitEntry.money(
                Remittance.fromMigrantsIn(
                    north,
                    2017,
                    MoneyAmount.of(30_019.187, usd.millions()).in(usd),
                    RemittanceDefinition.WDI_PERSONAL)))
        .withStock(MigrantStock.byBirth(MEX, USA, 2017, 11_573_680))
        .perMigrant(CircuitKind.MONEY, north.reversed(), MigrationInterval.year(2017))
        .value();
  }

  private static EvidenceClaim network(
      String id,
      String quantity,
      int decade,
      double value,
      double tolerance,
      ToDoubleFunction<CorridorNetwork> measure) {
    return EvidenceClaim.needingFiles(
        "corridor.gbmd.network." + id,
        quantity,
        GBMD,
        value,
        tolerance,
        files ->
            measure.applyAsDouble(
                CorridorNetworkCalculator.withDefaults()
                    .calculate(
                        stocks(files.read("worldbank-gbmd", Rows.class, Rows::read), decade))));
  }

  /** The lines of the file of both sexes. */
  private record Rows(List<String> lines) {
    static Rows read(Path folder) {
      try {
        return new Rows(Files.readAllLines(folder.resolve("gbmd_1960_2000_by_sex.csv")));
      } catch (IOException failure) {
        throw new UncheckedIOException("cannot read " + folder, failure);
      }
    }
  }

  private static OriginDestinationMatrix stocks(Rows rows, int decade) {
    Map<String, Double> cells = new TreeMap<>();
    Set<String> codes = new TreeSet<>();
    for (String line : rows.lines().subList(1, rows.lines().size())) {
      String[] fields = line.replace("\"", "").split(",", -1);
      codes.add(fields[1]);
      codes.add(fields[2]);
      String stock = fields[3 + decade];
      if (!stock.equals("NA") && !fields[1].equals(fields[2])) {
        cells.merge(fields[2] + " " + fields[1], Double.parseDouble(stock), Double::sum);
      }
    }
    OriginDestinationMatrix.Builder matrix =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .places(codes.stream().map(CorridorEvidence::place).toList())
            .missingIsZero();
    cells.forEach(
        (key, persons) -> {
          int blank = key.indexOf(' ');
          matrix.put(place(key.substring(0, blank)), place(key.substring(blank + 1)), persons);
        });
    return matrix.build();
  }

  /** Some codes of the file are of territories that ISO 3166 does not know. */
  private static Place place(String code) {
    return Place.isCountryCode(code) ? Place.of(code) : Place.own(code, code);
  }
}
