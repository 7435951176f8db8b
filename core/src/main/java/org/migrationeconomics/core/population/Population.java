package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The population of an area on one day, by sex and age.
 *
 * <pre>
 *   Population.builder()
 *       .area(Place.of("SWE"))
 *       .date(1993, ReferenceDay.END_OF_YEAR)
 *       .female(AgeVector.of(SimpleUnit.PERSONS, ages, 293_395, 248_369, …))
 *       .build()
 * </pre>
 *
 * <p>The day is stated to the day, because publishers differ by half a year in what they call the
 * population of a year ({@link ReferenceDay}).
 *
 * <p>One sex may be missing, as in the many examples of textbooks that renew females only. Such a
 * population says so when printed, {@link #total} is that of the sex it has, and asking it for the
 * other is refused.
 *
 * <p><b>Units</b>: persons, not thousands; not negative, not necessarily whole.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Population implements WithPopulation, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  Population() {}

  /**
   * A population of both sexes.
   *
   * @param area whose population
   * @param date on which day
   * @param female girls and women by age, in persons
   * @param male boys and men, in the same groups
   * @return the population
   * @throws IllegalArgumentException if a unit is not persons, a number is negative or the groups
   *     differ
   */
  public static Population of(
      ReferenceArea area, LocalDate date, AgeVector female, AgeVector male) {
    return builder().area(area).date(date).female(female).male(male).build();
  }

  /**
   * Begins a population; area, date and at least one sex are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whose population.
   *
   * @return a place or an aggregate of places
   */
  public abstract ReferenceArea area();

  /**
   * On which day.
   *
   * @return the date
   */
  public abstract LocalDate date();

  /**
   * Girls and women by age.
   *
   * @return persons; empty for a population of males only
   */
  public abstract Optional<AgeVector> female();

  /**
   * Boys and men by age.
   *
   * @return persons; empty for a population of females only
   */
  public abstract Optional<AgeVector> male();

  /**
   * Where the numbers come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  @Value.Default
  public String source() {
    return "not stated";
  }

  /**
   * Whether the population has a sex.
   *
   * @param sex which one
   * @return true if {@link #of(Sex)} gives it
   */
  public boolean has(Sex sex) {
    return (Require.notNull("sex", sex) == Sex.FEMALE ? female() : male()).isPresent();
  }

  /**
   * Persons of one sex by age.
   *
   * @param sex which one
   * @return persons
   * @throws IllegalArgumentException if the population is of the other sex only
   */
  public AgeVector of(Sex sex) {
    return BySex.of(sex, female(), male());
  }

  /**
   * Both sexes together by age.
   *
   * @return persons
   * @throws IllegalArgumentException if the population is of one sex only
   */
  public AgeVector both() {
    return of(Sex.FEMALE).plus(of(Sex.MALE)).withLabel("both sexes");
  }

  /**
   * The age groups of both sexes.
   *
   * @return the groups
   */
  public AgeGroups ages() {
    return BySex.ages(female(), male());
  }

  /**
   * All persons of the sexes that the population has.
   *
   * @return persons
   */
  public double total() {
    return BySex.total(female(), male());
  }

  /**
   * The same population in wider age groups.
   *
   * @param coarser groups of the same ages, each a union of groups here
   * @return the population
   * @throws IllegalArgumentException if a boundary would cut through a group here, or an age would
   *     be left over
   */
  public Population collapseTo(AgeGroups coarser) {
    Require.notNull("coarser", coarser);
    return builder()
        .from(this)
        .female(female().map(vector -> vector.collapseTo(coarser)))
        .male(male().map(vector -> vector.collapseTo(coarser)))
        .build();
  }

  /** Validates sexes, units, groups, signs and year. */
  @Value.Check
  void check() {
    Require.year("year", date().getYear());
    BySex.check(female(), male());
    female().ifPresent(vector -> AgeVector.notNegative("female population", vector));
    male().ifPresent(vector -> AgeVector.notNegative("male population", vector));
    Require.text("source", source());
  }

  @Override
  public TextTable table() {
    return BySex.table(toString(), female(), male()).source("Persons.", source()).build();
  }

  /** One line: whose population, when, which sexes, groups and total; {@link #show} prints it. */
  @Override
  public String toString() {
    return "population of "
        + area().name()
        + ", "
        + date()
        + BySex.only(female(), male())
        + ", "
        + ages()
        + ", total "
        + Numbers.readable(total())
        + " persons";
  }

  /** Builds a population. Not thread-safe. */
  public static final class Builder extends ImmutablePopulation.Builder {
    Builder() {}

    /**
     * Sets the date as a day of a year that publishers use.
     *
     * @param year 1000 to 2999
     * @param day which day of that year
     * @return this builder
     * @throws IllegalArgumentException if the year is outside that span
     */
    public Builder date(int year, ReferenceDay day) {
      Require.notNull("day", day);
      return date(day.in(year));
    }
  }
}
