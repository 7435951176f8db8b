package org.migrationeconomics.calculators.society.integration.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.society.integration.fitting.CurveSearch.End;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFit.Curve;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFit.Step;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/**
 * How fast do people leave a community, by what generations say of themselves?
 *
 * <pre>
 *   constant rate  S(g) = m0 e^(−λ (g − 1))
 *   growing rate   S(g) = m0 exp(−(h/k)(e^(k (g − 1)) − 1))        hazard h e^(k (g − 1))
 * </pre>
 *
 * <p>Both are fitted by least squares to the shares. Two generations give λ exactly, and then
 * without an error; the growing rate needs three. A generation that is open, "third and later",
 * stands at the position of its first.
 *
 * <p>It has no options.
 *
 * <p><b>Units</b>: shares in; rates per generation out.
 *
 * <p><b>Source</b>: own definition, see {@link
 * org.migrationeconomics.calculators.society.integration.IntegrationModel}; least squares.
 *
 * <p><b>Reproduces</b>: of adults of Hispanic ancestry in the United States who call themselves
 * Hispanic, 97, 92, 77 and 50 % by generation (Pew Research Center 2017), a constant rate of
 * 0.186098 with a sum of squares of 0.019308, and a growing one with m0 0.973313, h 0.037382, k
 * 0.969343 and 0.0000645, worked out apart from this library ({@code IntegrationFitTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class IntegrationFitCalculator {

  private static final IntegrationFitCalculator DEFAULTS = new IntegrationFitCalculator();

  private static final double[] GROWTHS = {-1, -0.3, 0.05, 0.3, 1, 2};

  private IntegrationFitCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static IntegrationFitCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * Fits both curves.
   *
   * @param survival the shares by generation
   * @return what they say, and what they do not
   */
  public IntegrationFit calculate(SurvivalByGeneration survival) {
    Require.notNull("survival", survival);
    double[] shares = survival.toArray();
    double[] ages =
        survival.generations().stream().mapToDouble(each -> each.position() - 1).toArray();
    Curve exponential = exponential(ages, shares);
    return new IntegrationFit(
        survival, steps(survival), exponential, growing(ages, shares, exponential));
  }

  private static List<Step> steps(SurvivalByGeneration survival) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < survival.size(); i++) {
      Generation from = survival.generations().get(i - 1);
      Generation to = survival.generations().get(i);
      double before = survival.share(from);
      if (before == 0) {
        Figure nothing = Figure.empty("nothing is left in the generation " + from.label());
        steps.add(new Step(from, to, nothing, nothing));
        continue;
      }
      double retention = survival.share(to) / before;
      steps.add(
          new Step(
              from,
              to,
              Figure.of(retention),
              retention > 1
                  ? Figure.empty("the share rises to the generation " + to.label())
                  : Figure.of(1 - retention)));
    }
    return steps;
  }

  private static Curve none(String reason) {
    Figure empty = Figure.empty(reason);
    return new Curve(empty, empty, empty, empty, empty, empty, empty, List.of());
  }

  private static Curve exponential(double[] ages, double[] shares) {
    if (shares.length < 2) {
      return none("one generation; a rate needs two");
    }
    if (Arrays.stream(shares).sum() == 0) {
      return none("nothing has survived in any generation");
    }
    double first = Math.max(shares[0], 0.01);
    Optional<End> end =
        CurveSearch.search(
            (parameters, values, slopes) -> {
              for (int i = 0; i < ages.length; i++) {
                double kept = Math.exp(-parameters[1] * ages[i]);
                values[i] = parameters[0] * kept;
                slopes[i][0] = kept;
                slopes[i][1] = -ages[i] * values[i];
              }
            },
            shares,
            List.of(
                new double[] {first, 0.1}, new double[] {first, 1}, new double[] {first, -0.1}));
    Figure constant = Figure.empty("the rate is constant on this curve");
    return end.map(
            found ->
                new Curve(
                    Figure.of(found.parameters()[0]),
                    found.error(0),
                    Figure.of(found.parameters()[1]),
                    found.error(1),
                    constant,
                    constant,
                    Figure.of(found.squares()),
                    Arrays.stream(found.values()).boxed().toList()))
        .orElseGet(() -> none("the search for a curve did not end"));
  }

  private static Curve growing(double[] ages, double[] shares, Curve exponential) {
    if (shares.length < 3) {
      return none(shares.length + " generations; a rate that grows needs three");
    }
    if (!exponential.rate().isPresent()) {
      return none(exponential.rate().reason().orElseThrow());
    }
    double rate = exponential.rate().value();
    List<double[]> starts = new ArrayList<>();
    for (double growth : GROWTHS) {
      starts.add(new double[] {shares[0], rate, growth});
      starts.add(new double[] {shares[0], rate / 4, growth});
    }
    return CurveSearch.search(
            (parameters, values, slopes) -> growing(parameters, ages, values, slopes),
            shares,
            starts)
        .map(
            found ->
                new Curve(
                    Figure.of(found.parameters()[0]),
                    found.error(0),
                    Figure.of(found.parameters()[1]),
                    found.error(1),
                    Figure.of(found.parameters()[2]),
                    found.error(2),
                    Figure.of(found.squares()),
                    Arrays.stream(found.values()).boxed().toList()))
        .orElseGet(() -> none("the search for a curve did not end"));
  }

  private static void growing(
      double[] parameters, double[] ages, double[] values, double[][] slopes) {
    double h = parameters[1];
    double k = parameters[2];
    for (int i = 0; i < ages.length; i++) {
      double t = ages[i];
      double x = k * t;
      // (e^(kt) − 1)/k and its slope in k, as series where they cancel.
      double sum;
      double slope;
      if (Math.abs(x) < 1e-3) {
        sum = t * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x / 24)));
        slope = t * t * (1.0 / 2 + x * (1.0 / 3 + x * (1.0 / 8 + x / 30)));
      } else {
        sum = Math.expm1(x) / k;
        slope = (t * Math.exp(x) - sum) / k;
      }
      double kept = Math.exp(-h * sum);
      values[i] = parameters[0] * kept;
      slopes[i][0] = kept;
      slopes[i][1] = -sum * values[i];
      slopes[i][2] = -h * slope * values[i];
    }
  }

  /** In one line. */
  @Override
  public String toString() {
    return "IntegrationFitCalculator";
  }
}
