package org.migrationeconomics.calculators.society.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Require;

/**
 * Does a minority culture last if its parents try the harder to pass it on the fewer they are? The
 * model of Bisin and Verdier.
 *
 * <pre>
 *   dp/dt = p (1 − p)(τ_a − τ_b)
 *   CULTURAL_SUBSTITUTION   τ_a = (1 − p) V_a,  τ_b = p V_b:   towards p* = V_a/(V_a + V_b), stable
 *     (V_a + V_b) t = ln(p/p₀)/p* + ln((1 − p)/(1 − p₀))/(1 − p*)
 *                     − ln((p* − p)/(p* − p₀))/(p* (1 − p*))
 *   FIXED                   the larger effort takes all:  p/(1 − p) = p₀/(1 − p₀) e^((V_a − V_b) t)
 * </pre>
 *
 * <p>The path is the solution itself, not an approximation by steps; the implicit one is halved
 * until the numbers of the machine end, from the point before on, so that it goes one way only and
 * does not cross p*. With fixed efforts the share is rounded to 1, or to 0, once it is nearer than
 * the numbers of the machine can tell.
 *
 * <p>Options and their defaults: {@link #withEffort} {@link EffortRule#CULTURAL_SUBSTITUTION};
 * {@link #withPoints} 10 points after the beginning.
 *
 * <p><b>Units</b>: shares of everybody; time in generations if V is per generation.
 *
 * <p><b>Source</b>: A. Bisin and T. Verdier, The economics of cultural transmission and the
 * dynamics of preferences, Journal of Economic Theory 97 (2001), 298-319; the integral is derived
 * here.
 *
 * <p><b>No published figure</b>: the rest .75 of values 3 and 1 is by hand; the path is checked
 * against its own equation ({@code TransmissionLaws}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CulturalTransmissionCalculator {

  private static final int MOST_POINTS = 1_000_000;
  private static final int HALVINGS = 2_000;
  private static final CulturalTransmissionCalculator DEFAULTS =
      new CulturalTransmissionCalculator(EffortRule.CULTURAL_SUBSTITUTION, 10);

  private final EffortRule effort;
  private final int points;

  private CulturalTransmissionCalculator(EffortRule effort, int points) {
    this.effort = effort;
    this.points = points;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static CulturalTransmissionCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another rule of the efforts.
   *
   * @param rule the rule
   * @return the calculator
   */
  public CulturalTransmissionCalculator withEffort(EffortRule rule) {
    return new CulturalTransmissionCalculator(Require.notNull("rule", rule), points);
  }

  /**
   * A copy with another number of points.
   *
   * @param count points after the beginning, 1 to 1,000,000
   * @return the calculator
   * @throws IllegalArgumentException if it is out of range
   */
  public CulturalTransmissionCalculator withPoints(int count) {
    if (count < 1 || count > MOST_POINTS) {
      throw Require.refusal("points", count, "1 to " + MOST_POINTS);
    }
    return new CulturalTransmissionCalculator(effort, count);
  }

  /**
   * Follows two cultures.
   *
   * @param share p at the beginning, above 0 and below 1
   * @param ofFirst V_a, how much parents of the first value that their children are as they are, or
   *     their effort if it is fixed; above zero
   * @param ofSecond V_b, the same of the second
   * @param time how long, above zero
   * @return the path
   * @throws IllegalArgumentException if a number is out of range
   */
  public CulturalTransmission calculate(
      double share, double ofFirst, double ofSecond, double time) {
    if (!(share > 0 && share < 1)) {
      throw Require.refusal("share", share, "above 0 and below 1: a culture nobody has stays so");
    }
    Require.positive("ofFirst", ofFirst);
    Require.positive("ofSecond", ofSecond);
    Require.positive("time", time);
    Require.finite("ofFirst and ofSecond times time", (ofFirst + ofSecond) * time);
    double rest = TransmissionFormulas.substitutionRest(ofFirst, ofSecond);
    if (!(rest > 0 && rest < 1)) {
      throw Require.refusal(
          "ofFirst by ofSecond", ofFirst / ofSecond, "values that do not differ beyond all digits");
    }
    List<CulturalTransmission.Point> path = new ArrayList<>();
    path.add(new CulturalTransmission.Point(0, share));
    double p = share;
    for (int i = 1; i <= points; i++) {
      double t = i == points ? time : time * i / points;
      p =
          effort == EffortRule.FIXED
              ? logistic(share, (ofFirst - ofSecond) * t)
              : at(share, p, rest, (ofFirst + ofSecond) * t);
      path.add(new CulturalTransmission.Point(t, p));
    }
    return new CulturalTransmission(effort, ofFirst, ofSecond, path);
  }

  private static double logistic(double share, double power) {
    if (power == 0) {
      return share;
    }
    return power > 0
        ? share / ((1 - share) * Math.exp(-power) + share)
        : share * Math.exp(power) / (1 - share + share * Math.exp(power));
  }

  /** Between the point before and the rest. */
  private static double at(double start, double before, double rest, double time) {
    double near = before;
    double far = rest;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = near + (far - near) / 2;
      if (middle == near || middle == far) {
        break;
      }
      if (duration(start, middle, rest) <= time) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  private static double duration(double start, double p, double rest) {
    return Math.log(p / start) / rest
        + (Math.log1p(-p) - Math.log1p(-start)) / (1 - rest)
        - Math.log((rest - p) / (rest - start)) / (rest * (1 - rest));
  }

  /** The options. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "CulturalTransmissionCalculator, %s, %d points", effort.label(), points);
  }
}
