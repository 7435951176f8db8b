package org.migrationeconomics.calculators.policy.gains;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whose wages rise and whose fall: the result of {@link NestedWageCalculator}, which has the
 * formulas and what they assume.
 *
 * <p><b>Units</b>: differences of logarithms; tables print hundredths of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param capitalShare α
 * @param form exact or log-linear
 * @param labour the nests with the numbers before and after
 * @param labourChange d ln L of all labour
 * @param groups the effects, in the order of the tree
 */
public record NestedWageEffects(
    double capitalShare,
    NestedWageForm form,
    LabourNest labour,
    double labourChange,
    List<GroupWageEffect> groups)
    implements Tabular {

  private static final double HUNDREDTHS = 100;

  /**
   * Copies the list and checks it.
   *
   * @throws IllegalArgumentException if α is not between 0 and 1, or there is no group
   */
  public NestedWageEffects {
    ImmigrationSurplusCalculator.open("capital share", capitalShare);
    Require.notNull("form", form);
    Require.notNull("labour", labour);
    Require.finite("change of labour", labourChange);
    groups = List.copyOf(Require.notNull("groups", groups));
    if (groups.isEmpty()) {
      throw Require.refusal("number of groups", 0, "1 or more");
    }
  }

  /**
   * The effect on a group.
   *
   * @param group its name
   * @return the effect in both horizons
   * @throws IllegalArgumentException if there is no such group
   */
  public GroupWageEffect of(String group) {
    return Require.one("group", group, groups, GroupWageEffect::group);
  }

  /**
   * The mean effect on several groups in the short run, such as all natives, weighted by what they
   * earned before.
   *
   * @param names the groups
   * @return a difference of logarithms
   * @throws IllegalArgumentException if no group is named, one twice, or there is none of a name
   */
  public double meanShortRun(String... names) {
    double sum = 0;
    double bill = 0;
    for (GroupWageEffect effect : chosen(names)) {
      sum += effect.wageBill() * effect.shortRun();
      bill += effect.wageBill();
    }
    return sum / bill;
  }

  /**
   * The mean effect on several groups in the long run, weighted by what they earned before.
   *
   * @param names the groups
   * @return a difference of logarithms
   * @throws IllegalArgumentException if no group is named, one twice, or there is none of a name
   */
  public double meanLongRun(String... names) {
    double sum = 0;
    double bill = 0;
    for (GroupWageEffect effect : chosen(names)) {
      sum += effect.wageBill() * effect.longRun();
      bill += effect.wageBill();
    }
    return sum / bill;
  }

  private List<GroupWageEffect> chosen(String... names) {
    if (Require.notNull("names", names).length == 0) {
      throw Require.refusal("number of groups", 0, "1 or more");
    }
    List<GroupWageEffect> chosen = new ArrayList<>();
    for (String name : names) {
      GroupWageEffect effect = of(name);
      if (chosen.contains(effect)) {
        throw Require.refusal("group", name, "each group once");
      }
      chosen.add(effect);
    }
    return chosen;
  }

  /**
   * The effects in the long run if the members of a nest stood in for each other better or worse.
   *
   * @param nest the name of the nest
   * @param substitutions elasticities to try, above 0; infinite for perfect substitutes
   * @return a column for each group
   * @throws IllegalArgumentException if there is no such nest, no elasticity, or one is not above 0
   */
  public TextTable sensitivity(String nest, double... substitutions) {
    Require.text("nest", nest);
    if (Require.notNull("substitutions", substitutions).length == 0) {
      throw Require.refusal("number of elasticities", 0, "1 or more");
    }
    TextTable.Builder table =
        TextTable.titled("wages in the long run by the elasticity of substitution in " + nest)
            .column("σ")
            .unit("hundredths of a logarithm");
    for (GroupWageEffect effect : groups) {
      table.column(effect.group(), 3);
    }
    NestedWageCalculator calculator =
        NestedWageCalculator.withDefaults().withCapitalShare(capitalShare).withForm(form);
    for (double substitution : substitutions) {
      NestedWageEffects at = calculator.calculate(replaced(labour, nest, substitution));
      List<Object> row = new ArrayList<>();
      row.add(Double.isInfinite(substitution) ? "∞" : Numbers.exact(substitution));
      for (GroupWageEffect effect : at.groups) {
        row.add(HUNDREDTHS * effect.longRun());
      }
      table.row(row.toArray());
    }
    return table.build();
  }

  private static LabourNest replaced(LabourNest tree, String nest, double substitution) {
    if (!contains(tree, nest)) {
      throw Require.refusal("nest", nest, "a nest of " + tree);
    }
    return with(tree, nest, substitution);
  }

  private static boolean contains(LabourNest tree, String nest) {
    return !tree.isGroup()
        && (tree.name().equals(nest)
            || tree.members().stream().anyMatch(member -> contains(member, nest)));
  }

  private static LabourNest with(LabourNest tree, String nest, double substitution) {
    if (tree.isGroup()) {
      return tree;
    }
    return LabourNest.of(
        tree.name(),
        tree.name().equals(nest) ? substitution : tree.substitution().orElseThrow(),
        tree.members().stream().map(member -> with(member, nest, substitution)).toList());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("wages by group as labour changes, " + form.label())
            .column("nest")
            .column("group")
            .unit("workers")
            .column("workers before")
            .column("after")
            .unit("hundredths of a logarithm")
            .column("short run", 3)
            .column("long run", 3);
    for (GroupWageEffect effect : groups) {
      table.row(
          effect.nest(),
          effect.group(),
          effect.workers(),
          effect.workersAfter(),
          HUNDREDTHS * effect.shortRun(),
          HUNDREDTHS * effect.longRun());
    }
    return table
        .note(
            "All labour changes by "
                + Numbers.fixed(HUNDREDTHS * labourChange, 3)
                + " hundredths; the short run less the long run is "
                + Numbers.fixed(-HUNDREDTHS * capitalShare * labourChange, 3)
                + " for every group. Capital's share "
                + Numbers.exact(capitalShare)
                + "; "
                + labour)
        .build();
  }

  /** The effects, wages and wage bills before, and what was assumed. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "groups")
        .add(this::bills, "before")
        .add(this::nests, "nests")
        .figure("change of all labour", "logarithm", labourChange, "all")
        .figure("capital's share", "1", capitalShare, "all")
        .build();
  }

  private TextTable bills() {
    TextTable.Builder table =
        TextTable.titled("before")
            .column("group")
            .unit("unit of wages")
            .column("wage bill before")
            .column("wage before");
    for (GroupWageEffect effect : groups) {
      table.row(effect.group(), effect.wageBill(), effect.wageBill() / effect.workers());
    }
    return table.build();
  }

  private TextTable nests() {
    TextTable.Builder table =
        TextTable.titled("nests").column("nest").unit("1").column("elasticity of substitution");
    addNests(table, labour);
    return table.build();
  }

  private static void addNests(TextTable.Builder table, LabourNest nest) {
    if (nest.isGroup()) {
      return;
    }
    double substitution = nest.substitution().orElseThrow();
    table.row(
        nest.name(),
        Double.isInfinite(substitution)
            ? Figure.empty("infinite: members stand in for each other perfectly")
            : Figure.of(substitution));
    for (LabourNest member : nest.members()) {
      addNests(table, member);
    }
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
