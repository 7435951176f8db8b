package org.migrationeconomics.calculators.labour.segregation.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.internal.Quantiles;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SegregationFormulas;
import org.migrationeconomics.calculators.labour.segregation.internal.BinomialMath;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrap.Estimate;
import org.migrationeconomics.core.internal.Require;

/**
 * Draws samples as large as the one observed and computes the indices of each: how far they scatter
 * is the standard error, and how far their mean lies from the index observed is its bias, which is
 * taken off once more.
 *
 * <pre>
 *   sample        T people drawn from the cells with the shares observed (multinomial)
 *   bias          mean(index of samples) - index
 *   corrected     index - bias
 *   interval      2·index - quantiles of the samples
 * </pre>
 *
 * <p>For M, H, the multigroup D and R. Counts must be those of people who were observed: sums of
 * survey weights are not a sample size.
 *
 * <p>Options and their defaults: {@link #withReplications} 100, {@link #withSeed} 1, {@link
 * #withConfidence} 0.95. Samples are drawn on several threads; the result is the same for any
 * number of them.
 *
 * <p><b>Units</b>: those of the indices; M in natural units.
 *
 * <p><b>Source</b>: B. Efron and R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993; for
 * entropy indices B. Elbers, Sociological Methods and Research 52 (2023).
 *
 * <p><b>Reproduces</b>: for the schools of the R package segregation, bias of M .0036 and standard
 * error .0008 as its documentation prints from 500 samples ({@code SchoolsTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class SegregationBootstrapCalculator {

  private static final SegregationBootstrapCalculator DEFAULTS =
      new SegregationBootstrapCalculator(100, 1, 0.95);
  private static final List<String> NAMES = List.of("M", "H", "D", "R");

  private final int replications;
  private final long seed;
  private final double confidence;

  private SegregationBootstrapCalculator(int replications, long seed, double confidence) {
    this.replications = replications;
    this.seed = seed;
    this.confidence = confidence;
  }

  /**
   * A hundred samples from seed 1.
   *
   * @return the calculator
   */
  public static SegregationBootstrapCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that draws another number of samples.
   *
   * @param newReplications from 2 to a million
   * @return the calculator
   * @throws IllegalArgumentException if there are fewer or more
   */
  public SegregationBootstrapCalculator withReplications(int newReplications) {
    if (newReplications < 2 || newReplications > 1_000_000) {
      throw Require.refusal("replications", newReplications, "2 to 1000000 samples");
    }
    return new SegregationBootstrapCalculator(newReplications, seed, confidence);
  }

  /**
   * A copy that begins chance elsewhere.
   *
   * @param newSeed any number
   * @return the calculator
   */
  public SegregationBootstrapCalculator withSeed(long newSeed) {
    return new SegregationBootstrapCalculator(replications, newSeed, confidence);
  }

  /**
   * A copy with intervals of another confidence.
   *
   * @param newConfidence above 0 and below 1
   * @return the calculator
   * @throws IllegalArgumentException if it is not
   */
  public SegregationBootstrapCalculator withConfidence(double newConfidence) {
    if (!(newConfidence > 0 && newConfidence < 1)) {
      throw Require.refusal("confidence", newConfidence, "a number above 0 and below 1");
    }
    return new SegregationBootstrapCalculator(replications, seed, newConfidence);
  }

  /**
   * Draws samples.
   *
   * @param counts people observed by unit and group: whole numbers
   * @return observed and corrected indices, with standard errors and intervals
   * @throws IllegalArgumentException if a count is not whole, or there are people of fewer than two
   *     groups, or in fewer than two units
   */
  public SegregationBootstrap calculate(GroupCounts counts) {
    GroupCounts people = Require.notNull("counts", counts).withoutEmpty();
    if (!people.isWhole() || people.total() > 1L << 53) {
      throw Require.refusal(
          "counts", people.toString(), "whole numbers of people, a sample that was drawn");
    }
    for (int size : new int[] {people.groups().size(), people.units().size()}) {
      if (size < 2) {
        throw Require.refusal(
            "counts", people.toString(), "people of at least two groups in at least two units");
      }
    }
    int units = people.units().size();
    int groups = people.groups().size();
    double[] observed = new double[NAMES.size()];
    indices(people.toArrayUnsafe(), units, groups, observed);
    double[][] samples = new double[replications][NAMES.size()];
    // One chance for each sample, so that it does not matter which thread draws it.
    SplittableRandom[] chances = new SplittableRandom[replications];
    SplittableRandom root = new SplittableRandom(seed);
    for (int i = 0; i < replications; i++) {
      chances[i] = root.split();
    }
    IntStream.range(0, replications)
        .parallel()
        .forEach(
            i -> {
              double[] sample = new double[units * groups];
              draw(chances[i], people.toArrayUnsafe(), (long) people.total(), sample);
              indices(sample, units, groups, samples[i]);
            });
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      double[] drawn = new double[replications];
      for (int r = 0; r < replications; r++) {
        drawn[r] = samples[r][i];
      }
      estimates.add(estimate(NAMES.get(i), observed[i], drawn));
    }
    return new SegregationBootstrap(replications, seed, confidence, estimates);
  }

  private Estimate estimate(String name, double observed, double[] drawn) {
    double mean = SegregationKernel.sum(drawn) / drawn.length;
    double squares = 0;
    for (double value : drawn) {
      squares += (value - mean) * (value - mean);
    }
    Arrays.sort(drawn);
    double tail = (1 - confidence) / 2;
    return new Estimate(
        name,
        observed,
        mean - observed,
        observed - (mean - observed),
        Math.sqrt(squares / (drawn.length - 1)),
        2 * observed - Quantiles.ofSorted(drawn, drawn.length, 1 - tail),
        2 * observed - Quantiles.ofSorted(drawn, drawn.length, tail));
  }

  /** A multinomial sample, cell by cell: of those who are left, how many fall here. */
  private static void draw(SplittableRandom chance, double[] cells, long people, double[] sample) {
    long left = people;
    double leftInCells = people;
    for (int i = 0; i < cells.length && left > 0; i++) {
      if (cells[i] > 0) {
        long here = BinomialMath.draw(chance, left, cells[i] / leftInCells);
        sample[i] = here;
        left -= here;
        leftInCells -= cells[i];
      }
    }
  }

  private static void indices(double[] cells, int units, int groups, double[] indices) {
    double[] unitTotals = new double[units];
    double[] groupTotals = new double[groups];
    double[] absolute = new double[groups];
    double[] squared = new double[groups];
    double total = SegregationKernel.totals(cells, units, groups, unitTotals, groupTotals);
    double m =
        SegregationKernel.mutualInformation(
            cells, unitTotals, groupTotals, total, new double[groups]);
    SegregationKernel.deviations(
        cells, unitTotals, groupTotals, total, absolute, squared, new double[groups]);
    double interaction = SegregationFormulas.interaction(groupTotals);
    indices[0] = m;
    // A tiny sample may have people of one group only, who are not segregated from anybody.
    indices[1] = interaction > 0 ? m / SegregationKernel.entropy(groupTotals, total) : 0;
    indices[2] = interaction > 0 ? SegregationKernel.sum(absolute) / (2 * total * interaction) : 0;
    indices[3] = interaction > 0 ? SegregationKernel.sum(squared) / (total * interaction) : 0;
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "SegregationBootstrapCalculator, replications "
        + replications
        + ", seed "
        + seed
        + ", confidence "
        + confidence;
  }
}
