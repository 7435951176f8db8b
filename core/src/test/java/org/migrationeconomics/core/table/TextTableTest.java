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
        Source: WDI""",
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
         DAYS                          two lines""",
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
    assertEquals("São Tomé\n1.5\n", Files.readString(file, StandardCharsets.UTF_8));
    assertEquals("t\n São Tomé\n    1.500", tabular.show());
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> tabular.toCsv(folder.resolve("no/such")));
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith("cannot write "), failure.getMessage());
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
                NullPointerException.class,
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
