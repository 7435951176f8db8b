package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

@PropertyDefaults(tries = 200)
class DemographicBalanceLaws {

  @Property
  void correctionsAreWhatTheComponentsLeave(
      @ForAll @IntRange(min = 1000, max = 2900) int first,
      @ForAll @IntRange(min = 1, max = 40) int years,
      @ForAll Random random) {
    double[] population = new double[years + 1];
    double[] natural = new double[years];
    double[] migration = new double[years];
    double[] correction = new double[years];
    population[0] = 10_000_000;
    for (int i = 0; i < years; i++) {
      natural[i] = random.nextInt(100_000) - 50_000;
      migration[i] = random.nextInt(100_000) - 50_000;
      correction[i] = random.nextInt(1_000) - 500;
      population[i + 1] = population[i] + natural[i] + migration[i] + correction[i];
    }
    Place place = Place.own("nowhere", "Nowhere");
    DemographicBalance balance =
        DemographicBalance.of(
            place,
            YearSeries.of(PERSONS, first, population),
            YearSeries.of(PERSONS, first, natural),
            YearSeries.of(PERSONS, first, migration));
    for (int i = 0; i < years; i++) {
      assertEquals(correction[i], balance.correction(first + i));
      DemographicBalance one = balance.between(first + i, first + i);
      assertEquals(correction[i], one.correction(first + i));
      assertEquals(first + i, one.firstYear());
    }
    assertEquals(balance, balance.between(first, first + years - 1));
    assertValue(balance, DemographicBalance.builder().from(balance).build());
    assertEquals(years + 1, balance.table().rowCount());
  }
}
