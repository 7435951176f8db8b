package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A history of integration at one time.
 *
 * <pre>
 *   E = members + detached + absorbed, everybody who has ever been in the community
 *   rock = (members + detached)/E     ice = (1 − φ) absorbed/E     sugar = φ absorbed/E
 *   sponge = joined/(hosts at the beginning + absorbed)
 * </pre>
 *
 * <p><b>Units</b>: people as they were given; time from the beginning in generations or years; all
 * else shares.
 *
 * <p>Immutable and thread-safe.
 *
 * @param time since the beginning
 * @param members people in the community
 * @param detached people who left it and were not absorbed
 * @param hosts people of the host society
 * @param culture how much of the origin's culture the hosts carry, in people
 * @param left all who have left the community so far
 * @param joined all hosts who have joined it so far
 * @param flavour the share of the hosts' culture that is of the origin; no value without hosts
 * @param rock the share of the community that is there, or in pieces; no value if nobody has ever
 *     been in it
 * @param ice the share that dissolved without trace
 * @param sugar the share that dissolved and flavours
 * @param sponge the share of the hosts who joined; no value if there have never been hosts
 */
public record IntegrationPoint(
    double time,
    double members,
    double detached,
    double hosts,
    double culture,
    double left,
    double joined,
    Figure flavour,
    Figure rock,
    Figure ice,
    Figure sugar,
    Figure sponge) {

  /** Checks that everything is there. */
  public IntegrationPoint {
    Require.notNegative("time", time);
    Require.finite("members", members);
    Require.finite("detached", detached);
    Require.finite("hosts", hosts);
    Require.finite("culture", culture);
    Require.finite("left", left);
    Require.finite("joined", joined);
    Require.notNull("flavour", flavour);
    Require.notNull("rock", rock);
    Require.notNull("ice", ice);
    Require.notNull("sugar", sugar);
    Require.notNull("sponge", sponge);
  }

  /**
   * Everybody.
   *
   * @return members, detached and hosts
   */
  public double people() {
    return members + detached + hosts;
  }

  /**
   * The community's share of everybody.
   *
   * @return a share
   */
  public double share() {
    return members / people();
  }
}
