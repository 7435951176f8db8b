package org.migrationeconomics.data.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Ethnic fractionalisation year by year, by the numbers that political science has for states.
 *
 * <p><b>Units</b>: from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 */
public final class EthnicFractionalisation implements Tabular {

  private final Map<Integer, YearSeries> series;
  private final List<String> notes;
  private final String source;

  EthnicFractionalisation(Map<Integer, YearSeries> series, List<String> notes, String source) {
    this.series = new LinkedHashMap<>(series);
    this.notes = List.copyOf(notes);
    this.source = source;
  }

  /**
   * The states.
   *
   * @return their numbers by the Correlates of War, in the order of the file
   */
  public List<Integer> states() {
    return List.copyOf(series.keySet());
  }

  /**
   * The index of a state.
   *
   * @param state its number by the Correlates of War, such as 2 for the United States
   * @return the index of each year
   * @throws IllegalArgumentException if there is no such state
   */
  public YearSeries of(int state) {
    YearSeries found = series.get(state);
    if (found == null) {
      throw Require.refusal("state", state, "one of " + Require.listed(series.keySet()));
    }
    return found;
  }

  /**
   * What one should know of the file.
   *
   * @return the notes, a line each
   */
  public List<String> notes() {
    return notes;
  }

  /** A row a state and year. */
  @Override
  public TextTable table() {
    List<Object[]> rows = new ArrayList<>();
    series.forEach(
        (state, one) -> {
          for (int year = one.firstYear(); year <= one.lastYear(); year++) {
            rows.add(new Object[] {String.valueOf(state), String.valueOf(year), one.figure(year)});
          }
        });
    TextTable.Builder table =
        TextTable.titled("Ethnic fractionalisation of " + series.size() + " states")
            .column("state")
            .column("year")
            .unit("1")
            .column("index", 3);
    rows.forEach(table::row);
    notes.forEach(table::note);
    return table.source(source).build();
  }

  /** How many states, and which years. */
  @Override
  public String toString() {
    int first = series.values().stream().mapToInt(YearSeries::firstYear).min().orElse(0);
    int last = series.values().stream().mapToInt(YearSeries::lastYear).max().orElse(0);
    return "ethnic fractionalisation of "
        + series.size()
        + " states"
        + (series.isEmpty() ? "" : ", " + first + "-" + last);
  }
}
