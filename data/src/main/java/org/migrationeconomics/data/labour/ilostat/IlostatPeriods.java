package org.migrationeconomics.data.labour.ilostat;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One series of ILOSTAT by quarter or month: an indicator of one area from one source, for one sex
 * and one category of each classification.
 *
 * <pre>
 *   table.periods("MEX", "SEX_T").figure("2023Q1")
 * </pre>
 *
 * <p>Periods are called as ILOSTAT calls them: {@code 2023Q1}, {@code 2023M01}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area the area, as the file writes it
 * @param source the source, such as a labour force survey; empty if the file has none
 * @param indicator the indicator
 * @param sex the sex; empty if the file has none
 * @param classifications the category of each classification
 * @param unit what the values are in; persons where the file has thousands
 * @param values the values by period, no value where the file has none; it cannot be changed
 * @param status what the file says of some values, such as {@code U} for unreliable; it cannot be
 *     changed
 */
public record IlostatPeriods(
    String area,
    String source,
    String indicator,
    String sex,
    List<String> classifications,
    MeasureUnit unit,
    SortedMap<String, Figure> values,
    SortedMap<String, String> status)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A series.
   *
   * @param area the area
   * @param source the source
   * @param indicator the indicator
   * @param sex the sex
   * @param classifications the categories; copied
   * @param unit the unit
   * @param values the values by period; copied
   * @param status the status of some periods; copied
   */
  public IlostatPeriods {
    Require.text("area", area);
    Require.notNull("source", source);
    Require.text("indicator", indicator);
    Require.notNull("sex", sex);
    classifications = List.copyOf(Require.notNull("classifications", classifications));
    Require.notNull("unit", unit);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(Require.notNull("values", values)));
    status = Collections.unmodifiableSortedMap(new TreeMap<>(Require.notNull("status", status)));
  }

  /**
   * The value of a quarter or month.
   *
   * @param period the period, such as {@code 2023Q1} or {@code 2023M01}
   * @return the value, or why there is none
   */
  public Figure figure(String period) {
    return values.getOrDefault(
        Require.notNull("period", period), Figure.empty("the file has no " + period));
  }

  private String label() {
    return String.join(" ", area, indicator, sex, String.join(" ", classifications))
        .strip()
        .replaceAll(" +", " ");
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(label()).column("period").column(unit.label()).column("status");
    values.forEach((period, value) -> table.row(period, value, status.getOrDefault(period, "")));
    return table.build();
  }

  /** The {@link #table} with its source. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(label())
            .column("period")
            .column("status")
            .unit(unit.label())
            .column("figure");
    values.forEach((period, value) -> table.row(period, status.getOrDefault(period, ""), value));
    return table.source(source.isEmpty() ? "ILOSTAT" : "ILOSTAT, source " + source).build();
  }

  /** The values, shortened in the middle if there are many. */
  @Override
  public String toString() {
    return table().brief();
  }
}
