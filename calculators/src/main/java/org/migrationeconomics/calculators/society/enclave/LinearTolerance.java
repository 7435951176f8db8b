package org.migrationeconomics.calculators.society.enclave;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * How many others the people of a group put up with in a neighbourhood, if tolerance falls along a
 * straight line from the most to the least tolerant of them.
 *
 * <pre>
 *   tolerated(w) = R w (1 - w/W)        of the w most tolerant; its peak R W/4 at W/2
 * </pre>
 *
 * <p><b>Units</b>: persons; R is others per head of the own group.
 *
 * <p><b>Source</b>: after T. C. Schelling, Dynamic models of segregation, Journal of Mathematical
 * Sociology 1 (1971), 143-186.
 *
 * <p>Immutable and thread-safe.
 *
 * @param people W, how many people of the group there are
 * @param most R, how many others for each of the own group the most tolerant person stays with
 */
public record LinearTolerance(double people, double most) {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is not a finite number above zero
   */
  public LinearTolerance {
    Require.positive("people", people);
    Require.positive("most", most);
  }

  /**
   * A group and its tolerance.
   *
   * @param people W
   * @param most R
   * @return the tolerance
   * @throws IllegalArgumentException if one is not a finite number above zero
   */
  public static LinearTolerance of(double people, double most) {
    return new LinearTolerance(people, most);
  }

  /**
   * How many others some of them put up with.
   *
   * @param present w, how many of the group are there, from 0 to W
   * @return persons
   * @throws IllegalArgumentException if there are fewer or more
   */
  public double tolerated(double present) {
    if (!(present >= 0 && present <= people)) {
      throw Require.refusal("present", present, "0 to " + Numbers.readable(people));
    }
    return others(present) + 0.0;
  }

  double others(double present) {
    return most * present * (1 - present / people);
  }

  double slope(double present) {
    return most * (1 - 2 * present / people);
  }

  /** The group in a few words. */
  @Override
  public String toString() {
    return Numbers.readable(people)
        + " people, the most tolerant with "
        + Numbers.readable(most)
        + " others each";
  }
}
