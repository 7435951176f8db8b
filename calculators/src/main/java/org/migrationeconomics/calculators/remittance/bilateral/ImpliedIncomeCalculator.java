package org.migrationeconomics.calculators.remittance.bilateral;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/**
 * Which incomes lie behind a bilateral remittance matrix: the rule of Ratha and Shaw run backwards.
 *
 * <p>What a receiver i gets per emigrant, relative to the least that it gets from any host, is
 *
 * <pre>
 *   q(i, j) = (R(i, j) / M(i, j)) / min over j        1 for hosts poorer than i
 *   Y(j)    = Y(i) + ((q(i, j) − 1) Y(i))^(1 / beta)  for its richer hosts
 * </pre>
 *
 * <p>which gives all richer hosts of i once Y(i) is known. Its level follows from any three places
 * that get ever richer, i, k, h, of which k and h are hosts of i and h is one of k, as what h is
 * above i is what h is above k and k above i. With a = q(i, k) − 1, A = q(i, h) − 1, b = q(k, h) −
 * 1 and p = 1 / beta:
 *
 * <pre>
 *   Y(k) / Y(i) = (A^p − a^p)^beta / b
 *   Y(i)        = ((Y(k) / Y(i) − 1) / a^p)^(beta / (1 − beta))
 * </pre>
 *
 * <p>An income is the median over all such triangles, or over all receivers that imply it as a
 * richer host. The divisor of q is taken for that of a poorer host if two hosts share it (within
 * {@value #TIE} relative). Columns where they do not are fitted afterwards, one income each, to at
 * least three hosts whose incomes are known, and the fit is kept if it is closer than {@value
 * #FIT}.
 *
 * <p><b>What is not identified</b> has no value: places that are never richer than a receiver, as
 * any lower income makes the same matrix, and all if there is no triangle. Nothing is assumed about
 * the incomes, such as their being round numbers. A matrix that is rounded to whole millions, or
 * made by another rule, mostly identifies nothing, and says so.
 *
 * <p><b>Units</b>: incomes in the single units that the makers of the matrix used. The units of the
 * matrix do not count, only its proportions within a column.
 *
 * <p><b>Source</b>: D. Ratha and W. Shaw, <i>South-South Migration and Remittances</i>, World Bank
 * Working Paper 102, 2007, for the rule; the inversion is this library's.
 *
 * <p><b>Reproduces</b>: 190 incomes behind the KNOMAD bilateral remittance matrix 2021, every one a
 * multiple of ten (United States 70,480, Mexico 19,540, India 7,220), as found apart from this
 * library.
 *
 * <p>Immutable and thread-safe.
 */
public final class ImpliedIncomeCalculator {

  /** Ratios that are closer than this are the same. */
  static final double TIE = 1e-9;

  /** Columns that the rule misses by more than this do not follow it. */
  static final double FIT = 1e-6;

  /** One host sets the scale of a column, one the income, and one tests it. */
  static final int FEWEST_HOSTS = 3;

  private static final ImpliedIncomeCalculator DEFAULT =
      new ImpliedIncomeCalculator(BilateralRemittanceAllocator.DEFAULT_BETA);

  private final double beta;

  private ImpliedIncomeCalculator(double beta) {
    this.beta = beta;
  }

  /**
   * The calculator with the exponent of the published matrix, 0.75.
   *
   * @return the calculator
   */
  public static ImpliedIncomeCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy with another exponent.
   *
   * @param newBeta above 0 and below 1; at 1 the level of incomes leaves no trace
   * @return the copy
   * @throws IllegalArgumentException if the exponent is out of range
   */
  public ImpliedIncomeCalculator withBeta(double newBeta) {
    if (BilateralRemittanceAllocator.checkedBeta(newBeta) == 1) {
      throw Require.refusal("beta", newBeta, "an exponent below 1, at which incomes have a level");
    }
    return new ImpliedIncomeCalculator(newBeta);
  }

  /**
   * Recovers the incomes.
   *
   * @param matrix money by sender and receiver, either way round; places that are not among those
   *     of the stocks are ignored
   * @param stocks migrants by birthplace or citizenship and residence, in persons, of the same
   *     places or more
   * @return one income a place of the matrix, or the reason why there is none
   * @throws IllegalArgumentException if the matrix is not money by sender and receiver, a place of
   *     it is not among those of the stocks, or the stocks are not persons by origin and residence
   */
  public ImpliedIncomes calculate(OriginDestinationMatrix matrix, OriginDestinationMatrix stocks) {
    Require.notNull("matrix", matrix);
    if (!(matrix.unit() instanceof MoneyUnit)) {
      throw Require.refusal("unit of the matrix", matrix.unit().label(), "money");
    }
    OriginDestinationMatrix received =
        switch (matrix.axes()) {
          case RECEIVER_SENDER -> matrix;
          case SENDER_RECEIVER -> matrix.transposed();
          default ->
              throw Require.refusal(
                  "axes of the matrix",
                  matrix.axes().rows() + " and " + matrix.axes().columns(),
                  MatrixAxes.SENDER_RECEIVER.rows()
                      + " and "
                      + MatrixAxes.SENDER_RECEIVER.columns());
        };
    List<Place> places = matrix.places();
    double[] money = received.toArrayUnsafe();
    double[] people = Stocks.byBirthplace(stocks.restrictedTo(places));
    Inversion inversion = new Inversion(places.size(), money, people, beta);
    inversion.run();
    List<ImpliedIncome> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      double income = inversion.income(i);
      rows.add(
          new ImpliedIncome(
              places.get(i),
              Double.isNaN(income) ? Figure.empty(inversion.reason(i)) : Figure.of(income),
              inversion.residual(i)));
    }
    return new ImpliedIncomes(rows, beta);
  }

  /** The name and the exponent. */
  @Override
  public String toString() {
    return "ImpliedIncomeCalculator, beta " + Numbers.exact(beta);
  }
}
