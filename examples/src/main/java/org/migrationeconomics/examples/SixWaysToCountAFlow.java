package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    ways.put("rate", RateFlowsCalculator.withDefaults().dennett(start, fewest.total()).flows());
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
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
    lines.removeIf(String::isBlank);
    String[] head = lines.isEmpty() ? new String[0] : cells(lines.get(0));
    int n = head.length - 1;
    if (n < 2 || lines.size() != n + 1) {
      throw new IllegalArgumentException(
          file
              + " has "
              + lines.size()
              + " lines, expected a head of two places or more, and a line for"
              + " each of them");
    }
    List<Place> places = new ArrayList<>();
    double[][] stocks = new double[n][n];
    for (int i = 0; i < n; i++) {
      places.add(Place.of(head[i + 1]));
      String[] line = cells(lines.get(i + 1));
      if (line.length != n + 1 || !line[0].equals(head[i + 1])) {
        throw new IllegalArgumentException(
            file
                + ", line "
                + (i + 2)
                + " is '"
                + lines.get(i + 1)
                + "', expected "
                + head[i + 1]
                + " and "
                + n
                + " numbers, the birthplaces in the order of the head");
      }
      for (int j = 0; j < n; j++) {
        stocks[i][j] = number(file, i + 2, line[j + 1]);
      }
    }
    return stocks(String.valueOf(file.getFileName()), places, stocks);
  }

  private static String[] cells(String line) {
    String[] cells = line.replace("\uFEFF", "").split(",", -1);
    for (int c = 0; c < cells.length; c++) {
      cells[c] = cells[c].strip();
    }
    return cells;
  }

  private static double number(Path file, int line, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(
          file + ", line " + line + " has '" + text + "', expected a number", wrong);
    }
  }
}
