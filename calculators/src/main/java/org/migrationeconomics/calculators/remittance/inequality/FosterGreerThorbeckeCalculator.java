package org.migrationeconomics.calculators.remittance.inequality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;

/**
 * How many are poor, how poor they are, and how it would be without remittances: the indices of
 * Foster, Greer and Thorbecke.
 *
 * <pre>
 *   P(alpha) = Σ w(i) ((z − y(i)) / z)^alpha / Σ w(i)      numerator over the poor, y(i) &lt; z
 *
 *   alpha 0   headcount: share of the population that is poor
 *   alpha 1   gap: mean shortfall as a share of the line
 *   alpha 2   severity: counts a large shortfall more than two half as large
 * </pre>
 *
 * <p>"Without a source" subtracts it from every household's income and puts nothing in its place.
 * It is what the same households would have left if the source stopped overnight, not what they
 * would have had if nobody had migrated: the migrant would earn at home, and would eat there. For a
 * source that is smaller instead of gone use {@link HouseholdIncomes#scaled}.
 *
 * <p>An income below zero gives a shortfall above 1, and is not cut off there; the first line of
 * the result counts such incomes. An income is at the line if it is equal to it within 1e-12 of
 * what was added up, so that the result does not depend on whether money is counted in dollars or
 * in cents. Give weights that count persons, and incomes per head, for the poverty of persons.
 *
 * <p>Options and their defaults: {@link #withAlphas} 0, 1 and 2; {@link #withRule} poor is who has
 * less than the line.
 *
 * <p><b>Units</b>: plain ratios; the line is in the unit of the incomes and for the same span of
 * time.
 *
 * <p><b>Source</b>: J. Foster, J. Greer and E. Thorbecke, A class of decomposable poverty measures,
 * 1984.
 *
 * <p><b>Reproduces</b>: an example in fractions, worked out apart from this library ({@code
 * FosterGreerThorbeckeTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class FosterGreerThorbeckeCalculator {

  private static final FosterGreerThorbeckeCalculator DEFAULTS =
      new FosterGreerThorbeckeCalculator(new double[] {0, 1, 2}, PovertyLineRule.BELOW);

  private final double[] alphas;
  private final PovertyLineRule rule;

  private FosterGreerThorbeckeCalculator(double[] alphas, PovertyLineRule rule) {
    this.alphas = alphas;
    this.rule = rule;
  }

  /**
   * Exponents 0, 1 and 2; poor is who has less than the line.
   *
   * @return the calculator
   */
  public static FosterGreerThorbeckeCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with other exponents.
   *
   * @param newAlphas one or more exponents; copied
   * @return the calculator
   * @throws IllegalArgumentException if there is none, or one is negative, NaN, infinite or there
   *     twice
   */
  public FosterGreerThorbeckeCalculator withAlphas(double... newAlphas) {
    Require.notNull("alphas", newAlphas);
    if (newAlphas.length == 0) {
      throw Require.refusal("number of exponents", 0, "at least one");
    }
    double[] copy = newAlphas.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = Require.notNegative("alpha", copy[i]) + 0.0;
      for (int j = 0; j < i; j++) {
        if (copy[j] == copy[i]) {
          throw Require.refusal("alpha", copy[i], "each exponent once");
        }
      }
    }
    return new FosterGreerThorbeckeCalculator(copy, rule);
  }

  /**
   * A copy with another rule for who is exactly at the line.
   *
   * @param newRule the rule
   * @return the calculator
   */
  public FosterGreerThorbeckeCalculator withRule(PovertyLineRule newRule) {
    return new FosterGreerThorbeckeCalculator(alphas, Require.notNull("rule", newRule));
  }

  /**
   * Poverty with all incomes.
   *
   * @param incomes the incomes
   * @param line the poverty line, in the unit of the incomes
   * @return the indices
   * @throws IllegalArgumentException if the line is not above zero
   */
  public FosterGreerThorbecke calculate(HouseholdIncomes incomes, double line) {
    return calculate(incomes, line, Optional.empty());
  }

  /**
   * Poverty with all incomes, with a line that has its unit.
   *
   * @param incomes the incomes
   * @param line the poverty line, in the currency and at the prices of the incomes
   * @return the indices
   * @throws IllegalArgumentException if the line is not above zero, or its currency or prices are
   *     others
   */
  public FosterGreerThorbecke calculate(HouseholdIncomes incomes, MoneyAmount line) {
    return calculate(incomes, amount(incomes, line));
  }

  /**
   * Poverty with all incomes and without those from one source.
   *
   * @param incomes the incomes
   * @param line the poverty line, in the unit of the incomes
   * @param without the source to take out
   * @return the indices
   * @throws IllegalArgumentException if the line is not above zero, or there is no such source
   */
  public FosterGreerThorbecke calculate(HouseholdIncomes incomes, double line, String without) {
    Require.notNull("without", without);
    return calculate(incomes, line, Optional.of(without));
  }

  /**
   * Poverty with all incomes and without those from one source, with a line that has its unit.
   *
   * @param incomes the incomes
   * @param line the poverty line, in the currency and at the prices of the incomes
   * @param without the source to take out
   * @return the indices
   * @throws IllegalArgumentException if the line is not above zero, its currency or prices are
   *     others, or there is no such source
   */
  public FosterGreerThorbecke calculate(
      HouseholdIncomes incomes, MoneyAmount line, String without) {
    Require.notNull("without", without);
    return calculate(incomes, amount(incomes, line), without);
  }

  private static double amount(HouseholdIncomes incomes, MoneyAmount line) {
    return Require.notNull("line", line).in(Require.notNull("incomes", incomes).unit()).amount();
  }

  private FosterGreerThorbecke calculate(
      HouseholdIncomes incomes, double line, Optional<String> without) {
    Require.notNull("incomes", incomes);
    Require.positive("poverty line", line);
    int out = without.isPresent() ? incomes.index(without.get()) : -1;
    double[] totals = incomes.totals();
    double[] sizes = incomes.sizes(-1);
    double[] rest = incomes.totals(out);
    double[] restSizes = incomes.sizes(out);
    boolean atLine = rule == PovertyLineRule.AT_OR_BELOW;
    List<PovertyIndex> indices = new ArrayList<>();
    for (double alpha : alphas) {
      Figure other =
          without.isPresent()
              ? Figure.of(
                  InequalityKernels.poverty(
                      rest, restSizes, incomes.weightsUnsafe(), line, alpha, atLine))
              : Figure.empty(
                  "no source of income was taken out; calculate(incomes, line, source) takes one");
      indices.add(
          new PovertyIndex(
              alpha,
              InequalityKernels.poverty(
                  totals, sizes, incomes.weightsUnsafe(), line, alpha, atLine),
              other));
    }
    return new FosterGreerThorbecke(
        MoneyAmount.of(line, incomes.unit()), rule, without, indices, incomes.toString());
  }

  /** The options. */
  @Override
  public String toString() {
    return "FosterGreerThorbeckeCalculator, exponents " + Arrays.toString(alphas) + ", " + rule;
  }
}
