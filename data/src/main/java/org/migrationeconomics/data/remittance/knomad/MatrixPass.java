package org.migrationeconomics.data.remittance.knomad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;

/** One pass over a bilateral matrix. Used once. */
final class MatrixPass implements Grid.Sink {

  /** What the files write where there is no number. */
  static final Set<String> MISSING = Set.of("N/A", "n/a", "..", "…", "...", "-");

  private static final int MOST_COLUMNS = 400;
  private static final int MOST_TITLE = 200;
  private static final double TOLERANCE = 1e-6;
  private static final double ROUNDING = 0.5;
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

  private final boolean money;
  private final KnomadNames names;
  private final ProblemList problems;

  private String title = "";
  private List<String> heads = List.of();
  private final List<Optional<ReferenceArea>> columns = new ArrayList<>();
  private long headerLine;
  private double[] columnSums = new double[0];
  private int[] columnCounts = new int[0];
  private boolean whole = true;
  private final Map<Place, Row> rows = new LinkedHashMap<>();
  private final Map<String, Long> rowNames = new HashMap<>();
  private Optional<Row> world = Optional.empty();

  /** A row of the table. */
  private static final class Row {
    final long line;
    final double[] values;

    Row(long line, double[] values) {
      this.line = line;
      this.values = values;
    }
  }

  MatrixPass(boolean money, KnomadNames names, ProblemList problems) {
    this.money = money;
    this.names = names;
    this.problems = problems;
  }

  @Override
  public boolean row(GridRow row) {
    if (heads.isEmpty()) {
      if (row.filled(1) >= 2) {
        return header(row);
      }
      if (title.isEmpty()) {
        String text = row.label(0);
        title = text.substring(0, Math.min(text.length(), MOST_TITLE));
      }
      return true;
    }
    String name = row.text(0);
    int filled = row.filled(1);
    if (name.isEmpty()) {
      if (filled > 0) {
        problems.add(row.line(), 1, "", "the row has numbers but no name; it is left out");
      }
      return true;
    }
    Optional<ReferenceArea> area = names.find(name);
    if (area.isEmpty() && filled == 0) {
      // A note.
      return true;
    }
    if (rows.size() == MOST_COLUMNS) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_COLUMNS + " rows");
      return false;
    }
    double[] values = values(row);
    if (area.isPresent() && area.get().equals(KnomadNames.WORLD)) {
      world = Optional.of(new Row(row.line(), values));
      return false;
    }
    add(row, name, area, values);
    return true;
  }

  private boolean header(GridRow row) {
    headerLine = row.line();
    if (!Corner.fits(row.text(0), money)) {
      problems.add(
          row.line(),
          1,
          "",
          "the corner says "
              + ProblemList.shown(row.text(0).replaceAll("\\s+", " "))
              + ", expected a matrix of "
              + (money
                  ? "remittances with the receiving countries across and the sending countries down"
                  : "migrants with the destinations across and the sources down"));
      return false;
    }
    if (row.count() > MOST_COLUMNS + 2) {
      problems.add(row.line(), 0, "", "there are more than " + MOST_COLUMNS + " columns");
      return false;
    }
    List<String> texts = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Map<ReferenceArea, Integer> areas = new HashMap<>();
    for (int column = 0; column < row.count(); column++) {
      String text = row.text(column);
      texts.add(text);
      Optional<ReferenceArea> area = text.isEmpty() ? Optional.empty() : names.find(text);
      if (column > 0 && !text.isEmpty()) {
        Integer before = seen.putIfAbsent(text, column + 1);
        if (area.isPresent() && before == null) {
          before = areas.putIfAbsent(area.get(), column + 1);
        }
        if (before != null) {
          area = Optional.empty();
          problems.add(
              row.line(),
              column + 1,
              text,
              "this country is that of column " + before + " already");
        } else if (area.isEmpty()) {
          problems.add(row.line(), column + 1, text, unknown(text));
        }
      }
      columns.add(area);
    }
    heads = texts;
    columnSums = new double[heads.size()];
    columnCounts = new int[heads.size()];
    return true;
  }

  private static String unknown(String name) {
    return ProblemList.shown(name)
        + " is not a known name of a country; it is left out unless withNames(…) says what it is";
  }

  private double[] values(GridRow row) {
    double[] values = new double[heads.size()];
    Arrays.fill(values, Double.NaN);
    for (int column = 1; column < row.count(); column++) {
      if (row.isBlank(column)) {
        continue;
      }
      if (column >= heads.size() || heads.get(column).isEmpty()) {
        problems.add(row.line(), column + 1, "", "the cell has no column in the header");
        continue;
      }
      double value = row.number(column);
      if (Double.isFinite(value) && value >= 0) {
        values[column] = value;
        whole &= value == Math.rint(value);
      } else if (!MISSING.contains(row.text(column))) {
        problems.add(
            row.line(),
            column + 1,
            heads.get(column),
            ProblemList.shown(row.text(column))
                + " is not a decimal number that is not negative; the cell is left blank");
      }
    }
    return values;
  }

  private boolean isWorld(int column) {
    return columns.get(column).filter(KnomadNames.WORLD::equals).isPresent();
  }

  private void add(GridRow row, String name, Optional<ReferenceArea> area, double[] values) {
    Long before = rowNames.putIfAbsent(name, row.line());
    if (area.isEmpty()) {
      problems.add(row.line(), 1, "", unknown(name));
    } else if (area.get() instanceof Place place) {
      Row twin = rows.get(place);
      before = twin == null ? before : Long.valueOf(twin.line);
    }
    if (before != null) {
      problems.add(
          row.line(),
          1,
          "",
          ProblemList.shown(name) + " is the country of line " + before + "; the row is left out");
      return;
    }
    int last = row.count() - 1;
    if (row.cut() && !harmless(row, area, values)) {
      problems.add(
          row.line(),
          0,
          "",
          "no line break ends the last line, so the file may be cut off; its last number is left"
              + " out");
      values[Math.min(last, values.length - 1)] = Double.NaN;
    }
    double sum = 0;
    int count = 0;
    double margin = Double.NaN;
    for (int column = 1; column < values.length; column++) {
      if (isWorld(column)) {
        margin = values[column];
      } else if (!Double.isNaN(values[column])) {
        sum += values[column];
        columnSums[column] += values[column];
        columnCounts[column]++;
        count++;
      }
    }
    if (!Double.isNaN(margin)) {
      check(row.line(), 0, "", "row", sum, margin, count);
    }
    if (area.isPresent() && area.get() instanceof Place place) {
      rows.put(place, new Row(row.line(), values));
    }
  }

  /** Whether a cut-off row can have lost no more than digits of a zero on the diagonal. */
  private boolean harmless(GridRow row, Optional<ReferenceArea> area, double[] values) {
    int last = heads.size() - 1;
    return row.count() == heads.size() && area.equals(columns.get(last)) && values[last] == 0;
  }

  private void check(
      long line, int column, String header, String what, double sum, double margin, int count) {
    double allowed =
        TOLERANCE * Math.max(sum, margin) + (whole ? ROUNDING * (count + 1) : TOLERANCE);
    if (Math.abs(sum - margin) > allowed) {
      problems.add(
          line,
          column,
          header,
          "the cells of the "
              + what
              + " add up to "
              + Numbers.readable(sum)
              + ", but its total is "
              + Numbers.readable(margin));
    }
  }

  /** The matrix of what was read. */
  KnomadMatrix matrix(OptionalInt year, Optional<String> source) {
    if (heads.isEmpty() && problems.toList().isEmpty()) {
      problems.add(
          0, 0, "", "there is no header, expected a row with the names of countries across");
    }
    Map<Place, Integer> places = new LinkedHashMap<>();
    Map<Place, Integer> columnOf = new LinkedHashMap<>();
    rows.keySet().forEach(place -> places.put(place, places.size()));
    for (int column = 1; column < heads.size(); column++) {
      if (columns.get(column).isPresent() && columns.get(column).get() instanceof Place place) {
        columnOf.put(place, column);
        if (places.putIfAbsent(place, places.size()) == null) {
          problems.add(
              headerLine, column + 1, heads.get(column), place.name() + " has a column but no row");
        }
      }
    }
    int n = places.size();
    double[] cells = new double[n * n];
    double[] rowMargins = new double[n];
    double[] columnMargins = new double[n];
    Arrays.fill(cells, Double.NaN);
    Arrays.fill(rowMargins, Double.NaN);
    Arrays.fill(columnMargins, Double.NaN);
    OptionalInt worldColumn = OptionalInt.empty();
    for (int column = 1; column < heads.size(); column++) {
      if (isWorld(column)) {
        worldColumn = OptionalInt.of(column);
      }
    }
    for (Map.Entry<Place, Row> entry : rows.entrySet()) {
      int i = places.getOrDefault(entry.getKey(), 0);
      Row row = entry.getValue();
      if (!columnOf.containsKey(entry.getKey())) {
        problems.add(row.line, 1, "", entry.getKey().name() + " has a row but no column");
      }
      columnOf.forEach(
          (place, column) -> cells[i * n + places.getOrDefault(place, 0)] = row.values[column]);
      rowMargins[i] =
          worldColumn.isPresent() && !Double.isNaN(row.values[worldColumn.getAsInt()])
              ? row.values[worldColumn.getAsInt()]
              : sum(row.values, worldColumn);
    }
    double total = Double.NaN;
    for (int column = 1; column < heads.size(); column++) {
      if (isWorld(column)) {
        continue;
      }
      double sum = columnCounts[column] == 0 ? Double.NaN : columnSums[column];
      double printed = world.isPresent() ? world.get().values[column] : Double.NaN;
      if (!Double.isNaN(printed)) {
        check(
            world.orElseThrow().line,
            column + 1,
            heads.get(column),
            "column",
            columnSums[column],
            printed,
            columnCounts[column]);
      }
      double margin = Double.isNaN(printed) ? sum : printed;
      if (columns.get(column).isPresent() && columns.get(column).get() instanceof Place place) {
        columnMargins[places.getOrDefault(place, 0)] = margin;
      }
      total = Double.isNaN(margin) ? total : (Double.isNaN(total) ? 0 : total) + margin;
    }
    if (world.isPresent() && worldColumn.isPresent()) {
      double printed = world.get().values[worldColumn.getAsInt()];
      if (!Double.isNaN(printed)) {
        check(
            world.get().line,
            worldColumn.getAsInt() + 1,
            heads.get(worldColumn.getAsInt()),
            "table",
            Double.isNaN(total) ? 0 : total,
            printed,
            heads.size());
        total = printed;
      }
    }
    return new KnomadMatrix(
        money,
        year.isPresent() ? year : yearOfTitle(),
        source.orElse("KNOMAD/World Bank" + (title.isBlank() ? "" : ", " + title)),
        List.copyOf(places.keySet()),
        cells,
        rowMargins,
        columnMargins,
        total);
  }

  private static double sum(double[] values, OptionalInt without) {
    double sum = Double.NaN;
    for (int column = 1; column < values.length; column++) {
      if (!Double.isNaN(values[column]) && column != without.orElse(0)) {
        sum = (Double.isNaN(sum) ? 0 : sum) + values[column];
      }
    }
    return sum;
  }

  private OptionalInt yearOfTitle() {
    Matcher matcher = YEAR.matcher(title);
    return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group())) : OptionalInt.empty();
  }
}
