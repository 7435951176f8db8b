package org.migrationeconomics.calculators.reproduction.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

class ProjectionIntervalTest {

  private static final LifeTable WOMEN = SwedenProjection.lifeTable("female").withSex(Sex.FEMALE);
  private static final LifeTable MEN = SwedenProjection.lifeTable("male").withSex(Sex.MALE);
  private static final FertilitySchedule FERTILITY = SwedenProjection.fertility();

  /** A table that does not say whose it is passes; one that says it is the other sex's does not. */
  @Test
  void sexesAreNotMixed() {
    assertEquals(SwedenProjection.closed(), ProjectionInterval.of(WOMEN, MEN, FERTILITY));
    String women = "sex of the life table of women is 'male', expected female, or none stated";
    String men = "sex of the life table of men is 'female', expected male, or none stated";
    assertEquals(women, refusal(() -> ProjectionInterval.of(MEN, WOMEN, FERTILITY)));
    assertEquals(men, refusal(() -> ProjectionInterval.of(WOMEN, WOMEN, FERTILITY)));
    assertEquals(women, refusal(() -> ProjectionInterval.of(MEN, MEN, FERTILITY)));
    assertEquals(women, refusal(() -> ProjectionInterval.ofFemales(MEN, FERTILITY)));
  }

  /** Rates that say whose they are are those of the population, or lent to it in so many words. */
  @Test
  void areasAreNotMixed() {
    VitalRates rates =
        VitalRates.builder()
            .area(Place.of("ESP"))
            .between(2000, 2005, ReferenceDay.MID_YEAR)
            .female(AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.abridged(10), .01, .001, .01, .02))
            .fertility(
                FertilitySchedule.of(
                    AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(5, 9, 5), 0), 1.05))
            .build();
    AgeGroups groups = AgeGroups.ofWidth(5, 10);
    ProjectionInterval spain =
        ProjectionInterval.of(rates, LifeTableCalculator.withDefaults(), groups);
    assertEquals("ESP", spain.area().orElseThrow().code());
    Population norway =
        Population.builder()
            .area(Place.of("NOR"))
            .date(2000, ReferenceDay.MID_YEAR)
            .female(AgeVector.of(SimpleUnit.PERSONS, groups, 5, 5, 5))
            .build();
    assertEquals(
        "area of interval 1 is ESP, expected NOR, that of the population;"
            + " withArea(Optional.empty()) lends it the rates of another",
        refusal(() -> ProjectionInput.of(norway, spain)));
    assertEquals(
        ProjectionInput.of(norway, spain.withArea(Optional.empty())).toFlatUnsafe().vital().steps(),
        ProjectionInput.of(norway.withArea(Place.of("ESP")), spain).intervals().size());
  }

  /** Migrants of a year are not those of five. */
  @Test
  void migrantsOfAnotherSpanAreNotRepeated() {
    AssumedMigration aYear =
        AssumedMigration.of(SwedenProjection.femaleMigrants().withEnd(LocalDate.of(1994, 12, 31)));
    assertEquals(
        "span of migration 'all migrants' is '1993-12-31 to 1994-12-31', expected 5 years, as long as"
            + " an interval",
        refusal(
            () ->
                ProjectionInput.repeating(
                    SwedenProjection.females(),
                    SwedenProjection.closedFemales().withMigration(aYear),
                    2)));
  }

  private static String refusal(Executable code) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
  }
}
