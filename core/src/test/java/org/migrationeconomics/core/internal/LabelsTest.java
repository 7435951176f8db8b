package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void joinsAndCuts() {
    assertEquals("a plus b", Labels.joined("a", " plus ", "b"));
    assertEquals(120, Labels.joined("a".repeat(100), " plus ", "b".repeat(100)).length());
    assertEquals("abc", Labels.atMost(3, "abc"));
    assertEquals("ab…", Labels.atMost(3, "abcd"));
    assertEquals("…", Labels.atMost(1, "abcd"));
    assertEquals("a…", Labels.atMost(3, "a😀bc"));
    assertEquals("a b c", Labels.onOneLine("a\nb\u2028c"));
    assertTrue(Labels.breaksLine('\r'));
    assertFalse(Labels.breaksLine('é'));
  }
}
