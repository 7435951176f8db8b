package org.migrationeconomics.calculators.society.language;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A curve laid through the survival of a language by least squares, with the errors of its
 * parameters, or the reason why there is none.
 *
 * <p>Errors are those of the curve: how uncertain the parameters are if the shares scatter about
 * it. Those of the survey from which the shares come are not known here. A curve with as many
 * parameters as there are generations goes through all of them and has no error.
 *
 * <p><b>Units</b>: {@code start} is a share, hazard and growth are per generation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form which curve
 * @param start m₀, the share of the first generation on the curve
 * @param hazard h at the first generation
 * @param growth k, by which the hazard grows a generation; 0 for the exponential
 * @param squares the sum of squared deviations
 * @param startError the standard error of m₀
 * @param hazardError the standard error of h
 * @param growthError the standard error of k
 */
public record SurvivalFit(
    SurvivalForm form,
    Figure start,
    Figure hazard,
    Figure growth,
    Figure squares,
    Figure startError,
    Figure hazardError,
    Figure growthError) {

  private static final int LONGEST = 10_000;
  private static final double NOTHING = 1e-15;

  /**
   * Checks the curve.
   *
   * @throws IllegalArgumentException if a part is missing
   */
  public SurvivalFit {
    Require.notNull("form", form);
    Require.notNull("start", start);
    Require.notNull("hazard", hazard);
    Require.notNull("growth", growth);
    Require.notNull("squares", squares);
    Require.notNull("startError", startError);
    Require.notNull("hazardError", hazardError);
    Require.notNull("growthError", growthError);
  }

  static SurvivalFit none(SurvivalForm form, String reason) {
    Figure none = Figure.empty(reason);
    return new SurvivalFit(form, none, none, none, none, none, none, none);
  }

  /**
   * The curve at a position.
   *
   * @param position of a generation, 1 the first
   * @return the share on the curve; no value if there is no curve
   * @throws IllegalArgumentException if the position is not finite
   */
  public Figure at(double position) {
    Require.finite("position", position);
    if (!squares.isPresent()) {
      return squares;
    }
    double share =
        SurvivalFitter.curve(start.value(), hazard.value(), growth.value(), position - 1);
    return Double.isFinite(share) ? Figure.of(share) : Figure.empty("the curve is too large there");
  }

  /**
   * After how many generations half is left, if the hazard stays as it is at the first.
   *
   * @return ln 2/h; no value if there is no curve or nothing is lost
   */
  public Figure halfLife() {
    if (!hazard.isPresent()) {
      return hazard;
    }
    return hazard.value() > 0
        ? Figure.of(Math.log(2) / hazard.value())
        : Figure.empty("nothing is lost on the curve");
  }

  /**
   * The sum of the shares of all generations from the first on.
   *
   * @return in generations; no value if there is no curve or it has no end
   */
  public Figure lifeExpectancy() {
    if (!squares.isPresent()) {
      return squares;
    }
    if (hazard.value() <= 0) {
      return Figure.empty("nothing is lost on the curve, so that its sum has no end");
    }
    if (growth.value() == 0) {
      return Figure.of(start.value() / -Math.expm1(-hazard.value()));
    }
    double sum = 0;
    for (int x = 0; x < LONGEST; x++) {
      double share = SurvivalFitter.curve(start.value(), hazard.value(), growth.value(), x);
      sum += share;
      if (share < NOTHING) {
        return Figure.of(sum);
      }
    }
    return Figure.empty("the curve does not fall to zero");
  }
}
