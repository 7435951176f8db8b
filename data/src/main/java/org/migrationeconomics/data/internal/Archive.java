package org.migrationeconomics.data.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A ZIP archive, of a file or held packed in memory, whose entries are unpacked one by one and
 * never to a disk.
 *
 * <p>An entry is unpacked to {@value #MOST_UNPACKED} bytes at most, and to {@value #MOST_RATIO}
 * times its packed size once it is larger than {@value #FREE} bytes; the densest tables of numbers
 * are packed to a fiftieth. Archives with more than {@value #MOST_ENTRIES} entries are refused.
 *
 * <p>Not thread-safe.
 */
abstract class Archive implements Closeable {

  /** Largest archive read from a stream, which is held packed. */
  static final int MOST_PACKED = 1 << 28;

  static final long MOST_UNPACKED = 1L << 32;
  static final long MOST_RATIO = 200;
  static final long FREE = 1L << 26;
  static final int MOST_ENTRIES = 10_000;

  private static final int BUFFER = 1 << 16;

  private Archive() {}

  /** The names of all entries, as they are written; a name may come twice. */
  abstract List<String> names() throws IOException;

  /** What is in the first entry of a name; empty if there is none. */
  abstract Optional<InputStream> open(String name) throws IOException;

  /** Whether the first bytes of a file are those of a ZIP archive. */
  static boolean isOne(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** Opens a file. */
  static Archive of(Path file) throws IOException {
    return new OfFile(new ZipFile(file.toFile()));
  }

  /** Reads a stream to its end, which stays open. */
  static Archive of(InputStream bytes) throws IOException {
    byte[] packed = bytes.readNBytes(MOST_PACKED);
    if (packed.length == MOST_PACKED) {
      throw new UnreadableFileException(
          "the workbook or archive is larger than 256 MB; give it as a file instead of a stream");
    }
    return new OfBytes(packed);
  }

  private static void add(List<String> names, String name) throws UnreadableFileException {
    if (names.size() == MOST_ENTRIES) {
      throw new UnreadableFileException(
          "the archive has more than " + MOST_ENTRIES + " files in it");
    }
    names.add(name);
  }

  private static final class OfFile extends Archive {

    private final ZipFile zip;

    OfFile(ZipFile zip) {
      this.zip = zip;
    }

    @Override
    List<String> names() throws IOException {
      List<String> names = new ArrayList<>();
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        add(names, entries.nextElement().getName());
      }
      return names;
    }

    @Override
    Optional<InputStream> open(String name) throws IOException {
      ZipEntry entry = zip.getEntry(name);
      return entry == null
          ? Optional.empty()
          : Optional.of(
              new Bounded(
                  // Unlike that of a stream, the JDK's reader of a file does not look at the sum.
                  new Summed(zip.getInputStream(entry), entry.getCrc()),
                  entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static final class OfBytes extends Archive {

    /** The directory's end (PKWARE APPNOTE 6.3.10, 4.3.16): its length without the comment. */
    private static final int END = 22;

    private static final int LONGEST_COMMENT = 0xFFFF;

    /** What stands for a count that is too large for its two bytes. */
    private static final int MANY = 0xFFFF;

    private final byte[] packed;
    private final int count;

    OfBytes(byte[] packed) throws ZipException {
      this.packed = packed;
      this.count = count(packed);
    }

    /** How many entries there should be. */
    private static int count(byte[] packed) throws ZipException {
      int last = packed.length - END;
      for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
        if (packed[at] == 'P' && packed[at + 1] == 'K' && packed[at + 2] == 5) {
          return (packed[at + 10] & 0xFF) | (packed[at + 11] & 0xFF) << 8;
        }
      }
      throw new ZipException("its directory is missing");
    }

    /** Takes the entries one by one. */
    private interface Taker {
      /** Takes an entry; true to go on. */
      boolean entry(String name, InputStream unpacked) throws IOException;
    }

    private void each(Taker taker) throws IOException {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed));
      InputStream unpacked = new Bounded(zip, packed.length);
      byte[] buffer = new byte[BUFFER];
      try {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (!taker.entry(entry.getName(), unpacked)) {
            return;
          }
          // What is skipped is unpacked too, and counts.
          int read;
          do {
            read = unpacked.read(buffer, 0, BUFFER);
          } while (read >= 0);
        }
      } catch (IllegalArgumentException unreadableName) {
        ZipException damaged = new ZipException("a name in it is not UTF-8");
        damaged.initCause(unreadableName);
        throw damaged;
      }
    }

    @Override
    List<String> names() throws IOException {
      List<String> names = new ArrayList<>();
      each(
          (name, unpacked) -> {
            add(names, name);
            return true;
          });
      // A stream is read from its front, where nobody knows how much should follow.
      if (count != MANY && count != names.size()) {
        throw new ZipException(names.size() + " of " + count + " entries were found");
      }
      return names;
    }

    @Override
    Optional<InputStream> open(String wanted) throws IOException {
      List<InputStream> found = new ArrayList<>();
      each(
          (name, unpacked) -> {
            if (name.equals(wanted)) {
              found.add(unpacked);
            }
            return found.isEmpty();
          });
      return found.stream().findFirst();
    }

    @Override
    public void close() {}
  }

  /** Compares what was unpacked with its check sum. */
  private static final class Summed extends CheckedInputStream {

    private final long expected;

    Summed(InputStream in, long expected) {
      super(in, new CRC32());
      this.expected = expected;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      if (read < 0 && getChecksum().getValue() != expected) {
        throw new ZipException("invalid entry CRC");
      }
      return read;
    }
  }

  /** Unpacks no more than can be of a file of data. */
  private static final class Bounded extends FilterInputStream {

    private final long most;
    private long count;

    Bounded(InputStream in, long packed) {
      super(in);
      this.most = Math.min(MOST_UNPACKED, Math.max(FREE, MOST_RATIO * Math.max(packed, 0)));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(read, 0);
      if (count > most) {
        throw new UnreadableFileException(
            "the archive unpacks to more than "
                + most
                + " bytes, which no file of data does that is packed so small; it was not read any"
                + " further");
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      return readNBytes((int) Math.min(bytes, BUFFER)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
