package org.migrationeconomics.data.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

/** Opens what a reader is given, and turns what cannot be opened into a problem. */
public final class TextInput {

  private TextInput() {}

  /**
   * Reads one text.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Body<T> {
    /**
     * Reads the text to its end, or as far as is of use.
     *
     * @param text the text
     * @param problems where everything goes that is wrong with it
     * @return what was read
     */
    T read(TextSource text, ProblemList problems);
  }

  /**
   * Reads a file.
   *
   * @param <T> what comes of it
   * @param file the file
   * @param unread the value if it cannot be opened, which is a problem
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(Path file, T unread, Body<T> body) {
    return read(file, StandardCharsets.UTF_8, unread, body);
  }

  /**
   * Reads a file in another character set.
   *
   * @param <T> what comes of it
   * @param file the file
   * @param charset UTF-8, or another in which every byte is a character
   * @param unread the value if it cannot be opened, which is a problem
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(Path file, Charset charset, T unread, Body<T> body) {
    String name = FileNames.of(Require.notNull("file", file));
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, charset, name, unread, body);
    } catch (NoSuchFileException missing) {
      return unread(name, unread, "there is no such file");
    } catch (AccessDeniedException denied) {
      return unread(name, unread, "the file may not be read by this user");
    } catch (IOException failure) {
      return unread(name, unread, sentence(failure));
    }
  }

  /**
   * Reads a stream of bytes, which the caller closes.
   *
   * @param <T> what comes of it
   * @param bytes UTF-8 text, possibly packed with gzip
   * @param name what problems call it
   * @param unread the value if it is no text, which is a problem
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(InputStream bytes, String name, T unread, Body<T> body) {
    return read(bytes, StandardCharsets.UTF_8, name, unread, body);
  }

  /**
   * Reads a stream of bytes in another character set, which the caller closes.
   *
   * @param <T> what comes of it
   * @param bytes text, possibly packed with gzip
   * @param charset UTF-8, or another in which every byte is a character
   * @param name what problems call it
   * @param unread the value if it is no text, which is a problem
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(
      InputStream bytes, Charset charset, String name, T unread, Body<T> body) {
    Require.notNull("bytes", bytes);
    Require.text("name", name);
    try {
      return read(TextSource.of(bytes, charset), name, body);
    } catch (IOException failure) {
      return unread(name, unread, sentence(failure));
    }
  }

  /**
   * Reads text, whose reader the caller closes.
   *
   * @param <T> what comes of it
   * @param text the text
   * @param name what problems call it
   * @param body reads it
   * @return the value and all problems
   */
  public static <T> Reading<T> read(Reader text, String name, Body<T> body) {
    return read(TextSource.of(Require.notNull("text", text)), name, body);
  }

  private static <T> Reading<T> read(TextSource text, String name, Body<T> body) {
    ProblemList problems = new ProblemList(Require.text("name", name));
    T value = body.read(text, problems);
    return new Reading<>(value, problems.toList());
  }

  private static <T> Reading<T> unread(String name, T value, String message) {
    return new Reading<>(value, List.of(Problem.of(name, message)));
  }

  /**
   * What an input error means.
   *
   * @param failure the error
   * @return the message of a problem
   */
  public static String sentence(IOException failure) {
    if (failure instanceof UnreadableFileException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof EOFException || failure instanceof ZipException) {
      return "the compressed file is damaged or cut off"
          + (failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")");
    }
    return "the file cannot be read ("
        + failure.getClass().getSimpleName()
        + ": "
        + failure.getMessage()
        + ")";
  }
}
