package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.sample.Samples;

/**
 * Do remittances exceed foreign direct investment and aid: where, since when, how steadily?
 *
 * <p>For one country of the samples, or of a folder with World Bank files of the user's own:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=RemittancesVersusInvestment -Dexec.args="SLV"
 *   mvn -q compile -Pexample -Dexample=RemittancesVersusInvestment -Dexec.args="PHL DIR"
 * </pre>
 *
 * <p>With a folder there is also the number of countries where they do, year by year: that needs
 * all countries.
 */
public final class RemittancesVersusInvestment {

  private static final int MOST_ARGUMENTS = 2;

  private RemittancesVersusInvestment() {}

  /**
   * Prints the comparison.
   *
   * @param args nothing for Mexico, or a country's code, or a code and a folder
   * @throws IllegalArgumentException if there are more arguments, or the country is not there
   */
  public static void main(String[] args) {
    if (args.length > MOST_ARGUMENTS) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected at most a country's code and a folder");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String code = args.length == 0 ? "MEX" : args[0];
    if (args.length < MOST_ARGUMENTS) {
      print(out, Samples.capitalInflows(code));
    } else {
      WorldBankDownload download = WorldBankDownload.read(Path.of(args[1])).orThrow();
      print(out, download.capitalInflows(code));
      printCounts(out, download.panel());
    }
  }

  static void print(PrintStream out, CapitalInflows inflows) {
    // 1. Against direct investment: every year, then since when for good.
    RemittanceComparisonCalculator calculator = RemittanceComparisonCalculator.withDefaults();
    RemittanceComparison investment = calculator.calculate(inflows);
    out.println(investment.show());
    out.println("More than direct investment for good since: " + investment.sustainedSince());
    out.println("Earlier, without lasting: " + investment.earlierRuns());

    // 2. Against aid, where aid is known.
    if (inflows.officialDevelopmentAssistance().isPresent()) {
      RemittanceComparison aid =
          calculator.withComparedInflow(ComparedInflow.ODA).calculate(inflows);
      out.println();
      out.println(
          "More than aid for good since: "
              + aid.sustainedSince()
              + "; median ratio: "
              + aid.medianRatio());
    }

    // 3. How steady? Several statistics side by side, since they need not agree.
    out.println();
    out.println(FlowStabilityCalculator.withDefaults().calculate(inflows).show());
    out.flush();
  }

  static void printCounts(PrintStream out, InflowPanel countries) {
    RemittancePanel panel = RemittancePanelCalculator.withDefaults().calculate(countries);
    out.println();
    out.println(panel.show());
    out.flush();
  }
}
