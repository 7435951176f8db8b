package org.migrationeconomics.calculators.corridor.circuit;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What went along a corridor and what came back during an interval.
 *
 * <pre>
 *   turnover T = F + B      efficiency (F − B)/(F + B)      circularity 1 − |efficiency|
 * </pre>
 *
 * <p>Efficiency is 1 if nothing comes back, −1 if nothing goes out, and 0 in a perfect circuit,
 * whose circularity is 1.
 *
 * <p><b>Units</b>: amounts in {@link #unit}; efficiency and circularity are plain numbers.
 *
 * <p><b>Source</b>: efficiency (effectiveness) as in H. S. Shryock and J. S. Siegel, The Methods
 * and Materials of Demography (1973).
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what circulates
 * @param interval when
 * @param unit of both amounts
 * @param outward along the corridor; no value if nobody counted it
 * @param back against the corridor; no value if nobody counted it
 */
public record CircuitBalance(
    CircuitKind kind, MigrationInterval interval, String unit, Figure outward, Figure back)
    implements Tabular {

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if an amount is negative
   */
  public CircuitBalance {
    Require.notNull("outward", outward);
    Require.notNull("back", back);
    Require.notNull("kind", kind);
    Require.notNull("interval", interval);
    Require.text("unit", unit);
    Require.notNegative("outward", outward.orElse(0));
    Require.notNegative("back", back.orElse(0));
  }

  /**
   * Both directions together.
   *
   * @return F + B; no value if one of them is missing
   */
  public Figure turnover() {
    if (!outward.isPresent() || !back.isPresent()) {
      return outward.isPresent() ? back : outward;
    }
    return Figure.of(outward.value() + back.value());
  }

  /**
   * How one-sided the circuit is.
   *
   * @return from −1 to 1; no value if a direction is missing or nothing moves
   */
  public Figure efficiency() {
    Figure turnover = turnover();
    if (!turnover.isPresent()) {
      return turnover;
    }
    return turnover.value() > 0
        ? Figure.of((outward.value() - back.value()) / turnover.value())
        : Figure.empty("nothing moves in either direction");
  }

  /**
   * How nearly as much comes back as goes out.
   *
   * @return 1 − |efficiency|, from 0 to 1; no value where efficiency has none
   */
  public Figure circularity() {
    Figure efficiency = efficiency();
    return efficiency.isPresent() ? Figure.of(1 - Math.abs(efficiency.value())) : efficiency;
  }

  /**
   * The balance seen from the other end.
   *
   * @return the same with both directions exchanged: efficiency changes its sign
   */
  public CircuitBalance reversed() {
    return new CircuitBalance(kind, interval, unit, back, outward);
  }

  @Override
  public TextTable table() {
    return TextTable.titled(kind.label() + " " + interval + ", " + unit)
        .column("measure")
        .unit(unit)
        .column("value")
        .row("outward, F", outward)
        .row("back, B", back)
        .row("turnover, F + B", turnover())
        .row("efficiency, (F - B)/(F + B)", Cell.in("1", efficiency()))
        .row("circularity, 1 - |efficiency|", Cell.in("1", circularity()))
        .reasons()
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
