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
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Shares of the age groups and sexes in a total of migrants, for those who know how many came but
 * not how old they were.
 *
 * <pre>
 *   MigrationProfile.rogersCastro(RogersCastro.fundamental(), AgeGroups.ofWidth(5, 85), 0.5)
 *   MigrationProfile.of(observedNetMigration)
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
    return ofWeights(female, Optional.empty(), "given profile");
  }

  /**
   * A model schedule, the same for both sexes.
   *
   * <p>The weight of a group is the sum of the schedule over its single years of completed age. The
   * open group counts as the years up to age 99, or as one year if it begins later.
   *
   * @param schedule the model
   * @param ages the age groups of the projection
   * @param femaleShare share of girls and women, 0 to 1
   * @return the profile
   * @throws IllegalArgumentException if the share is outside 0 to 1
   */
  public static MigrationProfile rogersCastro(
      RogersCastro schedule, AgeGroups ages, double femaleShare) {
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
        .label(schedule.toString())
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
