package org.migrationeconomics.data.labour.ilostat;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One series of ILOSTAT: an indicator of one area from one source, for one sex and one category of
 * each classification. All are codes, or labels if the file has no codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area the area, such as {@code CHE}; {@code X01} and the like are groups
 * @param source the survey or register it comes from, such as {@code BA:453}; empty if not given
 * @param indicator the indicator, such as {@code EMP_TEMP_SEX_OCU_NB}
 * @param sex such as {@code SEX_F}; {@code SEX_T} is the total; empty if not distinguished
 * @param classifications the categories, such as {@code OCU_ISCO08_9}
 * @param series the values; persons where the file has thousands
 * @param status what the file says of the values of some years, such as {@code U} for unreliable;
 *     it cannot be changed
 */
public record IlostatSeries(
    String area,
    String source,
    String indicator,
    String sex,
    List<String> classifications,
    YearSeries series,
    SortedMap<Integer, String> status)
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
   * @param series the values
   * @param status the status of some years; copied
   */
  public IlostatSeries {
    Require.text("area", area);
    Require.notNull("source", source);
    Require.text("indicator", indicator);
    Require.notNull("sex", sex);
    classifications = List.copyOf(Require.notNull("classifications", classifications));
    Require.notNull("series", series);
    status = Collections.unmodifiableSortedMap(new TreeMap<>(Require.notNull("status", status)));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(series.label())
            .column("year")
            .column(series.unit().label())
            .column("status");
    for (int year = series.firstYear(); year <= series.lastYear(); year++) {
      table.row(Integer.toString(year), series.figure(year), status.getOrDefault(year, ""));
    }
    return table.build();
  }

  /** The {@link #table} with its source. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(series.label())
            .column("year")
            .column("status")
            .unit(series.unit().label())
            .column("figure");
    for (int year = series.firstYear(); year <= series.lastYear(); year++) {
      table.row(year, status.getOrDefault(year, ""), series.figure(year));
    }
    return table.source(series.source()).build();
  }

  /** The values, shortened in the middle if there are many. */
  @Override
  public String toString() {
    return table().brief();
  }
}
