package org.migrationeconomics.calculators.flow;

/**
 * What is done where an account would leave a stock below zero: native-born below zero, as
 * differences of population and migrants can be; more births than native-born; more departures than
 * people. Stocks of migrants below zero are always refused.
 */
public enum NegativeStocks {
  /** The stocks are refused, with a sentence that names the first such place. */
  REFUSE,
  /** They are adjusted within the same total, and the result lists each adjustment. */
  ADJUST_AND_REPORT
}
