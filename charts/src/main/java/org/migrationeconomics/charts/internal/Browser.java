package org.migrationeconomics.charts.internal;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** Shows a picture in the system's browser. */
public final class Browser {

  private Browser() {}

  /**
   * Shows a file in the system's browser; where there is no screen, prints where it is.
   *
   * @param file the file
   */
  public static void open(Path file) {
    boolean shown;
    try {
      shown = Screen.show(file);
    } catch (IOException | RuntimeException | LinkageError e) {
      // No browser, no screen, or a JDK without java.desktop: then the path is the answer.
      shown = false;
    }
    if (!shown) {
      System.out.println(file);
    }
  }

  /** A class of its own, which is not loaded where there is no java.desktop. */
  private static final class Screen {
    private Screen() {}

    static boolean show(Path file) throws IOException {
      if (GraphicsEnvironment.isHeadless()
          || !Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        return false;
      }
      Desktop.getDesktop().browse(file.toUri());
      return true;
    }
  }
}
