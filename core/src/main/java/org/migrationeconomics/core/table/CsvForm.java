package org.migrationeconomics.core.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;

/** A form in which a table becomes CSV: RFC 4180 with line feeds, one header line. */
interface CsvForm {

  /** What a line of the long form says of its figure. */
  List<String> FIGURE = List.of("variable", "value", "unit", "reason");

  /** What every line says of its table. */
  List<String> TABLE = List.of("title", "source", "note");

  void write(TextTable table, Appendable out) throws IOException;

  /** One line a figure. */
  static void writeLong(TextTable table, Appendable out) throws IOException {
    List<Integer> labels = columns(table, false);
    List<Integer> figures = columns(table, true);
    boolean empty = table.holdsNothing();
    List<String> heads = labels.stream().map(table.heads()::get).toList();
    List<String> variables = variables(table);
    List<String> further = new ArrayList<>();
    if (!figures.isEmpty()) {
      further.addAll(FIGURE);
    } else if (empty) {
      further.add("reason");
    }
    int before = heads.size() + Math.max(0, further.size() - 1);
    further.addAll(TABLE);
    line(out, distinct(heads, further));
    if (empty) {
      noRows(table, before, out);
    }
    List<String> about = about(table);
    for (int r = 0; r < table.rowCount(); r++) {
      if (table.isSum(r)) {
        continue;
      }
      Object[] row = table.rows().get(r);
      List<String> what = labels.stream().map(c -> cell(row[c])).toList();
      boolean labelled = true;
      for (int c : figures) {
        // An empty text: the column does not apply to the row.
        if (!"".equals(row[c])) {
          labelled = false;
          List<String> figure =
              List.of(variables.get(c), figure(row[c]), unit(table, row, c), reason(row[c]));
          line(out, joined(what, figure, about));
        }
      }
      if (labelled) {
        // No figure applies: the row says only what it is about.
        line(out, joined(what, figures.isEmpty() ? List.of() : List.of("", "", "", ""), about));
      }
    }
  }

  /** The columns as they stand, and what is to be said about them. */
  static void writeWide(TextTable table, Appendable out) throws IOException {
    line(out, distinct(table.heads(), joined(List.of("unit"), List.of("reason"), TABLE)));
    if (table.holdsNothing()) {
      noRows(table, table.heads().size() + 1, out);
    }
    List<Integer> figures = columns(table, true);
    List<String> about = about(table);
    for (int r = 0; r < table.rowCount(); r++) {
      if (table.isSum(r)) {
        continue;
      }
      Object[] row = table.rows().get(r);
      List<String> cells = new ArrayList<>();
      StringJoiner reasons = new StringJoiner("; ");
      for (int c = 0; c < row.length; c++) {
        cells.add(cell(row[c]));
        String reason = reason(row[c]);
        if (!reason.isEmpty()) {
          reasons.add(table.heads().get(c) + ": " + reason);
        }
      }
      line(out, joined(cells, List.of(units(table, figures, row), reasons.toString()), about));
    }
  }

  /** The cells alone. */
  static void writeCells(TextTable table, Appendable out) throws IOException {
    line(out, table.heads());
    for (Object[] row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        cells.add(cell(cell));
      }
      line(out, cells);
    }
  }

  private static List<Integer> columns(TextTable table, boolean figures) {
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < table.heads().size(); c++) {
      if (table.hasFigures(c) == figures) {
        columns.add(c);
      }
    }
    return columns;
  }

  /** One unit for all columns, or each with its head. */
  private static String units(TextTable table, List<Integer> figures, Object[] row) {
    Set<String> different = new HashSet<>();
    StringJoiner each = new StringJoiner("; ");
    for (int c : figures) {
      String unit = unit(table, row, c);
      different.add(unit);
      each.add(table.heads().get(c) + ": " + unit);
    }
    return different.size() == 1 ? different.iterator().next() : each.toString();
  }

  private static String unit(TextTable table, Object[] row, int column) {
    return row[column] instanceof Cell cell
        ? cell.unit().orElse(table.unit(column))
        : table.unit(column);
  }

  private static void noRows(TextTable table, int before, Appendable out) throws IOException {
    List<String> blank = new ArrayList<>();
    for (int c = 0; c < before; c++) {
      blank.add("");
    }
    line(out, joined(blank, List.of("the table has no rows"), about(table)));
  }

  private static List<String> about(TextTable table) {
    StringJoiner remarks = new StringJoiner(" | ");
    table.remarks().forEach(remark -> remarks.add(Labels.onOneLine(remark)));
    return List.of(
        Labels.onOneLine(table.title()), Labels.onOneLine(table.source()), remarks.toString());
  }

  /** What the columns are called where each is a line: columns of one head and unit stay apart. */
  private static List<String> variables(TextTable table) {
    Set<List<String>> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int c = 0; c < table.heads().size(); c++) {
      String name = table.heads().get(c);
      for (int copy = 2; !taken.add(List.of(name, table.unit(c))); copy++) {
        name = table.heads().get(c) + " " + copy;
      }
      names.add(name);
    }
    return names;
  }

  /** Heads as they are, but where one comes twice, since programs would rename or merge them. */
  static List<String> distinct(List<String> heads, List<String> further) {
    Set<String> taken = new HashSet<>(further);
    List<String> names = new ArrayList<>();
    for (String head : heads) {
      String name = head;
      for (int copy = 2; !taken.add(name); copy++) {
        name = head + " " + copy;
      }
      names.add(name);
    }
    names.addAll(further);
    return names;
  }

  private static List<String> joined(List<String> first, List<String> then, List<String> last) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    all.addAll(last);
    return all;
  }

  private static String reason(Object value) {
    return value instanceof Cell cell && cell.toOptional().isEmpty()
        ? cell.reason().orElse("no reason is given")
        : "";
  }

  /** A figure; a truth value among figures is 1 or 0, so that the column of values stays one. */
  private static String figure(Object value) {
    return value instanceof Boolean truth ? (truth ? "1" : "0") : cell(value);
  }

  /** A cell with all its digits, empty where there is no value. */
  static String cell(Object value) {
    if (value instanceof Cell cell) {
      OptionalDouble number = cell.toOptional();
      return number.isPresent() ? cell(number.getAsDouble()) : "";
    }
    if (value instanceof Double number) {
      return Numbers.exact(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    return String.valueOf(value);
  }

  private static void line(Appendable out, List<String> cells) throws IOException {
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      boolean quote =
          cell.chars().anyMatch(ch -> ch == ',' || ch == '"' || ch == '\n' || ch == '\r');
      out.append(c == 0 ? "" : ",");
      out.append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append('\n');
  }
}
