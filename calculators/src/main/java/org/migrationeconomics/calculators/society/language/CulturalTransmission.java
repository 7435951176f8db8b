package org.migrationeconomics.calculators.society.language;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Two cultures that parents try to pass on: the result of {@link CulturalTransmissionCalculator},
 * where the formulas stand.
 *
 * <p><b>Units</b>: shares of everybody; time in generations if V is per generation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param effort how hard they try
 * @param ofFirst V_a
 * @param ofSecond V_b
 * @param path the share of the first culture, from the beginning on
 */
public record CulturalTransmission(
    EffortRule effort, double ofFirst, double ofSecond, List<Point> path) implements Tabular {

  /**
   * The share of the first culture at a time.
   *
   * @param time since the beginning
   * @param share p
   */
  public record Point(double time, double share) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the time is negative, or the share not from 0 to 1
     */
    public Point {
      Require.notNegative("time", time);
      Require.share("share", share);
    }
  }

  /**
   * Copies the path.
   *
   * @throws IllegalArgumentException if something is missing or not above zero
   */
  public CulturalTransmission {
    Require.notNull("effort", effort);
    Require.positive("ofFirst", ofFirst);
    Require.positive("ofSecond", ofSecond);
    path = List.copyOf(Require.notNull("path", path));
    if (path.isEmpty()) {
      throw Require.refusal("path", path, "at least one point");
    }
  }

  /**
   * Where it comes to rest, from every beginning above 0 and below 1.
   *
   * @return p*; 0 or 1 if one takes all; no value where every share stays as it is
   */
  public Figure rest() {
    if (effort == EffortRule.CULTURAL_SUBSTITUTION) {
      return Figure.of(TransmissionFormulas.substitutionRest(ofFirst, ofSecond));
    }
    return ofFirst == ofSecond
        ? Figure.empty("both efforts are the same, so that every share stays as it is")
        : Figure.of(ofFirst > ofSecond ? 1 : 0);
  }

  /** One row a point. */
  @Override
  public TextTable table() {
    return TextTable.titled(title())
        .column("time", TextTable.READABLE)
        .unit("1")
        .column("first culture", 6)
        .rows(path.size(), i -> new Object[] {path.get(i).time(), path.get(i).share()})
        .build();
  }

  private String title() {
    Figure rest = rest();
    return "Two cultures, "
        + effort.label()
        + ", values "
        + Numbers.readable(ofFirst)
        + " and "
        + Numbers.readable(ofSecond)
        + ": "
        + (rest.isPresent() ? "rests at " + Numbers.readable(rest.value()) : "every share stays");
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title(), "part")
        .add(this::table, "path")
        .figure("rest", "1", rest(), "rest")
        .figure("value of the first", "1", ofFirst, "values")
        .figure("value of the second", "1", ofSecond, "values")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
