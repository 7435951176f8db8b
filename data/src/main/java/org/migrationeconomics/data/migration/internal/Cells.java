package org.migrationeconomics.data.migration.internal;

import java.io.Serializable;
import java.util.Arrays;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.Room;

/**
 * The cells of one table that a file has, destination by destination; a hole is a cell with NaN.
 * Never larger than what was read. Immutable.
 */
public final class Cells implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Where the cells of a destination begin; one more than there are destinations. */
  private final int[] starts;

  private final int[] origins;
  private final double[] values;

  private Cells(int[] starts, int[] origins, double[] values) {
    this.starts = starts;
    this.origins = origins;
    this.values = values;
  }

  /** Cells in the order of a file. Not thread-safe. */
  public static final class Builder {
    // Four arrays; those by which a table is sorted count for large ones, since it is one at a
    // time.
    private static final int OF_CELL = 24;
    private static final int OF_SORTED = 48;
    private static final int LARGE = 100_000;

    private int[] destinations = new int[16];
    private int[] origins = new int[16];
    private double[] values = new double[16];
    private int[] lines = new int[16];
    private final Room room;
    private int count;

    /**
     * Without a cell so far.
     *
     * @param room what there is for the tables of a file; cells that find none are not taken
     */
    Builder(Room room) {
      this.room = room;
    }

    /**
     * Adds a cell.
     *
     * @param destination the number of its destination
     * @param origin the number of its origin
     * @param value its number; NaN for a hole
     * @param line where it stands
     */
    public void add(int destination, int origin, double value, long line) {
      if (count == values.length) {
        int length = count + (count >> 1);
        if (!room.take((long) (length > LARGE ? OF_SORTED : OF_CELL) * (length - count))) {
          return;
        }
        destinations = Arrays.copyOf(destinations, length);
        origins = Arrays.copyOf(origins, length);
        values = Arrays.copyOf(values, length);
        lines = Arrays.copyOf(lines, length);
      }
      destinations[count] = destination;
      origins[count] = origin;
      values[count] = value;
      lines[count] = (int) Math.min(line, Integer.MAX_VALUE);
      count++;
    }

    /** What is said of a cell that comes twice. */
    @FunctionalInterface
    interface Twice {
      /** Whether two equal figures of this cell are no fault. */
      boolean harmless(int destination, int origin);
    }

    Cells build(int rows, int columns, String name, Twice twice, ProblemList problems) {
      // Two stable counting sorts, by origin and then by destination.
      int[] byOrigin = order(new int[0], origins, columns);
      int[] order = order(byOrigin, destinations, rows);
      int[] starts = new int[rows + 1];
      int[] sortedOrigins = new int[count];
      double[] sorted = new double[count];
      int kept = 0;
      int last = -1;
      for (int k = 0; k < count; k++) {
        int i = order[k];
        if (last >= 0 && destinations[last] == destinations[i] && origins[last] == origins[i]) {
          boolean same = Double.compare(values[last], values[i]) == 0;
          if (!same || !twice.harmless(destinations[i], origins[i])) {
            problems.add(
                lines[i],
                0,
                "",
                "this cell of "
                    + name
                    + " stands in line "
                    + lines[last]
                    + " already; the first is kept");
          }
          continue;
        }
        last = i;
        sortedOrigins[kept] = origins[i];
        sorted[kept] = values[i];
        kept++;
        starts[destinations[i] + 1] = kept;
      }
      for (int d = 1; d <= rows; d++) {
        starts[d] = Math.max(starts[d], starts[d - 1]);
      }
      return new Cells(starts, Arrays.copyOf(sortedOrigins, kept), Arrays.copyOf(sorted, kept));
    }

    private int[] order(int[] before, int[] keys, int bound) {
      int[] next = new int[bound + 1];
      for (int i = 0; i < count; i++) {
        next[keys[i] + 1]++;
      }
      for (int k = 0; k < bound; k++) {
        next[k + 1] += next[k];
      }
      int[] order = new int[count];
      for (int k = 0; k < count; k++) {
        int i = before.length == 0 ? k : before[k];
        order[next[keys[i]]++] = i;
      }
      return order;
    }
  }

  /** Takes cells one by one. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A cell.
     *
     * @param destination the number of its destination
     * @param origin the number of its origin
     * @param value its number; NaN for a hole
     */
    void cell(int destination, int origin, double value);
  }

  /**
   * Shows all cells, destination by destination.
   *
   * @param sink takes them
   */
  public void forEach(Sink sink) {
    for (int d = 0; d + 1 < starts.length; d++) {
      for (int k = starts[d]; k < starts[d + 1]; k++) {
        sink.cell(d, origins[k], values[k]);
      }
    }
  }

  /**
   * Shows the cells of one destination.
   *
   * @param destination its number
   * @param sink takes them
   */
  public void forEach(int destination, Sink sink) {
    for (int k = starts[destination]; k < starts[destination + 1]; k++) {
      sink.cell(destination, origins[k], values[k]);
    }
  }

  /**
   * The number of a cell.
   *
   * @param destination the number of its destination
   * @param origin the number of its origin
   * @return the number; NaN if it is a hole, or not there
   */
  public double value(int destination, int origin) {
    int k = find(destination, origin);
    return k < 0 ? Double.NaN : values[k];
  }

  /**
   * Whether there is a cell, be it a hole.
   *
   * @param destination the number of its destination
   * @param origin the number of its origin
   * @return true if there is
   */
  public boolean has(int destination, int origin) {
    return find(destination, origin) >= 0;
  }

  private int find(int destination, int origin) {
    return destination + 1 >= starts.length
        ? -1
        : Arrays.binarySearch(origins, starts[destination], starts[destination + 1], origin);
  }

  /**
   * The sum of two tables cell by cell.
   *
   * @param other the other table
   * @return the sum; a hole where one of them has one, or has no such cell
   */
  public Cells plus(Cells other) {
    int[] sumStarts = new int[starts.length];
    int[] sumOrigins = new int[values.length + other.values.length];
    double[] sums = new double[sumOrigins.length];
    int kept = 0;
    for (int d = 0; d + 1 < starts.length; d++) {
      int i = starts[d];
      int j = other.starts[d];
      while (i < starts[d + 1] || j < other.starts[d + 1]) {
        int a = i < starts[d + 1] ? origins[i] : Integer.MAX_VALUE;
        int b = j < other.starts[d + 1] ? other.origins[j] : Integer.MAX_VALUE;
        sumOrigins[kept] = Math.min(a, b);
        sums[kept] = a == b ? values[i] + other.values[j] : Double.NaN;
        kept++;
        i += a <= b ? 1 : 0;
        j += b <= a ? 1 : 0;
      }
      sumStarts[d + 1] = kept;
    }
    return new Cells(sumStarts, Arrays.copyOf(sumOrigins, kept), Arrays.copyOf(sums, kept));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cells that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(origins, that.origins)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(origins) + Arrays.hashCode(values);
  }
}
