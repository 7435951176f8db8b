package org.migrationeconomics.calculators.reproduction.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.internal.MigrationArrays;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionKernel;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.calculators.reproduction.internal.StepRule;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.FlatInput;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.TimingRules;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.Sex;

/**
 * Finds how many migrants a population would need to keep its size, its working age or its support
 * ratio: the question of the United Nations' study of replacement migration.
 *
 * <pre>
 *   P(M) = P0 + M D       P0 the population after an interval without migrants
 *                         D  what one migrant of the profile adds to it, children included
 *
 *   size            M = (target − ΣP0) / ΣD
 *   ages a to b     the same with sums over these ages
 *   support ratio ρ M = (ρ O(P0) − W(P0)) / (W(D) − ρ O(D))    W aged 15-64, O aged 65+
 * </pre>
 *
 * <p>A step of the projection is linear in its migrants, so that each interval has a root in closed
 * form and no search is needed. Where the denominator is zero or negative, more migrants lead away
 * from the target: it is unattainable, the interval says so instead of a number, nobody comes in
 * it, and the later intervals go on from there.
 *
 * <p>Defaults: migrants come evenly ({@link MigrationTiming#EVEN_UN}), and departures count as
 * negative migrants ({@link OutMigration#ALLOWED}). Departures with a fixed profile can empty an
 * age group; {@link Projection#negativeCells} of the result lists such groups.
 *
 * <p><b>Units</b>: persons over each interval.
 *
 * <p><b>Source</b>: United Nations Population Division, <i>Replacement Migration: Is It a Solution
 * to Declining and Ageing Populations?</i>, 2000, for the questions; the closed form follows from
 * the linearity of the projection step.
 *
 * <p><b>No published figure</b> of the study is recomputed: it rests on the estimates of 1998, of
 * which the report prints the results and not the rates. Sweden's women of 1993 with four fifths of
 * their fertility need 586,633.6 migrants in 55 years to keep their number, as another programme
 * found from the same rates ({@code ReplacementMigrationTest.constantSizeOfSweden}).
 *
 * <p>Immutable and thread-safe.
 */
public final class ReplacementMigrationCalculator {

  private static final String NAME = "replacement migrants";

  private static final ReplacementMigrationCalculator DEFAULT =
      new ReplacementMigrationCalculator(MigrationTiming.EVEN_UN, OutMigration.ALLOWED);

  private final MigrationTiming timing;
  private final OutMigration outMigration;

  private ReplacementMigrationCalculator(MigrationTiming timing, OutMigration outMigration) {
    this.timing = timing;
    this.outMigration = outMigration;
  }

  /**
   * The calculator with migrants that come evenly and departures that are allowed.
   *
   * @return the calculator
   */
  public static ReplacementMigrationCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another timing of migrants.
   *
   * @param newTiming when they come
   * @return the calculator
   */
  public ReplacementMigrationCalculator withTiming(MigrationTiming newTiming) {
    return new ReplacementMigrationCalculator(Require.notNull("timing", newTiming), outMigration);
  }

  /**
   * The same calculator with or without departures.
   *
   * @param policy whether a target may be met by departures
   * @return the calculator
   */
  public ReplacementMigrationCalculator withOutMigration(OutMigration policy) {
    return new ReplacementMigrationCalculator(timing, Require.notNull("out-migration", policy));
  }

  /**
   * When the migrants come.
   *
   * @return the timing
   */
  public MigrationTiming timing() {
    return timing;
  }

  /**
   * Whether a target may be met by departures.
   *
   * @return the policy
   */
  public OutMigration outMigration() {
    return outMigration;
  }

  /**
   * Finds the migrants of each interval.
   *
   * @param input the population at the start, and survival and fertility of each interval, without
   *     migration
   * @param profile sexes and ages of the migrants
   * @param target what they are to keep up
   * @return migrants and populations
   * @throws IllegalArgumentException if the input has migration; if sexes or groups of the profile
   *     are not those of the population; if no group begins or ends at an age of the target; if
   *     there are more or fewer target sizes than intervals; or if a constant support ratio has
   *     nobody of working age or nobody older at the start
   */
  public ReplacementMigration calculate(
      ProjectionInput input, MigrationProfile profile, ReplacementTarget target) {
    if (!Require.notNull("input", input).sources().isEmpty()) {
      throw Require.refusal(
          "migration of the input",
          String.join(", ", input.sources()),
          "none; withoutMigration() leaves it out");
    }
    int steps = input.intervals().size();
    TargetRule rule = TargetRule.of(target, input);
    FlatInput unit = with(input, Require.notNull("profile", profile), ones(steps)).toFlatUnsafe();
    List<Figure> migrants = new ArrayList<>();
    double[] leftOut = new double[steps];
    solve(input, unit, rule, migrants, leftOut);
    CohortComponentProjector projector = CohortComponentProjector.withDefaults().withTiming(timing);
    double[] numbers = migrants.stream().mapToDouble(figure -> figure.orElse(0)).toArray();
    Projection projection = projector.calculate(with(input, profile, numbers));
    List<ReplacementInterval> intervals = new ArrayList<>();
    int ages = input.ages().size();
    for (int t = 0; t < steps; t++) {
      intervals.add(
          new ReplacementInterval(
              input.date(t),
              input.date(t + 1),
              migrants.get(t),
              rule.targets()[t],
              rule.reached(
                  projection.population().toArrayUnsafe(Sex.FEMALE),
                  projection.population().toArrayUnsafe(Sex.MALE),
                  (t + 1) * ages,
                  ages),
              leftOut[t]));
    }
    return new ReplacementMigration(
        target, profile, outMigration, intervals, projection, projector.calculate(input));
  }

  private static double[] ones(int steps) {
    double[] ones = new double[steps];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static ProjectionInput with(
      ProjectionInput input, MigrationProfile profile, double[] migrants) {
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int t = 0; t < migrants.length; t++) {
      intervals.add(
          input
              .intervals()
              .get(t)
              .withMigration(AssumedMigration.ofTotal(migrants[t], profile).named(NAME)));
    }
    return input.withIntervals(intervals);
  }

  /** Goes through the intervals, each from where the one before has led. */
  private void solve(
      ProjectionInput input,
      FlatInput unitInput,
      TargetRule target,
      List<Figure> migrants,
      double[] leftOut) {
    VitalArrays vital = unitInput.vital();
    MigrationArrays profile = unitInput.sources().get(0);
    StepRule rule = TimingRules.of(timing);
    int ages = vital.ages();
    double[] scratch = new double[ages];
    ProjectionRun unit = new ProjectionRun(vital);
    unit.femaleMigrants = profile.female();
    unit.maleMigrants = profile.male();
    ProjectionRun run = new ProjectionRun(vital).startingWith(input.base());
    run.femaleMigrants = new double[profile.female().length];
    run.maleMigrants = new double[profile.male().length];
    for (int t = 0; t < vital.steps(); t++) {
      int next = (t + 1) * ages;
      ProjectionKernel.step(vital, rule, run, t, scratch);
      ProjectionKernel.step(vital, rule, unit, t, scratch);
      double needed = target.required(t) - target.weigh(run.female, run.male, next, ages, t);
      double effect = target.weigh(unit.female, unit.male, next, ages, t);
      Figure number = number(needed, effect, target, t, leftOut);
      migrants.add(number);
      if (number.orElse(0) != 0) {
        multiply(profile.female(), number.value(), run.femaleMigrants, t * ages, ages);
        if (vital.hasMales()) {
          multiply(profile.male(), number.value(), run.maleMigrants, t * ages, ages);
        }
        ProjectionKernel.step(vital, rule, run, t, scratch);
      }
      // The next unit of migrants comes to an empty country again.
      Arrays.fill(unit.female, next, next + ages, 0);
      if (vital.hasMales()) {
        Arrays.fill(unit.male, next, next + ages, 0);
      }
    }
  }

  private Figure number(double needed, double effect, TargetRule target, int t, double[] leftOut) {
    if (needed == 0 || (needed < 0 && target.minimum())) {
      return Figure.of(0);
    }
    double root = needed / effect;
    if (needed < 0 && outMigration == OutMigration.NONE) {
      leftOut[t] = effect > 0 && Double.isFinite(root) ? -root : 0;
      return Figure.of(0);
    }
    if (!(effect > 0 && Double.isFinite(root))) {
      return Figure.empty(
          "unattainable, because one more migrant of this profile adds "
              + Numbers.readable(effect)
              + (target.ratio()
                  ? " to W - "
                      + Numbers.readable(target.targets()[t])
                      + " O, working age W less the ratio times those older O"
                  : " to the number aimed at"));
    }
    return Figure.of(root);
  }

  private static void multiply(double[] shares, double number, double[] to, int at, int ages) {
    for (int x = at; x < at + ages; x++) {
      to[x] = number * shares[x];
    }
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "ReplacementMigrationCalculator, timing " + timing + ", out-migration " + outMigration;
  }
}
