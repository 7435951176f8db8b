package org.migrationeconomics.calculators.flow.gravity.interaction;

import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.calculators.flow.gravity.GravityData;
import org.migrationeconomics.calculators.flow.gravity.GravityModel;
import org.migrationeconomics.calculators.flow.gravity.GravityModelCalculator;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.sample.CollinearityPolicy;
import org.migrationeconomics.calculators.internal.MatrixUnits;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * Wilson's spatial-interaction models: flows that decay with distance, while the totals of origins,
 * of destinations, of both or of neither are kept.
 *
 * <pre>
 *   unconstrained             T(i,j) = k O(i)^μ D(j)^α f(d(i,j))
 *   production-constrained    T(i,j) = A(i) O(i) D(j)^α f(d(i,j))
 *   attraction-constrained    T(i,j) = B(j) D(j) O(i)^μ f(d(i,j))
 *   doubly constrained        T(i,j) = A(i) O(i) B(j) D(j) f(d(i,j))
 *
 *   f(d) = d^β   or   exp(β d)
 * </pre>
 *
 * <p>They are Poisson models with effects of origins and destinations in the place of the balancing
 * factors: ln(A(i) O(i)) is the effect of i. The likelihood keeps the totals that have effects, and
 * the mean (logarithmic) distance. Without distance, the doubly constrained model would be the
 * product of the totals, but for the diagonal, which has no part in any of them.
 *
 * <p>Distances must say something that totals do not: between three places, any symmetric distances
 * are sums of one number for each, and the doubly constrained model is refused.
 *
 * <p>The masses O and D are the totals of the flows themselves, unless others are given.
 *
 * <p>Options and their defaults: {@link #withModel} doubly constrained, {@link #withDecay} power,
 * {@link #withErrors} robust with n/(n−1).
 *
 * <p><b>Units</b>: flows in persons, person-years or money; distances in kilometres, or in years,
 * money, as a ratio or an index; swapped tables are refused by their units. Power decay has no
 * unit, exponential decay is per unit of distance.
 *
 * <p><b>Source</b>: A. G. Wilson, "A family of spatial interaction models, and associated
 * developments", Environment and Planning A 3 (1971), doi:10.1068/a030001; R. Flowerdew and M.
 * Aitkin, "A method of fitting the gravity model based on the Poisson distribution", Journal of
 * Regional Science 22 (1982), doi:10.1111/j.1467-9787.1982.tb00744.x.
 *
 * <p><b>Reproduces</b>: migration between the states of Austria in 2006 with all four models, and
 * the distance decay between the provinces of Korea in 2012 and 2020 ({@code GravityFilesTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class SpatialInteractionCalculator {

  static final String DISTANCE = "distance";
  static final String ORIGIN_MASS = "ln origin mass";
  static final String DESTINATION_MASS = "ln destination mass";

  private static final SpatialInteractionCalculator DEFAULTS =
      new SpatialInteractionCalculator(
          WilsonModel.DOUBLY_CONSTRAINED, DistanceDecay.POWER, GravityErrors.robust());

  private final WilsonModel model;
  private final DistanceDecay decay;
  private final GravityErrors errors;

  private SpatialInteractionCalculator(
      WilsonModel model, DistanceDecay decay, GravityErrors errors) {
    this.model = Require.notNull("model", model);
    this.decay = Require.notNull("decay", decay);
    this.errors = Require.notNull("errors", errors);
  }

  /**
   * The doubly constrained model with power decay.
   *
   * @return the calculator
   */
  public static SpatialInteractionCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that keeps other totals.
   *
   * @param newModel which of the four
   * @return the calculator
   */
  public SpatialInteractionCalculator withModel(WilsonModel newModel) {
    return new SpatialInteractionCalculator(newModel, decay, errors);
  }

  /**
   * A copy with another decay.
   *
   * @param newDecay power or exponential
   * @return the calculator
   */
  public SpatialInteractionCalculator withDecay(DistanceDecay newDecay) {
    return new SpatialInteractionCalculator(model, newDecay, errors);
  }

  /**
   * A copy with other standard errors.
   *
   * @param newErrors robust, or clustered by {@code origin} or {@code destination} where the model
   *     has effects of that name
   * @return the calculator
   */
  public SpatialInteractionCalculator withErrors(GravityErrors newErrors) {
    return new SpatialInteractionCalculator(model, decay, newErrors);
  }

  /**
   * Fits the model to flows, with their own totals as masses.
   *
   * @param flows the flows; their diagonal is not used
   * @param distances distances between the same places, above zero off the diagonal
   * @return the fitted model
   * @throws IllegalArgumentException if units or places differ, a distance is not above zero, a
   *     total that serves as mass is zero, or distances or masses cannot be told from the totals
   *     that are kept
   */
  public SpatialInteraction calculate(
      OriginDestinationMatrix flows, OriginDestinationMatrix distances) {
    Require.notNull("flows", flows);
    return calculate(flows, distances, flows.outflows(), flows.inflows());
  }

  /**
   * Fits the model to flows, with masses such as populations. Those of places whose totals are kept
   * do not matter.
   *
   * @param flows the flows; their diagonal is not used
   * @param distances distances between the same places, above zero off the diagonal
   * @param origins masses of origins, above zero
   * @param destinations masses of destinations, above zero
   * @return the fitted model
   * @throws IllegalArgumentException if units or places differ, a distance or a mass is not above
   *     zero, or distances or masses cannot be told from the totals that are kept
   */
  public SpatialInteraction calculate(
      OriginDestinationMatrix flows,
      OriginDestinationMatrix distances,
      PlaceVector origins,
      PlaceVector destinations) {
    MatrixUnits.amounts(flows);
    MatrixUnits.distances(distances);
    GravityData.Builder data = GravityData.of(flows);
    if (model.keepsOrigins()) {
      data.originEffects();
    } else {
      data.logOfOrigin(ORIGIN_MASS, Require.notNull("origins", origins));
    }
    if (model.keepsDestinations()) {
      data.destinationEffects();
    } else {
      data.logOfDestination(DESTINATION_MASS, Require.notNull("destinations", destinations));
    }
    if (decay == DistanceDecay.POWER) {
      data.logOfPair(DISTANCE, distances);
    } else {
      data.pair(DISTANCE, distances);
    }
    GravityModel fitted =
        GravityModelCalculator.withDefaults()
            .withErrors(errors)
            .withCollinear(CollinearityPolicy.REFUSE)
            .calculate(data.build());
    return result(flows, fitted);
  }

  private SpatialInteraction result(OriginDestinationMatrix flows, GravityModel fitted) {
    OriginDestinationMatrix turned = flows.axes().rowsAreOutgoing() ? flows : flows.transposed();
    List<Place> places = turned.places();
    int n = places.size();
    double[] given = turned.toArrayUnsafe();
    double[] cells = new double[n * n];
    double[] observed = new double[n * (n - 1)];
    double[] expected = new double[n * (n - 1)];
    for (int i = 0, row = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i == j) {
          cells[i * n + j] = Double.NaN;
        } else {
          observed[row] = given[i * n + j];
          // Rows without an estimate are those whose expectation goes to zero.
          expected[row] = fitted.expected(row).orElse(0);
          cells[i * n + j] = expected[row];
          row++;
        }
      }
    }
    OriginDestinationMatrix matrix =
        OriginDestinationMatrix.ofUnsafe(
            "expected " + flows.label() + ", " + model.label(),
            flows.unit(),
            "model fitted to: " + flows.source(),
            places,
            cells);
    MatrixAxes axes = turned.axes();
    return new SpatialInteraction(
        model,
        decay,
        fitted,
        axes == MatrixAxes.ORIGIN_DESTINATION ? matrix : matrix.withAxes(axes),
        SpatialInteractionFormulas.standardisedRootMeanSquareError(observed, expected),
        SpatialInteractionFormulas.squaredCorrelation(observed, expected),
        SpatialInteractionFormulas.commonPartOfCommuters(observed, expected),
        SpatialInteractionFormulas.meanPairSorensen(observed, expected));
  }

  /** The options. */
  @Override
  public String toString() {
    return "SpatialInteractionCalculator, "
        + String.join(", ", Arrays.asList(model.label(), decay.label(), "errors " + errors));
  }
}
