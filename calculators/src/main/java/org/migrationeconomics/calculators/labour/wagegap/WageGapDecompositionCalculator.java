package org.migrationeconomics.calculators.labour.wagegap;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.internal.LinearSystem;
import org.migrationeconomics.calculators.internal.Matrices;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.RegressionMoments;
import org.migrationeconomics.core.measure.Figure;

/**
 * How much of the gap between two groups of workers goes with what they bring, and how much with
 * what the same things are worth to them: the decomposition of Oaxaca and Blinder.
 *
 * <pre>
 *   ȳA - ȳB = x̄A' bA - x̄B' bB
 *   three-fold:  (x̄A - x̄B)' bB  +  x̄B' (bA - bB)  +  (x̄A - x̄B)' (bA - bB)
 *   two-fold:    (x̄A - x̄B)' b*  +  x̄A' (bA - b*)  +  x̄B' (b* - bB)
 * </pre>
 *
 * <p>b* is computed for all {@link ReferenceCoefficients} at once. "Unexplained" is what is left
 * over; it is discrimination only if nothing was left out of the regressors and none of them is a
 * consequence of discrimination itself.
 *
 * <p>Groups are told by their {@link RegressionMoments}, so any number of workers takes no more
 * memory than one, and published cross-products do; or by {@link WageRows}, which the bootstrap and
 * {@linkplain #withStatistic statistics other than the mean} need.
 *
 * <p>Options and their defaults:
 *
 * <ul>
 *   <li>{@link #withGroups}: the names of the groups; "A" and "B"
 *   <li>{@link #withCategories}: sets of dummies whose parts shall not depend on which category was
 *       left out; none
 *   <li>{@link #withReplications}: samples of the bootstrap; 0, for none
 *   <li>{@link #withSeed}: where chance begins in it; 1
 *   <li>{@link #withStatistic}: what differs between the groups; the mean
 * </ul>
 *
 * <p>Standard errors by formula take the delta method: {@code V(x̄'b) = x̄'V(b)x̄ + b'V(x̄)b}, one
 * error variance a group, characteristics that are drawn with the workers, weights that have
 * nothing to do with the errors, and the weights W of b* as given. Survey weights often have to do
 * with the errors; then these are too small: .030 where robust ones are .034 for coefficients of
 * the Swiss survey named below. Results say in words what their errors assume. Where regressors fit
 * an outcome exactly there is nothing to tell errors from, and they have no value. Those of a
 * statistic other than the mean take the influence function as given too; prefer the bootstrap
 * there. The bootstrap draws workers with replacement within each group.
 *
 * <p>A worker of weight 0 stands for nobody: results are the same as without the row, and say how
 * many were left out.
 *
 * <p>A regressor that does not vary within a group, or is a combination of others, is refused by
 * name; nothing is dropped silently. Solved are the normal equations about the means, scaled, by
 * Cholesky's method with one step of refinement in twice the precision.
 *
 * <p><b>Units</b>: those of the outcome.
 *
 * <p><b>Source</b>: R. Oaxaca, <i>International Economic Review</i> 14(3), 1973; A. S. Blinder,
 * <i>Journal of Human Resources</i> 8(4), 1973; B. Jann, "The Blinder-Oaxaca decomposition for
 * linear regression models", <i>Stata Journal</i> 8(4), 2008; J. Gardeazabal and A. Ugidos,
 * <i>Review of Economics and Statistics</i> 86(4), 2004 and M.-S. Yun, <i>Economic Inquiry</i>
 * 43(4), 2005 for categories; S. Firpo, N. Fortin and T. Lemieux, <i>Econometrica</i> 77(3), 2009
 * for other statistics.
 *
 * <p><b>Reproduces</b>: foreign-born and native Hispanic workers of Chicago, 2013, all references
 * and regressors (M. Hlavac, vignette of the R package oaxaca); men and women of the Swiss Labour
 * Market Survey 1998, with standard errors.
 *
 * <p><b>Peers that are wrong</b>: with normalised categories R oaxaca 0.1.5 does not normalise the
 * coefficients of its pooled reference with a dummy for the group, so that parts of categories
 * depend on which one was left out; here they do not.
 *
 * <p>Immutable and thread-safe.
 */
public final class WageGapDecompositionCalculator {

  private static final int MOST_REPLICATIONS = 1_000_000;
  private static final WageGapDecompositionCalculator DEFAULT =
      new WageGapDecompositionCalculator("A", "B", List.of(), 0, 1, WageStatistic.mean());

  private final String nameA;
  private final String nameB;
  private final List<List<String>> categories;
  private final int replications;
  private final long seed;
  private final WageStatistic statistic;

  private WageGapDecompositionCalculator(
      String nameA,
      String nameB,
      List<List<String>> categories,
      int replications,
      long seed,
      WageStatistic statistic) {
    this.nameA = nameA;
    this.nameB = nameB;
    this.categories = categories;
    this.replications = replications;
    this.seed = seed;
    this.statistic = statistic;
  }

  /**
   * The decomposition of the gap in means, without normalised categories and bootstrap.
   *
   * @return the calculator
   */
  public static WageGapDecompositionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same with names for the groups.
   *
   * @param a the name of the first group
   * @param b the name of the second, whose gap behind the first it is
   * @return a copy
   * @throws IllegalArgumentException if a name is blank, or both are the same
   */
  public WageGapDecompositionCalculator withGroups(String a, String b) {
    Require.text("group A", a);
    if (Require.text("group B", b).equals(a)) {
      throw Require.refusal("group B", b, "another name than that of group A");
    }
    return new WageGapDecompositionCalculator(a, b, categories, replications, seed, statistic);
  }

  /**
   * The same with one more set of categories that is normalised: the coefficients of all its
   * categories, the base among them, are deviations from their mean. So the part of a category does
   * not depend on which one was left out of the regression. That they are 0 or 1 for everybody, and
   * no two 1 for the same worker, is told from the sums: Σx = Σx², and no cross-products.
   *
   * @param base a name for the category that was left out
   * @param shown the regressors that are dummies of the other categories
   * @return a copy
   * @throws IllegalArgumentException if no category is shown, or one stands twice, in this set or
   *     another
   */
  public WageGapDecompositionCalculator withCategories(String base, String... shown) {
    Require.notNull("shown", shown);
    List<String> set = new ArrayList<>();
    set.add(Require.text("base category", base));
    for (String category : shown) {
      boolean known =
          set.contains(category) || categories.stream().anyMatch(one -> one.contains(category));
      if (known) {
        throw Require.refusal("category", category, "a category that stands once");
      }
      set.add(Require.text("category", category));
    }
    if (shown.length == 0) {
      throw Require.refusal("number of categories", 0, "at least one beside the base");
    }
    List<List<String>> more = new ArrayList<>(categories);
    more.add(List.copyOf(set));
    return new WageGapDecompositionCalculator(
        nameA, nameB, List.copyOf(more), replications, seed, statistic);
  }

  /**
   * The same with standard errors by bootstrap.
   *
   * @param number samples drawn, 2 to 1,000,000; 0 for no bootstrap
   * @return a copy
   * @throws IllegalArgumentException if the number is out of range
   */
  public WageGapDecompositionCalculator withReplications(int number) {
    if (number != 0 && (number < 2 || number > MOST_REPLICATIONS)) {
      throw Require.refusal("replications", number, "0, or 2 to 1,000,000");
    }
    return new WageGapDecompositionCalculator(nameA, nameB, categories, number, seed, statistic);
  }

  /**
   * The same with a bootstrap that begins chance elsewhere. The same seed gives the same errors on
   * every machine.
   *
   * @param newSeed any number
   * @return a copy
   */
  public WageGapDecompositionCalculator withSeed(long newSeed) {
    return new WageGapDecompositionCalculator(
        nameA, nameB, categories, replications, newSeed, statistic);
  }

  /**
   * The same for another statistic than the mean, by regression of its recentred influence
   * function.
   *
   * @param other what differs between the groups
   * @return a copy
   */
  public WageGapDecompositionCalculator withStatistic(WageStatistic other) {
    Require.notNull("statistic", other);
    return new WageGapDecompositionCalculator(nameA, nameB, categories, replications, seed, other);
  }

  /**
   * Decomposes the gap in means between two groups of whom only the sums are known.
   *
   * @param a the moments of group A
   * @param b the moments of group B, with the same regressors
   * @return the parts, with standard errors by formula
   * @throws IllegalArgumentException if the regressors differ, a group has fewer workers than
   *     regressors and two, a regressor does not vary in a group or is a combination of others, a
   *     category is not among the regressors, is not 0 or 1, or overlaps with another of its set,
   *     or a bootstrap or a statistic other than the mean is asked for
   */
  public WageGapDecomposition calculate(RegressionMoments a, RegressionMoments b) {
    Require.notNull("a", a);
    Require.notNull("b", b);
    if (replications > 0) {
      throw Require.refusal(
          "bootstrap of moments", replications + " replications", "none; it needs WageRows");
    }
    if (!statistic.isMean()) {
      throw Require.refusal("statistic of moments", statistic, "the mean; others need WageRows");
    }
    return decompose(a, b, a, b, new double[0][]);
  }

  /**
   * Decomposes the gap between two groups worker by worker.
   *
   * @param a the workers of group A
   * @param b the workers of group B, with the same regressors
   * @return the parts, with standard errors by formula and, if asked for, by bootstrap
   * @throws IllegalArgumentException as above but for bootstrap and statistic; or if a statistic
   *     cannot be worked out, such as a Gini index of negative wages
   */
  public WageGapDecomposition calculate(WageRows a, WageRows b) {
    Require.notNull("a", a);
    Require.notNull("b", b);
    WageRows countedA = a.withoutZeroWeights();
    WageRows countedB = b.withoutZeroWeights();
    RegressionMoments ofA = countedA.moments();
    RegressionMoments ofB = countedB.moments();
    if (!statistic.isMean()) {
      ofA = countedA.withOutcome(statistic.influence(countedA)).moments();
      ofB = countedB.withOutcome(statistic.influence(countedB)).moments();
    }
    check(ofA, ofB);
    double[][] results =
        replications > 0
            ? new GapBootstrap(plan(ofA, ofB), countedA, countedB, seed)
                .results(replications, statistic)
            : new double[0][];
    return decompose(ofA, ofB, a.moments(), b.moments(), results);
  }

  private GapPlan plan(RegressionMoments a, RegressionMoments b) {
    GapPlan plan = new GapPlan(a.regressors(), categories);
    plan.checkCategories(nameA, a);
    plan.checkCategories(nameB, b);
    return plan;
  }

  private void check(RegressionMoments a, RegressionMoments b) {
    if (!a.regressors().equals(b.regressors())) {
      throw Require.refusal(
          "regressors of " + nameB, b.regressors(), "those of " + nameA + ", " + a.regressors());
    }
    check(nameA, a);
    check(nameB, b);
  }

  /** Refuses a group that cannot be fitted, and says why. */
  private static void check(String group, RegressionMoments moments) {
    int p = moments.regressors().size();
    if (moments.count() < p + 2) {
      throw Require.refusal(
          "number of workers in group " + group,
          moments.count(),
          "at least " + (p + 2) + " for a constant and " + p + " regressors");
    }
    LinearSystem system = new LinearSystem(p);
    double[] mean = moments.means();
    int failed = system.factor(moments.centredProducts(), p + 1, mean, moments.weight());
    if (failed < 0) {
      return;
    }
    String name = moments.regressors().get(failed);
    if (system.isConstant(failed)) {
      throw Require.refusal(
          "regressor '" + name + "' in group " + group,
          mean[failed] + " for everybody",
          "one that varies");
    }
    double[] weights = system.combination(failed);
    List<String> others = new ArrayList<>();
    others.add(RegressionMoments.CONSTANT);
    for (int j = 0; j < failed; j++) {
      if (Math.abs(weights[j]) > 1e-4) {
        others.add(moments.regressors().get(j));
      }
    }
    throw Require.refusal(
        "regressor '" + name + "' in group " + group,
        "a combination of " + String.join(", ", others),
        "one of its own; leave one of them out");
  }

  /** The given ones tell how many were left out for their weight. */
  private WageGapDecomposition decompose(
      RegressionMoments a,
      RegressionMoments b,
      RegressionMoments givenA,
      RegressionMoments givenB,
      double[][] results) {
    check(a, b);
    GapPlan plan = plan(a, b);
    GapKernel kernel = new GapKernel(plan);
    double[] values = new double[plan.size()];
    boolean done =
        kernel.compute(
            a.weight(),
            a.means(),
            a.centredProducts(),
            b.weight(),
            b.means(),
            b.centredProducts(),
            values);
    if (!done) {
      throw Require.refusal("regressors of both groups", "collinear", "none that are");
    }
    GapReport report = new GapReport(plan, values, results);
    boolean precise = a.hasSquaredWeights() && b.hasSquaredWeights();
    if (precise) {
      GroupPrecision ofA = new GroupPrecision(a);
      GroupPrecision ofB = new GroupPrecision(b);
      double[] errors = new GapPrecision(plan, kernel, ofA, ofB).errors(a, b);
      if (ofA.hasErrors && ofB.hasErrors) {
        report.errors(errors);
      } else {
        report.noErrorsBut(errors, GapReport.saturated(ofA.hasErrors ? nameB : nameA));
      }
      return report.decomposition(
          statistic.toString(),
          equation(nameA, givenA, a, plan, kernel.a, kernel.meanA, ofA),
          equation(nameB, givenB, b, plan, kernel.b, kernel.meanB, ofB),
          kernel.reference);
    }
    return report.decomposition(
        statistic.toString(),
        equation(nameA, givenA, a, plan, kernel.a, kernel.meanA),
        equation(nameB, givenB, b, plan, kernel.b, kernel.meanB),
        kernel.reference);
  }

  private static WageEquation equation(
      String group,
      RegressionMoments given,
      RegressionMoments moments,
      GapPlan plan,
      double[] coefficients,
      double[] means,
      GroupPrecision precision) {
    double[][] terms = plan.coefficientMap();
    List<GapPart> parts = new ArrayList<>();
    Figure none = GapReport.saturated(group);
    for (int l = 0; l < plan.terms; l++) {
      double variance = Matrices.quadratic(terms[l], precision.coefficients);
      parts.add(
          new GapPart(
              plan.names.get(l),
              coefficients[l],
              precision.hasErrors ? Figure.of(Math.sqrt(Math.max(variance, 0))) : none,
              GapReport.NOT_BOOTSTRAPPED));
    }
    return new WageEquation(
        group,
        moments.count(),
        given.zeroWeightCount(),
        !moments.isUnweighted(),
        moments.weight(),
        moments.meanOutcome(),
        parts,
        GapReport.list(means),
        precision.hasErrors ? Figure.of(precision.residualVariance) : none,
        Figure.of(precision.explainedShare));
  }

  private static WageEquation equation(
      String group,
      RegressionMoments given,
      RegressionMoments moments,
      GapPlan plan,
      double[] coefficients,
      double[] means) {
    List<GapPart> parts = new ArrayList<>();
    for (int l = 0; l < plan.terms; l++) {
      parts.add(
          new GapPart(
              plan.names.get(l),
              coefficients[l],
              GapReport.UNKNOWN_WEIGHTS,
              GapReport.NOT_BOOTSTRAPPED));
    }
    return new WageEquation(
        group,
        moments.count(),
        given.zeroWeightCount(),
        !moments.isUnweighted(),
        moments.weight(),
        moments.meanOutcome(),
        parts,
        GapReport.list(means),
        GapReport.UNKNOWN_WEIGHTS,
        GapReport.UNKNOWN_WEIGHTS);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "WageGapDecompositionCalculator, groups "
        + nameA
        + " and "
        + nameB
        + (categories.isEmpty() ? "" : ", categories " + categories)
        + ", replications "
        + replications
        + ", seed "
        + seed
        + ", "
        + statistic;
  }
}
