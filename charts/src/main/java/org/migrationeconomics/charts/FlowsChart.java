package org.migrationeconomics.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.TextTable;

/**
 * The greatest corridors of a matrix as bars, each with the flow that runs against it as a dark
 * line, and the files that draw all of them on a map. {@link Charts#flows} makes it.
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowsChart extends Chart {

  private static final double LEAST_ROW = 19;
  private static final double GAP = 14;

  private final OriginDestinationMatrix matrix;
  private final List<MatrixCell> cells;
  private final Magnitude magnitude;
  private final double total;

  private FlowsChart(
      OriginDestinationMatrix matrix,
      List<MatrixCell> cells,
      Magnitude magnitude,
      double total,
      Look look) {
    super(look);
    this.matrix = matrix;
    this.cells = cells;
    this.magnitude = magnitude;
    this.total = total;
  }

  static FlowsChart of(OriginDestinationMatrix matrix) {
    boolean outgoing = Require.notNull("matrix", matrix).axes().rowsAreOutgoing();
    OriginDestinationMatrix directed = outgoing ? matrix : matrix.transposed();
    List<MatrixCell> cells = directed.nonZeroCells();
    for (MatrixCell cell : cells) {
      if (cell.value() < 0) {
        throw Require.refusal(
            "flow from " + cell.row().name() + " to " + cell.column().name(),
            cell.value(),
            "no loss: Charts.heat draws gains and losses");
      }
    }
    double largest = cells.isEmpty() ? 0 : cells.get(0).value();
    Magnitude magnitude = Magnitude.of(largest, directed.unit());
    double total = cells.stream().mapToDouble(cell -> magnitude.of(cell.value())).sum();
    return new FlowsChart(directed, cells, magnitude, total, Look.DEFAULT);
  }

  @Override
  FlowsChart with(Look other) {
    return new FlowsChart(matrix, cells, magnitude, total, other);
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(Streams.names(matrix));
  }

  @Override
  Caption caption() {
    return new Caption(
        matrix.label(),
        "The greatest flows; dark line: the flow that runs against it",
        "Bars from zero, the greatest flow first, from one place to another.",
        magnitude.unit(),
        matrix.source());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    if (cells.isEmpty()) {
      sheet.nothing(
          matrix.size() < 2 ? "There is no other place to go to." : "All flows are zero.");
      return;
    }
    int most = Rows.most(sheet.body(), LEAST_ROW);
    List<MatrixCell> shown = cells.subList(0, Math.min(most, cells.size()));
    if (shown.size() < cells.size()) {
      double sum = shown.stream().mapToDouble(cell -> magnitude.of(cell.value())).sum();
      sheet.note(
          numbers.fixed(shown.size(), 0)
              + " of "
              + numbers.fixed(cells.size(), 0)
              + " flows are shown, "
              + Figures.percent(numbers, sum / total)
              + " of the total.");
    }
    String diagonal = Streams.diagonal(matrix);
    if (!diagonal.isEmpty()) {
      sheet.note(diagonal);
    }
    List<String> names = new ArrayList<>();
    double widest = 0;
    double max = 0;
    for (MatrixCell cell : shown) {
      names.add(name(cell, Rows.nameRoom(sheet.body())));
      double value = magnitude.of(cell.value());
      widest = Math.max(widest, Type.AXIS.width(Figures.text(numbers, value)));
      max = Math.max(max, value);
    }
    Box room = sheet.body();
    Rows rows =
        Rows.drawn(
            sheet,
            numbers,
            room,
            widest + GAP,
            0,
            max,
            names,
            Collections.nCopies(names.size(), false));
    for (int i = 0; i < shown.size(); i++) {
      row(sheet, numbers, rows, i, shown.get(i));
    }
  }

  /** Both names, each of them shortened if there is no room for them. */
  private static String name(MatrixCell cell, double room) {
    Type type = Type.LABEL;
    String arrow = " → ";
    String from = cell.row().name();
    String to = cell.column().name();
    double rest = room - type.width(arrow) - 1;
    double half = rest / 2;
    double first = Math.max(half, rest - type.width(to));
    String shorter = TextWidth.fit(from, first, type.size(), false);
    double second = Math.max(half, rest - type.width(shorter));
    return shorter + arrow + TextWidth.fit(to, second, type.size(), false);
  }

  private void row(Sheet sheet, NumberStyle numbers, Rows rows, int i, MatrixCell cell) {
    double value = magnitude.of(cell.value());
    Place sender = cell.row();
    Place receiver = cell.column();
    double against = magnitude.of(matrix.at(receiver, sender));
    boolean shines = look().shines(cell.row().name()) || look().shines(cell.column().name());
    String colour = shines ? look().palette().colour(0) : look().palette().others();
    String from = cell.row().name();
    String to = cell.column().name();
    rows.bar(i, value, 0.66, Ink.fill(colour), from + " → " + to + ": " + numbers.readable(value));
    double x = rows.x(against);
    double half = 0.24 * Math.min(rows.height(), Rows.THICKEST);
    double y = rows.middle(i);
    sheet.rect(
        new Box(Math.max(rows.x(0), x - 1), y - half, Math.max(rows.x(0), x - 1) + 2, y + half),
        Ink.fill(Ink.DARK),
        to + " → " + from + ": " + numbers.readable(against));
    sheet.text(
        sheet.body().right(),
        y + Type.AXIS.toBase(),
        Anchor.END,
        Type.AXIS,
        Figures.text(numbers, value));
  }

  /**
   * Writes the two files that flowmap.blue reads, as sheets, to draw all flows on a map: {@code
   * locations.csv} with {@code id,name,lat,lon} and {@code flows.csv} with {@code
   * origin,dest,count}. All flows above zero are in it, in the unit of the matrix, and not only
   * those in the picture.
   *
   * <p>The library has no coordinates of places: {@code lat} and {@code lon} are empty, and for you
   * to fill in, by the code of the place, from a list that you trust.
   *
   * @param folder where the files are written; it is made if need be, and files of these names are
   *     replaced
   * @throws IllegalArgumentException if the folder is null
   * @throws UncheckedIOException if a file cannot be written
   */
  public void asFlowmapCsv(Path folder) {
    Require.notNull("folder", folder);
    TextTable.Builder locations =
        TextTable.titled("locations").column("id").column("name").column("lat").column("lon");
    for (Place place : matrix.places()) {
      locations.row(place.code(), place.name(), "", "");
    }
    TextTable.Builder flows =
        TextTable.titled("flows").column("origin").column("dest").column("count");
    for (MatrixCell cell : cells) {
      flows.row(cell.row().code(), cell.column().code(), cell.value());
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("locations.csv"), locations.build().csv());
      Files.writeString(folder.resolve("flows.csv"), flows.build().csv());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }
}
