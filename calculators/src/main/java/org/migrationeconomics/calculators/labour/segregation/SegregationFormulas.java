package org.migrationeconomics.calculators.labour.segregation;

import org.migrationeconomics.calculators.internal.TwoGroups;
import org.migrationeconomics.calculators.labour.segregation.internal.BinomialMath;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * The formulas of segregation, for whoever has a few numbers: two groups by unit, or a matrix of
 * many.
 *
 * <pre>
 *   x, y      people of the two groups in a unit; X, Y their sums
 *   t = x+y   everybody in the unit; T their sum; P = X/T
 *
 *   D         ½ Σ abs(x/X - y/Y)                         Duncan and Duncan 1955
 *   I         Σ abs((1-P) x - P y) / T = 2 P (1-P) D     Karmel and MacLachlan 1988
 *   G         Σ Σ t t' abs(x/t - x'/t') / (2 T² P (1-P)) Gini
 *   Hutchens  1 - Σ √(x y / (X Y))                       Hutchens 2004
 *   xPx       Σ (x/X)(x/t)                               isolation, Lieberson 1981
 *   xPy       Σ (x/X)(y/t)                               exposure
 *   η²        (xPx - P) / (1 - P)                        correlation ratio
 *   E         -Σ p ln p                                  entropy
 *   M         Σ p(u,g) ln(p(u,g) / (p(u) p(g)))          mutual information, Theil 1971
 *   H         M / E(groups)                              Theil's information index
 *   D*        E(D) if people were drawn into units by chance
 * </pre>
 *
 * <p>0 ln 0 is 0. Logarithms are natural; another base divides by its logarithm.
 *
 * <p><b>Units</b>: plain numbers; D, G, Hutchens and H from 0 to 1, I from 0 to ½, M in natural
 * units of information.
 *
 * <p><b>Source</b>: O. D. Duncan and B. Duncan, American Sociological Review 20 (1955), 210-217; T.
 * Karmel and M. MacLachlan, Economic Record 64 (1988), 187-195; R. Hutchens, International Economic
 * Review 45 (2004), 555-578; S. F. Reardon and G. Firebaugh, Sociological Methodology 32 (2002),
 * 33-67; C. Winship, Social Forces 55 (1977), 1058-1066; W. J. Carrington and K. R. Troske, Journal
 * of Business and Economic Statistics 15 (1997), 402-409.
 *
 * <p><b>Reproduces</b>: {@code SegregationFormulasTest}.
 */
public final class SegregationFormulas {

  private SegregationFormulas() {}

  private static void pair(double[] x, double[] y) {
    Require.notNull("first group", x);
    Require.notNull("second group", y);
    if (x.length != y.length) {
      throw Require.refusal("length of second group", y.length, x.length + ", as of the first");
    }
    counts("first group", x);
    counts("second group", y);
  }

  private static void counts(String name, double[] values) {
    double sum = 0;
    for (int u = 0; u < values.length; u++) {
      if (!(values[u] >= 0 && values[u] < Double.POSITIVE_INFINITY)) {
        Require.notNegative("count of " + name + " in unit " + u, values[u]);
      }
      sum += values[u];
    }
    Require.positive("total of " + name, sum);
  }

  /**
   * The index of dissimilarity: which share of either group would have to move for both to be
   * distributed alike.
   *
   * @param x one group by unit
   * @param y the other group by unit
   * @return D, from 0 to 1
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double dissimilarity(double[] x, double[] y) {
    pair(x, y);
    return TwoGroups.dissimilarity(x, y);
  }

  /**
   * The index of Karmel and MacLachlan: which share of all people would have to move, replaced by
   * people of the other group, so that units keep their size.
   *
   * @param x one group by unit
   * @param y the other group by unit
   * @return I, from 0 to ½
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double karmelMaclachlan(double[] x, double[] y) {
    pair(x, y);
    double share = share(x, y);
    return 2 * share * (1 - share) * TwoGroups.dissimilarity(x, y);
  }

  private static double share(double[] x, double[] y) {
    double first = SegregationKernel.sum(x);
    return first / (first + SegregationKernel.sum(y));
  }

  /**
   * The Gini coefficient of segregation: twice the area between the segregation curve and the
   * diagonal. Sorts once: n log n at most, not n².
   *
   * @param x one group by unit
   * @param y the other group by unit
   * @return G, from 0 to 1
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double gini(double[] x, double[] y) {
    pair(x, y);
    return SegregationKernel.gini(x, y);
  }

  /**
   * The square root index of Hutchens.
   *
   * @param x one group by unit
   * @param y the other group by unit
   * @return from 0 to 1
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double hutchens(double[] x, double[] y) {
    pair(x, y);
    return SegregationKernel.hutchens(x, y);
  }

  /**
   * Exposure of the first group to the second: the share of the second among the two in the unit of
   * the average member of the first.
   *
   * @param x the group that meets
   * @param y the group that is met
   * @return Σ (x/X)(y/(x+y)), from 0 to 1
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double exposure(double[] x, double[] y) {
    pair(x, y);
    return TwoGroups.exposure(x, y);
  }

  /**
   * Isolation of the first group: its share among the two in the unit of its average member.
   *
   * @param x the group
   * @param y the other group
   * @return Σ (x/X)(x/(x+y)), from the share of the group to 1
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double isolation(double[] x, double[] y) {
    pair(x, y);
    return TwoGroups.isolation(x, y);
  }

  /**
   * The correlation ratio: isolation freed of the size of the group.
   *
   * @param x one group by unit
   * @param y the other group by unit
   * @return η² = (xPx - P)/(1 - P), from 0 to 1, the same from either side
   * @throws IllegalArgumentException if a count is negative or not finite, or a group has nobody
   */
  public static double correlationRatio(double[] x, double[] y) {
    pair(x, y);
    double share = share(x, y);
    double total = SegregationKernel.sum(x) + SegregationKernel.sum(y);
    double sum = 0;
    for (int u = 0; u < x.length; u++) {
      double here = x[u] + y[u];
      if (here > 0) {
        double deviation = x[u] - here * share;
        sum += deviation * deviation / here;
      }
    }
    return Math.min(sum / (total * share * (1 - share)), 1);
  }

  /**
   * The entropy of a distribution.
   *
   * @param counts people by unit or by group
   * @return E in natural units
   * @throws IllegalArgumentException if a count is negative or not finite, or there is nobody
   */
  public static double entropy(double... counts) {
    counts("distribution", Require.notNull("counts", counts));
    return SegregationKernel.entropy(counts, SegregationKernel.sum(counts));
  }

  /**
   * Mutual information of unit and group.
   *
   * @param counts people by unit and group
   * @return M in natural units, from 0 to the lesser of the two entropies
   * @throws IllegalArgumentException if there is nobody
   */
  public static double mutualInformation(GroupCounts counts) {
    Require.notNull("counts", counts);
    Require.positive("total of counts", counts.total());
    return SegregationKernel.mutualInformation(
        counts.toArrayUnsafe(), counts.units().size(), counts.groups().size());
  }

  /**
   * Theil's information index of groups over units. Turned round, by {@link
   * GroupCounts#transposed}, it is another number.
   *
   * @param counts people by unit and group
   * @return H = M / E(groups), from 0 to 1
   * @throws IllegalArgumentException if there are people of fewer than two groups
   */
  public static double theilH(GroupCounts counts) {
    Require.notNull("counts", counts);
    twoGroups(counts);
    return Math.min(mutualInformation(counts) / entropy(counts.groupTotals()), 1);
  }

  /**
   * Simpson's interaction index: the probability that two people drawn at random are of different
   * groups.
   *
   * @param counts people by group
   * @return Σ p (1 - p), from 0 to 1 - 1/G
   * @throws IllegalArgumentException if a count is negative or not finite, or there is nobody
   */
  public static double interaction(double... counts) {
    counts("distribution", Require.notNull("counts", counts));
    double total = SegregationKernel.sum(counts);
    double sum = 0;
    for (double count : counts) {
      sum += count / total * (1 - count / total);
    }
    return sum;
  }

  /**
   * The dissimilarity that chance alone would bring about if people were drawn into units without
   * regard to their group.
   *
   * <pre>
   *   E(D) = Σ E abs(X - t P) / (2 T P (1-P)),   X binomial of t and P
   *   E abs(X - n p) = 2 v C(n, v) p^v (1-p)^(n-v+1),   v = floor(n p) + 1     (de Moivre)
   * </pre>
   *
   * @param share P, the share of the group in all
   * @param unitSizes t, how many people are in each unit: whole numbers
   * @return from 0 to 1
   * @throws IllegalArgumentException if the share is not above 0 and below 1, a size is not a whole
   *     number of people, or there is nobody
   */
  public static double expectedDissimilarity(double share, double... unitSizes) {
    if (!(share > 0 && share < 1)) {
      throw Require.refusal("share", share, "a number above 0 and below 1");
    }
    counts("units", Require.notNull("unit sizes", unitSizes));
    double deviation = 0;
    double total = 0;
    for (double size : unitSizes) {
      if (size != Math.rint(size)) {
        throw Require.refusal("size of a unit", size, "a whole number of people");
      }
      total += size;
      deviation += size > 0 ? BinomialMath.meanAbsoluteDeviation(size, share) : 0;
    }
    return Math.min(deviation / (2 * total * share * (1 - share)), 1);
  }

  /**
   * Segregation beyond (above zero) or short of (below zero) what chance would bring about, as a
   * share of the room there is.
   *
   * <pre>
   *   (D - D*) / (1 - D*)   if D is at least D*
   *   (D - D*) / D*         otherwise
   * </pre>
   *
   * @param observed D
   * @param expected D*, what chance would bring about
   * @return from -1 to 1; no value if chance alone brings about complete segregation
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public static Figure carringtonTroske(double observed, double expected) {
    Require.share("observed dissimilarity", observed);
    Require.share("expected dissimilarity", expected);
    if (observed < expected) {
      return Figure.of((observed - expected) / expected);
    }
    return expected < 1
        ? Figure.of((observed - expected) / (1 - expected))
        : Figure.empty("chance alone brings about complete segregation");
  }

  static void twoGroups(GroupCounts counts) {
    double[] totals = counts.groupTotals();
    int present = 0;
    for (double total : totals) {
      present += total > 0 ? 1 : 0;
    }
    if (present < 2) {
      throw Require.refusal("number of groups with people", present, "at least two groups");
    }
  }

  static void twoUnits(GroupCounts counts) {
    int present = 0;
    for (double total : counts.unitTotals()) {
      present += total > 0 ? 1 : 0;
    }
    if (present < 2) {
      throw Require.refusal("number of units with people", present, "at least two units");
    }
  }
}
