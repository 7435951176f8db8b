package org.migrationeconomics.core.table;

import java.nio.file.Path;

/**
 * Something that can be looked at as a headed table: every result of a calculator, and every
 * labelled vector.
 *
 * <p>{@code toString} of a result is {@link TextTable#brief}, short enough for JShell, and of a
 * value that one builds a line that says what it is; {@link #show} is the whole, and {@link #toCsv}
 * keeps every digit.
 */
public interface Tabular {

  /**
   * The value as a table, with units in its heads.
   *
   * @return the table
   */
  TextTable table();

  /**
   * The whole table as text.
   *
   * @return all rows, however many
   */
  default String show() {
    return table().render();
  }

  /**
   * Writes the table as CSV: UTF-8, one header line, numbers with all their digits, empty cells
   * where there is no value.
   *
   * @param file the file to write; an existing one is replaced
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  default void toCsv(Path file) {
    table().toCsv(file);
  }
}
