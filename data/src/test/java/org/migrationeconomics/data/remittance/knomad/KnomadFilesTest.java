package org.migrationeconomics.data.remittance.knomad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** The files as KNOMAD publishes them; cells as printed there. */
final class KnomadFilesTest {

  private static Path file(String name) {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    return Path.of(folder, "knomad", name);
  }

  @Test
  void matrixOf2021() {
    KnomadMatrix matrix =
        KnomadMatrixReader.remittances()
            .read(file("bilateral_remittance_matrix_2021.xlsx"))
            .orThrow();
    assertEquals(2021, matrix.year().orElseThrow());
    assertEquals(214, matrix.places().size());
    assertEquals(52_595.342546, matrix.at("USA", "MEX"), 5e-7);
    assertEquals(1_844.683777, matrix.at("MEX", "USA"), 5e-7);
    assertEquals(19_821.051397, matrix.at("ARE", "IND"), 5e-7);
    assertEquals(9_197.526465, matrix.at("RUS", "UZB"), 5e-7);
    assertEquals(781_075.7065100862, matrix.total().value(), 1e-9);
    assertEquals(200_216.093803, matrix.outgoing("USA").value(), 5e-7);
    assertEquals(54_130.111445, matrix.incoming("MEX").value(), 5e-7);
    assertEquals(175, matrix.receivers().size());
    assertEquals(10_227, matrix.positiveCells());
    assertFalse(matrix.figure("IND", "PAK").isPresent());
    OriginDestinationMatrix square = matrix.blanksAsZero();
    assertEquals(52_595.342546, square.at(Place.of("USA"), Place.of("MEX")), 5e-7);
    assertEquals(781_075.7065100862, square.total(), 1e-6);
  }

  @Test
  void stocksOf2021() {
    KnomadMatrix matrix =
        KnomadMatrixReader.migrants()
            .read(file("bilateral_migration_matrix_2021_latest.xlsx"))
            .orThrow();
    assertEquals(10_924_662, matrix.at("MEX", "USA"));
    assertEquals(799_248, matrix.at("USA", "MEX"));
    assertEquals(282_222_943, matrix.total().value());
    // Emigrants of Mexico, groups of destinations among them.
    assertEquals(11_267_241, matrix.outgoing("MEX").value());
    assertEquals(10_924_662, matrix.blanksAsZero().at("MEX", "USA"));
  }

  @Test
  void matrixOf2018AsCsv() {
    KnomadMatrix matrix =
        KnomadMatrixReader.remittances()
            .withYear(2018)
            .read(file("Bilateralremittancematrix2018Oct2019.csv"))
            .orThrow();
    assertEquals(34_704, matrix.at("USA", "MEX"));
    assertEquals(1_624, matrix.at("MEX", "USA"));
    assertEquals(12_737, matrix.at("USA", "IND"));
    assertEquals(18_529, matrix.at("ARE", "IND"));
    assertEquals(8_495, matrix.at("USA", "GTM"));
    assertEquals(11_426, matrix.at("USA", "PHL"));
    assertEquals(14_252, matrix.at("USA", "CHN"));
    assertEquals(16_340, matrix.at("HKG", "CHN"));
    assertEquals(682_222, matrix.total().value());
    assertFalse(matrix.figure("IND", "PAK").isPresent());
  }

  @Test
  void swappedFilesAreRefused() {
    assertTrue(
        KnomadMatrixReader.migrants()
            .read(file("bilateral_remittance_matrix_2021.xlsx"))
            .toString()
            .contains("expected a matrix of migrants"));
    assertTrue(
        KnomadMatrixReader.remittances()
            .read(file("bilateral_migration_matrix_2021_latest.xlsx"))
            .toString()
            .contains("expected a matrix of remittances"));
  }

  @Test
  void inflowsAndOutflows() {
    KnomadFlows in = KnomadFlowsReader.inflows().read(file("remittance-inflows.xlsx")).orThrow();
    assertEquals(831.103, in.series("WLD").at(2022) / 1000, 5e-4);
    assertFalse(in.series("AFG").has(2000));
    KnomadFlows out = KnomadFlowsReader.outflows().read(file("remittance-outflows.xlsx")).orThrow();
    assertEquals(79.153, out.series("USA").at(2022) / 1000, 5e-4);
    assertEquals(0.310404, out.percentOfGdp("USA").value(), 1e-6);
    assertEquals(2022, out.shareYear().orElseThrow());
  }
}
