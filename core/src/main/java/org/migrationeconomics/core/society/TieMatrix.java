package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Ties between settlements: visits, calls, money or marriages, from each to each and within each.
 *
 * <p>Ties have no direction: the matrix is symmetric. {@link #bothWays} takes one that is not, and
 * adds what goes and what comes.
 *
 * <p><b>Units</b>: whatever is counted, the same in all cells.
 *
 * <p>Immutable and thread-safe.
 */
public final class TieMatrix implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String unit;
  private final List<Settlement> settlements;
  private final double[] ties;

  private TieMatrix(String unit, List<Settlement> settlements, double[] ties) {
    this.unit = unit;
    this.settlements = settlements;
    this.ties = ties;
  }

  /**
   * Ties that are the same in both directions.
   *
   * @param unit what is counted, such as "calls a year"
   * @param settlements each once, at least one
   * @param ties a row for each settlement, a number that is not negative for each; copied
   * @return the matrix
   * @throws IllegalArgumentException if the matrix is not square, not symmetric, or a number is out
   *     of range, or a settlement is named twice
   */
  public static TieMatrix of(String unit, List<Settlement> settlements, double[][] ties) {
    double[] flat = flat(unit, settlements, ties);
    int n = settlements.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (flat[i * n + j] != flat[j * n + i]) {
          throw Require.refusal(
              "ties of " + settlements.get(i).name() + " with " + settlements.get(j).name(),
              flat[i * n + j],
              flat[j * n + i] + ", as in the other direction (bothWays adds them)");
        }
      }
    }
    return new TieMatrix(unit, List.copyOf(settlements), flat);
  }

  /**
   * Ties that have a direction, with what goes and what comes added up.
   *
   * @param unit what is counted
   * @param settlements each once, at least one
   * @param directed a row for each settlement from which, a number that is not negative for each to
   *     which; copied
   * @return the matrix; what stays within a settlement is as it was
   * @throws IllegalArgumentException if the matrix is not square, a number is out of range, or a
   *     settlement is named twice
   */
  public static TieMatrix bothWays(String unit, List<Settlement> settlements, double[][] directed) {
    double[] flat = flat(unit, settlements, directed);
    int n = settlements.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double both = Require.finite("ties in both directions", flat[i * n + j] + flat[j * n + i]);
        flat[i * n + j] = both;
        flat[j * n + i] = both;
      }
    }
    return new TieMatrix(unit, List.copyOf(settlements), flat);
  }

  private static double[] flat(String unit, List<Settlement> settlements, double[][] ties) {
    Require.text("unit", unit);
    Require.notNull("settlements", settlements);
    Require.notNull("ties", ties);
    int n = settlements.size();
    if (n == 0 || settlements.stream().map(Settlement::name).distinct().count() < n) {
      throw Require.refusal("settlements", settlements, "at least one, each once");
    }
    if (ties.length != n) {
      throw Require.refusal("rows of ties", ties.length, n + ", one for each settlement");
    }
    double[] flat = new double[n * n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double[] row = Require.notNull("row of ties", ties[i]);
      String name = settlements.get(i).name();
      if (row.length != n) {
        throw Require.refusal("ties of " + name, row.length, n + ", one for each settlement");
      }
      for (int j = 0; j < n; j++) {
        flat[i * n + j] =
            Require.notNegative("ties of " + name + " with " + settlements.get(j).name(), row[j])
                + 0.0;
        sum += row[j];
      }
    }
    Require.finite("sum of ties", sum);
    return flat;
  }

  /**
   * What is counted.
   *
   * @return the unit in words
   */
  public String unit() {
    return unit;
  }

  /**
   * The settlements.
   *
   * @return in order; it cannot be changed
   */
  public List<Settlement> settlements() {
    return settlements;
  }

  /**
   * A settlement.
   *
   * @param name its name
   * @return the settlement
   * @throws IllegalArgumentException if there is none of that name
   */
  public Settlement settlement(String name) {
    return Require.one("name", name, settlements, Settlement::name);
  }

  /**
   * The ties of two settlements, or within one.
   *
   * @param first its name
   * @param second its name
   * @return not negative
   * @throws IllegalArgumentException if there is no settlement of that name
   */
  public double between(String first, String second) {
    int i = settlements.indexOf(settlement(first));
    int j = settlements.indexOf(settlement(second));
    return ties[i * settlements.size() + j];
  }

  /**
   * All ties.
   *
   * @return row by row; a copy
   */
  public double[] toArray() {
    return ties.clone();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Ties of " + settlements.size() + " settlements, " + unit)
            .column("settlement")
            .column("community")
            .column("country")
            .unit("persons")
            .column("persons")
            .unit(unit);
    settlements.forEach(each -> table.column("with " + each.name()));
    int n = settlements.size();
    for (int i = 0; i < n; i++) {
      Object[] row = new Object[4 + n];
      row[0] = settlements.get(i).name();
      row[1] = settlements.get(i).community();
      row[2] = settlements.get(i).country();
      row[3] = settlements.get(i).persons();
      for (int j = 0; j < n; j++) {
        row[4 + j] = ties[i * n + j];
      }
      table.row(row);
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TieMatrix that
        && unit.equals(that.unit)
        && settlements.equals(that.settlements)
        && Arrays.equals(ties, that.ties);
  }

  @Override
  public int hashCode() {
    return 31 * settlements.hashCode() + Arrays.hashCode(ties);
  }

  /** One line. */
  @Override
  public String toString() {
    return "ties of " + settlements.size() + " settlements, " + unit;
  }
}
