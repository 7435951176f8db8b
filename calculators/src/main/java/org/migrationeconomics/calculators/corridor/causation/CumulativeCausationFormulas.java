package org.migrationeconomics.calculators.corridor.causation;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How a stock of migrants grows if migrants bring migrants: the differential equation, its
 * solutions in closed form, and what it takes to halt it.
 *
 * <pre>
 *   dS/dt = I + A S^e (1 − S/K) − δ S
 *
 *   I only                linear         S0 + I t
 *   A, e = 1              exponential    S0 e^(rt),  r = A − δ
 *   A, e &lt; 1              power          (S0^(1−e) + (1−e) A t)^(1/(1−e))
 *   I and r               with immigration    (S0 + I/r) e^(rt) − I/r
 *   A, e = 1, K           logistic       K / (1 + (K/S0 − 1) e^(−rt))
 * </pre>
 *
 * <p>S is the stock, I the immigration that no migrant brings, A and e the strength and the
 * exponent of the immigration that migrants do bring, K a ceiling, δ the rate of return and death.
 * With e = 0 growth is linear, between 0 and 1 a polynomial of degree 1/(1−e), at 1 exponential,
 * and beyond it faster than that, infinite in finite time.
 *
 * <p><b>Units</b>: persons, years; rates per year; e is a plain number.
 *
 * <p><b>Source</b>: the equation is elementary; the idea is G. Myrdal's cumulative causation, for
 * migration D. S. Massey, Population Index 56:1 (1990), 3-26.
 *
 * <p><b>No published figure</b>, as they are solutions of the equation. Computed independently:
 * from 100 with 10 a year and 5 per cent a stock is 294.616381 after ten years ({@code
 * CumulativeCausationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CumulativeCausationFormulas {

  private static final double NEAR_ZERO = 1e-12;

  private CumulativeCausationFormulas() {}

  /**
   * The stock with immigration that nobody brings, at a constant rate.
   *
   * @param stock at the start
   * @param immigration persons a year
   * @param years since the start
   * @return S0 + I t
   * @throws IllegalArgumentException if an argument is not finite
   */
  public static double linear(double stock, double immigration, double years) {
    return Require.finite("stock", stock)
        + Require.finite("immigration", immigration) * Require.finite("years", years);
  }

  /**
   * The stock that grows at a constant rate.
   *
   * @param stock at the start
   * @param rate per year
   * @param years since the start
   * @return S0 e^(rt)
   * @throws IllegalArgumentException if an argument is not finite
   */
  public static double exponential(double stock, double rate, double years) {
    return Require.finite("stock", stock)
        * Math.exp(Require.finite("rate", rate) * Require.finite("years", years));
  }

  /**
   * The stock whose inflow is a power of it.
   *
   * @param stock at the start, above zero
   * @param strength A, persons a year if the stock were one
   * @param exponent e; near 1 the exponential is returned
   * @param years since the start
   * @return the stock; no value beyond the moment at which it is infinite, or before that at which
   *     it was zero
   * @throws IllegalArgumentException if an argument is not finite, or the stock not above zero
   */
  public static Figure power(double stock, double strength, double exponent, double years) {
    Require.positive("stock", stock);
    Require.finite("strength", strength);
    Require.finite("exponent", exponent);
    Require.finite("years", years);
    double w = 1 - exponent;
    if (Math.abs(w) < NEAR_ZERO) {
      return Figure.of(exponential(stock, strength, years));
    }
    double base = Math.pow(stock, w) + w * strength * years;
    if (base > 0) {
      double value = Math.pow(base, 1 / w);
      if (Double.isFinite(value)) {
        return Figure.of(value);
      }
    }
    return Figure.empty(
        (w < 0 ? "the stock is infinite by then" : "the stock would be below zero by then"));
  }

  /**
   * The stock that grows at a constant rate and receives immigration that nobody brings.
   *
   * @param stock at the start
   * @param immigration persons a year
   * @param rate per year; at zero growth is linear
   * @param years since the start
   * @return (S0 + I/r) e^(rt) − I/r
   * @throws IllegalArgumentException if an argument is not finite
   */
  public static double withImmigration(
      double stock, double immigration, double rate, double years) {
    Require.finite("immigration", immigration);
    double grown = exponential(stock, rate, years);
    // (e^(rt) − 1)/r, which is t where r is zero.
    double factor = Math.abs(rate) < NEAR_ZERO ? years : Math.expm1(rate * years) / rate;
    return grown + immigration * factor;
  }

  /**
   * The stock that grows towards a ceiling.
   *
   * @param stock at the start, above zero
   * @param ceiling K, above zero
   * @param rate per year, where the stock is far from the ceiling
   * @param years since the start
   * @return K / (1 + (K/S0 − 1) e^(−rt))
   * @throws IllegalArgumentException if an argument is not finite, or stock or ceiling not above
   *     zero
   */
  public static double logistic(double stock, double ceiling, double rate, double years) {
    Require.positive("stock", stock);
    Require.positive("ceiling", ceiling);
    Require.finite("rate", rate);
    Require.finite("years", years);
    return ceiling / (1 + (ceiling / stock - 1) * Math.exp(-rate * years));
  }

  /**
   * The inflow that migrants bring.
   *
   * @param strength A
   * @param exponent e
   * @param stock S, above zero
   * @return A S^e, persons a year
   * @throws IllegalArgumentException if an argument is not finite, or the stock not above zero
   */
  public static double inflow(double strength, double exponent, double stock) {
    return Require.finite("strength", strength)
        * Math.pow(Require.positive("stock", stock), Require.finite("exponent", exponent));
  }

  /**
   * In how many years a stock doubles.
   *
   * @param rate of growth, per year
   * @return ln 2 / r; no value if it does not grow
   * @throws IllegalArgumentException if the rate is not finite
   */
  public static Figure doublingTime(double rate) {
    return Require.finite("rate", rate) > 0
        ? Figure.of(Math.log(2) / rate)
        : Figure.empty("the stock does not grow");
  }

  /**
   * The number of migrants that one migrant brings before returning or dying, where the exponent is
   * one.
   *
   * @param strength A, per year
   * @param returnRate δ, per year, above zero
   * @return A / δ: above 1 migration sustains itself
   * @throws IllegalArgumentException if the strength is negative or the return rate not above zero
   */
  public static double reproductionNumber(double strength, double returnRate) {
    return Require.notNegative("strength", strength) / Require.positive("returnRate", returnRate);
  }

  /**
   * How far border controls have to reduce an inflow until the stock stops growing. Controls that
   * let a share f of the inflow through moderate growth; they halt it only below this share.
   *
   * @param strength A, above zero
   * @param exponent e
   * @param returnRate δ, per year, not negative
   * @param stock S, above zero
   * @return f* = δ S^(1−e) / A; above 1 the stock shrinks without any control
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double frictionThreshold(
      double strength, double exponent, double returnRate, double stock) {
    Require.positive("strength", strength);
    Require.notNegative("returnRate", returnRate);
    return returnRate * stock / inflow(strength, exponent, stock);
  }

  /**
   * The change of a stock under controls that let a share of what migrants bring through.
   *
   * @param strength A
   * @param exponent e
   * @param returnRate δ, per year
   * @param friction f, from 0 to 1: 1 is no control
   * @param stock S, above zero
   * @return f A S^e − δ S, persons a year
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double change(
      double strength, double exponent, double returnRate, double friction, double stock) {
    Require.share("friction", friction);
    return friction * inflow(strength, exponent, stock)
        - Require.notNegative("returnRate", returnRate) * stock;
  }
}
