package org.migrationeconomics.calculators.corridor.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

/**
 * Measures how closely corridors tie two populations together.
 *
 * <pre>
 *   o = S/P_o    d = S/P_d    pairing √(o d)    two-way density (S + S')/(P_o + P_d)
 * </pre>
 *
 * <p>Options and their defaults: {@link #withCriticalShare} none. Which share makes a critical mass
 * is a judgement that the library leaves to its user.
 *
 * <p><b>Units</b>: persons in, plain numbers out.
 *
 * <p><b>Source</b>: a definition of this library.
 *
 * <p><b>Reproduces</b>: Mexico and the United States in 2000, computed from the census counts: o
 * 0.0941441, d 0.0326111, pairing 0.0554089 ({@code CorridorPairingTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CorridorPairingCalculator {

  private static final CorridorPairingCalculator DEFAULTS =
      new CorridorPairingCalculator(Optional.empty());

  private final Optional<Double> criticalShare;

  private CorridorPairingCalculator(Optional<Double> criticalShare) {
    this.criticalShare = criticalShare;
  }

  /**
   * Without a threshold.
   *
   * @return the calculator
   */
  public static CorridorPairingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with a threshold of critical mass.
   *
   * @param share from 0 to 1, of both populations
   * @return the calculator
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public CorridorPairingCalculator withCriticalShare(double share) {
    return new CorridorPairingCalculator(Optional.of(Require.share("criticalShare", share)));
  }

  /**
   * The pairing of one corridor whose opposite is not known.
   *
   * @param stock the migrants
   * @param populations persons, of both ends
   * @return the pairing, without two-way density
   * @throws IllegalArgumentException if populations are not in persons, an end has none, or there
   *     are more migrants than people
   */
  public CorridorPairing calculate(MigrantStock stock, PlaceVector populations) {
    Require.notNull("stock", stock);
    Require.notNull("populations", populations);
    return pairing(
        stock.corridor(),
        stock.persons(),
        Figure.empty("the stock of " + stock.corridor().reversed() + " was not given"),
        populations);
  }

  /**
   * The pairing of one corridor and its opposite.
   *
   * @param stock the migrants
   * @param counterStock the migrants of the opposite corridor, of the same date and criterion
   * @param populations persons, of both ends
   * @return the pairing
   * @throws IllegalArgumentException if the second is not the opposite of the first, populations
   *     are not in persons, an end has none, or there are more migrants than people
   */
  public CorridorPairing calculate(
      MigrantStock stock, MigrantStock counterStock, PlaceVector populations) {
    Require.notNull("stock", stock);
    Require.notNull("counterStock", counterStock);
    same("corridor", counterStock.corridor(), stock.corridor().reversed());
    same("date", counterStock.date(), stock.date());
    same("criterion", counterStock.criterion(), stock.criterion());
    return pairing(
        stock.corridor(), stock.persons(), Figure.of(counterStock.persons()), populations);
  }

  private static void same(String what, Object given, Object expected) {
    if (!given.equals(expected)) {
      throw Require.refusal(what + " of the counter-stock", given, expected.toString());
    }
  }

  /**
   * The pairings of all corridors with migrants, the closest first. Corridors with an end without
   * population are left out.
   *
   * @param stocks persons by origin and destination, whichever of them stands in the rows
   * @param populations persons; places without one are left out
   * @return the pairings, ordered by pairing index
   * @throws IllegalArgumentException if a unit is not persons, or there are more migrants than
   *     people
   */
  public List<CorridorPairing> ranking(OriginDestinationMatrix stocks, PlaceVector populations) {
    Require.notNull("populations", populations);
    Require.notNull("stocks", stocks);
    persons(stocks.label(), stocks.unit().equals(SimpleUnit.PERSONS), stocks.unit().label());
    OriginDestinationMatrix matrix = stocks.axes().rowsAreOutgoing() ? stocks : stocks.transposed();
    List<CorridorPairing> pairings = new ArrayList<>();
    for (MatrixCell cell : matrix.positiveCells()) {
      if (livesAnybody(populations, cell.row()) && livesAnybody(populations, cell.column())) {
        Corridor corridor = Corridor.of(cell.row(), cell.column());
        Corridor opposite = corridor.reversed();
        double counterStock = matrix.at(opposite.origin(), opposite.destination());
        pairings.add(pairing(corridor, cell.value(), Figure.of(counterStock), populations));
      }
    }
    pairings.sort(
        Comparator.comparingDouble((CorridorPairing p) -> p.pairingIndex().value())
            .reversed()
            .thenComparing(CorridorPairing::corridor));
    return List.copyOf(pairings);
  }

  private static boolean livesAnybody(PlaceVector populations, Place place) {
    return populations.value(place).orElse(0) > 0;
  }

  private CorridorPairing pairing(
      Corridor corridor, double stock, Figure counterStock, PlaceVector populations) {
    persons(
        populations.label(),
        populations.unit().equals(SimpleUnit.PERSONS),
        populations.unit().label());
    return new CorridorPairing(
        corridor,
        stock,
        counterStock,
        populations.at(corridor.origin()),
        populations.at(corridor.destination()),
        criticalShare);
  }

  private static void persons(String label, boolean right, String unit) {
    if (!right) {
      throw Require.refusal("unit of '" + label + "'", unit, SimpleUnit.PERSONS.label());
    }
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "CorridorPairingCalculator, critical share "
        + criticalShare.map(String::valueOf).orElse("not set");
  }
}
