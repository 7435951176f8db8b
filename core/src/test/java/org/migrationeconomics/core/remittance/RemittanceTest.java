package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

class RemittanceTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();

  // KNOMAD, Bilateral Remittance Matrix 2021 (December 2022).
  private static final Remittance REMITTANCE =
      Remittance.fromMigrantsIn(
          Corridor.of("MEX", "USA"),
          2021,
          MoneyAmount.of(52_595.342546, MILLIONS),
          RemittanceDefinition.WDI_PERSONAL);

  @Test
  void moneyRunsAgainstThePeople() {
    assertEquals(Place.of("USA"), REMITTANCE.sender());
    assertEquals(Place.of("MEX"), REMITTANCE.receiver());
    assertEquals(Corridor.of("MEX", "USA"), REMITTANCE.corridorOfMigrants());
    assertEquals(
        REMITTANCE,
        Remittance.builder()
            .sender(Place.of("USA"))
            .receiver(Place.of("MEX"))
            .year(2021)
            .amount(MoneyAmount.of(52_595.342546, MILLIONS))
            .definition(RemittanceDefinition.WDI_PERSONAL)
            .build());
  }

  @Test
  void keepsWhatItIsGiven() {
    Remittance sourced = REMITTANCE.withSource("KNOMAD");
    assertEquals(2021, sourced.year());
    assertEquals(52_595.342546, sourced.amount().amount());
    assertEquals(RemittanceDefinition.WDI_PERSONAL, sourced.definition());
    assertEquals(Optional.of("KNOMAD"), sourced.source());
    assertEquals(
        "sent from USA to MEX in 2021: 52,595 million current USD, personal remittances (WDI) (KNOMAD)",
        sourced.toString());
    assertEquals(sourced, ValueChecks.serialised(sourced));
  }

  @Test
  void refusesWhatCannotBe() {
    refused(
        "amount is -1.0, expected a finite number that is not negative",
        () -> REMITTANCE.withAmount(MoneyAmount.of(-1, MILLIONS)));
    refused(
        "receiver is 'USA', expected another place than the sender",
        () -> REMITTANCE.withReceiver(Place.of("USA")));
    refused("year is 21, expected a year from 1000 to 2999", () -> REMITTANCE.withYear(21));
    refused(
        "source is '', expected text on one line that is not blank",
        () -> REMITTANCE.withSource(""));
  }

  @Test
  void everyDefinitionSaysWhatItAddsUp() {
    assertEquals(
        "personal transfers + compensation of employees, gross",
        RemittanceDefinition.WDI_PERSONAL.formula());
    assertEquals("R1 + social benefits", RemittanceDefinition.BPM6_TOTAL.formula());
    assertEquals(
        5,
        Arrays.stream(RemittanceDefinition.values())
            .map(RemittanceDefinition::label)
            .distinct()
            .count());
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        REMITTANCE,
        Remittance.builder().from(REMITTANCE).build(),
        REMITTANCE.withSender(Place.of("CAN")),
        REMITTANCE.withReceiver(Place.of("GTM")),
        REMITTANCE.withYear(2020),
        REMITTANCE.withAmount(MoneyAmount.of(1, MILLIONS)),
        REMITTANCE.withDefinition(RemittanceDefinition.BPM6_TOTAL),
        REMITTANCE.withSource("somebody"));
  }
}
