package org.migrationeconomics.calculators.society.integration;

import java.util.List;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How two languages and their bilinguals fare over the years: the result of {@link
 * BilingualSocietyCalculator}.
 *
 * <p><b>Units</b>: shares of everybody; years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param model the four numbers
 * @param path from the beginning to the horizon at equal distances
 * @param convergence how the steps ended; the error is the sum of their estimated errors
 */
public record BilingualSociety(BilingualModel model, List<Point> path, Convergence convergence)
    implements Tabular {

  /**
   * The society at one time; the three shares add up to 1.
   *
   * @param years since the beginning
   * @param first share that speaks the first language only
   * @param bilingual share that speaks both
   * @param second share that speaks the second language only
   */
  public record Point(double years, double first, double bilingual, double second) {

    /** Checks the numbers. */
    public Point {
      Require.notNegative("years", years);
      Require.finite("first", first);
      Require.finite("bilingual", bilingual);
      Require.finite("second", second);
    }
  }

  /**
   * Checks that everything is there.
   *
   * @throws IllegalArgumentException if there is no point
   */
  public BilingualSociety {
    Require.notNull("model", model);
    path = List.copyOf(Require.notNull("path", path));
    Require.notNull("convergence", convergence);
    if (path.isEmpty()) {
      throw Require.refusal("points of the path", 0, "at least one");
    }
  }

  /**
   * The horizon.
   *
   * @return the last point
   */
  public Point end() {
    return path.get(path.size() - 1);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Two languages: " + model)
            .column("year")
            .unit("1")
            .column("first only", 6)
            .column("both", 6)
            .column("second only", 6);
    path.forEach(at -> table.row(at.years(), at.first(), at.bilingual(), at.second()));
    return table.note("Steps: " + convergence + ".").build();
  }

  /** The path and the numbers of the model. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled("Two languages", "part")
        .add(this::table, "path")
        .figure("speed", "per year", model.speed(), "model")
        .figure("status", "1", model.status(), "model")
        .figure("volatility", "1", model.volatility(), "model")
        .figure("similarity", "1", model.similarity(), "model")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
