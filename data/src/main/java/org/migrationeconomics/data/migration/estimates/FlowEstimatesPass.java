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
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;

/** One pass over the CSV of flow estimates by all methods. Used once. */
final class FlowEstimatesPass implements Grid.Sink {

  private static final int MOST_COLUMNS = 100;

  private static final String FIRST_OF_2014 = "country_orig_id";
  private static final String FLOW_OF_2014 = "countryflow_";

  private final MigrationAreas areas;
  private final Sexes sexes;
  private final ProblemList problems;
  private final Cube.Builder<EstimateYear> cube;
  private final Map<String, Integer> origins = new HashMap<>();
  private final Map<String, Integer> destinations = new HashMap<>();
  private final Map<Integer, FlowEstimate> estimates = new LinkedHashMap<>();
  // The years of columns, in the file of 2014.
  private final Map<Integer, Integer> years = new LinkedHashMap<>();
  private Optional<FlowParts> parts = Optional.empty();
  private List<String> heads = List.of();
  private int year = -1;
  private int origin = -1;
  private int destination = -1;
  private int sex = -1;
  private int type = -1;
  private long rows;

  FlowEstimatesPass(MigrationAreas areas, Sexes sexes, ProblemList problems) {
    this.areas = areas;
    this.sexes = sexes;
    this.problems = problems;
    this.cube = new Cube.Builder<>(problems);
  }

  @Override
  public boolean row(GridRow row) {
    if (problems.overflown() || cube.full() || parts.map(FlowParts::full).orElse(false)) {
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
    if (header.find(FIRST_OF_2014) >= 0) {
      return headerOf2014(header);
    }
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
    sex = header.find("sex");
    type = header.find("type");
    if (sex >= 0) {
      parts = Optional.of(new FlowParts(estimates.size(), sexes, type >= 0));
    } else if (type >= 0) {
      header.fault(type, "there are types of moves without a column sex, of which both are needed");
    } else {
      onlyBoth(header);
    }
    header.nothingElse();
    return header.sound();
  }

  private void onlyBoth(Header header) {
    if (sexes != Sexes.BOTH) {
      header.fault("there is no column sex, expected a file by sex for " + sexes.label());
    }
  }

  private boolean headerOf2014(Header header) {
    origin = header.find(FIRST_OF_2014);
    destination = header.need("country_dest_id");
    for (int column = 0; column < header.size(); column++) {
      String name = header.name(column).toLowerCase(Locale.ROOT);
      int from =
          name.startsWith(FLOW_OF_2014) ? Counts.year(name.substring(FLOW_OF_2014.length())) : -1;
      if (from >= 0) {
        years.put(column, from);
        header.want(column);
      } else if (name.startsWith("regionflow_")) {
        header.passOver(header.name(column));
      }
    }
    if (years.isEmpty()) {
      header.lack("for a period such as " + FLOW_OF_2014 + "1990");
    }
    onlyBoth(header);
    header.passOver(
        "region_orig",
        "region_orig_id",
        "region_dest",
        "region_dest_id",
        "country_orig",
        "country_dest",
        "metadata");
    header.nothingElse();
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
    if (!years.isEmpty()) {
      data2014(row);
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
    if (parts.isPresent()) {
      part(row, parts.get(), from, d, o);
      return;
    }
    for (Map.Entry<Integer, FlowEstimate> column : estimates.entrySet()) {
      cube.table(new EstimateYear(column.getValue(), from), row.line())
          .add(d, o, value(row, column.getKey()), row.line());
    }
  }

  private double value(GridRow row, int column) {
    double value = Counts.parse(row, column);
    if (value == Counts.BAD) {
      problems.add(
          row.line(),
          column + 1,
          heads.get(column),
          ProblemList.shown(row.text(column))
              + " is not a number of persons; the cell is left blank");
      return Double.NaN;
    }
    return value;
  }

  private void data2014(GridRow row) {
    int o = area(row, origin, origins, false);
    int d = area(row, destination, destinations, true);
    for (Map.Entry<Integer, Integer> column : years.entrySet()) {
      if (o >= 0 && d >= 0) {
        cube.table(new EstimateYear(FlowEstimate.ABEL_SANDER_2014, column.getValue()), row.line())
            .add(d, o, value(row, column.getKey()), row.line());
      }
    }
  }

  private void part(GridRow row, FlowParts sums, int from, int d, int o) {
    int part = sums.part(row.text(sex), type < 0 ? "" : row.text(type));
    if (part < 0) {
      boolean sexIsKnown = sums.isSex(row.text(sex));
      int column = sexIsKnown ? type : sex;
      problems.addRow(
          row.line(),
          column + 1,
          heads.get(column),
          ProblemList.shown(row.text(column))
              + (sexIsKnown
                  ? " is not a type of move: outward, return or transit"
                  : " is not a sex: female or male"));
      return;
    }
    double[] values = new double[estimates.size()];
    int i = 0;
    for (int column : estimates.keySet()) {
      values[i++] = value(row, column);
    }
    if (!sums.add(from, d, o, part, values)) {
      problems.add(
          row.line(),
          0,
          "",
          sums.full()
              ? "there are more than " + FlowParts.MOST_YEARS + " years"
              : "this part of the flow has come before; the row is left out");
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
  FlowEstimates estimates(Optional<String> named) {
    String source =
        named.orElse(years.isEmpty() ? "Abel and Cohen (2019, 2022)" : "Abel and Sander (2014)");
    if (rows == 0 && problems.toList().isEmpty()) {
      problems.add(
          0,
          0,
          "",
          heads.isEmpty()
              ? "the file is empty"
              : "the file ends after the header, expected at least one row");
    }
    if (parts.isPresent() && rows > 0) {
      source += parts(parts.get());
    }
    return new FlowEstimates(cube.build(), source);
  }

  /** Puts the sums into the tables, and says what they are sums of. */
  private String parts(FlowParts sums) {
    String lacking = sums.lacking();
    if (!lacking.isEmpty()) {
      problems.add(
          0,
          0,
          "",
          "there is no row of "
              + lacking
              + ", so that sums would be parts of the flows; nothing is read");
      return "";
    }
    List<FlowEstimate> columns = List.copyOf(estimates.values());
    sums.forEach(
        (from, d, o, values) -> {
          for (int i = 0; i < values.length; i++) {
            cube.table(new EstimateYear(columns.get(i), from), 0).add(d, o, values[i], 0);
          }
        });
    return sums.words();
  }
}
