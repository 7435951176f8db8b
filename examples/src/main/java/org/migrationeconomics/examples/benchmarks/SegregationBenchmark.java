package org.migrationeconomics.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndices;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.TwoGroupSegregation;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationChange;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationChangeCalculator;
import org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrap;
import org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrapCalculator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten million made-up workers of 50 groups in 1,000 occupations: from rows of codes or of names to
 * all indices, and what is done with the 50,000 cells.
 *
 * <p>The calibration counts the same rows in a plain loop on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class SegregationBenchmark {

  private static final int ROWS = 10_000_000;
  private static final int OCCUPATIONS = 1000;
  private static final int GROUPS = 50;
  private static final long MODULUS = 2_147_483_647;

  private static final SegregationIndicesCalculator INDICES =
      SegregationIndicesCalculator.withDefaults();
  private static final SegregationChangeCalculator CHANGE =
      SegregationChangeCalculator.withDefaults();
  private static final SegregationBootstrapCalculator BOOTSTRAP =
      SegregationBootstrapCalculator.withDefaults();

  private final int[] occupations = new int[ROWS];
  private final int[] groups = new int[ROWS];
  private final String[] occupationNames = new String[ROWS];
  private final String[] groupNames = new String[ROWS];
  private GroupCounts counts = GroupCounts.empty();
  private GroupCounts later = GroupCounts.empty();
  private GroupCounts schools = GroupCounts.empty();

  private static double chance(long k) {
    long first = k * 48271 % MODULUS;
    long second = first * (first % 65536 + 1) % MODULUS;
    long third = second * (second / 7 % 65536 + 3) % MODULUS;
    return third / (double) MODULUS;
  }

  /** Makes up the workers, and the workers of another year in the same occupations. */
  @Setup
  public void prepare() {
    String[] jobs =
        IntStream.range(0, OCCUPATIONS).mapToObj(i -> "job " + i).toArray(String[]::new);
    String[] origins = IntStream.range(0, GROUPS).mapToObj(i -> "from " + i).toArray(String[]::new);
    int[] moved = new int[ROWS];
    for (int k = 0; k < ROWS; k++) {
      occupations[k] = (int) (OCCUPATIONS * Math.pow(chance(123_457L + k), 1.5));
      groups[k] = (int) (GROUPS * Math.pow(chance(987_654_321L + k), 1 + occupations[k] / 500.0));
      occupationNames[k] = jobs[occupations[k]];
      groupNames[k] = origins[groups[k]];
      moved[k] = (occupations[k] * 7 + 3) % OCCUPATIONS;
    }
    counts = GroupCounts.ofCodes(occupations, groups);
    later = GroupCounts.ofCodes(moved, groups);
    // As many units, groups and people as in the schools of the R package.
    GroupCounts.Builder made = GroupCounts.builder();
    for (int unit = 0; unit < 2045; unit++) {
      for (int group = 0; group < 5; group++) {
        double size = 400 * Math.pow(chance(7919L * unit + group + 1), 2) / (1 + group);
        made.add("school " + unit, "group " + group, Math.rint(size));
      }
    }
    schools = made.build();
  }

  /**
   * From rows of integer codes to M, H and all other indices of all groups, and those of a pair.
   *
   * @return the indices of a pair
   */
  @Benchmark
  public TwoGroupSegregation codedRows() {
    GroupCounts counted = GroupCounts.ofCodes(occupations, groups);
    INDICES.calculate(counted);
    return INDICES.between(counted, "0", "1");
  }

  /**
   * From rows of names to the counts.
   *
   * @return the counts
   */
  @Benchmark
  public GroupCounts namedRows() {
    return GroupCounts.ofKeys(occupationNames, groupNames);
  }

  /**
   * All indices of 1,000 by 50 cells.
   *
   * @return the indices
   */
  @Benchmark
  public SegregationIndices indices() {
    return INDICES.calculate(counts);
  }

  /**
   * The change between two tables of 1,000 by 50 cells, converged to 1e-12.
   *
   * @return its terms
   */
  @Benchmark
  public SegregationChange change() {
    return CHANGE.calculate(counts, later);
  }

  /**
   * A hundred samples of 2,045 units by 5 groups.
   *
   * @return standard errors
   */
  @Benchmark
  public SegregationBootstrap bootstrap() {
    return BOOTSTRAP.calculate(schools);
  }

  /**
   * Calibration: the rows counted in a plain loop on one thread.
   *
   * @return the cells
   */
  @Benchmark
  public int[] calibration() {
    int[] cells = new int[OCCUPATIONS * GROUPS];
    for (int k = 0; k < ROWS; k++) {
      cells[occupations[k] * GROUPS + groups[k]]++;
    }
    return cells;
  }
}
