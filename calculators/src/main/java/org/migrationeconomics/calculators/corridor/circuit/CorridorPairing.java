package org.migrationeconomics.calculators.corridor.circuit;

import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How closely a corridor ties two populations together: its migrants as shares of both.
 *
 * <pre>
 *   o  = S / P_o        o' = S / (P_o + S)        d = S / P_d
 *   pairing  √(o d)     two-way density  (S + S') / (P_o + P_d)     reciprocity  min(S, S') / max(S, S')
 * </pre>
 *
 * <p>S is the stock of those from the origin at the destination, S' that of the opposite corridor,
 * P the populations. The pairing index is the same in whatever unit the persons are counted, and a
 * corridor is critical if even the smaller of o and d reaches the threshold.
 *
 * <p><b>Units</b>: persons; shares are plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param corridor from where to where
 * @param stock S, persons
 * @param counterStock S'; no value if it was not given
 * @param originPopulation P_o, persons
 * @param destinationPopulation P_d, persons
 * @param criticalShare the threshold of {@link #critical}; empty if none was set
 */
public record CorridorPairing(
    Corridor corridor,
    double stock,
    Figure counterStock,
    double originPopulation,
    double destinationPopulation,
    Optional<Double> criticalShare)
    implements Tabular {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a stock or population is negative or not finite, a
   *     population smaller than the migrants in it, or the threshold not from 0 to 1
   */
  public CorridorPairing {
    Require.notNull("counterStock", counterStock);
    Require.notNull("criticalShare", criticalShare);
    Require.notNull("corridor", corridor);
    Require.notNegative("stock", stock);
    Require.notNegative("counterStock", counterStock.orElse(0));
    Require.notNegative("originPopulation", originPopulation);
    Require.notNegative("destinationPopulation", destinationPopulation);
    criticalShare.ifPresent(share -> Require.share("criticalShare", share));
    atMost("stock of " + corridor, stock, destinationPopulation, corridor.destination().code());
    atMost(
        "stock of " + corridor.reversed(),
        counterStock.orElse(0),
        originPopulation,
        corridor.origin().code());
  }

  private static void atMost(String what, double stock, double population, String place) {
    if (stock > population) {
      throw Require.refusal(
          what, stock, "no more than the population of " + place + ", " + population);
    }
  }

  private static Figure share(double part, double whole, String empty) {
    return whole > 0 ? Figure.of(part / whole) : Figure.empty(empty);
  }

  /**
   * The migrants by the population of the origin.
   *
   * @return o; no value if nobody lives there
   */
  public Figure originShare() {
    return share(stock, originPopulation, "nobody lives in " + corridor.origin());
  }

  /**
   * The migrants by all who come from the origin, at home or at the destination.
   *
   * @return o'; no value if there is nobody
   */
  public Figure originShareWithAbroad() {
    return share(stock, originPopulation + stock, "nobody comes from " + corridor.origin());
  }

  /**
   * The migrants by the population of the destination.
   *
   * @return d; no value if nobody lives there
   */
  public Figure destinationShare() {
    return share(stock, destinationPopulation, "nobody lives in " + corridor.destination());
  }

  /**
   * The geometric mean of both shares.
   *
   * @return √(o d); no value if one of the shares has none
   */
  public Figure pairingIndex() {
    Figure o = originShare();
    Figure d = destinationShare();
    if (!o.isPresent() || !d.isPresent()) {
      return o.isPresent() ? d : o;
    }
    return Figure.of(Math.sqrt(o.value() * d.value()));
  }

  /**
   * The migrants of both directions by both populations.
   *
   * @return (S + S') / (P_o + P_d); no value without the opposite stock
   */
  public Figure twoWayDensity() {
    return counterStock.isPresent()
        ? share(
            stock + counterStock.value(),
            originPopulation + destinationPopulation,
            "nobody lives at either end")
        : counterStock;
  }

  /**
   * The smaller of the two stocks by the larger.
   *
   * @return from 0 to 1; no value without the opposite stock or without migrants
   */
  public Figure reciprocity() {
    return counterStock.isPresent()
        ? share(
            Math.min(stock, counterStock.value()),
            Math.max(stock, counterStock.value()),
            "there are no migrants in either direction")
        : counterStock;
  }

  /**
   * The smaller of the shares in both populations.
   *
   * @return min(o, d); no value if one of them has none
   */
  public Figure lesserShare() {
    Figure o = originShare();
    Figure d = destinationShare();
    if (!o.isPresent() || !d.isPresent()) {
      return o.isPresent() ? d : o;
    }
    return Figure.of(Math.min(o.value(), d.value()));
  }

  /**
   * Whether the corridor has reached a critical mass in both populations.
   *
   * @return true if min(o, d) is not below the threshold; empty if there is no threshold or no
   *     share
   */
  public Optional<Boolean> critical() {
    Figure lesser = lesserShare();
    return lesser.isPresent()
        ? criticalShare.map(threshold -> lesser.value() >= threshold)
        : Optional.empty();
  }

  /** The measures, by name and with their formulas. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Pairing of " + corridor)
            .column("measure")
            .column("formula")
            .unit("1")
            .column("value")
            .row("migrants, persons", "S", Cell.in("persons", stock))
            .row("opposite migrants, persons", "S'", Cell.in("persons", counterStock))
            .row("share of origin", "S/P_o", originShare())
            .row("share with those abroad", "S/(P_o+S)", originShareWithAbroad())
            .row("share of destination", "S/P_d", destinationShare())
            .row("pairing index", "√(o d)", pairingIndex())
            .row("two-way density", "(S+S')/(P_o+P_d)", twoWayDensity())
            .row("reciprocity", "min/max", reciprocity());
    criticalShare.ifPresent(
        threshold ->
            table.row(
                "critical mass",
                "min(o,d) ≥ " + threshold,
                critical()
                    .<Object>map(yes -> yes)
                    .orElse(Figure.empty("a share of the two is not known"))));
    return table.reasons().build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("population of " + corridor.origin().code(), "persons", originPopulation)
        .figure("population of " + corridor.destination().code(), "persons", destinationPopulation)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
