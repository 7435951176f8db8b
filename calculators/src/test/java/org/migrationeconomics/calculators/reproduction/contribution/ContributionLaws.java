package org.migrationeconomics.calculators.reproduction.contribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.RandomProjections;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/** What holds for every contribution of migration. */
class ContributionLaws {

  private static final double RELATIVE = 1e-9;

  @Provide
  Arbitrary<ProjectionInput> inputs() {
    return Arbitraries.oneOf(RandomProjections.inputs(), RandomProjections.rates());
  }

  @Provide
  Arbitrary<ProjectionInput> counts() {
    return RandomProjections.inputs();
  }

  @Provide
  Arbitrary<ProjectionInput> arrivals() {
    return RandomProjections.arrivals();
  }

  @Provide
  Arbitrary<MigrationTiming> timings() {
    return Arbitraries.of(MigrationTiming.class);
  }

  private static MigrationContributionCalculator calculator(MigrationTiming timing) {
    return MigrationContributionCalculator.withDefaults().withTiming(timing).withGenerations(4);
  }

  private static double scale(MigrationContribution contribution) {
    double sum = 1;
    for (Sex sex : Sex.values()) {
      sum += Arrays.stream(contribution.actual().toArray(sex)).map(Math::abs).sum();
      sum += Arrays.stream(contribution.counterfactual().toArray(sex)).map(Math::abs).sum();
    }
    return sum;
  }

  private static void assertClose(PopulationPath expected, PopulationPath actual, double scale) {
    for (Sex sex : Sex.values()) {
      assertArrayEquals(expected.toArray(sex), actual.toArray(sex), RELATIVE * scale);
    }
  }

  @Property
  void everyCellIsCounterfactualPlusGenerations(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    MigrationContribution all = calculator(timing).calculate(input);
    PopulationPath sum = all.counterfactual();
    for (PopulationPath generation : all.generations()) {
      sum = sum.plus(generation);
    }
    assertClose(all.actual(), sum, scale(all));
    assertClose(
        all.actual().minus(all.counterfactual()), all.direct().plus(all.indirect()), scale(all));
  }

  @Property
  void whereNobodyMovesNothingIsContributed(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    MigrationContribution none = calculator(timing).calculate(input.withoutMigration());
    assertEquals(none.actual().withLabel("same"), none.counterfactual().withLabel("same"));
    for (PopulationPath generation : none.generations()) {
      for (Sex sex : Sex.values()) {
        assertTrue(Arrays.stream(generation.toArray(sex)).allMatch(value -> value == 0));
      }
    }
  }

  private static ProjectionInput times(ProjectionInput input, double factor) {
    return input.withIntervals(
        input.intervals().stream()
            .map(
                interval ->
                    interval.withMigration(
                        interval.migration().stream()
                            .map(source -> (AssumedMigration.Counts) source)
                            .map(
                                source ->
                                    new AssumedMigration.Counts(
                                        source.name(), source.migrants().times(factor)))
                            .toArray(AssumedMigration[]::new)))
            .toList());
  }

  private static ProjectionInput only(ProjectionInput input, String name) {
    return input.withIntervals(
        input.intervals().stream()
            .map(
                interval ->
                    interval.withMigration(
                        interval.migration().stream()
                            .filter(source -> source.name().equals(name))
                            .toArray(AssumedMigration[]::new)))
            .toList());
  }

  @Property
  void contributionIsLinearInTheMigrants(
      @ForAll("counts") ProjectionInput input,
      @ForAll("timings") MigrationTiming timing,
      @ForAll @DoubleRange(min = -3, max = 3) double factor) {
    MigrationContributionCalculator calculator = calculator(timing);
    MigrationContribution once = calculator.calculate(input);
    PopulationPath scaled = calculator.calculate(times(input, factor)).contribution();
    for (Sex sex : Sex.values()) {
      double[] expected =
          Arrays.stream(once.contribution().toArray(sex)).map(value -> factor * value).toArray();
      assertArrayEquals(expected, scaled.toArray(sex), 3 * RELATIVE * scale(once));
    }
    assertClose(
        once.contribution(),
        calculator
            .calculate(only(input, "north"))
            .contribution()
            .plus(calculator.calculate(only(input, "south")).contribution()),
        scale(once));
  }

  @Property
  void contributionDoesNotDependOnThePopulationTheyCameTo(
      @ForAll("counts") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    Population base = input.base();
    Population larger =
        base.withFemale(base.of(Sex.FEMALE).times(2))
            .withMale(base.male().map(men -> men.times(2)));
    MigrationContribution here = calculator(timing).calculate(input);
    MigrationContribution there = calculator(timing).calculate(input.withBase(larger));
    assertClose(here.contribution(), there.contribution(), scale(there));
  }

  @Property
  void sourcesAddUp(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    addsUp(calculator(timing).bySource(input));
  }

  @Property
  void arrivalPeriodsAddUp(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    ContributionSplit split = calculator(timing).byArrivalPeriod(input);
    addsUp(split);
    // Nobody is there before they come.
    for (int i = 0; i < split.parts().size(); i++) {
      for (int t = 0; t <= i; t++) {
        assertEquals(0, split.parts().get(i).contribution().totals().get(t), 0);
      }
    }
  }

  private static void addsUp(ContributionSplit split) {
    double scale = scale(split.whole());
    PopulationPath direct = split.parts().get(0).direct();
    PopulationPath indirect = split.parts().get(0).indirect();
    double migrants = split.parts().get(0).migrants();
    for (ContributionSplit.Part part : split.parts().subList(1, split.parts().size())) {
      direct = direct.plus(part.direct());
      indirect = indirect.plus(part.indirect());
      migrants += part.migrants();
    }
    assertClose(split.whole().direct(), direct, scale);
    assertClose(split.whole().indirect(), indirect, scale);
    assertEquals(split.whole().migrants(), migrants, RELATIVE * scale);
  }

  @Property
  void moreArrivalsContributeMoreEverywhere(
      @ForAll("arrivals") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    MigrationContribution all = calculator(timing).calculate(input);
    MigrationContribution half = calculator(timing).calculate(only(input, "north"));
    for (Sex sex : Sex.values()) {
      double[] more = all.contribution().toArray(sex);
      double[] less = half.contribution().toArray(sex);
      for (int i = 0; i < more.length; i++) {
        assertTrue(more[i] >= less[i] - RELATIVE * scale(all) && less[i] >= 0);
      }
    }
  }

  @Property
  void ratesOfTheirOwnThatAreThoseOfAllChangeNothing(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    MigrationContributionCalculator calculator = calculator(timing);
    List<ProjectionInterval> same = input.withoutMigration().intervals();
    MigrationContribution all = calculator.calculate(input);
    MigrationContributionCalculator own =
        calculator.withRates(0, same).withRates(1, same).withRates(4, same);
    MigrationContribution homogeneous =
        own.withClosure(GenerationClosure.HOMOGENEOUS).calculate(input);
    assertEquals(all.actual(), homogeneous.actual());
    assertEquals(all.counterfactual(), homogeneous.counterfactual());
    assertEquals(all.generations(), homogeneous.generations());
    MigrationContribution sum = own.calculate(input);
    for (Sex sex : Sex.values()) {
      assertArrayEquals(
          all.actual().toArray(sex), sum.actual().toArray(sex), RELATIVE * scale(all));
    }
  }

  /** With any rates of its own for a generation, N + Σ G is the population with migration. */
  @Property
  void theAccountClosesWithRatesOfTheirOwn(
      @ForAll("inputs") ProjectionInput input,
      @ForAll("timings") MigrationTiming timing,
      @ForAll @DoubleRange(min = 0, max = 1) double factor,
      @ForAll @IntRange(min = 0, max = 4) int generation) {
    List<ProjectionInterval> own =
        input.withoutMigration().intervals().stream()
            .map(interval -> interval.withFertility(interval.fertility().times(factor)))
            .toList();
    MigrationContribution all = calculator(timing).withRates(generation, own).calculate(input);
    for (Sex sex : Sex.values()) {
      for (double left : all.mismatch().toArray(sex)) {
        assertEquals(0, left, RELATIVE * scale(all));
      }
    }
  }
}
