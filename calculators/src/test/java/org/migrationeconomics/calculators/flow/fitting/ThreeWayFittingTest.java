package org.migrationeconomics.calculators.flow.fitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.assertTable;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.table;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.NonConvergence;

/**
 * Golden numbers: two regions by health, as the R package migest 2.0.5 computes it; the example of
 * stocks of Abel 2013 without stayers; otherwise sums, which are known.
 */
class ThreeWayFittingTest {

  private static final ThreeWayFittingCalculator FIT = ThreeWayFittingCalculator.withDefaults();
  private static final List<String> TWO = List.of("A", "B");
  private static final List<String> FOUR = List.of("A", "B", "C", "D");
  private static final List<String> HEALTH = List.of("ill", "healthy");
  private static final ThreeWayTable SEED =
      ThreeWayTable.of(TWO, TWO, HEALTH, table("5 2; 1 7"), table("4 5; 2 9"));

  @Test
  void regionsByHealth() {
    ThreeWayFitting fitted =
        FIT.calculate(SEED, ThreeWayMargins.none().withRows(36, 40).withColumns(32, 44));
    assertTable("13.023008184 3.588167219; 2.852861756 13.755618945", fitted.layer(0), 5.1e-10);
    assertTable("10.418406548 8.970418049; 5.705723512 17.685795787", fitted.layer(1), 5.1e-10);
    assertEquals(13.023008184, fitted.at("A", "A", "ill"), 5.1e-10);
    assertEquals(76, fitted.total(), 1e-10);
    assertTrue(fitted.toString().contains("Total 76; converged after"), fitted.toString());
  }

  @Test
  void independenceOfTheExampleOf2013() {
    double[][] start = table("1000 55 80 20; 100 555 40 25; 10 50 800 20; 0 5 40 200");
    double[][] end = table("950 80 90 40; 100 505 30 45; 60 75 800 0; 0 5 40 180");
    ThreeWayMargins margins = ThreeWayMargins.none().withRowsByLayer(start).withColumnsByLayer(end);
    ThreeWayFitting fitted = FIT.calculate(ThreeWayTable.ones(FOUR, FOUR, FOUR), margins);
    double[][] flows = fitted.overLayers();
    assertEquals(137.75323380, flows[0][1], 5.1e-9);
    assertEquals(126.92372824, flows[0][2], 5.1e-9);
    assertEquals(33.89724311, flows[3][2], 5.1e-9);
    double total = -flows[0][0] - flows[1][1] - flows[2][2] - flows[3][3] + fitted.total();
    assertEquals(880.6386552, total, 5.1e-8);
  }

  @Test
  void everyKindOfSumsTogether() {
    // Sums of a table that exists, so that they agree; the seed differs from it by factors of every
    // kind and has to lead back to it.
    int n = 5;
    List<String> names = IntStream.range(0, n).mapToObj(i -> "n" + i).toList();
    Random random = new Random(7);
    double[][][] truth = new double[n][n][n];
    double[][][] seed = new double[n][n][n];
    double[][] a = new double[n][n];
    double[][] b = new double[n][n];
    double[][] c = new double[n][n];
    for (double[][] table : List.of(a, b, c)) {
      for (double[] row : table) {
        for (int j = 0; j < n; j++) {
          row[j] = 0.5 + random.nextDouble();
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          seed[k][i][j] = random.nextDouble();
          truth[k][i][j] = seed[k][i][j] * a[i][k] * b[j][k] * c[i][j];
        }
      }
    }
    double[][] rowsByLayer = new double[n][n];
    double[][] columnsByLayer = new double[n][n];
    double[][] rowsByColumn = new double[n][n];
    double[] rows = new double[n];
    double[] columns = new double[n];
    double[] layers = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          double x = truth[k][i][j];
          rowsByLayer[i][k] += x;
          columnsByLayer[j][k] += x;
          rowsByColumn[i][j] += x;
          rows[i] += x;
          columns[j] += x;
          layers[k] += x;
        }
      }
    }
    ThreeWayFitting fitted =
        FIT.calculate(
            ThreeWayTable.of(names, names, names, seed),
            ThreeWayMargins.none()
                .withRowsByLayer(rowsByLayer)
                .withColumnsByLayer(columnsByLayer)
                .withRowsByColumn(rowsByColumn)
                .withRows(rows)
                .withColumns(columns)
                .withLayers(layers));
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        assertArrayEquals(truth[k][i], fitted.layer(k)[i], 1e-9);
      }
    }
  }

  @Test
  void singleSumsAlone() {
    ThreeWayFitting layers = FIT.calculate(SEED, ThreeWayMargins.none().withLayers(30, 10));
    assertTable("10 4; 2 14", layers.layer(0), 1e-12);
    assertTable("2 2.5; 1 4.5", layers.layer(1), 1e-12);
    ThreeWayFitting pairs =
        FIT.calculate(SEED, ThreeWayMargins.none().withRowsByColumn(table("18 14; 3 0")));
    assertTable("10 4; 1 0", pairs.layer(0), 1e-12);
    assertTable("8 10; 2 0", pairs.layer(1), 1e-12);
  }

  @Test
  void threadsAndRepeatedSeedsChangeNothing() {
    int n = 43;
    List<String> names = IntStream.range(0, n).mapToObj(i -> "n" + i).toList();
    Random random = new Random(11);
    double[][] once = new double[n][n];
    double[][] start = new double[n][n];
    double[][] end = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        once[i][j] = random.nextDouble();
        start[i][j] = random.nextInt(100);
      }
    }
    // The same people in the next place.
    for (int i = 0; i < n; i++) {
      end[(i + 1) % n] = start[i];
    }
    double[][][] all = new double[n][][];
    for (int k = 0; k < n; k++) {
      all[k] = once;
    }
    ThreeWayMargins margins = ThreeWayMargins.none().withRowsByLayer(start).withColumnsByLayer(end);
    ThreeWayFitting one = FIT.calculate(ThreeWayTable.of(names, names, names, all), margins);
    ThreeWayFitting three =
        FIT.withThreads(3).calculate(ThreeWayTable.of(names, names, names, all), margins);
    ThreeWayFitting kept =
        FIT.withThreads(2).calculate(ThreeWayTable.repeated(names, names, names, once), margins);
    assertTrue(one.convergence().iterations() > 3);
    for (int i = 0; i < n; i++) {
      assertArrayEquals(one.overLayers()[i], three.overLayers()[i], 0);
      assertArrayEquals(one.overLayers()[i], kept.overLayers()[i], 1e-9);
      double[] sum = new double[n];
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          sum[k] += one.at(i, j, k);
        }
      }
      assertArrayEquals(start[i], sum, 1e-9);
    }
    assertTrue(one.toString().length() <= 950, "brief");
  }

  @Test
  void layersWithoutRoomAreNamed() {
    ThreeWayTable seed = ThreeWayTable.of(TWO, TWO, HEALTH, table("5 2; 1 7"), table("0 5; 0 9"));
    assertRefused(
        "fit of layer healthy is 'impossible', expected room for the margins: columns A sum to 10"
            + " and have no cell above zero",
        () ->
            FIT.withMaximumIterations(500)
                .calculate(
                    seed,
                    ThreeWayMargins.none()
                        .withRowsByLayer(table("10 10; 10 20"))
                        .withColumnsByLayer(table("10 10; 10 20"))));
  }

  @Test
  void contradictionsAreRefused() {
    assertRefused(
        "sum of columns is 70.0, expected 76, the sum of rows",
        () -> FIT.calculate(SEED, ThreeWayMargins.none().withRows(36, 40).withColumns(32, 38)));
    assertRefused(
        "sum of rows in row A is 30.0, expected 36, the sum of rows by layer",
        () ->
            FIT.calculate(
                SEED,
                ThreeWayMargins.none().withRowsByLayer(table("16 20; 20 20")).withRows(30, 46)));
    assertRefused(
        "number of sums of rows by column is 3, expected 2 × 2",
        () -> FIT.calculate(SEED, ThreeWayMargins.none().withRowsByColumn(table("16 20 1"))));
    assertRefused(
        "number of sums of layers is 3, expected 2",
        () -> FIT.calculate(SEED, ThreeWayMargins.none().withLayers(1, 2, 3)));
    assertRefused(
        "margins is 'none', expected sums of at least one kind",
        () -> FIT.calculate(SEED, ThreeWayMargins.none()));
    assertRefused(
        "sum of rows is -1.0, expected a finite number that is not negative",
        () -> ThreeWayMargins.none().withRows(-1, 2));
    assertRefused(
        "length of row 2 of rows by layer is 1, expected 2, as the first",
        () -> ThreeWayMargins.none().withRowsByLayer(new double[][] {{1, 2}, {3}}));
    assertRefused("threads is 0, expected at least 1", () -> FIT.withThreads(0));
    assertRefused(
        "maximum of iterations is 0, expected at least 1", () -> FIT.withMaximumIterations(0));
    assertRefused(
        "tolerance is -1.0, expected a finite number above zero", () -> FIT.withTolerance(-1));
  }

  @Test
  void unfinishedFits() {
    ThreeWayMargins margins = ThreeWayMargins.none().withRows(36, 40).withColumns(32, 44);
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> FIT.withMaximumIterations(2).calculate(SEED, margins))
            .toString();
    assertTrue(refused.endsWith("after 2 iterations', expected at most 1e-12"), refused);
    ThreeWayFitting unfinished =
        FIT.withMaximumIterations(2)
            .withNonConvergence(NonConvergence.REPORT)
            .calculate(SEED, margins);
    assertFalse(unfinished.convergence().converged());
    // A row that has no cell is never reported, as there is nothing to report.
    ThreeWayTable empty = ThreeWayTable.of(TWO, TWO, HEALTH, table("0 0; 1 7"), table("0 0; 0 9"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            FIT.withMaximumIterations(5)
                .withNonConvergence(NonConvergence.REPORT)
                .calculate(empty, margins));
  }

  @Test
  void tables() {
    assertEquals(5, SEED.at(0, 1, 1));
    assertEquals("table of 2 rows, 2 columns and 2 layers, total 35", SEED.toString());
    assertEquals(
        "table of 2 rows, 2 columns and 4 equal layers, total 16",
        ThreeWayTable.ones(TWO, TWO, FOUR).toString());
    assertEquals(
        SEED, ThreeWayTable.ofUnsafe(TWO, TWO, HEALTH, new double[] {5, 4, 2, 5, 1, 2, 7, 9}));
    assertEquals(
        SEED.hashCode(),
        ThreeWayTable.ofUnsafe(TWO, TWO, HEALTH, new double[] {5, 4, 2, 5, 1, 2, 7, 9}).hashCode());
    assertNotEquals(SEED, ThreeWayTable.ones(TWO, TWO, HEALTH));
    assertEquals(ThreeWayMargins.none().withRows(1, 2), ThreeWayMargins.none().withRows(1, 2));
    assertEquals(
        ThreeWayMargins.none().withRows(1, 2).hashCode(),
        ThreeWayMargins.none().withRows(1, 2).hashCode());
    assertEquals("margins: none", ThreeWayMargins.none().toString());
    assertEquals(
        "margins: rows, columns", ThreeWayMargins.none().withColumns(1).withRows(1).toString());
    assertRefused(
        "cell B, A, healthy is NaN, expected a finite number that is not negative",
        () ->
            ThreeWayTable.ofUnsafe(
                TWO, TWO, HEALTH, new double[] {5, 4, 2, 5, 1, Double.NaN, 7, 9}));
    assertRefused(
        "number of cells is 3, expected 8, 2 × 2 × 2",
        () -> ThreeWayTable.ofUnsafe(TWO, TWO, HEALTH, new double[3]));
    assertRefused(
        "number of tables is 1, expected one for each of 2 layers",
        () -> ThreeWayTable.of(TWO, TWO, HEALTH, table("5 2; 1 7")));
    assertRefused(
        "number of rows is 1, expected one for each of 2",
        () -> ThreeWayTable.repeated(TWO, TWO, HEALTH, table("5 2")));
    assertRefused(
        "length of row B is 1, expected one for each of 2 columns",
        () -> ThreeWayTable.repeated(TWO, TWO, HEALTH, new double[][] {{5, 2}, {1}}));
    assertRefused(
        "layer is 'ill', expected each name once",
        () -> ThreeWayTable.ones(TWO, TWO, List.of("ill", "ill")));
    assertRefused(
        "number of columns is 0, expected at least one",
        () -> ThreeWayTable.ones(TWO, List.of(), HEALTH));
    assertRefused(
        "layer is 'dead', expected one of the table's layers",
        () -> FIT.calculate(SEED, ThreeWayMargins.none().withLayers(1, 1)).at("A", "B", "dead"));
    assertEquals(
        "ThreeWayFittingCalculator, tolerance 1E-12, at most 20000 iterations, non-convergence REFUSE, threads 1",
        FIT.toString());
  }

  private static void assertRefused(String sentence, Executable executable) {
    String refused = assertThrows(IllegalArgumentException.class, executable).toString();
    assertEquals("java.lang.IllegalArgumentException: " + sentence, refused);
  }
}
