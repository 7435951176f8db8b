package org.migrationeconomics.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.internal.ProblemList;

/** Collects the cells of a table, whatever layout they come in. Not thread-safe. */
final class TableRows {

  /** The most cells of a table, those that the file does not have included. */
  static final int MOST_CELLS = 50_000_000;

  private static final int MOST_DIMENSIONS = 30;
  private static final int BAD = -1;

  private final ProblemList problems;
  private final Map<String, Set<String>> kept;
  private final Set<List<String>> unseen = new LinkedHashSet<>();
  private final LinkedHashMap<List<String>, Cells> rows = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Integer> written = new HashMap<>();
  private final Map<TimePeriod, Integer> numbers = new HashMap<>();
  private final List<TimePeriod> periods = new ArrayList<>();
  private final List<Map<String, String>> labels = new ArrayList<>();
  private List<String> dimensions = List.of();
  private Set<String>[] wanted = sets(0);
  private String[] lastKey = new String[0];
  private Cells last = new Cells();

  TableRows(Map<String, Set<String>> kept, ProblemList problems) {
    this.kept = kept;
    this.problems = problems;
  }

  /** The cells of one combination of codes, by the number of the period. */
  private static final class Cells {
    double[] values = new double[0];
    int[] lines = new int[0];
    final Map<Integer, String> flags = new HashMap<>(0);
    final Map<Integer, String> confidential = new HashMap<>(0);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Set<String>[] sets(int count) {
    return (Set<String>[]) new Set[count];
  }

  /** The names of the dimensions; what is wrong with them, or empty. */
  Optional<String> dimensions(List<String> names) {
    if (names.isEmpty()
        || names.size() > MOST_DIMENSIONS
        || new LinkedHashSet<>(names).size() != names.size()
        || names.stream().anyMatch(name -> name.isBlank() || isBroken(name))) {
      return Optional.of("the names of the dimensions are not different words");
    }
    for (String dimension : kept.keySet()) {
      if (!names.contains(dimension)) {
        return Optional.of(
            "there is no dimension '" + dimension + "' to keep, but " + ProblemList.listed(names));
      }
    }
    dimensions = List.copyOf(names);
    wanted = sets(names.size());
    for (int i = 0; i < wanted.length; i++) {
      String dimension = names.get(i);
      wanted[i] = kept.getOrDefault(dimension, Set.of());
      wanted[i].forEach(code -> unseen.add(List.of(dimension, code)));
      labels.add(new LinkedHashMap<>());
    }
    return Optional.empty();
  }

  List<String> dimensions() {
    return dimensions;
  }

  /** Whether a code of a dimension is to be kept. */
  boolean keeps(int dimension, String code) {
    if (wanted[dimension].isEmpty()) {
      return true;
    }
    boolean keeps = wanted[dimension].contains(code);
    if (keeps && !unseen.isEmpty()) {
      unseen.remove(List.of(dimensions.get(dimension), code));
    }
    return keeps;
  }

  /** Notes what a code means; the label that it has already, if that is another one. */
  Optional<String> label(int dimension, String code, String label) {
    if (label.isEmpty()) {
      return Optional.empty();
    }
    String before = labels.get(dimension).putIfAbsent(code, label);
    return before == null || before.equals(label) ? Optional.empty() : Optional.of(before);
  }

  /** The number of a period as it is written; negative if it is none. */
  int period(String text) {
    Integer known = written.get(text);
    if (known != null) {
      return known;
    }
    Optional<TimePeriod> period = TimePeriod.find(text);
    if (period.isEmpty()) {
      return BAD;
    }
    int number = period(period.get());
    written.put(text, number);
    return number;
  }

  /** The number of a period. */
  int period(TimePeriod period) {
    int number = numbers.computeIfAbsent(period, any -> periods.size());
    if (number == periods.size()) {
      periods.add(period);
    }
    return number;
  }

  /** Makes years of the periods if all of them are Januaries, as where days are 1 January. */
  void januariesAsYears() {
    if (periods.stream().allMatch(period -> period.equals(TimePeriod.ofMonth(period.year(), 1)))) {
      periods.replaceAll(period -> TimePeriod.ofYear(period.year()));
      numbers.clear();
      for (int i = 0; i < periods.size(); i++) {
        numbers.put(periods.get(i), i);
      }
      written.clear();
    }
  }

  /**
   * Puts a cell in.
   *
   * @param key a code for each dimension; not kept
   * @param period the number of the period
   * @param line the line of the file from 1, or -1 if it has none
   * @return empty, or why the cell was not taken
   */
  Optional<String> put(
      String[] key, int period, long line, double value, String flag, String confidential) {
    Cells cells = last;
    if (!Arrays.equals(key, lastKey)) {
      Cells known = rows.get(Arrays.asList(key));
      if (known != null) {
        cells = known;
      } else {
        for (String code : key) {
          if (isBroken(code)) {
            return Optional.of(ProblemList.shown(code) + " has a character that no code has");
          }
        }
        if ((rows.size() + 1L) * Math.max(1, periods.size()) > MOST_CELLS) {
          return Optional.of(tooMany());
        }
        List<String> own = new ArrayList<>(key.length);
        for (String code : key) {
          own.add(texts.computeIfAbsent(code, any -> any));
        }
        cells = new Cells();
        rows.put(List.copyOf(own), cells);
      }
      lastKey = key.clone();
      last = cells;
    }
    if (period >= cells.lines.length) {
      if ((long) rows.size() * periods.size() > MOST_CELLS) {
        return Optional.of(tooMany());
      }
      int length = Math.max(period + 1, Math.min(periods.size(), 2 * cells.lines.length));
      cells.lines = Arrays.copyOf(cells.lines, length);
      cells.values = Arrays.copyOf(cells.values, length);
    }
    if (cells.lines[period] != 0) {
      return Optional.of(
          "these codes have a figure for "
              + periods.get(period)
              + " already, in line "
              + cells.lines[period]);
    }
    cells.lines[period] = (int) Math.min(line, Integer.MAX_VALUE);
    cells.values[period] = value;
    if (!flag.isEmpty()) {
      cells.flags.put(period, texts.computeIfAbsent(flag, any -> any));
    }
    if (!confidential.isEmpty()) {
      cells.confidential.put(period, texts.computeIfAbsent(confidential, any -> any));
    }
    return Optional.empty();
  }

  private static boolean isBroken(String text) {
    return text.chars().anyMatch(Labels::breaksLine);
  }

  private static String tooMany() {
    return "these are more than " + MOST_CELLS + " cells; keeping() takes a part of the file";
  }

  /** The table; codes that were to be kept and never came are a problem. */
  CodedTable toTable(String title, String source) {
    for (List<String> code : unseen) {
      problems.add(0, 0, "", "no row has the code '" + code.get(1) + "' of " + code.get(0));
    }
    List<TimePeriod> sorted = new ArrayList<>(periods);
    sorted.sort(null);
    int[] order = new int[sorted.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = numbers.getOrDefault(sorted.get(i), BAD);
    }
    LinkedHashMap<List<String>, CodedTable.Row> done = new LinkedHashMap<>();
    rows.forEach((key, cells) -> done.put(key, row(cells, order)));
    rows.clear();
    return CodedTable.of(title, source, dimensions, labels, sorted, done);
  }

  private static CodedTable.Row row(Cells cells, int[] order) {
    double[] values = new double[order.length];
    int[] lines = new int[order.length];
    Map<Integer, String> flags = new HashMap<>();
    Map<Integer, String> confidential = new HashMap<>();
    for (int i = 0; i < order.length; i++) {
      int number = order[i];
      boolean there = number < cells.lines.length && cells.lines[number] != 0;
      values[i] = there ? cells.values[number] : Double.NaN;
      lines[i] = there ? cells.lines[number] : 0;
      String flag = cells.flags.get(number);
      if (flag != null) {
        flags.put(i, flag);
      }
      String secret = cells.confidential.get(number);
      if (secret != null) {
        confidential.put(i, secret);
      }
    }
    return new CodedTable.Row(
        values,
        lines,
        flags.isEmpty() ? Map.of() : flags,
        confidential.isEmpty() ? Map.of() : confidential);
  }
}
