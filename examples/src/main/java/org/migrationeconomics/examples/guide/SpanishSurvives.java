package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.society.language.LanguageSurvivalCalculator;
import org.migrationeconomics.calculators.society.language.LifeExpectancyConvention;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.charts.CommunityCharts;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;

/** How many generations Spanish lives in the United States. */
final class SpanishSurvives {

  private SpanishSurvives() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var shares =
        SurvivalByGeneration.of(
                "Spanish spoken very well, adults",
                Generation.FIRST,
                .95,
                Generation.SECOND,
                .56,
                Generation.THIRD_AND_LATER,
                .29)
            .withSource("Pew Hispanic Center, 2007");
    var spanish = LanguageSurvivalCalculator.withDefaults().calculate(shares);
    System.out.println(spanish.show());
    for (var by : LifeExpectancyConvention.values()) {
      System.out.println("Generations, " + by.label() + ": " + spanish.lifeExpectancy(by));
    }
    System.out.println("Half of them, at generation " + spanish.medianGeometric());
    var picture = CommunityCharts.survival(spanish);
    // end::lines[]
    return Optional.of(picture);
  }
}
