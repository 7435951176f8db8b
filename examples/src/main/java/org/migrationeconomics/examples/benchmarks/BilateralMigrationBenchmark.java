package org.migrationeconomics.examples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
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
 * Bilateral stocks by sex of 231 destinations, 232 origins and five years, the size of the World
 * Bank's file, with made-up figures: milliseconds a file. Beside the library what most programs do,
 * {@code readLine} and {@code split}, once into tables of corridors, as the library has them, and
 * once only added up; and the bare reading and adding up of the bytes, which calibrates the
 * machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class BilateralMigrationBenchmark {

  private static final int DESTINATIONS = 231;
  private static final int YEARS = 5;

  private Path file = Path.of("");

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written
   */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("bilateral", ".csv");
    Random random = new Random(1);
    List<String> codes =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .sorted()
            .limit(DESTINATIONS)
            .toList();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("\"sex\",\"dest\",\"orig\",\"y1960\",\"y1970\",\"y1980\",\"y1990\",\"y2000\"\n");
      for (String sex : new String[] {"Male", "Female"}) {
        for (String destination : codes) {
          for (int origin = 0; origin <= codes.size(); origin++) {
            String from = origin == codes.size() ? "zzz" : codes.get(origin);
            out.write('"' + sex + "\",\"" + destination + "\",\"" + from + '"');
            int stock = random.nextInt(4) == 0 ? random.nextInt(100_000) : 0;
            for (int year = 0; year < YEARS; year++) {
              out.write("," + (origin == codes.size() ? "NA" : Integer.toString(stock + year)));
            }
            out.write('\n');
          }
        }
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
   * The library: every figure checked, duplicates sought, both sexes added up, years compared.
   *
   * @return the figures of a year
   */
  @Benchmark
  public double library() {
    return BilateralMigrationReader.withDefaults()
        .read(file)
        .value()
        .worldCheck(2000, Sexes.BOTH)
        .sum();
  }

  /**
   * The usual way into tables of corridors, without any check.
   *
   * @return the figures of a year
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public double readLineAndSplitIntoTables() throws IOException {
    Map<String, double[]> corridors = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        double[] years = corridors.computeIfAbsent(fields[1] + fields[2], key -> new double[YEARS]);
        for (int year = 0; year < YEARS; year++) {
          String field = fields[3 + year];
          years[year] += field.equals("NA") ? 0 : Double.parseDouble(field);
        }
      }
    }
    double sum = 0;
    for (double[] years : corridors.values()) {
      sum += years[YEARS - 1];
    }
    return sum;
  }

  /**
   * The usual way, nothing kept.
   *
   * @return the figures of a year
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public double readLineAndSplit() throws IOException {
    double sum = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        for (int year = 0; year < YEARS; year++) {
          String field = fields[3 + year];
          double value = field.equals("NA") ? 0 : Double.parseDouble(field);
          sum += year == YEARS - 1 ? value : 0;
        }
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
