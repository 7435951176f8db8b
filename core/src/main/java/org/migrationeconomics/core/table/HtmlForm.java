package org.migrationeconomics.core.table;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Labels;

/**
 * A table as one HTML element, well-formed as XML too. Styles stand with the cells that need them,
 * since notebooks and sites that show it keep neither style sheets nor scripts.
 */
final class HtmlForm {

  /** The most rows of a brief table that are shown, and the most columns. */
  static final int ROWS = 40;

  static final int COLUMNS = 20;

  private static final String LEFT = " style=\"text-align:left\"";
  private static final String RIGHT = " style=\"text-align:right\"";

  private final TextTable table;
  private final Part rows;
  private final Part columns;
  private final StringBuilder out = new StringBuilder();

  /** The first of many and the last; all, if there are no more than a limit. */
  private record Part(int all, int first, int last) {

    static Part of(int all, int most) {
      return all <= most ? new Part(all, all, 0) : new Part(all, most - most / 2, most / 2);
    }

    int shown() {
      return first + last;
    }

    boolean isCut() {
      return shown() < all;
    }

    int index(int position) {
      return position < first ? position : all - shown() + position;
    }

    /** Whether those left out would stand before a position. */
    boolean isCutBefore(int position) {
      return isCut() && position == first;
    }
  }

  private HtmlForm(TextTable table, Part rows, Part columns) {
    this.table = table;
    this.rows = rows;
    this.columns = columns;
  }

  static String whole(TextTable table) {
    int columns = table.heads().size();
    return new HtmlForm(
            table, new Part(table.rowCount(), table.rowCount(), 0), new Part(columns, columns, 0))
        .written();
  }

  static String brief(TextTable table) {
    return new HtmlForm(
            table, Part.of(table.rowCount(), ROWS), Part.of(table.heads().size(), COLUMNS))
        .written();
  }

  private String written() {
    out.append("<table>\n<caption").append(LEFT).append('>');
    text(table.title());
    out.append("</caption>\n<thead>\n<tr>");
    for (int c = 0; c < columns.shown(); c++) {
      int column = columns.index(c);
      cut(c, "th");
      out.append("<th scope=\"col\"").append(table.isLeft(column) ? LEFT : RIGHT).append('>');
      text(table.heads().get(column));
      out.append("</th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    for (int r = 0; r < rows.shown(); r++) {
      if (rows.isCutBefore(r)) {
        across(List.of(sentence()));
        out.append('\n');
      }
      row(table.rows().get(rows.index(r)));
    }
    out.append("</tbody>\n");
    if (columns.isCut() || !table.notes().isEmpty()) {
      out.append("<tfoot>\n");
      across(notes());
      out.append("\n</tfoot>\n");
    }
    return out.append("</table>").toString();
  }

  private void row(Object[] cells) {
    out.append("<tr>");
    for (int c = 0; c < columns.shown(); c++) {
      int column = columns.index(c);
      cut(c, "td");
      boolean names = column == 0 && !table.hasFigures(0);
      out.append(names ? "<th scope=\"row\"" : "<td");
      out.append(table.isLeft(column) ? LEFT : RIGHT);
      if (cells[column] instanceof Cell cell && cell.toOptional().isEmpty()) {
        out.append(" title=\"");
        text(cell.reason().orElse("no reason is given"));
        out.append('"');
      }
      out.append('>');
      text(table.printed(cells, column));
      out.append(names ? "</th>" : "</td>");
    }
    out.append("</tr>\n");
  }

  private void cut(int position, String tag) {
    if (columns.isCutBefore(position)) {
      out.append('<').append(tag).append('>').append('…').append("</").append(tag).append('>');
    }
  }

  private void across(List<String> lines) {
    int width = columns.shown() + (columns.isCut() ? 1 : 0);
    out.append("<tr><td colspan=\"").append(width).append('"').append(LEFT);
    out.append('>');
    for (int line = 0; line < lines.size(); line++) {
      out.append(line == 0 ? "" : "<br/>");
      text(lines.get(line));
    }
    out.append("</td></tr>");
  }

  private String sentence() {
    return "… ("
        + rows.all()
        + " rows, of which the first "
        + rows.first()
        + " and the last "
        + rows.last()
        + " are shown; html() has all)";
  }

  private List<String> notes() {
    if (!columns.isCut()) {
      return table.notes();
    }
    List<String> notes = new ArrayList<>(table.notes());
    notes.add(
        0,
        columns.all()
            + " columns, of which the first "
            + columns.first()
            + " and the last "
            + columns.last()
            + " are shown; html() has all.");
    return notes;
  }

  /** A text that cannot be taken for markup, in an element or between quotation marks. */
  private void text(String text) {
    String line = Labels.onOneLine(text);
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        // Neither XML nor UTF-8 has a place for these.
        case '\uFFFE', '\uFFFF' -> out.append('\uFFFD');
        default -> out.append(isHalf(line, i) ? '\uFFFD' : character);
      }
    }
  }

  /** Whether a character is one half of a pair whose other half is missing. */
  private static boolean isHalf(String line, int i) {
    char character = line.charAt(i);
    if (Character.isHighSurrogate(character)) {
      return i + 1 == line.length() || !Character.isLowSurrogate(line.charAt(i + 1));
    }
    return Character.isLowSurrogate(character)
        && (i == 0 || !Character.isHighSurrogate(line.charAt(i - 1)));
  }
}
