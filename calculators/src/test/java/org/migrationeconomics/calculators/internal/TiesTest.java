package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TiesTest {

  @Test
  void sumsThatDifferByRoundingAreEqual() {
    assertTrue(Ties.same(0.1 + 0.2, 0.3));
    assertTrue(Ties.same(-0.3, -(0.1 + 0.2)));
    assertTrue(Ties.same(1, 1 + 0.9e-12));
    assertFalse(Ties.same(1, 1 + 1.1e-12));
    assertTrue(Ties.same(0, 0));
    assertFalse(Ties.same(0, Double.MIN_NORMAL));
    assertTrue(Ties.same(0.3 - 0.1 - 0.2, 0, 0.6));
    assertFalse(Ties.same(0.3 - 0.1 - 0.2, 0));
  }

  @Test
  void groupsReachFromTheirSmallestNumber() {
    double[] distinct = {1, 1 + 0.6e-12, 1 + 1.2e-12, 2};
    int[] groups = new int[4];
    assertEquals(3, Ties.groups(distinct, distinct, 4, groups));
    assertArrayEquals(new int[] {0, 0, 1, 2}, groups);
    assertEquals(1, Ties.groups(distinct, new double[] {1e12, 1, 1, 1}, 4, groups));
    assertArrayEquals(new int[4], groups);
    assertEquals(0, Ties.groups(distinct, distinct, 0, groups));
  }
}
