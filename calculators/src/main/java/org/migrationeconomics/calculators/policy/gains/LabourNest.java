package org.migrationeconomics.calculators.policy.gains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * Kinds of labour within kinds of labour: a tree whose leaves are groups of workers and whose nests
 * say how well their members stand in for each other.
 *
 * <pre>{@code
 * LabourNest labour =
 *     LabourNest.of("labour", 2,
 *         LabourNest.of("low", 20, LabourNest.group("low natives", 40, 1), LabourNest.group("low immigrants", 10, 0.8).becoming(15)),
 *         LabourNest.of("high", 20, LabourNest.group("high natives", 45, 2), LabourNest.group("high immigrants", 5, 1.8).becoming(6)));
 * }</pre>
 *
 * <p>The elasticity of substitution σ of a nest may be infinite (members replace each other
 * perfectly) and 1 (the logarithmic limit).
 *
 * <p><b>Units</b>: workers, and wages in one unit for all groups: only wage bills relative to each
 * other count.
 *
 * <p>Immutable and thread-safe.
 */
public final class LabourNest {

  private final String name;
  private final double substitution;
  private final List<LabourNest> members;
  private final double workers;
  private final double wage;
  private final double workersAfter;

  private LabourNest(
      String name,
      double substitution,
      List<LabourNest> members,
      double workers,
      double wage,
      double workersAfter) {
    this.name = name;
    this.substitution = substitution;
    this.members = members;
    this.workers = workers;
    this.wage = wage;
    this.workersAfter = workersAfter;
  }

  /**
   * A group of workers that is not divided further and whose number does not change.
   *
   * @param name the group
   * @param workers how many, above 0: of a group without workers no relative change is known
   * @param wage wage of one, above 0
   * @return the leaf
   * @throws IllegalArgumentException if the name is blank, or workers or wage are not above 0
   */
  public static LabourNest group(String name, double workers, double wage) {
    Require.text("name", name);
    Require.positive("workers of " + name, workers);
    Require.positive("wage of " + name, wage);
    return new LabourNest(name, Double.NaN, List.of(), workers, wage, workers);
  }

  /**
   * A kind of labour made up of others.
   *
   * @param name the kind
   * @param substitution σ between its members, above 0; may be infinite
   * @param members groups or nests, two or more
   * @return the nest
   * @throws IllegalArgumentException as for the list
   */
  public static LabourNest of(String name, double substitution, LabourNest... members) {
    return of(name, substitution, List.of(Require.notNull("members", members)));
  }

  /**
   * A kind of labour made up of others.
   *
   * @param name the kind
   * @param substitution σ between its members, above 0; may be infinite
   * @param members groups or nests, one or more
   * @return the nest
   * @throws IllegalArgumentException if the name is blank, σ is not above 0, there is no member, or
   *     a name stands twice in the tree
   */
  public static LabourNest of(String name, double substitution, List<LabourNest> members) {
    Require.text("name", name);
    if (!(substitution > 0)) {
      throw Require.refusal("elasticity of substitution of " + name, substitution, "above 0");
    }
    List<LabourNest> copy = List.copyOf(Require.notNull("members", members));
    if (copy.isEmpty()) {
      throw Require.refusal("members of " + name, 0, "1 or more");
    }
    LabourNest nest = new LabourNest(name, substitution, copy, Double.NaN, Double.NaN, Double.NaN);
    nest.checkNames(new HashSet<>());
    return nest;
  }

  private void checkNames(Set<String> seen) {
    if (!seen.add(name)) {
      throw Require.refusal("name", name, "each name once in the tree");
    }
    for (LabourNest member : members) {
      member.checkNames(seen);
    }
  }

  /**
   * A copy of a group whose number becomes another.
   *
   * @param newWorkers workers afterwards, above 0
   * @return the copy
   * @throws IllegalArgumentException if this is a nest, or the number is not above 0
   */
  public LabourNest becoming(double newWorkers) {
    if (!isGroup()) {
      throw Require.refusal(
          "becoming", name, "a group of workers; a nest changes with its members");
    }
    Require.positive("workers of " + name + " afterwards", newWorkers);
    return new LabourNest(name, substitution, members, workers, wage, newWorkers);
  }

  /**
   * A copy of the whole tree in which one group's number becomes another.
   *
   * @param group its name
   * @param newWorkers workers afterwards, above 0
   * @return the copy
   * @throws IllegalArgumentException if there is no such group, or the number is not above 0
   */
  public LabourNest with(String group, double newWorkers) {
    Require.one("group", group, groups(), LabourNest::name);
    return replaced(group, newWorkers);
  }

  private LabourNest replaced(String group, double newWorkers) {
    if (isGroup()) {
      return name.equals(group) ? becoming(newWorkers) : this;
    }
    List<LabourNest> copies = new ArrayList<>();
    for (LabourNest member : members) {
      copies.add(member.replaced(group, newWorkers));
    }
    return new LabourNest(name, substitution, List.copyOf(copies), workers, wage, workersAfter);
  }

  /**
   * The name of the group or nest.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Whether this is a group of workers, and not a nest.
   *
   * @return whether it has no members
   */
  public boolean isGroup() {
    return members.isEmpty();
  }

  /**
   * The elasticity of substitution between the members.
   *
   * @return σ, which may be infinite; empty for a group
   */
  public OptionalDouble substitution() {
    return isGroup() ? OptionalDouble.empty() : OptionalDouble.of(substitution);
  }

  /**
   * What the nest is made up of.
   *
   * @return groups and nests, empty for a group
   */
  public List<LabourNest> members() {
    return members;
  }

  /**
   * All groups of workers of the tree, in its order.
   *
   * @return the leaves; of a group itself
   */
  public List<LabourNest> groups() {
    List<LabourNest> leaves = new ArrayList<>();
    collect(leaves);
    return List.copyOf(leaves);
  }

  private void collect(List<LabourNest> leaves) {
    if (isGroup()) {
      leaves.add(this);
    }
    for (LabourNest member : members) {
      member.collect(leaves);
    }
  }

  /**
   * Workers before.
   *
   * @return those of the group, or of all groups of the nest
   */
  public double workers() {
    double sum = workers;
    if (!isGroup()) {
      sum = 0;
      for (LabourNest member : members) {
        sum += member.workers();
      }
    }
    return sum;
  }

  /**
   * Workers afterwards.
   *
   * @return those of the group, or of all groups of the nest
   */
  public double workersAfter() {
    double sum = workersAfter;
    if (!isGroup()) {
      sum = 0;
      for (LabourNest member : members) {
        sum += member.workersAfter();
      }
    }
    return sum;
  }

  /**
   * What all workers earned before.
   *
   * @return workers times wage, added up over the groups
   */
  public double wageBill() {
    double sum = workers * wage;
    if (!isGroup()) {
      sum = 0;
      for (LabourNest member : members) {
        sum += member.wageBill();
      }
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabourNest that
        && name.equals(that.name)
        && Double.compare(substitution, that.substitution) == 0
        && members.equals(that.members)
        && Double.compare(workers, that.workers) == 0
        && Double.compare(wage, that.wage) == 0
        && Double.compare(workersAfter, that.workersAfter) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + members.hashCode() + Double.hashCode(workersAfter);
  }

  /** The tree in a line. */
  @Override
  public String toString() {
    if (isGroup()) {
      return name
          + " "
          + Numbers.readable(workers)
          + (workersAfter == workers ? "" : " → " + Numbers.readable(workersAfter));
    }
    StringBuilder text =
        new StringBuilder(name)
            .append(" (σ ")
            .append(Double.isInfinite(substitution) ? "∞" : Numbers.exact(substitution))
            .append(": ");
    for (int i = 0; i < members.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(members.get(i));
    }
    return text.append(")").toString();
  }
}
