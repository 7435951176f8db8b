package org.migrationeconomics.calculators;

import org.migrationeconomics.calculators.internal.DiversityKernels;
import org.migrationeconomics.core.internal.Require;

/**
 * Measures of how diverse a total is, of its amounts: concentration, fractionalisation, entropy and
 * the numbers of Hill.
 *
 * <pre>
 *   HHI = Σ p²       ELF = 1 − HHI       H = −Σ p ln p
 *   ᑫD = (Σ p^q)^(1/(1−q))       ⁰D = how many there are       ¹D = e^H       ²D = 1/HHI
 * </pre>
 *
 * <p>p is the share of an amount in the total; zeros do not matter. Amounts are persons, money or
 * whatever else can be counted, and divided by their total. Shares that are known already go in
 * with an {@link IncompleteShares} that says what to do if they do not add up to one; fractions
 * without it have to. Shares in per cent look like amounts: divide them by 100. {@link
 * org.migrationeconomics.calculators.society.diversity.CulturalMixture} keeps the sum and prints
 * it.
 *
 * <p><b>Units</b>: amounts of any one unit, or shares from 0 to 1; plain numbers out, the entropy
 * in natural logarithms.
 *
 * <p><b>Source</b>: M. O. Hill, Diversity and evenness, Ecology 54:2 (1973), 427-432; C. E. Shannon
 * (1948); J. H. Greenberg, The measurement of linguistic diversity, Language 32:1 (1956), 109-115,
 * whose A is the fractionalisation.
 *
 * <p><b>Reproduces</b>: the fractionalisation of Uganda by A. Alesina and others (2003), 0.930175
 * of shares as given that add up to 68.9 per cent; rescaled they give 0.852914.
 *
 * <p>Immutable and thread-safe.
 */
public final class DiversityFormulas {

  private static final String NO_HILL = "the shares do not add up to 1 and were not rescaled";

  private static final double ROUNDING = 1e-6;

  private DiversityFormulas() {}

  /**
   * The Herfindahl-Hirschman index.
   *
   * @param amounts not negative, one of them above zero
   * @return from 1/n to 1
   * @throws IllegalArgumentException if an amount is negative or not finite, all are zero, or they
   *     are shares that do not add up to one
   */
  public static double herfindahl(double... amounts) {
    return DiversityKernels.herfindahl(amounts, checkedTotal(amounts));
  }

  /**
   * Fractionalisation: the probability that two persons drawn at random belong to different groups.
   *
   * @param amounts not negative, one of them above zero
   * @return from 0 to 1 − 1/n
   * @throws IllegalArgumentException if an amount is negative or not finite, all are zero, or they
   *     are shares that do not add up to one
   */
  public static double fractionalisation(double... amounts) {
    return 1 - herfindahl(amounts);
  }

  /**
   * Shannon's entropy.
   *
   * @param amounts not negative, one of them above zero
   * @return from 0 to ln n
   * @throws IllegalArgumentException if an amount is negative or not finite, all are zero, or they
   *     are shares that do not add up to one
   */
  public static double shannon(double... amounts) {
    return DiversityKernels.shannon(amounts, checkedTotal(amounts));
  }

  /**
   * Hill's number: how many groups of equal size would be as diverse, if rare groups weigh the less
   * the higher the order.
   *
   * @param order 0 counts the groups above zero, 1 is the exponential of the entropy, 2 the inverse
   *     of the Herfindahl index; not negative
   * @param amounts not negative, one of them above zero
   * @return from 1 to the number of groups above zero
   * @throws IllegalArgumentException if the order or an amount is negative or not finite, or all
   *     amounts are zero, or they are shares that do not add up to one
   */
  public static double hill(double order, double... amounts) {
    Require.notNegative("order", order);
    return DiversityKernels.hill(order, amounts, checkedTotal(amounts));
  }

  /**
   * The Herfindahl-Hirschman index of shares.
   *
   * @param rule what to do if they do not add up to one
   * @param shares from 0 to 1, one of them above zero
   * @return Σ p²
   * @throws IllegalArgumentException if a share is not from 0 to 1, all are zero, or they do not
   *     add up to one and that is refused
   */
  public static double herfindahl(IncompleteShares rule, double... shares) {
    return DiversityKernels.herfindahl(shares, whole(rule, shares));
  }

  /**
   * Fractionalisation of shares.
   *
   * @param rule what to do if they do not add up to one
   * @param shares from 0 to 1, one of them above zero
   * @return 1 − Σ p²
   * @throws IllegalArgumentException if a share is not from 0 to 1, all are zero, or they do not
   *     add up to one and that is refused
   */
  public static double fractionalisation(IncompleteShares rule, double... shares) {
    return 1 - herfindahl(rule, shares);
  }

  /**
   * Shannon's entropy of shares.
   *
   * @param rule what to do if they do not add up to one
   * @param shares from 0 to 1, one of them above zero
   * @return −Σ p ln p
   * @throws IllegalArgumentException if a share is not from 0 to 1, all are zero, or they do not
   *     add up to one and that is refused
   */
  public static double shannon(IncompleteShares rule, double... shares) {
    return DiversityKernels.shannon(shares, whole(rule, shares));
  }

  /**
   * Hill's number of shares.
   *
   * @param rule what to do if they do not add up to one; there is no such number of shares as given
   *     that do not
   * @param order not negative
   * @param shares from 0 to 1, one of them above zero
   * @return from 1 to the number of groups above zero
   * @throws IllegalArgumentException if the order is negative or not finite, a share is not from 0
   *     to 1, all are zero, or they do not add up to one and are not rescaled
   */
  public static double hill(IncompleteShares rule, double order, double... shares) {
    Require.notNegative("order", order);
    double whole = whole(rule, shares);
    if (rule == IncompleteShares.AS_GIVEN && !isComplete(total("share", shares))) {
      throw Require.refusal("rule", rule, "RESCALE for a number of Hill, since " + NO_HILL);
    }
    return DiversityKernels.hill(order, shares, whole);
  }

  /** By what shares are divided. */
  private static double whole(IncompleteShares rule, double[] shares) {
    Require.notNull("rule", rule);
    Require.notNull("shares", shares);
    for (int i = 0; i < shares.length; i++) {
      Require.share("share " + (i + 1), shares[i]);
    }
    double total = total("share", shares);
    if (rule == IncompleteShares.REFUSE && !isComplete(total)) {
      throw incomplete(total);
    }
    return rule == IncompleteShares.AS_GIVEN ? 1 : total;
  }

  private static boolean isComplete(double total) {
    return Math.abs(total - 1) <= ROUNDING;
  }

  private static IllegalArgumentException incomplete(double total) {
    return Require.refusal(
        "sum of the shares",
        total,
        "1, or a choice of IncompleteShares: RESCALE divides by the sum, AS_GIVEN takes them as"
            + " they are");
  }

  private static double checkedTotal(double[] amounts) {
    double total = total("amount", amounts);
    boolean whole = false;
    for (double amount : amounts) {
      // Nobody counts persons or money in fractions of one only; these are shares.
      whole |= amount > 1 || (amount == 1 && total > 1);
    }
    if (!whole && !isComplete(total)) {
      throw incomplete(total);
    }
    return total;
  }

  private static double total(String what, double[] amounts) {
    Require.notNull(what + "s", amounts);
    double total = 0;
    for (int i = 0; i < amounts.length; i++) {
      total += Require.notNegative(what + " " + (i + 1), amounts[i]);
    }
    return Require.positive("total of the " + what + "s", total);
  }
}
