package org.migrationeconomics.examples.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.flow.gravity.GravityData;
import org.migrationeconomics.calculators.flow.gravity.GravityEstimator;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.interaction.DistanceDecay;
import org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteraction;
import org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteractionCalculator;
import org.migrationeconomics.calculators.flow.gravity.interaction.WilsonModel;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.examples.CsvColumns;

/** Gravity models of trade and migration, and which rows have no estimate. */
final class GravityEvidence {

  private static final String LOG_OF_GRAVITY =
      "J. M. C. Santos Silva and S. Tenreyro, Review of Economics and Statistics 88, 2006, table 3";
  private static final String FIXEST = "walk-through of the R package fixest, trade in Europe";
  private static final String AUSTRIA =
      "Austria 2006, data of A. Dennett 2012; computed independently";
  private static final String KOREA = "flows between provinces of Korea; computed independently";
  private static final int SEPARATION_SETS = 18;

  private GravityEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.of(
            "flow.gravity.pairs",
            "coefficient of a dummy within four pairs of flows, ln 3",
            "worked out by hand: given their sums, pairs are binomial",
            Math.log(3),
            1e-12,
            () -> pairs().estimate("x")),
        EvidenceClaim.needingFiles(
            "flow.gravity.log-of-gravity.ppml",
            "distance elasticity of trade, Poisson, 18,360 pairs",
            LOG_OF_GRAVITY,
            -0.784,
            0.0005,
            files -> logOfGravity(files, GravityEstimator.PPML).estimate("ldist")),
        EvidenceClaim.needingFiles(
            "flow.gravity.log-of-gravity.ppml-error",
            "its standard error",
            LOG_OF_GRAVITY,
            0.055,
            0.0005,
            files -> logOfGravity(files, GravityEstimator.PPML).standardError("ldist").value()),
        EvidenceClaim.needingFiles(
            "flow.gravity.log-of-gravity.ols",
            "the same by least squares on ln y, 9,613 pairs with trade",
            LOG_OF_GRAVITY,
            -1.166,
            0.0005,
            files -> logOfGravity(files, GravityEstimator.OLS_LOG).estimate("ldist")),
        EvidenceClaim.needingFiles(
            "flow.gravity.fixest-trade",
            "distance elasticity with four sets of effects",
            FIXEST,
            -1.52787,
            5e-6,
            files -> trade(files, GravityErrors.robust()).estimate("ln dist")),
        EvidenceClaim.needingFiles(
            "flow.gravity.fixest-trade.by-origin",
            "its standard error clustered by origin",
            FIXEST,
            0.115678,
            5e-7,
            files -> error(files, GravityErrors.clustered("Origin"))),
        EvidenceClaim.needingFiles(
            "flow.gravity.fixest-trade.two-way",
            "the same by origin and destination",
            FIXEST,
            0.130734,
            5e-7,
            files -> error(files, GravityErrors.clustered("Origin", "Destination"))),
        EvidenceClaim.needingFiles(
            "flow.gravity.fixest-trade.by-product",
            "the same by product",
            FIXEST,
            0.098294,
            5e-7,
            files -> error(files, GravityErrors.clustered("Product"))),
        EvidenceClaim.needingFiles(
            "flow.gravity.fixest-trade.parameters",
            "parameters with effects of origin and year and of destination and year (fixest: 300)",
            "rank by hand: 150 + 150 levels less 10 years, and a slope",
            291,
            0,
            files -> yearly(files, false)),
        EvidenceClaim.needingFiles(
            "flow.gravity.fixest-trade.parameters-pairs",
            "the same with effects of 210 pairs (fixest: 509)",
            "rank by hand: 290 + 210 levels less 15 origins and 15 destinations, plus one, a slope",
            472,
            0,
            files -> yearly(files, true)),
        EvidenceClaim.of(
            "flow.gravity.weight-zero",
            "coefficient of six rows of which one has weight 0",
            "that of the five other rows",
            fiveOfSix(false).estimate("x"),
            0,
            () -> fiveOfSix(true).estimate("x")),
        EvidenceClaim.needingFiles(
            "flow.gravity.yotov2016",
            "distance elasticity with exporter-year and importer-year effects",
            "data of Y. V. Yotov and others 2016; computed independently",
            -0.8409273131,
            1e-10,
            GravityEvidence::yotov),
        EvidenceClaim.needingFiles(
            "flow.gravity.austria.unconstrained",
            "distance decay, unconstrained",
            AUSTRIA,
            -1.05939577068,
            5e-11,
            files -> austria(files, WilsonModel.UNCONSTRAINED).distanceDecay().estimate()),
        EvidenceClaim.needingFiles(
            "flow.gravity.austria.production",
            "distance decay, production-constrained",
            AUSTRIA,
            -1.15536791858,
            5e-11,
            files -> austria(files, WilsonModel.PRODUCTION_CONSTRAINED).distanceDecay().estimate()),
        EvidenceClaim.needingFiles(
            "flow.gravity.austria.attraction",
            "distance decay, attraction-constrained",
            AUSTRIA,
            -1.09251625818,
            5e-11,
            files -> austria(files, WilsonModel.ATTRACTION_CONSTRAINED).distanceDecay().estimate()),
        EvidenceClaim.needingFiles(
            "flow.gravity.austria.doubly",
            "distance decay, doubly constrained",
            AUSTRIA,
            -1.26408253319,
            5e-11,
            files -> austria(files, WilsonModel.DOUBLY_CONSTRAINED).distanceDecay().estimate()),
        EvidenceClaim.needingFiles(
            "flow.gravity.austria.doubly-common",
            "common part of commuters of the doubly constrained model",
            AUSTRIA,
            0.90770806,
            5e-9,
            files -> austria(files, WilsonModel.DOUBLY_CONSTRAINED).commonPartOfCommuters()),
        EvidenceClaim.needingFiles(
            "flow.gravity.austria.doubly-exponential",
            "exponential decay per kilometre, doubly constrained",
            "tests of the Python package spint",
            -0.00791533,
            5e-9,
            files ->
                SpatialInteractionCalculator.withDefaults()
                    .withDecay(DistanceDecay.EXPONENTIAL)
                    .calculate(austriaMatrix(files, "Data"), austriaMatrix(files, "Dij"))
                    .distanceDecay()
                    .estimate()),
        EvidenceClaim.needingFiles(
            "flow.gravity.korea2012",
            "distance decay between provinces, 2012",
            KOREA,
            -0.8436092715,
            1e-10,
            files -> korea(files, "2012")),
        EvidenceClaim.needingFiles(
            "flow.gravity.korea2020",
            "the same, 2020",
            KOREA,
            -0.9201503781,
            1e-10,
            files -> korea(files, "2020")),
        EvidenceClaim.needingFiles(
            "flow.gravity.separation",
            "rows of 18 data sets of which it is wrongly said whether they are separated",
            "S. Correia, P. Guimarães and T. Zylkin, data with the truth",
            0,
            0,
            GravityEvidence::wronglySeparated));
  }

  private static GravityModel pairs() {
    return GravityModelCalculator.withDefaults()
        .calculate(
            GravityData.builder("y", 3, 5, 10, 30, 2, 2, 5, 23)
                .regressor("x", 0, 1, 0, 1, 0, 1, 0, 1)
                .effects("group", 1, 1, 2, 2, 3, 3, 4, 4)
                .build());
  }

  private static CsvColumns csv(WholeFiles files, String name) {
    return files.read("gravity/" + name, CsvColumns.class, CsvColumns::read);
  }

  private static GravityModel logOfGravity(WholeFiles files, GravityEstimator estimator) {
    CsvColumns csv = csv(files, "log_of_gravity.csv");
    GravityData.Builder data = GravityData.builder("trade", csv.numbers("trade"));
    for (String column :
        List.of(
            "lypex",
            "lypim",
            "lyex",
            "lyim",
            "ldist",
            "border",
            "comlang",
            "colony",
            "landl_ex",
            "landl_im",
            "lremot_ex",
            "lremot_im",
            "comfrt_wto",
            "open_wto")) {
      data.regressor(column, csv.numbers(column));
    }
    return GravityModelCalculator.withDefaults().withEstimator(estimator).calculate(data.build());
  }

  private static GravityModel trade(WholeFiles files, GravityErrors errors) {
    CsvColumns csv = csv(files, "trade.csv");
    GravityData.Builder data =
        GravityData.builder("Euros", csv.numbers("Euros")).logOf("ln dist", csv.numbers("dist_km"));
    for (String set : List.of("Origin", "Destination", "Product", "Year")) {
      data.effects(set, csv.texts(set));
    }
    return GravityModelCalculator.withDefaults().withErrors(errors).calculate(data.build());
  }

  private static double yearly(WholeFiles files, boolean pairs) {
    CsvColumns csv = csv(files, "trade.csv");
    double[] distances = csv.numbers("dist_km");
    double[] years = csv.numbers("Year");
    double[] slope = new double[distances.length];
    for (int i = 0; i < slope.length; i++) {
      // Distance alone belongs to a pair; its trend does not.
      slope[i] = Math.log(distances[i]) * (pairs ? years[i] - 2007 : 1);
    }
    GravityData.Builder data =
        GravityData.builder("Euros", csv.numbers("Euros"))
            .regressor("ln dist", slope)
            .effects("origin-year", joined(csv, "Origin", "Year"))
            .effects("destination-year", joined(csv, "Destination", "Year"));
    if (pairs) {
      data.effects("pair", joined(csv, "Origin", "Destination"));
    }
    return GravityModelCalculator.withDefaults().calculate(data.build()).fit().parameters();
  }

  private static List<String> joined(CsvColumns csv, String first, String second) {
    List<String> firsts = csv.texts(first);
    List<String> seconds = csv.texts(second);
    return IntStream.range(0, firsts.size())
        .mapToObj(i -> firsts.get(i) + " " + seconds.get(i))
        .toList();
  }

  private static GravityModel fiveOfSix(boolean six) {
    GravityData.Builder data =
        six
            ? GravityData.builder("y", 1, 2, 3, 4, 5, 9)
                .regressor("x", 0, 0, 1, 1, 2, 7)
                .weights(1, 1, 1, 1, 1, 0)
            : GravityData.builder("y", 1, 2, 3, 4, 5).regressor("x", 0, 0, 1, 1, 2);
    return GravityModelCalculator.withDefaults().calculate(data.build());
  }

  private static double error(WholeFiles files, GravityErrors errors) {
    return trade(files, errors).standardError("ln dist").value();
  }

  private static double yotov(WholeFiles files) {
    CsvColumns csv = csv(files, "yotov2017.csv");
    GravityData.Builder data = GravityData.builder("trade", csv.numbers("trade"));
    for (String column : List.of("log_dist", "cntg", "lang", "clny")) {
      data.regressor(column, csv.numbers(column));
    }
    data.effects("exporter-year", csv.texts("exp_year"));
    data.effects("importer-year", csv.texts("imp_year"));
    return GravityModelCalculator.withDefaults().calculate(data.build()).estimate("log_dist");
  }

  private static SpatialInteraction austria(WholeFiles files, WilsonModel model) {
    return SpatialInteractionCalculator.withDefaults()
        .withModel(model)
        .calculate(austriaMatrix(files, "Data"), austriaMatrix(files, "Dij"));
  }

  private static OriginDestinationMatrix austriaMatrix(WholeFiles files, String column) {
    CsvColumns csv = csv(files, "austria.csv");
    return matrix(csv, "Origin", "Destination", column, column.equals("Dij"));
  }

  private static double korea(WholeFiles files, String year) {
    CsvColumns csv =
        csv(files, "korea_gravity.csv").where(line -> line.getField("year").equals(year));
    return SpatialInteractionCalculator.withDefaults()
        .calculate(
            matrix(csv, "orig", "dest", "flow", false),
            matrix(csv, "orig", "dest", "dist_cent", true))
        .distanceDecay()
        .estimate();
  }

  private static OriginDestinationMatrix matrix(
      CsvColumns csv, String from, String to, String column, boolean distances) {
    List<String> origins = csv.texts(from);
    List<String> destinations = csv.texts(to);
    double[] values = csv.numbers(column);
    OriginDestinationMatrix.Builder matrix =
        OriginDestinationMatrix.builder(distances ? SimpleUnit.KILOMETRES : SimpleUnit.PERSONS);
    for (int i = 0; i < values.length; i++) {
      String origin = origins.get(i);
      String destination = destinations.get(i);
      if (!origin.equals(destination)) {
        matrix.put(Place.own(origin, origin), Place.own(destination, destination), values[i]);
      }
    }
    return matrix.build();
  }

  private static double wronglySeparated(WholeFiles files) {
    int wrong = 0;
    for (int number = 1; number <= SEPARATION_SETS; number++) {
      CsvColumns csv =
          csv(files, String.format(Locale.ROOT, "separation/separation_%02d.csv", number));
      GravityData.Builder data = GravityData.builder("y", csv.numbers("y"));
      for (String head : csv.records().get(0).getHeader()) {
        if (head.startsWith("x")) {
          data.regressor(head, csv.numbers(head));
        } else if (head.startsWith("id")) {
          data.effects(head, csv.texts(head));
        }
      }
      GravityModel model = GravityModelCalculator.withDefaults().calculate(data.build());
      double[] truth = csv.numbers("separated");
      for (int i = 0; i < truth.length; i++) {
        wrong += (truth[i] == 1) == model.expected(i).isPresent() ? 1 : 0;
      }
    }
    return wrong;
  }
}
