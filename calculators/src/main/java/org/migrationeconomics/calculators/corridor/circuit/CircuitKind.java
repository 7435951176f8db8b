package org.migrationeconomics.calculators.corridor.circuit;

/** What circulates along a corridor and back. */
public enum CircuitKind {
  /** Those who move, in persons. */
  PEOPLE("people"),
  /** What is traded or carried, in money. */
  GOODS("goods"),
  /** What is sent home, in money. */
  MONEY("money"),
  /** Calls, messages, visits to pages: counted in a unit of their own. */
  INFORMATION("information");

  private final String label;

  CircuitKind(String label) {
    this.label = label;
  }

  /**
   * The kind in words.
   *
   * @return for example {@code people}
   */
  public String label() {
    return label;
  }
}
