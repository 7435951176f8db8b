package org.migrationeconomics.charts.internal;

/** Which part of a text stands at its place. */
public enum Anchor {
  /** Its beginning. */
  START("start"),
  /** Its middle. */
  MIDDLE("middle"),
  /** Its end. */
  END("end");

  private final String word;

  Anchor(String word) {
    this.word = word;
  }

  /**
   * The word of SVG.
   *
   * @return the value of {@code text-anchor}
   */
  public String word() {
    return word;
  }

  /**
   * Where a text begins.
   *
   * @param x its place
   * @param width its width
   * @return the left edge
   */
  public double left(double x, double width) {
    return switch (this) {
      case START -> x;
      case MIDDLE -> x - width / 2;
      case END -> x - width;
    };
  }
}
