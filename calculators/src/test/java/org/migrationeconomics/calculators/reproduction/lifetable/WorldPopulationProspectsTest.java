package org.migrationeconomics.calculators.reproduction.lifetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.reproduction.Wpp2019;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

/** Life expectancies of women that the United Nations publish beside their death rates. */
class WorldPopulationProspectsTest {

  @Test
  void lifeExpectanciesAreThoseOfTheUnitedNations() {
    Wpp2019 wpp = Wpp2019.given();
    LifeTableCalculator calculator =
        LifeTableCalculator.withDefaults().withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD);
    int tables = 0;
    double worst = 0;
    String where = "";
    for (int country : wpp.countries()) {
      for (int year = 1950; year < 2020; year += 5) {
        String period = year + "-" + (year + 5);
        LifeTable table = calculator.calculate(Sex.FEMALE, wpp.femaleRates(country, period));
        double off = table.lifeExpectancy(0) - wpp.femaleLifeExpectancy(country, period);
        if (Math.abs(off) > Math.abs(worst)) {
          worst = off;
          where = country + " " + period;
        }
        tables++;
      }
    }
    assertEquals(14 * 14, tables);
    assertTrue(Math.abs(worst) <= 0.06, where + " is off by " + worst);
  }
}
