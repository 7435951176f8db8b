package org.migrationeconomics.calculators.reproduction.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.RogersCastro;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

class StationaryPopulationTest {

  private static final StationaryPopulationCalculator CALCULATOR =
      StationaryPopulationCalculator.withDefaults();
  private static final ProjectionInterval FOUR_FIFTHS =
      Sweden1993.females(0.8).withMigration(Sweden1993.migration());

  private static StationaryPopulation sweden() {
    return CALCULATOR.calculate(Sweden1993.SWEDEN, FOUR_FIFTHS);
  }

  /** Computed by 2,000 projection steps in two other programmes: 3,008,501.547 women. */
  @Test
  void swedenWithFourFifthsOfItsFertility() {
    StationaryPopulation stationary = sweden();
    assertEquals(1.668, FOUR_FIFTHS.fertility().totalFertility(), 1e-12);
    assertEquals(.805139, stationary.netReproduction(), 5e-7);
    assertEquals(3_008_501.547, stationary.total(), 5e-4);
    assertEquals(52_890, stationary.migrants(), 1e-9);
  }

  /** The parts of the same population, by hand: a textbook's e(0) and the sums of a series. */
  @Test
  void generationsAreAGeometricSeries() {
    StationaryPopulation stationary = sweden();
    double lifeExpectancy = 81.05968; // of Sweden's women 1993
    double girls = stationary.births() / 2.05;
    double descendants = stationary.total() - stationary.generationTotal(1);
    // Girls are born evenly through five years, and each lives e(0) years.
    assertEquals(girls * lifeExpectancy / 5, descendants, descendants * 1e-6);
    assertEquals(descendants, stationary.generationsFrom(2), descendants * 1e-12);
    assertEquals(stationary.total(), stationary.generationsFrom(1), 1e-6);
    double ratio = stationary.netReproduction();
    assertEquals(stationary.birthsToImmigrants(), stationary.births(1), 0);
    assertEquals(stationary.birthsToImmigrants() * ratio * ratio, stationary.births(3), 1e-6);
    assertEquals(ratio, stationary.generationTotal(3) / stationary.generationTotal(2), 1e-12);
    double first = 0;
    for (int k = 1; k <= 4; k++) {
      first += stationary.generationTotal(k);
    }
    assertEquals(stationary.total() - first, stationary.generationsFrom(5), 1e-6);
    assertEquals(
        stationary.generationTotal(1) / stationary.total(),
        stationary.foreignBornShare().value(),
        1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void projectionStaysThere(MigrationTiming timing) {
    for (boolean both : new boolean[] {false, true}) {
      ProjectionInterval interval = both ? bothSexes() : FOUR_FIFTHS;
      StationaryPopulation stationary =
          CALCULATOR.withTiming(timing).calculate(Sweden1993.SWEDEN, interval);
      ProjectionInput input =
          ProjectionInput.repeating(stationary.population(LocalDate.of(2000, 1, 1)), interval, 3);
      Projection projection =
          CohortComponentProjector.withDefaults().withTiming(timing).calculate(input);
      for (Sex sex : both ? Sex.values() : new Sex[] {Sex.FEMALE}) {
        for (int x = 0; x < Sweden1993.AGES.size(); x++) {
          double expected = stationary.of(sex).value(x);
          assertEquals(expected, projection.population().of(sex, 2015).value(x), expected * 1e-12);
        }
      }
      assertEquals(stationary.births(), projection.births(2000).sum(), 1e-6);
      assertEquals(both, stationary.has(Sex.MALE));
    }
  }

  private static ProjectionInterval bothSexes() {
    MigrationProfile profile =
        MigrationProfile.rogersCastroAsShares(RogersCastro.fundamental(), Sweden1993.AGES, 0.45);
    return Sweden1993.bothSexes(0.8).withMigration(AssumedMigration.ofTotal(100_000, profile));
  }

  @Test
  void anyBeginningComesThere() {
    for (double factor : new double[] {0.001, 1, 5}) {
      Population begin = Sweden1993.women();
      Population now = begin.withFemale(begin.of(Sex.FEMALE).times(factor));
      for (int thousandYears = 0; thousandYears < 5; thousandYears++) {
        ProjectionInput input = ProjectionInput.repeating(now, FOUR_FIFTHS, 200);
        Projection projection = CohortComponentProjector.withDefaults().calculate(input);
        now = projection.population().population(2993).withDate(begin.date());
      }
      assertEquals(sweden().total(), now.total(), 1e-6);
    }
  }

  @Test
  void oldAgeShareIsThatOfThePopulation() {
    StationaryPopulation both = CALCULATOR.calculate(Sweden1993.SWEDEN, bothSexes());
    double old = both.of(Sex.FEMALE).from(65).sum() + both.of(Sex.MALE).from(65).sum();
    assertEquals(
        old / (both.of(Sex.FEMALE).sum() + both.of(Sex.MALE).sum()),
        both.oldAgeShare().value(),
        1e-15);
    assertEquals(both.total(), both.population(LocalDate.of(2050, 1, 1)).total(), 1e-6);
    double first = both.generation(Sex.FEMALE, 1).sum() + both.generation(Sex.MALE, 1).sum();
    assertEquals(first, both.generationTotal(1), 1e-9);
    assertEquals(both.total() - first, both.generationsFrom(2), 1e-6);
    assertEquals(100_000, both.migrants(), 1e-6);
  }

  @Test
  void withoutAGroupAt65ThereIsNoOldAgeShare() {
    AgeGroups ages = AgeGroups.ofWidth(20, 40);
    ProjectionInterval interval =
        ProjectionInterval.ofFemales(
                LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7),
                FertilitySchedule.of(
                    AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.05), 1))
            .withMigration(
                AssumedMigration.ofTotal(
                    0,
                    MigrationProfile.ofFemales(
                        AgeVector.of(SimpleUnit.RATIO, ages, 0.2, 0.7, 0.1))));
    StationaryPopulation nobody = CALCULATOR.calculate(Place.of("SWE"), interval);
    assertEquals(0, nobody.total(), 0);
    assertEquals("no value: the stationary population is empty", nobody.oldAgeShare().toString());
    assertFalse(nobody.foreignBornShare().isPresent());
    assertTrue(nobody.table().render().contains("–"));
    // A grid of three groups by hand: 10 women of 20-39 at the end of every interval.
    NetMigration ten =
        NetMigration.builder()
            .area(Place.of("SWE"))
            .start(LocalDate.of(1990, 1, 1))
            .end(LocalDate.of(2010, 1, 1))
            .female(AgeVector.of(SimpleUnit.PERSONS, ages, 0, 10, 0))
            .build();
    StationaryPopulation some =
        CALCULATOR
            .withTiming(MigrationTiming.END)
            .calculate(Place.of("SWE"), interval.withMigration(AssumedMigration.of(ten)));
    double open = 41.7 / (19.5 + 41.7);
    assertEquals(10, some.generation(Sex.FEMALE, 1).value(1), 1e-12);
    assertEquals(10 * open / (1 - open), some.generation(Sex.FEMALE, 1).value(2), 1e-12);
    // 10 at the start of a step, nobody of them still 20-39 at its end: 20 × 0.05 × 10 / 2.
    assertEquals(5, some.birthsToImmigrants(), 1e-12);
    assertEquals(0.05 * 19.5 / 2, some.netReproduction(), 1e-12);
    assertEquals("no value: no age group begins at 65", some.oldAgeShare().toString());
  }

  @Test
  void whatHasNoLimitIsRefused() {
    assertRefused(
        Sweden1993.females(1).withMigration(Sweden1993.migration()),
        "net reproduction rate is 1.0064",
        "expected below 1: with constant immigration the population grows without limit");
    assertRefused(Sweden1993.females(.8), "migration is 'none', expected at least one source");
    AgeVector rates =
        AgeVector.of(SimpleUnit.RATIO, Sweden1993.AGES, new double[Sweden1993.AGES.size()]);
    assertRefused(
        Sweden1993.females(.8).withMigration(AssumedMigration.ofFemaleRates(rates)),
        "migration 'all migrants' is 'rates', expected numbers or a total");
    double[] immortal = FOUR_FIFTHS.femaleSurvival().toArray();
    immortal[17] = 1;
    assertRefused(
        FOUR_FIFTHS.withFemaleSurvival(AgeVector.of(SimpleUnit.RATIO, Sweden1993.AGES, immortal)),
        "female survival to age 85+ is 1.0, expected below 1, or nobody would ever die");
    assertRefused(
        Sweden1993.females(.8)
            .withMigration(AssumedMigration.ofTotal(-1_000, Sweden1993.profile())),
        "stationary female population 0-4 is -",
        "expected no less than 0; more people leave than there are");
  }

  private static void assertRefused(ProjectionInterval interval, String... parts) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CALCULATOR.calculate(Sweden1993.SWEDEN, interval))
                .getMessage());
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    StationaryPopulation good = sweden();
    StationaryCohorts women = good.female();
    assertThrows(
        IllegalArgumentException.class,
        () -> new StationaryPopulation(good.area(), good.timing(), 1, 1, women, Optional.empty()));
    AgeGroups three = AgeGroups.ofWidth(20, 40);
    AgeVector persons = AgeVector.of(SimpleUnit.PERSONS, three, 1, 1, 1);
    AgeVector ratios = AgeVector.of(SimpleUnit.RATIO, three, 1, 1, 1);
    StationaryCohorts men = new StationaryCohorts(persons, persons, ratios);
    assertThrows(
        IllegalArgumentException.class,
        () -> new StationaryPopulation(good.area(), good.timing(), 0, 1, women, Optional.of(men)));
    assertThrows(
        IllegalArgumentException.class, () -> new StationaryCohorts(ratios, persons, ratios));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StationaryCohorts(persons, women.immigrants(), ratios));
    assertThrows(IllegalArgumentException.class, () -> good.births(0));
    assertThrows(IllegalArgumentException.class, () -> good.of(Sex.MALE));
  }

  @Test
  void printsAndWrites(@TempDir Path folder) throws Exception {
    StationaryPopulation stationary = sweden();
    String text = stationary.toString();
    assertTrue(text.length() <= 950, text);
    assertTrue(text.startsWith("Stationary population with constant immigration, Sweden, female"));
    assertTrue(text.contains("3,008,502"), text);
    assertTrue(text.contains("net reproduction 0.8051"), text);
    Path file = folder.resolve("stationary.csv");
    stationary.toCsv(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        "part,generation,age,quantity,variable,value,unit,reason,title,source,note", lines.get(0));
    assertEquals(
        stationary.total(),
        lines.stream()
            .filter(line -> line.startsWith("female,"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
            .sum(),
        1e-6);
    assertEquals(
        "StationaryPopulationCalculator, timing END",
        CALCULATOR.withTiming(MigrationTiming.END).toString());
    assertEquals(MigrationTiming.EVEN_UN, CALCULATOR.timing());
  }
}
