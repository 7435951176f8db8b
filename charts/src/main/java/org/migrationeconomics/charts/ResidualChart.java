package org.migrationeconomics.charts;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;

/** How many undocumented people there are, with an interval a row. */
final class ResidualChart extends Chart {

  private static final double POINT = 4.5;
  private static final double WORDS = 0.34;
  private static final double WHOLE = 100;

  /** An interval with its middle. */
  private record Row(String name, UndocumentedResidual.Range range, double value) {}

  private final UndocumentedResidual residual;

  ResidualChart(UndocumentedResidual residual, Look look) {
    super(look);
    this.residual = residual;
  }

  @Override
  ResidualChart with(Look other) {
    return new ResidualChart(residual, other);
  }

  @Override
  int usualHeight() {
    return 300;
  }

  private List<Row> rows() {
    String percent = ", " + look().numbers().readable(WHOLE * residual.confidence()) + " %";
    return List.of(
        new Row("bounds of the inputs", residual.bounds(), residual.total()),
        new Row("delta method" + percent, residual.delta(), residual.total()),
        new Row("Monte Carlo" + percent, residual.monteCarlo(), residual.median()),
        new Row("Monte Carlo, 50 %", residual.quartiles(), residual.median()));
  }

  @Override
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    rows().forEach(row -> names.add(row.name()));
    return names;
  }

  private Magnitude magnitude() {
    Extent extent = new Extent();
    rows().forEach(row -> extent.add(row.range().low(), row.range().high(), row.value()));
    return Magnitude.of(extent.size(), residual.unit());
  }

  @Override
  Caption caption() {
    return new Caption(
        "Undocumented by the residual method",
        "Estimate and intervals; for Monte Carlo the median of the draws",
        "A line for each interval with a point at its estimate: "
            + String.join(", ", names())
            + ".",
        magnitude().unit(),
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    List<Row> all = rows();
    List<String> names = all.stream().map(Row::name).toList();
    Type type = Type.LABEL;
    Extent extent = new Extent().add(0.0);
    double widest = 0;
    for (Row row : all) {
      extent.add(magnitude.of(row.range().low()), magnitude.of(row.range().high()));
      extent.add(magnitude.of(row.value()));
      widest = Math.max(widest, type.width(words(row)));
    }
    sheet.note(
        Figures.percent(numbers, residual.belowZero())
            + " of "
            + numbers.fixed(residual.draws(), 0)
            + " draws are below zero (seed "
            + residual.seed()
            + ").");
    int negative = residual.negativeCells().size();
    if (negative > 0) {
      sheet.note("Below zero and kept: " + negative + " of " + residual.cells().size() + " cells.");
    }
    if (!residual.sensitivities().isEmpty() && residual.sensitivities().get(0).halfWidth() > 0) {
      sheet.note("What widens it most: " + residual.sensitivities().get(0).input().label() + ".");
    }
    Box body = sheet.body();
    double room = Math.min(widest, WORDS * body.width());
    Rows rows =
        Rows.drawn(
            sheet,
            numbers,
            body,
            room + 2 * POINT + 8,
            extent.min(),
            extent.max(),
            names,
            Collections.nCopies(names.size(), false));
    for (int i = 0; i < all.size(); i++) {
      Row row = all.get(i);
      double y = rows.middle(i);
      String colour = colour(i, row.name());
      sheet.line(
          rows.x(magnitude.of(row.range().low())),
          y,
          rows.x(magnitude.of(row.range().high())),
          y,
          Ink.line(colour, i == 0 ? 2 : 5));
      sheet.circle(
          rows.x(magnitude.of(row.value())),
          y,
          POINT,
          Ink.fill(colour).outlined(Ink.PAPER, 1.5),
          row.name() + ": " + numbers.readable(row.value()));
      sheet.name(
          rows.frame().right() + 2 * POINT + 8,
          y + type.toBase(),
          Anchor.START,
          type.in(look().palette().text(colour)),
          words(row),
          room);
    }
  }

  private String words(Row row) {
    Magnitude magnitude = magnitude();
    return Figures.text(look().numbers(), magnitude.of(row.range().low()))
        + " to "
        + Figures.text(look().numbers(), magnitude.of(row.range().high()));
  }

  private String colour(int k, String name) {
    return look().shines(name) ? look().palette().colour(k) : look().palette().others();
  }
}
