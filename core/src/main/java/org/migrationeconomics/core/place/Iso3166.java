package org.migrationeconomics.core.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The countries of ISO 3166-1. A table of our own: the JDK's names change from release to release,
 * and the same programme must print the same names on each.
 */
final class Iso3166 {

  private static final Map<String, String> NAME_BY_ALPHA3 = new HashMap<>();
  private static final Map<String, String> ALPHA3_BY_ALPHA2 = new HashMap<>();

  static {
    try (InputStream table = Iso3166.class.getResourceAsStream("iso-3166-1.csv")) {
      if (table == null) {
        throw new IOException("iso-3166-1.csv is missing from the library's jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
      lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(Iso3166::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Iso3166() {}

  private static void add(String[] row) {
    NAME_BY_ALPHA3.put(row[1], row[2].replace("\"", ""));
    ALPHA3_BY_ALPHA2.put(row[0], row[1]);
  }

  static boolean isAlpha3(String code) {
    return NAME_BY_ALPHA3.containsKey(code);
  }

  static boolean isAlpha2(String code) {
    return ALPHA3_BY_ALPHA2.containsKey(code);
  }

  static String alpha3(String alpha2) {
    return ALPHA3_BY_ALPHA2.getOrDefault(alpha2, "");
  }

  static boolean isNameOfAnother(String name, String alpha3) {
    return !name.equals(NAME_BY_ALPHA3.get(alpha3)) && NAME_BY_ALPHA3.containsValue(name);
  }

  static String name(String alpha3) {
    return NAME_BY_ALPHA3.getOrDefault(alpha3, alpha3);
  }
}
