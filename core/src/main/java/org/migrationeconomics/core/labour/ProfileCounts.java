package org.migrationeconomics.core.labour;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many people have which profile of deprivations: every counting measure of vulnerability is a
 * function of these few numbers, whatever its weights and cutoffs.
 *
 * <pre>
 *   ProfileCounts.empty("wage", "college", "hours")
 *       .plus("000", 430)     // 430 people who lack nothing
 *       .plus("110", 293)     // 293 people who lack the first two
 * </pre>
 *
 * <p>A profile is a pattern of bits, one for each dimension in the order of their names, 1 for
 * deprived. It is written as text of 0 and 1 whose first character is the first dimension; as a
 * number, the first dimension is the lowest bit.
 *
 * <p>A {@link #collector} takes a stream of people at once. Adding them one by one in a loop does
 * as well: counts share with those they were made of all that did not change.
 *
 * <p>For each profile three sums are kept: the number of observations, of their weights and of the
 * squares of their weights, which standard errors need. So counts are a commutative monoid: {@link
 * #empty} added to others of the same dimensions leaves them as they are, and {@link
 * #plus(ProfileCounts)} may be applied in any order and grouping.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 */
public final class ProfileCounts implements Tabular, Serializable {

  /** The most dimensions that a pattern of bits can hold. */
  public static final int MOST_DIMENSIONS = 62;

  private static final long serialVersionUID = 1L;
  private static final int COUNT = 0;
  private static final int WEIGHT = 1;
  private static final int SQUARES = 2;
  private static final int SUMS = 3;

  private final List<String> dimensions;
  private final transient ProfileSums cells;
  private final long zeroWeightCount;
  // Of weights and their squares, only to know that it is finite.
  private final double all;

  private ProfileCounts(
      List<String> dimensions, ProfileSums cells, long zeroWeightCount, double all) {
    this.dimensions = dimensions;
    this.cells = cells;
    this.zeroWeightCount = zeroWeightCount;
    this.all = Require.finite("sum of weights and their squares", all);
  }

  private static ProfileCounts of(
      List<String> dimensions, Map<Long, double[]> sums, long zeroWeightCount) {
    ProfileCounts counts = new ProfileCounts(dimensions, ProfileSums.EMPTY, zeroWeightCount, 0);
    for (Map.Entry<Long, double[]> cell : sums.entrySet()) {
      counts = counts.with(cell.getKey(), cell.getValue());
    }
    return counts;
  }

  /**
   * The counts of nobody in these dimensions.
   *
   * @param dimensions one to 62 different names, in the order of the bits
   * @return no profiles
   * @throws IllegalArgumentException if there is no name, one too many, or one is blank or there
   *     twice
   */
  public static ProfileCounts empty(String... dimensions) {
    Require.notNull("dimensions", dimensions);
    return new ProfileCounts(names(Arrays.asList(dimensions)), ProfileSums.EMPTY, 0, 0);
  }

  private static List<String> names(List<String> dimensions) {
    if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
      throw Require.refusal(
          "number of dimensions", dimensions.size(), "1 to " + MOST_DIMENSIONS + " dimensions");
    }
    HashSet<String> seen = new HashSet<>();
    for (String name : dimensions) {
      if (!seen.add(Require.text("dimension", name))) {
        throw Require.refusal("dimension", name, "each name once");
      }
    }
    return List.copyOf(dimensions);
  }

  /**
   * Collects a stream of people, each standing for one person.
   *
   * @param <T> the type of a person
   * @param profile the profile of each person, 1 for deprived, the first dimension in the lowest
   *     bit
   * @param dimensions one to 62 different names, in the order of the bits
   * @return a collector, for sequential and parallel streams
   */
  public static <T> Collector<T, ?, ProfileCounts> collector(
      Function<? super T, Long> profile, String... dimensions) {
    Require.notNull("profile", profile);
    Require.notNull("dimensions", dimensions);
    return collector(profile, person -> 1.0, dimensions);
  }

  /**
   * Collects a stream of people with weights.
   *
   * @param <T> the type of a person
   * @param profile the profile of each person, 1 for deprived, the first dimension in the lowest
   *     bit
   * @param weight for how many people each stands; those of weight 0 are left out and counted
   * @param dimensions one to 62 different names, in the order of the bits
   * @return a collector, for sequential and parallel streams
   */
  public static <T> Collector<T, ?, ProfileCounts> collector(
      Function<? super T, Long> profile, Function<? super T, Double> weight, String... dimensions) {
    Require.notNull("profile", profile);
    Require.notNull("weight", weight);
    Require.notNull("dimensions", dimensions);
    List<String> names = names(Arrays.asList(dimensions));
    return Collector.<T, Tally, ProfileCounts>of(
        Tally::new,
        (tally, person) -> {
          double one = Require.notNegative("weight", weight.apply(person));
          long bits = bits(names, profile.apply(person));
          if (one > 0) {
            tally.add(bits, new double[] {1, one, one * one});
          } else {
            tally.zeroWeights++;
          }
        },
        Tally::addAll,
        tally -> of(names, tally.sums, tally.zeroWeights));
  }

  /** Sums while a stream is collected. */
  private static final class Tally {

    private final Map<Long, double[]> sums = new HashMap<>();
    private long zeroWeights;

    void add(long bits, double[] part) {
      double[] sum = sums.computeIfAbsent(bits, key -> new double[SUMS]);
      for (int i = 0; i < SUMS; i++) {
        sum[i] += part[i];
      }
    }

    Tally addAll(Tally more) {
      more.sums.forEach(this::add);
      zeroWeights += more.zeroWeights;
      return this;
    }
  }

  private static long bits(List<String> dimensions, long bits) {
    if (bits < 0 || bits >> dimensions.size() != 0) {
      throw Require.refusal(
          "profile", bits, "0 to " + ((1L << dimensions.size()) - 1) + ", one bit a dimension");
    }
    return bits;
  }

  private static long bits(List<String> dimensions, String profile) {
    Require.notNull("profile", profile);
    if (profile.length() != dimensions.size()
        || profile.chars().anyMatch(c -> c != '0' && c != '1')) {
      throw Require.refusal(
          "profile", profile, dimensions.size() + " characters 0 or 1, one for each dimension");
    }
    long bits = 0;
    for (int d = 0; d < profile.length(); d++) {
      bits |= (long) (profile.charAt(d) - '0') << d;
    }
    return bits;
  }

  /**
   * These counts and some more people of one profile, each standing for one person.
   *
   * @param profile 0 or 1 for each dimension, the first one first
   * @param count how many people, not negative
   * @return the counts of all
   * @throws IllegalArgumentException if the profile has not one character 0 or 1 for each
   *     dimension, or the count is negative
   */
  public ProfileCounts plus(String profile, long count) {
    long bits = bits(dimensions, profile);
    if (count < 0) {
      throw Require.refusal("count", count, "a number that is not negative");
    }
    return count == 0 ? this : with(bits, new double[] {count, count, count});
  }

  /**
   * These counts and one more person, who stands for several.
   *
   * @param profile 0 or 1 for each dimension, the first one first
   * @param weight for how many people the person stands; with 0 the person is left out and counted
   * @return the counts of all
   * @throws IllegalArgumentException if the profile has not one character 0 or 1 for each
   *     dimension, or the weight is negative, NaN or infinite
   */
  public ProfileCounts plusWeighted(String profile, double weight) {
    long bits = bits(dimensions, profile);
    Require.notNegative("weight", weight);
    return weight == 0
        ? new ProfileCounts(dimensions, cells, Math.addExact(zeroWeightCount, 1), all)
        : with(bits, new double[] {1, weight, weight * weight});
  }

  private ProfileCounts with(long bits, double[] part) {
    return new ProfileCounts(
        dimensions, cells.plus(bits, part), zeroWeightCount, all + part[WEIGHT] + part[SQUARES]);
  }

  /**
   * The people of both counts.
   *
   * @param other the counts of other people in the same dimensions
   * @return the counts of all
   * @throws IllegalArgumentException if the dimensions differ in name or order
   */
  public ProfileCounts plus(ProfileCounts other) {
    Require.notNull("other", other);
    if (!dimensions.equals(other.dimensions)) {
      throw Require.refusal("dimensions", other.dimensions, dimensions.toString());
    }
    ProfileCounts sum =
        new ProfileCounts(
            dimensions, cells, Math.addExact(zeroWeightCount, other.zeroWeightCount), all);
    for (ProfileSums.Entry cell : other.cells) {
      sum = sum.with(cell.profile(), cell.sums());
    }
    return sum;
  }

  /**
   * What is counted.
   *
   * @return the names in the order of the bits; it cannot be changed
   */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * Whether nobody is counted.
   *
   * @return true if there is no profile
   */
  public boolean isEmpty() {
    return cells.size() == 0;
  }

  /**
   * The number of observations.
   *
   * @return how many people were seen
   */
  public long count() {
    return Math.round(sum(COUNT));
  }

  /**
   * How many people were left out because their weight is 0.
   *
   * @return how many observations; they are in no other number
   */
  public long zeroWeightCount() {
    return zeroWeightCount;
  }

  /**
   * The number of people for whom the observations stand.
   *
   * @return the sum of weights
   */
  public double weight() {
    return sum(WEIGHT);
  }

  private double sum(int which) {
    double sum = 0;
    for (ProfileSums.Entry cell : cells) {
      sum += cell.sums()[which];
    }
    return sum;
  }

  /**
   * The number of people of one profile.
   *
   * @param profile 0 or 1 for each dimension, the first one first
   * @return the sum of their weights, 0 if there is nobody
   * @throws IllegalArgumentException if the profile has not one character 0 or 1 for each dimension
   */
  public double weight(String profile) {
    double[] sums = cells.get(bits(dimensions, profile));
    return sums.length == 0 ? 0 : sums[WEIGHT];
  }

  /**
   * The people of each profile.
   *
   * @return sums of weights by profile as a pattern of bits, in order; it cannot be changed
   */
  public NavigableMap<Long, Double> weights() {
    return column(WEIGHT);
  }

  /**
   * The sums of the squares of weights of each profile, which standard errors need.
   *
   * @return sums by profile as a pattern of bits, in order; it cannot be changed
   */
  public NavigableMap<Long, Double> squaredWeights() {
    return column(SQUARES);
  }

  private NavigableMap<Long, Double> column(int which) {
    NavigableMap<Long, Double> column = new TreeMap<>();
    cells.forEach(cell -> column.put(cell.profile(), cell.sums()[which]));
    return Collections.unmodifiableNavigableMap(column);
  }

  private String text(long bits) {
    StringBuilder text = new StringBuilder();
    for (int d = 0; d < dimensions.size(); d++) {
      text.append((bits >> d & 1) == 1 ? '1' : '0');
    }
    return text.toString();
  }

  private String lacks(long bits) {
    List<String> names = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      if ((bits >> d & 1) == 1) {
        names.add(dimensions.get(d));
      }
    }
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  @Override
  public TextTable table() {
    double people = weight();
    TextTable.Builder table =
        TextTable.titled(
                "people by what they lack of "
                    + String.join(", ", dimensions)
                    + ZeroWeights.text(zeroWeightCount, "; "))
            .column("profile")
            .column("lacks")
            .unit("1")
            .column("observed", 0)
            .unit("persons")
            .column("persons")
            .unit("1")
            .column("share");
    for (ProfileSums.Entry cell : cells) {
      double[] sums = cell.sums();
      table.row(
          text(cell.profile()),
          lacks(cell.profile()),
          sums[COUNT],
          sums[WEIGHT],
          sums[WEIGHT] / people);
    }
    return table.note(Numbers.readable(people) + " persons").build();
  }

  /** As written: a map, whatever holds the sums in memory. */
  private record Form(List<String> dimensions, TreeMap<Long, double[]> sums, long zeroWeightCount)
      implements Serializable {

    private Object readResolve() {
      return of(names(dimensions), sums, zeroWeightCount);
    }
  }

  private Object writeReplace() {
    TreeMap<Long, double[]> sums = new TreeMap<>();
    cells.forEach(cell -> sums.put(cell.profile(), cell.sums()));
    return new Form(dimensions, sums, zeroWeightCount);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("counts are written in another form");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileCounts that
        && dimensions.equals(that.dimensions)
        && zeroWeightCount == that.zeroWeightCount
        && listed().equals(that.listed());
  }

  @Override
  public int hashCode() {
    return 31 * dimensions.hashCode() + listed().hashCode();
  }

  private Map<Long, List<Double>> listed() {
    Map<Long, List<Double>> listed = new TreeMap<>();
    cells.forEach(cell -> listed.put(cell.profile(), Arrays.stream(cell.sums()).boxed().toList()));
    return listed;
  }

  /** The table, shortened in the middle if it is long; {@link #show} prints all. */
  @Override
  public String toString() {
    return table().brief();
  }
}
