package org.migrationeconomics.data.internal;

import java.nio.file.Path;

/** Paths as they stand in messages and sources. */
public final class FileNames {

  private FileNames() {}

  /**
   * A path as it was given, on one line.
   *
   * @param path any path
   * @return its text; the absolute path if it is the empty path of the working directory
   */
  public static String of(Path path) {
    String text = path.toString();
    StringBuilder shown =
        new StringBuilder(text.isBlank() ? path.toAbsolutePath().toString() : text);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return shown.toString();
  }
}
