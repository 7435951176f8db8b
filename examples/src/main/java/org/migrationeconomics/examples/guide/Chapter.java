package org.migrationeconomics.examples.guide;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.migrationeconomics.charts.Chart;

/**
 * A chapter of the guide: a question, and lines of Java that print the answer and draw it.
 *
 * @param name the name of its page, and of its words in {@code examples/guide/chapters}
 * @param theme the part of the library that it belongs to
 * @param question what a person asks
 * @param lines the class whose {@code show} has the lines, between the comments {@code tag::lines}
 *     and {@code end::lines}
 * @param calculators simple names of the calculators that it uses, of which its picture is one
 * @param show runs the lines: they print to {@code System.out} and give the picture
 */
record Chapter(
    String name,
    String theme,
    String question,
    Class<?> lines,
    List<String> calculators,
    Supplier<Optional<Chart>> show) {

  /** What the lines print and draw. */
  record Answer(String printed, Optional<Chart> picture) {}

  /** Runs the lines. */
  Answer answer() {
    return run(show);
  }

  /** What other lines print, that draw nothing. */
  static String printed(Runnable lines) {
    return run(() -> {
          lines.run();
          return Optional.empty();
        })
        .printed();
  }

  /** While lines run, whatever is printed is theirs. */
  private static Answer run(Supplier<Optional<Chart>> lines) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      Optional<Chart> picture = lines.get();
      return new Answer(lines(printed.toString(StandardCharsets.UTF_8)), picture);
    } finally {
      System.setOut(before);
    }
  }

  private static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    text.strip().lines().forEach(line -> lines.append(line.stripTrailing()).append('\n'));
    return lines.toString();
  }
}
