package org.migrationeconomics.examples.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.society.community.CommunityReproduction;
import org.migrationeconomics.calculators.society.community.CommunityReproductionCalculator;
import org.migrationeconomics.calculators.society.community.CommunityTies;
import org.migrationeconomics.calculators.society.community.CommunityTiesCalculator;
import org.migrationeconomics.calculators.society.community.TieFormulas;
import org.migrationeconomics.calculators.society.community.collective.MatchingProgramme;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.society.DispersedCommunity;
import org.migrationeconomics.core.society.MultiregionalPopulation;
import org.migrationeconomics.core.society.Settlement;
import org.migrationeconomics.core.society.TieMatrix;

/** Communities over several places: Slovenia and the rest of Yugoslavia, ties, matched money. */
final class CommunityEvidence {

  private static final String SL = "Slovenia";
  private static final String REST = "Yugoslavia";
  private static final String PRINTED =
      "F. Willekens and A. Rogers, Spatial Population Analysis, IIASA RR-78-18, 1978, table ";
  private static final String COMPUTED = "their table 1.1; computed independently";
  private static final String HAND = "by hand";
  private static final String FILE = "society/willekens_rogers_1978_yugoslavia_females_1961.csv";
  private static final int AGES = 18;

  private CommunityEvidence() {}

  /** The file has a line for each place and age: women, daughters, deaths, moves to each. */
  private static CommunityReproduction read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
    double[][][] columns = new double[2][5][AGES];
    for (int i = 1; i <= 2 * AGES; i++) {
      String[] cells = lines.get(i).split(",", -1);
      for (int c = 0; c < 5; c++) {
        columns[(i - 1) / AGES][c][(i - 1) % AGES] = Double.parseDouble(cells[2 + c]);
      }
    }
    MultiregionalPopulation population =
        MultiregionalPopulation.builder(AgeGroups.ofWidth(5, 85))
            .place(SL, columns[0][0], columns[0][1], columns[0][2])
            .place(REST, columns[1][0], columns[1][1], columns[1][2])
            .moves(SL, REST, columns[0][4])
            .moves(REST, SL, columns[1][3])
            .build();
    return CommunityReproductionCalculator.withDefaults().calculate(population);
  }

  private static EvidenceClaim yugoslavia(
      String key,
      String quantity,
      String source,
      double expected,
      double tolerance,
      ToDoubleFunction<CommunityReproduction> value) {
    return EvidenceClaim.needingFiles(
        "society.community.yugoslavia1961." + key,
        quantity,
        source,
        expected,
        tolerance,
        files ->
            value.applyAsDouble(
                files.read(FILE, CommunityReproduction.class, CommunityEvidence::read)));
  }

  private static CommunityTies ties() {
    List<Settlement> settlements =
        List.of(
            new Settlement("origin", "village", "Mexico", 3000),
            new Settlement("X", "village", "United States", 1200),
            new Settlement("Y", "village", "United States", 800),
            new Settlement("around X", "hosts", "United States", 50_000),
            new Settlement("around Y", "hosts", "United States", 40_000));
    double[][] ties = {
      {900, 300, 180, 0, 0},
      {300, 400, 60, 200, 0},
      {180, 60, 250, 0, 140},
      {0, 200, 0, 5000, 100},
      {0, 0, 140, 100, 4000}
    };
    return CommunityTiesCalculator.withDefaults()
        .calculate(TieMatrix.of("calls a year", settlements, ties));
  }

  private static EvidenceClaim ties(
      String key, String quantity, double expected, ToDoubleFunction<CommunityTies> value) {
    return EvidenceClaim.of(
        "society.community.ties." + key,
        quantity + ", a village and its two neighbourhoods",
        HAND,
        expected,
        1e-6,
        () -> value.applyAsDouble(ties()));
  }

  private static EvidenceClaim village(
      String key, String quantity, double expected, ToDoubleFunction<DispersedCommunity> value) {
    return EvidenceClaim.of(
        "society.community.village." + key,
        quantity + " of a community in three places",
        HAND,
        expected,
        5e-7,
        () ->
            value.applyAsDouble(
                DispersedCommunity.of("village").at("origin", 3000).at("X", 1200).at("Y", 800)));
  }

  private static EvidenceClaim matched(double millions, double expected) {
    return EvidenceClaim.of(
        "society.community.threeforone.m" + Math.round(millions),
        "pesos for each of the clubs', a project of " + millions + " million",
        "rules of the programme 3x1, fact sheet 2012; by hand",
        expected,
        1e-12,
        () ->
            MatchingProgramme.threeForOne()
                .multiplier(MoneyAmount.of(millions * 1e6, MoneyUnit.of("MXN")))
                .value());
  }

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.addAll(
        List.of(
            yugoslavia(
                "fertility.sl",
                "births per woman 20-24, Slovenia",
                PRINTED + "1.3",
                .070652,
                5e-7,
                c -> c.fertility(20, SL)),
            yugoslavia(
                "fertility.rest",
                "the same, rest of Yugoslavia",
                PRINTED + "1.3",
                .087978,
                5e-7,
                c -> c.fertility(20, REST)),
            yugoslavia(
                "dying.sl",
                "probability of dying 0-4, Slovenia",
                PRINTED + "2.1",
                .030813,
                5e-7,
                c -> c.dying(0, SL)),
            yugoslavia(
                "moving.sl",
                "probability of moving 0-4, Slovenia",
                PRINTED + "2.1",
                .013103,
                5e-7,
                c -> c.probability(0, SL, REST)),
            yugoslavia(
                "dying.rest",
                "probability of dying 0-4, rest",
                PRINTED + "2.1",
                .106319,
                5e-7,
                c -> c.dying(0, REST)),
            yugoslavia(
                "moving.rest",
                "probability of moving 0-4, rest",
                PRINTED + "2.1",
                .0012606,
                5e-8,
                c -> c.probability(0, REST, SL)),
            yugoslavia(
                "survivors20.sl",
                "of 100,000 born in Slovenia, there at 20",
                PRINTED + "2.3",
                90_880,
                .5,
                c -> 1e5 * c.survivors(20, SL, SL)),
            yugoslavia(
                "survivors20.away",
                "of 100,000 born in Slovenia, in the rest at 20",
                PRINTED + "2.3",
                5_425,
                .5,
                c -> 1e5 * c.survivors(20, SL, REST)),
            yugoslavia(
                "survivors20.rest",
                "of 100,000 born in the rest, there at 20",
                PRINTED + "2.3",
                87_922,
                .5,
                c -> 1e5 * c.survivors(20, REST, REST)),
            yugoslavia(
                "survivors20.in",
                "of 100,000 born in the rest, in Slovenia at 20",
                PRINTED + "2.3",
                553,
                .5,
                c -> 1e5 * c.survivors(20, REST, SL)),
            yugoslavia(
                "survivors85.sl",
                "of 100,000 born in Slovenia, there at 85",
                PRINTED + "2.3",
                14_669,
                .5,
                c -> 1e5 * c.survivors(85, SL, SL)),
            yugoslavia(
                "survivors85.away",
                "of 100,000 born in Slovenia, in the rest at 85",
                PRINTED + "2.3",
                3_469,
                .5,
                c -> 1e5 * c.survivors(85, SL, REST)),
            yugoslavia(
                "survivorship.sl",
                "share of 0-4 of Slovenia that is there later",
                PRINTED + "2.9",
                .9709,
                5e-5,
                c -> c.survivorship(0, SL, SL)),
            yugoslavia(
                "survivorship.away",
                "share of 0-4 of Slovenia in the rest later",
                PRINTED + "2.9",
                .012622,
                5e-7,
                c -> c.survivorship(0, SL, REST)),
            yugoslavia(
                "survivorship.in",
                "share of 0-4 of the rest in Slovenia later",
                PRINTED + "2.9",
                .0010638,
                5e-8,
                c -> c.survivorship(0, REST, SL)),
            yugoslavia(
                "survivorship.rest",
                "share of 0-4 of the rest that is there later",
                PRINTED + "2.9",
                .9412,
                5e-5,
                c -> c.survivorship(0, REST, REST))));
    claims.addAll(
        List.of(
            yugoslavia(
                "girls.sl",
                "girls in Slovenia per woman 20-24 there",
                PRINTED + "2.9",
                .321959,
                5e-7,
                c -> c.girls(20, SL, SL)),
            yugoslavia(
                "girls.rest",
                "girls in the rest per woman 20-24 there",
                PRINTED + "2.9",
                .381933,
                5e-7,
                c -> c.girls(20, REST, REST)),
            yugoslavia(
                "projection0.sl",
                "girls 0-4 of Slovenia in 2001",
                PRINTED + "3.2",
                81_001,
                .5,
                c -> c.project(8).women(8, SL, 0)),
            yugoslavia(
                "projection5.sl",
                "girls 5-9 of Slovenia in 2001",
                PRINTED + "3.2",
                77_972,
                .5,
                c -> c.project(8).women(8, SL, 5)),
            yugoslavia(
                "projection0.rest",
                "girls 0-4 of the rest in 2001",
                PRINTED + "3.2",
                1_130_953,
                .5,
                c -> c.project(8).women(8, REST, 0)),
            yugoslavia(
                "projection5.rest",
                "girls 5-9 of the rest in 2001",
                PRINTED + "3.2",
                1_027_894,
                .5,
                c -> c.project(8).women(8, REST, 5)),
            yugoslavia(
                "lambda",
                "growth factor of 5 years",
                PRINTED + "3",
                1.030966878,
                5e-10,
                c -> c.lambda().value()),
            yugoslavia(
                "growth",
                "growth per year",
                PRINTED + "3",
                .006099416,
                5e-10,
                c -> c.growth().value()),
            yugoslavia(
                "daughters.sl",
                "daughters of a woman born in Slovenia",
                COMPUTED,
                1.084238,
                5e-7,
                c -> c.place(SL).daughters()),
            yugoslavia(
                "home.sl",
                "those born in Slovenia",
                COMPUTED,
                .961875,
                5e-7,
                c -> c.place(SL).atHome()),
            yugoslavia(
                "daughters.rest",
                "daughters of a woman born in the rest",
                COMPUTED,
                1.185497,
                5e-7,
                c -> c.place(REST).daughters()),
            yugoslavia(
                "reproduction",
                "reproduction of both as one",
                COMPUTED,
                1.180784,
                5e-7,
                CommunityReproduction::reproduction),
            yugoslavia(
                "interdependence",
                "share of daughters born elsewhere, Slovenia",
                COMPUTED,
                .112857,
                5e-7,
                c -> c.place(SL).interdependence().value()),
            yugoslavia(
                "life.sl",
                "life expectancy of those born in Slovenia",
                COMPUTED,
                72.4781,
                5e-5,
                c -> c.place(SL).lifeExpectancy()),
            yugoslavia(
                "life.rest",
                "life expectancy of those born in the rest",
                COMPUTED,
                66.2455,
                5e-5,
                c -> c.place(REST).lifeExpectancy()),
            village("abroad", "share abroad", .4, c -> c.shareAbroad().value()),
            village("dispersion", "dispersion", .5568, c -> c.dispersion().value()),
            village("places", "effective places", 2.256318, c -> c.effectivePlaces().value()),
            ties("x", "E-I of X", -.285714, c -> c.settlement("X").externalInternal().value()),
            ties("y", "E-I of Y", -.263158, c -> c.settlement("Y").externalInternal().value()),
            ties("community", "modularity by community", .307737, c -> c.byCommunity().value()),
            ties("country", "modularity by country", .119547, c -> c.byCountry().value()),
            EvidenceClaim.of(
                "society.community.karate-club.ei",
                "E-I of two factions, 11 ties across and 67 within",
                "W. W. Zachary, Journal of Anthropological Research 33, 1977; by hand",
                -.717949,
                5e-7,
                () -> TieFormulas.externalInternal(11, 67).value()),
            matched(4, 4),
            matched(6, 3),
            matched(10, 2.5)));
    return claims;
  }
}
