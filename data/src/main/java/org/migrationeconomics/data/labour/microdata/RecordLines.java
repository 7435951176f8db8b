package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.labour.codebook.DdiCodebook;
import org.migrationeconomics.data.labour.codebook.DdiVariable;

/**
 * Which record a line is, and what a row has of the records that it belongs to. In a rectangular
 * file every line is a row.
 *
 * <p>Not thread-safe, and used once.
 */
final class RecordLines {

  /** What a line is to the rows. */
  enum Kind {
    ROW,
    CARRIED,
    OTHER
  }

  /** The last record of a type whose variables rows have. */
  private static final class Carried {
    private final String type;
    private final int shift;
    private final int width;
    private long line;
    private boolean sound;
    private boolean used = true;

    Carried(String type, int shift, int width) {
      this.type = type;
      this.shift = shift;
      this.width = width;
    }
  }

  private final DdiCodebook codebook;
  private final ProblemList problems;
  private final String row;
  private final int rowWidth;
  private final Optional<DdiVariable> teller;
  private final Map<String, Carried> carried = new LinkedHashMap<>();
  private final Map<String, Integer> widths = new LinkedHashMap<>();
  private final List<DdiVariable> variables = new ArrayList<>();
  private final List<Integer> shifts = new ArrayList<>();
  private final char[] cells;
  private String fault = "";

  RecordLines(DdiCodebook codebook, String record, ProblemList problems) {
    this.codebook = codebook;
    this.problems = problems;
    this.row = record.isEmpty() ? only(codebook) : record;
    this.teller =
        codebook.isHierarchical()
            ? Optional.of(codebook.variable(codebook.recordVariable()))
            : Optional.empty();
    codebook.records().keySet().forEach(type -> widths.put(type, codebook.recordLength(type)));
    this.rowWidth = widths.getOrDefault(row, codebook.recordLength());
    int end = rowWidth;
    for (Map.Entry<String, String> type : codebook.records().entrySet()) {
      // Records that belong to none, such as households; not those beside the rows.
      if (type.getValue().isEmpty() && !type.getKey().equals(row)) {
        int width = widths.getOrDefault(type.getKey(), 0);
        carried.put(type.getKey(), new Carried(type.getKey(), end, width));
        end += width;
      }
    }
    this.cells = new char[end];
    if (teller.isPresent() && row.isEmpty()) {
      problems.add(
          0,
          0,
          "",
          "the codebook does not say which of the records "
              + String.join(", ", codebook.records().keySet())
              + " belong to others; rowsOf(…) says which are the rows");
      return;
    }
    for (DdiVariable variable : codebook.variables()) {
      if (teller.isEmpty() || variable.records().contains(row)) {
        variables.add(variable);
        shifts.add(0);
      } else {
        carried.values().stream()
            .filter(one -> variable.records().contains(one.type))
            .findFirst()
            .ifPresent(
                one -> {
                  variables.add(variable);
                  shifts.add(one.shift);
                });
      }
    }
  }

  /** The one type of records that belongs to another; empty if there are none or several. */
  private static String only(DdiCodebook codebook) {
    List<String> types =
        codebook.records().entrySet().stream()
            .filter(type -> !type.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    return types.size() == 1 ? types.get(0) : "";
  }

  /** The variables that a row has. */
  List<DdiVariable> variables() {
    return List.copyOf(variables);
  }

  /** The characters of a row and of the records that it belongs to. */
  char[] cells() {
    return cells;
  }

  /** How far behind its columns a variable stands there. */
  int shift(int variable) {
    return shifts.get(variable);
  }

  /** The type that a line says; empty in a rectangular file, and if it is too short to say it. */
  private String type(char[] line, long length) {
    return teller
        .filter(variable -> variable.end() <= length)
        .map(variable -> text(line, variable, 0))
        .orElse("");
  }

  private static String text(char[] line, DdiVariable variable, int shift) {
    return new String(line, shift + variable.start() - 1, variable.end() - variable.start() + 1)
        .strip();
  }

  /** How many characters a line needs. */
  int width(char[] line, long length) {
    if (teller.isEmpty()) {
      return rowWidth;
    }
    // A record of no known type has any length, which is not what is wrong with it.
    int any = (int) Math.min(line.length, Math.max(length, teller.get().end()));
    return widths.getOrDefault(type(line, length), any);
  }

  /** Which record a line is, as messages end that say how long it should be. */
  String named(char[] line, long length) {
    String type = type(line, length);
    return widths.containsKey(type) ? " for a record " + type : "";
  }

  /** Whether a variable stands on a line. */
  boolean standsOn(DdiVariable variable, char[] line, long length) {
    return teller.isEmpty() || variable.records().contains(type(line, length));
  }

  /**
   * Takes a line.
   *
   * @return what it is; then {@link #fault} says what is wrong with it
   */
  Kind take(char[] line, long length, long number, boolean sound) {
    fault = "";
    String type = type(line, length);
    if (teller.isPresent() && !widths.containsKey(type)) {
      fault =
          "the variable "
              + codebook.recordVariable()
              + " says "
              + ProblemList.shown(type)
              + ", expected a record "
              + String.join(", ", widths.keySet());
      // It may be a person, or the household of those that follow.
      carried.values().forEach(one -> one.sound = false);
      return Kind.ROW;
    }
    Carried household = carried.get(type);
    if (household != null) {
      unused(household);
      household.line = number;
      household.sound = sound;
      household.used = false;
      System.arraycopy(line, 0, cells, household.shift, household.width);
      return Kind.CARRIED;
    }
    if (teller.isPresent() && !type.equals(row)) {
      return sound ? Kind.OTHER : Kind.CARRIED;
    }
    System.arraycopy(line, 0, cells, 0, rowWidth);
    for (Carried one : carried.values()) {
      one.used = true;
      if (one.line == 0) {
        fault = "a record " + row + " stands before any record " + one.type;
      } else if (!one.sound) {
        fault = "the record " + one.type + " before this one cannot be read";
      } else {
        key(one);
      }
    }
    return Kind.ROW;
  }

  /** A key that both have is the same. */
  private void key(Carried one) {
    String name = codebook.records().getOrDefault(row, "");
    for (DdiVariable variable : codebook.variables()) {
      if (variable.name().equals(name)
          && variable.records().contains(row)
          && variable.records().contains(one.type)
          && !text(cells, variable, 0).equals(text(cells, variable, one.shift))) {
        fault = name + " is not that of the record " + one.type + " before this one";
      }
    }
  }

  private void unused(Carried one) {
    if (!one.used && one.sound) {
      problems.addRow(one.line, 0, "", "a record " + one.type + " is followed by no record " + row);
    }
  }

  /** What is wrong with the line that was taken last; empty if nothing is. */
  String fault() {
    return fault;
  }

  /** The file has ended. */
  void end() {
    carried.values().forEach(this::unused);
  }
}
