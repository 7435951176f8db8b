package org.migrationeconomics.calculators.remittance.inequality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The incomes of the households of a survey, by source: wages, remittances, transfers, the farm.
 *
 * <pre>
 *   var village = HouseholdIncomes.of(MoneyUnit.of("MXN"), "wages", 10, 14, 20)
 *       .and("remittances", 0, 6, 0)
 *       .withWeights(120, 80, 100);
 * </pre>
 *
 * <p>Zero means that a household has no income from a source. There are no holes: a household whose
 * answer is missing must be left out or imputed before, because its rank is not known either.
 * Negative incomes, such as the loss of a farm, are taken as they are, and counted in the first
 * line of whatever is computed from them.
 *
 * <p>Totals are sums of binary numbers. Two that differ by no more than 1e-12 of what was added up
 * count as equal wherever households are ranked or held against a line: 0.1 and 0.2 of a dollar are
 * 0.3, as ten and twenty cents are thirty.
 *
 * <p>Whether an income is that of the household or per head is for the user to say by what is put
 * in; per head with weights that count persons is the usual choice for poverty.
 *
 * <p>A weight says for how many households or persons of the population a household stands. A
 * household of weight 0 counts for nothing.
 *
 * <p><b>Units</b>: one unit of money for all sources, over one span of time for all households.
 * Weights are counts or any multiple of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class HouseholdIncomes implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final MoneyUnit unit;
  private final String[] sources;
  private final double[][] incomes;
  private final double[] weights;
  private final boolean weighted;

  private HouseholdIncomes(
      MoneyUnit unit, String[] sources, double[][] incomes, double[] weights, boolean weighted) {
    this.unit = unit;
    this.sources = sources;
    this.incomes = incomes;
    this.weights = weights;
    this.weighted = weighted;
  }

  /**
   * Households with one source of income so far, each standing for itself.
   *
   * @param unit the unit of all incomes
   * @param source what the source is called
   * @param incomes the income of each household from it; copied
   * @return the households
   * @throws IllegalArgumentException if there is no household, an income is NaN or infinite, or the
   *     name is blank
   */
  public static HouseholdIncomes of(MoneyUnit unit, String source, double... incomes) {
    Require.notNull("incomes", incomes);
    Require.notNull("unit", unit);
    Require.text("source", source);
    if (incomes.length == 0) {
      throw Require.refusal("number of households", 0, "at least one");
    }
    double[] ones = new double[incomes.length];
    Arrays.fill(ones, 1);
    return new HouseholdIncomes(
        unit, new String[] {source}, new double[][] {finite(source, incomes)}, ones, false);
  }

  /**
   * The same households with one more source of income.
   *
   * @param source what the source is called
   * @param income the income of each household from it, in the same order and unit; copied
   * @return the households
   * @throws IllegalArgumentException if there are more or fewer incomes than households, one is NaN
   *     or infinite, or the source is there already
   */
  public HouseholdIncomes and(String source, double... income) {
    Require.notNull("income", income);
    Require.text("source", source);
    if (find(source) >= 0) {
      throw Require.refusal("source", source, "a name that no other source has");
    }
    if (income.length != households()) {
      throw Require.refusal(
          "number of incomes from '" + source + "'",
          income.length,
          households() + ", one for each household");
    }
    int count = sources.length;
    String[] names = Arrays.copyOf(sources, count + 1);
    double[][] all = Arrays.copyOf(incomes, count + 1);
    names[count] = source;
    all[count] = finite(source, income);
    return new HouseholdIncomes(unit, names, all, weights, weighted);
  }

  /**
   * The same households with weights.
   *
   * @param newWeights for how many households or persons each household stands; copied
   * @return the households
   * @throws IllegalArgumentException if there are more or fewer weights than households, one is
   *     negative, NaN or infinite, or all are zero
   */
  public HouseholdIncomes withWeights(double... newWeights) {
    Require.notNull("weights", newWeights);
    if (newWeights.length != households()) {
      throw Require.refusal(
          "number of weights", newWeights.length, households() + ", one for each household");
    }
    double sum = 0;
    for (int i = 0; i < newWeights.length; i++) {
      sum += Require.notNegative("weight of household " + (i + 1), newWeights[i]);
    }
    Require.positive("sum of the weights", sum);
    return new HouseholdIncomes(unit, sources, incomes, newWeights.clone(), true);
  }

  /**
   * The same households with every income from one source multiplied: 0.9 for ten per cent less.
   * Nothing else changes.
   *
   * @param source the source
   * @param factor what to multiply it by
   * @return the households
   * @throws IllegalArgumentException if there is no such source or the factor is negative, NaN or
   *     infinite
   */
  public HouseholdIncomes scaled(String source, double factor) {
    int k = index(source);
    Require.notNegative("factor", factor);
    double[] changed = incomes[k].clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] *= factor;
    }
    double[][] all = incomes.clone();
    all[k] = finite(source, changed);
    return new HouseholdIncomes(unit, sources, all, weights, weighted);
  }

  /**
   * The unit of all incomes.
   *
   * @return the unit
   */
  public MoneyUnit unit() {
    return unit;
  }

  /**
   * The sources of income.
   *
   * @return their names, in the order in which they were given
   */
  public List<String> sources() {
    return List.of(sources);
  }

  /**
   * How many households there are in the data.
   *
   * @return at least one
   */
  public int households() {
    return weights.length;
  }

  /**
   * Whether weights were given.
   *
   * @return false if each household stands for itself
   */
  public boolean isWeighted() {
    return weighted;
  }

  /**
   * The incomes from one source.
   *
   * @param source the source
   * @return a new array, one income for each household
   * @throws IllegalArgumentException if there is no such source
   */
  public double[] incomesFrom(String source) {
    return incomes[index(source)].clone();
  }

  /**
   * The weights of the households.
   *
   * @return a new array; 1 for each household if no weights were given
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * The income of each household from all sources.
   *
   * @return a new array
   */
  public double[] totals() {
    return totals(-1);
  }

  /** Incomes from all sources but one; from all if {@code without} is negative. */
  double[] totals(int without) {
    double[] totals = new double[households()];
    InequalityKernels.sum(incomes, without, totals);
    for (int i = 0; i < totals.length; i++) {
      Require.finite("total income of household " + (i + 1), totals[i]);
    }
    return totals;
  }

  /** What is added up for each household, losses without their sign; without one source or all. */
  double[] sizes(int without) {
    return InequalityKernels.sizes(incomes, without);
  }

  /**
   * How many households have less than nothing from all sources together.
   *
   * @return households, those of weight 0 not counted
   */
  public int losses() {
    double[] sums = new double[households()];
    InequalityKernels.sum(incomes, -1, sums);
    return InequalityKernels.losses(sums, sizes(-1), weights);
  }

  /**
   * How many households have a negative income from a source.
   *
   * @param source the source
   * @return households, those of weight 0 not counted
   * @throws IllegalArgumentException if there is no such source
   */
  public int losses(String source) {
    return losses(index(source));
  }

  int losses(int k) {
    return InequalityKernels.losses(incomes[k], incomes[k], weights);
  }

  /** The array inside; must not be modified. */
  double[] weightsUnsafe() {
    return weights;
  }

  /** The array inside; must not be modified. */
  double[] incomesUnsafe(int k) {
    return incomes[k];
  }

  /** The position of a source that must be there. */
  int index(String source) {
    int k = find(Require.notNull("source", source));
    if (k < 0) {
      throw Require.refusal("source", source, "one of " + sources());
    }
    return k;
  }

  private int find(String source) {
    return Arrays.asList(sources).indexOf(source);
  }

  private static double[] finite(String source, double[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw Require.refusal(
            "income of household " + (i + 1) + " from '" + source + "'",
            values[i],
            "a finite number");
      }
      copy[i] = values[i] + 0.0; // no negative zero, which would not equal zero
    }
    return copy;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString()).column("household");
    for (String source : sources) {
      table.unit(unit.label()).column(source);
    }
    table.column("total").unit("1").column("weight");
    double[] totals = totals();
    for (int i = 0; i < totals.length; i++) {
      List<Object> row = new ArrayList<>();
      row.add(i + 1);
      for (double[] income : incomes) {
        row.add(income[i]);
      }
      row.add(totals[i]);
      row.add(weights[i]);
      table.row(row.toArray());
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HouseholdIncomes that
        && unit.equals(that.unit)
        && weighted == that.weighted
        && Arrays.equals(sources, that.sources)
        && Arrays.deepEquals(incomes, that.incomes)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * unit.hashCode() + Arrays.hashCode(sources)) + Arrays.deepHashCode(incomes);
  }

  /** One line: households, sources and unit, losses; {@link #show} prints the incomes. */
  @Override
  public String toString() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int losses = losses();
    List<String> named = new ArrayList<>();
    for (int k = 0; k < sources.length; k++) {
      int negative = losses(k);
      named.add(sources[k] + (negative > 0 ? " (" + negative + " negative)" : ""));
    }
    return "incomes of "
        + households()
        + (households() == 1 ? " household" : " households")
        + (weighted ? " that stand for " + Numbers.readable(sum) : "")
        + " from "
        + String.join(", ", named)
        + ", "
        + unit.label()
        + (losses > 0 ? ", " + losses + " below zero in all" : "");
  }
}
