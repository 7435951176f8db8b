package org.migrationeconomics.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.Room;
import org.migrationeconomics.data.internal.TextSource;
import tools.jackson.core.JsonToken;

/**
 * A data set of JSON-stat 2.0, whose members may come in any order: figures are held by position
 * until the dimensions are known. Not thread-safe, and used once.
 */
final class JsonStatPass {

  /** The most cells of a data set; Eurostat's service answers with no more. */
  static final int MOST_CELLS = 5_000_000;

  // Held by position first, and then by codes, for which the other half is.
  private static final int OF_CELL = 40;
  private static final int OF_FLAG = 150;

  private static final String FORM = "of another form, expected a data set of JSON-stat 2.0";
  private static final int MOST_DIMENSIONS = 30;
  private static final int MOST_CODES = 1_000_000;
  private static final int LONGEST = 200;

  private final TableRows rows;
  private final ProblemList problems;
  private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
  private final Map<Integer, String> flags = new HashMap<>();
  private List<String> id = List.of();
  private List<String> size = List.of();
  private List<String> timeRole = List.of();
  private final Room room = new Room();
  private double[] values = new double[0];
  private boolean[] present = new boolean[0];
  private int count;
  private boolean arrayOfValues;
  private boolean hasValues;
  private String allFlags = "";
  private String label = "";
  private String source = "";
  private String updated = "";
  private String type = "";
  private String version = "";
  private boolean refused;

  JsonStatPass(TableRows rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /** The categories of a dimension in order, and what their codes mean. */
  private static final class Dimension {
    final Map<String, Integer> index = new LinkedHashMap<>();
    final Map<String, String> labels = new LinkedHashMap<>();

    /** The codes in order; empty if their positions do not count from 0 upwards. */
    Optional<List<String>> codes() {
      if (index.isEmpty()) {
        // A single category needs no index.
        return Optional.of(List.copyOf(labels.keySet()));
      }
      TreeMap<Integer, String> inOrder = new TreeMap<>();
      index.forEach((code, position) -> inOrder.put(position, code));
      return inOrder.size() == index.size() && inOrder.lastKey() == index.size() - 1
          ? Optional.of(List.copyOf(inOrder.values()))
          : Optional.empty();
    }
  }

  String label() {
    return label;
  }

  String source() {
    return source;
  }

  String updated() {
    return updated;
  }

  void run(TextSource text) {
    boolean whole = JsonText.read(text, FORM, problems, this::dataset);
    if (whole && !refused) {
      fault().ifPresent(fault -> problems.add(0, 0, "", fault + "; nothing was read"));
    }
  }

  private boolean dataset(JsonText json) {
    json.next(JsonToken.START_OBJECT);
    while (json.next() != JsonToken.END_OBJECT) {
      String name = json.name();
      JsonToken token = json.next();
      switch (name) {
        case "error", "errors", "message" -> {
          refuse(json, token);
          return false;
        }
        case "version" -> version = scalar(json, token);
        case "class" -> type = scalar(json, token);
        case "label" -> label = scalar(json, token);
        case "source" -> source = scalar(json, token);
        case "updated" -> updated = scalar(json, token);
        case "id" -> id = list(json, token, MOST_DIMENSIONS);
        case "size" -> size = list(json, token, MOST_DIMENSIONS);
        case "role" -> role(json, token);
        case "value" -> values(json, token);
        case "status" -> status(json, token);
        case "dimension" -> dimensions(json, token);
        default -> json.skip();
      }
    }
    return true;
  }

  /** What a service says in place of data. */
  private void refuse(JsonText json, JsonToken token) {
    List<String> said = new ArrayList<>();
    int depth = 0;
    JsonToken next = token;
    do {
      switch (next) {
        case START_OBJECT, START_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        case VALUE_STRING, VALUE_NUMBER_INT -> {
          if (said.size() < 10) {
            said.add(json.text());
          }
        }
        default -> {
          // Names and empty values say nothing.
        }
      }
      next = depth > 0 ? json.next() : next;
    } while (depth > 0);
    refused = true;
    problems.add(
        0,
        0,
        "",
        "this is a message of the service, not a table: '"
            + ProblemList.listed(said)
            + "'; the download has to be repeated with another question");
  }

  private static String scalar(JsonText json, JsonToken token) {
    JsonText.require(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT);
    return json.text().strip();
  }

  private static List<String> list(JsonText json, JsonToken token, int most) {
    JsonText.require(token == JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    JsonToken next = json.next();
    while (next != JsonToken.END_ARRAY) {
      String text = scalar(json, next);
      JsonText.require(texts.size() < most && text.length() <= LONGEST);
      texts.add(text);
      next = json.next();
    }
    return texts;
  }

  private void role(JsonText json, JsonToken token) {
    JsonText.require(token == JsonToken.START_OBJECT);
    while (json.next() != JsonToken.END_OBJECT) {
      String name = json.name();
      JsonToken next = json.next();
      if (name.equals("time")) {
        timeRole = list(json, next, MOST_DIMENSIONS);
      } else {
        json.skip();
      }
    }
  }

  private static int position(String text) {
    double number = Decimals.parse(text);
    JsonText.require(
        number >= 0 && number < MOST_CELLS && number == Math.rint(number) && text.length() <= 8);
    return (int) number;
  }

  private void values(JsonText json, JsonToken token) {
    hasValues = true;
    arrayOfValues = token == JsonToken.START_ARRAY;
    JsonText.require(arrayOfValues || token == JsonToken.START_OBJECT);
    int next = 0;
    JsonToken inside = json.next();
    while (inside != JsonToken.END_OBJECT && inside != JsonToken.END_ARRAY) {
      int at = arrayOfValues ? next++ : position(json.name());
      JsonText.require(at < MOST_CELLS);
      inside = arrayOfValues ? inside : json.next();
      if (inside != JsonToken.VALUE_NULL) {
        JsonText.require(
            inside == JsonToken.VALUE_NUMBER_INT || inside == JsonToken.VALUE_NUMBER_FLOAT);
        double number = json.number();
        JsonText.require(Double.isFinite(number));
        if (at >= values.length) {
          int length = Math.min(MOST_CELLS, Math.max(at + 1, 2 * values.length));
          take((long) OF_CELL * (length - values.length));
          values = Arrays.copyOf(values, length);
          present = Arrays.copyOf(present, length);
        }
        values[at] = number;
        present[at] = true;
      }
      count = Math.max(count, at + 1);
      inside = json.next();
    }
  }

  private void take(long bytes) {
    if (!room.take(bytes)) {
      problems.stop(0, Room.full("ask for fewer"));
      JsonText.require(false);
    }
  }

  private void status(JsonText json, JsonToken token) {
    if (token == JsonToken.VALUE_STRING) {
      allFlags = flag(json.text());
      return;
    }
    boolean array = token == JsonToken.START_ARRAY;
    JsonText.require(array || token == JsonToken.START_OBJECT);
    int next = 0;
    JsonToken inside = json.next();
    while (inside != JsonToken.END_OBJECT && inside != JsonToken.END_ARRAY) {
      int at = array ? next++ : position(json.name());
      JsonText.require(at < MOST_CELLS);
      inside = array ? inside : json.next();
      if (inside != JsonToken.VALUE_NULL) {
        JsonText.require(inside == JsonToken.VALUE_STRING);
        take(OF_FLAG);
        flags.put(at, flag(json.text()));
      }
      count = Math.max(count, at + 1);
      inside = json.next();
    }
  }

  /** A colon says that there is no figure, which the figure's absence says already. */
  private static String flag(String text) {
    String flag = text.replace(":", "").strip();
    JsonText.require(flag.length() <= 20);
    return flag;
  }

  private void dimensions(JsonText json, JsonToken token) {
    JsonText.require(token == JsonToken.START_OBJECT);
    while (json.next() != JsonToken.END_OBJECT) {
      String name = json.name();
      JsonText.require(json.next() == JsonToken.START_OBJECT && dimensions.size() < 100);
      Dimension dimension = new Dimension();
      while (json.next() != JsonToken.END_OBJECT) {
        String member = json.name();
        JsonToken next = json.next();
        if (member.equals("category")) {
          category(json, next, dimension);
        } else {
          json.skip();
        }
      }
      dimensions.put(name, dimension);
    }
  }

  private static void category(JsonText json, JsonToken token, Dimension dimension) {
    JsonText.require(token == JsonToken.START_OBJECT);
    while (json.next() != JsonToken.END_OBJECT) {
      String member = json.name();
      JsonToken next = json.next();
      if (member.equals("index") && next == JsonToken.START_ARRAY) {
        for (String code : list(json, next, MOST_CODES)) {
          JsonText.require(dimension.index.put(code, dimension.index.size()) == null);
        }
      } else if (member.equals("index")) {
        JsonText.require(next == JsonToken.START_OBJECT);
        while (json.next() != JsonToken.END_OBJECT) {
          String code = json.name();
          JsonText.require(json.next() == JsonToken.VALUE_NUMBER_INT);
          dimension.index.put(code, position(json.text()));
        }
      } else if (member.equals("label")) {
        JsonText.require(next == JsonToken.START_OBJECT);
        while (json.next() != JsonToken.END_OBJECT) {
          String code = json.name();
          dimension.labels.put(code, scalar(json, json.next()));
        }
      } else {
        json.skip();
      }
    }
  }

  /** Puts the figures where their positions say, once the whole text was read. */
  private Optional<String> fault() {
    if (!version.isEmpty() && !version.startsWith("2")) {
      return Optional.of("this is JSON-stat " + version + ", expected 2.0");
    }
    if (!type.isEmpty() && !type.equals("dataset")) {
      return Optional.of("this is a '" + type + "' of JSON-stat, expected a data set with figures");
    }
    if (!hasValues || id.isEmpty() || id.size() != size.size()) {
      return Optional.of(
          "this JSON has not the members id, size, dimension and value of a data set");
    }
    String time = timeRole.isEmpty() ? "time" : timeRole.get(0);
    int timeAt = id.indexOf(time);
    if (timeAt < 0 || timeRole.size() > 1 || new HashSet<>(id).size() != id.size()) {
      return Optional.of("the data set has not one dimension of time among " + id);
    }
    List<List<String>> codes = new ArrayList<>();
    long cells = 1;
    for (int i = 0; i < id.size(); i++) {
      Dimension dimension = dimensions.get(id.get(i));
      if (dimension == null) {
        return Optional.of("there are no categories of the dimension '" + id.get(i) + "'");
      }
      Optional<List<String>> counted = dimension.codes();
      if (counted.isEmpty()) {
        return Optional.of("the positions of '" + id.get(i) + "' do not count from 0 upwards");
      }
      List<String> own = counted.get();
      if (!Integer.toString(own.size()).equals(size.get(i))) {
        return Optional.of(
            "'"
                + id.get(i)
                + "' has "
                + own.size()
                + " categories, but its size is "
                + ProblemList.shown(size.get(i)));
      }
      codes.add(own);
      cells *= own.size();
      if (cells > MOST_CELLS) {
        return Optional.of("these are more than " + MOST_CELLS + " cells; ask for fewer");
      }
    }
    if (count > cells || (arrayOfValues && count != cells)) {
      return Optional.of("there are " + count + " values for " + cells + " cells");
    }
    return put(codes, timeAt, (int) cells);
  }

  private Optional<String> put(List<List<String>> codes, int timeAt, int cells) {
    List<String> names = new ArrayList<>(id);
    names.remove(timeAt);
    Optional<String> fault = rows.dimensions(names);
    if (fault.isPresent()) {
      return fault;
    }
    for (int i = 0, next = 0; i < codes.size(); i++) {
      if (i != timeAt) {
        int dimension = next++;
        Map<String, String> labels = dimensions.getOrDefault(id.get(i), new Dimension()).labels;
        for (String code : codes.get(i)) {
          rows.label(dimension, code, labels.getOrDefault(code, ""));
        }
      }
    }
    int[] periods = new int[codes.get(timeAt).size()];
    for (int i = 0; i < periods.length; i++) {
      periods[i] = rows.period(codes.get(timeAt).get(i));
      if (periods[i] < 0) {
        return Optional.of(
            ProblemList.shown(codes.get(timeAt).get(i))
                + " is no year, quarter or month, such as 2024, 2024-Q1 or 2024-07");
      }
    }
    String[] key = new String[names.size()];
    for (int cell = 0; cell < cells; cell++) {
      int rest = cell;
      int period = 0;
      boolean keep = true;
      for (int i = codes.size() - 1; i >= 0; i--) {
        int at = rest % codes.get(i).size();
        rest /= codes.get(i).size();
        if (i == timeAt) {
          period = periods[at];
        } else {
          int dimension = i < timeAt ? i : i - 1;
          key[dimension] = codes.get(i).get(at);
          keep &= rows.keeps(dimension, key[dimension]);
        }
      }
      if (keep) {
        boolean there = cell < present.length && present[cell];
        Optional<String> refusal =
            rows.put(
                key,
                period,
                -1,
                there ? values[cell] : Double.NaN,
                flags.getOrDefault(cell, allFlags),
                "");
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }
}
