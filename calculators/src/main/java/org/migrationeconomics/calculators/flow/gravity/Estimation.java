package org.migrationeconomics.calculators.flow.gravity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.flow.gravity.internal.ConjugateGradients;
import org.migrationeconomics.calculators.flow.gravity.internal.Design;
import org.migrationeconomics.calculators.flow.gravity.internal.Fit;
import org.migrationeconomics.calculators.flow.gravity.internal.Kernels;
import org.migrationeconomics.calculators.flow.gravity.internal.Levels;
import org.migrationeconomics.calculators.flow.gravity.internal.NormalEquations;
import org.migrationeconomics.calculators.flow.gravity.internal.Separation;
import org.migrationeconomics.calculators.flow.gravity.internal.Solver;
import org.migrationeconomics.calculators.flow.gravity.sample.CollinearityPolicy;
import org.migrationeconomics.calculators.flow.gravity.sample.GravitySample;
import org.migrationeconomics.calculators.flow.gravity.sample.SeparationCheck;
import org.migrationeconomics.calculators.flow.gravity.sample.SingletonPolicy;
import org.migrationeconomics.calculators.internal.Matrices;
import org.migrationeconomics.calculators.internal.Workers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/** One estimation from beginning to end. Used once, by one thread. */
final class Estimation {

  private static final double COLLINEAR = 1e-10;

  /** A variance that is a smaller part of the usual one is what rounding has left of zero. */
  private static final double NOTHING = 1e-14;

  private final GravityData data;
  private final GravityOptions options;
  private final Workers team;
  private final boolean poisson;
  private final double[] y;
  private final boolean[] keep;
  private final List<Levels> sets = new ArrayList<>();
  private final List<String> zeroGroups = new ArrayList<>();
  private final List<Integer> separated = new ArrayList<>();
  private final List<String> collinear = new ArrayList<>();

  /** The columns of the model, by their number in the data; -1 for the constant. */
  private final List<Integer> columns = new ArrayList<>();

  private int zeroWeights;
  private int zeroResponses;
  private int zeroGroupRows;
  private int singletons;
  private boolean separationDecided = true;

  Estimation(GravityData data, GravityOptions options, Workers team) {
    this.data = data;
    this.options = options;
    this.team = team;
    poisson = options.estimator() == GravityEstimator.PPML;
    y = poisson ? data.responseUnsafe() : data.responseUnsafe().clone();
    keep = new boolean[y.length];
    double[] weights = data.weightsUnsafe();
    for (int i = 0; i < keep.length; i++) {
      // A weight of 0 stands for nobody, as if the row had not been given.
      keep[i] = weights.length == 0 || weights[i] > 0;
      zeroWeights += keep[i] ? 0 : 1;
    }
    for (int f = 0; f < data.effects().size(); f++) {
      sets.add(data.levels(f));
    }
    if (sets.isEmpty()) {
      // First, so that columns which repeat the constant are the ones that are left out.
      columns.add(-1);
    }
    for (int j = 0; j < data.regressors().size(); j++) {
      columns.add(j);
    }
  }

  GravityModel model() {
    options.errors().clusters().forEach(data::cluster);
    transformResponse();
    Sample sample = sample();
    Design d = withoutCollinear(sample);
    return estimated(d, sample);
  }

  private void transformResponse() {
    for (int i = 0; i < y.length && !poisson; i++) {
      if (!keep[i]) {
        continue;
      }
      if (options.estimator() == GravityEstimator.OLS_LOG_PLUS_ONE) {
        y[i] = Math.log1p(y[i]);
      } else if (y[i] > 0) {
        y[i] = Math.log(y[i]);
      } else {
        keep[i] = false;
        zeroResponses++;
      }
    }
  }

  /** Columns as they enter the design: less their mean, over their standard deviation. */
  private static final class Sample {

    private double[] centre = new double[0];
    private double[] scale = new double[0];
  }

  private Sample sample() {
    Sample sample = new Sample();
    boolean again = true;
    while (again) {
      if (options.singletons() == SingletonPolicy.DROP) {
        while (singletonRows(true) > 0) {
          // Rows may become alone when others are left out.
        }
      }
      if (poisson) {
        dropZeroGroups();
      }
      again = poisson && options.separation() == SeparationCheck.RECTIFIER && dropSeparated(sample);
    }
    if (options.singletons() == SingletonPolicy.KEEP) {
      singletons = singletonRows(false);
    }
    return sample;
  }

  private int used() {
    int used = 0;
    for (boolean kept : keep) {
      used += kept ? 1 : 0;
    }
    if (used == 0) {
      throw Require.refusal("rows that can be used", 0, "at least one in " + data.response());
    }
    return used;
  }

  private void dropZeroGroups() {
    boolean again = true;
    while (again) {
      again = false;
      for (Levels set : sets) {
        int[] codes = set.codes();
        boolean[] alive = new boolean[set.count()];
        boolean[] seen = new boolean[set.count()];
        for (int i = 0; i < codes.length; i++) {
          if (keep[i]) {
            seen[codes[i]] = true;
            alive[codes[i]] |= y[i] > 0;
          }
        }
        boolean dead = false;
        for (int level = 0; level < alive.length; level++) {
          if (seen[level] && !alive[level]) {
            zeroGroups.add(set.name() + " = " + set.label(level));
            dead = true;
          }
        }
        for (int i = 0; dead && i < codes.length; i++) {
          if (keep[i] && !alive[codes[i]]) {
            keep[i] = false;
            zeroGroupRows++;
          }
        }
        again |= dead;
      }
    }
    boolean positive = false;
    for (int i = 0; i < y.length && !positive; i++) {
      positive = keep[i] && y[i] > 0;
    }
    if (!positive) {
      throw Require.refusal("every " + data.response(), 0, "one above zero at least");
    }
  }

  /** How many rows are alone in a level; leaves them out if asked to. */
  private int singletonRows(boolean drop) {
    boolean[] alone = new boolean[keep.length];
    for (Levels set : sets) {
      int[] codes = set.codes();
      int[] count = new int[set.count()];
      for (int i = 0; i < codes.length; i++) {
        count[codes[i]] += keep[i] ? 1 : 0;
      }
      for (int i = 0; i < codes.length; i++) {
        alone[i] |= keep[i] && count[codes[i]] == 1;
      }
    }
    int found = 0;
    for (int i = 0; i < alone.length; i++) {
      if (alone[i]) {
        found++;
        keep[i] &= !drop;
      }
    }
    singletons += drop ? found : 0;
    return found;
  }

  private boolean dropSeparated(Sample sample) {
    boolean zeros = false;
    for (int i = 0; i < y.length && !zeros; i++) {
      zeros = keep[i] && y[i] == 0;
    }
    if (!zeros) {
      return false;
    }
    Design d = design(sample);
    Optional<int[]> found = Separation.find(d, team, direct(d));
    if (found.isEmpty()) {
      separationDecided = false;
      return false;
    }
    for (int i : found.get()) {
      keep[d.row[i]] = false;
      separated.add(d.row[i]);
    }
    separated.sort(null);
    return found.get().length > 0;
  }

  private boolean direct(Design d) {
    return switch (options.solver()) {
      case NORMAL_EQUATIONS -> true;
      case CONJUGATE_GRADIENTS -> !d.eliminate;
      case AUTOMATIC -> !d.eliminate || d.parameters() <= GravityModelCalculator.DENSE;
    };
  }

  private Design design(Sample sample) {
    List<double[]> arrays = new ArrayList<>();
    sample.centre = new double[columns.size()];
    sample.scale = new double[columns.size()];
    int used = used();
    for (int c = 0; c < columns.size(); c++) {
      int j = columns.get(c);
      double[] column = j < 0 ? new double[0] : data.regressorUnsafe(j);
      arrays.add(column);
      double sum = 0;
      for (int i = 0; i < column.length; i++) {
        sum += keep[i] ? column[i] : 0;
      }
      double mean = sum / used;
      double squares = 0;
      for (int i = 0; i < column.length; i++) {
        squares += keep[i] ? (column[i] - mean) * (column[i] - mean) : 0;
      }
      double deviation = Math.sqrt(squares / used);
      sample.centre[c] = mean;
      // A column that does not vary but for rounding becomes zero, and is found to be collinear.
      boolean varies = deviation > 1e-13 * Math.abs(mean);
      sample.scale[c] = j < 0 ? 1 : varies ? deviation : Double.POSITIVE_INFINITY;
    }
    return Design.of(
        y,
        arrays,
        sample.centre,
        sample.scale,
        sets,
        data.weightsUnsafe(),
        data.offsetUnsafe(),
        keep);
  }

  // ---- collinear columns -------------------------------------------------------------------

  private Solver solver = new Idle();
  private Figure redundantEffects = Figure.empty("not counted by conjugate gradients");
  private double[][] gamma = new double[0][];
  private double[] basis = new double[0];

  /** The solver of a design, once columns that it cannot tell apart are gone from it. */
  private Design withoutCollinear(Sample sample) {
    while (true) {
      Design d = design(sample);
      if (columns.isEmpty() && !d.eliminate) {
        throw Require.refusal("regressors and effects", "none", "at least one");
      }
      boolean[] dropped = direct(d) ? byElimination(d) : byProjection(d);
      boolean any = false;
      for (int c = dropped.length - 1; c >= 0; c--) {
        if (dropped[c]) {
          any = true;
          String name = name(columns.remove(c));
          if (options.collinear() == CollinearityPolicy.REFUSE) {
            throw Require.refusal(
                "column", name, "one that effects and the columns before it do not determine");
          }
          collinear.add(0, name);
        }
      }
      if (!any) {
        return d;
      }
    }
  }

  private String name(int column) {
    return column < 0 ? GravityModelCalculator.CONSTANT : data.regressors().get(column);
  }

  private boolean[] byElimination(Design d) {
    NormalEquations equations = new NormalEquations(d, team);
    double[] ones = new double[d.rows];
    Arrays.fill(ones, 1);
    boolean[] redundant = equations.findRedundant(ones);
    redundantEffects = Figure.of(equations.redundantLevels());
    solver = equations;
    return Arrays.copyOfRange(redundant, d.width, d.parameters());
  }

  /**
   * Leaves the columns of the design free of effects and orthogonal, at the weights of the start.
   */
  private boolean[] byProjection(Design d) {
    ConjugateGradients gradients = new ConjugateGradients(d, team);
    solver = gradients;
    int k = d.columns;
    gamma = new double[k][d.parameters()];
    Fit start = new Fit(d, team, gradients, poisson);
    start.startingWeights();
    double[] least = new double[k];
    double[] before = Kernels.crossProducts(d, team, start.weights());
    for (int a = 0; a < k; a++) {
      least[a] = COLLINEAR * before[a * k + a];
    }
    gradients.residualise(start.weights(), 1e-7, gamma);
    double[] root = Kernels.crossProducts(d, team, start.weights());
    boolean[] dropped = new boolean[k];
    int[] without = Matrices.cholesky(root, k, least);
    for (int a : without) {
      dropped[a] = true;
    }
    if (without.length == 0) {
      basis = Matrices.inverseOfTransposed(root, k);
      Kernels.each(
          d,
          team,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              // From the right, so that what is still needed is not yet overwritten.
              for (int b = k - 1; b >= 0; b--) {
                double sum = 0;
                for (int a = 0; a <= b; a++) {
                  sum += d.x[i * k + a] * basis[a * k + b];
                }
                d.x[i * k + b] = sum;
              }
            }
          });
    }
    return dropped;
  }

  /** Stands where no solver is yet. */
  private static final class Idle implements Solver {
    @Override
    public void solve(double[] w, double[] r, double tolerance, double[] delta, double[] fitted) {
      throw new IllegalStateException("no solver yet");
    }

    @Override
    public void residualise(double[] w, double tolerance, double[][] gamma) {
      throw new IllegalStateException("no solver yet");
    }

    @Override
    public int passes() {
      return 0;
    }
  }

  // ---- estimates ---------------------------------------------------------------------------

  private GravityModel estimated(Design d, Sample sample) {
    int k = d.columns;
    Fit fit = new Fit(d, team, solver, poisson);
    fit.run(options.tolerance(), options.maximumIterations());
    if (!fit.finite()) {
      throw Require.refusal(
          "estimates",
          "not finite",
          "data for which they exist; is a column too large to be used?");
    }
    boolean projected = basis.length == k * k && k > 0 && !direct(d);
    double[] effects = Arrays.copyOf(fit.parameters, d.width);
    double[] scaled = new double[k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        scaled[a] += (projected ? basis[a * k + b] : a == b ? 1 : 0) * fit.parameters[d.width + b];
      }
    }
    for (int a = 0; a < k && projected; a++) {
      for (int e = 0; e < d.width; e++) {
        effects[e] -= gamma[a][e] * scaled[a];
      }
    }
    double[] beta = Matrices.times(toOriginal(sample), scaled);
    List<GravityEffects> recovered =
        new Effects(data, d, sets).recover(fit.eta, beta, columns, effects);

    // From here on the columns of the design are what effects do not explain of them.
    double[][] none = new double[k][d.parameters()];
    solver.residualise(fit.weights(), 1e-11, none);
    double[] bread = Matrices.inverse(Kernels.crossProducts(d, team, fit.weights()), k);
    Errors errors = new Errors(data, options.errors(), d, fit);
    int known = (int) redundantEffects.orElse(0);
    Figure factor = errors.factor(k, sets);
    if (factor.isPresent() && errors.isSaturated(k, known, poisson)) {
      factor =
          Figure.empty(
              "the model has as many parameters as rows, or fits every row exactly, and leaves"
                  + " nothing to judge its errors from");
    }
    double[] middle = Matrices.sandwich(bread, errors.meat(), k);
    double[] map = projected ? Matrices.times(toOriginal(sample), basis, k) : toOriginal(sample);
    double[] variance = Matrices.sandwich(map, middle, k);
    double[] usual = Matrices.sandwich(map, bread, k);
    double dispersion = errors.dispersion(poisson);
    List<GravityCoefficient> coefficients = new ArrayList<>();
    int[] order = order();
    double[] covariance = new double[k * k];
    for (int a = 0; a < k; a++) {
      int c = order[a];
      String column = name(columns.get(c));
      Figure error = factor;
      if (factor.isPresent()) {
        double own = variance[c * k + c];
        boolean vanished = Math.abs(own) <= NOTHING * dispersion * usual[c * k + c];
        error =
            vanished
                ? Figure.empty(
                    "what " + column + " is estimated from is fitted exactly, and leaves no error")
                : standardError(factor, own);
      }
      for (int b = 0; b < k; b++) {
        covariance[a * k + b] = variance[c * k + order[b]] * factor.orElse(Double.NaN);
      }
      coefficients.add(new GravityCoefficient(column, beta[c], error));
    }
    double[] expected = new double[y.length];
    Arrays.fill(expected, Double.NaN);
    for (int i = 0; i < d.rows; i++) {
      expected[d.row[i]] = poisson ? Math.exp(fit.eta[i]) : fit.eta[i];
    }
    boolean direct = direct(d);
    return new GravityModel(
        data.response(),
        data.leftOut(),
        options.estimator(),
        options.errors(),
        coefficients,
        collinear,
        recovered,
        new GravitySample(
            y.length,
            d.rows,
            zeroWeights,
            zeroResponses,
            zeroGroups,
            zeroGroupRows,
            separated,
            separationDecided,
            singletons,
            options.singletons() == SingletonPolicy.DROP),
        Goodness.of(
            d,
            fit,
            poisson,
            redundantEffects,
            direct ? GravitySolver.NORMAL_EQUATIONS : GravitySolver.CONJUGATE_GRADIENTS,
            solver.passes()),
        new Convergence(options.tolerance(), fit.iterations(), fit.error()),
        covariance,
        expected);
  }

  private static Figure standardError(Figure factor, double variance) {
    if (!factor.isPresent()) {
      return factor;
    }
    double scaled = factor.value() * variance;
    return scaled >= 0
        ? Figure.of(Math.sqrt(scaled))
        : Figure.empty("the two-way variance is negative");
  }

  /** From the coefficients of centred and scaled columns to those of the columns as given. */
  private double[] toOriginal(Sample sample) {
    int k = columns.size();
    double[] map = new double[k * k];
    for (int c = 0; c < k; c++) {
      map[c * k + c] = 1 / sample.scale[c];
      if (columns.get(0) < 0 && c > 0) {
        map[c] = -sample.centre[c] / sample.scale[c];
      }
    }
    return map;
  }

  /** The constant comes last in the result. */
  private int[] order() {
    int k = columns.size();
    int[] order = new int[k];
    boolean constant = k > 0 && columns.get(0) < 0;
    for (int c = 0; c < k; c++) {
      order[c] = constant ? (c + 1) % k : c;
    }
    return order;
  }
}
