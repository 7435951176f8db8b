package org.migrationeconomics.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrix;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The bilateral remittance matrix as KNOMAD's workbook. Needs the file: {@code -jvmArgsAppend
 * -Dmigration.data=DIR}.
 *
 * <p>The calibration inflates the same file and looks at every byte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class KnomadBenchmark {

  private static final int BUFFER = 1 << 16;

  private final Path file =
      Path.of(
          System.getProperty("migration.data", "."),
          "knomad",
          "bilateral_remittance_matrix_2021.xlsx");

  /**
   * The library.
   *
   * @return the matrix
   */
  @Benchmark
  public KnomadMatrix library() {
    return KnomadMatrixReader.remittances().read(file).orThrow();
  }

  /**
   * Calibration: inflate and count the cells.
   *
   * @return how many bytes open a tag
   * @throws IOException if the file is not there
   */
  @Benchmark
  public long calibration() throws IOException {
    byte[] buffer = new byte[BUFFER];
    long tags = 0;
    try (InputStream bytes = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      while (zip.getNextEntry() != null) {
        for (int count = zip.read(buffer); count > 0; count = zip.read(buffer)) {
          for (int i = 0; i < count; i++) {
            tags += buffer[i] == '<' ? 1 : 0;
          }
        }
      }
    }
    return tags;
  }
}
