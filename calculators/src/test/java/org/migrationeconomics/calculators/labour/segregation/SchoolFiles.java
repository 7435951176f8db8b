package org.migrationeconomics.calculators.labour.segregation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The made-up schools of the R package segregation (MIT), in the folder that the system property
 * {@code migration.data} names.
 */
public final class SchoolFiles {

  private SchoolFiles() {}

  /** Pupils by school and race. */
  public static GroupCounts counts(int year) {
    GroupCounts.Builder counts = GroupCounts.builder();
    for (String[] row : rows(year)) {
      counts.add(row[2], row[3], Double.parseDouble(row[4]));
    }
    return counts.build();
  }

  /** Schools in districts in states. */
  static UnitHierarchy hierarchy() {
    UnitHierarchy.Builder hierarchy = UnitHierarchy.builder("state", "district", "school");
    for (String[] row : rows(2000)) {
      hierarchy.put(row[0], row[1], row[2]);
    }
    return hierarchy.build();
  }

  private static String[][] rows(int year) {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    Path file = Path.of(folder, "labour", year == 2000 ? "schools00.csv" : "schools05.csv");
    try (var lines = Files.lines(file)) {
      return lines
          .skip(1)
          .map(line -> line.replace("\"", "").split(",", -1))
          .toArray(String[][]::new);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
