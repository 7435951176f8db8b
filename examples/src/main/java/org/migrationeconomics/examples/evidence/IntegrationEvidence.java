package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.society.integration.BilingualModel;
import org.migrationeconomics.calculators.society.integration.BilingualSocietyCalculator;
import org.migrationeconomics.calculators.society.integration.Horizon;
import org.migrationeconomics.calculators.society.integration.IntegrationFormulas;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFit;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFitCalculator;
import org.migrationeconomics.calculators.society.integration.fitting.LanguageDecline;
import org.migrationeconomics.calculators.society.integration.fitting.LanguageDeclineCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.society.Community;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/** Histories of integration, identity by generation, and the decline of Welsh. */
final class IntegrationEvidence {

  private static final String OWN = "own model; 4,000 steps of the fourth order, apart from it";
  private static final String CLOSED = "D. M. Abrams and S. H. Strogatz's equation; computed";
  private static final String PEW =
      "Pew Research Center, Hispanic Identity Fades Across Generations, 2017; fit computed";
  private static final String WELSH = "censuses of Wales 1901-1981, per cent; fit computed";
  private static final double STEPS = 1e-6;
  private static final double DIGIT = 5e-7;

  private IntegrationEvidence() {}

  private static IntegrationScenario history(
      double leaving,
      double absorption,
      double imprint,
      double joining,
      double contact,
      double arrivals) {
    IntegrationModel model =
        IntegrationModel.of(IntegrationTime.GENERATION, leaving, absorption, imprint, joining)
            .withContact(contact);
    return IntegrationScenarioCalculator.withDefaults()
        .calculate(model, Community.of(10, 90).withArrivals(arrivals), Horizon.generations(4));
  }

  private static void history(
      List<EvidenceClaim> claims, String name, IntegrationScenario one, double... expected) {
    List<String> quantities =
        List.of("members", "detached", "hosts", "flavour", "rock", "ice", "sugar", "sponge");
    List<ToDoubleFunction<IntegrationScenario>> values =
        List.of(
            s -> s.end().members(),
            s -> s.end().detached(),
            s -> s.end().hosts(),
            s -> s.end().flavour().value(),
            s -> s.rock().value(),
            s -> s.ice().value(),
            s -> s.sugar().value(),
            s -> s.sponge().value());
    for (int i = 0; i < expected.length; i++) {
      ToDoubleFunction<IntegrationScenario> value = values.get(i);
      claims.add(
          EvidenceClaim.of(
              "society.integration." + name + "." + quantities.get(i),
              quantities.get(i) + " after 4 generations of '" + name + "'",
              OWN,
              expected[i],
              STEPS,
              () -> value.applyAsDouble(one)));
    }
  }

  private static EvidenceClaim language(double status, double start, int years, double expected) {
    return EvidenceClaim.of(
        "society.integration.abrams-strogatz.s" + Math.round(100 * status) + ".t" + years,
        "speakers after " + years + " years from " + start + ", status " + status + ", a 1.31",
        CLOSED,
        expected,
        STEPS,
        () ->
            IntegrationScenarioCalculator.withDefaults()
                .calculate(
                    IntegrationModel.abramsStrogatz(1, status, 1.31),
                    Community.of(start, 1 - start),
                    Horizon.years(years))
                .end()
                .members());
  }

  private static EvidenceClaim critical(double volatility, double expected) {
    return EvidenceClaim.of(
        "society.integration.critical-share.a" + Math.round(100 * volatility),
        "critical share, status 0.4, a " + volatility,
        CLOSED,
        expected,
        DIGIT,
        () ->
            IntegrationFormulas.criticalShare(IntegrationModel.abramsStrogatz(1, .4, volatility))
                .value());
  }

  private static IntegrationFit identity() {
    return IntegrationFitCalculator.withDefaults()
        .calculate(
            SurvivalByGeneration.of(
                "call themselves Hispanic",
                Generation.FIRST,
                .97,
                Generation.SECOND,
                .92,
                Generation.THIRD,
                .77,
                Generation.FOURTH_AND_LATER,
                .5));
  }

  private static EvidenceClaim pew(
      String key,
      String quantity,
      double expected,
      double tolerance,
      ToDoubleFunction<IntegrationFit> value) {
    return EvidenceClaim.of(
        "society.integration.pew2017." + key,
        quantity + ", identity of adults of Hispanic ancestry by generation",
        PEW,
        expected,
        tolerance,
        () -> value.applyAsDouble(identity()));
  }

  private static LanguageDecline welsh() {
    return LanguageDeclineCalculator.withDefaults()
        .withStatuses(.01, .3, .43)
        .calculate(
            YearSeries.builder(SimpleUnit.PERCENT)
                .label("speakers of Welsh")
                .put(1901, 50)
                .put(1911, 43.5)
                .put(1921, 37.4)
                .put(1931, 36.8)
                .put(1951, 28.9)
                .put(1961, 26)
                .put(1971, 20.7)
                .put(1981, 19)
                .build());
  }

  private static EvidenceClaim welsh(
      String key,
      String quantity,
      double expected,
      double tolerance,
      ToDoubleFunction<LanguageDecline> value) {
    return EvidenceClaim.of(
        "society.integration.welsh." + key,
        quantity + ", decline of Welsh",
        WELSH,
        expected,
        tolerance,
        () -> value.applyAsDouble(welsh()));
  }

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    history(
        claims,
        "ice",
        history(.6, 1, 0, 0, 0, 0),
        .907180,
        0,
        99.092820,
        0,
        .090718,
        .909282,
        0,
        0);
    history(
        claims,
        "sugar",
        history(.6, 1, 1, 0, 0, 0),
        .907180,
        0,
        99.092820,
        .091761,
        .090718,
        0,
        .909282,
        0);
    history(claims, "rock", history(.05, 0, 0, 0, 0, 0), 8.187308, 1.812692, 90, 0, 1, 0, 0, 0);
    history(
        claims,
        "sponge",
        history(.05, 1, 0, 1.5, 1, 0),
        97.347477,
        0,
        2.652523,
        0,
        .969988,
        .030012,
        0,
        .971482);
    history(
        claims,
        "mixed",
        history(.5, .8, .3, .1, 0, 0),
        1.969701,
        1.973233,
        96.057066,
        .024409,
        .333134,
        .466806,
        .200060,
        .018754);
    history(
        claims,
        "arrivals",
        history(.6, 1, 0, 0, 0, 5),
        8.484530,
        0,
        111.515470,
        0,
        .282818,
        .717182,
        0,
        0);
    claims.addAll(
        List.of(
            language(.4, .5, 10, .051239),
            language(.4, .5, 20, .000314),
            language(.45, .6, 10, .452492),
            language(.45, .6, 20, .104977),
            language(.45, .6, 30, .001957),
            critical(1.31, .787170),
            critical(1.5, .692308),
            critical(2, .6),
            EvidenceClaim.of(
                "society.integration.mira-paredes.rest",
                "share that speaks one of two languages of equal status only, similarity 0.8",
                "J. Mira and Á. Paredes's equation; rest by hand",
                1 / 6.0,
                1e-8,
                () ->
                    BilingualSocietyCalculator.withDefaults()
                        .calculate(new BilingualModel(1, .5, 1.31, .8), .5, .2, 400)
                        .end()
                        .first()),
            pew(
                "initial",
                "m0 of a constant rate",
                1.023651,
                DIGIT,
                fit -> fit.exponential().initial().value()),
            pew("rate", "constant rate", .186098, DIGIT, fit -> fit.leaving().value()),
            pew(
                "squares",
                "sum of squares of a constant rate",
                .019308,
                DIGIT,
                fit -> fit.exponential().squares().value()),
            pew(
                "growing.initial",
                "m0 of a growing rate",
                .973313,
                DIGIT,
                fit -> fit.growing().initial().value()),
            pew(
                "growing.rate",
                "h of a growing rate",
                .037382,
                DIGIT,
                fit -> fit.growing().rate().value()),
            pew(
                "growing.growth",
                "k of a growing rate",
                .969343,
                DIGIT,
                fit -> fit.growing().growth().value()),
            pew(
                "growing.squares",
                "sum of squares of a growing rate",
                .0000645,
                5e-8,
                fit -> fit.growing().squares().value()),
            pew(
                "hazard2",
                "hazard to the second generation",
                .0515,
                5e-5,
                fit -> fit.steps().get(0).hazard().value()),
            pew(
                "hazard3",
                "hazard to the third generation",
                .1630,
                5e-5,
                fit -> fit.steps().get(1).hazard().value()),
            pew(
                "hazard4",
                "hazard to the fourth generation",
                .3506,
                5e-5,
                fit -> fit.steps().get(2).hazard().value()),
            welsh(
                "logistic.initial",
                "logistic, share of 1901",
                .484870,
                DIGIT,
                fit -> fit.logistic().initial().value()),
            welsh(
                "logistic.rate",
                "logistic, c (1 − 2s) a year",
                .017413,
                DIGIT,
                fit -> fit.logistic().rate().value()),
            welsh(
                "logistic.squares",
                "logistic, sum of squares",
                12.826,
                5e-4,
                fit -> fit.logistic().squares().value()),
            welsh(
                "exponential.initial",
                "exponential, share of 1901",
                .494708,
                DIGIT,
                fit -> fit.exponential().initial().value()),
            welsh(
                "exponential.rate",
                "exponential, rate a year",
                .011499,
                DIGIT,
                fit -> fit.exponential().rate().value()),
            welsh(
                "exponential.squares",
                "exponential, sum of squares",
                12.439,
                5e-4,
                fit -> fit.exponential().squares().value()),
            welsh(
                "exponential.half-life",
                "exponential, half-life in years",
                60.3,
                .05,
                fit -> fit.exponential().halfLife().value()),
            welsh(
                "s01.squares",
                "a 1.31, s 0.01, sum of squares",
                13.819,
                5e-4,
                fit -> fit.competition(.01).squares().value()),
            welsh(
                "s30.squares",
                "a 1.31, s 0.30, sum of squares",
                16.024,
                5e-4,
                fit -> fit.competition(.3).squares().value()),
            welsh(
                "s43.squares",
                "a 1.31, s 0.43, sum of squares",
                23.417,
                5e-4,
                fit -> fit.competition(.43).squares().value()),
            welsh(
                "s01.speed",
                "a 1.31, s 0.01, c a year",
                .020113,
                DIGIT,
                fit -> fit.competition(.01).rate().value()),
            welsh(
                "s30.speed",
                "a 1.31, s 0.30, c a year",
                .042970,
                DIGIT,
                fit -> fit.competition(.3).rate().value()),
            welsh(
                "s43.speed",
                "a 1.31, s 0.43, c a year",
                .087503,
                DIGIT,
                fit -> fit.competition(.43).rate().value()),
            welsh(
                "identified",
                "status identified (1) or not (0)",
                0,
                0,
                fit -> fit.status().isPresent() ? 1 : 0)));
    return claims;
  }
}
