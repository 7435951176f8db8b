package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every teaching example runs and shows the figures that it is about. */
class ExamplesTest {

  private static String printed(Consumer<PrintStream> example) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    example.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    // Widths of columns may change; figures may not.
    return out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
  }

  private static void assertShows(String text, String... figures) {
    for (String figure : List.of(figures)) {
      assertTrue(text.contains(figure), "'" + figure + "' in:\n" + text);
    }
  }

  private static Path data() {
    String folder = System.getProperty("migration.data", "");
    assumeTrue(!folder.isEmpty(), "whole public files are not given");
    return Path.of(folder);
  }

  @Test
  void catalonia() {
    assertShows(
        printed(out -> new CataloniaExample().print(out)),
        "ILLUSTRATIVE reconstruction, not Cabré's own series",
        "as above 2,334,274 -1.1 60.7",
        "fertility 5 % lower",
        "1936-1940 1.227 1.037 yes",
        "Replaced themselves: 2 of 21 cohorts, 1936-1945.");
  }

  @Test
  void replacementMigration() {
    assertShows(printed(ReplacementMigrationExample::print), "586,634", "4,397,428", "3,008,502");
  }

  @Test
  void mexico() {
    Path folder = data().resolve("wpp2019");
    assertShows(
        printed(out -> MexicoWithoutEmigration.print(out, folder, "Mexico", 1950, 2020)),
        "128,932,753 162,574,644 -12,745,591 -20,896,301 -26.1",
        "2015-2020");
  }

  @Test
  void mexicoSaysWhatItNeeds() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> MexicoWithoutEmigration.main(new String[] {"a", "b"}))
            .toString()
            .contains("arguments are 2, expected a folder"));
  }
}
