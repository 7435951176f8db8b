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
 * What migration contributed to a population, directly and through the natural increase of those
 * who came: the result of {@link RateContributionCalculator}.
 *
 * <pre>
 *   population = counterfactual + contribution + correction,   contribution = direct + indirect
 * </pre>
 *
 * <p>All figures of this record without a year are those at the end, on 1 January after the last
 * year of the accounts.
 *
 * <p><b>Units</b>: persons; shares are ratios (0.15 is 15 %).
 *
 * <p>Immutable and thread-safe.
 *
 * @param place whose population
 * @param policy what was made of corrections in the accounts
 * @param path observed and counterfactual population on every 1 January, the first of which has
 *     both the same
 * @param source where the accounts come from
 */
public record RateContribution(Place place, CorrectionPolicy policy, List<Year> path, String source)
    implements Tabular {

  /**
   * Copies the path and checks that its years follow each other.
   *
   * @throws IllegalArgumentException if there are fewer than two years, a year is missing, or the
   *     two populations of the first year differ
   */
  public RateContribution {
    Require.notNull("path", path);
    Require.notNull("place", place);
    Require.notNull("policy", policy);
    Require.text("source", source);
    path = List.copyOf(path);
    if (path.size() < 2) {
      throw Require.refusal(
          "path", path.size() + " years", "the first 1 January and at least one more");
    }
    Year first = path.get(0);
    if (first.population() != first.counterfactual()) {
      throw Require.refusal(
          "counterfactual of " + first.year(),
          first.counterfactual(),
          first.population() + ", the observed population with which it begins");
    }
    for (int i = 1; i < path.size(); i++) {
      if (path.get(i).year() != first.year() + i) {
        throw Require.refusal(
            "year of the path", path.get(i).year(), first.year() + i + ", the next one");
      }
    }
  }

  private Year first() {
    return path.get(0);
  }

  private Year last() {
    return path.get(path.size() - 1);
  }

  /**
   * Observed and counterfactual population on 1 January of a year.
   *
   * @param year a year of the accounts, or the one after
   * @return the row of the path
   * @throws IllegalArgumentException if the year is outside the path
   */
  public Year year(int year) {
    if (year < first().year() || year > last().year()) {
      throw Require.refusal(
          "year", year, "a year of the path, " + first().year() + "-" + last().year());
    }
    return path.get(year - first().year());
  }

  /**
   * The observed population at the end.
   *
   * @return persons
   */
  public double population() {
    return last().population();
  }

  /**
   * The population at the end, had nobody migrated since the beginning.
   *
   * @return persons
   */
  public double counterfactual() {
    return last().counterfactual();
  }

  /**
   * All that migration contributed: direct and indirect.
   *
   * @return persons, negative if the population would be larger without migration
   */
  public double contribution() {
    return last().contribution();
  }

  /**
   * The migrants themselves: the sum of net migration, and of corrections if the {@linkplain
   * CorrectionPolicy#COUNT_AS_MIGRATION policy} counts them as migration.
   *
   * @return persons, negative for net emigration
   */
  public double direct() {
    return last().direct();
  }

  /**
   * The natural increase of the migrants since they came, at the rate of the whole population.
   *
   * @return persons; may have the other sign than the direct contribution
   */
  public double indirect() {
    return last().indirect();
  }

  /**
   * What statistical corrections added, with their natural increase.
   *
   * @return persons; 0 if the accounts close or the policy counts corrections elsewhere
   */
  public double correction() {
    return last().correction();
  }

  /**
   * The contribution of migration as a share of the final population.
   *
   * @return the share, negative if the population would be larger without migration
   */
  public Figure share() {
    return last().share();
  }

  /**
   * The contribution of migration as a share of growth, to be compared with {@link
   * AccountingContribution#migratoryShare}, which has the migrants only.
   *
   * @return the share, not bounded by 0 and 1; no value if the population did not grow
   */
  public Figure shareOfGrowth() {
    return ReproductionFormulas.shareOfGrowth(contribution(), population() - first().population());
  }

  /**
   * The persons that one net migrant has become: contribution over direct contribution.
   *
   * @return persons per net migrant; no value if net migration was 0
   */
  public Figure multiplier() {
    return direct() == 0
        ? Figure.empty("net migration was 0")
        : Figure.of(contribution() / direct());
  }

  /**
   * The answer in a sentence: how many of the people at the end are owed to migration. Those "born
   * to" the migrants are their natural increase, births less deaths.
   *
   * @return one sentence, or two if statistical corrections are neither
   */
  public String answer() {
    int begin = first().year();
    int end = last().year() - 1;
    String years = begin == end ? "" + begin : begin + "-" + end;
    String day = "on 1 January " + last().year();
    String share = " (" + Numbers.fixed(100 * Math.abs(share().value()), 1) + " %)";
    String answer =
        contribution() < 0
            ? "Without the migration of %s, %s would have had %s more people %s than its %s%s: %s."
                .formatted(
                    years,
                    place.name(),
                    people(-contribution()),
                    day,
                    people(population()),
                    share,
                    directAndIndirect())
            : "Of the %s people of %s %s, %s%s are owed to the migration of %s: %s."
                .formatted(
                    people(population()),
                    place.name(),
                    day,
                    people(contribution()),
                    share,
                    years,
                    directAndIndirect());
    return people(correction()).equals("0")
        ? answer
        : answer + " Corrections of " + people(correction()) + " in the accounts are neither.";
  }

  private String directAndIndirect() {
    if (direct() >= 0 && indirect() >= 0) {
      return people(direct()) + " who came and " + people(indirect()) + " born to them";
    }
    if (direct() <= 0 && indirect() <= 0) {
      return people(-direct())
          + " who left and "
          + people(-indirect())
          + " who would have been born to them";
    }
    return people(direct()) + " net migrants and " + people(indirect()) + " by natural increase";
  }

  private static String people(double persons) {
    return Numbers.fixed(persons, 0);
  }

  /**
   * Every quantity behind the contribution, by name and formula.
   *
   * @return a table of quantities, formulas and values
   */
  public TextTable explain() {
    int begin = first().year();
    int end = last().year();
    double growthFactor = counterfactual() / first().counterfactual();
    double meanRate = 0;
    for (Year year : path.subList(0, path.size() - 1)) {
      meanRate += year.naturalRate().orElse(0) / (path.size() - 1);
    }
    String shareFormula = "C / (P(" + end + ") - P(" + begin + "))";
    return TextTable.titled("what migration contributed to the population of " + place.name())
        .column("quantity")
        .column("formula")
        .column("value")
        .row("initial population", "P(" + begin + ")", first().population())
        .row("natural rate, % a year", "n, mean of the years", percent(Figure.of(meanRate)))
        .row("growth factor, ratio", "g = Π (1+n/2)/(1-n/2)", growthFactor)
        .row("without migration", "P* = P(" + begin + ") g", counterfactual())
        .row("population", "P(" + end + ")", population())
        .row("correction", "R, " + policy, correction())
        .row("contribution", "C = P - P* - R", contribution())
        .row("direct", "M = Σ net migration", direct())
        .row("indirect", "C - M", indirect())
        .row("share of population, %", "C / P", percent(share()))
        .row("share of growth, %", shareFormula, percent(shareOfGrowth()))
        .row("multiplier, ratio", "C / M", multiplier())
        .note("Persons but where another unit is given; populations of 1 January.")
        .build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "population of "
                    + place.name()
                    + " with and without migration since "
                    + first().year()
                    + ", persons"
                    + corrected())
            .column("1 Jan")
            .unit("persons")
            .column("population", 0)
            .column("without migration", 0)
            .column("direct", 0)
            .column("indirect", 0)
            .column("correction", 0)
            .unit("%")
            .column("share, %", 2)
            .column("natural rate, %", 3);
    for (Year year : path) {
      table.row(
          year.year(),
          year.population(),
          year.counterfactual(),
          year.direct(),
          year.indirect(),
          year.correction(),
          percent(year.share()),
          percent(year.naturalRate()));
    }
    return table.source("Share: direct and indirect in % of the population.", source).build();
  }

  /** What became of the corrections, for the first line; nothing where there are none. */
  private String corrected() {
    return switch (policy) {
      case COUNT_AS_MIGRATION -> ", corrections counted as migration";
      case COUNT_AS_NATURAL -> ", corrections counted as natural increase";
      case COUNT_AS_NEITHER, REFUSE ->
          people(correction()).equals("0")
              ? ""
              : ", corrections of " + people(correction()) + " counted as neither";
    };
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }

  /**
   * A population on 1 January of a year, and what it would be had nobody migrated since the
   * beginning.
   *
   * <pre>
   *   population = counterfactual + direct + indirect + correction
   * </pre>
   *
   * <p><b>Units</b>: persons; the rate is per person and year.
   *
   * <p>Immutable and thread-safe.
   *
   * @param year the year
   * @param population the observed population
   * @param counterfactual the population without migration and corrections
   * @param direct net migrants since the beginning
   * @param correction what statistical corrections since the beginning have added, with their
   *     natural increase
   * @param naturalRate the rate of natural increase during the year; no value for the 1 January
   *     that ends the account
   */
  public record Year(
      int year,
      double population,
      double counterfactual,
      double direct,
      double correction,
      Figure naturalRate)
      implements Tabular {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a population is not above zero or another number is NaN
     *     or infinite
     */
    public Year {
      Require.year("year", year);
      Require.positive("population of " + year, population);
      Require.positive("counterfactual of " + year, counterfactual);
      Require.finite("direct contribution of " + year, direct);
      Require.finite("correction of " + year, correction);
      Require.notNull("natural rate", naturalRate);
    }

    /**
     * What migration since the beginning has contributed, directly and indirectly.
     *
     * @return persons, negative if the population would be larger without migration
     */
    public double contribution() {
      return population - counterfactual - correction;
    }

    /**
     * The natural increase of those who came, since they came; for departures that which they took
     * with them.
     *
     * @return persons, contribution less direct contribution
     */
    public double indirect() {
      return contribution() - direct;
    }

    /**
     * The contribution of migration as a share of the observed population.
     *
     * @return the share, at most 1 if there is no correction; negative where the population would
     *     be larger without migration
     */
    public Figure share() {
      return Figure.of(contribution() / population);
    }

    /** The parts of the population in a column. */
    @Override
    public TextTable table() {
      return TextTable.titled("population on 1 January " + year + " with and without migration")
          .column("part")
          .unit("persons")
          .column("persons", 0)
          .row("without migration", counterfactual)
          .row("direct contribution", direct)
          .row("indirect contribution", indirect())
          .row("correction", correction)
          .row("population", population)
          .build();
    }

    @Override
    public TextTable dataTable() {
      return StackedTables.titled(table().title())
          .add(this::table)
          .figure("share of the population", "%", percent(share()))
          .figure("natural rate", "%", percent(naturalRate))
          .build();
    }

    /** The table. */
    @Override
    public String toString() {
      return table().brief();
    }
  }
}
