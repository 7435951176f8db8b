package org.migrationeconomics.calculators.reproduction.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The population at which constant immigration below replacement comes to a standstill: the result
 * of {@link StationaryPopulationCalculator}.
 *
 * <pre>
 *   population = immigrants + births × survivors per birth
 *   births     = births to immigrants / (1 − NRR)
 * </pre>
 *
 * <p>Generation 1 are the immigrants, 2 their children, 3 their grandchildren, and so on; each is
 * NRR times as many births as the one before, and the sum of all is known in closed form. Who was
 * born abroad is who immigrated. If migrants are net of departures, so is the generation.
 *
 * <p><b>Units</b>: persons; births and migrants over an interval, births of both sexes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area whose population
 * @param timing when the migrants come
 * @param netReproduction daughters per woman under the fertility and mortality of the interval,
 *     below 1
 * @param birthsToImmigrants births of an interval to women who immigrated themselves
 * @param female girls and women
 * @param male boys and men; empty for females only
 */
public record StationaryPopulation(
    ReferenceArea area,
    MigrationTiming timing,
    double netReproduction,
    double birthsToImmigrants,
    StationaryCohorts female,
    Optional<StationaryCohorts> male)
    implements Tabular {

  private static final int OLD = 65;
  private static final int SHOWN = 4;
  private static final String[] NAMES = {"immigrants", "children", "grandchildren"};

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the net reproduction rate is not from 0 to below 1, the
   *     groups of the sexes differ, or an age group has fewer than 0 persons
   */
  public StationaryPopulation {
    Require.notNull("area", area);
    Require.notNull("timing", timing);
    Require.finite("births to immigrants", birthsToImmigrants);
    if (!(netReproduction >= 0 && netReproduction < 1)) {
      throw Require.refusal("net reproduction rate", netReproduction, "from 0 to below 1");
    }
    AgeGroups ages = female.migrants().ages();
    double births = birthsToImmigrants / (1 - netReproduction);
    notNegative(Sex.FEMALE, female.with(births));
    male.ifPresent(
        men -> {
          if (!men.migrants().ages().equals(ages)) {
            throw Require.refusal(
                "ages of male", men.migrants().ages(), ages + ", those of female");
          }
          notNegative(Sex.MALE, men.with(births));
        });
  }

  private static void notNegative(Sex sex, AgeVector persons) {
    for (int x = 0; x < persons.size(); x++) {
      if (persons.value(x) < 0) {
        throw Require.refusal(
            "stationary " + sex.label() + " population " + persons.ages().label(x),
            persons.value(x),
            "no less than 0; more people leave than there are");
      }
    }
  }

  /**
   * The age groups.
   *
   * @return groups of equal width, the last open
   */
  public AgeGroups ages() {
    return female.migrants().ages();
  }

  /**
   * Whether the population has a sex.
   *
   * @param sex which one
   * @return true if {@link #of(Sex)} gives it
   */
  public boolean has(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE || male.isPresent();
  }

  private StationaryCohorts cohorts(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE
        ? female
        : male.orElseThrow(() -> Require.refusal("sex", sex.label(), "female, the only one here"));
  }

  /**
   * Persons of one sex by age.
   *
   * @param sex which one
   * @return persons
   * @throws IllegalArgumentException if the population is of females only
   */
  public AgeVector of(Sex sex) {
    return cohorts(sex).with(births());
  }

  /**
   * All persons.
   *
   * @return persons of the sexes that the population has
   */
  public double total() {
    return of(Sex.FEMALE).sum() + (has(Sex.MALE) ? of(Sex.MALE).sum() : 0);
  }

  /**
   * The population on a day, to project it on or compare it.
   *
   * @param date any day; nothing depends on it
   * @return the population
   */
  public Population population(LocalDate date) {
    Population.Builder population =
        Population.builder()
            .area(area)
            .date(date)
            .female(of(Sex.FEMALE))
            .source("stationary population with constant immigration");
    return has(Sex.MALE) ? population.male(of(Sex.MALE)).build() : population.build();
  }

  /**
   * Net migrants of an interval, of all ages and sexes.
   *
   * @return persons
   */
  public double migrants() {
    return female.migrants().sum() + male.map(men -> men.migrants().sum()).orElse(0.0);
  }

  /**
   * Births of an interval to all women.
   *
   * @return births of both sexes
   */
  public double births() {
    return birthsToImmigrants / (1 - netReproduction);
  }

  /**
   * Births of an interval to the women of one generation.
   *
   * <pre>
   *   births to the k-th generation = births to immigrants × NRR^(k−1)
   * </pre>
   *
   * @param generation 1 for the immigrants, 2 for their children, …
   * @return births of both sexes
   * @throws IllegalArgumentException if the number is below 1
   */
  public double births(int generation) {
    return birthsToImmigrants * Math.pow(netReproduction, generation(generation) - 1);
  }

  /**
   * One generation of one sex by age.
   *
   * @param sex which one
   * @param generation 1 for the immigrants, 2 for their children, …
   * @return persons
   * @throws IllegalArgumentException if the number is below 1 or the population is of females only
   */
  public AgeVector generation(Sex sex, int generation) {
    StationaryCohorts cohorts = cohorts(sex);
    return generation(generation) == 1
        ? cohorts.immigrants()
        : cohorts.descendants(births(generation - 1));
  }

  /**
   * One generation of all sexes.
   *
   * @param generation 1 for the immigrants, 2 for their children, …
   * @return persons
   * @throws IllegalArgumentException if the number is below 1
   */
  public double generationTotal(int generation) {
    return generation(Sex.FEMALE, generation).sum()
        + (has(Sex.MALE) ? generation(Sex.MALE, generation).sum() : 0);
  }

  /**
   * All generations from one on, the sum to infinity.
   *
   * @param generation 2 for the children and all their descendants, …
   * @return persons
   * @throws IllegalArgumentException if the number is below 1
   */
  public double generationsFrom(int generation) {
    if (generation(generation) == 1) {
      return total();
    }
    double born = births(generation - 1) / (1 - netReproduction);
    return female.descendants(born).sum()
        + male.map(men -> men.descendants(born).sum()).orElse(0.0);
  }

  private static int generation(int generation) {
    if (generation < 1) {
      throw Require.refusal("generation", generation, "1 for the immigrants, or more");
    }
    return generation;
  }

  /**
   * The share of those who immigrated themselves.
   *
   * @return generation 1 over all; no value if nobody is there
   */
  public Figure foreignBornShare() {
    double total = total();
    return total == 0
        ? Figure.empty("the stationary population is empty")
        : Figure.of(generationTotal(1) / total);
  }

  /**
   * The share of those of 65 and more.
   *
   * @return the share; no value if nobody is there or no age group begins at 65
   */
  public Figure oldAgeShare() {
    double total = total();
    if (total == 0) {
      return Figure.empty("the stationary population is empty");
    }
    if (!begins(OLD)) {
      return Figure.empty("no age group begins at " + OLD);
    }
    double old =
        of(Sex.FEMALE).from(OLD).sum() + (has(Sex.MALE) ? of(Sex.MALE).from(OLD).sum() : 0);
    return Figure.of(old / total);
  }

  private boolean begins(int age) {
    for (int lower : ages().lowers()) {
      if (lower == age) {
        return true;
      }
    }
    return false;
  }

  @Override
  public TextTable table() {
    double total = total();
    TextTable.Builder table =
        TextTable.titled(
                "Stationary population with constant immigration, "
                    + area.name()
                    + (male.isPresent() ? "" : ", female only"))
            .column("generation")
            .unit("persons")
            .column("persons", 0)
            .unit("1")
            .column("share", 4)
            .unit("births")
            .column("births to them", 0);
    for (int k = 1; k < SHOWN; k++) {
      double persons = generationTotal(k);
      table.row(NAMES[k - 1], persons, share(persons, total), births(k));
    }
    double later = generationsFrom(SHOWN);
    double laterBirths = births(SHOWN) / (1 - netReproduction);
    table.row("all later", later, share(later, total), laterBirths);
    table.sum("all", total, share(total, total), births());
    return table
        .note(
            "Persons; births of both sexes in "
                + ages().width()
                + " years. Migrants "
                + Numbers.readable(migrants())
                + ", timing "
                + timing
                + ", net reproduction "
                + Numbers.fixed(netReproduction, 4)
                + ".")
        .note("Aged 65 and over: " + oldAgeShare() + " of all.")
        .build();
  }

  /** The stationary population by age and sex, and the generations of the {@link #table}. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part")
            .about(table())
            .add(this::table, "generations");
    for (Sex sex : Sex.values()) {
      if (has(sex)) {
        stack
            .add(() -> of(sex).table(), sex.label())
            .add(() -> cohorts(sex).migrants().table(), sex.label() + " migrants")
            .add(() -> cohorts(sex).immigrants().table(), sex.label() + " immigrants alive")
            .add(() -> cohorts(sex).perBirth().table(), sex.label() + " alive per birth");
      }
    }
    return stack
        .figure("net reproduction", "daughters per girl", netReproduction, "rates")
        .figure("births to immigrants", "births", birthsToImmigrants, "rates")
        .build();
  }

  private static Figure share(double persons, double total) {
    return total == 0
        ? Figure.empty("the stationary population is empty")
        : Figure.of(persons / total);
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
