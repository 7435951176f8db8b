package org.migrationeconomics.calculators.remittance;

import org.migrationeconomics.core.internal.Require;

/**
 * The formulas that compare remittances with other inflows of one year.
 *
 * <p>R are remittances, F the compared inflow, O a second one, Y is GDP. All money is in one unit.
 * Each formula refuses the arguments for which it is not defined; the calculators turn those cases
 * into figures without a value that say why.
 *
 * <p><b>Source</b>: the ratio and the share of GDP are those of the World Bank's Migration and
 * Development Briefs (the latter is indicator 17.3.2 of the Sustainable Development Goals). The
 * relative gap is the ratio's bounded twin, for years in which F is next to nothing.
 *
 * <p><b>No published figure</b> of its own: the ratios that {@link RemittanceComparisonCalculator}
 * reproduces are these ({@code InflowMeasuresTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class InflowMeasures {

  private InflowMeasures() {}

  /**
   * How many times the compared inflow fits into remittances.
   *
   * <pre>
   *   R / F        for F &gt; 0
   * </pre>
   *
   * <p>A ratio to a negative inflow would be negative and rank below all others, although
   * remittances exceed it; it is refused, and so is the ratio to zero.
   *
   * @param remittances R, not negative
   * @param compared F, above zero
   * @return a plain ratio, not negative; infinite if F is too small beside R
   * @throws IllegalArgumentException if R is negative or F is not above zero
   */
  public static double ratio(double remittances, double compared) {
    return Require.notNegative("remittances", remittances)
        / Require.positive("compared inflow", compared);
  }

  /**
   * The gap as a share of both inflows together.
   *
   * <pre>
   *   (R - F) / (R + F)        for F &gt;= 0, not both zero
   * </pre>
   *
   * <p>It is 0 if both are equal, and reaches 1 if F is zero and -1 if R is zero. For negative F
   * the same expression with R alone below the line would exceed 1 and lose its meaning of a share;
   * it is refused, and nothing is cut off at 1.
   *
   * @param remittances R, not negative
   * @param compared F, not negative
   * @return a number from -1 to 1
   * @throws IllegalArgumentException if one is negative or both are zero
   */
  public static double relativeGap(double remittances, double compared) {
    Require.notNegative("remittances", remittances);
    Require.notNegative("compared inflow", compared);
    Require.positive("larger of both inflows", Math.max(remittances, compared));
    double sum = remittances + compared;
    return Double.isFinite(sum)
        ? (remittances - compared) / sum
        : (remittances / 2 - compared / 2) / (remittances / 2 + compared / 2);
  }

  /**
   * The share of remittances in remittances, direct investment and aid together.
   *
   * <pre>
   *   R / (R + max(F, 0) + max(O, 0))
   * </pre>
   *
   * <p>A negative net inflow is an outflow and no part of the external finance received; it counts
   * as zero here, by the definition of the measure.
   *
   * @param remittances R, not negative
   * @param investment F, may be negative
   * @param assistance O, may be negative
   * @return a share from 0 to 1
   * @throws IllegalArgumentException if R is negative or nothing is received at all
   */
  public static double shareOfExternalFinance(
      double remittances, double investment, double assistance) {
    Require.notNegative("remittances", remittances);
    double f = Math.max(Require.finite("direct investment", investment), 0);
    double o = Math.max(Require.finite("assistance", assistance), 0);
    Require.positive("largest of the inflows", Math.max(remittances, Math.max(f, o)));
    double sum = remittances + f + o;
    return Double.isFinite(sum)
        ? remittances / sum
        : remittances / 4 / (remittances / 4 + f / 4 + o / 4);
  }

  /**
   * An inflow in per cent of gross domestic product.
   *
   * <pre>
   *   100 X / Y
   * </pre>
   *
   * @param inflow X, may be negative
   * @param grossDomesticProduct Y, above zero
   * @return per cent; infinite if 100 X or the quotient is beyond the range of numbers
   * @throws IllegalArgumentException if X is not finite or Y is not above zero
   */
  public static double percentOfGdp(double inflow, double grossDomesticProduct) {
    return 100
        * Require.finite("inflow", inflow)
        / Require.positive("gross domestic product", grossDomesticProduct);
  }
}
