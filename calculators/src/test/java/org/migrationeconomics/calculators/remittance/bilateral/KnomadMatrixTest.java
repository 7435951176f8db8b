package org.migrationeconomics.calculators.remittance.bilateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * The bilateral remittance matrix 2021 of KNOMAD and the World Bank (December 2022), made again
 * from the stocks, the receivers' totals and the incomes recovered from it; skipped unless the
 * system property {@code migration.data} names the folder that holds the files.
 */
class KnomadMatrixTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final BilateralRemittanceAllocator ALLOCATOR =
      BilateralRemittanceAllocator.withDefaults();
  private static final Map<String, Place> PLACES = new LinkedHashMap<>();
  private static final List<OriginDestinationMatrix> TABLES = new ArrayList<>();
  private static final Map<Place, Double> IMPLIED = new LinkedHashMap<>();

  @BeforeAll
  static void readTheFiles() throws IOException {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "-Dmigration.data names no folder");
    Path folder = Path.of(data, "knomad");
    OriginDestinationMatrix.Builder stocks =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.RESIDENCE_BIRTHPLACE)
            .missingIsZero();
    OriginDestinationMatrix.Builder money =
        OriginDestinationMatrix.builder(USD.millions())
            .axes(MatrixAxes.SENDER_RECEIVER)
            .missingIsZero();
    for (List<String> line : lines(folder.resolve("corridors_long_2021.csv"))) {
      Place sender = place(line.get(0));
      Place receiver = place(line.get(1));
      money.put(sender, receiver, Double.parseDouble(line.get(2)));
      stocks.put(sender, receiver, Double.parseDouble(line.get(3)));
    }
    TABLES.add(stocks.build());
    TABLES.add(money.build());
    for (List<String> line : lines(folder.resolve("implied_gni_per_capita_ppp_2021.csv"))) {
      IMPLIED.put(place(line.get(0)), Double.parseDouble(line.get(1)));
    }
  }

  private static OriginDestinationMatrix stocks() {
    return TABLES.get(0);
  }

  private static OriginDestinationMatrix published() {
    return TABLES.get(1);
  }

  private static PlaceVector implied() {
    PlaceVector.Builder incomes = PlaceVector.builder(USD);
    IMPLIED.forEach(incomes::put);
    return incomes.build();
  }

  /** The allocator with the corridors that a note in the file closes, and the two overrides. */
  private static BilateralRemittanceAllocator asPublished() {
    return ALLOCATOR
        .withoutCorridorsBetween(place("India"), place("Pakistan"))
        .withoutCorridorsBetween(place("Lebanon"), place("Israel"))
        .withoutCorridorsBetween(place("Armenia"), place("Azerbaijan"))
        .withOverride(place("Uzbekistan"), place("Russian Federation"))
        .withOverride(place("Turkmenistan"), place("Russian Federation"));
  }

  private static BilateralRemittances allocate(BilateralRemittanceAllocator allocator) {
    return allocator.calculate(stocks(), implied(), published().inflows());
  }

  @Test
  void theMatrixCellByCell() {
    BilateralRemittances result = allocate(asPublished());
    int cells = 0;
    int overridden = 0;
    double worst = 0;
    for (MatrixCell cell : published().positiveCells()) {
      double made = result.matrix().at(cell.row(), cell.column());
      if (cell.column().equals(place("Uzbekistan"))
          || cell.column().equals(place("Turkmenistan"))) {
        assertEquals(cell.value(), made);
        overridden++;
      } else {
        worst = Math.max(worst, Math.abs(made / cell.value() - 1));
        cells++;
      }
    }
    assertEquals(10_225, cells);
    assertEquals(2, overridden);
    assertTrue(worst < 1e-12, "largest relative deviation " + worst);
    assertEquals(10_227, result.matrix().positiveCells().size());
    assertEquals(
        52_595.342546, result.figure(place("United States"), place("Mexico")).value(), 1e-6);
    assertEquals(1844.683777, result.figure(place("Mexico"), place("United States")).value(), 1e-6);
    assertEquals(200_216.093803, result.sent().at(place("United States")), 1e-6);
    assertEquals(781_075.7065100862, result.total(), 1e-6);
    assertEquals(0, result.unallocatedTotal());
  }

  @Test
  void theOtherRulesAreOtherMatrices() {
    double stock = deviation(asPublished().withRule(AllocationRule.STOCK));
    double host = deviation(asPublished().withRule(AllocationRule.STOCK_HOST_INCOME));
    assertTrue(stock > 5 && host > 15, stock + " " + host);
    assertTrue(deviation(asPublished().withBeta(0.74)) > 0.1);
  }

  /** Sum of absolute deviations, per cent of all. */
  private static double deviation(BilateralRemittanceAllocator allocator) {
    OriginDestinationMatrix difference = allocate(allocator).matrix().minus(published());
    double sum = 0;
    for (double cell : difference.toArrayUnsafe()) {
      sum += Double.isNaN(cell) ? 0 : Math.abs(cell);
    }
    return 100 * sum / published().total();
  }

  /** 190 incomes that were recovered by another programme, all multiples of ten. */
  @Test
  void theIncomesBehindTheMatrix() {
    ImpliedIncomes recovered = ALLOCATOR.impliedIncomes(published(), stocks());
    assertEquals(190, IMPLIED.size());
    IMPLIED.forEach(
        (place, income) ->
            assertEquals(
                income, recovered.income(place).value(), 1e-4, place.name() + " of " + recovered));
    assertEquals(190, recovered.identified());
    assertTrue(recovered.largestResidual().value() < 1e-7, recovered.largestResidual().toString());
  }

  /**
   * Banco de México's figures by country beside the model, which puts more on the United States.
   */
  @Test
  void theShareOfTheUnitedStatesBesideBanxico() throws IOException {
    double model =
        allocate(asPublished()).senderShare(place("United States"), place("Mexico")).value();
    assertEquals(97.165, model, 0.001);
    Map<Integer, double[]> years = new LinkedHashMap<>();
    Path file = Path.of(System.getProperty("migration.data"), "banxico", "remesas_pais.csv");
    for (List<String> line : lines(file)) {
      if (line.get(4).equals("Ingresos")) {
        int year = Integer.parseInt(line.get(0).substring(0, 4));
        double[] sums = years.computeIfAbsent(year, ignored -> new double[2]);
        double amount = Double.parseDouble(line.get(5));
        sums[0] += amount;
        sums[1] += line.get(1).equals("USA") ? amount : 0;
      }
    }
    assertEquals(95.16, share(years, 2021), 0.005);
    assertEquals(96.22, share(years, 2023), 0.005);
    assertEquals(96.58, share(years, 2024), 0.005);
  }

  private static double share(Map<Integer, double[]> years, int year) {
    double[] sums = years.getOrDefault(year, new double[2]);
    return 100 * sums[1] / sums[0];
  }

  private static Place place(String name) {
    return PLACES.computeIfAbsent(
        name, text -> Place.own(text.replaceAll("[^\\p{L}]+", "_").replaceAll("_$", ""), text));
  }

  /** The cells of a file without its header; commas within quotes are no separators. */
  private static List<List<String>> lines(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
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
    return lines.subList(1, lines.size());
  }
}
