package org.migrationeconomics.data.recognition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Layouts;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Says which reader takes a file.
 *
 * <pre>
 *   Readers.recognise(Path.of("download.csv"))
 * </pre>
 */
public final class Readers {

  private static final int MOST_SHEETS = 12;
  private static final int MOST_ROWS = 25;
  private static final int MOST_CELLS = 400;
  private static final int LONGEST = 200;

  /** Archives with many files, of which the message lists the names. */
  private static final Pattern BUNDLE =
      Pattern.compile(".*files that may be meant.*(?:[bfm]ltper_|mx_1x1|deaths_1x1).*");

  private Readers() {}

  /**
   * Recognises a file.
   *
   * @param file the file
   * @return what it is, and why
   */
  public static Recognition recognise(Path file) {
    return recognise(DataFile.of(file));
  }

  /**
   * Recognises a file by its first bytes, lines and headers; the rest is not looked at, so that
   * even a recognised file may have problems. Archives, packed files and workbooks are opened. A
   * stream or text has been begun afterwards.
   *
   * @param file the file
   * @return what it is, which it most resembles, or what it is if it is no data at all
   */
  public static Recognition recognise(DataFile file) {
    Reading<Optional<Layouts.Match>> reading =
        FileInput.grid(
            file,
            ArchiveEntries.named("the figures", "api_.*\\.csv|wdicsv\\.csv|wdidata\\.csv"),
            // In which every byte is a character; a byte-order mark says otherwise.
            StandardCharsets.ISO_8859_1,
            Readers::match);
    if (reading.value().isPresent()) {
      Layouts.Match match = reading.value().get();
      String call = match.layout().call();
      return new Recognition(
          file.name(),
          Optional.of(match.layout().name()),
          call.isEmpty() ? Optional.empty() : Optional.of(call),
          match.certain(),
          match.why());
    }
    String why =
        reading.problems().isEmpty()
            ? "its first lines are of no layout that is known here"
            : reading.problems().get(0).message();
    if (BUNDLE.matcher(why).matches()) {
      return new Recognition(
          file.name(),
          Optional.of("a bundle of the Human Mortality Database"),
          Optional.of("HmdReader.of(place).country(code).fileOfArchive(name)"),
          true,
          why);
    }
    return new Recognition(file.name(), Optional.empty(), Optional.empty(), false, why);
  }

  /**
   * Every layout that is recognised, by its publisher, and what reads it. A layout that nothing
   * here reads is known so that a refusal can name it.
   *
   * @return a table of layouts and calls
   */
  public static TextTable known() {
    TextTable.Builder table =
        TextTable.titled("Layouts that are recognised").column("layout").column("read by");
    for (Layouts.Layout layout : Layouts.all()) {
      table.row(layout.name(), layout.call().isEmpty() ? "no reader here" : layout.call());
    }
    return table.build();
  }

  private static Optional<Layouts.Match> match(Grid grid, ProblemList problems) {
    Optional<TextSource> text = grid.text();
    Optional<Layouts.Match> found = text.flatMap(one -> Layouts.ofText(one.head()));
    if (found.isPresent() || problems.overflown()) {
      return found;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int sheet = 0; sheet < Math.min(grid.sheets().size(), MOST_SHEETS); sheet++) {
      int most = rows.size() + MOST_ROWS;
      // What is wrong with the rest of a workbook says nothing of its layout.
      grid.rows(
          sheet,
          text.isPresent() ? problems : new ProblemList("sheet"),
          row -> {
            rows.add(cells(row));
            return rows.size() < most;
          });
    }
    return Layouts.best(rows);
  }

  private static List<String> cells(GridRow row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.count(), MOST_CELLS); column++) {
      String cell = row.label(column);
      cells.add(cell.substring(0, Math.min(cell.length(), LONGEST)));
    }
    return cells;
  }
}
