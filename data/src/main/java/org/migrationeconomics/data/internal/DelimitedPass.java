package org.migrationeconomics.data.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * One pass over a text of rows and columns, separated by commas or tabs: what all such readers have
 * in common, which is what can be wrong with the text before anybody looks at what it says.
 *
 * <p>Fields are looked at in the parser's own buffer, so that only what is kept costs an object.
 *
 * <p>Not thread-safe, and used once.
 */
public abstract class DelimitedPass extends AbstractBaseCsvCallbackHandler<Boolean> {

  /** A field that does not fit this buffer, in characters, is refused. */
  public static final int BUFFER = 1 << 16;

  private final char expected;
  private final ProblemList problems;
  private char separator;
  private String head = "";
  private boolean stopped;

  /**
   * A pass.
   *
   * @param separator what should stand between two fields: a comma or a tab; where the first lines
   *     show another one, that is taken
   * @param problems where everything goes that is wrong
   */
  protected DelimitedPass(char separator, ProblemList problems) {
    this.expected = separator;
    this.separator = separator;
    this.problems = problems;
  }

  /**
   * Where everything goes that is wrong.
   *
   * @return the problems
   */
  protected final ProblemList problems() {
    return problems;
  }

  /** Reads no further. */
  protected final void stop() {
    stopped = true;
  }

  /**
   * A record was read.
   *
   * @param ended whether the text ends with it, without a line break
   */
  protected abstract void record(boolean ended);

  /** The end was reached, and nobody had stopped before. */
  protected abstract void end();

  /**
   * The first field of the header, or of what should be one, while there is no header yet.
   *
   * @return the field, or empty after the header
   */
  protected abstract Optional<String> headerStart();

  /**
   * What the header calls a column.
   *
   * @param column the column from 1
   * @return its name, or empty
   */
  protected abstract String head(int column);

  /**
   * Reads the whole text; everything that is wrong with it goes to the problems.
   *
   * @param source the text
   */
  public final void run(TextSource source) {
    head = source.head();
    separator = Separators.of(head, expected);
    boolean before = problems.any();
    pass(source);
    if (separator != expected && !before && problems.any()) {
      problems.add(
          1,
          0,
          "",
          "the columns were taken to be separated by "
              + Separators.words(separator)
              + ", as the first lines show; this layout has "
              + Separators.words(expected)
              + ", and numbers with a decimal point");
    }
  }

  private void pass(TextSource source) {
    CsvReader<Boolean> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(BUFFER)
            .build(this, source);
    CloseableIterator<Boolean> records = csv.iterator();
    while (advance(records, source)) {
      record(source.ended());
    }
    if (!stopped && !problems.overflown()) {
      end();
    }
  }

  // The parser alone: what a visitor throws later is no problem of the file.
  private boolean advance(CloseableIterator<Boolean> records, TextSource source) {
    if (stopped || problems.overflown()) {
      return false;
    }
    try {
      if (records.hasNext()) {
        records.next();
        return true;
      }
    } catch (UncheckedIOException failure) {
      unreadable(FileInput.sentence(Objects.requireNonNull(failure.getCause())));
    } catch (CsvParseException failure) {
      if (failure.getCause() instanceof RuntimeException other) {
        throw other;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      String text = String.valueOf(failure.getMessage());
      if (source.ended()) {
        unreadable("the file ends inside a quoted field: it is cut off, or a quote lacks its twin");
      } else if (text.startsWith("Unexpected character after closing quote")) {
        unreadable(
            "a closing quote is followed by something else than a "
                + (separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab")
                + " or a line break; the file was not read any further");
      } else {
        unreadable(
            "the field is longer than any field of this layout: it is not "
                + format()
                + ", or a quote lacks its twin; the file was not read any further");
      }
    }
    return false;
  }

  private void unreadable(String message) {
    stopped = true;
    // Other formats often break off within what would be the header.
    Optional<String> strange = headerStart().flatMap(first -> strange(first, false));
    if (strange.isPresent()) {
      problems.add(getStartingLineNumber(), 0, "", strange.get());
      return;
    }
    int column = getFieldCount() + 1;
    problems.add(getStartingLineNumber(), column, head(column), message);
  }

  private String format() {
    return expected == ',' ? "CSV" : "text separated by tabs";
  }

  /**
   * What the text is if it is not of this format at all.
   *
   * @param cell the first field of what should be the header
   * @param alone whether it has no other field
   * @return the message of a problem, or empty
   */
  protected final Optional<String> strange(String cell, boolean alone) {
    String first = cell.strip();
    if (first.indexOf('\0') >= 0) {
      return Optional.of("this is binary or UTF-16, expected " + format() + " in UTF-8");
    }
    if (first.startsWith("<") || first.startsWith("{") || first.startsWith("[")) {
      Optional<String> other = Foreign.other(head, format());
      return other.isPresent() ? other : Foreign.other(first, format());
    }
    if (alone && expected == ',' && (first.indexOf(';') >= 0 || first.indexOf('\t') >= 0)) {
      return Optional.of("the columns seem to be separated by semicolons or tabs, expected commas");
    }
    if (alone && expected == '\t' && first.indexOf(',') >= 0) {
      return Optional.of("the columns seem to be separated by commas, expected tabs");
    }
    return Optional.empty();
  }

  @Override
  protected final Boolean buildRecord() {
    return Boolean.TRUE;
  }
}
