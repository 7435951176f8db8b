package org.migrationeconomics.calculators.labour.segregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.migrationeconomics.core.internal.Nearest;
import org.migrationeconomics.core.internal.Require;

/**
 * Which larger unit each unit lies in, level by level: schools in districts in states, occupations
 * in major groups.
 *
 * <pre>
 *   UnitHierarchy.of("unit group", counts.units())
 *       .within("minor group", code -&gt; code.substring(0, 3))
 *       .within("major group", code -&gt; code.substring(0, 1))
 *
 *   UnitHierarchy.builder("state", "district", "school").put("A", "A1", "A1_1")…build()
 * </pre>
 *
 * <p>A unit lies in one larger unit only, and so does each of those: labels must tell them apart
 * (A/1 and B/1, not 1 and 1).
 *
 * <p>Immutable and thread-safe.
 */
public final class UnitHierarchy {

  // From the largest units to the smallest.
  private final List<String> levels;
  // The path of each smallest unit, itself last.
  private final Map<String, List<String>> paths;

  private UnitHierarchy(List<String> levels, Map<String, List<String>> paths) {
    this.levels = List.copyOf(levels);
    this.paths = paths;
    for (int i = 0; i < levels.size(); i++) {
      Require.text("level", levels.get(i));
      if (levels.indexOf(levels.get(i)) != i) {
        throw Require.refusal("level", levels.get(i), "each level once");
      }
    }
    Map<List<String>, String> parents = new HashMap<>();
    for (List<String> path : paths.values()) {
      for (int i = 0; i < path.size(); i++) {
        Require.text(levels.get(i), path.get(i));
        if (i == 0) {
          continue;
        }
        String parent = path.get(i - 1);
        String known = parents.putIfAbsent(List.of(levels.get(i), path.get(i)), parent);
        if (known != null && !known.equals(parent)) {
          throw Require.refusal(
              levels.get(i - 1) + " of " + levels.get(i) + " " + path.get(i),
              parent,
              known + ", as before: a unit lies in one larger unit");
        }
      }
    }
  }

  /**
   * Units in nothing larger yet.
   *
   * @param level what the units are called, such as {@code school}
   * @param units their labels, as in the counts
   * @return a hierarchy of one level
   */
  public static UnitHierarchy of(String level, Collection<String> units) {
    Require.notNull("level", level);
    Require.notNull("units", units);
    Map<String, List<String>> paths = new LinkedHashMap<>();
    units.forEach(unit -> paths.put(unit, List.of(unit)));
    return new UnitHierarchy(List.of(level), paths);
  }

  /**
   * Puts the largest units so far into larger ones.
   *
   * @param level what the larger ones are called
   * @param parent from the label of each of the largest units so far to that of the one it lies in
   * @return a hierarchy with one level more
   * @throws IllegalArgumentException if the level is there already, or a label is blank
   */
  public UnitHierarchy within(String level, UnaryOperator<String> parent) {
    Require.notNull("level", level);
    Require.notNull("parent", parent);
    List<String> more = new ArrayList<>(List.of(level));
    more.addAll(levels);
    Map<String, List<String>> longer = new LinkedHashMap<>();
    paths.forEach(
        (unit, path) -> {
          List<String> whole = new ArrayList<>();
          whole.add(Require.notNull(level + " of " + path.get(0), parent.apply(path.get(0))));
          whole.addAll(path);
          longer.put(unit, List.copyOf(whole));
        });
    return new UnitHierarchy(more, longer);
  }

  /**
   * Begins a hierarchy that is given path by path.
   *
   * @param levels what the units are called, from the largest to the smallest; at least one
   * @return a builder
   * @throws IllegalArgumentException if there is no level
   */
  public static Builder builder(String... levels) {
    Require.notNull("levels", levels);
    if (levels.length == 0) {
      throw Require.refusal("levels", "[]", "at least one");
    }
    return new Builder(List.of(levels));
  }

  /**
   * What the units are called.
   *
   * @return from the largest units to the smallest
   */
  public List<String> levels() {
    return levels;
  }

  /**
   * Where a unit lies.
   *
   * @param unit the label of one of the smallest units
   * @return the labels of the larger units around it, from the largest, and its own last
   * @throws IllegalArgumentException if the unit is not in the hierarchy
   */
  public List<String> path(String unit) {
    List<String> path = paths.get(Require.notNull("unit", unit));
    if (path == null) {
      List<String> near = Nearest.to(unit, paths.keySet());
      throw Require.refusal(
          "unit",
          unit,
          "one of the "
              + paths.size()
              + " of the hierarchy"
              + (near.isEmpty() ? "" : "; near it are " + String.join(", ", near)));
    }
    return path;
  }

  /** The levels and how many of the smallest units there are. */
  @Override
  public String toString() {
    return String.join(" > ", levels) + ", " + paths.size() + " units";
  }

  /** Takes paths. Not thread-safe. */
  public static final class Builder {

    private final List<String> levels;
    private final Map<String, List<String>> paths = new LinkedHashMap<>();

    private Builder(List<String> levels) {
      this.levels = levels;
    }

    /**
     * Says where a unit lies; saying it again does no harm.
     *
     * @param path one label for each level, from the largest unit to the smallest
     * @return this builder
     * @throws IllegalArgumentException if there are more or fewer labels than levels, or the unit
     *     was said to lie elsewhere
     */
    public Builder put(String... path) {
      Require.notNull("path", path);
      if (path.length != levels.size()) {
        throw Require.refusal(
            "path", String.join("/", path), levels.size() + " labels, one for each of " + levels);
      }
      List<String> given = List.of(path);
      String unit = path[path.length - 1];
      List<String> known = paths.putIfAbsent(unit, given);
      if (known != null && !known.equals(given)) {
        throw Require.refusal(
            "path of " + unit, String.join("/", path), String.join("/", known) + ", as before");
      }
      return this;
    }

    /**
     * Ends the hierarchy.
     *
     * @return the hierarchy
     * @throws IllegalArgumentException if one of the larger units lies in two
     */
    public UnitHierarchy build() {
      return new UnitHierarchy(levels, new LinkedHashMap<>(paths));
    }
  }
}
