package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Place;

@PropertyDefaults(tries = 250) // A try is three tables of sixty workers.
class LabourLaws {

  private static final WageUnit UNIT = WageUnit.of(MoneyUnit.of("USD"), WagePeriod.HOUR);
  private static final double ROUNDING = 1e-12;

  @Provide
  Arbitrary<LabourSegment> segments() {
    return Combinators.combine(
            Arbitraries.of(Gender.values()).optional(),
            Arbitraries.of("MEX", "GTM", "PHL").map(Place::of).optional(),
            Arbitraries.of("A", "B").optional(),
            Arbitraries.of(LegalStatus.CITIZEN, LegalStatus.IRREGULAR).optional(),
            Arbitraries.maps(Arbitraries.of("age", "industry"), Arbitraries.of("x", "y")))
        .as(
            (gender, origin, ethnicity, status, attributes) ->
                LabourSegment.builder()
                    .gender(gender)
                    .origin(origin)
                    .ethnicity(ethnicity)
                    .legalStatus(status)
                    .putAllAttributes(attributes)
                    .build());
  }

  @Provide
  Arbitrary<Occupation> occupations() {
    return Arbitraries.of("1", "42", "421", "9211", "9212").map(Occupation::isco08);
  }

  @Provide
  Arbitrary<List<Worker>> workers() {
    return Combinators.combine(
            segments(),
            occupations(),
            Arbitraries.doubles().between(0, 5_000),
            Arbitraries.doubles().between(0.01, 10_000).optional(0.8))
        .as(
            (segment, occupation, weight, wage) ->
                Worker.builder()
                    .segment(segment)
                    .occupation(occupation)
                    .weight(weight)
                    .wage(wage.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                    .build())
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<LabourTable> tables() {
    return workers().map(LabourLaws::table);
  }

  private static LabourTable table(List<Worker> workers) {
    return workers.stream().collect(LabourTable.collector(UNIT));
  }

  private static void same(LabourTable expected, LabourTable found) {
    assertEquals(expected.wageUnit(), found.wageUnit());
    assertEquals(expected.cells().size(), found.cells().size());
    for (LabourCell cell : expected.cells()) {
      same(cell.sums(), found.at(cell.segment(), cell.occupation()));
    }
  }

  private static void same(LabourSums expected, LabourSums found) {
    assertEquals(expected.count(), found.count());
    assertEquals(expected.wageCount(), found.wageCount());
    close(expected.weight(), found.weight(), expected.weight());
    close(expected.wageWeight(), found.wageWeight(), expected.wageWeight());
    close(expected.wageSum(), found.wageSum(), expected.wageSum());
    double squares = expected.squaredWageSum().orElseThrow();
    close(squares, found.squaredWageSum().orElseThrow(), squares);
    // Logarithms have either sign: the error is measured against the sum of their sizes, which is
    // at most 10 times the weight.
    close(
        expected.logWageSum().orElseThrow(),
        found.logWageSum().orElseThrow(),
        10 * expected.wageWeight());
    close(
        expected.wageLogWageSum().orElseThrow(),
        found.wageLogWageSum().orElseThrow(),
        10 * expected.wageSum());
  }

  private static void close(double expected, double found, double scale) {
    assertEquals(expected, found, ROUNDING * scale);
  }

  @Property
  void plusIsAssociative(
      @ForAll("tables") LabourTable a,
      @ForAll("tables") LabourTable b,
      @ForAll("tables") LabourTable c) {
    same(a.plus(b).plus(c), a.plus(b.plus(c)));
  }

  @Property
  void plusIsCommutative(@ForAll("tables") LabourTable a, @ForAll("tables") LabourTable b) {
    same(a.plus(b), b.plus(a));
  }

  @Property
  void emptyIsNeutral(@ForAll("tables") LabourTable table) {
    assertEquals(table, table.plus(LabourTable.empty()));
    assertEquals(table, LabourTable.empty().plus(table));
    assertEquals(table.total(), table.total().plus(LabourSums.empty()));
    assertEquals(table.total(), LabourSums.empty().plus(table.total()));
  }

  @Property
  void anyPartitionGivesTheWhole(@ForAll("workers") List<Worker> workers, @ForAll long seed) {
    List<Worker> shuffled = new ArrayList<>(workers);
    Random random = new Random(seed);
    Collections.shuffle(shuffled, random);
    LabourTable parts = LabourTable.empty();
    int from = 0;
    while (from < shuffled.size()) {
      int to = from + 1 + random.nextInt(shuffled.size() - from);
      parts = parts.plus(table(shuffled.subList(from, to)));
      from = to;
    }
    LabourTable whole = table(workers);
    if (!workers.isEmpty()) {
      same(whole, parts);
      same(whole, shuffled.parallelStream().collect(LabourTable.collector(UNIT)));
    }
  }

  @Property
  void oneByOneIsTheSameAsAllAtOnce(@ForAll("workers") List<Worker> workers) {
    same(table(workers), LabourTable.of(UNIT, workers.stream().map(LabourCell::of).toList()));
  }

  @Property
  void marginsSumToTheTotal(@ForAll("tables") LabourTable table) {
    LabourSums total = table.total();
    same(total, table.bySegment().values().stream().reduce(LabourSums.empty(), LabourSums::plus));
    same(
        total, table.byOccupation().values().stream().reduce(LabourSums.empty(), LabourSums::plus));
    double weights = 0;
    for (double weight : table.toWeightArray()) {
      weights += weight;
    }
    close(total.weight(), weights, total.weight());
  }

  @Property
  void regroupingKeepsTheTotal(@ForAll("tables") LabourTable table) {
    LabourTable coarse =
        table.regrouped(
            segment -> LabourSegment.builder().gender(segment.gender()).build(),
            Occupation::majorGroup);
    same(table.total(), coarse.total());
    same(
        table.total(),
        table
            .regrouped(segment -> LabourSegment.everybody(), occupation -> Occupation.isco08("0"))
            .at(LabourSegment.everybody(), Occupation.isco08("0")));
  }

  @Property
  void withinIsTheSumOfItsSegments(
      @ForAll("tables") LabourTable table, @ForAll("segments") LabourSegment wider) {
    LabourSums expected =
        table.bySegment().entrySet().stream()
            .filter(entry -> entry.getKey().isWithin(wider))
            .map(Map.Entry::getValue)
            .reduce(LabourSums.empty(), LabourSums::plus);
    same(expected, table.within(wider).total());
  }

  @Property
  void meansLieInOrder(@ForAll("tables") LabourTable table) {
    for (LabourCell cell : table.cells()) {
      LabourSums sums = cell.sums();
      if (sums.wageWeight() > 0) {
        double mean = sums.meanWage().value();
        assertTrue(Math.exp(sums.meanLogWage().value()) <= mean * (1 + 1e-9));
        assertTrue(
            mean
                <= Math.sqrt(sums.squaredWageSum().orElseThrow() / sums.wageWeight()) * (1 + 1e-9));
      }
    }
  }

  @Property
  void beingWithinIsAnOrder(
      @ForAll("segments") LabourSegment a,
      @ForAll("segments") LabourSegment b,
      @ForAll("segments") LabourSegment c) {
    assertTrue(a.isWithin(a));
    assertTrue(a.isWithin(LabourSegment.everybody()));
    assertEquals(a.equals(b), a.isWithin(b) && b.isWithin(a));
    if (a.isWithin(b) && b.isWithin(c)) {
      assertTrue(a.isWithin(c));
    }
  }

  @Property
  void comparingAgreesWithEquality(
      @ForAll("segments") LabourSegment a,
      @ForAll("segments") LabourSegment b,
      @ForAll("segments") LabourSegment c) {
    assertEquals(a.equals(b), a.compareTo(b) == 0);
    assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0);
    }
  }

  @Property
  void tablesSurviveSerialisation(@ForAll("tables") LabourTable table) {
    assertEquals(table, ValueChecks.serialised(table));
  }

  @Property
  void occupationsPrintWhatTheyRead(@ForAll("occupations") Occupation occupation) {
    assertEquals(occupation, Occupation.parse(occupation.toString()));
    assertTrue(occupation.code().startsWith(occupation.majorGroup().code()));
  }
}
