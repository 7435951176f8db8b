package org.migrationeconomics.calculators.labour.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The examples of P. Das Gupta, Standardization and Decomposition of Rates, US Bureau of the
 * Census, P23-186, 1993. Their numbers are printed in the documentation of the R package DasGuptR.
 */
class RateDecompositionTest {

  private static final RateDecompositionCalculator CALCULATOR =
      RateDecompositionCalculator.withDefaults();

  private static void assertEffects(
      RateDecomposition result, double tolerance, double difference, double... effects) {
    assertEquals(effects.length, result.effects().size());
    for (int k = 0; k < effects.length; k++) {
      assertEquals(effects[k], result.effects().get(k).effect(), tolerance);
    }
    assertEquals(difference, result.difference(), tolerance);
  }

  /** Example 2.1: mean earnings of black and white men, United States 1980. */
  @Test
  void twoFactors() {
    RateDecomposition result =
        CALCULATOR.calculate(
            RateFactor.of("earnings", 10930, 16591), RateFactor.of("earners", .717892, .825974));
    assertEffects(result, 5e-4, 5857.175, 4369.913, 1487.262);
    assertEquals(.7461, result.effect("earnings").share().value(), 5e-5);
    assertEquals(.2539, result.effect("earners").share().value(), 5e-5);
    assertEquals(7846.55956, result.first(), 1e-9);
    assertEquals(10930 * (.717892 + .825974) / 2, result.effect("earnings").first(), 1e-9);
    assertEquals(16591 * (.717892 + .825974) / 2, result.effect("earnings").second(), 1e-9);
  }

  /** Example 2.2: birth rates of Austria and Chile, 1981. */
  @Test
  void threeFactors() {
    assertEffects(
        CALCULATOR.calculate(
            RateFactor.of("births", 51.78746, 84.90502),
            RateFactor.of("ages", .45919, .75756),
            RateFactor.of("women", .52638, .51065)),
        5e-8,
        20.3278726,
        10.4340333,
        10.5608476,
        -.6670084);
  }

  /** Example 2.4: total fertility of South Korea. */
  @Test
  void fiveFactors() {
    assertEffects(
        CALCULATOR.calculate(
            RateFactor.of("married", .58, .72),
            RateFactor.of("noncontraception", .76, .97),
            RateFactor.of("abortion", .84, .97),
            RateFactor.of("lactation", .66, .56),
            RateFactor.of("fecundity", 16.573, 16.158)),
        5e-8,
        2.0797729,
        1.0909785,
        1.2298438,
        .7278399,
        -.8398707,
        -.1290187);
  }

  /** Example 3.1: natural increase of the United States, 1940 and 1960. */
  @Test
  void aDifference() {
    assertEffects(
        CALCULATOR.calculate(
            factors -> factors[0][0] - factors[1][0],
            RateFactor.of("births", 19.4, 23.7),
            RateFactor.of("deaths", 10.8, 9.5)),
        1e-12,
        5.6,
        4.3,
        1.3);
  }

  /** Example 4.3: birth rates of Taiwan, 1960 and 1970. */
  @Test
  void vectors() {
    RateDecomposition result =
        CALCULATOR
            .withPopulations("1960", "1970")
            .calculate(
                RateFactor.of(
                    "births a married woman",
                    new double[] {393, 407, 369, 274, 184, 90, 16},
                    new double[] {488, 452, 338, 156, 63, 22, 3}),
                RateFactor.of(
                    "married",
                    new double[] {.122, .622, .903, .930, .916, .873, .800},
                    new double[] {.082, .527, .866, .941, .942, .923, .876}),
                RateFactor.of(
                    "women",
                    new double[] {.043, .041, .036, .032, .026, .020, .018},
                    new double[] {.058, .038, .032, .030, .026, .023, .019}));
    assertEffects(result, 5e-7, -11.571446, -7.285632, -2.720633, -1.565181);
    // Cell 1 by hand: (b2 - b1) [m1 w1 + m2 w2 + (m1 w2 + m2 w1)/2] / 3.
    double married = .122 * .043 + .082 * .058 + (.122 * .058 + .082 * .043) / 2;
    assertEquals((488 - 393) * married / 3, result.effects().get(0).cells().get(0), 1e-12);
    assertEquals(7, result.byCell().rowCount());
    for (RateEffect effect : result.effects()) {
      assertEquals(
          effect.effect(), effect.cells().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
    }
    assertTrue(result.toString().contains("1970 minus 1960: -11.571"), result.toString());
  }

  /** Example 4.4: births out of wedlock by births, United States 1963 and 1983. */
  @Test
  void aFunctionOfVectors() {
    RateFunction ratio =
        f -> {
          double out = 0;
          double all = 0;
          for (int i = 0; i < 6; i++) {
            out += f[0][i] * f[1][i] * f[2][i];
            all += f[0][i] * f[1][i] * f[2][i] + f[0][i] * (1 - f[1][i]) * f[3][i];
          }
          return out / all;
        };
    assertEffects(
        CALCULATOR.calculate(
            ratio,
            RateFactor.of(
                "ages",
                new double[] {.200, .163, .146, .154, .168, .169},
                new double[] {.169, .195, .190, .174, .150, .122}),
            RateFactor.of(
                "unmarried",
                new double[] {.866, .325, .119, .099, .099, .121},
                new double[] {.931, .563, .311, .216, .199, .191}),
            RateFactor.of(
                "their births",
                new double[] {.007, .021, .023, .015, .008, .002},
                new double[] {.018, .026, .023, .016, .008, .002}),
            RateFactor.of(
                "births of the married",
                new double[] {.454, .326, .195, .107, .051, .015},
                new double[] {.380, .201, .149, .079, .025, .006})),
        5e-9,
        .09422505,
        -.00620498,
        .04866154,
        .02705922,
        .02470928);
  }

  private static final double[] SIZES_1970 = {
    12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9
  };
  private static final double[] SIZES_1985 = {
    10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5
  };
  private static final double[] RATES_1970 = {
    1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8
  };
  private static final double[] RATES_1985 = {
    2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2
  };

  /** Example 5.1: heads of households, United States 1970 and 1985; sizes are percentages. */
  @Test
  void kitagawa() {
    RateDecomposition result =
        CALCULATOR.kitagawa(
            RateFactor.of("age structure", SIZES_1970, SIZES_1985),
            RateFactor.of("rate", RATES_1970, RATES_1985));
    assertEquals(44.7268, result.first(), 1e-10);
    assertEquals(47.6940, result.second(), 1e-10);
    assertEffects(result, 1e-10, 2.9672, 1.2269, 1.7403);
    assertEquals(.4135, result.effect("age structure").share().value(), 5e-5);
    assertEquals(.5865, result.effect("rate").share().value(), 5e-5);
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  @Test
  void badInputIsRefused() {
    RateFactor a = RateFactor.of("a", 1, 2);
    RateFactor two = RateFactor.of("two", new double[] {1, 2}, new double[] {3, 4});
    assertRefused("number of factors is 0, expected 1 to 20", () -> CALCULATOR.calculate());
    assertRefused(
        "factor is 'a', expected a name that stands once", () -> CALCULATOR.calculate(a, a));
    assertRefused(
        "number of cells of 'two' is 2, expected 1, as the first",
        () -> CALCULATOR.calculate(a, two));
    assertRefused(
        "cells of 'x' is '1 and 2', expected as many in both populations, and one at least",
        () -> RateFactor.of("x", new double[1], new double[2]));
    assertRefused(
        "'x' of the second population is NaN, expected a finite number",
        () -> RateFactor.of("x", 1, 0 / 0.0));
    assertRefused(
        "rate with a of second and the rest of first is Infinity, expected a finite number",
        () -> CALCULATOR.calculate(f -> f[0][0] == 1 ? 1 : 1 / 0.0, a));
    assertRefused(
        "rate with no factor of second and the rest of first is NaN, expected a finite number",
        () -> CALCULATOR.calculate(f -> 0 / 0.0, a));
    assertRefused(
        "sizes is -1.0, expected a finite number that is not negative",
        () ->
            CALCULATOR.kitagawa(
                RateFactor.of("sizes", new double[] {1, -1}, new double[] {1, 1}), two));
    assertRefused(
        "sum of 'sizes' is 0.0, expected a finite number above zero",
        () -> CALCULATOR.kitagawa(RateFactor.of("sizes", new double[2], new double[2]), two));
    assertRefused(
        "effects by cell is 'unknown', expected a rate that is a sum of products over several"
            + " cells",
        () -> CALCULATOR.calculate(a).byCell());
    assertRefused("factor is 'b', expected one of [a]", () -> CALCULATOR.calculate(a).effect("b"));
  }

  @Test
  void equalRatesHaveNoShares() {
    RateDecomposition result =
        CALCULATOR.calculate(RateFactor.of("a", 1, 2), RateFactor.of("b", 2, 1));
    assertFalse(result.effect("a").share().isPresent());
    assertEquals(1.5, result.effect("a").effect(), 1e-15);
  }

  @Test
  void factorsAreCopiedAndShown() {
    double[] cells = {1, 2};
    RateFactor factor = RateFactor.of("two", cells, new double[] {3, 4});
    cells[0] = 9;
    assertEquals(1, factor.first()[0]);
    assertEquals("two, 2 cells", factor.toString());
    assertEquals("a 1 and 2", RateFactor.of("a", 1, 2).toString());
    assertEquals(RateFactor.of("two", new double[] {1, 2}, new double[] {3, 4}), factor);
    assertEquals(
        RateFactor.of("two", new double[] {1, 2}, new double[] {3, 4}).hashCode(),
        factor.hashCode());
  }
}
