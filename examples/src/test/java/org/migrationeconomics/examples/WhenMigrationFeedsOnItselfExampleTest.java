package org.migrationeconomics.examples;

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

class WhenMigrationFeedsOnItselfExampleTest {

  @Test
  void showsWhereTheClaimHolds() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WhenMigrationFeedsOnItself.print(
        new PrintStream(bytes, true, StandardCharsets.UTF_8),
        WhenMigrationFeedsOnItself.published());
    String text = bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    for (String line :
        new String[] {
          "Mexico to the United States 145.64 121.64 exponential 1.150 9.8",
          "Caribbean Basin to the United States 148.16 127.69 exponential 0.933 11.7",
          "Maghreb to France, Italy, Spain 134.78 135.58 linear – 36.9",
          "South Asia to the United Kingdom 107.26 115.87 linear -0.279 20.2",
          "not enough points: 5, expected more than 5",
          "exponent of the inflow: no value: 1 of 4 changes are not above zero"
        }) {
      assertTrue(text.contains(line), "'" + line + "' in:\n" + text);
    }
  }

  @Test
  void readsAFileOfYourOwn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("corridors.csv");
    Files.writeString(file, "corridor,year,persons\na,1990,10\na,2000,20\na,2010,40\na,2020,79\n");
    WhenMigrationFeedsOnItself.main(new String[] {file.toString()});
    Files.writeString(file, "corridor,year,persons\na,1990,10\na,2000\n");
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> WhenMigrationFeedsOnItself.main(new String[] {file.toString()}))
            .toString();
    assertTrue(refusal.contains("Record 3 has 2 fields, but first record had 3"), refusal);
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> WhenMigrationFeedsOnItself.main(new String[] {"a", "b"}))
            .toString()
            .contains("arguments are 2, expected none or a file"));
  }
}
