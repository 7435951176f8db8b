package org.migrationeconomics.calculators.flow.gravity;

/** How the equations of each step are solved. The estimates are the same. */
public enum GravitySolver {
  /** Normal equations up to some hundreds of effects outside the largest set, gradients beyond. */
  AUTOMATIC("automatic"),
  /** A dense Cholesky factor of all parameters but the largest set of effects. */
  NORMAL_EQUATIONS("normal equations"),
  /** Conjugate gradients in passes over the rows, whose memory grows with the rows only. */
  CONJUGATE_GRADIENTS("conjugate gradients");

  private final String label;

  GravitySolver(String label) {
    this.label = label;
  }

  /**
   * The solver in words.
   *
   * @return for example {@code normal equations}
   */
  public String label() {
    return label;
  }
}
