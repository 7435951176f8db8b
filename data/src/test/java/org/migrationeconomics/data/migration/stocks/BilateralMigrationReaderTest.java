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
import org.migrationeconomics.data.migration.Sexes;

/** Layouts and traps of the World Bank's bilateral matrices. */
public final class BilateralMigrationReaderTest {

  private static final BilateralMigrationReader READER = BilateralMigrationReader.withDefaults();

  public static final String COPY =
      """
      "sex","dest","orig","y1960","y1970","y2000"
      "Male","USA","MEX",300000,500000,5000000
      "Male","USA","ROM",10,NA,30
      "Male","FRA","SCG",7,8,9
      "Male","FRA","SRB",NA,NA,NA
      "Female","USA","MEX",310788,436424,4367911
      "Female","USA","ROM",1,2,3
      "Female","FRA","SCG",1,1,1
      "Female","FRA","zzz",NA,NA,NA
      """;

  public static final String DATABANK =
      """
      Country Origin Name,Country Origin Code,Migration by Gender Name,Migration by Gender Code,Country Dest Name,Country Dest Code,1960 [1960],2000 [2000]
      Mexico,MEX,Total,TOT,United States,USA,610788,9367911
      Mexico,MEX,Male,MAL,United States,USA,300000,5000000
      Mexico,MEX,Female,FEM,United States,USA,310788,4367911
      Kosovo,KSV,Total,TOT,United States,USA,..,..

      Data from database: Global Bilateral Migration
      Last Updated: 06/28/2011
      """;

  private static Reading<MigrantStocks> read(String text) {
    return READER.read(new StringReader(text), "f.csv");
  }

  @Test
  void aCopyBySex() {
    MigrantStocks stocks = read(COPY).orThrow();
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
    MigrantStocks stocks = read(COPY + "\"Male\",\"USA\",\"KEN\",5,6,7\n").orThrow();
    assertEquals(5, stocks.figure("KEN", "USA", 1960, Sexes.MALE).value());
    assertFalse(stocks.figure("KEN", "USA", 1960, Sexes.BOTH).isPresent());
  }

  @Test
  void theDataBank() {
    MigrantStocks stocks = read(DATABANK).orThrow();
    assertEquals(9_367_911, stocks.figure("MEX", "USA", 2000, Sexes.BOTH).value());
    assertEquals(310_788, stocks.figure("MEX", "USA", 1960, Sexes.FEMALE).value());
    assertFalse(stocks.figure("XKX", "USA", 1960, Sexes.BOTH).isPresent());
    MigrantStocks workbook =
        READER
            .read(Workbooks.empty().sheet("Data", DATABANK.replace(',', '|')).stream(), "f.xlsx")
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
    String wrong = COPY.replace("\"y1960\",\"y1970\",\"y2000\"", "\"Y2000\",\"Y1970\",\"Y1960\"");
    Reading<MigrantStocks> reading = read(wrong);
    assertEquals(
        "f.csv:1: the Mexicans in the United States fall from 9,367,911 in 1960 to 610,788 in 2000:"
            + " the columns of the years seem to be in reverse order; withYearsReversed() reads"
            + " them the other way round",
        problems(reading));
    // Nothing was exchanged silently.
    assertEquals(9_367_911, reading.value().figure("MEX", "USA", 1960, Sexes.BOTH).value());
    BilateralMigrationReader reversed = READER.withYearsReversed();
    assertEquals(read(COPY).orThrow(), reversed.read(new StringReader(wrong), "f.csv").orThrow());
    assertTrue(
        problems(reversed.read(new StringReader(COPY), "f.csv"))
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
        COPY,
        "ROM",
        "ROX");
    assertProblem("'Mexico' is not a known code", COPY, "MEX", "Mexico");
    assertProblem("'Mal' is no sex".replace("Mal", "Men"), COPY, "\"Male\"", "\"Men\"");
    assertProblem(
        "stands in line 2 already; the first is kept",
        COPY,
        "\"Male\",\"USA\",\"ROM\"",
        "\"Male\",\"USA\",\"MEX\"");
    assertProblem("'3e' is not a number of persons; the cell is left blank", COPY, "300000", "3e");
    assertProblem("'-7' is not a number of persons", COPY, ",7,8,9", ",-7,8,9");
    assertProblem("the row has not as many fields as the header, 6", COPY, ",7,8,9", ",7,8");
    assertProblem("the row has not as many fields as the header, 6", COPY, ",7,8,9", ",7,8,9,10");
    assertProblem(
        "there is no column 'sex' or 'Migration by Gender Code'", COPY, "\"sex\"", "\"gender\"");
    assertProblem("there is no column 'dest' or 'destcode'", COPY, "\"dest\"", "\"to\"");
    assertProblem("there is no column 'orig' or 'origincode'", COPY, "\"orig\"", "\"from\"");
    assertProblem("this year is that of column 4 already", COPY, "y1970", "1960 [1960]");
    assertProblem(
        "women and men from Mexico in United States in 1960 are 610,788, but both sexes 610,888",
        DATABANK,
        "610788",
        "610888");
    assertProblem(
        "there is a row after the end of the table",
        DATABANK,
        "Last Updated: 06/28/2011",
        "Mexico,MEX,Total,TOT,France,FRA,1,1");
    assertProblem(
        "no line break ends the last line", COPY, "\"zzz\",NA,NA,NA\n", "\"zzz\",NA,NA,1");
    assertEquals("f.csv: the file is empty", problems(read("")));
    assertEquals(
        "f.csv: the file ends after the header, expected at least one row",
        problems(read("sex,dest,orig,y1960\n")));
    assertEquals(
        "f.csv:1: there is no column for a year such as y1960, 1960 or 1960 [1960]; others are '1960"
            + " [1970]'; case and spaces do not matter",
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
            .read(new StringReader(COPY.replace("ROM", "ROX")), "f")
            .orThrow();
    assertEquals(11, taught.figure("ROU", "USA", 1960, Sexes.BOTH).value());
  }
}
