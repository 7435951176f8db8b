package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of the columns of a file, and the one rule by which every reader finds them: by the
 * name as it is written, or else by the one name that differs from it in the case of letters or in
 * spaces only.
 *
 * <p>A reader asks for what it {@link #need needs} and what it can {@link #find use}, says what it
 * {@link #passOver passes over} knowingly, that there may be {@link #nothingElse nothing else}, and
 * then asks whether the header is {@link #sound()}: all that is missing or unknown is one problem,
 * with the name that is near. A column that divides the rows and is not asked for is never ignored.
 *
 * <p>Not thread-safe, and used once.
 */
public final class Header {

  private static final int AMBIGUOUS = -2;
  private static final int LISTED = 100;

  /** Words of a name after which a column mostly says of which part of a population a row is. */
  private static final Set<String> DIVIDING =
      Set.of(
          ("age ages agegrp agegroup birthplace breakdown category citizenship class code cohort"
                  + " country destination dimension education ethnicity gender group grp indicator"
                  + " industry kind measure month nationality occupation order origin parity period"
                  + " quarter race region religion scenario sector series sex span status subgroup"
                  + " territory type unit variant")
              .split(" ", -1));

  private final List<String> names;
  private final String kind;
  private final long line;
  private final ProblemList problems;
  private final Map<String, Integer> written = new HashMap<>();
  private final Map<String, Integer> folded = new HashMap<>();
  private final Set<List<String>> needed = new LinkedHashSet<>();
  private final Set<String> lacking = new LinkedHashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private final boolean[] wanted;
  private final boolean[] passed;
  private final boolean[] twice;
  private boolean sound = true;

  private Header(List<String> names, String kind, long line, ProblemList problems) {
    this.names = List.copyOf(names);
    this.kind = kind;
    this.line = line;
    this.problems = problems;
    this.wanted = new boolean[names.size()];
    this.passed = new boolean[names.size()];
    this.twice = new boolean[names.size()];
    for (int i = 0; i < names.size(); i++) {
      Integer before = names.get(i).isEmpty() ? null : written.putIfAbsent(names.get(i), i);
      if (before != null) {
        twice[i] = true;
        fault(i, "this name is that of " + kind + " " + (before + 1) + " already");
      } else {
        folded.merge(folded(names.get(i)), i, (one, other) -> AMBIGUOUS);
      }
    }
  }

  /**
   * The header of a table; a name that comes twice is a problem.
   *
   * @param names the names of its columns
   * @param line its line, or 0
   * @param problems where everything goes that is wrong with it
   * @return the header
   */
  public static Header of(List<String> names, long line, ProblemList problems) {
    return new Header(names, "column", line, problems);
  }

  /**
   * The header of a table that calls its columns otherwise.
   *
   * @param names the names of its columns
   * @param kind what messages call one of them, such as variable
   * @param line its line, or 0
   * @param problems where everything goes that is wrong with it
   * @return the header
   */
  public static Header of(List<String> names, String kind, long line, ProblemList problems) {
    return new Header(names, kind, line, problems);
  }

  /**
   * A row as a header.
   *
   * @param row the row
   * @param mostColumns more columns than these are a problem, and none of them is looked at
   * @param problems where everything goes that is wrong with it
   * @return the header
   */
  public static Header of(GridRow row, int mostColumns, ProblemList problems) {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < row.count() && row.count() <= mostColumns; column++) {
      names.add(row.label(column));
    }
    Header header = new Header(names, "column", row.line(), problems);
    if (row.count() > mostColumns) {
      header.fault("there are more than " + mostColumns + " columns");
    }
    return header;
  }

  /**
   * The names.
   *
   * @return the names of the columns, as they are written
   */
  public List<String> names() {
    return names;
  }

  /**
   * How many columns there are.
   *
   * @return the count
   */
  public int size() {
    return names.size();
  }

  /**
   * The name of a column.
   *
   * @param column the column from 0
   * @return its name as it is written
   */
  public String name(int column) {
    return names.get(column);
  }

  /**
   * A column that a reader can use, which is wanted then.
   *
   * @param spellings what it may be called; an earlier name counts before a later one
   * @return the column from 0, or -1 if there is none
   */
  public int find(String... spellings) {
    int column = place(spellings);
    if (column >= 0) {
      wanted[column] = true;
    }
    return column;
  }

  private int place(String... spellings) {
    for (Map<String, Integer> known : List.of(written, folded)) {
      for (String spelling : spellings) {
        int column = known.getOrDefault(known == folded ? folded(spelling) : spelling, -1);
        if (column >= 0) {
          return column;
        }
      }
    }
    return -1;
  }

  /**
   * Columns of which is known that they neither divide nor qualify the rows, such as labels of
   * codes and notes; they are not read.
   *
   * @param others their names, of which any may be missing
   */
  public void passOver(String... others) {
    for (String other : others) {
      int column = place(other);
      if (column >= 0) {
        passed[column] = true;
      }
    }
  }

  /**
   * Refuses every column that is neither wanted nor {@link #passOver passed over}: it may say of
   * which part of the whole a row is, whose figures would be taken for those of the whole.
   */
  public void nothingElse() {
    refuseOthers(false);
  }

  /**
   * Refuses the columns that are neither wanted nor {@link #passOver passed over} and whose names
   * say that they divide the rows, such as {@code AgeGrp} or {@code sex}. For layouts with many
   * columns of figures, of which later editions may have more.
   */
  public void nothingThatDivides() {
    refuseOthers(true);
  }

  private void refuseOthers(boolean onlyDividing) {
    // Where a column is missing, that says enough of what kind of file this is.
    if (!needed.isEmpty() || !lacking.isEmpty()) {
      return;
    }
    int named = names.size();
    while (named > 0 && names.get(named - 1).isEmpty()) {
      named--;
    }
    List<String> others = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < named; i++) {
      if (!wanted[i] && !passed[i] && !twice[i] && (!onlyDividing || divides(names.get(i)))) {
        first = first < 0 ? i : first;
        others.add(ProblemList.shown(names.get(i)) + " (" + (i + 1) + ")");
      }
    }
    if (first >= 0) {
      boolean one = others.size() == 1;
      fault(
          kind
              + (one ? " " : "s ")
              + ProblemList.listed(others, LISTED)
              + (one ? " divides or qualifies" : " divide or qualify")
              + " the rows, or may do so, and "
              + (one ? "is" : "are")
              + " not accounted for here; expected a file without "
              + (one ? "it" : "them")
              + Layouts.ofHeader(names, names.get(first))
                  .map(layout -> "; this is " + layout.words())
                  .orElse(""));
    }
  }

  private static boolean divides(String name) {
    for (String word : name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+", -1)) {
      if (DIVIDING.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A column that a reader needs, which is wanted then; that it is missing is reported by {@link
   * #sound()}.
   *
   * @param spellings what it may be called; an earlier name counts before a later one
   * @return the column from 0, or -1 if there is none
   */
  public int need(String... spellings) {
    int column = find(spellings);
    if (column < 0) {
      needed.add(List.of(spellings));
    }
    return column;
  }

  /**
   * Says that columns are missing which have no fixed name.
   *
   * @param what what they are for, such as {@code for any year}
   */
  public void lack(String what) {
    lacking.add(what);
  }

  /**
   * Wants a column that has no fixed name.
   *
   * @param column the column from 0
   */
  public void want(int column) {
    wanted[column] = true;
  }

  /**
   * Which columns are wanted.
   *
   * @return true for each column that a reader asked for
   */
  public boolean[] wanted() {
    return wanted.clone();
  }

  /** Wants all columns. */
  public void wantAll() {
    Arrays.fill(wanted, true);
  }

  /**
   * Says that a column is not of this layout, unless its name came before, which is reported.
   *
   * @param column the column from 0
   */
  public void unknown(int column) {
    if (!twice[column]) {
      unknown.add(ProblemList.shown(names.get(column)) + " (" + (column + 1) + ")");
    }
  }

  /**
   * Reports what is wrong with a column.
   *
   * @param column the column from 0
   * @param message what is wrong
   */
  public void fault(int column, String message) {
    problems.add(line, line == 0 ? 0 : column + 1, names.get(column), message);
    sound = false;
  }

  /**
   * Reports what is wrong with the header as a whole.
   *
   * @param message what is wrong
   */
  public void fault(String message) {
    problems.add(line, 0, "", message);
    sound = false;
  }

  /**
   * Whether nothing is wrong; reports all that is missing and unknown.
   *
   * @return true if the rows can be read
   */
  public boolean sound() {
    return sound("");
  }

  /**
   * Whether nothing is wrong; reports all that is missing and unknown.
   *
   * @param layout what the columns should be those of; empty if it has no name
   * @return true if the rows can be read
   */
  public boolean sound(String layout) {
    // Where no name was looked at, nothing is known to be missing.
    boolean looked = sound || !names.isEmpty();
    if (looked && !(needed.isEmpty() && lacking.isEmpty() && unknown.isEmpty())) {
      fault(sentence(layout));
    }
    needed.clear();
    lacking.clear();
    unknown.clear();
    return sound;
  }

  private String sentence(String layout) {
    StringBuilder text = new StringBuilder();
    List<String> missing = new ArrayList<>();
    needed.forEach(
        spellings -> missing.add("'" + String.join("' or '", spellings) + "'" + near(spellings)));
    missing.addAll(lacking);
    if (!missing.isEmpty()) {
      text.append("there is no ").append(kind).append(' ').append(String.join(", ", missing));
      text.append(layout.isEmpty() ? "" : " of " + layout);
    }
    if (unknown.isEmpty()) {
      List<String> others = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (!wanted[i]) {
          others.add(ProblemList.shown(names.get(i)));
        }
      }
      text.append(others.isEmpty() ? "" : "; others are " + ProblemList.listed(others, LISTED));
    } else {
      text.append(text.length() == 0 ? "" : ", and ")
          .append(kind)
          .append(' ')
          .append(ProblemList.listed(unknown, LISTED))
          .append(unknown.size() == 1 ? " is not of " : " are not of ")
          .append(layout.isEmpty() ? "this layout" : missing.isEmpty() ? layout : "it");
    }
    text.append("; case and spaces do not matter");
    if (!missing.isEmpty()) {
      Layouts.ofHeader(names, wanted)
          .ifPresent(other -> text.append("; this is ").append(other.words()));
    }
    return text.toString();
  }

  private String near(List<String> spellings) {
    for (String spelling : spellings) {
      for (int i = 0; i < wanted.length; i++) {
        if (!wanted[i] && isNear(spelling, names.get(i))) {
          return " (near: " + ProblemList.shown(names.get(i)) + ")";
        }
      }
    }
    return "";
  }

  private static boolean isNear(String one, String other) {
    String a = folded(one);
    String b = folded(other);
    int most = Math.max(1, a.length() / 3);
    if (Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a))) {
      return true;
    }
    return !b.isEmpty() && Math.abs(a.length() - b.length()) <= most && edits(a, b) <= most;
  }

  /** How many letters have to be put in, taken out or exchanged (Levenshtein, 1966). */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static String folded(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
