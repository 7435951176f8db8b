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

class InternalBordersExampleTest {

  @Test
  void publishedAndIllustrative() {
    assertShows(
        printed(InternalBorders::print),
        "Swiss Labour Market Survey 1998",
        "½ Σ|x/X - y/Y| 0.350818",
        "Σ Σ t t'|P-P'| / (2T²P(1-P)) 0.433361",
        "ILLUSTRATIVE table by legal status, made up for teaching",
        "temporary worker",
        "current USD per hour");
  }

  /** Citizens 3·30 and 1·10, irregular workers 1·20 and 3·10: means 25, 12.5 and 18.75. */
  @Test
  void aFileOfPeopleCounted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(
        file,
        '\uFEFF'
            + """
            legal_status,occupation,people,wage
            citizen,2,3,30
            citizen,9,1,10
            irregular,2,1,20
            irregular,9,3,10

            """
                .replace("\n", "\r\n"));
    assertShows(
        printed(out -> InternalBorders.print(out, file)),
        // Were all paid alike: 27.5 in 2 and 10 in 9, so that citizens would have 23.125.
        "citizen 33.3 23.3 10.0",
        "irregular -33.3 -23.3 -10.0",
        "citizen 4 0.5000 0.250000");
  }

  @Test
  void aFileOfWorkers(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("workers.csv");
    Files.writeString(
        file,
        """
        wage,people,"legal_status",occupation
        30,3,citizen,2
        10,1,citizen,9
        20,1,irregular,2
        10,3,irregular,9
        """);
    assertShows(
        printed(out -> InternalBorders.print(out, file)),
        "citizen 33.3 23.3 10.0",
        "irregular -33.3 -23.3 -10.0");
    InternalBorders.main(new String[] {file.toString()});
  }

  private static void refused(Path file, String text, String message) throws IOException {
    Files.writeString(file, text);
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> printed(out -> InternalBorders.print(out, file)))
            .toString();
    assertTrue(refusal.contains(message), refusal);
  }

  @Test
  void badFilesAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.csv");
    refused(file, "", "bad.csv: the file is empty");
    refused(
        file,
        "legal_status,occupation,people\ncitizen,2,3\n",
        "bad.csv:1: there is no column 'wage'");
    refused(
        file,
        "legal_status,occupation,wage,people\ncitizen,2,3,1\nlegal,2,3,1\n",
        "bad.csv:3: column 1 'legal_status': 'legal' is not one of the codes of legal status");
    refused(
        file,
        "legal_status,occupation,wage,people\ncitizen,2\n",
        "bad.csv:2: the row has 2 fields, expected 4");
    assertThrows(
        IllegalArgumentException.class,
        () -> printed(out -> InternalBorders.print(out, folder.resolve("none.csv"))));
    assertThrows(IllegalArgumentException.class, () -> InternalBorders.main(new String[2]));
  }
}
