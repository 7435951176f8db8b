package org.migrationeconomics.calculators.society.undocumented;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.society.undocumented.LegalStock.Cohort;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * How many of those who were admitted over the years are still there: the legal residents of a
 * residual, from cohorts of admission.
 *
 * <pre>
 *   L = Σ a(t) ((1 - q) (1 - e))^(T - t) + others
 *   dL/de = -Σ k a ((1-q)(1-e))^k / (1-e),  k = T - t          and in the same way for q
 * </pre>
 *
 * <p>a admitted in a year, q mortality, e emigration, T the last year, whose cohort counts whole.
 * Mortality and emigration are the same for all cohorts and years: for others compute cohorts one
 * by one and add them.
 *
 * <p>The stock is an interval: its ends take both rates at their worst.
 *
 * <p>Options and their defaults: {@link #withMortality} 0, {@link #withEmigration} 0, {@link
 * #withOthers} 0.
 *
 * <p><b>Units</b>: that of the admissions; rates as shares a year.
 *
 * <p><b>Source</b>: B. Baker, Estimates of the Unauthorized Immigrant Population Residing in the
 * United States, Department of Homeland Security, for the method.
 *
 * <p><b>Reproduces</b>: a million a year for thirty years, mortality .5 %, emigration .5 and 1 %:
 * 26.039002 and 24.319297 m, computed independently ({@code LegalStockTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class LegalStockCalculator {

  private static final LegalStockCalculator DEFAULTS =
      new LegalStockCalculator(Uncertain.of(0), Uncertain.of(0), 0, "persons");

  private final Uncertain mortality;
  private final Uncertain emigration;
  private final double others;
  private final String unit;

  private LegalStockCalculator(
      Uncertain mortality, Uncertain emigration, double others, String unit) {
    this.mortality = mortality;
    this.emigration = emigration;
    this.others = others;
    this.unit = unit;
  }

  /**
   * Nobody dies or leaves.
   *
   * @return the calculator
   */
  public static LegalStockCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another mortality.
   *
   * @param rate share that dies in a year
   * @return the calculator
   * @throws IllegalArgumentException if it may be below 0 or not below 1
   */
  public LegalStockCalculator withMortality(Uncertain rate) {
    return new LegalStockCalculator(checked("rate", rate), emigration, others, unit);
  }

  /**
   * A copy with another emigration.
   *
   * @param rate share that leaves in a year
   * @return the calculator
   * @throws IllegalArgumentException if it may be below 0 or not below 1
   */
  public LegalStockCalculator withEmigration(Uncertain rate) {
    return new LegalStockCalculator(mortality, checked("rate", rate), others, unit);
  }

  private static Uncertain checked(String name, Uncertain rate) {
    Require.notNull(name, rate);
    if (!(rate.low() >= 0 && rate.high() < 1)) {
      throw Require.refusal(name, rate.toString(), "a share a year from 0 to below 1");
    }
    return rate;
  }

  /**
   * A copy that adds people who were not admitted in the cohorts: refugees, those who were granted
   * asylum, residents on visas for some years.
   *
   * @param newOthers how many, in the unit of the admissions
   * @return the calculator
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public LegalStockCalculator withOthers(double newOthers) {
    return new LegalStockCalculator(
        mortality, emigration, Require.notNegative("newOthers", newOthers) + 0.0, unit);
  }

  /**
   * A copy that says what admissions are counts of.
   *
   * @param newUnit such as {@code million persons}
   * @return the calculator
   * @throws IllegalArgumentException if it is blank
   */
  public LegalStockCalculator withUnit(String newUnit) {
    return new LegalStockCalculator(
        mortality, emigration, others, Require.text("newUnit", newUnit));
  }

  /**
   * The stock at the end of the last year.
   *
   * @param firstYear the year of the first cohort
   * @param admissions how many were admitted, year by year
   * @return the stock by cohort and in all
   * @throws IllegalArgumentException if there is no cohort, a year is none, or an admission is
   *     negative or not finite
   */
  public LegalStock calculate(int firstYear, double... admissions) {
    Require.year("firstYear", firstYear);
    Require.notNull("admissions", admissions);
    if (admissions.length == 0) {
      throw Require.refusal("number of admissions", 0, "at least one year");
    }
    Require.year("last year", firstYear + admissions.length - 1);
    double stays = (1 - mortality.value()) * (1 - emigration.value());
    double least = (1 - mortality.high()) * (1 - emigration.high());
    double most = (1 - mortality.low()) * (1 - emigration.low());
    List<Cohort> cohorts = new ArrayList<>();
    double stock = 0;
    double low = 0;
    double high = 0;
    double moment = 0;
    for (int i = 0; i < admissions.length; i++) {
      double admitted = Require.notNegative("admissions of " + (firstYear + i), admissions[i]);
      int years = admissions.length - 1 - i;
      double left = admitted * Math.pow(stays, years);
      cohorts.add(new Cohort(firstYear + i, admitted, left));
      stock += left;
      low += admitted * Math.pow(least, years);
      high += admitted * Math.pow(most, years);
      moment += years * left;
    }
    stock += others;
    // Powers may round past each other where low and high are the same rates.
    Uncertain total =
        Uncertain.between(Math.min(low + others, stock), stock, Math.max(high + others, stock));
    return new LegalStock(
        cohorts,
        others,
        total,
        mortality,
        emigration,
        -moment / (1 - mortality.value()),
        -moment / (1 - emigration.value()),
        unit);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "LegalStockCalculator, mortality "
        + mortality
        + ", emigration "
        + emigration
        + ", others "
        + Numbers.readable(others)
        + ", in "
        + unit;
  }
}
