package org.migrationeconomics.calculators.society.undocumented;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * One cell of a residual: an age, sex, origin, time of entry or state, or everybody.
 *
 * <p><b>Units</b>: counts in one unit for all cells, persons or millions of them; rates as shares.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what the cell is
 * @param foreignBorn FB, counted in a survey or census
 * @param legal L, the legal residents from records
 * @param legalOmission u_L, the share of them that the survey missed
 * @param undocumentedOmission u_U, the share of the undocumented that it missed
 */
public record ResidualCell(
    String label,
    Uncertain foreignBorn,
    Uncertain legal,
    Uncertain legalOmission,
    Uncertain undocumentedOmission) {

  private static final double MOST_TIMES = 100;

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if a count may be negative, a share of omission below 0 or not
   *     below 1, or the legal are more than a hundred times the foreign-born, which is the mark of
   *     persons beside thousands
   */
  public ResidualCell {
    Require.text("label", label);
    Require.notNull("foreignBorn", foreignBorn);
    Require.notNull("legal", legal);
    Require.notNull("legalOmission", legalOmission);
    Require.notNull("undocumentedOmission", undocumentedOmission);
    Require.notNegative("least foreign-born of " + label, foreignBorn.low());
    Require.notNegative("least legal of " + label, legal.low());
    omission("legal omission of " + label, legalOmission);
    omission("undocumented omission of " + label, undocumentedOmission);
    if (foreignBorn.value() > 0 && legal.value() > MOST_TIMES * foreignBorn.value()) {
      throw Require.refusal(
          "legal of " + label,
          legal.value(),
          "a count in the unit of the foreign-born, "
              + Numbers.exact(foreignBorn.value())
              + ": one of them may be in thousands");
    }
  }

  private static void omission(String name, Uncertain share) {
    if (!(share.low() >= 0 && share.high() < 1)) {
      throw Require.refusal(name, share.toString(), "a share from 0 to below 1");
    }
  }

  /**
   * A cell of which the survey missed nobody.
   *
   * @param label what the cell is
   * @param foreignBorn FB
   * @param legal L
   * @return the cell
   * @throws IllegalArgumentException if a count may be negative
   */
  public static ResidualCell of(String label, Uncertain foreignBorn, Uncertain legal) {
    return new ResidualCell(label, foreignBorn, legal, Uncertain.of(0), Uncertain.of(0));
  }

  /**
   * The same cell with people whom the survey missed.
   *
   * @param ofLegal u_L, the share of the legal residents
   * @param ofUndocumented u_U, the share of the undocumented
   * @return the cell
   * @throws IllegalArgumentException if one may be below 0 or not below 1
   */
  public ResidualCell withOmission(Uncertain ofLegal, Uncertain ofUndocumented) {
    return new ResidualCell(label, foreignBorn, legal, ofLegal, ofUndocumented);
  }

  double counted() {
    return foreignBorn.value() - legal.value() * (1 - legalOmission.value());
  }
}
