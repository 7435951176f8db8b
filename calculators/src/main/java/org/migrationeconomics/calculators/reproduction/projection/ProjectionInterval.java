package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

/**
 * What happens to a population during one interval of a projection: survival, fertility, migration.
 *
 * <pre>
 *   ProjectionInterval.of(femaleTable, maleTable, fertility)
 *       .withMigration(AssumedMigration.of(netMigration))
 * </pre>
 *
 * <p>The interval is as long as an age group is wide. Survival ratios are S(0) from birth to the
 * first group, S(x) from the group before, and for the open group that of the last two together, as
 * {@link LifeTable#survivalRatios()} gives them.
 *
 * <p><b>Units</b>: survival ratios are plain numbers from 0 to 1; fertility is in births per woman
 * and year.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class ProjectionInterval implements WithProjectionInterval, Serializable {

  private static final long serialVersionUID = 1L;

  ProjectionInterval() {}

  /**
   * An interval without migration, for both sexes.
   *
   * @param female the women's life table, its groups equally wide and the last open
   * @param male the men's, in the same groups
   * @param fertility births by age of the mother, and the sex ratio at birth
   * @return the interval
   * @throws IllegalArgumentException if a table says that it is the other sex's, or groups do not
   *     fit together
   */
  public static ProjectionInterval of(
      LifeTable female, LifeTable male, FertilitySchedule fertility) {
    return builder()
        .femaleSurvival(survival("life table of women", Sex.FEMALE, female))
        .maleSurvival(survival("life table of men", Sex.MALE, male))
        .fertility(fertility)
        .build();
  }

  /**
   * An interval without migration, for females only.
   *
   * @param female the women's life table, its groups equally wide and the last open
   * @param fertility births by age of the mother, and the sex ratio at birth
   * @return the interval
   * @throws IllegalArgumentException if the table says that it is men's, or groups do not fit
   *     together
   */
  public static ProjectionInterval ofFemales(LifeTable female, FertilitySchedule fertility) {
    return builder()
        .femaleSurvival(survival("life table of women", Sex.FEMALE, female))
        .fertility(fertility)
        .build();
  }

  private static AgeVector survival(String argument, Sex sex, LifeTable table) {
    return Require.notNull(argument, table).require(argument, sex).survivalRatios();
  }

  /**
   * An interval without migration from published vital rates, of whose area it is.
   *
   * @param rates death rates of women, with or without men, and fertility
   * @param tables how death rates become life tables
   * @param ages the groups of the population, each a union of groups of the death rates
   * @return the interval
   * @throws IllegalArgumentException if there are no rates of women, the span is not as long as a
   *     group is wide, or the groups do not fit together
   */
  public static ProjectionInterval of(
      VitalRates rates, LifeTableCalculator tables, AgeGroups ages) {
    Require.notNull("rates", rates);
    Require.notNull("ages", ages);
    if (!rates.start().plusYears(ages.width()).equals(rates.end())) {
      throw Require.refusal(
          "span of the vital rates",
          rates.start() + " to " + rates.end(),
          ages.width() + " years, the width of an age group");
    }
    Builder interval =
        builder()
            .area(rates.area())
            .femaleSurvival(survival(rates, Sex.FEMALE, tables, ages))
            .fertility(rates.fertility());
    return rates.has(Sex.MALE)
        ? interval.maleSurvival(survival(rates, Sex.MALE, tables, ages)).build()
        : interval.build();
  }

  private static AgeVector survival(
      VitalRates rates, Sex sex, LifeTableCalculator tables, AgeGroups ages) {
    return tables.calculate(sex, rates.deathRates(sex), ages).survivalRatios();
  }

  /**
   * Begins an interval; the survival of females and fertility are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whose survival and fertility it is: a projection of another area is refused.
   *
   * @return a place or an aggregate of places; empty if nobody said
   */
  public abstract Optional<ReferenceArea> area();

  /**
   * Survival ratios of girls and women.
   *
   * @return plain numbers from 0 to 1
   */
  public abstract AgeVector femaleSurvival();

  /**
   * Survival ratios of boys and men.
   *
   * @return plain numbers from 0 to 1; empty for a projection of females only
   */
  public abstract Optional<AgeVector> maleSurvival();

  /**
   * Births by age of the mother, and the sex ratio among the newborn.
   *
   * @return the schedule, in groups of the population
   */
  public abstract FertilitySchedule fertility();

  /**
   * Migration of the interval, one entry for each source.
   *
   * @return the sources; empty if nobody comes or goes
   */
  public abstract List<AssumedMigration> migration();

  /**
   * The age groups of the survival ratios.
   *
   * @return groups of equal width, the last open
   */
  public AgeGroups ages() {
    return femaleSurvival().ages();
  }

  /**
   * Whether there is survival of a sex.
   *
   * @param sex which one
   * @return true if {@link #survival(Sex)} gives it
   */
  public boolean has(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE || maleSurvival().isPresent();
  }

  /**
   * Survival ratios of one sex.
   *
   * @param sex which one
   * @return plain numbers from 0 to 1
   * @throws IllegalArgumentException if the interval is of females only
   */
  public AgeVector survival(Sex sex) {
    return Require.notNull("sex", sex) == Sex.FEMALE
        ? femaleSurvival()
        : maleSurvival()
            .orElseThrow(() -> Require.refusal("sex", sex.label(), "female, the only one here"));
  }

  /** Validates groups, units and bounds. */
  @Value.Check
  void check() {
    survival("female", femaleSurvival());
    maleSurvival()
        .ifPresent(
            vector -> {
              survival("male", vector);
              if (!vector.ages().equals(ages())) {
                throw Require.refusal("ages of male", vector.ages(), ages() + ", those of female");
              }
            });
    int first = fertility().ages().offsetIn(ages());
    if (first == 0 && fertility().rates().value(0) > 0) {
      throw Require.refusal(
          "fertility of the first age group",
          fertility().rates().value(0),
          "0: the newborn bear no children");
    }
  }

  private static void survival(String sex, AgeVector ratios) {
    AgeGroups ages = ratios.ages();
    if (ratios.unit() != SimpleUnit.RATIO) {
      throw Require.refusal(
          "unit of " + sex + " survival", ratios.unit().label(), SimpleUnit.RATIO.label());
    }
    if (!ages.isEqualWidth() || !ages.isOpen() || ages.lower(0) != 0 || ages.size() < 2) {
      throw Require.refusal(
          "ages of " + sex + " survival",
          ages,
          "groups of equal width from birth, the last open, such as 0-4 to 85+");
    }
    for (int i = 0; i < ratios.size(); i++) {
      double ratio = ratios.value(i);
      if (!(ratio >= 0 && ratio <= 1)) {
        throw Require.refusal(
            sex + " survival to age " + ages.label(i), ratio, "a number from 0 to 1");
      }
    }
  }

  /** One line: total fertility, groups and migration. */
  @Override
  public String toString() {
    return "projection interval, "
        + ages()
        + (has(Sex.MALE) ? "" : ", female only")
        + ", "
        + fertility()
        + ", migration: "
        + (migration().isEmpty() ? "none" : migration().size() + " source(s)");
  }

  /** Builds an interval. Not thread-safe. */
  public static final class Builder extends ImmutableProjectionInterval.Builder {
    Builder() {}
  }
}
