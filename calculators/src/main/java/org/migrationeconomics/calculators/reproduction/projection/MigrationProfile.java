package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Shares of the age groups and sexes in a total of migrants, for those who know how many came but
 * not how old they were.
 *
 * <pre>
 *   MigrationProfile.of(observedNetMigration)
 *   MigrationProfile.rogersCastroAtRisk(RogersCastro.fundamental(), mexico2000)
 * </pre>
 *
 * <p>The shares sum to one over ages and sexes. Some may be negative, where a net total hides
 * departures at one age and arrivals at another.
 *
 * <p><b>Units</b>: shares, plain ratios.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class MigrationProfile implements WithMigrationProfile, Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double SUM_TOLERANCE = 1e-9;

  MigrationProfile() {}

  /**
   * The shares in migrants of whom both is known.
   *
   * @param migrants net migrants by age and sex, whose total is not zero
   * @return the profile
   * @throws IllegalArgumentException if the migrants are of males only, or their total is zero
   */
  public static MigrationProfile of(NetMigration migrants) {
    Require.notNull("migrants", migrants);
    return ofWeights(
        migrants.of(Sex.FEMALE),
        migrants.has(Sex.MALE) ? Optional.of(migrants.of(Sex.MALE)) : Optional.empty(),
        "profile of " + migrants);
  }

  /**
   * Shares in proportion to weights of both sexes.
   *
   * @param female weights of girls and women, in any unit
   * @param male weights of boys and men, in the same unit and groups
   * @return the profile
   * @throws IllegalArgumentException if units or groups differ or the weights sum to zero
   */
  public static MigrationProfile of(AgeVector female, AgeVector male) {
    Require.notNull("female", female);
    Require.notNull("male", male);
    return ofWeights(female, Optional.of(male), "given profile");
  }

  /**
   * Shares in proportion to weights, for a population of females only.
   *
   * @param female weights of girls and women, in any unit
   * @return the profile
   * @throws IllegalArgumentException if the weights sum to zero
   */
  public static MigrationProfile ofFemales(AgeVector female) {
    Require.notNull("female", female);
    return ofWeights(female, Optional.empty(), "given profile");
  }

  /**
   * Migrants at given rates: each age and sex in proportion to its rate and to its people at risk.
   *
   * <pre>
   *   share(x) = r(x) P(x) / Σ r(y) P(y)        over ages and sexes
   * </pre>
   *
   * <p>People at risk are those who may move: for emigrants the population itself, for immigrants
   * that of the country they come from.
   *
   * @param female rates of girls and women, per year or for the whole interval
   * @param male rates of boys and men, in the same unit and groups
   * @param atRisk the people of whom they are rates, in the groups of the rates and of both sexes
   * @return the profile, whose label names the population
   * @throws IllegalArgumentException if the unit is no rate, units, groups or sexes differ, or
   *     nobody moves
   */
  public static MigrationProfile ofRates(AgeVector female, AgeVector male, Population atRisk) {
    Require.notNull("female", female);
    return atRisk("rates", female, Require.notNull("male", male), atRisk);
  }

  /**
   * A model schedule as what it is, rates of moving at each age: those who move at these rates out
   * of a population, its women and men at the same rates; see {@link #ofRates}.
   *
   * <p>Whose population it is counts for more than which schedule: of the migrants that the
   * fundamental one takes out of Sweden's women in 1993, 5.2 % are 65 and over, of those out of
   * Mexico's in 2000, 1.1 %; of Sweden's observed immigrants it was 3.3 %. Where the ages of
   * migrants are known, {@link #of(NetMigration)} is better.
   *
   * @param schedule the model
   * @param atRisk the people who may move, in the age groups of the projection
   * @return the profile, whose label names schedule and population
   * @throws IllegalArgumentException if there are no women at risk, or nobody moves
   */
  public static MigrationProfile rogersCastroAtRisk(RogersCastro schedule, Population atRisk) {
    Require.notNull("schedule", schedule);
    AgeVector rates = schedule.rates(Require.notNull("population at risk", atRisk).ages());
    return atRisk(schedule.toString(), rates, rates, atRisk);
  }

  private static MigrationProfile atRisk(
      String what, AgeVector female, AgeVector male, Population atRisk) {
    Require.notNull("population at risk", atRisk);
    return ofWeights(
        movers("female", female, atRisk.of(Sex.FEMALE)),
        atRisk.male().map(men -> movers("male", male, men)),
        what + " on the population of " + atRisk.area().name() + ", " + atRisk.date());
  }

  private static AgeVector movers(String sex, AgeVector rates, AgeVector people) {
    if (rates.unit() != SimpleUnit.PER_YEAR && rates.unit() != SimpleUnit.RATIO) {
      throw Require.refusal(
          "unit of " + sex + " rates", rates.unit().label(), "per year, or ratio for an interval");
    }
    if (!rates.ages().equals(people.ages())) {
      throw Require.refusal(
          "ages of " + sex + " rates", rates.ages(), people.ages() + ", those of the population");
    }
    double[] movers = new double[rates.size()];
    for (int x = 0; x < movers.length; x++) {
      movers[x] = rates.value(x) * people.value(x);
    }
    return AgeVector.of(SimpleUnit.PERSONS, rates.ages(), movers);
  }

  /**
   * A model schedule read as if it were the ages of migrants and not rates of moving, the same for
   * both sexes: right for migrants out of a population with as many people at every age, and too
   * old for those out of any other ({@link #rogersCastroAtRisk}). For schedules that were fitted to
   * the ages of migrants themselves.
   *
   * <p>The weight of a group is the sum of the schedule over its single years of completed age. The
   * open group counts as the years up to age 99, or as one year if it begins later.
   *
   * @param schedule the model
   * @param ages the age groups of the projection
   * @param femaleShare share of girls and women, 0 to 1
   * @return the profile, whose label says how the schedule was read
   * @throws IllegalArgumentException if the share is outside 0 to 1
   */
  public static MigrationProfile rogersCastroAsShares(
      RogersCastro schedule, AgeGroups ages, double femaleShare) {
    Require.notNull("schedule", schedule);
    Require.notNull("ages", ages);
    Require.share("female share", femaleShare);
    double[] weights = new double[ages.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int lower = ages.lower(i);
      int end = ages.isOpen(i) ? Math.max(lower + 1, 100) : ages.end(i);
      for (int age = lower; age < end; age++) {
        weights[i] += schedule.rate(age);
      }
      sum += weights[i];
    }
    AgeVector shares = AgeVector.of(SimpleUnit.RATIO, ages, weights).times(1 / sum);
    return builder()
        .female(shares.times(femaleShare))
        .male(shares.times(1 - femaleShare))
        .label(schedule + " read as shares")
        .build();
  }

  private static MigrationProfile ofWeights(
      AgeVector female, Optional<AgeVector> male, String label) {
    male.ifPresent(
        vector -> {
          if (!vector.unit().equals(female.unit())) {
            throw Require.refusal("unit of male", vector.unit().label(), female.unit().label());
          }
        });
    double sum = female.sum() + male.map(AgeVector::sum).orElse(0.0);
    if (!Double.isFinite(1 / sum)) {
      throw Require.refusal("sum of the weights", sum, "a number other than zero");
    }
    return builder()
        .female(shares(female, sum))
        .male(male.map(vector -> shares(vector, sum)))
        .label(label)
        .build();
  }

  private static AgeVector shares(AgeVector weights, double sum) {
    return AgeVector.of(SimpleUnit.RATIO, weights.ages(), weights.times(1 / sum).toArray());
  }

  /**
   * Begins a profile from shares that sum to one; female shares are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Shares of girls and women by age.
   *
   * @return plain ratios
   */
  public abstract AgeVector female();

  /**
   * Shares of boys and men by age.
   *
   * @return plain ratios; empty for a population of females only
   */
  public abstract Optional<AgeVector> male();

  /**
   * What the profile is.
   *
   * @return the label, "given profile" if nobody said
   */
  @Value.Default
  public String label() {
    return "given profile";
  }

  /**
   * The age groups of both sexes.
   *
   * @return the groups
   */
  public AgeGroups ages() {
    return female().ages();
  }

  /** Validates units, groups and sum. */
  @Value.Check
  void check() {
    if (female().unit() != SimpleUnit.RATIO) {
      throw Require.refusal("unit of female", female().unit().label(), SimpleUnit.RATIO.label());
    }
    male()
        .ifPresent(
            vector -> {
              if (vector.unit() != SimpleUnit.RATIO) {
                throw Require.refusal("unit of male", vector.unit(), SimpleUnit.RATIO.label());
              }
              if (!vector.ages().equals(ages())) {
                throw Require.refusal("ages of male", vector.ages(), ages() + ", those of female");
              }
            });
    double sum = female().sum() + male().map(AgeVector::sum).orElse(0.0);
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw Require.refusal("sum of the shares", sum, "1");
    }
    Require.text("label", label());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(label()).column("age").unit("1").column("female", 4);
    male().ifPresent(vector -> table.column("male", 4));
    for (int i = 0; i < ages().size(); i++) {
      if (male().isPresent()) {
        table.row(ages().label(i), female().value(i), male().get().value(i));
      } else {
        table.row(ages().label(i), female().value(i));
      }
    }
    return table.note("Shares of all migrants.").build();
  }

  /** The label and the groups; {@link #show} prints the shares. */
  @Override
  public String toString() {
    return label() + ", " + ages() + (male().isEmpty() ? ", female only" : "");
  }

  /** Builds a profile. Not thread-safe. */
  public static final class Builder extends ImmutableMigrationProfile.Builder {
    Builder() {}
  }
}
