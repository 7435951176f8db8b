package org.migrationeconomics.calculators.flow.gravity;

import org.migrationeconomics.calculators.flow.gravity.internal.Design;
import org.migrationeconomics.calculators.flow.gravity.internal.Fit;
import org.migrationeconomics.core.measure.Figure;

/** Likelihood and correlation of a fit. */
final class Goodness {

  private static final double STIRLING = 10;
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private Goodness() {}

  static GravityFit of(
      Design d, Fit fit, boolean poisson, Figure redundant, GravitySolver solver, int passes) {
    double total = 0;
    double weights = 0;
    double expected = 0;
    for (int i = 0; i < d.rows; i++) {
      weights += d.weight(i);
      total += d.weight(i) * d.y[i];
      expected += d.weight(i) * mean(fit, i, poisson);
    }
    double meanY = total / weights;
    double meanMu = expected / weights;
    double squaresY = 0;
    double squaresMu = 0;
    double products = 0;
    double likelihood = 0;
    double nullLikelihood = 0;
    double logMean = poisson ? Math.log(meanY) : 0;
    for (int i = 0; i < d.rows; i++) {
      double w = d.weight(i);
      double mu = mean(fit, i, poisson);
      double y = d.y[i];
      squaresY += w * (y - meanY) * (y - meanY);
      squaresMu += w * (mu - meanMu) * (mu - meanMu);
      products += w * (y - meanY) * (mu - meanMu);
      if (poisson) {
        double factorial = logFactorial(y);
        likelihood += w * (y * fit.eta[i] - mu - factorial);
        nullLikelihood += w * (y * logMean - meanY - factorial);
      } else {
        likelihood += Math.log(w) / 2;
        nullLikelihood += Math.log(w) / 2;
      }
    }
    // Each term is positive but for its rounding, which is all that is left of an exact fit.
    double deviance = Math.max(0, fit.deviance());
    int parameters = d.columns + d.width + (d.eliminate ? d.groups : 0);
    // Conjugate gradients do not count; one level of each further set is redundant at least.
    parameters -= (int) redundant.orElse(d.others.length);
    Figure correlation =
        squaresY > 0 && squaresMu > 0
            ? Figure.of(products / squaresY * (products / squaresMu))
            : Figure.empty("response or expectation does not vary");
    if (poisson) {
      Figure pseudo =
          squaresY > 0
              ? Figure.of(1 - likelihood / nullLikelihood)
              : Figure.empty("the response does not vary");
      return new GravityFit(
          deviance,
          Figure.of(likelihood),
          Figure.of(nullLikelihood),
          pseudo,
          correlation,
          parameters,
          redundant,
          solver,
          passes);
    }
    return new GravityFit(
        deviance,
        normal(d.rows, deviance, likelihood),
        normal(d.rows, squaresY, nullLikelihood),
        squaresY > 0
            ? Figure.of(1 - deviance / squaresY)
            : Figure.empty("the response does not vary"),
        correlation,
        parameters,
        redundant,
        solver,
        passes);
  }

  private static double mean(Fit fit, int i, boolean poisson) {
    return poisson ? Math.exp(fit.eta[i]) : fit.eta[i];
  }

  private static Figure normal(int rows, double squares, double ofWeights) {
    return squares > 0
        ? Figure.of(ofWeights - rows / 2.0 * (Math.log(2 * Math.PI * squares / rows) + 1))
        : Figure.empty("nothing is left to explain");
  }

  /** ln y!, by Stirling's series; the argument is moved up to where that is exact. */
  static double logFactorial(double y) {
    double z = y + 1;
    double down = 1;
    while (z < STIRLING) {
      down *= z;
      z += 1;
    }
    double square = z * z;
    double series =
        (1 / 12.0
                - (1 / 360.0
                        - (1 / 1260.0 - (1 / 1680.0 - 1 / (1188.0 * square)) / square) / square)
                    / square)
            / z;
    return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(down);
  }
}
