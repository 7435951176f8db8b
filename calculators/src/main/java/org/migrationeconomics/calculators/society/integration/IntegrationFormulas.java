package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Closed forms of histories of integration, for whoever has only a few numbers.
 *
 * <p><b>Units</b>: rates per unit of time, people as they are given, shares from 0 to 1.
 *
 * <p><b>Source</b>: the exponential with arrivals and the logistic follow by integration from
 * {@link IntegrationModel}; the critical share is the unstable rest of the equation of D. M. Abrams
 * and S. H. Strogatz, <i>Nature</i> 424, 2003; the rest of three groups that of J. Mira and Á.
 * Paredes, <i>Europhysics Letters</i> 69, 2005.
 *
 * <p><b>No published figure</b>: the critical shares 0.787170, 0.692308 and 0.6 of a status of 0.4
 * at exponents of 1.31, 1.5 and 2 were worked out apart from this library.
 */
public final class IntegrationFormulas {

  private IntegrationFormulas() {}

  /**
   * A community that people leave at a constant rate while others arrive.
   *
   * <pre>
   *   M(t) = M0 e^(−λt) + I (1 − e^(−λt))/λ          towards I/λ
   * </pre>
   *
   * @param members M0, people at the beginning
   * @param leaving λ, per unit of time
   * @param arrivals I, people in a unit of time
   * @param time t, not negative
   * @return people then
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static double exponential(double members, double leaving, double arrivals, double time) {
    Require.notNegative("members", members);
    Require.notNegative("leaving", leaving);
    Require.notNegative("arrivals", arrivals);
    Require.notNegative("time", time);
    double kept = Math.exp(-leaving * time);
    double sum = leaving == 0 ? time : gone(leaving * time, kept) / leaving;
    return members * kept + arrivals * sum;
  }

  /** 1 − e^(−x) with all its digits; the difference is faster where it loses few of them. */
  static double gone(double x, double kept) {
    return x > 0.1 ? 1 - kept : -Math.expm1(-x);
  }

  /**
   * A community that people leave and join in proportion to contact.
   *
   * <pre>
   *   m/(1 − m) = m0/(1 − m0) e^((σ − λ) t)
   * </pre>
   *
   * <p>Only the difference of the two rates enters, so that no history can tell them apart.
   *
   * @param share m0, the community's share at the beginning
   * @param leaving λ, per unit of time
   * @param joining σ, per unit of time
   * @param time t, not negative
   * @return the share then
   * @throws IllegalArgumentException if a number is out of range
   */
  public static double logistic(double share, double leaving, double joining, double time) {
    Require.share("share", share);
    Require.notNegative("leaving", leaving);
    Require.notNegative("joining", joining);
    Require.notNegative("time", time);
    double power = (joining - leaving) * time;
    return power > 0
        ? share / ((1 - share) * Math.exp(-power) + share)
        : share * Math.exp(power) / (1 - share + share * Math.exp(power));
  }

  /**
   * The share from which on a community grows, and below which it dies.
   *
   * <pre>
   *   m* = 1/(1 + (σ/λ)^(1/(a − 1)))          a &gt; 1, all absorbed, nobody detached, no arrivals
   * </pre>
   *
   * @param model the model
   * @return the share; no value where there is no such threshold, with the reason
   */
  public static Figure criticalShare(IntegrationModel model) {
    Require.notNull("model", model);
    if (!(model.contact() > 1)) {
      return Figure.empty("contact " + model.contact() + " has no threshold; above 1 there is one");
    }
    if (model.absorption() < 1) {
      return Figure.empty("some who leave become detached, and the hosts alone have no threshold");
    }
    if (model.leaving() == 0 || model.joining() == 0) {
      return Figure.empty("nobody " + (model.leaving() == 0 ? "leaves" : "joins"));
    }
    double ratio = Math.pow(model.joining() / model.leaving(), 1 / (model.contact() - 1));
    return Figure.of(1 / (1 + ratio));
  }

  /**
   * Where two languages of equal status rest beside their bilinguals.
   *
   * <pre>
   *   x = y = (1 − k)/(2 − k), whatever the volatility
   * </pre>
   *
   * @param similarity k, the share of those leaving a language who become bilingual
   * @return the share of each language's monolinguals
   * @throws IllegalArgumentException if it is no share
   */
  public static double bilingualRest(double similarity) {
    Require.share("similarity", similarity);
    return (1 - similarity) / (2 - similarity);
  }

  /**
   * The half-life of a community that people leave at a constant rate.
   *
   * @param leaving per unit of time, above zero
   * @return ln 2 by the rate, in units of time
   * @throws IllegalArgumentException if it is not a finite number above zero
   */
  public static double halfLife(double leaving) {
    return Math.log(2) / Require.positive("leaving", leaving);
  }
}
