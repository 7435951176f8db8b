package org.migrationeconomics.calculators.labour.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RateDecompositionLaws {

  private static final RateDecompositionCalculator CALCULATOR =
      RateDecompositionCalculator.withDefaults();

  @Provide
  Arbitrary<List<RateFactor>> factors() {
    Arbitrary<double[]> cells =
        Arbitraries.doubles().between(-3, 3).ofScale(6).array(double[].class).ofSize(4);
    return Combinators.combine(cells, cells)
        .as((first, second) -> new double[][] {first, second})
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            pairs -> {
              List<RateFactor> factors = new ArrayList<>();
              for (double[][] pair : pairs) {
                factors.add(RateFactor.of("f" + factors.size(), pair[0], pair[1]));
              }
              return factors;
            });
  }

  private static RateDecomposition of(List<RateFactor> factors) {
    return CALCULATOR.calculate(factors.toArray(RateFactor[]::new));
  }

  /** A bound of what the rates may be, for rounding. */
  private static double size(List<RateFactor> factors) {
    return 4 * Math.pow(3, factors.size());
  }

  @Property(tries = 200)
  void effectsAddUp(@ForAll("factors") List<RateFactor> factors) {
    RateDecomposition result = of(factors);
    double sum = result.effects().stream().mapToDouble(RateEffect::effect).sum();
    assertEquals(result.difference(), sum, 1e-13 * size(factors));
  }

  @Property(tries = 200)
  void orderDoesNotMatter(@ForAll("factors") List<RateFactor> factors) {
    List<RateFactor> reversed = new ArrayList<>(factors);
    Collections.reverse(reversed);
    RateDecomposition result = of(factors);
    for (RateEffect effect : of(reversed).effects()) {
      assertEquals(result.effect(effect.factor()).effect(), effect.effect(), 1e-13 * size(factors));
    }
  }

  private static RateFactor swapped(RateFactor factor) {
    double[] before = factor.first();
    double[] after = factor.second();
    return RateFactor.of(factor.name(), after, before);
  }

  @Property(tries = 200)
  void swappingPopulationsNegates(@ForAll("factors") List<RateFactor> factors) {
    List<RateFactor> swapped = factors.stream().map(RateDecompositionLaws::swapped).toList();
    RateDecomposition result = of(factors);
    for (RateEffect effect : of(swapped).effects()) {
      assertEquals(
          -result.effect(effect.factor()).effect(), effect.effect(), 1e-13 * size(factors));
    }
  }

  @Property(tries = 200)
  void whatDoesNotDifferHasNoEffect(@ForAll("factors") List<RateFactor> factors) {
    List<RateFactor> same = new ArrayList<>(factors);
    RateFactor first = factors.get(0);
    same.set(0, RateFactor.of(first.name(), first.first(), first.first()));
    assertEquals(0, of(same).effect("f0").effect(), 1e-13 * size(factors));
  }

  @Property(tries = 200)
  void twoFactorsAreKitagawas(@ForAll("factors") List<RateFactor> factors) {
    if (factors.size() == 2) {
      double composition = 0;
      double rate = 0;
      double[] p1 = factors.get(0).first();
      double[] p2 = factors.get(0).second();
      double[] r1 = factors.get(1).first();
      double[] r2 = factors.get(1).second();
      for (int i = 0; i < 4; i++) {
        composition += (p2[i] - p1[i]) * (r1[i] + r2[i]) / 2;
        rate += (r2[i] - r1[i]) * (p1[i] + p2[i]) / 2;
      }
      RateDecomposition result = of(factors);
      assertEquals(composition, result.effect("f0").effect(), 1e-12);
      assertEquals(rate, result.effect("f1").effect(), 1e-12);
    }
  }

  /** The same as a function gives the same, without cells. */
  @Property(tries = 100)
  void aFunctionIsNoOtherThanTheProduct(@ForAll("factors") List<RateFactor> factors) {
    RateFunction product =
        f -> {
          double sum = 0;
          for (int i = 0; i < 4; i++) {
            double cell = 1;
            for (double[] one : f) {
              cell *= one[i];
            }
            sum += cell;
          }
          return sum;
        };
    RateDecomposition own = CALCULATOR.calculate(product, factors.toArray(RateFactor[]::new));
    RateDecomposition builtIn = of(factors);
    for (RateEffect effect : own.effects()) {
      assertEquals(
          builtIn.effect(effect.factor()).effect(), effect.effect(), 1e-13 * size(factors));
      double cells =
          builtIn.effect(effect.factor()).cells().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(effect.effect(), cells, 1e-13 * size(factors));
    }
  }
}
