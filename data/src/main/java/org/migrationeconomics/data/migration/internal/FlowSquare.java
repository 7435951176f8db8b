package org.migrationeconomics.data.migration.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.migration.MigrationAreas;
import tools.jackson.core.JsonToken;

/**
 * The JSON of flow estimates or stocks: a square matrix for each year, with regions among the
 * countries. Used once.
 */
public final class FlowSquare {

  private static final int MOST_YEARS = 100;
  private static final double ROUNDING = 0.5;
  private static final String FORM =
      "of another form, expected {\"names\": […], \"regions\": […], \"matrix\": {\"1990\": [[…]]}}";

  private final MigrationAreas areas;
  private final ProblemList problems;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> regions = new ArrayList<>();
  private final Map<Integer, List<double[]>> years = new LinkedHashMap<>();
  private final Map<Integer, Long> lines = new HashMap<>();
  private boolean whole;

  /**
   * A square that nothing was read of.
   *
   * @param areas which country a name means
   * @param problems where everything goes that is wrong
   */
  public FlowSquare(MigrationAreas areas, ProblemList problems) {
    this.areas = areas;
    this.problems = problems;
  }

  /**
   * Whether the name of a file has a word, which nothing in the file itself says.
   *
   * @param title the name of the file
   * @param word a word such as flow, or a code such as da_min_open
   * @return true if it stands there by itself, in any case
   */
  public static boolean isNamed(String title, String word) {
    String name = title.toLowerCase(Locale.ROOT);
    for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1)))
          && (end == name.length() || !Character.isLetterOrDigit(name.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the text; what is sound of a damaged one stays.
   *
   * @param text the JSON
   */
  public void read(TextSource text) {
    whole = JsonText.read(text, FORM, problems, this::read);
  }

  private boolean read(JsonText json) {
    json.next(JsonToken.START_OBJECT);
    while (json.next() == JsonToken.PROPERTY_NAME) {
      String name = json.name();
      json.next();
      switch (name) {
        case "names" -> names(json);
        case "regions" -> regions(json);
        case "matrix" -> matrices(json);
        // How the charts look, and margins of the matrices.
        case "flags", "threshold", "colours", "total_inflow", "total_outflow" -> json.skip();
        default -> {
          problems.add(
              json.line(),
              0,
              name,
              "this may qualify the figures and is not accounted for here; expected names, regions"
                  + " and matrix");
          json.skip();
        }
      }
    }
    json.at(JsonToken.END_OBJECT);
    JsonText.require(!names.isEmpty() && !years.isEmpty());
    return true;
  }

  private void names(JsonText json) {
    json.at(JsonToken.START_ARRAY);
    while (json.next() == JsonToken.VALUE_STRING) {
      JsonText.require(names.size() < Cube.MOST_AREAS);
      names.add(json.text());
    }
    json.at(JsonToken.END_ARRAY);
  }

  private void regions(JsonText json) {
    json.at(JsonToken.START_ARRAY);
    while (json.next() == JsonToken.VALUE_NUMBER_INT) {
      double region = json.number();
      JsonText.require(regions.size() < Cube.MOST_AREAS && region >= 0 && region < Cube.MOST_AREAS);
      regions.add((int) region);
    }
    json.at(JsonToken.END_ARRAY);
  }

  private void matrices(JsonText json) {
    json.at(JsonToken.START_OBJECT);
    while (json.next() == JsonToken.PROPERTY_NAME) {
      int year = Counts.year(json.name());
      JsonText.require(year >= 0 && years.size() < MOST_YEARS);
      lines.put(year, json.line());
      json.next(JsonToken.START_ARRAY);
      List<double[]> rows = new ArrayList<>();
      double[] buffer = new double[Cube.MOST_AREAS];
      while (json.next() == JsonToken.START_ARRAY) {
        int count = 0;
        for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
          JsonText.require(count < buffer.length);
          buffer[count++] = cell(json, token);
        }
        JsonText.require(rows.size() < Cube.MOST_AREAS);
        rows.add(Arrays.copyOf(buffer, count));
      }
      json.at(JsonToken.END_ARRAY);
      years.put(year, rows);
    }
    json.at(JsonToken.END_OBJECT);
  }

  private double cell(JsonText json, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      return Double.NaN;
    }
    JsonText.require(token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT);
    double value = json.number();
    if (!(value >= 0) || Double.isInfinite(value)) {
      problems.add(
          json.line(),
          0,
          "",
          ProblemList.shown(json.text()) + " is not a number of persons; the cell is left blank");
      return Double.NaN;
    }
    return value + 0.0;
  }

  /**
   * Puts the matrices of countries into tables, and checks the regions.
   *
   * @param <K> what tells the tables apart
   * @param cube takes the tables
   * @param key makes the key of a year's table
   */
  public <K extends Comparable<? super K> & Serializable> void into(
      Cube.Builder<K> cube, IntFunction<K> key) {
    int n = names.size();
    boolean[] isRegion = new boolean[n];
    for (int region : regions) {
      if (region >= n || isRegion[region]) {
        problems.add(0, 0, "regions", "there is no name at " + region + ", or it comes twice");
        return;
      }
      isRegion[region] = true;
    }
    int[] origins = new int[n];
    int[] destinations = new int[n];
    Map<ReferenceArea, String> seen = new HashMap<>();
    for (int i = 0; i < n; i++) {
      origins[i] = -1;
      destinations[i] = -1;
      Optional<ReferenceArea> area = areas.find(names.get(i));
      if (isRegion[i]) {
        continue;
      }
      if (area.isEmpty() || !(area.get() instanceof Place)) {
        problems.add(
            0,
            0,
            "",
            ProblemList.shown(names.get(i))
                + " is not a known name of a country; it is left out unless withAreas(…) says what"
                + " it is");
        continue;
      }
      String before = seen.putIfAbsent(area.get(), names.get(i));
      if (before != null) {
        problems.add(
            0,
            0,
            "",
            ProblemList.shown(names.get(i))
                + " is the same country as "
                + ProblemList.shown(before)
                + "; it is left out");
        continue;
      }
      origins[i] = cube.origin(area.get(), 0);
      destinations[i] = cube.destination(area.get(), 0);
    }
    for (Map.Entry<Integer, List<double[]>> year : years.entrySet()) {
      long line = lines.getOrDefault(year.getKey(), 0L);
      List<double[]> rows = year.getValue();
      boolean square = rows.size() == n;
      for (double[] row : rows) {
        square &= row.length == n;
      }
      if (!square) {
        if (whole) {
          problems.add(
              line,
              0,
              "",
              "the matrix of " + year.getKey() + " is not of " + n + " rows and columns");
        }
        continue;
      }
      sums(year.getKey(), line, rows, isRegion);
      Cells.Builder table = cube.table(key.apply(year.getKey()), line);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (origins[i] >= 0 && destinations[j] >= 0) {
            table.add(destinations[j], origins[i], rows.get(i)[j], line);
          }
        }
      }
    }
  }

  /** Regions are sums of the countries that follow them. */
  private void sums(int year, long line, List<double[]> rows, boolean[] isRegion) {
    int n = isRegion.length;
    if (regions.isEmpty() || !isRegion[0]) {
      return;
    }
    int[] regionOf = new int[n];
    int current = 0;
    for (int i = 0; i < n; i++) {
      current = isRegion[i] ? i : current;
      regionOf[i] = current;
    }
    double[] sums = new double[n * n];
    int[] counts = new int[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double value = rows.get(i)[j];
        if (!isRegion[i] && !isRegion[j] && !Double.isNaN(value)) {
          sums[regionOf[i] * n + regionOf[j]] += value;
          counts[regionOf[i] * n + regionOf[j]]++;
        }
      }
    }
    for (int i : regions) {
      for (int j : regions) {
        double printed = rows.get(i)[j];
        double sum = sums[i * n + j];
        if (Math.abs(printed - sum) > ROUNDING * (counts[i * n + j] + 1)) {
          problems.add(
              line,
              0,
              "",
              "the countries from "
                  + ProblemList.shown(names.get(i))
                  + " to "
                  + ProblemList.shown(names.get(j))
                  + " add up to "
                  + Numbers.readable(sum)
                  + " in "
                  + year
                  + ", but the region has "
                  + Numbers.readable(printed));
        }
      }
    }
  }
}
