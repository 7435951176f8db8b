package org.migrationeconomics.data.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;
import org.migrationeconomics.data.migration.estimates.FlowEstimate;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.oecd.OecdMigrationReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockAgeReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;
import org.migrationeconomics.data.migration.stocks.StockFixtures;

/** Files with random damage: a reader returns, never throws, and what was cut off is noticed. */
class MutatedMigrationFilesLaws {

  private static final MigrantStockReader STOCKS = MigrantStockReader.withDefaults();

  private static final List<Case> CASES =
      List.of(
          new Case(
              MatrixCsvReaderTest.LONG,
              text -> MatrixCsvReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              MatrixCsvReaderTest.WIDE,
              text ->
                  MatrixCsvReader.withDefaults()
                      .withBlanksAsZero()
                      .withSigned()
                      .read(new StringReader(text), "f")),
          new Case(StockFixtures.TOTALS_2019, text -> STOCKS.read(new StringReader(text), "f")),
          new Case(StockFixtures.ORIGINS_2019, text -> STOCKS.read(new StringReader(text), "f")),
          new Case(
              StockFixtures.CLEAN,
              text -> STOCKS.withSexes(Sexes.BOTH).read(new StringReader(text), "f")),
          new Case(
              StockFixtures.PAIRS_2024
                  .replaceAll("(Region, development group, country or area of [a-z]+)", "\"$1\"")
                  .replaceAll(
                      "(Table 1: [^|\n]*|International migrant stock at mid-year, [^|\n]*)",
                      "\"$1\"")
                  .replace('|', ','),
              text -> STOCKS.read(new StringReader(text), "f")),
          new Case(
              StockFixtures.AGES_2020
                  .replaceAll("( Region[^|]*|Table 1[^\n]*)", "\"$1\"")
                  .replace('|', ','),
              text -> MigrantStockAgeReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              StockFixtures.BY_ORIGIN_2024
                  .replaceAll("(Region[^|]*|Table 1[^\n]*|International[^|\n]*)", "\"$1\"")
                  .replace('|', ','),
              text -> STOCKS.read(new StringReader(text), "f")),
          new Case(
              MigrationTexts.GBMD_COPY,
              text -> BilateralMigrationReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              MigrationTexts.GBMD_DATABANK,
              text -> BilateralMigrationReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              MigrationTexts.FLOWS_CSV,
              text ->
                  FlowEstimatesReader.withDefaults()
                      .readCsv(DataFile.of(new StringReader(text), "f"))),
          new Case(
              MigrationTexts.FLOWS_BY_PARTS,
              text ->
                  FlowEstimatesReader.withDefaults()
                      .readCsv(DataFile.of(new StringReader(text), "f"))),
          new Case(
              MigrationTexts.ABEL_SANDER,
              text ->
                  FlowEstimatesReader.withDefaults()
                      .readCsv(DataFile.of(new StringReader(text), "f"))),
          new Case(
              MigrationTexts.FLOWS_JSON,
              text ->
                  FlowEstimatesReader.withDefaults()
                      .readJson(
                          DataFile.of(new StringReader(text), "f"), FlowEstimate.MIGRATION_RATE)),
          new Case(
              MigrationTexts.FLOWS_JSON,
              text ->
                  FlowEstimatesReader.withDefaults()
                      .readStocks(DataFile.of(new StringReader(text), "f"))),
          new Case(
              MigrationTexts.OECD_STAT,
              text -> OecdMigrationReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              MigrationTexts.OECD_SDMX,
              text -> OecdMigrationReader.withDefaults().read(new StringReader(text), "f")));

  private static final byte[] WORKBOOK =
      Workbooks.empty()
          .sheet("Table 1", StockFixtures.TOTALS_2020)
          .sheet("Table 2", StockFixtures.PERCENT_2020)
          .bytes();

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("2003", "1990", "900");
  }

  private static void check(Reading<?> reading) {
    Damage.check(reading);
    if (reading.value() instanceof MigrantStocks stocks) {
      assertFalse(stocks.table().render().isBlank());
      for (int year : stocks.years()) {
        for (Sexes sexes : Sexes.values()) {
          if (stocks.has(year, sexes) && stocks.hasOrigins() && !stocks.destinations().isEmpty()) {
            assertTrue(stocks.stocks(year, sexes).size() < 1000);
          }
        }
      }
    }
  }

  @Property(tries = 18_000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 4000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    check(Damage.read(file, damage, at, length));
  }

  /** A number that was cut in two must not pass for a smaller one. */
  @Property(tries = 2000)
  void cutsWithinALineAreNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 0, max = 4000) int at) {
    String text = file.text();
    // A footer that is cut costs no figure.
    int footer = text.indexOf("Data from");
    int cut = at % (footer < 0 ? text.length() : footer);
    if (text.charAt(cut) != '\n' && (cut == 0 || text.charAt(cut - 1) != '\n')) {
      Reading<?> whole = file.reader().apply(text);
      Reading<?> part = file.reader().apply(text.substring(0, cut));
      assertTrue(part.hasProblems() || part.value().equals(whole.value()), text.substring(0, cut));
    }
  }

  /** A digit that becomes another one must not pass where the file has a sum to check it by. */
  @Property(tries = 1000)
  void digitsOfOriginsAreCheckedByTheirTotal(
      @ForAll @IntRange(min = 0, max = 4000) int at,
      @ForAll @IntRange(min = 0, max = 9) int digit) {
    String text = StockFixtures.ORIGINS_2019;
    int first = text.indexOf("1990,1990001");
    int place = first + at % (text.length() - first);
    char old = text.charAt(place);
    int line = text.lastIndexOf('\n', place - 1) + 1;
    // Only the fields after the type of data, which are figures.
    long commas = text.substring(line, place).chars().filter(c -> c == ',').count();
    if (old >= '0'
        && old <= '9'
        && old - '0' != digit
        && commas >= 6
        && Math.abs(old - '0' - digit) > 4) {
      String damaged = text.substring(0, place) + digit + text.substring(place + 1);
      assertTrue(
          STOCKS.read(new StringReader(damaged), "f").hasProblems(),
          damaged.substring(line, place + 1));
    }
  }

  @Property(tries = 1500)
  void damagedWorkbooksAreReportedOrHarmless(
      @ForAll @IntRange(min = 0, max = 100_000) int at, @ForAll byte value, @ForAll boolean cut) {
    byte[] bytes = WORKBOOK.clone();
    int place = at % bytes.length;
    bytes[place] = value;
    bytes = cut ? Arrays.copyOf(bytes, place) : bytes;
    Reading<?> reading = STOCKS.read(new ByteArrayInputStream(bytes), "w.xlsx");
    check(reading);
    if (!cut && value == WORKBOOK[place]) {
      assertEquals(STOCKS.read(new ByteArrayInputStream(WORKBOOK), "w.xlsx"), reading);
    }
  }
}
