package org.migrationeconomics.calculators.labour.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InequalityFormulasTest {

  /** The identities of the World Bank's wbpip: one in a hundred has all; all have the same. */
  @Test
  void identitiesOfTheWorldBank() {
    double[] one = new double[100];
    one[37] = 100;
    assertEquals(0.99, InequalityFormulas.gini(one).value(), 1e-15);
    assertEquals(Math.log(100), InequalityFormulas.theil(one).value(), 1e-14);
    double[] equal = new double[100];
    Arrays.fill(equal, 17.3);
    assertEquals(0, InequalityFormulas.gini(equal).value());
    assertEquals(0, InequalityFormulas.theil(equal).value());
    assertEquals(0, InequalityFormulas.meanLogDeviation(equal).value());
    assertEquals(0, InequalityFormulas.generalisedEntropy2(equal).value());
    assertEquals(0, InequalityFormulas.atkinson(0.5, equal).value());
    assertEquals(0, InequalityFormulas.atkinson(3, equal).value());
  }

  /** One to four: Σ|y−y'| over pairs 10, so G = 20/(2·16·2.5) = 1/4; Σy² 30: (30/4/6.25−1)/2. */
  @Test
  void fourWorkersByHand() {
    double[] wages = {3, 1, 4, 2};
    assertEquals(0.25, InequalityFormulas.gini(wages).value(), 1e-15);
    assertEquals(0.1, InequalityFormulas.generalisedEntropy2(wages).value(), 1e-15);
    assertEquals(
        Math.log(2.5) - Math.log(24) / 4,
        InequalityFormulas.meanLogDeviation(wages).value(),
        1e-15);
    assertEquals(
        (2 * Math.log(2) + 3 * Math.log(3) + 4 * Math.log(4)) / 10 - Math.log(2.5),
        InequalityFormulas.theil(wages).value(),
        1e-15);
    // harmonic mean 48/25 over 5/2
    assertEquals(1 - 96 / 125.0, InequalityFormulas.atkinson(2, wages).value(), 1e-15);
    assertEquals(
        1 - Math.pow(24, 0.25) / 2.5, InequalityFormulas.atkinson(1, wages).value(), 1e-15);
    assertTrue(Arrays.equals(new double[] {3, 1, 4, 2}, wages), "not modified");
  }

  @Test
  void atkinsonIsSmoothNearOne() {
    double[] wages = {3, 1, 4, 2};
    double one = InequalityFormulas.atkinson(1, wages).value();
    for (double near : new double[] {1e-3, 1e-6, 1e-9, 1e-12}) {
      double around =
          (InequalityFormulas.atkinson(1 + near, wages).value()
                  + InequalityFormulas.atkinson(1 - near, wages).value())
              / 2;
      assertEquals(one, around, near * near + 1e-15);
    }
  }

  /** Long arrays take another road: several slabs, several threads, a radix sort. */
  @Test
  void longArraysAgreeWithPlainLoopsAndRepeat() {
    SplittableRandom random = new SplittableRandom(5);
    double[] wages = new double[300_001];
    for (int i = 0; i < wages.length; i++) {
      wages[i] = Math.exp(3 + random.nextDouble() * 2 - random.nextDouble());
    }
    wages[4] = 0;
    double sum = 0;
    double logs = 0;
    for (double wage : wages) {
      sum += wage;
      logs += wage > 0 ? wage * Math.log(wage) : 0;
    }
    double theil = InequalityFormulas.theil(wages).value();
    assertEquals(logs / sum - Math.log(sum / wages.length), theil, 1e-11);
    double[] sorted = wages.clone();
    Arrays.sort(sorted);
    double ranked = 0;
    for (int i = 0; i < sorted.length; i++) {
      ranked += (2.0 * i + 1 - sorted.length) * sorted[i];
    }
    double gini = InequalityFormulas.gini(wages).value();
    assertEquals(ranked / (wages.length * sum), gini, 1e-12);
    for (int again = 0; again < 20; again++) {
      assertEquals(theil, InequalityFormulas.theil(wages).value());
      assertEquals(gini, InequalityFormulas.gini(wages).value());
    }
  }

  @Test
  void logarithmsAreThoseOfTheJdk() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200_000; i++) {
      double x = Math.exp(random.nextDouble() * 1400 - 700);
      assertEquals(Math.log(x), Logarithms.ln(x), 5e-16 * Math.max(1, Math.abs(Math.log(x))));
      double near = 1 + (random.nextDouble() - 0.5) * 1e-3;
      assertEquals(Math.log(near), Logarithms.ln(near), 5e-16);
    }
    for (double special :
        new double[] {0, -1, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN, 1}) {
      assertEquals(Math.log(special), Logarithms.ln(special));
    }
    assertEquals(Math.log(Double.MAX_VALUE), Logarithms.ln(Double.MAX_VALUE), 2e-13);
  }

  @Test
  void hugeAndTinyWagesDoNotOverflow() {
    assertEquals(0.25, InequalityFormulas.gini(3e307, 1e307, 4e307, 2e307).value(), 1e-15);
    assertEquals(
        InequalityFormulas.theil(3, 1, 4, 2).value(),
        InequalityFormulas.theil(3e307, 1e307, 4e307, 2e307).value(),
        1e-15);
    assertEquals(
        InequalityFormulas.atkinson(2, 3, 1, 4, 2).value(),
        InequalityFormulas.atkinson(2, 3e-310, 1e-310, 4e-310, 2e-310).value(),
        1e-12);
  }

  @Test
  void nothingComesOfNothing() {
    String reason = "no value: there are no wages above zero";
    assertEquals(reason, InequalityFormulas.gini().toString());
    assertEquals(reason, InequalityFormulas.theil().toString());
    assertEquals(reason, InequalityFormulas.theil(0, 0).toString());
    assertEquals(reason, InequalityFormulas.gini(0, 0).toString());
    assertFalse(InequalityFormulas.atkinson(0.5).isPresent());
    assertFalse(InequalityFormulas.generalisedEntropy2().isPresent());
  }

  @Test
  void saysWhichWageIsWrong() {
    String expected = "wage 2 is -1.0, expected a finite number that is not negative";
    for (var formula :
        new Runnable[] {
          () -> InequalityFormulas.theil(3, -1.0, 2),
          () -> InequalityFormulas.gini(3, -1.0, 2),
          () -> InequalityFormulas.meanLogDeviation(3, -1.0, 2)
        }) {
      String refused = assertThrows(IllegalArgumentException.class, formula::run).toString();
      assertTrue(refused.contains(expected), refused);
    }
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> InequalityFormulas.theil(1, Double.NaN))
            .toString()
            .contains("wage 2 is NaN"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> InequalityFormulas.theil(1, Double.POSITIVE_INFINITY))
            .toString()
            .contains("wage 2 is Infinity"));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> InequalityFormulas.atkinson(-1, 3))
            .toString()
            .contains("aversion is -1.0"));
  }
}
