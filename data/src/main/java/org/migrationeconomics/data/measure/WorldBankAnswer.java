package org.migrationeconomics.data.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.place.WorldBankAreas;
import tools.jackson.core.JsonToken;

/** What was read of an answer of the World Bank's API in JSON, page by page. Used once. */
final class WorldBankAnswer {

  private static final String FORM =
      "not an answer of the World Bank's API: [{\"page\": …}, [{\"indicator\": …}]]";

  private static final int MOST_OTHERS = 10;
  private static final int LONGEST_MESSAGE = 300;
  private static final Pattern FAULT =
      Pattern.compile("<wb:message([^<>]{0,300})>([^<]{0,1000})</wb:message>");
  private static final Pattern KEY = Pattern.compile(" key=\"([^\"]*)\"");

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

  private final WorldBankAreas areas;
  private final Map<String, TableSink> sinks = new LinkedHashMap<>();
  private final Set<String> others = new LinkedHashSet<>();
  private final TreeSet<Integer> given = new TreeSet<>();
  private Optional<LocalDate> vintage = Optional.empty();
  private int pages = -1;
  private long total = -1;
  private long count;
  private long taken;

  /**
   * An answer of which nothing was read yet.
   *
   * @param indicators whose rows are kept
   */
  WorldBankAnswer(List<WorldBankIndicator> indicators, WorldBankAreas areas) {
    this.areas = areas;
    indicators.forEach(indicator -> sinks.put(indicator.code(), new TableSink()));
  }

  /** Reads all pages; what is wrong with any of them. */
  List<Problem> read(String name, List<DataFile> files) {
    List<Problem> problems = new ArrayList<>();
    for (DataFile page : files) {
      problems.addAll(FileInput.text(page, this::page).problems());
    }
    return problems.isEmpty() ? incomplete(name) : problems;
  }

  /** The table of an indicator. */
  IndicatorTable table(WorldBankIndicator indicator, Optional<String> source) {
    String origin =
        source.orElse("World Bank API" + vintage.map(day -> ", updated " + day).orElse(""));
    return WidePass.table(
        indicator, sinks.getOrDefault(indicator.code(), new TableSink()), origin, vintage);
  }

  private boolean page(TextSource text, ProblemList problems) {
    Optional<String> fault = fault(text.head());
    if (fault.isPresent()) {
      problems.add(1, 0, "", fault.get());
      return false;
    }
    return JsonText.read(text, FORM, problems, json -> page(json, problems));
  }

  private boolean page(JsonText json, ProblemList problems) {
    json.next(JsonToken.START_ARRAY);
    json.next(JsonToken.START_OBJECT);
    Map<String, String> head = object(json, "", new HashMap<>());
    String message = head.get("message.value");
    if (message != null) {
      String key = head.getOrDefault("message.key", "");
      problems.add(
          0,
          0,
          "",
          "the API answered with an error: '"
              + (key.isBlank() ? "" : limited(key) + ": ")
              + limited(message)
              + "'");
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
    vintage = vintage.or(() -> date(head.getOrDefault("lastupdated", "")));
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
    Optional<ReferenceArea> area = area(code, id);
    TableSink sink = sinks.get(fields.getOrDefault("indicator.id", ""));
    taken += sink == null ? 0 : 1;
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
    } else if (sink == null) {
      if (others.size() < MOST_OTHERS) {
        others.add(other);
      }
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

  /** What is wrong with pages that are sound one by one. */
  private List<Problem> incomplete(String name) {
    if (pages < 0) {
      return List.of(Problem.of(name, "no page was given"));
    }
    for (int page = 1; page <= pages; page++) {
      if (!given.contains(page)) {
        return List.of(
            Problem.of(name, "page " + page + " of " + pages + " is missing: give all pages"));
      }
    }
    if (count != total) {
      return List.of(
          Problem.of(name, "there are " + count + " observations, but the answer says " + total));
    }
    String wanted = String.join(", ", sinks.keySet());
    if (count == 0) {
      return List.of(
          Problem.of(
              name,
              "the answer has no observation: "
                  + wanted
                  + (sinks.size() == 1 ? " has none" : " have none")
                  + " in the countries and years that were asked for"));
    }
    // An answer may have more than is wanted of it, but not something else.
    if (taken == 0) {
      return List.of(
          Problem.of(
              name, "the answer has only " + ProblemList.listed(others) + ", expected " + wanted));
    }
    return List.of();
  }

  private Optional<ReferenceArea> area(String code, String id) {
    if (!code.isEmpty()) {
      return areas.find(code);
    }
    // Without a code of three letters it is a group, and never a country of two.
    return id.length() == 2 ? areas.findGroup(id).map(ReferenceArea.class::cast) : areas.find(id);
  }

  private static String limited(String text) {
    return text.strip().substring(0, Math.min(text.strip().length(), LONGEST_MESSAGE));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** What a text is that begins like XML or HTML. */
  private static Optional<String> fault(String head) {
    String text = head.strip();
    if (!text.startsWith("<")) {
      return Optional.empty();
    }
    Matcher message = FAULT.matcher(text);
    if (message.find()) {
      Matcher key = KEY.matcher(String.valueOf(message.group(1)));
      return Optional.of(
          "the answer is XML, expected JSON; it says '"
              + (key.find() ? limited(String.valueOf(key.group(1))) + ": " : "")
              + limited(String.valueOf(message.group(2)))
              + "'");
    }
    return Optional.of(
        text.toLowerCase(Locale.ROOT).startsWith("<?xml")
            ? "the answer is XML, expected JSON: ask with format=json"
            : "the answer is HTML, expected JSON; the download may have failed");
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
}
