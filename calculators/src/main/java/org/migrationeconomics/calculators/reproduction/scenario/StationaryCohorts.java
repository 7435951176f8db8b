package org.migrationeconomics.calculators.reproduction.scenario;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeVector;

/**
 * What the stationary population of one sex is made of: the parts of a {@link
 * StationaryPopulation}.
 *
 * <p><b>Units</b>: persons; persons per birth of an interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param migrants net migrants of every interval by age
 * @param immigrants the migrants of all intervals who are alive at one time, by age
 * @param perBirth persons by age that one birth of either sex in every interval keeps alive
 */
public record StationaryCohorts(AgeVector migrants, AgeVector immigrants, AgeVector perBirth)
    implements Serializable {

  /**
   * Checks units and groups.
   *
   * @throws IllegalArgumentException if migrants or immigrants are not persons, survivors per birth
   *     not a ratio, or the groups differ
   */
  public StationaryCohorts {
    Require.notNull("migrants", migrants);
    unit("migrants", migrants, SimpleUnit.PERSONS);
    unit("immigrants", immigrants, SimpleUnit.PERSONS);
    unit("survivors per birth", perBirth, SimpleUnit.RATIO);
    if (!migrants.ages().equals(immigrants.ages()) || !perBirth.ages().equals(migrants.ages())) {
      throw Require.refusal(
          "ages of immigrants and survivors per birth",
          immigrants.ages() + " and " + perBirth.ages(),
          migrants.ages() + ", those of the migrants");
    }
  }

  private static void unit(String name, AgeVector vector, SimpleUnit expected) {
    if (vector.unit() != expected) {
      throw Require.refusal("unit of " + name, vector.unit().label(), expected.label());
    }
  }

  /** All persons, with those whom a number of births in every interval keeps alive. */
  AgeVector with(double births) {
    return immigrants.plus(descendants(births)).withLabel("stationary population");
  }

  /** Those whom a number of births in every interval keeps alive. */
  AgeVector descendants(double births) {
    double[] persons = perBirth.toArray();
    for (int x = 0; x < persons.length; x++) {
      persons[x] *= births;
    }
    return AgeVector.ofUnsafe("descendants", SimpleUnit.PERSONS, perBirth.ages(), persons);
  }
}
