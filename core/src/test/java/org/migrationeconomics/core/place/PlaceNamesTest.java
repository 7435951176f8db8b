package org.migrationeconomics.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.internal.Countries;

/** Every name of the tables, and of whole public files, finds the country of its code. */
class PlaceNamesTest {

  /** Which names mean no single country for certain, although ISO has them for one. */
  private static final Set<String> OPEN =
      Set.of("Congo", "Guinea", "Samoa", "Georgia", "Saint Martin", "Sudan", "Yemen");

  private static void finds(String code, String name) {
    if (OPEN.contains(name)) {
      assertEquals(Optional.empty(), Place.find(name), name);
      assertTrue(Place.candidates(name).contains(Place.of(code)), name);
    } else {
      assertEquals(Optional.of(Place.of(code)), Place.find(name), name);
    }
  }

  @Test
  void everyNameOfTheTablesFindsThePlaceOfItsCode() {
    List<CountryRows.Row> countries = CountryRows.table("countries.csv");
    assertEquals(250, countries.size());
    for (CountryRows.Row row : countries) {
      Place place = Place.of(row.place());
      assertEquals(row.names().get(0), place.name());
      row.names().forEach(name -> finds(row.place(), name));
      finds(row.place(), row.place());
      finds(row.place(), row.numeric());
      assertEquals(place, Place.ofAlpha2(row.alpha2()));
      assertEquals(Optional.of(row.alpha2()), place.alpha2());
      assertEquals(place, Place.ofM49(Integer.parseInt(row.numeric())));
      assertEquals(OptionalInt.of(Integer.parseInt(row.numeric())), place.m49());
      if (!row.alpha2().equals("NA")) {
        finds(row.place(), row.alpha2());
      }
    }
  }

  @Test
  void noFoldedNameAndNoCodeBelongsToTwo() {
    Map<String, String> places = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    for (CountryRows.Row row : CountryRows.table("countries.csv")) {
      assertTrue(numbers.add(row.numeric()), row.numeric());
      List<String> texts = new ArrayList<>(row.names());
      texts.add(row.alpha2());
      texts.add(row.place());
      for (String text : texts) {
        String folded = Countries.folded(text);
        assertFalse(folded.isEmpty(), text);
        String known = places.putIfAbsent(folded, row.place());
        assertTrue(known == null || known.equals(row.place()), text);
      }
    }
  }

  /** The JDK knows alpha-2 and alpha-3 too; nothing else of it is the same on every release. */
  @Test
  void theCodesOfLettersAreThoseOfTheJdk() {
    for (String alpha2 : Locale.getISOCountries()) {
      assertEquals(
          new Locale.Builder().setRegion(alpha2).build().getISO3Country(),
          Place.ofAlpha2(alpha2).code());
    }
    assertEquals(
        Locale.getISOCountries().length + 1, CountryRows.table("countries.csv").size(), "XK");
  }

  private static List<List<String>> rows(String file, char separator) {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    try (var lines = Files.lines(Path.of(folder, file), StandardCharsets.UTF_8)) {
      return lines.map(line -> fields(line, separator)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  @Test
  void theUnitedNationsNamesAndNumbers() {
    int count = 0;
    for (List<String> row : rows("undesa/country_dictionary.csv", ',')) {
      if (Place.isCountryCode(row.get(1))) {
        finds(row.get(1), row.get(0));
        finds(row.get(1), row.get(3));
        assertEquals(row.get(1), Place.ofM49(Integer.parseInt(row.get(2))).code());
        count++;
      }
    }
    assertTrue(count > 220, "countries: " + count);
    List<String> origins =
        rows("undesa/UN_MigrantStockByOriginAndDestination_2019_clean.csv", ',').get(0);
    for (String name : origins.subList(2, origins.size())) {
      assertFalse(Place.candidates(name).isEmpty(), name);
      assertTrue(OPEN.contains(name) || Place.find(name).isPresent(), name);
    }
    for (List<String> row : rows("wpp2019/tfr.txt", '\t')) {
      if (row.get(0).matches("\\d+")) {
        finds(Place.ofM49(Integer.parseInt(row.get(0))).code(), row.get(1));
      }
    }
  }

  @Test
  void theWorldBanksNames() {
    int count = 0;
    for (List<String> row : rows("worldbank/tidy-2026-07/bx.trf.pwkr.cd.dt.csv", ',')) {
      if (Place.isCountryCode(row.get(1))) {
        finds(row.get(1), row.get(0));
        count++;
      }
    }
    assertTrue(count > 1000, "rows: " + count);
    List<List<String>> matrix =
        rows("knomad/Bilateralremittancematrix2018Oct2019.csv", ',').stream().skip(1).toList();
    int found = 0;
    for (List<String> row : matrix) {
      String name = row.get(0).strip();
      if (!name.isEmpty()) {
        found += Place.candidates(name).isEmpty() ? 0 : 1;
      }
    }
    assertTrue(found > 200, "countries: " + found);
    List<List<String>> incomes = rows("knomad/implied_gni_per_capita_ppp_2021.csv", ',');
    for (List<String> row : incomes.subList(1, incomes.size())) {
      assertFalse(Place.candidates(row.get(0)).isEmpty(), row.get(0));
    }
  }
}
