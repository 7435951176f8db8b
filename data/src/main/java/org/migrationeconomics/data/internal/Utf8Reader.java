package org.migrationeconomics.data.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * UTF-8 and nothing else: a byte that is none ends the text with an {@link UnreadableFileException}
 * after all characters before it were delivered, so that the parser stands in the line that has it.
 *
 * <p>The JDK's readers either replace such bytes silently or fail a buffer too early.
 */
final class Utf8Reader extends Reader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private boolean ended;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("room for " + length + " characters, expected 2 or more");
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      int read = chars.position() - offset;
      if (read > 0) {
        // Also if the result is an error: the next call meets it again, with nothing before it.
        return read;
      }
      if (result.isError()) {
        throw new UnreadableFileException(
            String.format(
                Locale.ROOT,
                "byte 0x%02X is not UTF-8; the file may be in Latin-1 or Windows-1252 and has to be"
                    + " converted, or read by DataFile.of(Files.newBufferedReader(path,"
                    + " Charset.forName(\"windows-1252\")), name); the file was not read any"
                    + " further",
                bytes.get(bytes.position()) & 0xFF));
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
