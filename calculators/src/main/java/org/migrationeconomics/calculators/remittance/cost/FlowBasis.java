package org.migrationeconomics.calculators.remittance.cost;

/** Whether a sum of remittances still contains the cost of sending it. */
public enum FlowBasis {
  /**
   * What migrants spend on sending, cost included; R (1 − c) of it arrives. Surveys of migrants ask
   * for it.
   */
  GROSS_OF_COSTS("costs included"),
  /**
   * What arrives; the cost comes on top. Balances of payments of receiving countries record it,
   * except for margins that receivers' banks take.
   */
  NET_OF_COSTS("costs not included");

  private final String label;

  FlowBasis(String label) {
    this.label = label;
  }

  /**
   * The basis in words.
   *
   * @return {@code costs included} or {@code costs not included}
   */
  public String label() {
    return label;
  }
}
