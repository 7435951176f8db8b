package org.migrationeconomics.core.migration;

/**
 * What a figure of migration between two places counts.
 *
 * <pre>
 *   net flow  F(A→B) − F(B→A)      turnover  F(A→B) + F(B→A)
 * </pre>
 *
 * <p><b>Source</b>: Multilingual Demographic Dictionary, second unified edition, English volume
 * (IUSSP), terms 803-9 (stream), 803-11 (counterstream), 805-9 (net stream, net interchange),
 * 805-10 (gross interchange).
 */
public enum FlowKind {
  /**
   * The flow in the direction of the corridor, without what moves the other way (the dictionary's
   * <em>stream</em>).
   */
  GROSS("gross flow"),
  /** The gross flow as the destination recorded it: the destination's immigration statistics. */
  INFLOW("in-flow"),
  /** The gross flow as the origin recorded it: the origin's emigration statistics. */
  OUTFLOW("out-flow"),
  /**
   * The flow in the direction of the corridor less the counter-flow; the only kind that may be
   * negative.
   */
  NET("net flow"),
  /**
   * The flow in the direction of the corridor and the counter-flow together (the dictionary's
   * <em>gross interchange</em>, which is not the gross flow).
   */
  TURNOVER("turnover");

  private final String label;

  FlowKind(String label) {
    this.label = label;
  }

  /**
   * The kind in words.
   *
   * @return for example {@code gross flow}
   */
  public String label() {
    return label;
  }

  /**
   * Whether the figure counts one direction only, so that a counter-flow can be set against it.
   *
   * @return true for gross flow, in-flow and out-flow
   */
  public boolean isDirected() {
    return this == GROSS || this == INFLOW || this == OUTFLOW;
  }
}
