package org.migrationeconomics.data.migration.estimates;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;

/** One pass over the CSV of flow estimates by all methods. Used once. */
final class FlowEstimatesPass implements Grid.Sink {

  private static final int MOST_COLUMNS = 100;

  private final MigrationAreas areas;
  private final ProblemList problems;
  private final Cube.Builder<EstimateYear> cube;
  private final Map<String, Integer> origins = new HashMap<>();
  private final Map<String, Integer> destinations = new HashMap<>();
  private final Map<Integer, FlowEstimate> estimates = new LinkedHashMap<>();
  private List<String> heads = List.of();
  private int year = -1;
  private int origin = -1;
  private int destination = -1;
  private long rows;

  FlowEstimatesPass(MigrationAreas areas, ProblemList problems) {
    this.areas = areas;
    this.problems = problems;
    this.cube = new Cube.Builder<>(problems);
  }

  @Override
  public boolean row(GridRow row) {
    if (problems.overflown() || cube.full()) {
      return false;
    }
    if (heads.isEmpty()) {
      return header(row);
    }
    if (row.filled(0) > 0) {
      data(row);
    }
    return true;
  }

  private boolean header(GridRow row) {
    Header header = Header.of(row, MOST_COLUMNS, problems);
    heads = header.names();
    year = header.need("year0");
    origin = header.need("orig");
    destination = header.need("dest");
    for (int column = 0; column < header.size(); column++) {
      int at = column;
      FlowEstimate.find(header.name(column).toLowerCase(Locale.ROOT))
          .ifPresent(
              estimate -> {
                estimates.put(at, estimate);
                header.want(at);
              });
    }
    if (estimates.isEmpty()) {
      header.lack("for a method such as da_pb_closed");
    }
    int part = header.find("type", "sex");
    if (part >= 0) {
      header.fault(
          part,
          "this is the file by sex and type of move, whose rows are parts of a flow; expected the"
              + " one without this column");
    } else {
      header.nothingElse();
    }
    return header.sound();
  }

  private void data(GridRow row) {
    rows++;
    if (row.count() != heads.size()) {
      problems.addRow(
          row.line(), 0, "", "the row has not as many fields as the header, " + heads.size());
      return;
    }
    if (row.cut(heads.size())) {
      problems.add(
          row.line(),
          0,
          "",
          "no line break ends the last line, so the file may be cut off; the row is left out");
      return;
    }
    int from = Counts.year(row.text(year));
    if (from < 0) {
      problems.addRow(
          row.line(),
          year + 1,
          heads.get(year),
          ProblemList.shown(row.text(year)) + " is not a year");
      return;
    }
    int o = area(row, origin, origins, false);
    int d = area(row, destination, destinations, true);
    if (o < 0 || d < 0) {
      return;
    }
    for (Map.Entry<Integer, FlowEstimate> column : estimates.entrySet()) {
      double value = Counts.parse(row, column.getKey());
      if (value == Counts.BAD) {
        problems.add(
            row.line(),
            column.getKey() + 1,
            heads.get(column.getKey()),
            ProblemList.shown(row.text(column.getKey()))
                + " is not a number of persons; the cell is left blank");
        value = Double.NaN;
      }
      cube.table(new EstimateYear(column.getValue(), from), row.line())
          .add(d, o, value, row.line());
    }
  }

  private int area(GridRow row, int column, Map<String, Integer> numbers, boolean to) {
    String code = row.text(column);
    Integer known = numbers.get(code);
    if (known != null) {
      return known;
    }
    Optional<ReferenceArea> area = code.length() > 3 ? Optional.empty() : areas.find(code);
    if (area.isEmpty() || !(area.get() instanceof Place)) {
      problems.addRow(
          row.line(),
          column + 1,
          heads.get(column),
          ProblemList.shown(code) + " is not a known code of a country");
      return -1;
    }
    int number =
        to ? cube.destination(area.get(), row.line()) : cube.origin(area.get(), row.line());
    numbers.put(code, number);
    return number;
  }

  /** What was read. */
  FlowEstimates estimates(String source) {
    if (rows == 0 && problems.toList().isEmpty()) {
      problems.add(
          0,
          0,
          "",
          heads.isEmpty()
              ? "the file is empty"
              : "the file ends after the header, expected at least one row");
    }
    return new FlowEstimates(cube.build(), source);
  }
}
