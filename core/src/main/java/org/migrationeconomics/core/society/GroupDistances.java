package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How far groups are from each other: 0 the same, 1 nothing in common. Between languages, one minus
 * the share of words that two of them have in common is such a distance.
 *
 * <pre>
 *   GroupDistances.of(List.of("Catalan", "Spanish", "Arabic"),
 *       0.0, 0.2, 0.9,
 *       0.2, 0.0, 0.9,
 *       0.9, 0.9, 0.0)
 * </pre>
 *
 * <p><b>Units</b>: numbers from 0 to 1; similarities go in as one minus the similarity.
 *
 * <p>Immutable and thread-safe.
 */
public final class GroupDistances implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 4;

  private final List<String> names;
  private final double[] distances;

  private GroupDistances(List<String> names, double[] distances) {
    this.names = names;
    this.distances = distances;
  }

  /**
   * Distances as a square.
   *
   * @param names the groups, each once
   * @param distances row by row, a row a group, each from 0 to 1, symmetric, zero on the diagonal;
   *     copied
   * @return the distances
   * @throws IllegalArgumentException if a name is blank or comes twice, there are not as many
   *     numbers as pairs, one is not from 0 to 1, the distance of a group from itself is not zero,
   *     or two distances of one pair differ
   */
  public static GroupDistances of(List<String> names, double... distances) {
    List<String> checked = names(names);
    int n = checked.size();
    Require.notNull("distances", distances);
    if (distances.length != n * n) {
      throw Require.refusal(
          "number of distances", distances.length, n + " times " + n + ", one for each pair");
    }
    double[] copy = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        String pair = "distance of " + checked.get(i) + " and " + checked.get(j);
        double distance = Require.share(pair, distances[i * n + j]);
        if (i == j && distance != 0) {
          throw Require.refusal(pair, distance, "0, as nobody is far from himself");
        }
        if (distance != distances[j * n + i]) {
          throw Require.refusal(
              pair, distance, distances[j * n + i] + ", as it is the other way round");
        }
        copy[i * n + j] = distance + 0.0;
      }
    }
    return new GroupDistances(checked, copy);
  }

  /**
   * The distance 1 between all groups: with it every measure is the one without distances.
   *
   * @param names the groups, each once
   * @return the distances
   * @throws IllegalArgumentException if a name is blank or comes twice
   */
  public static GroupDistances allDifferent(List<String> names) {
    List<String> checked = names(names);
    int n = checked.size();
    double[] ones = new double[n * n];
    Arrays.fill(ones, 1);
    for (int i = 0; i < n; i++) {
      ones[i * n + i] = 0;
    }
    return new GroupDistances(checked, ones);
  }

  private static List<String> names(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : Require.notNull("names", names)) {
      if (!seen.add(Require.text("name of a group", name))) {
        throw Require.refusal("names of the groups", name, "each name once");
      }
    }
    if (names.isEmpty()) {
      throw Require.refusal("names", names, "at least one group");
    }
    return List.copyOf(names);
  }

  /**
   * The groups.
   *
   * @return their names, in the order of rows and columns
   */
  public List<String> names() {
    return names;
  }

  /**
   * The distance of two groups.
   *
   * @param one one of the groups
   * @param other one of the groups
   * @return from 0 to 1
   * @throws IllegalArgumentException if there is no such group
   */
  public double between(String one, String other) {
    return distances[at("one", one) * names.size() + at("other", other)];
  }

  private int at(String argument, String name) {
    int at = names.indexOf(Require.notNull(argument, name));
    if (at < 0) {
      throw Require.refusal(argument, name, "one of " + Require.listed(names));
    }
    return at;
  }

  /**
   * The distances of some groups, in another order.
   *
   * @param wanted groups that are among these
   * @return the distances, row by row
   * @throws IllegalArgumentException if there is no distance for one of them
   */
  public double[] toArray(List<String> wanted) {
    Require.notNull("wanted", wanted);
    List<Integer> places = new ArrayList<>();
    for (String name : wanted) {
      places.add(at("wanted", name));
    }
    double[] square = new double[places.size() * places.size()];
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < places.size(); j++) {
        square[i * places.size() + j] = distances[places.get(i) * names.size() + places.get(j)];
      }
    }
    return square;
  }

  /** One row a pair. */
  @Override
  public TextTable table() {
    int n = names.size();
    TextTable.Builder table =
        TextTable.titled("Distances of " + n + " groups")
            .column("one")
            .column("other")
            .unit("1")
            .column("distance", TextTable.READABLE);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        table.row(names.get(i), names.get(j), distances[i * n + j]);
      }
    }
    return table.build();
  }

  private double mean() {
    int n = names.size();
    double sum = 0;
    for (double distance : distances) {
      sum += distance;
    }
    return n == 1 ? 0 : sum / (n * (n - 1.0));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupDistances that
        && names.equals(that.names)
        && Arrays.equals(distances, that.distances);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(distances);
  }

  /** How many groups, their mean distance and the first of them. */
  @Override
  public String toString() {
    return "distances of "
        + names.size()
        + " groups, "
        + Numbers.readable(mean())
        + " in the mean ("
        + Labels.some(names, SHOWN)
        + ")";
  }
}
