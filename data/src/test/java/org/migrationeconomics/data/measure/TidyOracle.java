package org.migrationeconomics.data.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a text says if it is read slowly and simply, as a measure for the reader: RFC 4180 character
 * by character, fields as strings, numbers by a regular expression and the JDK.
 */
final class TidyOracle {

  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  /** Every cell that the rows give, by code and year; several if a cell is given several times. */
  final Map<String, List<OptionalDouble>> cells = new LinkedHashMap<>();

  /** Whether there is nothing wrong with the text. */
  boolean flawless;

  private boolean endsWhole;

  private TidyOracle() {}

  /** Reads a text, of which the given codes are known. */
  static TidyOracle read(String original, Predicate<String> known) {
    TidyOracle oracle = new TidyOracle();
    String text = original.startsWith("\uFEFF") ? original.substring(1) : original;
    List<List<String>> records = new ArrayList<>();
    boolean split = oracle.split(text, records);
    boolean rows = oracle.rows(records, known);
    oracle.flawless =
        split && rows && records.size() > 1 && oracle.endsWhole && text.indexOf(0) < 0;
    return oracle;
  }

  /** The records of a text, as far as its quotes are in place. */
  static List<List<String>> records(String original) {
    List<List<String>> records = new ArrayList<>();
    new TidyOracle()
        .split(original.startsWith("\uFEFF") ? original.substring(1) : original, records);
    return records;
  }

  /** Splits a text into records without the empty ones; false if a quote is out of place. */
  boolean split(String text, List<List<String>> records) {
    List<String> record = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int i = 0;
    int length = text.length();
    boolean any = false;
    while (i < length) {
      char c = text.charAt(i);
      if (c == '"' && field.length() == 0) {
        Optional<Integer> end = quoted(text, i, field);
        if (end.isEmpty()) {
          return false;
        }
        i = end.get();
        any = true;
        if (i < length && ",\r\n".indexOf(text.charAt(i)) < 0) {
          return false;
        }
        if (i == length) {
          endsWhole = true;
          break;
        }
        c = text.charAt(i);
      }
      i++;
      if (c == ',') {
        record.add(field.toString());
        field.setLength(0);
        any = true;
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && i < length && text.charAt(i) == '\n') {
          i++;
        }
        if (any) {
          record.add(field.toString());
          records.add(record);
        }
        record = new ArrayList<>();
        field.setLength(0);
        any = false;
        endsWhole = i == length;
      } else {
        field.append(c);
        any = true;
      }
    }
    if (any) {
      record.add(field.toString());
      records.add(record);
    }
    return true;
  }

  private static Optional<Integer> quoted(String text, int open, StringBuilder field) {
    int i = open + 1;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '"') {
        field.append(c);
      } else if (i < text.length() && text.charAt(i) == '"') {
        field.append('"');
        i++;
      } else {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The number that a text spells, if it spells one that a double can hold. */
  static OptionalDouble number(String text) {
    boolean number = text.length() <= 64 && NUMBER.matcher(text).matches();
    return number && Double.isFinite(Double.parseDouble(text))
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** Names of columns; case and spaces do not matter. */
  static List<String> folded(List<String> names) {
    return names.stream()
        .map(name -> name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .toList();
  }

  private boolean rows(List<List<String>> records, Predicate<String> known) {
    if (records.isEmpty()) {
      return false;
    }
    List<String> header = folded(records.get(0));
    boolean sound =
        new HashSet<>(header).equals(Set.of("country name", "country code", "year", "value"))
            && header.size() == 4;
    if (!sound) {
      return false;
    }
    Map<String, String> names = new HashMap<>();
    Map<String, String> codes = new HashMap<>();
    for (List<String> row : records.subList(1, records.size())) {
      if (row.size() != 4) {
        sound = false;
        continue;
      }
      String name = row.get(header.indexOf("country name"));
      String code = row.get(header.indexOf("country code"));
      String year = row.get(header.indexOf("year"));
      String value = row.get(header.indexOf("value"));
      boolean rowSound =
          known.test(code)
              && name.length() <= 200
              && YEAR.matcher(year).matches()
              && (value.isEmpty() || number(value).isPresent());
      if (known.test(code) && name.length() <= 200 && !name.isEmpty()) {
        boolean agrees =
            names.getOrDefault(code, name).equals(name)
                && codes.getOrDefault(name, code).equals(code);
        if (agrees) {
          names.put(code, name);
          codes.put(name, code);
        }
        rowSound &= agrees;
      }
      if (rowSound) {
        List<OptionalDouble> cell =
            cells.computeIfAbsent(code + " " + year, key -> new ArrayList<>());
        cell.add(number(value));
        sound &= cell.size() == 1;
      } else {
        sound = false;
      }
    }
    return sound;
  }
}
