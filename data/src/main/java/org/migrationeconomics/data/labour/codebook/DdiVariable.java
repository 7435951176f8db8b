package org.migrationeconomics.data.labour.codebook;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A variable of a codebook: where it stands in the lines of a fixed-width file, and what its codes
 * mean.
 *
 * <pre>
 *   codebook.variable("SEX").labels()       // {1=Male, 2=Female, 9=NIU}
 * </pre>
 *
 * <p>As a table it lists the codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name, such as {@code SEX}
 * @param label what it is
 * @param start its first column, from 1
 * @param end its last column
 * @param decimals how many of its digits stand behind a decimal point that is not written
 * @param labels what its codes mean, in the order of the codebook; it cannot be changed
 * @param missing the codes which mean that there is no value, each with the codebook's words for
 *     it; it cannot be changed
 * @param records in a hierarchical file the types of records on whose lines it stands, such as
 *     {@code [H, P]}; empty in a rectangular file, on all of whose lines it stands
 */
public record DdiVariable(
    String name,
    String label,
    int start,
    int end,
    int decimals,
    Map<String, String> labels,
    Map<String, String> missing,
    List<String> records)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * How codebooks begin to say that there is no value: not in universe, missing, unknown, and why.
   */
  private static final Pattern NO_VALUE =
      Pattern.compile(
          "(n\\.?\\s?i\\.?\\s?u\\b|not in universe|missing|unknown|not reported|not ascertained"
              + "|no response|refused|don't know|n/a\\b|blank\\b).*",
          Pattern.CASE_INSENSITIVE);

  /** Most decimals that are not written. */
  static final int MOST_DECIMALS = 15;

  /** Last column of any variable. */
  static final int MOST_COLUMNS = 1 << 16;

  /**
   * A variable whose labels say which of its codes mean that there is no value, such as {@code
   * N.I.U.} or {@code Missing}.
   *
   * @param name its name
   * @param label what it is, possibly empty
   * @param start its first column, from 1
   * @param end its last column
   * @param decimals how many of its digits stand behind a decimal point that is not written
   * @param labels what its codes mean; copied
   * @throws IllegalArgumentException if the columns run backwards or beyond 65,536, or there are
   *     more than 15 decimals
   */
  public DdiVariable(
      String name, String label, int start, int end, int decimals, Map<String, String> labels) {
    this(name, label, start, end, decimals, labels, withoutValue(labels));
  }

  /** The codes among some whose words say that there is no value. */
  static Map<String, String> withoutValue(Map<String, String> labels) {
    Map<String, String> missing = new LinkedHashMap<>(Require.notNull("labels", labels));
    missing.values().removeIf(words -> !NO_VALUE.matcher(words.strip()).matches());
    return missing;
  }

  /**
   * A variable of a rectangular file.
   *
   * @param name its name
   * @param label what it is, possibly empty
   * @param start its first column, from 1
   * @param end its last column
   * @param decimals how many of its digits stand behind a decimal point that is not written
   * @param labels what its codes mean; copied
   * @param missing the codes which mean that there is no value, and the words for it; copied
   * @throws IllegalArgumentException if the columns run backwards or beyond 65,536, or there are
   *     more than 15 decimals
   */
  public DdiVariable(
      String name,
      String label,
      int start,
      int end,
      int decimals,
      Map<String, String> labels,
      Map<String, String> missing) {
    this(name, label, start, end, decimals, labels, missing, List.of());
  }

  /**
   * A variable.
   *
   * @param name its name
   * @param label what it is, possibly empty
   * @param start its first column, from 1
   * @param end its last column
   * @param decimals how many of its digits stand behind a decimal point that is not written
   * @param labels what its codes mean; copied
   * @param missing the codes which mean that there is no value, and the words for it; copied
   * @param records the types of records on whose lines it stands, or none; copied
   * @throws IllegalArgumentException if the columns run backwards or beyond 65,536, or there are
   *     more than 15 decimals
   */
  public DdiVariable {
    Require.text("name", name);
    Require.notNull("label", label);
    if (start < 1 || end < start || end > MOST_COLUMNS) {
      throw Require.refusal(
          "columns of " + name, start + " to " + end, "columns from 1 to " + MOST_COLUMNS);
    }
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw Require.refusal("decimals of " + name, decimals, "0 to " + MOST_DECIMALS);
    }
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(Require.notNull("labels", labels)));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(Require.notNull("missing", missing)));
    records = List.copyOf(Require.notNull("records", records));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                name
                    + (label.isEmpty() ? "" : ", " + label)
                    + ", columns "
                    + start
                    + "-"
                    + end
                    + (decimals == 0 ? "" : ", " + decimals + " decimals")
                    + (records.isEmpty() ? "" : ", on records " + String.join(" ", records)))
            .column("code")
            .column("label")
            .column("value");
    Map<String, String> all = new LinkedHashMap<>(labels);
    missing.forEach(all::putIfAbsent);
    all.forEach((code, text) -> table.row(code, text, missing.containsKey(code) ? "none" : ""));
    return table.build();
  }

  /** What it is, where it stands, and its codes. */
  @Override
  public String toString() {
    return table().brief();
  }
}
