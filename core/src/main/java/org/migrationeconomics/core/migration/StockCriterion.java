package org.migrationeconomics.core.migration;

/**
 * Who counts as a migrant in a stock. Both are published under the same name, and they differ by
 * the naturalised and by the children born as foreigners.
 */
public enum StockCriterion {
  /** Persons born elsewhere: the foreign-born. The first choice of the United Nations. */
  COUNTRY_OF_BIRTH("born in"),
  /** Persons with the citizenship of another country: the foreign citizens. */
  CITIZENSHIP("citizens of");

  private final String phrase;

  StockCriterion(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
