package org.migrationeconomics.calculators.society.diversity;

/**
 * In which of its forms the index of Reynal-Querol is computed. They are one number where shares
 * add up to one, and different numbers where they do not.
 *
 * <pre>
 *   DEVIATIONS   1 − Σ ((½ − s)/½)² s        Uganda, of shares that add up to 0.689: 0.556115
 *   SQUARES      4 Σ s² (1 − s)                                                       0.245115
 * </pre>
 *
 * <p><b>Source</b>: J. G. Montalvo and M. Reynal-Querol, Ethnic polarization, potential conflict,
 * and civil wars, American Economic Review 95:3 (2005), 796-816.
 */
public enum ReynalQuerolForm {
  /** One minus the weighted squares of the distances from a half: who is not listed polarises. */
  DEVIATIONS("1 - sum ((1/2 - s)/(1/2))^2 s"),
  /** Four times the squares by their complements: who is not listed does not count. */
  SQUARES("4 sum s^2 (1 - s)");

  private final String label;

  ReynalQuerolForm(String label) {
    this.label = label;
  }

  /**
   * The formula on one line.
   *
   * @return for example {@code 4 sum s^2 (1 - s)}
   */
  public String label() {
    return label;
  }
}
