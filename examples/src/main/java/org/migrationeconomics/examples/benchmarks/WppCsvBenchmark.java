package org.migrationeconomics.examples.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.migrationeconomics.data.population.wpp.WppCsvReader;
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
 * A file of World Population Prospects by single ages, packed as it is downloaded, of 200 MB of
 * plain text with made-up figures, of which one country is kept in a heap of 64 MB: seconds a file,
 * so that 4 s/op is 50 MB/s. Beside it {@code readLine} and {@code split} without any check, and
 * the bare unpacking, which calibrates the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
public class WppCsvBenchmark {

  private static final long SIZE = 200_000_000;
  private static final int OLDEST = 100;
  private static final String HEAD =
      "SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,VarID,Variant,Time,MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal\n";
  private static final List<String> AREAS =
      List.of(
          "4,ESP,ES,724,Spain",
          "5,FRA,FR,250,France",
          "6,PRT,PT,620,Portugal",
          "7,MEX,MX,484,Mexico",
          "8,USA,US,840,United States of America");

  private Path file = Path.of("");

  /**
   * Writes the file: every area from 1950 on, again and again under other numbers, of which the
   * first is Spain.
   *
   * @throws IOException if it cannot be written
   */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("wpp", ".csv.gz");
    Random random = new Random(1);
    long written = 0;
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(HEAD);
      for (int area = 0; written < SIZE; area++) {
        String[] names = AREAS.get(area % AREAS.size()).split(",", -1);
        boolean first = area < AREAS.size();
        // What comes again stands for countries that are not kept.
        String code = first ? names[3] : String.valueOf(5500 + area % 400);
        for (int year = 1950; year <= 2023 && written < SIZE; year++) {
          for (int age = 0; age <= OLDEST; age++) {
            long males = 1000L + random.nextInt(900_000);
            long females = 1000L + random.nextInt(900_000);
            String line =
                String.format(
                    Locale.ROOT,
                    "%d,%s,,%s,%s,%s,4,Country/Area,908,%s,2,Medium,%d,%d.5,%s,%d,%d,%d.%03d,%d.%03d,%d.%03d\n",
                    area,
                    code,
                    first ? names[1] : "",
                    first ? names[2] : "",
                    code,
                    first ? names[4] : "Area " + code,
                    year,
                    year,
                    age == OLDEST ? "100+" : String.valueOf(age),
                    age,
                    age == OLDEST ? -1 : 1,
                    males / 1000,
                    males % 1000,
                    females / 1000,
                    females % 1000,
                    (males + females) / 1000,
                    (males + females) % 1000);
            out.write(line);
            written += line.length();
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
   * The library: the whole file is checked, Spain is kept.
   *
   * @return how many years there are
   */
  @Benchmark
  public int library() {
    return WppCsvReader.withDefaults()
        .withPlaces("ESP")
        .populations(file)
        .orThrow()
        .of("ESP")
        .years()
        .size();
  }

  /**
   * The usual way, without any check.
   *
   * @return the population of Spain over all years
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public double readLineAndSplit() throws IOException {
    double sum = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        sum += fields[3].equals("ESP") ? Double.parseDouble(fields[19]) : 0;
      }
    }
    return sum;
  }

  /**
   * Calibration: the bytes unpacked and counted.
   *
   * @return how many there are
   * @throws IOException if the file cannot be read
   */
  @Benchmark
  public long calibration() throws IOException {
    long count = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count += n;
      }
    }
    return count;
  }
}
