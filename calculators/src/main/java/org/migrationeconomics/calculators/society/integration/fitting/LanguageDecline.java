package org.migrationeconomics.calculators.society.integration.fitting;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What the share of a language's speakers over the years says about the course of its decline, and
 * whether it says anything about its status: the result of {@link LanguageDeclineCalculator}.
 *
 * <p><b>Units</b>: shares, rates per year, squared percentage points.
 *
 * <p>Immutable and thread-safe.
 *
 * @param series the percentages
 * @param exponential the curve that loses the same part every year
 * @param logistic the curve in proportion to contact
 * @param volatility a, of the competition
 * @param competitions the competition with each status that was tried, rising
 * @param level how sure the limits of the status are, a share
 * @param limit the sum of squares up to which a status fits as well as the best one, percentage
 *     points squared
 * @param status the status of the best fit; no value, and why, where the data do not fix it
 * @param lowest the lowest status that fits as well
 * @param highest the highest status that fits as well
 */
public record LanguageDecline(
    YearSeries series,
    DeclineFit exponential,
    DeclineFit logistic,
    double volatility,
    List<DeclineFit> competitions,
    double level,
    Figure limit,
    Figure status,
    Figure lowest,
    Figure highest)
    implements Tabular {

  /** Checks that everything is there. */
  public LanguageDecline {
    Require.notNull("series", series);
    Require.notNull("exponential", exponential);
    Require.notNull("logistic", logistic);
    Require.finite("volatility", volatility);
    competitions = List.copyOf(Require.notNull("competitions", competitions));
    Require.share("level", level);
    Require.notNull("limit", limit);
    Require.notNull("status", status);
    Require.notNull("lowest", lowest);
    Require.notNull("highest", highest);
  }

  /**
   * The fit with a status that was tried.
   *
   * @param status s
   * @return the fit
   * @throws IllegalArgumentException if that status was not tried
   */
  public DeclineFit competition(double status) {
    Require.share("status", status);
    return Require.one("status", status, competitions, fit -> fit.status().value());
  }

  private static Object[] row(String name, DeclineFit fit) {
    return new Object[] {
      name,
      fit.initial(),
      Cell.in("per year", fit.rate()),
      Cell.in("squared percentage points", fit.squares())
    };
  }

  private TextTable.Builder curves(String title) {
    return TextTable.titled(title)
        .column("curve")
        .unit("1")
        .column("first year", 6)
        .column("rate", 6)
        .column("sum of squares", 3)
        .row(row("exponential", exponential))
        .row(row("logistic", logistic));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = curves("The decline of a language: " + series.label());
    int last = competitions.size() - 1;
    for (int i :
        last < 0 ? new int[0] : last == 0 ? new int[] {0} : new int[] {0, last / 2, last}) {
      table.row(row(name(competitions.get(i)), competitions.get(i)));
    }
    return table
        .note(
            status.isPresent()
                ? "Status " + status + ", from " + lowest + " to " + highest + "."
                : "Status " + status.reason().orElseThrow() + ".")
        .build();
  }

  private String name(DeclineFit fit) {
    return "a " + Numbers.readable(volatility) + ", s " + Numbers.readable(fit.status().value());
  }

  /** All curves with their errors, the limits of the status, and the percentages. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled("curves")
            .column("curve")
            .column("assumed status")
            .unit("1")
            .column("first year")
            .column("error of the first year")
            .unit("per year")
            .column("rate")
            .column("error of the rate")
            .unit("squared percentage points")
            .column("sum of squares");
    List<DeclineFit> all = new java.util.ArrayList<>(List.of(exponential, logistic));
    all.addAll(competitions);
    for (DeclineFit fit : all) {
      table.row(
          fit.curve().label(),
          fit.status().isPresent() ? Numbers.exact(fit.status().value()) : "",
          fit.initial(),
          fit.initialError(),
          fit.rate(),
          fit.rateError(),
          fit.squares());
    }
    StackedTables stack =
        StackedTables.titled("The decline of a language: " + series.label(), "part")
            .add(table::build, "curves")
            .add(series::table, "percentages");
    for (DeclineFit fit : competitions) {
      stack.figure("status", "1", fit.status(), "tried " + Numbers.exact(fit.status().value()));
    }
    return stack
        .figure("volatility", "1", volatility, "competition")
        .figure("level", "1", level, "competition")
        .figure("largest sum of squares", "squared percentage points", limit, "competition")
        .figure("status", "1", status, "result")
        .figure("lowest status", "1", lowest, "result")
        .figure("highest status", "1", highest, "result")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
