package org.migrationeconomics.calculators.society.integration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Community;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A history of integration at equal distances of time, from the beginning to the horizon: what a
 * picture of it is drawn from.
 *
 * <p><b>Units</b>: people as they were given, time as the model counts it, shares.
 *
 * <p>Immutable and thread-safe.
 */
public final class IntegrationPath implements Tabular {

  /** Elements of a state: members, hosts, culture, left, joined. */
  static final int SIZE = 5;

  private static final Figure NO_HOSTS = Figure.empty("there are no hosts");
  private static final Figure NOBODY = Figure.empty("nobody has ever been in the community");
  private static final Figure NEVER_HOSTS = Figure.empty("there have never been hosts");

  private final IntegrationModel model;
  private final Community start;
  private final double length;
  private final double[] states;

  IntegrationPath(IntegrationModel model, Community start, double length, double[] states) {
    this.model = model;
    this.start = start;
    this.length = length;
    this.states = states;
  }

  /**
   * The number of points, the beginning among them.
   *
   * @return two or more
   */
  public int size() {
    return states.length / SIZE;
  }

  /**
   * A point.
   *
   * @param index from 0, the beginning, to {@link #size} less 1, the horizon
   * @return the point
   * @throws IllegalArgumentException if there is none of that number
   */
  public IntegrationPoint point(int index) {
    int last = size() - 1;
    if (index < 0 || index > last) {
      throw Require.refusal("index", index, "0 to " + last);
    }
    int at = index * SIZE;
    double members = states[at];
    double hosts = states[at + 1];
    double culture = states[at + 2];
    double left = states[at + 3];
    double joined = states[at + 4];
    double absorbed = model.absorption() * left;
    double detached = start.detached() + (1 - model.absorption()) * left;
    double ever = members + detached + absorbed;
    double hostsEver = start.hosts() + absorbed;
    return new IntegrationPoint(
        index == last ? length : length * index / last,
        members,
        detached,
        hosts,
        culture,
        left,
        joined,
        hosts > 0 ? Figure.of(culture / hosts) : NO_HOSTS,
        ever > 0 ? Figure.of((members + detached) / ever) : NOBODY,
        ever > 0 ? Figure.of((1 - model.imprint()) * absorbed / ever) : NOBODY,
        ever > 0 ? Figure.of(model.imprint() * absorbed / ever) : NOBODY,
        hostsEver > 0 ? Figure.of(joined / hostsEver) : NEVER_HOSTS);
  }

  /**
   * All points.
   *
   * @return in the order of time; it cannot be changed
   */
  public List<IntegrationPoint> points() {
    return IntStream.range(0, size()).mapToObj(this::point).toList();
  }

  /**
   * The beginning.
   *
   * @return the first point
   */
  public IntegrationPoint first() {
    return point(0);
  }

  /**
   * The horizon.
   *
   * @return the last point
   */
  public IntegrationPoint last() {
    return point(size() - 1);
  }

  @Override
  public TextTable table() {
    return TextTable.titled("A history of integration over " + new Horizon(model.per(), length))
        .column("time")
        .unit("people as given")
        .column("members")
        .column("detached")
        .column("hosts")
        .column("culture of the origin among hosts")
        .column("left")
        .column("joined")
        .unit("1")
        .column("flavour", 6)
        .column("rock", 6)
        .column("ice", 6)
        .column("sugar", 6)
        .column("sponge", 6)
        .rows(
            size(),
            index -> {
              IntegrationPoint at = point(index);
              return new Object[] {
                at.time(),
                at.members(),
                at.detached(),
                at.hosts(),
                at.culture(),
                at.left(),
                at.joined(),
                at.flavour(),
                at.rock(),
                at.ice(),
                at.sugar(),
                at.sponge()
              };
            })
        .note("Time in " + model.per().plural() + ". Model: " + model + ".")
        .note("Start: " + start + ".")
        .note(IntegrationModel.OWN)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntegrationPath that
        && model.equals(that.model)
        && start.equals(that.start)
        && Double.compare(length, that.length) == 0
        && Arrays.equals(states, that.states);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * model.hashCode() + start.hashCode()) + Arrays.hashCode(states);
  }

  /** One line. */
  @Override
  public String toString() {
    return "history of integration over "
        + new Horizon(model.per(), length)
        + ", "
        + size()
        + " points";
  }
}
