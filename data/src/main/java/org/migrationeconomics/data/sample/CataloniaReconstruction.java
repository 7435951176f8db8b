package org.migrationeconomics.data.sample;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Illustrative inputs for projecting the Catalonia of 1900 to 1985 without migration. They are not
 * Anna Cabré's own series, which are not public in this form; they are paths that are plausible,
 * and whose few published points are marked.
 *
 * <p>The paths have holes: values stand at the years of the anchors only, and whoever uses them
 * says how they are interpolated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place Catalonia
 * @param censusYear the year of the census
 * @param censusPopulation persons at the census, published
 * @param lifeExpectancy life expectancy at birth, both sexes, illustrative, in years
 * @param totalFertility children per woman, illustrative; 1975 and 1986 as published by Idescat
 * @param fertilityShape how fertility spreads over ages 15-49, scaled to a total of 1, with the sex
 *     ratio at birth; illustrative
 * @param standard the life table whose logits are shifted to reach each life expectancy
 * @param anchors every point with its kind, published or assumption, and its source
 */
public record CataloniaReconstruction(
    Place place,
    int censusYear,
    double censusPopulation,
    YearSeries lifeExpectancy,
    YearSeries totalFertility,
    FertilitySchedule fertilityShape,
    LifeTable standard,
    CitedFigures anchors)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Inputs.
   *
   * @param place Catalonia
   * @param censusYear the year of the census
   * @param censusPopulation persons at the census
   * @param lifeExpectancy life expectancy at birth in years
   * @param totalFertility children per woman
   * @param fertilityShape rates by age that add up to a total fertility of 1
   * @param standard the standard life table
   * @param anchors every point with its source
   * @throws IllegalArgumentException if the population is not above zero
   */
  public CataloniaReconstruction {
    Require.notNull("place", place);
    Require.year("censusYear", censusYear);
    Require.positive("censusPopulation", censusPopulation);
    Require.notNull("lifeExpectancy", lifeExpectancy);
    Require.notNull("totalFertility", totalFertility);
    Require.notNull("fertilityShape", fertilityShape);
    Require.notNull("standard", standard);
    Require.notNull("anchors", anchors);
  }

  @Override
  public TextTable table() {
    return anchors.table();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::census, "census")
        .add(anchors::dataTable, "cited figures")
        .add(lifeExpectancy::dataTable, "life expectancy")
        .add(totalFertility::dataTable, "total fertility")
        .add(fertilityShape::dataTable, "shape of fertility")
        .add(standard::dataTable, "standard life table")
        .build();
  }

  private TextTable census() {
    return TextTable.titled("census")
        .column("year")
        .unit("persons")
        .column("population")
        .row(censusYear, censusPopulation)
        .build();
  }

  /** One line that says what it is and that it is illustrative; {@link #show} lists the anchors. */
  @Override
  public String toString() {
    return "illustrative reconstruction, not Cabré's own series: "
        + place.name()
        + " from "
        + Numbers.readable(censusPopulation)
        + " persons in "
        + censusYear
        + ", "
        + lifeExpectancy.count()
        + " anchors of life expectancy, "
        + totalFertility.count()
        + " of total fertility";
  }
}
