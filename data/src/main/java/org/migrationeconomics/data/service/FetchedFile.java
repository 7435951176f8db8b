package org.migrationeconomics.data.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;

/**
 * A file that was fetched: where it is stored, where it is from, and under which terms.
 *
 * <pre>
 *   var fetched = FileClient.withDefaults().fetch(URI.create("https://…/table.csv.gz"));
 *   reader.read(fetched.file())
 *   fetched.citation()
 * </pre>
 *
 * <p>The stored bytes are those that were served, packed if they came packed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path where it is stored
 * @param address where it is from; there is no secret in it
 * @param fetched when it came
 * @param checked when the server was last asked whether it is the newest
 * @param length its size, bytes
 * @param sha256 the SHA-256 of its bytes, hexadecimal
 * @param eTag what the server calls this version
 * @param lastModified when the server says that the file was changed, as it writes it
 * @param vintage when the publisher says that the figures were changed, as it writes it
 * @param licence the publisher's terms
 */
public record FetchedFile(
    Path path,
    URI address,
    Instant fetched,
    Instant checked,
    long length,
    String sha256,
    Optional<String> eTag,
    Optional<String> lastModified,
    Optional<String> vintage,
    Licence licence) {

  /** A fetched file. */
  public FetchedFile {
    Require.notNull("path", path);
    Require.notNull("address", address);
    Require.notNull("fetched", fetched);
    Require.notNull("checked", checked);
    Require.notNull("sha256", sha256);
    Require.notNull("eTag", eTag);
    Require.notNull("lastModified", lastModified);
    Require.notNull("vintage", vintage);
    Require.notNull("licence", licence);
  }

  static FetchedFile of(Path path, Note note) {
    return new FetchedFile(
        path,
        note.address(),
        note.fetched(),
        note.checked(),
        note.length(),
        note.sha256(),
        note.eTag(),
        note.lastModified(),
        note.vintage(),
        note.licence());
  }

  /**
   * The file for a reader. Problems call it by its address, and sources by the last part of that.
   *
   * @return the file
   */
  public DataFile file() {
    return DataFile.of(path).named(address.toString(), title());
  }

  /**
   * The last part of the address.
   *
   * @return such as {@code WPP2024_Demographic_Indicators_Medium.csv.gz}
   */
  public String title() {
    return Addresses.title(address);
  }

  /**
   * What to write below a figure that is made of the file.
   *
   * @return publisher, file, vintage, address, day of fetching and terms, on one line
   */
  public String citation() {
    return licence.publisher()
        + ", "
        + title()
        + vintage.map(day -> ", updated " + day).orElse("")
        + ", "
        + address
        + ", fetched "
        + day(fetched)
        + ", "
        + licence.terms();
  }

  static LocalDate day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /**
   * All that is known of the file, a line each.
   *
   * @return the lines
   */
  public String show() {
    return TextTable.titled(title())
        .column("what")
        .column("value")
        .row("address", address.toString())
        .row("stored in", path.toString())
        .row("fetched", fetched.toString())
        .row("checked", checked.toString())
        .row("bytes", Long.toString(length))
        .row("SHA-256", sha256)
        .row("ETag", eTag.orElse(""))
        .row("changed at the server", lastModified.orElse(""))
        .row("figures updated", vintage.orElse(""))
        .row("publisher", licence.publisher())
        .row("terms", licence.terms())
        .build()
        .render();
  }

  /** Name, size, host and day. */
  @Override
  public String toString() {
    return title()
        + ", "
        + Numbers.readable((double) length)
        + " bytes, from "
        + address.getHost()
        + ", fetched "
        + day(fetched)
        + vintage.map(day -> ", updated " + day).orElse("")
        + ", "
        + licence.terms();
  }
}
