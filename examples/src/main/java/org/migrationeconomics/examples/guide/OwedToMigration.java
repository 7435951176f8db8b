package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.sample.Samples;

/** Sweden from 1993, with 100,000 immigrants in every five years. */
final class OwedToMigration {

  private OwedToMigration() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var closed =
        ProjectionInterval.of(
            Samples.sweden1993LifeTable(Sex.FEMALE),
            Samples.sweden1993LifeTable(Sex.MALE),
            Samples.sweden1993Fertility());
    var ages = Samples.sweden1993Migrants().of(Sex.FEMALE);
    var migrants = AssumedMigration.ofTotal(100_000, MigrationProfile.of(ages, ages));
    var input =
        ProjectionInput.repeating(
            Samples.sweden1993Population(), closed.withMigration(migrants), 10);
    var sweden = MigrationContributionCalculator.withDefaults().calculate(input);
    System.out.println(sweden.show());
    // end::lines[]
    return Optional.empty();
  }
}
