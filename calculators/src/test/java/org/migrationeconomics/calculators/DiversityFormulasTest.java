package org.migrationeconomics.calculators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiversityFormulasTest {

  // A half of all belong to a listed group: Σ p² = .09 + .04 = .13, of the listed .36 + .16 = .52.
  private static final double[] HALF = {0.3, 0.2};

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  @Test
  void sharesThatDoNotAddUpAreTakenAsChosen() {
    IncompleteShares given = IncompleteShares.AS_GIVEN;
    assertEquals(0.87, DiversityFormulas.fractionalisation(given, HALF), 1e-15);
    assertEquals(0.13, DiversityFormulas.herfindahl(given, HALF), 1e-15);
    assertEquals(
        -0.3 * Math.log(0.3) - 0.2 * Math.log(0.2), DiversityFormulas.shannon(given, HALF), 1e-15);
    IncompleteShares rescaled = IncompleteShares.RESCALE;
    assertEquals(0.48, DiversityFormulas.fractionalisation(rescaled, HALF), 1e-15);
    assertEquals(1 / 0.52, DiversityFormulas.hill(rescaled, 2, HALF), 1e-14);
    refused(
        "sum of the shares is 0.5, expected 1, or a choice of IncompleteShares: RESCALE divides by"
            + " the sum, AS_GIVEN takes them as they are",
        () -> DiversityFormulas.fractionalisation(IncompleteShares.REFUSE, HALF));
  }

  @ParameterizedTest
  @EnumSource(IncompleteShares.class)
  void sharesThatAddUpNeedNoChoice(IncompleteShares rule) {
    assertEquals(1 - 0.375, DiversityFormulas.fractionalisation(rule, 0.5, 0.25, 0.25), 1e-15);
    assertEquals(3, DiversityFormulas.hill(rule, 0, 0.5, 0.25, 0.25), 1e-14);
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
    assertEquals("rescaled to 1", IncompleteShares.RESCALE.label());
  }
}
