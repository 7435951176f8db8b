package org.migrationeconomics.calculators.labour.segregation.random;

import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SegregationFormulas;
import org.migrationeconomics.core.internal.Require;

/**
 * Compares the dissimilarity of two groups with what chance alone would bring about, in closed
 * form: no simulation, no error of simulation.
 *
 * <pre>
 *   D* = Σ E abs(X - t P) / (2 T P (1-P)),   X binomial of t and P
 *   systematic = (D - D*) / (1 - D*) if D is at least D*, otherwise (D - D*) / D*
 * </pre>
 *
 * <p>Chance is that of drawing each unit's people from a large population with the share P: the
 * sizes of units are kept, the total of each group varies. Peers simulate this; the mean absolute
 * deviation of a binomial number has been known in closed form since de Moivre (1730).
 *
 * <p><b>Units</b>: plain numbers.
 *
 * <p><b>Source</b>: C. Winship, Social Forces 55 (1977), 1058-1066; W. J. Carrington and K. R.
 * Troske, Journal of Business and Economic Statistics 15 (1997), 402-409.
 *
 * <p><b>Reproduces</b>: Winship's table 2, .387 for units of 10 and a share of .1 ({@code
 * RandomSegregationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RandomSegregationCalculator {

  private static final RandomSegregationCalculator DEFAULT = new RandomSegregationCalculator();

  private RandomSegregationCalculator() {}

  /**
   * The calculator; it has no options.
   *
   * @return the calculator
   */
  public static RandomSegregationCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * Compares dissimilarity with chance; all other groups are as if they were not there.
   *
   * @param counts people by unit and group
   * @param first one group
   * @param second another group
   * @return observed, expected and systematic dissimilarity
   * @throws IllegalArgumentException if there is no such group, the two are one, nobody is in one
   *     of them, or a unit has a number of people that is not whole
   */
  public RandomSegregation calculate(GroupCounts counts, String first, String second) {
    Require.notNull("counts", counts);
    if (Require.notNull("first", first).equals(second)) {
      throw Require.refusal("second group", second, "another one than the first");
    }
    double[] x = counts.ofGroup(first);
    double[] y = counts.ofGroup(second);
    double observed = SegregationFormulas.dissimilarity(x, y);
    double[] sizes = new double[x.length];
    double firstCount = 0;
    double people = 0;
    int units = 0;
    for (int u = 0; u < sizes.length; u++) {
      sizes[u] = x[u] + y[u];
      firstCount += x[u];
      people += sizes[u];
      units += sizes[u] > 0 ? 1 : 0;
    }
    double share = firstCount / people;
    double expected = SegregationFormulas.expectedDissimilarity(share, sizes);
    return new RandomSegregation(
        first,
        second,
        people,
        units,
        share,
        observed,
        expected,
        SegregationFormulas.carringtonTroske(observed, expected));
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "RandomSegregationCalculator";
  }
}
