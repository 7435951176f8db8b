package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Workers by segment and occupation: how many there are in each cell and the sums of their wages.
 *
 * <p>A table is a commutative monoid: {@link #empty} added to a table leaves it as it is, and
 * {@link #plus} may be applied in any order and grouping. So the same workers give the same table
 * whether they come from one stream, from parallel ones, or from the parts of a distributed engine;
 * sums agree to about 1e-15 relative per operation.
 *
 * <pre>
 *   LabourTable table = workers.stream().collect(LabourTable.collector(wageUnit));
 *   table.bySegment()            // sums over occupations
 *   table.regrouped(s -> s.withOrigin(Optional.empty()), Occupation::majorGroup)
 * </pre>
 *
 * <p>All occupations of a table are of one classification. Files may know some workers' unit group
 * and of others only the major group; such a table can be kept and added to, but its occupations
 * lie in one another and cannot be compared: calculators that compare occupations refuse it, and
 * {@link #atDigits} takes all to one level.
 *
 * <p>A cell that is not in the table has nobody in it. A cell that the publisher suppressed is
 * another matter, and no table of this library can know it: leave its segment or its occupation
 * out, or say what you put in.
 *
 * <p><b>Units</b>: persons; wages in {@link #wageUnit}. Tables in different units are not added; a
 * table without wages has no unit and can be added to any.
 *
 * <p>Immutable and thread-safe.
 */
public final class LabourTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Figure UNKNOWN_COUNT =
      Figure.empty("the number of observations is not known");
  private static final Figure UNKNOWN_SUM = Figure.empty("the sum is not known");
  private static final LabourTable EMPTY = new LabourTable(List.of(), new TreeMap<>());
  private static final Occupation NOBODY_YET = Occupation.of("none", "0");

  // None or one: an Optional could not be serialised.
  private final List<WageUnit> unit;
  private final NavigableMap<Key, LabourSums> cells;

  private record Key(LabourSegment segment, Occupation occupation)
      implements Comparable<Key>, Serializable {

    @Override
    public int compareTo(Key other) {
      int first = segment.compareTo(other.segment);
      return first != 0 ? first : occupation.compareTo(other.occupation);
    }
  }

  private LabourTable(List<WageUnit> unit, NavigableMap<Key, LabourSums> cells) {
    this.unit = unit;
    this.cells = Collections.unmodifiableNavigableMap(cells);
  }

  private static LabourTable checked(List<WageUnit> unit, NavigableMap<Key, LabourSums> cells) {
    if (unit.isEmpty()) {
      cells.forEach(
          (key, sums) -> {
            if (sums.wageWeight() > 0) {
              throw Require.refusal(
                  "wage unit",
                  "missing",
                  "a unit, as there are wages of " + key.segment() + "; " + key.occupation());
            }
          });
    }
    Occupation first = NOBODY_YET;
    for (Key key : cells.keySet()) {
      first = first == NOBODY_YET ? key.occupation() : first;
      sameClassification(first, key.occupation());
    }
    return new LabourTable(unit, cells);
  }

  private static void sameClassification(Occupation first, Occupation other) {
    if (!other.classification().equals(first.classification())) {
      throw Require.refusal(
          "occupation",
          other,
          "one of "
              + first.classification()
              + ", as "
              + first
              + ": a table has one classification");
    }
  }

  /**
   * The table without workers: what leaves every other table as it is.
   *
   * @return no cells, no unit of wages
   */
  public static LabourTable empty() {
    return EMPTY;
  }

  /**
   * A table of cells without wages.
   *
   * @param cells the cells; those of the same segment and occupation are added
   * @return the table
   * @throws IllegalArgumentException if a cell has wages, or occupations are of more than one
   *     classification
   */
  public static LabourTable of(Collection<LabourCell> cells) {
    Require.notNull("cells", cells);
    return checked(List.of(), summed(cells));
  }

  /**
   * A table of cells with wages.
   *
   * @param wageUnit the unit of all wages
   * @param cells the cells; those of the same segment and occupation are added
   * @return the table
   * @throws IllegalArgumentException if occupations are of more than one classification
   */
  public static LabourTable of(WageUnit wageUnit, Collection<LabourCell> cells) {
    Require.notNull("cells", cells);
    return checked(List.of(Require.notNull("wage unit", wageUnit)), summed(cells));
  }

  private static NavigableMap<Key, LabourSums> summed(Collection<LabourCell> cells) {
    NavigableMap<Key, LabourSums> sums = new TreeMap<>();
    cells.forEach(
        cell ->
            sums.merge(new Key(cell.segment(), cell.occupation()), cell.sums(), LabourSums::plus));
    return sums;
  }

  /**
   * Collects a stream of workers whose wages are not used.
   *
   * @return a collector, for sequential and parallel streams
   * @throws IllegalArgumentException from the stream, if a worker has a wage
   */
  public static Collector<Worker, ?, LabourTable> collector() {
    return collector(List.of());
  }

  /**
   * Collects a stream of workers.
   *
   * @param wageUnit the unit of all wages
   * @return a collector, for sequential and parallel streams
   */
  public static Collector<Worker, ?, LabourTable> collector(WageUnit wageUnit) {
    return collector(List.of(Require.notNull("wage unit", wageUnit)));
  }

  private static Collector<Worker, ?, LabourTable> collector(List<WageUnit> unit) {
    return Collector.<Worker, Map<Key, LabourAccumulator>, LabourTable>of(
        HashMap::new,
        (sums, worker) ->
            sums.computeIfAbsent(
                    new Key(worker.segment(), worker.occupation()), key -> new LabourAccumulator())
                .add(worker),
        (sums, more) -> {
          more.forEach(
              (key, part) -> sums.computeIfAbsent(key, k -> new LabourAccumulator()).add(part));
          return sums;
        },
        sums -> {
          NavigableMap<Key, LabourSums> cells = new TreeMap<>();
          sums.forEach((key, part) -> cells.put(key, part.sums()));
          return checked(unit, cells);
        });
  }

  /**
   * The unit of all wages.
   *
   * @return the unit; empty if there are no wages
   */
  public Optional<WageUnit> wageUnit() {
    return unit.stream().findFirst();
  }

  /**
   * Whether there is no cell.
   *
   * @return true for {@link #empty}, and for tables of no worker
   */
  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /**
   * The cells, ordered by segment and then by occupation.
   *
   * @return the cells
   */
  public List<LabourCell> cells() {
    List<LabourCell> list = new ArrayList<>(cells.size());
    cells.forEach((key, sums) -> list.add(LabourCell.of(key.segment(), key.occupation(), sums)));
    return List.copyOf(list);
  }

  /**
   * The sums of one cell.
   *
   * @param segment exactly this segment; for those within it use {@link #within}
   * @param occupation exactly this occupation
   * @return the sums; {@link LabourSums#empty} if nobody is there
   */
  public LabourSums at(LabourSegment segment, Occupation occupation) {
    Key key =
        new Key(Require.notNull("segment", segment), Require.notNull("occupation", occupation));
    return cells.getOrDefault(key, LabourSums.empty());
  }

  /**
   * The segments that have a cell.
   *
   * @return the segments in order
   */
  public List<LabourSegment> segments() {
    return List.copyOf(bySegment().keySet());
  }

  /**
   * The occupations that have a cell.
   *
   * @return the occupations in order
   */
  public List<Occupation> occupations() {
    TreeSet<Occupation> occupations = new TreeSet<>();
    cells.keySet().forEach(key -> occupations.add(key.occupation()));
    return List.copyOf(occupations);
  }

  /**
   * The sums over all workers.
   *
   * @return the total
   */
  public LabourSums total() {
    return cells.values().stream().reduce(LabourSums.empty(), LabourSums::plus);
  }

  /**
   * The margin of segments: sums over all occupations.
   *
   * @return sums by segment, in order; it cannot be changed
   */
  public SortedMap<LabourSegment, LabourSums> bySegment() {
    return margin(Key::segment);
  }

  /**
   * The margin of occupations: sums over all segments.
   *
   * @return sums by occupation, in order; it cannot be changed
   */
  public SortedMap<Occupation, LabourSums> byOccupation() {
    return margin(Key::occupation);
  }

  private <K> SortedMap<K, LabourSums> margin(Function<Key, K> part) {
    SortedMap<K, LabourSums> margin = new TreeMap<>();
    cells.forEach((key, sums) -> margin.merge(part.apply(key), sums, LabourSums::plus));
    return Collections.unmodifiableSortedMap(margin);
  }

  /**
   * The weights of all cells as a matrix for kernels: row-major, one row for each of {@link
   * #occupations}, one column for each of {@link #segments}; zero where nobody is.
   *
   * @return a new array
   */
  public double[] toWeightArray() {
    List<LabourSegment> segments = segments();
    List<Occupation> occupations = occupations();
    Map<LabourSegment, Integer> columns = positions(segments);
    Map<Occupation, Integer> rows = positions(occupations);
    double[] weights = new double[rows.size() * columns.size()];
    cells.forEach(
        (key, sums) -> {
          int row = rows.getOrDefault(key.occupation(), 0);
          int column = columns.getOrDefault(key.segment(), 0);
          weights[row * segments.size() + column] = sums.weight();
        });
    return weights;
  }

  private static <K> Map<K, Integer> positions(List<K> keys) {
    Map<K, Integer> positions = new HashMap<>();
    keys.forEach(key -> positions.put(key, positions.size()));
    return positions;
  }

  /**
   * The cells whose segments lie within another segment: all women, all from one country.
   *
   * @param wider what they must have in common
   * @return the smaller table
   */
  public LabourTable within(LabourSegment wider) {
    Require.notNull("wider", wider);
    NavigableMap<Key, LabourSums> kept = new TreeMap<>(cells);
    kept.keySet().removeIf(key -> !key.segment().isWithin(wider));
    return new LabourTable(unit, kept);
  }

  /**
   * The same workers in other segments and occupations: coarser ones, as a rule. Cells that fall
   * together are added; nobody is lost.
   *
   * @param segments from each segment to its new one
   * @param occupations from each occupation to its new one
   * @return the regrouped table
   */
  public LabourTable regrouped(
      UnaryOperator<LabourSegment> segments, UnaryOperator<Occupation> occupations) {
    Require.notNull("segments", segments);
    Require.notNull("occupations", occupations);
    NavigableMap<Key, LabourSums> regrouped = new TreeMap<>();
    cells.forEach(
        (key, sums) ->
            regrouped.merge(
                new Key(
                    Require.notNull("new segment", segments.apply(key.segment())),
                    Require.notNull("new occupation", occupations.apply(key.occupation()))),
                sums,
                LabourSums::plus));
    return checked(unit, regrouped);
  }

  /**
   * The same workers in the groups of ISCO-08 at one level.
   *
   * @param digits 1 for major, 2 for sub-major, 3 for minor, 4 for unit groups
   * @return the regrouped table
   * @throws IllegalArgumentException if an occupation is of another classification, or is known to
   *     fewer digits
   */
  public LabourTable atDigits(int digits) {
    return regrouped(UnaryOperator.identity(), occupation -> occupation.atDigits(digits));
  }

  /**
   * This table, if its occupations and those of other tables can be compared: all are of one
   * classification, and those of ISCO-08 of one level. At several levels the same job is in the
   * unit group of one worker and in the major group of another. Of other classifications levels are
   * not known.
   *
   * @param others tables that are compared with this one
   * @return this table
   * @throws IllegalArgumentException if there is more than one classification, or more than one
   *     level of ISCO-08
   */
  public LabourTable atOneLevel(LabourTable... others) {
    Require.notNull("others", others);
    List<LabourTable> tables = new ArrayList<>(List.of(this));
    tables.addAll(List.of(others));
    Occupation first = NOBODY_YET;
    for (LabourTable table : tables) {
      for (Occupation occupation : table.occupations()) {
        first = first == NOBODY_YET ? occupation : first;
        sameClassification(first, occupation);
        int digits = Math.min(first.code().length(), occupation.code().length());
        if (level(first).isPresent() && !level(first).equals(level(occupation))) {
          throw Require.refusal(
              "occupations",
              first + " beside " + occupation,
              "one level of ISCO-08, to which atDigits(" + digits + ") takes a table");
        }
      }
    }
    return this;
  }

  private static OptionalInt level(Occupation occupation) {
    return occupation.classification().equals(Occupation.ISCO_08)
        ? OptionalInt.of(occupation.code().length())
        : OptionalInt.empty();
  }

  /**
   * The workers of both tables.
   *
   * @param other a table of other workers
   * @return the table of all
   * @throws IllegalArgumentException if the units of wages or the classifications differ
   */
  public LabourTable plus(LabourTable other) {
    Require.notNull("other", other);
    if (!unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit)) {
      throw Require.refusal("wage unit", other.unit.get(0).label(), unit.get(0).label());
    }
    NavigableMap<Key, LabourSums> sums = new TreeMap<>(cells);
    other.cells.forEach((key, more) -> sums.merge(key, more, LabourSums::plus));
    return checked(unit.isEmpty() ? other.unit : unit, sums);
  }

  @Override
  public TextTable table() {
    return table(
        "workers by segment and occupation, "
            + cells.size()
            + (cells.size() == 1 ? " cell" : " cells")
            + leftOut());
  }

  /**
   * The table under another first line, for results that have more to say of these workers.
   *
   * @param title the line above the table
   * @return the table
   */
  public TextTable table(String title) {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("segment")
            .column("occupation")
            .unit("1")
            .column("observed")
            .unit("persons")
            .column("persons");
    wageUnit().ifPresent(wages -> table.unit(wages.label()).column("mean wage"));
    cells.forEach(
        (key, sums) -> {
          List<Object> row = new ArrayList<>();
          row.add(key.segment().toString());
          row.add(name(key.occupation()));
          row.add(known(sums.count()));
          row.add(sums.weight());
          wageUnit().ifPresent(wages -> row.add(sums.meanWage()));
          table.row(row.toArray());
        });
    wageUnit().ifPresent(wages -> table.note("Wages in " + wages.label()));
    return table.build();
  }

  /** Every sum of every cell; what is not known of a cell says so. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled("workers by segment and occupation")
            .column("segment")
            .column("occupation")
            .unit("1")
            .column("observed")
            .unit("persons")
            .column("persons");
    wageUnit()
        .ifPresent(
            wages ->
                table
                    .unit("1")
                    .column("observed with a wage")
                    .unit("persons")
                    .column("persons with a wage")
                    .unit(wages.label())
                    .column("mean wage")
                    .column("sum of wages")
                    .unit("ln " + wages.label())
                    .column("sum of log wages")
                    .unit(wages.label() + " times its ln")
                    .column("sum of wages times log wages")
                    .unit("square of " + wages.label())
                    .column("sum of squared wages"));
    cells.forEach(
        (key, sums) -> {
          List<Object> row = new ArrayList<>();
          row.add(key.segment().toString());
          row.add(name(key.occupation()));
          row.add(known(sums.count()));
          row.add(sums.weight());
          if (wageUnit().isPresent()) {
            row.add(known(sums.wageCount()));
            row.add(sums.wageWeight());
            row.add(sums.meanWage());
            row.add(sums.wageSum());
            row.add(known(sums.logWageSum()));
            row.add(known(sums.wageLogWageSum()));
            row.add(known(sums.squaredWageSum()));
          }
          table.row(row.toArray());
        });
    return table.build();
  }

  private static Figure known(OptionalLong count) {
    return count.isPresent() ? Figure.of((double) count.getAsLong()) : UNKNOWN_COUNT;
  }

  private static Figure known(OptionalDouble sum) {
    return sum.isPresent() ? Figure.of(sum.getAsDouble()) : UNKNOWN_SUM;
  }

  /** Who is not in the figures: workers of weight 0, and in mean wages those without a wage. */
  private String leftOut() {
    LabourSums all = total();
    double unpaid = all.weight() - all.wageWeight();
    return ZeroWeights.text(all.zeroWeightCount(), "; ")
        + (wageUnit().isPresent() && unpaid > 1e-12 * all.weight()
            ? "; "
                + Numbers.readable(unpaid)
                + " of "
                + Numbers.readable(all.weight())
                + " persons without a wage"
            : "");
  }

  private static String name(Occupation occupation) {
    return occupation + occupation.label().map(text -> " " + text).orElse("");
  }

  private Object readResolve() {
    return checked(unit, new TreeMap<>(cells));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabourTable that && unit.equals(that.unit) && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * unit.hashCode() + cells.hashCode();
  }

  /** The table, shortened in the middle if it is long; {@link #show} prints all. */
  @Override
  public String toString() {
    return table().brief();
  }
}
