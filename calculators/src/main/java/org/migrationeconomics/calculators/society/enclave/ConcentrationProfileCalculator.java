package org.migrationeconomics.calculators.society.enclave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.internal.TwoGroups;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfile.CriticalMass;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfile.Step;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/**
 * How much of a group lives where it is a critical mass.
 *
 * <pre>
 *   C(s) = Σ_{P ≥ s} x / X,   ∫ C = xPx
 * </pre>
 *
 * <p>Places do not enter: the curve is that of the counts alone. Everybody is counted, so that the
 * shares have no error of sampling.
 *
 * <p>Options and their defaults: {@link #withCriticalMasses} 0.1, 0.3, 0.5, 0.7 and 0.9.
 *
 * <p><b>Units</b>: shares.
 *
 * <p><b>Source</b>: the curve is a restatement of the isolation index of S. Lieberson, An
 * asymmetrical approach to segregation, in C. Peach and others, <i>Ethnic Segregation in
 * Cities</i>, 1981.
 *
 * <p><b>Reproduces</b>: its area is the isolation index to rounding ({@code
 * ConcentrationProfileTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ConcentrationProfileCalculator {

  private static final ConcentrationProfileCalculator DEFAULTS =
      new ConcentrationProfileCalculator(List.of(0.1, 0.3, 0.5, 0.7, 0.9));

  private final List<Double> thresholds;

  private ConcentrationProfileCalculator(List<Double> thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Five critical masses.
   *
   * @return the calculator
   */
  public static ConcentrationProfileCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that reports other critical masses.
   *
   * @param criticalMasses shares of the group in an area, from 0 to 1
   * @return the calculator
   * @throws IllegalArgumentException if one is not a share, or there is none
   */
  public ConcentrationProfileCalculator withCriticalMasses(double... criticalMasses) {
    Require.notNull("criticalMasses", criticalMasses);
    if (criticalMasses.length == 0) {
      throw Require.refusal("number of critical masses", 0, "at least one");
    }
    List<Double> all = new ArrayList<>();
    for (double one : criticalMasses) {
      all.add(Require.share("critical mass", one) + 0.0);
    }
    return new ConcentrationProfileCalculator(List.copyOf(all));
  }

  /**
   * Draws the curve.
   *
   * @param map people by area
   * @return the profile
   */
  public ConcentrationProfile calculate(NeighbourhoodMap map) {
    Require.notNull("map", map);
    double[] x = map.countsUnsafe();
    double[] y = map.othersUnsafe();
    double total = TwoGroups.sum(x);
    double[] shares = new double[x.length];
    int[] lived = IntStream.range(0, x.length).filter(u -> x[u] + y[u] > 0).toArray();
    for (int u : lived) {
      shares[u] = x[u] / (x[u] + y[u]);
    }
    double[] distinct = new double[lived.length];
    for (int i = 0; i < lived.length; i++) {
      distinct[i] = shares[lived[i]];
    }
    Arrays.sort(distinct);
    int count = 0;
    for (double share : distinct) {
      if (count == 0 || share != distinct[count - 1]) {
        distinct[count++] = share;
      }
    }
    double[] people = new double[count];
    int[] areas = new int[count];
    for (int u : lived) {
      int at = Arrays.binarySearch(distinct, 0, count, shares[u]);
      people[at] += x[u];
      areas[at]++;
    }
    Step[] steps = new Step[count];
    int[] areasAbove = new int[count];
    double above = 0;
    int number = 0;
    for (int i = count - 1; i >= 0; i--) {
      above += people[i];
      number += areas[i];
      areasAbove[i] = number;
      steps[i] = new Step(distinct[i], i == 0 ? 1 : Math.min(above / total, 1));
    }
    double area = 0;
    for (int i = 0; i < count; i++) {
      area += (steps[i].share() - (i == 0 ? 0 : steps[i - 1].share())) * steps[i].ofGroup();
    }
    List<CriticalMass> masses = new ArrayList<>();
    for (double threshold : thresholds) {
      int at = Arrays.binarySearch(distinct, 0, count, threshold);
      int first = at < 0 ? -at - 1 : at;
      masses.add(
          new CriticalMass(
              threshold,
              first < count ? steps[first].ofGroup() : 0,
              first < count ? areasAbove[first] : 0));
    }
    return new ConcentrationProfile(
        map.group(),
        total,
        lived.length,
        List.of(steps),
        Math.min(area, 1),
        TwoGroups.isolation(x, y),
        masses,
        map.source());
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "ConcentrationProfileCalculator, critical masses " + thresholds;
  }
}
