package org.migrationeconomics.calculators.society.enclave;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A neighbourhood that two groups enter and leave, with the points at which they can live together:
 * the result of {@link BoundedNeighbourhoodCalculator}, where the formulas stand.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first one group
 * @param second the other
 * @param mixed the points at which both are there and nobody comes or goes, by rising number of the
 *     first
 */
public record BoundedNeighbourhood(
    LinearTolerance first, LinearTolerance second, List<Meeting> mixed) implements Tabular {

  private static final int MOST_STEPS = 100_000;
  private static final double STEP = 0.02;
  private static final double STILL = 1e-9;

  /**
   * A point at which both groups are there and nobody comes or goes.
   *
   * @param first people of the first group
   * @param second people of the second
   * @param stable whether the place comes back to it after a small change
   */
  public record Meeting(double first, double second, boolean stable) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Meeting {
      first = Require.notNegative("first", first) + 0.0;
      second = Require.notNegative("second", second) + 0.0;
    }
  }

  /** Copies the list. */
  public BoundedNeighbourhood {
    Require.notNull("first", first);
    Require.notNull("second", second);
    mixed = List.copyOf(Require.notNull("mixed", mixed));
  }

  /**
   * Whether there is a mixed neighbourhood that lasts.
   *
   * @return false if every mixture tips to one group
   */
  public boolean canStayMixed() {
    return mixed.stream().anyMatch(Meeting::stable);
  }

  /**
   * How the place changes from some people on, until nobody comes or goes. Time has no unit; steps
   * are small beside the speeds of both groups, and a group ends at nobody or at all of its people.
   *
   * @param ofFirst people of the first group at the beginning, from 0 to all
   * @param ofSecond people of the second
   * @return the points, the first that was given and the last where the place comes to rest; after
   *     100,000 steps it is left where it is
   * @throws IllegalArgumentException if there are fewer than 0 or more than all of a group
   */
  public List<Meeting> path(double ofFirst, double ofSecond) {
    first.tolerated(ofFirst);
    second.tolerated(ofSecond);
    double step = STEP / (1 + first.most() + second.most());
    double w = ofFirst;
    double b = ofSecond;
    List<Meeting> path = new ArrayList<>();
    path.add(new Meeting(w, b, false));
    for (int i = 0; i < MOST_STEPS; i++) {
      double nextW = bounded(w + step * (first.others(w) - b), first.people());
      double nextB = bounded(b + step * (second.others(b) - w), second.people());
      boolean still =
          Math.abs(nextW - w) <= STILL * step * first.people()
              && Math.abs(nextB - b) <= STILL * step * second.people();
      w = nextW;
      b = nextB;
      if (still) {
        path.add(new Meeting(w, b, isStableAt(w, b)));
        return List.copyOf(path);
      }
      path.add(new Meeting(w, b, false));
    }
    return List.copyOf(path);
  }

  /** There are no fewer people than none, and no more than all. */
  private static double bounded(double people, double all) {
    return Math.min(Math.max(people, 0), all);
  }

  private boolean isStableAt(double w, double b) {
    if (w == 0 || b == 0) {
      return w > 0 || b > 0;
    }
    double s = first.slope(w);
    double q = second.slope(b);
    return s + q < 0 && s * q > 1;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title())
            .column("point")
            .unit("persons")
            .column("first group", 3)
            .column("second group", 3)
            .unit("1")
            .column("stable")
            .row("all of the first", first.people(), 0.0, true);
    int number = 0;
    for (Meeting one : mixed) {
      number++;
      table.row(
          mixed.size() == 1 ? "mixed" : "mixed " + number, one.first(), one.second(), one.stable());
    }
    table.row("all of the second", 0.0, second.people(), true);
    table.note("First group: " + first + ". Second group: " + second + ".");
    if (mixed.isEmpty()) {
      table.note("There is no mixed meeting point: every mixture tips to one group.");
    }
    return table.build();
  }

  private String title() {
    return "Bounded neighbourhood, "
        + (canStayMixed() ? "can stay mixed" : "tips to one group")
        + (mixed.size() == 1
            ? ", meets at "
                + Numbers.readable(mixed.get(0).first())
                + " and "
                + Numbers.readable(mixed.get(0).second())
            : "");
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title())
        .add(this::table)
        .figure("most tolerant of the first", "others per head", first.most())
        .figure("most tolerant of the second", "others per head", second.most())
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
