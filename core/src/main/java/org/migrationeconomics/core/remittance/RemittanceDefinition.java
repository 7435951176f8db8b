package org.migrationeconomics.core.remittance;

/**
 * Which money counts as remittances. The sums differ by wages, taxes, capital and benefits, and one
 * country's figures change definition from one year to the next.
 *
 * <p><b>Source</b>: International Monetary Fund, Balance of Payments and International Investment
 * Position Manual, sixth edition (BPM6, 2009), appendix 5; International Transactions in
 * Remittances: Guide for Compilers and Users (2009); World Bank, World Development Indicators,
 * metadata of {@code BX.TRF.PWKR.CD.DT}.
 */
public enum RemittanceDefinition {
  /**
   * Personal remittances of the World Development Indicators, {@code BX.TRF.PWKR.CD.DT}.
   *
   * <pre>
   *   personal transfers + compensation of employees
   * </pre>
   *
   * <p>Compensation is gross: what short-term workers earn abroad, before taxes, contributions and
   * what they spend there. Capital transfers between households are not in it.
   */
  WDI_PERSONAL(
      "personal remittances (WDI)", "personal transfers + compensation of employees, gross"),
  /**
   * Personal remittances of BPM6, R1.
   *
   * <pre>
   *   personal transfers
   *     + (compensation of employees − taxes, social contributions, transport and travel
   *        of border, seasonal and other short-term workers)
   *     + capital transfers between households
   * </pre>
   */
  BPM6_PERSONAL(
      "personal remittances (BPM6, R1)",
      "personal transfers + compensation of employees, net + capital transfers between households"),
  /**
   * Total remittances of BPM6, R2.
   *
   * <pre>
   *   R1 + social benefits
   * </pre>
   */
  BPM6_TOTAL("total remittances (BPM6, R2)", "R1 + social benefits"),
  /**
   * Total remittances and transfers to non-profit institutions serving households (NPISH) of BPM6,
   * R3.
   *
   * <pre>
   *   R2 + current and capital transfers to NPISH
   * </pre>
   */
  BPM6_TOTAL_PLUS_NPISH(
      "total remittances and transfers to NPISH (BPM6, R3)",
      "R2 + current and capital transfers to NPISH"),
  /**
   * The sum that was usual while the fifth edition (BPM5) was in force; World Bank figures before
   * 2005 are on its basis.
   *
   * <pre>
   *   workers' remittances + compensation of employees + migrants' transfers
   * </pre>
   *
   * <p>Workers' remittances came from migrants who stayed a year or more, compensation went to
   * those who stayed less, and migrants' transfers were the capital that people took with them.
   */
  BPM5_WORKERS(
      "workers' remittances (BPM5)",
      "workers' remittances + compensation of employees + migrants' transfers");

  private final String label;
  private final String formula;

  RemittanceDefinition(String label, String formula) {
    this.label = label;
    this.formula = formula;
  }

  /**
   * The definition by its name.
   *
   * @return for example {@code personal remittances (BPM6, R1)}
   */
  public String label() {
    return label;
  }

  /**
   * What is added up.
   *
   * @return the sum in words
   */
  public String formula() {
    return formula;
  }
}
