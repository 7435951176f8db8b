package org.migrationeconomics.charts.internal;

/**
 * A rectangle on the sheet; y grows downwards.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 */
public record Box(double left, double top, double right, double bottom) {

  /** What rounding to two decimals may add. */
  private static final double ROUNDING = 0.02;

  /**
   * The width.
   *
   * @return right less left
   */
  public double width() {
    return right - left;
  }

  /**
   * The height.
   *
   * @return bottom less top
   */
  public double height() {
    return bottom - top;
  }

  /**
   * The middle across.
   *
   * @return half-way from left to right
   */
  public double middle() {
    return (left + right) / 2;
  }

  /**
   * The middle down.
   *
   * @return half-way from top to bottom
   */
  public double centre() {
    return (top + bottom) / 2;
  }

  /**
   * The rectangle without a margin on each side.
   *
   * @param fromLeft what is taken from the left
   * @param fromTop what is taken from the top
   * @param fromRight what is taken from the right
   * @param fromBottom what is taken from the bottom
   * @return the rest
   */
  public Box less(double fromLeft, double fromTop, double fromRight, double fromBottom) {
    return new Box(left + fromLeft, top + fromTop, right - fromRight, bottom - fromBottom);
  }

  /**
   * Whether two rectangles share more than an edge.
   *
   * @param other another rectangle
   * @return whether they overlap
   */
  public boolean overlaps(Box other) {
    return left < other.right - ROUNDING
        && other.left < right - ROUNDING
        && top < other.bottom - ROUNDING
        && other.top < bottom - ROUNDING;
  }

  /**
   * Whether another rectangle lies inside.
   *
   * @param other another rectangle
   * @return whether no part of it is outside
   */
  public boolean holds(Box other) {
    return other.left >= left - ROUNDING
        && other.right <= right + ROUNDING
        && other.top >= top - ROUNDING
        && other.bottom <= bottom + ROUNDING;
  }
}
