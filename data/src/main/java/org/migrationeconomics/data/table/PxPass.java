package org.migrationeconomics.data.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;

/**
 * A PC-Axis file: keywords with their values, each ended by a semicolon, and last the figures by
 * row, the last dimension of the heading counting fastest. Figures are held by position until all
 * are there. Not thread-safe, and used once.
 */
final class PxPass {

  /** The most figures of a file. */
  static final int MOST_CELLS = 5_000_000;

  private static final String UNIT = "UNITS";
  private static final int LONGEST = 2000;
  private static final int MOST_TEXTS = 1_000_000;
  private static final int MOST_DIMENSIONS = 30;
  private static final int MOST_SYMBOLS = 50;
  private static final int FIRST_SYMBOL = 1;

  private final TableRows rows;
  private final ProblemList problems;
  private final Map<String, List<String>> stated = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> ofDimension = new TreeMap<>();
  private final List<String> symbols = new ArrayList<>();
  private final StringBuilder token = new StringBuilder();
  private final SpanishPeriods periods = new SpanishPeriods();
  private double[] values = new double[1024];
  private byte[] holes = new byte[1024];
  private int[] lines = new int[1024];
  private int count;
  private long line = 1;
  private int next;
  private boolean begun;
  private TextSource text = TextSource.of(java.io.Reader.nullReader());
  private final char[] buffer = new char[8192];
  private int at;
  private int end;

  PxPass(TableRows rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /** What the file says of itself, such as of its title; empty if nothing. */
  String said(String keyword) {
    return String.join(" ", stated.getOrDefault(keyword, List.of())).strip();
  }

  /** A file that is not of the form; the message says how. */
  private static final class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FormException(String message) {
      super(message, null, false, false);
    }
  }

  void run(TextSource source) {
    text = source;
    try {
      read();
      while (statement()) {
        // Each keyword in turn.
      }
      put();
    } catch (FormException other) {
      problems.add(line, 0, "", other.getMessage() + "; nothing was read");
    } catch (IOException failure) {
      problems.add(line, 0, "", FileInput.sentence(failure));
    }
  }

  private void read() throws IOException {
    if (begun && next == '\n') {
      line++;
    }
    begun = true;
    if (at == end) {
      at = 0;
      end = Math.max(0, text.read(buffer, 0, buffer.length));
      if (end == 0) {
        next = -1;
        return;
      }
    }
    next = buffer[at++];
  }

  private void blanks() throws IOException {
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      read();
    }
  }

  private void expect(char wanted) throws IOException {
    blanks();
    if (next != wanted) {
      throw new FormException(
          next < 0
              ? "the file ends within a statement, so it is cut off"
              : "'" + wanted + "' should stand here, as in KEYWORD=\"value\";");
    }
    read();
  }

  /** A keyword and its values; false after the last one. */
  private boolean statement() throws IOException {
    blanks();
    if (next < 0) {
      return false;
    }
    token.setLength(0);
    while ((next >= 'A' && next <= 'Z') || next == '-' || (next >= '0' && next <= '9')) {
      add();
    }
    String keyword = token.toString();
    if (keyword.isEmpty()) {
      throw new FormException("this is no keyword of a PC-Axis file, such as VALUES or DATA");
    }
    blanks();
    boolean otherLanguage = next == '[';
    if (otherLanguage) {
      while (next >= 0 && next != ']') {
        read();
      }
      expect(']');
      blanks();
    }
    List<String> of = List.of();
    if (next == '(') {
      read();
      of = texts(')');
      expect(')');
    }
    expect('=');
    if (keyword.equals("DATA")) {
      figures();
      return false;
    }
    List<String> found = texts(';');
    expect(';');
    if (otherLanguage) {
      return true;
    }
    List<String> before =
        of.isEmpty()
            ? stated.put(keyword, found)
            : of.size() > 1
                // Of one value of a dimension only, such as its unit.
                ? null
                : ofDimension
                    .computeIfAbsent(keyword, any -> new LinkedHashMap<>())
                    .put(of.get(0), found);
    if (before != null) {
      throw new FormException("the keyword " + keyword + " comes twice");
    }
    return true;
  }

  private void add() throws IOException {
    if (token.length() >= LONGEST) {
      throw new FormException("a text is longer than " + LONGEST + " characters");
    }
    token.append((char) next);
    read();
  }

  /** Texts up to an end: in quotation marks, of which those without a comma between are one. */
  private List<String> texts(char last) throws IOException {
    List<String> texts = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    boolean any = false;
    blanks();
    while (next != last) {
      if (next < 0) {
        throw new FormException("the file ends within a statement, so it is cut off");
      }
      if (next == ',') {
        texts.add(whole.toString());
        whole.setLength(0);
        read();
      } else if (next == '"') {
        whole.append(quoted());
      } else {
        // Numbers, YES and NO, and TLIST(A1), which says how long the periods are.
        token.setLength(0);
        int depth = 0;
        while (next >= 0 && (depth > 0 || (next != ',' && next != last && next != '"'))) {
          depth += next == '(' ? 1 : next == ')' ? -1 : 0;
          add();
        }
        whole.append(token.toString().strip());
      }
      any = true;
      if (texts.size() > MOST_TEXTS || whole.length() > LONGEST) {
        throw new FormException("a keyword has more or longer values than any table has");
      }
      blanks();
    }
    if (any) {
      texts.add(whole.toString());
    }
    return texts;
  }

  private String quoted() throws IOException {
    read();
    token.setLength(0);
    while (next != '"') {
      if (next < 0) {
        throw new FormException("the file ends within quotation marks, so it is cut off");
      }
      add();
    }
    read();
    return token.toString();
  }

  private void figures() throws IOException {
    while (true) {
      while (next == ',' || next == ' ' || next == '\n' || next == '\r' || next == '\t') {
        read();
      }
      if (next == ';') {
        read();
        blanks();
        if (next >= 0) {
          throw new FormException("something follows the figures");
        }
        return;
      }
      if (next < 0) {
        throw new FormException("no semicolon ends the figures, so the file is cut off");
      }
      long here = line;
      double value = Double.NaN;
      byte hole = 0;
      if (next == '"') {
        hole = symbol(quoted().strip());
      } else {
        token.setLength(0);
        while (next > ' ' && next != ';' && next != ',' && next != '"') {
          add();
        }
        value = Decimals.parse(token.toString());
        if (!Double.isFinite(value)) {
          throw new FormException(
              ProblemList.shown(token.toString())
                  + " is no figure, nor a symbol in quotation marks");
        }
      }
      if (count == values.length) {
        if (count == MOST_CELLS) {
          throw new FormException("these are more than " + MOST_CELLS + " figures");
        }
        int length = Math.min(MOST_CELLS, 2 * count);
        values = Arrays.copyOf(values, length);
        holes = Arrays.copyOf(holes, length);
        lines = Arrays.copyOf(lines, length);
      }
      values[count] = value;
      holes[count] = hole;
      lines[count++] = (int) Math.min(here, Integer.MAX_VALUE);
    }
  }

  private byte symbol(String symbol) {
    boolean known = !symbol.isEmpty() && symbol.chars().allMatch(c -> c == '.' || c == '-');
    if (!known || symbol.length() > 6) {
      throw new FormException(
          ProblemList.shown(symbol) + " is no symbol of a hole, such as \"..\" or \"-\"");
    }
    int number = symbols.indexOf(symbol);
    if (number < 0) {
      if (symbols.size() == MOST_SYMBOLS) {
        throw new FormException("there are more symbols than any table has");
      }
      number = symbols.size();
      symbols.add(symbol);
    }
    return (byte) (number + FIRST_SYMBOL);
  }

  private List<String> of(String keyword, String dimension) {
    return ofDimension.getOrDefault(keyword, Map.of()).getOrDefault(dimension, List.of());
  }

  /** Puts the figures where their positions say. */
  private void put() {
    if (!begun || (stated.isEmpty() && count == 0)) {
      throw new FormException("the file is empty");
    }
    List<String> names = new ArrayList<>(stated.getOrDefault("STUB", List.of()));
    names.addAll(stated.getOrDefault("HEADING", List.of()));
    if (names.isEmpty()
        || names.size() > MOST_DIMENSIONS
        || new LinkedHashSet<>(names).size() != names.size()) {
      throw new FormException("STUB and HEADING do not name the dimensions, each once");
    }
    if (ofDimension.containsKey("KEYS")) {
      throw new FormException("the rows have KEYS, which is not read: save the file without them");
    }
    List<List<String>> codes = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    long cells = 1;
    for (String name : names) {
      List<String> labels = of("VALUES", name);
      List<String> own = of("CODES", name);
      own = own.isEmpty() ? labels : own;
      if (labels.isEmpty()
          || labels.size() != own.size()
          || new LinkedHashSet<>(own).size() != own.size()) {
        throw new FormException(
            "the dimension "
                + ProblemList.shown(name)
                + " has not one code, each another, for each of its values");
      }
      codes.add(own);
      words.add(labels);
      cells = Math.min(Integer.MAX_VALUE, cells * own.size());
    }
    if (cells != count) {
      throw new FormException(
          "there are " + count + " figures, expected " + cells + " by the values of " + names);
    }
    int time = time(names, codes, words);
    int[] period = new int[codes.get(time).size()];
    for (int i = 0; i < period.length; i++) {
      String code = codes.get(time).get(i);
      String written = isPeriod(code) ? code : words.get(time).get(i);
      TimePeriod found =
          SpanishPeriods.find(written)
              .orElseThrow(
                  () ->
                      new FormException(
                          ProblemList.shown(written)
                              + " is no period such as 2024, 2024Q1 or 2024M07"));
      periods.note(written);
      period[i] = rows.period(found);
    }
    if (Arrays.stream(period).distinct().count() != period.length) {
      throw new FormException("two values of " + ProblemList.shown(names.get(time)) + " are equal");
    }
    fill(names, codes, words, time, period);
    if (periods.onlyDays()) {
      rows.januariesAsYears();
    }
  }

  private static boolean isPeriod(String text) {
    return SpanishPeriods.find(text).isPresent();
  }

  /**
   * The dimension of time: the one that TIMEVAL names, or the only one whose values are periods.
   */
  private int time(List<String> names, List<List<String>> codes, List<List<String>> words) {
    List<Integer> found = new ArrayList<>();
    List<Integer> named = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (codes.get(i).stream().allMatch(PxPass::isPeriod)
          || words.get(i).stream().allMatch(PxPass::isPeriod)) {
        found.add(i);
        if (!of("TIMEVAL", names.get(i)).isEmpty()) {
          named.add(i);
        }
      }
    }
    List<Integer> taken = named.isEmpty() ? found : named;
    if (taken.size() != 1) {
      throw new FormException(
          "there is not one dimension of years, quarters or months among " + names);
    }
    return taken.get(0);
  }

  private void fill(
      List<String> names,
      List<List<String>> codes,
      List<List<String>> words,
      int time,
      int[] period) {
    List<String> dimensions = new ArrayList<>(names);
    dimensions.remove(time);
    // One unit of all figures is said once for all.
    boolean unit = !said(UNIT).isEmpty() && !dimensions.contains("unit");
    if (unit) {
      dimensions.add("unit");
    }
    Optional<String> fault = rows.dimensions(dimensions);
    if (fault.isPresent()) {
      throw new FormException(fault.get());
    }
    String[] key = new String[dimensions.size()];
    if (unit) {
      key[key.length - 1] = said(UNIT);
      if (!rows.keeps(key.length - 1, said(UNIT))) {
        return;
      }
    }
    for (int i = 0; i < names.size(); i++) {
      int dimension = i < time ? i : i - 1;
      for (int value = 0; i != time && value < codes.get(i).size(); value++) {
        String code = codes.get(i).get(value);
        if (!code.equals(words.get(i).get(value))) {
          rows.label(dimension, code, words.get(i).get(value));
        }
      }
    }
    for (int cell = 0; cell < count; cell++) {
      int rest = cell;
      int when = 0;
      boolean keep = true;
      for (int i = names.size() - 1; i >= 0; i--) {
        int value = rest % codes.get(i).size();
        rest /= codes.get(i).size();
        if (i == time) {
          when = period[value];
        } else {
          int dimension = i < time ? i : i - 1;
          key[dimension] = codes.get(i).get(value);
          keep &= rows.keeps(dimension, key[dimension]);
        }
      }
      if (keep) {
        String flag = holes[cell] == 0 ? "" : symbols.get(holes[cell] - FIRST_SYMBOL);
        Optional<String> refusal = rows.put(key, when, lines[cell], values[cell], flag, "");
        if (refusal.isPresent()) {
          throw new FormException(refusal.get());
        }
      }
    }
  }
}
