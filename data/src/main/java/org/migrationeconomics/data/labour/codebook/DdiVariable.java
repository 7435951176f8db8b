package org.migrationeconomics.data.labour.codebook;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
 */
public record DdiVariable(
    String name, String label, int start, int end, int decimals, Map<String, String> labels)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** Most decimals that are not written. */
  static final int MOST_DECIMALS = 15;

  /** Last column of any variable. */
  static final int MOST_COLUMNS = 1 << 16;

  /**
   * A variable.
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
                    + (decimals == 0 ? "" : ", " + decimals + " decimals"))
            .column("code")
            .column("label");
    labels.forEach((code, text) -> table.row(code, text));
    return table.build();
  }

  /** What it is, where it stands, and its codes. */
  @Override
  public String toString() {
    return table().brief();
  }
}
