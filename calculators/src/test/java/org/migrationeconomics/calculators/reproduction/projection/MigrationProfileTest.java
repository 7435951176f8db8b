package org.migrationeconomics.calculators.reproduction.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;

class MigrationProfileTest {

  private static final AgeGroups AGES = AgeGroups.ofWidth(5, 15);
  private static final AgeVector PEOPLE = AgeVector.of(SimpleUnit.PERSONS, AGES, 100, 200, 100, 50);
  private static final AgeVector RATES =
      AgeVector.of(SimpleUnit.PER_YEAR, AGES, .01, .04, .02, .01);
  private static final Population WOMEN =
      Population.builder()
          .area(Place.of("SWE"))
          .date(LocalDate.of(2000, 1, 1))
          .female(PEOPLE)
          .build();

  @Test
  void ratesByHand() {
    MigrationProfile women = MigrationProfile.ofRates(RATES, RATES, WOMEN);
    assertArrayEquals(
        new double[] {1 / 11.5, 8 / 11.5, 2 / 11.5, .5 / 11.5}, women.female().toArray(), 1e-15);
    assertTrue(women.male().isEmpty());
    assertTrue(
        women.toString().startsWith("rates on the population of Sweden, 2000-01-01, 0-4"),
        women.toString());
    // As many men, of whom half as many move: two movers of three are women.
    MigrationProfile both =
        MigrationProfile.ofRates(RATES, RATES.times(0.5), WOMEN.withMale(PEOPLE));
    assertEquals(2 / 3.0, both.female().sum(), 1e-15);
    assertEquals(4 / 11.5 / 1.5, both.male().orElseThrow().value(1), 1e-15);
  }

  /** With as many people at every age, rates and shares are the same. */
  @Test
  void sharesAreRatesOfAnEvenPopulation() {
    RogersCastro schedule = RogersCastro.fundamental();
    AgeVector even = AgeVector.of(SimpleUnit.PERSONS, AGES, 10, 10, 10, 10);
    double[] rates = schedule.rates(AGES).toArray();
    double[] shares =
        MigrationProfile.rogersCastroAtRisk(schedule, WOMEN.withFemale(even)).female().toArray();
    for (int x = 1; x < shares.length; x++) {
      assertEquals(rates[x] / rates[0], shares[x] / shares[0], 1e-12);
    }
  }

  /**
   * Sweden's women of 1993, worked out elsewhere: 5.2 % of migrants at the rates of the fundamental
   * schedule are 65 and over, where the schedule read as shares has 10.6 %, and 3.3 % were
   * observed.
   */
  @Test
  void fewOfSwedensMigrantsAreOld() {
    RogersCastro schedule = RogersCastro.fundamental();
    MigrationProfile atRisk =
        MigrationProfile.rogersCastroAtRisk(schedule, SwedenProjection.females());
    assertEquals(0.05206171, atRisk.female().from(65).sum(), 1e-8);
    assertEquals(0.00619463, atRisk.female().at("85+"), 1e-8);
    MigrationProfile shares =
        MigrationProfile.rogersCastroAsShares(schedule, SwedenProjection.AGES, 1);
    assertEquals(0.106, shares.female().from(65).sum(), 5e-4);
    assertEquals(0.043, shares.female().at("85+"), 5e-4);
    MigrationProfile observed = MigrationProfile.of(SwedenProjection.femaleMigrants());
    assertEquals(0.03252, observed.female().from(65).sum(), 5e-5);
    assertEquals(
        "Rogers-Castro schedule with 7 parameters on the population of Sweden, 1993-12-31",
        atRisk.label());
    assertEquals("Rogers-Castro schedule with 7 parameters read as shares", shares.label());
  }

  @Test
  void whatIsNoRateIsRefused() {
    refuses(
        "unit of female rates is 'persons', expected per year, or ratio for an interval",
        () -> MigrationProfile.ofRates(PEOPLE, RATES, WOMEN));
    refuses(
        "ages of male rates is 0-4, 5-9, 10+, expected 0-4, 5-9, 10-14, 15+",
        () ->
            MigrationProfile.ofRates(
                RATES,
                AgeVector.of(SimpleUnit.RATIO, AgeGroups.ofWidth(5, 10), 1, 1, 1),
                WOMEN.withMale(PEOPLE)));
    refuses(
        "sum of the weights is 0.0",
        () -> MigrationProfile.ofRates(RATES.times(0), RATES.times(0), WOMEN));
    refuses(
        "sex is 'female', expected male, the only one here",
        () ->
            MigrationProfile.rogersCastroAtRisk(
                RogersCastro.fundamental(), WOMEN.withMale(PEOPLE).withFemale(Optional.empty())));
    refuses(
        "female share is 1.5",
        () -> MigrationProfile.rogersCastroAsShares(RogersCastro.fundamental(), AGES, 1.5));
  }

  private static void refuses(String message, Executable action) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, action);
    assertTrue(refused.toString().contains(": " + message), refused.toString());
  }
}
