package org.migrationeconomics.calculators.society.undocumented.counts;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many people there are by two lists: the result of {@link CaptureRecaptureCalculator}, where
 * the formulas stand.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first n1
 * @param second n2
 * @param both m
 * @param estimate Chapman's N
 * @param standardError of N
 * @param low lower end of the interval, not below those seen
 * @param high upper end of the interval
 * @param lincolnPetersen n1 n2 / m; no value if nobody is on both lists
 * @param confidence of the interval
 */
public record CaptureRecapture(
    double first,
    double second,
    double both,
    double estimate,
    double standardError,
    double low,
    double high,
    Figure lincolnPetersen,
    double confidence)
    implements Tabular {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public CaptureRecapture {
    first = Require.notNegative("first", first) + 0.0;
    second = Require.notNegative("second", second) + 0.0;
    both = Require.notNegative("both", both) + 0.0;
    estimate = Require.notNegative("estimate", estimate) + 0.0;
    standardError = Require.notNegative("standardError", standardError) + 0.0;
    low = Require.notNegative("low", low) + 0.0;
    high = Require.notNegative("high", high) + 0.0;
    Require.notNull("lincolnPetersen", lincolnPetersen);
    Require.share("confidence", confidence);
  }

  /**
   * How many different people are on the lists.
   *
   * @return n1 + n2 - m
   */
  public double seen() {
    return first + second - both;
  }

  @Override
  public TextTable table() {
    return TextTable.titled(
            "Capture and recapture: "
                + Numbers.readable(estimate)
                + " people, "
                + Numbers.readable(seen())
                + " of them on a list")
        .column("quantity")
        .unit("persons")
        .column("number", TextTable.COUNTS)
        .row("on the first list", first)
        .row("on the second list", second)
        .row("on both", both)
        .row("Chapman", estimate)
        .row("standard error", standardError)
        .row("interval from", low)
        .row("interval to", high)
        .row("Lincoln-Petersen", lincolnPetersen)
        .row("confidence, %", Cell.in("%", 100 * confidence))
        .note(
            "If everybody is as likely on a list as anybody, and lists know nothing of each other.")
        .reasons()
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
