package org.migrationeconomics.calculators.flow;

/** What a stock of migrants that has become smaller says about flows. */
public enum DecreaseRule {
  /** Nothing: only stocks that have grown give flows. */
  DROP("decreases dropped"),
  /** Those who are missing have returned: a flow in the opposite direction. */
  REVERSE("decreases as return flows");

  private final String phrase;

  DecreaseRule(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
