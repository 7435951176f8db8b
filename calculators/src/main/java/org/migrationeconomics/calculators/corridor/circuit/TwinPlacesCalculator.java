package org.migrationeconomics.calculators.corridor.circuit;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

/**
 * Compares two places on either side of a border over the years.
 *
 * <pre>
 *   parity  min(a, b) / max(a, b)      growth gap  (ln(a1/a0) − ln(b1/b0)) / years
 * </pre>
 *
 * <p>It has no options: the first and the last year that both series observe are compared.
 *
 * <p><b>Units</b>: persons in; growth per year and plain numbers out.
 *
 * <p><b>Source</b>: a definition of this library: two populations beside each other. Others compare
 * twin cities by the growth between censuses in per cent, which is exp(growth · years) − 1.
 *
 * <p><b>Reproduces</b>: Texas Commission on Environmental Quality, Binational Population Data in
 * Sister Cities along the Rio Grande in Texas: 2000-2010 El Paso 17.8 and Ciudad Juárez 9.4 per
 * cent, Laredo 29.6 and Nuevo Laredo 23.8 ({@code TwinPlacesTest.published}).
 *
 * <p>Immutable and thread-safe.
 */
public final class TwinPlacesCalculator {

  private static final TwinPlacesCalculator DEFAULTS = new TwinPlacesCalculator();

  private TwinPlacesCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static TwinPlacesCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * The pair alone.
   *
   * @param first one place
   * @param firstPopulation its population, persons
   * @param second the other place
   * @param secondPopulation its population, persons
   * @return the comparison, without a joint share
   * @throws IllegalArgumentException if a series is not in persons, the two have fewer than two
   *     years in common, or a population is not above zero
   */
  public TwinPlaces calculate(
      Place first, YearSeries firstPopulation, Place second, YearSeries secondPopulation) {
    Require.notNull("firstPopulation", firstPopulation);
    return compare(
        first,
        firstPopulation,
        second,
        secondPopulation,
        year -> Figure.empty("no region was given"));
  }

  /**
   * The pair within a region that contains both, such as a border region of two states.
   *
   * @param first one place
   * @param firstPopulation its population, persons
   * @param second the other place
   * @param secondPopulation its population, persons
   * @param region the population of the region, persons
   * @return the comparison
   * @throws IllegalArgumentException if a series is not in persons, the two have fewer than two
   *     years in common, a population is not above zero, or both are more than the region
   */
  public TwinPlaces calculate(
      Place first,
      YearSeries firstPopulation,
      Place second,
      YearSeries secondPopulation,
      YearSeries region) {
    Require.notNull("region", region);
    persons(region);
    return compare(first, firstPopulation, second, secondPopulation, region::figure);
  }

  private interface Region {
    Figure in(int year);
  }

  private static TwinPlaces compare(
      Place first, YearSeries a, Place second, YearSeries b, Region region) {
    persons(a);
    persons(b);
    int[] common = a.years().filter(b::has).toArray();
    if (common.length < 2) {
      throw Require.refusal(
          "years that '" + a.label() + "' and '" + b.label() + "' have in common",
          common.length,
          "at least 2");
    }
    int from = common[0];
    int to = common[common.length - 1];
    return new TwinPlaces(
        first,
        second,
        from,
        to,
        a.at(from),
        a.at(to),
        b.at(from),
        b.at(to),
        region.in(from),
        region.in(to));
  }

  private static void persons(YearSeries series) {
    if (!series.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal(
          "unit of '" + series.label() + "'", series.unit().label(), SimpleUnit.PERSONS.label());
    }
  }

  /** In one line. */
  @Override
  public String toString() {
    return "TwinPlacesCalculator";
  }
}
