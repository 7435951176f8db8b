package org.migrationeconomics.data.migration.refugees;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.migration.internal.Cells;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Refugees, asylum seekers and others by year, origin and country of asylum.
 *
 * <pre>
 *   unhcr.figure(UnhcrCategory.REFUGEES, 2020, "SYR", "DEU")
 *   unhcr.blanksAsZero(UnhcrCategory.ASYLUM_SEEKERS, 2020)     for calculators
 * </pre>
 *
 * <p><b>Units</b>: persons at the end of the year; those who returned, in its course.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnhcrPopulation implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final Cube<UnhcrTable> cube;
  private final String source;

  UnhcrPopulation(Cube<UnhcrTable> cube, String source) {
    this.cube = cube;
    this.source = source;
  }

  /**
   * Where the figures come from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * The categories of the file.
   *
   * @return the categories
   */
  public List<UnhcrCategory> categories() {
    TreeSet<UnhcrCategory> all = new TreeSet<>();
    cube.keys().forEach(key -> all.add(key.category()));
    return List.copyOf(all);
  }

  /**
   * The years of the file.
   *
   * @return the years, ascending
   */
  public List<Integer> years() {
    TreeSet<Integer> all = new TreeSet<>();
    cube.keys().forEach(key -> all.add(key.year()));
    return List.copyOf(all);
  }

  /**
   * Where people come from.
   *
   * @return the places, in the order of the file
   */
  public List<Place> origins() {
    return Cube.places(List.of(cube.origins()));
  }

  /**
   * Where people are.
   *
   * @return the places, in the order of the file
   */
  public List<Place> asylumCountries() {
    return Cube.places(List.of(cube.destinations()));
  }

  private UnhcrTable key(UnhcrCategory category, int year) {
    UnhcrTable key = new UnhcrTable(Require.notNull("category", category), year);
    if (!cube.has(key)) {
      throw Require.refusal(
          "table", key, "one that the file has: " + categories() + ", years " + years());
    }
    return key;
  }

  /**
   * A cell.
   *
   * @param category who was counted
   * @param year the year
   * @param origin code of the country that people come from
   * @param asylum code of the country where they are
   * @return persons, or no value if the file gives none
   * @throws IllegalArgumentException if the file has not the category or the year
   */
  public Figure figure(UnhcrCategory category, int year, String origin, String asylum) {
    Cells cells = cube.cells(key(category, year));
    int o = Cube.find(cube.origins(), Require.notNull("origin", origin));
    int d = Cube.find(cube.destinations(), Require.notNull("asylum", asylum));
    double value = o < 0 || d < 0 ? Double.NaN : cells.value(d, o);
    return Double.isNaN(value)
        ? Figure.empty("the file has no figure of " + origin + " in " + asylum + " in " + year)
        : Figure.of(value);
  }

  /**
   * The matrix for calculators: rows origins, columns countries of asylum, every blank counted as
   * zero. Cells of a country in itself, such as the internally displaced, are left out with the
   * diagonal.
   *
   * @param category who was counted
   * @param year the year
   * @return the matrix
   * @throws IllegalArgumentException if the file has not the category or the year
   */
  public OriginDestinationMatrix blanksAsZero(UnhcrCategory category, int year) {
    UnhcrTable key = key(category, year);
    return cube.blanksAsZero(key, key.toString(), source, MatrixAxes.ORIGIN_DESTINATION, true);
  }

  /** One line for each category and year: the sum of all cells that the file has. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("category")
            .column("year")
            .unit("persons")
            .column("persons", 0);
    for (UnhcrTable key : cube.keys()) {
      double[] sum = new double[1];
      cube.cells(key).forEach((d, o, value) -> sum[0] += Double.isNaN(value) ? 0 : value);
      table.row(key.category().label(), key.year(), sum[0]);
    }
    return table.source(source).build();
  }

  /** Every cell of every category and year. */
  @Override
  public TextTable dataTable() {
    return cube.stacked(
            StackedTables.titled(toString(), "category", "year"),
            key -> new Object[] {key.category().label(), key.year()},
            MatrixAxes.ORIGIN_DESTINATION,
            key -> "persons")
        .source(source)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnhcrPopulation that
        && cube.equals(that.cube)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return 31 * cube.hashCode() + source.hashCode();
  }

  /** One line: categories, years and places; {@link #show} prints the sums. */
  @Override
  public String toString() {
    List<Integer> years = years();
    return "UNHCR's figures, "
        + categories().size()
        + " categories, "
        + (years.isEmpty()
            ? "no year"
            : years.get(0) + "-" + years.get(years.size() - 1) + ", " + years.size() + " years")
        + ", "
        + origins().size()
        + " origins, "
        + asylumCountries().size()
        + " countries of asylum ("
        + source
        + ")";
  }
}
