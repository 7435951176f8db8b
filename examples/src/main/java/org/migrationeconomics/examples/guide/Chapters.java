package org.migrationeconomics.examples.guide;

import java.util.List;

/**
 * The chapters of the guide, in their order.
 *
 * <p>To add one:
 *
 * <ol>
 *   <li>a class here with its lines of Java in {@code show()}, between {@code // tag::lines[]} and
 *       {@code // end::lines[]};
 *   <li>its words in {@code examples/guide/chapters/NAME.adoc}, with the headings that {@link
 *       Guide#HEADINGS} asks for;
 *   <li>a line in the list below;
 *   <li>what it prints, kept in {@code examples/guide/printed/NAME.txt}: {@code mvn -q compile
 *       -Pexample -Dexample=guide.Printouts} writes it, and you read whether it is true.
 * </ol>
 */
final class Chapters {

  private static final String FIRST = "The two questions";
  private static final String POPULATIONS = "Populations and migration";
  private static final String REMITTANCES = "Remittances";
  private static final String FLOWS = "Flows";
  private static final String CORRIDORS = "Corridors";
  private static final String LABOUR = "Labour";
  private static final String SOCIETY = "Society";

  static final List<Chapter> ALL =
      List.of(
          new Chapter(
              "owed-to-migration",
              FIRST,
              "How much of a population is owed to migration?",
              OwedToMigration.class,
              List.of("MigrationContributionCalculator", "CohortComponentProjector"),
              OwedToMigration::show),
          new Chapter(
              "remittances-and-investment",
              FIRST,
              "Do remittances exceed foreign direct investment?",
              RemittancesAndInvestment.class,
              List.of("RemittanceComparisonCalculator", "RemittancePanelCalculator"),
              RemittancesAndInvestment::show),
          new Chapter(
              "growth-by-migration",
              POPULATIONS,
              "How much of a population’s growth is migration?",
              GrowthOfCatalonia.class,
              List.of("AccountingContributionCalculator", "RateContributionCalculator"),
              GrowthOfCatalonia::show),
          new Chapter(
              "replacing-births",
              POPULATIONS,
              "How many immigrants would make up for missing births?",
              ReplacingBirths.class,
              List.of("ReplacementMigrationCalculator", "StationaryPopulationCalculator"),
              ReplacingBirths::show),
          new Chapter(
              "steadier-than-investment",
              REMITTANCES,
              "Are remittances steadier than investment?",
              SteadierThanInvestment.class,
              List.of(
                  "FlowStabilityCalculator",
                  "FlowCyclicalityCalculator",
                  "CrisisResponseCalculator"),
              SteadierThanInvestment::show),
          new Chapter(
              "who-sends",
              REMITTANCES,
              "From which countries do remittances come?",
              WhoSends.class,
              List.of("BilateralRemittanceAllocator", "ConcentrationCalculator"),
              WhoSends::show),
          new Chapter(
              "less-unequal",
              REMITTANCES,
              "Do remittances make incomes less unequal, and fewer people poor?",
              LessUnequal.class,
              List.of("IncomeSourceGiniCalculator", "FosterGreerThorbeckeCalculator"),
              LessUnequal::show),
          new Chapter(
              "flows-from-stocks",
              FLOWS,
              "How many moved, if only stocks are known?",
              FlowsFromStocks.class,
              List.of(
                  "DemographicAccountingFlowsCalculator",
                  "StockDifferenceFlowsCalculator",
                  "RateFlowsCalculator"),
              FlowsFromStocks::show),
          new Chapter(
              "how-far-matters",
              FLOWS,
              "How much does distance matter?",
              HowFarMatters.class,
              List.of("SpatialInteractionCalculator", "GravityModelCalculator"),
              HowFarMatters::show),
          new Chapter(
              "feeds-on-itself",
              CORRIDORS,
              "Does migration feed on itself?",
              FeedsOnItself.class,
              List.of("CumulativeCausationCalculator"),
              FeedsOnItself::show),
          new Chapter(
              "who-works-where",
              LABOUR,
              "How unevenly are groups spread over occupations?",
              WhoWorksWhere.class,
              List.of("SegregationIndicesCalculator", "RandomSegregationCalculator"),
              WhoWorksWhere::show),
          new Chapter(
              "wage-gap",
              LABOUR,
              "Why do migrants earn less?",
              WageGap.class,
              List.of("WageGapDecompositionCalculator"),
              WageGap::show),
          new Chapter(
              "ice-sugar-rock-sponge",
              SOCIETY,
              "Ice, sugar, rock or sponge?",
              IceSugarRock.class,
              List.of(
                  "IntegrationScenarioCalculator",
                  "IntegrationFitCalculator",
                  "LanguageDeclineCalculator"),
              IceSugarRock::show),
          new Chapter(
              "will-spanish-survive",
              SOCIETY,
              "Will Spanish survive?",
              SpanishSurvives.class,
              List.of("LanguageSurvivalCalculator"),
              SpanishSurvives::show));

  private Chapters() {}
}
