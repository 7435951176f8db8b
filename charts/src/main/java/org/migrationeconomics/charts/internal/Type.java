package org.migrationeconomics.charts.internal;

/**
 * How text is set.
 *
 * @param size the font size
 * @param bold whether it is bold
 * @param colour its colour
 * @param halo whether it has a white edge, to be read over lines and areas
 */
public record Type(double size, boolean bold, String colour, boolean halo) {

  /** The title. */
  public static final Type TITLE = new Type(16, true, Ink.DARK, false);

  /** What stands below the title. */
  public static final Type SUBTITLE = new Type(12.5, false, Ink.MUTED, false);

  /** Unit, source and notes. */
  public static final Type FOOTER = new Type(10.5, false, Ink.MUTED, false);

  /** Numbers and names along an axis. */
  public static final Type AXIS = new Type(11.5, false, Ink.MUTED, false);

  /** Names beside marks. */
  public static final Type LABEL = new Type(12, false, Ink.DARK, false);

  /**
   * The same in another colour.
   *
   * @param other the colour; its contrast with what is below is at least 4.5
   * @return the type
   */
  public Type in(String other) {
    return new Type(size, bold, other, halo);
  }

  /**
   * The same in bold.
   *
   * @return the type
   */
  public Type strong() {
    return new Type(size, true, colour, halo);
  }

  /**
   * The same with a white edge.
   *
   * @return the type
   */
  public Type haloed() {
    return new Type(size, bold, colour, true);
  }

  /**
   * The same in another size.
   *
   * @param other the font size
   * @return the type
   */
  public Type sized(double other) {
    return new Type(other, bold, colour, halo);
  }

  /**
   * How wide a text is.
   *
   * @param text the text
   * @return its width
   */
  public double width(String text) {
    return TextWidth.of(text, size, bold);
  }

  /**
   * How far lines are apart.
   *
   * @return the height of a line
   */
  public double line() {
    return size * 1.3;
  }

  /**
   * From the middle of a line down to its base line.
   *
   * @return a third of the size
   */
  public double toBase() {
    return size * 0.35;
  }
}
