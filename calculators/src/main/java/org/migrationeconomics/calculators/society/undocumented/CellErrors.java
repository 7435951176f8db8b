package org.migrationeconomics.calculators.society.undocumented;

/** Whether the errors of one cell say something about those of another. */
public enum CellErrors {
  /** Each cell errs by itself, so that errors cancel in the sum. */
  INDEPENDENT("independent by cell"),
  /** One error of each input for all cells, as of a rate of emigration that was assumed for all. */
  SHARED("shared by all cells");

  private final String label;

  CellErrors(String label) {
    this.label = label;
  }

  /**
   * The assumption in words.
   *
   * @return for example {@code shared by all cells}
   */
  public String label() {
    return label;
  }
}
