package org.migrationeconomics.data.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file as a parser wants it: unpacked, decoded, without byte-order mark, without NUL
 * characters, and knowing whether its end was reached.
 *
 * <p>Not thread-safe.
 */
public final class TextSource extends Reader {

  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader text;
  // The beginning, where it was looked at before it is read.
  private char[] ahead = new char[0];
  private int aheadAt;
  private int aheadEnd;
  private Optional<IOException> failed = Optional.empty();
  // Lines end in CR alone, as old programs write them.
  private boolean returns;
  private boolean begun;
  private boolean ended;
  // A text of one-byte characters in two bytes each, which parsers name for what it is.
  private boolean wide;
  private boolean damaged;
  private boolean looked;
  private String head = "";

  private TextSource(Reader text) {
    this.text = text;
  }

  /**
   * Text that is decoded already.
   *
   * @param text the characters
   * @return the source
   */
  public static TextSource of(Reader text) {
    return new TextSource(text);
  }

  /**
   * UTF-8 bytes, or UTF-16 with a byte-order mark, possibly packed with gzip, as their first bytes
   * tell.
   *
   * @param bytes the bytes
   * @return the source
   * @throws IOException if the bytes cannot be read, or are those of something else than text
   */
  public static TextSource of(InputStream bytes) throws IOException {
    return of(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Bytes in UTF-8 or Latin-1, or in UTF-16 with a byte-order mark, possibly packed with gzip, as
   * their first bytes tell.
   *
   * @param bytes the bytes
   * @param charset UTF-8, or another in which every byte is a character
   * @return the source
   * @throws IOException if the bytes cannot be read, or are those of something else than text
   */
  public static TextSource of(InputStream bytes, Charset charset) throws IOException {
    BufferedInputStream head = new BufferedInputStream(bytes, BUFFER);
    if (startsWith(head, 0x1F, 0x8B)) {
      head = new BufferedInputStream(new GZIPInputStream(head, BUFFER), BUFFER);
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new UnreadableFileException(
          "this is an archive or an Excel workbook within a packed file, expected CSV: unpack it");
    }
    if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFileException("this is an Excel workbook (.xls), expected CSV");
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return new TextSource(new InputStreamReader(head, StandardCharsets.UTF_16.newDecoder()));
    }
    // Its byte-order mark says so whatever the caller expects, and so does a PC-Axis file.
    Charset actual =
        startsWith(head, 0xEF, 0xBB, 0xBF)
            ? StandardCharsets.UTF_8
            : PcAxis.charset(beginning(head)).orElse(charset);
    return new TextSource(
        actual.equals(StandardCharsets.UTF_8)
            ? new Utf8Reader(head)
            : new InputStreamReader(head, actual));
  }

  private static byte[] beginning(BufferedInputStream in) throws IOException {
    in.mark(PcAxis.HEAD);
    byte[] head = in.readNBytes(PcAxis.HEAD);
    in.reset();
    return head;
  }

  private static boolean startsWith(BufferedInputStream in, int... expected) throws IOException {
    in.mark(expected.length);
    byte[] actual = in.readNBytes(expected.length);
    in.reset();
    boolean same = actual.length == expected.length;
    for (int i = 0; same && i < expected.length; i++) {
      same = (actual[i] & 0xFF) == expected[i];
    }
    return same;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (damaged) {
      throw new UnreadableFileException(
          "a NUL character stands here, which no text has: the file is damaged or binary; it was"
              + " not read any further");
    }
    if (!looked) {
      look();
    }
    int count = raw(target, offset, length);
    if (!begun && count > 0) {
      begun = true;
      wide = target[offset] == 0 || (count > 1 && target[offset + 1] == 0);
      if (target[offset] == BYTE_ORDER_MARK) {
        count--;
        System.arraycopy(target, offset + 1, target, offset, count);
        if (count == 0) {
          return read(target, offset, length);
        }
      }
    }
    ended |= count < 0;
    if (count > 0 && !wide && hasNull(target, offset, count)) {
      damaged = true;
      int sound = 0;
      while (target[offset + sound] != 0) {
        sound++;
      }
      // What stands before it is delivered first, so that the parser knows the line.
      return sound > 0 ? sound : read(target, offset, length);
    }
    return count;
  }

  /**
   * The beginning of the text, which is read all the same.
   *
   * @return its first characters, at most as many as {@link Foreign#HEAD}, without byte-order mark
   */
  public String head() {
    if (!looked) {
      look();
    }
    return head;
  }

  /**
   * The beginning of the text, which stays to be read. A text that cannot be read has none; reading
   * it says why.
   *
   * @param most most characters, of those that are looked at
   * @return what it begins with, without byte-order mark
   */
  public String head(int most) {
    return head().substring(0, Math.min(most, head.length()));
  }

  /** Reads the beginning; what fails there fails again when it is read. */
  private void look() {
    looked = true;
    ahead = new char[Foreign.HEAD + 2];
    try {
      int count = 0;
      while (count >= 0 && aheadEnd < Foreign.HEAD) {
        count = text.read(ahead, aheadEnd, ahead.length - aheadEnd);
        aheadEnd += Math.max(count, 0);
      }
    } catch (IOException failure) {
      failed = Optional.of(failure);
    }
    int first = aheadEnd > 0 && ahead[0] == BYTE_ORDER_MARK ? 1 : 0;
    head = new String(ahead, first, Math.min(aheadEnd, Foreign.HEAD + first) - first);
    returns =
        head.indexOf('\r') >= 0 && head.indexOf('\n') < 0 && head.indexOf('\r') < head.length() - 1;
  }

  /** The next characters, those that were looked at first. */
  private int raw(char[] target, int offset, int length) throws IOException {
    int count;
    if (aheadAt < aheadEnd) {
      count = Math.min(length, aheadEnd - aheadAt);
      System.arraycopy(ahead, aheadAt, target, offset, count);
      aheadAt += count;
      if (aheadAt == aheadEnd) {
        ahead = new char[0];
      }
    } else if (failed.isPresent()) {
      throw failed.get();
    } else {
      count = text.read(target, offset, length);
    }
    for (int i = offset; returns && i < offset + count; i++) {
      target[i] = target[i] == '\r' ? '\n' : target[i];
    }
    return count;
  }

  /** One pass without a branch, since every character of every file comes through here. */
  private static boolean hasNull(char[] target, int offset, int count) {
    int below = 0;
    for (int i = offset; i < offset + count; i++) {
      below |= target[i] - 1;
    }
    return below < 0;
  }

  /**
   * Whether the parser was told that there is no more text. While a row is handled this is so only
   * if no line break ended it.
   *
   * @return true after the end
   */
  public boolean ended() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
