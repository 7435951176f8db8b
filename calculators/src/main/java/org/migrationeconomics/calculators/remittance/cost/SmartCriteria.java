package org.migrationeconomics.calculators.remittance.cost;

import java.io.Serializable;
import java.util.Set;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * What a well-informed sender looks for: which services count for the SmaRT average (Smart Remitter
 * Target) of a corridor, and how many of the cheapest.
 *
 * <p>Defaults: the three cheapest services that are transparent, take at most five days and have a
 * high or medium coverage. A service whose speed or coverage is not known does not qualify, unless
 * {@link #needsCoverage} is switched off for sources that do not grade it.
 *
 * <p><b>Source</b>: United Nations and World Bank, metadata of indicator 10.c.1: three cheapest
 * services for the equivalent of 200 US dollars, transparency, five days or less, and accessibility
 * (nearness of branches where one must go there, or access to an account, telephone or the
 * internet). How the Bank grades accessibility service by service is in its note of 2016 on the
 * methodology of SmaRT and is not rebuilt here: accessibility is the {@link NetworkCoverage} alone.
 * What the Bank does in a corridor with fewer than three qualifying services is not said there
 * either: {@link #fewest} decides, and by default one is enough.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class SmartCriteria implements WithSmartCriteria, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CHEAPEST = 3;
  private static final double DAYS = 5;

  SmartCriteria() {}

  /**
   * The criteria with their defaults.
   *
   * @return the criteria
   */
  public static SmartCriteria standard() {
    return builder().build();
  }

  /**
   * Begins criteria; nothing is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many of the cheapest qualifying services are averaged.
   *
   * @return a number above zero
   */
  @Value.Default
  public int cheapest() {
    return CHEAPEST;
  }

  /**
   * How many services must qualify for a corridor to have an average.
   *
   * @return a number from 1 to {@link #cheapest}
   */
  @Value.Default
  public int fewest() {
    return 1;
  }

  /**
   * How long the slowest service may take.
   *
   * @return days
   */
  @Value.Default
  public double longestDays() {
    return DAYS;
  }

  /**
   * Whether a service must have one of the {@link #coverages}.
   *
   * @return false if coverage does not count
   */
  @Value.Default
  public boolean needsCoverage() {
    return true;
  }

  /**
   * The grades of coverage that are near enough.
   *
   * @return the grades
   */
  @Value.Default
  public Set<NetworkCoverage> coverages() {
    return Set.of(NetworkCoverage.HIGH, NetworkCoverage.MEDIUM);
  }

  /**
   * Whether a service qualifies: transparent, quick and near enough, with a cost that is known.
   *
   * @param quote the service
   * @return true if it does
   */
  public boolean qualifies(CorridorQuote quote) {
    Require.notNull("quote", quote);
    return quote.quote().transparent().orElse(true)
        && quote.quote().cost().isPresent()
        && quote.slowestDays().isPresent()
        && quote.slowestDays().getAsDouble() <= longestDays()
        && (!needsCoverage() || quote.coverage().map(coverages()::contains).orElse(false));
  }

  /** Checks the numbers. */
  @Value.Check
  void check() {
    if (cheapest() < 1) {
      throw Require.refusal("cheapest", cheapest(), "at least one service");
    }
    if (fewest() < 1 || fewest() > cheapest()) {
      throw Require.refusal("fewest", fewest(), "from 1 to the " + cheapest() + " cheapest");
    }
    Require.notNegative("longest days", longestDays());
    if (needsCoverage() && coverages().isEmpty()) {
      throw Require.refusal("coverages", "[]", "at least one grade, or needsCoverage(false)");
    }
  }

  /** One line: how many, how quick, how near. */
  @Override
  public String toString() {
    return "SmaRT: "
        + cheapest()
        + " cheapest, at most "
        + Numbers.readable(longestDays())
        + " days"
        + (needsCoverage() ? ", coverage " + coverages().stream().sorted().toList() : "");
  }

  /** Builds criteria. Not thread-safe. */
  public static final class Builder extends ImmutableSmartCriteria.Builder {
    Builder() {}
  }
}
