package org.migrationeconomics.calculators.society.undocumented;

/** How uncertain inputs are drawn. */
public enum DrawShape {
  /** Every number between low and high is as likely as any other. */
  UNIFORM("uniform between low and high"),
  /** The value is the likeliest, and low and high are not reached. */
  TRIANGULAR("triangular between low and high"),
  /**
   * Normal around the value, with low and high as a 95 % interval of half the width. Draws leave
   * the interval; negative counts and impossible shares are drawn again, and how often is reported.
   */
  NORMAL("normal, low and high at 95 %");

  private final String label;

  DrawShape(String label) {
    this.label = label;
  }

  /**
   * The shape in words.
   *
   * @return for example {@code uniform between low and high}
   */
  public String label() {
    return label;
  }
}
