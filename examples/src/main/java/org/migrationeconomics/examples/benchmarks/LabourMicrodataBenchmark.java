package org.migrationeconomics.examples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A CSV file of a million made-up workers, added up by gender, legal status and unit group of
 * occupation in a heap of 64 MB: seconds a file. Beside it what most programs do, {@code readLine},
 * {@code split} and a map of sums, and the bare reading and adding up of the bytes, which
 * calibrates the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
public class LabourMicrodataBenchmark {

  private static final int WORKERS = 1_000_000;
  private static final int OCCUPATIONS = 90;
  private static final WorkerMapping MAPPING =
      WorkerMapping.occupation("occupation", "OCC")
          .withGender("sex", Map.of("1", Gender.MAN, "2", Gender.WOMAN))
          .withLegalStatus(
              "status",
              Map.of(
                  "C", LegalStatus.CITIZEN,
                  "P", LegalStatus.PERMANENT_RESIDENT,
                  "I", LegalStatus.IRREGULAR))
          .withWage("wage", WageUnit.parse("current USD per hour"))
          .withWeight("weight");

  private Path file = Path.of("");

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written
   */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("workers", ".csv");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,sex,status,occupation,age,wage,weight\n");
      for (int row = 0; row < WORKERS; row++) {
        out.write(
            String.format(
                Locale.ROOT,
                "%d,%d,%s,%d,%d,%.2f,%.4f\n",
                row,
                1 + random.nextInt(2),
                "CPI".charAt(random.nextInt(3)),
                1000 + random.nextInt(OCCUPATIONS),
                16 + random.nextInt(50),
                5 + random.nextDouble() * 40,
                random.nextDouble() * 2000 + 1));
      }
    }
  }

  /**
   * Deletes the file.
   *
   * @throws IOException if it cannot be deleted
   */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * The library: every field checked, six sums in each cell.
   *
   * @return the table
   */
  @Benchmark
  public LabourTable library() {
    return MicrodataReader.csv().workers(file, MAPPING).orThrow().workers();
  }

  /**
   * The usual way, without any check: weight and sum of wages in each cell.
   *
   * @return the sums
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public Map<String, double[]> readLineAndSplit() throws IOException {
    Map<String, double[]> sums = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        double weight = Double.parseDouble(fields[6]);
        double[] cell =
            sums.computeIfAbsent(
                fields[1] + "|" + fields[2] + "|" + fields[3], none -> new double[2]);
        cell[0] += weight;
        cell[1] += weight * Double.parseDouble(fields[5]);
      }
    }
    return sums;
  }

  /**
   * Calibration: the bytes read and added up.
   *
   * @return their sum
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public long calibration() throws IOException {
    long sum = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          sum += buffer[i];
        }
      }
    }
    return sum;
  }
}
