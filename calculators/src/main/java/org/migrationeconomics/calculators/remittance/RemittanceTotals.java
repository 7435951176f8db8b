package org.migrationeconomics.calculators.remittance;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Remittances and the compared inflow added up over the years in which both are observed.
 *
 * <pre>
 *   nominal = sum of X(t)
 *   real    = sum of X(t) / D(t)      with D(base) = 1
 * </pre>
 *
 * <p>A year that lacks one of the two is left out of both sums, and named: the sums stay comparable
 * with each other, but not with a sum over more years.
 *
 * <p><b>Units</b>: {@link #unit} for the nominal sums, {@link #realUnit} for the real ones.
 *
 * <p>Immutable and thread-safe.
 *
 * @param comparedInflow what remittances are compared with
 * @param span the years looked at
 * @param years how many of them are added up
 * @param leftOutYears the others
 * @param unit the unit of the nominal sums
 * @param remittances nominal sum of remittances
 * @param compared nominal sum of the compared inflow
 * @param realUnit the unit of the real sums; empty without a deflator
 * @param realRemittances sum of deflated remittances; no value without a deflator
 * @param realCompared sum of the deflated compared inflow; no value without a deflator
 */
public record RemittanceTotals(
    ComparedInflow comparedInflow,
    YearRun span,
    int years,
    List<Integer> leftOutYears,
    MoneyUnit unit,
    Figure remittances,
    Figure compared,
    Optional<MoneyUnit> realUnit,
    Figure realRemittances,
    Figure realCompared)
    implements Tabular {

  /**
   * Copies the years.
   *
   * @throws IllegalArgumentException if the years added up and left out are not those of the span
   */
  public RemittanceTotals {
    Require.notNull("leftOutYears", leftOutYears);
    Require.notNull("comparedInflow", comparedInflow);
    Require.notNull("span", span);
    leftOutYears = List.copyOf(leftOutYears);
    if (years + leftOutYears.size() != span.length()) {
      throw Require.refusal(
          "years", years, span.length() + " together with " + leftOutYears.size() + " left out");
    }
    Require.notNull("unit", unit);
    Require.notNull("remittances", remittances);
    Require.notNull("compared", compared);
    Require.notNull("realUnit", realUnit);
    Require.notNull("realRemittances", realRemittances);
    Require.notNull("realCompared", realCompared);
  }

  /**
   * The ratio of the nominal sums: the ratio over the whole span, which no year with an inflow near
   * zero can dominate as it would the mean of the yearly ratios.
   *
   * @return a plain ratio; no value if the compared inflow adds up to zero or less
   */
  public Figure ratio() {
    return ratio(remittances, compared);
  }

  /**
   * The ratio of the real sums. It differs from the nominal one, as deflating gives early years
   * more weight.
   *
   * @return a plain ratio; no value if the compared inflow adds up to zero or less, or without a
   *     deflator
   */
  public Figure realRatio() {
    return ratio(realRemittances, realCompared);
  }

  private Figure ratio(Figure sum, Figure comparedSum) {
    if (!sum.isPresent() || !comparedSum.isPresent()) {
      return sum.isPresent() ? comparedSum : sum;
    }
    if (comparedSum.value() <= 0) {
      return Figure.empty("the sum of " + comparedInflow.longLabel() + " is not above zero");
    }
    return Figures.finite(
        InflowMeasures.ratio(sum.value(), comparedSum.value()), "the ratio of the sums");
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Cumulative inflows "
                    + span
                    + ", "
                    + years
                    + " years"
                    + (leftOutYears.isEmpty()
                        ? ""
                        : ", without " + YearLists.text(leftOutYears) + " for lack of data"))
            .column("unit")
            .column("remittances")
            .column(comparedInflow.label())
            .column("ratio", 3)
            .row(unit.label(), remittances, compared, ratio());
    realUnit.ifPresent(real -> table.row(real.label(), realRemittances, realCompared, realRatio()));
    return table.build();
  }

  /** The sums, each in its own unit. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "prices").about(table());
    stack.add(() -> sums(unit, remittances, compared, ratio()), "as given");
    realUnit.ifPresent(
        real -> stack.add(() -> sums(real, realRemittances, realCompared, realRatio()), "real"));
    return stack.build();
  }

  private TextTable sums(MoneyUnit money, Figure sent, Figure other, Figure ratio) {
    return TextTable.titled("sums")
        .unit(money.label())
        .column("remittances")
        .column(comparedInflow.label())
        .unit("1")
        .column("ratio")
        .row(sent, other, ratio)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
