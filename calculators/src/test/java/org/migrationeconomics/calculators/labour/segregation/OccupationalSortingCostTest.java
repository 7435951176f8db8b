package org.migrationeconomics.calculators.labour.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.calculators.labour.segregation.SegregationFormulasTest.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;

class OccupationalSortingCostTest {

  private static final OccupationalSortingCostCalculator CALCULATOR =
      OccupationalSortingCostCalculator.withDefaults();
  private static final List<String> JOBS = List.of("farm", "nobody", "office");
  private static final List<String> GROUPS = List.of("migrants", "natives");
  private static final GroupCounts COUNTS = GroupCounts.of(JOBS, GROUPS, 30, 10, 0, 0, 10, 50);

  /** By hand: mean wage (40·10 + 60·20)/100 = 16; migrants ¾·10 + ¼·20 = 12.5; natives 110/6. */
  @Test
  void workedOutByHand() {
    OccupationalSortingCost cost = CALCULATOR.calculate(COUNTS, 10, 0, 20);
    assertEquals(16, cost.meanWage(), 1e-14);
    assertEquals(-3.5, cost.group("migrants").perWorker(), 1e-14);
    assertEquals(-3.5 / 16, cost.group("migrants").gamma(), 1e-15);
    assertEquals(110 / 6.0 - 16, cost.group("natives").perWorker(), 1e-14);
    // ½ (|.75 - .4| + |.25 - .6|)
    assertEquals(.35, cost.group("migrants").dissimilarity(), 1e-15);
    assertEquals(.4, cost.group("migrants").share(), 1e-15);
    assertTrue(cost.toString().contains("-0.218750"), cost.toString());
    String parts = cost.byOccupation("migrants").render();
    // (.75 - .4)(10/16 - 1)
    assertTrue(parts.contains("-0.131250"), parts);
    assertEquals(List.of("farm", "office"), cost.counts().units());
  }

  @Test
  void fromTablesOfWorkers() {
    LabourSegment here = LabourSegment.everybody().withEthnicity("native");
    LabourSegment there = LabourSegment.everybody().withEthnicity("migrant");
    List<LabourCell> cells =
        List.of(
            LabourCell.of(there, Occupation.isco08("9"), LabourSums.ofWeight(3)),
            LabourCell.of(here, Occupation.isco08("2"), LabourSums.ofWeight(1)));
    refused(
        "mean wage of ISCO-08:2 is 'missing', expected a wage in every occupation; leave out those"
            + " in which nobody has one",
        () -> CALCULATOR.calculate(LabourTable.of(cells)));
  }

  @Test
  void badWagesAreRefused() {
    refused(
        "number of wages is 2, expected 3, one for each unit",
        () -> CALCULATOR.calculate(COUNTS, 1, 2));
    refused(
        "wage of office is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(COUNTS, 1, 2, 0));
    refused(
        "wage of farm is NaN, expected a finite number above zero",
        () -> CALCULATOR.calculate(COUNTS, Double.NaN, 2, 1));
    refused(
        "number of groups with people is 1, expected at least two groups",
        () -> CALCULATOR.calculate(COUNTS.onlyGroups("natives"), 1, 1, 1));
    refused(
        "group is 'x', expected one of [migrants, natives]",
        () -> CALCULATOR.calculate(COUNTS, 1, 1, 1).group("x"));
    assertEquals("OccupationalSortingCostCalculator", CALCULATOR.toString());
  }
}
