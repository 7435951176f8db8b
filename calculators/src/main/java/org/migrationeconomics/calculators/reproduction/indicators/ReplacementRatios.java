package org.migrationeconomics.calculators.reproduction.indicators;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether those born in a year replace the generations of their mothers, migration included: the
 * result of {@link ReplacementRatioCalculator}, which has the formulas.
 *
 * <p><b>Units</b>: ratios; the size of a cohort in persons for each single year of birth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year of the births
 * @param totalFertility children per woman of that year
 * @param grossReproduction GRR, daughters per woman of that year, which is what ORR is at birth
 * @param mothersCohort M, the mean number of women in a year of birth of the mothers; no value
 *     without fertility
 * @param birthReplacement BRR, births for each birth in the cohorts of the mothers; no value if
 *     births of the past are missing
 * @param overall ORR of the cohort at later ages, in the order given
 */
public record ReplacementRatios(
    int year,
    double totalFertility,
    double grossReproduction,
    Figure mothersCohort,
    Figure birthReplacement,
    List<OverallReplacement> overall)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the year is none, fertility is negative, or an age comes
   *     twice
   */
  public ReplacementRatios {
    Require.notNull("overall", overall);
    Require.year("year", year);
    Require.notNegative("total fertility", totalFertility);
    Require.notNegative("gross reproduction", grossReproduction);
    Require.notNull("mothers' cohort", mothersCohort);
    Require.notNull("birth replacement", birthReplacement);
    overall = List.copyOf(overall);
    Set<Integer> ages = new HashSet<>();
    for (OverallReplacement one : overall) {
      if (!ages.add(one.age())) {
        throw Require.refusal("age of overall replacement", one.age(), "each age once");
      }
    }
  }

  /**
   * ORR of the cohort at an age.
   *
   * @param age the age reached in the year of the count
   * @return the ratio; no value if the cohort was not counted at that age
   */
  public Figure overall(int age) {
    return overall.stream()
        .filter(one -> one.age() == age)
        .findFirst()
        .map(OverallReplacement::ratio)
        .orElse(Figure.empty("those born in " + year + " were not counted at age " + age));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("replacement of mothers by those born in " + year)
            .column("indicator")
            .unit("1")
            .column("value", 4)
            .row(
                "total fertility, children per woman",
                Cell.in("children per woman", totalFertility))
            .row("gross reproduction = ORR at birth", grossReproduction)
            .row("birth replacement BRR", birthReplacement);
    for (OverallReplacement one : overall) {
      table.row("overall replacement ORR at age " + one.age(), one.ratio());
    }
    return table.note("Women in a year of birth of the mothers: " + mothersCohort + ".").build();
  }

  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part")
            .add(this::table, "indicators")
            .figure("women in a year of birth", "persons", mothersCohort, "mothers");
    for (OverallReplacement one : overall) {
      stack.figure("women at age " + one.age(), "persons", one.women(), "those born");
    }
    return stack.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
