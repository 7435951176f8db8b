package org.migrationeconomics.data;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import org.migrationeconomics.core.internal.Require;

/**
 * A file as it is given to a {@link DataReader}: a path, or a stream or a text with a name.
 *
 * <pre>
 *   DataFile.of(Path.of("remittances.csv"))
 *   DataFile.of(socket.getInputStream(), "https://…/remittances.csv")
 *   DataFile.of(new StringReader("Country Name,…"), "typed by hand")
 * </pre>
 *
 * <p>Nothing is opened before a reader reads it; a file that cannot be opened then is a problem of
 * the {@link Reading}. A file of a path can be read any number of times, one of a stream or a text
 * once. Streams and texts are closed by whoever opened them.
 *
 * <p>Immutable; thread-safe if it is a path.
 */
public final class DataFile {

  private final String name;
  private final String title;
  private final Content content;

  /** The three kinds of content, without asking which. */
  private interface Content {
    <R, X extends Exception> R open(Opener<R, X> opener) throws X;
  }

  /**
   * What is done with a file of each kind. The readers of this library share one; an application
   * needs one only for a reader of its own.
   *
   * @param <R> what comes of it
   * @param <X> what opening may throw
   */
  public interface Opener<R, X extends Exception> {
    /**
     * Opens a path.
     *
     * @param file the path
     * @return what comes of it
     * @throws X if it cannot be opened or read
     */
    R path(Path file) throws X;

    /**
     * Takes a stream, which stays open.
     *
     * @param bytes the bytes, possibly packed
     * @return what comes of it
     * @throws X if it cannot be read
     */
    R bytes(InputStream bytes) throws X;

    /**
     * Takes a text, which stays open.
     *
     * @param text the characters
     * @return what comes of it
     * @throws X if it cannot be read
     */
    R text(Reader text) throws X;
  }

  private DataFile(String name, String title, Content content) {
    this.name = name;
    this.title = title;
    this.content = content;
  }

  /**
   * A file.
   *
   * @param file its path
   * @return the file, not opened
   */
  public static DataFile of(Path file) {
    Path last = Require.notNull("file", file).getFileName();
    return new DataFile(
        shown(file),
        shown(last == null ? file : last),
        new Content() {
          @Override
          public <R, X extends Exception> R open(Opener<R, X> opener) throws X {
            return opener.path(file);
          }
        });
  }

  /**
   * A stream of bytes, which the caller closes.
   *
   * @param bytes the bytes of a file, possibly packed with gzip
   * @param name what problems call it
   * @return the file
   * @throws IllegalArgumentException if the name is blank
   */
  public static DataFile of(InputStream bytes, String name) {
    Require.notNull("bytes", bytes);
    return named(
        name,
        new Content() {
          @Override
          public <R, X extends Exception> R open(Opener<R, X> opener) throws X {
            return opener.bytes(bytes);
          }
        });
  }

  /**
   * A text, whose reader the caller closes.
   *
   * @param text the characters of a file
   * @param name what problems call it
   * @return the file
   * @throws IllegalArgumentException if the name is blank
   */
  public static DataFile of(Reader text, String name) {
    Require.notNull("text", text);
    return named(
        name,
        new Content() {
          @Override
          public <R, X extends Exception> R open(Opener<R, X> opener) throws X {
            return opener.text(text);
          }
        });
  }

  /**
   * The same content under another name, such as that of the address it was fetched from.
   *
   * @param newName what problems call it
   * @param newTitle what sources call it
   * @return the file
   * @throws IllegalArgumentException if one of them is blank
   */
  public DataFile named(String newName, String newTitle) {
    return new DataFile(Require.text("name", newName), Require.text("title", newTitle), content);
  }

  private static DataFile named(String name, Content content) {
    return new DataFile(Require.text("name", name), name, content);
  }

  /** A path as it was given, on one line; the working directory's if it is the empty path. */
  private static String shown(Path path) {
    String text = path.toString();
    return Problem.printable(text.isBlank() ? path.toAbsolutePath().toString() : text);
  }

  /**
   * What problems call the file.
   *
   * @return the path as it was given, or the name of the stream or text
   */
  public String name() {
    return name;
  }

  /**
   * What sources call the file, which say nothing of folders.
   *
   * @return the last part of the path, or the name of the stream or text
   */
  public String title() {
    return title;
  }

  /**
   * Opens the file.
   *
   * @param <R> what comes of it
   * @param <X> what opening may throw
   * @param opener is called once, for the kind of this file
   * @return what comes of it
   * @throws X what the opener throws
   */
  public <R, X extends Exception> R open(Opener<R, X> opener) throws X {
    Require.notNull("opener", opener);
    return content.open(opener);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
