package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.migrationeconomics.calculators.reproduction.contribution.ContributionSplit;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.core.population.PopulationHistory;

/**
 * Mexico 2020 had nobody left since 1950, or any other country and span: those who are absent, and
 * the children they did not have here.
 *
 * <p>Reads any edition of the United Nations' World Population Prospects from a folder of your own:
 * the text tables of the R packages wpp2010 to wpp2024, or the CSV files of 2022 and 2024 as they
 * are downloaded (populations of 1 January by single ages, fertility by age, complete life tables
 * or deaths by single ages, demographic indicators).
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=MexicoWithoutEmigration -Dexec.args="wpp2019 Mexico 1950 2020"
 *   mvn -q compile -Pexample -Dexample=MexicoWithoutEmigration -Dexec.args="wpp2024csv Mexico 1950 2024"
 * </pre>
 */
public final class MexicoWithoutEmigration {

  private MexicoWithoutEmigration() {}

  /**
   * Prints what migration contributed to a country.
   *
   * @param args the folder; then, if not Mexico 1950-2020, country, first and last year
   * @throws IllegalArgumentException if the folder is missing, or country and years are not in it
   */
  public static void main(String[] args) {
    if (args.length != 1 && args.length != 4) {
      throw new IllegalArgumentException(
          "arguments are "
              + args.length
              + ", expected a folder, or folder, country, first year,"
              + " last year");
    }
    boolean mexico = args.length == 1;
    print(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        Path.of(args[0]),
        mexico ? "Mexico" : args[1],
        mexico ? 1950 : Integer.parseInt(args[2]),
        mexico ? 2020 : Integer.parseInt(args[3]));
  }

  static void print(PrintStream out, Path folder, String country, int from, int to) {
    // 1. Populations and vital rates, every five years or every year, as the United Nations publish
    // them.
    PopulationHistory history = Prospects.read(folder, country, from, to).value().between(from, to);
    out.println(history.show());

    // 2. Who came or left is what births and deaths do not explain; then everything is taken apart.
    MigrationContributionCalculator calculator = MigrationContributionCalculator.withDefaults();
    MigrationContribution contribution = calculator.calculate(history);
    out.println();
    out.println(contribution.show());

    // 3. Every quantity by name.
    out.println();
    out.println(contribution.explain().render());

    // 4. In which years did they leave whose absence is felt at the end?
    ContributionSplit periods = calculator.byArrivalPeriod(history);
    out.println();
    out.println(periods.show());
    out.flush();
  }
}
