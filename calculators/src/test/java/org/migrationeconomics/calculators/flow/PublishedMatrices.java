package org.migrationeconomics.calculators.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** As much of the published files of Abel and Cohen as these tests need; no reader for users. */
final class PublishedMatrices {

  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private final List<String> names;
  private final Set<Integer> regions = new HashSet<>();
  private final Map<Integer, long[]> years = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();

  private PublishedMatrices(List<String> names) {
    this.names = names;
  }

  static PublishedMatrices read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<String> names = new ArrayList<>();
    Matcher strings = STRING.matcher(part(text, "\"names\"", ']'));
    while (strings.find()) {
      names.add(strings.group(1));
    }
    PublishedMatrices published = new PublishedMatrices(names.subList(1, names.size()));
    for (long region : numbers(part(text, "\"regions\"", ']'))) {
      published.regions.add((int) region);
    }
    for (int i = 0; i < published.names.size(); i++) {
      published.positions.put(published.names.get(i), i);
    }
    String matrix = text.substring(text.indexOf("\"matrix\""));
    for (int year = 1990; year <= 2020; year += 5) {
      int from = matrix.indexOf("\"" + year + "\"");
      if (from < 0) {
        continue;
      }
      from = matrix.indexOf('[', from);
      int depth = 0;
      int to = from;
      do {
        char c = matrix.charAt(to++);
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      } while (depth > 0);
      long[] cells = numbers(matrix.substring(from, to));
      if (cells.length == published.names.size() * published.names.size()) {
        published.years.putIfAbsent(year, cells);
      }
    }
    return published;
  }

  private static String part(String text, String key, char end) {
    int from = text.indexOf(key);
    return text.substring(from, text.indexOf(end, from));
  }

  private static long[] numbers(String text) {
    List<Long> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(Long.parseLong(matcher.group()));
    }
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /** The names of the countries, regions left out. */
  List<String> countries() {
    List<String> countries = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!regions.contains(i)) {
        countries.add(names.get(i));
      }
    }
    return countries;
  }

  double cell(int year, Place from, Place to) {
    return cell(year, from.name(), to.name());
  }

  double cell(int year, String from, String to) {
    long[] cells = Objects.requireNonNull(years.get(year), "year");
    int i = Objects.requireNonNull(positions.get(from), from);
    int j = Objects.requireNonNull(positions.get(to), to);
    return cells[i * names.size() + j];
  }

  /** The stocks of the countries that another file has as well. */
  OriginDestinationMatrix stocks(int year, PublishedMatrices other) {
    List<Place> places = new ArrayList<>();
    for (String country : countries()) {
      if (other.countries().contains(country)) {
        places.add(Place.own("c" + places.size(), country));
      }
    }
    double[] cells = new double[places.size() * places.size()];
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < places.size(); j++) {
        cells[i * places.size() + j] =
            i == j ? Double.NaN : cell(year, places.get(i), places.get(j));
      }
    }
    return OriginDestinationMatrix.ofUnsafe(
            "stocks " + year, SimpleUnit.PERSONS, "United Nations 2020", places, cells)
        .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }
}
