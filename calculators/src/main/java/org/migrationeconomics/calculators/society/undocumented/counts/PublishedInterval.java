package org.migrationeconomics.calculators.society.undocumented.counts;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * An interval that a study printed.
 *
 * <p><b>Units</b>: any, the same for all intervals of a study.
 *
 * <p>Immutable and thread-safe.
 *
 * @param coverage its probability, such as 0.95
 * @param low its lower end
 * @param high its upper end
 */
public record PublishedInterval(double coverage, double low, double high) {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if the coverage is not above 0 and below 1, or the ends are
   *     not above 0 and in rising order
   */
  public PublishedInterval {
    if (!(coverage > 0 && coverage < 1)) {
      throw Require.refusal("coverage", coverage, "a probability above 0 and below 1");
    }
    Require.positive("low", low);
    Require.positive("high", high);
    if (low >= high) {
      throw Require.refusal("low", low, "below high, " + Numbers.exact(high));
    }
  }

  /**
   * An interval.
   *
   * @param coverage its probability
   * @param low its lower end
   * @param high its upper end
   * @return the interval
   * @throws IllegalArgumentException as for the constructor
   */
  public static PublishedInterval of(double coverage, double low, double high) {
    return new PublishedInterval(coverage, low, high);
  }
}
