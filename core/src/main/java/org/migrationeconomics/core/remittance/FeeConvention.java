package org.migrationeconomics.core.remittance;

/**
 * Whether the sender pays the fee on top of the sum or out of it. The same fee and rate cost a
 * different share of the sum, and less arrives, when it is deducted.
 */
public enum FeeConvention {
  /**
   * The fee is paid on top; the whole sum is exchanged and sent (principal mode, the convention of
   * the World Bank's Remittance Prices Worldwide).
   *
   * <pre>
   *   cost % = 100 · fee / amount + margin %
   * </pre>
   */
  FEE_ON_TOP("fee on top"),
  /**
   * The fee is taken out of the sum handed over; the rest is exchanged and sent (budget mode).
   *
   * <pre>
   *   cost % = 100 · (1 − (amount − fee) · rate / (amount · mid))
   *          = 100 · fee / amount + margin % − fee / amount · margin %
   * </pre>
   */
  FEE_DEDUCTED("fee deducted");

  private final String label;

  FeeConvention(String label) {
    this.label = label;
  }

  /**
   * The convention in words.
   *
   * @return {@code fee on top} or {@code fee deducted}
   */
  public String label() {
    return label;
  }
}
