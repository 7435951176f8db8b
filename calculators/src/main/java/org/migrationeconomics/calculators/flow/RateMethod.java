package org.migrationeconomics.calculators.flow;

/**
 * Which rates make flows of stocks, and with them what has to be known beside the stocks.
 *
 * <p><b>Source</b>: G. J. Abel and J. E. Cohen, Scientific Data 6:82, 2019, who compare the two.
 */
public enum RateMethod {
  /**
   * One rate for all corridors, from the number of all migrants of the interval.
   *
   * <pre>
   *   F(i,j) = M S(i,j) / Σ S(a,b), a ≠ b          M all migrants of the interval
   * </pre>
   *
   * <p>Source: A. Dennett, Estimating an annual time series of global migration flows, 2016.
   */
  DENNETT("one rate for all corridors"),
  /**
   * The rates that turn the stocks at the start into those at the end, if people of every
   * birthplace move alike.
   *
   * <pre>
   *   G = S1⁻¹ S2,   F(i,j) = G(i,j) P(i)          P(i) = Σ S1(k,i)
   * </pre>
   *
   * <p>Source: A. Rogers and B. von Rabenau, Estimation of interregional migration streams from
   * place-of-birth-by-residence data, Demography 8:2, 1971.
   */
  ROGERS_VON_RABENAU("people of every birthplace move alike");

  private final String label;

  RateMethod(String label) {
    this.label = label;
  }

  /**
   * The method in words.
   *
   * @return what it takes to be so
   */
  public String label() {
    return label;
  }
}
