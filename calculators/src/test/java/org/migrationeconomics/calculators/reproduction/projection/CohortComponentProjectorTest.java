package org.migrationeconomics.calculators.reproduction.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;

class CohortComponentProjectorTest {

  private static final double HALF_A_PERSON = 0.5;

  private static Projection project(MigrationTiming timing, ProjectionInput input) {
    return CohortComponentProjector.withDefaults().withTiming(timing).calculate(input);
  }

  private static void assertRounds(String column, AgeVector computed) {
    assertArrayEquals(SwedenProjection.column(column), computed.toArray(), HALF_A_PERSON, column);
  }

  @Test
  void reproducesTheTextbookInEveryAgeGroup() {
    Projection sweden = project(MigrationTiming.EVEN_UN, SwedenProjection.input(1));
    assertRounds("females 1998", sweden.population().of(Sex.FEMALE, 1998));
    assertRounds("births", sweden.births(1993));
    assertEquals(4_507_581.32177384, sweden.total(), 1e-6);
    assertEquals(615_988.0638, sweden.births(), 1e-4);
    assertEquals(52_890, sweden.migrants(), 0);
  }

  @Test
  void otherTimingsGiveWhatTheirPeersGive() {
    assertEquals(
        4_502_459.726928, project(MigrationTiming.END, SwedenProjection.input(1)).total(), 1e-6);
    assertEquals(
        612_358.2488,
        project(MigrationTiming.EVEN_LESLIE, SwedenProjection.input(1)).births(),
        1e-4);
  }

  @Test
  void cohortTimingWorkedOutByHand() {
    // Two groups of 20 years and an open one; 100 cohort migrants at 20-39, survival .9 and .5.
    AgeGroups ages = AgeGroups.ofWidth(20, 40);
    ProjectionInterval interval =
        ProjectionInterval.builder()
            .femaleSurvival(AgeVector.of(SimpleUnit.RATIO, ages, 0.95, 0.9, 0.5))
            .fertility(
                FertilitySchedule.of(
                    AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.1), 1.0))
            .addMigration(
                AssumedMigration.ofTotal(
                    100, MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, ages, 0, 1, 0))))
            .build();
    Projection projection =
        project(MigrationTiming.COHORT_EVEN, ProjectionInput.of(small(ages), interval));
    // e(20) = 1000·.9 + 100·1.9/2 = 995; births = 20·.1·(800 + 995)/2 = 1795; girls 897.5.
    assertArrayEquals(
        new double[] {897.5 * 0.95, 995, 0.5 * (800 + 400)},
        projection.population().of(Sex.FEMALE, 2020).toArray(),
        1e-9);
    assertEquals(1795, projection.births(2000).sum(), 1e-9);
    // Deaths: newborn 897.5·.05, 1000·.1 + 100·.1/2, (800+400)·.5.
    assertArrayEquals(
        new double[] {897.5 * 0.05, 105, 600}, projection.deaths(Sex.FEMALE, 2000).toArray(), 1e-9);
  }

  private static Population small(AgeGroups ages) {
    return Population.builder()
        .area(Place.own("invented", "Invented"))
        .date(2000, ReferenceDay.START_OF_YEAR)
        .female(AgeVector.of(SimpleUnit.PERSONS, ages, 1000, 800, 400))
        .build();
  }

  @Test
  void closedPopulationOfBothSexes() {
    Projection sweden =
        project(
            MigrationTiming.EVEN_UN,
            ProjectionInput.repeating(SwedenProjection.population(), SwedenProjection.closed(), 2));
    assertRounds("closed females 1998", sweden.population().of(Sex.FEMALE, 1998));
    assertRounds("closed females 2003", sweden.population().of(Sex.FEMALE, 2003));
    assertRounds("closed males 1998", sweden.population().of(Sex.MALE, 1998));
    assertEquals(4_449_569.7269, sweden.population().total(Sex.FEMALE, 1998), 1e-3);
    assertEquals(604_866.36, sweden.births(1993).sum(), 0.005);
    assertEquals(577_147.85, sweden.births(1998).sum(), 0.005);
    assertEquals(0, sweden.balanceResidual(1993), 1e-6);
    assertEquals(0, sweden.balanceResidual(1998), 1e-6);
  }

  @Test
  void totalsAndRatesGiveTheMigrantsTheySay() {
    NetMigrationForms forms = new NetMigrationForms();
    Projection counts = project(MigrationTiming.EVEN_UN, SwedenProjection.input(1));
    assertEquals(counts.population(), project(MigrationTiming.EVEN_UN, forms.rates).population());
    assertArrayEquals(
        counts.population().toArray(Sex.FEMALE),
        project(MigrationTiming.EVEN_UN, forms.total).population().toArray(Sex.FEMALE),
        1e-6);
    // A yearly rate counts once for each year of the interval.
    assertEquals(
        5 * 0.01 * 293_395,
        project(MigrationTiming.EVEN_UN, forms.yearlyRates).migrants(Sex.FEMALE, 1993).value(0),
        1e-9);
  }

  /** The migrants of Sweden as rates on the population, and as a total with their profile. */
  private static final class NetMigrationForms {
    final ProjectionInput rates;
    final ProjectionInput total;
    final ProjectionInput yearlyRates;

    NetMigrationForms() {
      double[] population = SwedenProjection.column("female");
      double[] migrants = SwedenProjection.column("female migrants");
      double[] ratios = new double[population.length];
      double[] yearly = new double[population.length];
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = migrants[i] / population[i];
        yearly[i] = 0.01;
      }
      rates = with(AssumedMigration.ofFemaleRates(vector(SimpleUnit.RATIO, ratios)));
      yearlyRates = with(AssumedMigration.ofFemaleRates(vector(SimpleUnit.PER_YEAR, yearly)));
      total =
          with(
              AssumedMigration.ofTotal(
                  52_890, MigrationProfile.of(SwedenProjection.femaleMigrants())));
    }

    private static AgeVector vector(SimpleUnit unit, double... values) {
      return AgeVector.of(unit, SwedenProjection.AGES, values);
    }

    private static ProjectionInput with(AssumedMigration migration) {
      return ProjectionInput.of(
          SwedenProjection.females(), SwedenProjection.closedFemales().withMigration(migration));
    }
  }

  private static ProjectionInput departures() {
    return ProjectionInput.repeating(
        SwedenProjection.females(),
        SwedenProjection.closedFemales()
            .withMigration(AssumedMigration.of(SwedenProjection.femaleMigrants().times(-40))),
        2);
  }

  @Test
  void negativeCellsAreKeptAndListed() {
    Projection kept = project(MigrationTiming.END, departures());
    Projection.NegativeCell first = kept.negativeCells().get(0);
    assertEquals(Sex.FEMALE, first.sex());
    assertEquals("20-24", first.age());
    assertEquals("1998-12-31", first.date().toString());
    assertEquals(261_015 - 40 * 9_240, first.persons(), HALF_A_PERSON);
    assertEquals(0, kept.addedToNegativeCells(), 0);
    assertTrue(
        kept.show()
            .startsWith(
                "Projection of Sweden, female only, timing END, "
                    + kept.negativeCells().size()
                    + " negative cells kept\n"),
        kept.show());
    assertTrue(kept.show().contains("the first female 20-24 on 1998-12-31"), kept.show());
    assertEquals(kept.negativeCells().size(), kept.population().negativeCells());
  }

  @Test
  void negativeCellsAreRefusedIfAskedTo() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                CohortComponentProjector.withDefaults()
                    .withTiming(MigrationTiming.END)
                    .withNegativeCells(NegativeCells.REFUSE)
                    .calculate(departures()));
    assertTrue(
        refused.toString().contains(": female population 20-24 on 1998-12-31 is -108"),
        refused.toString());
  }

  @Test
  void negativeCellsAreClampedAndAccountedFor() {
    Projection clamped =
        CohortComponentProjector.withDefaults()
            .withTiming(MigrationTiming.END)
            .withNegativeCells(NegativeCells.CLAMP_AND_REPORT)
            .calculate(departures());
    assertEquals(0, clamped.population().of(Sex.FEMALE, 1998).at("20-24"), 0);
    assertTrue(clamped.addedToNegativeCells() > 108_000);
    double[] kept =
        project(MigrationTiming.END, departures()).population().of(Sex.FEMALE, 1998).toArray();
    assertArrayEquals(
        Arrays.stream(kept).map(persons -> Math.max(0, persons)).toArray(),
        clamped.population().of(Sex.FEMALE, 1998).toArray(),
        1e-6);
    assertEquals(0, clamped.balanceResidual(1993), 1e-6);
    assertEquals(0, clamped.balanceResidual(1998), 1e-6);
    assertTrue(clamped.show().contains(" negative cells set to zero, which adds "));
  }

  @Test
  void inputsThatDoNotFitAreRefused() {
    refuses(
        "ages of survival of interval 1 is",
        () ->
            ProjectionInput.of(
                SwedenProjection.females(),
                ProjectionInterval.ofFemales(
                    LifeTable.ofPersonYears(1, AgeGroups.ofWidth(20, 40), 19, 18, 30),
                    FertilitySchedule.of(
                        AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.1),
                        1.05))));
    refuses(
        "sexes of survival of interval 1 is 'female and male', expected female",
        () -> ProjectionInput.of(SwedenProjection.females(), SwedenProjection.closed()));
    refuses(
        "span of migration 'all migrants' of interval 1 is '1994-12-31 to 1998-12-31', expected"
            + " 1993-12-31 to 1998-12-31",
        () ->
            ProjectionInput.of(
                SwedenProjection.females(),
                SwedenProjection.closedFemales()
                    .withMigration(
                        AssumedMigration.of(
                            SwedenProjection.femaleMigrants()
                                .withStart(LocalDate.of(1994, 12, 31))))));
    refuses(
        "area of migration",
        () ->
            ProjectionInput.of(
                SwedenProjection.females().withArea(Place.of("NOR")),
                SwedenProjection.closedFemales()
                    .withMigration(AssumedMigration.of(SwedenProjection.femaleMigrants()))));
    refuses("intervals is '[]'", () -> ProjectionInput.of(SwedenProjection.females(), List.of()));
    refuses("times is 0", () -> SwedenProjection.input(0));
  }

  @Test
  void ratesThatMakeNoSenseAreRefused() {
    AgeGroups ages = AgeGroups.ofWidth(20, 40);
    FertilitySchedule none =
        FertilitySchedule.of(
            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0), 1.05);
    refuses(
        "female survival to age 20-39 is 1.1, expected a number from 0 to 1",
        () ->
            ProjectionInterval.builder()
                .femaleSurvival(AgeVector.of(SimpleUnit.RATIO, ages, 1, 1.1, 1))
                .fertility(none)
                .build());
    refuses(
        "fertility of the first age group is 0.1",
        () ->
            ProjectionInterval.builder()
                .femaleSurvival(AgeVector.of(SimpleUnit.RATIO, ages, 1, 1, 1))
                .fertility(
                    FertilitySchedule.of(
                        AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(0, 39, 20), 0.1, 0.1),
                        1.05))
                .build());
    refuses(
        "ages of female survival is",
        () ->
            ProjectionInterval.builder()
                .femaleSurvival(AgeVector.of(SimpleUnit.RATIO, AgeGroups.ofBounds(0, 1, 5), 1, 1))
                .fertility(none)
                .build());
    refuses(
        "unit of migration rates is 'persons'",
        () -> AssumedMigration.ofFemaleRates(AgeVector.of(SimpleUnit.PERSONS, ages, 1, 1, 1)));
    refuses(
        "sum of the weights is 0",
        () -> MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, ages, 1, -1, 0)));
    refuses(
        "persons is NaN",
        () ->
            AssumedMigration.ofTotal(
                Double.NaN,
                MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, ages, 1, 0, 0))));
  }

  @Test
  void yearsThatThePathDoesNotHaveAreRefused() {
    Projection sweden = project(MigrationTiming.END, SwedenProjection.input(2));
    refuses("year is 1995, expected one from 1993 to 2003", () -> sweden.total(1995));
    refuses("year is 2003, expected the start of an interval", () -> sweden.births(2003));
    refuses("sex is 'male', expected female", () -> sweden.deaths(Sex.MALE, 1993));
    refuses("sex is 'male', expected female", () -> sweden.population().of(Sex.MALE, 1993));
    refuses("index is 3, expected 0 to 2", () -> sweden.population().date(3));
  }

  @Test
  void printsAsATable() {
    String table = project(MigrationTiming.EVEN_UN, SwedenProjection.input(1)).toString();
    assertTrue(table.startsWith("Projection of Sweden, female only, timing EVEN_UN"), table);
    assertTrue(table.contains("615,988"), table);
    assertTrue(table.contains("4,507,581"), table);
    assertTrue(
        SwedenProjection.input(1)
            .toString()
            .equals(
                "projection input, Sweden 1993-12-31 to 1998-12-31, female only, 0-4, 5-9 … 85+ (18 groups),"
                    + " migration: all migrants"),
        SwedenProjection.input(1).toString());
  }

  private static void refuses(String message, Executable action) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, action);
    assertTrue(refused.toString().contains(": " + message), refused.toString());
  }
}
