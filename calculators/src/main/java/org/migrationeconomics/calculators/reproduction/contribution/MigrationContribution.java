package org.migrationeconomics.calculators.reproduction.contribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A population taken apart into what would be there without migration, the migrants, and the
 * generations that descend from them: the result of {@link MigrationContributionCalculator}.
 *
 * <pre>
 *   with migration = without + direct + indirect
 *   direct = generation 1, the migrants alive        indirect = generations 2, 3, … born in the area
 * </pre>
 *
 * <p>Methods without a year speak of the last date. All parts may be negative: of a population that
 * lost people, migration contributed less than nothing. The population itself may not: negative
 * cells, rates of their own and what they mean for the population with migration are named in the
 * first line of every table, and shares of a negative population are no value.
 *
 * <p><b>Units</b>: persons; births and migrants over each interval; shares are plain ratios (0.26
 * is 26 %).
 *
 * <p>Immutable and thread-safe.
 *
 * @param timing when migrants come within an interval
 * @param actual the population with migration
 * @param counterfactual the population without
 * @param generations the migrants, their children, their grandchildren, …; the last with those
 *     after it
 * @param migrantsByInterval net migrants of each interval
 * @param actualBirths births of each interval with migration, of both sexes
 * @param counterfactualBirths births of each interval without, of both sexes
 * @param ownRates the generations with rates of their own, 0 for the population without; usually
 *     none
 * @param closure what the population with migration is if there are any
 */
public record MigrationContribution(
    MigrationTiming timing,
    PopulationPath actual,
    PopulationPath counterfactual,
    List<PopulationPath> generations,
    List<Double> migrantsByInterval,
    List<Double> actualBirths,
    List<Double> counterfactualBirths,
    List<Integer> ownRates,
    GenerationClosure closure)
    implements Tabular {

  /**
   * Copies the lists and checks their lengths.
   *
   * @throws IllegalArgumentException if there are fewer than two generations, or a list has not an
   *     entry for every interval
   */
  public MigrationContribution {
    Require.notNull("generations", generations);
    Require.notNull("migrantsByInterval", migrantsByInterval);
    Require.notNull("actualBirths", actualBirths);
    Require.notNull("counterfactualBirths", counterfactualBirths);
    Require.notNull("timing", timing);
    generations = List.copyOf(generations);
    migrantsByInterval = List.copyOf(migrantsByInterval);
    actualBirths = List.copyOf(actualBirths);
    counterfactualBirths = List.copyOf(counterfactualBirths);
    ownRates = List.copyOf(Require.notNull("generations with rates of their own", ownRates));
    Require.notNull("closure", closure);
    if (generations.size() < 2) {
      throw Require.refusal("generations", generations.size(), "at least 2");
    }
    int intervals = actual.size() - 1;
    if (counterfactual.size() != actual.size()
        || migrantsByInterval.size() != intervals
        || actualBirths.size() != intervals
        || counterfactualBirths.size() != intervals) {
      throw Require.refusal(
          "intervals",
          counterfactual.size()
              - 1
              + ", "
              + migrantsByInterval.size()
              + ", "
              + actualBirths.size()
              + ", "
              + counterfactualBirths.size(),
          intervals + " everywhere");
    }
  }

  /**
   * The migrants themselves, as far as they are alive and have not left again.
   *
   * @return generation 1
   */
  public PopulationPath direct() {
    return generations.get(0).withLabel("direct");
  }

  /**
   * The descendants of migrants, born in the area.
   *
   * @return generation 2 and all later ones
   */
  public PopulationPath indirect() {
    PopulationPath sum = generations.get(1);
    for (PopulationPath generation : generations.subList(2, generations.size())) {
      sum = sum.plus(generation);
    }
    return sum.withLabel("indirect");
  }

  /**
   * All that migration contributed.
   *
   * @return direct and indirect contribution
   */
  public PopulationPath contribution() {
    return direct().plus(indirect()).withLabel("contribution of migration");
  }

  /**
   * One generation.
   *
   * @param number 1 for the migrants, 2 for their children, …
   * @return its members by date, sex and age
   * @throws IllegalArgumentException if the generation is not kept apart
   */
  public PopulationPath generation(int number) {
    if (number < 1 || number > generations.size()) {
      throw Require.refusal("generation", number, "1 to " + generations.size());
    }
    return generations.get(number - 1);
  }

  /**
   * The part of the population that is owed to migration, at the last date.
   *
   * <pre>
   *   (direct + indirect) / population with migration
   * </pre>
   *
   * @return a ratio, negative where migration took people away; no value if nobody is left, or more
   *     people left than there were
   */
  public Figure share() {
    return shareAt(actual.size() - 1);
  }

  /**
   * The part of the population that is owed to migration in a year.
   *
   * @param year a year with a date of the projection
   * @return a ratio; no value if nobody is left, or more people left than there were
   * @throws IllegalArgumentException if the projection has no such year
   */
  public Figure share(int year) {
    return shareAt(actual.indexOf(year));
  }

  private Figure shareAt(int index) {
    return share(index, contribution().totals().get(index), 1);
  }

  private Figure share(int index, double contribution, double scale) {
    double population = actual.totals().get(index);
    if (population > 0) {
      return Figure.of(scale * contribution / population);
    }
    return Figure.empty(
        population == 0
            ? "nobody is left on " + actual.date(index)
            : "more people left than there were, and the population of "
                + actual.date(index)
                + " is negative");
  }

  /**
   * The part of the growth since the first date that is owed to migration.
   *
   * <pre>
   *   (direct + indirect) / (population at the last date − population at the first)
   * </pre>
   *
   * @return a ratio, above one if the population would have shrunk without migration; no value if
   *     it did not change, or ends below zero
   */
  public Figure shareOfGrowth() {
    if (actual.total() < 0) {
      return shareAt(actual.size() - 1);
    }
    double growth = actual.total() - actual.totals().get(0);
    return growth == 0
        ? Figure.empty("the population did not change")
        : Figure.of(contribution().total() / growth);
  }

  /**
   * Net migrants of all intervals.
   *
   * @return persons, negative for net departures
   */
  public double migrants() {
    return migrantsByInterval.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Persons that each net migrant is worth at the last date.
   *
   * <pre>
   *   (direct + indirect) / net migrants of all intervals
   * </pre>
   *
   * @return persons per migrant; no value if net migration is zero
   */
  public Figure multiplier() {
    return migrants() == 0
        ? Figure.empty("net migration is zero")
        : Figure.of(contribution().total() / migrants());
  }

  /**
   * Births that are owed to migration, of all intervals.
   *
   * @return births with migration less births without, of both sexes
   */
  public double extraBirths() {
    return sum(actualBirths) - sum(counterfactualBirths);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * What the parts leave unexplained: zero, but for the rounding of the last digit, unless the
   * population with migration has other rates than the generations.
   *
   * <pre>
   *   population with migration − without − direct − indirect
   * </pre>
   *
   * <p>With rates of their own for some generations and {@link GenerationClosure#HOMOGENEOUS}, it
   * is how far the assumption that all have the same rates is off.
   *
   * @return persons by date, sex and age
   */
  public PopulationPath mismatch() {
    return actual.minus(counterfactual).minus(contribution()).withLabel("mismatch");
  }

  /**
   * Every quantity at the last date by name, with its formula.
   *
   * @return a table for the classroom
   */
  public TextTable explain() {
    TextTable.Builder table =
        TextTable.titled("what migration contributed to the population of " + name())
            .column("quantity")
            .column("formula")
            .column("value");
    double p = actual.total();
    table
        .row("population at the start", "P(0)", actual.totals().get(0))
        .row("population with migration", "P", p)
        .row("population without migration", "N", counterfactual.total());
    for (int k = 1; k <= reached(); k++) {
      String name =
          switch (k) {
            case 1 -> "migrants alive (direct)";
            case 2 -> "their children";
            case 3 -> "their grandchildren";
            default -> "generation " + k;
          };
      table.row(
          name + (k == generations.size() ? " and later" : ""),
          "G(" + k + ")",
          generation(k).total());
    }
    return table
        .row("indirect contribution", "G(2) + G(3) + …", indirect().total())
        .row("contribution of migration", "C = direct + indirect", contribution().total())
        .row("not explained", "P - N - C", mismatch().total())
        .row("share of the population, %", "C / P", percent(share()))
        .row("share of the growth, %", "C / (P - P(0))", percent(shareOfGrowth()))
        .row("net migrants", "M", migrants())
        .row("multiplier, ratio", "C / M", multiplier())
        .row("births with migration", "B", sum(actualBirths))
        .row("births without migration", "B(N)", sum(counterfactualBirths))
        .row("births owed to migration", "B - B(N)", extraBirths())
        .note(
            "Persons and births but where another unit is given; timing of migrants "
                + timing
                + ".")
        .build();
  }

  /** The last generation that has members at the last date, or the children. */
  private int reached() {
    int last = generations.size();
    while (last > 2 && generation(last).total() == 0) {
      last--;
    }
    return last;
  }

  private static Figure percent(Figure share) {
    return share.isPresent() ? Figure.of(100 * share.value()) : share;
  }

  private String name() {
    return actual.area().name()
        + " "
        + actual.date(0).getYear()
        + "-"
        + actual.date(actual.size() - 1).getYear()
        + (actual.has(Sex.MALE) ? "" : ", female only")
        + reservations();
  }

  /** What has to be known before any figure is read: for the first line. */
  String reservations() {
    StringBuilder text = new StringBuilder();
    if (!ownRates.isEmpty()) {
      text.append(", rates of their own for generations ")
          .append(ownRates.stream().map(String::valueOf).collect(Collectors.joining(", ")))
          .append("; ")
          .append(closure.label());
    }
    int negative = actual.negativeCells();
    if (negative > 0) {
      text.append(", ")
          .append(negative)
          .append(negative == 1 ? " negative cell kept" : " negative cells kept");
    }
    return text.toString();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("contribution of migration to the population of " + name())
            .column("date")
            .unit("persons")
            .column("with migration", 0)
            .column("without", 0)
            .column("direct", 0)
            .column("indirect", 0)
            .unit("%")
            .column("share, %", 1);
    PopulationPath direct = direct();
    PopulationPath indirect = indirect();
    for (int t = 0; t < actual.size(); t++) {
      double population = actual.totals().get(t);
      double contribution = direct.totals().get(t) + indirect.totals().get(t);
      table.row(
          actual.date(t).toString(),
          population,
          counterfactual.totals().get(t),
          direct.totals().get(t),
          indirect.totals().get(t),
          share(t, contribution, 100));
    }
    double left = mismatch().total();
    table.note("Persons; direct: the migrants alive; indirect: their descendants.");
    if (Math.abs(left) > 0.5) {
      table.note(
          String.format(
              Locale.ROOT,
              "The parts miss the population by %,.0f persons, because generations have rates of"
                  + " their own.",
              left));
    }
    return table.build();
  }

  /** All populations, with and without migration, and every generation, by age and sex. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "population").about(table());
    stack.add(actual::dataTable, "with migration").add(counterfactual::dataTable, "without");
    for (int g = 1; g <= reached(); g++) {
      stack.add(generation(g)::dataTable, "generation " + g);
    }
    return stack
        .add(indirect()::dataTable, "indirect, all generations after the first")
        .add(this::intervals, "of the interval that begins at the date")
        .build();
  }

  private TextTable intervals() {
    TextTable.Builder table =
        TextTable.titled("births and net migrants of intervals")
            .column("date")
            .unit("persons")
            .column("net migrants")
            .column("births with migration")
            .column("births without");
    for (int t = 0; t < migrantsByInterval.size(); t++) {
      table.row(
          actual.date(t).toString(),
          migrantsByInterval.get(t),
          actualBirths.get(t),
          counterfactualBirths.get(t));
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
