package org.migrationeconomics.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.Figure;

class TextTableTest {

  private static TextTable.Builder remittances() {
    return TextTable.titled("Remittances to El Salvador, million current USD")
        .column("year")
        .column("place")
        .column("remittances", 1)
        .column("ratio to FDI", 3)
        .column("exceeds")
        .row(2009, "SLV", 3402.34, Figure.of(9.2274), true)
        .row(2010, "SLV", 3471.8, Figure.empty("FDI net inflow is negative"), false)
        .note("Source: WDI");
  }

  @Test
  void alignsNumbersRightAndTextLeft() {
    assertEquals(
        """
        Remittances to El Salvador, million current USD
         year  place  remittances  ratio to FDI  exceeds
         2009  SLV        3,402.3         9.227      yes
         2010  SLV        3,471.8             –       no
        Source: WDI\
        """,
        remittances().build().render());
    assertEquals(2, remittances().build().rowCount());
    assertEquals("Remittances to El Salvador, million current USD", remittances().build().title());
    assertEquals(remittances().build().render(), remittances().build().toString());
  }

  @Test
  void personsHaveThreeDecimalsAtMost() {
    assertEquals(
        "t\n           any  persons\n 0.00000000667    0.000\n             0        0",
        TextTable.titled("t")
            .column("any", TextTable.READABLE)
            .column("persons", TextTable.COUNTS)
            .row(0.00000000667, 0.00000000667)
            .row(0.0, 0.0)
            .build()
            .render());
  }

  @Test
  void printsEveryKindOfCell() {
    TextTable table =
        TextTable.titled("t")
            .column("readable")
            .column("all", TextTable.ALL_DIGITS)
            .column("none", 0)
            .row(1234.5, 1.0 / 3, 2.4)
            .row(0.0003f, Figure.of(12_345_678), 1_234_567L)
            .row(TimeUnit.DAYS, "", "two\nlines")
            .build();
    assertEquals(
        """
        t
         readable                 all  none
         1,235     0.3333333333333333  2
         0.000300            12345678  1234567
         DAYS                          two lines\
        """,
        table.render().replace("none     ", "none"));
  }

  @Test
  void writesAllDigitsToCsv() {
    assertEquals(
        """
        year,place,remittances,ratio to FDI,exceeds
        2009,SLV,3402.34,9.2274,yes
        2010,SLV,3471.8,,no
        """,
        remittances().build().csv());
    assertEquals(
        "\"\r\"\n", TextTable.titled("t").column("c").row("\r").build().csv().substring(2));
    assertEquals(
        "\"a,b\",c\n\"say \"\"x\"\"\",\"1\n2\"\n128932753,0.0001\n",
        TextTable.titled("t")
            .column("a,b")
            .column("c", 1)
            .row("say \"x\"", "1\n2")
            .row(1.28932753e8, 1e-4)
            .build()
            .csv());
  }

  @Test
  void writesFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("t.csv");
    Tabular tabular = () -> TextTable.titled("t").column("São Tomé").row(1.5).build();
    tabular.toCsv(file);
    assertEquals(
        """
        variable,value,unit,reason,title,source,note
        São Tomé,1.5,,,t,,
        """,
        Files.readString(file, StandardCharsets.UTF_8));
    tabular.toWideCsv(file);
    assertEquals(
        """
        São Tomé,unit,reason,title,source,note
        1.5,,,t,,
        """,
        Files.readString(file, StandardCharsets.UTF_8));
    assertEquals("t\n São Tomé\n    1.500", tabular.show());
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> tabular.toCsv(folder.resolve("no/such")));
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith("cannot write "), failure.getMessage());
  }

  @Test
  void filesHaveOneFigureALineWithUnitAndReason() {
    TextTable table =
        TextTable.titled("Remittances to El Salvador")
            .column("year")
            .column("place")
            .unit("million current USD")
            .column("remittances", 1)
            .unit("1")
            .column("ratio to FDI", 3)
            .unit("1 yes, 0 no")
            .column("exceeds")
            .column("remark")
            .row(2009, "SLV", 3402.34, Figure.of(9.2274), true, "a, b")
            .row(2010, "SLV", 3471.8, Figure.empty("FDI net inflow is negative"), false, "")
            .row(2011, "SLV", Cell.in("%", 16.5), "", Figure.empty("not compared"), "")
            .row(2012, "SLV", "", "", "", "no data")
            .sum("all", "", 6890.64, Figure.empty("of years only"), Figure.empty("likewise"), "")
            .note("One year left out")
            .source("Persons.", "WDI")
            .source("UNCTAD")
            .build();
    String about = ",Remittances to El Salvador,WDI; UNCTAD,One year left out | Persons.\n";
    assertEquals(
        "year,place,remark,variable,value,unit,reason,title,source,note\n"
            + "2009,SLV,\"a, b\",remittances,3402.34,million current USD,"
            + about
            + "2009,SLV,\"a, b\",ratio to FDI,9.2274,1,"
            + about
            + "2009,SLV,\"a, b\",exceeds,1,\"1 yes, 0 no\","
            + about
            + "2010,SLV,,remittances,3471.8,million current USD,"
            + about
            + "2010,SLV,,ratio to FDI,,1,FDI net inflow is negative"
            + about
            + "2010,SLV,,exceeds,0,\"1 yes, 0 no\","
            + about
            + "2011,SLV,,remittances,16.5,%,"
            + about
            + "2011,SLV,,exceeds,,\"1 yes, 0 no\",not compared"
            + about
            + "2012,SLV,no data,,,,"
            + about,
        table.longCsv());
    assertTrue(table.render().contains("\n all "), table.render());
    assertTrue(table.render().endsWith("One year left out\nPersons. Source: WDI\nSource: UNCTAD"));
    String wide = table.wideCsv();
    assertEquals(5, wide.lines().count());
    assertTrue(
        wide.contains(
            "2010,SLV,3471.8,,no,,\"remittances: million current USD; ratio to FDI: 1; exceeds: 1"
                + " yes, 0 no\",ratio to FDI: FDI net inflow is negative,"),
        wide);
    assertTrue(wide.contains("remittances: %; ratio"), wide);
  }

  @Test
  void filesOfTablesWithoutFiguresOrRowsSaySo() {
    assertEquals(
        "group,code,title,source,note\nNorth,CAN,Groups,,\n",
        TextTable.titled("Groups")
            .column("group")
            .column("code")
            .row("North", "CAN")
            .build()
            .longCsv());
    TextTable none =
        TextTable.titled("Flips")
            .column("year")
            .unit("1")
            .column("ratio")
            .note("All years")
            .build();
    assertEquals(
        """
        year,variable,value,unit,reason,title,source,note
        ,,,,the table has no rows,Flips,,All years
        """,
        none.longCsv());
    assertEquals(
        "year,ratio,unit,reason,title,source,note\n,,,the table has no rows,Flips,,All years\n",
        none.wideCsv());
  }

  @Test
  void aSumOfNothingIsNoRow() {
    TextTable sum =
        TextTable.titled("Jobs")
            .column("occupation")
            .unit("persons")
            .column("n")
            .sum("all", 0)
            .build();
    String nothing = ",the table has no rows,Jobs,,\n";
    assertTrue(sum.longCsv().endsWith("\n,,," + nothing), sum.longCsv());
    assertTrue(sum.wideCsv().endsWith("\n,," + nothing), sum.wideCsv());
  }

  @Test
  void headsOfFilesAreDistinct() {
    TextTable table =
        TextTable.titled("t")
            .column("unit")
            .column("value")
            .unit("1")
            .column("pairs")
            .column("pairs")
            .row("a", "b", 1, 2)
            .build();
    assertEquals(
        """
        unit 2,value 2,variable,value,unit,reason,title,source,note
        a,b,pairs,1,1,,t,,
        a,b,pairs 2,2,1,,t,,
        """,
        table.longCsv());
  }

  @Test
  void computedRowsAreRows() {
    TextTable table =
        TextTable.titled("squares")
            .column("n")
            .unit("1")
            .column("n²")
            .rows(3, n -> new Object[] {n, (double) n * n})
            .build();
    assertEquals("squares\n n  n²\n 0   0\n 1   1\n 2   4", table.render());
    assertEquals(3, table.rowCount());
    assertTrue(table.longCsv().contains("\n2,n²,4,1,,squares,,\n"), table.longCsv());
    assertEquals(
        "rows is -1, expected 0 or more, and no row before",
        refusal(() -> TextTable.titled("t").column("c").rows(-1, n -> new Object[] {n})));
    refusal(() -> TextTable.titled("t").column("c").row(1).rows(1, n -> new Object[] {n}));
    refusal(() -> TextTable.titled("t").column("c").rows(1, n -> new Object[] {n}).row(1));
    refusal(() -> TextTable.titled("t").column("c").rows(1, n -> new Object[] {n}).column("d"));
    refusal(() -> TextTable.titled("t").column("c").rows(1, n -> new Object[0]).build());
    refusal(() -> TextTable.titled("t").column("c").unit(" "));
    refusal(() -> TextTable.titled("t").column("c").source(""));
    refusal(() -> TextTable.titled("t").column("c").source("note", ""));
  }

  @Test
  void cellsHaveUnitsOfTheirOwn() {
    Cell none = Cell.in("years", Figure.empty("nobody is left"));
    assertEquals("nobody is left", none.reason().orElseThrow());
    assertEquals("years", none.unit().orElseThrow());
    assertTrue(none.toOptional().isEmpty());
    assertEquals(2, Cell.in("%", 2).toOptional().orElseThrow());
    assertTrue(Figure.of(1).unit().isEmpty());
    refusal(() -> Cell.in("", 1));
    refusal(() -> Cell.in("%", Double.NaN));
    refusal(() -> Cell.in(" ", Figure.of(1)));
  }

  @Test
  void briefShowsTheEndsAndSaysHowManyThereAre() {
    TextTable.Builder table = TextTable.titled("Years").column("year").column("value", 1);
    for (int year = 1900; year <= 2000; year++) {
      table.row(year, year * 1.5);
    }
    String brief = table.build().brief();
    assertTrue(brief.length() <= TextTable.BRIEF && brief.length() > TextTable.BRIEF - 40);
    assertTrue(brief.startsWith("Years\n year    value\n 1900  2,850.0\n 1901"), brief);
    assertTrue(brief.contains("\n … (101 rows; show() prints all)\n"), brief);
    assertTrue(brief.endsWith("\n 2000  3,000.0"), brief);
    assertEquals(102 + 1, table.build().render().lines().count());
    long before = brief.substring(0, brief.indexOf('…')).lines().count() - 3;
    long after = brief.substring(brief.indexOf('…')).lines().count() - 1;
    assertTrue(before == after || before == after + 1, brief);
  }

  @Test
  void briefFillsItsRoomToTheLastCharacter() {
    TextTable.Builder table = TextTable.titled("t").column("c");
    for (int row = 0; row < 100; row++) {
      table.row("12345678"); // ten characters with the line break and the blank before
    }
    int room = TextTable.BRIEF - "t\n c".length();
    assertEquals(
        room / 10 - 3, cells(table.build().brief())); // a line of 31 characters is in between
    String fits = "n".repeat(room - 10 * 90 - 1);
    TextTable.Builder exact = TextTable.titled("t").column("c");
    for (int row = 0; row < 90; row++) {
      exact.row("12345678");
    }
    assertEquals(TextTable.BRIEF, exact.note(fits).build().render().length());
    assertEquals(90, cells(exact.build().brief()));
    assertTrue(cells(exact.note("n").build().brief()) < 90);
  }

  private static long cells(String brief) {
    return brief.lines().filter(line -> line.equals(" 12345678")).count();
  }

  @Test
  void briefIsCutWhereNothingElseHelps() {
    TextTable one = TextTable.titled("t").column("c").row("x".repeat(1000)).build();
    assertEquals("t\n c\n … (1 row; show() prints all)", one.brief());
    TextTable note = TextTable.titled("t").column("c").note("n".repeat(1000)).build();
    assertEquals(TextTable.BRIEF, note.brief().length());
    assertTrue(note.brief().endsWith("n…"));
  }

  /** A table that nobody can read whole is not printed whole to be shortened. */
  @Test
  void briefIsQuickWhateverTheSize() {
    TextTable.Builder table = TextTable.titled("t").column("a").column("b").column("c");
    for (int row = 0; row < 200_000; row++) {
      table.row(row, row * 1.5, "x");
    }
    TextTable large = table.build();
    String brief = assertTimeoutPreemptively(Duration.ofSeconds(5), large::brief);
    assertTrue(brief.contains("(200000 rows; show() prints all)"), brief);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertEquals(
        "row is '[1, 2]', expected 1 cells, one a column",
        refusal(() -> TextTable.titled("t").column("c").row(1, 2)));
    assertEquals(
        "column is 'd', expected all columns before the first row",
        refusal(() -> TextTable.titled("t").column("c").row(1).column("d")));
    assertEquals(
        "columns is 0, expected at least one column in the table 't'",
        refusal(() -> TextTable.titled("t").build()));
    assertEquals(
        "places is 13, expected 0 to 12 decimals",
        refusal(() -> TextTable.titled("t").column("c", 13)));
    refusal(() -> TextTable.titled("t").column("c", -1));
    refusal(() -> TextTable.titled(" "));
    refusal(() -> TextTable.titled("t").column(""));
    refusal(() -> TextTable.titled("t").column("c").note("\n"));
    assertEquals(
        "cell of 'c' is NaN, expected a finite number",
        refusal(() -> TextTable.titled("t").column("c").row(Double.NaN)));
    refusal(() -> TextTable.titled("t").column("c").row(Float.POSITIVE_INFINITY));
    assertEquals(
        "cell of 'c' is null, expected a value",
        assertThrows(
                IllegalArgumentException.class,
                () -> TextTable.titled("t").column("c").row(new Object[] {nothing()}))
            .getMessage());
  }

  @Test
  void doesNotChange() {
    StringBuilder text = new StringBuilder("before");
    Object[] cells = {text};
    TextTable.Builder builder = TextTable.titled("t").column("c").row(cells);
    TextTable table = builder.build();
    text.replace(0, 6, "after");
    cells[0] = "after";
    builder.row("more").note("more");
    assertEquals("t\n c\n before", table.render());
    assertEquals("table 't' with 1 columns and 2 rows so far", builder.toString());
  }
}
