package org.migrationeconomics.calculators.remittance.cost;

/**
 * Which mean cost of sending money is meant. The World Bank publishes three of them, and they
 * differ by points: "the average" says nothing.
 */
public enum CostEstimator {
  /** Every service counts once: the World Bank's Global Average. */
  SERVICE_MEAN("mean over services"),
  /** Every corridor counts once, with the mean of its services. */
  CORRIDOR_MEAN("mean over corridors"),
  /** Every corridor counts by what is sent along it: the Global Weighted Average. */
  FLOW_WEIGHTED_MEAN("mean over corridors, weighted by flows"),
  /** Every corridor counts once, with its cheapest qualifying services: the SmaRT average. */
  SMART_MEAN("SmaRT, mean over corridors");

  private final String label;

  CostEstimator(String label) {
    this.label = label;
  }

  /**
   * The estimator in words.
   *
   * @return for example {@code mean over services}
   */
  public String label() {
    return label;
  }
}
