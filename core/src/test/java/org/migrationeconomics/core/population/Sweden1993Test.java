package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Preston, Heuveline, Guillot (2001), Box 6.1 and 6.2: inputs and expected vectors as published;
 * totals and reproduction rates computed from them independently, in another language.
 */
class Sweden1993Test {

  @Test
  void reproductionRates() {
    FertilitySchedule fertility = Sweden1993.fertility();
    LifeTable females = Sweden1993.lifeTable(Sex.FEMALE);
    assertEquals(2.085, fertility.totalFertility(), 1e-12);
    assertEquals(1.0170731707, fertility.grossReproductionRate(), 5e-11);
    double netReproduction =
        fertility.rates().dot(females.personYears().between(15, 49))
            * fertility.femaleShareOfBirths()
            / females.radix();
    assertEquals(1.0064240341, netReproduction, 5e-11);
    assertEquals(0.4878048780, fertility.femaleShareOfBirths(), 5e-11);
  }

  @Test
  void lifeExpectancyAtBirth() {
    assertEquals(81.05968, Sweden1993.lifeTable(Sex.FEMALE).lifeExpectancy(0), 1e-12);
    assertEquals(75.42094, Sweden1993.lifeTable(Sex.MALE).lifeExpectancy(0), 1e-12);
  }

  @Test
  void totals() {
    assertEquals(52_890, Sweden1993.migrants().total());
    assertEquals(
        "population of Sweden, 1993-12-31, female only",
        Sweden1993.females().toString().substring(0, 45));
  }

  /**
   * One step of the closed projection of Box 6.1, whose result is printed there in whole persons.
   */
  @Test
  void survivalRatiosMoveThePopulationAsPublished() {
    double[] published = {
      293_574, 293_189, 248_251, 239_833, 261_015, 284_787, 313_782, 280_463, 285_576, 301_731,
      320_974, 243_039, 205_109, 204_944, 204_793, 194_419, 142_324, 131_768
    };
    double[] p = Sweden1993.females().of(Sex.FEMALE).toArray();
    double[] s = Sweden1993.lifeTable(Sex.FEMALE).survivalRatios().toArray();
    double[] next = new double[p.length];
    for (int x = 1; x < p.length; x++) {
      next[x] = p[x - 1] * s[x];
    }
    next[p.length - 1] = (p[p.length - 2] + p[p.length - 1]) * s[p.length - 1];
    double births = 0;
    AgeVector rates = Sweden1993.fertility().rates();
    for (int i = 0; i < rates.size(); i++) {
      int x = i + 3; // 15-19 is the fourth group
      births += 5 * rates.value(i) * (p[x] + next[x]) / 2;
    }
    assertEquals(604_866.36, births, 0.005);
    next[0] = births * Sweden1993.fertility().femaleShareOfBirths() * s[0];
    assertArrayEquals(published, next, 0.5);
    double total = 0;
    for (double persons : next) {
      total += persons;
    }
    assertEquals(4_449_569.7269, total, 5e-5);
  }
}
