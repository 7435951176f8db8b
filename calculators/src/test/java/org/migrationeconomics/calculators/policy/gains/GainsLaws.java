package org.migrationeconomics.calculators.policy.gains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GainsLaws {

  private static final ImmigrationSurplusCalculator TRIANGLE =
      ImmigrationSurplusCalculator.withDefaults();

  @Property(tries = 300)
  void gainLessLossIsTheSurplus(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double m,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double s,
      @ForAll SurplusVariant variant) {
    ImmigrationSurplus at = TRIANGLE.withLabourShare(s).withVariant(variant).calculate(m);
    // Each of the two is at most 1 and rounded a few times.
    assertEquals(at.surplus(), at.gainOfOwners() - at.lossOfWorkers(), 1e-15 * 8);
    assertEquals(at.riseOfProduct(), at.paidToImmigrants() + at.surplus(), 1e-15 * 8);
    assertTrue(at.surplus() >= -1e-15);
  }

  @Property(tries = 200)
  void theTriangleIsQuadraticInNumbersAndLinearInTheElasticity(
      @ForAll @DoubleRange(min = 0.01, max = 0.49) double m,
      @ForAll @DoubleRange(min = 0.01, max = 2) double e) {
    double one = TRIANGLE.withElasticity(e).calculate(m).surplus();
    assertEquals(4 * one, TRIANGLE.withElasticity(e).calculate(2 * m).surplus(), 1e-14 * one);
    assertEquals(2 * one, TRIANGLE.withElasticity(2 * e).calculate(m).surplus(), 1e-14 * one);
  }

  @Property(tries = 200)
  void theExactFormBecomesTheTriangle(@ForAll @DoubleRange(min = 0.05, max = 0.95) double s) {
    double m = 1e-3;
    double exact =
        TRIANGLE.withLabourShare(s).withVariant(SurplusVariant.COBB_DOUGLAS).calculate(m).surplus();
    double triangle = TRIANGLE.withLabourShare(s).withElasticity(1 - s).calculate(m).surplus();
    // The next term is m³ s (1 − s) (2 − s) / 6: less than m of the first, and rounding of numbers
    // near m.
    assertEquals(triangle, exact, m * triangle + 1e-17);
  }

  @Property(tries = 200)
  void openBordersKeepEverybodyAndEqualiseWages(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 12) int n,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double s) {
    List<LabourRegion> regions = regions(new SplittableRandom(seed), n);
    OpenBordersCalculator calculator = OpenBordersCalculator.withDefaults().withLabourShare(s);
    OpenBorders world = calculator.calculate(regions);
    double before = 0;
    double after = 0;
    double first = 0;
    for (RegionOutcome outcome : world.regions()) {
      before += outcome.region().labour();
      after += outcome.labourAfter();
      double wage =
          outcome.region().wage() * (1 + world.wageChange(outcome.region().name()).value());
      first = first == 0 ? wage : first;
      assertEquals(first, wage, 1e-12 * first);
    }
    assertEquals(before, after, 1e-12 * before);
    assertTrue(world.gain() >= -1e-14);
    for (double share : new double[] {0.1, 0.5, 1}) {
      OpenBorders part = calculator.moving(share).calculate(regions);
      double kept = 0;
      for (RegionOutcome outcome : part.regions()) {
        kept += outcome.labourAfter();
      }
      assertEquals(before, kept, 1e-12 * before);
      assertTrue(part.gain() <= world.gain() + 1e-12 * (1 + world.gain()));
    }
  }

  @Property(tries = 200)
  void theOrderOfRegionsAndTheUnitOfWagesDoNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabourRegion> regions = regions(random, n);
    List<LabourRegion> others = new ArrayList<>();
    for (LabourRegion region : regions) {
      others.add(LabourRegion.of(region.name(), region.labour(), 1024 * region.wage()));
    }
    Collections.reverse(others);
    OpenBorders one = OpenBordersCalculator.withDefaults().calculate(regions);
    OpenBorders other = OpenBordersCalculator.withDefaults().calculate(others);
    assertEquals(one.gain(), other.gain(), 1e-13 * (1 + one.gain()));
    assertEquals(one.movers(), other.movers(), 1e-12 * (one.movers() + 1e6));
  }

  @Property(tries = 200)
  void theGainRisesWithTheRatioOfWages(@ForAll @DoubleRange(min = 1.01, max = 50) double ratio) {
    double gain = north(ratio).gain();
    assertTrue(gain > 0);
    assertTrue(north(1.05 * ratio).gain() > gain);
    assertEquals(
        gain,
        OpenBordersCalculator.withDefaults()
            .calculate(LabourRegion.of("b", 5, 1), LabourRegion.of("a", 3, ratio))
            .gain(),
        1e-13 * (1 + gain));
  }

  private static OpenBorders north(double ratio) {
    return OpenBordersCalculator.withDefaults()
        .calculate(LabourRegion.of("a", 3, ratio), LabourRegion.of("b", 5, 1));
  }

  private static List<LabourRegion> regions(SplittableRandom random, int n) {
    List<LabourRegion> regions = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      regions.add(LabourRegion.of("r" + i, random.nextDouble(1, 1000), random.nextDouble(0.5, 20)));
    }
    return regions;
  }

  @Property(tries = 200)
  void meansOfAllWagesAndTheDifferenceOfTheHorizons(
      @ForAll long seed, @ForAll NestedWageForm form) {
    LabourNest labour = nest(new SplittableRandom(seed), "labour", 3);
    NestedWageEffects effects =
        NestedWageCalculator.withDefaults().withCapitalShare(0.4).withForm(form).calculate(labour);
    double weighted = 0;
    double bill = 0;
    for (GroupWageEffect effect : effects.groups()) {
      assertEquals(-0.4 * effects.labourChange(), effect.shortRun() - effect.longRun(), 1e-12);
      weighted += effect.wageBill() * effect.longRun();
      bill += effect.wageBill();
    }
    if (form == NestedWageForm.LOG_LINEAR) {
      assertEquals(0, weighted / bill, 1e-11);
    }
  }

  @Property(tries = 100)
  void growthInProportionMovesNoWage(
      @ForAll long seed,
      @ForAll NestedWageForm form,
      @ForAll @DoubleRange(min = 0.2, max = 5) double by) {
    LabourNest labour = nest(new SplittableRandom(seed), "labour", 3);
    for (LabourNest group : labour.groups()) {
      labour = labour.with(group.name(), by * group.workers());
    }
    NestedWageEffects effects =
        NestedWageCalculator.withDefaults().withForm(form).calculate(labour);
    assertEquals(Math.log(by), effects.labourChange(), 1e-12);
    for (GroupWageEffect effect : effects.groups()) {
      assertEquals(0, effect.longRun(), 1e-11);
    }
  }

  /** The exact index is continuous where its formula has another form. */
  @Property(tries = 100)
  void elasticitiesNearOneAndNearInfinity(@ForAll long seed) {
    for (double[] pair : new double[][] {{1, 1 + 1e-9}, {Double.POSITIVE_INFINITY, 1e12}}) {
      double[] changes = new double[2];
      for (int i = 0; i < 2; i++) {
        LabourNest two =
            LabourNest.of(
                "labour",
                pair[i],
                LabourNest.group("a", 1 + Math.floorMod(seed, 50), 1).becoming(30),
                LabourNest.group("b", 20, 2).becoming(5));
        changes[i] = NestedWageCalculator.withDefaults().calculate(two).labourChange();
      }
      assertEquals(changes[0], changes[1], 1e-7);
    }
  }

  private static LabourNest nest(SplittableRandom random, String name, int depth) {
    if (depth == 0) {
      double workers = random.nextDouble(1, 100);
      return LabourNest.group(name, workers, random.nextDouble(0.5, 5))
          .becoming(workers * random.nextDouble(0.5, 2));
    }
    List<LabourNest> members = new ArrayList<>();
    int n = random.nextInt(2, 5);
    for (int i = 0; i < n; i++) {
      members.add(nest(random, name + "." + i, random.nextInt(depth)));
    }
    return LabourNest.of(name, random.nextInt(3) == 0 ? 1 : random.nextDouble(0.3, 30), members);
  }
}
