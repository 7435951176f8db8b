package org.migrationeconomics.calculators.labour.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.Figure;

/** Figures of the salary schedule, computed apart from this library with numpy. */
class WageInequalityTest {

  private static final WageInequalityCalculator CALCULATOR =
      WageInequalityCalculator.withDefaults();
  private static final double PRINTED = 5e-12;

  private static void assertFigure(double expected, Figure figure) {
    assertEquals(expected, figure.value(), PRINTED);
  }

  @Test
  void salarySchedule() {
    WageInequality result = CALCULATOR.calculate(Schedule.universal());
    assertEquals(400, result.persons());
    assertEquals(36452.5, result.meanWage(), 1e-9);
    assertFigure(.27962536863, result.gini());
    assertFigure(.28615394957, result.theil());
    assertFigure(.16618430177, result.meanLogDeviation());
    assertFigure(1.03968973559, result.generalisedEntropy2());
    assertFigure(.09968650672, result.atkinson(0.5));
    assertFigure(.15310986355, result.atkinson(1));
    assertFigure(.21243237386, result.atkinson(2));
    assertTrue(result.groups().isEmpty() && result.decompositions().isEmpty());
    assertTrue(result.toString().contains("0.2796"), result.toString());
  }

  /**
   * Two groups of two whose wages interleave, in fractions: wages 1 and 3, 2 and 6; mean 3. Gini of
   * all: pairs 2+1+5+1+3+4 = 16, doubled 32, over 2 · 16 · 3 = 1/3. Means 2 and 4: between (1/6).
   * Within: 1/2 · 1/3 · 1/4 + 1/2 · 2/3 · 1/4 = 1/8. Overlap 1/24.
   */
  @Test
  void giniLeavesAnOverlapWhereGroupsInterleave() {
    Map<String, WageDistribution> groups = new LinkedHashMap<>();
    groups.put("a", WageDistribution.of(Schedule.YEARLY, 1, 3));
    groups.put("b", WageDistribution.of(Schedule.YEARLY, 2, 6));
    WageInequality result = CALCULATOR.calculate(groups);
    InequalityDecomposition gini = result.decomposition(InequalityMeasure.GINI);
    assertEquals(1 / 3.0, gini.total().value(), 1e-15);
    assertEquals(1 / 6.0, gini.between().value(), 1e-15);
    assertEquals(1 / 8.0, gini.within().value(), 1e-15);
    assertEquals(1 / 24.0, gini.overlap().value(), 1e-15);
    assertEquals(0.5, gini.betweenShare().value(), 1e-15);
    GroupInequality b = result.group("b");
    assertEquals(List.of(0.5, 2 / 3.0, 4.0), List.of(b.personShare(), b.wageShare(), b.meanWage()));
    assertEquals(0.25, b.gini().value(), 1e-15);
    // GE2 by hand: Σ y² = 50, so (50/4/9 − 1)/2 = 7/36; between ((4+16)/2/9 − 1)/2 = 1/18;
    // within: 1/2 · 4/9 · 1/8 + 1/2 · 16/9 · 1/8 = 5/36
    InequalityDecomposition ge2 = result.decomposition(InequalityMeasure.GENERALISED_ENTROPY_2);
    assertEquals(7 / 36.0, ge2.total().value(), 1e-15);
    assertEquals(1 / 18.0, ge2.between().value(), 1e-15);
    assertEquals(5 / 36.0, ge2.within().value(), 1e-15);
    // T between: 1/3 ln(2/3) + 2/3 ln(4/3); L between: 1/2 ln(3/2) + 1/2 ln(3/4)
    assertEquals(
        Math.log(2 / 3.0) / 3 + 2 * Math.log(4 / 3.0) / 3,
        result.decomposition(InequalityMeasure.THEIL).between().value(),
        1e-15);
    assertEquals(
        (Math.log(1.5) + Math.log(0.75)) / 2,
        result.decomposition(InequalityMeasure.MEAN_LOG_DEVIATION).between().value(),
        1e-15);
    assertTrue(result.show().contains("between groups"), result.show());
    assertRefused(() -> result.group("c"), "group is 'c', expected one of [a, b]");
  }

  private static void assertRefused(Runnable action, String message) {
    String refused = assertThrows(IllegalArgumentException.class, action::run).toString();
    assertTrue(refused.contains(message), refused);
  }

  @Test
  void tablesGiveTheAdditiveMeasuresAndSayWhatTheyCannot() {
    LabourSegment women = LabourSegment.everybody().withGender(Gender.WOMAN);
    LabourSegment men = LabourSegment.everybody().withGender(Gender.MAN);
    Occupation clerks = Occupation.isco08("4").withLabel("clerks");
    Occupation labourers = Occupation.isco08("9");
    List<Worker> workers =
        List.of(
            Worker.of(women, clerks, 18),
            Worker.of(women, labourers, 11),
            Worker.of(women, labourers, 9.5),
            Worker.of(men, clerks, 24),
            Worker.of(men, labourers, 14),
            Worker.of(men, clerks));
    LabourTable table = workers.stream().collect(LabourTable.collector(Schedule.YEARLY));
    WageInequality sums = CALCULATOR.bySegment(table);
    Map<String, WageDistribution> groups = new LinkedHashMap<>();
    groups.put("man", WageDistribution.of(Schedule.YEARLY, 24, 14));
    groups.put("woman", WageDistribution.of(Schedule.YEARLY, 18, 11, 9.5));
    WageInequality rows = CALCULATOR.calculate(groups);
    for (InequalityMeasure measure : InequalityMeasure.values()) {
      InequalityDecomposition mine = sums.decomposition(measure);
      InequalityDecomposition theirs = rows.decomposition(measure);
      if (measure != InequalityMeasure.GINI) {
        assertEquals(theirs.total().value(), mine.total().value(), 1e-14);
        assertEquals(theirs.between().value(), mine.between().value(), 1e-14);
        assertEquals(theirs.within().value(), mine.within().value(), 1e-14);
      }
    }
    assertEquals(5, sums.persons());
    assertEquals(rows.atkinson(1).value(), sums.atkinson(1).value(), 1e-14);
    assertEquals(
        "no value: it does not follow from sums; give the distribution of wages",
        sums.gini().toString());
    assertFalse(sums.atkinson(2).isPresent());
    InequalityDecomposition gini = sums.decomposition(InequalityMeasure.GINI);
    assertTrue(gini.between().isPresent() && !gini.overlap().isPresent(), gini.toString());
    assertFalse(gini.betweenShare().isPresent());
    assertEquals(
        List.of("ISCO-08:4 clerks", "ISCO-08:9"),
        CALCULATOR.byOccupation(table).groups().stream().map(GroupInequality::group).toList());
  }

  @Test
  void wagesOfZeroHaveNoLogarithm() {
    WageDistribution wages = WageDistribution.of(Schedule.YEARLY, 0, 0, 4);
    WageInequality result = CALCULATOR.calculate(wages);
    assertEquals(Math.log(3), result.theil().value(), 1e-15);
    assertEquals(
        "no value: the wage of 2 persons is zero and has no logarithm",
        result.meanLogDeviation().toString());
    assertEquals(2 / 3.0, result.gini().value(), 1e-15);
    // (1/3 · 2)² / (4/3) of the mean is left: 1 − 1/3
    assertEquals(2 / 3.0, result.atkinson(0.5).value(), 1e-15);
    assertFalse(result.atkinson(1).isPresent());
    assertFalse(result.atkinson(2).isPresent());
    Map<String, WageDistribution> groups = new LinkedHashMap<>();
    groups.put("unpaid", WageDistribution.of(Schedule.YEARLY, 0, 0));
    groups.put("paid", WageDistribution.of(Schedule.YEARLY, 4));
    WageInequality parts = CALCULATOR.calculate(groups);
    assertEquals(
        Math.log(3), parts.decomposition(InequalityMeasure.THEIL).between().value(), 1e-15);
    assertEquals(0, parts.decomposition(InequalityMeasure.THEIL).within().value());
    assertEquals(2 / 3.0, parts.decomposition(InequalityMeasure.GINI).between().value(), 1e-15);
    assertFalse(parts.decomposition(InequalityMeasure.MEAN_LOG_DEVIATION).between().isPresent());
    WageInequality nothing =
        CALCULATOR.calculate(Map.of("all", WageDistribution.of(Schedule.YEARLY, 0)));
    assertFalse(nothing.theil().isPresent() || nothing.gini().isPresent());
    assertFalse(nothing.atkinson(0.5).isPresent());
    assertFalse(nothing.decomposition(InequalityMeasure.THEIL).between().isPresent());
    assertFalse(nothing.decomposition(InequalityMeasure.GINI).between().isPresent());
  }

  @Test
  void saysWhatIsWrong() {
    assertRefused(
        () -> CALCULATOR.calculate(WageDistribution.empty()),
        "wages is 'wages of 0 persons', expected somebody's wages");
    assertRefused(() -> CALCULATOR.calculate(Map.of()), "groups is '{}', expected at least one");
    assertRefused(
        () -> CALCULATOR.calculate(Map.of("a", WageDistribution.empty())),
        "group a is 'wages of 0 persons'");
    assertRefused(
        () -> CALCULATOR.bySegment(LabourTable.empty()),
        "table is 'without wages', expected workers with wages");
    assertRefused(
        () -> CALCULATOR.withAversions(0), "aversion is 0.0, expected a finite number above zero");
    assertRefused(() -> CALCULATOR.withAversions(1, 1), "aversion is 1.0, expected each aversion");
    assertRefused(
        () -> CALCULATOR.calculate(Schedule.universal()).atkinson(3),
        "aversion is 3.0, expected one of [0.5, 1.0, 2.0]");
    assertRefused(
        () -> CALCULATOR.calculate(Schedule.universal()).decomposition(InequalityMeasure.THEIL),
        "measure is THEIL, expected wages by group, of which there are none");
    assertTrue(CALCULATOR.toString().contains("[0.5, 1.0, 2.0]"));
  }
}
