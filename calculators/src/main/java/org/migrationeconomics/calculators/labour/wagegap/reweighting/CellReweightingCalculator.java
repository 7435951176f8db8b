package org.migrationeconomics.calculators.labour.wagegap.reweighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.calculators.labour.wagegap.WageStatistic;
import org.migrationeconomics.core.internal.Require;

/**
 * The wages that group B would have if it had the characteristics of group A and kept its own
 * returns: B's workers, each standing for as many people as it takes. Because it gives a whole
 * distribution, the gap in any statistic can be taken apart, not only that in the mean.
 *
 * <pre>
 *   ψ(x) = [P(A | x) / P(B | x)] · [P(B) / P(A)]  =  share of x in A / share of x in B
 *
 *   ν(A) - ν(B)  =  [ν(A) - ν(B reweighted)]  +  [ν(B reweighted) - ν(B)]
 *                        structure                    composition
 * </pre>
 *
 * <p>x is a cell, every combination of the characteristics that occurs; the characteristics must be
 * categories, or few values. For the mean it is direct standardisation. A cell where only B is
 * found gets no weight. A cell where only A is found cannot be made of B's workers: {@link
 * MissingCells} says what then.
 *
 * <p>Options and their defaults: {@link #withStatistic}, the mean; {@link #withMissingCells},
 * {@link MissingCells#REFUSE}.
 *
 * <p><b>Units</b>: those of the statistic.
 *
 * <p><b>Source</b>: J. DiNardo, N. M. Fortin and T. Lemieux, "Labor market institutions and the
 * distribution of wages, 1973-1992", <i>Econometrica</i> 64(5), 1996, doi 10.2307/2171954.
 *
 * <p><b>Reproduces</b>: P. Das Gupta, <i>Standardization and Decomposition of Rates</i>, 1993,
 * example 5.1, households by the age of persons: 1.2269 by the ages and 1.7403 by the rates per 100
 * persons, each the mean of reweighting the one year and the other ({@code
 * CellReweightingTest.published}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CellReweightingCalculator {

  private static final CellReweightingCalculator DEFAULT =
      new CellReweightingCalculator(WageStatistic.mean(), MissingCells.REFUSE);

  private final WageStatistic statistic;
  private final MissingCells missing;

  private CellReweightingCalculator(WageStatistic statistic, MissingCells missing) {
    this.statistic = statistic;
    this.missing = missing;
  }

  /**
   * The gap in means; combinations that only A has are refused.
   *
   * @return the calculator
   */
  public static CellReweightingCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same for another statistic.
   *
   * @param other what differs between the groups
   * @return a copy
   */
  public CellReweightingCalculator withStatistic(WageStatistic other) {
    return new CellReweightingCalculator(Require.notNull("statistic", other), missing);
  }

  /**
   * The same with another answer to combinations that only A has.
   *
   * @param other what to do
   * @return a copy
   */
  public CellReweightingCalculator withMissingCells(MissingCells other) {
    return new CellReweightingCalculator(statistic, Require.notNull("missing cells", other));
  }

  /**
   * Reweights group B to the cells of group A.
   *
   * @param a the workers of group A
   * @param b the workers of group B, with the same regressors
   * @param characteristics the regressors whose combinations are the cells; all, if none is given
   * @return the gap in two parts, the weights of the cells, and B's workers under them
   * @throws IllegalArgumentException if the regressors differ, a characteristic is not among them,
   *     nobody is in both groups, or A has a cell that B has not and that is to be refused
   */
  public CellReweighting calculate(WageRows a, WageRows b, String... characteristics) {
    Require.notNull("a", a);
    Require.notNull("b", b);
    Require.notNull("characteristics", characteristics);
    if (!a.regressors().equals(b.regressors())) {
      throw Require.refusal("regressors of B", b.regressors(), "those of A, " + a.regressors());
    }
    List<String> names = characteristics.length == 0 ? a.regressors() : List.of(characteristics);
    List<List<Double>> cellsOfA = cells(a, names);
    List<List<Double>> cellsOfB = cells(b, names);
    double[] weightsOfA = a.weights();
    double[] counterfactual = b.weights();
    Map<List<Double>, double[]> cells = new LinkedHashMap<>();
    count(cellsOfA, weightsOfA, cells, 0);
    count(cellsOfB, counterfactual, cells, 1);
    double inA = 0;
    double inB = 0;
    double leftOut = 0;
    for (Map.Entry<List<Double>, double[]> cell : cells.entrySet()) {
      double[] weights = cell.getValue();
      if (weights[0] > 0 && weights[1] == 0) {
        if (missing == MissingCells.REFUSE) {
          throw Require.refusal(
              "weight of group B where " + text(names, cell.getKey()), 0.0, "above zero, as in A");
        }
        leftOut += weights[0];
      } else {
        inA += weights[0];
      }
      inB += weights[1];
    }
    if (!(inA > 0 && inB > 0)) {
      throw Require.refusal(
          "weight of the cells that both groups have", 0.0, "above zero; nothing can be compared");
    }
    List<ReweightedCell> result = new ArrayList<>();
    for (Map.Entry<List<Double>, double[]> cell : cells.entrySet()) {
      double[] weights = cell.getValue();
      if (weights[1] > 0) {
        double shareA = weights[0] / inA;
        double shareB = weights[1] / inB;
        weights[2] = shareA / shareB;
        result.add(new ReweightedCell(text(names, cell.getKey()), shareA, shareB, shareA / shareB));
      }
    }
    WageRows common = leftOut > 0 ? common(a, weightsOfA, cellsOfA, cells) : a;
    for (int i = 0; i < counterfactual.length; i++) {
      counterfactual[i] *= factor(cells, cellsOfB.get(i));
    }
    WageRows reweighted = b.withWeights(counterfactual);
    return new CellReweighting(
        statistic.toString(),
        statistic.value(common),
        statistic.value(b),
        statistic.value(reweighted),
        result,
        leftOut,
        reweighted);
  }

  /** The cell of each worker: the values of some characteristics. */
  private static List<List<Double>> cells(WageRows rows, List<String> names) {
    List<double[]> columns = names.stream().map(rows::column).toList();
    List<List<Double>> cells = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      List<Double> cell = new ArrayList<>(columns.size());
      for (double[] column : columns) {
        // Adding zero makes one of the two zeros.
        cell.add(column[i] + 0.0);
      }
      cells.add(cell);
    }
    return cells;
  }

  /** Adds the weights of a group to those of its cells. */
  private static void count(
      List<List<Double>> cellOf, double[] weights, Map<List<Double>, double[]> cells, int group) {
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        cells.computeIfAbsent(cellOf.get(i), key -> new double[3])[group] += weights[i];
      }
    }
  }

  private static double factor(Map<List<Double>, double[]> cells, List<Double> cell) {
    double[] weights = cells.get(cell);
    return weights == null ? 0 : weights[2];
  }

  /** The workers of A whose cell B has; their weights are modified. */
  private static WageRows common(
      WageRows a, double[] weights, List<List<Double>> cellOf, Map<List<Double>, double[]> cells) {
    for (int i = 0; i < weights.length; i++) {
      double[] cell = cells.get(cellOf.get(i));
      weights[i] *= cell != null && cell[1] > 0 ? 1 : 0;
    }
    return a.withWeights(weights);
  }

  private static String text(List<String> names, List<Double> cell) {
    List<String> parts = new ArrayList<>();
    for (int j = 0; j < cell.size(); j++) {
      double value = cell.get(j);
      String number = value == Math.rint(value) ? "" + (long) value : "" + value;
      parts.add(names.get(j) + " " + number);
    }
    return String.join(", ", parts);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "CellReweightingCalculator, " + statistic + ", missing cells " + missing;
  }
}
