package org.migrationeconomics.calculators.flow.gravity;

import java.util.List;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.flow.gravity.internal.Levels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The estimated fixed effects of one set: how much more or less than others an origin sends, a
 * destination attracts, a year brings.
 *
 * <p>Only differences within a set mean anything, and only if no effects of other sets can make up
 * for them: with two sets, those within one connected part of the data. The {@linkplain
 * #normalisation normalisation} says what was set to zero.
 *
 * <p><b>Units</b>: natural logarithms of E[y].
 *
 * <p>Immutable and thread-safe.
 */
public final class GravityEffects implements Tabular {

  private final Levels levels;
  private final double[] values;
  private final String normalisation;

  GravityEffects(Levels levels, double[] values, String normalisation) {
    this.levels = levels;
    this.values = values;
    this.normalisation = normalisation;
  }

  /**
   * What the set is called.
   *
   * @return its name in the data
   */
  public String name() {
    return levels.name();
  }

  /**
   * What was set to zero, since the sum of the sets is all that the data can tell.
   *
   * @return one line
   */
  public String normalisation() {
    return normalisation;
  }

  /**
   * All levels of the data, in the order in which they first occur.
   *
   * @return the labels
   */
  public List<String> labels() {
    return IntStream.range(0, levels.count()).mapToObj(levels::label).toList();
  }

  /**
   * The effect of a level.
   *
   * @param label a label of the data
   * @return the effect; no value if no row of the level was used
   * @throws IllegalArgumentException if there is no such level
   */
  public Figure of(String label) {
    Require.notNull("label", label);
    for (int code = 0; code < values.length; code++) {
      if (levels.label(code).equals(label)) {
        return figure(code);
      }
    }
    throw Require.refusal("label", label, "one of the " + values.length + " levels of " + name());
  }

  private Figure figure(int code) {
    return Double.isNaN(values[code])
        ? Figure.empty("no row of " + name() + " " + levels.label(code) + " was used")
        : Figure.of(values[code]);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Effects of " + name() + ", ln E[y]")
            .column(name())
            .unit("1")
            .column("effect", 6);
    for (int code = 0; code < values.length; code++) {
      table.row(levels.label(code), figure(code));
    }
    return table.note(normalisation).build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
