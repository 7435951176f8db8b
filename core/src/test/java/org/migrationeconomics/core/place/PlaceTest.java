package org.migrationeconomics.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertMissing;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlaceTest {

  private static final Place MEXICO = Place.of("MEX");

  @Test
  void countriesKnowTheirNames() {
    assertEquals("Mexico", MEXICO.name());
    assertEquals("MEX", MEXICO.toString());
    assertEquals(PlaceScheme.ISO_3166_1, MEXICO.scheme());
    assertEquals("Kosovo", Place.of("XKX").name());
    assertEquals(MEXICO, Place.ofAlpha2("MX"));
    assertEquals("NAM", Place.ofAlpha2("NA").code());
    assertEquals("ESP", Place.ofAlpha2("ES").code());
    assertTrue(Place.isCountryCode("SLV"));
    assertFalse(Place.isCountryCode("WLD"));
    assertFalse(Place.isCountryCode("SV"));
  }

  @Test
  void partsOfCountriesAndOwnPlaces() {
    Place catalonia = Place.of("ES-CT");
    assertEquals("ES-CT", catalonia.name());
    assertEquals("Catalonia", catalonia.withName("Catalonia").name());
    assertEquals(catalonia, catalonia.withName("Catalonia"));
    assertEquals(PlaceScheme.ISO_3166_2, catalonia.scheme());
    Place town = Place.own("teocaltiche", "Teocaltiche, Jalisco");
    assertEquals("own:teocaltiche", town.toString());
    assertEquals(PlaceScheme.OWN, town.scheme());
    assertEquals(PlaceScheme.OWN, Place.own("a-b", "A B").scheme());
    assertEquals(town, Place.of("own:teocaltiche"));
    assertEquals("own:teocaltiche", Place.of("own:teocaltiche").name());
    assertEquals("own:zürich.1", Place.own("zürich.1", "Zürich").code());
  }

  @Test
  void refusesWhatIsNoPlace() {
    assertEquals(
        "place code is 'XYZ', expected an ISO 3166-1 alpha-3 code (MEX), an ISO 3166-2 code"
            + " (ES-CT), or own: and a code of your own",
        refusal(() -> Place.of("XYZ")));
    for (String code :
        List.of(
            "",
            " ",
            "mex",
            "MX",
            "WLD",
            "group:WLD",
            "XX-CT",
            "ES-",
            "ES-CTXX",
            "ES-ct",
            "own:",
            "own:a b",
            "own:-a",
            "own:" + "a".repeat(64),
            "MEX\n",
            "MEX,USA",
            "840")) {
      refusal(() -> Place.of(code));
    }
    assertEquals(
        "alpha2 is 'UK', expected an ISO 3166-1 alpha-2 code such as MX; that may be GBR (United"
            + " Kingdom)",
        refusal(() -> Place.ofAlpha2("UK")));
    refusal(() -> Place.ofAlpha2("MEX"));
    refusal(() -> MEXICO.withName(" "));
    refusal(() -> MEXICO.withName("Me\nxico"));
    assertThrows(IllegalArgumentException.class, () -> Place.of(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.ofAlpha2(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.isCountryCode(nothing()));
    assertThrows(IllegalArgumentException.class, () -> Place.own(nothing(), "null"));
    assertThrows(IllegalArgumentException.class, () -> Place.own("a", nothing()));
    assertMissing(() -> Place.builder().name("Mexico").build(), "code");
  }

  @Test
  void noCountryIsCalledByTheNameOfAnother() {
    assertEquals(
        "name of USA is 'Mexico', expected not the name of another country",
        refusal(() -> MEXICO.withCode("USA")));
    assertEquals("México", MEXICO.withName("México").name());
    // The country and the state of the United States.
    assertEquals("Georgia", Place.of("US-GA").withName("Georgia").name());
    assertEquals("Georgia", Place.of("GEO").name());
  }

  @Test
  void areOrderedByCode() {
    assertEquals(
        "[ES-CT, MEX, USA, own:a]",
        new TreeSet<>(List.of(Place.own("a", "A"), Place.of("USA"), Place.of("ES-CT"), MEXICO))
            .toString());
  }

  @Test
  void areValues() {
    assertValue(MEXICO, Place.builder().code("MEX").build(), Place.of("USA"), Place.of("MX-JAL"));
    assertEquals("Mexique", MEXICO.withName("Mexique").name());
    assertValue(Place.own("a", "A"), Place.own("a", "A"), Place.own("b", "A"));
  }

  @Test
  void aggregatesAreNoPlaces() {
    Aggregate world = Aggregate.of("WLD", "World");
    assertEquals("group:WLD", world.toString());
    assertEquals("World", world.name());
    assertEquals("LMY", Aggregate.of("LMY").name());
    assertEquals(world, ReferenceArea.parse("group:WLD"));
    assertEquals(MEXICO, ReferenceArea.parse("MEX"));
    assertNotEquals(world, (Object) MEXICO);
    assertValue(world, Aggregate.of("WLD", "World"), Aggregate.of("LMY"));
    assertEquals(world, world.withName("Welt"));
    assertEquals(
        "aggregate code is 'group:MEX', expected a code that is not a country's",
        refusal(() -> Aggregate.of("MEX")));
    assertEquals(
        "aggregate code is 'group:W D', expected group: and letters, digits, dots, hyphens or"
            + " underscores",
        refusal(() -> Aggregate.of("W D", "World")));
    refusal(() -> Aggregate.builder().code("WLD").name("World").build());
    refusal(() -> Aggregate.of("WLD", ""));
    refusal(() -> Aggregate.of(""));
    refusal(() -> ReferenceArea.parse("group:"));
    refusal(() -> ReferenceArea.parse("WLD"));
    assertThrows(IllegalArgumentException.class, () -> Aggregate.of(nothing(), "World"));
    assertThrows(IllegalArgumentException.class, () -> Aggregate.of(nothing()));
    assertThrows(IllegalArgumentException.class, () -> ReferenceArea.parse(nothing()));
    assertMissing(() -> Aggregate.builder().build(), "code", "name");
  }

  @Test
  void corridorsHaveADirection() {
    Corridor corridor = Corridor.of("MEX", "USA");
    assertEquals("MEX → USA", corridor.toString());
    assertEquals(Corridor.of("USA", "MEX"), corridor.reversed());
    assertEquals(MEXICO, corridor.origin());
    assertEquals(Place.of("USA"), corridor.destination());
    assertEquals(corridor, Corridor.parse("MEX->USA"));
    assertEquals(corridor, Corridor.parse(" MEX  →  USA "));
    assertEquals(Corridor.of("own:a-", "USA"), Corridor.parse("own:a--> USA"));
    assertEquals(
        "destination is 'MEX', expected another place than the origin",
        refusal(() -> Corridor.of("MEX", "MEX")));
    assertEquals(
        "corridor is 'MEX', expected two place codes with one arrow between, such as MEX → USA",
        refusal(() -> Corridor.parse("MEX")));
    refusal(() -> Corridor.parse("MEX → USA → CAN"));
    refusal(() -> Corridor.parse("MEX - USA"));
    refusal(() -> Corridor.parse("→ USA"));
    refusal(() -> Corridor.of("group:WLD", "USA"));
    assertThrows(IllegalArgumentException.class, () -> Corridor.parse(nothing()));
    assertMissing(() -> Corridor.builder().build(), "origin", "destination");
    assertValue(
        corridor,
        Corridor.builder().origin(MEXICO).destination(Place.of("USA")).build(),
        corridor.reversed(),
        Corridor.of("MEX", "CAN"),
        Corridor.of("CAN", "USA"));
    assertEquals(
        "[CAN → USA, MEX → CAN, MEX → USA]",
        new TreeSet<>(List.of(corridor, Corridor.of("MEX", "CAN"), Corridor.of("CAN", "USA")))
            .toString());
  }
}
