package org.migrationeconomics.data.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.place.WorldBankAreas;
import tools.jackson.core.JsonToken;

/**
 * Reads one World Bank indicator from what its API answers in JSON: one page, or all pages of an
 * answer together.
 *
 * <pre>
 *   WorldBankJsonReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
 *       .read(List.of(Path.of("page1.json"), Path.of("page2.json")))
 *       .orThrow()
 * </pre>
 *
 * <p>An answer is an array of a head ({@code page}, {@code pages}, {@code total} …) and an array of
 * observations ({@code indicator}, {@code country}, {@code countryiso3code}, {@code date}, {@code
 * value} …). Areas are known by {@code countryiso3code}; groups have none in some answers, and then
 * {@code country.id} is looked up, though never a code of two letters: {@code NA} is Namibia there.
 *
 * <p><b>Missing values</b> are {@code null} and become holes. An answer without any observation,
 * whose {@code pages} is 0 or whose second part is {@code null}, is an empty table and a problem:
 * of what was asked for there is nothing.
 *
 * <p><b>Problems</b>: an answer that is an error message of the API, which is quoted; text that is
 * no JSON, or JSON of another form; a page of {@code pages} that was not given, or was given twice,
 * or is of another number of pages; fewer or more observations than {@code total}; another
 * indicator; a field that may qualify a value, such as a unit; an unknown code; a date that is no
 * year; a value that is no finite number; an area and year that come twice. Texts longer than
 * 100,000 characters and nesting deeper than 20 are refused.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankJsonReader implements DataReader<IndicatorTable> {

  private static final String FORM =
      "not an answer of the World Bank's API: [{\"page\": …}, [{\"indicator\": …}]]";

  /** The fields that are read, and those that qualify nothing. */
  private static final Set<String> FIELDS =
      Set.of(
          "indicator.id",
          "indicator.value",
          "country.id",
          "country.value",
          "countryiso3code",
          "date",
          "value",
          "obs_status",
          "decimal");

  private final WorldBankIndicator indicator;
  private final String source;
  private final WorldBankAreas areas;

  private WorldBankJsonReader(WorldBankIndicator indicator, String source, WorldBankAreas areas) {
    this.indicator = indicator;
    this.source = source;
    this.areas = areas;
  }

  /**
   * A reader with source "World Bank API" and the standard codes.
   *
   * @param indicator what the answer holds; it must name the same code
   * @return the reader
   */
  public static WorldBankJsonReader of(WorldBankIndicator indicator) {
    return new WorldBankJsonReader(
        Require.notNull("indicator", indicator), "World Bank API", WorldBankAreas.standard());
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WorldBankJsonReader withSource(String newSource) {
    return new WorldBankJsonReader(indicator, Require.text("source", newSource), areas);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the answer stand for
   * @return the reader
   */
  public WorldBankJsonReader withAreas(WorldBankAreas newAreas) {
    return new WorldBankJsonReader(indicator, source, Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<IndicatorTable> read(DataFile file) {
    Require.notNull("file", file);
    return read(file.name(), List.of(file));
  }

  /**
   * Reads all pages of an answer.
   *
   * @param pages a file for each page, in any order
   * @return the table and all problems
   */
  public Reading<IndicatorTable> read(List<Path> pages) {
    List<DataFile> files = Require.notNull("pages", pages).stream().map(DataFile::of).toList();
    return read(files.isEmpty() ? "pages" : files.get(0).name(), files);
  }

  private Reading<IndicatorTable> read(String name, List<DataFile> pages) {
    Answer answer = new Answer();
    List<Problem> problems = new ArrayList<>();
    for (DataFile page : pages) {
      problems.addAll(FileInput.text(page, answer::page).problems());
    }
    return answer.reading(name, problems);
  }

  /** What was read of an answer. */
  private final class Answer {

    private final TableSink sink = new TableSink();
    private final TreeSet<Integer> given = new TreeSet<>();
    private int pages = -1;
    private long total = -1;
    private long count;

    boolean page(TextSource text, ProblemList problems) {
      return JsonText.read(text, FORM, problems, json -> page(json, problems));
    }

    private boolean page(JsonText json, ProblemList problems) {
      json.next(JsonToken.START_ARRAY);
      json.next(JsonToken.START_OBJECT);
      Map<String, String> head = object(json, "", new HashMap<>());
      String message = head.get("message.value");
      if (message != null) {
        problems.add(0, 0, "", "the API answered with an error: " + ProblemList.shown(message));
        return false;
      }
      head(head, problems);
      JsonToken token = json.next();
      if (token == JsonToken.START_ARRAY) {
        while (json.next() == JsonToken.START_OBJECT) {
          long line = json.line();
          observation(object(json, "", new HashMap<>()), line, problems);
          if (problems.overflown()) {
            return false;
          }
        }
        json.at(JsonToken.END_ARRAY);
      } else {
        JsonText.require(token == JsonToken.VALUE_NULL);
      }
      json.next(JsonToken.END_ARRAY);
      return true;
    }

    private void head(Map<String, String> head, ProblemList problems) {
      int page = whole(head.getOrDefault("page", ""));
      int of = whole(head.getOrDefault("pages", ""));
      int all = whole(head.getOrDefault("total", ""));
      JsonText.require(page >= 0 && of >= 0 && all >= 0);
      if (pages >= 0 && (pages != of || total != all)) {
        problems.add(
            0, 0, "", "this page is of an answer of " + of + " pages, the first one of " + pages);
      }
      pages = pages < 0 ? of : pages;
      total = total < 0 ? all : total;
      if (!given.add(page)) {
        problems.add(0, 0, "", "page " + page + " was given twice");
      }
    }

    private void observation(Map<String, String> fields, long line, ProblemList problems) {
      count++;
      String code = fields.getOrDefault("countryiso3code", "");
      String id = fields.getOrDefault("country.id", "");
      Optional<ReferenceArea> area =
          code.isEmpty() && id.length() != 2 ? areas.find(id) : areas.find(code);
      String other = fields.getOrDefault("indicator.id", "");
      String date = fields.getOrDefault("date", "");
      int year = Columns.year(date.toCharArray(), 0, date.length());
      String value = fields.getOrDefault("value", "");
      double number = Decimals.parse(value);
      String qualified =
          fields.keySet().stream()
              .filter(field -> !FIELDS.contains(field) && !fields.getOrDefault(field, "").isBlank())
              .findFirst()
              .orElse("");
      if (!qualified.isEmpty()) {
        problems.addRow(
            line,
            0,
            "",
            "the observation has a field "
                + ProblemList.shown(qualified)
                + ", which may qualify its value and is not accounted for here");
      } else if (!other.equals(indicator.code())) {
        problems.addRow(
            line,
            0,
            "",
            ProblemList.shown(other) + " is another indicator, expected " + indicator.code());
      } else if (area.isEmpty()) {
        problems.addRow(
            line,
            0,
            "",
            ProblemList.shown(code.isEmpty() ? id : code)
                + " ("
                + ProblemList.shown(fields.getOrDefault("country.value", ""))
                + ") is not a World Bank code of a country or group");
      } else if (year < 0) {
        problems.addRow(line, 0, "", ProblemList.shown(date) + " is not a year such as 2003");
      } else if (!value.isEmpty() && !Double.isFinite(number)) {
        problems.addRow(line, 0, "", ProblemList.shown(value) + " is not a finite number");
      } else {
        sink.accept(area.get(), year, value.isEmpty() ? Double.NaN : number, line, 0, "", problems);
      }
    }

    Reading<IndicatorTable> reading(String name, List<Problem> problems) {
      if (problems.isEmpty()) {
        if (pages < 0) {
          problems.add(Problem.of(name, "no page was given"));
        }
        for (int page = 1; page <= pages && problems.isEmpty(); page++) {
          if (!given.contains(page)) {
            problems.add(
                Problem.of(name, "page " + page + " of " + pages + " is missing: give all pages"));
          }
        }
        if (problems.isEmpty() && count != total) {
          problems.add(
              Problem.of(
                  name, "there are " + count + " observations, but the answer says " + total));
        }
        if (problems.isEmpty() && count == 0) {
          problems.add(
              Problem.of(
                  name,
                  "the answer has no observation: "
                      + indicator.code()
                      + " has none in the countries and years that were asked for"));
        }
      }
      return new Reading<>(WidePass.table(indicator, sink, source, Optional.empty()), problems);
    }
  }

  /** The scalar fields of an object and of the objects in it, whose names get a prefix. */
  private static Map<String, String> object(
      JsonText json, String prefix, Map<String, String> fields) {
    for (JsonToken token = json.next(); token != JsonToken.END_OBJECT; token = json.next()) {
      JsonText.require(token == JsonToken.PROPERTY_NAME && fields.size() <= 100);
      String name = prefix + json.name();
      token = json.next();
      // The message of an error stands in an array.
      while (token == JsonToken.START_ARRAY) {
        token = json.next();
      }
      if (token == JsonToken.START_OBJECT) {
        object(json, name + ".", fields);
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        fields.put(name, json.text());
      }
      if (name.equals("message")) {
        return fields;
      }
    }
    return fields;
  }

  private static int whole(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : -1;
  }

  /** Which indicator. */
  @Override
  public String toString() {
    return "reader of World Bank JSON of " + indicator.code();
  }
}
