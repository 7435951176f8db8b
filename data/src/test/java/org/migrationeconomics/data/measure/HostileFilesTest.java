package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

/**
 * Files made to exhaust the memory, 16 MB each. What a reader allocates while it reads one, kept or
 * not, stays below what a string for each field alone would take (some 100 MB for short rows).
 */
class HostileFilesTest {

  private static final WorldBankCsvReader READER =
      WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED);
  private static final String HEAD = "Country Name,Country Code,Year,Value\n";
  private static final int SIZE = 16 << 20;
  private static final long MOST = 2L * SIZE;

  /** A beginning, and then the same text again and again. */
  private static InputStream file(String head, String again) {
    byte[] bytes = again.repeat(8192 / again.length() + 1).getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private int at;
          private int left = SIZE - SIZE % again.length();

          @Override
          public int read() {
            if (left-- <= 0) {
              return -1;
            }
            at = (at + 1) % bytes.length;
            return bytes[at] & 0xFF;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
              return -1;
            }
            int count = Math.min(Math.min(length, left), bytes.length - at);
            System.arraycopy(bytes, at, target, offset, count);
            at = (at + count) % bytes.length;
            left -= count;
            return count;
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), endless);
  }

  /**
   * Bytes that this thread has allocated so far; by reflection, as the module does not read JMX.
   */
  private static long allocated() {
    try {
      Object threads =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      return (long)
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes")
              .invoke(threads);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError("no count of allocated bytes", failure);
    }
  }

  private static <T> T sparingly(Function<InputStream, T> reader, InputStream file) {
    long before = allocated();
    T result = reader.apply(file);
    long allocated = allocated() - before;
    assertTrue(allocated < MOST, allocated + " bytes allocated");
    return result;
  }

  private static Problem onlyProblem(String head, String again) {
    Reading<IndicatorTable> reading =
        sparingly(file -> READER.read(file, "f.csv"), file(head, again));
    assertEquals(1, reading.problems().size(), reading::toString);
    return reading.problems().get(0);
  }

  private static Problem lastOfTooMany(String head, String again) {
    Reading<IndicatorTable> reading =
        sparingly(file -> READER.read(file, "f.csv"), file(head, again));
    assertEquals(1001, reading.problems().size());
    Problem last = reading.problems().get(1000);
    assertEquals(
        "this is more than 1000 problems; the file was not read any further", last.message());
    return last;
  }

  @Test
  void endlessFields() {
    String tooLong =
        "the field is longer than any field of this layout: it is not CSV, or a quote lacks its"
            + " twin; the file was not read any further";
    assertEquals(new Problem("f.csv", 1, 1, "", tooLong), onlyProblem("", "x"));
    assertEquals(new Problem("f.csv", 1, 1, "", tooLong), onlyProblem("\"", "\n"));
    assertEquals(
        new Problem("f.csv", 2, 4, "Value", tooLong), onlyProblem(HEAD + "Mexico,MEX,2003,", "1"));
  }

  @Test
  void endlessRows() {
    assertEquals(
        "f.csv:1: there are " + (SIZE + 1) + " columns, expected at most 2005",
        onlyProblem("", ",").toString());
    assertEquals(
        "f.csv:2: the row has " + (SIZE + 4) + " fields, expected 4 as in the header",
        onlyProblem(HEAD + "Mexico,MEX,2003,5", ",").toString());
  }

  @Test
  void endlessProblems() {
    assertEquals(1002, lastOfTooMany(HEAD, "Mexico,MEX,2003,x\n").line());
    assertEquals(1002, lastOfTooMany(HEAD, "x\n").line());
    // The first row is sound.
    assertEquals(1003, lastOfTooMany(HEAD, "Mexico,MEX,2003,5\n").line());
    assertEquals(502, lastOfTooMany(HEAD, "Mexico,MEX,x,x\n").line());
  }

  @Test
  void endlessUnknownCodesAreOneProblem() {
    Problem problem = onlyProblem(HEAD + "Utopia,UTO,2003,5\n", "Utopia,UTO,2003,5\n");
    assertEquals(2, problem.line());
    assertTrue(problem.message().contains("rows are left out, the last in line 9"), problem + "");
  }

  @Test
  void unknownCodesByTurns() {
    Reading<Long> reading =
        READER.forEachObservation(
            DataFile.of(file(HEAD, "Utopia,UT,2003,5\nAtlantis,QQ,2003,5\n"), "f.csv"),
            (area, year, value) -> {});
    assertEquals(2, reading.problems().size(), reading::toString);
  }

  @Test
  void endlessNothing() {
    assertEquals("f.csv: the file is empty", onlyProblem("", "\n").toString());
    assertEquals(
        "f.csv: the file ends after the header, expected at least one row",
        onlyProblem(HEAD, "\r\n").toString());
  }

  @Test
  void endlessSoundRowsAreShownOneByOne() {
    long[] count = new long[1];
    Reading<Long> reading =
        sparingly(
            file ->
                READER.forEachObservation(
                    DataFile.of(file, "f.csv"), (area, year, value) -> count[0]++),
            file(HEAD, "Mexico,MEX,2003,16653714286.1234\n".repeat(31) + "World,WLD,2003,5\n"));
    assertTrue(count[0] > 500_000);
    assertEquals(count[0], reading.value());
  }

  @Test
  void areasByTurnsDoNotAddUp() {
    Reading<Long> reading =
        READER.forEachObservation(
            DataFile.of(file(HEAD, "Mexico,MEX,2003,5\nSpain,ESP,2003,5\n"), "f.csv"),
            (area, year, value) -> {});
    assertTrue(reading.value() > 900_000);
  }
}
