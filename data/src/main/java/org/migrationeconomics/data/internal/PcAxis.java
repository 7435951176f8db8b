package org.migrationeconomics.data.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the beginning of a PC-Axis file says of its characters. */
public final class PcAxis {

  /** How many bytes are looked at. */
  static final int HEAD = 1024;

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX)\\s*=\\s*\".*", Pattern.DOTALL);
  private static final Pattern PAGE =
      Pattern.compile("(?:^|;)\\s*CODEPAGE\\s*=\\s*\"([A-Za-z0-9_.:-]{1,40})\"");

  private PcAxis() {}

  /**
   * Whether a text is a PC-Axis file.
   *
   * @param head how it begins, without byte-order mark
   * @return true if it begins with a keyword of such a file
   */
  public static boolean isOne(String head) {
    return BEGINNING.matcher(head).matches();
  }

  /** The characters of the file: those of its code page, or Windows-1252 if it names none. */
  static Optional<Charset> charset(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (!isOne(text)) {
      return Optional.empty();
    }
    Matcher page = PAGE.matcher(text);
    try {
      return Optional.of(Charset.forName(page.find() ? page.group(1) : "windows-1252"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.of(StandardCharsets.UTF_8);
    }
  }
}
