package org.migrationeconomics.data.population.wpp;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Fertility rates and births of one calendar year by age of the mother.
 *
 * <p>The files say nothing of how many boys are born for each girl, which {@link #schedule} is
 * told; {@link WppIndicators#sexRatioAtBirth} has it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area whose
 * @param year the calendar year
 * @param rates births per woman and year, in closed groups
 * @param births births in persons, in the same groups
 * @param source where they come from
 */
public record FertilityByAge(
    ReferenceArea area, int year, AgeVector rates, AgeVector births, String source)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Fertility of a year.
   *
   * @param area whose
   * @param year the calendar year
   * @param rates births per woman and year, in closed groups
   * @param births births in persons, in the same groups
   * @param source where they come from
   * @throws IllegalArgumentException if a unit is another, or the groups are open or differ
   */
  public FertilityByAge {
    Require.notNull("area", area);
    Require.year("year", year);
    Require.notNull("rates", rates);
    Require.notNull("births", births);
    Require.text("source", source);
    if (rates.unit() != SimpleUnit.PER_YEAR) {
      throw Require.refusal("unit of rates", rates.unit().label(), SimpleUnit.PER_YEAR.label());
    }
    if (births.unit() != SimpleUnit.PERSONS) {
      throw Require.refusal("unit of births", births.unit().label(), SimpleUnit.PERSONS.label());
    }
    if (rates.ages().isOpen() || !rates.ages().equals(births.ages())) {
      throw Require.refusal(
          "ages of rates and births",
          rates.ages() + " and " + births.ages(),
          "the same closed groups");
    }
  }

  /**
   * The rates as a fertility schedule.
   *
   * @param sexRatioAtBirth boys per girl, such as 1.05
   * @return the schedule
   * @throws IllegalArgumentException if the sex ratio is not from 0.8 to 2, or a rate is above 1
   */
  public FertilitySchedule schedule(double sexRatioAtBirth) {
    return FertilitySchedule.builder()
        .rates(rates)
        .sexRatioAtBirth(sexRatioAtBirth)
        .source(source)
        .build();
  }

  /**
   * The total fertility rate.
   *
   * @return children per woman
   */
  public double totalFertility() {
    double sum = 0;
    for (int i = 0; i < rates.size(); i++) {
      sum += rates.ages().width(i) * rates.value(i);
    }
    return sum;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("age")
            .unit("births per woman and year")
            .column("births per woman and year", 5)
            .unit("persons")
            .column("births", 0);
    for (int i = 0; i < rates.size(); i++) {
      table.row(rates.ages().label(i), rates.value(i), births.value(i));
    }
    return table.source(source).build();
  }

  /** One line: whose, when, total fertility and ages; {@link #show} prints it. */
  @Override
  public String toString() {
    return "fertility of "
        + area.name()
        + " "
        + year
        + ", TFR "
        + Numbers.fixed(totalFertility(), 3)
        + ", "
        + rates.ages();
  }
}
