package org.migrationeconomics.calculators.society.community;

import org.apache.commons.math3.linear.RealMatrix;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.MultiregionalPopulation;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A community in several places, now and after intervals at constant rates.
 *
 * <p>Who is in the open age group is gone an interval later; those of the group before it take
 * their place, as in the projection of Willekens and Rogers.
 *
 * <p><b>Units</b>: persons, women.
 *
 * <p>Immutable and thread-safe.
 */
public final class CommunityProjection implements Tabular {

  private final MultiregionalPopulation population;
  private final double[][][] women;

  private CommunityProjection(MultiregionalPopulation population, double[][][] women) {
    this.population = population;
    this.women = women;
  }

  static CommunityProjection of(
      MultiregionalPopulation population, CommunityKernel kernel, int intervals) {
    int places = kernel.places;
    double[][][] all = new double[intervals + 1][places][kernel.ages];
    for (int p = 0; p < places; p++) {
      all[0][p] = population.women(population.places().get(p));
    }
    for (int t = 1; t <= intervals; t++) {
      for (int x = 0; x < kernel.ages; x++) {
        RealMatrix births = kernel.births[x];
        RealMatrix survivorship = kernel.survivorship[x];
        for (int to = 0; to < places; to++) {
          for (int from = 0; from < places; from++) {
            double before = all[t - 1][from][x];
            all[t][to][0] += births.getEntry(to, from) * before;
            if (x + 1 < kernel.ages) {
              all[t][to][x + 1] += survivorship.getEntry(to, from) * before;
            }
          }
        }
      }
    }
    return new CommunityProjection(population, all);
  }

  /**
   * How many intervals it goes.
   *
   * @return one or more
   */
  public int intervals() {
    return women.length - 1;
  }

  /**
   * Women of a place and age group after some intervals.
   *
   * @param after intervals, 0 for now
   * @param place its name
   * @param age the lower bound of the group
   * @return persons
   * @throws IllegalArgumentException if there is no such interval, place or age
   */
  public double women(int after, String place, int age) {
    return women[checked(after)][population.indexOf(place)][population.ages().indexOfLower(age)];
  }

  /**
   * Women of a place of all ages after some intervals.
   *
   * @param after intervals, 0 for now
   * @param place its name
   * @return persons
   * @throws IllegalArgumentException if there is no such interval or place
   */
  public double women(int after, String place) {
    double sum = 0;
    for (double some : women[checked(after)][population.indexOf(place)]) {
      sum += some;
    }
    return sum;
  }

  private int checked(int after) {
    if (after < 0 || after >= women.length) {
      throw Require.refusal("intervals", after, "0 to " + intervals());
    }
    return after;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(population.label() + " over " + intervals() + " intervals")
            .column("years")
            .unit("persons");
    population.places().forEach(place -> table.column(place, 0));
    for (int t = 0; t < women.length; t++) {
      Object[] row = new Object[1 + population.places().size()];
      row[0] = t * population.ages().width(0);
      for (int p = 1; p < row.length; p++) {
        row[p] = women(t, population.places().get(p - 1));
      }
      table.row(row);
    }
    return table.note("Women, at constant rates.").build();
  }

  /** Women by interval, place and age. */
  @Override
  public TextTable dataTable() {
    int ages = population.ages().size();
    int places = population.places().size();
    return TextTable.titled(population.label() + " over " + intervals() + " intervals")
        .column("years")
        .column("place")
        .column("age")
        .unit("persons")
        .column("women")
        .rows(
            women.length * places * ages,
            row ->
                new Object[] {
                  row / (places * ages) * population.ages().width(0),
                  population.places().get(row / ages % places),
                  population.ages().label(row % ages),
                  women[row / (places * ages)][row / ages % places][row % ages]
                })
        .source(population.source())
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
