package org.migrationeconomics.calculators.corridor.causation;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How strongly the inflow of migrants depends on those who are there already, estimated from the
 * changes between observations.
 *
 * <pre>
 *   ln(ΔS/Δt) = ln A + e ln S̄        S̄ = mean of the stocks at both ends, least squares
 * </pre>
 *
 * <p>e = 0: they do not matter and growth is linear; e = 1: it is exponential. Changes are net of
 * those who returned or died.
 *
 * <p><b>Units</b>: persons a year by persons; e is a plain number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param exponent e; no value if the stock shrank at some time and that was not left out, or fewer
 *     than three changes remain
 * @param strength A, persons a year at a stock of one; no value where e has none
 * @param rSquared the share of the variance of ln(ΔS/Δt) that is explained; no value where e has
 *     none or all changes are equal
 * @param changes how many changes were used
 * @param leftOut how many were left out since the stock did not grow
 */
public record CausationExponent(
    Figure exponent, Figure strength, Figure rSquared, int changes, int leftOut)
    implements Tabular {

  /** Checks that nothing is null. */
  public CausationExponent {
    Require.notNull("exponent", exponent);
    Require.notNull("strength", strength);
    Require.notNull("rSquared", rSquared);
  }

  /**
   * How far controls have to reduce the inflow until a stock stops growing.
   *
   * @param returnRate of those who return or die, per year, not negative
   * @param stock above zero
   * @return f* = δ S^(1−e) / A; no value if there is no exponent
   * @throws IllegalArgumentException if an argument is out of range
   */
  public Figure frictionThreshold(double returnRate, double stock) {
    Require.notNegative("returnRate", returnRate);
    Require.positive("stock", stock);
    return exponent.isPresent()
        ? Figure.of(
            CumulativeCausationFormulas.frictionThreshold(
                strength.value(), exponent.value(), returnRate, stock))
        : exponent;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Inflow = A S^e")
            .column("quantity")
            .unit("1")
            .column("value", TextTable.ALL_DIGITS)
            .row("e", exponent)
            .row("A", strength)
            .row("R²", rSquared)
            .row("changes used", changes)
            .row("changes left out", leftOut);
    exponent.reason().ifPresent(table::note);
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
