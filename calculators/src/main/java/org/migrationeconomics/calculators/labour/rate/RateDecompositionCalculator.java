package org.migrationeconomics.calculators.labour.rate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;

/**
 * Why two populations have different rates: how much goes with each of the factors of which the
 * rate is made. With shares of groups and rates of groups as the two factors it is Kitagawa's
 * decomposition into composition and rate; with any number of factors, Das Gupta's.
 *
 * <pre>
 *   Kitagawa   Σ (p₂ - p₁)(r₁ + r₂)/2  [composition]  +  Σ (r₂ - r₁)(p₁ + p₂)/2  [rate]
 *
 *   Das Gupta  effect of k = Σ over S, a set of the other factors,
 *                |S|! (K - 1 - |S|)! / K! · [ f(k and S from 2) - f(S from 2) ],
 *              what is not in S, and k in the second term, being from 1
 * </pre>
 *
 * <p>The effects add up to the whole difference, do not depend on the order of the factors, change
 * their sign if the populations are swapped, and are zero for a factor that does not differ: they
 * are the Shapley values of the factors.
 *
 * <p>The rate is the product of the factors, summed over cells where factors have cells, or a
 * {@link RateFunction} of your own, for which factors may have different numbers of cells. A
 * function is called once for each of the 2<sup>K</sup> mixtures.
 *
 * <p>Options and their defaults: {@link #withPopulations}, their names; "first" and "second".
 *
 * <p><b>Units</b>: those of the rate; differences are second minus first.
 *
 * <p><b>Source</b>: E. M. Kitagawa, "Components of a difference between two rates", <i>Journal of
 * the American Statistical Association</i> 50, 1955; P. Das Gupta, <i>Standardization and
 * Decomposition of Rates: A User's Manual</i>, US Bureau of the Census, Current Population Reports
 * P23-186, 1993; for effects by cell A. Chevan and M. Sutherland, <i>Demography</i> 46(3), 2009.
 *
 * <p><b>Reproduces</b>: Das Gupta's examples 2.1, 2.2, 2.4, 3.1, 4.3, 4.4 and 5.1.
 *
 * <p>Immutable and thread-safe.
 */
public final class RateDecompositionCalculator {

  private static final int MOST_FACTORS = 20;
  private static final RateDecompositionCalculator DEFAULT =
      new RateDecompositionCalculator("first", "second");

  private final String first;
  private final String second;

  private RateDecompositionCalculator(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The calculator, which calls the populations first and second.
   *
   * @return the calculator
   */
  public static RateDecompositionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same with names for the populations.
   *
   * @param one the name of the first
   * @param other the name of the second
   * @return a copy
   * @throws IllegalArgumentException if a name is blank
   */
  public RateDecompositionCalculator withPopulations(String one, String other) {
    return new RateDecompositionCalculator(
        Require.text("first population", one), Require.text("second population", other));
  }

  /**
   * Decomposes a rate that is the product of its factors, summed over cells.
   *
   * @param factors at least one, all with as many cells
   * @return the effects, by cell too if there are several
   * @throws IllegalArgumentException if there are no factors or more than 20, two have one name, or
   *     they have different numbers of cells
   */
  public RateDecomposition calculate(RateFactor... factors) {
    Require.notNull("factors", factors);
    List<RateFactor> all = List.of(factors);
    check(all);
    int cells = all.get(0).size();
    for (RateFactor factor : all) {
      if (factor.size() != cells) {
        throw Require.refusal(
            "number of cells of '" + factor.name() + "'", factor.size(), cells + ", as the first");
      }
    }
    return decompose(RateDecompositionCalculator::sumOfProducts, all, cells > 1);
  }

  /**
   * Decomposes a rate that is a function of its factors.
   *
   * @param rate how the rate follows from the factors
   * @param factors at least one
   * @return the effects
   * @throws IllegalArgumentException if there are no factors or more than 20, two have one name, or
   *     the function gives no finite number for a mixture of the populations
   */
  public RateDecomposition calculate(RateFunction rate, RateFactor... factors) {
    Require.notNull("factors", factors);
    Require.notNull("rate", rate);
    List<RateFactor> all = List.of(factors);
    check(all);
    return decompose(rate, all, false);
  }

  /**
   * Decomposes a rate that is the mean of the rates of groups into what the sizes of groups make
   * and what their rates make. Sizes are turned into shares.
   *
   * @param sizes how many people each group has, none negative, in both populations
   * @param rates the rates of the groups
   * @return two effects, by group too
   * @throws IllegalArgumentException if a size is negative, all of one population are zero, or
   *     there are not as many rates as sizes
   */
  public RateDecomposition kitagawa(RateFactor sizes, RateFactor rates) {
    Require.notNull("sizes", sizes);
    Require.notNull("rates", rates);
    return calculate(
        RateFactor.of(
            sizes.name(),
            shares(sizes.name(), sizes.first()),
            shares(sizes.name(), sizes.second())),
        rates);
  }

  private static double[] shares(String name, double[] sizes) {
    double sum = 0;
    for (double size : sizes) {
      sum += Require.notNegative(name, size);
    }
    Require.positive("sum of '" + name + "'", sum);
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] /= sum;
    }
    return sizes;
  }

  private static void check(List<RateFactor> factors) {
    if (factors.isEmpty() || factors.size() > MOST_FACTORS) {
      throw Require.refusal("number of factors", factors.size(), "1 to " + MOST_FACTORS);
    }
    Set<String> names = new HashSet<>();
    for (RateFactor factor : factors) {
      if (!names.add(factor.name())) {
        throw Require.refusal("factor", factor.name(), "a name that stands once");
      }
    }
  }

  private static double sumOfProducts(double[][] factors) {
    double sum = 0;
    for (int i = 0; i < factors[0].length; i++) {
      double product = 1;
      for (double[] factor : factors) {
        product *= factor[i];
      }
      sum += product;
    }
    return sum;
  }

  private RateDecomposition decompose(RateFunction rate, List<RateFactor> factors, boolean byCell) {
    int k = factors.size();
    double[][] from = new double[k][];
    double[][] to = new double[k][];
    for (int i = 0; i < k; i++) {
      from[i] = factors.get(i).first();
      to[i] = factors.get(i).second();
    }
    double[] mixtures = mixtures(rate, from, to, factors);
    double one = mixtures[0];
    double other = mixtures[mixtures.length - 1];
    double[] firsts = new double[k];
    double[] seconds = new double[k];
    standardise(mixtures, k, firsts, seconds);
    double[][] cells = byCell ? cells(from, to) : new double[k][0];
    List<RateEffect> effects = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      double effect = seconds[i] - firsts[i];
      List<Double> ofCells = new ArrayList<>();
      for (double cell : cells[i]) {
        ofCells.add(cell);
      }
      effects.add(
          new RateEffect(
              factors.get(i).name(),
              firsts[i],
              seconds[i],
              effect,
              RateDecomposition.share(effect, other - one),
              ofCells));
    }
    return new RateDecomposition(first, second, one, other, effects);
  }

  /** The rate of every mixture; bit i of the index tells whether factor i is from the second. */
  private double[] mixtures(
      RateFunction rate, double[][] from, double[][] to, List<RateFactor> factors) {
    int k = from.length;
    double[] mixtures = new double[1 << k];
    double[][] mixture = new double[k][];
    for (int s = 0; s < mixtures.length; s++) {
      for (int i = 0; i < k; i++) {
        mixture[i] = (s >> i & 1) == 0 ? from[i] : to[i];
      }
      mixtures[s] = rate.rate(mixture);
      if (!Double.isFinite(mixtures[s])) {
        List<String> seconds = new ArrayList<>();
        for (int i = 0; i < k; i++) {
          if ((s >> i & 1) == 1) {
            seconds.add(factors.get(i).name());
          }
        }
        throw Require.refusal(
            "rate with "
                + (seconds.isEmpty() ? "no factor" : String.join(", ", seconds))
                + " of "
                + second
                + " and the rest of "
                + first,
            mixtures[s],
            "a finite number");
      }
    }
    return mixtures;
  }

  /**
   * The rates with one factor from the first and from the second population, the others averaged
   * over all mixtures.
   */
  static void standardise(double[] mixtures, int k, double[] firsts, double[] seconds) {
    double[] weight = new double[k];
    // |S|! (K-1-|S|)! / K!
    weight[0] = 1.0 / k;
    for (int size = 1; size < k; size++) {
      weight[size] = weight[size - 1] * size / (k - size);
    }
    for (int i = 0; i < k; i++) {
      double one = 0;
      double other = 0;
      for (int s = 0; s < mixtures.length; s++) {
        if ((s >> i & 1) == 0) {
          double w = weight[Integer.bitCount(s)];
          one += w * mixtures[s];
          other += w * mixtures[s | 1 << i];
        }
      }
      firsts[i] = one;
      seconds[i] = other;
    }
  }

  private static double[][] cells(double[][] from, double[][] to) {
    int k = from.length;
    int cells = from[0].length;
    double[][] effects = new double[k][cells];
    double[] mixtures = new double[1 << k];
    double[] firsts = new double[k];
    double[] seconds = new double[k];
    for (int c = 0; c < cells; c++) {
      for (int s = 0; s < mixtures.length; s++) {
        double product = 1;
        for (int i = 0; i < k; i++) {
          product *= (s >> i & 1) == 0 ? from[i][c] : to[i][c];
        }
        mixtures[s] = product;
      }
      standardise(mixtures, k, firsts, seconds);
      for (int i = 0; i < k; i++) {
        effects[i][c] = seconds[i] - firsts[i];
      }
    }
    return effects;
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "RateDecompositionCalculator, populations " + first + " and " + second;
  }
}
