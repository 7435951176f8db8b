package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.LegacyWorkbooks.cell;
import static org.migrationeconomics.data.LegacyWorkbooks.record;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.LegacyWorkbooks;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankExcelReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;

/** Workbooks of the old format that are sound, damaged or made to do harm. */
class LegacyWorkbookTest {

  private static List<String> rows(Grid grid, ProblemList problems) {
    List<String> rows = new ArrayList<>();
    for (int sheet = 0; sheet < grid.sheets().size(); sheet++) {
      String name = grid.sheets().get(sheet);
      grid.rows(
          sheet,
          problems,
          row -> {
            StringBuilder text = new StringBuilder(name).append(row.line()).append(':');
            for (int column = 0; column < row.count(); column++) {
              text.append(row.text(column)).append('|');
            }
            return rows.add(text.toString());
          });
    }
    return rows;
  }

  private static Reading<List<String>> read(byte[] bytes) {
    return FileInput.grid(
        DataFile.of(new ByteArrayInputStream(bytes), "w.xls"), LegacyWorkbookTest::rows);
  }

  private static String refused(byte[]... records) {
    return problems(read(LegacyWorkbooks.empty().text("t").raw("S", records).bytes()));
  }

  private static byte[] number(int row, int column, double value) {
    return record(0x203, cell(row, column, 8).putDouble(value).array());
  }

  private static byte[] formula(int row, int column, long result) {
    return record(0x06, cell(row, column, 14).putLong(result).array());
  }

  private static byte[] packed(int row, int column, int value) {
    return record(0x27E, cell(row, column, 4).putInt(value).array());
  }

  @Test
  void sheetsAreReadAsThoseOfTheNewFormat(@TempDir Path folder) throws IOException {
    LegacyWorkbooks workbook =
        LegacyWorkbooks.empty()
            .sheet("A", "Año|1960|1961\nMéxico||-12.5\n\n|0.1|1E300")
            .sheet("B", "€|2");
    List<String> expected =
        List.of("A1:Año|1960|1961|", "A2:México||-12.5|", "A4:|0.1|1.0E300|", "B1:€|2|");
    assertEquals(expected, read(workbook.bytes()).orThrow());
    assertEquals(expected, read(workbook.small().bytes()).orThrow());
    Path file = Files.write(folder.resolve("w.xls"), workbook.bytes());
    assertEquals(expected, FileInput.grid(DataFile.of(file), LegacyWorkbookTest::rows).orThrow());
  }

  @Test
  void kindsOfCells() {
    long text = 0xFFFF_0000_0000_0000L;
    byte[] sheet =
        LegacyWorkbooks.empty()
            .text("no")
            .text("yes")
            .raw(
                "S",
                record(0x208, 0, 0, 0, 0),
                packed(0, 0, 1234 << 2 | 2),
                packed(0, 1, 1234 << 2 | 3),
                packed(0, 2, 0x3FF80000),
                packed(0, 3, -5 << 2 | 2),
                record(0xBD, 0, 0, 4, 0, 0, 0, 6, 0, 0, 0, 0, 0, 10, 0, 0, 0, 5, 0),
                record(0x201, 0, 0, 6, 0, 0, 0),
                record(0xFD, cell(0, 7, 4).putInt(1).array()),
                record(0x204, 0, 0, 8, 0, 0, 0, 2, 0, 0, 'o', 'k'),
                record(0x205, 0, 0, 9, 0, 0, 0, 1, 0),
                record(0x205, 0, 0, 10, 0, 0, 0, 0x2A, 1),
                formula(1, 0, Double.doubleToLongBits(7.25)),
                formula(1, 1, text),
                record(0x4BC, 0, 0),
                record(0x207, 3, 0, 0, 'a', 'b', 'c'),
                formula(1, 2, text | 1 | 1 << 16),
                formula(1, 3, text | 2 | 7 << 16),
                formula(1, 4, text | 3),
                record(0x809, 0x00, 0x06, 0x20, 0x00),
                number(0, 0, 5),
                record(0x0A),
                number(2, 1, -0.0))
            .bytes();
    assertEquals(
        List.of(
            "S1:1234|12.34|1.5|-5|1|2||yes|ok|TRUE|#N/A|", "S2:7.25|abc|TRUE|#DIV/0!||", "S3:|0|"),
        read(sheet).orThrow());
  }

  @Test
  void textsThatRunOver() {
    // "abcd" is broken after two characters and goes on in characters of two bytes; then a text
    // with runs of letters and an extension, broken within them.
    byte[] shared = record(0xFC, 2, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 'a', 'b');
    byte[] more = record(0x3C, 1, 'c', 0, 0xAC, 0x20, 1, 0, 0x0C, 1, 0, 3, 0, 0, 0, 'z', 9, 9);
    byte[] last = record(0x3C, 9, 9, 8, 8, 8);
    byte[] workbook =
        LegacyWorkbooks.empty()
            .globals(shared, more, last)
            .raw(
                "S",
                record(0xFD, cell(0, 0, 4).putInt(0).array()),
                record(0xFD, cell(0, 1, 4).putInt(1).array()))
            .bytes();
    assertEquals(List.of("S1:abc€|z|"), read(workbook).orThrow());
  }

  @Test
  void damagedSheets() {
    assertTrue(refused(number(1, 0, 1), number(0, 0, 1)).contains("row 1 does not follow row 2"));
    assertTrue(refused(number(0, 1, 1), number(0, 1, 1)).contains("does not follow the cell"));
    assertTrue(refused(number(0, 300, 1)).contains("does not follow the cell"));
    assertTrue(refused(record(0xFD, cell(0, 0, 4).putInt(1).array())).contains("no shared text 1"));
    assertTrue(
        refused(record(0xFD, cell(0, 0, 4).putInt(-1).array())).contains("no shared text 429"));
    assertTrue(refused(record(0x203, 0, 0, 0, 0)).contains("a record is too short"));
    assertTrue(
        refused(formula(0, 0, 0xFFFF_0000_0000_0000L), number(0, 1, 1))
            .contains("a formula has no stored result"));
    assertTrue(
        refused(record(0x204, 0, 0, 8, 0, 0, 0, 9, 0, 0, 'o')).contains("a text is cut off"));
  }

  @Test
  void filesThatAreNoSuchWorkbook() {
    byte[] legacy = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
    assertTrue(problems(read(legacy)).contains("its header is cut off"));
    byte[] stream = LegacyWorkbooks.empty().sheet("S", "1").stream();
    assertTrue(
        problems(read(LegacyWorkbooks.compound("WordDocument", stream, false)))
            .contains("but no workbook (.xls)"));
    assertTrue(
        problems(read(LegacyWorkbooks.compound("Book", stream, false))).contains("Excel 95"));
    assertTrue(
        problems(read(LegacyWorkbooks.compound("EncryptedPackage", stream, false)))
            .contains("encrypted"));
    stream[5] = 5;
    assertTrue(
        problems(read(LegacyWorkbooks.compound("Workbook", stream, false))).contains("Excel 95"));
    assertTrue(
        problems(read(LegacyWorkbooks.empty().globals(record(0x2F, 0, 0)).sheet("S", "1").bytes()))
            .contains("encrypted"));
    assertTrue(
        problems(read(LegacyWorkbooks.empty().bytes())).contains("the workbook has no sheet"));
    assertEquals(
        "w.xls: this is an Excel workbook (.xls), expected CSV",
        problems(
            FileInput.text(
                DataFile.of(LegacyWorkbooks.empty().sheet("S", "1").input(), "w.xls"),
                (text, problems) -> text)));
  }

  private static byte[] set(byte[] file, int at, int value) {
    byte[] copy = file.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return copy;
  }

  @Test
  void chainsThatDoNotEnd() {
    byte[] large = LegacyWorkbooks.empty().sheet("S", "1|2|3\n".repeat(60)).bytes();
    byte[] small = LegacyWorkbooks.empty().small().sheet("S", "1|2|3\n".repeat(60)).bytes();
    int table = LegacyWorkbooks.SECTOR;
    int directory = 2 * LegacyWorkbooks.SECTOR;
    List<byte[]> hostile =
        List.of(
            // The first sector of the stream and the directory lead back to themselves.
            set(large, table + 4 * 2, 2),
            set(large, table + 4, 1),
            set(large, 48, 1 << 30),
            // Very many tables, and a list of them that leads back to itself.
            set(set(large, 44, Integer.MAX_VALUE), 68, 1),
            set(large, 44, -1),
            // A stream of four gigabytes.
            set(large, directory + 128 + 120, -1),
            set(small, directory + 128 + 120, 1 << 19),
            set(small, 3 * LegacyWorkbooks.SECTOR, 0),
            set(small, directory + 116, 1 << 20),
            // Two thousand million shared texts.
            LegacyWorkbooks.empty()
                .globals(record(0xFC, 0, 0, 0, 0x7F, 0, 0, 0, 0x7F))
                .sheet("S", "1")
                .bytes());
    for (byte[] file : hostile) {
      Reading<List<String>> reading =
          assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(file));
      assertTrue(reading.hasProblems(), reading::toString);
    }
  }

  private static final String TABLE =
      """
      Data Source|World Development Indicators

      Last Updated Date|46204

      Country Name|Country Code|Indicator Name|Indicator Code|2021|2022
      Mexico|MEX|p|SP.POP.TOTL|800.5|810
      Namibia|NAM|p|SP.POP.TOTL||9
      """;

  @Test
  void theWorkbookOfTheSite() {
    IndicatorTable table =
        WorldBankExcelReader.of(WorldBankIndicator.POPULATION)
            .read(
                DataFile.of(
                    LegacyWorkbooks.empty().sheet("Data", TABLE).input(), "API_SP.POP.TOTL.xls"))
            .orThrow();
    assertEquals(800.5, table.series("MEX").at(2021));
    assertEquals("2026-07-01", table.vintage().orElseThrow().toString());
  }

  /**
   * Whatever is damaged, and wherever: what stood there or what stands there now, or a problem; no
   * exception, no end of memory, no end of time.
   */
  @Property(tries = 3000)
  void damagedWorkbooks(
      @ForAll @IntRange(max = 1 << 20) int at,
      @ForAll int damage,
      @ForAll @IntRange(max = 5) int kind) {
    LegacyWorkbooks workbook = LegacyWorkbooks.empty().sheet("Data", TABLE);
    byte[] bytes = (kind % 2 == 0 ? workbook : workbook.small()).bytes();
    int place = 8 + at % (bytes.length - 12);
    if (kind == 0) {
      bytes = Arrays.copyOf(bytes, place);
    } else if (kind < 3) {
      bytes[place] = (byte) damage;
    } else {
      bytes = set(bytes, place, kind == 3 ? damage : damage % 16);
    }
    Damage.check(
        WorldBankExcelReader.of(WorldBankIndicator.POPULATION)
            .read(DataFile.of(new ByteArrayInputStream(bytes), "w.xls")));
    Reading<List<String>> reading = read(bytes);
    Damage.check(reading);
    if (kind == 0) {
      // Only what stands after the last record can be lost without harm.
      assertTrue(reading.hasProblems() || reading.value().size() == 5, reading::toString);
    }
  }
}
