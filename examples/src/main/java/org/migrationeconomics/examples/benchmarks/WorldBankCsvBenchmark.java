package org.migrationeconomics.examples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
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
 * A tidy CSV file of 100 MB, generated with made-up values in the layout of a real one, read in a
 * heap of 64 MB: seconds a file, so that 1 s/op is 100 MB/s. Beside it what most programs do,
 * {@code readLine} and {@code split}, and the bare reading and adding up of the bytes, which
 * calibrates the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
public class WorldBankCsvBenchmark {

  private static final long SIZE = 100_000_000;
  private static final List<String> AREAS =
      List.of(
          "Aruba,ABW",
          "\"Bahamas, The\",BHS",
          "El Salvador,SLV",
          "India,IND",
          "Low & middle income,LMY",
          "Mexico,MEX",
          "Morocco,MAR",
          "Philippines,PHL",
          "World,WLD");

  private Path file = Path.of("");

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written
   */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("tidy", ".csv");
    Random random = new Random(1);
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Country Name,Country Code,Year,Value\n");
      for (int row = 0; written < SIZE; row++) {
        String area = AREAS.get(row % AREAS.size());
        double value = random.nextDouble() * 1e11;
        String line = String.format(Locale.ROOT, "%s,%d,%.3f\n", area, 1960 + row % 65, value);
        out.write(line);
        written += line.length();
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
   * The library: every observation checked and shown.
   *
   * @return the sum of all values
   */
  @Benchmark
  public double library() {
    double[] sum = {0};
    WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
        .forEachObservation(file, (area, year, value) -> sum[0] += value)
        .orThrow();
    return sum[0];
  }

  /**
   * The usual way, without any check.
   *
   * @return the sum of all values
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public double readLineAndSplit() throws IOException {
    double sum = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        int year = Integer.parseInt(fields[fields.length - 2]);
        sum += year > 0 ? Double.parseDouble(fields[fields.length - 1]) : 0;
      }
    }
    return sum;
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
