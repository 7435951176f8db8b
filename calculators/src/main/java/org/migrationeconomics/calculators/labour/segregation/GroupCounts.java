package org.migrationeconomics.calculators.labour.segregation;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many people of each group are in each unit: what every measure of segregation is computed
 * from. Units are occupations, workplaces, schools or districts; groups are women and men, migrants
 * and natives, legal statuses.
 *
 * <pre>
 *   GroupCounts.of(List.of("1", "2"), List.of("male", "female"), 63, 25, 157, 77)
 *   GroupCounts.of(labourTable)                     // occupations by segments
 *   GroupCounts.ofCodes(occupation, group)          // integer codes of workers
 *   workers.collect(GroupCounts.collector(Worker::firm, Worker::origin, Worker::weight))
 * </pre>
 *
 * <p>Counts may be weighted, so that they need not be whole. With {@link #plus} and {@link #empty}
 * they are a commutative monoid but for the order of labels, which is that of their first
 * appearance: parts may be counted anywhere and added in any grouping, and no index depends on the
 * order.
 *
 * <p><b>Units</b>: persons, or the sum of survey weights.
 *
 * <p>Immutable and thread-safe.
 */
public final class GroupCounts implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final GroupCounts EMPTY = new GroupCounts(List.of(), List.of(), new double[0], 0);

  private final List<String> units;
  private final List<String> groups;
  private final double[] cells;
  private final double total;

  private GroupCounts(List<String> units, List<String> groups, double[] cells, double total) {
    this.units = units;
    this.groups = groups;
    this.cells = cells;
    this.total = total;
  }

  private static GroupCounts checked(
      Collection<String> units, Collection<String> groups, double[] cells) {
    List<String> unitList = labels("unit", units);
    List<String> groupList = labels("group", groups);
    if (cells.length != (long) unitList.size() * groupList.size()) {
      throw Require.refusal(
          "number of counts",
          cells.length,
          unitList.size() + " units times " + groupList.size() + " groups");
    }
    double total = 0;
    for (int i = 0; i < cells.length; i++) {
      if (!(cells[i] >= 0 && cells[i] < Double.POSITIVE_INFINITY)) {
        int width = groupList.size();
        Require.notNegative(
            "count of " + groupList.get(i % width) + " in " + unitList.get(i / width), cells[i]);
      }
      total += cells[i];
    }
    Require.finite("total of counts", total);
    return new GroupCounts(unitList, groupList, cells, total);
  }

  private static List<String> labels(String what, Collection<String> labels) {
    List<String> list = List.copyOf(Require.notNull(what + "s", labels));
    Set<String> seen = new HashSet<>();
    for (String label : list) {
      Require.text(what, label);
      if (!seen.add(label)) {
        throw Require.refusal(what, label, "each " + what + " once");
      }
    }
    return list;
  }

  /**
   * Nobody: what leaves every other counts as they are.
   *
   * @return no units, no groups
   */
  public static GroupCounts empty() {
    return EMPTY;
  }

  /**
   * Counts as they stand in a table.
   *
   * @param units the labels of rows
   * @param groups the labels of columns
   * @param counts row by row: all groups of the first unit, then all of the second
   * @return the counts
   * @throws IllegalArgumentException if a label occurs twice or is blank, there are more or fewer
   *     counts than cells, or one is negative or not finite
   */
  public static GroupCounts of(List<String> units, List<String> groups, double... counts) {
    Require.notNull("counts", counts);
    return checked(units, groups, counts.clone());
  }

  /**
   * The same without a copy.
   *
   * @param units the labels of rows
   * @param groups the labels of columns
   * @param counts row by row; the caller must not change the array any more
   * @return the counts
   * @throws IllegalArgumentException as {@link #of(List, List, double...)}
   */
  public static GroupCounts ofUnsafe(List<String> units, List<String> groups, double[] counts) {
    return checked(units, groups, Require.notNull("counts", counts));
  }

  /**
   * The workers of a table: occupations are units, segments are groups. Regroup the table first if
   * it distinguishes more than is wanted.
   *
   * @param table workers by segment and occupation
   * @return people by occupation code and segment
   * @throws IllegalArgumentException if two segments read the same, or occupations are of more than
   *     one level of ISCO-08
   */
  public static GroupCounts of(LabourTable table) {
    Require.notNull("table", table).atOneLevel();
    Builder builder = builder();
    List<LabourSegment> segments = table.segments();
    labels("segment", segments.stream().map(LabourSegment::toString).toList());
    table.occupations().forEach(unit -> builder.unit(unit.toString()));
    segments.forEach(group -> builder.group(group.toString()));
    table
        .cells()
        .forEach(
            cell ->
                builder.add(
                    cell.occupation().toString(), cell.segment().toString(), cell.sums().weight()));
    return builder.build();
  }

  /**
   * Counts rows of workers by integer codes in one pass, on several threads if there are many.
   *
   * @param units the unit of each row, from 0 on, without large gaps
   * @param groups the group of each row, from 0 on
   * @return the counts, labelled by the codes
   * @throws IllegalArgumentException if the lengths differ, or a code is negative or too large
   */
  public static GroupCounts ofCodes(int[] units, int[] groups) {
    Require.notNull("units", units);
    Require.notNull("groups", groups);
    return GroupCountsAccumulator.of(units, groups).counts();
  }

  /**
   * Adds up rows of workers by integer codes in one pass, on several threads if there are many.
   *
   * @param units the unit of each row, from 0 on, without large gaps
   * @param groups the group of each row, from 0 on
   * @param weights for how many people each row stands
   * @return the counts, labelled by the codes
   * @throws IllegalArgumentException if the lengths differ, a code is negative or too large, or a
   *     weight is negative or not finite
   */
  public static GroupCounts ofCodes(int[] units, int[] groups, double[] weights) {
    Require.notNull("units", units);
    Require.notNull("groups", groups);
    Require.notNull("weights", weights);
    return GroupCountsAccumulator.of(units, groups, weights).counts();
  }

  /**
   * Counts rows of workers by names in one pass, on several threads if there are many.
   *
   * @param units the unit of each row
   * @param groups the group of each row
   * @return the counts, in the order in which names appear
   * @throws IllegalArgumentException if the lengths differ or a name is blank
   */
  public static GroupCounts ofKeys(String[] units, String[] groups) {
    Require.notNull("units", units);
    Require.notNull("groups", groups);
    return KeyedCounts.count(units, groups);
  }

  /**
   * Collects a stream of anything.
   *
   * @param <T> what is counted
   * @param unit its unit
   * @param group its group
   * @param weight for how many people it stands
   * @return a collector, for sequential and parallel streams
   */
  public static <T> Collector<T, ?, GroupCounts> collector(
      Function<? super T, String> unit,
      Function<? super T, String> group,
      ToDoubleFunction<? super T> weight) {
    Require.notNull("unit", unit);
    Require.notNull("group", group);
    Require.notNull("weight", weight);
    return Collector.<T, Builder, GroupCounts>of(
        GroupCounts::builder,
        (counts, one) -> counts.add(unit.apply(one), group.apply(one), weight.applyAsDouble(one)),
        Builder::addAll,
        Builder::build);
  }

  /**
   * Begins counts.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The units.
   *
   * @return the labels of rows
   */
  public List<String> units() {
    return units;
  }

  /**
   * The groups.
   *
   * @return the labels of columns
   */
  public List<String> groups() {
    return groups;
  }

  /**
   * Everybody.
   *
   * @return the sum of all counts
   */
  public double total() {
    return total;
  }

  /**
   * How many people of a group are in a unit.
   *
   * @param unit the unit
   * @param group the group
   * @return the count
   * @throws IllegalArgumentException if there is no such unit or group
   */
  public double at(String unit, String group) {
    Require.notNull("unit", unit);
    return cells[unitIndex(unit) * groups.size() + groupIndex(group)];
  }

  /**
   * How many people of a group are in a unit, by position.
   *
   * @param unit the position of the unit, from 0 on
   * @param group the position of the group, from 0 on
   * @return the count
   * @throws IndexOutOfBoundsException if there is no such unit or group
   */
  public double at(int unit, int group) {
    Objects.checkIndex(unit, units.size());
    return cells[unit * groups.size() + Objects.checkIndex(group, groups.size())];
  }

  /**
   * The position of a unit.
   *
   * @param unit its label
   * @return from 0 on
   * @throws IllegalArgumentException if there is none
   */
  public int unitIndex(String unit) {
    Require.notNull("unit", unit);
    return index("unit", units, unit);
  }

  /**
   * The position of a group.
   *
   * @param group its label
   * @return from 0 on
   * @throws IllegalArgumentException if there is none
   */
  public int groupIndex(String group) {
    Require.notNull("group", group);
    return index("group", groups, group);
  }

  private static int index(String what, List<String> labels, String label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw Require.refusal(
          what,
          label,
          "one of "
              + (labels.size() <= 12
                  ? labels.toString()
                  : labels.size() + " " + what + "s, as " + labels.get(0)));
    }
    return index;
  }

  /**
   * How many people are in each unit.
   *
   * @return a new array, in the order of units
   */
  public double[] unitTotals() {
    double[] totals = new double[units.size()];
    SegregationKernel.totals(cells, units.size(), groups.size(), totals, new double[groups.size()]);
    return totals;
  }

  /**
   * How many people are in each group.
   *
   * @return a new array, in the order of groups
   */
  public double[] groupTotals() {
    double[] totals = new double[groups.size()];
    SegregationKernel.totals(cells, units.size(), groups.size(), new double[units.size()], totals);
    return totals;
  }

  /**
   * One group by unit.
   *
   * @param group the group
   * @return a new array, in the order of units
   * @throws IllegalArgumentException if there is no such group
   */
  public double[] ofGroup(String group) {
    Require.notNull("group", group);
    return SegregationKernel.column(cells, groups.size(), groupIndex(group));
  }

  /**
   * All counts, unit by unit.
   *
   * @return a new array
   */
  public double[] toArray() {
    return cells.clone();
  }

  /**
   * All counts, unit by unit, without a copy.
   *
   * @return the array inside; the caller must not change it
   */
  public double[] toArrayUnsafe() {
    return cells;
  }

  /**
   * Both together, matched by labels.
   *
   * @param other counts of other people
   * @return the counts of all; units and groups of the other that are new come last
   */
  public GroupCounts plus(GroupCounts other) {
    Require.notNull("other", other);
    if (units.equals(other.units) && groups.equals(other.groups)) {
      double[] sum = cells.clone();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += other.cells[i];
      }
      return checked(units, groups, sum);
    }
    return builder().addAll(this).addAll(other).build();
  }

  /**
   * Units as groups and groups as units: M stays, Theil's H changes, and local indices become those
   * of units.
   *
   * @return the transposed matrix
   */
  public GroupCounts transposed() {
    double[] turned = new double[cells.length];
    for (int u = 0; u < units.size(); u++) {
      for (int g = 0; g < groups.size(); g++) {
        turned[g * units.size() + u] = cells[u * groups.size() + g];
      }
    }
    return new GroupCounts(groups, units, turned, total);
  }

  /**
   * The same people in other units: coarser ones, as a rule. Units that fall together are added.
   *
   * @param newUnit from each unit to its new label
   * @return the counts
   */
  public GroupCounts regroupedUnits(UnaryOperator<String> newUnit) {
    Require.notNull("unit", newUnit);
    return regrouped(newUnit, UnaryOperator.identity());
  }

  /**
   * The same people in other groups: coarser ones, as a rule. Groups that fall together are added.
   *
   * @param newGroup from each group to its new label
   * @return the counts
   */
  public GroupCounts regroupedGroups(UnaryOperator<String> newGroup) {
    Require.notNull("group", newGroup);
    return regrouped(UnaryOperator.identity(), newGroup);
  }

  private GroupCounts regrouped(UnaryOperator<String> newUnit, UnaryOperator<String> newGroup) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    Map<String, Integer> columns = new LinkedHashMap<>();
    int[] row = positions(units, newUnit, rows);
    int[] column = positions(groups, newGroup, columns);
    double[] sums = new double[rows.size() * columns.size()];
    int cell = 0;
    for (int u = 0; u < row.length; u++) {
      for (int g = 0; g < column.length; g++) {
        sums[row[u] * columns.size() + column[g]] += cells[cell++];
      }
    }
    return checked(rows.keySet(), columns.keySet(), sums);
  }

  private static int[] positions(
      List<String> labels, UnaryOperator<String> renamed, Map<String, Integer> positions) {
    int[] position = new int[labels.size()];
    for (int i = 0; i < position.length; i++) {
      String label = Require.notNull("new label of " + labels.get(i), renamed.apply(labels.get(i)));
      position[i] = positions.computeIfAbsent(label, key -> positions.size());
    }
    return position;
  }

  /**
   * Some groups only.
   *
   * @param kept their labels, in the order wanted
   * @return the smaller matrix
   * @throws IllegalArgumentException if there is no such group
   */
  public GroupCounts onlyGroups(String... kept) {
    Require.notNull("kept", kept);
    return only(upTo(units.size()), indices("group", groups, List.of(kept)));
  }

  /**
   * Some units only.
   *
   * @param kept their labels, in the order wanted
   * @return the smaller matrix
   * @throws IllegalArgumentException if there is no such unit
   */
  public GroupCounts onlyUnits(Collection<String> kept) {
    Require.notNull("kept", kept);
    return only(indices("unit", units, kept), upTo(groups.size()));
  }

  private static int[] indices(String what, List<String> labels, Collection<String> kept) {
    Map<String, Integer> positions = new HashMap<>();
    labels.forEach(label -> positions.put(label, positions.size()));
    return kept.stream()
        .mapToInt(
            label -> {
              Integer position = positions.get(label);
              return position == null ? index(what, labels, label) : position;
            })
        .toArray();
  }

  private GroupCounts only(int[] rows, int[] columns) {
    double[] kept = new double[rows.length * columns.length];
    int cell = 0;
    for (int row : rows) {
      for (int column : columns) {
        kept[cell++] = cells[row * groups.size() + column];
      }
    }
    return checked(
        Arrays.stream(rows).mapToObj(units::get).toList(),
        Arrays.stream(columns).mapToObj(groups::get).toList(),
        kept);
  }

  private static int[] upTo(int n) {
    return IntStream.range(0, n).toArray();
  }

  /**
   * Only units and groups that have people.
   *
   * @return these counts if none is empty
   */
  public GroupCounts withoutEmpty() {
    int[] rows = above(unitTotals());
    int[] columns = above(groupTotals());
    return rows.length == units.size() && columns.length == groups.size()
        ? this
        : only(rows, columns);
  }

  private static int[] above(double[] totals) {
    return IntStream.range(0, totals.length).filter(i -> totals[i] > 0).toArray();
  }

  /**
   * Whether all counts are whole numbers, as those of people are.
   *
   * @return false if weights have made one fractional
   */
  public boolean isWhole() {
    for (double count : cells) {
      if (count != Math.rint(count)) {
        return false;
      }
    }
    return true;
  }

  private Object readResolve() throws InvalidObjectException {
    try {
      return checked(units, groups, cells.clone());
    } catch (RuntimeException damaged) {
      InvalidObjectException failure = new InvalidObjectException(damaged.toString());
      failure.initCause(damaged);
      throw failure;
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString()).column("unit").unit("persons");
    groups.forEach(table::column);
    table.column("all");
    double[] totals = unitTotals();
    for (int u = 0; u < units.size(); u++) {
      List<Object> row = new ArrayList<>();
      row.add(units.get(u));
      for (int g = 0; g < groups.size(); g++) {
        row.add(at(u, g));
      }
      row.add(totals[u]);
      table.row(row.toArray());
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupCounts that
        && units.equals(that.units)
        && groups.equals(that.groups)
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * units.hashCode() + groups.hashCode()) + Arrays.hashCode(cells);
  }

  /** One line: how many people, groups and units. */
  @Override
  public String toString() {
    return Numbers.readable(total)
        + " people, "
        + groups.size()
        + (groups.size() == 1 ? " group" : " groups")
        + " in "
        + units.size()
        + (units.size() == 1 ? " unit" : " units");
  }

  /** Adds up counts by names, which keep the order in which they come. Not thread-safe. */
  public static final class Builder {

    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final List<double[]> rows = new ArrayList<>();

    private Builder() {}

    /**
     * Names a unit, so that it has its place in the order even if nobody is there.
     *
     * @param unit the label
     * @return this builder
     */
    public Builder unit(String unit) {
      unitRow(unit);
      return this;
    }

    /**
     * Names a group, so that it has its place in the order even if nobody belongs to it.
     *
     * @param group the label
     * @return this builder
     */
    public Builder group(String group) {
      groupColumn(group);
      return this;
    }

    private int unitRow(String unit) {
      Integer known = units.get(unit);
      if (known != null) {
        return known;
      }
      units.put(Require.text("unit", unit), rows.size());
      rows.add(new double[Math.max(groups.size(), 2)]);
      return rows.size() - 1;
    }

    private int groupColumn(String group) {
      Integer known = groups.get(group);
      if (known != null) {
        return known;
      }
      int column = groups.size();
      groups.put(Require.text("group", group), column);
      return column;
    }

    /**
     * Adds people.
     *
     * @param unit where they are
     * @param group who they are
     * @param count how many, not negative
     * @return this builder
     * @throws IllegalArgumentException if a label is blank, or the count is negative or not finite
     */
    public Builder add(String unit, String group, double count) {
      if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
        Require.notNegative("count of " + group + " in " + unit, count);
      }
      int row = unitRow(unit);
      int column = groupColumn(group);
      double[] counts = rows.get(row);
      if (column >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(column + 1, 2 * counts.length));
        rows.set(row, counts);
      }
      counts[column] += count;
      return this;
    }

    /**
     * Adds other counts.
     *
     * @param more counts of other people
     * @return this builder
     */
    public Builder addAll(GroupCounts more) {
      Require.notNull("more", more);
      int[] columns = more.groups.stream().mapToInt(this::groupColumn).toArray();
      int cell = 0;
      for (String unit : more.units) {
        int row = unitRow(unit);
        double[] counts = rows.get(row);
        if (groups.size() > counts.length) {
          counts = Arrays.copyOf(counts, groups.size());
          rows.set(row, counts);
        }
        for (int column : columns) {
          counts[column] += more.cells[cell++];
        }
      }
      return this;
    }

    private Builder addAll(Builder more) {
      return addAll(more.build());
    }

    /**
     * Ends the counts.
     *
     * @return the counts
     */
    public GroupCounts build() {
      int width = groups.size();
      double[] cells = new double[rows.size() * width];
      for (int u = 0; u < rows.size(); u++) {
        System.arraycopy(rows.get(u), 0, cells, u * width, Math.min(width, rows.get(u).length));
      }
      return checked(units.keySet(), groups.keySet(), cells);
    }
  }
}
