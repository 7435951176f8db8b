package org.migrationeconomics.examples;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.examples.Printed.assertShows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowVulnerableTest {

  @TempDir Path folder = Path.of("");

  private static String printed(String... args) {
    return Printed.printed(out -> HowVulnerable.print(out, args));
  }

  private String file(String... lines) throws IOException {
    return Files.write(folder.resolve("workers.csv"), List.of(lines)).toString();
  }

  @Test
  void theUnitedStatesOf1988() {
    assertShows(
        printed(),
        "H, share of vulnerable 0.8082 0.0083",
        "A, intensity 0.4577",
        "M0 = H A 0.3699 0.0053",
        "H, share of vulnerable 0.2583",
        "M0 = H A 0.0433",
        "ASSUMED elasticities",
        "irregular 40 1 10 10 100.0 0.5000 47.0",
        "one wage for all");
  }

  @Test
  void workersOfOnesOwn() throws IOException {
    String text =
        printed(
            file(
                "wage,hours,contract,status,weight",
                "9,44,0,irregular,2",
                "14,38,1,citizen,3",
                "6,38,1,citizen,1",
                "11,,1,citizen,1",
                "11,30,,citizen,1"),
            "wage=12",
            "contract=1",
            "--cutoff",
            "0.5",
            "--group",
            "status",
            "--weight",
            "weight");
    // 4 of 7: two who lack both, two who lack pay
    assertShows(
        text,
        "left out: contract missing 1",
        "H, share of vulnerable 0.5714",
        "M0 of irregular 1.0000");
  }

  @Test
  void saysWhatItNeeds() throws IOException {
    refused("lines are none", file("a"));
    refused("argument is 'wage', expected column=line", file("a"), "wage");
    refused("option is '--x', expected --cutoff", file("a"), "a=1", "--x", "1");
    refused("line in 'a=z' is 'z', expected a number", file("a"), "a=z");
    refused("workers.csv:1: there is no column 'b'", file("a", "1"), "b=1");
    refused("workers.csv:3: the row has 2 fields, expected 1", file("a", "1", "1,2"), "a=1");
    refused("workers.csv:2: column 1 'a'", file("a", "x"), "a=1");
    refused("workers.csv: the file ends after the header", file("a"), "a=1");
    refused("workers.csv: the file is empty", file(), "a=1");
    refused("none.csv", folder.resolve("none.csv").toString(), "a=1");
  }

  private static void refused(String message, String... args) {
    String text =
        assertThrows(IllegalArgumentException.class, () -> HowVulnerable.main(args)).toString();
    assertTrue(text.contains(message), text);
  }
}
