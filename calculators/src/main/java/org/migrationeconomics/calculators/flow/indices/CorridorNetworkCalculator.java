package org.migrationeconomics.calculators.flow.indices;

import java.util.Arrays;
import java.util.Optional;
import org.migrationeconomics.calculators.internal.DiversityKernels;
import org.migrationeconomics.calculators.internal.MatrixUnits;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;

/**
 * Measures the corridors between some places as a network: density, reciprocity, concentration,
 * entropy, and how widely each origin spreads its emigrants and how diverse the immigrants of each
 * destination are.
 *
 * <pre>
 *   HHI  Σ p²      ELF  1 − Σ p²      H  −Σ p ln p      spread_i  1 − Σ_j s_ij²      distance_i  Σ_j s_ij d_ij
 * </pre>
 *
 * <p>A place without emigrants has no spread, one without immigrants no diversity. The matrix may
 * be of stocks, flows or money; its diagonal is never counted. Options and their defaults: {@link
 * #withTop} 10, the number of corridors whose share is given.
 *
 * <p><b>Units</b>: persons, person-years or money; results are plain numbers, distances in the unit
 * of theirs. Tables that are swapped are refused by their units.
 *
 * <p><b>Source</b>: M. Czaika and H. de Haas, The globalization of migration, International
 * Migration Review 48:2 (2014), 283-323, for the idea of measuring spread, distance and intensity
 * of each country's migration apart; how they combine the three is not reproduced here.
 *
 * <p><b>Reproduces</b>: computed independently from the World Bank's Global Bilateral Migration
 * Database, 232 places: density 0.275713 in 1960 and 0.409371 in 2000, Herfindahl of the origins
 * 0.045327 and 0.020975, of the destinations 0.044609 and 0.063438 ({@code CorridorNetworkTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CorridorNetworkCalculator {

  private static final int TOP = 10;
  private static final CorridorNetworkCalculator DEFAULTS = new CorridorNetworkCalculator(TOP);

  private final int top;

  private CorridorNetworkCalculator(int top) {
    this.top = top;
  }

  /**
   * The share of the ten largest corridors.
   *
   * @return the calculator
   */
  public static CorridorNetworkCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that gives the share of another number of corridors.
   *
   * @param corridors how many, at least one
   * @return the calculator
   * @throws IllegalArgumentException if it is below one
   */
  public CorridorNetworkCalculator withTop(int corridors) {
    if (corridors < 1) {
      throw Require.refusal("top", corridors, "at least 1");
    }
    return new CorridorNetworkCalculator(corridors);
  }

  /**
   * The network.
   *
   * @param matrix amounts by origin and destination, whichever of them stands in the rows
   * @return the network, without distances
   * @throws IllegalArgumentException if the matrix is signed or in a unit that does not add up, has
   *     fewer than two places, or all its cells are zero
   */
  public CorridorNetwork calculate(OriginDestinationMatrix matrix) {
    return calculate(matrix, Optional.empty());
  }

  /**
   * The network with the distances of its corridors.
   *
   * @param matrix amounts by origin and destination, whichever of them stands in the rows
   * @param distances between the same places in the same order; rows and columns as in the matrix
   * @return the network
   * @throws IllegalArgumentException if the matrix is signed or in a unit that does not add up, has
   *     fewer than two places, or all its cells are zero, or the places of the distances differ
   */
  public CorridorNetwork calculate(
      OriginDestinationMatrix matrix, OriginDestinationMatrix distances) {
    return calculate(matrix, Optional.of(MatrixUnits.distances(distances)));
  }

  private CorridorNetwork calculate(
      OriginDestinationMatrix given, Optional<OriginDestinationMatrix> distances) {
    MatrixUnits.amounts(given);
    if (given.isSigned()) {
      throw Require.refusal(
          "'" + given.label() + "'", "signed", "amounts in one direction, none of them negative");
    }
    if (given.size() < 2) {
      throw Require.refusal("places of '" + given.label() + "'", given.size(), "at least 2");
    }
    OriginDestinationMatrix matrix = outgoing(given);
    int n = matrix.size();
    double[] cells = matrix.toArrayUnsafe();
    NetworkKernel kernel = new NetworkKernel(cells, n);
    Require.positive("sum of '" + matrix.label() + "' off the diagonal", kernel.total);
    double[] lengths = new double[n];
    Arrays.fill(lengths, Double.NaN);
    MeasureUnit unit = SimpleUnit.RATIO;
    Figure meanDistance = Figure.empty("no distances were given");
    if (distances.isPresent()) {
      OriginDestinationMatrix d = distances.get();
      if (!d.places().equals(given.places())) {
        throw Require.refusal(
            "places of '" + d.label() + "'",
            d.places().toString(),
            "those of '" + given.label() + "' in the same order (restrictedTo orders them)");
      }
      unit = d.unit();
      double[] between = outgoing(d).toArrayUnsafe();
      distancesOfOrigins(cells, between, n, kernel.out, lengths);
      meanDistance = Figure.of(kernel.mean(lengths, kernel.out));
    }
    return new CorridorNetwork(
        matrix,
        kernel.total,
        kernel.links,
        kernel.answered,
        Math.min(kernel.mutual / kernel.total, 1),
        DiversityKernels.herfindahl(kernel.out, kernel.total),
        DiversityKernels.herfindahl(kernel.in, kernel.total),
        kernel.squares,
        DiversityKernels.shannon(kernel.out, kernel.total),
        DiversityKernels.shannon(kernel.in, kernel.total),
        kernel.entropy,
        kernel.withinOrigins,
        kernel.withinDestinations,
        top,
        topShare(cells, n, kernel),
        vector(matrix, "spread of emigrants", SimpleUnit.RATIO, kernel.spread),
        vector(matrix, "diversity of immigrants", SimpleUnit.RATIO, kernel.diversity),
        kernel.mean(kernel.spread, kernel.out),
        kernel.mean(kernel.diversity, kernel.in),
        vector(matrix, "mean distance of emigrants", unit, lengths),
        meanDistance);
  }

  private static OriginDestinationMatrix outgoing(OriginDestinationMatrix matrix) {
    return matrix.axes().rowsAreOutgoing() ? matrix : matrix.transposed();
  }

  private double topShare(double[] cells, int n, NetworkKernel kernel) {
    double[] sorted = GiniKernels.offDiagonal(cells, n);
    Arrays.sort(sorted);
    double sum = 0;
    for (int a = sorted.length - 1; a >= Math.max(sorted.length - top, 0); a--) {
      sum += sorted[a];
    }
    return Math.min(sum / kernel.total, 1);
  }

  private static void distancesOfOrigins(
      double[] cells, double[] between, int n, double[] out, double[] lengths) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        if (i != j) {
          sum += cells[i * n + j] * between[i * n + j];
        }
      }
      if (out[i] > 0) {
        lengths[i] = sum / out[i];
      }
    }
  }

  private static PlaceVector vector(
      OriginDestinationMatrix matrix, String label, MeasureUnit unit, double[] values) {
    return PlaceVector.ofUnsafe(label, unit, matrix.source(), matrix.places(), values);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "CorridorNetworkCalculator, share of the " + top + " largest";
  }
}
