package org.migrationeconomics.calculators.labour.inequality;

import java.util.List;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How unequal wages are, and how much of it lies between groups of workers: the result of {@link
 * WageInequalityCalculator}.
 *
 * <p><b>Units</b>: plain numbers; the mean wage is in the unit named in the basis.
 *
 * <p>Immutable and thread-safe.
 *
 * @param basis whose wages, in which unit
 * @param persons how many have a wage
 * @param meanWage their mean wage
 * @param theil Theil's T
 * @param meanLogDeviation the mean logarithmic deviation
 * @param generalisedEntropy2 half the squared coefficient of variation
 * @param gini the Gini coefficient
 * @param atkinson one index for each aversion asked for
 * @param groups inequality within each group; none if there were no groups
 * @param decompositions what lies between and within the groups; none if there were no groups
 */
public record WageInequality(
    String basis,
    double persons,
    double meanWage,
    Figure theil,
    Figure meanLogDeviation,
    Figure generalisedEntropy2,
    Figure gini,
    List<AtkinsonIndex> atkinson,
    List<GroupInequality> groups,
    List<InequalityDecomposition> decompositions)
    implements Tabular {

  /** Copies the lists. */
  public WageInequality {
    Require.notNull("atkinson", atkinson);
    Require.notNull("groups", groups);
    Require.notNull("decompositions", decompositions);
    Require.text("basis", basis);
    Require.positive("persons", persons);
    Require.notNegative("mean wage", meanWage);
    Require.notNull("Theil T", theil);
    Require.notNull("mean log deviation", meanLogDeviation);
    Require.notNull("GE(2)", generalisedEntropy2);
    Require.notNull("Gini", gini);
    atkinson = List.copyOf(atkinson);
    groups = List.copyOf(groups);
    decompositions = List.copyOf(decompositions);
  }

  /**
   * Atkinson's index for one aversion.
   *
   * @param aversion the ε
   * @return the index
   * @throws IllegalArgumentException if it was not asked for
   */
  public Figure atkinson(double aversion) {
    return Require.one("aversion", aversion, atkinson, AtkinsonIndex::aversion).value();
  }

  /**
   * Inequality within one group.
   *
   * @param name the group
   * @return its measures
   * @throws IllegalArgumentException if there is no such group
   */
  public GroupInequality group(String name) {
    return Require.one("group", name, groups, GroupInequality::group);
  }

  /**
   * What lies between and within the groups by one measure.
   *
   * @param measure the measure
   * @return its parts
   * @throws IllegalArgumentException if there were no groups
   */
  public InequalityDecomposition decomposition(InequalityMeasure measure) {
    return decompositions.stream()
        .filter(parts -> parts.measure() == measure)
        .findFirst()
        .orElseThrow(
            () -> Require.refusal("measure", measure, "wages by group, of which there are none"));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("inequality of " + basis)
            .column("who")
            .unit("%")
            .column("persons, %", 1)
            .column("wages, %", 1)
            .unit("that of the wages")
            .column("mean wage")
            .unit("1")
            .column("Theil T", 4)
            .column("MLD", 4)
            .column("GE(2)", 4)
            .column("Gini", 4)
            .row("all", 100.0, 100.0, meanWage, theil, meanLogDeviation, generalisedEntropy2, gini);
    for (GroupInequality group : groups) {
      table.row(
          group.group(),
          100 * group.personShare(),
          100 * group.wageShare(),
          group.meanWage(),
          group.theil(),
          group.meanLogDeviation(),
          group.generalisedEntropy2(),
          group.gini());
    }
    if (!decompositions.isEmpty()) {
      row(table, "between groups", InequalityDecomposition::between);
      row(table, "within groups", InequalityDecomposition::within);
      row(table, "overlap", InequalityDecomposition::overlap);
    }
    for (AtkinsonIndex index : atkinson) {
      table.note("Atkinson, aversion " + index.aversion() + ": " + index.value());
    }
    return table.build();
  }

  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "part").add(this::table, "indices");
    for (AtkinsonIndex index : atkinson) {
      stack.figure("Atkinson, aversion " + index.aversion(), "1", index.value(), "Atkinson");
    }
    return stack.build();
  }

  private void row(
      TextTable.Builder table, String name, Function<InequalityDecomposition, Figure> part) {
    table.row(
        name,
        "",
        "",
        "",
        part.apply(decomposition(InequalityMeasure.THEIL)),
        part.apply(decomposition(InequalityMeasure.MEAN_LOG_DEVIATION)),
        part.apply(decomposition(InequalityMeasure.GENERALISED_ENTROPY_2)),
        part.apply(decomposition(InequalityMeasure.GINI)));
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
