package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

class PlaceGroupsTest {

  private static final Place CANADA = Place.of("CAN");
  private static final Place USA = Place.of("USA");
  private static final Place MEXICO = Place.of("MEX");
  private static final Place GUATEMALA = Place.of("GTM");
  private static final Place HONDURAS = Place.of("HND");
  private static final Place SPAIN = Place.of("ESP");
  private static final Place NORTH = Place.own("north", "North");
  private static final Place CENTRE = Place.own("centre-and-isthmus", "Centre & isthmus");
  private static final Place ELSEWHERE = Place.own("elsewhere", "elsewhere");

  private static final PlaceGroups GROUPS =
      PlaceGroups.builder("parts of the continent")
          .put("North", CANADA, USA)
          .put("Centre & isthmus", MEXICO, GUATEMALA, HONDURAS)
          .build();

  @Test
  void groupsArePlacesOfTheirOwn() {
    assertEquals(List.of(NORTH, CENTRE), GROUPS.groups());
    assertEquals("Centre & isthmus", GROUPS.groups().get(1).name());
    assertEquals(List.of(CANADA, USA), List.copyOf(GROUPS.members(NORTH)));
    assertEquals(Optional.of(CENTRE), GROUPS.groupOf(MEXICO));
    assertEquals(Optional.empty(), GROUPS.groupOf(SPAIN));
    assertEquals(Optional.of(ELSEWHERE), GROUPS.withRest("elsewhere").groupOf(SPAIN));
    assertEquals(Optional.of(NORTH), GROUPS.withRest("North").groupOf(SPAIN));
    assertEquals("parts of the continent: 2 groups of 5 places", GROUPS.toString());
    assertEquals(
        "parts of the continent: 2 groups of 5 places, all others in 'elsewhere', members without"
            + " a value left out",
        GROUPS.withRest("elsewhere").withMissing(MissingMembers.LEFT_OUT).toString());
    Map<Place, String> map = new LinkedHashMap<>();
    map.put(CANADA, "North");
    map.put(MEXICO, "Centre & isthmus");
    map.put(USA, "North");
    map.put(GUATEMALA, "Centre & isthmus");
    map.put(HONDURAS, "Centre & isthmus");
    PlaceGroups same = PlaceGroups.of("parts of the continent", map);
    ValueChecks.assertValue(
        GROUPS,
        same,
        GROUPS.withRest("x"),
        GROUPS.withMissing(MissingMembers.LEFT_OUT),
        PlaceGroups.builder("other").put("North", CANADA).build());
    assertEquals(5, GROUPS.table().rowCount());
    assertEquals("parts of the continent", GROUPS.label());
  }

  @Test
  void coverageIsStated() {
    assertEquals(
        """
        Coverage of parts of the continent
         group             members  covered  not covered
         North                   2        1  CAN
         Centre & isthmus        3        0  MEX, GTM, HND
         elsewhere               1        1\
        """,
        GROUPS.withRest("elsewhere").coverage(List.of(USA, SPAIN)).render());
  }

  @Test
  void vectorsAreSummedUp() {
    PlaceVector vector =
        PlaceVector.builder(PERSONS)
            .label("emigrants")
            .source("made up")
            .put(HONDURAS, 3)
            .put(USA, 10)
            .put(CANADA, 5)
            .put(MEXICO, 20)
            .build();
    PlaceVector sums = vector.groupedBy(GROUPS);
    assertEquals(List.of(NORTH, CENTRE), sums.places());
    assertEquals(15, sums.at(NORTH));
    assertEquals(23, sums.at(CENTRE));
    assertEquals("emigrants, by parts of the continent", sums.label());
    assertEquals(
        "made up; summed by parts of the continent; North: 2 places; Centre & isthmus: 2 of 3"
            + " places, not GTM",
        sums.source());
    PlaceVector holed =
        PlaceVector.builder(PERSONS)
            .label("emigrants")
            .put(USA, 10)
            .hole(CANADA)
            .put(MEXICO, 20)
            .put(SPAIN, 1)
            .build();
    refused(
        "place is 'ESP', expected a place of one of the groups 'parts of the continent', or"
            + " withRest(name) for the others (ESP is in none)",
        () -> holed.groupedBy(GROUPS));
    PlaceVector none = holed.groupedBy(GROUPS.withRest("elsewhere"));
    assertFalse(none.has(NORTH));
    assertEquals(20, none.at(CENTRE));
    assertEquals(1, none.at(ELSEWHERE));
    assertEquals(
        "emigrants, by parts of the continent (no sum as it has no value: CAN)", none.label());
    assertTrue(none.source().contains("withMissing(LEFT_OUT) sums the others"), none.source());
    PlaceVector some =
        holed.groupedBy(GROUPS.withRest("elsewhere").withMissing(MissingMembers.LEFT_OUT));
    assertEquals(10, some.at(NORTH));
    assertEquals(
        "emigrants, by parts of the continent (left out as it has no value: CAN)", some.label());
    assertTrue(some.source().endsWith("; without a value: CAN, left out of the sums"));
    // Nobody is left to sum up.
    PlaceVector blank = PlaceVector.builder(PERSONS).hole(CANADA).put(MEXICO, 1).build();
    assertFalse(blank.groupedBy(GROUPS.withMissing(MissingMembers.LEFT_OUT)).has(NORTH));
  }

  @Test
  void matricesAreSummedUpOnBothSides() {
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.builder(PERSONS)
            .label("flows")
            .put(MEXICO, USA, 100)
            .put(MEXICO, CANADA, 10)
            .put(GUATEMALA, MEXICO, 7)
            .put(USA, CANADA, 4)
            .put(USA, GUATEMALA, 2)
            .missingIsZero()
            .build();
    OriginDestinationMatrix groups = matrix.groupedBy(GROUPS);
    assertEquals(110, groups.at(CENTRE, NORTH));
    assertEquals(2, groups.at(NORTH, CENTRE));
    assertEquals(7, groups.at(CENTRE, CENTRE));
    assertEquals(4, groups.at(NORTH, NORTH));
    assertEquals(matrix.total(), groups.total());
    assertEquals(112, groups.offDiagonalTotal());
    assertEquals("flows, by parts of the continent", groups.label());
    assertTrue(groups.source().contains("Centre & isthmus: 2 of 3 places, not HND"));
    assertTrue(groups.source().endsWith("; on the diagonal what went within a group"));
    OriginDestinationMatrix stocks =
        matrix
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .withDiagonal(PlaceVector.of(matrix.places(), PERSONS, 1, 2, 3, 4))
            .minus(
                matrix
                    .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE)
                    .withDiagonal(PlaceVector.of(matrix.places(), PERSONS, 5, 5, 5, 5)));
    OriginDestinationMatrix change = stocks.groupedBy(GROUPS);
    assertTrue(change.isSigned());
    assertEquals(MatrixAxes.BIRTHPLACE_RESIDENCE, change.axes());
    assertEquals(-10, change.total());
    assertTrue(change.source().endsWith("within a group and the diagonal of its places"));
    refusal(() -> matrix.groupedBy(PlaceGroups.builder("few").put("North", USA).build()));
    refused(
        "unit of 'distance' is 'km', expected persons, person-years or money, which alone add up"
            + " over places",
        () ->
            OriginDestinationMatrix.builder(SimpleUnit.KILOMETRES)
                .label("distance")
                .put(MEXICO, USA, 1)
                .put(USA, MEXICO, 1)
                .build()
                .groupedBy(GROUPS));
  }

  private static YearSeries of(Place group, Map<Place, YearSeries> sums) {
    return Objects.requireNonNull(sums.get(group), group.code());
  }

  @Test
  void seriesAreSummedUpYearByYear() {
    MoneyUnit unit = MoneyUnit.of("USD").millions();
    Map<Place, YearSeries> series = new LinkedHashMap<>();
    series.put(MEXICO, YearSeries.of(unit, 2000, 1, 2, 3).withLabel("remittances"));
    series.put(GUATEMALA, YearSeries.of(unit, 2001, 10, 20).withLabel("remittances"));
    series.put(USA, YearSeries.of(unit, 2000, 5).withLabel("remittances"));
    Map<Place, YearSeries> sums = GROUPS.sums(series);
    assertEquals(List.of(NORTH, CENTRE), List.copyOf(sums.keySet()));
    YearSeries centre = of(CENTRE, sums);
    assertEquals("[2001, 2002]", centre.years().boxed().toList().toString());
    assertEquals(12, centre.at(2001));
    assertEquals(
        "remittances, Centre & isthmus (no sum as it has no value in some year: GTM) 2000-2002"
            + " (1 hole), million current USD (not stated; summed by parts of the continent;"
            + " Centre & isthmus: 2 of 3 places, not HND; without a value: GTM, so that their"
            + " groups have none (withMissing(LEFT_OUT) sums the others))",
        centre.toString());
    YearSeries some = of(CENTRE, GROUPS.withMissing(MissingMembers.LEFT_OUT).sums(series));
    assertEquals(1, some.at(2000));
    assertEquals(23, some.at(2002));
    assertEquals(5, of(NORTH, sums).at(2000));
    series.put(CANADA, YearSeries.of(MoneyUnit.of("CAD"), 2000, 5));
    refused(
        "unit of the series of CAN is 'current CAD', expected million current USD, as that of the"
            + " first series",
        () -> GROUPS.sums(series));
    refused("series is 'empty', expected one series at least", () -> GROUPS.sums(Map.of()));
    refusal(() -> GROUPS.sums(Map.of(MEXICO, YearSeries.of(SimpleUnit.PERCENT, 2000, 5))));
    refusal(() -> GROUPS.sums(Map.of(SPAIN, YearSeries.of(PERSONS, 2000, 5))));
  }

  @Test
  void refusesWhatIsNoGrouping() {
    PlaceGroups.Builder builder = PlaceGroups.builder("g").put("North", CANADA);
    refused(
        "place is 'CAN', expected each place in one group, here 'North'",
        () -> builder.put("South", CANADA));
    refused(
        "name of a group is 'NORTH', expected the spelling 'North', as before",
        () -> builder.put("NORTH", USA));
    refused(
        "groups is 'empty', expected one place in one group at least",
        () -> PlaceGroups.builder("g").build());
    refusal(() -> PlaceGroups.of("g", Map.of()));
    refusal(() -> PlaceGroups.of("g", Map.of(CANADA, " ")));
    refusal(() -> PlaceGroups.of("g", Map.of(CANADA, "--")));
    refusal(() -> PlaceGroups.of("g", Map.of(CANADA, "x".repeat(64))));
    refusal(() -> PlaceGroups.builder(" "));
    refusal(() -> GROUPS.withRest(""));
    refused(
        "group is 'own:elsewhere', expected one of own:north, own:centre-and-isthmus",
        () -> GROUPS.members(ELSEWHERE));
    assertThrows(IllegalArgumentException.class, () -> PlaceGroups.of("g", nothing()));
    assertThrows(IllegalArgumentException.class, () -> GROUPS.groupOf(nothing()));
    assertThrows(IllegalArgumentException.class, () -> GROUPS.withMissing(nothing()));
    assertThrows(IllegalArgumentException.class, () -> GROUPS.sums(nothing()));
    // What is put later does not change what was built before.
    PlaceGroups built = builder.build();
    builder.put("North", SPAIN);
    assertEquals(Optional.empty(), built.groupOf(SPAIN));
  }
}
