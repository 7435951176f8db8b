package org.migrationeconomics.calculators.society.language;

import org.migrationeconomics.core.internal.Require;

/**
 * Single formulas of how languages are passed on and learned.
 *
 * <p><b>Units</b>: shares from 0 to 1.
 *
 * <p><b>Source</b>: E. P. Lazear, Culture and language, Journal of Political Economy 107:S6 (1999),
 * S95-S126, for the incentive to learn, in a notation of our own; A. Bisin and T. Verdier, Journal
 * of Economic Theory 97 (2001), 298-319, for the rest; R. Houle, Canadian Social Trends (Statistics
 * Canada 2011), for the retentions.
 *
 * <p><b>Reproduces</b>: retentions .41 and .23 leave .0943, "about 10 per cent of grandchildren".
 * Worked out apart from this library: incentives .8929 and .0320 of shares .1071 and .9680 ({@code
 * LanguageChainTest}).
 */
public final class TransmissionFormulas {

  private TransmissionFormulas() {}

  /**
   * What is left after several generations, each of which passes on a part.
   *
   * <pre>
   *   r₁ r₂ ... r_n
   * </pre>
   *
   * @param retentions which part each passes on, from 0 to 1, at least one
   * @return the product
   * @throws IllegalArgumentException if there is none, or one is not from 0 to 1
   */
  public static double kept(double... retentions) {
    if (Require.notNull("retentions", retentions).length == 0) {
      throw Require.refusal("retentions", "none", "at least one");
    }
    double product = 1;
    for (int i = 0; i < retentions.length; i++) {
      product *= Require.share("retentions[" + i + "]", retentions[i]);
    }
    return product;
  }

  /**
   * Where two cultures come to rest whose parents try the harder the fewer they are.
   *
   * <pre>
   *   p* = V_a/(V_a + V_b)
   * </pre>
   *
   * @param ofFirst V_a, above zero
   * @param ofSecond V_b, above zero
   * @return the share of the first
   * @throws IllegalArgumentException if one is not a finite number above zero
   */
  public static double substitutionRest(double ofFirst, double ofSecond) {
    Require.positive("ofFirst", ofFirst);
    Require.positive("ofSecond", ofSecond);
    return 1 / (1 + ofSecond / ofFirst);
  }

  /**
   * What it is worth to a member of a minority to learn the language of the others: whom he can
   * then deal with and could not before. It is the share in the place where he lives that counts,
   * not that in the country.
   *
   * <pre>
   *   1 − p
   * </pre>
   *
   * @param share p, of the minority in the place
   * @return a share of the people he meets
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public static double learningIncentive(double share) {
    return 1 - Require.share("share", share);
  }

  /**
   * Which part of a minority learns the language of the others.
   *
   * <pre>
   *   F(1 − p), the part of those whose cost t is below 1 − p
   * </pre>
   *
   * @param share p, of the minority in the place
   * @param costs t of each person, in the measure of the incentive, not negative, at least one
   * @return the part; it does not rise with p
   * @throws IllegalArgumentException if the share is not from 0 to 1, there are no costs, or one is
   *     negative or not finite
   */
  public static double learnedShare(double share, double... costs) {
    double incentive = learningIncentive(share);
    if (Require.notNull("costs", costs).length == 0) {
      throw Require.refusal("costs", "none", "at least one");
    }
    int learn = 0;
    for (int i = 0; i < costs.length; i++) {
      learn += Require.notNegative("costs[" + i + "]", costs[i]) < incentive ? 1 : 0;
    }
    return (double) learn / costs.length;
  }

  /**
   * Which part of a minority learns the language of the others, if costs are spread evenly from 0
   * to a largest one.
   *
   * <pre>
   *   F(1 − p) = min(1, (1 − p)/T)
   * </pre>
   *
   * @param share p, of the minority in the place
   * @param largest T, above zero
   * @return the part; it does not rise with p
   * @throws IllegalArgumentException if a number is out of range
   */
  public static double learnedShareOfEvenCosts(double share, double largest) {
    double incentive = learningIncentive(share);
    Require.positive("largest", largest);
    return incentive >= largest ? 1 : incentive / largest;
  }
}
