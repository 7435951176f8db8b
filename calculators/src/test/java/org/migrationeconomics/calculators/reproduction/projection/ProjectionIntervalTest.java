package org.migrationeconomics.calculators.reproduction.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

class ProjectionIntervalTest {

  private static final LifeTable WOMEN =
      SwedenProjection.lifeTable("female").withSex(Sex.FEMALE);
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

  private static String refusal(Executable code) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
  }
}
