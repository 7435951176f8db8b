package org.migrationeconomics.charts;

import org.migrationeconomics.charts.internal.Ink;

/** Which colour is whose. */
final class Colours {

  /** A grey that is darker than that of groups. */
  private static final String SMALLER = Ink.AXIS;

  private Colours() {}

  /**
   * The colour of a place: the greatest have a colour each, those after them a grey, as no colour
   * is to mean two places; groups have the grey of all others.
   */
  static String ofPlace(Palette palette, int rank, boolean group) {
    if (group) {
      return palette.others();
    }
    return rank < palette.size() ? palette.colour(rank) : SMALLER;
  }
}
