package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.flow.gravity.GravityCoefficient;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;

/** Coefficients of models of gravity beside each other, as points with their intervals. */
final class CoefficientsChart extends Chart {

  private static final double NORMAL = 1.959963984540054;
  private static final String CONSTANT = "constant";
  private static final double LEAST_ROW = 22;
  private static final double POINT = 3.6;
  private static final double GAP = 18;
  private static final Type TYPE = Type.LABEL.strong();

  private final Map<String, GravityModel> models;

  private CoefficientsChart(Map<String, GravityModel> models, Look look) {
    super(look);
    this.models = models;
  }

  static CoefficientsChart of(Map<String, GravityModel> models) {
    Map<String, GravityModel> copy = new LinkedHashMap<>();
    Require.notNull("models", models)
        .forEach(
            (name, model) ->
                copy.put(Require.text("name", name), Require.notNull("model " + name, model)));
    if (copy.isEmpty()) {
      throw Require.refusal("models", models, "at least one model");
    }
    return new CoefficientsChart(copy, Look.DEFAULT);
  }

  /** Models that are named by how they were estimated. */
  static CoefficientsChart of(List<GravityModel> models) {
    Map<String, GravityModel> named = new LinkedHashMap<>();
    for (GravityModel model : models) {
      String name = Require.notNull("model", model).estimator().label();
      String free = name;
      for (int k = 2; named.containsKey(free); k++) {
        free = name + " (" + k + ")";
      }
      named.put(free, model);
    }
    return of(named);
  }

  @Override
  CoefficientsChart with(Look other) {
    return new CoefficientsChart(models, other);
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (GravityModel model : models.values()) {
      model.coefficients().stream()
          .map(GravityCoefficient::name)
          .filter(name -> !name.equals(CONSTANT))
          .forEach(columns::add);
    }
    return columns;
  }

  @Override
  int usualHeight() {
    int rows = columns().size();
    int one = Math.max(30, 12 * models.size() + 10);
    return Math.max(260, Math.min(760, 150 + rows * one));
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(models.keySet());
  }

  @Override
  Caption caption() {
    Set<String> responses =
        models.values().stream()
            .map(GravityModel::response)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Caption(
        "What moves " + String.join(", ", responses),
        "Coefficients of models of gravity: by how much the logarithm of the expected flow rises"
            + " with the column",
        "Points with intervals of 95 per cent, one row a column, of the models "
            + String.join(", ", models.keySet())
            + ".",
        "logarithm of the flow per unit of the column",
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    List<String> columns = new ArrayList<>(columns());
    if (models.values().stream().anyMatch(model -> coefficient(model, CONSTANT).isPresent())) {
      sheet.note("Constants are not drawn.");
    }
    sheet.note("Lines: intervals of 95 %, from standard errors.");
    if (models.size() > look().palette().size()) {
      sheet.note("Colours come again; the points of a row are in the order of the names.");
    }
    if (columns.isEmpty()) {
      sheet.nothing("There is no coefficient but the constant.");
      return;
    }
    Box body = sheet.body();
    double top = legend(sheet, body);
    Box room = body.less(0, top, 0, 0);
    int most = Rows.most(room, LEAST_ROW);
    if (columns.size() > most) {
      sheet.note(most + " of " + columns.size() + " columns are shown.");
      columns = columns.subList(0, most);
    }
    double min = 0;
    double max = 0;
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, GravityModel> model : models.entrySet()) {
      for (String column : columns) {
        Optional<GravityCoefficient> found = coefficient(model.getValue(), column);
        if (found.isPresent()) {
          double half = half(found.get());
          min = Math.min(min, found.get().estimate() - half);
          max = Math.max(max, found.get().estimate() + half);
          if (!found.get().standardError().isPresent()) {
            sheet.note("Points without a line have no standard error.");
          }
        } else if (model.getValue().collinear().contains(column)) {
          missing.add(column + " in " + model.getKey());
        }
      }
    }
    if (!missing.isEmpty()) {
      sheet.note("Left out as collinear: " + String.join(", ", missing) + ".");
    }
    Rows rows =
        Rows.drawn(
            sheet, numbers, room, 6, min, max, columns, Collections.nCopies(columns.size(), false));
    double step = Math.min(14, rows.height() / (models.size() + 1));
    int k = 0;
    for (Map.Entry<String, GravityModel> model : models.entrySet()) {
      double shift = (k - (models.size() - 1) / 2.0) * step;
      for (int i = 0; i < columns.size(); i++) {
        Optional<GravityCoefficient> found = coefficient(model.getValue(), columns.get(i));
        if (found.isPresent()) {
          point(
              sheet, numbers, rows, rows.middle(i) + shift, model.getKey(), found.get(), colour(k));
        }
      }
      k++;
    }
    for (int i = 1; i < columns.size(); i++) {
      double y = rows.frame().top() + i * rows.height();
      sheet.line(rows.frame().left(), y, rows.frame().right(), y, Ink.line(Ink.GRID, 1));
    }
  }

  private static Optional<GravityCoefficient> coefficient(GravityModel model, String column) {
    return model.coefficients().stream().filter(each -> each.name().equals(column)).findFirst();
  }

  private static double half(GravityCoefficient coefficient) {
    return coefficient.standardError().isPresent()
        ? NORMAL * coefficient.standardError().value()
        : 0;
  }

  private String colour(int k) {
    String name = new ArrayList<>(models.keySet()).get(k);
    return look().shines(name) ? look().palette().colour(k) : look().palette().others();
  }

  /** The names of the models, each with its point, in the order of the points; gives the height. */
  private double legend(Sheet sheet, Box body) {
    double x = body.left();
    double y = body.top() + TYPE.line() / 2;
    int k = 0;
    for (String name : models.keySet()) {
      double wide = Math.min(TYPE.width(name), body.width() - 2 * GAP);
      if (x > body.left() && x + 2 * POINT + 6 + wide > body.right()) {
        x = body.left();
        y += TYPE.line();
      }
      String colour = colour(k);
      sheet.circle(x + POINT, y, POINT, Ink.fill(colour), "");
      String shown = TextWidth.fit(name, wide, TYPE.size(), true);
      sheet.titled(
          x + 2 * POINT + 6,
          y + TYPE.toBase(),
          Anchor.START,
          TYPE.in(look().shines(name) ? look().palette().text(colour) : Ink.MUTED),
          shown,
          shown.equals(name) ? "" : name);
      x += 2 * POINT + 6 + wide + GAP;
      k++;
    }
    return y + TYPE.line() - body.top();
  }

  private static void point(
      Sheet sheet,
      NumberStyle numbers,
      Rows rows,
      double y,
      String model,
      GravityCoefficient coefficient,
      String colour) {
    double half = half(coefficient);
    if (half > 0) {
      sheet.line(
          rows.x(coefficient.estimate() - half),
          y,
          rows.x(coefficient.estimate() + half),
          y,
          Ink.line(colour, 1.8));
    }
    sheet.circle(
        rows.x(coefficient.estimate()),
        y,
        POINT,
        Ink.fill(colour),
        model
            + ", "
            + coefficient.name()
            + ": "
            + numbers.readable(coefficient.estimate())
            + (half > 0 ? " (" + numbers.readable(coefficient.standardError().value()) + ")" : ""));
  }
}
