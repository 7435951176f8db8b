package org.migrationeconomics.core.population;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How a population dies and bears children during a span of time: death rates by sex and age, and
 * fertility by age of the mother.
 *
 * <pre>
 *   VitalRates.builder()
 *       .area(Place.of("GBR"))
 *       .between(2015, 2020, ReferenceDay.MID_YEAR)
 *       .female(AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.abridged(100), 0.0034, …))
 *       .male(…)
 *       .fertility(FertilitySchedule.of(rates, 1.05))
 *       .build()
 * </pre>
 *
 * <p>The death rates are what life tables are made of. Their age groups need not be those of the
 * population: tables that begin with 0, 1-4 are joined to 0-4 once they are life tables. One sex
 * may be missing, as in {@link Population}.
 *
 * <p><b>Units</b>: deaths and births per person and year, as plain numbers (0.0034, not 3.4 per
 * thousand).
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class VitalRates implements WithVitalRates, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  VitalRates() {}

  /**
   * Begins vital rates; area, both ends of the span, fertility and the death rates of at least one
   * sex are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whose rates.
   *
   * @return a place or an aggregate of places
   */
  public abstract ReferenceArea area();

  /**
   * The first day of the span.
   *
   * @return the date
   */
  public abstract LocalDate start();

  /**
   * The day after the span.
   *
   * @return the date
   */
  public abstract LocalDate end();

  /**
   * Death rates of girls and women, m(x).
   *
   * @return per year; empty for rates of males only
   */
  public abstract Optional<AgeVector> female();

  /**
   * Death rates of boys and men, m(x).
   *
   * @return per year; empty for rates of females only
   */
  public abstract Optional<AgeVector> male();

  /**
   * Births by age of the mother, and the sex ratio among the newborn.
   *
   * @return the schedule
   */
  public abstract FertilitySchedule fertility();

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
   * Whether there are death rates of a sex.
   *
   * @param sex which one
   * @return true if {@link #deathRates(Sex)} gives them
   */
  public boolean has(Sex sex) {
    return (Require.notNull("sex", sex) == Sex.FEMALE ? female() : male()).isPresent();
  }

  /**
   * Death rates of one sex by age.
   *
   * @param sex which one
   * @return per year
   * @throws IllegalArgumentException if the rates are of the other sex only
   */
  public AgeVector deathRates(Sex sex) {
    return BySex.of(sex, female(), male());
  }

  /**
   * The age groups of the death rates.
   *
   * @return the groups
   */
  public AgeGroups ages() {
    return BySex.ages(female(), male());
  }

  /** Validates span, units, ages and signs. */
  @Value.Check
  void check() {
    Require.year("year of the start", start().getYear());
    Require.year("year of the end", end().getYear());
    if (!start().isBefore(end())) {
      throw Require.refusal("span", start() + " to " + end(), "a start before the end");
    }
    BySex.check(SimpleUnit.PER_YEAR, female(), male());
    female().ifPresent(vector -> AgeVector.notNegative("female death rate", vector));
    male().ifPresent(vector -> AgeVector.notNegative("male death rate", vector));
    if (ages().lower(0) != 0 || !ages().isOpen()) {
      throw Require.refusal("ages", ages().toString(), "groups from birth, the last open");
    }
    Require.text("source", source());
  }

  @Override
  public TextTable table() {
    return BySex.ratesTable(toString(), female(), male())
        .source(fertility() + ".", source())
        .build();
  }

  /** The death rates of each sex, the fertility of each age, and the sex ratio at birth. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("age")
            .unit("deaths per person and year")
            .column("female death rate")
            .column("male death rate")
            .unit("births per woman and year")
            .column("fertility")
            .unit("boys per girl")
            .column("sex ratio at birth");
    AgeGroups ages = ages();
    for (int i = 0; i < ages.size(); i++) {
      table.row(ages.label(i), BySex.cell(female(), i), BySex.cell(male(), i), "", "");
    }
    AgeVector rates = fertility().rates();
    for (int i = 0; i < rates.size(); i++) {
      table.row(rates.ages().label(i), "", "", rates.value(i), "");
    }
    return table.row("birth", "", "", "", fertility().sexRatioAtBirth()).source(source()).build();
  }

  /** One line: where, when, which sexes, which groups; {@link #show} prints the rates. */
  @Override
  public String toString() {
    return "vital rates, "
        + area().name()
        + ", "
        + start()
        + " to "
        + end()
        + BySex.only(female(), male())
        + ", "
        + ages();
  }

  /** Builds vital rates. Not thread-safe. */
  public static final class Builder extends ImmutableVitalRates.Builder {
    Builder() {}

    /**
     * Sets the span as that between the same day of two years.
     *
     * @param fromYear the year in which the span begins
     * @param toYear the year in which it ends
     * @param day the day on which it begins and ends
     * @return this builder
     * @throws IllegalArgumentException if a year is outside 1000 to 2999
     */
    public Builder between(int fromYear, int toYear, ReferenceDay day) {
      Require.notNull("day", day);
      return start(day.in(fromYear)).end(day.in(toYear));
    }
  }
}
