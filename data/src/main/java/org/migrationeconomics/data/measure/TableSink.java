package org.migrationeconomics.data.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Collects the cells of a file into series by area, and notices years that are given twice: the
 * first stays, every later one is a problem, also if it is equal.
 *
 * <p>Its memory is at most 32 bytes for each area and year between the first and the last of the
 * area, and 1 kB an area, however long the file is. Not thread-safe.
 */
final class TableSink implements ObservationSink {

  private final Map<ReferenceArea, Cells> areas = new LinkedHashMap<>();
  private Optional<Cells> latest = Optional.empty();

  @Override
  public void accept(
      ReferenceArea area,
      int year,
      double value,
      long line,
      int column,
      String header,
      ProblemList problems) {
    // Rows of one area usually follow each other.
    if (latest.isEmpty() || !latest.get().area.equals(area)) {
      latest = Optional.of(areas.computeIfAbsent(area, key -> new Cells(key, year)));
    }
    Cells cells = latest.get();
    int slot = cells.slot(year);
    if (cells.lines[slot] == 0) {
      cells.values[slot] = value;
      cells.lines[slot] = line;
      return;
    }
    problems.add(
        line,
        column,
        header,
        area.name()
            + " "
            + year
            + " is "
            + shown(value)
            + " here and "
            + shown(cells.values[slot])
            + " in line "
            + cells.lines[slot]
            + "; the row is left out");
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "missing" : Numbers.readable(value);
  }

  /** The series, in the order in which their areas appeared. */
  Map<ReferenceArea, YearSeries> series(WorldBankIndicator indicator, String source) {
    Map<ReferenceArea, YearSeries> series = new LinkedHashMap<>();
    for (Cells cells : areas.values()) {
      series.put(
          cells.area,
          YearSeries.ofUnsafe(
                  indicator.name(), indicator.unit(), source, cells.first, cells.toArray())
              .withArea(cells.area.code()));
    }
    return series;
  }

  /** The cells of one area, by year. */
  private static final class Cells {

    private static final int ROOM = 64;

    final ReferenceArea area;
    int first;
    int last;
    // The year of slot 0.
    int base;
    double[] values;
    // Where each value stands; 0 for years that were not mentioned.
    long[] lines;

    Cells(ReferenceArea area, int year) {
      this.area = area;
      this.first = year;
      this.last = year;
      this.base = year;
      this.values = new double[ROOM];
      this.lines = new long[ROOM];
    }

    int slot(int year) {
      first = Math.min(first, year);
      last = Math.max(last, year);
      if (first < base || last >= base + lines.length) {
        int span = last - first + 1;
        // Room on the side where the years are growing.
        int newBase = first < base ? first - span : first;
        move(newBase, Math.max(2 * span, ROOM));
      }
      return year - base;
    }

    private void move(int newBase, int size) {
      double[] newValues = new double[size];
      long[] newLines = new long[size];
      int from = Math.max(newBase - base, 0);
      int to = Math.max(base - newBase, 0);
      int count = Math.min(lines.length - from, size - to);
      System.arraycopy(values, from, newValues, to, count);
      System.arraycopy(lines, from, newLines, to, count);
      base = newBase;
      values = newValues;
      lines = newLines;
    }

    double[] toArray() {
      double[] array = Arrays.copyOfRange(values, first - base, last - base + 1);
      for (int i = 0; i < array.length; i++) {
        if (lines[first - base + i] == 0) {
          array[i] = Double.NaN;
        }
      }
      return array;
    }
  }
}
