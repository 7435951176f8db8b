package org.migrationeconomics.examples.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.calculators.society.integration.Horizon;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.charts.CommunityCharts;
import org.migrationeconomics.core.society.Community;

/** Four corners of one model, and a history between them. */
final class IceSugarRock {

  private IceSugarRock() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var calculator = IntegrationScenarioCalculator.withDefaults();
    var start = Community.of(10, 90);
    var years = Horizon.generations(4);
    var mixed = IntegrationModel.of(IntegrationTime.GENERATION, .5, .8, .3, .1);
    var story = calculator.calculate(mixed, start, years);
    System.out.println(story.show());
    Map<String, IntegrationScenario> all = new LinkedHashMap<>();
    all.put("ice", calculator.calculate(IntegrationModel.ice(.6), start, years));
    all.put("sugar", calculator.calculate(IntegrationModel.sugar(.6), start, years));
    all.put("rock", calculator.calculate(IntegrationModel.rock(.05), start, years));
    all.put("mixed", story);
    var picture = CommunityCharts.triangle(all);
    // end::lines[]
    return Optional.of(picture);
  }
}
