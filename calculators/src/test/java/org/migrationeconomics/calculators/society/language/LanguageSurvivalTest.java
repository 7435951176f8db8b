package org.migrationeconomics.calculators.society.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

class LanguageSurvivalTest {

  private static final SurvivalByGeneration SPANISH =
      SurvivalByGeneration.of(
          "Spanish very well, adults",
          Generation.FIRST,
          .95,
          Generation.SECOND,
          .56,
          Generation.THIRD_AND_LATER,
          .29);

  private static LanguageSurvival of(SurvivalByGeneration survival) {
    return LanguageSurvivalCalculator.withDefaults().calculate(survival);
  }

  private static double expectancy(LanguageSurvival survival, LifeExpectancyConvention by) {
    return survival.lifeExpectancy(by).value();
  }

  @Test
  void spanishOf2007() {
    LanguageSurvival spanish = of(SPANISH);
    assertEquals(.589474, spanish.retention(Generation.FIRST).value(), 5e-7);
    assertEquals(.517857, spanish.retention(Generation.SECOND).value(), 5e-7);
    assertEquals(1 - .517857, spanish.hazard(Generation.SECOND).value(), 5e-7);
    assertEquals(
        "no value: no later generation was observed",
        spanish.retention(Generation.THIRD_AND_LATER).toString());
    assertEquals(1.80, expectancy(spanish, LifeExpectancyConvention.COUNTED), 1e-12);
    assertEquals(1.18, expectancy(spanish, LifeExpectancyConvention.TRAPEZOID), 1e-12);
    assertEquals(2.111481, expectancy(spanish, LifeExpectancyConvention.GEOMETRIC_TAIL), 5e-7);
    assertEquals(
        .955325 / (1 - Math.exp(-.568265)),
        expectancy(spanish, LifeExpectancyConvention.FITTED_EXPONENTIAL),
        5e-6);
    assertEquals(2.222222, spanish.medianLinear().value(), 5e-7);
    assertEquals(2.172217, spanish.medianGeometric().value(), 5e-7);
    assertEquals(.955325, spanish.exponential().start().value(), 5e-7);
    assertEquals(.568265, spanish.exponential().hazard().value(), 5e-7);
    assertEquals(1.2198, spanish.exponential().halfLife().value(), 5e-5);
    assertFalse(spanish.isClosed());
    assertTrue(spanish.transition().toString().startsWith("no value: not identified: "));
    // Three generations fix three parameters: a curve through them, of which no error is known.
    assertEquals(0, spanish.growingHazard().squares().value(), 1e-15);
    assertEquals(
        "no value: as many generations as parameters: the curve goes through them",
        spanish.growingHazard().hazardError().toString());
    assertEquals(
        "Spanish very well, adults: 2.11 generations (geometric tail)",
        spanish.toString().lines().findFirst().orElseThrow());
  }

  @Test
  void identityOf2017IsNoExponential() {
    LanguageSurvival identity =
        of(
            SurvivalByGeneration.of(
                "call themselves Hispanic",
                Generation.FIRST,
                .97,
                Generation.SECOND,
                .92,
                Generation.THIRD,
                .77,
                Generation.FOURTH_AND_LATER,
                .50));
    assertEquals(.0193, identity.exponential().squares().value(), 5e-5);
    SurvivalFit growing = identity.growingHazard();
    assertEquals(.973313, growing.start().value(), 5e-7);
    assertEquals(.037382, growing.hazard().value(), 5e-7);
    assertEquals(.969343, growing.growth().value(), 5e-7);
    assertEquals(.000064, growing.squares().value(), 5e-7);
    assertEquals(2.64, Math.exp(growing.growth().value()), 5e-3);
    for (Generation generation : identity.survival().generations()) {
      assertEquals(
          identity.survival().share(generation), growing.at(generation.position()).value(), .007);
    }
    assertEquals(4, identity.medianLinear().value(), 0);
    assertTrue(growing.growthError().value() > 0);
    assertEquals(
        "no value: the hazard is constant", identity.exponential().growthError().toString());
  }

  /** Errors as those of a regression of two unknowns, computed from the slopes of the curve. */
  @Test
  void theErrorOfTheExponentialIsThatOfItsTangent() {
    SurvivalFit fit = of(SPANISH).exponential();
    double m = fit.start().value();
    double h = fit.hazard().value();
    double aa = 0;
    double ab = 0;
    double bb = 0;
    for (int x = 0; x < 3; x++) {
      double e = Math.exp(-h * x);
      aa += e * e;
      ab += e * -m * x * e;
      bb += m * x * e * m * x * e;
    }
    double variance = fit.squares().value() / (3 - 2);
    double determinant = aa * bb - ab * ab;
    assertEquals(Math.sqrt(variance * bb / determinant), fit.startError().value(), 1e-9);
    assertEquals(Math.sqrt(variance * aa / determinant), fit.hazardError().value(), 1e-9);
  }

  @Test
  void whatCannotBeSaidSaysWhy() {
    LanguageSurvival one = of(SurvivalByGeneration.of("one", List.of(Generation.FIRST), .9));
    assertEquals(
        "no value: only one generation was observed",
        one.lifeExpectancy(LifeExpectancyConvention.TRAPEZOID).toString());
    assertEquals(
        "no value: a curve of 2 parameters needs as many generations, there are 1",
        one.exponential().hazard().toString());
    assertEquals(
        "no value: more than a half still have it in the last generation observed",
        one.medianLinear().toString());
    LanguageSurvival back =
        of(SurvivalByGeneration.of("back", Generation.FIRST, .3, Generation.SECOND, .45));
    assertEquals(
        "no value: the share rises, which is a return and no loss",
        back.hazard(Generation.FIRST).toString());
    assertEquals(1.5, back.retention(Generation.FIRST).value(), 1e-15);
    assertEquals(
        "no value: the last share does not fall, so that a tail like it has no end",
        back.lifeExpectancy().toString());
    assertEquals(
        "no value: fewer than a half have it in the first generation observed",
        back.medianGeometric().toString());
    assertEquals(
        "no value: nothing is lost on the curve", back.exponential().halfLife().toString());
    LanguageSurvival gap =
        of(SurvivalByGeneration.of("gap", Generation.FIRST, .9, Generation.THIRD, 0));
    assertEquals(
        "no value: a whole generation between the first and the last was not observed",
        gap.lifeExpectancy().toString());
    assertEquals("no value: it falls to zero at once", gap.medianGeometric().toString());
    LanguageSurvival closed =
        of(SurvivalByGeneration.of("closed", Generation.FIRST, .9, Generation.SECOND, 0));
    assertTrue(closed.isClosed());
    assertEquals(.9, closed.lifeExpectancy().value(), 0);
    assertEquals(
        "no value: nobody of the generation had it",
        of(SurvivalByGeneration.of("none", Generation.FIRST, 0, Generation.SECOND, 0))
            .retention(Generation.FIRST)
            .toString());
  }

  @Test
  void generationsBetweenCountForAreasAndMediansOnly() {
    LanguageSurvival half =
        of(
            SurvivalByGeneration.of(
                "any", Generation.FIRST, .9, Generation.ONE_AND_A_HALF, .8, Generation.SECOND, .4));
    assertEquals(1.3, half.lifeExpectancy(LifeExpectancyConvention.COUNTED).value(), 1e-15);
    assertEquals(
        .5 * (.85 + .6), half.lifeExpectancy(LifeExpectancyConvention.TRAPEZOID).value(), 1e-15);
    assertEquals(1.5 + .5 * .3 / .4, half.medianLinear().value(), 1e-15);
  }

  @Property(tries = 300)
  void countedAndTrapezoidAddUp(
      @ForAll @DoubleRange(max = .5) double a,
      @ForAll @DoubleRange(max = .5) double b,
      @ForAll @DoubleRange(max = .5) double c,
      @ForAll @DoubleRange(max = .5) double d) {
    LanguageSurvival one =
        of(SurvivalByGeneration.of("a", Generation.FIRST, a, Generation.SECOND, b));
    LanguageSurvival other =
        of(SurvivalByGeneration.of("b", Generation.FIRST, c, Generation.SECOND, d));
    LanguageSurvival both =
        of(SurvivalByGeneration.of("c", Generation.FIRST, a + c, Generation.SECOND, b + d));
    for (LifeExpectancyConvention by :
        List.of(LifeExpectancyConvention.COUNTED, LifeExpectancyConvention.TRAPEZOID)) {
      assertEquals(expectancy(one, by) + expectancy(other, by), expectancy(both, by), 1e-15);
    }
  }

  @Property(tries = 200)
  void anExponentialIsFoundAgain(
      @ForAll @DoubleRange(min = .3, max = 1) double start,
      @ForAll @DoubleRange(min = .05, max = 2) double hazard) {
    double[] shares = new double[4];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = start * Math.exp(-hazard * i);
    }
    LanguageSurvival survival =
        of(
            SurvivalByGeneration.of(
                "any",
                List.of(
                    Generation.FIRST,
                    Generation.SECOND,
                    Generation.THIRD,
                    Generation.FOURTH_AND_LATER),
                shares));
    assertEquals(start, survival.exponential().start().value(), 1e-6);
    assertEquals(hazard, survival.exponential().hazard().value(), 1e-5);
    // Of a geometric series, tail and curve are the same sum.
    assertEquals(
        start / -Math.expm1(-hazard),
        survival.lifeExpectancy().value(),
        1e-9 / -Math.expm1(-hazard));
    assertEquals(
        survival.lifeExpectancy().value(),
        survival.lifeExpectancy(LifeExpectancyConvention.FITTED_EXPONENTIAL).value(),
        1e-3);
  }
}
