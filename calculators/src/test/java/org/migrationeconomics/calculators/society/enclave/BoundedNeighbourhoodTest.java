package org.migrationeconomics.calculators.society.enclave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.calculators.society.enclave.BoundedNeighbourhood.Meeting;

class BoundedNeighbourhoodTest {

  private static final BoundedNeighbourhoodCalculator CALCULATOR =
      BoundedNeighbourhoodCalculator.withDefaults();

  @ParameterizedTest
  @CsvSource({"5,80,true", "2,50,false", "3.5,71.42857142857143,true", "2.5,60,false"})
  void groupsAlikeMeetAtTheClosedForm(double most, double at, boolean stable) {
    BoundedNeighbourhood place = CALCULATOR.calculate(100, most);
    assertTrue(
        place.mixed().stream()
            .anyMatch(
                m ->
                    Math.abs(m.first() - at) < 1e-9
                        && Math.abs(m.second() - at) < 1e-9
                        && m.stable() == stable),
        place::show);
    assertEquals(stable, place.canStayMixed());
  }

  @Test
  void beyondThreeTheMixedPointHasTwoUnstableOnesBesideIt() {
    assertEquals(1, CALCULATOR.calculate(100, 2).mixed().size());
    List<Meeting> three = CALCULATOR.calculate(100, 5).mixed();
    assertEquals(List.of(false, true, false), three.stream().map(Meeting::stable).toList());
    // Theirs is the mirror image of each other's.
    assertEquals(three.get(0).first(), three.get(2).second(), 1e-9);
  }

  @Test
  void intolerantGroupsNeverMeet() {
    BoundedNeighbourhood place = CALCULATOR.calculate(100, .9);
    assertEquals(List.of(), place.mixed());
    assertTrue(place.show().contains("no mixed meeting point"));
  }

  @Test
  void thePeakIsAtHalfOfThePeople() {
    LinearTolerance group = LinearTolerance.of(100, 5);
    assertEquals(125, group.tolerated(50));
    assertTrue(group.tolerated(49.9) < 125 && group.tolerated(50.1) < 125);
    assertThrows(IllegalArgumentException.class, () -> group.tolerated(101));
  }

  @Test
  void pathsEndWhereThePlaceComesToRest() {
    BoundedNeighbourhood place = CALCULATOR.calculate(100, 5);
    List<Meeting> path = place.path(60, 70);
    Meeting end = path.get(path.size() - 1);
    assertEquals(80, end.first(), 1e-4);
    assertEquals(80, end.second(), 1e-4);
    assertTrue(end.stable());
    List<Meeting> tipping = CALCULATOR.calculate(100, 2).path(51, 50);
    Meeting all = tipping.get(tipping.size() - 1);
    assertEquals(100, all.first(), 1e-4);
    assertEquals(0, all.second());
    assertTrue(all.stable());
    assertFalse(path.get(0).stable());
  }
}
