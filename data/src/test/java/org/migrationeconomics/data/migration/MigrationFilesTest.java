package org.migrationeconomics.data.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;

/** Whole public files. Figures: the files themselves, read and added up by other programs. */
final class MigrationFilesTest {

  private static Path file(String folder, String name) {
    String data = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(data.isEmpty(), "needs -Dmigration.data");
    return Path.of(data, folder, name);
  }

  @Test
  void destinationTotalsOf2019() {
    MigrantStocks stocks =
        MigrantStockReader.withDefaults()
            .read(file("undesa", "UN_MigrantStockTotal_2019.xlsx"))
            .orThrow();
    assertEquals(153_011_473, stocks.total("900", 1990, Sexes.BOTH).value());
    assertEquals(271_642_105, stocks.total("900", 2019, Sexes.BOTH).value());
    assertEquals(77_661_689, stocks.total("900", 1990, Sexes.MALE).value());
    assertEquals(130_154_101, stocks.total("900", 2019, Sexes.FEMALE).value());
    assertEquals(21, stocks.years().size() * stocks.sexes().size());
    assertEquals(232, stocks.destinations().size());
    for (int year : stocks.years()) {
      for (Sexes sexes : Sexes.values()) {
        assertEquals(0, stocks.worldCheck(year, sexes).gap().value(), stocks.toString());
      }
    }
    assertFalse(stocks.hasOrigins());
    assertFalse(stocks.total("SSD", 1990, Sexes.BOTH).isPresent());
    MigrantStocks csv =
        MigrantStockReader.withDefaults()
            .read(file("undesa", "UN_MigrantStockBySexByDestination_2019_raw.csv"))
            .orThrow();
    for (int year : stocks.years()) {
      for (Sexes sexes : Sexes.values()) {
        assertEquals(
            stocks.destinationTotals(year, sexes).total(),
            csv.destinationTotals(year, sexes).total());
      }
    }
    assertEquals(stocks.notes().size(), csv.notes().size());
  }

  @Test
  void destinationTotalsOf2020() {
    MigrantStocks stocks =
        MigrantStockReader.withDefaults()
            .read(file("undesa", "undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx"))
            .orThrow();
    assertEquals(152_986_157, stocks.total("900", 1990, Sexes.BOTH).value());
    assertEquals(161_289_976, stocks.total("900", 1995, Sexes.BOTH).value());
    assertEquals(173_230_585, stocks.total("900", 2000, Sexes.BOTH).value());
    assertEquals(280_598_105, stocks.total("900", 2020, Sexes.BOTH).value());
    for (int year : stocks.years()) {
      for (Sexes sexes : Sexes.values()) {
        assertEquals(0, stocks.worldCheck(year, sexes).gap().value(), stocks.toString());
      }
    }
  }

  @Test
  void originsOf2019() {
    MigrantStocks men =
        MigrantStockReader.withDefaults()
            .read(file("undesa", "UN_MigrantStockMale_2019_raw.csv"))
            .orThrow();
    assertEquals(77_661_689, men.total("900", 1990, Sexes.MALE).value());
    assertEquals(3_412_163, men.figure("OTHER-SOUTH", "900", 1990, Sexes.MALE).value());
    assertEquals(11_372_985, men.total("USA", 1990, Sexes.MALE).value());
    assertEquals(15_757, men.figure("AFG", "USA", 1990, Sexes.MALE).value());
    assertEquals(0, men.worldCheck(2019, Sexes.MALE).gap().value());
    assertEquals(0, men.worldCheck(1990, Sexes.MALE).gap().value());
    Path clean = file("undesa", "UN_MigrantStockByOriginAndDestination_2019_clean.csv");
    assertTrue(MigrantStockReader.withDefaults().read(clean).hasProblems());
    Reading<MigrantStocks> both = MigrantStockReader.withDefaults().withSexes(Sexes.BOTH).read(clean);
    // The file ends without a line break, and nothing in it says that its last number is whole.
    assertEquals(1, both.problems().size(), both.toString());
    assertEquals(80_026, men.figure("AFG", "USA", 2019, Sexes.MALE).orElse(0)
        + both.value().figure("AFG", "USA", 2015, Sexes.BOTH).orElse(0), 1e9);
  }

  @Test
  void worldBankMatrices() {
    MigrantStocks stocks =
        BilateralMigrationReader.withDefaults()
            .read(file("worldbank-gbmd", "gbmd_1960_2000_by_sex.csv"))
            .orThrow();
    double[] totals = {93_067_709, 105_785_865, 120_174_332, 141_854_107, 167_063_706};
    double[] mexico = {610_788, 936_424, 2_408_501, 4_662_233, 9_367_911};
    double[] counter = {99_122, 98_765, 160_891, 201_430, 350_625};
    for (int i = 0; i < totals.length; i++) {
      int year = 1960 + 10 * i;
      OriginDestinationMatrix matrix = stocks.blanksAsZero(year, Sexes.BOTH);
      assertEquals(totals[i], matrix.offDiagonalTotal());
      assertEquals(mexico[i], matrix.at("MEX", "USA"));
      assertEquals(counter[i], stocks.figure("USA", "MEX", year, Sexes.BOTH).value());
      assertEquals(232, matrix.size());
      assertEquals(5032 / 2, stocks.blanks(year, Sexes.MALE));
    }
    assertEquals(14_776, stocks.blanksAsZero(1960, Sexes.BOTH).positiveCells().size());
    assertEquals(21_939, stocks.blanksAsZero(2000, Sexes.BOTH).positiveCells().size());
    assertEquals(231, stocks.destinations().size());
    assertTrue(stocks.origins().contains(FormerCountry.SERBIA_AND_MONTENEGRO.place()));
    assertTrue(stocks.origins().contains(Place.of("ROU")));
    assertFalse(stocks.total("SRB", 1990, Sexes.BOTH).isPresent());
  }

  @Test
  void yearColumnsInReverseAreCaught() throws IOException {
    String text =
        Files.readString(file("worldbank-gbmd", "gbmd_1960_2000_by_sex.csv"))
            .replaceFirst(
                "\"y1960\",\"y1970\",\"y1980\",\"y1990\",\"y2000\"",
                "\"Y2000\",\"Y1990\",\"Y1980\",\"Y1970\",\"Y1960\"");
    Reading<MigrantStocks> wrong =
        BilateralMigrationReader.withDefaults().read(new StringReader(text), "reversed.csv");
    assertEquals(
        "reversed.csv:1: the world's migrants fall from 167,063,706 in 1960 to 93,067,709 in 2000:"
            + " the columns of the years seem to be in reverse order; withYearsReversed() reads"
            + " them the other way round",
        wrong.problems().get(0).toString());
    assertEquals(1, wrong.problems().size());
    assertEquals(9_367_911, wrong.value().figure("MEX", "USA", 1960, Sexes.BOTH).value());
    MigrantStocks right =
        BilateralMigrationReader.withDefaults()
            .withYearsReversed()
            .read(new StringReader(text), "reversed.csv")
            .orThrow();
    assertEquals(610_788, right.figure("MEX", "USA", 1960, Sexes.BOTH).value());
  }
}
