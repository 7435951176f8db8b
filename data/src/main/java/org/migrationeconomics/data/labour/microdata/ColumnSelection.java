package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.migrationeconomics.core.internal.Require;

/**
 * Which columns of a file of microdata are wanted as arrays, as numbers or as codes.
 *
 * <pre>
 *   ColumnSelection.numbers("lnwage", "educ", "exper", "tenure").withCodes("female")
 * </pre>
 *
 * <p>Codes are taken as they are written, or by a table that tells their labels; then a code is
 * found by its spelling or, if it is a number, by its value, and a code that is not in the table is
 * a problem. A largest number of nines alone, such as {@code 99999}, is a problem, for it is nearly
 * always a missing code that nobody named; {@link #withMissing} or {@link #withoutMissing} names
 * it.
 *
 * <p><b>Defaults</b>: a row without one of the values is left out and counted ({@link
 * HolePolicy#LEAVE_OUT}); at most 20 million rows are kept, that a file of any size does not fill
 * the memory ({@link #withMostRows}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ColumnSelection {

  private static final int MOST_ROWS = 20_000_000;
  private static final CodeTable<Boolean> NONE = CodeTable.of("codes", List.of());

  /** Codes with a table; without one the table is empty. */
  record Codes(String column, CodeTable<String> labels) {}

  private final List<String> numbers;
  private final List<String> exponentials;
  private final List<Codes> codes;
  private final Map<String, CodeTable<Boolean>> missing;
  private final Map<String, CodeTable<Boolean>> selected;
  private final HolePolicy holes;
  private final int mostRows;

  private ColumnSelection(
      List<String> numbers,
      List<String> exponentials,
      List<Codes> codes,
      Map<String, CodeTable<Boolean>> missing,
      Map<String, CodeTable<Boolean>> selected,
      HolePolicy holes,
      int mostRows) {
    this.numbers = numbers;
    this.exponentials = exponentials;
    this.codes = codes;
    this.missing = missing;
    this.selected = selected;
    this.holes = holes;
    this.mostRows = mostRows;
  }

  /**
   * Columns of numbers.
   *
   * @param columns their names; none if only codes are wanted
   * @return the selection
   * @throws IllegalArgumentException if a column is named twice
   */
  public static ColumnSelection numbers(String... columns) {
    Require.notNull("columns", columns);
    List<String> names = new ArrayList<>();
    for (String column : columns) {
      once(names, column);
    }
    return new ColumnSelection(
        List.copyOf(names),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        HolePolicy.LEAVE_OUT,
        MOST_ROWS);
  }

  private static void once(List<String> names, String column) {
    if (names.contains(Require.text("column", column))) {
      throw Require.refusal("column", column, "each column once");
    }
    names.add(column);
  }

  /**
   * The same selection with a column of which the file has the natural logarithm; the array has the
   * numbers themselves.
   *
   * @param column the name of a column of numbers of this selection
   * @return the selection
   * @throws IllegalArgumentException if it is none
   */
  public ColumnSelection withExponential(String column) {
    if (!numbers.contains(Require.text("column", column))) {
      throw Require.refusal("column", column, "one of the numbers: " + numbers);
    }
    List<String> names = new ArrayList<>(exponentials);
    once(names, column);
    return new ColumnSelection(numbers, names, codes, missing, selected, holes, mostRows);
  }

  /**
   * The same selection with a column of codes, which are their own labels.
   *
   * @param column its name
   * @return the selection
   * @throws IllegalArgumentException if the column is among the codes already
   */
  public ColumnSelection withCodes(String column) {
    return withCodes(column, Map.of());
  }

  /**
   * The same selection with a column of codes and their labels. Codes of the same label become one.
   *
   * @param column its name
   * @param labels the label of each code; all are labels of their own if it is empty
   * @return the selection
   * @throws IllegalArgumentException if the column is among the codes already
   */
  public ColumnSelection withCodes(String column, Map<String, String> labels) {
    List<String> names = new ArrayList<>(codes.stream().map(Codes::column).toList());
    once(names, column);
    Require.notNull("labels", labels)
        .forEach((code, label) -> Require.text("label of code " + code, label));
    List<Codes> more = new ArrayList<>(codes);
    more.add(new Codes(column, new CodeTable<>("labels of " + column, labels)));
    return new ColumnSelection(
        numbers, exponentials, List.copyOf(more), missing, selected, holes, mostRows);
  }

  /**
   * The same selection with the codes by which a column says that it has no value, such as {@code
   * 9999}. A column with decimals that are not written has them as values: {@code 99.99}.
   *
   * @param column the column
   * @param newMissing the codes
   * @return the selection
   * @throws IllegalArgumentException if no code is given
   */
  public ColumnSelection withMissing(String column, String... newMissing) {
    Require.notNull("missing", newMissing);
    Map<String, CodeTable<Boolean>> more = new LinkedHashMap<>(missing);
    more.put(
        Require.text("column", column),
        WorkerMapping.codes("codes of " + column, List.of(newMissing)));
    return new ColumnSelection(numbers, exponentials, codes, more, selected, holes, mostRows);
  }

  /**
   * The same selection with a column every number of which is a value, be it 99999 or a code that
   * the codebook calls missing.
   *
   * @param column the column
   * @return the selection
   */
  public ColumnSelection withoutMissing(String column) {
    Map<String, CodeTable<Boolean>> more = new LinkedHashMap<>(missing);
    more.put(Require.text("column", column), NONE);
    return new ColumnSelection(numbers, exponentials, codes, more, selected, holes, mostRows);
  }

  /**
   * The same selection for some rows only. Several columns must all be right.
   *
   * @param column a column
   * @param newCodes what it has in the rows that are read
   * @return the selection
   * @throws IllegalArgumentException if no code is given
   */
  public ColumnSelection withOnly(String column, String... newCodes) {
    Require.notNull("codes", newCodes);
    Map<String, CodeTable<Boolean>> more = new LinkedHashMap<>(selected);
    more.put(
        Require.text("column", column),
        WorkerMapping.codes("codes of " + column, List.of(newCodes)));
    return new ColumnSelection(numbers, exponentials, codes, missing, more, holes, mostRows);
  }

  /**
   * The same selection with another policy for rows with holes.
   *
   * @param policy the policy
   * @return the selection
   */
  public ColumnSelection withHoles(HolePolicy policy) {
    return new ColumnSelection(
        numbers,
        exponentials,
        codes,
        missing,
        selected,
        Require.notNull("policy", policy),
        mostRows);
  }

  /**
   * The same selection with another limit of rows, which is one of memory: eight bytes for each
   * number and four for each code.
   *
   * @param most most rows kept, above zero
   * @return the selection
   * @throws IllegalArgumentException if it is not above zero
   */
  public ColumnSelection withMostRows(int most) {
    if (most <= 0) {
      throw Require.refusal("most rows", most, "a number above zero");
    }
    return new ColumnSelection(numbers, exponentials, codes, missing, selected, holes, most);
  }

  List<String> numbers() {
    return numbers;
  }

  boolean isExponential(String column) {
    return exponentials.contains(column);
  }

  List<Codes> codes() {
    return codes;
  }

  /** What was said to be missing, by column; an empty table if nothing is. */
  Map<String, CodeTable<Boolean>> missing() {
    return missing;
  }

  Map<String, CodeTable<Boolean>> selected() {
    return selected;
  }

  HolePolicy holes() {
    return holes;
  }

  int mostRows() {
    return mostRows;
  }

  /** One line: which columns. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner("; ", "columns: ", "");
    text.add("numbers " + numbers);
    text.add("codes " + codes.stream().map(Codes::column).toList());
    selected.forEach((column, only) -> text.add("only where " + column + " is " + only));
    return text.toString();
  }
}
