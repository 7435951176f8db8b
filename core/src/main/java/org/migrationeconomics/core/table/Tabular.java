package org.migrationeconomics.core.table;

import java.nio.file.Path;

/**
 * Something that can be looked at as a headed table: every result of a calculator, and every
 * labelled vector.
 *
 * <p>{@code toString} of a result is {@link TextTable#brief}, short enough for JShell, and of a
 * value that one builds a line that says what it is; {@link #show} is the whole, and {@link #toCsv}
 * all the data: every figure with every digit, its unit, the reason where there is none, and what
 * the table says about itself.
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
   * All the data that the value holds, one observation a row. It is the {@link #table}, unless that
   * is a summary of more than anybody would read.
   *
   * @return the table that {@link #toCsv} writes
   */
  default TextTable dataTable() {
    return table();
  }

  /**
   * Writes {@linkplain #dataTable all the data} as CSV in long form, one figure a line: UTF-8, one
   * header line; after what the figure is about, {@code variable}, {@code value} with all its
   * digits, {@code unit}, {@code reason} where there is no value, {@code title}, {@code source} and
   * {@code note}.
   *
   * @param file the file to write; an existing one is replaced
   * @throws java.io.UncheckedIOException if the file cannot be written
   * @see TextTable#toCsv
   */
  default void toCsv(Path file) {
    dataTable().toCsv(file);
  }

  /**
   * Writes all the data as CSV with one column for each column of the table, a matrix as a square.
   *
   * @param file the file to write; an existing one is replaced
   * @throws java.io.UncheckedIOException if the file cannot be written
   * @see TextTable#toWideCsv
   */
  default void toWideCsv(Path file) {
    dataTable().toWideCsv(file);
  }
}
