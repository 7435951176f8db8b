package org.migrationeconomics.core.society.neighbourhood;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A city by areas: how many people of a group and how many others live in each, and where the areas
 * are, by their neighbours, by coordinates, or both.
 *
 * <pre>
 *   x, y      people of the group and others in an area; X, Y their sums
 *   t = x+y   everybody in the area;  P = x/t
 *
 *   NeighbourhoodMap.grid(10, 10, counts, others)
 *   NeighbourhoodMap.of("Mexicans", tracts, counts, others)
 *       .withNeighbours(list).withCoordinates(east, north).withAreas(squareKilometres)
 * </pre>
 *
 * <p>Areas where nobody lives stay on the map and are named by {@link #emptyAreas}; whatever is
 * computed leaves them out with their borders. Areas without a neighbour are {@link #islands}.
 *
 * <p><b>Units</b>: persons; coordinates in any unit of length that is the same for both, areas in
 * its square. Degrees of longitude and latitude are no such unit.
 *
 * <p>Immutable and thread-safe.
 */
public final class NeighbourhoodMap implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private static final double[] NONE = {};

  private final String group;
  private final List<String> areas;
  private final double[] counts;
  private final double[] others;
  private final Optional<NeighbourList> neighbours;
  private final double[] east;
  private final double[] north;
  private final double[] sizes;
  private final String source;

  private NeighbourhoodMap(
      String group,
      List<String> areas,
      double[] counts,
      double[] others,
      Optional<NeighbourList> neighbours,
      double[] east,
      double[] north,
      double[] sizes,
      String source) {
    this.group = group;
    this.areas = areas;
    this.counts = counts;
    this.others = others;
    this.neighbours = neighbours;
    this.east = east;
    this.north = north;
    this.sizes = sizes;
    this.source = source;
  }

  /**
   * A map without places yet.
   *
   * @param group the name of the group
   * @param areas the names of the areas, each once
   * @param counts people of the group by area
   * @param others everybody else by area
   * @return the map
   * @throws IllegalArgumentException if there are fewer or more counts than areas, a count is
   *     negative or not finite, the group or the others have nobody, or a name comes twice
   */
  public static NeighbourhoodMap of(
      String group, List<String> areas, double[] counts, double[] others) {
    Require.text("group", group);
    Require.notNull("areas", areas);
    areas.forEach(area -> Require.text("area", area));
    List<String> names = List.copyOf(areas);
    if (names.stream().distinct().count() < names.size()) {
      List<String> seen = new ArrayList<>();
      for (String name : names) {
        if (seen.contains(name)) {
          throw Require.refusal("area", name, "each area once");
        }
        seen.add(name);
      }
    }
    double[] x = checked("counts", names.size(), counts);
    double[] y = checked("others", names.size(), others);
    Require.positive("people of the group", sum(x));
    Require.positive("people of the others", sum(y));
    return new NeighbourhoodMap(group, names, x, y, Optional.empty(), NONE, NONE, NONE, "");
  }

  /**
   * A grid of square cells of side 1, row by row, that are neighbours across their edges.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @param counts people of the group by cell
   * @param others everybody else by cell
   * @return the map, its cells named as {@code r1c1}, with coordinates of their middles
   * @throws IllegalArgumentException as for {@link #of}, and if there are no cells
   */
  public static NeighbourhoodMap grid(int rows, int columns, double[] counts, double[] others) {
    return grid(rows, columns, Contiguity.ROOK, counts, others);
  }

  /**
   * A grid of square cells of side 1, row by row.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @param contiguity which cells are neighbours
   * @param counts people of the group by cell
   * @param others everybody else by cell
   * @return the map, its cells named as {@code r1c1}, with coordinates of their middles
   * @throws IllegalArgumentException as for {@link #of}, and if there are no cells
   */
  public static NeighbourhoodMap grid(
      int rows, int columns, Contiguity contiguity, double[] counts, double[] others) {
    NeighbourList list = NeighbourList.grid(rows, columns, contiguity);
    int cells = rows * columns;
    checked("counts", cells, counts);
    checked("others", cells, others);
    double[] across = new double[cells];
    double[] up = new double[cells];
    double[] ones = new double[cells];
    List<String> names = new ArrayList<>(cells);
    for (int i = 0; i < cells; i++) {
      across[i] = i % columns + 0.5;
      up[i] = rows - i / columns - 0.5;
      ones[i] = 1;
      names.add("r" + (i / columns + 1) + "c" + (i % columns + 1));
    }
    return of("group", names, counts, others)
        .withNeighbours(list)
        .withCoordinates(across, up)
        .withAreas(ones);
  }

  private static double[] checked(String what, int size, double[] values) {
    Require.notNull(what, values);
    if (values.length != size) {
      throw Require.refusal("length of " + what, values.length, size + ", one for each area");
    }
    double[] copy = new double[size];
    for (int i = 0; i < size; i++) {
      copy[i] = Require.notNegative(what + " of area " + i, values[i]) + 0.0;
    }
    return copy;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * A copy that knows which areas border on which.
   *
   * @param list a list of as many areas, in the order of the map
   * @return the map
   * @throws IllegalArgumentException if the list has more or fewer areas
   */
  public NeighbourhoodMap withNeighbours(NeighbourList list) {
    if (Require.notNull("list", list).size() != size()) {
      throw Require.refusal("areas of the list", list.size(), size() + ", as on the map");
    }
    return new NeighbourhoodMap(
        group, areas, counts, others, Optional.of(list), east, north, sizes, source);
  }

  /**
   * A copy that knows where the middles of the areas are.
   *
   * @param newEast how far east, in any unit of length
   * @param newNorth how far north, in the same
   * @return the map
   * @throws IllegalArgumentException if there are more or fewer than areas, or one is not finite
   */
  public NeighbourhoodMap withCoordinates(double[] newEast, double[] newNorth) {
    return new NeighbourhoodMap(
        group,
        areas,
        counts,
        others,
        neighbours,
        finite("east", newEast),
        finite("north", newNorth),
        sizes,
        source);
  }

  private double[] finite(String what, double[] values) {
    Require.notNull(what, values);
    if (values.length != size()) {
      throw Require.refusal("length of " + what, values.length, size() + ", one for each area");
    }
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = Require.finite(what + " of area " + i, values[i]) + 0.0;
    }
    return copy;
  }

  /**
   * A copy that knows how large the areas are.
   *
   * @param newAreas the size of each area, in the square of the unit of the coordinates and borders
   * @return the map
   * @throws IllegalArgumentException if there are more or fewer than areas, or one is not above 0
   */
  public NeighbourhoodMap withAreas(double... newAreas) {
    double[] copy = finite("areas", newAreas);
    for (int i = 0; i < copy.length; i++) {
      Require.positive("size of area " + i, copy[i]);
    }
    return new NeighbourhoodMap(
        group, areas, counts, others, neighbours, east, north, copy, source);
  }

  /**
   * A copy whose group has another name.
   *
   * @param newGroup the name
   * @return the map
   * @throws IllegalArgumentException if it is blank
   */
  public NeighbourhoodMap withGroup(String newGroup) {
    return new NeighbourhoodMap(
        Require.text("group", newGroup),
        areas,
        counts,
        others,
        neighbours,
        east,
        north,
        sizes,
        source);
  }

  /**
   * A copy that says where its numbers come from.
   *
   * @param newSource publication, table and date
   * @return the map
   * @throws IllegalArgumentException if it is blank
   */
  public NeighbourhoodMap withSource(String newSource) {
    return new NeighbourhoodMap(
        group,
        areas,
        counts,
        others,
        neighbours,
        east,
        north,
        sizes,
        Require.text("source", newSource));
  }

  /**
   * The name of the group.
   *
   * @return {@code group} for a grid
   */
  public String group() {
    return group;
  }

  /**
   * The names of the areas.
   *
   * @return in the order of the map
   */
  public List<String> areas() {
    return areas;
  }

  /**
   * How many areas the map has.
   *
   * @return empty ones among them
   */
  public int size() {
    return areas.size();
  }

  /**
   * The people of the group.
   *
   * @return X
   */
  public double groupTotal() {
    return sum(counts);
  }

  /**
   * Everybody else.
   *
   * @return Y
   */
  public double othersTotal() {
    return sum(others);
  }

  /**
   * The share of the group in all.
   *
   * @return X / (X + Y), above 0 and below 1
   */
  public double share() {
    return groupTotal() / (groupTotal() + othersTotal());
  }

  /**
   * The share of the group in an area.
   *
   * @param area its name
   * @return P; no value if nobody lives there
   * @throws IllegalArgumentException if the map has no such area
   */
  public Figure share(String area) {
    int place = areas.indexOf(Require.notNull("area", area));
    if (place < 0) {
      throw Require.refusal("area", area, "one of " + Require.listed(areas));
    }
    return shareAt(place);
  }

  private Figure shareAt(int place) {
    double people = counts[place] + others[place];
    return people > 0 ? Figure.of(counts[place] / people) : Figure.empty("nobody lives there");
  }

  /**
   * Areas where nobody lives.
   *
   * @return their names
   */
  public List<String> emptyAreas() {
    return IntStream.range(0, size())
        .filter(u -> counts[u] + others[u] == 0)
        .mapToObj(areas::get)
        .toList();
  }

  /**
   * Areas without a neighbour.
   *
   * @return their names; none if the map has no neighbours at all
   */
  public List<String> islands() {
    return neighbours
        .map(list -> list.islands().stream().map(areas::get).toList())
        .orElse(List.of());
  }

  /**
   * Which areas border on which.
   *
   * @return empty if the map does not know
   */
  public Optional<NeighbourList> neighbours() {
    return neighbours;
  }

  /**
   * Whether the map knows where the areas are.
   *
   * @return false without coordinates
   */
  public boolean hasCoordinates() {
    return east.length > 0;
  }

  /**
   * Whether the map knows how large the areas are.
   *
   * @return false without sizes
   */
  public boolean hasAreas() {
    return sizes.length > 0;
  }

  /**
   * Where the numbers come from.
   *
   * @return the source, empty if none was given
   */
  public String source() {
    return source;
  }

  /**
   * The people of the group by area.
   *
   * @return the array itself, not to be modified
   */
  public double[] countsUnsafe() {
    return counts;
  }

  /**
   * Everybody else by area.
   *
   * @return the array itself, not to be modified
   */
  public double[] othersUnsafe() {
    return others;
  }

  /**
   * How far east the areas are.
   *
   * @return the array itself, not to be modified; empty without coordinates
   */
  public double[] eastUnsafe() {
    return east;
  }

  /**
   * How far north the areas are.
   *
   * @return the array itself, not to be modified; empty without coordinates
   */
  public double[] northUnsafe() {
    return north;
  }

  /**
   * How large the areas are.
   *
   * @return the array itself, not to be modified; empty without sizes
   */
  public double[] sizesUnsafe() {
    return sizes;
  }

  /**
   * The areas where the group is at least a critical mass, joined where they are neighbours.
   *
   * @param criticalMass the least share of the group, from 0 to 1; 0.7 is 70 %
   * @return the enclaves, the largest first
   * @throws IllegalArgumentException if it is not a share
   */
  public Enclaves enclaves(double criticalMass) {
    Require.share("criticalMass", criticalMass);
    boolean[] open = new boolean[size()];
    for (int u = 0; u < size(); u++) {
      open[u] = shareAt(u).orElse(-1) >= criticalMass;
    }
    List<Enclaves.Enclave> found = new ArrayList<>();
    int[] queue = new int[size()];
    for (int u = 0; u < size(); u++) {
      if (open[u]) {
        found.add(around(u, open, queue));
      }
    }
    // Sorting is stable, so that of equals the first on the map comes first.
    found.sort(Comparator.comparingDouble(Enclaves.Enclave::ofGroup).reversed());
    return new Enclaves(group, criticalMass, groupTotal(), neighbours.isPresent(), found);
  }

  /** All open areas that can be reached from one; they are closed then. */
  private Enclaves.Enclave around(int first, boolean[] open, int[] queue) {
    int[] starts = neighbours.map(NeighbourList::startsUnsafe).orElse(new int[size() + 1]);
    int[] to = neighbours.map(NeighbourList::neighboursUnsafe).orElse(new int[0]);
    int count = 0;
    queue[count++] = first;
    open[first] = false;
    for (int m = 0; m < count; m++) {
      for (int i = starts[queue[m]]; i < starts[queue[m] + 1]; i++) {
        if (open[to[i]]) {
          open[to[i]] = false;
          queue[count++] = to[i];
        }
      }
    }
    Arrays.sort(queue, 0, count);
    double people = 0;
    double ofGroup = 0;
    List<String> names = new ArrayList<>(count);
    for (int m = 0; m < count; m++) {
      people += counts[queue[m]] + others[queue[m]];
      ofGroup += counts[queue[m]];
      names.add(areas.get(queue[m]));
    }
    return new Enclaves.Enclave(names, people, ofGroup);
  }

  /** Area by area: people of the group, others, and the share. */
  @Override
  public TextTable table() {
    return finished(
        head().rows(size(), u -> new Object[] {areas.get(u), counts[u], others[u], shareAt(u)}));
  }

  private TextTable.Builder head() {
    return TextTable.titled(toString())
        .column("area")
        .unit("persons")
        .column(group, TextTable.COUNTS)
        .column(group.equals("others") ? "everybody else" : "others", TextTable.COUNTS)
        .unit("1")
        .column("share", 3);
  }

  private TextTable finished(TextTable.Builder table) {
    List<String> empty = emptyAreas();
    if (!empty.isEmpty()) {
      table.note("Nobody lives in " + Labels.some(empty, 5) + ".");
    }
    List<String> islands = islands();
    if (!islands.isEmpty()) {
      table.note("Without neighbours: " + Labels.some(islands, 5) + ".");
    }
    if (!source.isEmpty()) {
      table.source(source);
    }
    return table.build();
  }

  /** The same with coordinates and sizes. */
  @Override
  public TextTable dataTable() {
    Figure noPlace = Figure.empty("the map has no coordinates");
    Figure noSize = Figure.empty("the map has no sizes of areas");
    return finished(
        head()
            .unit("length")
            .column("east")
            .column("north")
            .unit("square of length")
            .column("size")
            .rows(
                size(),
                u ->
                    new Object[] {
                      areas.get(u),
                      counts[u],
                      others[u],
                      shareAt(u),
                      hasCoordinates() ? Figure.of(east[u]) : noPlace,
                      hasCoordinates() ? Figure.of(north[u]) : noPlace,
                      hasAreas() ? Figure.of(sizes[u]) : noSize
                    }));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeighbourhoodMap that
        && group.equals(that.group)
        && areas.equals(that.areas)
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(others, that.others)
        && neighbours.equals(that.neighbours)
        && Arrays.equals(east, that.east)
        && Arrays.equals(north, that.north)
        && Arrays.equals(sizes, that.sizes)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return 31 * areas.hashCode() + Arrays.hashCode(counts) + 7 * Arrays.hashCode(others);
  }

  /** One line: the group, its share and how many areas. */
  @Override
  public String toString() {
    int empty = emptyAreas().size();
    return group
        + " in "
        + size()
        + (size() == 1 ? " area, " : " areas, ")
        + Numbers.fixed(100 * share(), 1)
        + " % of "
        + Numbers.count(groupTotal() + othersTotal())
        + " people"
        + (empty == 0 ? "" : ", " + empty + " empty")
        + (neighbours.isPresent() ? "" : ", without neighbours")
        + (source.isEmpty() ? "" : " (" + source + ")");
  }
}
