package org.migrationeconomics.calculators.reproduction.contribution;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The contribution of migration by corridor, country of origin, direction or arrival period; the
 * parts add up to the whole.
 *
 * <p><b>Units</b>: persons; shares are plain ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion by what: "source", "direction", "arrival period"
 * @param whole the contribution of all migration
 * @param parts what each part contributed, in the order in which they first come
 */
public record ContributionSplit(String criterion, MigrationContribution whole, List<Part> parts)
    implements Tabular {

  /**
   * One source, direction or arrival period.
   *
   * @param name which one
   * @param direct the migrants themselves
   * @param indirect their descendants, wherever the other parent came from
   * @param migrantsByInterval net migrants of each interval
   */
  public record Part(
      String name, PopulationPath direct, PopulationPath indirect, List<Double> migrantsByInterval)
      implements Serializable {

    /** Copies the list. */
    public Part {
      Require.notNull("migrantsByInterval", migrantsByInterval);
      Require.text("name", name);
      Require.notNull("direct", direct);
      Require.notNull("indirect", indirect);
      migrantsByInterval = List.copyOf(migrantsByInterval);
    }

    /**
     * What the part contributed.
     *
     * @return direct and indirect contribution
     */
    public PopulationPath contribution() {
      return direct.plus(indirect).withLabel(name);
    }

    /**
     * Net migrants of all intervals.
     *
     * @return persons, negative for net departures
     */
    public double migrants() {
      return migrantsByInterval.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /**
   * Copies the parts.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ContributionSplit {
    Require.notNull("parts", parts);
    Require.text("criterion", criterion);
    Require.notNull("whole", whole);
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw Require.refusal("parts", "[]", "at least one");
    }
  }

  /**
   * One part.
   *
   * @param name as in the input; an arrival period is named by its years, such as 1950-1955
   * @return the part
   * @throws IllegalArgumentException if there is none of that name
   */
  public Part part(String name) {
    return Require.one(criterion, name, parts, Part::name);
  }

  /**
   * The share of a part in the contribution of all migration, at the last date.
   *
   * @param name which part
   * @return a ratio; no value if migration contributed nothing on balance
   * @throws IllegalArgumentException if there is no part of that name
   */
  public Figure share(String name) {
    Require.notNull("name", name);
    double all = whole.contribution().total();
    return all == 0
        ? Figure.empty("migration contributed nothing on balance")
        : Figure.of(part(name).contribution().total() / all);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "contribution of migration to the population of "
                    + whole.actual().area().name()
                    + " by "
                    + criterion
                    + ", "
                    + whole.actual().date(whole.actual().size() - 1)
                    + whole.reservations())
            .column(criterion)
            .unit("persons")
            .column("net migrants", 0)
            .column("direct", 0)
            .column("indirect", 0)
            .column("contribution", 0);
    for (Part part : parts) {
      table.row(
          part.name(),
          part.migrants(),
          part.direct().total(),
          part.indirect().total(),
          part.contribution().total());
    }
    return table
        .sum(
            "all",
            whole.migrants(),
            whole.direct().total(),
            whole.indirect().total(),
            whole.contribution().total())
        .note("Persons at the date above; net migrants of all intervals.")
        .build();
  }

  /** The migrants of every interval, direct and indirect contribution by age and sex, by part. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), criterion, "quantity")
            .about(table())
            .add(whole::dataTable, "all", "whole");
    for (Part part : parts) {
      stack
          .add(() -> migrants(part), part.name(), "net migrants")
          .add(part.direct()::dataTable, part.name(), "direct")
          .add(part.indirect()::dataTable, part.name(), "indirect");
    }
    return stack.build();
  }

  private TextTable migrants(Part part) {
    TextTable.Builder table =
        TextTable.titled("net migrants").column("date").unit("persons").column("both sexes");
    for (int t = 0; t < part.migrantsByInterval().size(); t++) {
      table.row(whole.actual().date(t).toString(), part.migrantsByInterval().get(t));
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
