package org.migrationeconomics.examples.files;

import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.flow.DecreaseRule;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlows;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator;
import org.migrationeconomics.calculators.flow.RateFlows;
import org.migrationeconomics.calculators.flow.RateFlowsCalculator;
import org.migrationeconomics.calculators.flow.StockDifferenceFlows;
import org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator;
import org.migrationeconomics.calculators.flow.fitting.MultiplicativeComponents;
import org.migrationeconomics.calculators.flow.fitting.NetMigrationFitting;
import org.migrationeconomics.calculators.flow.fitting.NetMigrationFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ProportionalFitting;
import org.migrationeconomics.calculators.flow.fitting.ProportionalFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFitting;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayTable;
import org.migrationeconomics.calculators.flow.gravity.GravityData;
import org.migrationeconomics.calculators.flow.gravity.GravityEffects;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator;
import org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteraction;
import org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteractionCalculator;
import org.migrationeconomics.calculators.flow.indices.CorridorNetwork;
import org.migrationeconomics.calculators.flow.indices.CorridorNetworkCalculator;
import org.migrationeconomics.calculators.flow.indices.DistanceMeasures;
import org.migrationeconomics.calculators.flow.indices.MigrationGinis;
import org.migrationeconomics.calculators.flow.indices.MigrationIndices;
import org.migrationeconomics.calculators.flow.indices.MigrationIndicesCalculator;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** Results about flows between many places. */
final class FlowFiles {

  private static final List<Place> PLACES =
      List.of(
          Place.own("n", "north"),
          Place.own("s", "south"),
          Place.own("w", "west"),
          Place.own("e", "east"));
  private static final double NONE = Double.NaN;

  private FlowFiles() {}

  private static OriginDestinationMatrix matrix(MeasureUnit unit, double[]... rows) {
    return OriginDestinationMatrix.of(PLACES, unit, rows);
  }

  private static OriginDestinationMatrix flows() {
    return matrix(
        SimpleUnit.PERSONS,
        new double[] {NONE, 90, 20, 35},
        new double[] {70, NONE, 40, 22},
        new double[] {30, 36, NONE, 60},
        new double[] {25, 31, 75, NONE});
  }

  private static OriginDestinationMatrix distances() {
    return matrix(
        SimpleUnit.KILOMETRES,
        new double[] {NONE, 80, 300, 250},
        new double[] {80, NONE, 200, 260},
        new double[] {300, 200, NONE, 90},
        new double[] {250, 260, 90, NONE});
  }

  private static PlaceVector people() {
    return PlaceVector.of(PLACES, SimpleUnit.PERSONS, 5_000, 4_000, 3_500, 6_000);
  }

  private static OriginDestinationMatrix stocks(double shift) {
    return matrix(
            SimpleUnit.PERSONS,
            new double[] {1_000 - shift, 100, 10 + shift, 0},
            new double[] {55 + shift, 555 - shift, 50, 5},
            new double[] {80, 40 - shift / 2, 800, 40 + shift / 2},
            new double[] {20, 25 + shift, 20, 200 - shift})
        .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  private static GravityModel model() {
    GravityData.Builder rows =
        GravityData.builder("migrants", 120, 30, 80, 15, 200, 60, 0, 45, 90, 25, 10, 70);
    rows.logOf("ln distance", 100, 400, 250, 300, 100, 350, 900, 300, 250, 350, 900, 300);
    rows.effects("origin", List.of("A", "A", "A", "B", "B", "B", "C", "C", "C", "D", "D", "D"));
    rows.effects(
        "destination", List.of("B", "C", "D", "C", "A", "D", "B", "D", "A", "A", "B", "C"));
    return GravityModelCalculator.withDefaults().calculate(rows.build());
  }

  private static MigrationIndices indices() {
    return MigrationIndicesCalculator.withDefaults().calculate(flows(), people(), distances());
  }

  private static long figures(GravityModel model) {
    long columns = model.coefficients().size();
    return 3 * columns
        + columns * (columns + 1) / 2
        + model.effects().stream().mapToLong(effects -> effects.labels().size()).sum()
        + model.expected().length
        + 8
        + 2;
  }

  static void addTo(FileCases cases) {
    cases
        .add(
            DemographicAccountingFlows.class,
            DemographicAccountingFlowsCalculator.withDefaults().calculate(stocks(0), stocks(20)),
            f -> 12L + 4 + 6L * 16 + f.adjustments().size())
        .sum(
            "flows by demographic accounting (closed, minimum migration)",
            DemographicAccountingFlows::total)
        .sum("persons", f -> f.stayers().total().value());
    cases
        .add(RateFlows.class, RateFlowsCalculator.withDefaults().calculate(stocks(0), 300), f -> 12)
        .sum("", RateFlows::total);
    cases
        .add(
            StockDifferenceFlows.class,
            StockDifferenceFlowsCalculator.withDefaults()
                .withRule(DecreaseRule.REVERSE)
                .calculate(stocks(0), stocks(20)),
            f -> 12)
        .sum("", StockDifferenceFlows::total);
    cases
        .add(
            MultiplicativeComponents.class,
            MultiplicativeComponents.of(stocks(0)),
            m -> 1 + 4L + 4 + 16)
        .sum("ratio", m -> 2)
        .sum("interactions", m -> m.interactions().total());
    cases
        .add(
            NetMigrationFitting.class,
            NetMigrationFittingCalculator.withDefaults()
                .calculate(flows(), PlaceVector.of(PLACES, SimpleUnit.PERSONS, 10, -5, -15, 10)),
            n -> 12L + n.factors().size())
        .sum("flows fitted to net migration", n -> n.matrix().total())
        .sum("ratio", n -> n.factors().total().value());
    cases
        .add(
            ProportionalFitting.class,
            ProportionalFittingCalculator.withDefaults()
                .calculate(
                    flows(),
                    PlaceVector.of(PLACES, SimpleUnit.PERSONS, 150, 140, 120, 130),
                    PlaceVector.of(PLACES, SimpleUnit.PERSONS, 130, 150, 140, 120)),
            p -> 12L + p.rowFactors().size() + p.columnFactors().size())
        .sum("fitted table", p -> p.matrix().total());
    cases
        .add(
            ThreeWayFitting.class,
            ThreeWayFittingCalculator.withDefaults()
                .calculate(
                    ThreeWayTable.ones(
                        List.of("a", "b"), List.of("a", "b"), List.of("ill", "healthy")),
                    ThreeWayMargins.none().withRows(36, 40).withColumns(32, 44)),
            t -> 2L * 2 * 2)
        .sum("", ThreeWayFitting::total)
        .input("seed", "what was fitted")
        .input("columnsByLayer", "sums of the cells")
        .input("rowsByLayer", "sums of the cells");
    cases
        .add(
            GravityData.class,
            GravityData.of(flows()).logOfPair("ln distance", distances()).build(),
            g -> g.rows() * (1L + g.regressors().size()))
        .sum("origin-destination matrix", g -> flows().total());
    cases
        .add(GravityModel.class, model(), FlowFiles::figures)
        .sum("expected", g -> Arrays.stream(g.expected()).sum());
    cases
        .add(GravityEffects.class, model().effects("origin"), g -> g.labels().size())
        .sum("effect", g -> g.labels().stream().mapToDouble(label -> g.of(label).value()).sum());
    cases
        .add(
            SpatialInteraction.class,
            SpatialInteractionCalculator.withDefaults().calculate(flows(), distances()),
            s -> figures(s.model()) + 12 + 4)
        .sum("expected", s -> s.expected().total());
    cases
        .add(
            CorridorNetwork.class,
            CorridorNetworkCalculator.withDefaults().calculate(flows(), distances()),
            n -> 3L * 7 + 5 + 3L * n.places().size() + 12)
        .sum("origin-destination matrix", CorridorNetwork::total)
        .sum("km", n -> n.distance().total().value());
    cases.add(
        MigrationIndices.class,
        indices(),
        i -> 15L + 22 + 4L * 12 + 4 + i.populations().orElseThrow().size());
    cases
        .add(
            MigrationGinis.class,
            indices().ginis(),
            g -> 2L * 7 + g.inField().size() + g.outField().size())
        .sum("in-field", g -> g.inField().total().value());
    cases
        .add(DistanceMeasures.class, indices().distances().orElseThrow(), d -> 4)
        .sum("value", d -> d.mean() + d.median() + d.interpolatedMedian() + d.decay().value());
  }
}
