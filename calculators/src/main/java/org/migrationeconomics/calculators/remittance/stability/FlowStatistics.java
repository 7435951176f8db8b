package org.migrationeconomics.calculators.remittance.stability;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How much one flow varies, by seven statistics; the smaller, the steadier.
 *
 * <p>They answer different questions and disagree: the coefficient of variation takes growth for
 * instability, deviations in points of GDP make every small flow look steady, and logarithms do not
 * exist for a net inflow that has been negative.
 *
 * <p><b>Units</b>: coefficients of variation are plain ratios; {@code …Share} in percentage points
 * of GDP; {@code …Log} and the log differences in logarithms, so that 0.05 is about five per cent.
 * All standard deviations have n - 1 below the line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flow which flow
 * @param variationOfLevel standard deviation by mean of the amounts
 * @param variationOfShare standard deviation by mean of the shares of GDP
 * @param hodrickPrescottShare standard deviation of the Hodrick-Prescott cycle of the share of GDP
 * @param hodrickPrescottLog standard deviation of the Hodrick-Prescott cycle of the logarithm
 * @param hamiltonShare standard deviation of the Hamilton residual of the share of GDP
 * @param hamiltonLog standard deviation of the Hamilton residual of the logarithm
 * @param logDifferences standard deviation of the yearly changes of the logarithm
 */
public record FlowStatistics(
    String flow,
    Figure variationOfLevel,
    Figure variationOfShare,
    Figure hodrickPrescottShare,
    Figure hodrickPrescottLog,
    Figure hamiltonShare,
    Figure hamiltonLog,
    Figure logDifferences) {

  /** Refuses missing components. */
  public FlowStatistics {
    Require.text("flow", flow);
    Require.notNull("variationOfLevel", variationOfLevel);
    Require.notNull("variationOfShare", variationOfShare);
    Require.notNull("hodrickPrescottShare", hodrickPrescottShare);
    Require.notNull("hodrickPrescottLog", hodrickPrescottLog);
    Require.notNull("hamiltonShare", hamiltonShare);
    Require.notNull("hamiltonLog", hamiltonLog);
    Require.notNull("logDifferences", logDifferences);
  }
}
