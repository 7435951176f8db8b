package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoTakesWhichJobsTest {

  private static final String HEADS = "year,group,industry,education,occupation,wage,people\n";

  @Test
  void publishedAndIllustrative() {
    assertShows(
        printed(WhoTakesWhichJobs::print),
        "all 1,000 630 290.0 -80.000 420.0",
        "of other countries 39.4 42.9 36.2",
        "ILLUSTRATIVE table, made up for teaching",
        "2000 to 2020",
        "middling 2 46.13 33.43 -12.70",
        "polarized",
        "ISCO-08:9 160 -150 10 150 10",
        "group migrant 160 100 62.5",
        "Downgrading index (actual less predicted rank): -0.297");
  }

  /**
   * Three migrants come: one into a place that a local leaves, two into new ones; the middle of
   * three years is not looked at.
   */
  @Test
  void aFileOfWorkers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("workers.csv");
    Files.writeString(
        file,
        HEADS
            + """
            2001,local,A,6,2,30,5
            2001,local,A,3,5,12,4
            2001,local,B,3,7,20,4
            2011,local,A,6,2,30,90
            2021,local,A,6,2,30,5
            2021,local,A,3,5,12,3
            2021,local,B,3,7,20,4
            2021,migrant,A,6,5,12,3
            """);
    assertShows(
        printed(out -> WhoTakesWhichJobs.print(out, file)),
        "2001 to 2021",
        "ISCO-08:5 3 -1 2 1 2",
        "group migrant 3 3 100.0",
        "Downgrading index");
    WhoTakesWhichJobs.main(new String[] {file.toString()});
  }

  @Test
  void badFilesAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.csv");
    refused(file, HEADS + "2001,local,A,6,2,30,5\n", "years are [2001], expected two or more");
    refused(file, HEADS + "2001,foreign,A,6,2,30,5\n", "foreign");
    refused(file, "year,group\n2001,local\n", "industry");
    assertThrows(
        IllegalArgumentException.class, () -> WhoTakesWhichJobs.main(new String[] {"a", "b"}));
  }

  private static void refused(Path file, String text, String message) throws IOException {
    Files.writeString(file, text);
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> printed(out -> WhoTakesWhichJobs.print(out, file)))
            .toString();
    assertTrue(refusal.contains(message), refusal);
  }
}
