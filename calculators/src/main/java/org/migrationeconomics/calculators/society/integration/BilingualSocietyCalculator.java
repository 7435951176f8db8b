package org.migrationeconomics.calculators.society.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.internal.DormandPrince;
import org.migrationeconomics.core.internal.Require;

/**
 * Does a second language live on beside the first, and do bilinguals keep it alive? The model of
 * Mira and Paredes.
 *
 * <pre>
 *   dx/dt = c [(1 − x)(1 − k) s (1 − y)^a − x (1 − s)(1 − x)^a]
 *   dy/dt = c [(1 − y)(1 − k)(1 − s)(1 − x)^a − y s (1 − y)^a]
 *   b = 1 − x − y
 * </pre>
 *
 * <p>Options and their defaults: {@link #withPoints} 100 points after the beginning; {@link
 * #withTolerance} 1e-9 for the sum of estimated errors; {@link #withMaximumIterations} 100,000
 * steps, beyond which a horizon is refused.
 *
 * <p><b>Units</b>: shares of everybody; years.
 *
 * <p><b>Source</b>: J. Mira and Á. Paredes, <i>Europhysics Letters</i> 69, 2005.
 *
 * <p><b>Reproduces</b>: the rest of two languages of equal status at a similarity of 0.8, a sixth,
 * two thirds and a sixth (by hand); with a similarity of 0, Abrams and Strogatz's equation ({@code
 * BilingualSocietyTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class BilingualSocietyCalculator {

  private static final double PART = 0.5;
  private static final int MOST_POINTS = 1_000_000;
  private static final BilingualSocietyCalculator DEFAULTS =
      new BilingualSocietyCalculator(100, 1e-9, 100_000);

  private final int points;
  private final double tolerance;
  private final int maximumIterations;

  private BilingualSocietyCalculator(int points, double tolerance, int maximumIterations) {
    this.points = points;
    this.tolerance = tolerance;
    this.maximumIterations = maximumIterations;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static BilingualSocietyCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another number of points.
   *
   * @param count points of the path after the beginning, 1 to 1,000,000
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public BilingualSocietyCalculator withPoints(int count) {
    if (count < 1 || count > MOST_POINTS) {
      throw Require.refusal("points", count, "1 to " + MOST_POINTS);
    }
    return new BilingualSocietyCalculator(count, tolerance, maximumIterations);
  }

  /**
   * A copy with another tolerance.
   *
   * @param error to which the estimated errors of all steps may add up
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public BilingualSocietyCalculator withTolerance(double error) {
    return new BilingualSocietyCalculator(
        points, Require.positive("tolerance", error), maximumIterations);
  }

  /**
   * A copy with another limit of steps.
   *
   * @param count steps, not negative
   * @return the calculator
   * @throws IllegalArgumentException if it is negative
   */
  public BilingualSocietyCalculator withMaximumIterations(int count) {
    if (count < 0) {
      throw Require.refusal("maximum of iterations", count, "at least 0");
    }
    return new BilingualSocietyCalculator(points, tolerance, count);
  }

  /**
   * Follows two languages.
   *
   * @param model the four numbers
   * @param first share of everybody who speaks the first language only
   * @param second share of everybody who speaks the second language only
   * @param years how long, above zero
   * @return the society from the beginning to then
   * @throws IllegalArgumentException if a number is out of range, the shares are more than 1
   *     together, or there are more steps than the limit
   */
  public BilingualSociety calculate(
      BilingualModel model, double first, double second, double years) {
    Require.notNull("model", model);
    Require.share("first", first);
    Require.share("second", second);
    Require.share("first and second together", first + second);
    Require.positive("years", years);
    double[] states = new double[2 * (points + 1)];
    states[0] = first;
    states[1] = second;
    DormandPrince solver = new DormandPrince(2);
    double longest = PART / model.speed();
    if (!solver.follow(
        (state, rates) -> rates(model, state, rates),
        years,
        longest,
        tolerance,
        maximumIterations,
        1,
        states)) {
      throw Require.refusal(
          "steps over " + Horizon.years(years),
          "more than " + maximumIterations,
          "fewer years, a lower speed, a larger tolerance or a larger maximum of iterations");
    }
    List<BilingualSociety.Point> path = new ArrayList<>();
    for (int i = 0; i <= points; i++) {
      double x = states[2 * i];
      double y = states[2 * i + 1];
      path.add(
          new BilingualSociety.Point(i == points ? years : years * i / points, x, 1 - x - y, y));
    }
    return new BilingualSociety(
        model, path, new Convergence(tolerance, solver.steps(), solver.error()));
  }

  private static void rates(BilingualModel model, double[] state, double[] rates) {
    double s = model.status();
    double stays = 1 - model.similarity();
    double x = state[0];
    double y = state[1];
    double towardsFirst = s * IntegrationKernel.power(1 - y, model.volatility());
    double towardsSecond = (1 - s) * IntegrationKernel.power(1 - x, model.volatility());
    rates[0] = model.speed() * ((1 - x) * stays * towardsFirst - x * towardsSecond);
    rates[1] = model.speed() * ((1 - y) * stays * towardsSecond - y * towardsFirst);
  }

  /** The options. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "BilingualSocietyCalculator, %d points, tolerance %s, at most %d iterations",
        points,
        tolerance,
        maximumIterations);
  }
}
