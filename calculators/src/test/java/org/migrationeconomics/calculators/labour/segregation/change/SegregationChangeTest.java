package org.migrationeconomics.calculators.labour.segregation.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SchoolFiles;

/**
 * Figures of the R package segregation, run there; those at full convergence also apart from it.
 */
class SegregationChangeTest {

  private static final SegregationChangeCalculator SHAPLEY =
      SegregationChangeCalculator.withDefaults();
  private static final List<String> GROUPS = List.of("1", "2", "3", "4");
  private static final GroupCounts FIRST =
      GroupCounts.of(List.of("a", "b"), GROUPS, 40, 30, 20, 10, 5, 10, 15, 20);
  private static final GroupCounts SECOND =
      GroupCounts.of(List.of("a", "b"), GROUPS, 20, 20, 20, 15, 5, 10, 10, 15);
  private static final GroupCounts MEN_AND_WOMEN_BEFORE =
      GroupCounts.of(List.of("1", "2", "3"), List.of("male", "female"), 100, 50, 50, 50, 100, 50);
  private static final GroupCounts MEN_AND_WOMEN_AFTER =
      GroupCounts.of(
          List.of("1", "2", "3"), List.of("male", "female"), 125, 100, 100, 100, 100, 75);

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  private static void addsUp(SegregationChange change) {
    assertEquals(
        change.difference(),
        change.additions() + change.removals() + change.marginal() + change.structural(),
        1e-12);
    assertTrue(change.convergence().converged());
    assertTrue(change.convergence().error() <= change.convergence().tolerance());
  }

  @Test
  void shapleyOfSmallTables() {
    SegregationChange change = SHAPLEY.calculate(FIRST, SECOND);
    assertEquals(.09526044288782, change.first(), 1e-13);
    assertEquals(.02439201720914, change.second(), 1e-13);
    assertEquals(-.00338876883662, change.groupMarginal(), 1e-12);
    assertEquals(.00120035724221, change.unitMarginal(), 1e-12);
    assertEquals(-.06868001408426, change.structural(), 1e-12);
    assertEquals(0, change.interaction());
    assertEquals(0, change.additions(), 1e-15);
    assertEquals(0, change.removals(), 1e-15);
    addsUp(change);
  }

  @Test
  void karmelMaclachlanOfSmallTables() {
    SegregationChange change =
        SHAPLEY.withMethod(ChangeMethod.KARMEL_MACLACHLAN).calculate(FIRST, SECOND);
    assertEquals(-.000379457213875, change.groupMarginal(), 1e-14);
    assertEquals(.001869399065231, change.unitMarginal(), 1e-14);
    // The package's fit is 3e-10 from the end; this is what a separate program finds at 1e-13.
    assertEquals(-.06712527967594, change.structural(), 1e-13);
    assertEquals(-.067125279982201, change.structural(), 1e-9);
    assertEquals(-.005233087547829, change.interaction(), 1e-9);
    addsUp(change);
    assertTrue(change.show().contains("interaction of margins"));
  }

  @Test
  void moraRuizCastilloOfSmallTables() {
    SegregationChange change =
        SHAPLEY.withMethod(ChangeMethod.MORA_RUIZ_CASTILLO).calculate(FIRST, SECOND);
    assertEquals(.00042321674872, change.unitMarginal(), 1e-14);
    assertEquals(.00825519902178, change.groupMarginal(), 1e-14);
    assertEquals(-.07954684144917, change.structural(), 1e-14);
    addsUp(change);
    assertEquals(0, change.convergence().iterations());
    assertTrue(
        change.toString().endsWith("Fits of margins: no iteration needed."), change.toString());
  }

  @Test
  void schoolsFrom2000To2005() {
    GroupCounts before = SchoolFiles.counts(2000);
    GroupCounts after = SchoolFiles.counts(2005);
    SegregationChange change = SHAPLEY.calculate(before, after);
    assertEquals(.42553897587642, change.first(), 1e-13);
    assertEquals(.41338509201967, change.second(), 1e-13);
    assertEquals(-.00341277632454, change.additions(), 1e-13);
    assertEquals(-.01140509311327, change.removals(), 1e-13);
    // The package at a tolerance of 1e-9, which is 5e-8 from the end.
    assertEquals(.016250453, change.groupMarginal(), 1e-7);
    assertEquals(-.016739958, change.unitMarginal(), 1e-7);
    assertEquals(.003153490, change.structural(), 1e-7);
    // A separate program (plain fitting in numpy) at a relative error of margins of 1e-12.
    assertEquals(.016250423204, change.groupMarginal(), 1e-11);
    assertEquals(-.016739978599, change.unitMarginal(), 1e-11);
    assertEquals(.003153540977, change.structural(), 1e-11);
    addsUp(change);

    SegregationChange back = SHAPLEY.calculate(after, before);
    assertEquals(-change.structural(), back.structural(), 1e-12);
    assertEquals(-change.additions(), back.removals(), 1e-15);
  }

  @Test
  void unfinishedFitsSaySo() {
    SegregationChange change =
        SHAPLEY
            .withAdjustment(MarginAdjustmentCalculator.withDefaults().withMaximumIterations(1))
            .calculate(FIRST, SECOND);
    assertFalse(change.convergence().converged());
    assertEquals(6, change.convergence().iterations());
    assertTrue(change.convergence().error() > 1e-3, change.show());
    assertTrue(change.show().contains("NOT CONVERGED after 6 iterations"), change.show());
  }

  /** Karmel and MacLachlan 1988, their example: .0625 falls to .0278, by mix and composition. */
  @Test
  void indexOfKarmelMaclachlan() {
    SegregationChange change =
        SHAPLEY
            .withMethod(ChangeMethod.KARMEL_MACLACHLAN)
            .withIndex(SegregationIndex.KARMEL_MACLACHLAN)
            .calculate(MEN_AND_WOMEN_BEFORE, MEN_AND_WOMEN_AFTER);
    assertEquals(.0625, change.first(), 1e-15);
    assertEquals(.0277777778, change.second(), 1e-10);
    assertEquals(-.0347222222, change.difference(), 1e-10);
    assertEquals(.0137007515, change.marginal(), 1e-10);
    assertEquals(-.0484229737, change.structural(), 1e-10);
    addsUp(change);
  }

  @Test
  void otherIndices() {
    for (SegregationIndex index : SegregationIndex.values()) {
      SegregationChange change =
          SHAPLEY.withIndex(index).calculate(MEN_AND_WOMEN_BEFORE, MEN_AND_WOMEN_AFTER);
      addsUp(change);
      assertTrue(change.show().startsWith("Change of segregation " + index.symbol()));
    }
    // Of two groups D does not depend on their sizes: 200:150 and 80:70 of 250 and 150.
    GroupCounts doubled = GroupCounts.of(List.of("1", "2"), List.of("x", "y"), 60, 20, 40, 80);
    GroupCounts once = GroupCounts.of(List.of("1", "2"), List.of("x", "y"), 30, 20, 20, 80);
    SegregationChange grown =
        SHAPLEY.withIndex(SegregationIndex.DISSIMILARITY).calculate(once, doubled);
    assertEquals(.4, grown.first(), 1e-15);
    assertEquals(0, grown.difference(), 1e-15);
    assertEquals(.4, SegregationIndex.GINI.of(once), 1e-15);
  }

  @Test
  void unitsAndGroupsThatComeAndGo() {
    GroupCounts before =
        GroupCounts.of(List.of("a", "b", "gone"), List.of("x", "y"), 10, 20, 20, 10, 9, 1);
    GroupCounts after =
        GroupCounts.of(
            List.of("new", "b", "a"), List.of("y", "x", "z"), 5, 5, 7, 10, 20, 0, 20, 10, 0);
    SegregationChange change = SHAPLEY.calculate(before, after);
    // Of a and b only, nothing has changed.
    assertEquals(0, change.structural(), 1e-13);
    assertEquals(0, change.marginal(), 1e-13);
    GroupCounts common = GroupCounts.of(List.of("a", "b"), List.of("x", "y"), 10, 20, 20, 10);
    double m = SegregationIndex.MUTUAL_INFORMATION.of(common);
    assertEquals(m - change.first(), change.removals(), 1e-15);
    assertEquals(change.second() - m, change.additions(), 1e-15);
    addsUp(change);
  }

  @Test
  void badTablesAreRefused() {
    GroupCounts elsewhere = GroupCounts.of(List.of("c"), GROUPS, 1, 2, 3, 4);
    refused(
        "what both tables have is '0 units and 4 groups', expected at least one unit and two"
            + " groups with people in both",
        () -> SHAPLEY.calculate(FIRST, elsewhere));
    refused(
        "number of groups with people is 0, expected at least two groups",
        () -> SHAPLEY.calculate(GroupCounts.empty(), FIRST));
    refused(
        "number of groups with people is 4, expected two, for the index I",
        () -> SHAPLEY.withIndex(SegregationIndex.KARMEL_MACLACHLAN).calculate(FIRST, SECOND));
    refused(
        "index is GINI, expected MUTUAL_INFORMATION, the only one Mora and Ruiz-Castillo divide",
        () -> SHAPLEY.withMethod(ChangeMethod.MORA_RUIZ_CASTILLO).withIndex(SegregationIndex.GINI));
    assertEquals(
        "SegregationChangeCalculator, M, Shapley (Elbers), by MarginAdjustmentCalculator, tolerance 1E-12, at"
            + " most 10000 iterations, empty cells 1E-10",
        SHAPLEY.toString());
  }
}
