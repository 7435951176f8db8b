package org.migrationeconomics.calculators.flow.indices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiversityTest {

  // A half of all belong to a listed group: Σ p² = .09 + .04 = .13, of the listed .36 + .16 = .52.
  private static final double[] HALF = {0.3, 0.2};

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  @Test
  void sharesThatDoNotAddUpAreTakenAsChosen() {
    Diversity given = Diversity.of(IncompleteShares.AS_GIVEN, HALF);
    assertEquals(0.87, given.fractionalisation(), 1e-15);
    assertEquals(0.13, given.herfindahl(), 1e-15);
    assertEquals(-0.3 * Math.log(0.3) - 0.2 * Math.log(0.2), given.shannon(), 1e-15);
    assertEquals(0.5, given.sum(), 0);
    assertFalse(given.isComplete());
    assertEquals(
        "no value: the shares do not add up to 1 and were not rescaled", given.hill(2).toString());
    assertEquals("Diversity of 2 groups: shares add up to 0.500, as given", given.table().title());
    assertTrue(given.show().contains("effective number: the shares do not add up"), given.show());
    Diversity rescaled = Diversity.of(IncompleteShares.RESCALE, HALF);
    assertEquals(0.48, rescaled.fractionalisation(), 1e-15);
    assertEquals(1 / 0.52, rescaled.hill(2).value(), 1e-14);
    assertEquals(0.5, rescaled.sum(), 0);
    assertEquals(
        "Diversity of 2 groups: shares add up to 0.500, rescaled to 1", rescaled.table().title());
    refused(
        "sum of the shares is 0.5, expected 1, or a choice of IncompleteShares: RESCALE divides by"
            + " the sum, AS_GIVEN takes them as they are",
        () -> Diversity.of(IncompleteShares.REFUSE, HALF));
  }

  @ParameterizedTest
  @EnumSource(IncompleteShares.class)
  void sharesThatAddUpNeedNoChoice(IncompleteShares rule) {
    Diversity whole = Diversity.of(rule, 0.5, 0.25, 0.25);
    assertTrue(whole.isComplete());
    assertEquals(1 - 0.375, whole.fractionalisation(), 1e-15);
    assertEquals(3, whole.hill(0).value(), 1e-14);
    assertEquals("Diversity of 3 groups", whole.toString().lines().findFirst().orElseThrow());
    assertEquals(
        DiversityFormulas.shannon(2, 1, 1),
        DiversityFormulas.shannon(rule, 0.5, 0.25, 0.25),
        1e-15);
  }

  @Test
  void fractionsWithoutAChoiceHaveToAddUp() {
    String sentence =
        "sum of the shares is 0.5, expected 1, or a choice of IncompleteShares: RESCALE divides by"
            + " the sum, AS_GIVEN takes them as they are";
    refused(sentence, () -> DiversityFormulas.fractionalisation(HALF));
    refused(sentence, () -> DiversityFormulas.herfindahl(HALF));
    refused(sentence, () -> DiversityFormulas.shannon(HALF));
    refused(sentence, () -> DiversityFormulas.hill(2, HALF));
    assertEquals(0.48, DiversityFormulas.fractionalisation(0.6, 0.4), 1e-15);
    // Persons are amounts, be they one each.
    assertEquals(0.5, DiversityFormulas.fractionalisation(1, 1), 1e-15);
    assertEquals(0, DiversityFormulas.fractionalisation(1), 0);
  }

  @Test
  void sharesAreFractionsOfOne() {
    refused(
        "share 1 is 30.0, expected a share from 0 to 1",
        () -> DiversityFormulas.herfindahl(IncompleteShares.AS_GIVEN, 30, 20));
    refused(
        "total of the shares is 0.0, expected a finite number above zero",
        () -> DiversityFormulas.shannon(IncompleteShares.RESCALE, 0, 0));
    refused(
        "order is -1.0, expected a finite number that is not negative",
        () -> DiversityFormulas.hill(IncompleteShares.RESCALE, -1, 1));
    refused(
        "rule is AS_GIVEN, expected RESCALE for a number of Hill, since the shares do not add up to"
            + " 1 and were not rescaled",
        () -> DiversityFormulas.hill(IncompleteShares.AS_GIVEN, 2, HALF));
    assertEquals(List.of(0.6, 0.4), Diversity.of(IncompleteShares.REFUSE, 0.6, 0.4).shares());
    assertEquals("rescaled to 1", IncompleteShares.RESCALE.label());
  }
}
