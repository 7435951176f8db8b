package org.migrationeconomics.examples;

import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on a folder in the layout of 2024, with invented figures. */
class MexicoOfAnyEditionTest {

  @TempDir private Path folder = Path.of("");

  /** As many at every age a year later. */
  @Test
  void csvFilesOf2024() throws IOException {
    InventedProspects.write(folder, 484, "MEX,MX", "Mexico", "50.000");
    assertShows(
        printed(out -> MexicoWithoutEmigration.print(out, folder, "Mexico", 2022, 2023)),
        "2022-01-01 10,100,000 0.900 -7,500",
        "Mexico 2022-2023",
        "2023-01-01");
  }
}
