package org.migrationeconomics.data.migration.stocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.StockCriterion;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;

/** Layouts and traps of the United Nations' tables. */
final class MigrantStockReaderTest {

  private static final MigrantStockReader READER = MigrantStockReader.withDefaults();

  private static Reading<MigrantStocks> read(String text) {
    return READER.read(new StringReader(text), "f.csv");
  }

  private static Reading<MigrantStocks> workbook(Workbooks workbook) {
    return READER.read(workbook.stream(), "f.xlsx");
  }

  @Test
  void totalsOfTheEditionOf2019() {
    MigrantStocks stocks = read(StockFixtures.TOTALS_2019).orThrow();
    assertEquals(List.of(1990, 2019), stocks.years());
    assertEquals(List.of(Sexes.BOTH, Sexes.MALE, Sexes.FEMALE), stocks.sexes());
    assertEquals(1_500, stocks.total("900", 1990, Sexes.BOTH).value());
    assertEquals(1_100, stocks.total("USA", 2019, Sexes.of(Sex.MALE)).value());
    assertEquals(900, stocks.total("USA", 2019, Sexes.of(Sex.FEMALE)).value());
    assertEquals(
        "no value: the total of SSD in 1990 is blank",
        stocks.total("SSD", 1990, Sexes.BOTH).toString());
    assertEquals(
        "no value: the total of own:CHI in 1990 is blank",
        stocks.total("own:CHI", 1990, Sexes.BOTH).toString());
    assertEquals(50, stocks.total("SSD", 2019, Sexes.BOTH).value());
    assertEquals(
        "no value: the file has no destination FRA",
        stocks.total("FRA", 1990, Sexes.BOTH).toString());
    assertFalse(stocks.hasOrigins());
    assertEquals(5, stocks.destinations().size());
    // The name of the row, not of the library: what the file calls the group.
    assertEquals(
        List.of("World", "More developed regions", "Oceania"),
        stocks.aggregates().stream().map(Aggregate::name).toList());
    assertEquals(
        "[More developed regions, notes b, Mexico, type of data B R, notes 1]",
        stocks.notes().stream()
            .filter(note -> !note.notes().isEmpty() && note.notes().length() < 2)
            .toList()
            .toString());
    AreaNote kenya = stocks.notes().get(4);
    assertTrue(kenya.countsCitizens() && !kenya.isImputed(), kenya.toString());
    assertTrue(stocks.notes().get(5).isImputed());
    WorldCheck check = stocks.worldCheck(1990, Sexes.BOTH);
    assertEquals(0, check.gap().value());
    assertEquals(
        "1990, both sexes: 3 countries 1,500, world 1,500, gap 0 persons", check.toString());
    assertEquals(1_500, stocks.destinationTotals(1990, Sexes.BOTH).at(Place.of("USA")) + 500);
    assertFalse(stocks.destinationTotals(1990, Sexes.BOTH).value(Place.of("SSD")).isPresent());
    assertRefused(
        "origins is 'absent', expected a file that says where the migrants were born",
        () -> stocks.blanksAsZero(1990, Sexes.BOTH));
    assertRefused(
        "year and sex is 2000, male, expected one of the tables: years [1990, 2019], [BOTH, MALE,"
            + " FEMALE]",
        () -> stocks.total("USA", 2000, Sexes.MALE));
  }

  @Test
  void missingRowsShowBesideTheWorld() {
    MigrantStocks stocks =
        read(StockFixtures.TOTALS_2019.replaceFirst("(?m)^7,Mexico.*\n", "")).orThrow();
    assertEquals(-300, stocks.worldCheck(1990, Sexes.BOTH).gap().value());
    assertEquals(
        "no value: the file has no figure of the world in 1990",
        read(StockFixtures.TOTALS_2019.replaceFirst("(?m)^1,WORLD.*\n", ""))
            .orThrow()
            .worldCheck(1990, Sexes.MALE)
            .gap()
            .toString());
  }

  @Test
  void originsOfTheEditionOf2019() {
    MigrantStocks stocks = read(StockFixtures.ORIGINS_2019).orThrow();
    assertEquals(List.of(Sexes.MALE), stocks.sexes());
    assertEquals(1_100, stocks.figure("MEX", "USA", 1990, Sexes.MALE).value());
    assertEquals(10, stocks.figure("OTHER-SOUTH", "USA", 1990, Sexes.MALE).value());
    assertEquals(200, stocks.figure("KEN", "900", 1990, Sexes.MALE).value());
    assertEquals(1_210, stocks.total("USA", 1990, Sexes.MALE).value());
    // A row of blanks is a country whose figures are blank, and a dash is no zero.
    assertEquals(2, stocks.blanks(1990, Sexes.MALE));
    assertEquals(1, stocks.blanks(2019, Sexes.MALE));
    assertEquals(
        "no value: the cell from MEX to SSD in 1990 is blank",
        stocks.figure("MEX", "SSD", 1990, Sexes.MALE).toString());
    assertEquals(
        "no value: the file has not the cell from FRA to USA in 1990",
        stocks.figure("FRA", "USA", 1990, Sexes.MALE).toString());
    OriginDestinationMatrix matrix = stocks.blanksAsZero(1990, Sexes.MALE);
    assertEquals(MatrixAxes.BIRTHPLACE_RESIDENCE, matrix.axes());
    assertEquals(1_100, matrix.at("MEX", "USA"));
    assertEquals(0, matrix.at("USA", "MEX"));
    // Kenya is an origin only; Other South is in no matrix.
    assertEquals(4, matrix.size());
    assertEquals(1_300, matrix.total());
    List<MigrantStock> list = stocks.stocks(1990, Sexes.MALE);
    assertEquals(3, list.size());
    assertEquals(
        "born in MEX, living in USA on 1990-07-01: 1,100 persons (United Nations, International"
            + " Migrant Stock, Table 2. Male migrant stock at mid-year by origin and by major area,"
            + " region, country or area of destination, 1990-2019, male)",
        list.get(0).toString());
    assertEquals(stocks, read(StockFixtures.ORIGINS_2019).orThrow());
    assertEquals(stocks.hashCode(), read(StockFixtures.ORIGINS_2019).orThrow().hashCode());
    assertTrue(stocks.table().render().contains("1,310"), stocks.table().render());
  }

  @Test
  void theTypeOfDataIsTheCriterion() {
    MigrantStocks stocks =
        read(StockFixtures.ORIGINS_2019.replace(",484,B,", ",484,C R,")).orThrow();
    assertEquals(StockCriterion.CITIZENSHIP, stocks.stocks(1990, Sexes.MALE).get(2).criterion());
    assertEquals(
        StockCriterion.COUNTRY_OF_BIRTH,
        read(StockFixtures.ORIGINS_2019.replace(",484,B,", ",484,C B,"))
            .orThrow()
            .stocks(1990, Sexes.MALE)
            .get(2)
            .criterion());
  }

  @Test
  void aSheetAYearAndSexIn2015() {
    MigrantStocks stocks =
        workbook(
                Workbooks.empty()
                    .sheet("CONTENTS", "TABLE|TITLE\nTable 1|Total migrant stock")
                    .sheet("Table 1", StockFixtures.origins2015("Total", 1990, 40))
                    .sheet("Table 2", StockFixtures.origins2015("Male", 1990, 22))
                    .sheet("Table 3", StockFixtures.origins2015("Female", 1990, 18))
                    .sheet("Table 16", StockFixtures.origins2015("Total", 2015, 120))
                    .sheet("NOTES", "|(a) The type of data\n|B, C"))
            .orThrow();
    assertEquals(40, stocks.figure("MEX", "USA", 1990, Sexes.BOTH).value());
    assertEquals(22, stocks.figure("MEX", "USA", 1990, Sexes.MALE).value());
    assertEquals(18, stocks.figure("MEX", "USA", 1990, Sexes.FEMALE).value());
    assertEquals(120, stocks.figure("MEX", "USA", 2015, Sexes.BOTH).value());
    assertFalse(stocks.has(2015, Sexes.MALE));
  }

  @Test
  void aYearThatNothingSays() {
    String sheet =
        StockFixtures.origins2015("Total", 1990, 40).replace(", 1990\n", ", 1990-2015\n");
    Workbooks workbook = Workbooks.empty().sheet("Table 1", sheet);
    assertEquals(
        "f.xlsx:3: nothing says of which year these figures are; they are left out unless"
            + " withYear(…) says it",
        problems(workbook(workbook))
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst(":[0-9]+:", ":3:"));
    assertEquals(
        40,
        READER
            .withYear(2000)
            .read(workbook.stream(), "f.xlsx")
            .orThrow()
            .figure("MEX", "USA", 2000, Sexes.BOTH)
            .value());
  }

  @Test
  void totalsOfTheEditionOf2020() {
    Workbooks workbook =
        Workbooks.empty()
            .sheet("Table of contents", "Table 1|International migrant stock")
            .sheet("Table 1", StockFixtures.TOTALS_2020)
            .sheet("Table 3", StockFixtures.PERCENT_2020)
            .sheet("Notes", "|Notes\n1|For statistical purposes");
    MigrantStocks stocks = workbook(workbook).orThrow();
    assertEquals(1_300, stocks.total("USA", 1990, Sexes.BOTH).value());
    assertEquals(1_200, stocks.total("USA", 2020, Sexes.MALE).value());
    assertEquals(1_000, stocks.total("USA", 2020, Sexes.FEMALE).value());
    assertFalse(stocks.total("MNE", 2020, Sexes.BOTH).isPresent());
    assertEquals(0, stocks.worldCheck(2020, Sexes.MALE).gap().value());
    assertEquals(
        "f.xlsx: there is no table of migrant stocks, expected a header with the region, country or"
            + " area of destination and with years or origins beside it",
        problems(workbook(Workbooks.empty().sheet("Table 3", StockFixtures.PERCENT_2020))));
  }

  @Test
  void pairsOfTheEditionsOf2020And2024() {
    MigrantStocks stocks =
        workbook(Workbooks.empty().sheet("Table 1", StockFixtures.PAIRS_2024)).orThrow();
    assertEquals(4_500, stocks.figure("MEX", "USA", 1990, Sexes.BOTH).value());
    assertEquals(5_000, stocks.figure("MEX", "USA", 2024, Sexes.FEMALE).value());
    assertEquals(5_500, stocks.total("900", 1990, Sexes.BOTH).value());
    assertEquals(1_000, stocks.figure("2003", "USA", 2024, Sexes.BOTH).value());
    assertEquals(1, stocks.blanks(2024, Sexes.MALE));
    assertEquals(List.of(Place.of("MEX"), Place.of("KEN")), stocks.origins());
    assertEquals(11_000, stocks.blanksAsZero(2024, Sexes.BOTH).total());
  }

  @Test
  void aCleanedTableMustBeToldItsSexes() {
    assertEquals(
        "f.csv:1: nothing says of which sex these figures are; they are left out unless"
            + " withSexes(…) says it",
        problems(read(StockFixtures.CLEAN)).lines().findFirst().orElse(""));
    MigrantStocks stocks =
        READER
            .withSexes(Sexes.FEMALE)
            .withSource("my table")
            .read(new StringReader(StockFixtures.CLEAN), "f.csv")
            .orThrow();
    assertEquals("my table", stocks.source());
    // Micronesia is a region, and the Federated States of Micronesia a country in it.
    assertEquals(List.of("USA", "MEX", "FSM"), codes(stocks.destinations()));
    assertEquals(5, stocks.figure("MEX", "954", 1990, Sexes.FEMALE).value());
    assertEquals(5, stocks.figure("MEX", "FSM", 1990, Sexes.FEMALE).value());
    assertEquals(1_207, stocks.total("USA", 1990, Sexes.FEMALE).value());
    assertEquals(2, stocks.blanks(1990, Sexes.FEMALE));
  }

  private static List<String> codes(List<Place> places) {
    return places.stream().map(Place::code).toList();
  }

  private static void assertProblem(String expected, String text, String damage, String by) {
    assertTrue(text.contains(damage), damage);
    Reading<MigrantStocks> reading = read(text.replace(damage, by));
    assertTrue(problems(reading).contains(expected), problems(reading));
  }

  @Test
  void traps() {
    String totals = StockFixtures.TOTALS_2019;
    String origins = StockFixtures.ORIGINS_2019;
    assertProblem(
        "f.csv:15: column 4: name of 404 (Kenya) is 'Mexico', expected a name of that country; the"
            + " row is left out",
        totals,
        ",Kenya,",
        ",Mexico,");
    assertProblem("column 4: no country is known by the number 405, 'Kenya'", totals, "404", "405");
    assertProblem(
        "name of 1404 (no country) is 'Kenya', expected not that of Kenya",
        totals,
        ",404,",
        ",1404,");
    assertProblem("'x4' beside 'Kenya' is no code; the row is left out", totals, ",404,", ",x4,");
    assertProblem(
        "'Kenia' is not a known name of a country or group", totals, "Kenya,,404", "Kenia,,");
    assertProblem("stands in line", totals, "9,Kenya,,404", "9,Mexico,,484");
    assertProblem("stands in line", totals, "5,OCEANIA,,909,,0,0", "5,OCEANIA,,909,,0,1");
    assertProblem("'3OO' is not a number of persons; the cell is left blank", totals, "300", "3OO");
    assertProblem("'2,6000' is not a number of persons", totals, "2,600", "2,6000");
    assertProblem("'-300' is not a number of persons", totals, "300", "-300");
    assertProblem("'1,50,000' is not a number of persons", totals, "1,500", "1,50,000");
    assertProblem(
        "column 12: the cell has no column in the header",
        totals,
        ",700,\"1,200\"",
        ",700,\"1,200\",5");
    assertProblem("the row has numbers but no destination", totals, "9,Kenya,,404", "9,,,");
    assertProblem(
        "the world's migrants fall from 2,600 in 1990 to 1,500 in 2019: the columns of the years"
            + " seem to be in reverse order",
        totals,
        ",,,,,1990,2019,1990,2019,1990,2019",
        ",,,,,2019,1990,2019,1990,2019,1990");
    assertProblem(
        "the figures of 1990, both sexes stand in column 6 already",
        totals,
        ",,,,,1990,2019,",
        ",,,,,1990,1990,");
    assertProblem(
        "there is no table of migrant stocks",
        totals,
        "Table 1 -  International migrant stock at mid-year by sex",
        "Table 2 -  Total population at mid-year by sex");
    assertProblem(
        "the origins of United States of America add up to 1,210, but its total is 1,310"
            .replace("United States of America", "United States"),
        origins,
        "840,B,\"1,210\"",
        "840,B,\"1,310\"");
    assertProblem(
        "'Kenia' is not a known name of a country or group",
        origins,
        "Mexico,Kenya\n",
        "Mexico,Kenia\n");
    assertProblem(
        "this origin is that of column 10 already", origins, "Mexico,Kenya\n", "Mexico,Mexico\n");
    assertProblem(
        "'19909' is not a year; the row is left out", origins, "1990,1990004", "19909,1990004");
    assertProblem("there is no table of migrant stocks", origins, "Major area, region", "Places");
    assertEquals("f.csv: the file is empty", problems(read("")));
    assertProblem(
        "ends after its header, expected at least one row",
        origins,
        origins.substring(origins.indexOf("1990,1990001")),
        "");
  }

  @Test
  void aLastLineThatIsWholeMayLackItsLineBreak() {
    String origins = StockFixtures.ORIGINS_2019.stripTrailing();
    assertFalse(read(origins).hasProblems());
    assertTrue(
        problems(read(origins.substring(0, origins.length() - 1)))
            .contains("no line break ends the last line, so the file may be cut off"));
    assertTrue(read(StockFixtures.TOTALS_2019.stripTrailing()).hasProblems());
  }

  @Test
  void areasCanBeTaught() {
    String text = StockFixtures.CLEAN.replace("Dest,Mexico", "Dest,Mexiko");
    MigrantStockReader reader = READER.withSexes(Sexes.BOTH);
    assertTrue(reader.read(new StringReader(text), "f").hasProblems());
    MigrantStocks stocks =
        reader
            .withAreas(MigrationAreas.standard().with("Mexiko", Place.of("MEX")))
            .read(new StringReader(text), "f")
            .orThrow();
    assertEquals(1_100, stocks.figure("MEX", "USA", 1990, Sexes.BOTH).value());
    assertEquals("reader of the United Nations' International Migrant Stock", reader.toString());
  }

  @Test
  void aDiagonalAboveZeroIsRefused() {
    MigrantStocks stocks =
        READER
            .withSexes(Sexes.BOTH)
            .read(new StringReader(StockFixtures.CLEAN.replace("Mexico,0,", "Mexico,9,")), "f")
            .orThrow();
    assertRefused(
        "diagonal of Mexico is 9.0, expected blank or zero",
        () -> stocks.blanksAsZero(1990, Sexes.BOTH));
  }

  @Test
  void filesThatAreNotThere() {
    Reading<MigrantStocks> reading = READER.read(Path.of("no-such-file.xlsx"));
    assertEquals("no-such-file.xlsx: there is no such file", problems(reading));
    assertTrue(reading.value().years().isEmpty());
    assertEquals(
        "migrant stocks of no year, 0 destinations, totals only, 0 groups (United Nations,"
            + " International Migrant Stock)",
        reading.value().toString());
  }

  @Test
  void columnsAreLimited() {
    assertTrue(
        problems(
                READER
                    .withSexes(Sexes.BOTH)
                    .read(new StringReader("Year,Dest" + ",Mexico".repeat(2000) + "\n"), "f"))
            .contains("there are more than 1200 columns"));
  }

  /** The names of 2015, of which two were lost, and names that other publishers use. */
  @Test
  void originsOfTheEditionOf2015() {
    String text =
        ",\"Table 16. Total migrant stock at mid-year by origin and by major area, region, country"
            + " or area of destination, 2015\",,,,,,,,\n"
            + "Sort order,\"Major area, region, country or area of destination\",Notes,Country"
            + " code,Type of data (a),Country of origin,,,,\n"
            + ",,,,,Total,\"China, Hong Kong Special Administrative Region\",\"China, Macao Special"
            + " Administrative Region\",Ivory Coast,Other South\n"
            + "1,WORLD,,900,,15,4,3,2,6\n"
            + "2,Canada,,124,B,15,4,3,2,6\n";
    MigrantStocks stocks = read(text).orThrow();
    assertEquals(4, stocks.figure("HKG", "CAN", 2015, Sexes.BOTH).value());
    assertEquals(3, stocks.figure("MAC", "CAN", 2015, Sexes.BOTH).value());
    assertEquals(2, stocks.figure("CIV", "CAN", 2015, Sexes.BOTH).value());
  }

  /** Rows of origins are never taken for destinations, whatever the header calls them. */
  @Test
  void totalsByOrigin() {
    for (String of : new String[] {" of origin|Cov", "|Cov"}) {
      MigrantStocks stocks =
          workbook(
                  Workbooks.empty()
                      .sheet("Table 1", StockFixtures.BY_ORIGIN_2024.replace(" of origin|Cov", of)))
              .orThrow();
      assertEquals(11_000, stocks.figure("MEX", "900", 2024, Sexes.BOTH).value());
      assertEquals(6_000, stocks.figure("MEX", "900", 2024, Sexes.MALE).value());
      assertFalse(stocks.figure("KEN", "900", 1990, Sexes.BOTH).isPresent());
      assertEquals(List.of(), stocks.destinations());
      assertEquals(List.of(Place.of("MEX"), Place.of("KEN")), stocks.origins());
      assertRefused(
          "destinations is 'absent', expected a file that says where the migrants live, country by"
              + " country",
          () -> stocks.blanksAsZero(2024, Sexes.BOTH));
    }
  }

  @Test
  void ageGroupsAreNotTheWhole() {
    assertEquals(
        "f.xlsx:6: column 7 '0-4': this table is by age, of which one group would be taken for"
            + " the whole; expected a table without ages, as MigrantStockAgeReader reads those"
            + " with them",
        problems(workbook(Workbooks.empty().sheet("Table 1", StockFixtures.AGES_2020))));
  }
}
