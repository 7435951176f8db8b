package org.migrationeconomics.examples.evidence;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * A figure that somebody else published or computed, and the library's way to it.
 *
 * @param id stable name, beginning with its theme: {@code remittance.wdi2026.mex2003.ratio}
 * @param quantity what it is, with its unit
 * @param source who gave the figure, and where
 * @param published the figure as given
 * @param tolerance how far the computed figure may be off, in the figure's own unit
 * @param fromSamples how the library computes it from what ships with it; empty if it needs whole
 *     files
 * @param fromFiles how the library computes it from whole public files; empty if it needs none
 */
record EvidenceClaim(
    String id,
    String quantity,
    String source,
    double published,
    double tolerance,
    Optional<DoubleSupplier> fromSamples,
    Optional<ToDoubleFunction<WholeFiles>> fromFiles) {

  private static final Pattern ID =
      Pattern.compile(
          "(reproduction|remittance|labour|corridor|flow|society|policy)(\\.[a-z0-9_-]+)+");

  EvidenceClaim {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id is '" + id + "', expected theme.publication.quantity");
    }
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "tolerance of " + id + " is " + tolerance + ", expected no less than 0");
    }
  }

  static EvidenceClaim of(
      String id,
      String quantity,
      String source,
      double published,
      double tolerance,
      DoubleSupplier computed) {
    return new EvidenceClaim(
        id, quantity, source, published, tolerance, Optional.of(computed), Optional.empty());
  }

  static EvidenceClaim needingFiles(
      String id,
      String quantity,
      String source,
      double published,
      double tolerance,
      ToDoubleFunction<WholeFiles> computed) {
    return new EvidenceClaim(
        id, quantity, source, published, tolerance, Optional.empty(), Optional.of(computed));
  }

  /** Computes the figure, if everything it needs is there. */
  EvidenceRow check(Optional<WholeFiles> files) {
    if (fromSamples.isPresent()) {
      return EvidenceRow.of(this, fromSamples.get().getAsDouble());
    }
    if (files.isEmpty()) {
      return EvidenceRow.needsData(this);
    }
    return EvidenceRow.of(this, fromFiles.orElseThrow().applyAsDouble(files.get()));
  }
}
