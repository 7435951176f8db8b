package org.migrationeconomics.calculators.reproduction.internal;

/**
 * Survival and fertility of all steps as flat arrays, row-major by step and age.
 *
 * <p>The arrays are not copied: whoever makes this does not change them afterwards.
 *
 * @param ages number of age groups A, the last open
 * @param width years per age group and step
 * @param steps number of steps T
 * @param femaleSurvival T × A survival ratios
 * @param maleSurvival T × A survival ratios; empty for females only
 * @param fertility T × A births per woman and year
 * @param firstFertile first age group with a rate above zero in any step
 * @param endFertile one more than the last such group
 * @param femaleShare T shares of girls among the newborn
 */
@SuppressWarnings("ArrayRecordComponent") // Inside only, shared and never compared.
public record VitalArrays(
    int ages,
    int width,
    int steps,
    double[] femaleSurvival,
    double[] maleSurvival,
    double[] fertility,
    int firstFertile,
    int endFertile,
    double[] femaleShare) {

  /**
   * Whether there are males.
   *
   * @return false for females only
   */
  public boolean hasMales() {
    return maleSurvival.length > 0;
  }
}
