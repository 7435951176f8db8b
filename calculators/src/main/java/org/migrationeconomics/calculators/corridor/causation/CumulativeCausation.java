package org.migrationeconomics.calculators.corridor.causation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether a stock of migrants has grown as if migrants brought migrants: five curves through one
 * series, and the exponent of the inflow.
 *
 * <p><b>Units</b>: persons, years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param series the stock; holes were passed over
 * @param fits one for every model, those that failed included
 * @param logSlope the slope of ln S on time, per year: the rate of growth if deviations count in
 *     per cent
 * @param exponent of the inflow
 */
public record CumulativeCausation(
    YearSeries series, List<GrowthFit> fits, double logSlope, CausationExponent exponent)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no fit or the slope is not finite
   */
  public CumulativeCausation {
    Require.notNull("fits", fits);
    Require.notNull("series", series);
    fits = List.copyOf(fits);
    if (fits.isEmpty()) {
      throw Require.refusal("fits", fits, "at least one");
    }
    Require.finite("logSlope", logSlope);
    Require.notNull("exponent", exponent);
  }

  /**
   * The fit of a model.
   *
   * @param model which
   * @return the fit
   * @throws IllegalArgumentException if the model was not fitted
   */
  public GrowthFit fit(GrowthModel model) {
    return Require.one("model", model, fits, GrowthFit::model);
  }

  /**
   * In how many years the stock doubles at the log-linear rate of growth.
   *
   * @return years; no value if it does not grow
   */
  public Figure doublingYears() {
    return CumulativeCausationFormulas.doublingTime(logSlope);
  }

  /**
   * The curve with the lowest AICc. Models with too few observations for it are out of the contest,
   * however closely they follow the points.
   *
   * @return the best fit; empty if no AICc is defined
   */
  public Optional<GrowthFit> best() {
    return lowest(GrowthFit::aicc);
  }

  /**
   * The curve with the lowest AIC, which with few observations favours curves of many parameters.
   *
   * @return the best fit; empty if no AIC is defined
   */
  public Optional<GrowthFit> bestByAic() {
    return lowest(GrowthFit::aic);
  }

  private Optional<GrowthFit> lowest(Function<GrowthFit, Figure> criterion) {
    return fits.stream()
        .filter(fit -> criterion.apply(fit).isPresent())
        .min(Comparator.comparingDouble(fit -> criterion.apply(fit).value()));
  }

  /** What the fits rest on, and what was left out of the exponent. */
  private String observations() {
    int[] years = series.years().toArray();
    int leftOut = exponent.leftOut();
    return years.length
        + " observations "
        + years[0]
        + "-"
        + years[years.length - 1]
        + (leftOut > 0 ? "; " + leftOut + " changes left out of the exponent" : "");
  }

  /** The models with their criteria. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(series.label() + ": growth of the stock, " + observations())
            .column("model")
            .unit("square of the stock's")
            .column("RSS")
            .unit("1")
            .column("AIC", 4)
            .column("AICc", 4)
            .column("parameters");
    for (GrowthFit fit : fits) {
      String note =
          fit.isFitted() && !fit.aicc().isPresent()
              ? "; AICc: " + fit.aicc().reason().orElse("")
              : "";
      table.row(fit.model().label(), fit.rss(), fit.aic(), fit.aicc(), fit.parameterLine() + note);
    }
    return table
        .note("best by AICc: " + best().map(fit -> fit.model().label()).orElse("none"))
        .note("exponent of the inflow: " + exponent.exponent())
        .note(
            doublingYears()
                .reason()
                .map(reason -> "does not double: " + reason)
                .orElseGet(() -> "doubles in " + doublingYears() + " years"))
        .build();
  }

  /** The series, the comparison of the models, each fit, and the exponent. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part")
            .add(this::table, "models")
            .add(series::dataTable, "series")
            .add(exponent::dataTable, "exponent of the inflow");
    fits.forEach(fit -> stack.add(fit::dataTable, fit.model().label()));
    return stack.figure("slope of the logarithm", "per year", logSlope, "growth").build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
