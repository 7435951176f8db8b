package org.migrationeconomics.data.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/** One pass over a file of a matrix, long or wide. */
final class MatrixCsvPass implements Grid.Sink {

  private static final int MOST_PLACES = 1000;
  private static final int NONE = -1;
  private static final String BETWEEN = " \\ ";

  private final MatrixOptions options;
  private final ProblemList problems;
  private final Map<String, Place> known = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<Long, Double> cells = new LinkedHashMap<>();
  private final Map<Long, Long> lines = new HashMap<>();
  private MatrixAxes axes = MatrixAxes.ORIGIN_DESTINATION;
  private Optional<MeasureUnit> unit = Optional.empty();
  private Optional<String> unitText = Optional.empty();
  private Optional<String> variable = Optional.empty();
  private Optional<String> source = Optional.empty();
  private int width;
  private boolean wide;
  private boolean sound = true;
  private int rows = NONE;
  private int rowNames = NONE;
  private int columns = NONE;
  private int columnNames = NONE;
  private int values = NONE;
  private int units = NONE;
  private int variables = NONE;
  private int sources = NONE;
  private List<Optional<Place>> heads = List.of();
  private List<String> names = List.of();

  MatrixCsvPass(MatrixOptions options, ProblemList problems) {
    this.options = options;
    this.problems = problems;
    this.unit = options.unit();
  }

  @Override
  public boolean row(GridRow row) {
    if (width == 0) {
      return header(row);
    }
    if (row.filled(0) == 0) {
      return true;
    }
    if (row.count() != width || row.cut()) {
      fault(
          row,
          NONE,
          row.cut()
              ? "no line break ends the last line, so the file may be cut off"
              : "the row has " + row.count() + " fields, expected " + width + " as in the header");
      return true;
    }
    if (!isWanted(row)) {
      return true;
    }
    unit(row);
    if (source.isEmpty() && sources >= 0 && !row.isBlank(sources)) {
      source = Optional.of(row.label(sources));
    }
    if (wide) {
      Optional<Place> from = place(row, rows, NONE);
      for (int c = 0; c < heads.size(); c++) {
        Optional<Place> to = heads.get(c);
        if (from.isPresent() && to.isPresent()) {
          cell(row, from.get(), to.get(), c);
        }
      }
    } else {
      Optional<Place> from = place(row, rows, rowNames);
      Optional<Place> to = place(row, columns, columnNames);
      if (from.isPresent() && to.isPresent()) {
        cell(row, from.get(), to.get(), values);
      }
    }
    return true;
  }

  private boolean header(GridRow row) {
    width = row.count();
    Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
    names = header.names();
    units = header.find("unit");
    sources = header.find("source");
    header.passOver("reason", "title", "note");
    sound = axes(row, header);
    if (sound && !wide) {
      rowNames = header.find(axes.rows() + " name");
      columnNames = header.find(axes.columns() + " name");
      variables =
          options.variable().isPresent() ? header.need("variable") : header.find("variable");
      values = header.need("value");
      header.nothingElse();
    }
    if (units < 0 && unit.isEmpty()) {
      header.fault("there is no column 'unit'; withUnit says what the figures are");
    }
    sound &= header.sound();
    return sound;
  }

  /** The axes that the header names, as two columns or in its first cell. */
  private boolean axes(GridRow row, Header header) {
    String corner = names.isEmpty() ? "" : names.get(0);
    for (MatrixAxes some : MatrixAxes.values()) {
      if (corner.equals(some.rows() + BETWEEN + some.columns())) {
        axes = some;
        square(row, header);
        return true;
      }
    }
    // In the order of the columns, so that a matrix comes back as it was written.
    for (int first = 0; first < names.size(); first++) {
      for (int second = first + 1; second < names.size(); second++) {
        for (MatrixAxes some : MatrixAxes.values()) {
          if (names.get(first).equals(some.rows()) && names.get(second).equals(some.columns())) {
            axes = some;
            rows = header.need(some.rows());
            columns = header.need(some.columns());
            return true;
          }
        }
      }
    }
    header.fault(
        "there are no two columns of one kind of matrix, such as 'origin' and 'destination', and"
            + " the first head is not 'origin \\ destination'");
    return false;
  }

  private void square(GridRow row, Header header) {
    wide = true;
    rows = 0;
    header.want(0);
    List<String> about = List.of("unit", "reason", "title", "source", "note");
    List<Optional<Place>> found = new ArrayList<>();
    found.add(Optional.empty());
    for (int c = 1; c < names.size(); c++) {
      header.want(c);
      found.add(about.contains(names.get(c)) ? Optional.empty() : place(row, c, NONE));
    }
    heads = List.copyOf(found);
  }

  /** Whether the row is one of the variable that is read. */
  private boolean isWanted(GridRow row) {
    if (variables < 0) {
      return true;
    }
    String text = row.label(variables);
    if (options.variable().isPresent()) {
      boolean wanted = options.variable().get().equals(text);
      if (wanted) {
        variable = options.variable();
      }
      return wanted;
    }
    if (variable.isEmpty()) {
      variable = Optional.of(text);
    } else if (!variable.get().equals(text)) {
      fault(
          row,
          variables,
          ProblemList.shown(text)
              + " is another variable than "
              + ProblemList.shown(variable.get())
              + " above; withVariable chooses one");
      return false;
    }
    return true;
  }

  private void unit(GridRow row) {
    if (units < 0) {
      return;
    }
    String text = row.label(units);
    if (unitText.isPresent()) {
      if (!unitText.get().equals(text)) {
        fault(
            row,
            units,
            ProblemList.shown(text) + " is another unit than " + unitText.get() + " above");
      }
      return;
    }
    unitText = Optional.of(text);
    try {
      MeasureUnit said = MeasureUnit.parse(text);
      if (!said.equals(unit.orElse(said))) {
        fault(
            row,
            units,
            ProblemList.shown(text) + " is not the unit that was given, " + unit.get().label());
      }
      unit = Optional.of(unit.orElse(said));
    } catch (IllegalArgumentException unknown) {
      fault(row, units, ProblemList.shown(text) + " is no unit that is known");
    }
  }

  private Optional<Place> place(GridRow row, int column, int nameColumn) {
    String text = row.label(column);
    String name = nameColumn < 0 ? "" : row.label(nameColumn);
    Place before = known.get(text);
    if (before != null) {
      if (!name.isEmpty() && !name.equals(before.name())) {
        fault(
            row,
            nameColumn,
            ProblemList.shown(name) + " is called " + before.name() + " in a line above");
      }
      return Optional.of(before);
    }
    Optional<Place> found = found(text, name);
    if (found.isEmpty()) {
      List<Place> near = Place.candidates(text);
      fault(
          row,
          column,
          ProblemList.shown(text)
              + " is no place that is known"
              + (near.isEmpty() ? "" : "; near it are " + near)
              + ", expected a code or a name, or own: and a code of your own");
      return Optional.empty();
    }
    String code = found.get().code();
    Integer position = positions.get(code);
    if (position == null && places.size() == MOST_PLACES) {
      fault(row, column, "there are more than " + MOST_PLACES + " places");
      return Optional.empty();
    }
    if (position == null) {
      positions.put(code, places.size());
      places.add(found.get());
    }
    // A code and a name in one file are one place.
    Place place = places.get(positions.getOrDefault(code, 0));
    known.put(text, place);
    return Optional.of(place);
  }

  private static Optional<Place> found(String text, String name) {
    try {
      Place place = Place.find(text).orElseGet(() -> Place.of(text));
      return Optional.of(
          name.isEmpty() || name.equals(place.name()) ? place : place.withName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private void cell(GridRow row, Place from, Place to, int column) {
    if (row.isBlank(column)) {
      return;
    }
    double value = row.number(column);
    if (!Double.isFinite(value) || (value < 0 && !options.signed())) {
      fault(
          row,
          column,
          ProblemList.shown(row.text(column))
              + (value < 0 && Double.isFinite(value)
                  ? " is negative; withSigned reads differences"
                  : " is not a decimal number"));
      return;
    }
    long key = key(positions.getOrDefault(from.code(), 0), positions.getOrDefault(to.code(), 0));
    Long before = lines.putIfAbsent(key, row.line());
    if (before != null) {
      fault(row, column, from + " to " + to + " stands in line " + before + " already");
      return;
    }
    cells.put(key, value);
  }

  private static long key(int from, int to) {
    return ((long) from << Integer.SIZE) + to;
  }

  private void fault(GridRow row, int column, String message) {
    sound = false;
    problems.add(
        row.line(),
        column + 1,
        column >= 0 && column < names.size() ? names.get(column) : "",
        message);
  }

  OriginDestinationMatrix matrix(String file) {
    sound &= width > 0;
    int missing = missing();
    if (sound && cells.isEmpty()) {
      whole(
          "there is no figure"
              + options.variable().map(name -> " of the variable '" + name + "'").orElse("")
              + " below the header");
    } else if (sound && missing > 0 && !options.blanksAsZero()) {
      whole(
          missing
              + (missing == 1 ? " cell of " : " cells of ")
              + places.size()
              + (missing == 1 ? " places is" : " places are")
              + " blank or missing, first "
              + firstMissing()
              + "; withBlanksAsZero takes them as zero");
    }
    String label = variable.orElse("origin-destination matrix");
    String from =
        options.source().or(() -> source).orElse(file)
            + (missing > 0 ? "; " + missing + " blank or missing cells taken as zero" : "");
    if (!sound) {
      // A place without a diagonal: no cell at all.
      return OriginDestinationMatrix.ofUnsafe(
          label,
          unit.orElse(SimpleUnit.PERSONS),
          from,
          List.of(Place.own("unread", "not read")),
          new double[] {Double.NaN});
    }
    int n = places.size();
    double[] array = new double[n * n];
    if (!hasDiagonal()) {
      for (int i = 0; i < n; i++) {
        array[i * (n + 1)] = Double.NaN;
      }
    }
    cells.forEach(
        (key, value) ->
            array[(int) (key >>> Integer.SIZE) * n + (int) (key & 0xFFFF_FFFFL)] = value + 0.0);
    MeasureUnit its = unit.orElse(SimpleUnit.PERSONS);
    OriginDestinationMatrix matrix =
        options.signed()
            ? OriginDestinationMatrix.ofSignedUnsafe(label, its, from, List.copyOf(places), array)
            : OriginDestinationMatrix.ofUnsafe(label, its, from, List.copyOf(places), array);
    return matrix.withAxes(axes);
  }

  private void whole(String message) {
    sound = false;
    problems.add(0, 0, "", message);
  }

  private boolean hasDiagonal() {
    return cells.keySet().stream().anyMatch(key -> key >>> Integer.SIZE == (key & 0xFFFF_FFFFL));
  }

  private int missing() {
    int n = places.size();
    return n * (hasDiagonal() ? n : n - 1) - cells.size();
  }

  private String firstMissing() {
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < places.size(); j++) {
        if ((i != j || hasDiagonal()) && !cells.containsKey(key(i, j))) {
          return places.get(i) + " to " + places.get(j);
        }
      }
    }
    return "none";
  }
}
