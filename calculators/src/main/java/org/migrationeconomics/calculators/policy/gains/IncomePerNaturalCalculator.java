package org.migrationeconomics.calculators.policy.gains;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * The mean income of the people born in a country wherever they live, beside that of its residents.
 *
 * <pre>
 *   income per natural = (N y + Σ Eᵢ (y + κ (yᵢ − y))) / (N + Σ Eᵢ)
 *
 *   N   people born in the country who live there       y   its mean income
 *   Eᵢ  those who live in country i                     yᵢ  its mean income
 * </pre>
 *
 * <p>Development of a place and of its people are two things: who moves to where incomes are higher
 * raises the second and not the first.
 *
 * <p>Default: κ = 1, every emigrant has the mean income of where he lives, which is an upper bound.
 * κ = ½, half the gap, is a cautious choice, and 0 gives the income of residents.
 *
 * <p>Destinations without an income are left out, people and all, and named in the result with the
 * share of emigrants that is covered.
 *
 * <p><b>Units</b>: persons; incomes of one unit, at purchasing power parity for a comparison of
 * lives.
 *
 * <p><b>Source</b>: M. A. Clemens and L. Pritchett, Income per natural, <i>Population and
 * Development Review</i> 34(3), 2008.
 *
 * <p><b>No published figure</b> is made again here: incomes and stocks of the publication's year
 * are not at hand. By hand: of 90 people at home with 3,000, six abroad with 60,000 and four with
 * 15,000, a natural has 6,900 ({@code IncomePerNaturalCalculatorTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class IncomePerNaturalCalculator {

  private static final IncomePerNaturalCalculator DEFAULT = new IncomePerNaturalCalculator(1);

  private final double shareOfGap;

  private IncomePerNaturalCalculator(double shareOfGap) {
    this.shareOfGap = shareOfGap;
  }

  /**
   * Every emigrant has the mean income of where he lives.
   *
   * @return the calculator
   */
  public static IncomePerNaturalCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy in which emigrants have only a part of the gap between the two incomes.
   *
   * @param newShareOfGap κ, from 0 to 1
   * @return the copy
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public IncomePerNaturalCalculator withShareOfGap(double newShareOfGap) {
    return new IncomePerNaturalCalculator(Require.share("share of the gap", newShareOfGap));
  }

  /**
   * The income per natural of a country.
   *
   * @param home the country
   * @param bornAtHome people born there who live there, persons, above 0; not the whole population,
   *     which holds immigrants
   * @param emigrants people born there by where they live, persons
   * @param incomes mean incomes of the country and of where its emigrants live
   * @return the income per natural beside that of residents
   * @throws IllegalArgumentException if the number is not above 0, the emigrants are not counted in
   *     persons, one is negative or lives at home, or an income of the country is missing or one is
   *     not above 0
   */
  public IncomePerNatural calculate(
      Place home, double bornAtHome, PlaceVector emigrants, PlaceVector incomes) {
    Require.notNull("home", home);
    Require.positive("people born at home", bornAtHome);
    Require.notNull("emigrants", emigrants);
    Require.notNull("incomes", incomes);
    if (!emigrants.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal("unit of emigrants", emigrants.unit().label(), "persons");
    }
    double atHome = Require.positive("income of " + home, incomes.at(home));
    double abroad = 0;
    double leftOut = 0;
    double earned = 0;
    List<Place> missing = new ArrayList<>();
    for (Place place : emigrants.places()) {
      OptionalDouble count = emigrants.value(place);
      if (count.isEmpty()) {
        missing.add(place);
        continue;
      }
      double people = Require.notNegative("emigrants in " + place, count.getAsDouble());
      if (people > 0 && place.equals(home)) {
        throw Require.refusal("emigrants in " + place, people, "none at home: they count there");
      }
      if (people == 0) {
        continue;
      }
      OptionalDouble income = incomes.value(place);
      if (income.isEmpty()) {
        missing.add(place);
        leftOut += people;
      } else {
        double there = Require.positive("income of " + place, income.getAsDouble());
        abroad += people;
        earned += people * (atHome + shareOfGap * (there - atHome));
      }
    }
    return new IncomePerNatural(
        home, incomes.unit(), shareOfGap, bornAtHome, abroad, leftOut, atHome, earned, missing);
  }

  /** The options. */
  @Override
  public String toString() {
    return "IncomePerNaturalCalculator, emigrants have a share of "
        + Numbers.exact(shareOfGap)
        + " of the gap";
  }
}
