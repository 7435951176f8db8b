package org.migrationeconomics.calculators.society.enclave;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The share of a minority at which neighbourhoods of a city lose the majority, or why none was
 * found: the result of {@link TippingPointCalculator}, where the methods stand.
 *
 * <p><b>Units</b>: shares; jumps in shares of the people of a tract.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how the point was found
 * @param tracts how many tracts
 * @param order of the polynomial
 * @param from the point was searched above this share
 * @param to and below this share
 * @param seed of the chance that halved the tracts
 * @param cityMean the mean change, of the city if it was given, otherwise of the tracts
 * @param point m*, from all tracts
 * @param error its standard error; a break has none
 * @param jump at the break, from all tracts
 * @param halfPoint the break found in one half of the tracts
 * @param halfJump the jump at that point in the other half
 * @param halfError the standard error of that jump
 * @param fit R² of the curve, with the jump if there is one
 * @param crossings all shares at which the curve crosses the mean, by the fixed point only
 */
public record TippingPoint(
    TippingMethod method,
    int tracts,
    int order,
    double from,
    double to,
    long seed,
    double cityMean,
    Figure point,
    Figure error,
    Figure jump,
    Figure halfPoint,
    Figure halfJump,
    Figure halfError,
    Figure fit,
    List<Double> crossings)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public TippingPoint {
    Require.notNull("method", method);
    from = Require.share("from", from) + 0.0;
    to = Require.share("to", to) + 0.0;
    cityMean = Require.finite("city mean", cityMean) + 0.0;
    Require.notNull("point", point);
    Require.notNull("error", error);
    Require.notNull("jump", jump);
    Require.notNull("half point", halfPoint);
    Require.notNull("half jump", halfJump);
    Require.notNull("half error", halfError);
    Require.notNull("fit", fit);
    crossings = List.copyOf(Require.notNull("crossings", crossings));
    crossings.forEach(crossing -> Require.share("crossing", crossing));
  }

  /**
   * How many standard errors the jump of the second half is from none.
   *
   * @return jump / error; no value without them, or if the error is 0
   */
  public Figure score() {
    if (!halfJump.isPresent() || !halfError.isPresent()) {
      return halfJump.isPresent() ? halfError : halfJump;
    }
    return halfError.value() > 0
        ? Figure.of(halfJump.value() / halfError.value())
        : Figure.empty("the curve goes through every tract");
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title()).column("quantity").unit("1").column("value", 6);
    table.row("tipping point", point).row("its standard error", error);
    if (method == TippingMethod.BREAK) {
      table
          .row("jump, all tracts", jump)
          .row("point, first half", halfPoint)
          .row("jump, second half", halfJump)
          .row("its standard error", halfError)
          .row("jump / error", score());
    }
    table.row("R²", fit).row("mean change", cityMean);
    int number = 0;
    for (double crossing : crossings) {
      number++;
      table.row("crossing " + number, crossing);
    }
    return table.reasons().build();
  }

  private String title() {
    return "Tipping by "
        + method.label()
        + ", "
        + tracts
        + " tracts, polynomial of order "
        + order
        + ", searched between "
        + Numbers.exact(from)
        + " and "
        + Numbers.exact(to);
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title(), "part")
        .add(this::data, "result")
        .figure("tracts", "tracts", tracts, "options")
        .figure("order", "1", order, "options")
        .figure("searched above", "1", from, "options")
        .figure("searched below", "1", to, "options")
        .figure("seed", "1", (double) seed, "options")
        .build();
  }

  /** All figures, whichever the method. */
  private TextTable data() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("quantity")
            .unit("1")
            .column("value")
            .row("tipping point", point)
            .row("standard error of the point", error)
            .row("jump, all tracts", jump)
            .row("point, first half", halfPoint)
            .row("jump, second half", halfJump)
            .row("standard error of the jump", halfError)
            .row("R²", fit)
            .row("mean change", cityMean);
    int number = 0;
    for (double crossing : crossings) {
      number++;
      table.row("crossing " + number, crossing);
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
