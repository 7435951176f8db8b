package org.migrationeconomics.calculators.society.community;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How the women born in one place of a community live and have daughters, wherever they go.
 *
 * <p><b>Units</b>: daughters per woman; years; growth per year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place its name
 * @param daughters of a woman born there, wherever she bears them: the column sum of R
 * @param atHome those of them born there too: the diagonal of R
 * @param interdependence the share of her daughters born elsewhere; no value without daughters
 * @param typeNumber her daughters born there, and those of daughters, granddaughters and so on born
 *     elsewhere who come back to bear them; no value if those elsewhere never end
 * @param isolated daughters of a woman if nobody moved
 * @param isolatedGrowth growth per year if nobody moved; no value without births
 * @param lifeExpectancy years that a girl born there will live
 * @param yearsAtHome those of them that she will live there
 */
public record PlaceReproduction(
    String place,
    double daughters,
    double atHome,
    Figure interdependence,
    Figure typeNumber,
    double isolated,
    Figure isolatedGrowth,
    double lifeExpectancy,
    double yearsAtHome) {

  /** Checks that everything is there. */
  public PlaceReproduction {
    Require.text("place", place);
    Require.notNegative("daughters", daughters);
    Require.notNegative("daughters at home", atHome);
    Require.notNull("interdependence", interdependence);
    Require.notNull("typeNumber", typeNumber);
    Require.notNegative("isolated", isolated);
    Require.notNull("isolatedGrowth", isolatedGrowth);
    Require.notNegative("life expectancy", lifeExpectancy);
    Require.notNegative("years at home", yearsAtHome);
  }
}
