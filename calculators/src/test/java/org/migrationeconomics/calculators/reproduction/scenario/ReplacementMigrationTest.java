package org.migrationeconomics.calculators.reproduction.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.RogersCastro;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Sex;

class ReplacementMigrationTest {

  private static final ReplacementMigrationCalculator CALCULATOR =
      ReplacementMigrationCalculator.withDefaults();
  private static final ReplacementMigrationCalculator NO_DEPARTURES =
      CALCULATOR.withOutMigration(OutMigration.NONE);

  private static ProjectionInput women(double fertility, int intervals) {
    return ProjectionInput.repeating(Sweden1993.women(), Sweden1993.females(fertility), intervals);
  }

  private static ProjectionInput everybody(double fertility, int intervals) {
    return ProjectionInput.repeating(
        Sweden1993.everybody(), Sweden1993.bothSexes(fertility), intervals);
  }

  private static MigrationProfile workers() {
    return MigrationProfile.rogersCastroAsShares(RogersCastro.fundamental(), Sweden1993.AGES, 0.5);
  }

  /** Computed by another programme for Sweden's women with four fifths of their fertility. */
  @Test
  void constantSizeOfSweden() {
    double[] expected = {
      6106.4, 24392.0, 39164.3, 39375.1, 34502.4, 40383.2, 61539.2, 84680.2, 88758.7, 85265.9,
      82466.3
    };
    ReplacementMigration result =
        CALCULATOR.calculate(
            women(0.8, 11), Sweden1993.profile(), ReplacementTarget.constantSize());
    for (int t = 0; t < expected.length; t++) {
      assertEquals(expected[t], result.intervals().get(t).migrants().value(), 0.05);
      assertEquals(4_397_428, result.intervals().get(t).reached().value(), 1e-6);
    }
    assertEquals(586_633.6, result.total().value(), 0.05);
    assertEquals(586_633.6 / 55, result.perYear().value(), 0.001);
    assertEquals(4_397_428.0, result.population().total(), 1e-6);
    assertTrue(result.firstUnattainable().isEmpty());
  }

  @Test
  void migrantsAndDescendantsAreTheDifferenceToNobodyComing() {
    ProjectionInput input = women(0.8, 11);
    ReplacementMigration result =
        CALCULATOR.calculate(input, Sweden1993.profile(), ReplacementTarget.constantSize());
    PopulationPath closed = CohortComponentProjector.withDefaults().calculate(input).population();
    double owed = 4_397_428 - closed.total();
    assertEquals(owed, result.migrantsAndDescendants().total(), 1e-6);
    assertEquals(owed / 4_397_428, result.share().value(), 1e-12);
    assertEquals(closed, result.withoutMigration().population());
    // The migrants' numbers are in the projection, and it balances.
    assertEquals(
        result.interval(1998).migrants().value(),
        result.projection().migrants(Sex.FEMALE, 1998).sum(),
        1e-9);
    assertEquals(0, result.projection().balanceResidual(1998), 1e-6);
  }

  @Test
  void workingAgeStaysConstant() {
    ReplacementMigration result =
        CALCULATOR.calculate(everybody(0.8, 10), workers(), ReplacementTarget.constantWorkingAge());
    double start = Sweden1993.everybody().both().between(15, 64).sum();
    for (int year = 1998; year <= 2043; year += 5) {
      assertEquals(start, result.population().byAge(year).between(15, 64).sum(), start * 1e-10);
    }
    assertEquals(start, result.interval(2003).target(), 0);
    assertEquals(
        CALCULATOR
            .calculate(everybody(0.8, 10), workers(), ReplacementTarget.constantSpan(15, 64))
            .total(),
        result.total());
  }

  @Test
  void supportRatioStaysConstant() {
    ReplacementMigration result =
        CALCULATOR.calculate(
            everybody(0.8, 10), workers(), ReplacementTarget.constantSupportRatio());
    AgeVector start = Sweden1993.everybody().both();
    double ratio = start.between(15, 64).sum() / start.from(65).sum();
    for (int year = 1998; year <= 2043; year += 5) {
      AgeVector now = result.population().byAge(year);
      assertEquals(ratio, now.between(15, 64).sum() / now.from(65).sum(), ratio * 1e-10);
    }
    assertEquals(ratio, result.intervals().get(9).reached().value(), ratio * 1e-10);
    // Who comes to work grows old in turn: a ratio takes more people than a number.
    double working =
        CALCULATOR
            .calculate(everybody(0.8, 10), workers(), ReplacementTarget.constantWorkingAge())
            .total()
            .value();
    assertTrue(result.total().value() > 1.5 * working, result.total() + " and " + working);
  }

  @Test
  void minimumSupportRatioIsReachedFromAbove() {
    ReplacementMigration result =
        CALCULATOR.calculate(
            everybody(0.8, 10), workers(), ReplacementTarget.minimumSupportRatio(3));
    int waiting = 0;
    for (ReplacementInterval interval : result.intervals()) {
      if (interval.migrants().value() == 0) {
        waiting++;
        assertTrue(interval.reached().value() >= 3);
      } else {
        assertEquals(3, interval.reached().value(), 3e-10);
      }
      assertFalse(interval.isFloored());
    }
    assertTrue(waiting > 0 && waiting < 10, waiting + " intervals without migrants");
    // As an exact target the same ratio sends people away first.
    ReplacementMigration exact =
        CALCULATOR.calculate(everybody(0.8, 10), workers(), ReplacementTarget.supportRatio(3));
    assertTrue(exact.interval(1993).migrants().value() < 0);
    assertEquals(3, exact.interval(1993).reached().value(), 3e-10);
  }

  @Test
  void departuresCanBeLeftOut() {
    // With more than replacement fertility a constant size means that people leave.
    ReplacementMigration allowed =
        CALCULATOR.calculate(women(1.5, 4), Sweden1993.profile(), ReplacementTarget.constantSize());
    assertTrue(allowed.intervals().stream().allMatch(i -> i.migrants().value() < 0));
    assertEquals(4_397_428, allowed.population().total(), 1e-6);
    ReplacementMigration floored =
        NO_DEPARTURES.calculate(
            women(1.5, 4), Sweden1993.profile(), ReplacementTarget.constantSize());
    assertEquals(Figure.of(0), floored.total());
    assertEquals(floored.withoutMigration().population().totals(), floored.population().totals());
    ReplacementInterval first = floored.interval(1993);
    assertTrue(first.isFloored());
    assertEquals(-allowed.interval(1993).migrants().value(), first.departuresLeftOut(), 1e-6);
    assertTrue(first.reached().value() > first.target());
    assertTrue(floored.table().render().contains("; departures left out in 4 intervals\n"));
    // Where migrants are needed the option changes nothing.
    assertEquals(
        586_633.6,
        NO_DEPARTURES
            .calculate(women(.8, 11), Sweden1993.profile(), ReplacementTarget.constantSize())
            .total()
            .value(),
        0.05);
  }

  @Test
  void givenSizesAreReached() {
    ReplacementMigration result =
        CALCULATOR
            .withTiming(MigrationTiming.END)
            .calculate(
                women(1, 3),
                Sweden1993.profile(),
                ReplacementTarget.sizes(4_500_000, 4_400_000, 5_000_000));
    assertEquals(4_500_000, result.population().total(1998), 1e-5);
    assertEquals(4_400_000, result.population().total(2003), 1e-5);
    assertEquals(5_000_000, result.population().total(2008), 1e-5);
    assertEquals(MigrationTiming.END, result.projection().timing());
    // At the end of an interval one migrant is one person more.
    double closed = CohortComponentProjector.withDefaults().calculate(women(1, 1)).total();
    assertEquals(4_500_000 - closed, result.interval(1993).migrants().value(), 1e-5);
  }

  @Test
  void departuresThatEmptyAnAgeGroupAreListed() {
    ReplacementMigration result =
        CALCULATOR.calculate(women(1, 1), Sweden1993.profile(), ReplacementTarget.sizes(100_000));
    assertEquals(100_000, result.population().total(), 1e-6);
    assertFalse(result.projection().negativeCells().isEmpty());
    String first = result.table().render().lines().findFirst().orElseThrow();
    assertTrue(first.endsWith(" negative cells kept"), first);
  }

  /** Those of 85 and more cannot keep up the number of the young. */
  @Test
  void whatCannotBeAttainedSaysSo() {
    double[] shares = new double[18];
    shares[17] = 1;
    MigrationProfile old =
        MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, Sweden1993.AGES, shares));
    ReplacementMigration working =
        CALCULATOR.calculate(women(.5, 8), old, ReplacementTarget.constantWorkingAge());
    ReplacementInterval last = working.intervals().get(7);
    assertFalse(last.isAttainable());
    assertEquals(
        "no value: unattainable, because one more migrant of this profile adds 0 to the number"
            + " aimed at",
        last.migrants().toString());
    assertTrue(working.total().toString().startsWith("no value: "), working.total().toString());
    assertEquals(working.total(), working.perYear());
    assertTrue(working.firstUnattainable().isPresent());
    assertEquals(working.withoutMigration().population().totals(), working.population().totals());

    ReplacementMigration ratio =
        CALCULATOR.calculate(women(.5, 8), old, ReplacementTarget.minimumSupportRatio(20));
    assertTrue(
        ratio.interval(1993).migrants().toString().contains("to W - 20 O"),
        ratio.interval(1993).migrants().toString());
    // Without departures, what needs none is no matter of the profile.
    assertEquals(
        Figure.of(0),
        NO_DEPARTURES.calculate(women(1.5, 1), old, ReplacementTarget.sizes(1_000)).total());
    ReplacementMigration unneeded =
        NO_DEPARTURES.calculate(women(3, 1), old, ReplacementTarget.constantSpan(0, 4));
    assertEquals(0, unneeded.interval(1993).departuresLeftOut(), 0);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    ReplacementTarget size = ReplacementTarget.constantSize();
    assertRefused(
        "migration of the input is 'all migrants', expected none; withoutMigration() leaves it out",
        () ->
            CALCULATOR.calculate(
                ProjectionInput.repeating(
                    Sweden1993.women(),
                    Sweden1993.females(1).withMigration(Sweden1993.migration()),
                    2),
                Sweden1993.profile(),
                size));
    assertRefused(
        "number of target sizes is 2, expected 3, one for each interval",
        () ->
            CALCULATOR.calculate(women(1, 3), Sweden1993.profile(), ReplacementTarget.sizes(1, 2)));
    assertRefused(
        "sexes of migration 'replacement migrants' of interval 1 is 'female and male', expected"
            + " female, those of the population",
        () -> CALCULATOR.calculate(women(1, 3), workers(), size));
    assertRefused(
        "lastAge is 66, expected the last age",
        () ->
            CALCULATOR.calculate(
                women(1, 3), Sweden1993.profile(), ReplacementTarget.constantSpan(15, 66)));
    AgeVector young = AgeVector.of(SimpleUnit.PERSONS, Sweden1993.AGES, new double[18]);
    assertRefused(
        "support ratio at the start is '0.0 to 0.0', expected people of working age",
        () ->
            CALCULATOR.calculate(
                women(1, 3).withBase(Sweden1993.women().withFemale(young)),
                Sweden1993.profile(),
                ReplacementTarget.constantSupportRatio()));
    assertRefused(
        "support ratio is 0.0, expected a finite number above zero",
        () -> ReplacementTarget.supportRatio(0));
    assertRefused("size is -1.0", () -> ReplacementTarget.sizes(-1));
    assertRefused("ages is '64 to 15', expected", () -> ReplacementTarget.constantSpan(64, 15));
    LocalDate day = LocalDate.of(2000, 1, 1);
    assertRefused(
        "interval is '2000-01-01 to 2000-01-01', expected a start before the end",
        () -> new ReplacementInterval(day, day, Figure.of(0), 1, Figure.of(1), 0));
    ReplacementMigration good = CALCULATOR.calculate(women(1, 2), Sweden1993.profile(), size);
    assertRefused(
        "year is 1994, expected the start of an interval, 1993 to 1998", () -> good.interval(1994));
    assertRefused(
        "number of intervals is 0, expected 2 and 2",
        () ->
            new ReplacementMigration(
                size,
                good.profile(),
                OutMigration.NONE,
                List.of(),
                good.projection(),
                good.projection()));
  }

  private static void assertRefused(String start, org.junit.jupiter.api.function.Executable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    assertTrue(message.startsWith(start), message);
  }

  @Test
  void nobodyAtTheEndHasNoShare() {
    ReplacementMigration nobody =
        CALCULATOR.calculate(women(1, 1), Sweden1993.profile(), ReplacementTarget.sizes(0));
    if (nobody.population().total() <= 0) {
      assertEquals("no value: nobody is there at the end", nobody.share().toString());
    }
    double[] young = new double[18];
    Arrays.fill(young, 0, 8, 1000);
    ProjectionInput input =
        women(1, 2)
            .withBase(
                Sweden1993.women()
                    .withFemale(AgeVector.of(SimpleUnit.PERSONS, Sweden1993.AGES, young)));
    double[] child = new double[18];
    child[0] = 1;
    ReplacementMigration ratio =
        CALCULATOR.calculate(
            input,
            MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, Sweden1993.AGES, child)),
            ReplacementTarget.minimumSupportRatio(3));
    assertEquals("no value: nobody is 65 or over", ratio.intervals().get(0).reached().toString());
    assertEquals(Figure.of(0), ratio.total());
  }

  @Test
  void printsAndWrites(@TempDir Path folder) throws Exception {
    ReplacementMigration result =
        CALCULATOR.calculate(
            women(0.8, 11), Sweden1993.profile(), ReplacementTarget.constantSize());
    String text = result.toString();
    assertTrue(text.length() <= 950, text);
    assertTrue(text.startsWith("Replacement migration, Sweden, female only: constant size"), text);
    assertTrue(text.contains("Migrants in all: 586,634; a year: 10,666."), text);
    Path file = folder.resolve("replacement.csv");
    result.toCsv(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        11, lines.stream().filter(line -> line.matches("intervals,.*,migrants,.*")).count());
    assertTrue(lines.stream().anyMatch(line -> line.matches("projection,.*population,.*")));
    assertEquals(
        "ReplacementMigrationCalculator, timing EVEN_UN, out-migration NONE",
        NO_DEPARTURES.toString());
    assertEquals(MigrationTiming.EVEN_UN, NO_DEPARTURES.timing());
    assertEquals(OutMigration.NONE, NO_DEPARTURES.outMigration());
    assertEquals(
        "support ratio of at least 3, 15-64 per 65+",
        ReplacementTarget.minimumSupportRatio(3).label());
    assertEquals("constant number aged 15-64", ReplacementTarget.constantWorkingAge().label());
    assertEquals("given sizes", ReplacementTarget.sizes(1).label());
    assertEquals(
        "constant support ratio, 15-64 per 65+", ReplacementTarget.constantSupportRatio().label());
    assertTrue(
        CALCULATOR
            .calculate(women(.8, 2), Sweden1993.profile(), ReplacementTarget.supportRatio(3.5))
            .show()
            .contains("3.500"));
  }
}
