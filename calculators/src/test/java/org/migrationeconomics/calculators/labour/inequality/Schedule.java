package org.migrationeconomics.calculators.labour.inequality;

import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.MoneyUnit;

/**
 * The salary schedule "Universal" of T. Hale, The Theoretical Basics of Popular Inequality
 * Measures, University of Texas Inequality Project: 400 people at eleven salaries.
 */
final class Schedule {

  static final WageUnit YEARLY = WageUnit.of(MoneyUnit.of("USD"), WagePeriod.YEAR);

  private Schedule() {}

  static WageDistribution universal() {
    return WageDistribution.ofWeighted(
        YEARLY,
        new double[] {
          18000, 22000, 25000, 35000, 40000, 60000, 75000, 80000, 120000, 200000, 1000000
        },
        new double[] {7, 10, 280, 15, 15, 50, 10, 6, 4, 2, 1});
  }
}
