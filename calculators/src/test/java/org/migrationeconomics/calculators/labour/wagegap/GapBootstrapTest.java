package org.migrationeconomics.calculators.labour.wagegap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GapBootstrapTest {

  private static final WageGapDecompositionCalculator CALCULATOR =
      WageGapDecompositionCalculator.withDefaults().withCategories("low", "middle", "high");

  /** A draw by hand: the same random numbers choose rows, and the public way does the rest. */
  @Test
  void aDrawIsADecompositionOfTheDrawnRows() {
    WageRows a = Workers.group(1, 200, true);
    WageRows b = Workers.group(2, 150, false);
    GapPlan plan = new GapPlan(Workers.NAMES, List.of(List.of("low", "middle", "high")));
    double[][] results = new GapBootstrap(plan, a, b, 42).results(20, WageStatistic.mean());
    for (int d : new int[] {0, 7, 19}) {
      SplittableRandom random = new SplittableRandom(42 + d * 0xD1342543DE82EF95L);
      WageGapDecomposition drawn = CALCULATOR.calculate(drawn(a, random), drawn(b, random));
      assertEquals(drawn.gap().value(), results[d][plan.gapAt()], 1e-10);
      assertEquals(
          drawn.threeFold().interaction().value(), results[d][plan.at(GapPlan.INTERACTION)], 1e-9);
      assertEquals(
          drawn.twoFold(ReferenceCoefficients.NEUMARK).explained("low").value(),
          results[d][plan.at(GapPlan.row(ReferenceCoefficients.NEUMARK, GapPlan.EXPLAINED)) + 6],
          1e-9);
    }
  }

  private static WageRows drawn(WageRows rows, SplittableRandom random) {
    double[] weights = new double[rows.size()];
    for (int i = 0; i < weights.length; i++) {
      int row = (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * weights.length);
      weights[row] += rows.weight(row);
    }
    return rows.withWeights(weights);
  }

  @Test
  void theSlowWayOfOtherStatisticsDrawsTheSame() {
    WageRows a = Workers.group(1, 60, true);
    GapPlan plan = new GapPlan(Workers.NAMES, List.of());
    double[][] results = new GapBootstrap(plan, a, a, 5).results(18, WageStatistic.gini());
    int last = results.length - 1;
    SplittableRandom random = new SplittableRandom(5 + last * 0xD1342543DE82EF95L);
    WageRows first = drawn(a, random);
    WageRows second = drawn(a, random);
    assertEquals(
        WageStatistic.gini().value(first) - WageStatistic.gini().value(second),
        results[17][plan.gapAt()],
        1e-12);
  }

  @Test
  void theSeedTellsTheResult() {
    WageRows a = Workers.group(1, 100, false);
    WageRows b = Workers.group(2, 100, false);
    WageGapDecomposition one = CALCULATOR.withReplications(100).withSeed(9).calculate(a, b);
    assertEquals(one, CALCULATOR.withReplications(100).withSeed(9).calculate(a, b));
    assertNotEquals(one, CALCULATOR.withReplications(100).withSeed(10).calculate(a, b));
    assertTrue(one.show().contains("bootstrap"));
    assertTrue(one.toString().length() <= 950, one.toString());
  }

  /** Two ways to the same errors: with one error variance they agree as far as 4,000 draws do. */
  @Test
  void bootstrapAndFormulaAgree() {
    for (boolean weighted : new boolean[] {false, true}) {
      WageRows a = Workers.group(1, 1500, weighted);
      WageRows b = Workers.group(2, 1000, weighted);
      WageGapDecomposition gap = CALCULATOR.withReplications(4000).withSeed(3).calculate(a, b);
      assertAgree(gap.gap());
      assertAgree(gap.threeFold().endowments());
      assertAgree(gap.threeFold().coefficients());
      for (TwoFoldGap two : gap.twoFolds()) {
        assertAgree(two.explained());
        assertAgree(two.unexplained());
        assertAgree(two.explained("birth"));
        assertAgree(two.unexplained("low"));
      }
      assertAgree(gap.twoFold(ReferenceCoefficients.REIMERS).unexplainedA());
      assertAgree(gap.twoFold(ReferenceCoefficients.NEUMARK).unexplainedA());
      assertAgree(gap.twoFold(ReferenceCoefficients.NEUMARK).unexplainedB());
      assertAgree(gap.twoFold(ReferenceCoefficients.COTTON).unexplainedB());
    }
  }

  private static void assertAgree(GapPart part) {
    double formula = part.standardError().value();
    assertEquals(1, part.bootstrapError().value() / formula, 0.12, part.toString());
  }

  /** One worker of four has the trait: in many draws nobody has. */
  @Test
  void drawsThatCannotBeFittedAreCounted() {
    WageRows few = WageRows.of(List.of("x"), new double[] {1, 0, 0, 0}, new double[] {1, 2, 4, 7});
    WageGapDecomposition gap =
        WageGapDecompositionCalculator.withDefaults().withReplications(2000).calculate(few, few);
    // (3/4)^4 of the draws lack the one, and few consist of nobody else; in either group.
    double fit = 1 - Math.pow(0.75, 4) - Math.pow(0.25, 4);
    assertEquals(1 - fit * fit, gap.failedReplications() / 2000.0, 0.04);
    assertTrue(gap.show().contains("of 2000 replications left out: collinear"), gap.show());
    assertTrue(gap.gap().bootstrapError().isPresent());
    assertFalse(gap.a().coefficient("x").bootstrapError().isPresent());
  }
}
