package org.migrationeconomics.calculators.society.undocumented.counts;

import java.util.Optional;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * What a regularisation says about the undocumented before it: at least those who were granted
 * papers were there without.
 *
 * <pre>
 *   lower bound   granted
 *   estimate      applied / share of the undocumented who applied
 * </pre>
 *
 * <p>Who did not qualify, did not dare, or came later is not counted; who had papers already and
 * applied all the same is. Without a share that applied there is a bound and no estimate.
 *
 * <p>Options and their defaults: {@link #withTakeUp} not known.
 *
 * <p><b>Units</b>: persons; the share as a share.
 *
 * <p><b>Source</b>: OECD, International Migration Outlook 2006, on regularisations as a count.
 *
 * <p><b>Reproduces</b>: closed forms ({@code CaptureRecaptureTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RegularisationCalculator {

  private static final RegularisationCalculator DEFAULTS =
      new RegularisationCalculator(Optional.empty());

  private final Optional<Uncertain> takeUp;

  private RegularisationCalculator(Optional<Uncertain> takeUp) {
    this.takeUp = takeUp;
  }

  /**
   * A lower bound alone.
   *
   * @return the calculator
   */
  public static RegularisationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that assumes which share of the undocumented applied.
   *
   * @param share above 0 and at most 1
   * @return the calculator
   * @throws IllegalArgumentException if it may be 0 or above 1
   */
  public RegularisationCalculator withTakeUp(Uncertain share) {
    Require.notNull("share", share);
    if (!(share.low() > 0 && share.high() <= 1)) {
      throw Require.refusal("share", share.toString(), "a share above 0 and at most 1");
    }
    return new RegularisationCalculator(Optional.of(share));
  }

  /**
   * Reads a regularisation.
   *
   * @param applied how many applied
   * @param granted how many were granted papers
   * @return the bound, and the estimate if a share is assumed
   * @throws IllegalArgumentException if a number is negative or not finite, or more were granted
   *     than applied
   */
  public Regularisation calculate(double applied, double granted) {
    Require.notNegative("applied", applied);
    Require.notNegative("granted", granted);
    if (granted > applied) {
      throw Require.refusal("granted", granted, "at most applied, " + Numbers.exact(applied));
    }
    return new Regularisation(
        applied,
        granted,
        takeUp,
        takeUp.map(
            share ->
                Uncertain.between(
                    applied / share.high(), applied / share.value(), applied / share.low())));
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "RegularisationCalculator, "
        + takeUp.map(share -> "share that applied " + share).orElse("lower bound alone");
  }
}
