package org.migrationeconomics.calculators.society.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.society.GroupShares;

class LanguageChainTest {

  private static final List<String> STATES = List.of("heritage", "both", "host");
  private static final GenerationTransmission P =
      GenerationTransmission.of(STATES, .4, .5, .1, .1, .5, .4, 0, 0, 1);
  private static final GroupShares FIRST =
      GroupShares.of("a town", List.of("both", "heritage"), .25, .75);

  private static LanguageChain chain(GroupShares first, GenerationTransmission p) {
    return LanguageChainCalculator.withDefaults().calculate(first, p);
  }

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void houlesGrandchildren() {
    assertEquals(.0943, TransmissionFormulas.kept(.41, .23), 1e-15);
    // As a chain whose rows change: all mothers, then their daughters.
    GroupShares mothers = GroupShares.of("mothers", List.of("speaks"), 1);
    List<String> states = List.of("speaks", "not");
    GenerationTransmission first = GenerationTransmission.of(states, .41, .59, 0, 1);
    assertEquals(.41, chain(mothers, first).share(2, "speaks"), 0);
  }

  @Test
  void generationsByHand() {
    LanguageChain chain = chain(FIRST, P);
    assertEquals(4, chain.generations());
    assertEquals(.75, chain.share(1, "heritage"), 0);
    assertEquals(0, chain.share(1, "host"), 0);
    // .75 (.4, .5, .1) + .25 (.1, .5, .4)
    assertEquals(.325, chain.share(2, "heritage"), 1e-15);
    assertEquals(.5, chain.share(2, "both"), 1e-15);
    assertEquals(.175, chain.share(2, "host"), 1e-15);
    // .325 (.4, .5, .1) + .5 (.1, .5, .4) + .175 (0, 0, 1)
    assertEquals(.18, chain.share(3, "heritage"), 1e-15);
    assertEquals(.4125, chain.share(3, "both"), 1e-15);
    assertEquals(.4075, chain.share(3, "host"), 1e-15);
    assertEquals("a town, generation 4: heritage 0.113, both 0.296, host 0.591", chain.toString());
    assertTrue(chain.table().render().contains("0.4125"), chain.table().render());
  }

  @Test
  void lifeExpectancyByHand() {
    // (I - T)(x) = 1 with T = (.4 .5; .1 .5): inverse (.5 .5; .1 .6)/.25.
    LanguageChain chain = chain(FIRST, P);
    assertEquals(.75 * 2 + .25 * .4, chain.lifeExpectancy("heritage").value(), 1e-14);
    assertEquals(.75 * 2 + .25 * 2.4, chain.lifeExpectancy("both").value(), 1e-14);
    assertEquals(3.7, chain.lifeExpectancy("heritage", "both").value(), 1e-14);
    assertEquals(.75 + .325 + .18 + .11325, chain.counted("heritage"), 1e-15);
    assertEquals(
        "no value: some families stay in or come back to host for ever, so that the sum has no end",
        chain.lifeExpectancy("host").toString());
    assertTrue(chain.explain().render().contains("for ever"), chain.explain().render());
  }

  @Test
  void whoIsNeverReachedDoesNotCount() {
    GenerationTransmission apart = GenerationTransmission.of(List.of("a", "b"), 1, 0, 0, 1);
    LanguageChain chain = chain(GroupShares.of("a only", List.of("a"), 1), apart);
    assertEquals(0, chain.lifeExpectancy("b").value(), 0);
    assertTrue(!chain.lifeExpectancy("a").isPresent());
    // To and fro for ever.
    GenerationTransmission fro = GenerationTransmission.of(List.of("a", "b"), 0, 1, 1, 0);
    assertTrue(
        !chain(GroupShares.of("a only", List.of("a"), 1), fro).lifeExpectancy("b").isPresent());
    // So little leaves that the rows' digits do not show it.
    GenerationTransmission slow = GenerationTransmission.of(List.of("a", "b"), 1, 1e-20, 0, 1);
    assertEquals(
        1e20,
        chain(GroupShares.of("a only", List.of("a"), 1), slow).lifeExpectancy("a").value(),
        1e6);
  }

  @Test
  void badInputHasItsSentence() {
    refused(
        "sum of the shares among children of a is 0.9, expected 1: each child is of one",
        () -> GenerationTransmission.of(List.of("a", "b"), .4, .5, 0, 1));
    refused(
        "names of the states is 'a', expected each name once",
        () -> GenerationTransmission.of(List.of("a", "a"), 1, 0, 0, 1));
    refused(
        "number of shares is 3, expected 2 times 2, one for each pair",
        () -> GenerationTransmission.of(List.of("a", "b"), 1, 0, 0));
    refused(
        "states is [], expected at least one state", () -> GenerationTransmission.of(List.of()));
    refused(
        "sum of the shares of first is 0.689, expected 1: each is of one state",
        () -> chain(GroupShares.of("part", List.of("both"), .689), P));
    refused(
        "group of first is 'x', expected one of [heritage, both, host]",
        () -> chain(GroupShares.of("other", List.of("x"), 1), P));
    LanguageChain chain = chain(FIRST, P);
    refused("generation is 5, expected 1 to 4", () -> chain.share(5, "both"));
    refused("states is 'none', expected at least one", () -> chain.counted());
    refused("states is 'both', expected each state once", () -> chain.counted("both", "both"));
    refused(
        "generations is 0, expected 1 to 10000",
        () -> LanguageChainCalculator.withDefaults().withGenerations(0));
    refused("retentions is 'none', expected at least one", () -> TransmissionFormulas.kept());
    refused("costs is 'none', expected at least one", () -> TransmissionFormulas.learnedShare(.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> GenerationTransmission.of(List.of("a", "b"), -.5, 1.5, 0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> GenerationTransmission.of(List.of("a"), Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> TransmissionFormulas.kept(.4, 41));
    assertThrows(
        IllegalArgumentException.class, () -> TransmissionFormulas.learnedShare(.5, .1, -1));
  }

  @Test
  void theNationAndEastLosAngeles() {
    double nation = TransmissionFormulas.learningIncentive(.1071);
    double place = TransmissionFormulas.learningIncentive(.9680);
    assertEquals(.8929, nation, 1e-15);
    assertEquals(.0320, place, 1e-15);
    assertEquals(28, nation / place, .5);
    assertEquals(.75, TransmissionFormulas.learnedShare(.5, .1, .2, .499, .5), 0);
    assertEquals(.25, TransmissionFormulas.learnedShareOfEvenCosts(.5, 2), 0);
    assertEquals(1, TransmissionFormulas.learnedShareOfEvenCosts(.1, .5), 0);
  }
}
