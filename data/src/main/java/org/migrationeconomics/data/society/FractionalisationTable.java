package org.migrationeconomics.data.society;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Published indices of fractionalisation, by country and by what divides it.
 *
 * <p>Names are those of the source, without blanks at their ends.
 *
 * <p><b>Units</b>: from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 */
public final class FractionalisationTable implements Tabular {

  private static final int SHOWN = 4;

  /** The indices of a country. */
  record Row(Figure ethnic, Figure language) {}

  private final Map<String, Row> rows;
  private final String source;

  FractionalisationTable(Map<String, Row> rows, String source) {
    this.rows = new LinkedHashMap<>(rows);
    this.source = source;
  }

  /**
   * The countries.
   *
   * @return their names as the source spells them, in its order
   */
  public List<String> countries() {
    return List.copyOf(rows.keySet());
  }

  /**
   * Ethnic fractionalisation.
   *
   * @param country one of the countries
   * @return the index, or that there is none
   * @throws IllegalArgumentException if there is no such country
   */
  public Figure ethnic(String country) {
    return row(country).ethnic();
  }

  /**
   * Fractionalisation by language.
   *
   * @param country one of the countries
   * @return the index, or that there is none
   * @throws IllegalArgumentException if there is no such country
   */
  public Figure language(String country) {
    return row(country).language();
  }

  private Row row(String country) {
    Row row = rows.get(Require.notNull("country", country));
    if (row == null) {
      throw Require.refusal("country", country, "one of " + Require.listed(rows.keySet()));
    }
    return row;
  }

  /** A row a country. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Fractionalisation")
            .column("country")
            .unit("1")
            .column("ethnic", 6)
            .column("language", 6);
    rows.forEach((country, row) -> table.row(country, row.ethnic(), row.language()));
    return table.source(source).build();
  }

  /** How many countries, and the first of them. */
  @Override
  public String toString() {
    return "fractionalisation of "
        + rows.size()
        + " countries ("
        + Labels.some(countries(), SHOWN)
        + ")";
  }
}
