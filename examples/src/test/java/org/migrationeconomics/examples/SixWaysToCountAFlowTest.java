package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example runs and shows what it is about; a user's files are read or refused by line. */
class SixWaysToCountAFlowTest {

  @Test
  void fourRegions() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SixWaysToCountAFlow.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    String text = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    // Totals of closed and pseudo-Bayes as other software computes them.
    assertTrue(text.contains(" 160.0 211.7\n"), text);
    assertTrue(text.contains("own:B own:D "), text);
    assertTrue(text.contains(" 40.7 45.9\n"), text);
    assertTrue(text.contains("Methods differ"), text);
    // Net migration of D: in 70, out 35.
    assertTrue(text.contains("own:D 35.0 35.0"), text);
  }

  @Test
  void ownFiles(@TempDir Path folder) throws IOException {
    Path start =
        file(folder, "start.csv", "\uFEFFbirthplace,MEX,USA\r\nMEX,1000,90\r\nUSA,5,3000\r\n");
    Path end = file(folder, "end.csv", "birthplace,MEX,USA\nMEX,990,100\nUSA,7,2998\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SixWaysToCountAFlow.print(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        SixWaysToCountAFlow.read(start),
        SixWaysToCountAFlow.read(end));
    String text = out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    assertTrue(text.contains("MEX USA 10.0 10.0 "), text);
    SixWaysToCountAFlow.main(new String[0]);
    SixWaysToCountAFlow.main(new String[] {start.toString(), end.toString()});
  }

  @Test
  void wrongFilesAreRefused(@TempDir Path folder) throws IOException {
    assertRefused("is empty, expected heads and lines", file(folder, "a.csv", "x,MEX,USA\n"));
    assertRefused(
        "are [MEX, MEX], expected two places or more, as in the head and in its order: [MEX, USA]",
        file(folder, "b.csv", "x,MEX,USA\nMEX,1000,90\nMEX,5,3000\n"));
    assertRefused(
        "USA is '..' in data line 1 of",
        file(folder, "c.csv", "x,MEX,USA\nMEX,1000,..\nUSA,5,3000\n"));
    assertEquals(
        "java.lang.IllegalArgumentException: arguments are 1, expected none, or two files with"
            + " stocks",
        assertThrows(
                IllegalArgumentException.class,
                () -> SixWaysToCountAFlow.main(new String[] {"a.csv"}))
            .toString());
  }

  private static void assertRefused(String part, Path file) {
    String refused =
        assertThrows(IllegalArgumentException.class, () -> SixWaysToCountAFlow.read(file))
            .toString();
    assertTrue(refused.contains(part), refused);
  }

  private static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
