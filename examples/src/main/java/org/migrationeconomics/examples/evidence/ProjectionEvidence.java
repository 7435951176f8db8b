package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieIndicators;
import org.migrationeconomics.calculators.reproduction.indicators.MigrationReproduction;
import org.migrationeconomics.calculators.reproduction.indicators.MigrationReproductionCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.ReproductionIndicatorsCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.FirstAgeRule;
import org.migrationeconomics.calculators.reproduction.lifetable.HighMortalityPolicy;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.OtherAgeRule;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementTarget;
import org.migrationeconomics.calculators.reproduction.scenario.StationaryPopulationCalculator;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.data.population.ProjectionVariants;
import org.migrationeconomics.data.population.WorldPopulationProspects;
import org.migrationeconomics.data.population.WppVariantsReader;
import org.migrationeconomics.data.sample.Samples;
import org.migrationeconomics.examples.CataloniaExample;

/** Projections, what migration contributes to them, and the indicators beside them. */
final class ProjectionEvidence {

  private static final String BOX = "Preston, Heuveline and Guillot, Demography, 2001, box 6.2";
  private static final String APART = "; computed independently from the book's data";
  private static final String WPP = "UN, World Population Prospects 2019";
  private static final String WPP_APART = WPP + "; computed independently from its rates";
  private static final String FOLDER = "wpp2019";
  private static final String VARIANTS = "UK_WPP2019_TotalPopulationBySex_all_variants.csv";
  private static final LifeTableCalculator TABLES =
      LifeTableCalculator.withDefaults().withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD);

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
    claims.addAll(unitedKingdom());
    claims.addAll(decomposition("mex", "Mexico", 1950, 2020, 162_574.644, -12_745.6, -20_896.3));
    claims.addAll(decomposition("esp", "Spain", 1990, 2020, 39_557.216, 5_623.3, 1_574.3));
    claims.addAll(decomposition("aus", "Australia", 1950, 2020, 13_703.407, 6_605.8, 5_190.6));
    claims.addAll(
        decomposition("gbr", "United Kingdom", 2020, 2100, 57_801.124, 10_350.5, 9_901.6));
    claims.addAll(residuals());
    claims.addAll(leslie());
    claims.addAll(prestonWang());
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

  private static EvidenceClaim fileClaim(
      String id,
      String quantity,
      String source,
      double published,
      double tolerance,
      ToDoubleFunction<WholeFiles> computed) {
    return EvidenceClaim.needingFiles(
        "reproduction." + id, quantity, source, published, tolerance, computed);
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

  private static WorldPopulationProspects wpp(WholeFiles files) {
    return files.read(
        FOLDER,
        WorldPopulationProspects.class,
        folder -> WorldPopulationProspects.read(folder).orThrow());
  }

  private static ProjectionVariants variants(WholeFiles files) {
    return files.read(
        FOLDER + "/" + VARIANTS,
        ProjectionVariants.class,
        file -> WppVariantsReader.withDefaults().read(file).orThrow());
  }

  private static PopulationPath closedUnitedKingdom(WholeFiles files) {
    return CohortComponentProjector.withDefaults()
        .calculate(
            ProjectionInput.closed(
                wpp(files).history("United Kingdom").between(2020, 2100), TABLES))
        .population();
  }

  /** The largest distance from the published variant at the five-year points, in per cent. */
  private static double worst(WholeFiles files, int until) {
    PopulationPath closed = closedUnitedKingdom(files);
    double worst = 0;
    for (int year = 2025; year <= until; year += 5) {
      double published = variants(files).total("GBR", "Zero migration").at(year);
      worst = Math.max(worst, 100 * Math.abs(closed.total(year) / published - 1));
    }
    return worst;
  }

  private static List<EvidenceClaim> unitedKingdom() {
    List<EvidenceClaim> claims = new ArrayList<>();
    int[] years = {2025, 2030, 2040, 2050, 2060, 2075, 2100};
    double[] published = {
      68_457.299, 68_730.168, 68_511.367, 67_674.825, 66_038.163, 62_918.059, 57_864.702
    };
    for (int i = 0; i < years.length; i++) {
      int year = years[i];
      claims.add(
          fileClaim(
              "wpp2019.gbr-zero." + year,
              "United Kingdom " + year + " without migration from 2020, thousand",
              WPP
                  + ", zero-migration variant; tolerance "
                  + (year <= 2050 ? "0.07" : "0.12")
                  + " %",
              published[i],
              (year <= 2050 ? 0.0007 : 0.0012) * published[i],
              files -> closedUnitedKingdom(files).total(year) / 1e3));
    }
    claims.add(
        fileClaim(
            "wpp2019.gbr-zero.worst",
            "largest distance from the published variant at all five-year points to 2100, %",
            WPP + ", zero-migration variant; limit 0.12 %",
            0,
            0.12,
            files -> worst(files, 2100)));
    claims.add(
        fileClaim(
            "wpp2019.gbr-zero.worst2050",
            "the same to 2050, %",
            WPP + ", zero-migration variant; limit 0.07 %",
            0,
            0.07,
            files -> worst(files, 2050)));
    claims.add(
        fileClaim(
            "wpp2019.gbr-variants.contribution",
            "United Kingdom 2100, Medium less Zero migration, thousand",
            WPP,
            20_188.6,
            0.05,
            files ->
                MigrationContributionCalculator.fromVariants(
                            variants(files).total("GBR", "Medium"),
                            variants(files).total("GBR", "Zero migration"))
                        .contribution()
                    / 1e3));
    claims.add(
        fileClaim(
            "wpp2019.gbr.contribution",
            "contribution of migration from 2020, United Kingdom 2100, thousand",
            WPP + ", Medium less Zero migration; tolerance 0.5 %",
            20_188.6,
            0.005 * 20_188.6,
            files -> history(files, "United Kingdom", 2020, 2100).contribution().total() / 1e3));
    return claims;
  }

  private static MigrationContribution history(WholeFiles files, String country, int from, int to) {
    return MigrationContributionCalculator.withDefaults()
        .calculate(wpp(files).history(country).between(from, to));
  }

  private static List<EvidenceClaim> decomposition(
      String code, String country, int from, int to, double zero, double direct, double indirect) {
    String id = "wpp2019." + code + from + "-" + to;
    String span = country + " " + to + ", migration from " + from + ", thousand";
    return List.of(
        fileClaim(
            id + ".zero",
            "without migration: " + span,
            WPP_APART,
            zero,
            0.0015,
            files -> history(files, country, from, to).counterfactual().total() / 1e3),
        fileClaim(
            id + ".direct",
            "direct contribution: " + span,
            WPP_APART,
            direct,
            0.06,
            files -> history(files, country, from, to).direct().total() / 1e3),
        fileClaim(
            id + ".indirect",
            "indirect contribution: " + span,
            WPP_APART,
            indirect,
            0.06,
            files -> history(files, country, from, to).indirect().total() / 1e3));
  }

  private static List<EvidenceClaim> residuals() {
    return List.of(
        fileClaim(
            "wpp2019.residual.worst",
            "residual net migrants 1950-2020 of 14 countries: largest distance from the published totals, %",
            WPP + ", net migration; limit 1.5 %",
            0,
            1.5,
            files ->
                wpp(files).histories().values().stream()
                    .map(history -> history.between(1950, 2020))
                    .mapToDouble(ProjectionEvidence::residualError)
                    .max()
                    .orElseThrow()));
  }

  private static double residualError(PopulationHistory history) {
    double published = history.netMigration().stream().mapToDouble(Figure::value).sum();
    double residual = ResidualMigrationCalculator.withDefaults().calculate(history, TABLES).total();
    return 100 * Math.abs(residual / published - 1);
  }

  private static List<EvidenceClaim> leslie() {
    List<EvidenceClaim> claims = new ArrayList<>();
    leslie(claims, "esp2015", "Spain", 2015, 0.640413232426, 0.933469035140, -0.0137694975);
    leslie(claims, "mex1950", "Mexico", 1950, 2.44915781441, 1.17115804439, 0.0315986082);
    return claims;
  }

  private static void leslie(
      List<EvidenceClaim> claims,
      String id,
      String country,
      int year,
      double net,
      double lambda,
      double growth) {
    String source = WPP + ", rates of " + year + "-" + (year + 5) + "; two peer packages";
    claims.add(
        fileClaim(
            "wpp2019." + id + ".leslie-r0",
            country + ", daughters per girl, projection matrix",
            source,
            net,
            1e-11,
            files -> leslie(files, country, year).netReproduction()));
    claims.add(
        fileClaim(
            "wpp2019." + id + ".leslie-lambda",
            country + ", growth in five years",
            source,
            lambda,
            1e-11,
            files -> leslie(files, country, year).growthPerStep().value()));
    claims.add(
        fileClaim(
            "wpp2019." + id + ".leslie-r",
            country + ", intrinsic growth per year",
            source,
            growth,
            1e-10,
            files -> leslie(files, country, year).intrinsicGrowth().value()));
  }

  private static LeslieIndicators leslie(WholeFiles files, String country, int year) {
    VitalRates rates = wpp(files).history(country).between(year, year + 5).rates().get(0);
    LifeTable table =
        TABLES.withFirstAges(0.1, 1.6).calculate(Sex.FEMALE, rates.deathRates(Sex.FEMALE));
    return LeslieCalculator.withDefaults().calculate(rates.fertility(), table);
  }

  private static List<EvidenceClaim> prestonWang() {
    int[] years = {1975, 2000, 2005, 2015};
    double[][] spain = {{1.2050, 1.2022}, {.6126, 1.0045}, {.6986, 1.2162}, {.6404, .6770}};
    double[][] mexico = {{2.3548, 2.0315}, {1.2349, 1.0891}, {1.1388, 1.1049}, {1.0192, 1.0077}};
    List<EvidenceClaim> claims = new ArrayList<>();
    for (int i = 0; i < years.length; i++) {
      reproduction(claims, "esp", "Spain", years[i], spain[i]);
      reproduction(claims, "mex", "Mexico", years[i], mexico[i]);
    }
    return claims;
  }

  private static void reproduction(
      List<EvidenceClaim> claims, String code, String country, int year, double[] rates) {
    String id = "wpp2019." + code + year;
    String span = country + " " + year + "-" + (year + 5);
    claims.add(
        fileClaim(
            id + ".net-reproduction",
            "net reproduction rate, " + span,
            WPP_APART,
            rates[0],
            5e-5,
            files -> reproduction(files, country, year).netReproduction()));
    claims.add(
        fileClaim(
            id + ".with-migration",
            "net reproduction with migration (after Preston and Wang), " + span,
            WPP_APART,
            rates[1],
            5e-5,
            files -> reproduction(files, country, year).netReproductionWithMigration()));
  }

  private static MigrationReproduction reproduction(WholeFiles files, String country, int year) {
    return MigrationReproductionCalculator.withDefaults()
        .withLifeTables(TABLES)
        .calculate(wpp(files).history(country), year);
  }
}
