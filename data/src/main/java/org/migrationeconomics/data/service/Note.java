package org.migrationeconomics.data.service;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands beside a stored file: where it is from and when, and its SHA-256. Names and values on
 * lines, in UTF-8; no header of a request is in it.
 *
 * @param address the address as it was asked for
 * @param fetched when the file came
 * @param checked when the server last said that it is the newest
 * @param length its bytes
 * @param sha256 of its bytes
 * @param eTag what the server calls this version
 * @param lastModified when the server says that the file was changed
 * @param vintage when the publisher says that the figures were changed
 * @param licence the terms
 */
record Note(
    URI address,
    Instant fetched,
    Instant checked,
    long length,
    String sha256,
    Optional<String> eTag,
    Optional<String> lastModified,
    Optional<String> vintage,
    Licence licence) {

  private static final String HEAD = "migration-economics download 1";
  private static final String END = "note-sha256: ";
  private static final int LONGEST_VALUE = 500;

  Note checkedAt(Instant now) {
    return new Note(address, fetched, now, length, sha256, eTag, lastModified, vintage, licence);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    line(text, "address", address.toString());
    line(text, "fetched", fetched.toString());
    line(text, "checked", checked.toString());
    line(text, "length", Long.toString(length));
    line(text, "sha256", sha256);
    eTag.ifPresent(value -> line(text, "etag", value));
    lastModified.ifPresent(value -> line(text, "last-modified", value));
    vintage.ifPresent(value -> line(text, "vintage", value));
    line(text, "publisher", licence.publisher());
    line(text, "terms", licence.terms());
    // Whether all of it is there, as it was written.
    String whole = text.toString();
    return whole + END + Cache.digest(whole) + "\n";
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  /** A header of an answer, if it can stand on a line. */
  static Optional<String> value(Optional<String> header) {
    return header
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_VALUE)
        .filter(text -> text.chars().allMatch(c -> c >= ' ' && c <= '~'));
  }

  /** What a text says; empty if it is no note, or a damaged one. */
  static Optional<Note> of(String text) {
    int end = text.lastIndexOf("\n" + END) + 1;
    boolean whole =
        text.startsWith(HEAD + "\n")
            && text.substring(end).equals(END + Cache.digest(text.substring(0, end)) + "\n");
    if (!whole) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        values.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    try {
      String sha256 = values.getOrDefault("sha256", "");
      if (!sha256.matches("[0-9a-f]{64}")) {
        return Optional.empty();
      }
      return Optional.of(
          new Note(
              URI.create(values.getOrDefault("address", "")),
              Instant.parse(values.getOrDefault("fetched", "")),
              Instant.parse(values.getOrDefault("checked", "")),
              Long.parseLong(values.getOrDefault("length", "")),
              sha256,
              Optional.ofNullable(values.get("etag")),
              Optional.ofNullable(values.get("last-modified")),
              Optional.ofNullable(values.get("vintage")),
              new Licence(values.getOrDefault("publisher", ""), values.getOrDefault("terms", ""))));
    } catch (DateTimeException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
