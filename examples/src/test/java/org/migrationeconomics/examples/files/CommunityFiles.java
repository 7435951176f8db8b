package org.migrationeconomics.examples.files;

import java.util.List;
import org.migrationeconomics.calculators.society.community.CommunityProjection;
import org.migrationeconomics.calculators.society.community.CommunityReproduction;
import org.migrationeconomics.calculators.society.community.CommunityReproductionCalculator;
import org.migrationeconomics.calculators.society.community.CommunityTies;
import org.migrationeconomics.calculators.society.community.CommunityTiesCalculator;
import org.migrationeconomics.calculators.society.community.belonging.Attachments;
import org.migrationeconomics.calculators.society.community.belonging.Belonging;
import org.migrationeconomics.calculators.society.community.belonging.BelongingCalculator;
import org.migrationeconomics.calculators.society.community.belonging.TransnationalActivity;
import org.migrationeconomics.calculators.society.community.belonging.TransnationalActivityCalculator;
import org.migrationeconomics.calculators.society.community.collective.FundedPlace;
import org.migrationeconomics.calculators.society.community.collective.FundingConcentration;
import org.migrationeconomics.calculators.society.community.collective.FundingConcentrationCalculator;
import org.migrationeconomics.calculators.society.community.collective.MatchedProject;
import org.migrationeconomics.calculators.society.community.collective.MatchingProgramme;
import org.migrationeconomics.calculators.society.integration.BilingualModel;
import org.migrationeconomics.calculators.society.integration.BilingualSociety;
import org.migrationeconomics.calculators.society.integration.BilingualSocietyCalculator;
import org.migrationeconomics.calculators.society.integration.Horizon;
import org.migrationeconomics.calculators.society.integration.IntegrationModel;
import org.migrationeconomics.calculators.society.integration.IntegrationPath;
import org.migrationeconomics.calculators.society.integration.IntegrationPhase;
import org.migrationeconomics.calculators.society.integration.IntegrationPhaseCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.calculators.society.integration.IntegrationScenarioCalculator;
import org.migrationeconomics.calculators.society.integration.IntegrationTime;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFit;
import org.migrationeconomics.calculators.society.integration.fitting.IntegrationFitCalculator;
import org.migrationeconomics.calculators.society.integration.fitting.LanguageDecline;
import org.migrationeconomics.calculators.society.integration.fitting.LanguageDeclineCalculator;
import org.migrationeconomics.core.labour.ProfileCounts;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.society.Community;
import org.migrationeconomics.core.society.DispersedCommunity;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.MultiregionalPopulation;
import org.migrationeconomics.core.society.Settlement;
import org.migrationeconomics.core.society.SurvivalByGeneration;
import org.migrationeconomics.core.society.TieMatrix;

/** Integration, and communities over places. */
final class CommunityFiles {

  private CommunityFiles() {}

  private static MultiregionalPopulation population() {
    double[] daughters = {0, 22, 18, 0, 0};
    return MultiregionalPopulation.builder(AgeGroups.ofWidth(15, 60))
        .place("village", new double[] {900, 810, 705, 603, 907}, daughters, deaths(5))
        .place("city", new double[] {800, 802, 711, 608, 702}, daughters, deaths(6))
        .moves("village", "city", 4, 20, 9, 2, 1)
        .moves("city", "village", 1, 2, 3, 2, 4)
        .build();
  }

  private static double[] deaths(double first) {
    return new double[] {first, 1, 2, 7, 40};
  }

  private static void integration(FileCases cases) {
    IntegrationModel mixed = new IntegrationModel(IntegrationTime.GENERATION, .5, .8, .3, .1, 1.31);
    IntegrationScenario scenario =
        IntegrationScenarioCalculator.withDefaults()
            .withPoints(4)
            .calculate(
                mixed,
                Community.builder()
                    .members(10)
                    .hosts(90)
                    .detached(2)
                    .flavour(.125)
                    .arrivals(3)
                    .build(),
                Horizon.generations(4));
    // Eleven figures at each of five times.
    cases
        .add(IntegrationPath.class, scenario.path(), path -> 11L * path.size())
        .sum("members", path -> path.points().stream().mapToDouble(at -> at.members()).sum())
        .input("model", "in the note")
        .input("start", "in the note, and the first point");
    cases
        .add(IntegrationScenario.class, scenario, s -> 11L * s.path().size() + 8)
        .sum("hosts", s -> s.path().points().stream().mapToDouble(at -> at.hosts()).sum());
    cases.add(
        IntegrationPhase.class,
        IntegrationPhaseCalculator.withDefaults()
            .withResolution(2)
            .calculate(IntegrationModel.abramsStrogatz(.3, .4, 2)),
        phase -> phase.rests().size() + 1 + 6L * phase.arrows().size() + 5);
    cases.add(
        BilingualSociety.class,
        BilingualSocietyCalculator.withDefaults()
            .withPoints(3)
            .calculate(new BilingualModel(.2, .4, 1.31, .7), .5, .3, 30),
        society -> 3L * society.path().size() + 4);
    SurvivalByGeneration identity =
        SurvivalByGeneration.of(
            "identity",
            Generation.FIRST,
            .97,
            Generation.SECOND,
            .92,
            Generation.THIRD,
            .77,
            Generation.FOURTH_AND_LATER,
            .5);
    cases.add(
        IntegrationFit.class,
        IntegrationFitCalculator.withDefaults().calculate(identity),
        fit -> 8 + 6 + 2L * fit.steps().size() + 3L * fit.survival().size() + 3);
    YearSeries percent = YearSeries.of(SimpleUnit.PERCENT, 1901, 50, 49, 47, 46, 44, 43);
    cases.add(
        LanguageDecline.class,
        LanguageDeclineCalculator.withDefaults().withStatuses(.1, .3).calculate(percent),
        decline ->
            5L * (2 + decline.competitions().size())
                + decline.series().count()
                + decline.competitions().size()
                + 6);
  }

  private static void communities(FileCases cases) {
    MultiregionalPopulation population = population();
    cases
        .add(MultiregionalPopulation.class, population, p -> 2L * 5 * (3 + 2))
        .sum("daughters", p -> 80);
    CommunityReproduction reproduction =
        CommunityReproductionCalculator.withDefaults().calculate(population);
    cases
        .add(CommunityReproduction.class, reproduction, r -> 2 * 8 + 4 + 4L * 5 * 5 + 3)
        .input("population", "the input")
        .sum(
            "daughters born there",
            r -> r.places().stream().mapToDouble(place -> place.daughters()).sum());
    cases
        .add(CommunityProjection.class, reproduction.project(2), p -> 3L * 2 * 5)
        .input("population", "the input but for the women, who are the first of the path");
    DispersedCommunity village =
        DispersedCommunity.of("Las Animas").at("Zacatecas", 3000).at("Chicago", 800);
    cases.add(DispersedCommunity.class, village, v -> 2L * (v.places().size() + 3));
    TieMatrix ties =
        TieMatrix.of(
            "calls a year",
            List.of(
                new Settlement("village", "villagers", "Mexico", 3000),
                new Settlement("quarter", "villagers", "United States", 1200)),
            new double[][] {{900, 300}, {300, 400}});
    cases.add(TieMatrix.class, ties, t -> 2 + 4L);
    cases.add(
        CommunityTies.class,
        CommunityTiesCalculator.withDefaults().calculate(ties),
        t -> 2 * 6 + 2 * 4 + 2L);
    MoneyUnit pesos = MoneyUnit.of("MXN");
    cases.add(
        MatchedProject.class,
        MatchingProgramme.threeForOne().project(MoneyAmount.of(6_000_000, pesos)),
        project -> 3 * 2 + 2 * 2 + 1);
    cases.add(
        FundingConcentration.class,
        FundingConcentrationCalculator.withDefaults()
            .calculate(
                List.of(new FundedPlace("a", 3, 100, 7), new FundedPlace("b", 1, 200, 11)), pesos),
        c -> 3 + 3L * c.places().size());
    Attachments people =
        Attachments.of("language", "networks")
            .plus(new double[] {1, .8}, new double[] {.6, .7})
            .plus(new double[] {.2, .1}, new double[] {.9, .3});
    cases.add(Attachments.class, people, a -> 2L * a.size() * a.elements().size());
    cases.add(
        Belonging.class,
        BelongingCalculator.withDefaults().calculate(people),
        b -> 2 * 4 + 4L * b.byElement().size() + 5);
    cases.add(
        TransnationalActivity.class,
        TransnationalActivityCalculator.withDefaults()
            .withLeast(2)
            .calculate(
                ProfileCounts.empty("calls", "visits").plus("00", 5).plus("11", 3).plus("10", 4)),
        t -> 2L * (t.byActivity().size() + 1) + 4);
  }

  static void addTo(FileCases cases) {
    integration(cases);
    communities(cases);
  }
}
