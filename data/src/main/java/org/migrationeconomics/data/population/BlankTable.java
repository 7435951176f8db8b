package org.migrationeconomics.data.population;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.Foreign;
import org.migrationeconomics.data.internal.Lines;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;

/**
 * A table of the Human Mortality or Fertility Database: a title, perhaps further lines, a header,
 * and rows whose columns blanks separate.
 *
 * <p>Not thread-safe, and used once.
 */
final class BlankTable {

  private static final int MOST_LINES_BEFORE = 5;
  private static final int LONGEST_TITLE = 80;
  // 300 years of 111 ages and two territories are far less.
  private static final int MOST_ROWS = 2_000_000;
  // From so many rows of one length on, a row of that length is whole.
  private static final int FEWEST_ROWS = 3;
  private static final String COHORT = "Cohort";

  /** What files are whose rows are not of a year and an age. */
  static final String OTHER_SHAPE =
      "rows by year of birth are cohorts, or triangles and parallelograms of the Lexis diagram"
          + " (…VH, …TR, …VV, …_lexis); the file by year and age is read, such as asfrRR.txt";

  private static final int LONGEST_CODE = 20;
  private static final String MISSING = ".";

  private static final int MOST_CODES = 300;

  /** The column of codes in a file of all countries, of fertility and of mortality. */
  private static final Set<String> OF_MANY = Set.of("Code", "PopName");

  private final TextSource source;
  private final Lines lines;
  private final ProblemList problems;
  private String title = "";
  private String wholeTitle = "";
  private List<String> header = List.of();
  private String[] fields = new String[0];
  private final Optional<String> country;
  private final Set<String> codes = new LinkedHashSet<>();
  // One where a column of codes stands before the others.
  private int shift;
  private boolean found;
  private Optional<String> fault = Optional.empty();
  private int rows;
  // How long all lines of rows are; -1 if they differ.
  private int width;
  private boolean ended;

  /**
   * Reads to the header.
   *
   * @param source the text
   * @param problems where everything goes that is wrong with it
   * @param country whose rows are read of a file of all countries
   * @param keys the first columns, behind that of the countries
   * @param values the other columns, all of them
   */
  BlankTable(
      TextSource source,
      ProblemList problems,
      Optional<String> country,
      List<String> keys,
      List<String> values) {
    this.country = country;
    this.source = source;
    this.lines = new Lines(source, problems);
    this.problems = problems;
    List<String> expected = new ArrayList<>(keys);
    expected.addAll(values);
    header(expected, true);
  }

  /** A table whose columns after the keys may be any. */
  BlankTable(TextSource source, ProblemList problems, Optional<String> country, List<String> keys) {
    this.country = country;
    this.source = source;
    this.lines = new Lines(source, problems);
    this.problems = problems;
    header(keys, false);
  }

  private void header(List<String> expected, boolean all) {
    String first = expected.get(0);
    for (int i = 0; i <= MOST_LINES_BEFORE; i++) {
      if (!lines.next()) {
        break;
      }
      String text = lines.text().strip();
      if (i == 0) {
        Optional<String> other = Foreign.other(source.head(), "text in columns");
        if (other.isPresent()) {
          problems.add(1, 0, "", other.get());
          ended = true;
          return;
        }
      }
      String[] names = text.split("\\s+");
      boolean ofMany = OF_MANY.contains(names[0]);
      boolean isHeader =
          names[0].equals(first)
              || names[0].equals("Year")
              || names[0].equals(COHORT)
              || (ofMany && names.length > 1);
      if (i == 0 && !isHeader) {
        title = title(text);
        wholeTitle = text;
      }
      if (isHeader) {
        shift = ofMany ? 1 : 0;
        header = List.of(names).subList(shift, names.length);
        boolean same =
            header.size() >= expected.size()
                && header.subList(0, expected.size()).equals(expected)
                && (!all || onlyParts(expected))
                && ofMany == country.isPresent();
        if (!same) {
          long line = lines.number();
          ended = true;
          problems.add(
              line,
              0,
              "",
              ofMany && country.isEmpty()
                  ? ofMany(names[0])
                  : country.isPresent() && !ofMany
                      ? "this is the file of one country, expected one of all countries with a"
                          + " column Code or PopName; the reader without country(…) reads it"
                      : "the columns are "
                          + ProblemList.shown(String.join(" ", header))
                          + ", expected "
                          + String.join(" ", expected)
                          + (header.contains(COHORT) ? "; " + OTHER_SHAPE : ""));
        }
        return;
      }
    }
    problems.add(
        0,
        0,
        "",
        title.isEmpty() && lines.number() <= 1
            ? "the file is empty"
            : "there is no header "
                + String.join(" ", expected)
                + " in the first "
                + (MOST_LINES_BEFORE + 1)
                + " lines");
    ended = true;
  }

  /** Whether what comes after the expected columns are parts of the last, as ASFR1 is of ASFR. */
  private boolean onlyParts(List<String> expected) {
    String last = expected.get(expected.size() - 1);
    return header.subList(expected.size(), header.size()).stream()
        .allMatch(name -> name.matches(Pattern.quote(last) + "[0-9]+p?"));
  }

  /** What to do with a file of many countries, with the code of its first row as the example. */
  private String ofMany(String column) {
    String code = lines.next() ? lines.text().strip().split("\\s+", -1)[0] : "";
    return "this is a file of all countries, which its column "
        + column
        + " tells apart; country(\""
        + (code.matches("[A-Z_]{3,8}") ? code : "SWE")
        + "\") takes one of them";
  }

  private static String title(String text) {
    int modified = text.indexOf("Last modified");
    String title = (modified > 0 ? text.substring(0, modified) : text).strip();
    StringBuilder shown =
        new StringBuilder(
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, ' ');
      }
    }
    String line = shown.toString().strip();
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  /** The title without the date of the last modification; "untitled" if there is none. */
  String title() {
    return title.isEmpty() ? "untitled" : title;
  }

  /** The title as it stands, with what follows it; empty if there is none. */
  String wholeTitle() {
    return wholeTitle;
  }

  /** The names of the columns behind that of the countries. */
  List<String> header() {
    return header;
  }

  /** Goes to the next row with as many columns as the header. */
  boolean next() {
    fault = Optional.empty();
    while (!ended && !problems.overflown() && lines.next()) {
      String text = lines.text().strip();
      if (text.isEmpty()) {
        continue;
      }
      if (++rows > MOST_ROWS) {
        problems.add(
            lines.number(),
            0,
            "",
            "these are more than " + MOST_ROWS + " rows; the rest is left out");
        break;
      }
      fields = text.split("\\s+");
      if (!lines.complete() && !isWhole()) {
        problems.add(
            lines.number(),
            0,
            "",
            "no line break ends the last line, so the file may be cut off; the row is left out");
      } else if (fields.length != header.size() + shift) {
        problems.add(
            lines.number(),
            0,
            "",
            "the row has "
                + fields.length
                + (fields.length == 1 ? " column" : " columns")
                + ", expected "
                + (header.size() + shift)
                + " as in the header");
      } else {
        width = rows == 1 || width == lines.text().length() ? lines.text().length() : -1;
        if (isWanted()) {
          found = true;
          return true;
        }
        continue;
      }
      width = -1;
    }
    if (!ended && rows == 0 && !problems.overflown()) {
      problems.add(0, 0, "", "the file ends after the header, expected at least one row");
    } else if (!ended && country.isPresent() && !found && !problems.overflown()) {
      problems.add(
          0,
          0,
          "",
          "there is no row with the code "
              + country.get()
              + "; the codes are "
              + ProblemList.listed(codes));
    }
    ended = true;
    return false;
  }

  /** Whether the row is of the country that is read. */
  private boolean isWanted() {
    if (country.isEmpty()) {
      return true;
    }
    if (codes.size() < MOST_CODES) {
      codes.add(fields[0].substring(0, Math.min(fields[0].length(), LONGEST_CODE)));
    }
    return country.get().equals(fields[0]);
  }

  /**
   * Whether the row that ends the file is whole without a line break: the columns are aligned, as
   * all rows before it are of one length, and so is it.
   */
  private boolean isWhole() {
    return rows > FEWEST_ROWS
        && lines.text().length() == width
        && fields.length == header.size() + shift;
  }

  /** The number of the row's line. */
  long line() {
    return lines.number();
  }

  /** Where a column stands, from 1. */
  int column(int index) {
    return index + shift + 1;
  }

  /** A field of the row. */
  String text(int index) {
    return fields[index + shift];
  }

  /** The fields of the row from one on as numbers, NaN where one is missing or faulty. */
  double[] numbers(int from) {
    double[] values = new double[header.size() - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(from + i);
    }
    return values;
  }

  /** A field of the row as a number, NaN if it is missing or faulty. */
  double number(int index) {
    String field = fields[index + shift];
    if (field.equals(MISSING)) {
      return Double.NaN;
    }
    double value = Decimals.parse(field);
    if (Double.isFinite(value) && value >= 0) {
      return value;
    }
    String message =
        ProblemList.shown(field) + " is not a number such as 0.00123; a missing value is a dot";
    problems.add(lines.number(), column(index), header.get(index), message);
    fault = Optional.of(message);
    return Double.NaN;
  }

  /** What is wrong with the row, which was reported already. */
  Optional<String> fault() {
    return fault;
  }

  /** A year of four digits. */
  static Optional<Integer> year(String text) {
    if (text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text);
    return year >= 1000 && year <= 2999 ? Optional.of(year) : Optional.empty();
  }
}
