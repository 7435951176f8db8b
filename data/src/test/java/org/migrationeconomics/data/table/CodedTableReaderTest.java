package org.migrationeconomics.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.Reading;

class CodedTableReaderTest {

  private static Reading<CodedTable> read(String text) {
    return CodedTableReader.withDefaults().read(new StringReader(text), "e");
  }

  private static String problems(String text, String from, String to) {
    String changed = text.replace(from, to);
    assertFalse(changed.equals(text), from);
    return read(changed).problems().toString();
  }

  private static String cell(CodedTable table, String period, String... codes) {
    TableCell cell = table.cell(TimePeriod.parse(period), codes);
    String figure = cell.figure().isPresent() ? cell.figure().value() + "" : "hole";
    return (figure + " " + cell.flag() + " " + cell.confidentiality()).strip();
  }

  @Test
  void sdmxCsvWithCodes() {
    CodedTable table = read(Fixtures.CODES).orThrow();
    assertEquals(List.of("freq", "unit", "citizen", "geo"), table.dimensions());
    assertEquals(List.of("NA", "XK"), table.codes("citizen"));
    assertEquals("15.0 b", cell(table, "2022", "citizen", "NA", "geo", "EL"));
    assertEquals("hole u C", cell(table, "2023", "citizen", "NA", "geo", "EL"));
    assertEquals("25.0 bep", cell(table, "2023", "citizen", "NA", "geo", "XK"));
    assertEquals("0.0 n", cell(table, "2021", "citizen", "XK", "geo", "EL"));
    assertEquals("hole", cell(table, "2021", "citizen", "NA", "geo", "EL"));
    assertEquals(3, table.cell(TimePeriod.ofYear(2023), "citizen", "NA", "geo", "EL").line());
    YearSeries series = table.yearSeries(SimpleUnit.PERSONS, "citizen", "NA", "geo", "EL");
    assertEquals(2021, series.firstYear());
    assertEquals(List.of(2021, 2023), series.holes().boxed().toList());
    assertEquals("ESTAT:MIGR_IMM1CTZ(1.0), updated 05/03/26 23:00:00, file e", table.source());
    assertEquals(
        "ESTAT:MIGR_IMM1CTZ(1.0) by freq, unit, citizen, geo: 3 rows, 2021 to 2023",
        table.toString());
    assertEquals(2, table.where("geo", "EL").rowCount());
    assertEquals(List.of("NA"), table.where("geo", "XK").codes("citizen"));
    assertTrue(table.show().contains("XK"));
    String csv = table.dataTable().csv();
    assertEquals(4, table.dataTable().rowCount());
    assertTrue(csv.contains("NA,EL,2023,u,C"), csv);
  }

  @Test
  void sdmxCsvWithLabelsOnly() {
    CodedTable table = read(Fixtures.LABELS).orThrow();
    assertEquals(List.of("Greece", "Germany, with \"all\""), table.codes("geo"));
    assertEquals("104.0 b", cell(table, "2024", "geo", "Greece"));
    assertEquals(Optional.empty(), table.label("geo", "Greece"));
  }

  @Test
  void sdmxCsvWithCodesAndLabelsByQuarterAndMonth() {
    CodedTable table = read(Fixtures.BOTH).orThrow();
    assertEquals(List.of("freq", "unit", "geo"), table.dimensions());
    assertEquals(Optional.of("Austria"), table.label("geo", "AT"));
    assertEquals("ESTAT:LFSQ_X(1.0), Unemployment, quarterly", table.title());
    assertEquals("36.2 b", cell(table, "2024-Q1", "freq", "Q", "geo", "AT"));
    assertEquals("hole u C", cell(table, "2024-Q2", "freq", "Q", "geo", "AT"));
    PeriodSeries quarters = table.series(SimpleUnit.PERSONS, "freq", "Q", "geo", "AT");
    assertEquals(Frequency.QUARTER, quarters.frequency());
    assertEquals(
        "AT 2024-Q1 to 2024-Q2 (1 hole: 2024-Q2)",
        quarters.toString().split(", p", 2)[0].replace("Q AT", "AT"));
    assertEquals(
        7, table.where("geo", "EL").series(SimpleUnit.PERSONS).at(TimePeriod.parse("2024-07")));
    assertRefused(
        "periods of AT is 'quarters', expected years; series() takes these",
        () -> table.yearSeries(SimpleUnit.PERSONS, "freq", "Q", "geo", "AT"));
    assertTrue(table.dataTable().csv().contains("AT,Austria,2024-Q1"));
  }

  @Test
  void aColumnThatIsNotKnownIsADimension() {
    String text = Fixtures.CODES.replace(",CONF_STATUS", ",agedef");
    CodedTable table =
        read(text.replace("15,b,", "15,b,COMPLET").replace(",u,C", ",u,REACH")).orThrow();
    assertEquals(List.of("freq", "unit", "citizen", "geo", "agedef"), table.dimensions());
    assertRefused(
        "agedef is 'not given', expected one of its 3 codes [COMPLET, REACH, ]",
        () -> table.cell(TimePeriod.ofYear(2022), "geo", "EL", "citizen", "NA"));
  }

  @Test
  void tsvByQuarterAndByMonthOfBothCorners() {
    CodedTable quarters = read(Fixtures.QUARTERS).orThrow();
    assertEquals("36.2 b", cell(quarters, "2024-Q1", "geo", "AT"));
    assertEquals("hole u", cell(quarters, "2024-Q2", "geo", "AT"));
    assertEquals("0.0 n", cell(quarters, "2024-Q2", "geo", "EL"));
    assertEquals("hole c", cell(quarters, "2024-Q3", "geo", "EL"));
    CodedTable months = read(Fixtures.OLD_MONTHS).orThrow();
    assertEquals("5.0 b", cell(months, "2012-02"));
    assertEquals(
        List.of(TimePeriod.ofMonth(2012, 2), TimePeriod.ofMonth(2012, 3)), months.periods());
  }

  @Test
  void jsonStatOfEurostatAndOfIdescat() {
    CodedTable table = read(Fixtures.JSON).orThrow();
    assertEquals("100.0 b", cell(table, "2023", "geo", "EL", "sex", "T"));
    assertEquals("101.0", cell(table, "2024", "geo", "EL", "sex", "T"));
    assertEquals("hole", cell(table, "2023", "geo", "XK", "sex", "T"));
    assertEquals("51.0", cell(table, "2024", "geo", "XK", "sex", "T"));
    assertEquals("7.0 p", cell(table, "2023", "geo", "XK", "sex", "F"));
    assertEquals("hole", cell(table, "2024", "geo", "XK", "sex", "F"));
    assertEquals("hole", cell(table, "2024", "geo", "EL", "sex", "F"));
    assertEquals(Optional.of("Kosovo*"), table.label("geo", "XK"));
    assertEquals("Population, updated 2026-07-09T11:00:00+0200, file e", table.source());
    CodedTable arrays = read(Fixtures.ARRAYS).orThrow();
    assertEquals("41.0", cell(arrays, "2024", "SEX", "F"));
    assertEquals("80.0", cell(arrays, "2024", "SEX", "TOTAL"));
    assertEquals("hole x", cell(arrays, "2025", "SEX", "F"));
    assertEquals("81.0", cell(arrays, "2025", "SEX", "TOTAL"));
    CodedTable part =
        CodedTableReader.withDefaults()
            .keeping("geo", "XK")
            .read(new StringReader(Fixtures.JSON), "e")
            .orThrow();
    assertEquals(List.of("XK"), part.codes("geo"));
  }

  @Test
  void onlyWhatIsToBeKeptIsKept() {
    CodedTableReader reader =
        CodedTableReader.withDefaults().keeping("geo", "XK", "ES").withSource("mine");
    Reading<CodedTable> reading = reader.read(new StringReader(Fixtures.CODES), "e");
    assertEquals(List.of("XK"), reading.value().codes("geo"));
    assertEquals("[e: no row has the code 'ES' of geo]", reading.problems().toString());
    assertEquals("reader of tables of codes, only {geo=[ES, XK]} (mine)", reader.toString());
    assertTrue(
        CodedTableReader.withDefaults()
            .keeping("land", "x")
            .read(new StringReader(Fixtures.CODES), "e")
            .problems()
            .toString()
            .contains("there is no dimension 'land' to keep, but freq, unit, citizen, geo"));
    assertRefused(
        "codes is 'none', expected at least one code of geo", () -> reader.keeping("geo"));
  }

  @Test
  void whatIsWrongWithARowIsSaid() {
    assertTrue(
        problems(Fixtures.CODES, ",2021,", ",2021-S1,")
            .contains("e:5: column 7 'TIME_PERIOD': '2021-S1' is no year, quarter or month"));
    assertTrue(problems(Fixtures.CODES, ",25,", ",2O5,").contains("'2O5' is not a decimal number"));
    assertTrue(problems(Fixtures.CODES, "bep", "7").contains("'7' is no flag"));
    assertTrue(
        problems(Fixtures.CODES, "EL,2023", "EL,2022")
            .contains("have a figure for 2022 already, in line 2"));
    assertTrue(problems(Fixtures.CODES, "NA,XK", ",XK").contains("there is no code"));
    assertTrue(
        problems(Fixtures.CODES, "IMM1CTZ(1.0),05/03/26 23:00:00,A,NR,XK", "EMI1CTZ(1.0),,A,NR,XK")
            .contains("a row of another data set"));
    assertTrue(
        problems(Fixtures.CODES, "05/03/26 23:00:00,A,NR,XK", "06/03/26 23:00:00,A,NR,XK")
            .contains("a row of another date"));
    assertTrue(
        problems(Fixtures.BOTH, "AT,Austria,2024-Q2", "AT,Australia,2024-Q2")
            .contains("'AT' was labelled 'Austria' before, not 'Australia'"));
    assertTrue(problems(Fixtures.CODES, "OBS_VALUE", "VALUE").contains("no column 'OBS_VALUE'"));
    assertTrue(problems(Fixtures.BOTH, ",Unit of measure,geo", ",geo").contains("e:1:"));
    assertTrue(problems(Fixtures.QUARTERS, "2024-Q3", "2024-Q2").contains("e:1: column 4"));
  }

  @Test
  void jsonThatDoesNotCountUpIsRefused() {
    assertTrue(
        problems(Fixtures.JSON, "[1,2,2,2]", "[1,2,2,3]")
            .contains("'time' has 2 categories, but its size is '3'; nothing was read"));
    assertTrue(
        problems(Fixtures.JSON, "\"XK\":1", "\"XK\":2").contains("do not count from 0 upwards"));
    assertTrue(problems(Fixtures.JSON, "\"6\":7", "\"8\":7").contains("9 values for 8 cells"));
    assertTrue(problems(Fixtures.ARRAYS, "[41,80,", "[41,").contains("3 values for 4 cells"));
    assertTrue(problems(Fixtures.ARRAYS, "\"2025\"", "\"25\"").contains("'25' is no year"));
    assertTrue(
        problems(Fixtures.ARRAYS, "[\"YEAR\"]", "[\"T\"]").contains("not one dimension of time"));
    assertTrue(problems(Fixtures.JSON, "dataset", "collection").contains("a 'collection' of"));
    assertTrue(problems(Fixtures.JSON, "101", "\"101\"").contains("of another form"));
  }

  @Test
  void messagesOfTheServiceAreQuoted() {
    assertEquals(
        "[e: this is a message of the service, not a table: '400, 150, INVALID: Invalid query"
            + " dimension(s) [foo]'; the download has to be repeated with another question]",
        read("{\"error\":[{\"status\":400,\"id\":150,\"label\":\"INVALID: Invalid query"
                + " dimension(s) [foo]\"}]}")
            .problems()
            .toString());
    assertEquals(
        "[e:1: this is the fault of a service in XML, expected a file of data; it says '413"
            + " EXTRACTION_TOO_BIG: estimated 9 rows'; ask for fewer codes or periods]",
        read("<S:Fault xmlns:S=\"x\"> <faultcode>413</faultcode>"
                + " <faultstring>EXTRACTION_TOO_BIG: estimated 9 rows</faultstring> </S:Fault>")
            .problems()
            .toString());
    assertTrue(read("<html></html>\n").problems().toString().contains("this is HTML"));
    assertTrue(read("").problems().toString().contains("the file is empty"));
  }

  @Test
  void aSelectionNamesEveryDimensionOnce() {
    CodedTable table = read(Fixtures.CODES).orThrow();
    assertRefused(
        "geo is 'FR', expected one of the codes [EL, XK]",
        () -> table.selection(Set.of(), "geo", "FR"));
    assertRefused(
        "dimension is 'land', expected one of [freq, unit, citizen, geo]",
        () -> table.codes("land"));
    assertRefused(
        "citizen is 'not given', expected one of its 2 codes [NA, XK]",
        () -> table.selection(Set.of(), "geo", "EL"));
    assertEquals(
        Map.of("freq", "A", "unit", "NR", "geo", "EL"),
        table.selection(Set.of("citizen"), "geo", "EL"));
    assertRefused(
        "row is 'A,NR,XK,XK', expected one of the 3 rows",
        () -> table.cell(TimePeriod.ofYear(2022), "geo", "XK", "citizen", "XK"));
  }
}
