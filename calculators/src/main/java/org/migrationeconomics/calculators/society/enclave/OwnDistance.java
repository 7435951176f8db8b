package org.migrationeconomics.calculators.society.enclave;

/**
 * How far the people of one area are from each other, which indices of proximity have to assume:
 * the choice moves them more than most differences between cities.
 *
 * <p><b>Source</b>: M. J. White, The measurement of spatial segregation, American Journal of
 * Sociology 88 (1983), 1008-1018, for the root of the area.
 */
public enum OwnDistance {
  /** No distance at all: everybody in an area is at its middle. */
  ZERO("0"),
  /** 0.6 times the root of the area, near the mean distance of two points of a compact area. */
  ROOT_OF_AREA("0.6 √area"),
  /** Pairs within one area do not count. */
  LEFT_OUT("left out");

  private final String label;

  OwnDistance(String label) {
    this.label = label;
  }

  /**
   * The convention in a few signs.
   *
   * @return for example {@code 0.6 √area}
   */
  public String label() {
    return label;
  }
}
