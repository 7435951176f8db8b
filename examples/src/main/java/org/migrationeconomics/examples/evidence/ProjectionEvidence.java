package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.ReproductionIndicatorsCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.FirstAgeRule;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.OtherAgeRule;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementTarget;
import org.migrationeconomics.calculators.reproduction.scenario.StationaryPopulationCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.sample.Samples;
import org.migrationeconomics.examples.CataloniaExample;

/**
 * Projections of the textbooks and what migration contributes to them; the illustrative Catalonia.
 */
final class ProjectionEvidence {

  private static final String BOX = "Preston, Heuveline and Guillot, Demography, 2001, box 6.2";
  private static final String APART = "; computed independently from the book's data";

  /** Females of 1998 by age, and births of 1993-98 by age of the mother, as the box prints them. */
  private static final double[] FEMALES_1998 = {
    302392, 298682, 252007, 244150, 268267, 293515, 320624, 284767, 288031, 303166, 322062, 243989,
    205841, 205516, 205270, 194771, 142565, 131966
  };

  private static final double[] BIRTHS = {15244, 126688, 229354, 170057, 63203, 10971, 472};

  /** Life expectancies of MORTPAK's table from its own death rates, at 0, 1, 5, 10 … 80. */
  private static final double[] MORTPAK_RATES = {
    .12846, .02477, .00603, .00340, .00417, .00513, .00581, .00645, .00725, .00813, .00913, .01199,
    .01647, .02560, .04047, .06624, .10638, .19611
  };

  private static final double[] MORTPAK_EXPECTANCIES = {
    49.997, 55.675, 57.245, 53.921, 49.803, 45.799, 41.922, 38.084, 34.249, 30.420, 26.578, 22.701,
    18.945, 15.349, 12.095, 9.240, 6.903, 5.099
  };

  private ProjectionEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.addAll(sweden());
    claims.addAll(generations());
    claims.addAll(scenarios());
    claims.addAll(catalonia());
    return claims;
  }

  private static ProjectionInput sweden(int intervals) {
    return ProjectionInput.repeating(
        females(),
        closedFemales().withMigration(AssumedMigration.of(Samples.sweden1993Migrants())),
        intervals);
  }

  private static Population females() {
    return Samples.sweden1993Population().withMale(Optional.empty());
  }

  private static ProjectionInterval closedFemales() {
    return ProjectionInterval.ofFemales(
        Samples.sweden1993LifeTable(Sex.FEMALE), Samples.sweden1993Fertility());
  }

  private static ProjectionInterval lowFertility() {
    return ProjectionInterval.ofFemales(
        Samples.sweden1993LifeTable(Sex.FEMALE), Samples.sweden1993Fertility().times(0.8));
  }

  private static Projection sweden(MigrationTiming timing) {
    return CohortComponentProjector.withDefaults().withTiming(timing).calculate(sweden(1));
  }

  private static List<EvidenceClaim> sweden() {
    return List.of(
        claim(
            "sweden1993.ages",
            "females 1998 with migrants: age groups of 18 that round to the printed numbers",
            BOX,
            18,
            0,
            () ->
                rounded(
                    FEMALES_1998,
                    sweden(MigrationTiming.EVEN_UN).population().of(Sex.FEMALE, 1998),
                    0)),
        claim(
            "sweden1993.birth-groups",
            "births 1993-98: groups of mothers of 7 that round to the printed numbers",
            BOX,
            7,
            0,
            () -> rounded(BIRTHS, sweden(MigrationTiming.EVEN_UN).births(1993), 3)),
        claim(
            "sweden1993.total",
            "females 1998, migrants evenly (UN), persons",
            BOX + APART,
            4_507_581.32177,
            1e-5,
            () -> sweden(MigrationTiming.EVEN_UN).total()),
        claim(
            "sweden1993.total-end",
            "females 1998, migrants at the end, persons",
            BOX + APART,
            4_502_459.726928,
            1e-6,
            () -> sweden(MigrationTiming.END).total()),
        claim(
            "sweden1993.births",
            "births 1993-98, migrants evenly (UN)",
            BOX + APART,
            615_988.0638,
            5e-5,
            () -> sweden(MigrationTiming.EVEN_UN).births()),
        claim(
            "sweden1993.births-leslie",
            "births 1993-98, migrants evenly (Leslie)",
            BOX + APART,
            612_358.2488,
            5e-5,
            () -> sweden(MigrationTiming.EVEN_LESLIE).births()),
        claim(
            "sweden1993.contribution",
            "contribution of migrants to females 1998, persons",
            BOX + APART,
            58_011.594845,
            1e-6,
            () -> contribution(1).contribution().total()),
        claim(
            "sweden1993.direct",
            "of which direct, persons",
            BOX + APART,
            52_613.641864,
            1e-6,
            () -> contribution(1).direct().total()),
        claim(
            "sweden1993.indirect",
            "of which indirect, persons",
            BOX + APART,
            5_397.952982,
            1e-6,
            () -> contribution(1).indirect().total()),
        claim(
            "sweden1993.extra-births",
            "births owed to migrants 1993-98",
            BOX + APART,
            11_121.701283,
            1e-6,
            () -> contribution(1).extraBirths()),
        claim(
            "sweden1993.gross-reproduction",
            "gross reproduction rate",
            BOX + APART,
            1.0170731707,
            5e-11,
            () ->
                ReproductionIndicatorsCalculator.withDefaults()
                    .calculate(
                        Samples.sweden1993Fertility(), Samples.sweden1993LifeTable(Sex.FEMALE))
                    .grossReproduction()),
        claim(
            "sweden1993.net-reproduction",
            "net reproduction rate",
            BOX + APART,
            1.0064240341,
            5e-11,
            () ->
                ReproductionIndicatorsCalculator.withDefaults()
                    .calculate(
                        Samples.sweden1993Fertility(), Samples.sweden1993LifeTable(Sex.FEMALE))
                    .netReproduction()),
        claim(
            "sweden1993.lambda",
            "growth in five years of the stable population",
            BOX + APART,
            1.0011125341,
            5e-11,
            () ->
                LeslieCalculator.withDefaults()
                    .calculate(
                        Samples.sweden1993Fertility(), Samples.sweden1993LifeTable(Sex.FEMALE))
                    .growthPerStep()
                    .value()),
        claim(
            "mortpak1988.ages",
            "life expectancies of 18 within 0.004 years of the printed ones, to three decimals",
            "MORTPAK, United Nations, 1988, p. 82",
            18,
            0,
            ProjectionEvidence::mortpak));
  }

  private static EvidenceClaim claim(
      String id,
      String quantity,
      String source,
      double published,
      double tolerance,
      DoubleSupplier computed) {
    return EvidenceClaim.of("reproduction." + id, quantity, source, published, tolerance, computed);
  }

  private static double rounded(double[] printed, AgeVector computed, int from) {
    int right = 0;
    for (int i = 0; i < printed.length; i++) {
      right += Math.round(computed.value(from + i)) == printed[i] ? 1 : 0;
    }
    return right;
  }

  private static double mortpak() {
    LifeTable table =
        LifeTableCalculator.withDefaults()
            .withFirstAges(FirstAgeRule.COALE_DEMENY_WEST_BY_Q0)
            .withOtherAges(OtherAgeRule.UN_GREVILLE)
            .calculate(
                Sex.FEMALE,
                AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.abridged(80), MORTPAK_RATES));
    int right = 0;
    for (int i = 0; i < MORTPAK_EXPECTANCIES.length; i++) {
      long thousandths = Math.round(1_000 * table.lifeExpectancies().value(i));
      right += Math.abs(thousandths - Math.round(1_000 * MORTPAK_EXPECTANCIES[i])) <= 4 ? 1 : 0;
    }
    return right;
  }

  private static MigrationContribution contribution(int intervals) {
    return MigrationContributionCalculator.withDefaults()
        .withGenerations(6)
        .calculate(sweden(intervals));
  }

  private static List<EvidenceClaim> generations() {
    String source = BOX + "; migrants of 1993-98 in every interval" + APART;
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.add(
        claim(
            "sweden2093.actual",
            "females after 100 years of the same migration, persons",
            source,
            6_323_801.3,
            0.05,
            () -> contribution(20).actual().total()));
    claims.add(
        claim(
            "sweden2093.counterfactual",
            "females after 100 years without, persons",
            source,
            4_498_593.3,
            0.05,
            () -> contribution(20).counterfactual().total()));
    double[] sizes = {603_600.5, 555_714.8, 411_361.2, 211_135.2, 42_596.2, 800.1};
    for (int k = 1; k <= sizes.length; k++) {
      int number = k;
      claims.add(
          claim(
              "sweden2093.generation" + k,
              "of the difference, generation "
                  + k
                  + (k == sizes.length ? " and later" : "")
                  + ", persons",
              source,
              sizes[k - 1],
              0.05,
              () -> contribution(20).generation(number).total()));
    }
    return claims;
  }

  private static List<EvidenceClaim> scenarios() {
    String source = BOX + "; fertility times 0.8" + APART;
    return List.of(
        claim(
            "sweden1993.stationary",
            "females of the stationary population with the migrants of 1993-98 for ever, persons",
            source,
            3_008_501.547,
            0.0005,
            () ->
                StationaryPopulationCalculator.withDefaults()
                    .calculate(
                        females().area(),
                        lowFertility()
                            .withMigration(AssumedMigration.of(Samples.sweden1993Migrants())))
                    .total()),
        claim(
            "sweden1993.replacement-total",
            "immigrants who keep the number of females constant 1993-2048, persons",
            source,
            586_633.6,
            0.05,
            () -> replacement().migrants()),
        claim(
            "sweden1993.replacement-third",
            "of whom 2003-08, persons",
            source,
            39_164.3,
            0.05,
            () -> replacement().migrants(Sex.FEMALE, 2003).sum()),
        claim(
            "sweden1993.replacement-end",
            "females in 2048, persons",
            source,
            4_397_428.0,
            0.05,
            () -> replacement().total()));
  }

  private static Projection replacement() {
    return ReplacementMigrationCalculator.withDefaults()
        .calculate(
            ProjectionInput.repeating(females(), lowFertility(), 11),
            MigrationProfile.of(Samples.sweden1993Migrants()),
            ReplacementTarget.constantSize())
        .projection();
  }

  private static List<EvidenceClaim> catalonia() {
    return List.of(
        claim(
            "catalonia.illustrative.closed1985",
            "ILLUSTRATIVE: Catalonia 1985 without migration from 1900, million persons; assumed paths, not Cabré's series",
            "Anna Cabré in El País, 2 October 1999; tolerance 5 %",
            2.36,
            0.118,
            () ->
                new CataloniaExample()
                        .closed(
                            CataloniaExample.GROWTH_BEFORE, 1, CataloniaExample.WOMEN_LIVE_LONGER)
                        .total()
                    / 1e6),
        claim(
            "catalonia.illustrative.cohorts",
            "ILLUSTRATIVE: cohorts of 1856-1960 with net reproduction above 1 that were not born in 1936-1950",
            "Anna Cabré, cited by Canales and Montiel Armas, A world without borders?, note 6",
            0,
            0,
            () ->
                new CataloniaExample()
                    .cohorts().cohorts().stream()
                        .filter(rate -> rate.netReproduction() > 1)
                        .filter(
                            rate ->
                                rate.cohort().firstYear() < 1936 || rate.cohort().lastYear() > 1950)
                        .count()));
  }
}
