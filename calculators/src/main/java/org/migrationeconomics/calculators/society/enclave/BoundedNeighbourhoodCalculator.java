package org.migrationeconomics.calculators.society.enclave;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhood.Meeting;
import org.migrationeconomics.core.internal.Require;

/**
 * Schelling's bounded neighbourhood: a place that people of two groups enter and leave by whether
 * they put up with the others who are there.
 *
 * <pre>
 *   dw/dτ = R w (1 - w/W) - b        people come while more others would be tolerated
 *   db/dτ = S b (1 - b/B) - w
 *
 *   mixed meeting    b = R w (1 - w/W),  w = S b (1 - b/B)
 *                    both groups alike: w = b = W (1 - 1/R)
 *   stable           slopes s = R (1 - 2w/W), q = S (1 - 2b/B):  s + q &lt; 0 and s q &gt; 1
 *                    both groups alike: R &gt; 3
 * </pre>
 *
 * <p>All of one group and none of the other is always stable: nobody enters alone. The formulas are
 * derived from the straight line of tolerance; they are exact, and say nothing about a real place.
 *
 * <p>There are no options.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: after T. C. Schelling, Dynamic models of segregation, Journal of Mathematical
 * Sociology 1 (1971), 143-186; closed forms derived here.
 *
 * <p><b>Reproduces</b>: the closed forms, R 5 and 100 people: 80 and 80, stable; R 2: 50 and 50,
 * not ({@code BoundedNeighbourhoodTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class BoundedNeighbourhoodCalculator {

  private static final BoundedNeighbourhoodCalculator DEFAULTS =
      new BoundedNeighbourhoodCalculator();

  private static final int HALVINGS = 200;

  private BoundedNeighbourhoodCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static BoundedNeighbourhoodCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * Two groups alike.
   *
   * @param people how many people each group has
   * @param most R of both
   * @return the neighbourhood
   * @throws IllegalArgumentException if one is not a finite number above zero
   */
  public BoundedNeighbourhood calculate(double people, double most) {
    LinearTolerance both = LinearTolerance.of(people, most);
    return calculate(both, both);
  }

  /**
   * Where two groups can meet.
   *
   * @param first one group
   * @param second the other
   * @return the neighbourhood with all points where nobody comes or goes
   */
  public BoundedNeighbourhood calculate(LinearTolerance first, LinearTolerance second) {
    Require.notNull("first", first);
    Require.notNull("second", second);
    List<Meeting> meetings = new ArrayList<>();
    for (double root : roots(first, second)) {
      double w = root * first.people();
      double b = first.others(w);
      double s = first.slope(w);
      double q = second.slope(b);
      meetings.add(new Meeting(w, b, s + q < 0 && s * q > 1));
    }
    return new BoundedNeighbourhood(first, second, meetings);
  }

  /**
   * The shares of the first group, above 0 and below 1, at which both lines cross: roots of a cubic
   * that are bracketed by its turning points.
   *
   * <pre>
   *   f(s) = R S (1-s) (1 - k s (1-s)) - 1,  k = R W / B
   *        = R S (1 - (1+k) s + 2k s² - k s³) - 1
   * </pre>
   */
  private static List<Double> roots(LinearTolerance first, LinearTolerance second) {
    double product = first.most() * second.most();
    double k = first.most() * (first.people() / second.people());
    List<Double> marks = new ArrayList<>();
    marks.add(0.0);
    // f' = 0: 3k s² - 4k s + (1+k) = 0
    double discriminant = 16 * k * k - 12 * k * (1 + k);
    if (discriminant > 0) {
      double root = Math.sqrt(discriminant);
      for (double turn : new double[] {(4 * k - root) / (6 * k), (4 * k + root) / (6 * k)}) {
        if (turn > 0 && turn < 1) {
          marks.add(turn);
        }
      }
    }
    marks.add(1.0);
    List<Double> roots = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      double left = marks.get(i - 1);
      double right = marks.get(i);
      double atLeft = f(product, k, left);
      double atRight = f(product, k, right);
      if (atLeft > 0 != atRight > 0 && atLeft != 0 && atRight != 0) {
        roots.add(between(product, k, left, right, atLeft > 0));
      } else if (atRight == 0 && right < 1) {
        roots.add(right);
      }
    }
    return roots;
  }

  private static double f(double product, double k, double s) {
    return product * (1 - s) * (1 - k * s * (1 - s)) - 1;
  }

  private static double between(double product, double k, double from, double to, boolean falls) {
    double left = from;
    double right = to;
    for (int i = 0; i < HALVINGS && right - left > Math.ulp(right); i++) {
      double middle = (left + right) / 2;
      double here = f(product, k, middle);
      if (here == 0) {
        return middle;
      }
      if (here > 0 == falls) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return (left + right) / 2;
  }

  /** There are no options. */
  @Override
  public String toString() {
    return "BoundedNeighbourhoodCalculator";
  }
}
