package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

class MigrantStockTest {

  private static final Place MEXICO = Place.of("MEX");
  private static final Place USA = Place.of("USA");

  // United Nations, International Migrant Stock 2020.
  private static final MigrantStock STOCK = MigrantStock.byBirth(MEXICO, USA, 2020, 10_853_105);

  @Test
  void theForeignBornInTheMiddleOfAYear() {
    assertEquals(StockCriterion.COUNTRY_OF_BIRTH, STOCK.criterion());
    assertEquals(MEXICO, STOCK.origin());
    assertEquals(USA, STOCK.residence());
    assertEquals(LocalDate.of(2020, 7, 1), STOCK.date());
    assertEquals(10_853_105, STOCK.persons());
    assertEquals(Corridor.of("MEX", "USA"), STOCK.corridor());
    assertEquals("born in MEX, living in USA on 2020-07-01: 10,853,105 persons", STOCK.toString());
  }

  @Test
  void foreignCitizensAreAnotherCriterion() {
    MigrantStock citizens = MigrantStock.byCitizenship(MEXICO, USA, 2020, 7);
    assertEquals(StockCriterion.CITIZENSHIP, citizens.criterion());
    assertEquals(
        "citizens of MEX, living in USA on 2020-07-01: 7 persons (census)",
        citizens.withSource("census").toString());
  }

  @Test
  void aCensusHasADayOfItsOwn() {
    MigrantStock census =
        MigrantStock.builder()
            .criterion(StockCriterion.COUNTRY_OF_BIRTH)
            .origin(MEXICO)
            .residence(USA)
            .date(LocalDate.of(2000, 4, 1))
            .persons(9_177_487)
            .source("census 2000")
            .build();
    assertEquals(LocalDate.of(2000, 4, 1), census.date());
    assertEquals(Optional.of("census 2000"), census.source());
    assertEquals(census, ValueChecks.serialised(census));
  }

  @Test
  void refusesTheNativeBorn() {
    refused(
        "residence is 'MEX', expected another place than the origin (the native-born are no migrants"
            + " and belong to the diagonal of an OriginDestinationMatrix)",
        () -> MigrantStock.byBirth(MEXICO, MEXICO, 2020, 1));
  }

  @Test
  void refusesImpossibleNumbersAndYears() {
    refused(
        "persons is -1.0, expected a finite number that is not negative",
        () -> STOCK.withPersons(-1));
    refused(
        "persons is NaN, expected a finite number that is not negative",
        () -> STOCK.withPersons(Double.NaN));
    refused(
        "year is 20, expected a year from 1000 to 2999",
        () -> MigrantStock.byBirth(MEXICO, USA, 20, 1));
    refused(
        "year of the stock is 20, expected a year from 1000 to 2999",
        () -> STOCK.withDate(LocalDate.of(20, 7, 1)));
    refused(
        "source is '', expected text on one line that is not blank", () -> STOCK.withSource(""));
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        STOCK,
        MigrantStock.byBirth(MEXICO, USA, 2020, 10_853_105),
        STOCK.withCriterion(StockCriterion.CITIZENSHIP),
        STOCK.withOrigin(Place.of("CUB")),
        STOCK.withResidence(Place.of("CAN")),
        STOCK.withDate(LocalDate.of(2020, 4, 1)),
        STOCK.withPersons(1),
        STOCK.withSource("somebody"));
  }
}
