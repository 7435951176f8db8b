package org.migrationeconomics.core.society.neighbourhood;

/**
 * Which cells of a grid are neighbours, named after the chess pieces that get from one to the
 * other.
 */
public enum Contiguity {
  /** Cells that share an edge: four around each. */
  ROOK("rook"),
  /** Cells that share an edge or touch at a corner: eight around each. */
  QUEEN("queen");

  private final String label;

  Contiguity(String label) {
    this.label = label;
  }

  /**
   * The rule in a word.
   *
   * @return {@code rook} or {@code queen}
   */
  public String label() {
    return label;
  }
}
