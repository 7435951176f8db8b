package org.migrationeconomics.data.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

/** Files with random damage, for the laws of all readers: what is put in, where, and what holds. */
public final class Damage {

  private static final List<String> TEXTS =
      List.of(
          "",
          "\n",
          "\r\n",
          "\t",
          ",",
          "\"",
          " ",
          ":",
          ".",
          "-",
          "+",
          "NaN",
          "1e999",
          "-1e300",
          "\0",
          "é",
          "0",
          "x".repeat(5000),
          "1,000",
          "Infinity",
          ";",
          "<",
          "{",
          "]",
          "null",
          "..",
          "\uD800");

  private Damage() {}

  /**
   * A file and who reads it.
   *
   * @param text the file
   * @param reader what is made of it
   */
  public record Case(String text, Function<String, Reading<?>> reader) {}

  /** What is put into a file, those of one's own included. */
  public static Arbitrary<String> texts(String... more) {
    List<String> all = new ArrayList<>(TEXTS);
    all.addAll(List.of(more));
    return Arbitraries.of(all);
  }

  /** Reads the file after some of its characters were replaced. */
  public static Reading<?> read(Case file, String damage, int at, int length) {
    String text = file.text();
    int from = at % text.length();
    int to = Math.min(text.length(), from + length);
    return file.reader().apply(text.substring(0, from) + damage + text.substring(to));
  }

  /** Every problem says where and what; a reading can be printed. */
  public static void check(Reading<?> reading) {
    for (Problem problem : reading.problems()) {
      assertTrue(problem.line() >= 0 && !problem.message().isBlank());
    }
    assertFalse(reading.toString().isBlank());
  }
}
