package org.migrationeconomics.data.migration.stocks;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.migration.StockCriterion;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.migration.FormerCountry;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Cells;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Stocks of migrants of several years, by sex, as a file prints them: with its blank cells, its
 * totals and its groups of countries.
 *
 * <pre>
 *   stocks.figure("MEX", "USA", 1960, Sexes.BOTH)   610,788, born in Mexico and living in the US
 *   stocks.total("USA", 1990, Sexes.MALE)           all men living there who were born elsewhere
 *   stocks.worldCheck(1990, Sexes.BOTH)             the countries beside the row WORLD
 *   stocks.blanksAsZero(2000, Sexes.BOTH)           the matrix, rows birthplace, columns residence
 * </pre>
 *
 * <p>Some files have origins and some have only the totals of each destination: {@link
 * #hasOrigins}. A blank cell has no figure, because the file does not say whether nobody lived
 * there or nobody was counted; {@link #blanksAsZero} makes the matrix that calculators want, and
 * its name says what it does.
 *
 * <p>Groups such as Africa or Other South are never among the {@link #destinations}, the {@link
 * #origins} or in a matrix; {@link #aggregates} names them, and their figures are found by their
 * codes. A {@link FormerCountry} is a place of its own. Those who live in the country where they
 * were born are no migrants.
 *
 * <p><b>Units</b>: persons, in the middle of the year. Most countries count the foreign-born, some
 * foreign citizens: {@link #notes}.
 *
 * <p><b>Source</b>: United Nations, International Migrant Stock; World Bank, Global Bilateral
 * Migration.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrantStocks implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final Cube<YearSexes> cube;
  private final ArrayList<AreaNote> notes;
  private final String source;

  MigrantStocks(Cube<YearSexes> cube, List<AreaNote> notes, String source) {
    this.cube = cube;
    this.notes = new ArrayList<>(notes);
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
   * The years of the tables.
   *
   * @return the years, ascending
   */
  public List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    cube.keys().forEach(key -> years.add(key.year()));
    return List.copyOf(years);
  }

  /**
   * The sexes of the tables.
   *
   * @return the sexes, both together first
   */
  public List<Sexes> sexes() {
    TreeSet<Sexes> sexes = new TreeSet<>();
    cube.keys().forEach(key -> sexes.add(key.sexes()));
    return List.copyOf(sexes);
  }

  /**
   * Whether there is a table of a year and sex.
   *
   * @param year the year
   * @param sexes whose stock
   * @return true if there is
   */
  public boolean has(int year, Sexes sexes) {
    return cube.has(new YearSexes(year, Require.notNull("sexes", sexes)));
  }

  /**
   * Whether the file says where the migrants were born.
   *
   * @return false if it has only the totals of each destination
   */
  public boolean hasOrigins() {
    return !origins().isEmpty();
  }

  /**
   * The countries where migrants live.
   *
   * @return the places, in the order of the file
   */
  public List<Place> destinations() {
    return Cube.places(List.of(cube.destinations()));
  }

  /**
   * The countries where migrants were born.
   *
   * @return the places, in the order of the file; none if it has only totals
   */
  public List<Place> origins() {
    return Cube.places(List.of(cube.origins()));
  }

  /**
   * The groups of countries among the destinations and origins, which must not be added to them.
   *
   * @return the groups, in the order of the file
   */
  public List<Aggregate> aggregates() {
    return Cube.groups(List.of(cube.destinations(), cube.origins()));
  }

  /**
   * What the file remarks on its destinations: their notes and the type of their data.
   *
   * @return the remarks, in the order of the file; none if it has no such columns
   */
  public List<AreaNote> notes() {
    return List.copyOf(notes);
  }

  private YearSexes key(int year, Sexes sexes) {
    YearSexes key = new YearSexes(year, Require.notNull("sexes", sexes));
    if (!cube.has(key)) {
      throw Require.refusal(
          "year and sex", key, "one of the tables: years " + years() + ", " + sexes());
    }
    return key;
  }

  /**
   * A cell.
   *
   * @param origin code of the country of birth or of a group: {@code MEX}, {@code OTHER-SOUTH}
   * @param destination code of the country of residence or of a group: {@code USA}, {@code 903}
   * @param year the year
   * @param sexes whose stock
   * @return the figure, or no value if the cell is blank or the file has no such cell
   * @throws IllegalArgumentException if there is no table of the year and sex
   */
  public Figure figure(String origin, String destination, int year, Sexes sexes) {
    Cells cells = cube.cells(key(year, sexes));
    int o = Cube.find(cube.origins(), Require.notNull("origin", origin));
    int d = Cube.find(cube.destinations(), Require.notNull("destination", destination));
    String cell = "the cell from " + origin + " to " + destination + " in " + year;
    if (o < 0 || d < 0 || !cells.has(d, o)) {
      return Figure.empty("the file has not " + cell);
    }
    double value = cells.value(d, o);
    return Double.isNaN(value) ? Figure.empty(cell + " is blank") : Figure.of(value);
  }

  /**
   * All migrants in a country or group: the total that the file prints, and otherwise the sum of
   * the cells that are not blank.
   *
   * @param destination code of the country of residence, or of a group
   * @param year the year
   * @param sexes whose stock
   * @return the figure, or no value if it is blank, or the file has no such destination
   * @throws IllegalArgumentException if there is no table of the year and sex
   */
  public Figure total(String destination, int year, Sexes sexes) {
    Cells cells = cube.cells(key(year, sexes));
    int d = Cube.find(cube.destinations(), Require.notNull("destination", destination));
    if (d < 0) {
      return Figure.empty("the file has no destination " + destination);
    }
    double total = total(cells, d, cube.origins().indexOf(MigrationAreas.WORLD));
    return Double.isNaN(total)
        ? Figure.empty("the total of " + destination + " in " + year + " is blank")
        : Figure.of(total);
  }

  private static double total(Cells cells, int destination, int world) {
    if (world >= 0) {
      return cells.value(destination, world);
    }
    double[] sum = {Double.NaN};
    cells.forEach(
        destination,
        (d, o, value) -> {
          if (!Double.isNaN(value)) {
            sum[0] = (Double.isNaN(sum[0]) ? 0 : sum[0]) + value;
          }
        });
    return sum[0];
  }

  /**
   * All migrants in each country, with a hole where the total is blank.
   *
   * @param year the year
   * @param sexes whose stock
   * @return the totals of {@link #total}, for the destinations that are no groups
   * @throws IllegalArgumentException if there is no table of the year and sex, or no destination
   */
  public PlaceVector destinationTotals(int year, Sexes sexes) {
    Cells cells = cube.cells(key(year, sexes));
    int world = cube.origins().indexOf(MigrationAreas.WORLD);
    PlaceVector.Builder vector =
        PlaceVector.builder(SimpleUnit.PERSONS)
            .label("migrants by destination, " + year + ", " + sexes.label())
            .source(source);
    for (int d = 0; d < cube.destinations().size(); d++) {
      if (cube.destinations().get(d) instanceof Place place) {
        double total = total(cells, d, world);
        if (Double.isNaN(total)) {
          vector.hole(place);
        } else {
          vector.put(place, total);
        }
      }
    }
    return vector.build();
  }

  /**
   * The sum of all countries beside the world that the file prints.
   *
   * @param year the year
   * @param sexes whose stock
   * @return both
   * @throws IllegalArgumentException if there is no table of the year and sex
   */
  public WorldCheck worldCheck(int year, Sexes sexes) {
    Cells cells = cube.cells(key(year, sexes));
    int origin = cube.origins().indexOf(MigrationAreas.WORLD);
    int row = cube.destinations().indexOf(MigrationAreas.WORLD);
    double sum = 0;
    int count = 0;
    for (int d = 0; d < cube.destinations().size(); d++) {
      double total =
          cube.destinations().get(d) instanceof Place ? total(cells, d, origin) : Double.NaN;
      if (!Double.isNaN(total)) {
        sum += total;
        count++;
      }
    }
    double world = row < 0 ? Double.NaN : total(cells, row, origin);
    return new WorldCheck(
        year,
        sexes,
        count,
        sum,
        Double.isNaN(world)
            ? Figure.empty("the file has no figure of the world in " + year)
            : Figure.of(world));
  }

  /**
   * The matrix for calculators: rows birthplace, columns residence, every blank counted as zero and
   * the diagonal absent. Countries that are only origins or only destinations have rows and columns
   * too; groups have none, so that migrants of the remainders Other North and Other South are not
   * in it.
   *
   * @param year the year
   * @param sexes whose stock
   * @return the matrix
   * @throws IllegalArgumentException if there is no table of the year and sex, if the file has no
   *     origins, or if a cell from a country to itself is above zero
   */
  public OriginDestinationMatrix blanksAsZero(int year, Sexes sexes) {
    YearSexes key = key(year, sexes);
    requireOrigins();
    return cube.blanksAsZero(
        key, "migrant stocks " + key, source, MatrixAxes.BIRTHPLACE_RESIDENCE, false);
  }

  private void requireOrigins() {
    if (hasOrigins() && destinations().isEmpty()) {
      throw Require.refusal(
          "destinations", "absent", "a file that says where the migrants live, country by country");
    }
    if (!hasOrigins()) {
      throw Require.refusal("origins", "absent", "a file that says where the migrants were born");
    }
  }

  /**
   * How many cells between two countries are blank.
   *
   * @param year the year
   * @param sexes whose stock
   * @return cells that the file has, without a number in them
   * @throws IllegalArgumentException if there is no table of the year and sex
   */
  public int blanks(int year, Sexes sexes) {
    int[] count = {0};
    cube.cells(key(year, sexes))
        .forEach(
            (d, o, value) -> {
              if (Double.isNaN(value)
                  && cube.destinations().get(d) instanceof Place
                  && cube.origins().get(o) instanceof Place) {
                count[0]++;
              }
            });
    return count[0];
  }

  /**
   * The stocks between countries, one by one, with their date and source. The criterion is the
   * country of birth, except where the type of data says that foreign citizens were counted and
   * nobody else.
   *
   * @param year the year
   * @param sexes whose stock
   * @return the cells that are not blank, in the order of the file
   * @throws IllegalArgumentException if there is no table of the year and sex, or the file has no
   *     origins
   */
  public List<MigrantStock> stocks(int year, Sexes sexes) {
    YearSexes key = key(year, sexes);
    requireOrigins();
    Map<ReferenceArea, StockCriterion> criteria = new LinkedHashMap<>();
    for (AreaNote note : notes) {
      if (note.countsCitizens() && note.dataType().indexOf('B') < 0) {
        criteria.put(note.area(), StockCriterion.CITIZENSHIP);
      }
    }
    List<MigrantStock> stocks = new ArrayList<>();
    String cited = source + (sexes == Sexes.BOTH ? "" : ", " + sexes.label());
    LocalDate date = LocalDate.of(year, Month.JULY, 1);
    cube.cells(key)
        .forEach(
            (d, o, value) -> {
              if (!Double.isNaN(value)
                  && cube.destinations().get(d) instanceof Place residence
                  && cube.origins().get(o) instanceof Place origin
                  && !origin.equals(residence)) {
                stocks.add(
                    MigrantStock.builder()
                        .criterion(
                            criteria.getOrDefault(residence, StockCriterion.COUNTRY_OF_BIRTH))
                        .origin(origin)
                        .residence(residence)
                        .date(date)
                        .persons(value)
                        .source(cited)
                        .build());
              }
            });
    return List.copyOf(stocks);
  }

  /** One line a table: the countries that have a figure, their sum, the printed world. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("year")
            .column("sexes")
            .column("countries")
            .column("sum, persons")
            .column("world, persons");
    for (YearSexes key : cube.keys()) {
      WorldCheck check = worldCheck(key.year(), key.sexes());
      table.row(
          key.year(),
          key.sexes().label(),
          check.countries(),
          check.sum(),
          check.world().isPresent() ? check.world().value() : "");
    }
    return table.source(source).build();
  }

  /** Every cell of every year and sex, also those of groups and the blank ones. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        cube.stacked(
            StackedTables.titled(toString(), "year", "sex"),
            key -> new Object[] {key.year(), key.sexes().label()},
            MatrixAxes.BIRTHPLACE_RESIDENCE,
            key -> "migrant stock");
    AreaNote.remarks(notes).forEach(stack::note);
    return stack.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MigrantStocks that
        && cube.equals(that.cube)
        && notes.equals(that.notes)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return 31 * cube.hashCode() + source.hashCode();
  }

  /** One line: years, sexes, places and source; {@link #show} prints the totals. */
  @Override
  public String toString() {
    TreeMap<Sexes, Integer> tables = new TreeMap<>();
    cube.keys().forEach(key -> tables.merge(key.sexes(), 1, Integer::sum));
    List<String> sexes = tables.keySet().stream().map(Sexes::label).toList();
    return Labels.atMost(
        400,
        "migrant stocks "
            + (years().isEmpty()
                ? "of no year"
                : years().toString().replaceAll("[\\[\\]]", "")
                    + " ("
                    + String.join(", ", sexes)
                    + ")")
            + ", "
            + Numbers.readable(destinations().size())
            + " destinations, "
            + (hasOrigins() ? Numbers.readable(origins().size()) + " origins" : "totals only")
            + ", "
            + aggregates().size()
            + " groups ("
            + source
            + ")");
  }
}
