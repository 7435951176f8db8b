package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.migrationeconomics.calculators.society.integration.IntegrationPoint;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;

/** Paths of histories in the triangle of rock, ice and sugar. */
final class IntegrationTriangleChart extends Chart {

  private static final double ROOM = 26;
  private static final double TALL = Math.sqrt(3) / 2;

  private final Map<String, IntegrationScenario> scenarios;

  private IntegrationTriangleChart(Map<String, IntegrationScenario> scenarios, Look look) {
    super(look);
    this.scenarios = scenarios;
  }

  static IntegrationTriangleChart of(Map<String, IntegrationScenario> scenarios) {
    Map<String, IntegrationScenario> copy = new LinkedHashMap<>();
    scenarios.forEach(
        (name, scenario) ->
            copy.put(Require.text("name", name), Require.notNull("scenario", scenario)));
    if (copy.isEmpty()) {
      throw Require.refusal("scenarios", "{}", "at least one history");
    }
    return new IntegrationTriangleChart(copy, Look.DEFAULT);
  }

  @Override
  IntegrationTriangleChart with(Look other) {
    return new IntegrationTriangleChart(scenarios, other);
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(scenarios.keySet());
  }

  @Override
  Caption caption() {
    return new Caption(
        "Between ice, sugar and rock",
        scenarios.size() == 1
            ? scenarios.values().iterator().next().model().toString()
            : scenarios.size() + " histories, each from the corner of the rock on",
        "A triangle whose corners are rock, ice and sugar, with the paths of "
            + String.join(", ", scenarios.keySet())
            + ".",
        "shares of everybody ever in the community",
        "the library's own model");
  }

  /** The triangle in a box: its left lower corner and the length of a side. */
  private record Triangle(double left, double bottom, double side) {
    static Triangle in(Box room) {
      double side = Math.min(room.width(), room.height() / TALL);
      return new Triangle(room.middle() - side / 2, room.bottom(), side);
    }

    double x(double rock, double sugar) {
      return left + side * (sugar + rock / 2);
    }

    double y(double rock) {
      return bottom - side * TALL * rock;
    }
  }

  @Override
  void draw(Sheet sheet) {
    Triangle triangle = Triangle.in(sheet.body().less(ROOM, ROOM, ROOM, ROOM));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double share = tenth / 10.0;
      Ink ink = Ink.line(tenth % 10 == 0 ? Ink.AXIS : Ink.GRID, 1);
      segment(sheet, triangle, share, 0, share, 1 - share, ink);
      segment(sheet, triangle, 0, share, 1 - share, share, ink);
      segment(sheet, triangle, share, 0, 0, share, ink);
    }
    Type corner = Type.LABEL.strong();
    sheet.text(triangle.x(1, 0), triangle.y(1) - 8, Anchor.MIDDLE, corner, "rock");
    double below = triangle.y(0) + corner.size() + 6;
    sheet.text(triangle.x(0, 0), below, Anchor.MIDDLE, corner, "ice");
    sheet.text(triangle.x(0, 1), below, Anchor.MIDDLE, corner, "sugar");
    NumberStyle numbers = look().numbers();
    List<String> without = new ArrayList<>();
    int k = 0;
    for (Map.Entry<String, IntegrationScenario> entry : scenarios.entrySet()) {
      String name = entry.getKey();
      boolean shines = look().shines(name);
      String colour =
          shines ? look().palette().colour(k % look().palette().size()) : look().palette().others();
      k++;
      if (!entry.getValue().rock().isPresent()) {
        without.add(name);
        continue;
      }
      path(sheet, triangle, name, entry.getValue(), colour, numbers);
    }
    if (!without.isEmpty()) {
      sheet.note("Nobody has ever been in the community of " + String.join(", ", without) + ".");
    }
  }

  private static void segment(
      Sheet sheet, Triangle t, double rock, double sugar, double rock2, double sugar2, Ink ink) {
    sheet.line(t.x(rock, sugar), t.y(rock), t.x(rock2, sugar2), t.y(rock2), ink);
  }

  private void path(
      Sheet sheet,
      Triangle triangle,
      String name,
      IntegrationScenario scenario,
      String colour,
      NumberStyle numbers) {
    Outline outline = new Outline();
    double x = 0;
    double y = 0;
    for (IntegrationPoint at : scenario.path().points()) {
      if (!at.rock().isPresent()) {
        continue;
      }
      x = triangle.x(at.rock().value(), at.sugar().value());
      y = triangle.y(at.rock().value());
      if (outline.isEmpty()) {
        outline.move(x, y);
      } else {
        outline.line(x, y);
      }
    }
    String words =
        name
            + ": rock "
            + numbers.fixed(scenario.rock().value(), 2)
            + ", ice "
            + numbers.fixed(scenario.ice().value(), 2)
            + ", sugar "
            + numbers.fixed(scenario.sugar().value(), 2);
    sheet.path(outline, Ink.line(colour, 2.4).round(), words);
    sheet.circle(x, y, 5, Ink.fill(colour).outlined(Ink.PAPER, 1.5), words);
    if (!look().shines(name)) {
      return;
    }
    Type type = Type.LABEL.strong().haloed().in(look().palette().text(colour));
    double base = y + type.toBase();
    for (int tries = 0; tries < 8; tries++) {
      int lines = (tries + 1) / 2;
      double at = base + lines * type.line() * (tries % 2 == 0 ? 1 : -1);
      for (Anchor anchor : new Anchor[] {Anchor.START, Anchor.END}) {
        double beside = anchor == Anchor.START ? x + 9 : x - 9;
        if (sheet.isFree(Sheet.boxOf(beside, at, anchor, type, name))) {
          sheet.titled(beside, at, anchor, type, name, words);
          return;
        }
      }
    }
    sheet.note("No room for the name of " + name + ".");
  }
}
