package org.migrationeconomics.calculators.flow;

/**
 * How the two tables of stocks, without the newborn and the dead, are made to agree on how many
 * people of each birthplace there are. Nobody can change a birthplace; the data disagree all the
 * same.
 *
 * <pre>
 *   d(k) = Σ S1'(k,·) − Σ S2'(k,·)     S1', S2' the stocks without the dead and the newborn
 * </pre>
 */
public enum BirthplaceMatching {
  /**
   * Nobody moves in or out of the places of the table: both tables are fitted to the mean of the
   * two totals, and each keeps the population of every place (Abel and Sander 2014).
   */
  CLOSED("closed"),
  /**
   * Too many at the end have come from outside, too many at the start have gone there; arrivals are
   * spread as the people of that birthplace lived at the start, departures as they lived at the
   * end. Departures and arrivals beyond what a cell holds go to the other cells, and are reported.
   */
  OPEN("open"),
  /**
   * The same as open with the other weights: arrivals are spread as the people lived at the end,
   * departures as they lived at the start (Abel 2013).
   */
  OPEN_2013("open, weights of 2013");

  private final String phrase;

  BirthplaceMatching(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
