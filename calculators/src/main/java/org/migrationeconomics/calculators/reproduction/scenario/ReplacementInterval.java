package org.migrationeconomics.calculators.reproduction.scenario;

import java.io.Serializable;
import java.time.LocalDate;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * The migrants of one interval who keep up a target, and what became of it.
 *
 * <p><b>Units</b>: migrants in persons; target and what is reached in persons, or in people of
 * working age per older one for a support ratio.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start the first day of the interval
 * @param end the day after it
 * @param migrants net migrants; no value, with the reason, if the target cannot be attained
 * @param target what is aimed at for the end of the interval
 * @param reached what the population has at the end of the interval; no value if the ratio has none
 * @param departuresLeftOut net departures that the target asked for and that were left out under
 *     {@link OutMigration#NONE}; 0 if none were
 */
public record ReplacementInterval(
    LocalDate start,
    LocalDate end,
    Figure migrants,
    double target,
    Figure reached,
    double departuresLeftOut)
    implements Serializable {

  /**
   * Checks dates and numbers.
   *
   * @throws IllegalArgumentException if the dates run backwards, the target is not finite, or
   *     departures are negative
   */
  public ReplacementInterval {
    Require.notNull("start", start);
    Require.notNull("end", end);
    Require.notNull("migrants", migrants);
    Require.notNull("reached", reached);
    Require.finite("target", target);
    Require.notNegative("departures left out", departuresLeftOut);
    if (!start.isBefore(end)) {
      throw Require.refusal("interval", start + " to " + end, "a start before the end");
    }
  }

  /**
   * Whether the target asked for departures that were left out.
   *
   * @return true if the migrants are zero for this reason
   */
  public boolean isFloored() {
    return departuresLeftOut > 0;
  }

  /**
   * Whether there is a number of migrants.
   *
   * @return false if the target cannot be attained; {@link #migrants} says why
   */
  public boolean isAttainable() {
    return migrants.isPresent();
  }
}
