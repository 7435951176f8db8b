package org.migrationeconomics.calculators.labour.wagegap;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The regression of one group: its means and what each characteristic is worth to its members.
 *
 * <p><b>Units</b>: coefficients in the outcome's unit per unit of the regressor.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group whose
 * @param workers how many were observed, without those of weight 0
 * @param zeroWeights how many were left out because their weight is 0
 * @param weighted whether somebody stands for more or fewer people than one
 * @param weight how many people they stand for
 * @param meanOutcome the mean of the outcome
 * @param coefficients constant, regressors, and the bases of normalised categories; standard errors
 *     by formula
 * @param means the means of the same
 * @param residualVariance the variance of the errors, or why it is not known
 * @param explainedShare R², the share of the variance of the outcome that is explained
 */
public record WageEquation(
    String group,
    long workers,
    long zeroWeights,
    boolean weighted,
    double weight,
    double meanOutcome,
    List<GapPart> coefficients,
    List<Double> means,
    Figure residualVariance,
    Figure explainedShare)
    implements Tabular {

  /** What errors by formula take for granted where workers are weighted, for the first line. */
  static final String UNDER_WEIGHTS =
      "s.e. assume one error variance a group, whatever the weights, which often have to do with"
          + " the errors";

  /** What they take for granted in any case. */
  static final String ASSUMED = "s.e. assume one error variance a group and independent draws";

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are not as many means as coefficients
   */
  public WageEquation {
    Require.finite("weight", weight);
    Require.finite("meanOutcome", meanOutcome);
    Require.notNull("coefficients", coefficients);
    Require.notNull("means", means);
    Require.text("group", group);
    coefficients = List.copyOf(coefficients);
    means = List.copyOf(means);
    Require.notNull("residualVariance", residualVariance);
    Require.notNull("explainedShare", explainedShare);
    if (coefficients.size() != means.size() || means.isEmpty()) {
      throw Require.refusal("number of means", means.size(), coefficients.size() + ", one a term");
    }
  }

  /**
   * What a characteristic is worth.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return the coefficient
   * @throws IllegalArgumentException if there is no such term
   */
  public GapPart coefficient(String term) {
    return GapTerms.find(coefficients, term);
  }

  /**
   * The mean of a characteristic.
   *
   * @param term a regressor, the base of a set of categories, or {@code constant}
   * @return the mean
   * @throws IllegalArgumentException if there is no such term
   */
  public double mean(String term) {
    return means.get(coefficients.indexOf(coefficient(term)));
  }

  /** Such as {@code ", 3 of weight 0 left out"}; nothing if nobody was. */
  String leftOut() {
    return zeroWeights == 0
        ? ""
        : ", " + Numbers.fixed((double) zeroWeights, 0) + " of weight 0 left out";
  }

  /** Mean, coefficient and standard error of every term. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Regression, "
                    + group
                    + ": "
                    + Numbers.fixed((double) workers, 0)
                    + " workers"
                    + leftOut()
                    + ", mean outcome "
                    + Numbers.readable(meanOutcome)
                    + (weighted ? "; " + UNDER_WEIGHTS : ""))
            .column("term")
            .unit("that of the regressor")
            .column("mean", 4)
            .unit("outcome per unit of the regressor")
            .column("coefficient", 4)
            .column("s.e.", 4);
    for (int l = 0; l < means.size(); l++) {
      GapPart one = coefficients.get(l);
      table.row(one.name(), means.get(l), one.value(), one.standardError());
    }
    if (explainedShare.isPresent()) {
      table.note("R² " + Numbers.fixed(explainedShare.value(), 4));
    }
    table.note(ASSUMED);
    coefficients.stream()
        .flatMap(one -> one.standardError().reason().stream())
        .distinct()
        .forEach(reason -> table.note("No standard errors: " + reason));
    return table.build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("workers", "persons", (double) workers)
        .figure("workers of weight 0, left out", "persons", (double) zeroWeights)
        .figure("sum of weights", "1", weight)
        .figure("mean outcome", "that of the outcome", meanOutcome)
        .figure("residual variance", "square of the outcome's", residualVariance)
        .figure("R²", "1", explainedShare)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
