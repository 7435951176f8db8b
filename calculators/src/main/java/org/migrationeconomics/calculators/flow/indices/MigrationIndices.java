package org.migrationeconomics.calculators.flow.indices;

import java.util.Optional;
import org.migrationeconomics.calculators.internal.MatrixUnits;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How much people move between some places, how one-sided and how focused their moves are.
 *
 * <p>The aggregate net migration rate is the product of crude intensity and effectiveness; a value
 * of this type for which that fails cannot be made.
 *
 * <p><b>Units</b>: moves in persons; intensity and effectiveness in per cent; all else plain
 * numbers. All indices depend on the set of places, which is that of {@link #flows}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flows the flows that were measured, rows origins
 * @param populations the populations at risk; empty if none were given
 * @param moves the sum of all flows, without the diagonal
 * @param crudeIntensity moves by population, per cent
 * @param courgeauK Courgeau's k, per cent
 * @param effectiveness Σ|D − O| / Σ(D + O), per cent: 0 if every gain is matched by a loss
 * @param aggregateNetRate ½ Σ|D − O| by population, per cent
 * @param connectivity the share of the corridors along which anybody moves
 * @param inequality half the sum of |share of moves − 1/N| over the N corridors
 * @param inequalityFromIndependence the same against the flows that the totals of origins and
 *     destinations let expect; no value if their fit did not converge
 * @param ginis the Gini coefficients
 * @param variation the coefficient of variation over the corridors, the standard deviation being
 *     that of a population
 * @param variationIn Σ (D_j / M) CV_j, the coefficients of variation of the in-flows of each place
 * @param variationOut Σ (O_i / M) CV_i, the coefficients of variation of the out-flows of each
 *     place
 * @param distances how far they moved; empty if no distances were given
 */
public record MigrationIndices(
    OriginDestinationMatrix flows,
    Optional<PlaceVector> populations,
    double moves,
    Figure crudeIntensity,
    Figure courgeauK,
    double effectiveness,
    Figure aggregateNetRate,
    double connectivity,
    double inequality,
    Figure inequalityFromIndependence,
    MigrationGinis ginis,
    double variation,
    double variationIn,
    double variationOut,
    Optional<DistanceMeasures> distances)
    implements Tabular {

  private static final double PERCENT = 100;
  private static final double ROUNDING = 1e-9;
  private static final String NO_POPULATION = "no populations were given";

  /**
   * Checks the numbers and the identity.
   *
   * @throws IllegalArgumentException if an index is out of its range, or the aggregate net rate is
   *     not the product of intensity and effectiveness
   */
  public MigrationIndices {
    Require.notNull("flows", flows);
    Require.notNull("populations", populations);
    Require.positive("moves", moves);
    Require.share("effectiveness in per cent by 100", effectiveness / PERCENT);
    Require.share("connectivity", connectivity);
    Require.share("inequality", inequality);
    Require.notNull("inequalityFromIndependence", inequalityFromIndependence);
    Require.notNull("ginis", ginis);
    Require.notNegative("variation", variation);
    Require.notNegative("variationIn", variationIn);
    Require.notNegative("variationOut", variationOut);
    Require.notNull("distances", distances);
    Require.notNull("courgeauK", courgeauK);
    if (crudeIntensity.isPresent() != aggregateNetRate.isPresent()) {
      throw Require.refusal(
          "aggregateNetRate", aggregateNetRate, "a value just where crudeIntensity has one");
    }
    if (crudeIntensity.isPresent()) {
      double product =
          MigrationIndexFormulas.aggregateNetRate(crudeIntensity.value(), effectiveness);
      if (!(Math.abs(aggregateNetRate.value() - product) <= ROUNDING * product)) {
        throw Require.refusal(
            "aggregateNetRate", aggregateNetRate.value(), "CMI · MEI / 100 = " + product);
      }
    }
  }

  /**
   * How one-sided a corridor is: net flow by turnover.
   *
   * @param corridor from where to where
   * @return from −1 to 1; no value if nobody moves either way
   * @throws IllegalArgumentException if a place is not among those of the flows
   */
  public Figure effectiveness(Corridor corridor) {
    Require.notNull("corridor", corridor);
    return MigrationIndexFormulas.corridorEffectiveness(flow(corridor), flow(corridor.reversed()));
  }

  /**
   * The preference index: 1 if as many move along a corridor as the populations at both ends let
   * expect.
   *
   * @param corridor from where to where
   * @return m_ij / (M P_i P_j / P²); no value without populations
   * @throws IllegalArgumentException if a place is not among those of the flows
   */
  public Figure preference(Corridor corridor) {
    Require.notNull("corridor", corridor);
    return ofPopulations(
        corridor,
        (origin, destination, all) ->
            MigrationIndexFormulas.preference(flow(corridor), moves, origin, destination, all));
  }

  /**
   * The velocity of a corridor.
   *
   * @param corridor from where to where
   * @return m_ij P / (P_i P_j); no value without populations
   * @throws IllegalArgumentException if a place is not among those of the flows
   */
  public Figure velocity(Corridor corridor) {
    Require.notNull("corridor", corridor);
    return ofPopulations(
        corridor,
        (origin, destination, all) ->
            MigrationIndexFormulas.velocity(flow(corridor), origin, destination, all));
  }

  private interface OfPopulations {
    double at(double origin, double destination, double all);
  }

  private Figure ofPopulations(Corridor corridor, OfPopulations formula) {
    flow(corridor);
    if (populations.isEmpty()) {
      return Figure.empty(NO_POPULATION);
    }
    PlaceVector p = populations.get();
    Figure all = p.total();
    if (!all.isPresent()) {
      return all;
    }
    for (Place end : new Place[] {corridor.origin(), corridor.destination()}) {
      Figure people = p.figure(end);
      if (!people.isPresent()) {
        return people;
      }
      if (!(people.value() > 0)) {
        return Figure.empty("nobody lives in " + end);
      }
    }
    double index = formula.at(p.at(corridor.origin()), p.at(corridor.destination()), all.value());
    return Double.isFinite(index)
        ? Figure.of(index)
        : Figure.empty("the populations are too unequal for an index");
  }

  private double flow(Corridor corridor) {
    return flows.at(corridor.origin(), corridor.destination());
  }

  /**
   * Every corridor along which anybody moves, the largest flow first.
   *
   * @return a table with effectiveness, preference and velocity
   */
  public TextTable corridors() {
    TextTable.Builder table =
        TextTable.titled("Corridors of " + flows.label())
            .column("origin")
            .column("destination")
            .unit(flows.unit().label())
            .column(flows.unit().label(), flows.unit().decimals())
            .unit("1")
            .column("effectiveness", 4)
            .column("preference", 4)
            .column("velocity");
    for (MatrixCell cell : flows.positiveCells()) {
      Corridor corridor = Corridor.of(cell.row(), cell.column());
      table.row(
          cell.row().code(),
          cell.column().code(),
          cell.value(),
          effectiveness(corridor),
          preference(corridor),
          velocity(corridor));
    }
    return table.build();
  }

  /** The indices, by name and with their formulas. */
  @Override
  public TextTable table() {
    String diagonal = MatrixUnits.diagonalLeftOut(flows);
    TextTable.Builder table =
        TextTable.titled(
                "Migration between "
                    + flows.size()
                    + " places: "
                    + flows.label()
                    + (diagonal.isEmpty() ? "" : ", " + diagonal)
                    + (inequalityFromIndependence.isPresent() ? "" : ", NOT CONVERGED"))
            .column("index")
            .column("formula")
            .unit("1")
            .column("value")
            .row("moves, persons", "M", Cell.in("persons", moves))
            .row("crude intensity, %", "100 M/P", Cell.in("%", crudeIntensity))
            .row("Courgeau's k", "CMI / ln n²", courgeauK)
            .row("effectiveness, %", "100 Σ|D-O| / Σ(D+O)", Cell.in("%", effectiveness))
            .row("aggregate net rate, %", "CMI · MEI / 100", Cell.in("%", aggregateNetRate))
            .row("connectivity", "#(m>0) / N", connectivity)
            .row("inequality", "½ Σ|m/M - 1/N|", inequality)
            .row("from independence", "½ Σ|m - E| / M", inequalityFromIndependence)
            .row("Gini, corrected", "ΣΣ|m-m'| / (2(N-1)M)", ginis.total())
            .row("variation", "sd / mean", variation)
            .row("variation, in", "Σ (D/M) CV", variationIn)
            .row("variation, out", "Σ (O/M) CV", variationOut);
    distances.ifPresent(
        d ->
            table
                .row(
                    "mean distance, " + d.unit().label(),
                    "Σ m d / M",
                    Cell.in(d.unit().label(), d.mean()))
                .row("median distance", "", Cell.in(d.unit().label(), d.median()))
                .row("distance decay", "β of d^β", d.decay()));
    crudeIntensity.reason().ifPresent(reason -> table.note("crude intensity: " + reason));
    inequalityFromIndependence
        .reason()
        .ifPresent(reason -> table.note("from independence: " + reason));
    distances
        .flatMap(d -> d.decay().reason())
        .ifPresent(reason -> table.note("distance decay: " + reason));
    return table.build();
  }

  /** The indices, those of the corridors, and the Gini coefficients of every place. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part")
            .add(this::table, "indices")
            .add(ginis::dataTable, "Gini coefficients")
            .add(this::corridors, "corridors");
    distances.ifPresent(some -> stack.add(some::dataTable, "distances"));
    populations.ifPresent(some -> stack.add(some::dataTable, "populations"));
    return stack.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
