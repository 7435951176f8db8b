package org.migrationeconomics.calculators.reproduction;

import static org.migrationeconomics.calculators.reproduction.Shares.percent;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What natural increase and migration contributed to the growth of a population, by its accounts:
 * the result of {@link AccountingContributionCalculator}.
 *
 * <p>All figures of this record without a year are of the whole span. They say what happened in the
 * accounts, not what would have happened without migration: the children of migrants count as
 * natural increase here ({@link RateContribution} and its Javadoc go on from there).
 *
 * <p><b>Units</b>: persons; shares are ratios (0.83 is 83 %).
 *
 * <p>Immutable and thread-safe.
 *
 * @param place whose population
 * @param years the account of every year, in order
 * @param source where the accounts come from
 */
public record AccountingContribution(Place place, List<GrowthAccount> years, String source)
    implements Tabular {

  /**
   * Copies the list and checks that the years follow each other.
   *
   * @throws IllegalArgumentException if there is no year, or an account does not begin where the
   *     one before it ends
   */
  public AccountingContribution {
    Require.notNull("years", years);
    Require.notNull("place", place);
    Require.text("source", source);
    years = List.copyOf(years);
    if (years.isEmpty()) {
      throw Require.refusal("years", "[]", "the account of at least one year");
    }
    sum(years);
  }

  private static GrowthAccount sum(List<GrowthAccount> years) {
    return years.stream().reduce(GrowthAccount::plus).orElseThrow();
  }

  /**
   * The account of the whole span.
   *
   * @return all years as one
   */
  public GrowthAccount total() {
    return sum(years);
  }

  /**
   * The account of one year.
   *
   * @param year a year of the span
   * @return its account
   * @throws IllegalArgumentException if the year is outside the span
   */
  public GrowthAccount year(int year) {
    return years.stream()
        .filter(account -> account.firstYear() <= year && year <= account.lastYear())
        .findFirst()
        .orElseThrow(
            () -> Require.refusal("year", year, "a year of the accounts, " + total().span()));
  }

  /**
   * The growth of the population over the whole span.
   *
   * @return persons
   */
  public double growth() {
    return total().growth();
  }

  /**
   * Natural increase over the whole span.
   *
   * @return persons
   */
  public double natural() {
    return total().natural();
  }

  /**
   * Net migration over the whole span.
   *
   * @return persons
   */
  public double migratory() {
    return total().migratory();
  }

  /**
   * What the components leave unexplained over the whole span. Corrections of opposite sign cancel
   * out in it; {@link #closes} looks at every year.
   *
   * @return persons
   */
  public double correction() {
    return total().correction();
  }

  /**
   * Natural increase as a share of growth.
   *
   * @return the share, not bounded by 0 and 1 ({@link ReproductionFormulas#shareOfGrowth}); no
   *     value if the population did not grow
   */
  public Figure naturalShare() {
    return total().naturalShare();
  }

  /**
   * Net migration as a share of growth.
   *
   * @return the share, not bounded by 0 and 1 ({@link ReproductionFormulas#shareOfGrowth}); no
   *     value if the population did not grow
   */
  public Figure migratoryShare() {
    return total().migratoryShare();
  }

  /**
   * The correction as a share of growth; with the two other shares it makes 1.
   *
   * @return the share; no value if the population did not grow
   */
  public Figure correctionShare() {
    return total().correctionShare();
  }

  /**
   * Whether the account of every single year closes to the person.
   *
   * @return true if all do ({@link GrowthAccount#closes})
   */
  public boolean closes() {
    return years.stream().allMatch(GrowthAccount::closes);
  }

  /**
   * The answer in a sentence: by how much the population grew, and how much of it is migration.
   *
   * @return one sentence
   */
  public String answer() {
    String change =
        growth() == 0
            ? " neither grew nor shrank"
            : (growth() > 0 ? " grew by " : " shrank by ") + people(Math.abs(growth())) + " people";
    return place.name()
        + change
        + " in "
        + total().span()
        + ": "
        + people(migratory())
        + " by migration"
        + ofGrowth(migratoryShare())
        + " and "
        + people(natural())
        + " by births less deaths"
        + ofGrowth(naturalShare())
        + (correction() == 0 ? "" : ", beside corrections of " + people(correction()))
        + ".";
  }

  private static String ofGrowth(Figure share) {
    return share.isPresent() ? " (" + Numbers.fixed(100 * share.value(), 1) + " %)" : "";
  }

  private static String people(double persons) {
    return Numbers.fixed(persons, 0);
  }

  /**
   * Every quantity behind the shares, by name and formula.
   *
   * @return a table of quantities, formulas and values
   */
  public TextTable explain() {
    GrowthAccount total = total();
    int first = total.firstYear();
    int last = total.lastYear();
    return TextTable.titled(
            "how the growth of " + place.name() + " " + total.span() + " is made up")
        .column("quantity")
        .column("formula")
        .column("value")
        .row("initial population", "P(" + first + ")", total.initialPopulation())
        .row("final population", "P(" + (last + 1) + ")", total.finalPopulation())
        .row("growth", "ΔP = P(" + (last + 1) + ") - P(" + first + ")", total.growth())
        .row("natural increase", "N = Σ births less deaths", total.natural())
        .row("net migration", "M = Σ arrivals less departures", total.migratory())
        .row("correction", "R = ΔP - N - M", total.correction())
        .row("natural share, %", "N / ΔP", percent(total.naturalShare()))
        .row("migratory share, %", "M / ΔP", percent(total.migratoryShare()))
        .row("share of the correction, %", "R / ΔP", percent(total.correctionShare()))
        .note("Persons but where another unit is given; populations of 1 January.")
        .build();
  }

  @Override
  public TextTable table() {
    GrowthAccount total = total();
    TextTable.Builder table =
        TextTable.titled(
                "growth of "
                    + place.name()
                    + " "
                    + total.span()
                    + " by component, persons"
                    + (closes() ? "" : ", corrections of " + people(correction())))
            .column("year")
            .unit("persons")
            .column("population 1 Jan", 0)
            .column("natural", 0)
            .column("migratory", 0)
            .column("correction", 0)
            .column("growth", 0)
            .unit("%")
            .column("natural, %", 1)
            .column("migratory, %", 1);
    years.forEach(account -> table.row(cells(account)));
    if (years.size() > 1) {
      table.sum(cells(total));
    }
    return table.note(closing()).source("Shares in % of growth.", source).build();
  }

  @Override
  public TextTable dataTable() {
    GrowthAccount total = total();
    return StackedTables.titled(table().title())
        .add(this::table)
        .add(
            () ->
                TextTable.titled("last population")
                    .column("year")
                    .unit("persons")
                    .column("population 1 Jan", 0)
                    .row(total.lastYear() + 1, total.finalPopulation())
                    .build())
        .build();
  }

  private static Object[] cells(GrowthAccount account) {
    return new Object[] {
      account.span(),
      account.initialPopulation(),
      account.natural(),
      account.migratory(),
      account.correction(),
      account.growth(),
      percent(account.naturalShare()),
      percent(account.migratoryShare())
    };
  }

  private String closing() {
    if (closes()) {
      return "The accounts close to the person.";
    }
    long open = years.stream().filter(account -> !account.closes()).count();
    return "The accounts of "
        + open
        + " of "
        + years.size()
        + " years do not close; corrections of "
        + people(correction())
        + " persons in all.";
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
