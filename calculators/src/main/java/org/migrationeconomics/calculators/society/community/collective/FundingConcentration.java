package org.migrationeconomics.calculators.society.community.collective;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Who gets the money of a programme, the poor or the better-off: the result of {@link
 * FundingConcentrationCalculator}.
 *
 * <p><b>Units</b>: the index is a plain number from −1, all to the poorest, to 1, all to the
 * best-off; amounts in money.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit of the amounts
 * @param places the municipalities, the poorest first
 * @param index the concentration index; no value if nobody got anything
 * @param poorerHalf the share of the money that went to the poorer half of the people; no value if
 *     nobody got anything
 * @param takingPart the share of municipalities that got something
 */
public record FundingConcentration(
    MoneyUnit unit, List<FundedPlace> places, Figure index, Figure poorerHalf, double takingPart)
    implements Tabular {

  /** Checks that everything is there. */
  public FundingConcentration {
    Require.notNull("unit", unit);
    places = List.copyOf(Require.notNull("places", places));
    Require.notNull("index", index);
    Require.notNull("poorerHalf", poorerHalf);
    Require.share("share that takes part", takingPart);
  }

  @Override
  public TextTable table() {
    String reading =
        !index.isPresent()
            ? "nobody got anything"
            : index.value() > 0
                ? "it went to the better-off"
                : index.value() < 0 ? "it went to the poor" : "it went to all alike";
    return TextTable.titled("Money over " + places.size() + " municipalities: " + reading)
        .column("quantity")
        .unit("1")
        .column("value", 4)
        .row("concentration index", index)
        .row("share of the poorer half of the people", poorerHalf)
        .row("share of municipalities that got something", takingPart)
        .note("A count of all municipalities given, without an error of sampling.")
        .build();
  }

  /** The index, and every municipality. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder rows =
        TextTable.titled("municipalities")
            .column("municipality")
            .unit("index")
            .column("marginality")
            .unit("persons")
            .column("persons")
            .unit(unit.label())
            .column("amount");
    for (FundedPlace place : places) {
      rows.row(
          place.name(),
          place.marginality(),
          place.persons(),
          Cell.in(unit.label(), place.amount()));
    }
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "indices")
        .add(rows::build, "municipalities")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
