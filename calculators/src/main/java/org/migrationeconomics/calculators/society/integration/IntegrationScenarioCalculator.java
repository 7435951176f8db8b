package org.migrationeconomics.calculators.society.integration;

import java.util.Locale;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.internal.DormandPrince;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.society.Community;

/**
 * Ice, sugar, rock or sponge? Follows a community among its hosts, and says how much of each
 * picture its history was.
 *
 * <pre>
 *   leave = λ M (1 − m)^a           join = σ H m^max(a, 1)
 *   dM = arrivals − leave + join    dD = (1 − β) leave
 *   dH = β leave − join             dF = φ β leave − f join
 *
 *   A = ∫ β leave, J = ∫ join, E = M + D + A
 *   rock = (M + D)/E, ice = (1 − φ) A/E, sugar = φ A/E;  sponge = J/(H0 + A)
 * </pre>
 *
 * <p>Where leaving needs no contact and nobody joins, and where both are in proportion to contact
 * and all are absorbed, the path is a closed form; elsewhere it is followed in steps of the fifth
 * order whose estimated errors add up to no more than the tolerance. People are conserved: members,
 * detached and hosts are those of the beginning and the arrivals.
 *
 * <p>Options and their defaults: {@link #withMethod} the closed form where one is known; {@link
 * #withPoints} 100 points after the beginning; {@link #withTolerance} 1e-9, a part of everybody;
 * {@link #withMaximumIterations} 100,000 steps, beyond which a horizon is refused.
 *
 * <p><b>Units</b>: people as they are given; rates per generation or year, as the horizon; shares.
 *
 * <p><b>Source</b>: own definition; see {@link IntegrationModel}.
 *
 * <p><b>Reproduces</b>: six histories and two of Abrams and Strogatz's equation that were worked
 * out apart from this library in 4,000 steps of the fourth order, to 1e-6 ({@code
 * IntegrationScenarioTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class IntegrationScenarioCalculator {

  /** A step is no longer than this part of the fastest rate, so that no number of people swings. */
  private static final double PART = 0.5;

  private static final int MOST_POINTS = 1_000_000;

  private static final IntegrationScenarioCalculator DEFAULTS =
      new IntegrationScenarioCalculator(
          IntegrationMethod.CLOSED_FORM_WHERE_KNOWN, 100, 1e-9, 100_000);

  private final IntegrationMethod method;
  private final int points;
  private final double tolerance;
  private final int maximumIterations;

  private IntegrationScenarioCalculator(
      IntegrationMethod method, int points, double tolerance, int maximumIterations) {
    this.method = method;
    this.points = points;
    this.tolerance = tolerance;
    this.maximumIterations = maximumIterations;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static IntegrationScenarioCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another method.
   *
   * @param newMethod closed forms where they are known, or steps always
   * @return the calculator
   */
  public IntegrationScenarioCalculator withMethod(IntegrationMethod newMethod) {
    return new IntegrationScenarioCalculator(
        Require.notNull("method", newMethod), points, tolerance, maximumIterations);
  }

  /**
   * A copy with another number of points.
   *
   * @param count points of the path after the beginning, 1 to 1,000,000
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public IntegrationScenarioCalculator withPoints(int count) {
    if (count < 1 || count > MOST_POINTS) {
      throw Require.refusal("points", count, "1 to " + MOST_POINTS);
    }
    return new IntegrationScenarioCalculator(method, count, tolerance, maximumIterations);
  }

  /**
   * A copy with another tolerance.
   *
   * @param error to which the estimated errors of all steps may add up, as a part of everybody
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public IntegrationScenarioCalculator withTolerance(double error) {
    return new IntegrationScenarioCalculator(
        method, points, Require.positive("tolerance", error), maximumIterations);
  }

  /**
   * A copy with another limit of steps.
   *
   * @param count steps, not negative
   * @return the calculator
   * @throws IllegalArgumentException if it is negative
   */
  public IntegrationScenarioCalculator withMaximumIterations(int count) {
    if (count < 0) {
      throw Require.refusal("maximum of iterations", count, "at least 0");
    }
    return new IntegrationScenarioCalculator(method, points, tolerance, count);
  }

  /**
   * Follows a community.
   *
   * @param model the four numbers and the contact
   * @param start the community at the beginning
   * @param horizon how long, in the time that the rates of the model are per
   * @return the history and its parts
   * @throws IllegalArgumentException if the horizon counts time otherwise than the model, or it is
   *     so long that it needs more steps than the limit
   */
  public IntegrationScenario calculate(IntegrationModel model, Community start, Horizon horizon) {
    Require.notNull("model", model);
    Require.notNull("start", start);
    Require.notNull("horizon", horizon);
    if (horizon.unit() != model.per()) {
      throw Require.refusal(
          "horizon",
          horizon.toString(),
          model.per().plural() + ", as the rates of the model are per " + model.per().label());
    }
    double length = horizon.length();
    Require.finite("everybody at the horizon", start.people() + start.arrivals() * length);
    double[] states = new double[(points + 1) * IntegrationPath.SIZE];
    states[0] = start.members();
    states[1] = start.hosts();
    states[2] = start.flavour() * start.hosts();
    Convergence convergence = Convergence.closedForm(tolerance);
    boolean closed = method == IntegrationMethod.CLOSED_FORM_WHERE_KNOWN;
    if (closed && ClosedForms.isExponential(model)) {
      ClosedForms.exponential(model, start, length, states);
    } else if (closed && ClosedForms.isLogistic(model, start)) {
      ClosedForms.logistic(model, start, length, states);
    } else {
      convergence = inSteps(model, start, length, states);
    }
    return new IntegrationScenario(
        model,
        start,
        horizon,
        method,
        new IntegrationPath(model, start, length, states),
        convergence);
  }

  private Convergence inSteps(
      IntegrationModel model, Community start, double length, double[] states) {
    DormandPrince solver = new DormandPrince(IntegrationPath.SIZE);
    double fastest = model.leaving() + model.joining();
    double longest = fastest > 0 ? PART / fastest : length;
    double scale = start.people() + start.arrivals() * length;
    boolean ended =
        solver.follow(
            new IntegrationKernel(model, start),
            length,
            longest,
            tolerance,
            maximumIterations,
            scale,
            states);
    if (!ended) {
      throw Require.refusal(
          "steps over " + new Horizon(model.per(), length),
          "more than " + maximumIterations,
          "a shorter horizon, slower rates, a larger tolerance or a larger maximum of iterations");
    }
    return new Convergence(tolerance, solver.steps(), solver.error());
  }

  /** The options. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "IntegrationScenarioCalculator, %s, %d points, tolerance %s, at most %d iterations",
        method.label(),
        points,
        tolerance,
        maximumIterations);
  }
}
