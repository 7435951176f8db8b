package org.migrationeconomics.calculators.flow.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.sample.GravitySample;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * An estimated gravity model: the result of {@link GravityModelCalculator}.
 *
 * <p>It prints its coefficients with their standard errors, which rows they come from, how well the
 * model fits, and whether the iterations converged.
 *
 * <p><b>Units</b>: coefficients are changes of ln E[y] for a change of the column by 1;
 * expectations are in the unit of y for Poisson, and logarithms for least squares.
 *
 * <p>Immutable and thread-safe.
 */
public final class GravityModel implements Tabular {

  private final String response;
  private final String leftOut;
  private final GravityEstimator estimator;
  private final GravityErrors errors;
  private final List<GravityCoefficient> coefficients;
  private final List<String> collinear;
  private final List<GravityEffects> effects;
  private final GravitySample sample;
  private final GravityFit fit;
  private final Convergence convergence;
  private final double[] covariance;
  private final double[] expected;

  GravityModel(
      String response,
      String leftOut,
      GravityEstimator estimator,
      GravityErrors errors,
      List<GravityCoefficient> coefficients,
      List<String> collinear,
      List<GravityEffects> effects,
      GravitySample sample,
      GravityFit fit,
      Convergence convergence,
      double[] covariance,
      double[] expected) {
    this.response = response;
    this.leftOut = leftOut;
    this.estimator = estimator;
    this.errors = errors;
    this.coefficients = List.copyOf(coefficients);
    this.collinear = List.copyOf(collinear);
    this.effects = List.copyOf(effects);
    this.sample = sample;
    this.fit = fit;
    this.convergence = convergence;
    this.covariance = covariance;
    this.expected = expected;
  }

  /**
   * What is explained.
   *
   * @return the name of the response
   */
  public String response() {
    return response;
  }

  /**
   * How the model was estimated.
   *
   * @return the estimator
   */
  public GravityEstimator estimator() {
    return estimator;
  }

  /**
   * Which standard errors these are.
   *
   * @return kind and correction
   */
  public GravityErrors errors() {
    return errors;
  }

  /**
   * The coefficients, in the order of the columns; without fixed effects the last is the {@code
   * constant}.
   *
   * @return one for each column that was not left out
   */
  public List<GravityCoefficient> coefficients() {
    return coefficients;
  }

  /**
   * The coefficient of a column.
   *
   * @param name the column, or {@code constant}
   * @return the coefficient
   * @throws IllegalArgumentException if there is none, as of a column left out as collinear
   */
  public GravityCoefficient coefficient(String name) {
    return coefficients.get(position(name));
  }

  /**
   * The estimate of a column's coefficient.
   *
   * @param name the column, or {@code constant}
   * @return the estimate
   * @throws IllegalArgumentException if there is none
   */
  public double estimate(String name) {
    return coefficient(name).estimate();
  }

  /**
   * The standard error of a column's coefficient.
   *
   * @param name the column, or {@code constant}
   * @return the standard error, or why there is none
   * @throws IllegalArgumentException if there is no such coefficient
   */
  public Figure standardError(String name) {
    return coefficient(name).standardError();
  }

  /**
   * The estimated covariance of two coefficients.
   *
   * @param first a column
   * @param second a column
   * @return the covariance, the variance if both are the same
   * @throws IllegalArgumentException if there is no such coefficient
   */
  public double covariance(String first, String second) {
    return covariance[position(first) * coefficients.size() + position(second)];
  }

  private int position(String name) {
    Require.notNull("name", name);
    for (int j = 0; j < coefficients.size(); j++) {
      if (coefficients.get(j).name().equals(name)) {
        return j;
      }
    }
    throw Require.refusal(
        "coefficient",
        name,
        "one of "
            + coefficients.stream().map(GravityCoefficient::name).toList()
            + (collinear.contains(name) ? "; it was left out as collinear" : ""));
  }

  /**
   * Columns that were left out because fixed effects and the columns before them determine them.
   *
   * @return their names
   */
  public List<String> collinear() {
    return collinear;
  }

  /**
   * The fixed effects.
   *
   * @return one for each set
   */
  public List<GravityEffects> effects() {
    return effects;
  }

  /**
   * The fixed effects of a set.
   *
   * @param set its name
   * @return the effects
   * @throws IllegalArgumentException if there is no such set
   */
  public GravityEffects effects(String set) {
    return Require.one("set", set, effects, GravityEffects::name);
  }

  /**
   * Which rows were used.
   *
   * @return the counts, and those left out
   */
  public GravitySample sample() {
    return sample;
  }

  /**
   * How well the model fits.
   *
   * @return deviance, likelihood, R²
   */
  public GravityFit fit() {
    return fit;
  }

  /**
   * How the iterations ended.
   *
   * @return whether they converged, and in how many steps; the error is the part of the deviance
   *     that the last step promised to change. If they did not converge, the estimates are only
   *     where the iterations stood
   */
  public Convergence convergence() {
    return convergence;
  }

  /**
   * What the model expects of a row.
   *
   * @param row the row as it was given, from 0
   * @return E[y], for least squares the expected logarithm; empty for rows that were not used
   * @throws IllegalArgumentException if there is no such row
   */
  public OptionalDouble expected(int row) {
    if (row < 0 || row >= expected.length) {
      throw Require.refusal("row", row, "0 to " + (expected.length - 1));
    }
    return Double.isNaN(expected[row]) ? OptionalDouble.empty() : OptionalDouble.of(expected[row]);
  }

  /**
   * What the model expects of every row.
   *
   * @return a copy, with NaN for rows that were not used
   */
  public double[] expected() {
    return Arrays.copyOf(expected, expected.length);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(response + ", " + estimator.label() + qualification())
            .column("column")
            .unit("1")
            .column("estimate", 4)
            .column("standard error", 4)
            .column("z", 1);
    for (GravityCoefficient each : coefficients) {
      table.row(each.name(), each.estimate(), each.standardError(), each.z());
    }
    if (!effects.isEmpty()) {
      table.note("Fixed effects: " + String.join(", ", names()) + ".");
    }
    if (!collinear.isEmpty()) {
      table.note("Left out as collinear: " + String.join(", ", collinear) + ".");
    }
    for (GravityCoefficient each : coefficients) {
      each.standardError()
          .reason()
          .ifPresent(
              reason -> table.note("Standard error of " + each.name() + ": " + reason + "."));
    }
    return table
        .note("Standard errors " + errors + ".")
        .note(sample + "; " + convergence + "; " + fit.solution() + ".")
        .note(
            "Deviance "
                + Figure.of(fit.deviance())
                + ", "
                + (estimator == GravityEstimator.PPML ? "pseudo " : "")
                + "R² "
                + fit.rSquared()
                + ", squared correlation "
                + fit.squaredCorrelation()
                + ".")
        .build();
  }

  /**
   * What a reader must know before the numbers: rows and columns that are left out, and iterations
   * that have not converged.
   *
   * @return empty, or text that follows the title, such as {@code ": 5 of 6 rows, 1 of weight 0"}
   */
  public String qualification() {
    List<String> parts = new ArrayList<>();
    if (!leftOut.isEmpty()) {
      parts.add(leftOut);
    }
    if (sample.used() < sample.given() || !sample.separationDecided()) {
      parts.add(sample.toString());
    }
    if (!collinear.isEmpty()) {
      parts.add("left out as collinear: " + String.join(", ", collinear));
    }
    if (!convergence.converged()) {
      parts.add(convergence.toString());
    }
    return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
  }

  /** The coefficients, their covariances, the fixed effects, and what is expected of each row. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part")
            .about(table())
            .add(this::table, "coefficients")
            .add(this::covariances, "covariances");
    effects.forEach(each -> stack.add(each::table, "effects of " + each.name()));
    return stack
        .add(this::expectations, "expected")
        .figure("deviance", "1", fit.deviance(), "fit")
        .figure("log-likelihood", "1", fit.logLikelihood(), "fit")
        .figure("log-likelihood of the constant alone", "1", fit.nullLogLikelihood(), "fit")
        .figure("AIC", "1", fit.aic(), "fit")
        .figure("R²", "1", fit.rSquared(), "fit")
        .figure("squared correlation", "1", fit.squaredCorrelation(), "fit")
        .figure("parameters", "1", fit.parameters(), "fit")
        .figure("effects that the others give", "1", fit.redundantEffects(), "fit")
        .figure("given", "rows", sample.given(), "sample")
        .figure("used", "rows", sample.used(), "sample")
        .build();
  }

  private TextTable covariances() {
    TextTable.Builder table =
        TextTable.titled("covariances")
            .column("column")
            .column("and")
            .unit("1")
            .column("covariance");
    int k = coefficients.size();
    for (int j = 0; j < k; j++) {
      for (int l = 0; l <= j; l++) {
        table.row(coefficients.get(j).name(), coefficients.get(l).name(), covariance[j * k + l]);
      }
    }
    return table.build();
  }

  private TextTable expectations() {
    Figure none = Figure.empty("the row was left out");
    return TextTable.titled("expected")
        .column("row")
        .unit("that of the response")
        .column("expected")
        .rows(
            expected.length,
            row -> {
              OptionalDouble value = expected(row);
              return new Object[] {
                row + 1, value.isPresent() ? Figure.of(value.getAsDouble()) : none
              };
            })
        .build();
  }

  private List<String> names() {
    return effects.stream().map(GravityEffects::name).toList();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
