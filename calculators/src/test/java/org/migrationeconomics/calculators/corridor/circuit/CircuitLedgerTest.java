package org.migrationeconomics.calculators.corridor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.migration.FlowKind;
import org.migrationeconomics.core.migration.FlowMeasurement;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.MigrationFlow;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.Remittance;
import org.migrationeconomics.core.remittance.RemittanceDefinition;

class CircuitLedgerTest {

  private static final Place MEX = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Corridor NORTH = Corridor.of(MEX, USA);
  private static final Corridor SOUTH = NORTH.reversed();
  private static final MoneyUnit USD = MoneyUnit.of("USD");

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  private static CircuitEntry people(Corridor corridor, int year, double persons) {
    return CircuitEntry.people(
        MigrationFlow.of(
            corridor,
            MigrationInterval.midYears(year, year + 5),
            FlowKind.GROSS,
            FlowMeasurement.ESTIMATED,
            persons));
  }

  /**
   * Abel and Cohen, Bilateral international migration flow estimates, pseudo-Bayesian closed
   * estimates (Scientific Data 6:82, 2019, update 9:173, 2022).
   */
  @Test
  void aOneWayFlowBecomesACircuit() {
    double[] there = {2_238_239, 2_658_444, 2_816_008, 2_911_347, 1_740_211, 1_635_815};
    double[] back = {607_527, 917_960, 1_224_437, 1_491_120, 1_438_525, 1_403_344};
    double[] efficiency = {.573031, .486658, .393910, .322598, .094908, .076492};
    double[] circularity = {.426969, .513342, .606090, .677402, .905092, .923508};
    CircuitLedger ledger = CircuitLedger.of(NORTH);
    for (int i = there.length - 1; i >= 0; i--) {
      int year = 1990 + 5 * i;
      ledger = ledger.with(people(NORTH, year, there[i]), people(SOUTH, year, back[i]));
    }
    List<CircuitBalance> balances = ledger.balances(CircuitKind.PEOPLE);
    assertEquals(6, balances.size());
    for (int i = 0; i < 6; i++) {
      assertEquals(efficiency[i], balances.get(i).efficiency().value(), 5e-7);
      assertEquals(circularity[i], balances.get(i).circularity().value(), 5e-7);
      assertEquals(there[i] + back[i], balances.get(i).turnover().value(), 0);
    }
    assertTrue(ledger.show().contains("1990-07-01/1995-07-01"));
    assertTrue(ledger.toString().length() <= 950);
    assertTrue(balances.get(0).toString().contains("circularity"));
  }

  /** KNOMAD, bilateral remittances and bilateral migrants of 2017. */
  @Test
  void remittancesPerMigrant() {
    Remittance sent =
        Remittance.fromMigrantsIn(
            NORTH,
            2017,
            MoneyAmount.of(30_019.187, USD.millions()).in(USD),
            RemittanceDefinition.WDI_PERSONAL);
    CircuitLedger ledger =
        CircuitLedger.of(NORTH)
            .with(CircuitEntry.money(sent))
            .withStock(MigrantStock.byBirth(MEX, USA, 2017, 11_573_680));
    MigrationInterval year = MigrationInterval.year(2017);
    assertEquals(2_593.75, ledger.perMigrant(CircuitKind.MONEY, SOUTH, year).value(), 5e-3);
    assertEquals(
        "no value: money MEX → USA 2017 not entered",
        ledger.perMigrant(CircuitKind.MONEY, NORTH, year).toString());
    assertEquals(
        "no value: 0 stocks of migrants MEX → USA are dated within 2018",
        ledger.perMigrant(CircuitKind.MONEY, SOUTH, MigrationInterval.year(2018)).toString());
    assertEquals(
        "no value: 0 stocks of migrants MEX → USA are dated within 2016",
        ledger.perMigrant(CircuitKind.MONEY, SOUTH, MigrationInterval.year(2016)).toString());
    assertEquals(
        "no value: there are no migrants MEX → USA",
        CircuitLedger.of(NORTH)
            .withStock(MigrantStock.byBirth(MEX, USA, 2017, 0))
            .perMigrant(CircuitKind.MONEY, SOUTH, year)
            .toString());
    CircuitBalance balance = ledger.balance(CircuitKind.MONEY, year);
    assertEquals("no value: money MEX → USA 2017 not entered", balance.outward().toString());
    assertEquals("no value: money MEX → USA 2017 not entered", balance.turnover().toString());
    assertEquals("no value: money MEX → USA 2017 not entered", balance.circularity().toString());
    assertEquals(
        "no value: money MEX → USA 2017 not entered", balance.reversed().efficiency().toString());
    assertEquals("current USD", balance.unit());
    assertTrue(ledger.show().contains("11,573,680 persons"));
  }

  @Test
  void fourKinds() {
    CircuitLedger ledger =
        CircuitLedger.of(NORTH)
            .with(
                CircuitEntry.information(SOUTH, 2000, 5, "minutes of calls"),
                CircuitEntry.goods(NORTH, 2000, MoneyAmount.of(30, USD)),
                CircuitEntry.goods(SOUTH, 2000, MoneyAmount.of(10, USD)),
                people(NORTH, 2000, 3));
    MigrationInterval year = MigrationInterval.year(2000);
    assertEquals(.5, ledger.balance(CircuitKind.GOODS, year).efficiency().value(), 1e-15);
    assertEquals(4, ledger.entries().size());
    assertEquals(NORTH, ledger.corridor());
    assertEquals(
        "information USA → MEX 2000: 5 minutes of calls", ledger.entries().get(0).toString());
    assertEquals(List.of(year), ledger.intervals(CircuitKind.INFORMATION));
    assertEquals(List.of(), ledger.intervals(CircuitKind.MONEY));
    CircuitLedger same =
        CircuitLedger.of(NORTH).with(ledger.entries().toArray(new CircuitEntry[0]));
    assertEquals(ledger, same);
    assertEquals(ledger.hashCode(), same.hashCode());
    assertNotEquals(ledger, same.withStock(MigrantStock.byBirth(MEX, USA, 2000, 1)));
    CircuitBalance still =
        new CircuitBalance(CircuitKind.PEOPLE, year, "persons", Figure.of(0), Figure.of(0));
    assertEquals("no value: nothing moves in either direction", still.efficiency().toString());
  }

  /** Efficiency lies in [−1, 1], changes sign with the direction, and circularity does not. */
  @Property
  void laws(
      @ForAll @DoubleRange(min = 0, max = 1e6) double outward,
      @ForAll @DoubleRange(min = 1, max = 1e6) double back) {
    CircuitBalance balance =
        new CircuitBalance(
            CircuitKind.PEOPLE,
            MigrationInterval.year(2000),
            "persons",
            Figure.of(outward),
            Figure.of(back));
    double efficiency = balance.efficiency().value();
    assertTrue(efficiency >= -1 && efficiency <= 1);
    assertEquals(-efficiency, balance.reversed().efficiency().value(), 0);
    assertEquals(balance.circularity(), balance.reversed().circularity());
    assertEquals(1 - Math.abs(efficiency), balance.circularity().value(), 1e-15);
    // 2 min / turnover, without the absolute value.
    assertEquals(
        2 * Math.min(outward, back) / (outward + back), balance.circularity().value(), 1e-12);
  }

  @Test
  void badInput() {
    CircuitLedger ledger = CircuitLedger.of(NORTH);
    CircuitEntry calls = CircuitEntry.information(SOUTH, 2000, 5, "minutes of calls");
    refused(
        "entry is 'information USA → MEX 2000: 5 minutes of calls', expected each kind once a"
            + " direction and interval",
        () -> ledger.with(calls, calls));
    refused(
        "unit of 'information MEX → USA 2000: 9 letters' is 'letters', expected minutes of calls",
        () -> ledger.with(calls, CircuitEntry.information(NORTH, 2000, 9, "letters")));
    refused(
        "direction of 'information CAN → USA 2000: 9 letters' is 'CAN → USA', expected MEX → USA or"
            + " USA → MEX",
        () -> ledger.with(CircuitEntry.information(Corridor.of("CAN", "USA"), 2000, 9, "letters")));
    refused(
        "corridor of the stock is 'USA → MEX', expected MEX → USA",
        () -> ledger.withStock(MigrantStock.byBirth(USA, MEX, 2000, 1)));
    MigrantStock stock = MigrantStock.byBirth(MEX, USA, 2000, 1);
    refused(
        "date of the stock is '2000-07-01', expected each date once",
        () -> ledger.withStock(stock).withStock(stock));
    refused(
        "interval is '2000', expected one with an entry of people",
        () -> ledger.balance(CircuitKind.PEOPLE, MigrationInterval.year(2000)));
    refused(
        "amount is -1.0, expected a finite number that is not negative",
        () -> CircuitEntry.information(NORTH, 2000, -1, "letters"));
    refused(
        "kind of the flow is 'net flow', expected one direction: a gross flow, an in-flow or an"
            + " out-flow",
        () ->
            CircuitEntry.people(
                MigrationFlow.of(
                    NORTH,
                    MigrationInterval.year(2000),
                    FlowKind.NET,
                    FlowMeasurement.ESTIMATED,
                    1)));
  }
}
