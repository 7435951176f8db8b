package org.migrationeconomics.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
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
  void tablesOfSpainAsCsvHavePointsBetweenThousands() {
    CodedTable table = read(Fixtures.INE_CSV).orThrow();
    assertEquals(List.of("Provincias", "Lugar de nacimiento", "Sexo"), table.dimensions());
    // Days in January alone are the years, as in Eurostat's tables.
    assertEquals("5123456.0", cell(table, "2025", "Lugar de nacimiento", "Total", "Sexo", "Total"));
    assertEquals(
        "1234.0", cell(table, "2025", "Lugar de nacimiento", "Namibia", "Sexo", "Mujeres"));
    assertEquals("hole", cell(table, "2024", "Lugar de nacimiento", "Colombia", "Sexo", "Total"));
    assertEquals(
        "-21234.5", cell(table, "2025", "Lugar de nacimiento", "Colombia", "Sexo", "Total"));
    CodedTable halves =
        read(Fixtures.INE_CSV.replace("1 de enero de 2024", "1 de julio de 2024")).orThrow();
    assertEquals(
        List.of(TimePeriod.ofMonth(2024, 7), TimePeriod.ofMonth(2025, 1)), halves.periods());
    assertEquals(
        List.of(TimePeriod.ofQuarter(2024, 3), TimePeriod.ofYear(2025)).toString(),
        read(
                Fixtures.INE_CSV
                    .replace("1 de enero de 2024", "2024T3")
                    .replace("1 de enero de 2025", "2025"))
            .orThrow()
            .periods()
            .stream()
            .sorted((a, b) -> a.toString().compareTo(b.toString()))
            .toList()
            .toString());
    assertEquals(
        table.dataTable().csv(),
        read(Fixtures.INE_CSV.replace(';', '\t')).orThrow().dataTable().csv());
    for (String bad : List.of("1.23", "12.34,5", "1234.567", "1,", ",5", "1.2345", ".123", "1e3")) {
      assertTrue(
          problems(Fixtures.INE_CSV, "1.234\n", bad + "\n").contains("e:3: column 5 'Total'"), bad);
    }
    assertTrue(problems(Fixtures.INE_CSV, "1 de enero", "1 de nero").contains("is no period such"));
  }

  @Test
  void answersOfSpainsServiceAreSeriesByDate() {
    CodedTable table = read(Fixtures.INE_JSON).orThrow();
    assertEquals("4.9000001E7 1", cell(table, "2025-01", "COD", "ECP1"));
    assertEquals("hole 3 secret", cell(table, "2024-10", "COD", "ECP1"));
    assertEquals(Optional.of("Mujeres. Población."), table.label("COD", "ECP2"));
    String first = Fixtures.INE_JSON.substring(1, Fixtures.INE_JSON.indexOf(",\n{\"COD\":\"ECP2"));
    assertEquals(List.of("ECP1"), read(first).orThrow().codes("COD"));
    assertTrue(
        problems(Fixtures.INE_JSON, "\"Anyo\":2024", "\"Anyo\":2023")
            .contains("the date is 2024-10-01, but Anyo is '2023'"));
    assertTrue(
        read("[{\"status\":\"No existe la tabla\"}]")
            .problems()
            .toString()
            .contains("message of the service, not a table: 'No existe la tabla'"));
    assertTrue(read("[]").problems().toString().contains("has no figure"));
  }

  @Test
  void pcAxisCountsTheLastHeadingFastest() {
    CodedTable table = read(Fixtures.PX).orThrow();
    assertEquals(List.of("Sexo", "Nacido en", "unit"), table.dimensions());
    assertEquals("Población por sexo", table.title());
    assertEquals("Población por sexo, updated 20260301 09:00, file e", table.source());
    assertEquals("100.0", cell(table, "2024-Q1", "Sexo", "0", "Nacido en", "Perú"));
    assertEquals("1.5", cell(table, "2024-Q1", "Sexo", "0", "Nacido en", "Namibia, NA"));
    assertEquals("110.0", cell(table, "2024-Q2", "Sexo", "0", "Nacido en", "Perú"));
    assertEquals("hole ..", cell(table, "2024-Q1", "Sexo", "2", "Nacido en", "Namibia, NA"));
    assertEquals("-3.0", cell(table, "2024-Q2", "Sexo", "2", "Nacido en", "Perú"));
    assertEquals("hole -", cell(table, "2024-Q2", "Sexo", "2", "Nacido en", "Namibia, NA"));
    assertEquals(List.of("personas"), table.codes("unit"));
    assertEquals(Optional.of("Mujeres"), table.label("Sexo", "2"));
    CodedTable part =
        CodedTableReader.withDefaults()
            .keeping("Sexo", "2")
            .read(new StringReader(Fixtures.PX), "e")
            .orThrow();
    assertEquals(2, part.rowCount());
  }

  @Test
  void pcAxisIsInItsCodePage() {
    for (String charset : List.of("windows-1252", "ISO-8859-15", "UTF-8")) {
      String text =
          charset.startsWith("w")
              ? Fixtures.PX
              : Fixtures.PX.replace("TITLE=", "CODEPAGE=\"" + charset + "\";\nTITLE=");
      CodedTable table =
          CodedTableReader.withDefaults()
              .read(new ByteArrayInputStream(text.getBytes(Charset.forName(charset))), "e")
              .orThrow();
      assertEquals("100.0", cell(table, "2024-Q1", "Sexo", "0", "Nacido en", "Perú"), charset);
    }
  }

  @Test
  void pcAxisThatDoesNotCountUpIsRefused() {
    assertEquals(
        "[e:19: no semicolon ends the figures, so the file is cut off; nothing was read]",
        problems(Fixtures.PX, "\"-\";", "\"-\""));
    assertTrue(
        problems(Fixtures.PX, "110 2", "110")
            .contains(
                "there are 7 figures, expected 8 by the values of [Sexo, Periodo, Nacido en]"));
    assertTrue(problems(Fixtures.PX, "100 1.5", "100 1,5").contains("there are 9 figures"));
    assertTrue(problems(Fixtures.PX, "51", "5l").contains("e:18: '5l' is no figure"));
    assertTrue(problems(Fixtures.PX, "\"..\"", "\"x\"").contains("'x' is no symbol of a hole"));
    assertTrue(problems(Fixtures.PX, "\"2024T1\",", "").contains("there are 8 figures"));
    assertTrue(
        problems(Fixtures.PX, "\"2024T1\"", "\"Sol\"").contains("not one dimension of years"));
    assertTrue(problems(Fixtures.PX, "\"0\",\"2\"", "\"2\",\"2\"").contains("each another"));
    assertTrue(problems(Fixtures.PX, "HEADING", "STUB").contains("the keyword STUB comes twice"));
    assertTrue(problems(Fixtures.PX, "UNITS=", "KEYS(\"Sexo\")=").contains("KEYS"));
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
