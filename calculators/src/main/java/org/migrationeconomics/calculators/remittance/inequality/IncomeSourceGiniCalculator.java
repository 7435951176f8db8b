package org.migrationeconomics.calculators.remittance.inequality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.calculators.internal.Ties;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Whether remittances, or any other source of income, make incomes more or less unequal: the Gini
 * coefficient decomposed by source.
 *
 * <pre>
 *   G = Σ S(k) G(k) R(k)
 *
 *   G     = 2 cov(y, F(y)) / mean(y)                       total income y, F its rank over n
 *   S(k)  = mean(y(k)) / mean(y)                           share of the source k in income
 *   G(k)  = 2 cov(y(k), F(y(k))) / mean(y(k))              Gini of the source
 *   R(k)  = cov(y(k), F(y)) / cov(y(k), F(y(k)))           Gini correlation with total income
 *
 *   (∂G/∂e(k)) / G = S(k) G(k) R(k) / G − S(k)             all incomes from k times 1 + e
 * </pre>
 *
 * <p>Equal incomes share the middle of their ranks; equal are those that differ by no more than
 * 1e-12 of what was added up, so that nothing depends on whether money is counted in dollars or in
 * cents. Programs that rank them as they happen to be sorted return another R, and so other shares,
 * for another order of the same households; this one does not. The Gini is the one with 1/n: of n
 * households of which one has everything it is (n − 1)/n, and it does not change if every household
 * is there twice. Weights count households or persons; the work grows as n log n.
 *
 * <p>Where incomes are below zero the Gini has no bound of 1 any more, and the first line of the
 * result says so. The normalised Gini divides it by the larger area of which it is then a share:
 *
 * <pre>
 *   G* = G / (1 + 2N)
 *   2N = (2/n) Σ i y(i) + (1/n) L(k) (L(k) / y(k+1) − (1 + 2k))      i = 1 … k
 * </pre>
 *
 * <p>y are shares of all income, ascending, L(k) the sum of the k smallest, the last such sum that
 * is not above zero; N is the area between the axis and the Lorenz curve below it. The
 * decomposition by source is that of the plain Gini.
 *
 * <p>The decomposition holds incomes from other sources fixed. It does not say what migrants would
 * earn had they stayed.
 *
 * <p>Options and their defaults: {@link #withNegatives} kept; {@link #withShareTolerance} 0.005,
 * for published tables only.
 *
 * <p><b>Units</b>: plain ratios.
 *
 * <p><b>Source</b>: R. I. Lerman and S. Yitzhaki, Income inequality effects by income source, 1985;
 * O. Stark, J. E. Taylor and S. Yitzhaki, Remittances and inequality, 1986. For the normalised Gini
 * C.-N. Chen, T.-W. Tsaur and T.-S. Rhai, The Gini coefficient and negative income, 1982, as
 * corrected by Z. M. Berrebi and J. Silber, 1985.
 *
 * <p><b>Reproduces</b>: the table on rural Mexico 2003 of J. E. Taylor, J. Mora, R. Adams and A.
 * López-Feldman from its printed S, G and R: shares of inequality within 0.001 and changes in per
 * cent within 0.01 of print, which is less than the rounding of the inputs allows; an example in
 * fractions exactly ({@code IncomeSourceGiniTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class IncomeSourceGiniCalculator {

  private static final double ROUNDING = 0.005;
  private static final IncomeSourceGiniCalculator DEFAULTS =
      new IncomeSourceGiniCalculator(ROUNDING, NegativeIncomes.KEPT);

  private final double shareTolerance;
  private final NegativeIncomes negatives;

  private IncomeSourceGiniCalculator(double shareTolerance, NegativeIncomes negatives) {
    this.shareTolerance = shareTolerance;
    this.negatives = negatives;
  }

  /**
   * The calculator as it stands in the literature.
   *
   * @return the calculator
   */
  public static IncomeSourceGiniCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that takes published tables whose shares of income add up less well, or only those that
   * add up better.
   *
   * @param tolerance how far from 1 their sum may be
   * @return the calculator
   * @throws IllegalArgumentException if the tolerance is negative, NaN or infinite
   */
  public IncomeSourceGiniCalculator withShareTolerance(double tolerance) {
    return new IncomeSourceGiniCalculator(Require.notNegative("tolerance", tolerance), negatives);
  }

  /**
   * A copy that does something else with households whose income from all sources is below zero.
   *
   * @param choice kept, normalised or refused
   * @return the calculator
   */
  public IncomeSourceGiniCalculator withNegatives(NegativeIncomes choice) {
    return new IncomeSourceGiniCalculator(shareTolerance, Require.notNull("choice", choice));
  }

  /**
   * Decomposes the inequality of households' incomes.
   *
   * @param incomes the incomes by source
   * @return the decomposition
   * @throws IllegalArgumentException if mean income is not above zero, an income is below zero and
   *     such incomes are refused, or the incomes are so large that sums of their products are
   *     infinite
   */
  public IncomeSourceGini calculate(HouseholdIncomes incomes) {
    Require.notNull("incomes", incomes);
    double[] weights = incomes.weightsUnsafe();
    double[] totals = incomes.totals();
    double[] rank = new double[totals.length];
    double[] ownRank = new double[totals.length];
    double population = 0;
    for (double weight : weights) {
      population += weight;
    }
    int losses = incomes.losses();
    if (losses > 0 && negatives == NegativeIncomes.REFUSED) {
      throw Require.refusal(
          "number of households with an income below zero",
          losses,
          "none; withNegatives keeps them, or normalises the Gini");
    }
    Ranks.centredRanks(totals, incomes.sizes(-1), weights, rank);
    double income = Require.positive("sum of incomes", InequalityKernels.dot(weights, totals));
    double gini = InequalityKernels.dot(weights, totals, rank) / (population * income);
    Require.finite("Gini", gini);
    List<IncomeSourceInequality> rows = new ArrayList<>();
    List<String> names = incomes.sources();
    for (int k = 0; k < names.size(); k++) {
      double[] own = incomes.incomesUnsafe(k);
      Ranks.centredRanks(own, weights, ownRank);
      double sum = InequalityKernels.dot(weights, own);
      double withTotal = InequalityKernels.dot(weights, own, rank);
      double withOwn = InequalityKernels.dot(weights, own, ownRank);
      rows.add(
          IncomeSourceInequality.of(
              names.get(k),
              incomes.losses(k),
              sum / income,
              // Gains and losses that cancel leave nothing, or the rounding of their sum.
              sum > 0 && !Ties.same(sum, 0, InequalityKernels.size(weights, own))
                  ? Figure.of(withOwn / (population * sum))
                  : Figure.empty("income from '" + names.get(k) + "' is not above 0 in the mean"),
              correlation(names.get(k), withTotal, withOwn),
              withTotal / (population * income),
              gini));
    }
    return new IncomeSourceGini(
        gini, normalised(gini, totals, weights), losses, rows, incomes.toString());
  }

  private Figure normalised(double gini, double[] totals, double[] weights) {
    return negatives == NegativeIncomes.NORMALISED
        ? Figure.of(gini / (1 + InequalityKernels.twiceBelowAxis(totals, weights)))
        : Figure.empty("the normalised Gini was not asked for; withNegatives(NORMALISED) does");
  }

  private static Figure correlation(String source, double withTotal, double withOwn) {
    return withOwn > 0
        ? Figure.of(withTotal / withOwn)
        : Figure.empty("all households have the same income from '" + source + "'");
  }

  /**
   * Goes on from the S, G and R of a published table to shares of inequality and changes.
   *
   * <p>The Gini is Σ S·G·R of the table; one that is printed beside it may differ by rounding.
   *
   * @param published the lines of the table
   * @return the decomposition
   * @throws IllegalArgumentException if there is no line, a source occurs twice, the shares do not
   *     add up to 1 within the tolerance, or Σ S·G·R is not above zero
   */
  public IncomeSourceGini calculate(List<PublishedIncomeSource> published) {
    double shares = 0;
    double gini = 0;
    Set<String> names = new HashSet<>();
    for (PublishedIncomeSource line : Require.notNull("published", published)) {
      if (!names.add(line.source())) {
        throw Require.refusal("source", line.source(), "each source once");
      }
      shares += line.share();
      gini += line.share() * line.gini() * line.correlation();
    }
    if (names.isEmpty()) {
      throw Require.refusal("published", "[]", "at least one source of income");
    }
    if (Math.abs(shares - 1) > shareTolerance) {
      throw Require.refusal(
          "sum of the shares of income",
          shares,
          "1 within " + Numbers.exact(shareTolerance) + "; is a source missing?");
    }
    Require.positive("sum of S·G·R", gini);
    List<IncomeSourceInequality> rows = new ArrayList<>();
    for (PublishedIncomeSource line : published) {
      rows.add(
          IncomeSourceInequality.of(
              line.source(),
              0,
              line.share(),
              Figure.of(line.gini()),
              Figure.of(line.correlation()),
              line.share() * line.gini() * line.correlation(),
              gini));
    }
    return new IncomeSourceGini(
        gini,
        Figure.empty("a published table does not tell the incomes"),
        0,
        rows,
        "from a published table");
  }

  /** The options. */
  @Override
  public String toString() {
    return "IncomeSourceGiniCalculator, incomes below zero "
        + negatives
        + ", shares of published tables within "
        + Numbers.exact(shareTolerance);
  }
}
