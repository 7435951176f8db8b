package org.migrationeconomics.calculators.reproduction.scenario;

import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;

/**
 * Sweden 1993: populations, person-years, fertility and net migrants of 1993-98 as in S. H.
 * Preston, P. Heuveline and M. Guillot, Demography, 2001, boxes 6.1 and 6.2.
 */
public final class Sweden1993 {

  public static final Place SWEDEN = Place.of("SWE");
  public static final AgeGroups AGES = AgeGroups.ofWidth(5, 85);
  private static final double[] WOMEN = {
    293395, 248369, 240012, 261346, 285209, 314388, 281290, 286923, 304108, 324946, 247613, 211351,
    215140, 221764, 223506, 183654, 141990, 112424
  };
  private static final double[] MEN = {
    310189, 261963, 252046, 274711, 296679, 333726, 296774, 299391, 314295, 338709, 256066, 208841,
    199996, 197282, 184234, 133856, 86732, 49095
  };
  private static final double[] WOMEN_YEARS = {
    497487, 497138, 496901, 496531, 495902, 495168, 494213, 492760, 490447, 486613, 480665, 471786,
    457852, 436153, 402775, 350358, 271512, 291707
  };
  private static final double[] MEN_YEARS = {
    496754, 496297, 495989, 495113, 493460, 491475, 489325, 486487, 482392, 476532, 467568, 452941,
    428556, 390707, 336027, 261507, 172333, 128631
  };
  private static final double[] MIGRANTS = {
    6840, 4150, 3365, 5270, 9240, 8230, 5470, 3155, 1770, 1115, 1075, 845, 645, 530, 465, 300, 250,
    175
  };

  private Sweden1993() {}

  public static AgeVector persons(double... values) {
    return AgeVector.of(SimpleUnit.PERSONS, AGES, values);
  }

  public static Population women() {
    return Population.builder()
        .area(SWEDEN)
        .date(1993, ReferenceDay.END_OF_YEAR)
        .female(persons(WOMEN))
        .build();
  }

  public static Population everybody() {
    return women().withMale(persons(MEN));
  }

  public static FertilitySchedule fertility(double factor) {
    AgeVector rates =
        AgeVector.of(
            SimpleUnit.PER_YEAR,
            AgeGroups.closed(15, 49, 5),
            .0120,
            .0908,
            .1499,
            .1125,
            .0441,
            .0074,
            .0003);
    return FertilitySchedule.of(rates, 1.05).times(factor);
  }

  private static LifeTable table(double[] years) {
    return LifeTable.ofPersonYears(100_000, AGES, years);
  }

  public static ProjectionInterval females(double factor) {
    return ProjectionInterval.ofFemales(table(WOMEN_YEARS), fertility(factor));
  }

  public static ProjectionInterval bothSexes(double factor) {
    return ProjectionInterval.of(table(WOMEN_YEARS), table(MEN_YEARS), fertility(factor));
  }

  public static AgeVector migrants() {
    return persons(MIGRANTS);
  }

  public static MigrationProfile profile() {
    return MigrationProfile.ofFemales(migrants());
  }

  public static AssumedMigration migration() {
    return AssumedMigration.ofTotal(migrants().sum(), profile());
  }
}
