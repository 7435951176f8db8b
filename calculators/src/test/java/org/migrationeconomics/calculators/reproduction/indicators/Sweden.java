package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

/** Swedish females of 1993: Preston, Heuveline and Guillot, Demography, 2001, boxes 6.1 and 6.2. */
final class Sweden {

  static final AgeGroups AGES = AgeGroups.ofWidth(5, 85);

  static final AgeVector WOMEN =
      AgeVector.of(
          SimpleUnit.PERSONS,
          AGES,
          293395,
          248369,
          240012,
          261346,
          285209,
          314388,
          281290,
          286923,
          304108,
          324946,
          247613,
          211351,
          215140,
          221764,
          223506,
          183654,
          141990,
          112424);

  /** Closed to migration, printed in whole persons. */
  static final double[] WOMEN_1998 = {
    293574, 293189, 248251, 239833, 261015, 284787, 313782, 280463, 285576, 301731, 320974, 243039,
    205109, 204944, 204793, 194419, 142324, 131768
  };

  static final LifeTable TABLE =
      LifeTable.ofPersonYears(
              100_000, AGES, 497487, 497138, 496901, 496531, 495902, 495168, 494213, 492760, 490447,
              486613, 480665, 471786, 457852, 436153, 402775, 350358, 271512, 291707)
          .withSex(Sex.FEMALE)
          .withLabel("Sweden 1993");

  static final FertilitySchedule FERTILITY =
      FertilitySchedule.of(
          AgeVector.of(
              SimpleUnit.PER_YEAR,
              AgeGroups.closed(15, 49, 5),
              .0120,
              .0908,
              .1499,
              .1125,
              .0441,
              .0074,
              .0003),
          1.05);

  private Sweden() {}
}
