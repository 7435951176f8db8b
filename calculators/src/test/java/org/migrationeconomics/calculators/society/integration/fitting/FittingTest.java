package org.migrationeconomics.calculators.society.integration.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/** Curves through survival by generation and through the share of a language's speakers. */
class FittingTest {

  private static SurvivalByGeneration identity() {
    return SurvivalByGeneration.of(
            "call themselves Hispanic, adults of Hispanic ancestry",
            Generation.FIRST,
            .97,
            Generation.SECOND,
            .92,
            Generation.THIRD,
            .77,
            Generation.FOURTH_AND_LATER,
            .50)
        .withSource("Pew Research Center, Hispanic Identity Fades Across Generations, 2017");
  }

  private static IntegrationFit fit(SurvivalByGeneration survival) {
    return IntegrationFitCalculator.withDefaults().calculate(survival);
  }

  @Test
  void identityByGeneration() {
    IntegrationFit fit = fit(identity());
    assertEquals(1.023651, fit.exponential().initial().value(), 5e-7);
    assertEquals(.186098, fit.leaving().value(), 5e-7);
    assertEquals(.019308, fit.exponential().squares().value(), 5e-7);
    assertEquals(.973313, fit.growing().initial().value(), 5e-7);
    assertEquals(.037382, fit.growing().rate().value(), 5e-7);
    assertEquals(.969343, fit.growing().growth().value(), 5e-7);
    assertEquals(.0000645, fit.growing().squares().value(), 5e-8);
    assertEquals(2.64, fit.growing().growthFactor().value(), .005);
    assertEquals(.0515, fit.steps().get(0).hazard().value(), 5e-5);
    assertEquals(.1630, fit.steps().get(1).hazard().value(), 5e-5);
    assertEquals(.3506, fit.steps().get(2).hazard().value(), 5e-5);
    for (double difference :
        new double[] {
          .97 - fit.growing().fitted().get(0),
          .92 - fit.growing().fitted().get(1),
          .77 - fit.growing().fitted().get(2),
          .50 - fit.growing().fitted().get(3)
        }) {
      assertTrue(Math.abs(difference) < .007, () -> "off by " + difference);
    }
  }

  @Test
  void whatTheDataDoNotSayIsNotIdentified() {
    IntegrationFit fit = fit(identity());
    assertFalse(fit.absorption().isPresent());
    assertFalse(fit.imprint().isPresent());
    assertTrue(fit.joining().reason().orElseThrow().startsWith("not identified: "));
    assertTrue(fit.explain().render().contains("not identified"), fit.explain().render());
    IntegrationModel assumed = fit.model(.9, .5, 0);
    assertEquals(fit.leaving().value(), assumed.leaving());
    assertTrue(fit.toString().length() <= 950, fit::toString);
  }

  @Test
  void twoGenerationsGiveARateWithoutAnError() {
    IntegrationFit fit =
        fit(SurvivalByGeneration.of("t", Generation.FIRST, .8, Generation.SECOND, .4));
    assertEquals(Math.log(2), fit.leaving().value(), 1e-12);
    assertEquals(0, fit.exponential().squares().value(), 1e-24);
    assertFalse(fit.exponential().rateError().isPresent());
    assertEquals(
        "2 generations; a rate that grows needs three",
        fit.growing().rate().reason().orElseThrow());
    assertFalse(
        fit(SurvivalByGeneration.of("t", List.of(Generation.FIRST), .8)).leaving().isPresent());
  }

  @Test
  void aShareThatRisesHasNoHazard() {
    IntegrationFit fit =
        fit(
            SurvivalByGeneration.of(
                "t", Generation.FIRST, .4, Generation.SECOND, .5, Generation.THIRD, .6));
    assertEquals(
        "the share rises to the generation second",
        fit.steps().get(0).hazard().reason().orElseThrow());
    assertEquals(
        "the shares do not fall, so that nobody can be said to leave",
        fit.leaving().reason().orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> fit.model(1, 0, 0));
    IntegrationFit ended =
        fit(
            SurvivalByGeneration.of(
                "t", Generation.FIRST, .4, Generation.SECOND, 0, Generation.THIRD, 0));
    assertEquals(
        "nothing is left in the generation second",
        ended.steps().get(1).hazard().reason().orElseThrow());
  }

  static YearSeries welsh() {
    return YearSeries.builder(SimpleUnit.PERCENT)
        .label("speakers of Welsh")
        .source("Census of Wales")
        .put(1901, 50)
        .put(1911, 43.5)
        .put(1921, 37.4)
        .put(1931, 36.8)
        .put(1951, 28.9)
        .put(1961, 26)
        .put(1971, 20.7)
        .put(1981, 19)
        .build();
  }

  @Test
  void welshDeclines() {
    LanguageDecline decline =
        LanguageDeclineCalculator.withDefaults().withStatuses(.01, .3, .43).calculate(welsh());
    assertEquals(.484870, decline.logistic().initial().value(), 5e-7);
    assertEquals(.017413, decline.logistic().rate().value(), 5e-7);
    assertEquals(12.826, decline.logistic().squares().value(), 5e-4);
    assertEquals(.494708, decline.exponential().initial().value(), 5e-7);
    assertEquals(.011499, decline.exponential().rate().value(), 5e-7);
    assertEquals(12.439, decline.exponential().squares().value(), 5e-4);
    assertEquals(60.3, decline.exponential().halfLife().value(), .05);
    assertEquals(13.819, decline.competition(.01).squares().value(), 5e-4);
    assertEquals(16.024, decline.competition(.3).squares().value(), 5e-4);
    assertEquals(23.417, decline.competition(.43).squares().value(), 5e-4);
    assertEquals(.020113, decline.competition(.01).rate().value(), 5e-7);
    assertEquals(.042970, decline.competition(.3).rate().value(), 5e-7);
    assertEquals(.087503, decline.competition(.43).rate().value(), 5e-7);
  }

  @Test
  void theStatusOfWelshIsNotIdentified() {
    LanguageDecline decline = LanguageDeclineCalculator.withDefaults().calculate(welsh());
    assertFalse(decline.status().isPresent());
    assertEquals(.01, decline.lowest().value());
    assertTrue(decline.highest().value() >= .4, decline::show);
    assertTrue(decline.toString().contains("Status not identified: from 0.01"), decline::show);
    assertTrue(decline.toString().length() <= 950, decline::toString);
    LanguageDecline contact =
        LanguageDeclineCalculator.withDefaults().withVolatility(1).calculate(welsh());
    assertEquals(
        "not identified: with a volatility of 1 only c (1 − 2s) enters",
        contact.status().reason().orElseThrow());
    for (DeclineFit fit : contact.competitions()) {
      if (fit.status().value() < .5) {
        assertEquals(
            decline.logistic().squares().value(), fit.squares().value(), 1e-6, fit::toString);
        assertEquals(
            decline.logistic().rate().value(),
            fit.rate().value() * (1 - 2 * fit.status().value()),
            1e-8);
      }
    }
  }

  @Test
  void aStatusThatDataFixIsFound() {
    // A path of the model itself, with a volatility so great that statuses bend it differently.
    YearSeries.Builder path = YearSeries.builder(SimpleUnit.PERCENT).label("simulated");
    double x = .6;
    for (int year = 1900; year <= 2000; year++) {
      if (year % 5 == 0) {
        path.put(year, 100 * x + (year % 2 == 0 ? .01 : -.01));
      }
      for (int i = 0; i < 1000; i++) {
        x += .001 * .1 * (.3 * (1 - x) * Math.pow(x, 3) - .7 * x * Math.pow(1 - x, 3));
      }
    }
    LanguageDecline decline =
        LanguageDeclineCalculator.withDefaults()
            .withVolatility(3)
            .withStatuses(.1, .2, .3, .4, .5)
            .calculate(path.build());
    assertEquals(.3, decline.status().value());
    assertEquals(.1, decline.competition(.3).rate().value(), 1e-3);
  }

  @Test
  void whatNoCurveReachesIsRefused() {
    LanguageDeclineCalculator calculator = LanguageDeclineCalculator.withDefaults();
    assertEquals(
        "percentage of 1911 is 0.0, expected above 0 and below 100, as the curves are",
        refusal(
            () ->
                calculator.calculate(
                    YearSeries.builder(SimpleUnit.PERCENT)
                        .put(1901, 5)
                        .put(1911, 0)
                        .put(1921, 3)
                        .build())));
    assertEquals(
        "unit of 't' is 'persons', expected %",
        refusal(
            () ->
                calculator.calculate(
                    YearSeries.of(SimpleUnit.PERSONS, 1901, 1, 2, 3).withLabel("t"))));
    assertEquals(
        "years of 't' is 2, expected at least three with a percentage",
        refusal(
            () ->
                calculator.calculate(
                    YearSeries.of(SimpleUnit.PERCENT, 1901, 1, 2).withLabel("t"))));
    assertEquals(
        "status after 0.3 is 0.2, expected a higher one",
        refusal(() -> calculator.withStatuses(.3, .2)));
    LanguageDecline three =
        calculator.calculate(YearSeries.of(SimpleUnit.PERCENT, 1901, 30, 20, 15));
    assertEquals(
        "not identified: three years leave nothing to judge a status by",
        three.status().reason().orElseThrow());
  }

  private static String refusal(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
