package org.migrationeconomics.calculators.society.diversity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.IncompleteShares;
import org.migrationeconomics.core.society.GroupDistances;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.society.Repertoires;

class CulturalMixtureTest {

  private static final List<String> THREE = List.of("a", "b", "c");
  private static final GroupShares HAND = GroupShares.of("by hand", THREE, 0.6, 0.3, 0.1);
  private static final GroupDistances NEAR =
      GroupDistances.of(THREE, 0, 0.2, 0.9, 0.2, 0, 0.9, 0.9, 0.9, 0);

  /** Half of all belong to a listed group. */
  private static final GroupShares HALF = GroupShares.of("half", List.of("a", "b"), 0.3, 0.2);

  private static final Repertoires CITY =
      Repertoires.ofShares("a city")
          .put(0.60, "English")
          .put(0.10, "Spanish")
          .put(0.25, "English", "Spanish")
          .put(0.05, "other")
          .build();

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  @Test
  void measuresAreThoseComputedByHand() {
    CulturalMixture mixture = CulturalMixture.of(HAND);
    assertEquals(0.54, mixture.fractionalisation(), 1e-15);
    assertEquals(0.864, mixture.polarisation(), 1e-15);
    assertEquals(0.864, mixture.polarisation(ReynalQuerolForm.SQUARES), 1e-15);
    assertEquals(0.864, MixtureFormulas.polarisation(0.6, 0.3, 0.1), 1e-15);
    assertEquals(2.173913, mixture.effectiveGroups().value(), 5e-7);
    assertEquals(0.864 / 4, mixture.estebanRay(1).value(), 1e-15);
    assertEquals(
        "no value: no distances were given: withDistances", mixture.distanceWeighted().toString());
    CulturalMixture near = mixture.withDistances(NEAR);
    assertEquals(0.234, near.distanceWeighted().value(), 1e-15);
    assertEquals(0.081, near.estebanRay(1).value(), 1e-15);
    assertEquals(0.0702 + 0.0, near.peripheral("a", 1).value(), 5e-5);
    assertEquals(2 * 0.6 * (0.3 * 0.2 + 0.1 * 0.9), near.peripheral("a", 0).value(), 1e-15);
    assertEquals(0.234, MixtureFormulas.distanceWeighted(HAND, NEAR), 1e-15);
    assertEquals(0.081, MixtureFormulas.estebanRay(1, HAND, NEAR), 1e-15);
    assertEquals(
        near.peripheral("b", 0.5).value(), MixtureFormulas.peripheral(0.5, "b", HAND, NEAR), 0);
    assertEquals(
        "by hand: 3 groups, shares add up to 100.0 %; A 0.540, RQ 0.864, 2.17 effective groups",
        mixture.toString());
    assertEquals(
        0.6 * 0.2 + 0.3 * 0.5,
        MixtureFormulas.commonGroup(
            HAND, GroupShares.of("others", List.of("b", "a", "z"), 0.5, 0.2, 0.3)),
        1e-15);
  }

  @Test
  void sharesThatDoNotAddUpAreTakenAsChosen() {
    CulturalMixture given = CulturalMixture.asPrinted(HALF);
    assertEquals(0.87, given.fractionalisation(), 1e-15);
    assertEquals(0.13, given.herfindahl(), 1e-15);
    assertEquals(-0.3 * Math.log(0.3) - 0.2 * Math.log(0.2), given.entropy(), 1e-15);
    assertEquals(1 - 0.16 * 0.3 - 0.36 * 0.2, given.polarisation(), 1e-15);
    assertEquals(
        4 * (0.09 * 0.7 + 0.04 * 0.8), given.polarisation(ReynalQuerolForm.SQUARES), 1e-15);
    String why =
        "no value: the shares do not add up to 1 and were not rescaled, so that nobody knows about"
            + " those who are not listed";
    assertEquals(why, given.effectiveGroups().toString());
    assertEquals(why, given.estebanRay(1).toString());
    assertEquals(why, given.peripheral("a", 1).toString());
    assertEquals(
        why,
        given
            .withDistances(GroupDistances.allDifferent(HALF.names()))
            .distanceWeighted()
            .toString());
    assertEquals(
        "half: 2 groups, shares add up to 50.0 %, as given; A 0.870, RQ 0.880, no effective number",
        given.toString());
    CulturalMixture rescaled = CulturalMixture.rescaled(HALF);
    assertEquals(0.48, rescaled.fractionalisation(), 1e-15);
    assertEquals(0.96, rescaled.polarisation(), 1e-15);
    assertEquals(1 / 0.52, rescaled.effectiveGroups().value(), 1e-14);
    assertEquals(0.6, rescaled.share("a"), 1e-15);
    assertEquals(0.5, rescaled.groups().sum(), 0);
    assertTrue(rescaled.toString().contains("50.0 %, rescaled to 1;"), rescaled::toString);
    refused(
        "sum of the shares of half is 0.5, expected 1; CulturalMixture.rescaled divides by the sum,"
            + " CulturalMixture.asPrinted takes the shares as they are",
        () -> CulturalMixture.of(HALF));
  }

  @Test
  void aGroupGrowsAndTheOthersShareWhatIsLeft() {
    CulturalMixture then = CulturalMixture.of(HAND).whatIf("b", 0.5);
    assertEquals(0.5, then.share("b"), 0);
    assertEquals(0.5 * 6 / 7, then.share("a"), 1e-15);
    assertEquals(0.5 / 7, then.share("c"), 1e-15);
    assertEquals("by hand, if b were 0.500", then.label());
    assertEquals(0.3, CulturalMixture.asPrinted(HALF).whatIf("a", 0.2).share("b"), 1e-15);
    assertEquals(
        "half, if a were 0.200 (rescaled to 1)",
        CulturalMixture.rescaled(HALF).whatIf("a", 0.2).label());
    refused(
        "new share of a is 0.75, expected from 0 to the sum of the shares, 0.5",
        () -> CulturalMixture.asPrinted(HALF).whatIf("a", 0.75));
    refused(
        "group is 'z', expected one of [a, b, c]", () -> CulturalMixture.of(HAND).whatIf("z", 0.1));
    CulturalMixture alone = CulturalMixture.of(GroupShares.of("alone", List.of("a", "b"), 1, 0));
    refused(
        "share of all groups but a is 0.0, expected above zero, as they take what is left",
        () -> alone.whatIf("a", 0.5));
  }

  @Test
  void groupsMayBeOne() {
    CulturalMixture merged = CulturalMixture.of(HAND).merged("b and c", List.of("c", "b"));
    assertEquals(List.of("a", "b and c"), merged.groups().names());
    assertEquals(0.48, merged.fractionalisation(), 1e-15);
    refused(
        "members is 'b', expected each group once",
        () -> CulturalMixture.of(HAND).merged("x", List.of("b", "b")));
    refused(
        "members is [], expected at least one group",
        () -> CulturalMixture.of(HAND).merged("x", List.of()));
    refused(
        "names of the groups of by hand is 'a', expected each name once",
        () -> CulturalMixture.of(HAND).merged("a", List.of("b", "c")));
  }

  @Test
  void aRowForEachPopulation() {
    CulturalDiversityCalculator calculator =
        CulturalDiversityCalculator.withDefaults()
            .withIncompleteShares(IncompleteShares.AS_GIVEN)
            .withPolarisation(ReynalQuerolForm.SQUARES);
    CulturalDiversity both = calculator.calculate(List.of(HAND, HALF));
    assertEquals(
        CulturalMixture.of(HAND).fractionalisation(),
        both.of("by hand").fractionalisation(),
        1e-15);
    assertEquals(
        CulturalMixture.asPrinted(HALF).polarisation(ReynalQuerolForm.SQUARES),
        both.of("half").polarisation(),
        1e-15);
    assertEquals(
        CulturalMixture.of(HAND).measures().entropy(), both.rows().get(0).entropy(), 1e-15);
    assertEquals(List.of("half"), both.incomplete());
    assertEquals(
        "Diversity of 2 populations; shares of 1 do not add up to 1, as given",
        both.table().title());
    assertFalse(both.of("half").effectiveGroups().isPresent());
    refused(
        "sum of the shares of half is 0.5, expected 1; CulturalMixture.rescaled divides by the sum,"
            + " CulturalMixture.asPrinted takes the shares as they are",
        () -> CulturalDiversityCalculator.withDefaults().calculate(List.of(HAND, HALF)));
  }

  @Test
  void repertoiresAreThoseComputedByHand() {
    LinguisticDiversity city = LinguisticDiversityCalculator.withDefaults().calculate(CITY);
    assertEquals(0.785, city.communication(), 1e-15);
    assertEquals(0.215, city.noCommonLanguage(), 1e-15);
    assertEquals(0.725, city.speakers().share("English"), 1e-15);
    assertEquals(0.225, city.speakers().share("Spanish"), 1e-15);
    assertEquals(0.42125, city.random(), 1e-15);
    assertEquals(0.68, city.speakings().share("English"), 1e-15);
    assertEquals(0.28, city.speakings().share("Spanish"), 1e-15);
    assertEquals(0.4576, city.split(), 1e-15);
    assertFalse(city.splitWeighted().isPresent());
    LinguisticDiversity far =
        LinguisticDiversityCalculator.withDefaults()
            .withDistances(GroupDistances.allDifferent(CITY.languages()))
            .calculate(CITY);
    assertEquals(0.4576, far.splitWeighted().value(), 1e-15);
    assertEquals(0.42125, far.randomWeighted().value(), 1e-15);
    Repertoires spain = Repertoires.ofShares("x").put(0.5, "Spanish").put(0.5, "Basque").build();
    // 0.35 of the city speak Spanish, which half of the others do.
    assertEquals(0.175, LinguisticDiversityCalculator.withDefaults().between(CITY, spain), 1e-15);
    assertEquals(0.175, LinguisticDiversityCalculator.withDefaults().between(spain, CITY), 1e-15);
  }

  @Test
  void officialLanguagesLeaveOutThoseWhoSpeakNoneOfThem() {
    assertEquals(0.15, MixtureFormulas.disenfranchised(CITY, List.of("English")), 1e-15);
    assertEquals(0.65, MixtureFormulas.disenfranchised(CITY, List.of("Spanish")), 1e-15);
    assertEquals(0.05, MixtureFormulas.disenfranchised(CITY, List.of("English", "Spanish")), 1e-15);
    assertEquals(1, MixtureFormulas.disenfranchised(CITY, List.of()), 1e-15);
    refused(
        "official is 'english', expected one of [English, Spanish, other]",
        () -> MixtureFormulas.disenfranchised(CITY, List.of("english")));
    OfficialLanguages one = OfficialLanguagesCalculator.withDefaults().calculate(CITY, 1);
    assertEquals(List.of("English"), one.languages());
    assertEquals(0.15, one.disenfranchised(), 1e-15);
    assertEquals("Official languages of a city: English; 15.0 % left out", one.table().title());
    refused(
        "count is 4, expected from 1 to the 3 languages that are spoken",
        () -> OfficialLanguagesCalculator.withDefaults().calculate(CITY, 4));
  }

  /**
   * A trap for whoever takes one language after the other: the widest one is not in the best two.
   */
  @Test
  void theBestPairNeedNotHoldTheBestLanguage() {
    Repertoires trap =
        Repertoires.ofShares("a trap")
            .put(0.25, "x", "wide")
            .put(0.25, "x")
            .put(0.25, "y", "wide")
            .put(0.24, "y")
            .put(0.01, "wide")
            .build();
    OfficialLanguagesCalculator calculator = OfficialLanguagesCalculator.withDefaults();
    OfficialLanguages best = calculator.calculate(trap, 2);
    assertEquals(List.of("x", "y"), best.languages());
    assertEquals(0.01, best.disenfranchised(), 1e-15);
    assertEquals(LanguageSearch.EXACT, best.search());
    assertEquals(best.disenfranchised(), best.fewest(), 0);
    OfficialLanguages step = calculator.withSearch(LanguageSearch.GREEDY).calculate(trap, 2);
    assertEquals(List.of("wide", "x"), step.languages());
    assertEquals(0.24, step.disenfranchised(), 1e-15);
    // y would take in .24 and nothing else is left: .76 + .24 = 1 is the nearer bound.
    assertEquals(0, step.fewest(), 1e-12);
    assertEquals(LanguageSearch.GREEDY, step.search());
  }
}
