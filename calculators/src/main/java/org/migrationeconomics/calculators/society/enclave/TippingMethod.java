package org.migrationeconomics.calculators.society.enclave;

/**
 * How a tipping point is found from how neighbourhoods changed.
 *
 * <p><b>Source</b>: D. Card, A. Mas and J. Rothstein, Tipping and the dynamics of segregation,
 * Quarterly Journal of Economics 123 (2008), 177-218.
 */
public enum TippingMethod {
  /** Where a jump in the change fits best. */
  BREAK("break"),
  /** Where the smooth change is that of the whole city. */
  FIXED_POINT("fixed point");

  private final String label;

  TippingMethod(String label) {
    this.label = label;
  }

  /**
   * The method in words.
   *
   * @return {@code break} or {@code fixed point}
   */
  public String label() {
    return label;
  }
}
