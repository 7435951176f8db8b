package org.migrationeconomics.data.migration.refugees;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;
import tools.jackson.core.JsonToken;

/** The pages of an answer of UNHCR's service, in any order. Not thread-safe. */
final class UnhcrPages {

  private static final String FORM =
      "of another form, expected an answer of UNHCR with page, maxPages and items";
  private static final int MOST_PAGES = 100_000;
  private static final int LONGEST = 40;

  private static final Map<String, UnhcrCategory> CATEGORIES =
      Map.of(
          "refugees", UnhcrCategory.REFUGEES,
          "asylum_seekers", UnhcrCategory.ASYLUM_SEEKERS,
          "returned_refugees", UnhcrCategory.RETURNED_REFUGEES,
          "idps", UnhcrCategory.INTERNALLY_DISPLACED,
          "returned_idps", UnhcrCategory.RETURNED_DISPLACED,
          "stateless", UnhcrCategory.STATELESS,
          "hst", UnhcrCategory.HOST_COMMUNITY,
          "ooc", UnhcrCategory.OTHERS_OF_CONCERN,
          "oip", UnhcrCategory.OTHERS_IN_NEED_OF_PROTECTION);

  /** What says the same as the codes of ISO, in other words. */
  private static final Set<String> NAMES =
      Set.of("coo_id", "coa_id", "coo_name", "coa_name", "coo", "coa");

  private final MigrationAreas areas;
  private final Cube.Builder<UnhcrTable> cube;
  private final TreeSet<Integer> seen = new TreeSet<>();
  private int pages;
  private boolean rows;
  private boolean stopped;

  UnhcrPages(MigrationAreas areas, ProblemList problems) {
    this.areas = areas;
    this.cube = new Cube.Builder<>(problems);
  }

  /** Reads a page. */
  void page(TextSource text, ProblemList problems) {
    stopped |= !JsonText.read(text, FORM, problems, json -> answer(json, problems));
  }

  private boolean answer(JsonText json, ProblemList problems) {
    json.next(JsonToken.START_OBJECT);
    int page = 0;
    int most = 0;
    boolean items = false;
    while (json.next() != JsonToken.END_OBJECT) {
      String name = json.name();
      JsonToken token = json.next();
      switch (name) {
        case "page" -> page = count(json, token);
        case "maxPages" -> most = count(json, token);
        case "items" -> {
          JsonText.require(token == JsonToken.START_ARRAY);
          items = true;
          while (json.next() != JsonToken.END_ARRAY) {
            json.at(JsonToken.START_OBJECT);
            if (problems.overflown() || cube.full()) {
              json.skip();
            } else if (!item(json, problems)) {
              return false;
            }
          }
        }
        default -> json.skip();
      }
    }
    JsonText.require(items && page > 0 && most >= 0 && page <= Math.max(most, 1));
    if (!seen.add(page)) {
      problems.add(0, 0, "", "page " + page + " comes twice");
    }
    if (pages > 0 && pages != most) {
      problems.add(
          0, 0, "", "this is a page of " + most + ", but the others are of " + pages + " pages");
    }
    pages = Math.max(pages, most);
    return true;
  }

  private static int count(JsonText json, JsonToken token) {
    double number = number(json, token);
    JsonText.require(number >= 0 && number <= MOST_PAGES && number == Math.rint(number));
    return (int) number;
  }

  /** Numbers may be written as text; what is none is not a number. */
  private static double number(JsonText json, JsonToken token) {
    JsonText.require(
        token == JsonToken.VALUE_NUMBER_INT
            || token == JsonToken.VALUE_NUMBER_FLOAT
            || token == JsonToken.VALUE_STRING);
    return Decimals.parse(json.text().strip());
  }

  private boolean item(JsonText json, ProblemList problems) {
    long line = json.line();
    Map<String, String> texts = new HashMap<>();
    Map<UnhcrCategory, String> figures = new EnumMap<>(UnhcrCategory.class);
    while (json.next() != JsonToken.END_OBJECT) {
      String name = json.name();
      JsonToken token = json.next();
      UnhcrCategory category = CATEGORIES.get(name);
      if (category != null) {
        figures.put(category, text(json, token));
      } else if (name.equals("year") || name.endsWith("_iso")) {
        texts.put(name, text(json, token));
      } else if (NAMES.contains(name)) {
        json.skip();
      } else {
        problems.add(
            line,
            0,
            "",
            name
                + ": this divides or qualifies the figures, or may do so, and is not accounted for"
                + " here; it was not read any further");
        return false;
      }
    }
    JsonText.require(!figures.isEmpty());
    rows = true;
    put(texts, figures, line, problems);
    return true;
  }

  private static String text(JsonText json, JsonToken token) {
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    JsonText.require(
        token == JsonToken.VALUE_NUMBER_INT
            || token == JsonToken.VALUE_NUMBER_FLOAT
            || token == JsonToken.VALUE_STRING);
    String text = json.text().strip();
    JsonText.require(text.length() <= LONGEST);
    return text;
  }

  private void put(
      Map<String, String> texts,
      Map<UnhcrCategory, String> figures,
      long line,
      ProblemList problems) {
    String when = texts.getOrDefault("year", "");
    int year = Counts.year(when);
    if (year < 0) {
      problems.add(line, 0, "", "year: " + ProblemList.shown(when) + " is no year");
      return;
    }
    Optional<ReferenceArea> to = area(texts, "coa_iso", line, problems);
    Optional<ReferenceArea> from = area(texts, "coo_iso", line, problems);
    if (to.isEmpty() || from.isEmpty()) {
      return;
    }
    int d = cube.destination(to.get(), line);
    int o = cube.origin(from.get(), line);
    if (d < 0 || o < 0) {
      return;
    }
    figures.forEach(
        (category, text) -> {
          boolean hole = text.isEmpty() || text.equals("-");
          double value = hole ? Double.NaN : Decimals.parse(text);
          if (!hole && !(value >= 0 && value <= 1e10 && value == Math.rint(value))) {
            problems.add(
                line,
                0,
                "",
                category.label() + ": " + ProblemList.shown(text) + " " + UnhcrReader.NUMBER);
            value = Double.NaN;
          }
          cube.table(new UnhcrTable(category, year), line).add(d, o, value, line);
        });
  }

  private Optional<ReferenceArea> area(
      Map<String, String> texts, String name, long line, ProblemList problems) {
    String code = texts.getOrDefault(name, "");
    Optional<ReferenceArea> area = code.length() == 3 ? areas.find(code) : Optional.empty();
    if (area.isEmpty()) {
      problems.add(
          line, 0, "", name + ": " + ProblemList.shown(code) + " " + UnhcrReader.noArea(code));
    }
    return area;
  }

  /** Everything, once all pages were read. */
  UnhcrPopulation population(String source, ProblemList problems) {
    if (!stopped) {
      for (int page = 1; page <= pages && problems.toList().size() < 10; page++) {
        if (!seen.contains(page)) {
          problems.add(0, 0, "", "page " + page + " of " + pages + " is missing: give all pages");
        }
      }
      if (!rows && !problems.any()) {
        problems.add(0, 0, "", "the answer has no item");
      }
    }
    return new UnhcrPopulation(cube.build(), source);
  }
}
