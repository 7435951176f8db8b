package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementTarget;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.sample.Samples;

/** Sweden's women with a fifth fewer births, and the immigrants who would make up for them. */
final class ReplacingBirths {

  private ReplacingBirths() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var women = Samples.sweden1993Population().withMale(Optional.empty());
    var fewerBirths = Samples.sweden1993Fertility().times(0.8);
    var closed = ProjectionInterval.ofFemales(Samples.sweden1993LifeTable(Sex.FEMALE), fewerBirths);
    var input = ProjectionInput.repeating(women, closed, 11);
    var ages = MigrationProfile.of(Samples.sweden1993Migrants());
    var needed =
        ReplacementMigrationCalculator.withDefaults()
            .calculate(input, ages, ReplacementTarget.constantSize());
    System.out.println(needed.show());
    // end::lines[]
    return Optional.empty();
  }
}
