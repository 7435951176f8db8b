package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.calculators.remittance.RemittancePanel;
import org.migrationeconomics.calculators.remittance.RemittancePanelCalculator;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.sample.Samples;
import org.migrationeconomics.data.service.WorldBank;

/**
 * Do remittances exceed foreign direct investment and aid: where, since when, how steadily?
 *
 * <p>For one country, by name or code, of the samples, of a folder with World Bank files of the
 * user's own, or as the World Bank has it today:
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=RemittancesVersusInvestment -Dexec.args="SLV"
 *   mvn -q compile -Pexample -Dexample=RemittancesVersusInvestment -Dexec.args="Philippines DIR"
 *   mvn -q compile -Pexample -Dexample=RemittancesVersusInvestment -Dexec.args="Spain --fetch"
 * </pre>
 *
 * <p>With a folder there is also the number of countries where they do, year by year: that needs
 * all countries. With both, the folder is taken if the figures cannot be fetched.
 */
public final class RemittancesVersusInvestment {

  private RemittancesVersusInvestment() {}

  /**
   * Prints the comparison.
   *
   * @param args nothing for Mexico, or a country, and a folder or {@code --fetch} or both
   * @throws IllegalArgumentException if there are more arguments, or the country is not there
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    print(out, WorldBank.withDefaults().withListener(out::println), args);
  }

  static void print(PrintStream out, WorldBank bank, String... args) {
    Asked asked = Asked.of(args);
    String country = asked.country().orElse("MEX");
    String code = Place.find(country).map(Place::code).orElse(country);
    Optional<Path> folder = asked.folder();
    if (asked.fetch()) {
      // Nothing connects before this line.
      Reading<WorldBankDownload> fetched = bank.download(country);
      if (folder.isEmpty() || !fetched.hasProblems()) {
        print(out, fetched.orThrow().capitalInflows(code));
        return;
      }
      out.println("Not fetched: " + fetched.problems().get(0));
      out.println("The figures are those of the folder instead.\n");
    }
    if (folder.isEmpty()) {
      print(out, Samples.capitalInflows(code));
    } else {
      WorldBankDownload download = WorldBankDownload.read(folder.get()).orThrow();
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
