package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.internal.Require;

/**
 * A gap in three parts, from the viewpoint of group B: what B would gain with A's characteristics,
 * what it would gain with A's returns, and what only both together bring.
 *
 * <pre>
 *   E = (x̄A - x̄B)' bB        C = x̄B' (bA - bB)        I = (x̄A - x̄B)' (bA - bB)
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param endowments E, the part of characteristics
 * @param coefficients C, the part of returns
 * @param interaction I, the part of both together
 * @param endowmentTerms E by regressor
 * @param coefficientTerms C by regressor
 * @param interactionTerms I by regressor
 */
public record ThreeFoldGap(
    GapPart endowments,
    GapPart coefficients,
    GapPart interaction,
    List<GapPart> endowmentTerms,
    List<GapPart> coefficientTerms,
    List<GapPart> interactionTerms) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a list is empty
   */
  public ThreeFoldGap {
    Require.notNull("endowmentTerms", endowmentTerms);
    Require.notNull("coefficientTerms", coefficientTerms);
    Require.notNull("interactionTerms", interactionTerms);
    Require.notNull("endowments", endowments);
    Require.notNull("coefficients", coefficients);
    Require.notNull("interaction", interaction);
    endowmentTerms = GapTerms.copy("endowmentTerms", endowmentTerms);
    coefficientTerms = GapTerms.copy("coefficientTerms", coefficientTerms);
    interactionTerms = GapTerms.copy("interactionTerms", interactionTerms);
  }

  /**
   * What the difference in one characteristic makes.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part of E
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart endowment(String term) {
    return GapTerms.find(endowmentTerms, term);
  }

  /**
   * What the difference in the return to one characteristic makes.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part of C
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart coefficient(String term) {
    return GapTerms.find(coefficientTerms, term);
  }

  /**
   * What the two together make.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return its part of I
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart interaction(String term) {
    return GapTerms.find(interactionTerms, term);
  }
}
