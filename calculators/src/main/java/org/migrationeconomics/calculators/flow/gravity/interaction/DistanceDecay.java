package org.migrationeconomics.calculators.flow.gravity.interaction;

/** How flows decay with distance. */
public enum DistanceDecay {
  /** d<sup>β</sup>: twice as far means the same share less, however far it was. */
  POWER("power decay, per ln distance"),
  /** exp(β d): a further unit of distance means the same share less. */
  EXPONENTIAL("exponential decay, per unit of distance");

  private final String label;

  DistanceDecay(String label) {
    this.label = label;
  }

  /**
   * The decay in words.
   *
   * @return for example {@code power decay, per ln distance}
   */
  public String label() {
    return label;
  }
}
