package org.migrationeconomics.examples.guide;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.sample.Samples;

/** What is refused, what has no value, and what is wrong with a file. */
final class Refusals {

  private Refusals() {}

  /** What is printed, by the name of its file. */
  static final Map<String, Runnable> ALL =
      Map.of(
          "refusals", Refusals::refusals,
          "no-value", Refusals::noValue,
          "problems", Refusals::problems);

  static void refusals() {
    // tag::refusals[]
    try {
      Place.of("Mexcio");
    } catch (IllegalArgumentException refusal) {
      System.out.println(refusal.getMessage());
    }
    try {
      GroupCounts.of(List.of("1", "2"), List.of("men", "women"), 63, 25, 157, -77);
    } catch (IllegalArgumentException refusal) {
      System.out.println(refusal.getMessage());
    }
    // end::refusals[]
  }

  static void noValue() {
    // tag::novalue[]
    var salvador = Samples.capitalInflows("SLV");
    var comparison = RemittanceComparisonCalculator.withDefaults().calculate(salvador);
    System.out.println(comparison.ratio(2010));
    System.out.println(comparison.gap(2010));
    // end::novalue[]
  }

  static void problems() {
    // tag::problems[]
    var csv =
        """
        Country Name,Country Code,Year,Value
        Mexico,MEX,2023,66237.8
        Mexico,MEX,2023,66237.8
        Mexico,MEX,2024,about 67600
        """;
    var reader = WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED);
    var reading = reader.read(new StringReader(csv), "remittances.csv");
    reading.problems().forEach(System.out::println);
    // end::problems[]
  }
}
