package consumer;

import java.util.Locale;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.charts.Charts;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.sample.Samples;

/** What a user's program does, with all four modules; its output is compared with figures. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    CapitalInflows mexico = Samples.capitalInflows("MEX");
    RemittanceComparison comparison =
        RemittanceComparisonCalculator.withDefaults().calculate(mexico);
    for (int year : new int[] {2003, 2023}) {
      System.out.printf(
          Locale.ROOT, "%s %d: %.3f%n", mexico.area(), year, comparison.ratio(year).value());
    }
    String picture = Charts.series(mexico.remittances(), mexico.foreignDirectInvestment()).svg();
    System.out.println(picture.startsWith("<svg ") && picture.contains("Source: "));
  }
}
