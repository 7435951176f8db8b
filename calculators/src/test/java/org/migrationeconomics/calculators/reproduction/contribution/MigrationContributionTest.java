package org.migrationeconomics.calculators.reproduction.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.reproduction.lifetable.FirstAgeRule;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.NegativeCells;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.SwedenProjection;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

class MigrationContributionTest {

  private static final MigrationContributionCalculator CALCULATOR =
      MigrationContributionCalculator.withDefaults();

  @Test
  void swedenDirectAndIndirect() {
    MigrationContribution sweden = CALCULATOR.calculate(SwedenProjection.input(1));
    assertEquals(58_011.594845, sweden.contribution().total(), 1e-5);
    assertEquals(52_613.641864, sweden.direct().total(), 1e-5);
    assertEquals(5_397.952982, sweden.indirect().total(), 1e-5);
    assertEquals(11_121.701283, sweden.extraBirths(), 1e-5);
    assertEquals(58_011.594845 / 4_507_581.32177384, sweden.share().value(), 1e-11);
    assertEquals(58_011.594845 / 52_890, sweden.multiplier().value(), 1e-9);
    assertEquals(
        58_011.594845 / (4_507_581.32177384 - sweden.actual().total(1993)),
        sweden.shareOfGrowth().value(),
        1e-9);
  }

  @Test
  void swedenAfterAHundredYears() {
    // The sixth of the figures holds the generations after it.
    MigrationContribution sweden =
        CALCULATOR.withGenerations(6).calculate(SwedenProjection.input(20));
    assertEquals(6_323_801.3, sweden.actual().total(), 0.05);
    assertEquals(4_498_593.3, sweden.counterfactual().total(), 0.05);
    double[] generations = {603_600.5, 555_714.8, 411_361.2, 211_135.2, 42_596.2, 800.1};
    for (int k = 1; k <= generations.length; k++) {
      assertEquals(generations[k - 1], sweden.generation(k).total(), 0.05, "generation " + k);
    }
    assertEquals(
        0,
        Arrays.stream(sweden.mismatch().toArray(Sex.FEMALE)).map(Math::abs).max().orElse(1),
        1e-6);
  }

  @Test
  void theLastGenerationHoldsThoseAfterIt() {
    MigrationContribution three =
        CALCULATOR.withGenerations(3).calculate(SwedenProjection.input(20));
    assertEquals(3, three.generations().size());
    assertEquals(555_714.8, three.generation(2).total(), 0.05);
    assertEquals(411_361.2 + 211_135.2 + 42_596.2 + 800.1, three.generation(3).total(), 0.2);
    assertEquals("generation 3 and later", three.generation(3).label());
  }

  @Test
  void splitBySourceAddsUp() {
    ProjectionInput input =
        ProjectionInput.repeating(
            SwedenProjection.females(),
            SwedenProjection.closedFemales()
                .withMigration(
                    AssumedMigration.of(SwedenProjection.femaleMigrants().times(1.5))
                        .named("Finland"),
                    AssumedMigration.of(SwedenProjection.femaleMigrants().times(-0.5))
                        .named("Norway")),
            20);
    ContributionSplit split = CALCULATOR.bySource(input);
    assertEquals(List.of("Finland", "Norway"), names(split));
    assertEquals(1.5, split.share("Finland").value(), 1e-12);
    assertEquals(-0.5, split.share("Norway").value(), 1e-12);
    assertEquals(603_600.5 * 1.5, split.part("Finland").direct().total(), 0.1);
    assertEquals(-0.5 * 20 * 52_890, split.part("Norway").migrants(), 1e-6);

    ContributionSplit directions = CALCULATOR.byDirection(input);
    assertEquals(List.of("arrivals", "departures"), names(directions));
    assertEquals(
        split.part("Norway").indirect().total(),
        directions.part("departures").indirect().total(),
        0);
  }

  private static List<String> names(ContributionSplit split) {
    return split.parts().stream().map(ContributionSplit.Part::name).toList();
  }

  @Test
  void arrivalPeriodsAddUp() {
    ContributionSplit split = CALCULATOR.byArrivalPeriod(SwedenProjection.input(3));
    assertEquals(List.of("1993-1998", "1998-2003", "2003-2008"), names(split));
    double sum = split.parts().stream().mapToDouble(part -> part.contribution().total()).sum();
    assertEquals(split.whole().contribution().total(), sum, 1e-6);
    // Who comes last has had no time for grandchildren: the same as one interval alone.
    assertEquals(52_613.641864, split.part("2003-2008").direct().total(), 1e-5);
    assertEquals(5_397.952982, split.part("2003-2008").indirect().total(), 1e-5);
    assertTrue(
        split.part("1993-1998").indirect().total() > split.part("1998-2003").indirect().total());
  }

  @Test
  void migrationRatesBecomeTheNumbersThatTheyGive() {
    double[] rates = new double[SwedenProjection.AGES.size()];
    Arrays.fill(rates, 0.01);
    ProjectionInput input =
        ProjectionInput.repeating(
            SwedenProjection.females(),
            SwedenProjection.closedFemales()
                .withMigration(
                    AssumedMigration.ofFemaleRates(
                        AgeVector.of(SimpleUnit.RATIO, SwedenProjection.AGES, rates))),
            3);
    MigrationContribution sweden = CALCULATOR.calculate(input);
    assertEquals(0.01 * sweden.actual().total(1998), sweden.migrantsByInterval().get(1), 1e-6);
    assertEquals(0, sweden.mismatch().total(), 1e-6);
    assertEquals(
        sweden.migrants(), CALCULATOR.bySource(input).part("all migrants").migrants(), 1e-6);
  }

  @Test
  void generationsWithRatesOfTheirOwnReportWhatTheyMiss() {
    ProjectionInput input = SwedenProjection.input(20);
    MigrationContribution same = CALCULATOR.calculate(input);
    List<ProjectionInterval> fertile =
        Collections.nCopies(
            20,
            ProjectionInterval.ofFemales(
                SwedenProjection.lifeTable("female"), SwedenProjection.fertility().times(1.5)));
    MigrationContributionCalculator homogeneous =
        CALCULATOR.withClosure(GenerationClosure.HOMOGENEOUS);
    MigrationContribution more = homogeneous.withRates(1, fertile).calculate(input);
    assertEquals(same.actual(), more.actual());
    assertEquals(same.direct(), more.direct());
    assertEquals(1.5 * same.generation(2).total(), more.generation(2).total(), 1e-4);
    assertEquals(
        same.contribution().total() - more.contribution().total(), more.mismatch().total(), 1e-4);
    assertTrue(more.show().contains("because generations have rates of their own"));
    assertTrue(
        more.show()
            .startsWith(
                "contribution of migration to the population of Sweden 1993-2093, female only, rates"
                    + " of their own for generations 1; the population with migration has the rates"
                    + " of the input\n"),
        more.show());
    MigrationContribution natives = homogeneous.withRates(0, fertile).calculate(input);
    assertTrue(natives.counterfactual().total() > same.counterfactual().total());
    assertEquals(same.generations(), natives.generations());
  }

  /** What is added by a generation's own rates is in the population, not beside it. */
  @Test
  void thePopulationIsTheSumOfItsParts() {
    ProjectionInput input = SwedenProjection.input(20);
    List<ProjectionInterval> fertile =
        Collections.nCopies(
            20,
            ProjectionInterval.ofFemales(
                SwedenProjection.lifeTable("female"), SwedenProjection.fertility().times(1.5)));
    MigrationContribution same = CALCULATOR.calculate(input);
    MigrationContributionCalculator first = CALCULATOR.withRates(1, fertile);
    MigrationContribution more = first.calculate(input);
    assertEquals(0, more.mismatch().total(), 1e-6);
    // Half as many children more, and their descendants.
    assertEquals(1.5 * same.indirect().total(), more.indirect().total(), 1e-4);
    assertEquals(
        same.actual().total() + 0.5 * same.indirect().total(), more.actual().total(), 1e-4);
    assertEquals(
        more.contribution().total() / (same.counterfactual().total() + more.contribution().total()),
        more.share().value(),
        1e-12);
    assertEquals(1.5 * same.extraBirths(), more.extraBirths(), 1e-4);
    String title = more.show().lines().findFirst().orElseThrow();
    assertTrue(
        title.endsWith("generations 1; the population with migration is the sum of the parts"),
        title);
    String split = first.bySource(input).show().lines().findFirst().orElseThrow();
    assertTrue(split.endsWith("the population with migration is the sum of the parts"), split);
    assertTrue(first.toString().endsWith("generations [1], closure SUM_OF_PARTS"));
    assertFalse(same.show().contains("rates of their own"));
  }

  /** Migration at rates is that of the sum of the parts: more children, more emigrants. */
  @Test
  void ratesOfMigrationApplyToTheSumOfTheParts() {
    AgeVector rates =
        AgeVector.of(
            SimpleUnit.PER_YEAR,
            SwedenProjection.AGES,
            IntStream.range(0, 18).mapToDouble(x -> x < 8 ? 0.004 : 0).toArray());
    ProjectionInput input =
        ProjectionInput.repeating(
            SwedenProjection.females(),
            SwedenProjection.closedFemales().withMigration(AssumedMigration.ofFemaleRates(rates)),
            12);
    List<ProjectionInterval> fertile =
        Collections.nCopies(
            12,
            ProjectionInterval.ofFemales(
                SwedenProjection.lifeTable("female"), SwedenProjection.fertility().times(1.5)));
    MigrationContribution all = CALCULATOR.withRates(1, fertile).calculate(input);
    assertEquals(0, all.mismatch().total(), 1e-6);
    for (int t = 0; t < 12; t++) {
      AgeVector start = all.actual().of(Sex.FEMALE, 1993 + 5 * t);
      assertEquals(5 * rates.dot(start), all.migrantsByInterval().get(t), 1e-6);
    }
    List<ProjectionInterval> same = input.withoutMigration().intervals();
    MigrationContribution plain = CALCULATOR.calculate(input);
    MigrationContribution closed = CALCULATOR.withRates(3, same).calculate(input);
    assertEquals(plain.actual().total(), closed.actual().total(), 1e-6);
    assertEquals(plain.contribution().total(), closed.contribution().total(), 1e-6);
  }

  /** Forty times the immigrants of Sweden leave: nobody is left, and less than nobody. */
  @Test
  void sharesOfANegativePopulationAreNoValue() {
    ProjectionInput flight =
        ProjectionInput.repeating(
            SwedenProjection.females(),
            SwedenProjection.closedFemales()
                .withMigration(AssumedMigration.of(SwedenProjection.femaleMigrants().times(-40))),
            5);
    MigrationContribution gone = CALCULATOR.calculate(flight);
    assertTrue(gone.actual().total() < 0);
    String title = gone.show().lines().findFirst().orElseThrow();
    assertTrue(
        title.endsWith(", " + gone.actual().negativeCells() + " negative cells kept"), title);
    String split = CALCULATOR.bySource(flight).show().lines().findFirst().orElseThrow();
    assertTrue(split.endsWith(" negative cells kept"), split);
    assertTrue(gone.explain().render().lines().findFirst().orElseThrow().endsWith("cells kept"));
    String reason =
        "no value: more people left than there were, and the population of 2018-12-31 is negative";
    assertEquals(reason, gone.share().toString());
    assertEquals(reason, gone.shareOfGrowth().toString());
    assertTrue(gone.share(1993).isPresent());
    String last = gone.table().render().lines().filter(row -> row.contains("2018")).toList().get(1);
    assertTrue(last.endsWith("–"), last);
  }

  /** The residual has a timing of its own, and another one is not put aside in silence. */
  @Test
  void aHistoryHasTheTimingOfItsResidual() {
    AgeGroups ages = AgeGroups.ofWidth(20, 20);
    AgeVector people = AgeVector.of(SimpleUnit.PERSONS, ages, 10, 10);
    Population start =
        Population.builder()
            .area(Place.of("SWE"))
            .date(1980, ReferenceDay.MID_YEAR)
            .female(people)
            .build();
    PopulationHistory history =
        PopulationHistory.of(
            List.of(start, start.withDate(ReferenceDay.MID_YEAR.in(2000))),
            List.of(
                VitalRates.builder()
                    .area(Place.of("SWE"))
                    .between(1980, 2000, ReferenceDay.MID_YEAR)
                    .female(AgeVector.of(SimpleUnit.PER_YEAR, ages, .01, .05))
                    .fertility(
                        FertilitySchedule.of(
                            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(0, 19, 20), 0),
                            1.05))
                    .build()));
    MigrationContributionCalculator middle =
        CALCULATOR.withLifeTables(
            LifeTableCalculator.withDefaults().withFirstAges(FirstAgeRule.MIDPOINT));
    MigrationContribution all = middle.calculate(history);
    assertEquals(MigrationTiming.COHORT_EVEN, all.timing());
    assertEquals(all, middle.withTiming(MigrationTiming.COHORT_EVEN).calculate(history));
    refuses(
        "timing is END, expected COHORT_EVEN, that of the residual which the history leaves",
        () -> middle.withTiming(MigrationTiming.END).calculate(history));
    refuses("timing is END", () -> middle.withTiming(MigrationTiming.END).byArrivalPeriod(history));
  }

  @Test
  void badOptionsAreRefused() {
    refuses("generations is 1, expected at least 2", () -> CALCULATOR.withGenerations(1));
    refuses(
        "negative cells is CLAMP_AND_REPORT",
        () -> CALCULATOR.withNegativeCells(NegativeCells.CLAMP_AND_REPORT));
    refuses(
        "generations is 2, expected no fewer than the generations [3] with rates",
        () -> CALCULATOR.withRates(3, List.of()).withGenerations(2));
    refuses("generation is 9, expected 0 to 8", () -> CALCULATOR.withRates(9, List.of()));
    refuses(
        "migration in the rates of generation 1 is",
        () -> CALCULATOR.withRates(1, SwedenProjection.input(1).intervals()));
    refuses(
        "number of intervals in the rates of generation 1 is 1, expected 2",
        () ->
            CALCULATOR
                .withRates(1, List.of(SwedenProjection.closedFemales()))
                .calculate(SwedenProjection.input(2)));
    refuses(
        "migration of the input is 'none'",
        () -> CALCULATOR.bySource(SwedenProjection.input(1).withoutMigration()));
    ProjectionInput flight =
        ProjectionInput.repeating(
            SwedenProjection.females(),
            SwedenProjection.closedFemales()
                .withMigration(AssumedMigration.of(SwedenProjection.femaleMigrants().times(-40))),
            1);
    assertTrue(CALCULATOR.calculate(flight).contribution().total() < -2_000_000);
    refuses(
        "female population 20-24 on 1998-12-31 is",
        () ->
            CALCULATOR
                .withTiming(MigrationTiming.END)
                .withNegativeCells(NegativeCells.REFUSE)
                .calculate(flight));
    double[] mixed = SwedenProjection.column("female migrants");
    mixed[0] = -1;
    ProjectionInput net =
        ProjectionInput.repeating(
            SwedenProjection.females(),
            SwedenProjection.closedFemales()
                .withMigration(
                    AssumedMigration.of(
                        SwedenProjection.femaleMigrants()
                            .withFemale(
                                AgeVector.of(SimpleUnit.PERSONS, SwedenProjection.AGES, mixed)))),
            1);
    refuses(
        "migration 'all migrants' is 'numbers from -1.0 to 9240.0'",
        () -> CALCULATOR.byDirection(net));
  }

  @Test
  void fromPublishedVariants() {
    // United Kingdom, World Population Prospects 2019, Medium and Zero migration, thousand.
    YearSeries medium =
        YearSeries.builder(SimpleUnit.PERSONS)
            .label("Medium")
            .put(2050, 74_081_983)
            .put(2100, 78_053_263)
            .build();
    YearSeries zero =
        YearSeries.builder(SimpleUnit.PERSONS)
            .label("Zero migration")
            .put(2040, 68_511_367)
            .put(2050, 67_674_825)
            .put(2100, 57_864_702)
            .build();
    VariantContribution uk = MigrationContributionCalculator.fromVariants(medium, zero);
    assertEquals(2, uk.path().size());
    assertEquals(6_407_158, uk.year(2050).contribution(), 1e-6);
    assertEquals(20_188_561, uk.contribution(), 1e-6);
    assertEquals(20_188_561 / 78_053_263.0, uk.share(), 1e-12);
    assertEquals(1.534, uk.multiplier(13_161_280).value(), 0.0005);
    assertEquals(
        "contribution of migration, area not stated and taken to be the same, from published"
            + " variants: Medium less Zero migration; left out, as only one has it: 2040",
        uk.table().render().lines().findFirst().orElseThrow());
    assertEquals(List.of(2040), uk.leftOut());
    assertEquals(Optional.empty(), uk.area());
    VariantContribution named =
        MigrationContributionCalculator.fromVariants(
            medium.withArea("GBR"), zero.between(2050, 2100).withArea("GBR"));
    assertEquals(
        "contribution of migration, GBR, from published variants: Medium less Zero migration",
        named.table().render().lines().findFirst().orElseThrow());
    assertEquals(
        Optional.empty(),
        MigrationContributionCalculator.fromVariants(medium, zero.withArea("GBR")).area());
    refuses(
        "area of zero is 'ESP', expected group:900, the area of actual",
        () ->
            MigrationContributionCalculator.fromVariants(
                medium.withArea("group:900"), zero.withArea("ESP")));
    refuses("year is 2040, expected one of both", () -> uk.year(2040));
    refuses(
        "years in common is 1",
        () -> MigrationContributionCalculator.fromVariants(medium, zero.between(2040, 2050)));
    refuses(
        "unit of zero is '%'",
        () ->
            MigrationContributionCalculator.fromVariants(
                medium, YearSeries.of(SimpleUnit.PERCENT, 2050, 1, 2)));
  }

  @Test
  void explainsEveryQuantityByName() {
    String table = CALCULATOR.calculate(SwedenProjection.input(20)).explain().render();
    for (String name :
        List.of("migrants alive (direct)", "their grandchildren", "multiplier", "births owed")) {
      assertTrue(table.contains(name), table);
    }
    String brief = CALCULATOR.calculate(SwedenProjection.input(20)).toString();
    assertTrue(brief.length() <= 950, brief);
    assertTrue(
        brief.startsWith(
            "contribution of migration to the population of Sweden 1993-2093, female only"),
        brief);
  }

  private static void refuses(String message, Executable action) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, action);
    assertTrue(refused.toString().contains(": " + message), refused.toString());
  }
}
