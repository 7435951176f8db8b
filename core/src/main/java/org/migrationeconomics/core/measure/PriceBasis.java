package org.migrationeconomics.core.measure;

/** In whose prices an amount of money is expressed. */
public enum PriceBasis {
  /** Current prices, converted at market exchange rates. */
  CURRENT,
  /** Prices of one base year. */
  CONSTANT,
  /** Current prices at purchasing power parity ("current international dollars" for USD). */
  CURRENT_PPP,
  /** Prices of one base year at purchasing power parity. */
  CONSTANT_PPP;

  /**
   * Whether amounts on this basis need a base year.
   *
   * @return true for the constant-price bases
   */
  public boolean hasBaseYear() {
    return this == CONSTANT || this == CONSTANT_PPP;
  }

  boolean isPpp() {
    return this == CURRENT_PPP || this == CONSTANT_PPP;
  }
}
