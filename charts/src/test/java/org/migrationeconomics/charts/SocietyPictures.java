package org.migrationeconomics.charts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.society.enclave.ConcentrationProfileCalculator;
import org.migrationeconomics.calculators.society.language.LanguageSurvivalCalculator;
import org.migrationeconomics.calculators.society.undocumented.ResidualCell;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidualCalculator;
import org.migrationeconomics.core.society.Generation;
import org.migrationeconomics.core.society.SurvivalByGeneration;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/** Survival of languages, concentration of a group, and the undocumented. */
final class SocietyPictures {

  private static final String UGLY = "<b>&\"'</b> Łódź Αθήνα Москва, a group with a long name";

  private SocietyPictures() {}

  private static Chart survival(SurvivalByGeneration shares) {
    return CommunityCharts.survival(LanguageSurvivalCalculator.withDefaults().calculate(shares));
  }

  private static Chart concentration(NeighbourhoodMap map) {
    return CommunityCharts.concentration(
        ConcentrationProfileCalculator.withDefaults().calculate(map));
  }

  private static Chart residual(String unit, ResidualCell... cells) {
    return CommunityCharts.undocumented(
        UndocumentedResidualCalculator.withDefaults()
            .withUnit(unit)
            .withReplications(2_000)
            .withSeed(42)
            .calculate(List.of(cells)));
  }

  private static ResidualCell cell(String name, double born, double legal, double within) {
    return ResidualCell.of(name, Uncertain.of(born), Uncertain.of(legal).within(within))
        .withOmission(Uncertain.of(.01).within(.01), Uncertain.of(.10).within(.05));
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put(
        "survival",
        () ->
            survival(
                SurvivalByGeneration.of(
                        "call themselves Hispanic",
                        Generation.FIRST,
                        .97,
                        Generation.SECOND,
                        .92,
                        Generation.THIRD,
                        .77,
                        Generation.FOURTH_AND_LATER,
                        .5)
                    .withSource("Pew Research Center, 2017")));
    all.put(
        "survival-returns",
        () ->
            survival(
                    SurvivalByGeneration.of(
                        UGLY,
                        List.of(
                            Generation.FIRST,
                            Generation.ONE_AND_A_HALF,
                            Generation.SECOND,
                            Generation.TWO_AND_A_HALF,
                            Generation.THIRD),
                        .9,
                        0,
                        1,
                        0.0001,
                        0))
                .in(Locale.GERMAN)
                .highlight("observed"));
    all.put(
        "survival-one",
        () -> survival(SurvivalByGeneration.of("alone", List.of(Generation.SECOND), .3)));
    all.put(
        "survival-nobody",
        () -> survival(SurvivalByGeneration.of("none", Generation.FIRST, 0, Generation.THIRD, 0)));
    all.put(
        "concentration",
        () ->
            concentration(
                NeighbourhoodMap.of(
                    "newcomers",
                    IntStream.rangeClosed(1, 12).mapToObj(i -> "tract " + i).toList(),
                    new double[] {20, 40, 60, 90, 150, 200, 260, 420, 640, 820, 930, 970},
                    new double[] {980, 960, 940, 910, 850, 800, 740, 580, 360, 180, 70, 30})));
    all.put(
        "concentration-apart",
        () ->
            concentration(
                NeighbourhoodMap.of(
                    UGLY, List.of("a", "b"), new double[] {1e9, 0}, new double[] {0, 3})));
    all.put(
        "concentration-many",
        () ->
            concentration(
                    NeighbourhoodMap.of(
                        "everywhere",
                        IntStream.range(0, 4000).mapToObj(i -> "tract " + i).toList(),
                        IntStream.range(0, 4000).mapToDouble(i -> i % 997).toArray(),
                        IntStream.range(0, 4000).mapToDouble(i -> 1000 - i % 997).toArray()))
                .in(Locale.GERMAN));
    all.put("undocumented", () -> residual("million persons", cell("everybody", 44, 33, 1)));
    all.put(
        "undocumented-negative",
        () ->
            residual(UGLY, cell("young", 1e9, 2e9, 3e8), cell("old", 5e8, 4e8, 1e7))
                .highlight("bounds of the inputs"));
    all.put(
        "undocumented-certain",
        () -> residual("persons", ResidualCell.of("all", Uncertain.of(3), Uncertain.of(3))));
  }
}
