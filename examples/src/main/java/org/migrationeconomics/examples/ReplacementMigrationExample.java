package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigration;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementTarget;
import org.migrationeconomics.calculators.reproduction.scenario.StationaryPopulationCalculator;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.sample.Samples;

/**
 * How many immigrants would make up for a fifth of the births? The question of the United Nations'
 * report "Replacement Migration" (2000), asked of the textbook's Sweden of 1993 with fertility 20 %
 * lower; females only, because the textbook's migrants are.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=ReplacementMigrationExample
 * </pre>
 */
public final class ReplacementMigrationExample {

  private static final double FERTILITY = 0.8;
  private static final int INTERVALS = 11;

  private ReplacementMigrationExample() {}

  /**
   * Prints what each target would take.
   *
   * @param args none
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    // 1. Sweden's women, their mortality, and their fertility less a fifth: no interval with
    // migrants yet.
    Population women = Samples.sweden1993Population().withMale(Optional.empty());
    ProjectionInterval closed =
        ProjectionInterval.ofFemales(
            Samples.sweden1993LifeTable(Sex.FEMALE),
            Samples.sweden1993Fertility().times(FERTILITY));
    ProjectionInput input = ProjectionInput.repeating(women, closed, INTERVALS);

    // 2. Migrants are as old as those of 1993-98 were; only their number is looked for.
    NetMigration observed = Samples.sweden1993Migrants();
    MigrationProfile profile = MigrationProfile.of(observed);

    // 3. Three targets, from modest to hopeless.
    out.println(replacement(input, profile, ReplacementTarget.constantSize()).show());
    TextTable.Builder compared =
        TextTable.titled("Immigrants that each target takes, 1993-2048")
            .column("target")
            .column("immigrants", 0)
            .column("per year", 0)
            .column("women at the end", 0)
            .column("of them migrants and descendants, %", 1);
    for (ReplacementTarget target :
        new ReplacementTarget[] {
          ReplacementTarget.constantSize(),
          ReplacementTarget.constantWorkingAge(),
          ReplacementTarget.constantSupportRatio()
        }) {
      ReplacementMigration result = replacement(input, profile, target);
      compared.row(
          target.label(),
          result.total(),
          result.perYear(),
          result.population().total(),
          100 * result.share().value());
    }
    out.println();
    out.println(compared.build().render());

    // 4. The other way round: what becomes of a population that fewer and fewer are born to, and
    // to which the migrants of 1993-98 come for ever?
    out.println();
    out.println(
        StationaryPopulationCalculator.withDefaults()
            .calculate(women.area(), closed.withMigration(AssumedMigration.of(observed)))
            .show());
    out.flush();
  }

  private static ReplacementMigration replacement(
      ProjectionInput input, MigrationProfile profile, ReplacementTarget target) {
    return ReplacementMigrationCalculator.withDefaults().calculate(input, profile, target);
  }
}
