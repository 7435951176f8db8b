package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.internal.MigrationArrays;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.calculators.reproduction.projection.FlatInput;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Sex;

/**
 * A population and many possible futures of its rates: what a probabilistic projection needs.
 *
 * <pre>
 *   EnsembleInput.builder(base, 1_000)
 *       .totalFertility(tfr)                    // children per woman
 *       .lifeExpectancy(women, men)             // years at birth
 *       .netMigration(persons, profile)         // persons of each interval
 *       .build()
 * </pre>
 *
 * <p>The base says what happens by age in each interval; trajectories say how much more or less of
 * it happens. Every array has one row per trajectory and in it one number per interval, as programs
 * for probabilistic projections write them ({@code tfr[trajectory][interval]}). The n-th row of
 * each array belongs to the same future. What is not given is that of the base in all trajectories.
 *
 * <pre>
 *   fertility   f(x) · factor                      factor = TFR / TFR of the base
 *   survival    1 − factor · (1 − S(x))            the factor acts on the losses of each group
 *   migration   m(x) · factor,  or  total · profile(x)
 * </pre>
 *
 * <p>Those who have all rates of every trajectory give them by {@link Builder#rates}.
 *
 * <p>Immutable and thread-safe, if what was passed to {@link Builder#rates} is.
 */
public final class EnsembleInput {

  private static final double[] NONE = {};

  private final ProjectionInput base;
  private final FlatInput flat;
  private final int trajectories;
  private final double[] fertilityFactors;
  private final double[] femaleMortality;
  private final double[] maleMortality;
  private final double[] migrationLevels;
  private final double[] femaleMigrants;
  private final double[] maleMigrants;
  private final double[] femaleMigrationRates;
  private final double[] maleMigrationRates;
  private final Optional<RateTrajectories> rates;

  private EnsembleInput(Builder builder) {
    base = builder.base;
    flat = builder.flat;
    trajectories = builder.trajectories;
    fertilityFactors = builder.fertilityFactors;
    femaleMortality = builder.femaleMortality;
    maleMortality = builder.maleMortality;
    migrationLevels = builder.migrationLevels;
    rates = builder.rates;
    VitalArrays vital = flat.vital();
    int size = vital.steps() * vital.ages();
    int males = vital.hasMales() ? size : 0;
    femaleMigrants = new double[size];
    maleMigrants = new double[males];
    boolean total = builder.profile.isPresent();
    boolean byRates = !total && flat.hasRates();
    femaleMigrationRates = byRates ? new double[size] : NONE;
    maleMigrationRates = byRates ? new double[males] : NONE;
    if (total) {
      MigrationProfile profile = builder.profile.get();
      repeat(profile.female().toArrayUnsafe(), femaleMigrants);
      profile.male().ifPresent(vector -> repeat(vector.toArrayUnsafe(), maleMigrants));
      return;
    }
    for (MigrationArrays source : flat.sources()) {
      add(source.female(), femaleMigrants);
      add(source.male(), maleMigrants);
      if (byRates) {
        add(source.femaleRates(), femaleMigrationRates);
        add(source.maleRates(), maleMigrationRates);
      }
    }
  }

  private static void repeat(double[] shares, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = shares[i % shares.length];
    }
  }

  private static void add(double[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i];
    }
  }

  /**
   * Begins an ensemble; without further arrays all trajectories are the base itself.
   *
   * @param base the population at the start, and what happens by age in each interval
   * @param trajectories how many futures, at least 1
   * @return a builder
   * @throws IllegalArgumentException if the number is below 1, or above what an array holds
   */
  public static Builder builder(ProjectionInput base, int trajectories) {
    return new Builder(base, trajectories);
  }

  /**
   * The population at the start, and what happens by age in each interval.
   *
   * @return the base of all trajectories
   */
  public ProjectionInput base() {
    return base;
  }

  /**
   * How many futures there are.
   *
   * @return at least 1
   */
  public int trajectories() {
    return trajectories;
  }

  /**
   * What the mortality of a trajectory is multiplied by, as given or as found from life expectancy.
   *
   * @param sex whose mortality
   * @param trajectory from 0
   * @param interval from 0
   * @return the factor on 1 − S(x); 1 for that of the base
   * @throws IllegalArgumentException if there is no such trajectory or interval, or the rates were
   *     given whole
   */
  public double mortalityFactor(Sex sex, int trajectory, int interval) {
    Require.notNull("sex", sex);
    return factor(mortalityFactors(sex == Sex.MALE), trajectory, interval);
  }

  /**
   * What the fertility of a trajectory is multiplied by, as given or as found from total fertility.
   *
   * @param trajectory from 0
   * @param interval from 0
   * @return the factor on f(x); 1 for that of the base
   * @throws IllegalArgumentException if there is no such trajectory or interval, or the rates were
   *     given whole
   */
  public double fertilityFactor(int trajectory, int interval) {
    return factor(fertilityFactors, trajectory, interval);
  }

  private double factor(double[] factors, int trajectory, int interval) {
    index("trajectory", trajectory, trajectories);
    index("interval", interval, flat.vital().steps());
    if (rates.isPresent()) {
      throw Require.refusal("kind of the ensemble", "whole rates", "one with factors");
    }
    return factors.length == 0 ? 1 : factors[interval * trajectories + trajectory];
  }

  static void index(String argument, int value, int size) {
    if (value < 0 || value >= size) {
      throw Require.refusal(argument, value, "0 to " + (size - 1));
    }
  }

  FlatInput flat() {
    return flat;
  }

  /** Factors, interval by interval and in it trajectory by trajectory; empty for 1 throughout. */
  double[] fertilityFactors() {
    return fertilityFactors;
  }

  double[] mortalityFactors(boolean men) {
    return men ? maleMortality : femaleMortality;
  }

  /** Factors on the base's migrants, or totals of persons if there is a profile. */
  double[] migrationLevels() {
    return migrationLevels;
  }

  /** Migrants by interval and age at a level of 1. */
  double[] migrants(boolean men) {
    return men ? maleMigrants : femaleMigrants;
  }

  boolean hasMigrationRates() {
    return femaleMigrationRates.length > 0;
  }

  double[] migrationRates(boolean men) {
    return men ? maleMigrationRates : femaleMigrationRates;
  }

  Optional<RateTrajectories> rates() {
    return rates;
  }

  /** One line: how many trajectories of what. */
  @Override
  public String toString() {
    return trajectories + " trajectories of " + base;
  }

  /** Collects the trajectories of an ensemble. Not thread-safe. */
  public static final class Builder {

    private final ProjectionInput base;
    private final FlatInput flat;
    private final int trajectories;
    private double[] fertilityFactors = NONE;
    private double[] femaleMortality = NONE;
    private double[] maleMortality = NONE;
    private double[] migrationLevels = NONE;
    private Optional<MigrationProfile> profile = Optional.empty();
    private Optional<RateTrajectories> rates = Optional.empty();

    private Builder(ProjectionInput base, int trajectories) {
      this.base = Require.notNull("base", base);
      this.flat = base.toFlatUnsafe();
      this.trajectories = trajectories;
      int most = Integer.MAX_VALUE / (flat.vital().steps() + 1);
      if (trajectories < 1 || trajectories > most) {
        throw Require.refusal("trajectories", trajectories, "1 to " + most);
      }
    }

    /**
     * Multiplies the fertility of all ages.
     *
     * @param factors one row per trajectory, one number per interval, not negative; copied
     * @return this builder
     * @throws IllegalArgumentException if rows or numbers are too many or too few, a factor is
     *     negative, NaN or infinite, or fertility was given before
     */
    public Builder fertilityFactors(double[][] factors) {
      once("fertility", fertilityFactors);
      fertilityFactors = flatten("fertility factor", factors, true);
      return this;
    }

    /**
     * Sets total fertility; the age pattern is that of the base.
     *
     * @param children children per woman, one row per trajectory, one number per interval; copied
     * @return this builder
     * @throws IllegalArgumentException if rows or numbers are too many or too few, a number is
     *     negative, NaN or infinite, the base has no births in an interval, or fertility was given
     *     before
     */
    public Builder totalFertility(double[][] children) {
      once("fertility", fertilityFactors);
      double[] factors = flatten("total fertility", children, true);
      for (int t = 0; t < flat.vital().steps(); t++) {
        FertilitySchedule schedule = base.intervals().get(t).fertility();
        double level = Require.positive(totalOf(t), schedule.totalFertility());
        for (int j = 0; j < trajectories; j++) {
          factors[t * trajectories + j] /= level;
        }
      }
      fertilityFactors = factors;
      return this;
    }

    private static String totalOf(int interval) {
      return "total fertility of the base in interval " + (interval + 1);
    }

    /**
     * Multiplies the losses of all ages and both sexes: survival becomes 1 − factor · (1 − S).
     *
     * @param factors one row per trajectory, one number per interval, not negative; copied
     * @return this builder
     * @throws IllegalArgumentException if rows or numbers are too many or too few, a factor is
     *     negative, NaN or infinite or so large that survival were negative, or mortality was given
     *     before
     */
    public Builder mortalityFactors(double[][] factors) {
      return mortalityFactors(factors, flat.vital().hasMales() ? factors : new double[0][]);
    }

    /**
     * Multiplies the losses of all ages, for each sex by its own factors.
     *
     * @param female one row per trajectory, one number per interval, not negative; copied
     * @param male likewise; without a row in an ensemble of females only
     * @return this builder
     * @throws IllegalArgumentException as {@link #mortalityFactors(double[][])}
     */
    public Builder mortalityFactors(double[][] female, double[][] male) {
      once("mortality", femaleMortality);
      VitalArrays vital = flat.vital();
      double[] women = flatten("female mortality factor", female, true);
      MortalityFactors.check("female", women, vital.femaleSurvival(), vital.ages(), trajectories);
      if (vital.hasMales()) {
        maleMortality = flatten("male mortality factor", male, true);
        MortalityFactors.check(
            "male", maleMortality, vital.maleSurvival(), vital.ages(), trajectories);
      } else {
        noMales("male mortality factor", male);
      }
      femaleMortality = women;
      return this;
    }

    /**
     * Sets life expectancy at birth; for each sex, trajectory and interval the factor on the losses
     * is found that gives it.
     *
     * <pre>
     *   e(0) = z Σ S(0) S(z) … S(x)      with the open group's T = L S / (1 − S)
     * </pre>
     *
     * <p>It is the life expectancy that the survival ratios of the projection imply, which in wide
     * age groups is that of the life table they are made of. One factor for all ages: it moves the
     * level, not the pattern.
     *
     * @param female years, one row per trajectory, one number per interval; copied
     * @param male likewise; without a row in an ensemble of females only
     * @return this builder
     * @throws IllegalArgumentException if rows or numbers are too many or too few, a number is not
     *     above zero, no factor gives it without negative survival, or mortality was given before
     */
    public Builder lifeExpectancy(double[][] female, double[][] male) {
      once("mortality", femaleMortality);
      VitalArrays vital = flat.vital();
      double[] women = flatten("female life expectancy", female, false);
      MortalityFactors.solve("female", women, vital.femaleSurvival(), vital, trajectories);
      if (vital.hasMales()) {
        maleMortality = flatten("male life expectancy", male, false);
        MortalityFactors.solve("male", maleMortality, vital.maleSurvival(), vital, trajectories);
      } else {
        noMales("male life expectancy", male);
      }
      femaleMortality = women;
      return this;
    }

    /**
     * Multiplies the migrants of the base: all ages, sexes and sources.
     *
     * @param factors one row per trajectory, one number per interval; negative ones turn the
     *     migrants round; copied
     * @return this builder
     * @throws IllegalArgumentException if rows or numbers are too many or too few, a factor is NaN
     *     or infinite, or migration was given before
     */
    public Builder migrationFactors(double[][] factors) {
      once("migration", migrationLevels);
      migrationLevels = flatten("migration factor", factors, false);
      return this;
    }

    /**
     * Sets net migration, in place of that of the base.
     *
     * @param persons net migrants of each whole interval, negative for net departures; one row per
     *     trajectory, one number per interval; copied
     * @param shares how they spread over ages and sexes
     * @return this builder
     * @throws IllegalArgumentException if rows or numbers are too many or too few, a number is NaN
     *     or infinite, groups or sexes of the profile are not those of the base, or migration was
     *     given before
     */
    public Builder netMigration(double[][] persons, MigrationProfile shares) {
      once("migration", migrationLevels);
      if (!Require.notNull("profile", shares).ages().equals(base.ages())) {
        throw Require.refusal(
            "ages of the profile", shares.ages(), base.ages() + ", those of the base");
      }
      if (shares.male().isPresent() != base.base().has(Sex.MALE)) {
        throw Require.refusal(
            "sexes of the profile",
            shares.male().isPresent() ? "female and male" : "female",
            (base.base().has(Sex.MALE) ? "female and male" : "female") + ", those of the base");
      }
      migrationLevels = flatten("net migration", persons, false);
      profile = Optional.of(shares);
      return this;
    }

    /**
     * Sets all rates of every trajectory, in place of those of the base.
     *
     * @param all gives the rates of a trajectory and interval
     * @return this builder
     * @throws IllegalArgumentException if anything else was given before
     */
    public Builder rates(RateTrajectories all) {
      rates = Optional.of(Require.notNull("rates", all));
      return this;
    }

    /**
     * Ends the ensemble.
     *
     * @return the input
     * @throws IllegalArgumentException if whole rates and levels or factors were both given
     */
    public EnsembleInput build() {
      boolean levels =
          List.of(fertilityFactors, femaleMortality, migrationLevels).stream()
              .anyMatch(array -> array.length > 0);
      if (rates.isPresent() && levels) {
        throw Require.refusal(
            "kind of the trajectories", "whole rates and levels or factors", "one of the two");
      }
      return new EnsembleInput(this);
    }

    private static void once(String what, double[] before) {
      if (before.length > 0) {
        throw Require.refusal(what, "given a second time", "one call that sets it");
      }
    }

    private static void noMales(String name, double[][] rows) {
      if (Require.notNull(name, rows).length > 0) {
        throw Require.refusal(
            "number of rows of " + name, rows.length, "0, as the ensemble is of females only");
      }
    }

    /** Turns rows by trajectory into rows by interval. */
    private double[] flatten(String name, double[][] rows, boolean notNegative) {
      int steps = flat.vital().steps();
      if (Require.notNull(name, rows).length != trajectories) {
        throw Require.refusal(
            "number of rows of " + name, rows.length, trajectories + ", one per trajectory");
      }
      double[] all = new double[steps * trajectories];
      for (int j = 0; j < trajectories; j++) {
        if (rows[j].length != steps) {
          throw Require.refusal(
              "length of row " + j + " of " + name, rows[j].length, steps + ", one per interval");
        }
        for (int t = 0; t < steps; t++) {
          double value = rows[j][t];
          // The name is only put together for a refusal: there may be a million numbers.
          if (!Double.isFinite(value) || (notNegative && value < 0)) {
            throw Require.refusal(
                name + " of trajectory " + j + " in interval " + (t + 1),
                value,
                notNegative ? "a finite number that is not negative" : "a finite number");
          }
          all[t * trajectories + j] = value;
        }
      }
      return all;
    }

    /** How many trajectories, of what. */
    @Override
    public String toString() {
      return "builder of " + trajectories + " trajectories of " + base;
    }
  }
}
