package org.migrationeconomics.data.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of a workbook of the old format .xls (BIFF8 of Excel 97 to 2003, MS-XLS), row by row.
 *
 * <p>Only the records with values are read: numbers, texts, logical values, errors, and the stored
 * results of formulas. Cells are texts as in {@link Workbook}. The format holds 65,536 rows of 256
 * columns, so the file is held whole; one that is larger than {@value #MOST} bytes is refused, and
 * so are an encrypted one and one of Excel 95 or before.
 *
 * <p>A library that reads and writes all of the format is many times as large as the rest of this
 * module.
 *
 * <p>Not thread-safe.
 */
final class LegacyWorkbook implements Grid {

  static final int MOST = 1 << 26;

  private static final int BEGIN = 0x809;
  private static final int END = 0x0A;
  private static final int CONTINUE = 0x3C;
  private static final int ENCRYPTED = 0x2F;
  private static final int SHEET = 0x85;
  private static final int TEXTS = 0xFC;
  private static final int SHARED_TEXT = 0xFD;
  private static final int OWN_TEXT = 0x204;
  private static final int NUMBER = 0x203;
  private static final int SHORT_NUMBER = 0x27E;
  private static final int SHORT_NUMBERS = 0xBD;
  private static final int FORMULA = 0x06;
  private static final int FORMULA_TEXT = 0x207;
  private static final int LOGICAL_OR_ERROR = 0x205;

  private static final int VERSION = 0x600;
  private static final int MOST_TEXTS = 1 << 20;
  private static final int MOST_COLUMNS = 256;
  private static final double WHOLE = 1e15;

  private final ByteBuffer data;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Reads a workbook to its end; the stream stays open. */
  LegacyWorkbook(InputStream bytes) throws IOException {
    byte[] file = bytes.readNBytes(MOST);
    if (file.length == MOST) {
      throw new UnreadableFileException("the workbook (.xls) is larger than 64 MB");
    }
    CompoundFile streams = new CompoundFile(file);
    var book = streams.stream("Workbook");
    if (book.isEmpty()) {
      throw new UnreadableFileException(
          streams.stream("Book").isPresent()
              ? "this is a workbook of Excel 95 or before, which is not read: save it as .xlsx"
              : streams.stream("EncryptedPackage").isPresent()
                  ? "this is an encrypted workbook, which is not read"
                  : "this is a file of an old office program, but no workbook (.xls)");
    }
    data = ByteBuffer.wrap(book.get()).order(ByteOrder.LITTLE_ENDIAN);
    globals();
  }

  private static UnreadableFileException damaged(String what) {
    return new UnreadableFileException("the workbook is damaged or cut off: " + what);
  }

  /** One record, and those that continue it. */
  private final class Records {

    private int next;
    private int type;
    private int start;
    private int end;

    Records(int offset) {
      this.next = offset;
    }

    /** Goes to the next record. */
    int next() throws UnreadableFileException {
      if (next < 0 || next + 4 > data.limit()) {
        throw damaged("it ends within a sheet");
      }
      type = data.getShort(next) & 0xFFFF;
      start = next + 4;
      end = start + (data.getShort(next + 2) & 0xFFFF);
      if (end > data.limit()) {
        throw damaged("a record is cut off");
      }
      next = end;
      return type;
    }

    /** Begins a workbook or sheet. */
    void begin() throws UnreadableFileException {
      if (next() != BEGIN || end - start < 2) {
        throw damaged("a sheet does not begin where it should");
      }
      if (data.getShort(start) != VERSION) {
        throw new UnreadableFileException(
            "this is a workbook of Excel 95 or before, which is not read: save it as .xlsx");
      }
    }

    private void need(int at, int size) throws UnreadableFileException {
      if (at < start || at + size > end) {
        throw damaged("a record is too short");
      }
    }

    int small(int offset) throws UnreadableFileException {
      need(start + offset, 2);
      return data.getShort(start + offset) & 0xFFFF;
    }

    int tiny(int offset) throws UnreadableFileException {
      need(start + offset, 1);
      return data.get(start + offset) & 0xFF;
    }

    int whole(int offset) throws UnreadableFileException {
      need(start + offset, 4);
      return data.getInt(start + offset);
    }

    double number(int offset) throws UnreadableFileException {
      need(start + offset, 8);
      return data.getDouble(start + offset);
    }

    int size() {
      return end - start;
    }

    // Texts run over from record to record; "start" is where the next byte is.

    private void roll() throws UnreadableFileException {
      while (start == end) {
        if (next + 2 > data.limit() || (data.getShort(next) & 0xFFFF) != CONTINUE) {
          throw damaged("a text is cut off");
        }
        next();
      }
    }

    private int take(int size) throws UnreadableFileException {
      int value = 0;
      for (int i = 0; i < size; i++) {
        roll();
        value |= (data.get(start++) & 0xFF) << (8 * i);
      }
      return value;
    }

    private void skip(long size) throws UnreadableFileException {
      long left = size;
      while (left > 0) {
        roll();
        int part = (int) Math.min(left, end - start);
        start += part;
        left -= part;
      }
    }

    /** A text of so many characters, whose kind stands before them and after each break. */
    String text(int length) throws UnreadableFileException {
      int kind = take(1);
      int runs = (kind & 8) != 0 ? take(2) : 0;
      long extra = (kind & 4) != 0 ? Integer.toUnsignedLong(take(4)) : 0;
      // A length is two bytes; the characters are there or the file ends.
      StringBuilder text = new StringBuilder(Math.min(length, 1 << 8));
      while (text.length() < length) {
        if (start == end) {
          roll();
          kind = take(1);
          roll();
        }
        text.append((char) ((kind & 1) != 0 ? take(2) : take(1)));
      }
      skip(4L * runs);
      skip(extra);
      return text.toString();
    }
  }

  /** The names of the sheets and the texts that they share. */
  private void globals() throws UnreadableFileException {
    Records records = new Records(0);
    records.begin();
    for (int type = records.next(); type != END; type = records.next()) {
      if (type == ENCRYPTED) {
        throw new UnreadableFileException("this is an encrypted workbook, which is not read");
      }
      if (type == SHEET && records.tiny(5) == 0) {
        offsets.add(records.whole(0));
        int length = records.tiny(6);
        records.skip(7);
        names.add(records.text(length));
      } else if (type == TEXTS) {
        int count = records.whole(4);
        if (count > MOST_TEXTS) {
          throw new UnreadableFileException(
              "the workbook has more texts than any file of this layout");
        }
        records.skip(8);
        // Each has three bytes at least, so that a false count ends the file.
        for (int i = 0; i < count; i++) {
          int length = records.take(2);
          texts.add(records.text(length));
        }
      }
    }
    if (names.isEmpty()) {
      throw new UnreadableFileException("the workbook has no sheet");
    }
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
    Cells cells = new Cells(new Records(offsets.get(sheet)), row);
    // The parser alone: what the sink throws is no problem of the file.
    while (!problems.overflown() && cells.advance(problems)) {
      if (!sink.row(row)) {
        return;
      }
    }
  }

  /** The cells of one sheet. */
  private final class Cells {

    private final Records records;
    private final GridRow row;
    private boolean begun;
    private boolean held;

    Cells(Records records, GridRow row) {
      this.records = records;
      this.row = row;
    }

    /** Fills the next row; false at the end, or if the sheet is damaged, which is a problem. */
    boolean advance(ProblemList problems) {
      try {
        if (!begun) {
          begun = true;
          records.begin();
          held = toCell();
        }
        if (!held) {
          return false;
        }
        int line = records.small(0) + 1;
        if (line <= row.line()) {
          throw damaged("row " + line + " does not follow row " + row.line());
        }
        row.begin(line);
        do {
          cells();
          held = toCell();
        } while (held && records.small(0) + 1 == line);
        return true;
      } catch (IOException failure) {
        problems.add(
            row.line(),
            0,
            "",
            FileInput.sentence(failure) + "; the sheet was not read any further");
        return false;
      }
    }

    /** Goes to the next record with a value; false at the end of the sheet. */
    private boolean toCell() throws UnreadableFileException {
      while (true) {
        switch (records.next()) {
          case SHARED_TEXT,
              OWN_TEXT,
              NUMBER,
              SHORT_NUMBER,
              SHORT_NUMBERS,
              FORMULA,
              LOGICAL_OR_ERROR -> {
            return true;
          }
          case END -> {
            return false;
          }
          case BEGIN -> {
            // A chart within the sheet has records of its own.
            for (int depth = 1; depth > 0; ) {
              int type = records.next();
              depth += type == BEGIN ? 1 : type == END ? -1 : 0;
            }
          }
          default -> {
            // Widths, colours and the like.
          }
        }
      }
    }

    private void cells() throws UnreadableFileException {
      int column = records.small(2);
      switch (records.type) {
        case SHARED_TEXT -> {
          int index = records.whole(6);
          if (index < 0 || index >= texts.size()) {
            throw damaged("there is no shared text " + Integer.toUnsignedString(index));
          }
          put(column, texts.get(index));
        }
        case OWN_TEXT -> {
          int length = records.small(6);
          records.skip(8);
          put(column, records.text(length));
        }
        case NUMBER -> put(column, text(records.number(6)));
        case SHORT_NUMBER -> put(column, text(unpacked(records.whole(6))));
        case SHORT_NUMBERS -> {
          int count = (records.size() - 6) / 6;
          for (int i = 0; i < count; i++) {
            put(column + i, text(unpacked(records.whole(6 + 6 * i))));
          }
        }
        case LOGICAL_OR_ERROR ->
            put(column, records.tiny(7) == 0 ? logical(records.tiny(6)) : error(records.tiny(6)));
        default -> formula(column);
      }
    }

    private void formula(int column) throws UnreadableFileException {
      if (records.small(12) != 0xFFFF) {
        put(column, text(records.number(6)));
        return;
      }
      int value = records.tiny(8);
      switch (records.tiny(6)) {
        case 0 -> {
          // Parts of the formula may stand before its text.
          Records ahead = new Records(records.next);
          int type = ahead.next();
          while (type == 0x4BC || type == 0x221 || type == 0x236 || type == CONTINUE) {
            type = ahead.next();
          }
          if (type != FORMULA_TEXT) {
            throw damaged("a formula has no stored result");
          }
          int length = ahead.small(0);
          ahead.skip(2);
          put(column, length == 0 ? "" : ahead.text(length));
        }
        case 1 -> put(column, logical(value));
        case 2 -> put(column, error(value));
        default -> put(column, "");
      }
    }

    private void put(int column, String text) throws UnreadableFileException {
      if (column < row.count() || column >= MOST_COLUMNS) {
        throw damaged("a cell of row " + row.line() + " does not follow the cell before it");
      }
      row.pad(column);
      row.field();
      if (!row.append(text)) {
        throw new UnreadableFileException("a row is longer than four million characters");
      }
    }

    private static String logical(int value) {
      return value == 1 ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
      return switch (code) {
        case 0x00 -> "#NULL!";
        case 0x07 -> "#DIV/0!";
        case 0x0F -> "#VALUE!";
        case 0x17 -> "#REF!";
        case 0x1D -> "#NAME?";
        case 0x24 -> "#NUM!";
        default -> "#N/A";
      };
    }

    /** A number of thirty bits: a whole one or the front of a double, perhaps times a hundred. */
    private static double unpacked(int packed) {
      double value =
          (packed & 2) != 0
              ? packed >> 2
              : Double.longBitsToDouble((long) (packed & 0xFFFFFFFC) << 32);
      return (packed & 1) != 0 ? value / 100 : value;
    }

    /** The shortest text of a number that reads back as it, as other workbooks store it. */
    private static String text(double value) {
      return value == Math.rint(value) && Math.abs(value) < WHOLE
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }
}
