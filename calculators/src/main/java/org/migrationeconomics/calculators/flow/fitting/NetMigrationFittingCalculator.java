package org.migrationeconomics.calculators.flow.fitting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.calculators.internal.MaximumFlow;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;

/**
 * Adjusts a table of flows to known net migration, with or without a known total: where flows of
 * another year are at hand and net migration of this.
 *
 * <pre>
 *   x(i,j) = L θ(i) m(i,j) / θ(j),   Σ_j x(j,i) − Σ_j x(i,j) = N(i),   Σ x = T if T is given, else L = 1
 *
 *   θ(i) is the positive root of   b θ² + N(i) θ − a = 0,   a = L Σ_j m(j,i) θ(j),  b = L Σ_j m(i,j) / θ(j)
 * </pre>
 *
 * <p>Cells of the seed that are zero stay so. Where they cut off places that are to gain from all
 * that are to lose, there are no such flows, and the places are named.
 *
 * <p>Options and their defaults: {@link #withTolerance} 1e-12; {@link #withMaximumIterations}
 * 100,000; {@link #withNonConvergence} refuse.
 *
 * <p><b>Units</b>: those of net migration and the total; the unit of the seed does not matter if
 * there is a total, and should be the same if not.
 *
 * <p><b>Source</b>: F. Willekens, Modeling approaches to the indirect estimation of migration
 * flows, Mathematical Population Studies 7:3, 1999, on biproportional adjustment; with net
 * migration as the software of G. J. Abel documents it.
 *
 * <p><b>Reproduces</b>: a four-region example with and without a total ({@code
 * NetMigrationFittingTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class NetMigrationFittingCalculator {

  private static final double TOLERANCE = 1e-12;
  private static final int ITERATIONS = 100_000;
  private static final NetMigrationFittingCalculator DEFAULTS =
      new NetMigrationFittingCalculator(TOLERANCE, ITERATIONS, NonConvergence.REFUSE);

  private final double tolerance;
  private final int iterations;
  private final NonConvergence nonConvergence;

  private NetMigrationFittingCalculator(
      double tolerance, int iterations, NonConvergence nonConvergence) {
    this.tolerance = tolerance;
    this.iterations = iterations;
    this.nonConvergence = nonConvergence;
  }

  /**
   * A tolerance of 1e-12 and 100,000 sweeps at most, after which the fit is refused.
   *
   * @return the calculator
   */
  public static NetMigrationFittingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another tolerance.
   *
   * @param newTolerance the largest gap in net migration as a part of the place's gross migration
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public NetMigrationFittingCalculator withTolerance(double newTolerance) {
    return new NetMigrationFittingCalculator(
        Require.positive("tolerance", newTolerance), iterations, nonConvergence);
  }

  /**
   * A copy with another limit.
   *
   * @param newIterations how many sweeps at most, above zero
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public NetMigrationFittingCalculator withMaximumIterations(int newIterations) {
    if (newIterations < 1) {
      throw Require.refusal("maximum of iterations", newIterations, "at least 1");
    }
    return new NetMigrationFittingCalculator(tolerance, newIterations, nonConvergence);
  }

  /**
   * A copy with another answer to a fit that does not reach the tolerance.
   *
   * @param newNonConvergence the answer
   * @return the calculator
   */
  public NetMigrationFittingCalculator withNonConvergence(NonConvergence newNonConvergence) {
    return new NetMigrationFittingCalculator(
        tolerance, iterations, Require.notNull("nonConvergence", newNonConvergence));
  }

  /**
   * Adjusts flows to net migration; their total is what comes out.
   *
   * @param seed the flows to adjust, rows origin; a diagonal is not used
   * @param net net migration of every place, its sum being zero
   * @return the flows
   * @throws IllegalArgumentException if the rows of the seed are no origins, a cell is negative,
   *     places differ, net migration does not sum to zero, the zeros of the seed cut places off, or
   *     the fit does not reach the tolerance
   */
  public NetMigrationFitting calculate(OriginDestinationMatrix seed, PlaceVector net) {
    return fit(seed, net, OptionalDouble.empty());
  }

  /**
   * Adjusts flows to net migration and to a total.
   *
   * @param seed what the flows are to be like, rows origin; a diagonal is not used
   * @param net net migration of every place, its sum being zero
   * @param total the sum of all flows
   * @return the flows
   * @throws IllegalArgumentException as without a total, or if it is not above zero or too small
   *     for net migration
   */
  public NetMigrationFitting calculate(
      OriginDestinationMatrix seed, PlaceVector net, double total) {
    return fit(seed, net, OptionalDouble.of(Require.positive("total", total)));
  }

  private NetMigrationFitting fit(
      OriginDestinationMatrix seed, PlaceVector net, OptionalDouble total) {
    ProportionalFittingCalculator.notNegative(seed);
    if (seed.axes() != MatrixAxes.ORIGIN_DESTINATION) {
      throw Require.refusal("rows of the seed", seed.axes().rows(), "origin");
    }
    double[] targets =
        Refusals.values(Require.notNull("net", net), seed.places(), "the seed", true);
    int n = seed.size();
    double[] m = seed.toArrayUnsafe().clone();
    double gain = 0;
    double loss = 0;
    for (int i = 0; i < n; i++) {
      m[i * n + i] = 0;
      gain += Math.max(0, targets[i]);
      loss += Math.max(0, -targets[i]);
    }
    Refusals.sameTotal("net losses", loss, gain, "net gains");
    if (total.isPresent() && total.getAsDouble() < gain) {
      throw Require.refusal(
          "total", total.getAsDouble(), "no less than the sum of net gains, " + gain);
    }
    room(seed, m, targets, loss);
    double[] theta = new double[n];
    Arrays.fill(theta, 1);
    double[] level = {1};
    int sweeps = 0;
    double error = Double.POSITIVE_INFINITY;
    while (sweeps < iterations && !(error <= tolerance)) {
      sweep(m, targets, n, theta, level[0]);
      error = gap(m, targets, n, theta, total, level);
      sweeps++;
    }
    if (!(error <= tolerance)
        && (nonConvergence == NonConvergence.REFUSE || !(error < Double.MAX_VALUE))) {
      throw Refusals.notConverged(
          "fit of '" + seed.label() + "' to net migration", error, sweeps, tolerance);
    }
    double[] cells = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double cell = m[i * n + j];
        cells[i * n + j] =
            i == j ? Double.NaN : cell > 0 ? level[0] * cell * (theta[i] / theta[j]) : 0;
      }
    }
    return new NetMigrationFitting(
        OriginDestinationMatrix.ofUnsafe(
            "flows fitted to net migration", net.unit(), seed.source(), seed.places(), cells),
        PlaceVector.ofUnsafe(
            "factors", SimpleUnit.RATIO, seed.source(), seed.places(), centred(theta)),
        level[0],
        new Convergence(tolerance, sweeps, error));
  }

  /** Divides by the geometric mean; places without any flow of their own have no say in it. */
  private static double[] centred(double[] theta) {
    double sum = 0;
    int count = 0;
    for (double own : theta) {
      if (own > 0 && own < Double.MAX_VALUE) {
        sum += Math.log(own);
        count++;
      }
    }
    double mean = Math.exp(sum / Math.max(1, count));
    double[] centred = new double[theta.length];
    for (int i = 0; i < theta.length; i++) {
      // Infinite where a place receives nothing and needs nothing: no number.
      centred[i] = theta[i] < Double.MAX_VALUE ? theta[i] / mean : Double.NaN;
    }
    return centred;
  }

  /** Sets every θ to the root that makes its own place's net migration right. Modified: theta. */
  private static void sweep(double[] m, double[] net, int n, double[] theta, double level) {
    for (int i = 0; i < n; i++) {
      double a = 0;
      double b = 0;
      for (int j = 0; j < n; j++) {
        a += m[j * n + i] > 0 ? m[j * n + i] * theta[j] : 0;
        b += m[i * n + j] > 0 ? m[i * n + j] / theta[j] : 0;
      }
      a *= level;
      b *= level;
      if (a == 0 && b == 0) {
        continue;
      }
      double root = Math.sqrt(net[i] * net[i] + 4 * a * b);
      // The form of the root that does not subtract equal numbers.
      theta[i] = net[i] > 0 || b == 0 ? 2 * a / (net[i] + root) : (root - net[i]) / (2 * b);
    }
  }

  /** The largest relative gap; sets the level to that of the total. Modified: level. */
  private static double gap(
      double[] m, double[] net, int n, double[] theta, OptionalDouble total, double[] level) {
    double[] in = new double[n];
    double[] out = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (m[i * n + j] > 0) {
          double flow = level[0] * m[i * n + j] * (theta[i] / theta[j]);
          out[i] += flow;
          in[j] += flow;
          sum += flow;
        }
      }
    }
    double gap = 0;
    for (int i = 0; i < n; i++) {
      double gross = Math.max(in[i] + out[i], Math.abs(net[i]));
      double own = gross == 0 ? 0 : Math.abs(in[i] - out[i] - net[i]) / gross;
      gap = own <= gap ? gap : own;
    }
    if (total.isPresent()) {
      double factor = total.getAsDouble() / sum;
      double own = Math.abs(factor - 1);
      gap = own <= gap ? gap : own;
      level[0] *= gap == 0 ? 1 : factor;
    }
    return gap;
  }

  /** Refuses seeds whose zeros keep places that are to gain from those that are to lose. */
  private static void room(OriginDestinationMatrix seed, double[] m, double[] net, double loss) {
    int n = net.length;
    MaximumFlow flow = new MaximumFlow(n + 2);
    for (int i = 0; i < n; i++) {
      if (net[i] < 0) {
        flow.edge(n, i, -net[i]);
      } else if (net[i] > 0) {
        flow.edge(i, n + 1, net[i]);
      }
      for (int j = 0; j < n; j++) {
        if (m[i * n + j] > 0) {
          flow.edge(i, j, Double.POSITIVE_INFINITY);
        }
      }
    }
    if (flow.maximum(n, n + 1, loss) < loss * (1 - Refusals.SAME_TOTAL)) {
      BitSet reached = flow.reachable(n);
      reached.clear(n, n + 2);
      double own = reached.stream().mapToDouble(i -> net[i]).sum();
      throw Require.refusal(
          "fit of '" + seed.label() + "' to net migration",
          "impossible",
          "a way out for what "
              + String.join(
                  ", ",
                  reached.stream().limit(5).mapToObj(i -> seed.places().get(i).code()).toList())
              + (reached.cardinality() > 5 ? " and " + (reached.cardinality() - 5) + " more" : "")
              + " lose together, "
              + Numbers.readable(-own)
              + "; the seed has only zeros from there to all others");
    }
  }

  /** The options. */
  @Override
  public String toString() {
    return "NetMigrationFittingCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + iterations
        + " iterations, non-convergence "
        + nonConvergence;
  }
}
