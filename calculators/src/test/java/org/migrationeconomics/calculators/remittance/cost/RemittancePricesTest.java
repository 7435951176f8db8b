package org.migrationeconomics.calculators.remittance.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.TransferCost;

/**
 * Corridor averages of Remittance Prices Worldwide 2011-2020, weighted by the bilateral matrix of
 * 2018; skipped unless the system property {@code migration.data} names the folder that holds them.
 */
class RemittancePricesTest {

  /** Countries that the price file calls otherwise than the matrix. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("Viet Nam", "Vietnam"),
          Map.entry("Egypt", "Egypt, Arab Rep."),
          Map.entry("Congo, Dem. Rep", "Congo, Dem. Rep."),
          Map.entry("Czechia", "Czech Republic"),
          Map.entry("Ivory Coast", "Cote d'Ivoire"),
          Map.entry("Kyrgyzstan", "Kyrgyz Republic"),
          Map.entry("West Bank/Gaza Strip", "West Bank and Gaza"),
          Map.entry("Yemen", "Yemen, Rep."),
          Map.entry("Lao, PDR", "Lao PDR"),
          Map.entry("Gambia", "Gambia, The"),
          Map.entry("United States of America", "United States"));

  private static final int FIRST_QUARTER = 6;
  private static final Map<String, Place> PLACES = new LinkedHashMap<>();
  private static final List<List<String>> PRICES = new ArrayList<>();
  private static final List<OriginDestinationMatrix> FLOWS = new ArrayList<>();

  @BeforeAll
  static void readTheFiles() throws IOException {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "-Dmigration.data names no folder");
    PRICES.addAll(lines(Path.of(data, "rpw", "rpw_databank_corridors_36d1ed87_Data.csv")));
    List<List<String>> matrix =
        lines(Path.of(data, "knomad", "Bilateralremittancematrix2018Oct2019.csv"));
    List<String> receivers = matrix.get(0);
    OriginDestinationMatrix.Builder flows =
        OriginDestinationMatrix.builder(MoneyUnit.of("USD").millions())
            .axes(MatrixAxes.SENDER_RECEIVER)
            .missingIsZero();
    for (List<String> row : matrix.subList(1, matrix.size())) {
      for (int c = 1; c < receivers.size() && !row.get(0).isEmpty(); c++) {
        if (!row.get(c).equals("N/A") && !row.get(c).isBlank()) {
          flows.put(place(row.get(0)), place(receivers.get(c)), Double.parseDouble(row.get(c)));
        }
      }
    }
    FLOWS.add(flows.build());
  }

  private static RemittanceCosts costs(String quarter, boolean rename) {
    int column = -1;
    List<String> heads = PRICES.get(0);
    for (int c = FIRST_QUARTER; c < heads.size(); c++) {
      column = heads.get(c).startsWith(quarter + " ") ? c : column;
    }
    List<CorridorCost> corridors = new ArrayList<>();
    for (List<String> row : PRICES.subList(1, PRICES.size())) {
      if (row.size() > column && !row.get(1).isEmpty() && !row.get(column).equals("..")) {
        corridors.add(
            CorridorCost.of(
                priced(row.get(0), rename),
                priced(row.get(4), rename),
                TransferCost.percent(Double.parseDouble(row.get(column)))));
      }
    }
    return RemittanceCosts.ofCorridors(corridors);
  }

  /** Published by the World Bank in its reports of these quarters; 2018 weights are not its own. */
  @ParameterizedTest
  @CsvSource({"2016Q3, 5.73", "2017Q1, 5.65", "2017Q3, 5.46", "2017Q4, 5.29"})
  void theGlobalWeightedAverage(String quarter, double published) {
    assertEquals(published, costs(quarter, true).weightedBy(FLOWS.get(0)).percent().value(), 0.1);
  }

  /**
   * Computed from the same files by another programme, which joined names as they stand and lost
   * the flows of the ten countries that the price file calls otherwise (all but the United States).
   */
  @ParameterizedTest
  @CsvSource({
    "2011Q1, 9.051, 6.565, 0.201",
    "2014Q1, 8.201, 5.841, 0.219",
    "2016Q3, 7.550, 5.808, 0.256",
    "2017Q1, 7.898, 5.648, 0.266",
    "2018Q4, 7.480, 5.691, 0.269",
    "2019Q4, 7.206, 5.210, 0.331",
    "2020Q3, 7.001, 4.975, 0.343"
  })
  void meansAndShares(String quarter, double simple, double weighted, double within) {
    RemittanceCosts costs = costs(quarter, false);
    assertEquals(simple, costs.overCorridors().percent().value(), 5.1e-4);
    assertEquals(weighted, costs.weightedBy(FLOWS.get(0)).percent().value(), 5.1e-4);
    assertEquals(within, costs.status().shareWithin().value(), 5.1e-4);
  }

  @Test
  void howManyCorridorsHaveAFlow() {
    RemittanceCosts costs = costs("2020Q3", false);
    assertEquals(367, costs.corridors().size());
    assertEquals(320, costs.weightedBy(FLOWS.get(0)).counted());
    // With all names joined.
    assertEquals(352, costs("2020Q3", true).weightedBy(FLOWS.get(0)).counted());
    assertEquals(199, costs("2011Q1", true).corridors().size());
    assertEquals(360, costs("2016Q3", true).corridors().size());
    assertEquals(
        4.18037, costs.corridor(place("United States"), place("Mexico")).cost().value(), 5e-6);
    // The World Bank's cost of sending to Mexico in 2020 is that of this one corridor.
    assertEquals(4.18, costs.receivedIn(place("Mexico")).percent().value(), 0.005);
  }

  private static Place priced(String name, boolean rename) {
    boolean joined = rename || name.startsWith("United States");
    String own = RENAMED.containsKey(name) ? name + " (price file)" : name;
    return place(joined ? RENAMED.getOrDefault(name, name) : own);
  }

  private static Place place(String name) {
    return PLACES.computeIfAbsent(
        name, text -> Place.own(text.replaceAll("[^\\p{L}]+", "_").replaceAll("_$", ""), text));
  }

  /** The cells of a file; commas within quotes are no separators, and a mark at the start none. */
  private static List<List<String>> lines(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    for (String line : text.lines().toList()) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      cells.add(cell.toString());
      lines.add(cells);
    }
    return lines;
  }
}
