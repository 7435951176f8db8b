package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
    if (!asked.fetch() && asked.folder().isEmpty()) {
      print(out, Samples.capitalInflows(code));
      return;
    }
    WorldBankDownload download = download(out, bank, asked, country);
    print(out, download.capitalInflows(code));
    if (download.countries().size() > 1) {
      printCounts(out, download.panel());
    }
  }

  /** The World Bank's figures of a country, fetched or from the folder. */
  static WorldBankDownload download(PrintStream out, WorldBank bank, Asked asked, String country) {
    return asked.figures(
        out,
        () -> {
          Reading<WorldBankDownload> fetched = bank.download(country);
          if (asked.folder().isPresent() && fetched.hasProblems()) {
            // One will do where there is a folder to turn to.
            throw new IllegalArgumentException(fetched.problems().get(0).toString());
          }
          return fetched.orThrow();
        },
        folder -> WorldBankDownload.read(folder).orThrow());
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
