package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What an example prints, and whether it shows the figures that it is about. */
final class Printed {

  private Printed() {}

  static String printed(Consumer<PrintStream> example) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    example.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    // Widths of columns may change; figures may not.
    return out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
  }

  static void assertShows(String text, String... figures) {
    for (String figure : figures) {
      assertTrue(text.contains(figure), "'" + figure + "' in:\n" + text);
    }
  }
}
