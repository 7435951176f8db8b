package org.migrationeconomics.data.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/**
 * The sheets of an .xlsx workbook (ECMA-376, SpreadsheetML), row by row, in bounded memory: the
 * shared texts are held, the cells are not.
 *
 * <p>Cells are texts here: numbers as they are stored, logical values as TRUE and FALSE, errors as
 * {@code #N/A} and the like, a formula by its stored result.
 *
 * <p>The readers that are at hand hold whatever a cell's address says they should: a single cell
 * {@code ZZZZZZ1} exhausts their memory, and so does a shared text that is unpacked to gigabytes.
 *
 * <p>Not thread-safe.
 */
final class Workbook implements Grid, Closeable {

  private static final long MOST_IN_SHEET = 1L << 32;
  private static final long MOST_IN_PART = 1L << 28;
  private static final int MOST_SHEETS = 1000;
  private static final int MOST_TEXTS = 1 << 21;
  private static final int MOST_TEXT_CHARACTERS = 1 << 25;
  private static final int LONGEST_CELL = 1 << 15;
  private static final int MOST_ROWS = 1 << 20;
  private static final String BOOK = "xl/workbook.xml";
  private static final String NO_FORMULA_RESULT = "(formula without a stored result)";

  private final Archive parts;
  private final List<String> names = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private boolean textsRead;

  /** A workbook of an archive, which it closes. */
  Workbook(Archive parts) throws IOException {
    this.parts = parts;
    Map<String, String> relations = new HashMap<>();
    XmlPart links = xml("xl/_rels/workbook.xml.rels", MOST_IN_PART);
    for (int event = links.next(); event != XMLStreamConstants.END_DOCUMENT; event = links.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && links.name().equals("Relationship")) {
        relations.put(links.attribute("Id"), links.attribute("Target"));
        if (relations.size() > MOST_SHEETS) {
          throw new UnreadableFileException("the workbook has more than 1000 parts");
        }
      }
    }
    XmlPart book = xml(BOOK, MOST_IN_PART);
    for (int event = book.next(); event != XMLStreamConstants.END_DOCUMENT; event = book.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && book.name().equals("sheet")) {
        String target = relations.getOrDefault(book.attribute("id"), "");
        names.add(book.attribute("name"));
        targets.add(target.startsWith("/") ? target.substring(1) : "xl/" + target);
        if (names.size() > MOST_SHEETS) {
          throw new UnreadableFileException("the workbook has more than 1000 sheets");
        }
      }
    }
    if (names.isEmpty()) {
      throw new UnreadableFileException("the workbook has no sheet");
    }
  }

  /** Whether an archive is a workbook. */
  static boolean isOne(Archive archive) throws IOException {
    return archive.open(BOOK).isPresent();
  }

  /** Whether a file that begins so is a workbook of the old format. */
  static boolean isLegacy(byte[] head) {
    return head.length >= 4
        && head[0] == (byte) 0xD0
        && head[1] == (byte) 0xCF
        && head[2] == 0x11
        && head[3] == (byte) 0xE0;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  private XmlPart xml(String name, long most) throws IOException {
    Optional<InputStream> part = parts.open(name);
    if (part.isEmpty()) {
      throw new UnreadableFileException(
          "this is an archive without the part "
              + ProblemList.shown(name)
              + ", so it is no whole .xlsx workbook");
    }
    return XmlPart.of(part.get(), most);
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(names);
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public void rows(int sheet, ProblemList problems, Sink sink) {
    GridRow row = new GridRow();
    row.begin(0);
    Cells cells;
    try {
      readTexts();
      cells = new Cells(xml(targets.get(sheet), MOST_IN_SHEET), row);
    } catch (IOException failure) {
      problems.add(0, 0, "", FileInput.sentence(failure));
      return;
    }
    // The parser alone: what the sink throws is no problem of the file.
    while (!problems.overflown() && cells.advance(problems)) {
      if (!sink.row(row)) {
        return;
      }
    }
  }

  private void readTexts() throws IOException {
    if (textsRead) {
      return;
    }
    textsRead = true;
    Optional<InputStream> part = parts.open("xl/sharedStrings.xml");
    if (part.isEmpty()) {
      return;
    }
    XmlPart xml = XmlPart.of(part.get(), MOST_IN_PART);
    StringBuilder text = new StringBuilder();
    long characters = 0;
    boolean taken = false;
    int phonetic = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        phonetic += xml.name().equals("rPh") ? 1 : 0;
        taken = xml.name().equals("t") && phonetic == 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        taken = false;
        phonetic -= xml.name().equals("rPh") ? 1 : 0;
        if (xml.name().equals("si")) {
          texts.add(text.toString());
          text.setLength(0);
        }
      } else if (taken && event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.characters(), xml.start(), xml.length());
        characters += xml.length();
      }
      if (characters > MOST_TEXT_CHARACTERS || texts.size() > MOST_TEXTS) {
        throw new UnreadableFileException(
            "the texts of the workbook are longer than those of any file of this layout");
      }
    }
  }

  /** The cells of one sheet. */
  private final class Cells {

    private final XmlPart xml;
    private final GridRow row;
    private final StringBuilder value = new StringBuilder();

    Cells(XmlPart xml, GridRow row) {
      this.xml = xml;
      this.row = row;
    }

    /** Fills the next row; false at the end, or if the sheet is damaged, which is a problem. */
    boolean advance(ProblemList problems) {
      long before = row.line();
      try {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
          if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
            String number = xml.attribute("r");
            long line = number.isEmpty() ? before + 1 : whole(number);
            if (line <= before || line > MOST_ROWS) {
              throw new UnreadableFileException(
                  "the workbook is damaged: row "
                      + ProblemList.shown(number)
                      + " does not follow row "
                      + before);
            }
            row.begin(line);
            fill();
            return true;
          }
        }
        return false;
      } catch (IOException failure) {
        problems.add(
            Math.max(before, row.line()),
            0,
            "",
            FileInput.sentence(failure) + "; the sheet was not read any further");
        return false;
      }
    }

    private void fill() throws IOException {
      while (true) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
          cell();
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
          return;
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          throw new UnreadableFileException("the workbook is damaged: a row does not end");
        }
      }
    }

    private void cell() throws IOException {
      String address = xml.attribute("r");
      String type = xml.attribute("t");
      int column = address.isEmpty() ? row.count() : column(address);
      if (column < row.count() || column >= GridRow.MOST_COLUMNS) {
        throw new UnreadableFileException(
            "the workbook is damaged: cell "
                + ProblemList.shown(address)
                + " does not follow the cell before it");
      }
      row.pad(column);
      value.setLength(0);
      boolean taken = false;
      boolean formula = false;
      boolean stored = false;
      int phonetic = 0;
      while (true) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          phonetic += xml.name().equals("rPh") ? 1 : 0;
          taken = (xml.name().equals("v") || xml.name().equals("t")) && phonetic == 0;
          stored |= taken;
          formula |= xml.name().equals("f");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          taken = false;
          phonetic -= xml.name().equals("rPh") ? 1 : 0;
          if (xml.name().equals("c")) {
            break;
          }
        } else if (taken && event == XMLStreamConstants.CHARACTERS) {
          value.append(xml.characters(), xml.start(), xml.length());
          if (value.length() > LONGEST_CELL) {
            throw new UnreadableFileException("a cell is longer than any cell of a workbook");
          }
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
          throw new UnreadableFileException("the workbook is damaged: a cell does not end");
        }
      }
      row.field();
      if (!row.append(formula && !stored ? NO_FORMULA_RESULT : text(type))) {
        throw new UnreadableFileException("a row is longer than four million characters");
      }
    }

    private String text(String type) throws IOException {
      String raw = value.toString();
      if (type.equals("b")) {
        return raw.equals("1") ? "TRUE" : "FALSE";
      }
      if (!type.equals("s")) {
        return raw;
      }
      int index = (int) whole(raw);
      if (index < 0 || index >= texts.size()) {
        throw new UnreadableFileException(
            "the workbook is damaged: there is no shared text " + ProblemList.shown(raw));
      }
      return texts.get(index);
    }

    /** A whole number of up to nine digits, or -1. */
    private static long whole(String digits) {
      boolean number =
          !digits.isEmpty()
              && digits.length() <= 9
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      return number ? Long.parseLong(digits) : -1;
    }

    /** The column of an address such as AB12, from 0; beyond all columns if it is none. */
    private static int column(String address) {
      int column = 0;
      int i = 0;
      for (; i < address.length(); i++) {
        char c = address.charAt(i);
        if (c < 'A' || c > 'Z' || i == 3) {
          break;
        }
        column = column * 26 + (c - 'A' + 1);
      }
      return i == 0 || whole(address.substring(i)) < 1 ? GridRow.MOST_COLUMNS : column - 1;
    }
  }
}
