package org.migrationeconomics.calculators.flow.gravity.interaction;

import org.migrationeconomics.calculators.flow.gravity.GravityCoefficient;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One of Wilson's models of flows between places: the result of {@link
 * SpatialInteractionCalculator}.
 *
 * <p><b>Units</b>: expected flows in the unit of the flows; the rest plain ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param wilson which totals are kept
 * @param decay how flows decay
 * @param model the Poisson model behind it, with the effects of origins and destinations
 * @param expected the flows that the model expects, without a diagonal
 * @param standardisedRootMeanSquareError SRMSE, 0 for a perfect fit
 * @param squaredCorrelation of observed and expected flows
 * @param commonPartOfCommuters share of movers whose pair is right, also called Sørensen index
 * @param meanPairSorensen the Sørensen similarity of single pairs, averaged over pairs
 */
public record SpatialInteraction(
    WilsonModel wilson,
    DistanceDecay decay,
    GravityModel model,
    OriginDestinationMatrix expected,
    double standardisedRootMeanSquareError,
    Figure squaredCorrelation,
    double commonPartOfCommuters,
    double meanPairSorensen)
    implements Tabular {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is missing
   */
  public SpatialInteraction {
    Require.finite("standardisedRootMeanSquareError", standardisedRootMeanSquareError);
    Require.finite("commonPartOfCommuters", commonPartOfCommuters);
    Require.finite("meanPairSorensen", meanPairSorensen);
    Require.notNull("wilson", wilson);
    Require.notNull("decay", decay);
    Require.notNull("model", model);
    Require.notNull("expected", expected);
    Require.notNull("squaredCorrelation", squaredCorrelation);
  }

  /**
   * By how much flows decay.
   *
   * @return β with its standard error: of ln distance for power decay, of distance for exponential
   *     decay; negative where flows decay
   */
  public GravityCoefficient distanceDecay() {
    return model.coefficient(SpatialInteractionCalculator.DISTANCE);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                model.response()
                    + ", "
                    + wilson.label()
                    + ", "
                    + decay.label()
                    + model.qualification())
            .column("parameter")
            .unit("1")
            .column("estimate", 6)
            .column("standard error", 6);
    for (GravityCoefficient each : model.coefficients()) {
      table.row(each.name(), each.estimate(), each.standardError());
      each.standardError()
          .reason()
          .ifPresent(
              reason -> table.note("Standard error of " + each.name() + ": " + reason + "."));
    }
    return table
        .note("Standard errors " + model.errors() + ".")
        .note(model.sample() + "; " + model.convergence() + ".")
        .note(
            "Deviance "
                + Numbers.readable(model.fit().deviance())
                + ", AIC "
                + model.fit().aic()
                + ", SRMSE "
                + Numbers.readable(standardisedRootMeanSquareError)
                + ", r² "
                + squaredCorrelation
                + ", common part of commuters "
                + Numbers.readable(commonPartOfCommuters)
                + ".")
        .build();
  }

  /** The model, what it expects of every pair, and how well it fits. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "of")
        .about(table())
        .add(model::dataTable, "model")
        .add(expected::dataTable, "expected")
        .add(this::fit, "fit")
        .build();
  }

  private TextTable fit() {
    return TextTable.titled("fit")
        .unit("1")
        .column("standardised root mean square error")
        .column("squared correlation")
        .column("common part of commuters")
        .column("mean of Sorensen by pair")
        .row(
            standardisedRootMeanSquareError,
            squaredCorrelation,
            commonPartOfCommuters,
            meanPairSorensen)
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
