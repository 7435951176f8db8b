package org.migrationeconomics.data.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.GroupShares;

/** Collects the groups of populations row by row. Not thread-safe. */
final class GroupCollector {

  private static final int NAMED = 20;
  private static final String OTHER = " Other";

  /** One population so far. */
  private static final class Open {
    final List<String> names = new ArrayList<>();
    final List<Double> amounts = new ArrayList<>();
    final List<String> notCounted = new ArrayList<>();
    Figure index = Figure.empty("no index is printed");
    String source = "";
    boolean damaged;
  }

  private final Map<String, Open> open = new LinkedHashMap<>();
  private final Set<String> renamed = new LinkedHashSet<>();
  private String last = "";

  /** Whether a population came before and another one since: its rows are in two places. */
  boolean isScattered(String population) {
    return !population.equals(last) && open.containsKey(population);
  }

  private Open of(String population) {
    last = population;
    return open.computeIfAbsent(population, any -> new Open());
  }

  /** A population with a row that cannot be used has shares that nobody knows, and is left out. */
  void damage(String population) {
    of(population).damaged = true;
  }

  boolean isFirst(String population) {
    return !open.containsKey(population);
  }

  void add(String population, String group, double amount) {
    Open block = of(population);
    String name = group;
    for (int copy = 2; block.names.contains(name); copy++) {
      name = group + " (" + copy + ")";
      renamed.add(group + " of " + population);
    }
    block.names.add(name);
    block.amounts.add(amount);
  }

  void notCounted(String population, String group) {
    of(population).notCounted.add(group);
  }

  void index(String population, double index) {
    of(population).index = Figure.of(index);
  }

  void source(String population, String source) {
    of(population).source = source;
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The table; of persons, shares are of their sum. */
  GroupTable table(String title, boolean persons, String source, boolean indices) {
    Map<String, GroupTable.Block> blocks = new LinkedHashMap<>();
    List<String> without = new ArrayList<>();
    List<String> misfiled = new ArrayList<>();
    open.forEach(
        (population, block) -> {
          double[] amounts = block.amounts.stream().mapToDouble(Double::doubleValue).toArray();
          double sum = 0;
          for (double amount : amounts) {
            sum += amount;
          }
          if (block.damaged || sum <= 0) {
            return;
          }
          String label = population + ", " + title;
          GroupShares shares =
              persons
                  ? GroupShares.ofCounts(label, block.names, amounts)
                  : GroupShares.ofPercent(label, block.names, amounts);
          String from = block.source.isEmpty() ? source : source + ", " + block.source;
          blocks.put(
              population,
              new GroupTable.Block(
                  shares.withSource(from),
                  List.copyOf(block.amounts),
                  block.index,
                  List.copyOf(block.notCounted)));
          if (indices && !block.index.isPresent()) {
            without.add(population);
          }
          if (population.endsWith(OTHER)
              && open.containsKey(population.substring(0, population.length() - OTHER.length()))) {
            misfiled.add(population);
          }
        });
    List<String> notes = new ArrayList<>();
    if (!without.isEmpty()) {
      notes.add("No index is printed for " + without.size() + ": " + Labels.some(without, NAMED));
    }
    if (!misfiled.isEmpty()) {
      notes.add("Filed as a population, but a group of one: " + String.join(", ", misfiled));
    }
    if (!renamed.isEmpty()) {
      notes.add("Names that come twice have a number: " + Labels.some(List.copyOf(renamed), NAMED));
    }
    long lingua = blocks.values().stream().mapToLong(block -> block.notCounted().size()).sum();
    if (lingua > 0) {
      notes.add("Rows of a lingua franca, not counted: " + lingua);
    }
    return new GroupTable(title, persons ? "persons" : "per cent", source, blocks, notes);
  }
}
