package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.table.TableCell;

/**
 * Figures of Eurostat by country of one dimension, such as immigrants by citizenship, and what the
 * table has besides.
 *
 * <p>Groups ({@code TOTAL}, {@code FOR}, {@code EU27_2020} …), stateless and unknown stand apart
 * from the countries and are never added to them. What the file says of a single figure, {@code b}
 * break in series, {@code p} provisional, {@code c} confidential, stands beside it ({@link #cell}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param countries the figures of the countries, with a hole for each that is missing
 * @param cells the cells of the same countries, with their flags, in the same unit
 * @param others the cells of everything that is no country, by Eurostat's code
 */
public record EurostatPlaces(
    PlaceVector countries, Map<Place, TableCell> cells, Map<String, TableCell> others)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 2L;
  private static final int MOST_FLAGS = 8;

  /**
   * Figures by country.
   *
   * @throws IllegalArgumentException if an argument is null, or the cells are not those of the
   *     countries
   */
  public EurostatPlaces {
    Require.notNull("countries", countries);
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(Require.notNull("cells", cells)));
    if (!List.copyOf(cells.keySet()).equals(countries.places())) {
      throw Require.refusal(
          "cells of " + Require.listed(cells.keySet()), "others", "those of the countries");
    }
    others = Collections.unmodifiableMap(new LinkedHashMap<>(Require.notNull("others", others)));
  }

  /**
   * What the file says of a country.
   *
   * @param place the country
   * @return its figure with flag and confidentiality, or no value and the reason
   * @throws IllegalArgumentException if the table has no such country
   */
  public TableCell cell(Place place) {
    TableCell cell = cells.get(Require.notNull("place", place));
    if (cell == null) {
      throw Require.refusal("place", place, "one of " + Require.listed(cells.keySet()));
    }
    return cell;
  }

  /**
   * The countries whose figure the file qualifies.
   *
   * @return the letters of the flag, then what it says of confidentiality, by country; empty if it
   *     says nothing of any
   */
  public Map<Place, String> flags() {
    Map<Place, String> flags = new LinkedHashMap<>();
    cells.forEach(
        (place, cell) -> {
          String said = (cell.flag() + " " + cell.confidentiality()).strip();
          if (!said.isEmpty()) {
            flags.put(place, said);
          }
        });
    return flags;
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
    cells.forEach((place, cell) -> table.row(place.code(), "country", cell.figure()));
    others.forEach((code, cell) -> table.row(code, "other", cell.figure()));
    Map<Place, String> flags = flags();
    if (!flags.isEmpty()) {
      table.note(
          "Flags: "
              + String.join(
                  ", ",
                  flags.entrySet().stream()
                      .limit(MOST_FLAGS)
                      .map(flag -> flag.getKey().code() + " " + flag.getValue())
                      .toList())
              + (flags.size() > MOST_FLAGS
                  ? " and " + (flags.size() - MOST_FLAGS) + " more."
                  : "."));
    }
    return table.source(countries.source()).build();
  }

  /** Every figure, and its flags. */
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
    cells.forEach(
        (place, cell) ->
            table.row(place.code(), "country", cell.flag(), cell.confidentiality(), cell.figure()));
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
