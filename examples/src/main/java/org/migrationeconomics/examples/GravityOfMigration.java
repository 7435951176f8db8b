package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.flow.gravity.GravityData;
import org.migrationeconomics.calculators.flow.gravity.GravityEstimator;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator;
import org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteractionCalculator;
import org.migrationeconomics.calculators.flow.gravity.interaction.WilsonModel;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much does distance keep people and goods apart, and why does the answer depend on what is
 * done with the zeros?
 *
 * <p>Without arguments it takes a small table of flows that is made up, and says so. With a CSV
 * file it takes the columns of "The Log of Gravity" (trade, ldist and others), for which least
 * squares find −1.17 and Poisson −0.78; with a file, a response and regressors it takes those.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=GravityOfMigration
 * </pre>
 */
public final class GravityOfMigration {

  private static final List<String> LOG_OF_GRAVITY =
      List.of(
          "trade",
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
          "open_wto");

  private static final double NONE = Double.NaN;

  private GravityOfMigration() {}

  /**
   * Prints the example.
   *
   * @param args none, or a CSV file, or a CSV file, a response and regressors
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 0) {
      print(out);
    } else if (args.length == 2) {
      throw new IllegalArgumentException(
          "arguments are 2, expected a file, or a file, a response and at least one regressor");
    } else {
      print(
          out,
          Path.of(args[0]),
          args.length == 1 ? LOG_OF_GRAVITY : Arrays.asList(args).subList(1, args.length));
    }
  }

  static void print(PrintStream out) {
    // 1. Five regions on a line, with few movers between those far apart. Made up.
    List<Place> places =
        List.of(
            Place.own("A", "A"),
            Place.own("B", "B"),
            Place.own("C", "C"),
            Place.own("D", "D"),
            Place.own("E", "E"));
    OriginDestinationMatrix flows =
        OriginDestinationMatrix.of(
                places,
                SimpleUnit.PERSONS,
                new double[][] {
                  {NONE, 310, 90, 12, 0},
                  {280, NONE, 260, 61, 9},
                  {120, 240, NONE, 190, 33},
                  {20, 52, 170, NONE, 75},
                  {0, 11, 40, 88, NONE}
                })
            .withLabel("movers");
    OriginDestinationMatrix distances =
        OriginDestinationMatrix.of(
            places,
            SimpleUnit.KILOMETRES,
            new double[][] {
              {NONE, 60, 140, 330, 700},
              {60, NONE, 90, 280, 640},
              {140, 90, NONE, 190, 560},
              {330, 280, 190, NONE, 370},
              {700, 640, 560, 370, NONE}
            });
    out.println("ILLUSTRATION: five regions and their flows are made up.");
    out.println(flows.show());

    // 2. The same distance decay, estimated in three ways: two rows of zero make the difference.
    out.println();
    out.println(
        compared(
                GravityData.of(flows)
                    .logOfPair("ln distance", distances)
                    .logOfOrigin("ln leaving", flows.outflows())
                    .logOfDestination("ln arriving", flows.inflows())
                    .build(),
                "ln distance")
            .render());

    // 3. Wilson's four models: which totals are kept?
    for (WilsonModel model : WilsonModel.values()) {
      out.println();
      out.println(
          SpatialInteractionCalculator.withDefaults()
              .withModel(model)
              .calculate(flows, distances)
              .show());
    }
    out.flush();
  }

  static void print(PrintStream out, Path file, List<String> columns) {
    CsvColumns csv = CsvColumns.read(file);
    GravityData.Builder data = GravityData.builder(columns.get(0), csv.numbers(columns.get(0)));
    for (String column : columns.subList(1, columns.size())) {
      data.regressor(column, csv.numbers(column));
    }
    GravityData rows = data.build();
    out.println(GravityModelCalculator.withDefaults().calculate(rows).show());
    out.println();
    String shown = columns.contains("ldist") ? "ldist" : columns.get(1);
    out.println(compared(rows, shown).render());
    out.flush();
  }

  private static TextTable compared(GravityData data, String column) {
    TextTable.Builder table =
        TextTable.titled("Coefficient of " + column + ", three estimators")
            .column("estimator")
            .column("rows")
            .column("estimate", 2)
            .column("standard error", 3);
    for (GravityEstimator estimator : GravityEstimator.values()) {
      GravityModel model =
          GravityModelCalculator.withDefaults().withEstimator(estimator).calculate(data);
      table.row(
          estimator.label(),
          model.sample().used(),
          model.estimate(column),
          model.standardError(column));
    }
    return table
        .note("Logarithms drop the zeros, or depend on the unit when 1 is added; Poisson does not.")
        .build();
  }
}
