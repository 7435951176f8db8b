package org.migrationeconomics.calculators.society.undocumented;

/** The four numbers of which a residual is made. */
public enum ResidualInput {
  /** FB, those counted. */
  FOREIGN_BORN("foreign-born counted"),
  /** L, those in the records. */
  LEGAL("legal residents"),
  /** u_L, the legal residents missed. */
  LEGAL_OMISSION("omission of the legal"),
  /** u_U, the undocumented missed. */
  UNDOCUMENTED_OMISSION("omission of the undocumented");

  private final String label;

  ResidualInput(String label) {
    this.label = label;
  }

  /**
   * The number in words.
   *
   * @return for example {@code legal residents}
   */
  public String label() {
    return label;
  }
}
