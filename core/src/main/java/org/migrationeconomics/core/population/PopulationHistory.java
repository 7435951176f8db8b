package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A population at successive dates and the vital rates between them: what estimates and projections
 * publish of a country, and what the contribution of migration is worked out from.
 *
 * <pre>
 *   population   P(t0)          P(t1)          P(t2)
 *   vital rates         t0-t1          t1-t2
 *   migration           t0-t1          t1-t2           net totals, where the publisher gives them
 * </pre>
 *
 * <p>The dates may lie in the future: a published projection is a history in this sense, and {@link
 * #label} says which variant it is.
 *
 * <p><b>Units</b>: persons; rates per year; net migrants in persons over each span.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class PopulationHistory implements WithPopulationHistory, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  PopulationHistory() {}

  /**
   * A history without published totals of net migration.
   *
   * @param populations at n + 1 successive dates
   * @param rates of the n spans between them
   * @return the history
   * @throws IllegalArgumentException if there is no span, or dates, areas, sexes or age groups do
   *     not fit together
   */
  public static PopulationHistory of(List<Population> populations, List<VitalRates> rates) {
    Require.notNull("populations", populations);
    Require.notNull("rates", rates);
    return builder().populations(populations).rates(rates).build();
  }

  /**
   * Begins a history; populations and rates are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The populations, from the first date to the last.
   *
   * @return n + 1 populations of the same area, sexes and age groups
   */
  public abstract List<Population> populations();

  /**
   * The vital rates between successive dates.
   *
   * @return n sets of rates
   */
  public abstract List<VitalRates> rates();

  /**
   * Net migrants of each span, arrivals less departures, as the publisher gives them.
   *
   * @return persons over the span, or the reason why there is no figure; as many as there are spans
   */
  @Value.Default
  public List<Figure> netMigration() {
    return Collections.nCopies(rates().size(), Figure.empty("not given"));
  }

  /**
   * What the history is: "estimates", "medium variant".
   *
   * @return the label, "estimates" if nobody said
   */
  @Value.Default
  public String label() {
    return "estimates";
  }

  /**
   * Whose history.
   *
   * @return a place or an aggregate of places
   */
  public ReferenceArea area() {
    return first().area();
  }

  /**
   * The age groups of the populations.
   *
   * @return the groups
   */
  public AgeGroups ages() {
    return first().ages();
  }

  /**
   * The population at the first date.
   *
   * @return the population
   */
  public Population first() {
    return populations().get(0);
  }

  /**
   * The population at the last date.
   *
   * @return the population
   */
  public Population last() {
    return populations().get(populations().size() - 1);
  }

  /**
   * The population in a year.
   *
   * @param year a year with a population
   * @return the population
   * @throws IllegalArgumentException if the history has none in that year
   */
  public Population population(int year) {
    return populations().get(indexOf(year));
  }

  /**
   * The part of the history between two of its dates.
   *
   * @param fromYear the year of the first population to keep
   * @param toYear the year of the last, after it
   * @return the part
   * @throws IllegalArgumentException if the history has no population in one of the years, or they
   *     run backwards
   */
  public PopulationHistory between(int fromYear, int toYear) {
    int from = indexOf(fromYear);
    int to = indexOf(toYear);
    if (to <= from) {
      throw Require.refusal("years", fromYear + " to " + toYear, "a first year before the last");
    }
    return builder()
        .populations(populations().subList(from, to + 1))
        .rates(rates().subList(from, to))
        .netMigration(netMigration().subList(from, to))
        .label(label())
        .build();
  }

  private int indexOf(int year) {
    for (int i = 0; i < populations().size(); i++) {
      if (populations().get(i).date().getYear() == year) {
        return i;
      }
    }
    throw Require.refusal(
        "year",
        year,
        "one of "
            + String.join(
                ", ",
                populations().stream()
                    .map(population -> String.valueOf(population.date().getYear()))
                    .toList()));
  }

  /** Validates that dates, areas, sexes and groups fit together. */
  @Value.Check
  void check() {
    int spans = rates().size();
    if (spans == 0 || populations().size() != spans + 1) {
      throw Require.refusal(
          "populations and rates",
          populations().size() + " and " + spans,
          "one population more than there are rates, and rates of at least one span");
    }
    if (netMigration().size() != spans) {
      throw Require.refusal("net migration", netMigration().size(), spans + " figures");
    }
    Require.text("label", label());
    Population first = first();
    for (int i = 0; i < spans; i++) {
      VitalRates between = rates().get(i);
      Population before = populations().get(i);
      Population after = populations().get(i + 1);
      if (!between.start().equals(before.date()) || !between.end().equals(after.date())) {
        throw Require.refusal(
            "span of the rates",
            between.start() + " to " + between.end(),
            before.date() + " to " + after.date() + ", the dates of the populations");
      }
      same("area of the rates", between.area().code(), first.area().code());
      same("area of a population", after.area().code(), first.area().code());
      same("age groups of a population", after.ages().toString(), first.ages().toString());
      for (Sex sex : Sex.values()) {
        if (after.has(sex) != first.has(sex) || between.has(sex) != first.has(sex)) {
          throw Require.refusal(
              "sexes in " + between.start() + " to " + between.end(),
              "others than at the beginning",
              "the same in all populations and rates");
        }
      }
    }
  }

  private static void same(String argument, String value, String expected) {
    if (!value.equals(expected)) {
      throw Require.refusal(argument, value, expected + ", as at the beginning");
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("date")
            .unit("persons")
            .column("population", 0)
            .unit("children per woman")
            .column("total fertility after", 3)
            .unit("persons")
            .column("net migration after", 0);
    for (int i = 0; i < rates().size(); i++) {
      table.row(
          populations().get(i).date().toString(),
          populations().get(i).total(),
          rates().get(i).fertility().totalFertility(),
          netMigration().get(i));
    }
    Figure none = Figure.empty("the last date");
    return table
        .row(last().date().toString(), last().total(), none, none)
        .source("Persons; net migrants over the whole span.", first().source())
        .build();
  }

  /** Every population, and the rates of every span, by age. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("date")
            .column("until")
            .column("age")
            .unit("persons")
            .column("female population")
            .column("male population")
            .unit("deaths per person and year")
            .column("female death rate")
            .column("male death rate")
            .unit("births per woman and year")
            .column("fertility")
            .unit("boys per girl")
            .column("sex ratio at birth")
            .unit("persons")
            .column("net migration");
    for (int t = 0; t < populations().size(); t++) {
      Population people = populations().get(t);
      String date = people.date().toString();
      for (int i = 0; i < ages().size(); i++) {
        Object women = BySex.cell(people.female(), i);
        Object men = BySex.cell(people.male(), i);
        table.row(date, "", ages().label(i), women, men, "", "", "", "", "");
      }
      if (t < rates().size()) {
        span(table, date, rates().get(t));
        String until = rates().get(t).end().toString();
        table.row(date, until, "all", "", "", "", "", "", "", netMigration().get(t));
      }
    }
    return table.source("Net migrants over the whole span.", first().source()).build();
  }

  private static void span(TextTable.Builder table, String date, VitalRates rates) {
    String until = rates.end().toString();
    for (int i = 0; i < rates.ages().size(); i++) {
      Object women = BySex.cell(rates.female(), i);
      Object men = BySex.cell(rates.male(), i);
      table.row(date, until, rates.ages().label(i), "", "", women, men, "", "", "");
    }
    FertilitySchedule fertility = rates.fertility();
    for (int i = 0; i < fertility.ages().size(); i++) {
      double births = fertility.rates().value(i);
      table.row(date, until, fertility.ages().label(i), "", "", "", "", births, "", "");
    }
    table.row(date, until, "birth", "", "", "", "", "", fertility.sexRatioAtBirth(), "");
  }

  /** One line: whose, which variant, when, which groups; {@link #show} prints the totals. */
  @Override
  public String toString() {
    return area().name()
        + " "
        + first().date().getYear()
        + "-"
        + last().date().getYear()
        + ", "
        + label()
        + BySex.only(first().female(), first().male())
        + ", "
        + ages();
  }

  /** Builds a history. Not thread-safe. */
  public static final class Builder extends ImmutablePopulationHistory.Builder {
    Builder() {}
  }
}
