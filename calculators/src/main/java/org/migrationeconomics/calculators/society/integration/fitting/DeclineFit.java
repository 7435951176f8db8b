package org.migrationeconomics.calculators.society.integration.fitting;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A curve of decline, fitted by least squares to the percentages of a language's speakers.
 *
 * <p><b>Units</b>: shares, rates per year, squared percentage points.
 *
 * <p>Immutable and thread-safe.
 *
 * @param curve which curve
 * @param status s, the status that was assumed; no value where the curve has none of its own
 * @param initial the share in the first year on the curve
 * @param initialError its standard error
 * @param rate r of the exponential and the logistic, c of the competition, per year
 * @param rateError its standard error
 * @param squares the sum of squared differences, percentage points squared; no value if the search
 *     did not end
 */
public record DeclineFit(
    DeclineCurve curve,
    Figure status,
    Figure initial,
    Figure initialError,
    Figure rate,
    Figure rateError,
    Figure squares) {

  /** Checks that everything is there. */
  public DeclineFit {
    Require.notNull("curve", curve);
    Require.notNull("status", status);
    Require.notNull("initial", initial);
    Require.notNull("initialError", initialError);
    Require.notNull("rate", rate);
    Require.notNull("rateError", rateError);
    Require.notNull("squares", squares);
  }

  /**
   * The years in which the share halves.
   *
   * @return ln 2 by the rate; no value for a curve that is not exponential, or one that rises
   */
  public Figure halfLife() {
    if (curve != DeclineCurve.EXPONENTIAL) {
      return Figure.empty("only an exponential halves in equal times");
    }
    if (!rate.isPresent()) {
      return rate;
    }
    return rate.value() > 0
        ? Figure.of(Math.log(2) / rate.value())
        : Figure.empty("the share does not fall");
  }
}
