package org.migrationeconomics.charts.internal;

import java.util.Locale;

/**
 * What a picture says about itself in words.
 *
 * @param title what it shows, in one line
 * @param subtitle more about it; may be empty
 * @param description what is drawn how, for those who cannot see it
 * @param unit the unit of what is drawn; may be empty
 * @param source where the figures come from; may be empty
 */
public record Caption(
    String title, String subtitle, String description, String unit, String source) {

  /**
   * Whether the figures are made up for teaching.
   *
   * @return whether the source says that they are illustrative
   */
  public boolean isIllustrative() {
    return source.toLowerCase(Locale.ROOT).contains("illustrative");
  }

  /**
   * Whether somebody said where the figures come from.
   *
   * @return whether there is a source that is one
   */
  public boolean hasSource() {
    return !source.isEmpty() && !source.equals("not stated");
  }

  /**
   * The same with another unit.
   *
   * @param other the unit
   * @return the caption
   */
  public Caption in(String other) {
    return new Caption(title, subtitle, description, other, source);
  }
}
