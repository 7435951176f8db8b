package org.migrationeconomics.data;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;

/**
 * Reads files of one layout. Every reader that makes one thing of a file is one of these, so that
 * whatever can name a file can be given to all of them.
 *
 * <pre>
 *   WorldBankCsvReader.of(WorldBankIndicator.GDP).read(Path.of("gdp.csv")).orThrow()
 *   DataReader&lt;ByYear&lt;Births&gt;&gt; births = HmdReader.of(Place.of("SWE"))::births;
 * </pre>
 *
 * <p>A file that cannot be opened or is no text is a problem too, and its value is that of a file
 * with nothing in it. Text is UTF-8, with or without byte-order mark; files packed with gzip are
 * unpacked on the way.
 *
 * @param <T> what comes of a file
 */
@FunctionalInterface
public interface DataReader<T> {

  /**
   * Reads a file.
   *
   * @param file a path, or a stream or text with a name
   * @return what was sound, and all problems
   */
  Reading<T> read(DataFile file);

  /**
   * Reads a file.
   *
   * @param file its path
   * @return what was sound, and all problems
   */
  default Reading<T> read(Path file) {
    return read(DataFile.of(file));
  }

  /**
   * Reads a stream of bytes, which the caller closes.
   *
   * @param bytes the bytes of a file, possibly packed with gzip
   * @param name what problems call it
   * @return what was sound, and all problems
   */
  default Reading<T> read(InputStream bytes, String name) {
    return read(DataFile.of(bytes, name));
  }

  /**
   * Reads a text, whose reader the caller closes.
   *
   * @param text the characters of a file
   * @param name what problems call it
   * @return what was sound, and all problems
   */
  default Reading<T> read(Reader text, String name) {
    return read(DataFile.of(text, name));
  }
}
