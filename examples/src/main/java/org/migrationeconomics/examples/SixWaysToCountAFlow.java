package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.flow.BirthplaceMatching;
import org.migrationeconomics.calculators.flow.DecreaseRule;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlows;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator;
import org.migrationeconomics.calculators.flow.RateFlowsCalculator;
import org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many people moved? Two tables of stocks, six published ways from stocks to flows, and as many
 * answers.
 *
 * <p>Without arguments it takes the four regions of Abel and Cohen (2019). With two it reads tables
 * of your own: CSV with a head of places after an empty or named first cell, and for each
 * birthplace a line of how many live in each place, the native-born where both are the same. Places
 * are ISO codes or {@code own:} and a code of your own. Nobody is born and nobody dies in this
 * example.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=SixWaysToCountAFlow
 *   mvn -q compile -Pexample -Dexample=SixWaysToCountAFlow -Dexec.args="stocks2015.csv stocks2020.csv"
 * </pre>
 */
public final class SixWaysToCountAFlow {

  private static final int CORRIDORS = 12;

  private SixWaysToCountAFlow() {}

  /**
   * Prints the flows by every method.
   *
   * @param args none, or the files with the stocks at the start and at the end
   * @throws IllegalArgumentException if there is one argument or more than two, or a file is not of
   *     the form described above
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 0) {
      print(out);
    } else if (args.length == 2) {
      print(out, read(Path.of(args[0])), read(Path.of(args[1])));
    } else {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected none, or two files with stocks");
    }
  }

  static void print(PrintStream out) {
    List<Place> places =
        Stream.of("A", "B", "C", "D").map(code -> Place.own(code, "Region " + code)).toList();
    double[][] start = {{100, 10, 10, 0}, {80, 180, 10, 90}, {30, 10, 140, 40}, {60, 70, 10, 160}};
    double[][] end = {{95, 5, 15, 5}, {75, 225, 5, 55}, {55, 0, 115, 50}, {35, 25, 25, 215}};
    print(
        out,
        stocks("stocks at the start", places, start),
        stocks("stocks at the end", places, end));
  }

  static void print(PrintStream out, OriginDestinationMatrix start, OriginDestinationMatrix end) {
    out.println(start);
    out.println(end);

    // 1. Six methods. The rate needs a number of migrants; it takes that of the fewest moves.
    DemographicAccountingFlowsCalculator accounting =
        DemographicAccountingFlowsCalculator.withDefaults();
    DemographicAccountingFlows fewest = accounting.calculate(start, end);
    DemographicAccountingFlows mixed = accounting.withPseudoBayes(0.87).calculate(start, end);
    StockDifferenceFlowsCalculator differences = StockDifferenceFlowsCalculator.withDefaults();
    Map<String, OriginDestinationMatrix> ways = new LinkedHashMap<>();
    ways.put("drop", differences.calculate(start, end).flows());
    ways.put("reverse", differences.withRule(DecreaseRule.REVERSE).calculate(start, end).flows());
    ways.put("rate", RateFlowsCalculator.withDefaults().calculate(start, fewest.total()).flows());
    ways.put(
        "open", accounting.withMatching(BirthplaceMatching.OPEN).calculate(start, end).flows());
    ways.put("closed", fewest.flows());
    ways.put("pseudo-Bayes", mixed.flows());

    // 2. The same corridors side by side.
    TextTable.Builder table =
        TextTable.titled("flows by six methods, persons").column("origin").column("destination");
    ways.keySet().forEach(way -> table.column(way, 1));
    for (MatrixCell corridor : mixed.flows().largest(CORRIDORS)) {
      List<Object> row = new ArrayList<>(List.of(corridor.row(), corridor.column()));
      ways.values().forEach(flows -> row.add(flows.at(corridor.row(), corridor.column())));
      table.row(row.toArray());
    }
    List<Object> totals = new ArrayList<>(List.of("all", "corridors"));
    ways.values().forEach(flows -> totals.add(flows.offDiagonalTotal()));
    out.println();
    out.println(table.row(totals.toArray()).build().render());

    // 3. What they agree on.
    TextTable.Builder net = TextTable.titled("net migration, persons").column("place");
    List.of("closed", "pseudo-Bayes").forEach(way -> net.column(way, 1));
    for (Place place : start.places()) {
      net.row(place, fewest.netMigration().at(place), mixed.netMigration().at(place));
    }
    out.println();
    out.println(net.build().brief());
    out.println();
    out.println(
        "Methods differ: each answers another question, and none was observed. Who quotes a flow"
            + " from stocks must say by which. Net migration is the same by the closed methods,"
            + " as the populations leave it no choice.");
    out.flush();
  }

  private static OriginDestinationMatrix stocks(
      String label, List<Place> places, double[][] cells) {
    return OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, cells)
        .withLabel(label)
        .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  static OriginDestinationMatrix read(Path file) {
    CsvColumns columns = CsvColumns.read(file);
    List<String> codes = columns.heads().subList(1, columns.heads().size());
    List<String> birthplaces = columns.texts(columns.heads().get(0));
    if (codes.size() < 2 || !birthplaces.equals(codes)) {
      throw new IllegalArgumentException(
          "birthplaces in "
              + file
              + " are "
              + birthplaces
              + ", expected two places or more, as in the head and in its order: "
              + codes);
    }
    int n = codes.size();
    double[][] stocks = new double[n][n];
    for (int j = 0; j < n; j++) {
      double[] column = columns.numbers(codes.get(j));
      for (int i = 0; i < n; i++) {
        stocks[i][j] = column[i];
      }
    }
    return stocks(
        String.valueOf(file.getFileName()), codes.stream().map(Place::of).toList(), stocks);
  }
}
