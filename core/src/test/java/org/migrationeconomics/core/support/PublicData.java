package org.migrationeconomics.core.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Whole public files, in the folder that the system property {@code migration.data} names. */
public final class PublicData {

  private PublicData() {}

  /**
   * The lines of a file without its head, each split at commas; skips the test without the data.
   */
  public static List<String[]> rows(String file) {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    try (var lines = Files.lines(Path.of(folder, file), StandardCharsets.UTF_8)) {
      return lines.skip(1).map(line -> line.replace("\"", "").split(",", -1)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
