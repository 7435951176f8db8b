package org.migrationeconomics.calculators.labour.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.MoneyUnit;

/**
 * Swiss Labour Market Survey 1998 (extract of benjann/oaxaca, MIT): employed people with a wage by
 * major group of ISCO and sex. Figures of a separate program.
 */
class SwissSegregationTest {

  private static final double EXACT = 1e-14;
  private static final LabourSegment MEN = LabourSegment.everybody().withGender(Gender.MAN);
  private static final LabourSegment WOMEN = LabourSegment.everybody().withGender(Gender.WOMAN);

  static final GroupCounts SWISS =
      GroupCounts.of(
          List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
          List.of("male", "female"),
          63,
          25,
          157,
          77,
          196,
          239,
          69,
          148,
          44,
          118,
          15,
          5,
          146,
          30,
          43,
          9,
          18,
          32);

  private static final TwoGroupSegregation PAIR =
      SegregationIndicesCalculator.withDefaults().between(SWISS, "female", "male");
  private static final SegregationIndices ALL =
      SegregationIndicesCalculator.withDefaults().calculate(SWISS);

  @Test
  void twoGroups() {
    assertEquals(1434, SWISS.total());
    assertEquals(.3508177481269484, PAIR.dissimilarity(), EXACT);
    assertEquals(.17501444302445684, PAIR.karmelMaclachlan(), EXACT);
    assertEquals(.4333606923321369, PAIR.gini(), EXACT);
    assertEquals(.0816794596568512, PAIR.hutchens(), EXACT);
    assertEquals(.07917108589274005, PAIR.mutualInformation(), EXACT);
    assertEquals(.1144053737722907, PAIR.theilH(), EXACT);
    assertEquals(.5549700752038337, PAIR.isolation(), EXACT);
    assertEquals(.4450299247961663, PAIR.exposure(), EXACT);
    assertEquals(.15023580271943743, PAIR.correlationRatio(), EXACT);
    assertEquals(683 / 1434.0, PAIR.share(), EXACT);
    // X·xPy = Y·yPx
    assertEquals(683 * PAIR.exposure(), 751 * PAIR.exposureOfSecond(), 1e-11);
  }

  @Test
  void againstOthersIsTheSameOfTwoGroups() {
    TwoGroupSegregation others =
        SegregationIndicesCalculator.withDefaults().againstOthers(SWISS, "female");
    assertEquals(.4333606923321369, others.gini(), EXACT);
    assertEquals("all others", others.second());
  }

  @Test
  void allGroups() {
    assertEquals(.07917108589274005, ALL.mutualInformation(), EXACT);
    assertEquals(.1144053737722907, ALL.theilH(), EXACT);
    assertEquals(.3508177481269484, ALL.dissimilarity(), EXACT);
    assertEquals(.4333606923321369, ALL.gini(), EXACT);
    assertEquals(.15023580271943743, ALL.relativeDiversity(), EXACT);
    assertEquals(.15023580271943743, ALL.squaredVariation(), EXACT);
    assertEquals(.15023580271943743, ALL.normalizedExposure(), EXACT);
    assertEquals(.16709101950537358, ALL.local("male").dissimilarity(), EXACT);
    assertEquals(.18372672862157477, ALL.local("female").dissimilarity(), EXACT);
    assertEquals(.06820579481124746, ALL.local("male").information(), EXACT);
    assertEquals(.09122808970269733, ALL.local("female").information(), EXACT);
    // 63 of 88 managers are men, of whom there are 751 in 1,434.
    assertEquals(63 / 88.0 / (751 / 1434.0), ALL.locationQuotient("1", "male"), EXACT);
  }

  @Test
  void otherBases() {
    SegregationIndicesCalculator bits =
        SegregationIndicesCalculator.withDefaults().withLogarithmBase(2);
    SegregationIndices inBits = bits.calculate(SWISS);
    assertEquals(.07917108589274005 / 0.6931471805599453, inBits.mutualInformation(), EXACT);
    assertEquals(.1144053737722907, inBits.theilH(), EXACT);
    assertEquals(
        .06820579481124746 / 0.6931471805599453, inBits.local("male").information(), EXACT);
    assertEquals(
        .07917108589274005 / 0.6931471805599453,
        bits.between(SWISS, "male", "female").mutualInformation(),
        EXACT);
    assertTrue(inBits.show().endsWith("Logarithms to base 2"), inBits.show());
    for (double base : new double[] {1, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      String refused =
          assertThrows(IllegalArgumentException.class, () -> bits.withLogarithmBase(base))
              .toString();
      assertTrue(
          refused.endsWith("logarithm base is " + base + ", expected a finite number above 1"),
          refused);
    }
  }

  @Test
  void tablesNameWhatTheyShow() {
    assertTrue(ALL.show().contains("Theil H"), ALL.show());
    assertTrue(ALL.byGroup().render().contains("female"), ALL.byGroup().render());
    assertTrue(ALL.exposures().render().contains("to male"));
    assertEquals(9, ALL.locationQuotients().rowCount());
    assertTrue(PAIR.toString().contains("0.350818"), PAIR.toString());
    assertEquals(PAIR.show(), PAIR.toString());
    assertEquals(ALL.show(), ALL.toString());
    assertEquals(
        "SegregationIndicesCalculator, logarithms to base e",
        SegregationIndicesCalculator.withDefaults().toString());
  }

  @Test
  void whiteAndBlueCollars() {
    SegregationDecomposition collars =
        SegregationDecompositionCalculator.withDefaults()
            .withLogarithmBase(2)
            .calculate(
                SWISS,
                UnitHierarchy.of("major group", SWISS.units())
                    .within("collar", job -> job.compareTo("6") < 0 ? "white" : "blue"));
    assertEquals(List.of("collar", "major group"), names(collars));
    assertEquals(2, collars.level("collar").units());
    // The 2 x 2 table of collars: white 529 men, 607 women; blue 222, 76.
    double between =
        (529 * Math.log(529 * 1434.0 / (1136 * 751))
                + 607 * Math.log(607 * 1434.0 / (1136 * 683))
                + 222 * Math.log(222 * 1434.0 / (298 * 751))
                + 76 * Math.log(76 * 1434.0 / (298 * 683)))
            / 1434
            / Math.log(2);
    assertEquals(between, collars.level("collar").mutualInformation(), 1e-13);
    double inside =
        collars.parts().stream().mapToDouble(p -> p.share() * p.mutualInformation()).sum();
    assertEquals(inside, collars.level("major group").mutualInformation(), 1e-13);
    assertTrue(collars.byPart().render().contains("white"));
    assertTrue(collars.toString().contains("major group in collar"), collars.toString());
  }

  private static List<String> names(SegregationDecomposition decomposition) {
    return decomposition.levels().stream().map(SegregationDecomposition.Level::name).toList();
  }

  @Test
  void costOfSortingFromTheSurvey() throws IOException {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    LabourTable table;
    try (Stream<String> lines = Files.lines(Path.of(folder, "labour", "swiss_lms_1998.csv"))) {
      table =
          lines
              .skip(1)
              .map(line -> line.split(",", -1))
              .filter(row -> !row[0].isEmpty() && !row[0].equals("NA"))
              .map(
                  row ->
                      Worker.of(
                          row[5].equals("1") ? WOMEN : MEN,
                          Occupation.isco08(row[4]),
                          Math.exp(Double.parseDouble(row[0]))))
              .collect(LabourTable.collector(WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR)));
    }
    List<Double> counts = new ArrayList<>();
    for (double count : GroupCounts.of(table).onlyGroups("men", "women").toArray()) {
      counts.add(count);
    }
    List<Double> published = new ArrayList<>();
    for (double count : SWISS.toArray()) {
      published.add(count);
    }
    assertEquals(published, counts);
    OccupationalSortingCost cost =
        OccupationalSortingCostCalculator.withDefaults().calculate(table);
    assertEquals(.011633441894061026, cost.group("men").gamma(), 1e-13);
    assertEquals(-.012791676226119857, cost.group("women").gamma(), 1e-13);
    assertTrue(cost.show().contains("current CHF per hour"), cost.show());
    assertEquals(
        .3508177481269484,
        SegregationIndicesCalculator.withDefaults().calculate(table).dissimilarity(),
        EXACT);
  }
}
