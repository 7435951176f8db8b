package org.migrationeconomics.calculators.labour.inequality;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.SortedWeights;
import org.migrationeconomics.core.measure.Figure;

/**
 * The measures of inequality of plain arrays of wages, one worker each: for whoever has numbers and
 * wants one number back. Weights, groups and tables are the business of {@link
 * WageInequalityCalculator}.
 *
 * <p>Long arrays are summed by several threads in fixed parts, so that the result is the same to
 * the last bit on every machine with the same arithmetic, and no array is modified.
 *
 * <p><b>Units</b>: any; the results have none.
 *
 * <p><b>Source</b>: H. Theil, Economics and Information Theory, 1967; A. B. Atkinson, On the
 * measurement of inequality, 1970; A. F. Shorrocks, The class of additively decomposable inequality
 * measures, 1980.
 *
 * <p><b>Reproduces</b>: the identities that the World Bank's package wbpip is tested with: a Gini
 * of 0.99 where one in a hundred has all, and 0 of equal wages ({@code InequalityFormulasTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class InequalityFormulas {

  private InequalityFormulas() {}

  /**
   * Theil's T: the generalised entropy of parameter 1, sensitive to high wages.
   *
   * <pre>
   *   T = (1/n) Σ (y/μ) ln(y/μ)        0 ≤ T ≤ ln n, with 0 ln 0 = 0
   * </pre>
   *
   * @param wages one for each worker, not negative
   * @return the measure; no value if there is no wage above zero
   * @throws IllegalArgumentException if a wage is negative, NaN or infinite
   */
  public static Figure theil(double... wages) {
    Require.notNull("wages", wages);
    double c = firstAboveZero(wages);
    if (c > 0) {
      double[] sums = InequalityKernels.theil(wages, c);
      if (Double.isFinite(sums[0]) && Double.isFinite(sums[1])) {
        double mean = sums[0] / wages.length;
        return Figure.of(sums[1] / sums[0] - Math.log(mean));
      }
    }
    return total(wages).theil();
  }

  private static double firstAboveZero(double[] wages) {
    for (double wage : wages) {
      if (wage > 0) {
        return wage;
      }
    }
    return 0;
  }

  /**
   * The mean logarithmic deviation: the generalised entropy of parameter 0, sensitive to low wages;
   * also known as Theil's L.
   *
   * <pre>
   *   L = (1/n) Σ ln(μ/y)
   * </pre>
   *
   * @param wages one for each worker, not negative
   * @return the measure; no value if a wage is zero or there is none
   * @throws IllegalArgumentException if a wage is negative, NaN or infinite
   */
  public static Figure meanLogDeviation(double... wages) {
    Require.notNull("wages", wages);
    return total(wages).meanLogDeviation();
  }

  /**
   * The generalised entropy of parameter 2: half the squared coefficient of variation.
   *
   * <pre>
   *   GE2 = ((1/n) Σ (y/μ)² − 1) / 2
   * </pre>
   *
   * @param wages one for each worker, not negative
   * @return the measure; no value if there is no wage above zero
   * @throws IllegalArgumentException if a wage is negative, NaN or infinite
   */
  public static Figure generalisedEntropy2(double... wages) {
    Require.notNull("wages", wages);
    return total(wages).generalisedEntropy2();
  }

  /**
   * Atkinson's index: the share of all wages that could be given up if the rest were divided
   * equally, in the eyes of someone with this aversion to inequality.
   *
   * <pre>
   *   A = 1 − ((1/n) Σ y^(1−ε))^(1/(1−ε)) / μ        ε = 1: 1 − exp((1/n) Σ ln y) / μ
   * </pre>
   *
   * @param aversion the ε, above zero
   * @param wages one for each worker, not negative
   * @return the index; no value if there is no wage above zero, or ε is 1 or more and a wage is
   *     zero
   * @throws IllegalArgumentException if ε is not above zero, or a wage is negative, NaN or infinite
   */
  public static Figure atkinson(double aversion, double... wages) {
    Require.notNull("wages", wages);
    Require.positive("aversion", aversion);
    return total(wages).atkinson(aversion);
  }

  /**
   * The Gini coefficient: half the mean difference of all pairs of workers, over the mean.
   *
   * <pre>
   *   G = ΣΣ |y(i) − y(j)| / (2 n² μ)        0 ≤ G ≤ 1 − 1/n
   * </pre>
   *
   * @param wages one for each worker, not negative, in any order
   * @return the coefficient; no value if there is no wage above zero
   * @throws IllegalArgumentException if a wage is negative, NaN or infinite
   */
  public static Figure gini(double... wages) {
    Require.notNull("wages", wages);
    double[] sorted = checked(wages);
    SortedWeights.sort(sorted);
    if (sorted.length == 0 || sorted[sorted.length - 1] == 0) {
      return GroupMoments.NO_WAGES;
    }
    return Figure.of(Ranks.gini(sorted) + 0.0);
  }

  private static GroupMoments total(double[] wages) {
    double[] ones = new double[wages.length];
    Arrays.fill(ones, 1);
    return GroupMoments.of(checked(wages), ones);
  }

  private static double[] checked(double[] wages) {
    double[] copy = new double[wages.length];
    for (int i = 0; i < copy.length; i++) {
      double wage = wages[i] + 0.0; // minus zero becomes zero
      if (!(wage >= 0 && wage <= Double.MAX_VALUE)) {
        throw Require.refusal("wage " + (i + 1), wage, "a finite number that is not negative");
      }
      copy[i] = wage;
    }
    return copy;
  }
}
