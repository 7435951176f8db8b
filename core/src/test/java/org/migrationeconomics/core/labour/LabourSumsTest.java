package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;

class LabourSumsTest {

  private static final LabourSegment EVERYBODY = LabourSegment.everybody();
  private static final Occupation CLERKS = Occupation.isco08("4");

  private static LabourSums worker(double weight, double wage) {
    return LabourSums.of(
        Worker.builder().segment(EVERYBODY).occupation(CLERKS).weight(weight).wage(wage).build());
  }

  @Test
  void oneWorkerGivesWeightWageAndTheirProducts() {
    LabourSums one = worker(3, 2);
    assertEquals(OptionalLong.of(1), one.count());
    assertEquals(OptionalLong.of(1), one.wageCount());
    assertEquals(3, one.weight());
    assertEquals(3, one.wageWeight());
    assertEquals(6, one.wageSum());
    assertEquals(3 * Math.log(2), one.logWageSum().orElseThrow(), 1e-15);
    assertEquals(6 * Math.log(2), one.wageLogWageSum().orElseThrow(), 1e-15);
    assertEquals(12, one.squaredWageSum().orElseThrow());
    assertEquals("2", one.meanWage().toString());
  }

  @Test
  void aWorkerWithoutAWageCountsButNotInTheMean() {
    LabourSums sums =
        worker(1, 10)
            .plus(LabourSums.of(Worker.of(EVERYBODY, CLERKS).withWeight(4)))
            .plus(worker(3, 20));
    assertEquals(OptionalLong.of(3), sums.count());
    assertEquals(OptionalLong.of(2), sums.wageCount());
    assertEquals(8, sums.weight());
    assertEquals(4, sums.wageWeight());
    assertEquals(17.5, sums.meanWage().value());
    assertEquals((Math.log(10) + 3 * Math.log(20)) / 4, sums.meanLogWage().value(), 1e-15);
    assertEquals("8 persons, 3 observed, mean wage 17.500", sums.toString());
  }

  @Test
  void nobodyHasNoMean() {
    assertEquals("no value: nobody here has a wage", LabourSums.empty().meanWage().toString());
    assertEquals(
        "no value: nobody here has a wage", LabourSums.ofCount(5).meanLogWage().toString());
    assertEquals("5 persons, 5 observed", LabourSums.ofCount(5).toString());
    assertEquals("1 person", LabourSums.ofWeight(1).toString());
  }

  @Test
  void whatAPublishedTableDoesNotGiveStaysUnknown() {
    LabourSums table = LabourSums.ofMeanWage(120_000, 11.40);
    assertEquals(OptionalLong.empty(), table.count());
    assertEquals(OptionalDouble.empty(), table.logWageSum());
    assertEquals(11.40, table.meanWage().value(), 1e-12);
    assertEquals("no value: the sum of log wages is not known", table.meanLogWage().toString());
    LabourSums sum = table.plus(worker(1, 10));
    assertEquals(OptionalLong.empty(), sum.count());
    assertEquals(OptionalLong.empty(), sum.wageCount());
    assertEquals(OptionalDouble.empty(), sum.logWageSum());
    assertEquals(OptionalDouble.empty(), sum.wageLogWageSum());
    assertEquals(OptionalDouble.empty(), sum.squaredWageSum());
    assertEquals(120_001, sum.weight());
    assertEquals(sum, worker(1, 10).plus(table));
    // People without wages take nothing away.
    assertFalse(table.plus(LabourSums.ofCount(10)).logWageSum().isPresent());
    assertTrue(worker(1, 10).plus(LabourSums.ofWeight(10)).logWageSum().isPresent());
    assertEquals(OptionalLong.empty(), LabourSums.ofWeight(10).count());
  }

  @Test
  void whereNobodyHasAWageTheSumsAreZeroAndKnown() {
    LabourSums given = LabourSums.builder().count(2).weight(2).build();
    assertEquals(OptionalDouble.of(0), given.logWageSum());
    assertEquals(OptionalDouble.of(0), given.wageLogWageSum());
    assertEquals(OptionalDouble.of(0), given.squaredWageSum());
    assertEquals(OptionalLong.of(0), given.wageCount());
    assertEquals(LabourSums.ofCount(2), given);
    assertEquals(given, given.plus(LabourSums.empty()));
    assertEquals(
        OptionalLong.of(1),
        LabourSums.builder().weight(0).count(1).wageCount(1).build().wageCount());
    // A record of weight zero leaves its trace in the count of such records only.
    assertEquals(LabourSums.empty().withZeroWeightCount(1), worker(0, 5));
  }

  @Test
  void survivesSerialisation() {
    assertEquals(worker(3, 2), ValueChecks.serialised(worker(3, 2)));
    assertEquals(LabourSums.empty(), ValueChecks.serialised(LabourSums.empty()));
  }

  @Test
  void refusesImpossibleNumbers() {
    refused(
        "weight is -1.0, expected a finite number that is not negative",
        () -> LabourSums.ofWeight(-1));
    refused(
        "count is -1, expected a number that is not negative", () -> builder().count(-1).build());
    refused(
        "wage count is -1, expected a number that is not negative",
        () -> builder().wageCount(-1).build());
    refused(
        "wage weight is NaN, expected a finite number that is not negative",
        () -> builder().wageWeight(Double.NaN).build());
    refused(
        "wage weight is 11.0, expected at most the weight, 10.0",
        () -> builder().wageWeight(11).wageSum(1).build());
    refused(
        "wage count is 3, expected at most the count, 2",
        () -> builder().count(2).wageCount(3).build());
    refused(
        "wage sum is 0.0, expected a finite number above zero",
        () -> builder().wageWeight(1).build());
    refused(
        "wage sum is -1.0, expected a finite number that is not negative",
        () -> builder().wageSum(-1).build());
    refused(
        "mean wage is 0.0, expected a finite number above zero", () -> LabourSums.ofMeanWage(1, 0));
    refused(
        "weight is -1.0, expected a finite number that is not negative",
        () -> LabourSums.ofMeanWage(-1, 5));
    assertThrows(
        ArithmeticException.class,
        () -> LabourSums.ofCount(Long.MAX_VALUE).plus(LabourSums.ofCount(1)));
  }

  @Test
  void refusesSumsOfWagesOfNobody() {
    refused(
        "wage sum is 5.0, expected 0, as the weight of those with a wage is 0",
        () -> builder().wageSum(5).build());
    refused(
        "log wage sum is 5.0, expected 0, as the weight of those with a wage is 0",
        () -> builder().logWageSum(5).build());
    refused(
        "wage log wage sum is 5.0, expected 0, as the weight of those with a wage is 0",
        () -> builder().wageLogWageSum(5).build());
    refused(
        "squared wage sum is 5.0, expected 0, as the weight of those with a wage is 0",
        () -> builder().squaredWageSum(5).build());
  }

  @Test
  void refusesSumsThatNoWagesCouldHave() {
    // Ten people with a mean wage of 20: Σ w·ln y ≤ 29.9573, Σ w·y² ≥ 4000, Σ w·y·ln y ≥ 599.146.
    LabourSums.Builder wages = builder().wageWeight(10).wageSum(200);
    refused(
        "log wage sum is 30.0, expected at most 29.9573, the logarithm of the mean wage",
        () -> wages.logWageSum(30).build());
    refused(
        "log wage sum is NaN, expected at most 29.9573, the logarithm of the mean wage",
        () -> wages.logWageSum(Double.NaN).build());
    refused(
        "log wage sum is -Infinity, expected a finite number",
        () -> wages.logWageSum(Double.NEGATIVE_INFINITY).build());
    wages.logWageSum(29.9);
    refused(
        "wage log wage sum is 599.0, expected at least 599.146, as if all wages were equal",
        () -> wages.wageLogWageSum(599).build());
    refused(
        "wage log wage sum is Infinity, expected a finite number",
        () -> wages.wageLogWageSum(Double.POSITIVE_INFINITY).build());
    wages.wageLogWageSum(600);
    refused(
        "squared wage sum is 3999.0, expected at least 4000.00, as if all wages were equal",
        () -> wages.squaredWageSum(3999).build());
    refused(
        "squared wage sum is Infinity, expected a finite number",
        () -> wages.squaredWageSum(Double.POSITIVE_INFINITY).build());
    assertEquals(4000, wages.squaredWageSum(4000).build().squaredWageSum().orElseThrow());
  }

  private static LabourSums.Builder builder() {
    return LabourSums.builder().weight(10);
  }

  @Test
  void refusesWorkersThatCannotBe() {
    refused(
        "wage is 0.0, expected a finite number above zero, or no wage where none is paid",
        () -> Worker.of(EVERYBODY, CLERKS, 0));
    refused(
        "wage is NaN, expected a finite number above zero, or no wage where none is paid",
        () -> Worker.of(EVERYBODY, CLERKS, Double.NaN));
    refused(
        "weight is -1.0, expected a finite number that is not negative",
        () -> Worker.of(EVERYBODY, CLERKS).withWeight(-1));
    Worker worker = Worker.of(EVERYBODY, CLERKS, 24.5).withWeight(0.5);
    assertEquals("everybody; ISCO-08:4; weight 0.500; wage 24.500", worker.toString());
    assertEquals("everybody; ISCO-08:4; weight 1", Worker.of(EVERYBODY, CLERKS).toString());
    assertEquals(worker, ValueChecks.serialised(worker));
  }

  @Test
  void areValues() {
    ValueChecks.assertValue(
        worker(3, 2),
        worker(3, 2),
        worker(3, 3),
        worker(2, 2),
        LabourSums.ofCount(3),
        LabourSums.ofMeanWage(3, 2));
    ValueChecks.assertValue(
        Worker.of(EVERYBODY, CLERKS, 24.5),
        Worker.of(EVERYBODY, CLERKS).withWage(24.5),
        Worker.of(EVERYBODY, CLERKS),
        Worker.of(EVERYBODY.withGender(Gender.MAN), CLERKS, 24.5),
        Worker.of(EVERYBODY, CLERKS.majorGroup().withCode("5"), 24.5),
        Worker.of(EVERYBODY, CLERKS, 24.5).withWeight(2));
  }
}
