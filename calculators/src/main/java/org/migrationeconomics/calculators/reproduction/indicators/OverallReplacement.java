package org.migrationeconomics.calculators.reproduction.indicators;

import java.time.LocalDate;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * What has become of a birth cohort by a later day: one overall replacement ratio, ORR.
 *
 * <p><b>Units</b>: years of age; persons; a ratio.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day on which the cohort was counted
 * @param age the age that its members reach in the year that ends with the day or contains it
 * @param women its women on that day; no value if they are not all born or are in an open age group
 * @param ratio ORR, those women for each of the mean size of their mothers' cohorts
 */
public record OverallReplacement(LocalDate date, int age, Figure women, Figure ratio) {

  /** Checks that nothing is missing. */
  public OverallReplacement {
    Require.notNull("date", date);
    Require.notNull("women", women);
    Require.notNull("ratio", ratio);
  }

  /** One line: the age and the ratio. */
  @Override
  public String toString() {
    return "ORR at age " + age + " (" + date + "): " + ratio;
  }
}
