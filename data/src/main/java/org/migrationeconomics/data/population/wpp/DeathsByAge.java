package org.migrationeconomics.data.population.wpp;

import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Deaths of one calendar year by sex and age.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area whose
 * @param year the calendar year
 * @param female deaths of girls and women
 * @param male deaths of boys and men, in the same groups
 * @param source where they come from
 */
public record DeathsByAge(
    ReferenceArea area, int year, AgeVector female, AgeVector male, String source)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Deaths of a year.
   *
   * @param area whose
   * @param year the calendar year
   * @param female deaths of girls and women
   * @param male deaths of boys and men, in the same groups
   * @param source where they come from
   * @throws IllegalArgumentException if a unit is not persons, or the groups differ
   */
  public DeathsByAge {
    Require.notNull("area", area);
    Require.year("year", year);
    Require.notNull("female", female);
    Require.notNull("male", male);
    Require.text("source", source);
    for (AgeVector deaths : new AgeVector[] {female, male}) {
      if (deaths.unit() != SimpleUnit.PERSONS) {
        throw Require.refusal("unit of deaths", deaths.unit().label(), SimpleUnit.PERSONS.label());
      }
    }
    if (!female.ages().equals(male.ages())) {
      throw Require.refusal("ages of male deaths", male.ages(), female.ages().toString());
    }
  }

  /**
   * Deaths of one sex by age.
   *
   * @param sex which one
   * @return persons
   */
  public AgeVector of(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE ? female : male;
  }

  /**
   * All deaths.
   *
   * @return persons
   */
  public double total() {
    return female.sum() + male.sum();
  }

  /**
   * Death rates of one sex: deaths over the person-years lived, which are taken to be the mean of
   * the populations at both ends of the year.
   *
   * @param sex which one
   * @param start the population of 1 January
   * @param end the population a year later
   * @return deaths per person and year
   * @throws IllegalArgumentException if the populations are not of this area, this year's two ends
   *     and these ages, or nobody lives at an age
   */
  public AgeVector rates(Sex sex, Population start, Population end) {
    AgeVector deaths = of(sex);
    Require.notNull("start", start);
    Require.notNull("end", end);
    if (!start.area().equals(area) || !end.area().equals(area)) {
      throw Require.refusal(
          "area of the populations", start.area() + ", " + end.area(), area.toString());
    }
    if (!start.date().equals(ReferenceDay.START_OF_YEAR.in(year))
        || ChronoUnit.MONTHS.between(start.date(), end.date()) != 12) {
      throw Require.refusal(
          "dates of the populations",
          start.date() + ", " + end.date(),
          "1 January of " + year + " and a year later");
    }
    AgeVector people = start.of(sex).plus(end.of(sex));
    if (!people.ages().equals(deaths.ages())) {
      throw Require.refusal(
          "ages of the populations", people.ages(), deaths.ages() + ", those of the deaths");
    }
    double[] rates = deaths.toArray();
    for (int i = 0; i < rates.length; i++) {
      double years = people.value(i) / 2;
      if (years <= 0) {
        throw Require.refusal(
            sex.label() + " population aged " + people.ages().label(i), years, "more than nobody");
      }
      rates[i] /= years;
    }
    return AgeVector.ofUnsafe(sex.label(), SimpleUnit.PER_YEAR, deaths.ages(), rates);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("age")
            .unit("persons")
            .column("female deaths", 0)
            .column("male deaths", 0);
    for (int i = 0; i < female.size(); i++) {
      table.row(female.ages().label(i), female.value(i), male.value(i));
    }
    return table.source("Persons.", source).build();
  }

  /** One line: whose, when, which groups and total; {@link #show} prints it. */
  @Override
  public String toString() {
    return "deaths of "
        + area.name()
        + " "
        + year
        + ", "
        + female.ages()
        + ", total "
        + Numbers.readable(total())
        + " persons";
  }
}
