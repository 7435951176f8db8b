package org.migrationeconomics.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.migrationeconomics.calculators.society.community.CommunityTies;
import org.migrationeconomics.calculators.society.community.CommunityTiesCalculator;
import org.migrationeconomics.calculators.society.integration.Horizon;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.core.society.Community;
import org.migrationeconomics.core.society.Settlement;
import org.migrationeconomics.core.society.TieMatrix;

/** Histories of integration, and ties. */
final class CommunityPictures {

  private CommunityPictures() {}

  private static IntegrationScenario history(IntegrationModel model) {
    return IntegrationScenarioCalculator.withDefaults()
        .withPoints(24)
        .calculate(model, Community.of(10, 90), Horizon.generations(4));
  }

  private static IntegrationModel mixed() {
    return IntegrationModel.of(IntegrationTime.GENERATION, .5, .8, .3, .1);
  }

  private static CommunityTies ties(double persons, String name) {
    return CommunityTiesCalculator.withDefaults()
        .calculate(
            TieMatrix.of(
                "calls a year",
                List.of(
                    new Settlement("Zacatecas", "village", "Mexico", 3000),
                    new Settlement(name, "village", "United States", 1200),
                    new Settlement("Chicago", "village", "United States", 800),
                    new Settlement("around Los Angeles", "hosts", "United States", persons),
                    new Settlement("around Chicago", "hosts", "United States", 4000)),
                new double[][] {
                  {900, 300, 180, 0, 0},
                  {300, 400, 60, 200, 0},
                  {180, 60, 250, 0, 140},
                  {0, 200, 0, 5000, 100},
                  {0, 0, 140, 100, 4000}
                }));
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put("integration-parts", () -> CommunityCharts.parts(history(mixed())));
    all.put(
        "integration-parts-sponge",
        () -> CommunityCharts.parts(history(IntegrationModel.sponge(.05, 1.5))).highlight("rock"));
    all.put(
        "integration-parts-nobody",
        () ->
            CommunityCharts.parts(
                IntegrationScenarioCalculator.withDefaults()
                    .calculate(mixed(), Community.of(0, 1), Horizon.generations(1))));
    all.put(
        "integration-triangle",
        () -> {
          Map<String, IntegrationScenario> four = new LinkedHashMap<>();
          four.put("ice", history(IntegrationModel.ice(.6)));
          four.put("sugar", history(IntegrationModel.sugar(.6)));
          four.put("rock", history(IntegrationModel.rock(.05)));
          four.put("mixed", history(mixed()));
          return CommunityCharts.triangle(four).sized(560, 480);
        });
    all.put("ties", () -> CommunityCharts.ties(ties(5000, "Los Angeles")).in(Locale.GERMAN));
    all.put(
        "ties-names",
        () ->
            CommunityCharts.ties(
                    ties(5e9, "<b>&\"'</b> Łódź Αθήνα Москва, a settlement with a long name"))
                .highlight("hosts"));
  }
}
