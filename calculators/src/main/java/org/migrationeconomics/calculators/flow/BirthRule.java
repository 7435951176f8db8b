package org.migrationeconomics.calculators.flow;

/** Among whom of the second table the newborn of a place are counted. */
public enum BirthRule {
  /**
   * Among the native-born of the place. Where there are fewer native-born than births, among all
   * birthplaces in proportion, which is reported.
   */
  NATIVE("births native-born"),
  /** Among all birthplaces, in proportion to the population of the place. */
  PROPORTIONAL("births in proportion");

  private final String phrase;

  BirthRule(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
