package org.migrationeconomics.calculators.labour.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.WageDistribution;

/**
 * Downgrading: do migrants stand lower among the wages of natives than their education and age
 * would place them?
 *
 * <pre>
 *   actual      rank of each migrant's wage in the distribution of natives
 *   predicted   rank of the wages of natives with the same skills, weighted by migrants of these
 *               skills
 *   index       mean actual rank − mean predicted rank
 * </pre>
 *
 * <p>Skills are cells of your own (age by education); nothing is assumed about how wages depend on
 * them, and natives of a cell differ as they do. Natives have the density 1 everywhere: where a
 * wage is that of many natives, it spreads over their ranks.
 *
 * <p>The effect on natives' wages is not computed here. Dustmann, Frattini and Preston find that
 * immigration to the United Kingdom depressed wages below the 20th percentile and raised them
 * above: it pressed where migrants were, not where their skills would have placed them.
 *
 * <p>Options and their defaults: {@link #withBins} 10.
 *
 * <p><b>Units</b>: ranks from 0 to 1.
 *
 * <p><b>Source</b>: C. Dustmann, T. Frattini and I. Preston, The effect of immigration along the
 * distribution of wages, Review of Economic Studies 80, 2013. They predict by a regression of
 * natives' wages; saturated cells are the version of this library.
 *
 * <p><b>No published figure</b>: the index over saturated cells is a definition of this library. By
 * hand: natives earn 1 and 2 with low skills, 3 and 4 with high ones; two migrants with high skills
 * who earn 2 and 0.5 have the ranks 0.375 and 0, on average 0.1875, where their skills would give
 * 0.75: the index is −0.5625 ({@code JobStructureTest.downgrading}).
 *
 * <p>Immutable and thread-safe.
 */
public final class OccupationalDowngradingCalculator {

  private static final int MOST_BINS = 1000;
  private static final OccupationalDowngradingCalculator DEFAULTS =
      new OccupationalDowngradingCalculator(10);

  private final int bins;

  private OccupationalDowngradingCalculator(int bins) {
    this.bins = bins;
  }

  /**
   * Ten bins.
   *
   * @return the calculator
   */
  public static OccupationalDowngradingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another number of bins.
   *
   * @param newBins 1 to 1,000, each with the same number of natives
   * @return the calculator
   * @throws IllegalArgumentException if the number is out of range
   */
  public OccupationalDowngradingCalculator withBins(int newBins) {
    if (newBins < 1 || newBins > MOST_BINS) {
      throw Require.refusal("bins", newBins, "1 to " + MOST_BINS);
    }
    return new OccupationalDowngradingCalculator(newBins);
  }

  /**
   * Actual and predicted places.
   *
   * @param natives wages of natives by skill
   * @param migrants wages of migrants by skill, with the same names
   * @return densities and ranks
   * @throws IllegalArgumentException if there are no natives, no migrant has skills of natives, or
   *     units of wages differ
   */
  public OccupationalDowngrading calculate(
      Map<String, WageDistribution> natives, Map<String, WageDistribution> migrants) {
    Require.notNull("natives", natives);
    Require.notNull("migrants", migrants);
    WageDistribution all = WageDistribution.merged(natives.values());
    Require.positive("number of natives", all.weight());
    // Only to be refused where the units differ.
    WageDistribution everybody = WageDistribution.merged(migrants.values()).plus(all);
    double[] actual = new double[bins];
    double[] predicted = new double[bins];
    double[] ranks = new double[2];
    double matched = 0;
    for (Map.Entry<String, WageDistribution> cell : migrants.entrySet()) {
      WageDistribution alike = natives.getOrDefault(cell.getKey(), WageDistribution.empty());
      double people = cell.getValue().weight();
      if (!alike.isEmpty() && people > 0) {
        matched += people;
        ranks[0] += place(all, cell.getValue(), 1, actual);
        ranks[1] += place(all, alike, people / alike.weight(), predicted);
      }
    }
    Require.positive("number of migrants with skills that natives have", matched);
    List<OccupationalDowngrading.Bin> list = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      list.add(
          new OccupationalDowngrading.Bin(
              (double) b / bins,
              (b + 1.0) / bins,
              actual[b] * bins / matched,
              predicted[b] * bins / matched));
    }
    double unmatched = everybody.weight() - all.weight() - matched;
    return new OccupationalDowngrading(
        list,
        ranks[0] / matched,
        ranks[1] / matched,
        unmatched <= 1e-12 * everybody.weight() ? 0 : unmatched / (unmatched + matched));
  }

  /**
   * Adds people to the bins of natives' ranks.
   *
   * @return the sum of their ranks
   */
  private double place(
      WageDistribution natives, WageDistribution people, double factor, double[] densities) {
    double[] scale = natives.toWageArrayUnsafe();
    double[] steps = natives.toWeightArrayUnsafe();
    double[] wages = people.toWageArrayUnsafe();
    double[] weights = people.toWeightArrayUnsafe();
    double total = natives.weight();
    double sum = 0;
    double below = 0;
    int i = 0;
    for (int j = 0; j < wages.length; j++) {
      while (i < scale.length && scale[i] < wages[j]) {
        below += steps[i++];
      }
      double here = i < scale.length && scale[i] == wages[j] ? steps[i] : 0;
      double from = Math.min(1, below / total);
      double to = Math.min(1, (below + here) / total); // sums of weights are rounded
      double weight = factor * weights[j];
      sum += weight * (from + to) / 2;
      spread(from, to, weight, densities);
    }
    return sum;
  }

  private void spread(double from, double to, double weight, double[] densities) {
    int first = Math.min(bins - 1, (int) (from * bins));
    int last = Math.min(bins - 1, (int) (to * bins));
    if (first == last || from == to) {
      densities[first] += weight;
      return;
    }
    for (int b = first; b <= last; b++) {
      double overlap = Math.min(to, (b + 1.0) / bins) - Math.max(from, (double) b / bins);
      densities[b] += weight * Math.max(0, overlap) / (to - from);
    }
  }

  /** The options. */
  @Override
  public String toString() {
    return "OccupationalDowngradingCalculator, " + bins + " bins";
  }
}
