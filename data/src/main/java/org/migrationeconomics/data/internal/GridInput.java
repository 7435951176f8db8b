package org.migrationeconomics.data.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

/** Opens a file of rows and columns, CSV or workbook, as its first bytes tell. */
public final class GridInput {

  private static final int HEAD = 8;

  private GridInput() {}

  /**
   * Reads one grid.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Body<T> {
    /**
     * Reads the grid to its end, or as far as is of use.
     *
     * @param grid the grid
     * @param problems where everything goes that is wrong with it
     * @return what was read
     */
    T read(Grid grid, ProblemList problems);
  }

  /**
   * Reads a file.
   *
   * @param <T> what comes of it
   * @param file a CSV file, possibly packed with gzip, or an .xlsx workbook
   * @param unread the value if it cannot be opened, which is a problem
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(Path file, T unread, Body<T> body) {
    String name = FileNames.of(Require.notNull("file", file));
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] head = bytes.readNBytes(HEAD);
      if (Workbook.isOne(head)) {
        try (Workbook workbook = Workbook.of(file)) {
          return read(workbook, name, body);
        }
      }
    } catch (NoSuchFileException missing) {
      return unread(name, unread, "there is no such file");
    } catch (AccessDeniedException denied) {
      return unread(name, unread, "the file may not be read by this user");
    } catch (IOException failure) {
      return unread(name, unread, TextInput.sentence(failure));
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, name, unread, body);
    } catch (IOException failure) {
      return unread(name, unread, TextInput.sentence(failure));
    }
  }

  /**
   * Reads a stream of bytes, which the caller closes. A workbook is held in memory, packed.
   *
   * @param <T> what comes of it
   * @param bytes UTF-8 text, possibly packed with gzip, or an .xlsx workbook
   * @param name what problems call it
   * @param unread the value if it is neither, which is a problem
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(InputStream bytes, String name, T unread, Body<T> body) {
    Require.notNull("bytes", bytes);
    Require.text("name", name);
    try {
      BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      if (Workbook.isOne(head)) {
        try (Workbook workbook = Workbook.of(in)) {
          return read(workbook, name, body);
        }
      }
      if (Workbook.isLegacy(head)) {
        return unread(
            name,
            unread,
            "this is a legacy Excel workbook (.xls), which is not read: open it in a spreadsheet"
                + " program and save it as .xlsx, or download the CSV");
      }
      return read(new CsvGrid(TextSource.of(in)), name, body);
    } catch (IOException failure) {
      return unread(name, unread, TextInput.sentence(failure));
    }
  }

  /**
   * Reads CSV text, whose reader the caller closes.
   *
   * @param <T> what comes of it
   * @param text the text
   * @param name what problems call it
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(Reader text, String name, Body<T> body) {
    Require.notNull("text", text);
    return read(new CsvGrid(TextSource.of(text)), Require.text("name", name), body);
  }

  private static <T> Reading<T> read(Grid grid, String name, Body<T> body) {
    ProblemList problems = new ProblemList(name);
    T value = body.read(grid, problems);
    return new Reading<>(value, problems.toList());
  }

  private static <T> Reading<T> unread(String name, T value, String message) {
    return new Reading<>(value, List.of(Problem.of(name, message)));
  }
}
