package org.migrationeconomics.examples.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.examples.evidence.EvidenceRow.Verdict;

/** A figure that is off must be called so. */
class EvidenceRowTest {

  private static Verdict verdict(double published, double tolerance, double computed) {
    return EvidenceClaim.of("flow.test.row", "test", "test", published, tolerance, () -> computed)
        .check(Optional.empty())
        .verdict();
  }

  @Test
  void verdictsFollowTheTolerance() {
    assertEquals(Verdict.OK, verdict(2, 0.5, 2.5));
    assertEquals(Verdict.OUT, verdict(2, 0.5, 2.51));
    assertEquals(Verdict.OUT, verdict(2, 0.5, 1.49));
    assertEquals(Verdict.OUT, verdict(2, 0, 2.0001));
  }

  @Test
  void noNumberIsOut() {
    assertEquals(Verdict.OUT, verdict(2, 0.5, Double.NaN));
    assertEquals(Verdict.OUT, verdict(2, 0.5, Double.POSITIVE_INFINITY));
  }

  @Test
  void withoutFilesThereIsNoVerdict() {
    EvidenceRow row =
        EvidenceClaim.needingFiles("flow.test.row", "test", "test", 2, 0, files -> 2)
            .check(Optional.empty());
    assertEquals(Verdict.NEEDS_DATA, row.verdict());
    assertFalse(row.computed().isPresent());
  }
}
