package org.migrationeconomics.calculators.society.community.belonging;

/** Whether somebody belongs to the origin, to the hosts, to both or to neither. */
public enum AcculturationState {
  /** Attached to both. */
  INTEGRATION("integration"),
  /** Attached to the hosts, not to the origin. */
  ASSIMILATION("assimilation"),
  /** Attached to the origin, not to the hosts. */
  SEPARATION("separation"),
  /** Attached to neither. */
  MARGINALISATION("marginalisation");

  private final String label;

  AcculturationState(String label) {
    this.label = label;
  }

  /**
   * The state in a word.
   *
   * @return for example {@code integration}
   */
  public String label() {
    return label;
  }

  static AcculturationState of(double origin, double host, double cut) {
    if (origin >= cut) {
      return host >= cut ? INTEGRATION : SEPARATION;
    }
    return host >= cut ? ASSIMILATION : MARGINALISATION;
  }
}
