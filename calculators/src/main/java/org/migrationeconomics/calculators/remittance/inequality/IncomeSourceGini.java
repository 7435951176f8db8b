package org.migrationeconomics.calculators.remittance.inequality;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The Gini coefficient of income and how much of it each source of income makes up: the result of
 * {@link IncomeSourceGiniCalculator}.
 *
 * <p>From household data the shares of inequality make 1 and the elasticities 0. From a printed
 * table they do so within the rounding of its numbers.
 *
 * <p><b>Units</b>: all are plain ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param gini the Gini coefficient of total income; above 1 at times if {@code losses} is above 0
 * @param normalised the Gini that stays from 0 to 1 where incomes are below zero; no value unless
 *     {@link NegativeIncomes#NORMALISED} asked for it
 * @param losses how many households have less than nothing from all sources together
 * @param sources one row for each source, in the order of the data
 * @param basis what it was computed from
 */
public record IncomeSourceGini(
    double gini, Figure normalised, int losses, List<IncomeSourceInequality> sources, String basis)
    implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is no source or the Gini is NaN or infinite
   */
  public IncomeSourceGini {
    Require.notNull("sources", sources);
    Require.finite("gini", gini);
    Require.notNull("normalised", normalised);
    Require.notNegative("losses", losses);
    Require.text("basis", basis);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw Require.refusal("sources", "[]", "at least one source of income");
    }
  }

  /**
   * The row of one source.
   *
   * @param source what it is called
   * @return the row
   * @throws IllegalArgumentException if there is no such source
   */
  public IncomeSourceInequality source(String source) {
    return Require.one("source", source, sources, IncomeSourceInequality::source);
  }

  /**
   * The relative change of the Gini that a rise of one source would bring, taken along the tangent.
   *
   * <pre>
   *   ΔG / G ≈ e (S G R / G(total) − S)       for a rise of e, the same for all households
   * </pre>
   *
   * <p>This is the column "% change" of the published tables. It is exact for small rises only; for
   * large ones put {@link HouseholdIncomes#scaled} through the calculator.
   *
   * @param source which source rises
   * @param rise the proportion, 0.10 for ten per cent more, negative for less
   * @return the relative change: −0.0028 is a fall of 0.28 %; no value if the Gini is 0
   * @throws IllegalArgumentException if there is no such source, or the rise is below −1, NaN or
   *     infinite
   */
  public Figure effectOf(String source, double rise) {
    Figure elasticity = source(source).elasticity();
    if (Require.finite("rise", rise) < -1) {
      throw Require.refusal("rise", rise, "at least -1, which takes the whole source away");
    }
    return elasticity.isPresent() ? Figure.of(rise * elasticity.value()) : elasticity;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Gini "
                    + Figure.of(gini)
                    + (normalised.isPresent() ? ", normalised " + normalised + "," : "")
                    + " by source of income, "
                    + basis
                    + bound())
            .column("source")
            .unit("1")
            .column("S", 3)
            .column("G", 3)
            .column("R", 3)
            .column("share of inequality", 3)
            .unit("%")
            .column("% change in Gini per +10 %", 3);
    for (IncomeSourceInequality row : sources) {
      Figure change = effectOf(row.source(), 0.1);
      table.row(
          row.source(),
          row.share(),
          row.gini(),
          row.correlation(),
          row.shareOfInequality(),
          change.isPresent() ? Figure.of(100 * change.value()) : change);
    }
    for (IncomeSourceInequality row : sources) {
      if (row.losses() > 0) {
        table.note(
            "Negative incomes from "
                + row.source()
                + ": "
                + row.losses()
                + "; its G may exceed 1, and S of the others too.");
      }
    }
    return table
        .note("S share of income, G Gini of the source, R Gini correlation with total income.")
        .build();
  }

  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part")
            .add(this::table, "sources")
            .figure("Gini", "1", gini, "all income")
            .figure("normalised Gini", "1", normalised, "all income");
    for (IncomeSourceInequality row : sources) {
      stack
          .figure("contribution of " + row.source(), "1", row.contribution(), "contributions")
          .figure("elasticity of " + row.source(), "1", row.elasticity(), "elasticities");
    }
    return stack.build();
  }

  /** Says that the Gini has lost its bound, where it has. */
  private String bound() {
    if (losses == 0) {
      return "";
    }
    return ": not bound by 1"
        + (normalised.isPresent()
            ? ", normalised by Chen, Tsaur and Rhai as corrected by Berrebi and Silber"
            : "; withNegatives(NORMALISED) gives a Gini that is");
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
