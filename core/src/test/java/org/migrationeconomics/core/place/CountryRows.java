package org.migrationeconomics.core.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of countries, read once more by the tests. */
final class CountryRows {

  /** One place with its codes and names. */
  record Row(String alpha2, String place, String numeric, List<String> names) {}

  private CountryRows() {}

  static List<Row> table(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    org.migrationeconomics.core.internal.Countries.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(
              row ->
                  new Row(
                      row[0], row[1], row[2], Arrays.asList(row[row.length - 1].split("[|]", -1))))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
