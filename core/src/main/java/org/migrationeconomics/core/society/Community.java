package org.migrationeconomics.core.society;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * A community of migrants among their hosts, at the beginning of a history.
 *
 * <pre>
 *   Community.of(10, 90)                     // 10 in the community, 90 hosts
 *   Community.of(10, 90).withArrivals(5)     // and 5 more arrive in each unit of time
 * </pre>
 *
 * <p>Everybody is in one of three places: in the community, among the hosts, or detached: gone from
 * the community without having become one of the hosts.
 *
 * <p><b>Units</b>: persons, thousands or shares, but the same in all of them; arrivals per year or
 * per generation, as the model that is applied counts time.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Community implements WithCommunity, Serializable {

  private static final long serialVersionUID = 1L;

  Community() {}

  /**
   * A community among its hosts, nobody detached yet, the hosts without anything of its culture,
   * and nobody arriving.
   *
   * @param members people in the community
   * @param hosts people of the host society
   * @return the community
   * @throws IllegalArgumentException if a number is negative or not finite, or both are zero
   */
  public static Community of(double members, double hosts) {
    return builder().members(members).hosts(hosts).build();
  }

  /**
   * Begins a community; members and hosts are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * People in the community.
   *
   * @return not negative
   */
  public abstract double members();

  /**
   * People of the host society.
   *
   * @return not negative
   */
  public abstract double hosts();

  /**
   * People who left the community and are not among the hosts.
   *
   * @return not negative, 0 unless given
   */
  @Value.Default
  public double detached() {
    return 0;
  }

  /**
   * How much of the hosts' culture is of the community's origin.
   *
   * @return a share from 0 to 1, 0 unless given
   */
  @Value.Default
  public double flavour() {
    return 0;
  }

  /**
   * Those who join the community from abroad in a unit of time.
   *
   * @return not negative, 0 unless given
   */
  @Value.Default
  public double arrivals() {
    return 0;
  }

  /**
   * Everybody.
   *
   * @return members, detached and hosts, above zero
   */
  public double people() {
    return members() + detached() + hosts();
  }

  /** Checks the numbers. */
  @Value.Check
  void check() {
    Require.notNegative("members of the community", members());
    Require.notNegative("hosts", hosts());
    Require.notNegative("detached people", detached());
    Require.notNegative("arrivals", arrivals());
    Require.share("flavour of the hosts", flavour());
    Require.finite("everybody", people());
    if (members() + hosts() == 0) {
      throw Require.refusal("members and hosts together", 0, "people: a number above zero");
    }
  }

  /** One line. */
  @Override
  public String toString() {
    return Numbers.readable(members())
        + " in the community, "
        + Numbers.readable(hosts())
        + " hosts"
        + (detached() > 0 ? ", " + Numbers.readable(detached()) + " detached" : "")
        + (flavour() > 0 ? ", flavour " + Numbers.readable(flavour()) : "")
        + (arrivals() > 0
            ? ", " + Numbers.readable(arrivals()) + " arriving in a unit of time"
            : "");
  }

  /** Builds communities. Not thread-safe. */
  public static final class Builder extends ImmutableCommunity.Builder {
    Builder() {}
  }
}
