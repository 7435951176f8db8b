package org.migrationeconomics.data.migration.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.Room;
import org.migrationeconomics.data.migration.MigrationAreas;

/**
 * Tables of origins and destinations, one for each key: a year and sex, a method and period. It
 * takes no more memory than the cells of the file. Immutable and thread-safe.
 *
 * @param <K> what tells the tables apart
 */
public final class Cube<K extends Comparable<? super K> & Serializable> implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Most origins, and most destinations. */
  public static final int MOST_AREAS = 1000;

  /** Most tables. */
  static final int MOST_TABLES = 2000;

  private final ArrayList<ReferenceArea> destinations;
  private final ArrayList<ReferenceArea> origins;
  private final TreeMap<K, Cells> tables;

  private Cube(
      List<ReferenceArea> destinations, List<ReferenceArea> origins, Map<K, Cells> tables) {
    this.destinations = new ArrayList<>(destinations);
    this.origins = new ArrayList<>(origins);
    this.tables = new TreeMap<>(tables);
  }

  /**
   * Collects the cells of a file. Not thread-safe.
   *
   * @param <K> what tells the tables apart
   */
  public static final class Builder<K extends Comparable<? super K> & Serializable> {
    private final Map<ReferenceArea, Integer> destinations = new LinkedHashMap<>();
    private final Map<ReferenceArea, Integer> origins = new LinkedHashMap<>();
    private final Map<K, Cells.Builder> tables = new LinkedHashMap<>();
    private final ProblemList problems;
    private final Room room = new Room();
    private boolean full;

    /**
     * A builder of an empty cube.
     *
     * @param problems where everything goes that is wrong
     */
    public Builder(ProblemList problems) {
      this.problems = problems;
    }

    /**
     * The number of a destination.
     *
     * @param area the destination
     * @param line where it stands
     * @return the number; -1 if there are too many, which is a problem
     */
    public int destination(ReferenceArea area, long line) {
      return number(destinations, area, line);
    }

    /**
     * The number of an origin.
     *
     * @param area the origin
     * @param line where it stands
     * @return the number; -1 if there are too many, which is a problem
     */
    public int origin(ReferenceArea area, long line) {
      return number(origins, area, line);
    }

    private int number(Map<ReferenceArea, Integer> numbers, ReferenceArea area, long line) {
      Integer number = numbers.get(area);
      if (number == null) {
        if (numbers.size() == MOST_AREAS) {
          full(line, "there are more than " + MOST_AREAS + " areas");
          return -1;
        }
        number = numbers.size();
        numbers.put(area, number);
      }
      return number;
    }

    /**
     * The table of a key.
     *
     * @param key the key
     * @param line where it stands
     * @return the table; one that is thrown away if there are too many
     */
    public Cells.Builder table(K key, long line) {
      Cells.Builder table = tables.get(key);
      if (table == null) {
        table = new Cells.Builder(room);
        if (tables.size() == MOST_TABLES) {
          full(line, "there are more than " + MOST_TABLES + " tables of a year");
        } else {
          tables.put(key, table);
        }
      }
      return table;
    }

    private void full(long line, String message) {
      if (!full) {
        problems.add(line, 0, "", message);
      }
      full = true;
    }

    /**
     * Whether reading on is of no use.
     *
     * @return true if there are too many areas or tables
     */
    public boolean full() {
      if (room.full() && !full) {
        full = true;
        problems.stop(0, Room.full(""));
        tables.clear();
      }
      return full;
    }

    /** Whether an area is a group that a file may list twice; the world it may not. */
    private static boolean isGroup(ReferenceArea area) {
      return !(area instanceof Place) && !area.equals(MigrationAreas.WORLD);
    }

    /**
     * The cube of all that was added; a cell that comes twice is a problem.
     *
     * @return the cube
     */
    public Cube<K> build() {
      List<ReferenceArea> rows = List.copyOf(destinations.keySet());
      List<ReferenceArea> columns = List.copyOf(origins.keySet());
      full();
      TreeMap<K, Cells> built = new TreeMap<>();
      for (Iterator<Map.Entry<K, Cells.Builder>> all = tables.entrySet().iterator();
          all.hasNext(); ) {
        Map.Entry<K, Cells.Builder> table = all.next();
        built.put(
            table.getKey(),
            table
                .getValue()
                .build(
                    rows.size(),
                    columns.size(),
                    table.getKey().toString(),
                    (d, o) -> isGroup(rows.get(d)) || isGroup(columns.get(o)),
                    problems));
        // Its cells are not held twice.
        all.remove();
      }
      return new Cube<>(rows, columns, built);
    }
  }

  /**
   * The same cells with one more table.
   *
   * @param key its key
   * @param cells its cells
   * @return the cube
   */
  public Cube<K> with(K key, Cells cells) {
    TreeMap<K, Cells> more = new TreeMap<>(tables);
    more.put(key, cells);
    return new Cube<>(destinations, origins, more);
  }

  /**
   * The keys of the tables.
   *
   * @return the keys in their order
   */
  public Set<K> keys() {
    return tables.keySet();
  }

  /**
   * Whether there is a table.
   *
   * @param key its key
   * @return true if there is
   */
  public boolean has(K key) {
    return tables.containsKey(key);
  }

  /**
   * The cells of a key that is there.
   *
   * @param key the key
   * @return the cells
   */
  public Cells cells(K key) {
    Cells cells = tables.get(key);
    if (cells == null) {
      throw new IllegalStateException("no table " + key);
    }
    return cells;
  }

  /**
   * The destinations by number.
   *
   * @return the destinations, not to be modified
   */
  public List<ReferenceArea> destinations() {
    return destinations;
  }

  /**
   * The origins by number.
   *
   * @return the origins, not to be modified
   */
  public List<ReferenceArea> origins() {
    return origins;
  }

  /**
   * The number of an area that a user names by its code.
   *
   * @param areas the areas by number
   * @param code the code
   * @return the number; -1 if there is none
   */
  public static int find(List<ReferenceArea> areas, String code) {
    for (int i = 0; i < areas.size(); i++) {
      if (AreaCodes.matches(areas.get(i), code)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Destinations first, then the origins that are no destination; groups are left out.
   *
   * @return the places, each once
   */
  public List<Place> places() {
    return places(List.of(destinations, origins));
  }

  /**
   * The places among areas.
   *
   * @param areas lists of areas
   * @return the places, each once and in their order
   */
  public static List<Place> places(List<List<ReferenceArea>> areas) {
    return only(Place.class, areas);
  }

  /**
   * The groups among areas.
   *
   * @param areas lists of areas
   * @return the groups, each once and in their order
   */
  public static List<Aggregate> groups(List<List<ReferenceArea>> areas) {
    return only(Aggregate.class, areas);
  }

  private static <A extends ReferenceArea> List<A> only(
      Class<A> kind, List<List<ReferenceArea>> areas) {
    Map<String, A> found = new LinkedHashMap<>();
    for (List<ReferenceArea> some : areas) {
      for (ReferenceArea area : some) {
        if (kind.isInstance(area)) {
          found.putIfAbsent(area.code(), kind.cast(area));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * All tables as one, every cell that the file has in a row of its own, also the blank ones.
   *
   * @param stack where they are put
   * @param keys what the columns say that tell a table apart
   * @param axes what origins and destinations are called
   * @param what what the cells count
   * @return the stack
   */
  public StackedTables stacked(
      StackedTables stack, Function<K, Object[]> keys, MatrixAxes axes, Function<K, String> what) {
    tables.forEach(
        (key, cells) ->
            stack.add(() -> table(key.toString(), cells, axes, what.apply(key)), keys.apply(key)));
    return stack;
  }

  private TextTable table(String title, Cells cells, MatrixAxes axes, String what) {
    TextTable.Builder table =
        TextTable.titled(title)
            .column(axes.rows())
            .column(axes.rows() + " name")
            .column(axes.columns())
            .column(axes.columns() + " name")
            .unit(SimpleUnit.PERSONS.label())
            .column(what);
    Figure blank = Figure.empty("the cell is blank in the file");
    cells.forEach(
        (d, o, value) ->
            table.row(
                origins.get(o).code(),
                origins.get(o).name(),
                destinations.get(d).code(),
                destinations.get(d).name(),
                Double.isNaN(value) ? blank : Figure.of(value)));
    return table.build();
  }

  /**
   * The square of all places, every blank counted as zero and the diagonal absent.
   *
   * @param key the key of the table
   * @param label the label of the matrix
   * @param source its source
   * @param axes its axes
   * @param natives whether cells from a place to itself are left out, rather than refused
   * @return the matrix
   */
  public OriginDestinationMatrix blanksAsZero(
      K key, String label, String source, MatrixAxes axes, boolean natives) {
    List<Place> places = places();
    int n = places.size();
    Map<ReferenceArea, Integer> index = new LinkedHashMap<>();
    places.forEach(place -> index.put(place, index.size()));
    int[] rows = new int[origins.size()];
    int[] columns = new int[destinations.size()];
    Arrays.setAll(rows, o -> index.getOrDefault(origins.get(o), -1));
    Arrays.setAll(columns, d -> index.getOrDefault(destinations.get(d), -1));
    double[] square = new double[n * n];
    cells(key)
        .forEach(
            (d, o, value) -> {
              if (rows[o] >= 0 && columns[d] >= 0 && value > 0) {
                square[rows[o] * n + columns[d]] = value;
              }
            });
    for (int i = 0; i < n; i++) {
      if (square[i * (n + 1)] > 0 && !natives) {
        throw Require.refusal(
            "diagonal of " + places.get(i).name(), square[i * (n + 1)], "blank or zero");
      }
      square[i * (n + 1)] = Double.NaN;
    }
    return OriginDestinationMatrix.ofUnsafe(label, SimpleUnit.PERSONS, source, places, square)
        .withAxes(axes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cube<?> that
        && destinations.equals(that.destinations)
        && origins.equals(that.origins)
        && tables.equals(that.tables);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * destinations.hashCode() + origins.hashCode()) + tables.hashCode();
  }
}
