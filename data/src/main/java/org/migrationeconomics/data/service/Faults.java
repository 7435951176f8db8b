package org.migrationeconomics.data.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.migrationeconomics.data.internal.Foreign;
import org.migrationeconomics.data.internal.JsonText;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import tools.jackson.core.JsonToken;

/** What an answer is that is not what was asked for, and what it says. */
final class Faults {

  /** How much of an answer is looked at. */
  static final int HEAD = 1 << 16;

  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_MESSAGE = 1 << 13;
  private static final Set<String> WORDS =
      Set.of("label", "value", "message", "error", "title", "detail", "description", "msg");

  private Faults() {}

  /** The beginning of a file, unpacked. */
  static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return unpacked(in.readNBytes(HEAD));
    }
  }

  private static byte[] unpacked(byte[] bytes) {
    if (!startsWith(bytes, 0x1F, 0x8B)) {
      return bytes;
    }
    byte[] out = new byte[HEAD];
    int length = 0;
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int n = 0; n >= 0 && length < HEAD; n = gzip.read(out, length, HEAD - length)) {
        length += n;
      }
    } catch (IOException cut) {
      // The beginning is all that was given.
    }
    return Arrays.copyOf(out, length);
  }

  static boolean startsWith(byte[] bytes, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** What the answer to a request is that is no data; empty if it may be data. */
  static Optional<String> foreign(byte[] head) {
    String text = text(head);
    String beginning = text.substring(0, Math.min(text.length(), Foreign.HEAD));
    return Foreign.refusal(beginning)
        .or(
            () ->
                beginning.startsWith("<")
                    ? Foreign.other(beginning, "a file of data")
                    : Optional.empty());
  }

  /** Bytes as text, unpacked. */
  static String text(byte[] bytes) {
    return new String(unpacked(bytes), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
  }

  /** Why an answer of another status than 200 is one, in a sentence. */
  static String sentence(int status, String body) {
    String reason =
        switch (status) {
          case 401 -> "it wants a token, which withToken gives";
          case 403 ->
              "it lets no program in; open the address in a browser, save the file and read that";
          case 404, 410 -> "it has no such file or data";
          case 413 -> "this is more than it hands out at once; filters ask for less";
          case 429 -> "it was asked too often; try again later";
          case 502, 503, 504 -> "it is out of order; try again later";
          default -> "expected 200";
        };
    return "the server answered " + status + ": " + reason + quote(body);
  }

  /** What a message says, in brackets; empty if it says nothing. */
  static String quote(String whole) {
    String text = whole.substring(0, Math.min(whole.length(), LONGEST_MESSAGE));
    String said = text.startsWith("{") || text.startsWith("[") ? json(text) : plain(text);
    String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.isEmpty()) {
      return "";
    }
    return " ('"
        + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line)
        + "')";
  }

  /** Text without tags, scripts and the like. */
  private static String plain(String text) {
    String bare = text;
    for (String part : List.of("script", "style", "head")) {
      if (part.equals("head") && bare.matches("(?is).*<title.*")) {
        continue;
      }
      bare = bare.replaceAll("(?is)<" + part + "\\b.*?</" + part + ">", " ");
    }
    return bare.replaceAll("(?s)<[^>]*>", " ");
  }

  /** The texts of a message that are meant for people. */
  private static String json(String text) {
    List<String> said = new ArrayList<>();
    JsonText.read(
        TextSource.of(new StringReader(text)),
        "cut off",
        new ProblemList("message"),
        json -> {
          int depth = 0;
          do {
            JsonToken token = json.next();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && WORDS.contains(String.valueOf(json.name()))) {
              said.add(json.text());
            }
          } while (depth > 0 && said.size() < 5);
          return false;
        });
    return String.join("; ", said);
  }
}
