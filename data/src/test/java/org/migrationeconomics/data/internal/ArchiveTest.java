package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.Archives;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.LegacyWorkbooks;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;

/** ZIP archives: which file of them is read, and what is refused. */
class ArchiveTest {

  private static final ArchiveEntries RATES = ArchiveEntries.named("rates_….csv", "rates_.*\\.csv");
  private static final String CSV = "year,rate\n2003,1.5\n2004,1.25\n";
  private static final List<String> ROWS = List.of("year|rate", "2003|1.5", "2004|1.25");

  private static List<String> rows(Grid grid, ProblemList problems) {
    List<String> rows = new ArrayList<>();
    grid.rows(
        0,
        problems,
        row -> {
          List<String> fields = new ArrayList<>();
          for (int column = 0; column < row.count(); column++) {
            fields.add(row.text(column));
          }
          return rows.add(String.join("|", fields));
        });
    return rows;
  }

  private static List<String> lines(TextSource text, ProblemList problems) {
    Lines lines = new Lines(text, problems);
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(lines.text().replace(',', '|'));
    }
    return all;
  }

  private static DataFile stream(byte[] bytes) {
    return DataFile.of(new ByteArrayInputStream(bytes), "a.zip");
  }

  private static Reading<List<String>> grid(byte[] bytes) {
    return FileInput.grid(stream(bytes), RATES, ArchiveTest::rows);
  }

  private static Reading<List<String>> text(byte[] bytes) {
    return FileInput.text(stream(bytes), RATES, ArchiveTest::lines);
  }

  /** Both readers of both kinds of file, which have to agree. */
  private static void read(Path folder, byte[] archive) throws IOException {
    Path file = folder.resolve("a.zip");
    Files.write(file, archive);
    assertEquals(ROWS, grid(archive).orThrow());
    assertEquals(ROWS, text(archive).orThrow());
    assertEquals(ROWS, FileInput.grid(DataFile.of(file), RATES, ArchiveTest::rows).orThrow());
    assertEquals(ROWS, FileInput.text(DataFile.of(file), RATES, ArchiveTest::lines).orThrow());
  }

  private static String refused(Archives archive) {
    byte[] bytes = archive.bytes();
    String message = problems(text(bytes));
    assertEquals(message, problems(grid(bytes)));
    return message;
  }

  @Test
  void theOnlyFileIsRead(@TempDir Path folder) throws IOException {
    read(folder, Archives.of("x.csv", CSV).bytes());
    read(folder, Archives.of("folder/", "").and("folder/X.CSV", CSV).bytes());
    read(
        folder,
        Archives.of("README.txt", "Read me, not.\n")
            .and("Licence", "none")
            .and("about.PDF", "%PDF")
            .and("__MACOSX/x.csv", "\0")
            .and(".DS_Store", "\0")
            .and("x.csv", CSV)
            .bytes());
    assertEquals(
        List.of("Year| 1 2"),
        FileInput.text(stream(Archives.of("readme.txt", "Year, 1 2\n").bytes()), ArchiveTest::lines)
            .orThrow());
  }

  @Test
  void theFileThatTheReaderNamesIsRead(@TempDir Path folder) throws IOException {
    read(
        folder,
        Archives.of("Metadata_rates_1.csv", "no")
            .and("in/here/Rates_1.csv", CSV)
            .and("other.csv", "no")
            .bytes());
  }

  @Test
  void severalFilesAreRefusedWithTheirNames() {
    assertEquals(
        "a.zip: the archive has 3 files that may be meant: 'a.csv', 'b.csv', 'readme.txt';"
            + " expected one, or one that is named rates_….csv; unpack it and give the file that"
            + " is meant",
        refused(Archives.of("a.csv", CSV).and("f/b.csv", CSV).and("readme.txt", "")));
    assertEquals(
        "a.zip: the archive has 2 files that may be meant: 'rates_1.csv', 'rates_2.csv'; expected"
            + " one, or one that is named rates_….csv; unpack it and give the file that is meant",
        refused(Archives.of("rates_1.csv", CSV).and("rates_2.csv", CSV).and("readme.txt", "")));
    assertEquals("a.zip: the archive has no file in it", refused(Archives.of("folder/", "")));
    assertEquals(
        "a.zip: the archive has 2 files that may be meant: 'a.csv', 'b.csv'; expected one; unpack"
            + " it and give the file that is meant",
        problems(
            FileInput.text(
                stream(Archives.of("a.csv", CSV).and("b.csv", CSV).bytes()), ArchiveTest::lines)));
  }

  @Test
  void namesAreNoPaths(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    read(inside, Archives.of("../rates_1.csv", CSV).and("/tmp/else.csv", "no").bytes());
    assertFalse(Files.exists(folder.resolve("rates_1.csv")));
    try (var files = Files.list(inside)) {
      assertEquals(1, files.count());
    }
    String twice = refused(Archives.of("..\\rates_1.csv", CSV).and("../rates_1.csv", CSV));
    assertTrue(twice.contains("'rates_1.csv', 'rates_1.csv'"), twice);
  }

  @Test
  void problemsNameArchiveAndFile() {
    assertEquals(
        "a.zip (f/x.csv):1: this is JSON, expected CSV",
        problems(grid(Archives.of("f/x.csv", "{\"a\":1}").bytes())));
  }

  @Test
  void whatIsPackedTwiceIsRefused() {
    byte[] inner = Archives.of("x.csv", CSV).bytes();
    String message = refused(holding("inner.zip", inner));
    assertEquals(
        "a.zip: the file 'inner.zip' of the archive is packed itself, or a workbook: unpack the"
            + " archive and give that file",
        message);
    byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0};
    assertTrue(refused(holding("x.csv", gzip)).contains("packed itself"));
    byte[] legacy = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
    assertTrue(problems(text(holding("x.csv", legacy).bytes())).contains("a workbook"));
    assertTrue(grid(holding("x.csv", legacy).bytes()).hasProblems());
  }

  @Test
  void aWorkbookThatIsTheOnlyFileIsRead(@TempDir Path folder) throws IOException {
    String sheet = "year|rate\n2003|1.5\n2004|1.25";
    Path file = folder.resolve("a.zip");
    for (byte[] workbook :
        List.of(
            Workbooks.empty().sheet("S", sheet).bytes(),
            LegacyWorkbooks.empty().sheet("S", sheet).bytes())) {
      byte[] archive = holding("x.xlsx", workbook).bytes();
      assertEquals(ROWS, grid(archive).orThrow());
      Files.write(file, archive);
      assertEquals(ROWS, FileInput.grid(DataFile.of(file), RATES, ArchiveTest::rows).orThrow());
      assertTrue(problems(text(archive)).contains("workbook"));
      assertTrue(
          refused(Archives.of("a.xlsx", "x").and("b.xlsx", workbook))
              .contains("2 files that may be meant"));
    }
  }

  /** An archive with one file of any bytes. */
  private static Archives holding(String name, byte[] content) {
    return Archives.of("readme", "").and(name, content);
  }

  @Test
  void aWorkbookStaysOne() {
    byte[] workbook = Workbooks.empty().sheet("S", "year|rate\n2003|1.5\n2004|1.25").bytes();
    assertEquals(ROWS, grid(workbook).orThrow());
    assertEquals(
        "a.zip: this is an Excel workbook (.xlsx), expected CSV", problems(text(workbook)));
  }

  @Test
  void unpackingIsBounded(@TempDir Path folder) throws IOException {
    Path bomb = folder.resolve("a.zip");
    byte[] line = "0,0\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("x.csv"));
      for (int i = 0; i < 1100; i++) {
        zip.write(line);
      }
    }
    List<DataFile> files = List.of(DataFile.of(bomb), stream(Files.readAllBytes(bomb)));
    for (DataFile file : files) {
      String message =
          problems(
              FileInput.text(
                  file,
                  (text, problems) -> {
                    Lines lines = new Lines(text, problems);
                    boolean more;
                    do {
                      more = lines.next();
                    } while (more);
                    return lines.number();
                  }));
      assertTrue(message.contains("unpacks to more than 67108864 bytes"), message);
    }
  }

  @Test
  void manyFilesAreRefused() {
    Archives many = Archives.of("0", "");
    for (int i = 1; i <= Archive.MOST_ENTRIES; i++) {
      many.and(Integer.toString(i), "");
    }
    assertEquals("a.zip: the archive has more than 10000 files in it", refused(many));
  }

  /** A readme is not read in place of a table whose name looks like a folder or a hidden file. */
  @Test
  void papersBesideSomethingElseAreNotRead() {
    for (String name : List.of("rates_1.cs/", "rates/.csv", ".rates")) {
      String message =
          refused(Archives.of("readme.txt", "no").and(name, name.endsWith("/") ? "" : CSV));
      assertTrue(message.contains("one file that is no data by its name: 'readme.txt'"), message);
    }
  }

  /** Whatever is damaged: what stood there, or a problem. */
  @Property(tries = 1500)
  void damagedArchives(
      @ForAll @IntRange(max = 1 << 20) int at,
      @ForAll byte damage,
      @ForAll @IntRange(max = 3) int kind) {
    byte[] bytes = Archives.of("readme.txt", "no").and("rates_1.csv", CSV.repeat(20)).bytes();
    int place = at % bytes.length;
    if (kind == 0) {
      bytes = Arrays.copyOf(bytes, Math.max(place, 4));
    } else {
      bytes[place] = damage;
    }
    List<String> whole = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      whole.addAll(ROWS);
    }
    try {
      Path file = Files.createTempFile("archive", ".zip");
      try {
        Files.write(file, bytes);
        for (DataFile given : List.of(DataFile.of(file), stream(bytes))) {
          Reading<List<String>> reading = FileInput.text(given, RATES, ArchiveTest::lines);
          Damage.check(reading);
          assertTrue(!reading.problems().isEmpty() || reading.value().equals(whole));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
