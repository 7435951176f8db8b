package org.migrationeconomics.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.ValueChecks.serialised;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

@PropertyDefaults(tries = 200)
class PlaceLaws {

  private static Arbitrary<String> ownCodes() {
    return Combinators.combine(
            Arbitraries.strings().alpha().numeric().withChars('é', 'ñ', '中').ofLength(1),
            Arbitraries.strings().alpha().numeric().withChars('.', '_', '-', 'ü').ofMaxLength(62))
        .as((first, rest) -> first + rest);
  }

  @Provide
  Arbitrary<Place> places() {
    return Arbitraries.oneOf(
        Arbitraries.of("MEX", "USA", "ESP", "XKX", "NAM", "CIV").map(Place::of),
        Combinators.combine(
                Arbitraries.of("ES", "MX", "US"),
                Arbitraries.strings()
                    .withCharRange('A', 'Z')
                    .numeric()
                    .ofMinLength(1)
                    .ofMaxLength(3))
            .as((country, part) -> Place.of(country + "-" + part)),
        ownCodes().map(code -> Place.own(code, "a place")));
  }

  @Property
  void placesAreReadBack(@ForAll("places") Place place) {
    assertEquals(place, Place.of(place.toString()));
    assertEquals(place, ReferenceArea.parse(place.toString()));
    assertEquals(place, serialised(place));
    assertEquals(place.name(), serialised(place).name());
  }

  @Property
  void corridorsAreReadBackAndReversed(
      @ForAll("places") Place origin, @ForAll("places") Place destination) {
    if (origin.equals(destination)) {
      refusal(() -> Corridor.of(origin, destination));
      return;
    }
    Corridor corridor = Corridor.of(origin, destination);
    assertEquals(corridor, Corridor.parse(corridor.toString()));
    assertEquals(corridor, Corridor.parse(corridor.toString().replace(" → ", "->")));
    assertEquals(corridor, corridor.reversed().reversed());
    assertNotEquals(corridor, corridor.reversed());
    assertEquals(corridor.origin(), corridor.reversed().destination());
    assertEquals(
        Integer.signum(corridor.compareTo(corridor.reversed())),
        -Integer.signum(corridor.reversed().compareTo(corridor)));
    assertEquals(0, corridor.compareTo(serialised(corridor)));
  }

  @Provide
  Arbitrary<String> groups() {
    return ownCodes();
  }

  @Property
  void aggregatesAreReadBackAndAreNeverPlaces(@ForAll("groups") String code) {
    Assume.that(!Place.isCountryCode(code));
    Aggregate aggregate = Aggregate.of(code, "a group");
    assertEquals(aggregate, ReferenceArea.parse(aggregate.toString()));
    refusal(() -> Place.of(aggregate.code()));
    assertNotEquals(aggregate, (Object) Place.own(code, "a group"));
  }

  @Property
  void anythingElseIsRefusedInOneSentence(@ForAll String text) {
    try {
      assertEquals(text, Place.of(text).code());
    } catch (IllegalArgumentException refused) {
      assertEquals(refused.getMessage(), refusal(() -> Place.of(text)));
    }
    Assertions.assertDoesNotThrow(
        () -> {
          try {
            Corridor.parse(text);
          } catch (IllegalArgumentException refused) {
            assertTrue(String.valueOf(refused.getMessage()).contains(", expected "));
          }
        });
  }
}
