package org.migrationeconomics.examples;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The columns of a CSV file with one line of heads, as the examples read files of the user's own
 * that are no workers: those have a reader in the library.
 *
 * @param file where they come from
 * @param records the lines
 */
public record CsvColumns(Path file, List<NamedCsvRecord> records) {

  /**
   * Copies the lines.
   *
   * @throws IllegalArgumentException if there are none
   */
  public CsvColumns {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException(file + " is empty, expected heads and lines");
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its columns
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it is empty, or lines are of different length
   */
  public static CsvColumns read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> records = new ArrayList<>();
      reader.forEach(records::add);
      return new CsvColumns(file, records);
    } catch (CsvParseException malformed) {
      Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
      throw new IllegalArgumentException(file + ": " + cause.getMessage(), malformed);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  /**
   * Some of the lines.
   *
   * @param wanted which
   * @return the same columns with those lines
   */
  public CsvColumns where(Predicate<NamedCsvRecord> wanted) {
    return new CsvColumns(file, records.stream().filter(wanted).toList());
  }

  /**
   * The heads.
   *
   * @return in the order of the file
   */
  public List<String> heads() {
    return records.get(0).getHeader();
  }

  /**
   * A column of text.
   *
   * @param head its head
   * @return one a line
   * @throws IllegalArgumentException if there is no such column
   */
  public List<String> texts(String head) {
    if (!heads().contains(head)) {
      throw new IllegalArgumentException("column is '" + head + "', expected one of " + heads());
    }
    return records.stream().map(line -> line.getField(head)).toList();
  }

  /**
   * A column of numbers.
   *
   * @param head its head
   * @return one a line
   * @throws IllegalArgumentException if there is no such column, or a cell is no number
   */
  public double[] numbers(String head) {
    List<String> texts = texts(head);
    double[] numbers = new double[texts.size()];
    Arrays.setAll(numbers, i -> number(head, i, texts.get(i)));
    return numbers;
  }

  private double number(String head, int line, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notOne) {
      throw new IllegalArgumentException(
          head
              + " is '"
              + text
              + "' in data line "
              + (line + 1)
              + " of "
              + file
              + ", expected a number",
          notOne);
    }
  }
}
