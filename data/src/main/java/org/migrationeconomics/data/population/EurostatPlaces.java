package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.table.TableCell;

/**
 * Figures of Eurostat by country of one dimension, such as immigrants by citizenship, and what the
 * table has besides.
 *
 * <p>Groups ({@code TOTAL}, {@code FOR}, {@code EU27_2020} …), stateless and unknown stand apart
 * from the countries and are never added to them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param countries the figures of the countries, with a hole for each that is missing
 * @param others the cells of everything that is no country, by Eurostat's code
 */
public record EurostatPlaces(PlaceVector countries, Map<String, TableCell> others)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Figures by country.
   *
   * @throws IllegalArgumentException if an argument is null
   */
  public EurostatPlaces {
    Require.notNull("countries", countries);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(Require.notNull("others", others)));
  }

  /**
   * The figure of a group or of what else is no country.
   *
   * @param code Eurostat's code, such as TOTAL or EU27_2020
   * @return the figure, or no value and the reason
   * @throws IllegalArgumentException if the table has no such code that is no country
   */
  public Figure other(String code) {
    TableCell cell = others.get(Require.notNull("code", code));
    if (cell == null) {
      throw Require.refusal("code", code, "one of " + Require.listed(others.keySet()));
    }
    return cell.figure();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(countries.label())
            .column("place")
            .column("kind")
            .unit(countries.unit().label())
            .column(countries.unit().label(), countries.unit().decimals());
    countries
        .places()
        .forEach(place -> table.row(place.code(), "country", countries.figure(place)));
    others.forEach((code, cell) -> table.row(code, "other", cell.figure()));
    return table.source(countries.source()).build();
  }

  /** Every figure, and the flags of those that are of no country. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(countries.label())
            .column("place")
            .column("kind")
            .column("flag")
            .column("confidentiality")
            .unit(countries.unit().label())
            .column("figure", TextTable.ALL_DIGITS);
    countries
        .places()
        .forEach(place -> table.row(place.code(), "country", "", "", countries.figure(place)));
    others.forEach(
        (code, cell) ->
            table.row(code, "other", cell.flag(), cell.confidentiality(), cell.figure()));
    return table.source(countries.source()).build();
  }

  /** One line: what the figures are, and how many; {@link #show} prints all. */
  @Override
  public String toString() {
    return countries.label()
        + ": "
        + countries.size()
        + (countries.size() == 1 ? " country, " : " countries, ")
        + others.size()
        + " others";
  }
}
