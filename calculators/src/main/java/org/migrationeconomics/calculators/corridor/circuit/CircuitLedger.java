package org.migrationeconomics.calculators.corridor.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The book of a migratory circuit: what people, goods, money and information went along a corridor
 * and came back, interval by interval.
 *
 * <pre>
 *   CircuitLedger.of(Corridor.of("MEX", "USA"))
 *       .with(CircuitEntry.people(flow), CircuitEntry.people(counterFlow))
 *       .with(CircuitEntry.money(remittance))
 *       .withStock(MigrantStock.byBirth(Place.of("MEX"), Place.of("USA"), 2017, 11_573_680));
 * </pre>
 *
 * <p>Nothing that was not entered is taken for zero: a balance needs both directions, a density the
 * stock of migrants of that time.
 *
 * <p><b>Units</b>: those of the entries; amounts of other units in one kind and interval are
 * refused, as they cannot be set against each other.
 *
 * <p><b>Reproduces</b>: circularity between Mexico and the United States from the published
 * five-year flows of Abel and Cohen (Scientific Data 6:82, 2019), 0.427 in 1990-1995 and 0.924 in
 * 2015-2020; 2,593.75 USD per migrant in 2017 ({@code CircuitLedgerTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CircuitLedger implements Tabular {

  private final Corridor corridor;
  private final List<CircuitEntry> entries;
  private final List<MigrantStock> stocks;

  private CircuitLedger(Corridor corridor, List<CircuitEntry> entries, List<MigrantStock> stocks) {
    this.corridor = corridor;
    this.entries = List.copyOf(entries);
    this.stocks = List.copyOf(stocks);
  }

  /**
   * An empty ledger.
   *
   * @param corridor of the people: outward is from its origin to its destination
   * @return the ledger
   */
  public static CircuitLedger of(Corridor corridor) {
    return new CircuitLedger(Require.notNull("corridor", corridor), List.of(), List.of());
  }

  /**
   * A copy with more entries.
   *
   * @param more entries of this corridor, in either direction
   * @return the ledger
   * @throws IllegalArgumentException if an entry is of another corridor, was entered before, or is
   *     in another unit than others of its kind and interval
   */
  public CircuitLedger with(CircuitEntry... more) {
    Require.notNull("more", more);
    List<CircuitEntry> all = new ArrayList<>(entries);
    for (CircuitEntry entry : more) {
      ofThisCorridor("direction of '" + entry + "'", entry.direction());
      for (CircuitEntry known : all) {
        if (known.kind() != entry.kind() || !known.interval().equals(entry.interval())) {
          continue;
        }
        if (known.direction().equals(entry.direction())) {
          throw Require.refusal(
              "entry", entry.toString(), "each kind once a direction and interval");
        }
        if (!known.unit().equals(entry.unit())) {
          throw Require.refusal("unit of '" + entry + "'", entry.unit(), known.unit());
        }
      }
      all.add(entry);
    }
    return new CircuitLedger(corridor, all, stocks);
  }

  /**
   * A copy with a stock of the corridor's migrants.
   *
   * @param stock those from the origin who live at the destination
   * @return the ledger
   * @throws IllegalArgumentException if it is of another corridor, or there is one of that date
   */
  public CircuitLedger withStock(MigrantStock stock) {
    Require.notNull("stock", stock);
    if (!stock.corridor().equals(corridor)) {
      throw Require.refusal(
          "corridor of the stock", stock.corridor().toString(), corridor.toString());
    }
    List<MigrantStock> all = new ArrayList<>(stocks);
    for (MigrantStock known : all) {
      if (known.date().equals(stock.date())) {
        throw Require.refusal("date of the stock", stock.date().toString(), "each date once");
      }
    }
    all.add(stock);
    return new CircuitLedger(corridor, entries, all);
  }

  private void ofThisCorridor(String what, Corridor direction) {
    if (!direction.equals(corridor) && !direction.equals(corridor.reversed())) {
      throw Require.refusal(what, direction.toString(), corridor + " or " + corridor.reversed());
    }
  }

  /**
   * The corridor of the people.
   *
   * @return from where to where is outward
   */
  public Corridor corridor() {
    return corridor;
  }

  /**
   * What was entered.
   *
   * @return the entries in the order in which they were entered
   */
  public List<CircuitEntry> entries() {
    return entries;
  }

  /**
   * The intervals in which something of a kind was entered.
   *
   * @param kind people, goods, money or information
   * @return the intervals in order
   */
  public List<MigrationInterval> intervals(CircuitKind kind) {
    Require.notNull("kind", kind);
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(CircuitEntry::interval)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What went out and came back of a kind.
   *
   * @param kind people, goods, money or information
   * @param interval one in which something of that kind was entered
   * @return the balance; a direction that was not entered has no value
   * @throws IllegalArgumentException if nothing of that kind was entered for the interval
   */
  public CircuitBalance balance(CircuitKind kind, MigrationInterval interval) {
    Require.notNull("kind", kind);
    Require.notNull("interval", interval);
    Figure outward = Figure.empty(kind.label() + " " + corridor + " " + interval + " not entered");
    Figure back =
        Figure.empty(kind.label() + " " + corridor.reversed() + " " + interval + " not entered");
    String unit = "";
    for (CircuitEntry entry : entries) {
      if (entry.kind() == kind && entry.interval().equals(interval)) {
        unit = entry.unit();
        if (entry.direction().equals(corridor)) {
          outward = Figure.of(entry.amount());
        } else {
          back = Figure.of(entry.amount());
        }
      }
    }
    if (unit.isEmpty()) {
      throw Require.refusal(
          "interval", interval.toString(), "one with an entry of " + kind.label());
    }
    return new CircuitBalance(kind, interval, unit, outward, back);
  }

  /**
   * All balances of a kind.
   *
   * @param kind people, goods, money or information
   * @return one for each interval, in order
   */
  public List<CircuitBalance> balances(CircuitKind kind) {
    Require.notNull("kind", kind);
    return intervals(kind).stream().map(interval -> balance(kind, interval)).toList();
  }

  /**
   * How much went one way, per migrant of the corridor.
   *
   * @param kind people, goods, money or information
   * @param direction the corridor or its reverse
   * @param interval when
   * @return the amount by the stock of migrants whose date is in the interval, in the unit of the
   *     entry; no value if amount or stock are missing, or there are several stocks
   * @throws IllegalArgumentException if the direction is of another corridor
   */
  public Figure perMigrant(CircuitKind kind, Corridor direction, MigrationInterval interval) {
    Require.notNull("kind", kind);
    Require.notNull("direction", direction);
    Require.notNull("interval", interval);
    ofThisCorridor("direction", direction);
    List<MigrantStock> dated =
        stocks.stream()
            .filter(
                stock ->
                    !stock.date().isBefore(interval.start())
                        && stock.date().isBefore(interval.end()))
            .toList();
    if (dated.size() != 1) {
      return Figure.empty(
          dated.size() + " stocks of migrants " + corridor + " are dated within " + interval);
    }
    double migrants = dated.get(0).persons();
    if (!(migrants > 0)) {
      return Figure.empty("there are no migrants " + corridor);
    }
    return entries.stream()
        .filter(
            entry ->
                entry.kind() == kind
                    && entry.direction().equals(direction)
                    && entry.interval().equals(interval))
        .findFirst()
        .map(entry -> Figure.of(entry.amount() / migrants))
        .orElseGet(
            () -> Figure.empty(kind.label() + " " + direction + " " + interval + " not entered"));
  }

  /** One line for each kind and interval. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Circuit " + corridor)
            .column("kind")
            .column("interval")
            .column("unit")
            .unit("persons or moves")
            .column("outward")
            .column("back")
            .column("turnover")
            .unit("1")
            .column("efficiency", 6)
            .column("circularity", 6);
    for (CircuitKind kind : CircuitKind.values()) {
      for (CircuitBalance balance : balances(kind)) {
        table.row(
            kind.label(),
            balance.interval().toString(),
            balance.unit(),
            Cell.in(balance.unit(), balance.outward()),
            Cell.in(balance.unit(), balance.back()),
            Cell.in(balance.unit(), balance.turnover()),
            balance.efficiency(),
            balance.circularity());
      }
    }
    table.reasons();
    stocks.stream()
        .sorted(Comparator.comparing(MigrantStock::date))
        .forEach(stock -> table.note(stock.toString()));
    return table.build();
  }

  /** Every entry and every stock. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled("Circuit " + corridor)
            .column("kind")
            .column("direction")
            .column("interval or date")
            .unit("persons")
            .column("amount");
    for (CircuitEntry entry : entries) {
      table.row(
          entry.kind().label(),
          entry.direction().toString(),
          entry.interval().toString(),
          Cell.in(entry.unit(), entry.amount()));
    }
    for (MigrantStock stock : stocks) {
      table.row("stock", stock.corridor().toString(), stock.date().toString(), stock.persons());
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CircuitLedger that
        && corridor.equals(that.corridor)
        && entries.equals(that.entries)
        && stocks.equals(that.stocks);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * corridor.hashCode() + entries.hashCode()) + stocks.hashCode();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
