package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;

/** Age groups and age structures that the indicators have in common. */
final class StableAges {

  private StableAges() {}

  /**
   * The life table in groups of one width: its own if they are, or else those of the fertility
   * rates, as 0, 1-4 are joined to 0-4.
   */
  static LifeTable ofOneWidth(LifeTable lifeTable, FertilitySchedule fertility) {
    return lifeTable.ages().isEqualWidth()
        ? lifeTable
        : lifeTable.collapseTo(ofOneWidth(lifeTable.ages(), fertility.ages().width()));
  }

  private static AgeGroups ofOneWidth(AgeGroups ages, int width) {
    return AgeGroups.ofWidth(width, ages.lower(ages.size() - 1));
  }

  /**
   * Persons in each group of a stable population for each in its first, before scaling.
   *
   * <pre>
   *   N(x) = L(x) λ^(−x/n)        N(open) = N(open−n) S / (λ − S),   S = T(open) / T(open−n)
   * </pre>
   *
   * @param years person-years; those of the open group do not matter. Not modified.
   * @param survival S, to the open group
   * @param step λ, growth over one width
   * @return persons; empty if survivors of the open group outgrow the population
   */
  static double[] persons(double[] years, double survival, double step) {
    int open = years.length - 1;
    if (!(step > survival)) {
      return new double[0];
    }
    double[] persons = new double[years.length];
    double discount = 1;
    for (int x = 0; x < open; x++) {
      persons[x] = years[x] * discount;
      discount /= step;
    }
    persons[open] = persons[open - 1] * survival / (step - survival);
    return persons;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Shares of persons, which must not be all zero. */
  static AgeVector shares(AgeGroups ages, double[] persons) {
    double total = sum(persons);
    double[] shares = new double[persons.length];
    for (int x = 0; x < shares.length; x++) {
      shares[x] = persons[x] / total;
    }
    return AgeVector.ofUnsafe("stable age structure", SimpleUnit.RATIO, ages, shares);
  }
}
