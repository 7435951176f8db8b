package org.migrationeconomics.data.labour.microdata;

import java.util.Optional;

/**
 * A column of numbers while a file is read: what is missing in it, and whether its largest number
 * is one of nines alone, which nobody named.
 *
 * <p>Not thread-safe.
 */
final class NumberField {

  /** So many nines are no number that people have by chance. */
  private static final int FEWEST = 5;

  /** In a field with decimals that are not written, 9999 is such a number too. */
  private static final int FEWEST_IN_FIELD = 4;

  private final int column;
  private final String what;
  private final CodeTable<Boolean> told;
  private final CodeTable<Boolean> everywhere;
  private final CodeTable<Boolean> written;
  private final double[] numbers;
  private final boolean said;
  private double largest = Double.NEGATIVE_INFINITY;
  private Optional<MicrodataColumn> where = Optional.empty();
  private String nines = "";
  private long line;
  private long count;

  NumberField(int column, String name, String what, MissingCodes missing) {
    this.column = column;
    this.what = what;
    this.told = missing.told(name);
    this.everywhere = missing.everywhere();
    this.written = missing.written(name);
    this.numbers = missing.numbers(name);
    this.said = missing.isSaid(name);
  }

  int column() {
    return column;
  }

  String what() {
    return what;
  }

  boolean isMissing(double number) {
    for (double missing : numbers) {
      if (number == missing) {
        return true;
      }
    }
    return told.has(number) || everywhere.has(number);
  }

  boolean isMissing(String text) {
    return told.isSpelt(text) || written.isSpelt(text);
  }

  /** A number that is not missing. */
  void take(MicrodataRow row, double number) {
    if (said || number < largest) {
      return;
    }
    if (number > largest) {
      largest = number;
      count = 0;
      nines = "";
      if (isNines(row)) {
        nines = row.text(column);
        line = row.line();
        where = Optional.of(row.column(column));
      }
    }
    count += nines.isEmpty() ? 0 : 1;
  }

  private boolean isNines(MicrodataRow row) {
    char[] characters = row.characters();
    int digits = 0;
    boolean implied = row.column(column).decimals() > 0;
    boolean point = false;
    for (int i = row.start(column); i < row.end(column); i++) {
      if (characters[i] == '9') {
        digits++;
      } else if (characters[i] == '.') {
        // Programs that take codes for numbers write 99999.0.
        point = true;
      } else if (!(characters[i] == '0' && point && digits > 0)) {
        return false;
      }
    }
    return digits >= (implied ? FEWEST_IN_FIELD : FEWEST);
  }

  /** Whether the largest number is one of nines. */
  boolean looksMissing() {
    return count > 0;
  }

  Optional<MicrodataColumn> where() {
    return where;
  }

  String nines() {
    return nines;
  }

  long line() {
    return line;
  }

  long count() {
    return count;
  }
}
