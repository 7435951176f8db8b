package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;

class IndicatorTableTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final YearSeries TWO = YearSeries.of(USD, 2003, 16_653, 19_861);
  private static final YearSeries HOLE = YearSeries.builder(USD).put(2001, 5).hole(2002).build();

  private static IndicatorTable table() {
    Map<ReferenceArea, YearSeries> series = new LinkedHashMap<>();
    series.put(Place.of("MEX"), TWO);
    series.put(Aggregate.of("LMY", "Low & middle income"), HOLE);
    series.put(Place.own("CHI", "Channel Islands"), YearSeries.builder(USD).hole(2000).build());
    return IndicatorTable.of(WorldBankIndicator.REMITTANCES_RECEIVED, series);
  }

  @Test
  void placesAndGroupsAreApart() {
    assertEquals(
        List.of("MEX", "own:CHI"), table().places().keySet().stream().map(Place::code).toList());
    assertEquals(Map.of(Aggregate.of("LMY"), HOLE), table().aggregates());
    assertThrows(UnsupportedOperationException.class, () -> table().places().clear());
  }

  @Test
  void seriesAreFoundByEitherCode() {
    assertEquals(TWO, table().series("MEX"));
    assertEquals(HOLE, table().series("LMY"));
    assertEquals(HOLE, table().series("group:LMY"));
    assertEquals(Optional.empty(), table().find("mex"));
    assertEquals(0, table().series("CHI").count());
    assertRefused(
        "area is 'USA', expected one of the 3 areas of BX.TRF.PWKR.CD.DT",
        () -> table().series("USA"));
  }

  @Test
  void countsAndSpans() {
    assertEquals(3, table().observationCount());
    assertEquals(OptionalInt.of(2000), table().firstYear());
    assertEquals(OptionalInt.of(2004), table().lastYear());
    IndicatorTable empty = IndicatorTable.of(WorldBankIndicator.GDP, Map.of());
    assertEquals(OptionalInt.empty(), empty.firstYear());
    assertEquals(OptionalInt.empty(), empty.lastYear());
    assertEquals("not stated", empty.source());
    assertEquals(
        "NY.GDP.MKTP.CD GDP, current USD: 0 places, 0 groups, 0 observations", empty.toString());
  }

  @Test
  void sourcesOfAllSeriesChangeTogether() {
    assertEquals("not stated", table().source());
    IndicatorTable sourced = table().withSource("World Bank WDI, 1 July 2026");
    assertEquals("World Bank WDI, 1 July 2026", sourced.series("MEX").source());
    assertEquals("World Bank WDI, 1 July 2026", sourced.source());
    Map<ReferenceArea, YearSeries> mixed = new LinkedHashMap<>(sourced.series());
    mixed.put(Place.of("ESP"), TWO.withSource("own"));
    assertEquals(
        "World Bank WDI, 1 July 2026; not stated; own",
        IndicatorTable.of(WorldBankIndicator.REMITTANCES_RECEIVED, addMexico(mixed)).source());
  }

  private static Map<ReferenceArea, YearSeries> addMexico(Map<ReferenceArea, YearSeries> series) {
    series.put(Place.of("MEX"), TWO);
    return series;
  }

  @Test
  void printsInOneLineAndShowsItsAreas() {
    assertEquals(
        "BX.TRF.PWKR.CD.DT remittances received, current USD: 2 places, 1 group, 3 observations"
            + " 2000-2004 (not stated)",
        table().toString());
    assertEquals(
        """
        BX.TRF.PWKR.CD.DT remittances received, current USD: 2 places, 1 group, 3 observations 2000-2004 (not stated)
         code       name                 kind   from    to  observations  latest year  latest value
         MEX        Mexico               place  2003  2004             2         2004        19,861
         group:LMY  Low & middle income  group  2001  2002             1         2001             5
         own:CHI    Channel Islands      place  2000  2000             0                          –
        Values in current USD""",
        table().show());
  }

  @Test
  void unitsMustBeTheIndicators() {
    assertRefused(
        "unit of MEX is 'persons', expected current USD, the unit of BX.TRF.PWKR.CD.DT",
        () ->
            IndicatorTable.of(
                WorldBankIndicator.REMITTANCES_RECEIVED,
                Map.of(Place.of("MEX"), YearSeries.of(SimpleUnit.PERSONS, 2000, 1))));
  }

  @Test
  void isAValue() throws Exception {
    IndicatorTable dated = table().withVintage(LocalDate.of(2021, 9, 15));
    assertEquals(dated, table().withVintage(LocalDate.of(2021, 9, 15)));
    assertTrue(!dated.equals(table()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(dated);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(dated, in.readObject());
    }
  }
}
