package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.RegressionMoments;
import org.migrationeconomics.core.table.TextTable;

/**
 * The workers of one group, one by one: characteristics, outcome and, if they do not stand for one
 * person each, weights. What needs no more than sums is better told by {@link RegressionMoments};
 * the bootstrap and statistics other than the mean need the rows.
 *
 * <p><b>Units</b>: those of the columns; weights are persons.
 *
 * <p>Immutable and thread-safe.
 */
public final class WageRows {

  private final List<String> regressors;
  private final double[] rows;
  private final double[] outcome;
  private final double[] weights;
  private final RegressionMoments moments;

  private WageRows(List<String> regressors, double[] rows, double[] outcome, double[] weights) {
    // Also checks every number, once and for all.
    this.moments =
        weights.length == 0
            ? RegressionMoments.of(regressors, rows, outcome)
            : RegressionMoments.of(regressors, rows, outcome, weights);
    this.regressors = moments.regressors();
    this.rows = rows;
    this.outcome = outcome;
    this.weights = weights;
  }

  /**
   * Workers of weight 1.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param rows the characteristics, row by row: all of the first worker, then all of the second
   * @param outcome what is explained, such as the log wage, one a worker
   * @return the workers
   * @throws IllegalArgumentException if a number is not finite, or there are not as many
   *     characteristics as workers times names
   */
  public static WageRows of(List<String> regressors, double[] rows, double[] outcome) {
    Require.notNull("rows", rows);
    Require.notNull("outcome", outcome);
    return new WageRows(regressors, rows.clone(), outcome.clone(), new double[0]);
  }

  /**
   * Workers who stand for more or fewer people each.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param rows the characteristics, row by row
   * @param outcome what is explained, one a worker
   * @param weights how many people each stands for, one a worker; those of weight 0 stay among the
   *     rows but are in no result, which are the same as without them
   * @return the workers
   * @throws IllegalArgumentException as above, or if a weight is negative
   */
  public static WageRows of(
      List<String> regressors, double[] rows, double[] outcome, double[] weights) {
    Require.notNull("rows", rows);
    Require.notNull("outcome", outcome);
    Require.notNull("weights", weights);
    if (weights.length != outcome.length) {
      throw Require.refusal("length of weights", weights.length, outcome.length + " numbers");
    }
    return new WageRows(regressors, rows.clone(), outcome.clone(), weights.clone());
  }

  /**
   * The names of the characteristics.
   *
   * @return names, in order, without the constant
   */
  public List<String> regressors() {
    return regressors;
  }

  /**
   * How many rows there are.
   *
   * @return rows, those of weight zero among them
   */
  public int size() {
    return outcome.length;
  }

  /**
   * What the workers earn, or whatever is explained.
   *
   * @return a new array, one a row
   */
  public double[] outcome() {
    return outcome.clone();
  }

  /**
   * How many people each stands for.
   *
   * @return a new array, one a row
   */
  public double[] weights() {
    double[] all = new double[outcome.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = weight(i);
    }
    return all;
  }

  /**
   * One characteristic of all workers.
   *
   * @param regressor its name
   * @return a new array, one a row
   * @throws IllegalArgumentException if there is no such characteristic
   */
  public double[] column(String regressor) {
    Require.notNull("regressor", regressor);
    int j = regressors.indexOf(regressor);
    if (j < 0) {
      throw Require.refusal("regressor", regressor, "one of " + String.join(", ", regressors));
    }
    int p = regressors.size();
    double[] column = new double[outcome.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = rows[i * p + j];
    }
    return column;
  }

  /**
   * The same workers standing for other numbers of people.
   *
   * @param others weights, one a row
   * @return a copy
   * @throws IllegalArgumentException if there are more or fewer weights than rows, or one is
   *     negative or not finite
   */
  public WageRows withWeights(double... others) {
    return of(regressors, rows, outcome, others);
  }

  /**
   * The same workers with another outcome.
   *
   * @param others outcomes, one a row
   * @return a copy
   * @throws IllegalArgumentException if there are more or fewer than rows, or one is not finite
   */
  public WageRows withOutcome(double... others) {
    Require.notNull("others", others);
    if (others.length != outcome.length) {
      throw Require.refusal("length of outcome", others.length, outcome.length + " numbers");
    }
    return new WageRows(regressors, rows, others.clone(), weights);
  }

  /**
   * The sums that a regression needs.
   *
   * @return the moments
   */
  public RegressionMoments moments() {
    return moments;
  }

  /** Those who stand for somebody: what is computed from rows is computed from these. */
  WageRows withoutZeroWeights() {
    int left = (int) moments.zeroWeightCount();
    if (left == 0) {
      return this;
    }
    int p = regressors.size();
    int kept = outcome.length - left;
    double[] keptRows = new double[kept * p];
    double[] keptOutcome = new double[kept];
    double[] keptWeights = new double[kept];
    int at = 0;
    for (int i = 0; i < outcome.length; i++) {
      if (weights[i] > 0) {
        System.arraycopy(rows, i * p, keptRows, at * p, p);
        keptOutcome[at] = outcome[i];
        keptWeights[at++] = weights[i];
      }
    }
    return new WageRows(regressors, keptRows, keptOutcome, keptWeights);
  }

  double weight(int row) {
    return weights.length == 0 ? 1 : weights[row];
  }

  /** The characteristics themselves, not to be modified. */
  double[] rowsUnsafe() {
    return rows;
  }

  /** The outcomes themselves, not to be modified. */
  double[] outcomeUnsafe() {
    return outcome;
  }

  /**
   * The rows as a table: regressors, outcome and weight of each worker.
   *
   * @return the table
   */
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("row").unit("that of the regressor");
    regressors.forEach(table::column);
    int k = regressors.size();
    return table
        .unit("that of the outcome")
        .column("outcome")
        .unit("persons")
        .column("weight")
        .rows(
            size(),
            row -> {
              Object[] cells = new Object[k + 3];
              cells[0] = row + 1;
              for (int j = 0; j < k; j++) {
                cells[j + 1] = rows[row * k + j];
              }
              cells[k + 1] = outcome[row];
              cells[k + 2] = weights.length == 0 ? 1.0 : weights[row];
              return cells;
            })
        .build();
  }

  /** One line: rows and columns. */
  @Override
  public String toString() {
    return Numbers.fixed((double) outcome.length, 0)
        + (outcome.length == 1 ? " worker" : " workers")
        + (weights.length == 0 ? "" : " with weights")
        + (moments.zeroWeightCount() == 0
            ? ""
            : ", " + Numbers.fixed((double) moments.zeroWeightCount(), 0) + " of weight 0 left out")
        + ", "
        + String.join(", ", regressors);
  }
}
