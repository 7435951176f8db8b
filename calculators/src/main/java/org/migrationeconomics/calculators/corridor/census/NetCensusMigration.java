package org.migrationeconomics.calculators.corridor.census;

import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Net migration between two censuses, cohort by cohort.
 *
 * <p>Forward counts the migrants who are still alive at the second census, reverse those who would
 * have been there at the first; the average stands for migrants who came or left in between.
 *
 * <p><b>Units</b>: persons, positive if more came than left.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cohorts one for each age, without those born between the censuses
 */
public record NetCensusMigration(List<CensusCohort> cohorts) implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no cohort
   */
  public NetCensusMigration {
    Require.notNull("cohorts", cohorts);
    cohorts = List.copyOf(cohorts);
    if (cohorts.isEmpty()) {
      throw Require.refusal("cohorts", cohorts, "at least one");
    }
  }

  /**
   * The cohort of an age.
   *
   * @param age as it was given
   * @return the cohort
   * @throws IllegalArgumentException if there is none of that age
   */
  public CensusCohort cohort(String age) {
    return Require.one("age", age, cohorts, CensusCohort::age);
  }

  /**
   * All cohorts, forward.
   *
   * @return persons
   */
  public double forward() {
    return cohorts.stream().mapToDouble(CensusCohort::forward).sum();
  }

  /**
   * All cohorts, reverse.
   *
   * @return persons
   */
  public double reverse() {
    return cohorts.stream().mapToDouble(CensusCohort::reverse).sum();
  }

  /**
   * All cohorts, the average of both.
   *
   * @return persons
   */
  public double average() {
    return cohorts.stream().mapToDouble(CensusCohort::average).sum();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Net migration between two censuses, persons")
            .column("age")
            .unit("persons")
            .column("first census")
            .column("second census")
            .unit("1")
            .column("survival", 4)
            .unit("persons")
            .column("forward", 0)
            .column("reverse", 0)
            .column("average", 0);
    for (CensusCohort c : cohorts) {
      table.row(
          c.age(), c.before(), c.after(), c.survival(), c.forward(), c.reverse(), c.average());
    }
    return table
        .note(
            String.format(
                Locale.ROOT,
                "total forward %,.0f, reverse %,.0f, average %,.0f",
                forward(),
                reverse(),
                average()))
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
