package org.migrationeconomics.core.population;

import java.time.LocalDate;
import org.migrationeconomics.core.internal.Require;

/**
 * The day of a year to which a publisher's populations refer.
 *
 * <p>"The population of 2020" is that of 1 January with Eurostat and the Human Mortality Database
 * and that of 1 July in most tables of the United Nations; half a year of growth lies between them.
 */
public enum ReferenceDay {
  /** 1 January, the beginning of the year. */
  START_OF_YEAR(1, 1),
  /** 1 July, the middle of the year. */
  MID_YEAR(7, 1),
  /** 31 December, the end of the year; a day before the next year's 1 January. */
  END_OF_YEAR(12, 31);

  private final int month;
  private final int day;

  ReferenceDay(int month, int day) {
    this.month = month;
    this.day = day;
  }

  /**
   * This day of one year.
   *
   * @param year 1000 to 2999
   * @return the date
   * @throws IllegalArgumentException if the year is outside that span
   */
  public LocalDate in(int year) {
    return LocalDate.of(Require.year("year", year), month, day);
  }
}
