package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * Four numbers of which the pictures of integration are corners: how fast people leave a community,
 * which part of them the hosts absorb, how much of their culture stays with the hosts, and how fast
 * hosts join.
 *
 * <pre>
 *   M community, D detached, H hosts, N = M + D + H, m = M/N, F culture of the origin among hosts, f = F/H
 *
 *   leave = λ M (1 − m)^a           join = σ H m^max(a, 1)
 *   dM = arrivals − leave + join    dD = (1 − β) leave
 *   dH = β leave − join             dF = φ β leave − f join
 *
 *              ice     sugar   rock     sponge
 *   λ leaving  high    high    near 0   near 0
 *   β absorbed 1       1       0        any
 *   φ imprint  0       1       any      any
 *   σ joining  0       0       0        high
 * </pre>
 *
 * <p>The model is this library's own definition: nobody has published it in this form. It contains
 * published ones as special cases: with a = 0 and nobody joining, exponential decline; with a = 1
 * and all absorbed, the logistic; with a &gt; 1 and all absorbed, the competition of two languages
 * of Abrams and Strogatz. All groups grow alike by births and deaths, which then change no share.
 *
 * <p><b>Units</b>: leaving and joining per unit of time; absorption and imprint shares.
 *
 * <p><b>Source</b>: own definition; the competition of languages: D. M. Abrams and S. H. Strogatz,
 * Modelling the dynamics of language death, <i>Nature</i> 424, 2003.
 *
 * <p>Immutable and thread-safe.
 *
 * @param per what the rates are per
 * @param leaving λ, how fast people leave the community, not negative
 * @param absorption β, the share of those who leave whom the hosts absorb
 * @param imprint φ, the share of an absorbed person's culture that stays with the hosts
 * @param joining σ, how fast hosts join the community, not negative
 * @param contact a, how much leaving depends on contact with others: 0 not at all, 1 in proportion
 */
public record IntegrationModel(
    IntegrationTime per,
    double leaving,
    double absorption,
    double imprint,
    double joining,
    double contact) {

  /** That the model is our own; for titles and notes. */
  static final String OWN =
      "The model is this library's own definition; see IntegrationModel for what it contains.";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a rate or the contact is negative or not finite, or
   *     absorption or imprint are no shares
   */
  public IntegrationModel {
    Require.notNull("per", per);
    Require.notNegative("leaving", leaving);
    Require.share("absorption", absorption);
    Require.share("imprint", imprint);
    Require.notNegative("joining", joining);
    Require.notNegative("contact", contact);
    Require.finite("leaving and joining together", leaving + joining);
  }

  /**
   * A model in which leaving needs no contact.
   *
   * @param per what the rates are per
   * @param leaving λ
   * @param absorption β
   * @param imprint φ
   * @param joining σ
   * @return the model, with contact 0
   * @throws IllegalArgumentException as the constructor
   */
  public static IntegrationModel of(
      IntegrationTime per, double leaving, double absorption, double imprint, double joining) {
    return new IntegrationModel(per, leaving, absorption, imprint, joining, 0);
  }

  /**
   * Ice: who leaves is absorbed and leaves no trace.
   *
   * @param leaving λ, per generation
   * @return the model
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static IntegrationModel ice(double leaving) {
    return of(IntegrationTime.GENERATION, leaving, 1, 0, 0);
  }

  /**
   * Sugar: who leaves is absorbed and brings the culture along.
   *
   * @param leaving λ, per generation
   * @return the model
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static IntegrationModel sugar(double leaving) {
    return of(IntegrationTime.GENERATION, leaving, 1, 1, 0);
  }

  /**
   * Rock: few leave, and nobody absorbs them.
   *
   * @param erosion λ, per generation
   * @return the model
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static IntegrationModel rock(double erosion) {
    return of(IntegrationTime.GENERATION, erosion, 0, 0, 0);
  }

  /**
   * Sponge: few leave, and the hosts join the more, the more there are in the community.
   *
   * @param leaving λ, per generation
   * @param joining σ, per generation
   * @return the model, with contact 1
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public static IntegrationModel sponge(double leaving, double joining) {
    return of(IntegrationTime.GENERATION, leaving, 1, 0, joining).withContact(1);
  }

  /**
   * The competition of two languages of Abrams and Strogatz, of which the community's is one.
   *
   * <pre>
   *   dx/dt = c [s (1 − x) x^a − (1 − s) x (1 − x)^a]       σ = c s,  λ = c (1 − s),  β = 1
   * </pre>
   *
   * @param speed c, per year, not negative
   * @param status s, the status of the community's language, from 0 to 1
   * @param volatility a, 1 or more
   * @return the model
   * @throws IllegalArgumentException if a number is out of range
   */
  public static IntegrationModel abramsStrogatz(double speed, double status, double volatility) {
    Require.notNegative("speed", speed);
    Require.share("status", status);
    if (!(volatility >= 1 && volatility < Double.POSITIVE_INFINITY)) {
      throw Require.refusal("volatility", volatility, "a finite number of 1 or more");
    }
    return new IntegrationModel(
        IntegrationTime.YEAR, speed * (1 - status), 1, 0, speed * status, volatility);
  }

  /**
   * A copy with another λ.
   *
   * @param rate how fast people leave, per unit of time
   * @return the model
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public IntegrationModel withLeaving(double rate) {
    return new IntegrationModel(per, rate, absorption, imprint, joining, contact);
  }

  /**
   * A copy with another β.
   *
   * @param share of those who leave whom the hosts absorb
   * @return the model
   * @throws IllegalArgumentException if it is no share
   */
  public IntegrationModel withAbsorption(double share) {
    return new IntegrationModel(per, leaving, share, imprint, joining, contact);
  }

  /**
   * A copy with another φ.
   *
   * @param share of an absorbed person's culture that stays with the hosts
   * @return the model
   * @throws IllegalArgumentException if it is no share
   */
  public IntegrationModel withImprint(double share) {
    return new IntegrationModel(per, leaving, absorption, share, joining, contact);
  }

  /**
   * A copy with another σ.
   *
   * @param rate how fast hosts join, per unit of time
   * @return the model
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public IntegrationModel withJoining(double rate) {
    return new IntegrationModel(per, leaving, absorption, imprint, rate, contact);
  }

  /**
   * A copy with another a.
   *
   * @param exponent how much leaving depends on contact; between 0 and 1 it is that of leaving
   *     only, and joining is in proportion to the community
   * @return the model
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public IntegrationModel withContact(double exponent) {
    return new IntegrationModel(per, leaving, absorption, imprint, joining, exponent);
  }

  /** One line. */
  @Override
  public String toString() {
    return "leaving "
        + Numbers.readable(leaving)
        + " per "
        + per.label()
        + ", absorption "
        + Numbers.readable(absorption)
        + ", imprint "
        + Numbers.readable(imprint)
        + ", joining "
        + Numbers.readable(joining)
        + ", contact "
        + Numbers.readable(contact);
  }
}
