package org.migrationeconomics.calculators.corridor.causation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A growth curve laid through a series by least squares, or the reason why there is none.
 *
 * <pre>
 *   AIC = n ln(RSS/n) + 2K        AICc = AIC + 2K(K + 1)/(n − K − 1)        K = parameters + 1
 * </pre>
 *
 * <p>K counts the variance of the deviations. With n no larger than K + 1, AICc is not defined, and
 * two curves should then not be told apart by AIC.
 *
 * <p><b>Units</b>: parameters as the {@linkplain GrowthModel model} has them, in persons and years.
 *
 * <p><b>Source</b>: H. Akaike (1974); C. M. Hurvich and C.-L. Tsai, Biometrika 76:2 (1989),
 * 297-307.
 *
 * <p>Immutable and thread-safe.
 *
 * @param model which curve
 * @param firstYear the year in which t is zero
 * @param points n, the number of observations
 * @param parameters their values in the order of {@link GrowthModel#parameters}; empty if there is
 *     no fit
 * @param rss the sum of the squared deviations
 * @param aic Akaike's criterion; the lower the better
 * @param aicc the same, corrected for few observations
 * @param starts from how many places the search was begun; 1 for a straight line, which needs none
 * @param agreeing how many of them led to this curve
 * @param iterations of the search that led to it
 * @param failure why there is no fit; empty if there is one
 */
public record GrowthFit(
    GrowthModel model,
    int firstYear,
    int points,
    List<Double> parameters,
    Figure rss,
    Figure aic,
    Figure aicc,
    int starts,
    int agreeing,
    int iterations,
    Optional<String> failure)
    implements Tabular {

  /**
   * Copies the list and checks that there is a fit or a reason.
   *
   * @throws IllegalArgumentException if there are both or neither, or parameters are missing
   */
  public GrowthFit {
    Require.notNull("parameters", parameters);
    Require.notNull("failure", failure);
    Require.notNull("model", model);
    Require.year("firstYear", firstYear);
    parameters = List.copyOf(parameters);
    Require.notNull("rss", rss);
    Require.notNull("aic", aic);
    Require.notNull("aicc", aicc);
    int expected = failure.isPresent() ? 0 : model.parameters().size();
    if (parameters.size() != expected || rss.isPresent() == failure.isPresent()) {
      throw Require.refusal(
          "parameters of " + model.label(), parameters, expected + " of them and a sum of squares");
    }
  }

  /**
   * Whether the search found a curve.
   *
   * @return false if there is none, and {@link #failure} says why
   */
  public boolean isFitted() {
    return failure.isEmpty();
  }

  /**
   * A parameter by its name.
   *
   * @param name for example {@code r}
   * @return the value; no value if there is no fit
   * @throws IllegalArgumentException if the model has no such parameter
   */
  public Figure parameter(String name) {
    Require.notNull("name", name);
    int position = model.parameters().indexOf(name);
    if (position < 0) {
      throw Require.refusal("parameter of " + model.label(), name, "one of " + model.parameters());
    }
    return failure.map(Figure::empty).orElseGet(() -> Figure.of(parameters.get(position)));
  }

  /**
   * The curve in a year, within the observations or beyond them.
   *
   * @param year any year
   * @return persons; no value if there is no fit, or the curve does not exist then
   */
  public Figure at(int year) {
    if (failure.isPresent()) {
      return Figure.empty(failure.get());
    }
    double t = year - (double) firstYear;
    double p = parameters.get(0);
    double q = parameters.get(1);
    return switch (model) {
      case LINEAR -> Figure.of(CumulativeCausationFormulas.linear(p, q, t));
      case EXPONENTIAL -> Figure.of(CumulativeCausationFormulas.exponential(p, q, t));
      case POWER -> power(p, q, parameters.get(2), t);
      case LOGISTIC -> Figure.of(p / (1 + Math.exp(-(q + parameters.get(2) * t))));
      case IMMIGRATION_AND_GROWTH ->
          Figure.of(CumulativeCausationFormulas.withImmigration(p, q, parameters.get(2), t));
    };
  }

  private static Figure power(double stock, double strength, double exponent, double t) {
    if (stock > 0) {
      return CumulativeCausationFormulas.power(stock, strength, exponent, t);
    }
    // A curve that begins at zero has an exponent below one.
    double w = 1 - exponent;
    return Figure.of(Math.pow(Math.max(w * strength * t, 0), 1 / w));
  }

  /** Parameters and criteria, or the reason why there are none. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                model.label()
                    + ", "
                    + points
                    + " observations"
                    + (failure.isPresent() ? ": NO FIT" : ""))
            .column("quantity")
            .unit("1")
            .column("value", TextTable.ALL_DIGITS);
    for (String name : model.parameters()) {
      table.row(name, Cell.in(unit(name), parameter(name)));
    }
    table.row("RSS", Cell.in("square of the stock's", rss)).row("AIC", aic).row("AICc", aicc);
    aicc.reason().ifPresent(reason -> table.note("AICc: " + reason));
    failure.ifPresent(table::note);
    return table
        .note(agreeing + " of " + starts + " searches agree, " + iterations + " iterations")
        .build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("year of t = 0", "calendar years", firstYear)
        .figure("searches", "1", starts)
        .build();
  }

  private static String unit(String parameter) {
    return switch (parameter) {
      case "r" -> "per year";
      case "c", "e" -> "1";
      case "b", "I" -> "the stock's per year";
      case "A" -> "per year at a stock of 1";
      default -> "that of the stock";
    };
  }

  /** Parameters in one line. */
  String parameterLine() {
    return failure.orElseGet(
        () ->
            IntStream.range(0, parameters.size())
                .mapToObj(
                    i -> model.parameters().get(i) + " " + Numbers.readable(parameters.get(i)))
                .collect(Collectors.joining(", ")));
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
