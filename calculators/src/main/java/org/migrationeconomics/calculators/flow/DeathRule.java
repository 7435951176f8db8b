package org.migrationeconomics.calculators.flow;

/** Who of the first table has died in a place. */
public enum DeathRule {
  /** All birthplaces in proportion: everybody in a place dies at the same rate. */
  PROPORTIONAL("deaths in proportion"),
  /**
   * As many of every birthplace as the totals of the two tables and the births leave over,
   * distributed by proportional fitting; birthplace totals match afterwards without any adjustment.
   */
  ACCOUNTING("deaths by accounting");

  private final String phrase;

  DeathRule(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
