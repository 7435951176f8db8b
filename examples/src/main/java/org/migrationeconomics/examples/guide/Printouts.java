package org.migrationeconomics.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes what the lines of the chapters print, for the pages and for the test that holds it. Run in
 * the folder of the project, and read what changed:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=guide.Printouts
 * </pre>
 */
public final class Printouts {

  private Printouts() {}

  /**
   * Writes a file for each chapter, and for what the page of refusals shows.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Path folder = Path.of(Guide.WORDS).resolve("printed");
    try {
      Files.createDirectories(folder);
      for (Chapter chapter : Chapters.ALL) {
        Files.writeString(folder.resolve(chapter.name() + ".txt"), chapter.answer().printed());
      }
      for (Map.Entry<String, Runnable> lines : Refusals.ALL.entrySet()) {
        Files.writeString(
            folder.resolve(lines.getKey() + ".txt"), Chapter.printed(lines.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
