package org.migrationeconomics.data.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.migration.estimates.FlowEstimate;
import org.migrationeconomics.data.migration.estimates.FlowEstimates;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.stocks.AreaNote;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;

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
      assertEquals(0, stocks.worldCheck(year, Sexes.BOTH).gap().value(), stocks.toString());
    }
    // The file's own gap: it prints both sexes together for a few countries without either of them.
    assertEquals(-6_596, stocks.worldCheck(1990, Sexes.MALE).gap().value());
    assertEquals(-13_614, stocks.worldCheck(2020, Sexes.MALE).gap().value());
    assertEquals(-6_414, stocks.worldCheck(1990, Sexes.FEMALE).gap().value());
    assertEquals(-12_607, stocks.worldCheck(2020, Sexes.FEMALE).gap().value());
    assertTrue(stocks.notes().contains(new AreaNote(Place.of("SDN"), "3", "B R")));
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
    MigrantStocks both =
        MigrantStockReader.withDefaults().withSexes(Sexes.BOTH).read(clean).orThrow();
    assertEquals(80_026, both.figure("AFG", "USA", 2019, Sexes.BOTH).value());
    assertEquals(232, both.blanksAsZero(2019, Sexes.BOTH).size());
    // Regions stand among the countries of this file, and none of them became one.
    assertTrue(both.aggregates().toString().contains("group:954"), both.aggregates().toString());
    assertEquals(232, both.destinations().size());
  }

  private static final double[][] FLOW_TOTALS = {
    {22_461_609, 21_660_670, 26_888_749, 34_328_073, 31_412_976, 35_358_428},
    {35_504_280, 30_996_879, 36_324_790, 40_370_778, 38_017_782, 39_818_818},
    {58_724_035, 51_953_970, 52_341_542, 69_492_838, 67_164_570, 56_710_969},
    {32_178_555, 28_768_252, 33_356_551, 40_243_644, 38_484_755, 41_741_541},
    {42_726_200, 38_117_745, 39_615_331, 47_710_334, 49_921_220, 46_840_693},
    {72_739_066, 71_389_513, 76_304_111, 88_993_453, 97_490_950, 101_176_337}
  };
  private static final double[] MEXICO_USA_2010 = {
    0, 13_548, 3_852_868, 12_121, 299_742, 1_740_211
  };
  private static final double[] USA_MEXICO_2010 = {0, 525_364, 234_949, 4_891, 319, 1_438_525};

  @Test
  void sixWaysToCountAFlow() {
    int i = 0;
    for (FlowEstimate estimate : Arrays.copyOf(FlowEstimate.values(), FLOW_TOTALS.length)) {
      FlowEstimates flows =
          FlowEstimatesReader.withDefaults()
              .readJson(file("abel-cohen", "flow_" + estimate.code() + ".json"), estimate)
              .orThrow();
      for (int k = 0; k < 6; k++) {
        assertEquals(FLOW_TOTALS[i][k], flows.total(estimate, 1990 + 5 * k), estimate.code());
      }
      assertEquals(231, flows.places().size());
      OriginDestinationMatrix matrix = flows.blanksAsZero(estimate, 2010);
      assertEquals(MEXICO_USA_2010[i], matrix.at("MEX", "USA"));
      assertEquals(USA_MEXICO_2010[i], flows.figure(estimate, 2010, "USA", "MEX").value());
      i++;
    }
  }

  @Test
  void stocksOf2020() {
    MigrantStocks stocks =
        FlowEstimatesReader.withDefaults().readStocks(file("abel-cohen", "stock.json")).orThrow();
    assertEquals(4_298_014, stocks.figure("MEX", "USA", 1990, Sexes.BOTH).value());
    assertEquals(10_853_105, stocks.figure("MEX", "USA", 2020, Sexes.BOTH).value());
    assertEquals(799_248, stocks.figure("USA", "MEX", 2020, Sexes.BOTH).value());
    assertEquals(10_084, stocks.blanksAsZero(1990, Sexes.BOTH).positiveCells().size());
    assertEquals(11_537, stocks.blanksAsZero(2020, Sexes.BOTH).positiveCells().size());
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
