package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.NetMigration;

/**
 * The migrants of one source during one interval of a projection: numbers by age, rates, or a total
 * with an age profile.
 *
 * <pre>
 *   AssumedMigration.of(netMigration)
 *   AssumedMigration.ofRates(femaleRates, maleRates)
 *   AssumedMigration.ofTotal(50_000, MigrationProfile.rogersCastroAtRisk(…)).named("MEX → USA")
 * </pre>
 *
 * <p>The name says whose migration it is: a corridor, an origin group, arrivals as against
 * departures. Contributions are split by these names.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface AssumedMigration extends Serializable {

  /** The name of migration of which nothing else is said. */
  String ALL = "all migrants";

  /**
   * Whose migration it is.
   *
   * @return the name, {@value #ALL} if nothing else is said
   */
  String name();

  /**
   * The same migration under another name.
   *
   * @param newName whose migration it is
   * @return the migration
   */
  AssumedMigration named(String newName);

  /**
   * Known numbers by sex and age.
   *
   * @param migrants over the interval; its corridor or else its group is the name
   * @return the migration
   */
  static Counts of(NetMigration migrants) {
    Require.notNull("migrants", migrants);
    String name = migrants.corridor().map(Object::toString).or(migrants::group).orElse(ALL);
    return new Counts(name, migrants);
  }

  /**
   * Rates on the population at the start of the interval, for both sexes.
   *
   * @param female net migrants per woman: {@link SimpleUnit#PER_YEAR}, multiplied by the length of
   *     the interval, or {@link SimpleUnit#RATIO}, for the whole interval
   * @param male net migrants per man, in the same unit and groups
   * @return the migration
   * @throws IllegalArgumentException if the unit is another, or units or groups differ
   */
  static Rates ofRates(AgeVector female, AgeVector male) {
    Require.notNull("female", female);
    Require.notNull("male", male);
    return new Rates(ALL, female, Optional.of(male));
  }

  /**
   * Rates on the population at the start of the interval, for females only.
   *
   * @param female net migrants per woman, {@link SimpleUnit#PER_YEAR} or {@link SimpleUnit#RATIO}
   * @return the migration
   * @throws IllegalArgumentException if the unit is another
   */
  static Rates ofFemaleRates(AgeVector female) {
    Require.notNull("female", female);
    return new Rates(ALL, female, Optional.empty());
  }

  /**
   * A total that is spread over ages and sexes.
   *
   * @param persons net migrants of the interval, negative for net departures
   * @param profile shares of sexes and ages
   * @return the migration
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  static Total ofTotal(double persons, MigrationProfile profile) {
    return new Total(ALL, persons, profile);
  }

  /**
   * Known numbers by sex and age.
   *
   * @param name whose migration
   * @param migrants persons over the interval
   */
  record Counts(String name, NetMigration migrants) implements AssumedMigration {
    /** Checks the name. */
    public Counts {
      Require.text("name", name);
      Require.notNull("migrants", migrants);
    }

    @Override
    public Counts named(String newName) {
      return new Counts(newName, migrants);
    }

    /** Name and migrants. */
    @Override
    public String toString() {
      return name + ": " + migrants;
    }
  }

  /**
   * Rates on the population at the start of the interval.
   *
   * @param name whose migration
   * @param female net migrants per woman
   * @param male net migrants per man; empty for females only
   */
  record Rates(String name, AgeVector female, Optional<AgeVector> male)
      implements AssumedMigration {
    /**
     * Checks name, units and groups.
     *
     * @throws IllegalArgumentException if a unit is neither per year nor a ratio, or units or
     *     groups differ
     */
    public Rates {
      Require.notNull("female", female);
      Require.notNull("male", male);
      Require.text("name", name);
      if (female.unit() != SimpleUnit.PER_YEAR && female.unit() != SimpleUnit.RATIO) {
        throw Require.refusal(
            "unit of migration rates",
            female.unit().label(),
            "per year, or ratio for the whole interval");
      }
      male.ifPresent(
          vector -> {
            if (!vector.unit().equals(female.unit())) {
              throw Require.refusal("unit of male", vector.unit().label(), female.unit().label());
            }
            if (!vector.ages().equals(female.ages())) {
              throw Require.refusal(
                  "ages of male", vector.ages(), female.ages() + ", those of female");
            }
          });
    }

    @Override
    public Rates named(String newName) {
      return new Rates(newName, female, male);
    }

    /** Name and unit. */
    @Override
    public String toString() {
      return name + ": migration rates, " + female.unit().label();
    }
  }

  /**
   * A total that is spread over ages and sexes.
   *
   * @param name whose migration
   * @param persons net migrants of the interval
   * @param profile shares of sexes and ages
   */
  record Total(String name, double persons, MigrationProfile profile) implements AssumedMigration {
    /**
     * Checks name and number.
     *
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    public Total {
      Require.text("name", name);
      Require.finite("persons", persons);
      Require.notNull("profile", profile);
    }

    @Override
    public Total named(String newName) {
      return new Total(newName, persons, profile);
    }

    /** Name, number and profile. */
    @Override
    public String toString() {
      return name + ": " + persons + " persons by " + profile;
    }
  }
}
