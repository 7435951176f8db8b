package org.migrationeconomics.data.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The groups of many populations as a file has them: countries and their ethnic or language groups,
 * states and the languages spoken at home. Where an index is printed beside the groups it is kept.
 *
 * <pre>
 *   table.shares("Uganda")          // 0.689 in all, as printed
 *   table.published("Uganda")       // 0.930175
 *   table.notes()                   // whose index is missing, which rows were not counted
 * </pre>
 *
 * <p>Names are those of the source, with its spellings, without blanks at their ends.
 *
 * <p><b>Units</b>: shares from 0 to 1; amounts as the file has them, per cent or persons.
 *
 * <p>Immutable and thread-safe.
 */
public final class GroupTable implements Tabular {

  private static final int SHOWN = 4;

  /** The groups of one population. */
  record Block(
      GroupShares shares, List<Double> amounts, Figure published, List<String> notCounted) {}

  private final String title;
  private final String unit;
  private final String source;
  private final Map<String, Block> blocks;
  private final List<String> notes;

  GroupTable(
      String title, String unit, String source, Map<String, Block> blocks, List<String> notes) {
    this.title = title;
    this.unit = unit;
    this.source = source;
    this.blocks = new LinkedHashMap<>(blocks);
    this.notes = List.copyOf(notes);
  }

  /**
   * The populations.
   *
   * @return their names as the source spells them, in its order
   */
  public List<String> names() {
    return List.copyOf(blocks.keySet());
  }

  /**
   * The groups of a population.
   *
   * @param name one of the populations
   * @return its groups with the sum that their shares have in the file
   * @throws IllegalArgumentException if there is no such population
   */
  public GroupShares shares(String name) {
    return block(name).shares();
  }

  /**
   * The groups of all populations.
   *
   * @return in the order of the file
   */
  public List<GroupShares> all() {
    return blocks.values().stream().map(Block::shares).toList();
  }

  /**
   * The index that the file prints beside the groups of a population.
   *
   * @param name one of the populations
   * @return the index, or that there is none
   * @throws IllegalArgumentException if there is no such population
   */
  public Figure published(String name) {
    return block(name).published();
  }

  /**
   * The sum of the amounts of a population as the file has them.
   *
   * @param name one of the populations
   * @return in per cent or persons
   * @throws IllegalArgumentException if there is no such population
   */
  public double total(String name) {
    double sum = 0;
    for (double amount : block(name).amounts()) {
      sum += amount;
    }
    return sum;
  }

  /**
   * Rows of a population that are not groups of their own: a lingua franca is spoken by people who
   * are counted with another language.
   *
   * @param name one of the populations
   * @return the names of these rows
   * @throws IllegalArgumentException if there is no such population
   */
  public List<String> notCounted(String name) {
    return block(name).notCounted();
  }

  /**
   * What one should know of the file: which indices are missing, which names come twice.
   *
   * @return the notes, a line each
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Where the figures come from.
   *
   * @return the source with the file
   */
  public String source() {
    return source;
  }

  private Block block(String name) {
    Block block = blocks.get(Require.notNull("name", name));
    if (block == null) {
      throw Require.refusal("name", name, "one of " + Require.listed(blocks.keySet()));
    }
    return block;
  }

  private TextTable groups() {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("population")
            .column("group")
            .unit(unit)
            .column("amount", TextTable.READABLE);
    blocks.forEach(
        (name, block) -> {
          for (int i = 0; i < block.amounts().size(); i++) {
            table.row(name, block.shares().names().get(i), block.amounts().get(i));
          }
        });
    return noted(table);
  }

  private TextTable noted(TextTable.Builder table) {
    notes.forEach(table::note);
    return table.source(source).build();
  }

  /** A row a population: how many groups, what they add up to, and the printed index. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("population")
            .unit("groups")
            .column("groups", 0)
            .unit(unit)
            .column("sum", TextTable.READABLE)
            .unit("1")
            .column("printed index", 6);
    blocks.forEach(
        (name, block) -> table.row(name, block.amounts().size(), total(name), block.published()));
    return noted(table);
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title, "part")
        .add(this::table, "populations")
        .add(this::groups, "groups")
        .build();
  }

  /** What it is, how many populations and groups, and the first of them. */
  @Override
  public String toString() {
    int groups = blocks.values().stream().mapToInt(block -> block.amounts().size()).sum();
    return title
        + ": "
        + blocks.size()
        + " populations, "
        + groups
        + " groups ("
        + Labels.some(new ArrayList<>(blocks.keySet()), SHOWN)
        + ")";
  }
}
