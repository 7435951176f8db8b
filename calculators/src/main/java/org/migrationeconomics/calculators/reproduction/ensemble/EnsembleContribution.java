package org.migrationeconomics.calculators.reproduction.ensemble;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What migration contributes to a population in an ensemble of futures, with its uncertainty: the
 * result of {@link EnsembleContributionCalculator}.
 *
 * <p>Contributions and shares are worked out in each trajectory, from two projections with the same
 * rates, and their quantiles are taken then; the difference of two quantiles would be something
 * else.
 *
 * <p><b>Units</b>: persons; shares are ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area whose population
 * @param timing when migrants come
 * @param trajectories how many futures
 * @param fans the distributions; those of the whole population first, in the order of the measures
 * @param negatives age groups from which more people left than there were
 */
public record EnsembleContribution(
    ReferenceArea area,
    MigrationTiming timing,
    int trajectories,
    List<EnsembleFan> fans,
    Negatives negatives)
    implements Tabular, Serializable {

  /** The part of a population that is all of it. */
  static final String ALL = "all";

  /**
   * Negative cells of an ensemble: age groups from which more people leave than there are. They
   * keep their negative numbers, so that all accounts close.
   *
   * @param cells how many, over all trajectories, dates, sexes and groups
   * @param trajectories how many futures have any
   * @param first the first date at which there is one; empty if there is none
   */
  public record Negatives(long cells, int trajectories, Optional<LocalDate> first)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a count is negative, or only some say that there are any
     */
    public Negatives {
      Require.notNull("first", first);
      Require.notNegative("negative cells", (double) cells);
      Require.notNegative("trajectories with negative cells", trajectories);
      if ((cells > 0) != (trajectories > 0) || (cells > 0) != first.isPresent()) {
        throw Require.refusal(
            "negative cells",
            cells + " in " + trajectories + " trajectories, first " + first,
            "counts that agree");
      }
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no distribution of some measure for the whole
   *     population
   */
  public EnsembleContribution {
    Require.notNull("fans", fans);
    Require.notNull("area", area);
    Require.notNull("timing", timing);
    Require.notNull("negatives", negatives);
    fans = List.copyOf(fans);
    for (EnsembleMeasure measure : EnsembleMeasure.values()) {
      find(fans, measure, ALL);
    }
  }

  /**
   * The distribution of a measure.
   *
   * @param measure what is distributed
   * @return its mean and quantiles by date
   */
  public EnsembleFan fan(EnsembleMeasure measure) {
    return find(fans, measure, ALL);
  }

  /**
   * The distribution of a measure in one sex.
   *
   * @param measure a population, contribution or share
   * @param sex which one
   * @return its mean and quantiles by date
   * @throws IllegalArgumentException if the calculator was not asked for age groups, or the measure
   *     is births
   */
  public EnsembleFan fan(EnsembleMeasure measure, Sex sex) {
    return find(fans, measure, Require.notNull("sex", sex).label());
  }

  /**
   * The distribution of a measure in one broad age group of all sexes.
   *
   * @param measure a population, contribution or share
   * @param group the label of the group, such as 65+
   * @return its mean and quantiles by date
   * @throws IllegalArgumentException if the calculator was not asked for such a group, or the
   *     measure is births
   */
  public EnsembleFan fan(EnsembleMeasure measure, String group) {
    return find(fans, measure, Require.text("group", group));
  }

  /**
   * The distribution of a measure in one broad age group of one sex.
   *
   * @param measure a population, contribution or share
   * @param sex which one
   * @param group the label of the group, such as 65+
   * @return its mean and quantiles by date
   * @throws IllegalArgumentException if the calculator was not asked for such a group, or the
   *     measure is births
   */
  public EnsembleFan fan(EnsembleMeasure measure, Sex sex, String group) {
    return find(fans, measure, part(sex, group));
  }

  static String part(Sex sex, String group) {
    return Require.notNull("sex", sex).label() + " " + Require.text("group", group);
  }

  private static EnsembleFan find(List<EnsembleFan> fans, EnsembleMeasure measure, String part) {
    Require.notNull("measure", measure);
    return fans.stream()
        .filter(fan -> fan.measure() == measure && fan.part().equals(part))
        .findFirst()
        .orElseThrow(
            () ->
                Require.refusal(
                    "part",
                    part,
                    "one of "
                        + fans.stream()
                            .filter(fan -> fan.measure() == measure)
                            .map(EnsembleFan::part)
                            .toList()
                        + " for "
                        + measure));
  }

  @Override
  public TextTable table() {
    EnsembleFan contribution = fan(EnsembleMeasure.CONTRIBUTION);
    List<Double> probabilities = contribution.probabilities();
    TextTable.Builder table =
        TextTable.titled(
                "What migration contributes to the population of "
                    + area.name()
                    + ", "
                    + Numbers.fixed(trajectories, 0)
                    + " trajectories"
                    + (negatives.cells() > 0
                        ? ", negative cells kept in " + Numbers.fixed(negatives.trajectories(), 0)
                        : ""))
            .column("date")
            .unit("persons")
            .column("population", 0)
            .column("without", 0)
            .column("contribution", 0);
    for (double probability : probabilities) {
      table.column(EnsembleFan.percent(probability), 0);
    }
    table.unit("1").column("share", 4);
    Object[] row = new Object[probabilities.size() + 5];
    for (int t = 0; t < contribution.size(); t++) {
      row[0] = contribution.date(t).toString();
      row[1] = fan(EnsembleMeasure.POPULATION).meanAt(t);
      row[2] = fan(EnsembleMeasure.WITHOUT_MIGRATION).meanAt(t);
      row[3] = contribution.meanAt(t);
      for (int p = 0; p < probabilities.size(); p++) {
        row[p + 4] = contribution.quantileAt(p, t);
      }
      row[row.length - 1] = fan(EnsembleMeasure.SHARE).meanAt(t);
      table.row(row.clone());
    }
    table.note("Persons; means, quantiles of the contribution, mean share as a ratio.");
    if (negatives.cells() > 0) {
      table.note(
          Numbers.fixed((double) negatives.cells(), 0)
              + " cells of "
              + Numbers.fixed(negatives.trajectories(), 0)
              + " trajectories are negative, the first on "
              + negatives.first().map(LocalDate::toString).orElse("no date")
              + ".");
    }
    return table.build();
  }

  /** Mean and quantiles of every measure and part at every date. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "measure", "part").about(table());
    fans.forEach(fan -> stack.add(fan::table, fan.measure().label(), fan.part()));
    return stack.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
