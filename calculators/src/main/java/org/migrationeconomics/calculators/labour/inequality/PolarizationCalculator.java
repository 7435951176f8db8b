package org.migrationeconomics.calculators.labour.inequality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.WageDistribution;

/**
 * Whether wages gather at poles: the middle is thin, and people are like those near to them and far
 * from the others. Inequality and polarization may move in opposite directions.
 *
 * <pre>
 *   Wolfson       P = 2 (2 (1/2 − L(1/2)) − G) μ/m        L(1/2) share of the lower half, G Gini,
 *                                                         μ mean, m median
 *   Esteban-Ray   ER(α) = ΣΣ π(i)^(1+α) π(j) |y(i) − y(j)|        y in units of the mean
 * </pre>
 *
 * <p>With α = 0 the index of Esteban and Ray is twice the Gini coefficient. With α above 0 it
 * counts who identifies with whom: of one distribution, all who get exactly the same wage, which
 * makes sense for a pay scale or a published table; of groups, all in a group, at its mean wage. Of
 * a survey with as many wages as workers use groups.
 *
 * <p>Options and their defaults: {@link #withSensitivities} 1 for α.
 *
 * <p><b>Units</b>: plain numbers.
 *
 * <p><b>Source</b>: M. C. Wolfson, When inequalities diverge, American Economic Review 84, 1994; J.
 * Esteban and D. Ray, On the measurement of polarization, Econometrica 62, 1994.
 *
 * <p><b>Reproduces</b>: both indices of the salary schedule of T. Hale's tutorial (University of
 * Texas Inequality Project), as computed independently of this library ({@code PolarizationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class PolarizationCalculator {

  private static final PolarizationCalculator DEFAULTS =
      new PolarizationCalculator(new double[] {1});

  private final double[] sensitivities;

  private PolarizationCalculator(double[] sensitivities) {
    this.sensitivities = sensitivities;
  }

  /**
   * Esteban and Ray's index for sensitivity 1.
   *
   * @return the calculator
   */
  public static PolarizationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with other sensitivities.
   *
   * @param newSensitivities the α of Esteban and Ray, each from 0 to 1.6; may be none; copied
   * @return the calculator
   * @throws IllegalArgumentException if one is not from 0 to 1.6
   */
  public PolarizationCalculator withSensitivities(double... newSensitivities) {
    Require.notNull("sensitivities", newSensitivities);
    double[] copy = newSensitivities.clone();
    for (double sensitivity : copy) {
      if (!(sensitivity >= 0 && sensitivity <= EstebanRayIndex.LARGEST)) {
        throw Require.refusal("sensitivity", sensitivity, "0 to 1.6, as Esteban and Ray have it");
      }
    }
    return new PolarizationCalculator(copy);
  }

  /**
   * Polarization of wages; who gets the same wage identifies with each other.
   *
   * @param wages the wages
   * @return the indices
   * @throws IllegalArgumentException if nobody has a wage, or the median is zero
   */
  public Polarization calculate(WageDistribution wages) {
    return result(
        Require.notNull("wages", wages), wages.toWageArrayUnsafe(), wages.toWeightArrayUnsafe());
  }

  /**
   * Polarization of wages; who is in the same group identifies with each other.
   *
   * @param groups the wages of each group; every person in one of them
   * @return Wolfson's index of all wages, and that of Esteban and Ray of the groups at their means
   * @throws IllegalArgumentException if there is no group, a group has nobody, the units of wages
   *     differ, or the median is zero
   */
  public Polarization calculate(Map<String, WageDistribution> groups) {
    Require.notNull("groups", groups);
    List<WageDistribution> rising = new ArrayList<>();
    groups.forEach(
        (name, wages) -> {
          if (wages.isEmpty()) {
            throw Require.refusal("group " + name, wages.toString(), "somebody's wages");
          }
          rising.add(wages);
        });
    rising.sort((one, other) -> Double.compare(one.mean().value(), other.mean().value()));
    return result(
        WageDistribution.merged(rising),
        rising.stream().mapToDouble(wages -> wages.mean().value()).toArray(),
        rising.stream().mapToDouble(WageDistribution::weight).toArray());
  }

  private Polarization result(WageDistribution wages, double[] poles, double[] weights) {
    if (wages.isEmpty()) {
      throw Require.refusal("wages", wages.toString(), "somebody's wages");
    }
    double mean = wages.mean().value();
    double median = wages.median().value();
    if (median == 0) {
      throw Require.refusal("median wage", median, "above zero, as Wolfson's index divides by it");
    }
    double gini = Ranks.gini(wages.toWageArrayUnsafe(), wages.toWeightArrayUnsafe()) + 0.0;
    double lowerHalf = wages.lorenz(0.5).value();
    double[] relative = new double[poles.length];
    double[] shares = new double[poles.length];
    for (int i = 0; i < poles.length; i++) {
      relative[i] = poles[i] / mean;
      shares[i] = weights[i] / wages.weight();
    }
    List<EstebanRayIndex> indices = new ArrayList<>();
    for (double sensitivity : sensitivities) {
      indices.add(
          new EstebanRayIndex(
              sensitivity, InequalityKernels.estebanRay(relative, shares, sensitivity)));
    }
    return new Polarization(
        wages.toString(),
        mean,
        median,
        lowerHalf,
        gini,
        2 * (2 * (0.5 - lowerHalf) - gini) * mean / median,
        indices);
  }

  /** The options. */
  @Override
  public String toString() {
    return "PolarizationCalculator, sensitivities " + Arrays.toString(sensitivities);
  }
}
