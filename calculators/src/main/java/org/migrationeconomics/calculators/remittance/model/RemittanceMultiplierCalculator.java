package org.migrationeconomics.calculators.remittance.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * What remittances become as they are spent from account to account: the multipliers of a social
 * accounting matrix.
 *
 * <pre>
 *   v = A v + x     ⇒     v = (I − A)⁻¹ x          receipts of all accounts
 *   effect on the domestic product = w' (I − A)⁻¹ x
 *
 *   A   of what an account receives (column), the share that goes to another (row)
 *   x   remittances by the account that receives them
 *   w   value added in the receipts of each account
 * </pre>
 *
 * <p>As shares are not negative, every multiplier is at least 1. The model has idle capacity, fixed
 * prices and fixed shares, and so an upper bound; no matrix is built in. For an economy with a
 * single account see {@link KeynesianMultiplier}.
 *
 * <p>There are no options.
 *
 * <p><b>Units</b>: receipts and effects are in the unit of x.
 *
 * <p><b>Source</b>: the identity above. I. Adelman and J. E. Taylor, 1990, used such a matrix for
 * remittances in Mexico, which is named from general knowledge; no complete published matrix was
 * found to reproduce.
 *
 * <p><b>Reproduces</b>: the inverse of a Leontief model of three sectors, printed with ten digits
 * by J. Little, College of the Holy Cross, Mathematics 244, 2007; a social accounting matrix
 * without households is such a model ({@code RemittanceMultiplierTest.published}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittanceMultiplierCalculator {

  private static final RemittanceMultiplierCalculator DEFAULT =
      new RemittanceMultiplierCalculator();

  private RemittanceMultiplierCalculator() {}

  /**
   * The calculator; it has no options.
   *
   * @return the calculator
   */
  public static RemittanceMultiplierCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * Follows an injection through the accounts.
   *
   * @param accounts what the accounts pass on
   * @param injection what reaches each account from outside, in the order of the names; negative
   *     for a loss
   * @return receipts, multipliers and, if value added is known, the effect on the domestic product
   * @throws IllegalArgumentException if there are more or fewer numbers than accounts, one is NaN
   *     or infinite, or some accounts pass all they receive round among themselves for ever
   */
  public RemittanceMultiplier calculate(SocialAccounts accounts, double... injection) {
    Require.notNull("injection", injection);
    List<String> names = Require.notNull("accounts", accounts).accounts();
    int n = names.size();
    if (injection.length != n) {
      throw Require.refusal("number of injections", injection.length, n + ", one for each account");
    }
    for (int i = 0; i < n; i++) {
      Require.finite("injection into '" + names.get(i) + "'", injection[i]);
    }
    List<String> closed = accounts.withoutLeakage();
    if (!closed.isEmpty()) {
      throw Require.refusal(
          "what leaks from " + String.join(", ", closed),
          0,
          "some of it to be saved, taxed or imported; the multipliers are infinite");
    }
    double[][] multipliers = inverse(accounts.sharesUnsafe(), n).getData();
    double[] added = accounts.valueAddedUnsafe();
    Figure unknown =
        Figure.empty("value added of the accounts is not known; withValueAdded adds it to them");
    double product = 0;
    List<AccountEffect> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double receipts = 0;
      double all = 0;
      double ofProduct = 0;
      for (int j = 0; j < n; j++) {
        receipts += multipliers[i][j] * injection[j];
        all += multipliers[j][i];
        ofProduct += added.length == 0 ? 0 : added[j] * multipliers[j][i];
      }
      product += ofProduct * injection[i];
      rows.add(
          new AccountEffect(
              names.get(i),
              injection[i],
              receipts,
              all,
              added.length == 0 ? unknown : Figure.of(ofProduct)));
    }
    return new RemittanceMultiplier(rows, added.length == 0 ? unknown : Figure.of(product));
  }

  private static RealMatrix inverse(double[] shares, int n) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = (i == j ? 1 : 0) - shares[i * n + j];
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver().getInverse();
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "RemittanceMultiplierCalculator";
  }
}
