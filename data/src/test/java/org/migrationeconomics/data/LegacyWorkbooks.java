package org.migrationeconomics.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small .xls workbooks (BIFF8 in a compound file), written by hand so that they can be wrong. */
public final class LegacyWorkbooks {

  /** A sector of the compound file. */
  public static final int SECTOR = 512;

  private static final int FREE = -1;
  private static final int END = -2;
  private static final int TABLE = -3;

  private final Map<String, byte[]> sheets = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private byte[] globals = new byte[0];
  private boolean small;

  private LegacyWorkbooks() {}

  /** A workbook without sheets. */
  public static LegacyWorkbooks empty() {
    return new LegacyWorkbooks();
  }

  /** Adds a sheet whose rows are lines and whose cells are parted by '|'; numbers are numbers. */
  public LegacyWorkbooks sheet(String name, String lines) {
    List<byte[]> records = new ArrayList<>();
    String[] rows = lines.split("\n", -1);
    for (int line = 0; line < rows.length; line++) {
      String[] cells = rows[line].split("[|]", -1);
      for (int column = 0; column < cells.length; column++) {
        if (cells[column].matches("-?[0-9.]+(E-?[0-9]+)?")) {
          double value = Double.parseDouble(cells[column]);
          records.add(record(0x203, cell(line, column, 8).putDouble(value).array()));
        } else if (!cells[column].isEmpty()) {
          texts.add(cells[column]);
          records.add(record(0xFD, cell(line, column, 4).putInt(texts.size() - 1).array()));
        }
      }
    }
    return raw(name, records.toArray(new byte[0][]));
  }

  /** Adds a sheet with just these records between its beginning and its end. */
  public LegacyWorkbooks raw(String name, byte[]... records) {
    byte[] begin = record(0x809, 0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0);
    sheets.put(name, joined(begin, joined(records), record(0x0A)));
    return this;
  }

  /** Adds a text that cells share. */
  public LegacyWorkbooks text(String text) {
    texts.add(text);
    return this;
  }

  /** Adds records to those of the whole workbook. */
  public LegacyWorkbooks globals(byte[]... records) {
    globals = joined(records);
    return this;
  }

  /** Keeps the workbook in the stream of small streams. */
  public LegacyWorkbooks small() {
    small = true;
    return this;
  }

  /** The front of a cell: row and column, from 0, and room for so many bytes. */
  public static ByteBuffer cell(int row, int column, int room) {
    return ByteBuffer.allocate(6 + room)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) row)
        .putShort((short) column)
        .putShort((short) 0);
  }

  /** A record. */
  public static byte[] record(int type, int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return record(type, content);
  }

  /** A record. */
  public static byte[] record(int type, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) type)
        .putShort((short) content.length)
        .put(content)
        .array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private byte[] sharedTexts() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(texts.size())
            .putInt(texts.size())
            .array());
    for (String text : texts) {
      byte[] characters = text.getBytes(StandardCharsets.UTF_16LE);
      all.writeBytes(
          ByteBuffer.allocate(3 + characters.length)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) text.length())
              .put((byte) 1)
              .put(characters)
              .array());
    }
    return record(0xFC, all.toByteArray());
  }

  /** The stream of the workbook. */
  public byte[] stream() {
    byte[] shared = texts.isEmpty() ? new byte[0] : sharedTexts();
    byte[] begin = record(0x809, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0);
    int offset = begin.length + globals.length + shared.length + 4;
    for (String name : sheets.keySet()) {
      offset += 4 + 8 + name.length();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(begin);
    for (Map.Entry<String, byte[]> sheet : sheets.entrySet()) {
      all.writeBytes(
          record(
              0x85,
              ByteBuffer.allocate(8 + sheet.getKey().length())
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putInt(offset)
                  .putShort((short) 0)
                  .put((byte) sheet.getKey().length())
                  .put((byte) 0)
                  .put(sheet.getKey().getBytes(StandardCharsets.ISO_8859_1))
                  .array()));
      offset += sheet.getValue().length;
    }
    all.writeBytes(globals);
    all.writeBytes(shared);
    all.writeBytes(record(0x0A));
    sheets.values().forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** The workbook in its compound file. */
  public byte[] bytes() {
    return compound("Workbook", stream(), small);
  }

  /** The workbook as a stream. */
  public InputStream input() {
    return new ByteArrayInputStream(bytes());
  }

  /** A compound file with one stream: header, table, directory, perhaps small sectors, stream. */
  public static byte[] compound(String name, byte[] stream, boolean small) {
    int front = small ? 3 : 2;
    int count = (stream.length + SECTOR - 1) / SECTOR;
    ByteBuffer file =
        ByteBuffer.allocate((1 + front + count) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xE11AB1A1E011CFD0L);
    file.putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
    file.putShort(30, (short) 9).putShort(32, (short) 6);
    file.putInt(44, 1).putInt(48, 1).putInt(56, small ? 1 << 20 : 1);
    file.putInt(60, small ? 2 : END).putInt(64, small ? 1 : 0).putInt(68, END);
    for (int i = 0; i < 109; i++) {
      file.putInt(76 + 4 * i, i == 0 ? 0 : FREE);
    }
    for (int i = 0; i < SECTOR / 4; i++) {
      int next = i < front ? END : i < front + count - 1 ? i + 1 : i < front + count ? END : FREE;
      file.putInt(SECTOR + 4 * i, i == 0 ? TABLE : next);
      if (small) {
        file.putInt(3 * SECTOR + 4 * i, 64 * (i + 1) < stream.length ? i + 1 : END);
      }
    }
    entry(file, 0, "Root Entry", 5, small ? front : END, small ? stream.length : 0);
    entry(file, 1, name, 2, small ? 0 : front, stream.length);
    file.position((1 + front) * SECTOR);
    return file.put(stream).array();
  }

  private static void entry(
      ByteBuffer file, int place, String name, int kind, int first, int size) {
    int at = 2 * SECTOR + 128 * place;
    byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i < text.length; i++) {
      file.put(at + i, text[i]);
    }
    file.putShort(at + 64, (short) (text.length + 2)).put(at + 66, (byte) kind);
    file.putInt(at + 116, first).putInt(at + 120, size);
  }
}
