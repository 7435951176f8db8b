package org.migrationeconomics.examples.evidence;

import org.migrationeconomics.core.measure.Figure;

/**
 * One line of the evidence table.
 *
 * @param claim the figure and where it comes from
 * @param computed what the library computes, or no value if it needs whole files
 * @param verdict {@code ok}, {@code out} or {@code needs data}
 */
record EvidenceRow(EvidenceClaim claim, Figure computed, Verdict verdict) {

  /** Whether the computed figure agrees. */
  enum Verdict {
    OK("ok"),
    OUT("out"),
    NEEDS_DATA("needs data");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  static EvidenceRow of(EvidenceClaim claim, double computed) {
    // Written so that NaN is out, too; half a unit in the last place of the tolerance is not held
    // against a figure.
    boolean within =
        Math.abs(computed - claim.published()) <= claim.tolerance() + Math.ulp(claim.tolerance());
    Figure figure =
        Double.isFinite(computed)
            ? Figure.of(computed)
            : Figure.empty("the calculation gave " + computed);
    return new EvidenceRow(claim, figure, within ? Verdict.OK : Verdict.OUT);
  }

  static EvidenceRow needsData(EvidenceClaim claim) {
    return new EvidenceRow(claim, Figure.empty("needs whole files"), Verdict.NEEDS_DATA);
  }

  Figure difference() {
    return computed.isPresent() ? Figure.of(computed.value() - claim.published()) : computed;
  }
}
