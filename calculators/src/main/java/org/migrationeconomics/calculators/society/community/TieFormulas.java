package org.migrationeconomics.calculators.society.community;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Formulas of ties within and across groups.
 *
 * <p><b>Source</b>: D. Krackhardt and R. N. Stern, Informal networks and organizational crises,
 * <i>Social Psychology Quarterly</i> 51, 1988; modularity: M. E. J. Newman and M. Girvan,
 * <i>Physical Review E</i> 69, 2004.
 *
 * <p><b>Reproduces</b>: W. W. Zachary's karate club with its two factions of 17 (<i>Journal of
 * Anthropological Research</i> 33, 1977): 11 ties across and 67 within, E-I −0.717949, modularity
 * 0.358234714 ({@code CommunityTiesTest}).
 */
public final class TieFormulas {

  private TieFormulas() {}

  /**
   * Whether ties lead outside or stay inside.
   *
   * <pre>
   *   (E − I)/(E + I)          −1 all inside, 1 all outside
   * </pre>
   *
   * @param external E, not negative
   * @param internal I, not negative
   * @return from −1 to 1; no value without ties
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static Figure externalInternal(double external, double internal) {
    Require.notNegative("external", external);
    Require.notNegative("internal", internal);
    double all = Require.finite("external and internal together", external + internal);
    return all > 0
        ? Figure.of((external - internal) / all + 0.0)
        : Figure.empty("there are no ties");
  }

  /**
   * How much more ties stay within groups than they would by chance.
   *
   * <pre>
   *   Q = Σ [w(c, c)/W − (k(c)/W)²]          W sum of the matrix, k(c) of the rows of a group
   * </pre>
   *
   * @param ties symmetric, row by row, not negative; what stays within one stands on the diagonal.
   *     Not modified
   * @param groups the group of each row, from 0 on. Not modified
   * @return below 1, 0 for a single group; no value without ties
   * @throws IllegalArgumentException if the matrix is not as long as its rows squared, or a number
   *     is negative or not finite
   */
  public static Figure modularity(double[] ties, int[] groups) {
    Require.notNull("ties", ties);
    Require.notNull("groups", groups);
    int n = groups.length;
    if (ties.length != (long) n * n) {
      throw Require.refusal("number of ties", ties.length, "a row for each of " + n);
    }
    int most = 0;
    for (int group : groups) {
      if (group < 0 || group > n) {
        throw Require.refusal("group", group, "0 to " + n);
      }
      most = Math.max(most, group);
    }
    double[] within = new double[most + 1];
    double[] degree = new double[most + 1];
    double all = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double tie = Require.notNegative("tie", ties[i * n + j]);
        all += tie;
        degree[groups[i]] += tie;
        within[groups[i]] += groups[i] == groups[j] ? tie : 0;
      }
    }
    if (!(all > 0)) {
      return Figure.empty("there are no ties");
    }
    double sum = 0;
    for (int c = 0; c <= most; c++) {
      sum += within[c] / all - degree[c] / all * (degree[c] / all);
    }
    return Figure.of(sum);
  }

  /**
   * Ties per pair of persons.
   *
   * @param ties between two settlements, not negative
   * @param persons of the one, above zero
   * @param others of the other, above zero
   * @return ties by the product of both
   * @throws IllegalArgumentException if a number is out of range
   */
  public static double density(double ties, double persons, double others) {
    Require.notNegative("ties", ties);
    Require.positive("persons", persons);
    Require.positive("others", others);
    return ties / persons / others;
  }
}
