package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.internal.Require;

/**
 * A gap in two parts under one wage structure taken as the one without a gap: what differences in
 * characteristics explain, and what they do not.
 *
 * <pre>
 *   explained   = (x̄A - x̄B)' b*
 *   unexplained = x̄A' (bA - b*)  [A's advantage]  +  x̄B' (b* - bB)  [B's disadvantage]
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param reference where b* comes from
 * @param explained the part of characteristics
 * @param unexplained the rest
 * @param unexplainedA of the rest, the advantage of A
 * @param unexplainedB of the rest, the disadvantage of B
 * @param referenceCoefficients b*, by term
 * @param explainedTerms the explained part by regressor
 * @param unexplainedTerms the unexplained part by regressor
 * @param unexplainedTermsA A's advantage by regressor
 * @param unexplainedTermsB B's disadvantage by regressor
 */
public record TwoFoldGap(
    ReferenceCoefficients reference,
    GapPart explained,
    GapPart unexplained,
    GapPart unexplainedA,
    GapPart unexplainedB,
    List<Double> referenceCoefficients,
    List<GapPart> explainedTerms,
    List<GapPart> unexplainedTerms,
    List<GapPart> unexplainedTermsA,
    List<GapPart> unexplainedTermsB) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a list is empty
   */
  public TwoFoldGap {
    Require.notNull("referenceCoefficients", referenceCoefficients);
    Require.notNull("explainedTerms", explainedTerms);
    Require.notNull("unexplainedTerms", unexplainedTerms);
    Require.notNull("unexplainedTermsA", unexplainedTermsA);
    Require.notNull("unexplainedTermsB", unexplainedTermsB);
    Require.notNull("reference", reference);
    Require.notNull("explained", explained);
    Require.notNull("unexplained", unexplained);
    Require.notNull("unexplainedA", unexplainedA);
    Require.notNull("unexplainedB", unexplainedB);
    referenceCoefficients = List.copyOf(referenceCoefficients);
    explainedTerms = GapTerms.copy("explainedTerms", explainedTerms);
    unexplainedTerms = GapTerms.copy("unexplainedTerms", unexplainedTerms);
    unexplainedTermsA = GapTerms.copy("unexplainedTermsA", unexplainedTermsA);
    unexplainedTermsB = GapTerms.copy("unexplainedTermsB", unexplainedTermsB);
  }

  /**
   * What the difference in one characteristic explains.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart explained(String term) {
    return GapTerms.find(explainedTerms, term);
  }

  /**
   * What the difference in the return to one characteristic leaves unexplained.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart unexplained(String term) {
    return GapTerms.find(unexplainedTerms, term);
  }

  /**
   * A's advantage in the return to one characteristic.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart unexplainedA(String term) {
    return GapTerms.find(unexplainedTermsA, term);
  }

  /**
   * B's disadvantage in the return to one characteristic.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart unexplainedB(String term) {
    return GapTerms.find(unexplainedTermsB, term);
  }

  /**
   * The return to one characteristic in the reference.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its element of b*
   * @throws IllegalArgumentException if there is no such term
   */
  public double referenceCoefficient(String term) {
    return referenceCoefficients.get(explainedTerms.indexOf(explained(term)));
  }
}
