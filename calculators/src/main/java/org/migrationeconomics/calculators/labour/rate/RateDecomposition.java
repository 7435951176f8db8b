package org.migrationeconomics.calculators.labour.rate;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The difference between the rates of two populations, taken apart by factor. The effects add up to
 * the difference.
 *
 * <p><b>Units</b>: those of the rate.
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstPopulation its name
 * @param secondPopulation its name
 * @param first the rate of the first population
 * @param second the rate of the second
 * @param effects one element a factor
 */
public record RateDecomposition(
    String firstPopulation,
    String secondPopulation,
    double first,
    double second,
    List<RateEffect> effects)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no effect or a rate is not finite
   */
  public RateDecomposition {
    Require.notNull("effects", effects);
    Require.text("firstPopulation", firstPopulation);
    Require.text("secondPopulation", secondPopulation);
    Require.finite("first", first);
    Require.finite("second", second);
    effects = List.copyOf(effects);
    if (effects.isEmpty()) {
      throw Require.refusal("effects", effects, "one a factor");
    }
  }

  /**
   * The whole difference.
   *
   * @return second minus first
   */
  public double difference() {
    return second - first;
  }

  /**
   * What one factor makes of it.
   *
   * @param factor its name
   * @return its effect
   * @throws IllegalArgumentException if there is no such factor
   */
  public RateEffect effect(String factor) {
    return Require.one("factor", factor, effects, RateEffect::factor);
  }

  /** Standardised rates and effects, one factor a row. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Difference of rates, "
                    + secondPopulation
                    + " minus "
                    + firstPopulation
                    + ": "
                    + Numbers.readable(difference()))
            .column("factor")
            .unit("that of the rate")
            .column(firstPopulation)
            .column(secondPopulation)
            .column("effect")
            .unit("%")
            .column("% of all", 2);
    for (RateEffect one : effects) {
      table.row(one.factor(), one.first(), one.second(), one.effect(), percent(one.share()));
    }
    table.row("rate", first, second, difference(), percent(share(difference())));
    table.note("Rows of factors: rates if the populations differed in that factor only.");
    return table.build();
  }

  /** The effects, and those of each cell where there are any. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "part").add(this::table, "effects");
    if (!effects.get(0).cells().isEmpty()) {
      stack.add(this::byCell, "effects by cell");
    }
    return stack.build();
  }

  Figure share(double effect) {
    return share(effect, difference());
  }

  static Figure share(double effect, double difference) {
    return difference == 0 ? Figure.empty("the rates are equal") : Figure.of(effect / difference);
  }

  private static Figure percent(Figure share) {
    return share.isPresent() ? Figure.of(100 * share.value()) : share;
  }

  /**
   * The effects by cell, if the rate is a sum of products over cells.
   *
   * @return a table, one cell a row
   * @throws IllegalArgumentException if it is not
   */
  public TextTable byCell() {
    int cells = effects.get(0).cells().size();
    if (cells == 0) {
      throw Require.refusal(
          "effects by cell", "unknown", "a rate that is a sum of products over several cells");
    }
    TextTable.Builder table =
        TextTable.titled("Effects by cell").column("cell").unit("that of the rate");
    effects.forEach(one -> table.column(one.factor()));
    for (int i = 0; i < cells; i++) {
      Object[] row = new Object[effects.size() + 1];
      row[0] = i + 1;
      for (int k = 0; k < effects.size(); k++) {
        row[k + 1] = effects.get(k).cells().get(i);
      }
      table.row(row);
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
