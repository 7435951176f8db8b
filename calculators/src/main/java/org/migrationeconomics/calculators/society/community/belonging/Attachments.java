package org.migrationeconomics.calculators.society.community.belonging;

import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much each of some people is attached to the origin and to the hosts, in several elements of
 * belonging.
 *
 * <pre>
 *   Attachments.of("language", "culture", "identity", "networks", "plans")
 *       .plus(new double[] {1, .8, .9, .5, .2}, new double[] {.6, .7, .3, .5, .9})   // origin, hosts
 * </pre>
 *
 * <p><b>Units</b>: attachments from 0, none, to 1, whole; each person counts once.
 *
 * <p>Immutable and thread-safe.
 */
public final class Attachments implements Tabular {

  private final List<String> elements;
  private final double[][] origin;
  private final double[][] hosts;

  private Attachments(List<String> elements, double[][] origin, double[][] hosts) {
    this.elements = elements;
    this.origin = origin;
    this.hosts = hosts;
  }

  /**
   * Nobody yet.
   *
   * @param elements of belonging, each once, at least one
   * @return attachments without people
   * @throws IllegalArgumentException if there is none, or one is blank or named twice
   */
  public static Attachments of(String... elements) {
    Require.notNull("elements", elements);
    for (String element : elements) {
      Require.text("element", element);
    }
    List<String> list = List.of(elements);
    if (list.isEmpty() || list.stream().distinct().count() < list.size()) {
      throw Require.refusal("elements", list, "at least one, each once");
    }
    return new Attachments(list, new double[0][], new double[0][]);
  }

  /**
   * A copy with a person more.
   *
   * @param toOrigin one attachment for each element, from 0 to 1; copied
   * @param toHosts one for each element, from 0 to 1; copied
   * @return the attachments
   * @throws IllegalArgumentException if there are more or fewer, or one is out of range
   */
  public Attachments plus(double[] toOrigin, double[] toHosts) {
    double[] one = checked("attachment to the origin", toOrigin);
    double[] two = checked("attachment to the hosts", toHosts);
    double[][] origins = Arrays.copyOf(origin, origin.length + 1);
    double[][] others = Arrays.copyOf(hosts, hosts.length + 1);
    origins[origin.length] = one;
    others[hosts.length] = two;
    return new Attachments(elements, origins, others);
  }

  private double[] checked(String what, double[] values) {
    Require.notNull(what, values);
    if (values.length != elements.size()) {
      throw Require.refusal(
          "number of " + what, values.length, elements.size() + ", one for each element");
    }
    double[] copy = values.clone();
    for (int e = 0; e < copy.length; e++) {
      copy[e] = Require.share(what + " in " + elements.get(e), copy[e]) + 0.0;
    }
    return copy;
  }

  /**
   * The elements of belonging.
   *
   * @return their names in order; it cannot be changed
   */
  public List<String> elements() {
    return elements;
  }

  /**
   * The number of people.
   *
   * @return how many
   */
  public int size() {
    return origin.length;
  }

  double origin(int person, int element) {
    return origin[person][element];
  }

  double hosts(int person, int element) {
    return hosts[person][element];
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("person")
            .column("element")
            .unit("1")
            .column("to the origin")
            .column("to the hosts");
    for (int i = 0; i < origin.length; i++) {
      for (int e = 0; e < elements.size(); e++) {
        table.row(i + 1, elements.get(e), origin[i][e], hosts[i][e]);
      }
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachments that
        && elements.equals(that.elements)
        && Arrays.deepEquals(origin, that.origin)
        && Arrays.deepEquals(hosts, that.hosts);
  }

  @Override
  public int hashCode() {
    return 31 * elements.hashCode() + Arrays.deepHashCode(origin);
  }

  /** One line. */
  @Override
  public String toString() {
    return "attachments of "
        + origin.length
        + (origin.length == 1 ? " person in " : " people in ")
        + String.join(", ", elements);
  }
}
