package org.migrationeconomics.core.society.neighbourhood;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which areas border on which, and how long the border is that they share.
 *
 * <pre>
 *   NeighbourList.grid(10, 10, Contiguity.ROOK)
 *   NeighbourList.of(3, new int[] {0, 1}, new int[] {1, 2}, 2.5, 1.2)     // a row of three areas
 * </pre>
 *
 * <p>To border on is mutual: a list names each pair once, or in both directions with the same
 * length. A list that has some pairs in one direction and others in both is refused, since it may
 * have lost lines. Areas without a neighbour are {@link #islands}.
 *
 * <p><b>Units</b>: lengths in any unit, the same for all; 0 for areas that touch at a corner.
 * Without lengths, indices that weigh by them have no value.
 *
 * <p>Immutable and thread-safe.
 */
public final class NeighbourList implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_CELLS = 4_000_000;

  private final String rule;
  private final int[] starts;
  private final int[] to;
  private final boolean measured;
  private final double[] boundaries;

  private NeighbourList(
      String rule, int[] starts, int[] to, boolean measured, double[] boundaries) {
    this.rule = rule;
    this.starts = starts;
    this.to = to;
    this.measured = measured;
    this.boundaries = boundaries;
  }

  /**
   * The neighbours of the cells of a grid with edges of length 1, row by row.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @param contiguity which cells are neighbours
   * @return the list
   * @throws IllegalArgumentException if there are no cells, or more than 4,000,000
   */
  public static NeighbourList grid(int rows, int columns, Contiguity contiguity) {
    Require.notNull("contiguity", contiguity);
    if (rows < 1 || columns < 1 || (long) rows * columns > MOST_CELLS) {
      throw Require.refusal(
          "rows and columns", rows + " x " + columns, "a grid of 1 to " + MOST_CELLS + " cells");
    }
    int cells = rows * columns;
    boolean corners = contiguity == Contiguity.QUEEN;
    int[] starts = new int[cells + 1];
    int[] to = new int[cells * (corners ? 8 : 4)];
    double[] boundaries = new double[to.length];
    int at = 0;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int dr = -1; dr <= 1; dr++) {
          for (int dc = -1; dc <= 1; dc++) {
            boolean edge = (dr == 0) != (dc == 0);
            boolean corner = corners && dr != 0 && dc != 0;
            boolean inside = r + dr >= 0 && r + dr < rows && c + dc >= 0 && c + dc < columns;
            if (inside && (edge || corner)) {
              to[at] = (r + dr) * columns + c + dc;
              boundaries[at++] = edge ? 1 : 0;
            }
          }
        }
        starts[r * columns + c + 1] = at;
      }
    }
    return new NeighbourList(
        contiguity.label(), starts, Arrays.copyOf(to, at), true, Arrays.copyOf(boundaries, at));
  }

  /**
   * Pairs of neighbours without lengths.
   *
   * @param areas how many areas there are
   * @param from one area of each pair, from 0
   * @param to the other area of each pair
   * @return the list
   * @throws IllegalArgumentException as for the form with lengths
   */
  public static NeighbourList of(int areas, int[] from, int[] to) {
    Require.notNull("from", from);
    return of(areas, from, to, false, new double[from.length]);
  }

  /**
   * Pairs of neighbours with the length of the border that they share.
   *
   * @param areas how many areas there are
   * @param from one area of each pair, from 0
   * @param to the other area of each pair
   * @param boundaries the length of the border of each pair, not negative; 0 for a corner
   * @return the list
   * @throws IllegalArgumentException if a pair is of one area, comes twice in one direction, or in
   *     both with different lengths; if some pairs come in one direction and others in both; or if
   *     an area is not there
   */
  public static NeighbourList of(int areas, int[] from, int[] to, double... boundaries) {
    return of(areas, from, to, true, boundaries);
  }

  private static NeighbourList of(
      int areas, int[] from, int[] to, boolean measured, double[] boundaries) {
    Require.notNull("from", from);
    Require.notNull("to", to);
    Require.notNull("boundaries", boundaries);
    if (areas < 1 || areas > MOST_CELLS) {
      throw Require.refusal("areas", areas, "1 to " + MOST_CELLS + " areas");
    }
    if (to.length != from.length || boundaries.length != from.length) {
      throw Require.refusal(
          "lengths of from, to and boundaries",
          from.length + ", " + to.length + ", " + boundaries.length,
          "the same number of each, one for each pair");
    }
    long[] keys = new long[from.length];
    for (int i = 0; i < from.length; i++) {
      for (int end : new int[] {from[i], to[i]}) {
        if (end < 0 || end >= areas) {
          throw Require.refusal("area of pair " + i, end, "0 to " + (areas - 1));
        }
      }
      if (from[i] == to[i]) {
        throw Require.refusal("pair " + i, from[i] + "-" + to[i], "two different areas");
      }
      Require.notNegative("boundary of pair " + i, boundaries[i]);
      keys[i] = (long) from[i] * areas + to[i];
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    int mutual = 0;
    int lonely = -1;
    for (int i = 0; i < from.length; i++) {
      if (i > 0 && sorted[i] == sorted[i - 1]) {
        throw Require.refusal(
            "pair",
            sorted[i] / areas + "-" + sorted[i] % areas,
            "each pair once, or once in either direction");
      }
      if (Arrays.binarySearch(sorted, (long) to[i] * areas + from[i]) >= 0) {
        mutual++;
      } else {
        lonely = i;
      }
    }
    if (mutual > 0 && lonely >= 0) {
      throw Require.refusal(
          "pair",
          from[lonely] + "-" + to[lonely],
          "its other direction too, as of "
              + mutual / 2
              + " other pairs: contiguity has to be symmetric");
    }
    return mutual > 0
        ? built(areas, from, to, measured, boundaries)
        : built(areas, joined(from, to), joined(to, from), measured, twice(boundaries));
  }

  private static int[] joined(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static double[] twice(double[] values) {
    double[] all = Arrays.copyOf(values, 2 * values.length);
    System.arraycopy(values, 0, all, values.length, values.length);
    return all;
  }

  private static NeighbourList built(
      int areas, int[] from, int[] to, boolean measured, double[] boundaries) {
    // Sorted by the second area first, then counted into rows: neighbours stand in order.
    int[] starts = new int[areas + 1];
    for (int end : to) {
      starts[end + 1]++;
    }
    for (int u = 0; u < areas; u++) {
      starts[u + 1] += starts[u];
    }
    int[] next = starts.clone();
    int[] order = new int[to.length];
    for (int i = 0; i < to.length; i++) {
      order[next[to[i]]++] = i;
    }
    // Every pair is there in both directions, so that rows begin where columns do.
    next = starts.clone();
    int[] neighbours = new int[to.length];
    double[] lengths = new double[to.length];
    for (int i : order) {
      int place = next[from[i]]++;
      neighbours[place] = to[i];
      lengths[place] = boundaries[i] + 0.0;
    }
    NeighbourList list = new NeighbourList("listed", starts, neighbours, measured, lengths);
    for (int u = 0; u < areas; u++) {
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        double back = lengths[list.place(neighbours[i], u)];
        if (back != lengths[i]) {
          throw Require.refusal(
              "boundary of " + u + "-" + neighbours[i],
              lengths[i],
              "the same in both directions, but the other is " + back);
        }
      }
    }
    return list;
  }

  private int place(int area, int neighbour) {
    return Arrays.binarySearch(to, starts[area], starts[area + 1], neighbour);
  }

  /**
   * How many areas there are.
   *
   * @return areas with and without neighbours
   */
  public int size() {
    return starts.length - 1;
  }

  /**
   * How the list was made.
   *
   * @return {@code rook}, {@code queen} or {@code listed}
   */
  public String rule() {
    return rule;
  }

  /**
   * How many pairs of neighbours there are.
   *
   * @return each pair counted once
   */
  public int pairs() {
    return to.length / 2;
  }

  /**
   * Whether the lengths of shared borders are known.
   *
   * @return false for a list without them
   */
  public boolean hasBoundaries() {
    return measured;
  }

  /**
   * The neighbours of an area.
   *
   * @param area its number, from 0
   * @return their numbers, ascending
   * @throws IllegalArgumentException if there is no such area
   */
  public int[] neighbours(int area) {
    return Arrays.copyOfRange(to, starts[checked(area)], starts[area + 1]);
  }

  private int checked(int area) {
    if (area < 0 || area >= size()) {
      throw Require.refusal("area", area, "0 to " + (size() - 1));
    }
    return area;
  }

  /**
   * Areas without a neighbour.
   *
   * @return their numbers, ascending
   */
  public List<Integer> islands() {
    return IntStream.range(0, size()).filter(u -> starts[u] == starts[u + 1]).boxed().toList();
  }

  /**
   * Where the neighbours of each area begin in {@link #neighboursUnsafe}.
   *
   * @return one more than there are areas; the array itself, not to be modified
   */
  public int[] startsUnsafe() {
    return starts;
  }

  /**
   * The neighbours of all areas after each other, so that each pair stands twice.
   *
   * @return the array itself, not to be modified
   */
  public int[] neighboursUnsafe() {
    return to;
  }

  /**
   * The lengths of the borders with {@link #neighboursUnsafe}.
   *
   * @return the array itself, not to be modified; zeros if there are no lengths
   */
  public double[] boundariesUnsafe() {
    return boundaries;
  }

  /** Each pair once. */
  @Override
  public TextTable table() {
    int[] first = new int[pairs()];
    int[] places = new int[pairs()];
    int at = 0;
    for (int u = 0; u < size(); u++) {
      for (int i = starts[u]; i < starts[u + 1]; i++) {
        if (to[i] > u) {
          first[at] = u;
          places[at++] = i;
        }
      }
    }
    return TextTable.titled(toString())
        .column("area")
        .column("neighbour")
        .unit("length")
        .column("shared boundary")
        .rows(
            at,
            p ->
                new Object[] {
                  String.valueOf(first[p]),
                  String.valueOf(to[places[p]]),
                  measured
                      ? Figure.of(boundaries[places[p]])
                      : Figure.empty("the list has no lengths")
                })
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeighbourList that
        && rule.equals(that.rule)
        && measured == that.measured
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(to, that.to)
        && Arrays.equals(boundaries, that.boundaries);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + 17 * Arrays.hashCode(to) + rule.hashCode();
  }

  /** One line: how many areas and pairs, and how many islands. */
  @Override
  public String toString() {
    int islands = islands().size();
    return size()
        + (size() == 1 ? " area, " : " areas, ")
        + pairs()
        + (pairs() == 1 ? " pair of neighbours (" : " pairs of neighbours (")
        + rule
        + (measured ? ")" : ", without lengths)")
        + (islands == 0 ? "" : ", " + islands + (islands == 1 ? " island" : " islands"));
  }
}
