package org.migrationeconomics.calculators.corridor.causation;

import java.util.List;

/**
 * A curve that a stock of migrants may follow; t is the number of years since the first
 * observation.
 */
public enum GrowthModel {
  /** Migrants do not bring migrants: S = a + b t. */
  LINEAR("linear", "a, b"),
  /** Every migrant brings as many as the last one: S = a e^(rt). */
  EXPONENTIAL("exponential", "a, r"),
  /**
   * The inflow is a power of the stock: S = (S0^(1−e) + (1−e) A t)^(1/(1−e)). With e = 0 it is
   * linear, with e = 1 exponential.
   */
  POWER("power", "S0, A, e"),
  /** Growth towards a ceiling: S = K / (1 + e^(−(c + rt))). */
  LOGISTIC("logistic", "K, c, r"),
  /**
   * Immigration that nobody brings besides growth: S = (S0 + I/r) e^(rt) − I/r. With r = 0 it is
   * linear, with I = 0 exponential.
   */
  IMMIGRATION_AND_GROWTH("immigration and growth", "S0, I, r");

  private final String label;
  private final String parameters;

  GrowthModel(String label, String parameters) {
    this.label = label;
    this.parameters = parameters;
  }

  /**
   * The model in words.
   *
   * @return for example {@code exponential}
   */
  public String label() {
    return label;
  }

  /**
   * The names of its parameters.
   *
   * @return two or three names, in the order of {@link GrowthFit#parameters}
   */
  public List<String> parameters() {
    return List.of(parameters.split(", "));
  }
}
