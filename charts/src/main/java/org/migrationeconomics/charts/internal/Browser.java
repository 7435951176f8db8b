package org.migrationeconomics.charts.internal;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows a picture in the system's browser. */
public final class Browser {

  private Browser() {}

  /**
   * Writes a picture to a temporary file and shows it; where there is no screen, prints where it
   * is.
   *
   * @param svg the picture
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void open(String svg) {
    Path file;
    try {
      file = Files.createTempFile("chart-", ".svg");
      Files.writeString(file, svg);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a temporary file", e);
    }
    if (!shown(file)) {
      System.out.println(file);
    }
  }

  private static boolean shown(Path file) {
    try {
      if (GraphicsEnvironment.isHeadless()
          || !Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        return false;
      }
      Desktop.getDesktop().browse(file.toUri());
      return true;
    } catch (IOException | RuntimeException | LinkageError e) {
      // No browser, no screen, or a JDK without java.desktop: then the path is the answer.
      return false;
    }
  }
}
