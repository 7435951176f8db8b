package org.migrationeconomics.calculators.reproduction.residual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.scenario.Sweden1993;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

class ResidualMigrationTest {

  private static final ResidualMigrationCalculator CALCULATOR =
      ResidualMigrationCalculator.withDefaults();
  private static final AgeGroups AGES = AgeGroups.ofWidth(20, 40);

  private static Population census(int year, double... women) {
    return Population.builder()
        .area(Place.of("SWE"))
        .date(year, ReferenceDay.START_OF_YEAR)
        .female(AgeVector.of(SimpleUnit.PERSONS, AGES, women))
        .build();
  }

  /** Numbers that can be followed by hand: half of the girls live, half of the next, a quarter. */
  private static ProjectionInterval interval(double... survival) {
    AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.1);
    return ProjectionInterval.builder()
        .femaleSurvival(AgeVector.of(SimpleUnit.RATIO, AGES, survival))
        .fertility(FertilitySchedule.of(rates, 1))
        .build();
  }

  private static final Population BEFORE = census(2000, 1000, 400, 200);
  private static final Population AFTER = census(2020, 600, 800, 300);
  private static final ProjectionInterval HALVES = interval(0.5, 0.5, 0.25);

  /**
   * Survivors of the start: 1000/2 = 500 of 20-39 and (400+200)/4 = 150 of 40+. By hand:
   *
   * <pre>
   * FORWARD      B = 20 × .1 × (400+500)/2 =  900, girls alive 225: 375, 300, 150
   * REVERSE      B = 20 × .1 × (400+800)/2 = 1200, girls alive 300: 300/.5, 300/.5, 150/.25
   * AVERAGE      B = 1050, the mean of the two:                     (375+600)/2, 450, 375
   * COHORT_EVEN  B = 1200: 2×300/1.5, 2×300/1.5, 2×150/1.25
   * TIME_EVEN    m0 = 2 (600 − B/4), m1 = 600 − m0/2 = B/4, B = 400 + m1/2 + 800 = 1200 + B/8
   *              B = 1200 × 8/7 = 1371.429, m0 = 514.286, m1 = 342.857, mω = (300 − m1/4)/1.25
   * </pre>
   */
  @ParameterizedTest
  @CsvSource({
    "FORWARD, 900, 375, 300, 150",
    "REVERSE, 1200, 600, 600, 600",
    "AVERAGE, 1050, 487.5, 450, 375",
    "COHORT_EVEN, 1200, 400, 400, 240",
    "TIME_EVEN, 1371.4285714286, 514.2857142857, 342.8571428571, 171.4285714286"
  })
  void byHand(ResidualMethod method, double births, double first, double second, double open) {
    ResidualMigration residual =
        CALCULATOR.withMethod(method).calculate(List.of(BEFORE, AFTER), List.of(HALVES));
    AgeVector migrants = residual.migration(2000).of(Sex.FEMALE);
    assertEquals(births, residual.births(2000), 1e-9);
    assertEquals(first, migrants.value(0), 1e-9);
    assertEquals(second, migrants.value(1), 1e-9);
    assertEquals(open, migrants.value(2), 1e-9);
    assertEquals(first + second + open, residual.total(), 1e-9);
    assertEquals(residual.total(), residual.total(2000), 1e-9);
    assertEquals(residual.total(), residual.total(Sex.FEMALE), 1e-9);
    assertEquals(method, residual.method());
  }

  @Test
  void methodsNameTheTimingThatTheyInvert() {
    assertEquals(Optional.of(MigrationTiming.END), ResidualMethod.FORWARD.timing());
    assertEquals(Optional.of(MigrationTiming.COHORT_EVEN), ResidualMethod.COHORT_EVEN.timing());
    assertEquals(Optional.of(MigrationTiming.EVEN_UN), ResidualMethod.TIME_EVEN.timing());
    assertEquals(Optional.empty(), ResidualMethod.REVERSE.timing());
    assertEquals(Optional.empty(), ResidualMethod.AVERAGE.timing());
    assertEquals(ResidualMethod.COHORT_EVEN, CALCULATOR.method());
  }

  /** Boys are the rest of the births: with the printed vectors of the book both sexes close. */
  @Test
  void boysAreTheRestOfTheBirths() {
    ProjectionInterval both = Sweden1993.bothSexes(1);
    Population before = Sweden1993.everybody();
    // The closed population of 1998 in whole persons, from another programme.
    Population after =
        Population.builder()
            .area(Sweden1993.SWEDEN)
            .date(1998, ReferenceDay.END_OF_YEAR)
            .female(
                Sweden1993.persons(
                    293574, 293189, 248251, 239833, 261015, 284787, 313782, 280463, 285576, 301731,
                    320974, 243039, 205109, 204944, 204793, 194419, 142324, 131768))
            .male(
                Sweden1993.persons(
                    307798, 309904, 261800, 251601, 273794, 295486, 332266, 295053, 296871, 310477,
                    332338, 248055, 197598, 182333, 169672, 143377, 88211, 58052))
            .build();
    for (ResidualMethod method : ResidualMethod.values()) {
      ResidualMigration residual =
          CALCULATOR.withMethod(method).calculate(List.of(before, after), List.of(both));
      assertEquals(604_866.36, residual.births(1993), 2, method.toString());
      for (Sex sex : Sex.values()) {
        for (double migrants : residual.migration(1993).of(sex).toArray()) {
          assertEquals(0, migrants, method == ResidualMethod.TIME_EVEN ? 9 : 3, method.toString());
        }
      }
    }
  }

  @Test
  void publishedHistoriesBringTheirRates() {
    AgeGroups abridged = AgeGroups.abridged(85);
    double[] rates = new double[abridged.size()];
    Arrays.fill(rates, 0.004);
    rates[rates.length - 1] = 0.15;
    Population before = Sweden1993.women();
    Population after = before.withDate(ReferenceDay.END_OF_YEAR.in(1998));
    VitalRates vital =
        VitalRates.builder()
            .area(before.area())
            .start(before.date())
            .end(after.date())
            .female(AgeVector.of(SimpleUnit.PER_YEAR, abridged, rates))
            .fertility(Sweden1993.fertility(1))
            .build();
    PopulationHistory history = PopulationHistory.of(List.of(before, after), List.of(vital));
    LifeTableCalculator tables = LifeTableCalculator.withDefaults();
    ResidualMigration residual = CALCULATOR.calculate(history, tables);
    LifeTable women =
        tables.calculate(Sex.FEMALE, AgeVector.of(SimpleUnit.PER_YEAR, abridged, rates));
    ProjectionInterval interval =
        ProjectionInterval.ofFemales(women.collapseTo(Sweden1993.AGES), Sweden1993.fertility(1));
    assertEquals(
        CALCULATOR.calculate(List.of(before, after), List.of(interval)).total(),
        residual.total(),
        1e-6);
    assertEquals(List.of(before, after), residual.populations());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertRefused(
        "populations and intervals is '1 and 1', expected one population more than intervals",
        () -> CALCULATOR.calculate(List.of(BEFORE), List.of(HALVES)));
    assertRefused(
        "populations and intervals is '1 and 0'",
        () -> CALCULATOR.calculate(List.of(BEFORE), List.of()));
    assertRefused(
        "date of population 2 is 2010-01-01, expected 2020-01-01, as the first population has it",
        () -> CALCULATOR.calculate(List.of(BEFORE, census(2010, 1, 1, 1)), List.of(HALVES)));
    assertRefused(
        "area of population 2 is ",
        () ->
            CALCULATOR.calculate(
                List.of(BEFORE, AFTER.withArea(Place.of("NOR"))), List.of(HALVES)));
    assertRefused(
        "sexes of population 2 is 'female and male', expected female",
        () ->
            CALCULATOR.calculate(
                List.of(BEFORE, AFTER.withMale(AFTER.of(Sex.FEMALE))), List.of(HALVES)));
    assertRefused(
        "sexes of population 2 is 'male', expected female",
        () ->
            CALCULATOR.calculate(
                List.of(BEFORE, AFTER.withMale(AFTER.of(Sex.FEMALE)).withFemale(Optional.empty())),
                List.of(HALVES)));
    AgeGroups finer = AgeGroups.ofWidth(10, 20);
    assertRefused(
        "ages of population 2 is ",
        () ->
            CALCULATOR.calculate(
                List.of(BEFORE, AFTER.withFemale(AgeVector.of(SimpleUnit.PERSONS, finer, 1, 1, 1))),
                List.of(HALVES)));
    assertRefused(
        "migration of interval 1 is '1 source(s)', expected none, because it is what is looked for",
        () ->
            CALCULATOR.calculate(
                List.of(Sweden1993.women(), Sweden1993.women()),
                List.of(Sweden1993.females(1).withMigration(Sweden1993.migration()))));
    ProjectionInterval nobodyLives = interval(0.5, 0.5, 0);
    assertRefused(
        "female survival to age 40+ is 0.0, expected above zero",
        () ->
            CALCULATOR
                .withMethod(ResidualMethod.REVERSE)
                .calculate(List.of(BEFORE, AFTER), List.of(nobodyLives)));
    assertEquals(
        600,
        CALCULATOR
            .calculate(List.of(BEFORE, AFTER), List.of(nobodyLives))
            .migration(2000)
            .of(Sex.FEMALE)
            .at("40+"),
        1e-9);
    ResidualMigration good = CALCULATOR.calculate(List.of(BEFORE, AFTER), List.of(HALVES));
    assertRefused(
        "year is 2020, expected one from 2000 to 2000 in steps of 20", () -> good.total(2020));
    assertRefused("year is 1999", () -> good.births(1999));
    assertRefused("year is 2001", () -> good.migration(2001));
    assertRefused(
        "number of migrations and births is '1 and 0', expected 1",
        () ->
            new ResidualMigration(
                good.method(), good.populations(), good.intervals(), good.migration(), List.of()));
  }

  private static void assertRefused(String start, Executable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    assertTrue(message.startsWith(start), message);
  }

  @Test
  void printsAndWrites(@TempDir Path folder) throws Exception {
    ResidualMigration residual = CALCULATOR.calculate(List.of(BEFORE, AFTER), List.of(HALVES));
    assertEquals(
        """
        Residual net migration, Sweden, female only, COHORT_EVEN
         from        to          population  births  net migrants
         2000-01-01  2020-01-01       1,600   1,200         1,040
        Persons at the first date; births and net migrants over the interval.\
        """,
        residual.toString());
    assertTrue(
        CALCULATOR
            .withMethod(ResidualMethod.TIME_EVEN)
            .calculate(List.of(BEFORE, AFTER), List.of(HALVES))
            .show()
            .endsWith("By age these numbers zigzag: read totals only."));
    ResidualMigration both =
        CALCULATOR.calculate(
            List.of(
                Sweden1993.everybody(),
                Sweden1993.everybody().withDate(ReferenceDay.END_OF_YEAR.in(1998))),
            List.of(Sweden1993.bothSexes(1)));
    Path file = folder.resolve("residual.csv");
    both.toCsv(file);
    assertEquals(
        "quantity,date,until,age,variable,value,unit,reason,title,source,note",
        Files.readAllLines(file).get(0));
    assertEquals(
        both.total(),
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("net migrants,") && line.contains(",both,"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
            .sum(),
        1e-6);
    assertEquals(both.total(), both.total(Sex.FEMALE) + both.total(Sex.MALE), 1e-6);
    assertEquals("ResidualMigrationCalculator, method COHORT_EVEN", CALCULATOR.toString());
    assertTrue(
        residual.migration(2000).source().startsWith("residual, COHORT_EVEN; populations: "));
    assertEquals(List.of("all migrants"), residual.input().sources());
  }
}
