package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The groups of a population, each with its share, and with the sum that the shares were given:
 * published shares often do not add up to one, and what is computed of them depends on it.
 *
 * <pre>
 *   GroupShares.of("a city", List.of("English", "Spanish", "other"), 0.6, 0.3, 0.1)
 *   GroupShares.ofPercent("Uganda", names, 17.8, 8.9, …)      // adds up to 0.689, and stays so
 *   GroupShares.ofCounts("Los Angeles", names, 120_307, 3_976)
 * </pre>
 *
 * <p>Nothing is rescaled here. Shares may add up to less or more than one; {@link #sum} and {@link
 * #toString} say so.
 *
 * <p><b>Units</b>: shares from 0 to 1. Shares in per cent are refused by {@link #of} as soon as one
 * is above 1, and go in with {@link #ofPercent}.
 *
 * <p>Immutable and thread-safe.
 */
public final class GroupShares implements Tabular, Serializable {

  /** How far a sum may be from 1 by rounding alone. */
  private static final double ROUNDING = 1e-6;

  private static final double PERCENT = 100;
  private static final int SHOWN = 4;

  private static final long serialVersionUID = 1L;

  private final String label;
  private final String source;
  private final List<String> names;
  private final double[] shares;

  private GroupShares(String label, String source, List<String> names, double[] shares) {
    this.label = label;
    this.source = source;
    this.names = names;
    this.shares = shares;
  }

  /**
   * Groups by their shares.
   *
   * @param label whose groups they are
   * @param names the groups, each once
   * @param shares one a group, in the same order, from 0 to 1, one of them above zero; copied
   * @return the groups
   * @throws IllegalArgumentException if a name is blank or comes twice, the numbers do not match, a
   *     share is not from 0 to 1, or all are zero
   */
  public static GroupShares of(String label, List<String> names, double... shares) {
    return of(label, names, Require.notNull("shares", shares), 1);
  }

  /**
   * Groups by their shares.
   *
   * @param label whose groups they are
   * @param shares a group to its share, from 0 to 1; in the order in which the map has them
   * @return the groups
   * @throws IllegalArgumentException if a name is blank, a share is not from 0 to 1, or all are
   *     zero
   */
  public static GroupShares of(String label, Map<String, Double> shares) {
    List<String> names = new ArrayList<>();
    double[] values = new double[Require.notNull("shares", shares).size()];
    for (Map.Entry<String, Double> entry : shares.entrySet()) {
      values[names.size()] = Require.notNull("share of " + entry.getKey(), entry.getValue());
      names.add(entry.getKey());
    }
    return of(label, names, values);
  }

  /**
   * Groups by their shares in per cent.
   *
   * @param label whose groups they are
   * @param names the groups, each once
   * @param percent one a group, in the same order, from 0 to 100, one of them above zero
   * @return the groups, with percentages divided by 100 and by nothing else
   * @throws IllegalArgumentException if a name is blank or comes twice, the numbers do not match, a
   *     percentage is not from 0 to 100, or all are zero
   */
  public static GroupShares ofPercent(String label, List<String> names, double... percent) {
    return of(label, names, Require.notNull("percent", percent), PERCENT);
  }

  /**
   * Groups by how many belong to each.
   *
   * @param label whose groups they are
   * @param names the groups, each once
   * @param counts one a group, in the same order, not negative, one of them above zero
   * @return the groups, with counts divided by their sum
   * @throws IllegalArgumentException if a name is blank or comes twice, the numbers do not match, a
   *     count is negative or not finite, or all are zero
   */
  public static GroupShares ofCounts(String label, List<String> names, double... counts) {
    Require.notNull("counts", counts);
    List<String> checked = names(label, names, counts.length);
    double total = 0;
    for (int i = 0; i < counts.length; i++) {
      total += Require.notNegative("count of " + checked.get(i), counts[i]);
    }
    Require.positive("sum of the counts of " + label, total);
    double[] shares = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = counts[i] / total + 0.0;
    }
    return new GroupShares(label, "not stated", checked, shares);
  }

  private static GroupShares of(String label, List<String> names, double[] given, double whole) {
    List<String> checked = names(label, names, given.length);
    double[] shares = new double[given.length];
    double total = 0;
    for (int i = 0; i < given.length; i++) {
      if (!(given[i] >= 0 && given[i] <= whole)) {
        throw Require.refusal(
            (whole == 1 ? "share of " : "percentage of ") + checked.get(i),
            given[i],
            whole == 1
                ? "a share from 0 to 1; shares in per cent go in with ofPercent"
                : "per cent from 0 to 100");
      }
      shares[i] = given[i] / whole + 0.0;
      total += shares[i];
    }
    Require.positive("sum of the shares of " + label, total);
    return new GroupShares(label, "not stated", checked, shares);
  }

  private static List<String> names(String label, List<String> names, int shares) {
    Require.text("label", label);
    Require.notNull("names", names);
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String name : names) {
      if (seen.put(Require.text("name of a group of " + label, name), seen.size()) != null) {
        throw Require.refusal("names of the groups of " + label, name, "each name once");
      }
    }
    if (names.size() != shares) {
      throw Require.refusal(
          "number of shares", shares, "one for each of " + names.size() + " names");
    }
    return List.copyOf(names);
  }

  /**
   * The same shares with their source.
   *
   * @param newSource publication, table and date
   * @return the groups
   * @throws IllegalArgumentException if it is blank
   */
  public GroupShares withSource(String newSource) {
    return new GroupShares(label, Require.text("source", newSource), names, shares);
  }

  /**
   * Whose groups they are.
   *
   * @return for example {@code United States, ethnicity}
   */
  public String label() {
    return label;
  }

  /**
   * Where the shares come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * The groups.
   *
   * @return their names, in the order in which they were given
   */
  public List<String> names() {
    return names;
  }

  /**
   * How many groups there are, those with a share of 0 included.
   *
   * @return the count
   */
  public int size() {
    return shares.length;
  }

  /**
   * The share of a group as it was given.
   *
   * @param name one of the groups
   * @return from 0 to 1
   * @throws IllegalArgumentException if there is no such group
   */
  public double share(String name) {
    int at = names.indexOf(Require.notNull("name", name));
    if (at < 0) {
      throw Require.refusal("name", name, "one of " + Require.listed(names));
    }
    return shares[at];
  }

  /**
   * What the shares add up to.
   *
   * @return the sum as it was given, 1 if nobody is missing or counted twice
   */
  public double sum() {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }

  /**
   * Whether the shares add up to one but for rounding, that is within a millionth.
   *
   * @return false if groups are missing or counted twice
   */
  public boolean isComplete() {
    return Math.abs(sum() - 1) <= ROUNDING;
  }

  /**
   * The shares as they were given.
   *
   * @return a copy, in the order of {@link #names}
   */
  public double[] toArray() {
    return shares.clone();
  }

  /**
   * The shares as they were given, not copied: changing the array breaks the value.
   *
   * @return the array itself
   */
  public double[] toArrayUnsafe() {
    return shares;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title()).column("group").unit("1").column("share", TextTable.READABLE);
    for (int i = 0; i < shares.length; i++) {
      table.row(names.get(i), shares[i]);
    }
    table.sum("sum as given", sum());
    return source.equals("not stated") ? table.build() : table.source(source).build();
  }

  private String title() {
    return label
        + ": "
        + shares.length
        + (shares.length == 1 ? " group" : " groups")
        + ", shares add up to "
        + (isComplete() ? "1" : Numbers.exact(Math.rint(sum() * 1e6) / 1e6));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupShares that
        && label.equals(that.label)
        && source.equals(that.source)
        && names.equals(that.names)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * label.hashCode() + names.hashCode()) + Arrays.hashCode(shares);
  }

  /** The label, how many groups, what their shares add up to, and the first of them. */
  @Override
  public String toString() {
    return title() + " (" + Labels.some(names, SHOWN) + ")";
  }
}
