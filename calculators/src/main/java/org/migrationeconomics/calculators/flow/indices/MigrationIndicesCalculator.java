package org.migrationeconomics.calculators.flow.indices;

import java.util.Optional;
import org.migrationeconomics.calculators.internal.MatrixUnits;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * Measures the migration between some places: its intensity, effectiveness, connectivity,
 * inequality and spatial focus, and how far people moved.
 *
 * <pre>
 *   CMI   100 M/P                        MEI   100 Σ|D − O| / Σ(D + O)
 *   k     CMI / ln n²                    ANMR  100 · ½ Σ|D − O| / P  =  CMI · MEI / 100
 *   I     ½ Σ |m_ij/M − e_ij|            G     Σ Σ |m_a − m_b| / (2 (N − 1) M)
 *   CV    sd(m) / mean(m)                ACV   Σ_j (D_j/M) CV_j
 * </pre>
 *
 * <p>M is the sum of all flows from one place to another, N = n(n − 1) the number of corridors, D
 * and O what each place receives and sends, P the population. The diagonal, that is the stayers, is
 * never counted. Flows and populations have to be in persons: a matrix in another unit is refused,
 * and so is one with more moves than people, which is what populations in thousands or millions
 * look like.
 *
 * <p>Options and their defaults: {@link #withMaximumIterations} 10,000 and {@link #withTolerance}
 * 10<sup>-12</sup> for the expected flows and for the decay of distance. Where their fit does not
 * converge there is no value.
 *
 * <p><b>Units</b>: persons in, per cent and plain numbers out.
 *
 * <p><b>Source</b>: M. Bell et al., Journal of the Royal Statistical Society A 165:3 (2002),
 * 435-464; D. A. Plane and G. F. Mulligan, Demography 34:2 (1997), 251-262; A. Rogers and S.
 * Sweeney, Professional Geographer 50:2 (1998), 232-242, for the coefficients of variation.
 *
 * <p><b>Reproduces</b>: the hypothetical systems of Plane and Mulligan; between the 17 provinces of
 * Korea in 2020 intensity 4.8893725 %, effectiveness 7.6724252 %, Gini 0.7090337, distance decay
 * −0.9201504 ({@code MigrationIndicesTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrationIndicesCalculator {

  private static final int ITERATIONS = 10_000;
  private static final double TOLERANCE = 1e-12;
  private static final MigrationIndicesCalculator DEFAULTS =
      new MigrationIndicesCalculator(ITERATIONS, TOLERANCE);

  private final int maximumIterations;
  private final double tolerance;

  private MigrationIndicesCalculator(int maximumIterations, double tolerance) {
    this.maximumIterations = maximumIterations;
    this.tolerance = tolerance;
  }

  /**
   * At most 10,000 iterations, until no total is off by more than 10<sup>-12</sup> of the moves.
   *
   * @return the calculator
   */
  public static MigrationIndicesCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another limit of iterations.
   *
   * @param iterations the largest number of passes over the table in a fit, at least 2
   * @return the calculator
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public MigrationIndicesCalculator withMaximumIterations(int iterations) {
    if (iterations < 2) {
      throw Require.refusal("maximum of iterations", iterations, "at least 2");
    }
    return new MigrationIndicesCalculator(iterations, tolerance);
  }

  /**
   * A copy with another tolerance.
   *
   * @param share how far a fitted total may be off, as a share of all moves, above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public MigrationIndicesCalculator withTolerance(double share) {
    return new MigrationIndicesCalculator(maximumIterations, Require.positive("tolerance", share));
  }

  /**
   * The indices that need no population.
   *
   * @param flows persons by origin and destination, whichever of them stands in the rows
   * @return the indices; those by population have no value
   * @throws IllegalArgumentException if the matrix is not in persons, is signed, has fewer than two
   *     places, or nobody moves
   */
  public MigrationIndices calculate(OriginDestinationMatrix flows) {
    return calculate(flows, Optional.empty(), Optional.empty());
  }

  /**
   * The indices with those by population.
   *
   * @param flows persons by origin and destination, whichever of them stands in the rows
   * @param populations persons, for the same places in the same order; with a hole there is no
   *     intensity
   * @return the indices
   * @throws IllegalArgumentException if flows or populations are not in persons, their places
   *     differ, a population is negative, nobody moves, or more move than there are
   */
  public MigrationIndices calculate(OriginDestinationMatrix flows, PlaceVector populations) {
    Require.notNull("populations", populations);
    return calculate(flows, Optional.of(populations), Optional.empty());
  }

  /**
   * The indices with those by population and how far people moved.
   *
   * @param flows persons by origin and destination, whichever of them stands in the rows
   * @param populations persons, for the same places in the same order; with a hole there is no
   *     intensity
   * @param distances between the same places in the same order, above zero off the diagonal
   * @return the indices
   * @throws IllegalArgumentException if flows or populations are not in persons, places differ, a
   *     population is negative, a distance is not above zero, nobody moves, or more move than there
   *     are
   */
  public MigrationIndices calculate(
      OriginDestinationMatrix flows, PlaceVector populations, OriginDestinationMatrix distances) {
    Require.notNull("populations", populations);
    Require.notNull("distances", distances);
    return calculate(flows, Optional.of(populations), Optional.of(distances));
  }

  private MigrationIndices calculate(
      OriginDestinationMatrix given,
      Optional<PlaceVector> populations,
      Optional<OriginDestinationMatrix> distances) {
    OriginDestinationMatrix flows = checked(given);
    int n = flows.size();
    double[] cells = flows.toArrayUnsafe();
    double[] out = flows.outflows().toArrayUnsafe();
    double[] in = flows.inflows().toArrayUnsafe();
    double moves =
        Require.positive(
            "sum of '" + flows.label() + "' off the diagonal", flows.offDiagonalTotal());
    double imbalance = 0;
    for (int i = 0; i < n; i++) {
      imbalance += Math.abs(in[i] - out[i]);
    }
    double effectiveness = Math.min(100 * imbalance / (2 * moves), 100);
    Figure crude = crudeIntensity(flows, moves, populations);
    Figure k = crude;
    Figure netRate = crude;
    if (crude.isPresent()) {
      k = Figure.of(MigrationIndexFormulas.courgeauK(crude.value(), n));
      netRate = Figure.of(MigrationIndexFormulas.aggregateNetRate(crude.value(), effectiveness));
    }
    double[] flat = GiniKernels.offDiagonal(cells, n);
    double corridors = flat.length;
    int used = 0;
    double fromEqual = 0;
    for (double flow : flat) {
      used += flow > 0 ? 1 : 0;
      fromEqual += Math.abs(flow / moves - 1 / corridors);
    }
    return new MigrationIndices(
        flows,
        populations,
        moves,
        crude,
        k,
        effectiveness,
        netRate,
        used / corridors,
        fromEqual / 2,
        fromIndependence(cells, n, out, in),
        ginis(flows, flat, out, in, moves),
        deviation(flat, 0, flat.length, 1) / (moves / corridors),
        lineVariation(cells, n, in, moves, n, 1),
        lineVariation(cells, n, out, moves, 1, n),
        distances.map(d -> distances(flows, moves, checkedDistances(flows, d), out, in)));
  }

  private static OriginDestinationMatrix checked(OriginDestinationMatrix flows) {
    Require.notNull("flows", flows);
    if (!flows.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal(
          "unit of '" + flows.label() + "'", flows.unit().label(), SimpleUnit.PERSONS.label());
    }
    if (flows.isSigned()) {
      throw Require.refusal(
          "'" + flows.label() + "'", "signed", "flows in one direction, none of them negative");
    }
    if (flows.size() < 2) {
      throw Require.refusal("places of '" + flows.label() + "'", flows.size(), "at least 2");
    }
    return flows.axes().rowsAreOutgoing() ? flows : flows.transposed();
  }

  private static void samePlaces(OriginDestinationMatrix flows, Object places, String label) {
    if (!flows.places().equals(places)) {
      throw Require.refusal(
          "places of '" + label + "'",
          places.toString(),
          "those of '" + flows.label() + "' in the same order (restrictedTo orders them)");
    }
  }

  private static Figure crudeIntensity(
      OriginDestinationMatrix flows, double moves, Optional<PlaceVector> populations) {
    if (populations.isEmpty()) {
      return Figure.empty("no populations were given");
    }
    PlaceVector vector = populations.get();
    if (!vector.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal(
          "unit of '" + vector.label() + "'", vector.unit().label(), SimpleUnit.PERSONS.label());
    }
    samePlaces(flows, vector.places(), vector.label());
    for (Place place : vector.places()) {
      Require.notNegative("population of " + place, vector.value(place).orElse(0));
    }
    Figure population = vector.total();
    if (!population.isPresent()) {
      return population;
    }
    if (!(population.value() >= moves)) {
      throw Require.refusal(
          "sum of '" + vector.label() + "'",
          population.value(),
          "no fewer persons than the " + Numbers.readable(moves) + " who moved");
    }
    return Figure.of(MigrationIndexFormulas.crudeIntensity(moves, population.value()));
  }

  private Figure fromIndependence(double[] cells, int n, double[] out, double[] in) {
    IndependenceKernel fit =
        new IndependenceKernel(cells, n, out, in, maximumIterations, tolerance);
    double error = fit.fit();
    return error <= tolerance
        ? Figure.of(fit.dissimilarity())
        : Figure.empty(
            "the expected flows did not converge: after "
                + maximumIterations
                + " iterations a total is off by "
                + error
                + " of the moves");
  }

  private static MigrationGinis ginis(
      OriginDestinationMatrix flows, double[] flat, double[] out, double[] in, double moves) {
    int n = flows.size();
    double corridors = flat.length;
    double[] cells = flows.toArrayUnsafe();
    double[] rows = new double[n];
    double[] columns = new double[n];
    GiniKernels.byRow(cells, n, rows);
    GiniKernels.byColumn(cells, n, columns);
    double row = 0;
    double column = 0;
    double[] inField = new double[n];
    double[] outField = new double[n];
    for (int i = 0; i < n; i++) {
      row += rows[i];
      column += columns[i];
      outField[i] = n > 2 && out[i] > 0 ? share(rows[i] / ((n - 2) * out[i])) : Double.NaN;
      inField[i] = n > 2 && in[i] > 0 ? share(columns[i] / ((n - 2) * in[i])) : Double.NaN;
    }
    double pairs = GiniKernels.pairDifferences(flat.clone());
    Figure weightedIn = Figure.empty("with two places a field has one corridor");
    Figure weightedOut = weightedIn;
    if (n > 2) {
      weightedIn = Figure.of(share(column / ((n - 2) * moves)));
      weightedOut = Figure.of(share(row / ((n - 2) * moves)));
    }
    return new MigrationGinis(
        n,
        share(pairs / ((corridors - 1) * moves)),
        share(pairs / (corridors * moves)),
        share(row / (corridors * moves)),
        share(column / (corridors * moves)),
        share(GiniKernels.exchange(cells, n) / (corridors * moves)),
        field(flows, "in-field Gini", inField),
        field(flows, "out-field Gini", outField),
        weightedIn,
        weightedOut);
  }

  private static PlaceVector field(OriginDestinationMatrix flows, String label, double[] values) {
    return PlaceVector.ofUnsafe(label, SimpleUnit.RATIO, flows.source(), flows.places(), values);
  }

  /** Equal flows leave rounding noise on either side of zero, one corridor just above one. */
  private static double share(double value) {
    return Math.min(Math.max(value, 0), 1);
  }

  /** The standard deviation of a population over cells that lie a step apart. */
  private static double deviation(double[] cells, int from, int count, int step) {
    double mean = 0;
    for (int a = 0; a < count; a++) {
      mean += cells[from + a * step];
    }
    mean /= count;
    double squares = 0;
    for (int a = 0; a < count; a++) {
      double difference = cells[from + a * step] - mean;
      squares += difference * difference;
    }
    return Math.sqrt(squares / count);
  }

  /** Σ (X_i / M) sd_i / (X_i / (n − 1)), which is Σ sd_i (n − 1) / M over the lines in use. */
  private static double lineVariation(
      double[] cells, int n, double[] totals, double moves, int step, int lineStep) {
    double sum = 0;
    double[] line = new double[n - 1];
    for (int i = 0; i < n; i++) {
      if (totals[i] > 0) {
        int m = 0;
        for (int j = 0; j < n; j++) {
          if (i != j) {
            line[m++] = cells[i * lineStep + j * step];
          }
        }
        sum += deviation(line, 0, m, 1) * m;
      }
    }
    return sum / moves;
  }

  private static OriginDestinationMatrix checkedDistances(
      OriginDestinationMatrix flows, OriginDestinationMatrix given) {
    MatrixUnits.distances(given);
    samePlaces(flows, given.places(), given.label());
    OriginDestinationMatrix distances = given.axes().rowsAreOutgoing() ? given : given.transposed();
    if (distances.axes() == MatrixAxes.SENDER_RECEIVER) {
      throw Require.refusal(
          "axes of '" + given.label() + "'", "sender and receiver", "those of people");
    }
    double[] cells = distances.toArrayUnsafe();
    int n = flows.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && !(cells[i * n + j] > 0)) {
          throw Require.refusal(
              "distance " + flows.places().get(i) + ", " + flows.places().get(j),
              cells[i * n + j],
              "a finite number above zero");
        }
      }
    }
    return distances;
  }

  private DistanceMeasures distances(
      OriginDestinationMatrix flows,
      double moves,
      OriginDestinationMatrix distances,
      double[] out,
      double[] in) {
    int n = flows.size();
    double[] weights = GiniKernels.offDiagonal(flows.toArrayUnsafe(), n);
    double[] lengths = GiniKernels.offDiagonal(distances.toArrayUnsafe(), n);
    DistanceKernel kernel = new DistanceKernel(lengths, weights, moves);
    Figure decay = Figure.empty("all distances are equal");
    if (kernel.varies()) {
      double beta =
          new IndependenceKernel(flows.toArrayUnsafe(), n, out, in, maximumIterations, tolerance)
              .decay(distances.toArrayUnsafe());
      decay =
          Double.isNaN(beta)
              ? Figure.empty(
                  "the decay was not found within " + maximumIterations + " iterations a step")
              : Figure.of(beta);
    }
    return new DistanceMeasures(
        distances.unit(), kernel.mean(), kernel.median(), kernel.interpolatedMedian(), decay);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "MigrationIndicesCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + maximumIterations
        + " iterations";
  }
}
