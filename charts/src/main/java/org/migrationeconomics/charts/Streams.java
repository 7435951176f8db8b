package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/**
 * The flows of a matrix from where they leave to where they arrive, the greatest places by
 * themselves and all others as one, divided by the power of ten in which they are printed.
 */
final class Streams {

  private final List<String> from;
  private final List<String> to;
  private final double[][] flows;
  private final Grouped grouped;
  private final int places;
  private final double total;
  private final int count;
  private final int single;
  private final double singleSum;
  private final int hidden;
  private final double hiddenSum;

  private Streams(
      List<String> from,
      List<String> to,
      double[][] flows,
      Grouped grouped,
      int places,
      double total,
      int count,
      int single,
      double singleSum,
      int hidden,
      double hiddenSum) {
    this.from = from;
    this.to = to;
    this.flows = flows;
    this.grouped = grouped;
    this.places = places;
    this.total = total;
    this.count = count;
    this.single = single;
    this.singleSum = singleSum;
    this.hidden = hidden;
    this.hiddenSum = hiddenSum;
  }

  /** The names of those who send; if some are grouped, the group is the last. */
  List<String> from() {
    return from;
  }

  /** The names of those who receive; if some are grouped, the group is the last. */
  List<String> to() {
    return to;
  }

  /** One row a sender, one column a receiver. */
  double[][] flows() {
    return flows;
  }

  /** The sum of all flows from one place to another. */
  double total() {
    return total;
  }

  /** How many flows are not zero. */
  int count() {
    return count;
  }

  /** How many of those that are not zero are drawn one by one. */
  int single() {
    return single;
  }

  /** Their sum. */
  double singleSum() {
    return singleSum;
  }

  /** How many are not drawn at all, being within a group. */
  int hidden() {
    return hidden;
  }

  /** Their sum. */
  double hiddenSum() {
    return hiddenSum;
  }

  /** How many places were put together. */
  record Grouped(int from, int to) {}

  /** The cells with the direction of the flow, and what they are divided by. */
  static final class Cells {
    private final OriginDestinationMatrix matrix;
    private final double[] values;
    private final Magnitude magnitude;

    private Cells(OriginDestinationMatrix matrix, double[] values, Magnitude magnitude) {
      this.matrix = matrix;
      this.values = values;
      this.magnitude = magnitude;
    }

    Magnitude magnitude() {
      return magnitude;
    }

    static Cells of(OriginDestinationMatrix matrix) {
      boolean outgoing = Require.notNull("matrix", matrix).axes().rowsAreOutgoing();
      OriginDestinationMatrix directed = outgoing ? matrix : matrix.transposed();
      int n = directed.size();
      double[] values = directed.toArrayUnsafe().clone();
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        if (i / n == i % n) {
          values[i] = 0;
        } else if (values[i] < 0) {
          throw Require.refusal(
              "flow from " + name(directed, i / n) + " to " + name(directed, i % n),
              values[i],
              "no loss: Charts.heat draws gains and losses");
        }
        largest = Math.max(largest, values[i]);
      }
      MeasureUnit unit = directed.unit();
      Magnitude magnitude = Magnitude.of(largest, unit);
      for (int i = 0; i < values.length; i++) {
        values[i] = magnitude.of(values[i]);
      }
      return new Cells(directed, values, magnitude);
    }

    private static String name(OriginDestinationMatrix matrix, int place) {
      return matrix.places().get(place).name();
    }

    int size() {
      return matrix.size();
    }

    /** Which places are to be shown whatever their size. */
    private boolean[] wanted(Set<String> names) {
      boolean[] wanted = new boolean[size()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = names.contains(name(matrix, i));
      }
      return wanted;
    }

    double[] outflows() {
      double[] sums = new double[size()];
      for (int i = 0; i < values.length; i++) {
        sums[i / size()] += values[i];
      }
      return sums;
    }

    double[] inflows() {
      double[] sums = new double[size()];
      for (int i = 0; i < values.length; i++) {
        sums[i % size()] += values[i];
      }
      return sums;
    }
  }

  /**
   * The same places on both sides, in the order of the matrix if all are shown, otherwise the
   * greatest first. What moves within the group of all others is not drawn.
   */
  static Streams around(Cells cells, int most, Set<String> wanted) {
    double[] gross = cells.outflows();
    double[] in = cells.inflows();
    for (int i = 0; i < gross.length; i++) {
      gross[i] += in[i];
    }
    int[] shown = shown(gross, cells.wanted(wanted), most, false);
    return of(cells, shown, shown, false);
  }

  /** Senders and receivers apart, the greatest of each first. */
  static Streams across(Cells cells, int most, Set<String> wanted) {
    boolean[] always = cells.wanted(wanted);
    return of(
        cells,
        shown(cells.outflows(), always, most, true),
        shown(cells.inflows(), always, most, true),
        true);
  }

  /**
   * Which are shown one by one, the greatest first; those that are wanted are among them, as far as
   * they send or receive. Nobody is in a group alone.
   */
  private static int[] shown(double[] sizes, boolean[] wanted, int most, boolean sorted) {
    Comparator<Integer> bySize = Comparator.comparingDouble((Integer i) -> sizes[i]).reversed();
    Integer[] order =
        IntStream.range(0, sizes.length)
            .filter(i -> sizes[i] > 0)
            .boxed()
            .sorted(bySize)
            .toArray(Integer[]::new);
    if (order.length > most) {
      Arrays.sort(order, Comparator.comparing((Integer i) -> wanted[i] ? 0 : 1));
      order = Arrays.copyOf(order, most - 1);
      Arrays.sort(order, bySize);
    } else if (!sorted) {
      Arrays.sort(order);
    }
    return Arrays.stream(order).mapToInt(i -> i).toArray();
  }

  private static Streams of(Cells cells, int[] from, int[] to, boolean within) {
    int n = cells.size();
    int[] row = places(n, from);
    int[] column = places(n, to);
    int senders = (int) IntStream.range(0, n).filter(i -> row[i] == from.length).count();
    int receivers = (int) IntStream.range(0, n).filter(i -> column[i] == to.length).count();
    double[][] flows = new double[from.length + 1][to.length + 1];
    double total = 0;
    int count = 0;
    int single = 0;
    double singleSum = 0;
    int hidden = 0;
    double hiddenSum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double value = cells.values[i * n + j];
        if (value == 0) {
          continue;
        }
        total += value;
        count++;
        boolean grouped = row[i] == from.length && column[j] == to.length;
        if (row[i] < from.length && column[j] < to.length) {
          single++;
          singleSum += value;
        }
        if (grouped && !within) {
          hidden++;
          hiddenSum += value;
        } else {
          flows[row[i]][column[j]] += value;
        }
      }
    }
    boolean rest = Arrays.stream(flows[from.length]).anyMatch(value -> value > 0);
    boolean more = Arrays.stream(flows).anyMatch(each -> each[to.length] > 0);
    // Around a circle a group is on both sides or on none.
    boolean restFrom = rest || (!within && more);
    boolean restTo = more || (!within && rest);
    double[][] kept = Arrays.copyOf(flows, from.length + (restFrom ? 1 : 0));
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Arrays.copyOf(kept[i], to.length + (restTo ? 1 : 0));
    }
    return new Streams(
        names(cells, from, restFrom ? senders : 0),
        names(cells, to, restTo ? receivers : 0),
        kept,
        new Grouped(restFrom ? senders : 0, restTo ? receivers : 0),
        n,
        total,
        count,
        single,
        singleSum,
        hidden,
        hiddenSum);
  }

  private static int[] places(int n, int[] shown) {
    int[] place = new int[n];
    Arrays.fill(place, shown.length);
    for (int k = 0; k < shown.length; k++) {
      place[shown[k]] = k;
    }
    return place;
  }

  private static List<String> names(Cells cells, int[] shown, int others) {
    List<String> names = new ArrayList<>();
    for (int place : shown) {
      names.add(cells.matrix.places().get(place).name());
    }
    if (others > 0) {
      names.add(others(others));
    }
    return names;
  }

  /** What a group is called. */
  static String others(int count) {
    return count == 1 ? "1 other" : count + " others";
  }

  /** What all that leave a place are. */
  double out(int sender) {
    return Arrays.stream(flows[sender]).sum();
  }

  /** What all that arrive at a place are. */
  double in(int receiver) {
    double sum = 0;
    for (double[] row : flows) {
      sum += row[receiver];
    }
    return sum;
  }

  boolean isGroup(boolean sender, int place) {
    return sender
        ? grouped.from() > 0 && place == from.size() - 1
        : grouped.to() > 0 && place == to.size() - 1;
  }

  /** Why there is nothing to draw; empty if there is something. */
  String nothing() {
    if (places < 2) {
      return "There is no other place to go to.";
    }
    return count == 0 ? "All flows are zero." : "";
  }

  /** What the reader has to know about what is grouped; empty if nothing is. */
  String note(NumberStyle numbers) {
    if (grouped.from() == 0 && grouped.to() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(numbers.fixed(single, 0))
        .append(" of ")
        .append(numbers.fixed(count, 0))
        .append(" flows, ")
        .append(share(singleSum, numbers))
        .append(" of the total, are drawn one by one");
    text.append(hidden > 0 ? "; flows among the others, " : ", all others in groups.");
    if (hidden > 0) {
      text.append(share(hiddenSum, numbers)).append(", are not drawn.");
    }
    return text.toString();
  }

  private String share(double sum, NumberStyle numbers) {
    return Figures.percent(numbers, sum / total);
  }

  /** What is on the diagonal is no flow; empty if there is none. */
  static String diagonal(OriginDestinationMatrix matrix) {
    boolean some =
        matrix.hasDiagonal()
            && matrix.places().stream().anyMatch(place -> matrix.at(place, place) != 0);
    return some ? "The diagonal is not drawn." : "";
  }

  /**
   * Which sender is the greatest, which the next: 0 for the first; groups come last.
   *
   * @param both whether what arrives counts as well, which it can where both sides are the same
   */
  int[] ranks(boolean both) {
    int n = from.size();
    double[] sizes = new double[n];
    for (int i = 0; i < n; i++) {
      sizes[i] = out(i) + (both ? in(i) : 0);
      if (isGroup(true, i)) {
        sizes[i] = -1;
      }
    }
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> sizes[i]).reversed());
    int[] ranks = new int[n];
    for (int k = 0; k < n; k++) {
      ranks[order[k]] = k;
    }
    return ranks;
  }

  /** The names of all places, as they can be highlighted. */
  static List<String> names(OriginDestinationMatrix matrix) {
    return matrix.places().stream().map(Place::name).toList();
  }
}
