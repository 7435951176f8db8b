package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.examples.Printed.assertShows;
import static org.migrationeconomics.examples.Printed.printed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrantWageGapTest {

  /** M. Hlavac, vignette of the R package oaxaca. */
  @Test
  void chicago() {
    assertShows(
        printed(MigrantWageGap::print),
        "Gap, natives minus foreign-born: 3.016 = 17.583 - 14.567",
        "endowments 1.6165",
        "coefficients 2.8333",
        "interaction -1.4343",
        "explained, Neumark, pooled 1.3557",
        "high.school");
  }

  @Test
  void aFileOfOnesOwn(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("workers.csv"),
            """
            "id","lnwage","foreign","age"
            1,2.0,0,20
            2,3.0,0,30
            3,4.5,0,40
            4,,0,40
            5,1.0,1,20
            6,2.0,1,30
            7,2.5,1,40
            8,2,1,.
            """);
    String text =
        printed(out -> MigrantWageGap.print(out, file, "lnwage", "foreign", List.of("age")));
    // Means 9.5/3 and 5.5/3; the ages are the same, so that nothing is explained.
    assertShows(
        text,
        "left out: age missing 1",
        "left out: lnwage missing 1",
        "Gap, natives minus migrants: 1.333 = 3.167 - 1.833",
        "endowments 0.0000",
        "age 30.0000 0.1250");
  }

  @Test
  void whatTheFileMustHave(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), "w,m,x\n1,0,1\n2,1,a\n");
    assertRefused(
        "bad.csv:1: there is no column 'age'",
        () -> MigrantWageGap.main(new String[] {file.toString(), "w", "m", "age"}));
    assertRefused(
        "bad.csv:3: column 3 'x'",
        () -> MigrantWageGap.main(new String[] {file.toString(), "w", "m", "x"}));
    Path other = Files.writeString(folder.resolve("other.csv"), "w,m,x\n1,2,1\n");
    assertRefused(
        "'m' of a worker is 2.0, expected 0 or 1",
        () -> MigrantWageGap.main(new String[] {other.toString(), "w", "m", "x"}));
    Path ragged = Files.writeString(folder.resolve("ragged.csv"), "w,m,x\n1,1\n");
    assertRefused(
        "ragged.csv:2: the row has 2 fields, expected 3",
        () -> MigrantWageGap.main(new String[] {ragged.toString(), "w", "m", "x"}));
    assertRefused(
        "arguments are 2, expected none, or a file, the columns of wage and group, and at least"
            + " one characteristic",
        () -> MigrantWageGap.main(new String[] {"a", "b"}));
  }

  private static void assertRefused(
      String message, org.junit.jupiter.api.function.Executable call) {
    String refusal = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(refusal.contains(message), refusal);
  }

  /** Men and women of the Swiss survey are two groups as well. */
  @Test
  void theSwissSurvey() {
    String data = System.getProperty("migration.data", "");
    assumeTrue(!data.isEmpty(), "whole public files are not given");
    Path file = Path.of(data, "labour", "swiss_lms_1998.csv");
    assertShows(
        printed(
            out ->
                MigrantWageGap.print(
                    out, file, "lnwage", "female", List.of("educ", "exper", "tenure"))),
        "left out: lnwage missing 213",
        "endowments 0.0853 0.0157");
  }
}
