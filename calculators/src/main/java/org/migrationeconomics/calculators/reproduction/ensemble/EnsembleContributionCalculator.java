package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.migrationeconomics.calculators.internal.Workers;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.AgeGroups;

/**
 * Projects thousands of possible futures of a population, each with migration and without it, and
 * says how what migration contributes is distributed.
 *
 * <pre>
 *   C(t, j) = P(t, j) − N(t, j)      P with migration, N without, both with the rates of trajectory j
 *   quantiles and means over j, for every date t
 * </pre>
 *
 * <p>Each trajectory is a projection like that of {@link
 * org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector}, with the
 * same timings of migrants ({@link MigrationTiming#EVEN_UN} by default). Quantiles are of
 * definition 7 of Hyndman and Fan, at probabilities 0.025, 0.1, 0.5, 0.9 and 0.975 by default: the
 * median with the ranges of 80 and 95 per cent that the United Nations print. Negative cells are
 * kept and counted.
 *
 * <p>Trajectories are projected in blocks by as many threads as there are processors, unless {@link
 * #withThreads} says otherwise. The result does not depend on their number, to the last bit.
 *
 * <p><b>Units</b>: persons; births over each interval; shares are ratios.
 *
 * <p><b>Source</b>: the projection as in S. H. Preston, P. Heuveline and M. Guillot,
 * <i>Demography</i>, 2001, chapter 6; the quantiles R. J. Hyndman and Y. Fan, "Sample quantiles in
 * statistical packages", <i>American Statistician</i> 50(4), 1996.
 *
 * <p><b>No published figure</b>: the difference of two projections within each trajectory is a
 * definition of this library; the United Nations print ranges of populations with migration alone.
 * Each trajectory is that of the projector, which reproduces published ones ({@code
 * EnsembleContributionLaws.everyTrajectoryIsTheProjectorsProjection}).
 *
 * <p>Immutable and thread-safe.
 */
public final class EnsembleContributionCalculator {

  private static final EnsembleContributionCalculator DEFAULT =
      new EnsembleContributionCalculator(
          new Options(
              MigrationTiming.EVEN_UN,
              new double[] {0.025, 0.1, 0.5, 0.9, 0.975},
              Optional.empty(),
              EnumSet.noneOf(EnsembleMeasure.class)),
          0);

  /** What is asked for. The array and the set are not changed. */
  @SuppressWarnings("ArrayRecordComponent") // Inside only and never compared.
  record Options(
      MigrationTiming timing,
      double[] probabilities,
      Optional<AgeGroups> groups,
      Set<EnsembleMeasure> kept) {}

  private final Options options;
  private final int threads;

  private EnsembleContributionCalculator(Options options, int threads) {
    this.options = options;
    this.threads = threads;
  }

  /**
   * The calculator with the options that its description names.
   *
   * @return the calculator
   */
  public static EnsembleContributionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another timing of migrants.
   *
   * @param timing when they come
   * @return the calculator
   */
  public EnsembleContributionCalculator withTiming(MigrationTiming timing) {
    return new EnsembleContributionCalculator(
        new Options(
            Require.notNull("timing", timing), options.probabilities, options.groups, options.kept),
        threads);
  }

  /**
   * The same calculator with other quantiles.
   *
   * @param probabilities from 0 to 1, at least one, each larger than the one before
   * @return the calculator
   * @throws IllegalArgumentException if there is none, or one is out of range or order
   */
  public EnsembleContributionCalculator withProbabilities(double... probabilities) {
    Require.notNull("probabilities", probabilities);
    double before = -1;
    for (double probability : probabilities) {
      Require.share("probability", probability);
      if (probability <= before) {
        throw Require.refusal(
            "probabilities", Arrays.toString(probabilities), "each larger than the one before");
      }
      before = probability;
    }
    if (probabilities.length == 0) {
      throw Require.refusal("probabilities", "[]", "at least one");
    }
    return new EnsembleContributionCalculator(
        new Options(options.timing, probabilities.clone(), options.groups, options.kept), threads);
  }

  /**
   * The same calculator that also gives the distributions of populations, contributions and shares
   * by sex and broad age group.
   *
   * @param groups unions of the age groups of the projection, such as 0-19, 20-64 and 65+
   * @return the calculator
   */
  public EnsembleContributionCalculator withAgeGroups(AgeGroups groups) {
    return new EnsembleContributionCalculator(
        new Options(
            options.timing,
            options.probabilities,
            Optional.of(Require.notNull("groups", groups)),
            options.kept),
        threads);
  }

  /**
   * The same calculator that also keeps the values of all trajectories of some measures, for {@link
   * EnsembleFan#trajectories}.
   *
   * @param measures which
   * @return the calculator
   */
  public EnsembleContributionCalculator withTrajectories(EnsembleMeasure... measures) {
    Require.notNull("measures", measures);
    Set<EnsembleMeasure> kept = EnumSet.noneOf(EnsembleMeasure.class);
    kept.addAll(List.of(measures));
    return new EnsembleContributionCalculator(
        new Options(options.timing, options.probabilities, options.groups, kept), threads);
  }

  /**
   * The same calculator with another number of threads. The result is the same.
   *
   * @param number at least 1
   * @return the calculator
   * @throws IllegalArgumentException if the number is below 1
   */
  public EnsembleContributionCalculator withThreads(int number) {
    if (number < 1) {
      throw Require.refusal("threads", number, "at least 1");
    }
    return new EnsembleContributionCalculator(options, number);
  }

  Options options() {
    return options;
  }

  private int threads() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Projects an ensemble.
   *
   * @param input the population and its possible futures
   * @return the distributions
   * @throws IllegalArgumentException if the age groups asked for are no unions of those of the
   *     projection, rates that a program gives are out of range, or numbers grow beyond what a
   *     double holds
   */
  public EnsembleContribution calculate(EnsembleInput input) {
    return calculate(Require.notNull("input", input), threads());
  }

  private EnsembleContribution calculate(EnsembleInput input, int threads) {
    EnsembleRun run = new EnsembleRun(input, options);
    try (Workers team = workers(threads)) {
      team.run(run.blocks(), () -> project(run));
      EnsembleSummary summary = new EnsembleSummary(run, options);
      team.run(summary.tasks(), () -> summarise(summary));
      return summary.result();
    }
  }

  private static Workers workers(int threads) {
    return new Workers("ensemble projection", threads);
  }

  private static IntConsumer project(EnsembleRun run) {
    EnsembleRun.Projector projector = run.projector();
    return projector::project;
  }

  private static IntConsumer summarise(EnsembleSummary summary) {
    EnsembleSummary.Sorter sorter = summary.sorter();
    return sorter::summarise;
  }

  /**
   * Projects the ensembles of several populations.
   *
   * @param inputs populations and their possible futures
   * @return the distributions of each, in the order of the inputs
   * @throws IllegalArgumentException as {@link #calculate(EnsembleInput)}
   */
  public List<EnsembleContribution> calculate(List<EnsembleInput> inputs) {
    Require.notNull("inputs", inputs);
    List<EnsembleInput> all = List.copyOf(inputs);
    int threads = threads();
    EnsembleContribution[] results = new EnsembleContribution[all.size()];
    if (all.size() >= threads) {
      // One thread for each population: they need not wait for each other.
      try (Workers team = workers(threads)) {
        team.run(results.length, i -> results[i] = calculate(all.get(i), 1));
      }
    } else {
      for (int i = 0; i < results.length; i++) {
        results[i] = calculate(all.get(i), threads);
      }
    }
    return List.of(results);
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "EnsembleContributionCalculator, timing "
        + options.timing
        + ", probabilities "
        + Arrays.toString(options.probabilities)
        + options.groups.map(groups -> ", by sex and " + groups).orElse("")
        + (options.kept.isEmpty() ? "" : ", trajectories of " + options.kept)
        + (threads > 0 ? ", threads " + threads : ", threads as there are processors");
  }
}
