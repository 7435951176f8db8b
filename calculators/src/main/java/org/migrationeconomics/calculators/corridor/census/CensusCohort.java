package org.migrationeconomics.calculators.corridor.census;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;

/**
 * One cohort in two censuses, and the share of it that survives between them.
 *
 * <p><b>Units</b>: persons; the survival ratio is a plain number, which may exceed one where it
 * comes from censuses that counted some ages badly.
 *
 * <p>Immutable and thread-safe.
 *
 * @param age at the second census, in words
 * @param before persons at the first census
 * @param after persons at the second census
 * @param survival the survival ratio between the two, above zero
 */
public record CensusCohort(String age, double before, double after, double survival)
    implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a count is negative or not finite, or the ratio not above
   *     zero
   */
  public CensusCohort {
    Require.text("age", age);
    Require.notNegative("persons aged " + age + " at the first census", before);
    Require.notNegative("persons aged " + age + " at the second census", after);
    Require.positive("survival ratio of those aged " + age, survival);
  }

  /**
   * Net migrants as of the second census: who is there less who would be.
   *
   * @return P1 − P0 s, persons
   */
  public double forward() {
    return after - before * survival;
  }

  /**
   * Net migrants as of the first census: who must have been there less who was.
   *
   * @return P1 / s − P0, persons
   */
  public double reverse() {
    return after / survival - before;
  }

  /**
   * The mean of forward and reverse.
   *
   * @return persons
   */
  public double average() {
    return (forward() + reverse()) / 2;
  }
}
