package org.migrationeconomics.calculators.remittance;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Remittances and the compared inflow of one year, and what follows from them.
 *
 * <p>R are remittances, F the compared inflow, FDI or ODA. A figure without a value says why: not
 * observed, or not defined for the sign of F.
 *
 * <p><b>Units</b>: R, F and the gap in the money of the inflows; the ratio, the relative gap and
 * the share of external finance are plain numbers; shares of GDP in per cent; remittances per
 * capita in single currency units, whatever the scale of the inflows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year
 * @param remittances R
 * @param compared F
 * @param ratio R / F; only for F above zero
 * @param gap R - F; whenever both are observed
 * @param relativeGap (R - F) / (R + F), from -1 to 1; only for F not below zero, and not both zero
 * @param remittancesToGdp 100 R / GDP
 * @param comparedToGdp 100 F / GDP
 * @param shareOfExternalFinance R / (R + max(FDI, 0) + max(ODA, 0)), from 0 to 1; only if all three
 *     are observed
 * @param remittancesPerCapita R by the resident population
 */
public record RemittanceComparisonYear(
    int year,
    Figure remittances,
    Figure compared,
    Figure ratio,
    Figure gap,
    Figure relativeGap,
    Figure remittancesToGdp,
    Figure comparedToGdp,
    Figure shareOfExternalFinance,
    Figure remittancesPerCapita)
    implements Tabular {

  /** Refuses missing components. */
  public RemittanceComparisonYear {
    Require.year("year", year);
    Require.notNull("remittances", remittances);
    Require.notNull("compared", compared);
    Require.notNull("ratio", ratio);
    Require.notNull("gap", gap);
    Require.notNull("relativeGap", relativeGap);
    Require.notNull("remittancesToGdp", remittancesToGdp);
    Require.notNull("comparedToGdp", comparedToGdp);
    Require.notNull("shareOfExternalFinance", shareOfExternalFinance);
    Require.notNull("remittancesPerCapita", remittancesPerCapita);
  }

  /**
   * Whether both inflows are observed.
   *
   * @return true if they are
   */
  public boolean isComplete() {
    return remittances.isPresent() && compared.isPresent();
  }

  /**
   * Whether remittances exceed the compared inflow. Equal inflows do not; a negative one is always
   * exceeded.
   *
   * @return yes, no, or unknown if one of them is not observed
   */
  public Exceeds exceeds() {
    if (!isComplete()) {
      return Exceeds.UNKNOWN;
    }
    return remittances.value() > compared.value() ? Exceeds.YES : Exceeds.NO;
  }

  /** One quantity a row; {@link RemittanceComparison#explain(int)} adds formulas and reasons. */
  @Override
  public TextTable table() {
    return TextTable.titled("Remittances (R) and compared inflow (F) in " + year)
        .column("quantity")
        .unit("that of the inflows")
        .column("value")
        .row("R", remittances)
        .row("F", compared)
        .row("ratio", ratio)
        .row("gap", gap)
        .row("exceeds", exceeds())
        .row("relative gap", relativeGap)
        .row("R to GDP, %", remittancesToGdp)
        .row("F to GDP, %", comparedToGdp)
        .row("share of external finance", shareOfExternalFinance)
        .row("R per capita", remittancesPerCapita)
        .build();
  }

  /** The {@link #table}, with whether remittances exceed as a figure. */
  @Override
  public TextTable dataTable() {
    String money = "that of the inflows";
    return TextTable.titled(table().title())
        .column("quantity")
        .unit("1")
        .column("value")
        .row("remittances", Cell.in(money, remittances))
        .row("compared inflow", Cell.in(money, compared))
        .row("ratio", ratio)
        .row("gap", Cell.in(money, gap))
        .row(
            "exceeds",
            Cell.in(
                "1 yes, 0 no", isComplete() ? Figure.of(exceeds() == Exceeds.YES ? 1 : 0) : gap))
        .row("relative gap", relativeGap)
        .row("remittances to GDP", Cell.in("%", remittancesToGdp))
        .row("compared inflow to GDP", Cell.in("%", comparedToGdp))
        .row("share of external finance", shareOfExternalFinance)
        .row("remittances per capita", Cell.in("currency of the inflows", remittancesPerCapita))
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
