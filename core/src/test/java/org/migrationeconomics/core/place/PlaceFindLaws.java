package org.migrationeconomics.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlaceFindLaws {

  private static final List<String> TEXTS =
      CountryRows.table("countries.csv").stream().flatMap(row -> row.names().stream()).toList();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(TEXTS),
        Arbitraries.of(CountryRows.table("countries.csv")).map(CountryRows.Row::place),
        Arbitraries.of("Congo", "NA", "CS", "484", "000", "nowhere", "Soviet Union"),
        Arbitraries.strings().ofMaxLength(12));
  }

  /** Small letters and capitals, in letters that have both: ſ and ß are no names of countries. */
  @Property
  void caseDoesNotMatter(@ForAll("texts") String text) {
    String small = text.toLowerCase(Locale.ROOT);
    assertEquals(Place.find(small), Place.find(text));
    if (small.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).equals(small)) {
      assertEquals(Place.find(text), Place.find(small.toUpperCase(Locale.ROOT)));
    }
  }

  @Property
  void accentsDoNotMatter(@ForAll("texts") String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertEquals(Place.find(text), Place.find(decomposed));
    assertEquals(Place.find(text), Place.find(decomposed.replaceAll("\\p{M}", "")));
  }

  @Property
  void spacesDoNotMatter(@ForAll("texts") String text, @ForAll @IntRange(max = 3) int more) {
    String blanks = " ".repeat(more);
    assertEquals(Place.find(text), Place.find(blanks + text + "\t" + blanks));
    assertEquals(Place.find(text), Place.find(text.replace(" ", "\u00a0" + blanks)));
  }

  @Property
  void whatIsFoundIsTheOnlyCandidateOrTheFirst(@ForAll("texts") String text) {
    Optional<Place> found = Place.find(text);
    List<Place> candidates = Place.candidates(text);
    found.ifPresent(place -> assertEquals(place, candidates.get(0)));
    found.ifPresent(place -> assertEquals(place.name(), candidates.get(0).name()));
  }

  @Property
  void aYearOnlyChoosesAmongTheCandidates(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1900, max = 2100) int year) {
    Place.find(text, year).ifPresent(place -> assertTrue(Place.candidates(text).contains(place)));
  }
}
