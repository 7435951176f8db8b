package org.migrationeconomics.charts.internal;

/**
 * The outline of a shape, or a line, of straight parts, arcs and curves. It remembers how far it
 * reaches.
 *
 * <p>Mutable, for one thread.
 */
public final class Outline {

  private static final int PARTS = 16;

  private final StringBuilder data = new StringBuilder();
  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;

  private void reach(double x, double y) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }

  private Outline point(String command, double x, double y) {
    reach(x, y);
    data.append(command).append(Xml.number(x)).append(' ').append(Xml.number(y));
    return this;
  }

  /** An outline without a point. */
  public Outline() {}

  /**
   * Goes to a place without drawing.
   *
   * @param x the place across
   * @param y the place down
   * @return this outline
   */
  public Outline move(double x, double y) {
    return point("M", x, y);
  }

  /**
   * Draws a straight line.
   *
   * @param x its end across
   * @param y its end down
   * @return this outline
   */
  public Outline line(double x, double y) {
    return point("L", x, y);
  }

  /**
   * Draws part of a circle from where the outline is, which has to be the arc's beginning.
   *
   * @param x the centre across
   * @param y the centre down
   * @param radius the radius
   * @param from the angle of the beginning, in radians, clockwise from the right
   * @param to the angle of the end; less than {@code from} is counter-clockwise
   * @return this outline
   */
  public Outline arc(double x, double y, double radius, double from, double to) {
    for (int i = 1; i <= PARTS; i++) {
      double angle = from + (to - from) * i / PARTS;
      reach(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle));
    }
    data.append('A')
        .append(Xml.number(radius))
        .append(' ')
        .append(Xml.number(radius))
        .append(" 0 ")
        .append(Math.abs(to - from) > Math.PI ? '1' : '0')
        .append(to > from ? " 1 " : " 0 ");
    return point("", x + radius * StrictMath.cos(to), y + radius * StrictMath.sin(to));
  }

  /**
   * Draws a curve that leaves towards one place and arrives from it.
   *
   * @param viaX the place across
   * @param viaY the place down
   * @param x its end across
   * @param y its end down
   * @return this outline
   */
  public Outline curve(double viaX, double viaY, double x, double y) {
    // A curve stays inside of its places.
    reach(viaX, viaY);
    data.append('Q').append(Xml.number(viaX)).append(' ').append(Xml.number(viaY)).append(' ');
    return point("", x, y);
  }

  /**
   * Draws a curve that leaves towards one place and arrives from another.
   *
   * @param firstX the first place across
   * @param firstY the first place down
   * @param secondX the second place across
   * @param secondY the second place down
   * @param x its end across
   * @param y its end down
   * @return this outline
   */
  public Outline curve(
      double firstX, double firstY, double secondX, double secondY, double x, double y) {
    reach(firstX, firstY);
    reach(secondX, secondY);
    data.append('C').append(Xml.number(firstX)).append(' ').append(Xml.number(firstY));
    data.append(' ').append(Xml.number(secondX)).append(' ').append(Xml.number(secondY));
    return point(" ", x, y);
  }

  /**
   * Draws a straight line to where the outline was begun.
   *
   * @return this outline
   */
  public Outline close() {
    data.append('Z');
    return this;
  }

  /**
   * Whether nothing was drawn.
   *
   * @return whether it has no point
   */
  public boolean isEmpty() {
    return data.length() == 0;
  }

  String data() {
    return data.toString();
  }

  Box reach() {
    return new Box(left, top, right, bottom);
  }
}
