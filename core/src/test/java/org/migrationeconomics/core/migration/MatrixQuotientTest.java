package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;

class MatrixQuotientTest {

  private static final Place MEXICO = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Place CANADA = Place.of("CAN");
  private static final Place SPAIN = Place.of("ESP");

  private static final OriginDestinationMatrix MONEY =
      OriginDestinationMatrix.builder(MoneyUnit.of("USD").millions())
          .label("remittances")
          .source("S1")
          .axes(MatrixAxes.SENDER_RECEIVER)
          .put(USA, MEXICO, 50_000)
          .put(MEXICO, USA, 2_000)
          .put(USA, CANADA, 3)
          .put(CANADA, SPAIN, 4)
          .missingIsZero()
          .build();

  // Rows birthplace: the other way round than money.
  private static final OriginDestinationMatrix MIGRANTS =
      OriginDestinationMatrix.builder(PERSONS)
          .label("migrants")
          .source("S2")
          .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
          .put(MEXICO, USA, 10_000_000)
          .put(USA, MEXICO, 800_000)
          .put(CANADA, USA, 0)
          .missingIsZero()
          .build();

  private static final MatrixQuotient EACH = MONEY.dividedBy(MIGRANTS);

  @Test
  void remittancesPerMigrantByCorridor() {
    assertEquals("current USD per person", EACH.unit().label());
    assertEquals(5000, EACH.figure("USA", "MEX").value());
    assertEquals(2500, EACH.figure(MEXICO, USA).value());
    assertEquals(MatrixAxes.SENDER_RECEIVER, EACH.axes());
    assertEquals(MONEY.places(), EACH.places());
    assertEquals("remittances per migrants", EACH.label());
    assertEquals("S1; S2", EACH.source());
    // The layout of the denominator does not matter.
    assertEquals(5000, MONEY.dividedBy(MIGRANTS.transposed()).figure("USA", "MEX").value());
    assertEquals(5000, MONEY.transposed().dividedBy(MIGRANTS).figure("MEX", "USA").value());
    assertEquals(
        5000, MONEY.in(MoneyUnit.of("USD")).dividedBy(MIGRANTS).figure("USA", "MEX").value());
  }

  @Test
  void whatHasNoDenominatorHasNoValueButAReason() {
    assertEquals("no value: migrants is zero", EACH.figure("USA", "CAN").toString());
    assertEquals(
        "no value: migrants is zero, as is the other", EACH.figure("MEX", "CAN").toString());
    assertEquals(
        "no value: ESP is none of the 3 places of migrants", EACH.figure("CAN", "ESP").toString());
    assertEquals(
        "no value: FRA is none of the 4 places of remittances",
        EACH.figure("FRA", "ESP").toString());
    assertEquals("no value: remittances has no diagonal", EACH.figure("USA", "USA").toString());
    OriginDestinationMatrix losses = MIGRANTS.minus(MIGRANTS.times(2)).withLabel("change");
    assertEquals(
        "no value: change is negative", MONEY.dividedBy(losses).figure("USA", "MEX").toString());
    assertEquals(
        "no value: the quotient is beyond what a number can hold",
        MONEY.times(1e290).dividedBy(MIGRANTS.times(1e-300)).figure("USA", "MEX").toString());
    assertEquals(
        """
        remittances per migrants, current USD per person: the 2 largest
         rank  sender  sender name    receiver  receiver name  current USD per person
            1  USA     United States  MEX       Mexico                          5,000
            2  MEX     Mexico         USA       United States                   2,500
        No shares: quotients do not add up
        Of 2 cells with a value off the diagonal; no value in 10: denominator zero in 4, missing in 6; sender beside residence. Source: S1; S2\
        """,
        EACH.toString());
    assertEquals(2, EACH.cells().size());
    assertEquals(1, EACH.largest(1).size());
    assertEquals("no value: quotients do not add up", EACH.largest(1).share(0).toString());
    refusal(() -> EACH.largest(0));
  }

  @Test
  void theTableHasEveryPairAndEveryReason() {
    assertEquals(
        """
        sender,receiver,current USD,per persons,current USD per person,why there is none
        USA,MEX,50000000000,10000000,5000,
        USA,CAN,3000000,0,,migrants is zero
        USA,ESP,0,,,ESP is none of the 3 places of migrants
        """,
        EACH.table().csv().lines().limit(4).map(line -> line + "\n").reduce("", String::concat));
    assertEquals(12, EACH.table().rowCount());
    assertEquals(
        "remittances per migrants, current USD per person; no value in 10: denominator zero in 4,"
            + " missing in 6; sender beside residence",
        EACH.table().title());
  }

  @Test
  void unitsWithoutAQuotientAreRefused() {
    assertEquals(SimpleUnit.RATIO, MIGRANTS.dividedBy(MIGRANTS.times(2)).unit());
    assertEquals(0.5, MIGRANTS.dividedBy(MIGRANTS.times(2)).figure("MEX", "USA").value());
    OriginDestinationMatrix shares =
        OriginDestinationMatrix.of(
            List.of(MEXICO, USA), SimpleUnit.PERCENT, new double[][] {{0, 1}, {1, 0}});
    refused(
        "denominator is '%', expected persons, person-years, years, km or money in single units of"
            + " its currency, and not the numerator's unit",
        () -> MONEY.dividedBy(shares));
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        EACH,
        MONEY.dividedBy(MIGRANTS),
        MONEY.dividedBy(MIGRANTS.times(2)),
        MIGRANTS.dividedBy(MONEY));
    assertTrue(EACH.hashCode() != 0);
  }
}
