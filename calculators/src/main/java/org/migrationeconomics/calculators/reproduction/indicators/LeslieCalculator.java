package org.migrationeconomics.calculators.reproduction.indicators;

import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;

/**
 * Growth, age structure and reproductive values to which a projection matrix leads.
 *
 * <pre>
 *   R0 = Σ F(x) l(x),      l(x) = S(n) S(2n) … S(x)
 *   λ  :  Σ F(x) l(x) λ^−(x/n + 1) = 1
 *   r  = ln λ / n
 *   T  = ln R0 / r;  for λ = 1 the mean of x + n with the weights F(x) l(x)
 *   c(x) ∝ l(x) λ^−(x/n),      v(x) = (F(x) + S(x+n) v(x+n)) / λ,      v(0) = 1
 * </pre>
 *
 * <p>λ is found as the root of that equation and not by multiplying the matrix with a population
 * over and over, which does not settle if women have children at one age only or at ages with a
 * common divisor. It is the growth of births. If survivors in the open age group outlived it, which
 * no human population has shown, there would be no stable age structure, and none is given.
 *
 * <p>Options: {@link #withTolerance}, of the logarithm of the equation, 1e-13; {@link
 * #withMaximumIterations}, 100.
 *
 * <p><b>Units</b>: as in {@link LeslieMatrix}; r per year, T in years.
 *
 * <p><b>Source</b>: P. H. Leslie 1945; N. Keyfitz, <i>Introduction to the Mathematics of
 * Population</i>, 1968.
 *
 * <p><b>Reproduces</b>: from the rates of the United Nations' World Population Prospects 2019,
 * Spain 2015-2020 R0 0.640413232426, λ 0.933469035140, r −0.0137694975 and Mexico 1950-1955 R0
 * 2.44915781441, λ 1.17115804439, r 0.0315986082, as two other packages have them; Sweden 1993, λ
 * 1.0011125341, r 0.000222383 (worked out apart from this library).
 *
 * <p>Immutable and thread-safe.
 */
public final class LeslieCalculator {

  /** Below it, T from a quotient would lose its digits to the rounding of r. */
  private static final double NEARLY_STATIONARY = 1e-6;

  private static final LeslieCalculator DEFAULT =
      new LeslieCalculator(
          ReproductionIndicatorsCalculator.TOLERANCE,
          ReproductionIndicatorsCalculator.MAXIMUM_ITERATIONS);

  private final double tolerance;
  private final int maximumIterations;

  private LeslieCalculator(double tolerance, int maximumIterations) {
    this.tolerance = tolerance;
    this.maximumIterations = maximumIterations;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static LeslieCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another tolerance.
   *
   * @param error the absolute logarithm of the equation for λ at which the iteration stops
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public LeslieCalculator withTolerance(double error) {
    return new LeslieCalculator(Require.positive("tolerance", error), maximumIterations);
  }

  /**
   * The same calculator with another limit of iterations. If it is reached, λ has no value.
   *
   * @param count steps, not negative
   * @return the calculator
   * @throws IllegalArgumentException if it is negative
   */
  public LeslieCalculator withMaximumIterations(int count) {
    if (count < 0) {
      throw Require.refusal("maximum of iterations", count, "at least 0");
    }
    return new LeslieCalculator(tolerance, count);
  }

  /**
   * The indicators of the matrix of fertility and mortality.
   *
   * @param fertility births per woman and year, with the sex ratio at birth
   * @param lifeTable the women's life table
   * @return the indicators
   * @throws IllegalArgumentException as {@link LeslieMatrix#of}
   */
  public LeslieIndicators calculate(FertilitySchedule fertility, LifeTable lifeTable) {
    return calculate(LeslieMatrix.of(fertility, lifeTable));
  }

  /**
   * The indicators of a matrix.
   *
   * @param matrix the matrix
   * @return the indicators
   */
  public LeslieIndicators calculate(LeslieMatrix matrix) {
    AgeGroups ages = Require.notNull("matrix", matrix).ages();
    int size = ages.size();
    int n = ages.width();
    double[] alive = new double[size];
    double[] daughters = new double[size];
    double[] times = new double[size];
    double reproduction = 0;
    double mean = 0;
    double square = 0;
    for (int x = 0; x < size; x++) {
      alive[x] = x == 0 ? 1 : alive[x - 1] * matrix.survival().value(x);
      daughters[x] = matrix.births().value(x) * alive[x];
      times[x] = (x + 1.0) * n;
      reproduction += daughters[x];
      mean += daughters[x] * times[x];
      square += daughters[x] * times[x] * times[x];
    }
    RenewalRoot root = RenewalRoot.solve(daughters, times, tolerance, maximumIterations);
    if (!root.rate().isPresent()) {
      return new LeslieIndicators(
          n,
          reproduction,
          root.rate(),
          root.rate(),
          root.convergence(),
          root.rate(),
          Optional.empty(),
          Optional.empty());
    }
    double r = root.rate().value();
    double step = Math.exp(n * r);
    mean /= reproduction;
    double variance = square / reproduction - mean * mean;
    double generation =
        Math.abs(r) > NEARLY_STATIONARY ? Math.log(reproduction) / r : mean - variance * r / 2;
    double[] persons = StableAges.persons(alive, matrix.survival().value(size - 1), step);
    return new LeslieIndicators(
        n,
        reproduction,
        Figure.of(step),
        root.rate(),
        root.convergence(),
        Figure.of(generation),
        persons.length == 0 ? Optional.empty() : Optional.of(StableAges.shares(ages, persons)),
        Optional.of(
            AgeVector.ofUnsafe(
                "reproductive values", SimpleUnit.RATIO, ages, values(matrix, step))));
  }

  /** v(x) of a matrix whose births grow by a factor a step; 1 in the first group. */
  static double[] values(LeslieMatrix matrix, double step) {
    double[] values = new double[matrix.births().size()];
    for (int x = values.length - 2; x >= 0; x--) {
      values[x] =
          (matrix.births().value(x) + matrix.survival().value(x + 1) * values[x + 1]) / step;
    }
    return values;
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "LeslieCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + maximumIterations
        + " iterations";
  }
}
