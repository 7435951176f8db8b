package org.migrationeconomics.calculators.reproduction;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The women of a birth cohort: how many children they bore at each age, and how many years they
 * lived there.
 *
 * <p>Rates and person-years are those of the cohort itself, read along the diagonal of a table by
 * year and age: those born in 1936 are 20 in 1956. For a synthetic cohort, that is a period read as
 * if someone lived her whole life in it, give the rates of the period.
 *
 * <p>The history must have reached the end of childbearing: ages that the fertility rates leave out
 * are ages without births. Person-years are needed at the ages of the rates only, so the cohort
 * need not have died out.
 *
 * <p><b>Units</b>: births per woman and year; person-years lived of {@link #radix} newborn girls.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class CohortHistory implements WithCohortHistory, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** Published tables are rounded to whole persons at a radix of 100,000. */
  private static final double ROUNDING = 1e-5;

  private static final double FEWEST_SURVIVORS = 0.01;

  CohortHistory() {}

  /**
   * The history of a cohort whose life table is known.
   *
   * @param cohort the years of birth
   * @param fertility the rates of the cohort, with the sex ratio of its children at birth
   * @param survival the life table of the cohort's women, in the age groups of the rates or in
   *     narrower ones
   * @return the history
   * @throws IllegalArgumentException if the life table is that of men, or its age groups cannot be
   *     joined to those of the rates
   */
  public static CohortHistory of(
      BirthCohort cohort, FertilitySchedule fertility, LifeTable survival) {
    survival
        .sex()
        .filter(sex -> sex == Sex.MALE)
        .ifPresent(
            sex -> {
              throw Require.refusal("life table", survival.toString(), "a life table of women");
            });
    return of(cohort, fertility, survival.personYears(), survival.radix());
  }

  /**
   * The history of a cohort whose survival is known at some ages.
   *
   * @param cohort the years of birth
   * @param fertility the rates of the cohort, with the sex ratio of its children at birth
   * @param personYears years lived by the cohort's women, in the age groups of the rates or in
   *     narrower ones
   * @param radix the newborn girls of whom they are the years, such as 100,000
   * @return the history
   * @throws IllegalArgumentException if the person-years are in another unit, negative, more than
   *     that many girls can live, so few that they must be those of another radix, or in age groups
   *     that cannot be joined to those of the rates
   */
  public static CohortHistory of(
      BirthCohort cohort, FertilitySchedule fertility, AgeVector personYears, double radix) {
    return builder()
        .cohort(cohort)
        .fertility(fertility)
        .personYears(personYears)
        .radix(radix)
        .build();
  }

  /**
   * Begins a history; everything is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The years of birth.
   *
   * @return the cohort
   */
  public abstract BirthCohort cohort();

  /**
   * The fertility of the cohort.
   *
   * @return rates by age, and the sex ratio of the children at birth
   */
  public abstract FertilitySchedule fertility();

  /**
   * The years that the cohort's women lived, at least at the ages of the rates.
   *
   * @return person-years of {@link #radix} newborn girls
   */
  public abstract AgeVector personYears();

  /**
   * The newborn girls of whom they are the years.
   *
   * @return persons, above zero
   */
  public abstract double radix();

  /** Validates units, age groups and what girls can live. */
  @Value.Check
  void check() {
    Require.positive("radix", radix());
    if (personYears().unit() != SimpleUnit.PERSON_YEARS) {
      throw Require.refusal(
          "unit of person-years", personYears().unit().label(), SimpleUnit.PERSON_YEARS.label());
    }
    AgeVector lived = ReproductionFormulas.fertilePersonYears(fertility(), personYears());
    AgeGroups ages = lived.ages();
    for (int i = 0; i < ages.size(); i++) {
      String argument = "person-years at age " + ages.label(i);
      Require.notNegative(argument, lived.value(i));
      double most = ages.width(i) * radix();
      if (lived.value(i) > most * (1 + ROUNDING)) {
        throw Require.refusal(
            argument, lived.value(i), "at most " + most + ", what " + radix() + " girls can live");
      }
      // No people has lost all but one in a hundred of its girls before the age of childbearing.
      if (i == 0 && lived.value(i) < most * FEWEST_SURVIVORS) {
        throw Require.refusal(
            argument,
            lived.value(i),
            "the years of " + radix() + " newborn girls; is the radix that of the person-years?");
      }
    }
  }

  @Override
  public TextTable table() {
    AgeVector lived = ReproductionFormulas.fertilePersonYears(fertility(), personYears());
    TextTable.Builder table =
        TextTable.titled("reproduction of women born " + cohort() + ", per newborn girl")
            .column("age")
            .unit("births per woman and year")
            .column("births per woman and year", 5)
            .unit("years per newborn girl")
            .column("years lived", 4)
            .unit("births per newborn girl")
            .column("births", 4)
            .unit("daughters per newborn girl")
            .column("daughters", 4);
    double allYears = 0;
    double allBirths = 0;
    for (int i = 0; i < lived.size(); i++) {
      double rate = fertility().rates().value(i);
      double years = lived.value(i) / radix();
      double births = rate * years;
      table.row(
          lived.ages().label(i), rate, years, births, births * fertility().femaleShareOfBirths());
      allYears += years;
      allBirths += births;
    }
    return table
        .sum("all", "", allYears, allBirths, allBirths * fertility().femaleShareOfBirths())
        .note("Source of the rates: " + fertility().source())
        .build();
  }

  /** The {@link #table}, the person-years that it was made from, and their radix. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "reproduction")
        .add(fertility()::dataTable, "fertility")
        .add(personYears()::dataTable, "person-years")
        .note("Person-years of " + Numbers.exact(radix()) + " newborn girls.")
        .build();
  }

  /** One line: who, and their net reproduction; {@link #show} prints how it comes about. */
  @Override
  public String toString() {
    return "women born "
        + cohort()
        + ", net reproduction "
        + Numbers.fixed(
            ReproductionFormulas.netReproduction(fertility(), personYears(), radix()), 3);
  }

  /** Builds the history of a cohort. Not thread-safe. */
  public static final class Builder extends ImmutableCohortHistory.Builder {
    Builder() {}
  }
}
