package org.migrationeconomics.calculators.reproduction;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
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
public record RateContribution(
    Place place, CorrectionPolicy policy, List<CounterfactualYear> path, String source)
    implements Tabular {

  /**
   * Copies the path and checks that its years follow each other.
   *
   * @throws IllegalArgumentException if there are fewer than two years, a year is missing, or the
   *     two populations of the first year differ
   */
  public RateContribution {
    Require.notNull("place", place);
    Require.notNull("policy", policy);
    Require.text("source", source);
    path = List.copyOf(path);
    if (path.size() < 2) {
      throw Require.refusal(
          "path", path.size() + " years", "the first 1 January and at least one more");
    }
    CounterfactualYear first = path.get(0);
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

  private CounterfactualYear first() {
    return path.get(0);
  }

  private CounterfactualYear last() {
    return path.get(path.size() - 1);
  }

  /**
   * Observed and counterfactual population on 1 January of a year.
   *
   * @param year a year of the accounts, or the one after
   * @return the row of the path
   * @throws IllegalArgumentException if the year is outside the path
   */
  public CounterfactualYear year(int year) {
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
   * The migrants themselves: the sum of net migration.
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
   * Every quantity behind the contribution, by name and formula.
   *
   * @return a table of quantities, formulas and values
   */
  public TextTable explain() {
    int begin = first().year();
    int end = last().year();
    double growthFactor = counterfactual() / first().counterfactual();
    double meanRate = 0;
    for (CounterfactualYear year : path.subList(0, path.size() - 1)) {
      meanRate += year.naturalRate().orElse(0) / (path.size() - 1);
    }
    return TextTable.titled("how migration contributed to the population of " + place.name())
        .column("quantity")
        .column("formula")
        .column("value")
        .column("unit")
        .row("initial population", "P(" + begin + ")", first().population(), "persons")
        .row(
            "natural rate, mean of the years",
            "n = natural / ((P(t) + P(t+1)) / 2)",
            Shares.percent(Figure.of(meanRate)),
            "% a year")
        .row(
            "growth factor without migration",
            "g = product of (1 + n/2) / (1 - n/2)",
            growthFactor,
            "ratio")
        .row("counterfactual population", "P* = P(" + begin + ") g", counterfactual(), "persons")
        .row("observed population", "P(" + end + ")", population(), "persons")
        .row("correction", "R, policy " + policy, correction(), "persons")
        .row("contribution of migration", "C = P - P* - R", contribution(), "persons")
        .row("direct contribution", "M = sum of net migration", direct(), "persons")
        .row("indirect contribution", "C - M", indirect(), "persons")
        .row("share of the population", "C / P", Shares.percent(share()), "%")
        .row(
            "share of growth",
            "C / (P(" + end + ") - P(" + begin + "))",
            Shares.percent(shareOfGrowth()),
            "%")
        .row("multiplier", "C / M", multiplier(), "persons per net migrant")
        .note("Populations of 1 January.")
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
                    + ", persons")
            .column("1 Jan")
            .column("population", 0)
            .column("without migration", 0)
            .column("direct", 0)
            .column("indirect", 0)
            .column("correction", 0)
            .column("share, %", 2)
            .column("natural rate, %", 3);
    for (CounterfactualYear year : path) {
      table.row(
          year.year(),
          year.population(),
          year.counterfactual(),
          year.direct(),
          year.indirect(),
          year.correction(),
          Shares.percent(year.share()),
          Shares.percent(year.naturalRate()));
    }
    return table
        .note("Share: direct and indirect in % of the population. Source: " + source)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
