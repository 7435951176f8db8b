package org.migrationeconomics.data.society.counts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.neighbourhood.NeighbourList;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads a list of neighbours: which areas border on which, and perhaps for how long.
 *
 * <pre>
 *   area,neighbour,boundary
 *   harbour,market,2.5
 *   market,hill,1.2
 *
 *   NeighbourListReader.of(map.areas()).read(Path.of("borders.csv")).orThrow()
 * </pre>
 *
 * <p>Each pair stands once, or in both directions with the same length. Areas of the map that the
 * file has not are islands. The column of lengths may be missing as a whole.
 *
 * <p><b>Problems</b>: an area that is not on the map; a pair of one area; a pair that comes twice
 * in one direction, of which the first is kept; a length that is no number or negative; lengths of
 * the two directions that differ; a row of another width than the header; a last line that may be
 * cut off. If some pairs come in one direction and others in both, that is a problem and no list is
 * made.
 *
 * <p><b>Units</b>: lengths as in the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class NeighbourListReader implements DataReader<NeighbourList> {

  private final List<String> areas;

  private NeighbourListReader(List<String> areas) {
    this.areas = areas;
  }

  /**
   * A reader for the areas of a map.
   *
   * @param areas their names, in the order of the map
   * @return the reader
   * @throws IllegalArgumentException if there is none or a name comes twice
   */
  public static NeighbourListReader of(List<String> areas) {
    List<String> names = List.copyOf(Require.notNull("areas", areas));
    if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
      throw Require.refusal("areas", Require.listed(names), "at least one, and each once");
    }
    return new NeighbourListReader(names);
  }

  @Override
  public Reading<NeighbourList> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(areas, problems);
          grid.rows(0, problems, pass);
          return pass.list();
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the neighbours of " + areas.size() + " areas";
  }

  /** One pass over a file. */
  private static final class Pass implements Grid.Sink {

    private final ProblemList problems;
    private final int size;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Long, Double> pairs = new HashMap<>();
    private final List<Long> order = new ArrayList<>();
    private List<String> names = List.of();
    private int area = -1;
    private int neighbour = -1;
    private int boundary = -1;
    private boolean headed;
    private boolean rows;

    Pass(List<String> areas, ProblemList problems) {
      this.problems = problems;
      this.size = areas.size();
      for (int i = 0; i < size; i++) {
        places.put(areas.get(i), i);
      }
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        headed = true;
        Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
        names = header.names();
        area = header.need("area", "unit", "from");
        neighbour = header.need("neighbour", "neighbor", "to");
        boundary = header.find("boundary", "length", "weight");
        header.nothingElse();
        return header.sound("a list of neighbours");
      }
      if (row.filled(0) == 0) {
        return true;
      }
      rows = true;
      if (row.count() != names.size() || row.cut()) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has "
                    + row.count()
                    + " fields, expected "
                    + names.size()
                    + " as in the header");
        return !problems.overflown();
      }
      pair(row);
      return !problems.overflown();
    }

    private void pair(GridRow row) {
      int from = place(row, area);
      int to = place(row, neighbour);
      double length = boundary < 0 ? 0 : row.number(boundary);
      if (!(length >= 0 && length < Double.POSITIVE_INFINITY)) {
        fault(
            row,
            boundary,
            ProblemList.shown(row.label(boundary)) + " is no length, expected a number from 0");
        return;
      }
      if (from < 0 || to < 0) {
        return;
      }
      if (from == to) {
        fault(row, neighbour, "an area does not border on itself");
        return;
      }
      long key = (long) from * size + to;
      Double back = pairs.get((long) to * size + from);
      if (back != null && back != length) {
        fault(row, boundary, "the other direction of this pair has another length");
        return;
      }
      if (pairs.putIfAbsent(key, length) != null) {
        fault(row, neighbour, "this pair stands above already; the first is kept");
        return;
      }
      order.add(key);
    }

    private int place(GridRow row, int column) {
      String name = row.label(column);
      Integer place = places.get(name);
      if (place == null) {
        fault(row, column, ProblemList.shown(name) + " is no area of the map");
        return -1;
      }
      return place;
    }

    private void fault(GridRow row, int column, String message) {
      problems.add(row.line(), column + 1, column < 0 ? "" : names.get(column), message);
    }

    NeighbourList list() {
      if (!rows && problems.toList().isEmpty()) {
        problems.add(0, 0, "", headed ? "the file ends after the header" : "the file is empty");
      }
      long mutual = order.stream().filter(key -> pairs.containsKey(turned(key))).count();
      if (mutual > 0 && mutual < order.size()) {
        problems.add(
            0,
            0,
            "",
            (order.size() - mutual)
                + " pairs come in one direction and "
                + mutual / 2
                + " in both, expected all alike");
        order.clear();
      }
      int[] from = order.stream().mapToInt(key -> (int) (key / size)).toArray();
      int[] to = order.stream().mapToInt(key -> (int) (key % size)).toArray();
      if (boundary < 0) {
        return NeighbourList.of(size, from, to);
      }
      double[] lengths = order.stream().mapToDouble(key -> pairs.getOrDefault(key, 0.0)).toArray();
      return NeighbourList.of(size, from, to, lengths);
    }

    private long turned(long key) {
      return key % size * size + key / size;
    }
  }
}
