package org.migrationeconomics.calculators.society.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.core.society.Community;

/** Histories worked out apart from this library, in 4,000 steps of the fourth order. */
class IntegrationScenarioTest {

  private static final double TOLERANCE = 1e-6;

  private static IntegrationScenario scenario(
      IntegrationMethod method, IntegrationModel model, Community start) {
    return IntegrationScenarioCalculator.withDefaults()
        .withMethod(method)
        .calculate(model, start, Horizon.generations(4));
  }

  @ParameterizedTest
  @CsvSource({
    ".6, 1, 0, 0, 0, 0,   .907180, 0, 99.092820, 0, .090718, .909282, 0, 0, ICE",
    ".6, 1, 1, 0, 0, 0,   .907180, 0, 99.092820, .091761, .090718, 0, .909282, 0, SUGAR",
    ".05, 0, 0, 0, 0, 0,  8.187308, 1.812692, 90, 0, 1, 0, 0, 0, ROCK",
    ".05, 1, 0, 1.5, 1, 0, 97.347477, 0, 2.652523, 0, .969988, .030012, 0, .971482, SPONGE",
    ".5, .8, .3, .1, 0, 0, 1.969701, 1.973233, 96.057066, .024409, .333134, .466806, .200060,"
        + " .018754, MIXED",
    ".6, 1, 0, 0, 0, 5,   8.484530, 0, 111.515470, 0, .282818, .717182, 0, 0, ICE",
  })
  void sixHistories(
      double leaving,
      double absorption,
      double imprint,
      double joining,
      double contact,
      double arrivals,
      double members,
      double detached,
      double hosts,
      double flavour,
      double rock,
      double ice,
      double sugar,
      double sponge,
      IntegrationVerdict verdict) {
    IntegrationModel model =
        IntegrationModel.of(IntegrationTime.GENERATION, leaving, absorption, imprint, joining)
            .withContact(contact);
    Community start = Community.of(10, 90).withArrivals(arrivals);
    for (IntegrationMethod method : IntegrationMethod.values()) {
      IntegrationScenario scenario = scenario(method, model, start);
      IntegrationPoint end = scenario.end();
      assertEquals(members, end.members(), TOLERANCE);
      assertEquals(detached, end.detached(), TOLERANCE);
      assertEquals(hosts, end.hosts(), TOLERANCE);
      assertEquals(flavour, end.flavour().value(), TOLERANCE);
      assertEquals(rock, scenario.rock().value(), TOLERANCE);
      assertEquals(ice, scenario.ice().value(), TOLERANCE);
      assertEquals(sugar, scenario.sugar().value(), TOLERANCE);
      assertEquals(sponge, scenario.sponge().value(), TOLERANCE);
      assertEquals(verdict, scenario.verdict());
      assertTrue(scenario.convergence().converged());
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".4, .5, 10, .051239",
    ".4, .5, 20, .000314",
    ".45, .6, 10, .452492",
    ".45, .6, 20, .104977",
    ".45, .6, 30, .001957",
  })
  void competitionOfTwoLanguages(double status, double share, double years, double expected) {
    IntegrationScenario scenario =
        IntegrationScenarioCalculator.withDefaults()
            .calculate(
                IntegrationModel.abramsStrogatz(1, status, 1.31),
                Community.of(share, 1 - share),
                Horizon.years(years));
    assertEquals(expected, scenario.end().members(), TOLERANCE);
    assertTrue(scenario.convergence().iterations() > 0);
  }

  @ParameterizedTest
  @CsvSource({"1.31, .787170", "1.5, .692308", "2, .6"})
  void criticalShare(double volatility, double expected) {
    IntegrationModel model = IntegrationModel.abramsStrogatz(1, .4, volatility);
    assertEquals(expected, IntegrationFormulas.criticalShare(model).value(), 5e-7);
  }

  @Test
  void thereIsNoThresholdWithoutItsConditions() {
    IntegrationModel model = IntegrationModel.abramsStrogatz(1, .4, 2);
    IntegrationScenarioCalculator calculator = IntegrationScenarioCalculator.withDefaults();
    Community start = Community.of(1, 1);
    Horizon year = Horizon.years(1);
    assertEquals(.6, calculator.calculate(model, start, year).criticalShare().value(), 1e-12);
    assertEquals(
        "people arrive, whatever the share",
        calculator
            .calculate(model, start.withArrivals(1), year)
            .criticalShare()
            .reason()
            .orElseThrow());
    assertFalse(
        calculator.calculate(model, start.withDetached(1), year).criticalShare().isPresent());
    for (IntegrationModel without :
        new IntegrationModel[] {
          model.withContact(1), model.withAbsorption(.5), model.withJoining(0), model.withLeaving(0)
        }) {
      assertFalse(IntegrationFormulas.criticalShare(without).isPresent(), without.toString());
    }
    assertEquals(
        "contact 0.0 has no threshold; above 1 there is one",
        IntegrationFormulas.criticalShare(model.withContact(0)).reason().orElseThrow());
  }

  @Test
  void aCommunityLivesOnArrivals() {
    assertEquals(5 / .6, IntegrationFormulas.exponential(10, .6, 5, 1000), 1e-12);
    assertEquals(15, IntegrationFormulas.exponential(10, 0, 5, 1), 0);
    assertEquals(Math.log(2) / .5, IntegrationFormulas.halfLife(.5), 0);
  }

  @Test
  void whatCannotBeFollowedIsRefused() {
    IntegrationScenarioCalculator calculator = IntegrationScenarioCalculator.withDefaults();
    Community start = Community.of(10, 90);
    IntegrationModel mixed = IntegrationModel.of(IntegrationTime.GENERATION, .5, .8, .3, .1);
    assertEquals(
        "horizon is '30 years', expected generations, as the rates of the model are per generation",
        refusal(() -> calculator.calculate(mixed, start, Horizon.years(30))));
    assertEquals(
        "steps over 1,000,000 generations is 'more than 100000', expected a shorter horizon, slower"
            + " rates, a larger tolerance or a larger maximum of iterations",
        refusal(() -> calculator.calculate(mixed, start, Horizon.generations(1e6))));
    assertEquals(
        "absorption is 1.5, expected a share from 0 to 1",
        refusal(() -> mixed.withAbsorption(1.5)));
    assertEquals(
        "imprint is -0.1, expected a share from 0 to 1", refusal(() -> mixed.withImprint(-.1)));
    assertEquals(
        "leaving is -1.0, expected a finite number that is not negative",
        refusal(() -> mixed.withLeaving(-1)));
    assertEquals(
        "joining is -1.0, expected a finite number that is not negative",
        refusal(() -> mixed.withJoining(-1)));
    assertEquals(
        "volatility is 0.5, expected a finite number of 1 or more",
        refusal(() -> IntegrationModel.abramsStrogatz(1, .5, .5)));
    assertEquals(
        "length is 0.0, expected a finite number above zero",
        refusal(() -> Horizon.generations(0)));
    assertEquals(
        "members and hosts together is 0, expected people: a number above zero",
        refusal(() -> Community.of(0, 0)));
  }

  private static String refusal(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void nobodyJoinsWhatIsNotThere() {
    IntegrationModel sponge = IntegrationModel.sponge(.1, 3);
    for (IntegrationMethod method : IntegrationMethod.values()) {
      IntegrationScenario scenario = scenario(method, sponge, Community.of(0, 90));
      assertEquals(90, scenario.end().hosts(), 0);
      assertEquals("nobody has ever been in the community", scenario.rock().reason().orElseThrow());
      assertEquals(IntegrationVerdict.MIXED, scenario.verdict());
      IntegrationScenario alone = scenario(method, sponge, Community.of(10, 0));
      assertEquals(10, alone.end().members(), 0);
      assertEquals("there are no hosts", alone.end().flavour().reason().orElseThrow());
    }
  }

  @Test
  void printsTheFourNumbers() {
    IntegrationModel latin = IntegrationModel.of(IntegrationTime.GENERATION, .6, .8, .3, .02);
    IntegrationScenario story = scenario(IntegrationMethod.STEPS, latin, Community.of(10, 90));
    assertTrue(story.toString().length() <= 950, story::toString);
    assertTrue(
        story.toString().startsWith("Integration over 4 generations: rock 0."), story::toString);
    assertTrue(story.show().contains("Own model."), story::show);
    assertEquals(12, story.explain().rowCount());
    assertEquals(101, story.path().points().size());
    assertEquals(2, story.path().point(50).time());
  }
}
