package org.migrationeconomics.calculators.society.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.society.GroupShares;

/** What holds of everything that is passed on from generation to generation. */
class TransmissionLaws {

  private static final List<String> STATES = List.of("a", "b", "c", "d");
  private static final int TRIES = 200;

  private static Arbitrary<Double> number(double from, double to) {
    return Arbitraries.doubles().between(from, to).ofScale(13);
  }

  @Provide
  Arbitrary<double[]> rows() {
    return number(0, 1).array(double[].class).ofSize(12);
  }

  @Provide
  Arbitrary<Double> inside() {
    return number(1e-12, 1 - 1e-12);
  }

  @Provide
  Arbitrary<Double> values() {
    return number(1e-3, 10);
  }

  @Provide
  Arbitrary<Double> times() {
    return number(1e-3, 1e4);
  }

  /** Three states, and a fourth to which at least a twentieth of the children go, and stay. */
  private static GenerationTransmission matrix(double[] any) {
    double[] p = new double[16];
    for (int i = 0; i < 3; i++) {
      double sum = 0.01;
      for (int j = 0; j < 4; j++) {
        sum += any[4 * i + j];
      }
      double rest = 1;
      for (int j = 0; j < 3; j++) {
        p[4 * i + j] = .95 * any[4 * i + j] / sum;
        rest -= p[4 * i + j];
      }
      p[4 * i + 3] = rest;
    }
    p[15] = 1;
    return GenerationTransmission.of(STATES, p);
  }

  private static GroupShares first(double[] any) {
    return GroupShares.ofCounts("any", STATES, any[0] + .1, any[1] + .1, any[2] + .1, any[3] + .1);
  }

  private static LanguageChain chain(double[] any, int generations) {
    return LanguageChainCalculator.withDefaults()
        .withGenerations(generations)
        .calculate(first(any), matrix(any));
  }

  @Property(tries = TRIES)
  void everyGenerationIsWhole(@ForAll("rows") double[] any) {
    LanguageChain chain = chain(any, 30);
    for (int g = 1; g <= 30; g++) {
      double sum = 0;
      for (String state : STATES) {
        double share = chain.share(g, state);
        assertTrue(share >= 0, chain::toString);
        sum += share;
      }
      // Each generation loses a few units in the last place, and there are thirty.
      assertEquals(1, sum, 1e-13);
    }
  }

  @Property(tries = TRIES)
  void generationsFollowEachOther(@ForAll("rows") double[] any) {
    LanguageChain whole = chain(any, 9);
    GroupShares fifth =
        GroupShares.of(
            "fifth",
            STATES,
            STATES.stream().mapToDouble(state -> Math.min(1, whole.share(5, state))).toArray());
    LanguageChain later =
        LanguageChainCalculator.withDefaults()
            .withGenerations(5)
            .calculate(fifth, whole.transmission());
    for (String state : STATES) {
      assertEquals(whole.share(9, state), later.share(5, state), 1e-14);
    }
  }

  @Property(tries = TRIES)
  void lifeExpectanciesAddUpAndAreWhatIsCountedInTheEnd(@ForAll("rows") double[] any) {
    // Of what is there .95 is left at most: after 1000 generations less than 1e-22. At most 20
    // generations are lived, and the system loses no more than a few hundred units.
    LanguageChain chain = chain(any, 1000);
    double sum = 0;
    for (String state : STATES.subList(0, 3)) {
      double one = chain.lifeExpectancy(state).value();
      assertEquals(chain.counted(state), one, 1e-11);
      sum += one;
    }
    assertEquals(sum, chain.lifeExpectancy("c", "a", "b").value(), 1e-11);
    assertFalse(chain.lifeExpectancy("a", "d").isPresent());
  }

  @Property(tries = TRIES)
  void aProductOfRetentionsIsAChainOfTwoStates(
      @ForAll @DoubleRange(max = 1) double kept, @ForAll @DoubleRange(max = 1) double start) {
    GenerationTransmission p =
        GenerationTransmission.of(List.of("has it", "not"), kept, 1 - kept, 0, 1);
    LanguageChain chain =
        LanguageChainCalculator.withDefaults()
            .calculate(GroupShares.of("x", List.of("has it", "not"), start, 1 - start), p);
    assertEquals(
        start * TransmissionFormulas.kept(kept, kept, kept), chain.share(4, "has it"), 1e-15);
  }

  @Property(tries = TRIES)
  void twoParentsGoToTheirEquilibriumByTheClosedForm(
      @ForAll @DoubleRange(max = 1) double base,
      @ForAll @DoubleRange(max = .99) double mother,
      @ForAll @DoubleRange(max = .99) double father,
      @ForAll @DoubleRange(max = 1) double start) {
    double left = 1 - base;
    TwoParentTransmission of =
        new TwoParentTransmission(base, left * mother, left * (.99 - mother) * father);
    TwoParentPath path =
        TwoParentTransmissionCalculator.withDefaults().withGenerations(12).calculate(of, start);
    double slope = of.mother() + of.father();
    double rest = of.equilibrium().value();
    for (int g = 0; g <= 12; g++) {
      // The equilibrium loses at most a hundredfold of the last place.
      assertEquals(rest + (start - rest) * Math.pow(slope, g), path.shares().get(g), 1e-12);
    }
    assertEquals(rest, of.next(Math.min(1, rest)), 1e-12);
    // Random mating of the four kinds of parents is the straight line.
    double mixed =
        (1 - start) * (1 - start) * of.child(false, false)
            + start * (1 - start) * (of.child(true, false) + of.child(false, true))
            + start * start * of.child(true, true);
    assertEquals(mixed, of.next(start), 1e-14);
  }

  private static double at(EffortRule rule, double p, double a, double b, double time) {
    List<CulturalTransmission.Point> path =
        CulturalTransmissionCalculator.withDefaults()
            .withEffort(rule)
            .withPoints(1)
            .calculate(p, a, b, time)
            .path();
    return path.get(1).share();
  }

  @Property(tries = TRIES)
  void substitutionGoesOneWayAndStaysInside(
      @ForAll("inside") double start,
      @ForAll("values") double a,
      @ForAll("values") double b,
      @ForAll("times") double time) {
    CulturalTransmission result =
        CulturalTransmissionCalculator.withDefaults().calculate(start, a, b, time);
    double rest = result.rest().value();
    assertEquals(a / (a + b), rest, 1e-15);
    double before = start;
    for (CulturalTransmission.Point point : result.path()) {
      double p = point.share();
      assertTrue(p > 0 && p < 1, result::toString);
      assertTrue(start <= rest ? before <= p && p <= rest : before >= p && p >= rest, "one way");
      before = p;
    }
  }

  @Property(tries = TRIES)
  void pathsFollowTheirEquation(
      @ForAll @DoubleRange(min = .02, max = .98) double start,
      @ForAll @DoubleRange(min = .2, max = 2) double a,
      @ForAll @DoubleRange(min = .2, max = 2) double b,
      @ForAll @DoubleRange(min = .1, max = 5) double time) {
    double h = 1e-4;
    for (EffortRule rule : EffortRule.values()) {
      double p = at(rule, start, a, b, time);
      double speed = (at(rule, start, a, b, time + h) - at(rule, start, a, b, time - h)) / (2 * h);
      boolean fixed = rule == EffortRule.FIXED;
      double efforts = fixed ? a - b : (1 - p) * a - p * b;
      // The third derivative is below a hundred, and h squared by six times that below 1e-6.
      assertEquals(p * (1 - p) * efforts, speed, 1e-6);
      // And the later path is that of the later beginning.
      assertEquals(at(rule, start, a, b, 2 * time), at(rule, p, a, b, time), 1e-11);
    }
  }

  @Property(tries = TRIES)
  void theLargerFixedEffortTakesAll(
      @ForAll("inside") double start,
      @ForAll @DoubleRange(min = .1, max = 1) double a,
      @ForAll @DoubleRange(min = .1, max = 1) double more) {
    assertEquals(1, at(EffortRule.FIXED, start, a + more, a, 1000), 1e-12);
    assertEquals(0, at(EffortRule.FIXED, start, a, a + more, 1000), 1e-12);
    assertEquals(start, at(EffortRule.FIXED, start, a, a, 1000), 0);
  }

  @Property(tries = TRIES)
  void fewerLearnWhereTheMinorityIsLarger(
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double q,
      @ForAll("rows") double[] costs,
      @ForAll @DoubleRange(min = .01, max = 2) double largest) {
    double few = Math.min(p, q);
    double many = Math.max(p, q);
    assertTrue(
        TransmissionFormulas.learnedShare(few, costs)
            >= TransmissionFormulas.learnedShare(many, costs));
    assertTrue(
        TransmissionFormulas.learnedShareOfEvenCosts(few, largest)
            >= TransmissionFormulas.learnedShareOfEvenCosts(many, largest));
    assertTrue(
        TransmissionFormulas.learningIncentive(few)
            >= TransmissionFormulas.learningIncentive(many));
  }

  @Test
  void valuesThreeAndOneRestAtThreeQuarters() {
    CulturalTransmission result =
        CulturalTransmissionCalculator.withDefaults().calculate(.1, 3, 1, 50);
    assertEquals(.75, result.rest().value(), 0);
    assertEquals(.75, result.path().get(10).share(), 1e-12);
    assertEquals(.75, at(EffortRule.CULTURAL_SUBSTITUTION, .75, 3, 1, 7), 0);
    assertTrue(result.toString().contains("rests at 0.75"), result.toString());
    CulturalTransmissionCalculator fixed =
        CulturalTransmissionCalculator.withDefaults().withEffort(EffortRule.FIXED);
    assertEquals(1, fixed.calculate(.1, 3, 1, 5).rest().value(), 0);
    assertEquals(0, fixed.calculate(.1, 1, 3, 5).rest().value(), 0);
    assertFalse(fixed.calculate(.1, 2, 2, 5).rest().isPresent());
  }

  @Test
  void badInputHasItsSentence() {
    CulturalTransmissionCalculator calculator = CulturalTransmissionCalculator.withDefaults();
    assertEquals(
        "share is 1.0, expected above 0 and below 1: a culture nobody has stays so",
        assertThrows(IllegalArgumentException.class, () -> calculator.calculate(1, 3, 1, 1))
            .getMessage());
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> calculator.calculate(bad, 1, 1, 1));
      assertThrows(IllegalArgumentException.class, () -> calculator.calculate(.5, bad, 1, 1));
      assertThrows(IllegalArgumentException.class, () -> calculator.calculate(.5, 1, bad, 1));
      assertThrows(IllegalArgumentException.class, () -> calculator.calculate(.5, 1, 1, bad));
    }
    assertThrows(IllegalArgumentException.class, () -> calculator.calculate(.5, 1e300, 1e-300, 1));
    assertThrows(IllegalArgumentException.class, () -> calculator.withPoints(0));
  }
}
