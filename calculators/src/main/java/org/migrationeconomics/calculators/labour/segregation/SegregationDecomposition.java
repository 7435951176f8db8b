package org.migrationeconomics.calculators.labour.segregation;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much of segregation lies between large units, and how much between the small ones inside
 * them: the result of {@link SegregationDecompositionCalculator}.
 *
 * <p><b>Units</b>: M in units of the logarithm, H a plain number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mutualInformation M of the smallest units
 * @param theilH H of the smallest units
 * @param levels what each level adds, from the largest units to the smallest
 * @param parts segregation inside each of the larger units
 */
public record SegregationDecomposition(
    double mutualInformation, double theilH, List<Level> levels, List<Part> parts)
    implements Tabular {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no level or M or H is out of its range
   */
  public SegregationDecomposition {
    Require.notNull("levels", levels);
    Require.notNull("parts", parts);
    Require.notNegative("mutual information", mutualInformation);
    Require.share("Theil H", theilH);
    levels = List.copyOf(levels);
    parts = List.copyOf(parts);
    if (levels.isEmpty()) {
      throw Require.refusal("levels", levels, "at least one");
    }
  }

  /**
   * What one level adds: segregation between its units, inside those of the level above.
   *
   * @param name what its units are called
   * @param units how many have people
   * @param mutualInformation M(this level) - M(level above)
   * @param theilH the same divided by the entropy of groups
   * @param share of all segregation; no value if there is none
   */
  public record Level(
      String name, int units, double mutualInformation, double theilH, Figure share) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if M or H is not finite
     */
    public Level {
      Require.text("level", name);
      Require.finite("mutual information", mutualInformation);
      Require.finite("Theil H", theilH);
      Require.notNull("share", share);
    }
  }

  /**
   * Segregation of the smallest units inside one larger unit.
   *
   * <pre>
   *   M within = Σ p M(s)          H within = Σ p (E(s)/E) H(s)
   * </pre>
   *
   * @param level what the larger unit is
   * @param unit its label
   * @param share p, its share of all people
   * @param mutualInformation M(s)
   * @param theilH H(s); no value if people of one group only are in it
   * @param entropyRatio E(s)/E, the entropy of groups in it by that in all
   */
  public record Part(
      String level,
      String unit,
      double share,
      double mutualInformation,
      Figure theilH,
      double entropyRatio) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Part {
      Require.text("level", level);
      Require.text("unit", unit);
      Require.share("share of " + unit, share);
      Require.notNegative("mutual information of " + unit, mutualInformation);
      Require.notNull("Theil H", theilH);
      Require.notNegative("entropy ratio of " + unit, entropyRatio);
    }
  }

  /**
   * What a level adds.
   *
   * @param name what its units are called
   * @return its part in M and H
   * @throws IllegalArgumentException if there is no such level
   */
  public Level level(String name) {
    return Require.one("level", name, levels, Level::name);
  }

  /**
   * Segregation inside one of the larger units.
   *
   * @param unit its label
   * @return the part
   * @throws IllegalArgumentException if there is none
   */
  public Part part(String unit) {
    return Require.one("larger unit", unit, parts, Part::unit);
  }

  /** What each level adds. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Segregation by level")
            .column("between")
            .unit("units")
            .column("units")
            .unit("1")
            .column("M", 6)
            .column("H", 6)
            .column("share", 4);
    String above = "";
    for (Level level : levels) {
      table.row(
          level.name() + above,
          level.units(),
          level.mutualInformation(),
          level.theilH(),
          level.share());
      above = " in " + level.name();
    }
    return table
        .note(
            "All: M = " + Numbers.fixed(mutualInformation, 6) + ", H = " + Numbers.fixed(theilH, 6))
        .build();
  }

  /** The levels, and the parts inside larger units. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled("Segregation by level", "part")
        .add(this::table, "levels")
        .add(this::byPart, "inside larger units")
        .figure("mutual information M", "1", mutualInformation, "all")
        .figure("Theil H", "1", theilH, "all")
        .build();
  }

  /**
   * Segregation inside each of the larger units.
   *
   * @return a row for each
   */
  public TextTable byPart() {
    TextTable.Builder table =
        TextTable.titled("Segregation inside larger units")
            .column("level")
            .column("unit")
            .unit("1")
            .column("share", 4)
            .column("M inside", 6)
            .column("H inside", 6)
            .column("E/E(all)", 4);
    for (Part part : parts) {
      table.row(
          part.level(),
          part.unit(),
          part.share(),
          part.mutualInformation(),
          part.theilH(),
          part.entropyRatio());
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
