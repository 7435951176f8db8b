package org.migrationeconomics.data.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A compound file (MS-CFB 3 and 4), in which old office programs kept their streams: sectors that
 * tables chain together. Every chain is bounded by the number of sectors, so that one that leads
 * back to itself ends.
 *
 * <p>Immutable, as long as nobody writes to its bytes.
 */
final class CompoundFile {

  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int IN_HEADER = 109;
  private static final int LAST_SECTOR = 0xFFFFFFFA;
  private static final int STREAM = 2;
  private static final int ROOT = 5;

  private final ByteBuffer bytes;
  private final int sector;
  private final int sectors;
  private final int[] table;

  /** Reads the tables of a file. */
  CompoundFile(byte[] file) throws UnreadableFileException {
    bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int shift = file.length < HEADER ? 0 : bytes.getShort(30);
    if (shift != 9 && shift != 12) {
      throw damaged("its header is cut off, or has no size of sectors");
    }
    sector = 1 << shift;
    // The last sector may lack bytes that nobody needs.
    sectors = Math.max(0, (file.length - 1) / sector);
    table = table();
  }

  private static UnreadableFileException damaged(String what) {
    return new UnreadableFileException("the workbook is damaged or cut off: " + what);
  }

  /** The table of all sectors: which one follows each. */
  private int[] table() throws UnreadableFileException {
    int each = sector / Integer.BYTES;
    int parts = Math.min(bytes.getInt(44), sectors);
    int[] all = new int[Math.max(0, Math.min((long) parts * each, sectors)) > 0 ? sectors : 0];
    Arrays.fill(all, -1);
    int next = bytes.getInt(68);
    int list = 76;
    int left = IN_HEADER;
    int lists = 0;
    for (int part = 0; part < parts; part++) {
      if (left == 0) {
        // The last entry of a list is the sector of the next one.
        if (lists++ > sectors) {
          throw damaged("its list of tables does not end");
        }
        list = at(next);
        left = each - 1;
        next = whole(list + left * Integer.BYTES);
      }
      int from = at(whole(list));
      for (int i = 0; i < each && part * each + i < all.length; i++) {
        all[part * each + i] = whole(from + i * Integer.BYTES);
      }
      list += Integer.BYTES;
      left--;
    }
    return all;
  }

  private int whole(int at) throws UnreadableFileException {
    if (at < 0 || at + Integer.BYTES > bytes.limit()) {
      throw damaged("a table lies beyond its end");
    }
    return bytes.getInt(at);
  }

  /** Where a sector begins. */
  private int at(int number) throws UnreadableFileException {
    if (number < 0 || number >= sectors) {
      throw damaged("there is no sector " + Integer.toUnsignedString(number));
    }
    return (number + 1) * sector;
  }

  /** What a chain of sectors holds, up to a size; the size of the chain if that is -1. */
  private byte[] chain(int first, long size) throws UnreadableFileException {
    long most = size < 0 ? (long) sectors * sector : size;
    if (most > bytes.limit()) {
      throw damaged("a stream is larger than the file");
    }
    byte[] held = new byte[(int) most];
    int count = 0;
    int number = first;
    while (count < held.length && !(size < 0 && isEnd(number))) {
      int from = at(number);
      int part = Math.min(Math.min(sector, held.length - count), bytes.limit() - from);
      if (part <= 0 || number >= table.length) {
        throw damaged("a stream ends before its size");
      }
      bytes.get(from, held, count, part);
      count += part;
      number = table[number];
    }
    if (size < 0 && !isEnd(number)) {
      throw damaged("a chain of sectors does not end");
    }
    return count == held.length ? held : Arrays.copyOf(held, count);
  }

  private static boolean isEnd(int number) {
    return Integer.compareUnsigned(number, LAST_SECTOR) > 0;
  }

  /** What a stream holds; empty if there is none of that name. */
  Optional<byte[]> stream(String name) throws UnreadableFileException {
    ByteBuffer entries = buffer(chain(bytes.getInt(48), -1));
    int root = -1;
    int found = -1;
    for (int entry = 0; entry + ENTRY <= entries.limit(); entry += ENTRY) {
      int kind = entries.get(entry + 66);
      root = kind == ROOT && root < 0 ? entry : root;
      if (kind == STREAM && found < 0 && name(entries, entry).equalsIgnoreCase(name)) {
        found = entry;
      }
    }
    if (found < 0) {
      return Optional.empty();
    }
    int first = entries.getInt(found + 116);
    long size = Integer.toUnsignedLong(entries.getInt(found + 120));
    if (size >= Integer.toUnsignedLong(bytes.getInt(56)) || root < 0) {
      return Optional.of(chain(first, size));
    }
    return Optional.of(small(entries, root, first, (int) size));
  }

  /** A stream that is too small for sectors of its own. */
  private byte[] small(ByteBuffer entries, int root, int first, int size)
      throws UnreadableFileException {
    byte[] all =
        chain(entries.getInt(root + 116), Integer.toUnsignedLong(entries.getInt(root + 120)));
    ByteBuffer next = buffer(chain(bytes.getInt(60), -1));
    int part = 1 << Math.min(Math.max(bytes.getShort(32), 0), 12);
    byte[] held = new byte[size];
    int number = first;
    for (int count = 0; count < size; count += part) {
      long from = (long) number * part;
      int length = Math.min(part, size - count);
      if (number < 0
          || from + length > all.length
          || (number + 1L) * Integer.BYTES > next.limit()) {
        throw damaged("a small stream ends before its size");
      }
      System.arraycopy(all, (int) from, held, count, length);
      number = next.getInt(number * Integer.BYTES);
    }
    return held;
  }

  private static ByteBuffer buffer(byte[] part) {
    return ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String name(ByteBuffer entries, int entry) {
    int length = Math.min(Math.max(entries.getShort(entry + 64) - 2, 0), 62);
    byte[] text = new byte[length];
    entries.get(entry, text);
    return new String(text, StandardCharsets.UTF_16LE);
  }
}
