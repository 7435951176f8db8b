package org.migrationeconomics.data.internal;

import java.util.List;
import java.util.Optional;

/** Rows and columns of a file: a CSV file, which is one sheet without a name, or a workbook. */
public interface Grid {

  /** Takes the rows one by one. */
  @FunctionalInterface
  interface Sink {
    /**
     * A row.
     *
     * @param row the row, which is filled anew for the next one
     * @return false to read no further
     */
    boolean row(GridRow row);
  }

  /**
   * The names of the sheets.
   *
   * @return the names in the order of the workbook; one empty name for a CSV file
   */
  List<String> sheets();

  /**
   * Reads a sheet. A CSV file can be read once.
   *
   * @param sheet its place in {@link #sheets}, from 0
   * @param problems where everything goes that is wrong with its format
   * @param sink takes the rows
   */
  void rows(int sheet, ProblemList problems, Sink sink);

  /**
   * The text of a CSV file, of which nothing was read yet: it may turn out to be something else
   * than CSV that a reader knows.
   *
   * @return the text; empty for a workbook
   */
  default Optional<TextSource> text() {
    return Optional.empty();
  }

  /**
   * Whether this is a workbook, whose cells are called by letters and whose numbers are stored in
   * full.
   *
   * @return false for a CSV file
   */
  default boolean isWorkbook() {
    return !sheets().equals(List.of(""));
  }
}
