package org.migrationeconomics.charts.internal;

/**
 * How a mark is filled and outlined, as attributes of SVG.
 *
 * @param attributes the attributes, parted by spaces
 */
public record Ink(String attributes) {

  /** Titles and whatever is to be read first. */
  public static final String DARK = "#1d2733";

  /** Text that is to be read last; its contrast on white is 6. */
  public static final String MUTED = "#5b6570";

  /** Lines of a grid. */
  public static final String GRID = "#e3e6ea";

  /** The line of zero. */
  public static final String AXIS = "#8a929c";

  /** The paper. */
  public static final String PAPER = "#ffffff";

  /**
   * A filled shape without outline.
   *
   * @param colour its colour, such as {@code #1d2733}
   * @return the ink
   */
  public static Ink fill(String colour) {
    return new Ink("fill=\"" + colour + "\"");
  }

  /**
   * A line, or the outline of a shape that is not filled.
   *
   * @param colour its colour
   * @param width its width
   * @return the ink
   */
  public static Ink line(String colour, double width) {
    return new Ink(
        "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + Xml.number(width) + "\"");
  }

  /**
   * The same ink, thinner.
   *
   * @param share 0 cannot be seen, 1 covers what is below
   * @return the ink
   */
  public Ink opacity(double share) {
    return new Ink(attributes + " opacity=\"" + Xml.number(share) + "\"");
  }

  /**
   * The same ink with an outline.
   *
   * @param colour its colour
   * @param width its width
   * @return the ink
   */
  public Ink outlined(String colour, double width) {
    return new Ink(
        attributes + " stroke=\"" + colour + "\" stroke-width=\"" + Xml.number(width) + "\"");
  }

  /**
   * The same ink as a broken line.
   *
   * @return the ink
   */
  public Ink dashed() {
    return new Ink(attributes + " stroke-dasharray=\"4 3\"");
  }

  /**
   * The same ink without soft edges, for shapes that touch.
   *
   * @return the ink
   */
  public Ink crisp() {
    return new Ink(attributes + " shape-rendering=\"crispEdges\"");
  }

  /**
   * The same ink as a line of dots.
   *
   * @return the ink
   */
  public Ink dotted() {
    return new Ink(attributes + " stroke-dasharray=\"1 3\"");
  }

  /**
   * The same ink with round corners.
   *
   * @return the ink
   */
  public Ink round() {
    return new Ink(attributes + " stroke-linejoin=\"round\" stroke-linecap=\"round\"");
  }
}
