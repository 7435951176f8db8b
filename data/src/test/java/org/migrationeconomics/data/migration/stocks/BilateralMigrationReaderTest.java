package org.migrationeconomics.data.migration.stocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.MigrationTexts;
import org.migrationeconomics.data.migration.Sexes;

/** Layouts and traps of the World Bank's bilateral matrices. */
final class BilateralMigrationReaderTest {

  private static final BilateralMigrationReader READER = BilateralMigrationReader.withDefaults();

  private static Reading<MigrantStocks> read(String text) {
    return READER.read(new StringReader(text), "f.csv");
  }

  @Test
  void aCopyBySex() {
    MigrantStocks stocks = read(MigrationTexts.GBMD_COPY).orThrow();
    assertEquals(List.of(1960, 1970, 2000), stocks.years());
    assertEquals(610_788, stocks.figure("MEX", "USA", 1960, Sexes.BOTH).value());
    assertEquals(300_000, stocks.figure("MEX", "USA", 1960, Sexes.MALE).value());
    assertEquals(9_367_911, stocks.figure("MEX", "USA", 2000, Sexes.BOTH).value());
    // Both sexes are blank where one of them is.
    assertEquals(2, stocks.figure("ROU", "USA", 1970, Sexes.FEMALE).value());
    assertFalse(stocks.figure("ROU", "USA", 1970, Sexes.BOTH).isPresent());
    assertFalse(stocks.figure("SRB", "FRA", 1960, Sexes.BOTH).isPresent());
    assertEquals(8, stocks.figure("own:SCG", "FRA", 1960, Sexes.BOTH).value());
    assertEquals(
        List.of("MEX", "ROU", "own:SCG", "SRB", "own:zzz"),
        stocks.origins().stream().map(Place::code).toList());
    assertEquals(8, stocks.blanksAsZero(1960, Sexes.BOTH).inflows().at(Place.of("FRA")));
    assertEquals(
        "1960, both sexes: 2 countries 610,807, no row of the world persons",
        stocks.worldCheck(1960, Sexes.BOTH).toString());
  }

  @Test
  void bothSexesAreBlankWhereOneHasNoRow() {
    MigrantStocks stocks =
        read(MigrationTexts.GBMD_COPY + "\"Male\",\"USA\",\"KEN\",5,6,7\n").orThrow();
    assertEquals(5, stocks.figure("KEN", "USA", 1960, Sexes.MALE).value());
    assertFalse(stocks.figure("KEN", "USA", 1960, Sexes.BOTH).isPresent());
  }

  @Test
  void theDataBank() {
    MigrantStocks stocks = read(MigrationTexts.GBMD_DATABANK).orThrow();
    assertEquals(9_367_911, stocks.figure("MEX", "USA", 2000, Sexes.BOTH).value());
    assertEquals(310_788, stocks.figure("MEX", "USA", 1960, Sexes.FEMALE).value());
    assertFalse(stocks.figure("XKX", "USA", 1960, Sexes.BOTH).isPresent());
    MigrantStocks workbook =
        READER
            .read(
                Workbooks.empty()
                    .sheet("Data", MigrationTexts.GBMD_DATABANK.replace(',', '|'))
                    .stream(),
                "f.xlsx")
            .orThrow();
    assertEquals(stocks, workbook);
  }

  private static void assertProblem(String expected, String text, String damage, String by) {
    assertTrue(text.contains(damage), damage);
    Reading<MigrantStocks> reading = read(text.replace(damage, by));
    assertTrue(problems(reading).contains(expected), problems(reading));
  }

  @Test
  void yearColumnsInReverse() {
    String wrong =
        MigrationTexts.GBMD_COPY.replace(
            "\"y1960\",\"y1970\",\"y2000\"", "\"Y2000\",\"Y1970\",\"Y1960\"");
    Reading<MigrantStocks> reading = read(wrong);
    assertEquals(
        "f.csv:1: the Mexicans in the United States fall from 9,367,911 in 1960 to 610,788 in 2000:"
            + " the columns of the years seem to be in reverse order; withYearsReversed() reads"
            + " them the other way round",
        problems(reading));
    // Nothing was exchanged silently.
    assertEquals(9_367_911, reading.value().figure("MEX", "USA", 1960, Sexes.BOTH).value());
    BilateralMigrationReader reversed = READER.withYearsReversed();
    assertEquals(
        read(MigrationTexts.GBMD_COPY).orThrow(),
        reversed.read(new StringReader(wrong), "f.csv").orThrow());
    assertTrue(
        problems(reversed.read(new StringReader(MigrationTexts.GBMD_COPY), "f.csv"))
            .contains("without withYearsReversed() they are read as they stand"));
    // Columns that only stand in another order, under the right labels, are no fault.
    assertEquals(
        610_788,
        read("sex,dest,orig,y2000,y1960\nTOT,USA,MEX,9367911,610788\n")
            .orThrow()
            .figure("MEX", "USA", 1960, Sexes.BOTH)
            .value());
    assertEquals(
        "reader of the World Bank's Global Bilateral Migration, labels of the years reversed",
        reversed.toString());
  }

  @Test
  void aCorridorThatShrankIsNoReversedTable() {
    assertFalse(read("sex,dest,orig,y1960,y2000\nTOT,FRA,DZA,626616,5000\n").hasProblems());
  }

  @Test
  void traps() {
    assertProblem(
        "f.csv:3: column 3 'orig': 'ROX' is not a known code; it is left out unless withAreas(…)"
            + " says what it is; 2 rows are left out, the last in line 7",
        MigrationTexts.GBMD_COPY,
        "ROM",
        "ROX");
    assertProblem("'Mexico' is not a known code", MigrationTexts.GBMD_COPY, "MEX", "Mexico");
    assertProblem(
        "'Mal' is no sex".replace("Mal", "Men"), MigrationTexts.GBMD_COPY, "\"Male\"", "\"Men\"");
    assertProblem(
        "stands in line 2 already; the first is kept",
        MigrationTexts.GBMD_COPY,
        "\"Male\",\"USA\",\"ROM\"",
        "\"Male\",\"USA\",\"MEX\"");
    assertProblem(
        "'3e' is not a number of persons; the cell is left blank",
        MigrationTexts.GBMD_COPY,
        "300000",
        "3e");
    assertProblem("'-7' is not a number of persons", MigrationTexts.GBMD_COPY, ",7,8,9", ",-7,8,9");
    assertProblem(
        "the row has not as many fields as the header, 6",
        MigrationTexts.GBMD_COPY,
        ",7,8,9",
        ",7,8");
    assertProblem(
        "the row has not as many fields as the header, 6",
        MigrationTexts.GBMD_COPY,
        ",7,8,9",
        ",7,8,9,10");
    assertProblem(
        "there is no column 'sex' or 'Migration by Gender Code'",
        MigrationTexts.GBMD_COPY,
        "\"sex\"",
        "\"gender\"");
    assertProblem(
        "there is no column 'dest' or 'destcode'", MigrationTexts.GBMD_COPY, "\"dest\"", "\"to\"");
    assertProblem(
        "there is no column 'orig' or 'origincode'",
        MigrationTexts.GBMD_COPY,
        "\"orig\"",
        "\"from\"");
    assertProblem(
        "this year is that of column 4 already", MigrationTexts.GBMD_COPY, "y1970", "1960 [1960]");
    assertProblem(
        "women and men from Mexico in United States in 1960 are 610,788, but both sexes 610,888",
        MigrationTexts.GBMD_DATABANK,
        "610788",
        "610888");
    assertProblem(
        "there is a row after the end of the table",
        MigrationTexts.GBMD_DATABANK,
        "Last Updated: 06/28/2011",
        "Mexico,MEX,Total,TOT,France,FRA,1,1");
    assertProblem(
        "no line break ends the last line",
        MigrationTexts.GBMD_COPY,
        "\"zzz\",NA,NA,NA\n",
        "\"zzz\",NA,NA,1");
    assertEquals("f.csv: the file is empty", problems(read("")));
    assertEquals(
        "f.csv: the file ends after the header, expected at least one row",
        problems(read("sex,dest,orig,y1960\n")));
    assertEquals(
        "f.csv:1: there is no column for a year such as y1960, 1960 or 1960 [1960]; others are"
            + " '1960 [1970]'; case and spaces do not matter",
        problems(read("sex,dest,orig,1960 [1970]\nTOT,USA,MEX,1\n")));
    assertTrue(problems(read("sex" + ",a".repeat(200) + "\n")).contains("more than 100 columns"));
  }

  @Test
  void optionsAndMissingFiles() {
    Reading<MigrantStocks> reading = READER.withSource("own").read(Path.of("no-such-file.csv"));
    assertEquals("own", reading.value().source());
    assertTrue(reading.hasProblems());
    MigrantStocks taught =
        READER
            .withAreas(MigrationAreas.standard().with("ROX", Place.of("ROU")))
            .read(new StringReader(MigrationTexts.GBMD_COPY.replace("ROM", "ROX")), "f")
            .orThrow();
    assertEquals(11, taught.figure("ROU", "USA", 1960, Sexes.BOTH).value());
  }
}
