package org.migrationeconomics.calculators.society.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.society.Community;

/** Two languages with bilinguals, and where models of integration rest. */
class BilingualSocietyTest {

  private static final BilingualSocietyCalculator CALCULATOR =
      BilingualSocietyCalculator.withDefaults().withPoints(20);

  @Test
  void similarLanguagesRestBesideEachOther() {
    for (double volatility : new double[] {1, 1.31, 2}) {
      BilingualSociety.Point end =
          CALCULATOR.calculate(new BilingualModel(1, .5, volatility, .8), .5, .2, 400).end();
      assertEquals(1 / 6.0, end.first(), 1e-8);
      assertEquals(1 / 6.0, end.second(), 1e-8);
      assertEquals(2 / 3.0, end.bilingual(), 1e-8);
    }
    assertEquals(1 / 6.0, IntegrationFormulas.bilingualRest(.8), 1e-15);
  }

  @Property(tries = 30)
  void withoutSimilarityItIsTheCompetition(
      @ForAll @DoubleRange(min = .1, max = .9) double status,
      @ForAll @DoubleRange(min = 1, max = 2.5) double volatility,
      @ForAll @DoubleRange(min = .05, max = .95) double share) {
    BilingualSociety.Point end =
        CALCULATOR
            .calculate(new BilingualModel(1, status, volatility, 0), share, 1 - share, 10)
            .end();
    IntegrationPoint one =
        IntegrationScenarioCalculator.withDefaults()
            .calculate(
                IntegrationModel.abramsStrogatz(1, status, volatility),
                Community.of(share, 1 - share),
                Horizon.years(10))
            .end();
    assertEquals(one.members(), end.first(), 1e-8);
    assertEquals(0, end.bilingual(), 1e-8);
  }

  @Property(tries = 30)
  void sharesStaySharesAndLanguagesAreMirrorImages(
      @ForAll @DoubleRange(min = 0, max = 1) double status,
      @ForAll @DoubleRange(min = 1, max = 2.5) double volatility,
      @ForAll @DoubleRange(min = 0, max = 1) double similarity,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    BilingualModel model = new BilingualModel(1, status, volatility, similarity);
    BilingualModel mirror = new BilingualModel(1, 1 - status, volatility, similarity);
    BilingualSociety here = CALCULATOR.calculate(model, share, (1 - share) / 2, 20);
    BilingualSociety there = CALCULATOR.calculate(mirror, (1 - share) / 2, share, 20);
    for (BilingualSociety.Point at : here.path()) {
      assertTrue(at.first() >= -1e-9 && at.second() >= -1e-9, at::toString);
      assertTrue(at.bilingual() >= -1e-9, at::toString);
    }
    assertEquals(here.end().first(), there.end().second(), 1e-8);
  }

  @Test
  void languagesThatAreMoreThanEverybodyAreRefused() {
    BilingualModel model = new BilingualModel(1, .5, 1, .5);
    assertEquals(
        "first and second together is 1.2, expected a share from 0 to 1",
        assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(model, .6, .6, 1))
            .getMessage());
    assertTrue(CALCULATOR.calculate(model, .5, .2, 10).toString().length() <= 950);
  }

  private static List<IntegrationPhase.Rest> rests(IntegrationModel model) {
    return IntegrationPhaseCalculator.withDefaults().calculate(model).rests();
  }

  @Test
  void whereSocietiesRest() {
    IntegrationModel model = IntegrationModel.of(IntegrationTime.YEAR, .2, 1, 0, .5);
    assertEquals(
        List.of(new IntegrationPhase.Rest(0, false), new IntegrationPhase.Rest(.6, true)),
        rests(model));
    assertEquals(
        List.of(new IntegrationPhase.Rest(0, false), new IntegrationPhase.Rest(1, true)),
        rests(model.withContact(1)));
    assertEquals(
        List.of(
            new IntegrationPhase.Rest(0, true),
            new IntegrationPhase.Rest(1 / 3.5, false),
            new IntegrationPhase.Rest(1, true)),
        rests(model.withContact(2)));
    assertEquals(List.of(new IntegrationPhase.Rest(0, true)), rests(model.withJoining(0)));
    assertEquals(List.of(), rests(model.withContact(1).withJoining(.2)));
    assertEquals(List.of(), rests(model.withAbsorption(.5)));
  }

  @Property(tries = 30)
  void arrowsLeadWhereThePathGoes(
      @ForAll @DoubleRange(min = 0, max = 2) double leaving,
      @ForAll @DoubleRange(min = 0, max = 1) double absorption,
      @ForAll @DoubleRange(min = 0, max = 2) double joining) {
    IntegrationModel model =
        IntegrationModel.of(IntegrationTime.GENERATION, leaving, absorption, 0, joining);
    for (IntegrationPhase.Arrow arrow :
        IntegrationPhaseCalculator.withDefaults().withResolution(3).calculate(model).arrows()) {
      double changes = arrow.membersChange() + arrow.detachedChange() + arrow.hostsChange();
      assertEquals(0, changes, 1e-15);
      if (arrow.members() + arrow.hosts() == 0) {
        continue;
      }
      Community start =
          Community.builder()
              .members(arrow.members())
              .hosts(arrow.hosts())
              .detached(arrow.detached())
              .build();
      double moment = 1e-6;
      IntegrationPoint end =
          IntegrationScenarioCalculator.withDefaults()
              .calculate(model, start, Horizon.generations(moment))
              .end();
      // Rates change by less than 16 per unit of time.
      assertEquals(arrow.membersChange(), (end.members() - arrow.members()) / moment, 2e-5);
      assertEquals(arrow.hostsChange(), (end.hosts() - arrow.hosts()) / moment, 2e-5);
    }
  }
}
