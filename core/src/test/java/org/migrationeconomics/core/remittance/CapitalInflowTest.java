package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;

class CapitalInflowTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();

  // World Bank WDI, 1 July 2026.
  private static final CapitalInflow FDI =
      CapitalInflow.of(
          Place.of("SLV"),
          2010,
          CapitalInflowKind.FDI_NET_INFLOW,
          MoneyAmount.of(-113.2, MILLIONS));

  @Test
  void aNetInflowMayBeNegative() {
    assertEquals(-113.2, FDI.amount().amount());
    assertEquals(Place.of("SLV"), FDI.area());
    assertEquals(2010, FDI.year());
    assertEquals(CapitalInflowKind.FDI_NET_INFLOW, FDI.kind());
    assertEquals("El Salvador 2010, FDI net inflow: -113.2 million current USD", FDI.toString());
    assertTrue(CapitalInflowKind.ODA_NET.isNet());
    assertFalse(CapitalInflowKind.REMITTANCES_RECEIVED.isNet());
  }

  @Test
  void groupsOfCountriesReceiveToo() {
    CapitalInflow group =
        FDI.withArea(Aggregate.of("LMY", "Low & middle income")).withSource("WDI");
    assertEquals(Optional.of("WDI"), group.source());
    assertEquals(
        "Low & middle income 2010, FDI net inflow: -113.2 million current USD (WDI)",
        group.toString());
    assertEquals(group, ValueChecks.serialised(group));
  }

  @Test
  void refusesWhatCannotBe() {
    refused(
        "amount is -113.2, expected a number that is not negative, as the kind is remittances received",
        () -> FDI.withKind(CapitalInflowKind.REMITTANCES_RECEIVED));
    refused("year is 10, expected a year from 1000 to 2999", () -> FDI.withYear(10));
    refused("source is '', expected text on one line that is not blank", () -> FDI.withSource(""));
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        FDI,
        CapitalInflow.builder().from(FDI).build(),
        FDI.withArea(Place.of("MEX")),
        FDI.withYear(2011),
        FDI.withKind(CapitalInflowKind.ODA_NET),
        FDI.withAmount(MoneyAmount.of(1, MILLIONS)),
        FDI.withSource("somebody"));
  }
}
