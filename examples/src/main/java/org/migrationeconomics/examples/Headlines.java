package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator;
import org.migrationeconomics.calculators.reproduction.RateContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.sample.Samples;

/**
 * The two questions that the library was built for, answered on real numbers.
 *
 * <pre>
 *   mvn -q compile -Pheadlines
 * </pre>
 */
public final class Headlines {

  /**
   * Cabré's populations of Catalonia, million persons: without 20th-century migration, and
   * observed.
   */
  private static final double WITHOUT = 2.36;

  private static final double OBSERVED = 6.0;

  private Headlines() {}

  /**
   * Prints both tables.
   *
   * @param args none
   */
  public static void main(String[] args) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    out.println("1. HOW MUCH OF A POPULATION IS OWED TO MIGRATION?\n");
    catalonia(out);
    out.println("\n2. DO REMITTANCES EXCEED FOREIGN DIRECT INVESTMENT?\n");
    remittances(out);
    out.flush();
  }

  private static void catalonia(PrintStream out) {
    DemographicBalance accounts = Samples.cataloniaAccounts();

    // The accounts: growth is natural increase plus migration, to the person.
    out.println(AccountingContributionCalculator.withDefaults().calculate(accounts).show());

    // The counterfactual: the same natural rates, but nobody had come or gone.
    out.println();
    out.println(RateContributionCalculator.withDefaults().calculate(accounts).show());

    // What Cabré found for the whole century, and what her rounded figures give.
    out.println();
    out.println(Samples.cabre().show());
    TextTable shares =
        TextTable.titled("The same shares from her rounded figures")
            .column("share")
            .column("from")
            .column("computed, %", 1)
            .column("printed, %", 1)
            .row(
                "of the population",
                "2.36 instead of 6.0 million",
                100 * ReproductionFormulas.shareOfPopulation(OBSERVED, WITHOUT),
                60.3)
            .row(
                "of the growth of 1877-1970",
                "2.1 of 3.4 million",
                100 * ReproductionFormulas.shareOfGrowth(2.1, 3.4).value(),
                63.0)
            .note("Both printed shares lie within what the rounding of the amounts allows.")
            .build();
    out.println();
    out.println(shares.render());
  }

  private static void remittances(PrintStream out) {
    RemittanceComparison mexico =
        RemittanceComparisonCalculator.withDefaults().calculate(Samples.capitalInflows("MEX"));
    out.println(mexico.show());
    out.println();
    out.println("Sustained since: " + mexico.sustainedSince());
    out.println("Exceeding before that, without lasting: " + mexico.oneOffYears());

    // "In many countries of emigration remittances exceed foreign direct investment": in four of
    // these five.
    RemittancePanel panel =
        RemittancePanelCalculator.withDefaults().calculate(Samples.capitalInflows());
    out.println();
    out.println(panel.exceedingThroughout(2000, 2023).show());
  }
}
