package org.migrationeconomics.calculators.society.undocumented.counts;

import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Printed intervals as a normal and as a log-normal distribution: the result of {@link
 * IntervalReadingCalculator}, where the formulas stand.
 *
 * <p><b>Units</b>: those of the intervals.
 *
 * <p>Immutable and thread-safe.
 *
 * @param intervals as printed and as fitted
 * @param mean of the normal distribution
 * @param deviation its standard deviation
 * @param normalError how far its ends are from the printed ones, root mean square of relative
 *     differences
 * @param median of the log-normal distribution
 * @param logDeviation its s, the standard deviation of logarithms
 * @param logNormalError how far its ends are from the printed ones
 */
public record IntervalReading(
    List<Fitted> intervals,
    double mean,
    double deviation,
    double normalError,
    double median,
    double logDeviation,
    double logNormalError)
    implements Tabular {

  /**
   * An interval as printed and as fitted.
   *
   * @param printed what the study gives
   * @param normalLow lower end of the normal distribution
   * @param normalHigh upper end of the normal distribution
   * @param logNormalLow lower end of the log-normal distribution
   * @param logNormalHigh upper end of the log-normal distribution
   */
  public record Fitted(
      PublishedInterval printed,
      double normalLow,
      double normalHigh,
      double logNormalLow,
      double logNormalHigh) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    public Fitted {
      Require.notNull("printed", printed);
      normalLow = Require.finite("normalLow", normalLow) + 0.0;
      normalHigh = Require.finite("normalHigh", normalHigh) + 0.0;
      logNormalLow = Require.finite("logNormalLow", logNormalLow) + 0.0;
      logNormalHigh = Require.finite("logNormalHigh", logNormalHigh) + 0.0;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public IntervalReading {
    intervals = List.copyOf(Require.notNull("intervals", intervals));
    mean = Require.finite("mean", mean) + 0.0;
    deviation = Require.notNegative("deviation", deviation) + 0.0;
    normalError = Require.notNegative("normalError", normalError) + 0.0;
    median = Require.positive("median", median);
    logDeviation = Require.notNegative("logDeviation", logDeviation) + 0.0;
    logNormalError = Require.notNegative("logNormalError", logNormalError) + 0.0;
  }

  /**
   * Whether the log-normal distribution fits better; of one interval, which both fit, false.
   *
   * @return true if its error is smaller
   */
  public boolean isLogNormal() {
    return intervals.size() > 1 && logNormalError < normalError;
  }

  /**
   * A quantile of the log-normal distribution.
   *
   * @param probability above 0 and below 1
   * @return the quantile, in the unit of the intervals
   * @throws IllegalArgumentException if it is not
   */
  public double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw Require.refusal("probability", probability, "a number above 0 and below 1");
    }
    return median * Math.exp(logDeviation * Math.sqrt(2) * Erf.erfInv(2 * probability - 1));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title())
            .unit("%")
            .column("coverage, %")
            .unit("unit of the intervals")
            .column("from", 2)
            .column("to", 2)
            .column("normal from", 2)
            .column("normal to", 2)
            .column("log-normal from", 2)
            .column("log-normal to", 2);
    for (Fitted one : intervals) {
      table.row(
          100 * one.printed().coverage(),
          one.printed().low(),
          one.printed().high(),
          one.normalLow(),
          one.normalHigh(),
          one.logNormalLow(),
          one.logNormalHigh());
    }
    table.note(
        "Ends are off by "
            + Numbers.fixed(100 * normalError, 1)
            + " % as normal, by "
            + Numbers.fixed(100 * logNormalError, 1)
            + " % as log-normal.");
    return table.build();
  }

  private String title() {
    if (intervals.size() == 1) {
      return "One published interval, which cannot tell normal from log-normal";
    }
    return isLogNormal()
        ? "Published intervals are log-normal, median "
            + Numbers.fixed(median, 1)
            + ", s "
            + Numbers.fixed(logDeviation, 2)
        : "Published intervals are normal, mean "
            + Numbers.fixed(mean, 1)
            + ", s.d. "
            + Numbers.fixed(deviation, 2);
  }

  @Override
  public TextTable dataTable() {
    String unit = "unit of the intervals";
    TextTable.Builder ends =
        TextTable.titled(title())
            .column("interval")
            .unit("1")
            .column("coverage")
            .unit(unit)
            .column("from")
            .column("to")
            .column("normal from")
            .column("normal to")
            .column("log-normal from")
            .column("log-normal to");
    int number = 0;
    for (Fitted one : intervals) {
      number++;
      ends.row(
          String.valueOf(number),
          one.printed().coverage(),
          one.printed().low(),
          one.printed().high(),
          one.normalLow(),
          one.normalHigh(),
          one.logNormalLow(),
          one.logNormalHigh());
    }
    TextTable built = ends.build();
    return StackedTables.titled(title())
        .add(() -> built)
        .figure("mean", unit, mean)
        .figure("standard deviation", unit, deviation)
        .figure("error as normal", "1", normalError)
        .figure("median", unit, median)
        .figure("standard deviation of logarithms", "1", logDeviation)
        .figure("error as log-normal", "1", logNormalError)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
