package org.migrationeconomics.calculators.flow.indices;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How diverse a population is whose groups are known by their shares, with the sum that the shares
 * had and what was done about it.
 *
 * <pre>
 *   HHI = Σ p²       ELF = 1 − HHI       H = −Σ p ln p       ²D = 1/HHI
 * </pre>
 *
 * <p><b>Units</b>: shares from 0 to 1 in; plain numbers out, the entropy in natural logarithms.
 *
 * <p><b>Source</b>: A. Alesina, A. Devleeschauwer, W. Easterly, S. Kurlat and R. Wacziarg,
 * Fractionalization, Journal of Economic Growth 8:2 (2003), 155-194, whose ethnic indices of 18
 * countries are those of shares {@linkplain IncompleteShares#AS_GIVEN as given} that do not add up
 * to one; formulas as in {@link DiversityFormulas}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shares as they were given
 * @param rule what was to be done if they did not add up to one
 */
public record Diversity(List<Double> shares, IncompleteShares rule) implements Tabular {

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if a share is not from 0 to 1, all are zero, or they do not
   *     add up to one and that is refused
   */
  public Diversity {
    Require.notNull("shares", shares);
    Require.notNull("rule", rule);
    List<Double> checked = new ArrayList<>();
    for (Double share : shares) {
      checked.add(Require.notNull("share " + (checked.size() + 1), share));
    }
    shares = List.copyOf(checked);
    DiversityFormulas.whole(rule, array(shares));
  }

  /**
   * The diversity of shares.
   *
   * @param rule what to do if they do not add up to one
   * @param shares from 0 to 1, one a group
   * @return the measures
   * @throws IllegalArgumentException if a share is not from 0 to 1, all are zero, or they do not
   *     add up to one and that is refused
   */
  public static Diversity of(IncompleteShares rule, double... shares) {
    List<Double> list = new ArrayList<>();
    for (double share : Require.notNull("shares", shares)) {
      list.add(share);
    }
    return new Diversity(list, rule);
  }

  private static double[] array(List<Double> shares) {
    return shares.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * What the shares add up to.
   *
   * @return the sum as it was given, 1 if nothing is missing
   */
  public double sum() {
    return shares.stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Whether the shares add up to one but for rounding.
   *
   * @return false if groups are missing or counted twice
   */
  public boolean isComplete() {
    return DiversityFormulas.isComplete(sum());
  }

  /**
   * The Herfindahl-Hirschman index.
   *
   * @return Σ p²
   */
  public double herfindahl() {
    return DiversityFormulas.herfindahl(rule, array(shares));
  }

  /**
   * Fractionalisation: the probability that two persons drawn at random belong to different groups.
   *
   * @return 1 − Σ p²
   */
  public double fractionalisation() {
    return DiversityFormulas.fractionalisation(rule, array(shares));
  }

  /**
   * Shannon's entropy.
   *
   * @return −Σ p ln p
   */
  public double shannon() {
    return DiversityFormulas.shannon(rule, array(shares));
  }

  /**
   * Hill's number.
   *
   * @param order 0, 1, 2 or any other number that is not negative
   * @return how many groups of equal size would be as diverse; no value of shares as given that do
   *     not add up to one
   * @throws IllegalArgumentException if the order is negative or not finite
   */
  public Figure hill(double order) {
    Require.notNegative("order", order);
    return isComplete() || rule == IncompleteShares.RESCALE
        ? Figure.of(DiversityFormulas.hill(rule, order, array(shares)))
        : Figure.empty(DiversityFormulas.NO_HILL);
  }

  /** The measures, by name; the first line says what the shares add up to if it is not 1. */
  @Override
  public TextTable table() {
    String title = "Diversity of " + shares.size() + " groups";
    if (!isComplete()) {
      title += ": shares add up to " + Numbers.readable(sum()) + ", " + rule.label();
    }
    TextTable.Builder table =
        TextTable.titled(title)
            .column("measure")
            .unit("1")
            .column("value", 6)
            .row("sum of the shares", sum())
            .row("Herfindahl", herfindahl())
            .row("fractionalisation", fractionalisation())
            .row("entropy", shannon())
            .row("effective number, 2D", hill(2));
    hill(2).reason().ifPresent(reason -> table.note("effective number: " + reason));
    return table.build();
  }

  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part").add(this::table, "measures");
    for (int g = 0; g < shares.size(); g++) {
      stack.figure("share of group " + (g + 1), "1", shares.get(g), "shares");
    }
    return stack.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
