package org.migrationeconomics.calculators.remittance.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * What cohorts of migrants send home year by year, as their remittances fade and some of them
 * return or die.
 *
 * <pre>
 *   R(t) = Σ N(s) r(0) exp(−δ (t − s)) S(t − s)          over the cohorts s ≤ t
 *
 *   N(s)   migrants who arrive in the year s
 *   S(a)   share of a cohort that is still abroad a years after its arrival
 * </pre>
 *
 * <p>Time goes in whole years: a cohort sends a full year's remittances, not yet faded, in the year
 * of its arrival. With a steady stream of arrivals the inflow goes on growing, ever more slowly,
 * towards N r(0) / (1 − exp(−δ) S(1)) where S falls in equal proportion; when arrivals stop, it
 * dies away.
 *
 * <p>Options and their defaults: {@link #withReturnRate} 0, everybody stays; {@link #withStaying}
 * in its place a table of S.
 *
 * <p><b>Units</b>: arrivals in persons; money of the decay's unit, per year.
 *
 * <p><b>Source</b>: a definition of this library; the literature disputes whether remittances fade
 * at all, and no δ is accepted.
 *
 * <p><b>No published figure</b>, therefore. By hand: 100 arrive in 2000 and send 2,400 each, a sum
 * that halves every year, and half of them stay from the next year on; they send 240,000 in 2000
 * and 50 · 1,200 = 60,000 in 2001 ({@code RemittanceDecayTest.cohortsByHand}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RemittanceDecayCalculator {

  private static final RemittanceDecayCalculator DEFAULTS =
      new RemittanceDecayCalculator(0, new double[0]);

  private final double returnRate;
  private final double[] staying; // empty: by the rate

  private RemittanceDecayCalculator(double returnRate, double[] staying) {
    this.returnRate = returnRate;
    this.staying = staying;
  }

  /**
   * Nobody returns or dies.
   *
   * @return the calculator
   */
  public static RemittanceDecayCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy by which migrants leave at a constant rate, S(a) = exp(−h a).
   *
   * @param rate h, per year
   * @return the calculator
   * @throws IllegalArgumentException if the rate is negative, NaN or infinite
   */
  public RemittanceDecayCalculator withReturnRate(double rate) {
    return new RemittanceDecayCalculator(
        Require.notNegative("rate of return", rate), new double[0]);
  }

  /**
   * A copy with a table of those who stay.
   *
   * @param shares S(0), S(1), … the share of a cohort that is abroad 0, 1, … years after its
   *     arrival; copied. A calculation that asks for more years is refused.
   * @return the calculator
   * @throws IllegalArgumentException if there is none, one is not from 0 to 1, or they rise
   */
  public RemittanceDecayCalculator withStaying(double... shares) {
    Require.notNull("shares", shares);
    if (shares.length == 0) {
      throw Require.refusal("number of shares who stay", 0, "at least one");
    }
    double[] copy = shares.clone();
    for (int a = 0; a < copy.length; a++) {
      Require.share("share who stay " + a + " years", copy[a]);
      if (a > 0 && copy[a] > copy[a - 1]) {
        throw Require.refusal(
            "share who stay " + a + " years",
            copy[a],
            "at most " + copy[a - 1] + ", the share a year before");
      }
    }
    return new RemittanceDecayCalculator(0, copy);
  }

  /**
   * Adds up the cohorts.
   *
   * @param decay how the remittances of a migrant fade
   * @param arrivals persons who arrive, by year, without holes
   * @param lastYear the last year to compute, not before the first arrivals; cohorts that arrive
   *     after it do not matter
   * @return the migrants and inflows of every year
   * @throws IllegalArgumentException if arrivals are not persons, have a hole or a negative year,
   *     the last year is before the first, or the table of those who stay is too short
   */
  public RemittanceDecayPath calculate(RemittanceDecay decay, YearSeries arrivals, int lastYear) {
    Require.notNull("decay", decay);
    if (Require.notNull("arrivals", arrivals).unit() != SimpleUnit.PERSONS) {
      throw Require.refusal(
          "unit of arrivals", arrivals.unit().label(), SimpleUnit.PERSONS.label());
    }
    int first = arrivals.firstYear();
    Require.years(first, lastYear);
    int length = lastYear - first + 1;
    if (staying.length > 0 && staying.length < length) {
      throw Require.refusal(
          "table of those who stay",
          staying.length + " years long",
          length + " years, from " + first + " to " + lastYear);
    }
    int cohorts = Math.min(length, arrivals.lastYear() - first + 1);
    double[] arrived = new double[cohorts];
    for (int s = 0; s < cohorts; s++) {
      arrived[s] = Require.notNegative("arrivals of " + (first + s), arrivals.at(first + s));
    }
    double[] stay = new double[length];
    double[] send = new double[length];
    for (int a = 0; a < length; a++) {
      stay[a] = staying.length > 0 ? staying[a] : Math.exp(-returnRate * a);
      send[a] = stay[a] * decay.at(a).amount();
    }
    List<RemittanceDecayYear> years = new ArrayList<>();
    for (int t = 0; t < length; t++) {
      double migrants = 0;
      double inflow = 0;
      for (int s = 0; s <= Math.min(t, cohorts - 1); s++) {
        migrants += arrived[s] * stay[t - s];
        inflow += arrived[s] * send[t - s];
      }
      years.add(new RemittanceDecayYear(first + t, migrants, inflow));
    }
    return new RemittanceDecayPath(decay, years, assumption());
  }

  private String assumption() {
    if (staying.length > 0) {
      return "Those who stay by a table of " + staying.length + " years.";
    }
    return returnRate == 0
        ? "Nobody returns or dies."
        : "Return and death at " + Numbers.readable(returnRate) + " per year.";
  }

  /** The options. */
  @Override
  public String toString() {
    return "RemittanceDecayCalculator, "
        + (staying.length > 0
            ? "staying " + Arrays.toString(staying)
            : "rate of return " + Numbers.readable(returnRate));
  }
}
