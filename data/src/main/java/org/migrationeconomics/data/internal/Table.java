package org.migrationeconomics.data.internal;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small table that ships with the library: lines of comment that begin with {@code #}, a header,
 * rows. One of the comments may be {@code # Source: …}.
 *
 * @param source what the comment says the source is, or empty
 * @param rows the rows after the header
 */
public record Table(String source, List<CsvRecord> rows) {

  private static final String SOURCE = "Source:";

  /**
   * A table.
   *
   * @param source what its source is, or empty
   * @param rows the rows after the header; copied
   */
  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table that lies beside a class.
   *
   * @param owner the class
   * @param name the file name
   * @return the table
   */
  public static Table of(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from the library's jar");
      }
      String source = "";
      List<CsvRecord> rows = new ArrayList<>();
      for (CsvRecord row :
          CsvReader.builder().commentStrategy(CommentStrategy.READ).ofCsvRecord(in)) {
        if (!row.isComment()) {
          rows.add(row);
        } else if (row.getField(0).strip().startsWith(SOURCE)) {
          source = row.getField(0).strip().substring(SOURCE.length()).strip();
        }
      }
      return new Table(source, rows.subList(1, rows.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
