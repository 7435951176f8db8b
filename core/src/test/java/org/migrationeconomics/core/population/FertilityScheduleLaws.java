package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.measure.SimpleUnit.PER_YEAR;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

@PropertyDefaults(tries = 300)
class FertilityScheduleLaws {

  @Provide
  Arbitrary<AgeVector> rates() {
    return Ages.groups()
        .filter(groups -> !groups.isOpen())
        .flatMap(groups -> Ages.whole(PER_YEAR, groups, 0, 500).withoutEdgeCases())
        .map(vector -> vector.times(0.001));
  }

  @Property
  void grossReproductionAndSonsMakeTotalFertility(
      @ForAll("rates") AgeVector rates, @ForAll @DoubleRange(min = 0.8, max = 2) double ratio) {
    FertilitySchedule schedule = FertilitySchedule.of(rates, ratio);
    double daughters = schedule.grossReproductionRate();
    double total = schedule.totalFertility();
    assertEquals(total, daughters + daughters * ratio, 1e-12 * (1 + total));
    assertEquals(daughters, total * schedule.femaleShareOfBirths(), 1e-12 * (1 + total));
    assertTrue(total >= 0);
  }

  @Property
  void aLevelOfFertilityChangesNoAge(
      @ForAll("rates") AgeVector rates, @ForAll @DoubleRange(min = 0.01, max = 2) double factor) {
    FertilitySchedule schedule = FertilitySchedule.of(rates, 1.05);
    FertilitySchedule other = schedule.times(factor);
    double total = schedule.totalFertility();
    assertEquals(factor * total, other.totalFertility(), 1e-12 * (1 + total));
    if (total > 0) {
      double mean = schedule.meanAgeAtChildbearing().value();
      assertEquals(mean, other.meanAgeAtChildbearing().value(), 1e-9);
      AgeGroups ages = schedule.ages();
      assertTrue(mean > ages.lower(0) && mean < ages.end(ages.size() - 1));
    }
  }

  /** A rate that holds in a group holds in each of its single years. */
  @Property
  void singleYearsGiveTheSame(@ForAll("rates") AgeVector rates) {
    AgeGroups ages = rates.ages();
    AgeGroups single = AgeGroups.closed(ages.lower(0), ages.end(ages.size() - 1) - 1, 1);
    double[] values = new double[single.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rates.value(ages.indexOf(single.lower(i)));
    }
    FertilitySchedule grouped = FertilitySchedule.of(rates, 1.05);
    FertilitySchedule byYear = FertilitySchedule.of(AgeVector.of(PER_YEAR, single, values), 1.05);
    assertEquals(grouped.totalFertility(), byYear.totalFertility(), 1e-10);
    assertEquals(
        grouped.meanAgeAtChildbearing().orElse(0), byYear.meanAgeAtChildbearing().orElse(0), 1e-9);
  }
}
