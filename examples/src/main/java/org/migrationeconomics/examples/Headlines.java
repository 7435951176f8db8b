package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.calculators.remittance.ExceedingThroughout;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.reproduction.AccountingContribution;
import org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator;
import org.migrationeconomics.calculators.reproduction.RateContribution;
import org.migrationeconomics.calculators.reproduction.RateContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.sample.Samples;

/**
 * The two questions that the library was built for, answered on real numbers: a sentence each, and
 * the figures behind it.
 *
 * <pre>
 *   mvn -q compile -Pheadlines
 *   mvn -q compile -Pheadlines -Dexec.args=--all
 * </pre>
 *
 * <p>With {@code --all} every table is whole, and the accounts and Anna Cabré's own figures stand
 * beside it.
 */
public final class Headlines {

  private static final String ALL = "--all";

  /**
   * Cabré's populations of Catalonia, million persons: without 20th-century migration, and
   * observed.
   */
  private static final double WITHOUT = 2.36;

  private static final double OBSERVED = 6.0;

  private Headlines() {}

  /**
   * Prints both answers.
   *
   * @param args nothing, or {@code --all}
   * @throws IllegalArgumentException if there is another argument
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8), args);
  }

  static void print(PrintStream out, String... args) {
    List<String> options = List.of(args);
    if (!options.isEmpty() && !options.equals(List.of(ALL))) {
      throw new IllegalArgumentException(
          "options are " + options + ", expected " + ALL + " or none");
    }
    boolean all = !options.isEmpty();
    out.println("1. HOW MUCH OF A POPULATION IS OWED TO MIGRATION?\n");
    catalonia(out, all);
    out.println("\n2. DO REMITTANCES EXCEED FOREIGN DIRECT INVESTMENT?\n");
    remittances(out, all);
    if (!all) {
      out.println("\nAll tables, whole: mvn -q compile -Pheadlines -Dexec.args=" + ALL);
    }
    out.flush();
  }

  private static void catalonia(PrintStream out, boolean all) {
    DemographicBalance accounts = Samples.cataloniaAccounts();

    // The counterfactual: the same natural rates, but nobody had come or gone.
    RateContribution rates = RateContributionCalculator.withDefaults().calculate(accounts);
    out.println(rates.answer() + "\n");
    out.println(all ? rates.show() : rates.path().get(rates.path().size() - 1).show());

    // The accounts: growth is natural increase plus migration, to the person.
    AccountingContribution growth =
        AccountingContributionCalculator.withDefaults().calculate(accounts);
    out.println("\n" + growth.answer());
    if (all) {
      out.println("\n" + growth.show());
    }

    // What Cabré found for the whole century, and what her rounded figures give.
    double ofPopulation = 100 * ReproductionFormulas.shareOfPopulation(OBSERVED, WITHOUT);
    double ofGrowth = 100 * ReproductionFormulas.shareOfGrowth(2.1, 3.4).value();
    out.printf(
        Locale.ROOT,
        "\n"
            + "By Anna Cabré's rounded figures %.1f %% of the people of 1985 are owed to the"
            + " migration of the 20th century: 2.36 instead of 6.0 million (printed: 60.3 %%).\n",
        ofPopulation);
    if (all) {
      out.println("\n" + Samples.cabre().show());
      TextTable shares =
          TextTable.titled("The same shares from her rounded figures")
              .column("share")
              .column("from")
              .column("computed, %", 1)
              .column("printed, %", 1)
              .row("of the population", "2.36 instead of 6.0 million", ofPopulation, 60.3)
              .row("of the growth of 1877-1970", "2.1 of 3.4 million", ofGrowth, 63.0)
              .note("Both printed shares lie within what the rounding of the amounts allows.")
              .build();
      out.println("\n" + shares.render());
    }
  }

  private static void remittances(PrintStream out, boolean all) {
    RemittanceComparison mexico =
        RemittanceComparisonCalculator.withDefaults().calculate(Samples.capitalInflows("MEX"));
    out.println(mexico.answer() + "\n");
    out.println(all ? mexico.show() : mexico.toString());
    if (all) {
      out.println("\nExceeding before that, without lasting: " + mexico.earlierRuns());
    }

    // "In many countries of emigration remittances exceed foreign direct investment": in four of
    // these five.
    ExceedingThroughout five =
        RemittancePanelCalculator.withDefaults()
            .calculate(Samples.capitalInflows())
            .exceedingThroughout(2000, 2023);
    out.println("\n" + five.answer());
    if (all) {
      out.println("\n" + five.show());
    }
  }
}
