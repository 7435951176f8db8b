package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

  /** Gives a byte at a time, as slow connections do. */
  private static InputStream slow(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 1));
      }
    };
  }

  private static String all(Reader reader, int step) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[step + 3];
    int count;
    while ((count = reader.read(buffer, 3, step)) >= 0) {
      text.append(buffer, 3, count);
    }
    return text.toString();
  }

  @Property(tries = 300)
  void textComesBackInWhateverPieces(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 9) int step) throws IOException {
    String sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
    assertEquals(sound, all(new Utf8Reader(new ByteArrayInputStream(bytes)), step));
    assertEquals(sound, all(new Utf8Reader(slow(bytes)), step));
  }

  @Test
  void textLongerThanTheBuffer() throws IOException {
    String text = "aé€𝄞".repeat(50_000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(text, all(TextSource.of(new ByteArrayInputStream(bytes)), 8192));
  }

  @Test
  void whatStandsBeforeABadByteIsDelivered() throws IOException {
    byte[] bytes = "C\u00f4te".getBytes(StandardCharsets.ISO_8859_1);
    Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes));
    char[] buffer = new char[10];
    assertEquals(1, reader.read(buffer, 0, 10));
    assertEquals('C', buffer[0]);
    IOException failure = assertThrows(IOException.class, () -> reader.read(buffer, 0, 10));
    assertEquals(
        "byte 0xF4 is not UTF-8; the file may be in Latin-1 or Windows-1252 and has to be"
            + " converted, or read by DataFile.of(Files.newBufferedReader(path,"
            + " Charset.forName(\"windows-1252\")), name); the file was not read any further",
        failure.getMessage());
  }

  @Test
  void halfACharacterAtTheEndIsBad() {
    byte[] bytes = Arrays.copyOf("€".getBytes(StandardCharsets.UTF_8), 2);
    Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes));
    assertThrows(UnreadableFileException.class, () -> reader.read(new char[4], 0, 4));
  }

  @Test
  void needsRoomForASurrogatePair() {
    Reader reader = new Utf8Reader(new ByteArrayInputStream(new byte[0]));
    assertRefused(
        "room for 1 characters, expected 2 or more", () -> reader.read(new char[4], 0, 1));
  }

  @Test
  void theSourceDropsOneByteOrderMarkAndKnowsItsEnd() throws IOException {
    TextSource source = TextSource.of(new StringReader("\uFEFFa\uFEFF"));
    char[] buffer = new char[8];
    assertEquals(2, source.read(buffer, 0, 8));
    assertFalse(source.ended());
    assertEquals(-1, source.read(buffer, 0, 8));
    assertTrue(source.ended());
    assertEquals("a\uFEFF", new String(buffer, 0, 2));
    assertEquals("", all(TextSource.of(new StringReader("\uFEFF")), 4));
    byte[] marked = "\uFEFFaé".getBytes(StandardCharsets.UTF_8);
    assertEquals("aé", all(TextSource.of(new ByteArrayInputStream(marked)), 4));
  }

  @Test
  void theSourceUnpacksGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("\uFEFFaé".getBytes(StandardCharsets.UTF_8));
    }
    try (TextSource source = TextSource.of(new ByteArrayInputStream(packed.toByteArray()))) {
      assertEquals("aé", all(source, 4));
    }
  }

  @Test
  void theSourceClosesWhatItReads() throws IOException {
    boolean[] closed = new boolean[1];
    TextSource source =
        TextSource.of(
            new ByteArrayInputStream(new byte[0]) {
              @Override
              public void close() {
                closed[0] = true;
              }
            });
    source.close();
    assertTrue(closed[0]);
  }
}
