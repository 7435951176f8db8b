package org.migrationeconomics.data.internal;

import java.util.Arrays;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.LifeTable;

/** Life tables from the columns that publishers print, which must not contradict each other. */
public final class LifeTableColumns {

  private LifeTableColumns() {}

  /**
   * A life table from its published columns, closed at a younger age where at the oldest nobody is
   * left, such as by rounding. Columns may be rounded to whole persons of a radix of 100,000, and
   * life expectancy to hundredths.
   *
   * @param ages the age groups, the last open
   * @param l survivors l(x); not modified
   * @param d deaths d(x); not modified
   * @param years person-years L(x); modified
   * @param ahead person-years T(x); not modified
   * @param expectancy life expectancy e(x); not modified
   * @return the table
   * @throws IllegalArgumentException if the columns contradict each other or make no life table
   */
  public static LifeTable of(
      AgeGroups ages, double[] l, double[] d, double[] years, double[] ahead, double[] expectancy) {
    int size = l.length;
    for (int x = 0; x < size; x++) {
      double after = x + 1 < size ? l[x + 1] : 0;
      double aheadAfter = x + 1 < size ? ahead[x + 1] : 0;
      boolean sound =
          Math.abs(l[x] - after - d[x]) <= 2
              && Math.abs(ahead[x] - aheadAfter - years[x]) <= 2
              && Math.abs(expectancy[x] * l[x] - ahead[x]) <= 0.0051 * l[x] + expectancy[x] + 1;
      if (!sound) {
        throw new IllegalArgumentException(
            "its columns contradict each other at age " + ages.label(x));
      }
    }
    int open = open(l, years);
    for (int x = open + 1; x < size; x++) {
      years[open] += years[x];
    }
    return LifeTable.ofSurvivors(
        l[0],
        AgeGroups.ofLowers(Arrays.copyOf(ages.lowers(), open + 1)),
        Arrays.copyOf(l, open + 1),
        Arrays.copyOf(years, open + 1));
  }

  /** The group in which a table is closed: the one before the first that nobody lives to see. */
  private static int open(double[] l, double[] years) {
    int open = 0;
    while (open + 1 < l.length && l[open + 1] > 0 && years[open + 1] > 0) {
      open++;
    }
    return open;
  }
}
