package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.ValueChecks.assertMissing;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERCENT;
import static org.migrationeconomics.core.measure.SimpleUnit.PER_YEAR;

import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;

class FertilityScheduleTest {

  private static final AgeGroups AGES = AgeGroups.ofBounds(15, 20, 30, 50);
  private static final AgeVector RATES = AgeVector.of(PER_YEAR, AGES, 0.02, 0.12, 0.03);
  private static final FertilitySchedule SCHEDULE = FertilitySchedule.of(RATES, 1.06);

  /** 5·0.02 + 10·0.12 + 20·0.03 = 1.9; (0.1·17.5 + 1.2·25 + 0.6·40) / 1.9 = 55.75 / 1.9. */
  @Test
  void weighsRatesByWidth() {
    assertEquals(1.9, SCHEDULE.totalFertility(), 1e-15);
    assertEquals(1.9 / 2.06, SCHEDULE.grossReproductionRate(), 1e-15);
    assertEquals(1 / 2.06, SCHEDULE.femaleShareOfBirths(), 1e-15);
    assertEquals(55.75 / 1.9, SCHEDULE.meanAgeAtChildbearing().value(), 1e-13);
    assertEquals(0.95, SCHEDULE.times(0.5).totalFertility(), 1e-15);
    assertEquals(1.06, SCHEDULE.times(0.5).sexRatioAtBirth());
    assertEquals(
        Figure.empty("all fertility rates are zero"), SCHEDULE.times(0).meanAgeAtChildbearing());
    assertEquals(0, SCHEDULE.times(0).totalFertility());
  }

  @Test
  void refusesRatesOfOtherUnits() {
    assertEquals(
        "fertility rate at age 20-29 is 120.0, expected births per woman and year, 0 to 1",
        refusal(() -> FertilitySchedule.of(AgeVector.of(PER_YEAR, AGES, 0.2, 120, 30), 1.05)));
    refusal(() -> FertilitySchedule.of(AgeVector.of(PER_YEAR, AGES, 0.2, -0.1, 0), 1.05));
    assertEquals(
        "unit of fertility rates is '%', expected per year",
        refusal(() -> FertilitySchedule.of(AgeVector.of(PERCENT, AGES, .2, .1, 0), 1.05)));
    assertEquals(
        "fertile ages is '15-49, 50+', expected closed groups, such as 15-49 by 5",
        refusal(
            () ->
                FertilitySchedule.of(
                    AgeVector.of(PER_YEAR, AgeGroups.ofLowers(15, 50), .1, .001), 1.05)));
    assertEquals(
        35, FertilitySchedule.of(AgeVector.of(PER_YEAR, AGES, 1, 1, 1), 1.05).totalFertility());
    refusal(() -> SCHEDULE.times(-1));
    refusal(() -> SCHEDULE.times(10));
  }

  @Test
  void hasNoDefaultForTheSexRatio() {
    assertMissing(() -> FertilitySchedule.builder().rates(RATES).build(), "sexRatioAtBirth");
    assertMissing(() -> FertilitySchedule.builder().sexRatioAtBirth(1.05).build(), "rates");
    for (double wrong :
        new double[] {0, 105, 0.512, 0.488, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refusal(() -> FertilitySchedule.of(RATES, wrong));
    }
    assertEquals(
        "sex ratio at birth is 105.0, expected boys per girl, such as 1.05",
        refusal(() -> FertilitySchedule.of(RATES, 105)));
    assertEquals(0.5, FertilitySchedule.of(RATES, 1).femaleShareOfBirths());
    assertEquals(0.8, FertilitySchedule.of(RATES, 0.8).sexRatioAtBirth());
    assertEquals(2, FertilitySchedule.of(RATES, 2).sexRatioAtBirth());
    refusal(() -> FertilitySchedule.of(RATES, 0.799));
    refusal(() -> FertilitySchedule.of(RATES, 2.001));
    refusal(() -> SCHEDULE.withSource(""));
  }

  @Test
  void prints() {
    assertEquals(
        "fertility of women 15-19, 20-29, 30-49, TFR 1.900, 1.06 boys per girl",
        SCHEDULE.toString());
    assertEquals(
        "age,births per woman and year\n15-19,0.02\n20-29,0.12\n30-49,0.03\n",
        SCHEDULE.table().csv());
    assertEquals(
        "Source: register", SCHEDULE.withSource("register").show().lines().toList().get(5));
  }

  @Test
  void isAValue() {
    assertValue(
        SCHEDULE,
        FertilitySchedule.of(AgeVector.of(PER_YEAR, AGES, 0.02, 0.12, 0.03), 1.06),
        SCHEDULE.withSexRatioAtBirth(1.05),
        SCHEDULE.times(0.5),
        SCHEDULE.withSource("register"));
  }
}
