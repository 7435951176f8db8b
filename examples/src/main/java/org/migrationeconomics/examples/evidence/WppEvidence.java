package org.migrationeconomics.examples.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieIndicators;
import org.migrationeconomics.calculators.reproduction.indicators.MigrationReproduction;
import org.migrationeconomics.calculators.reproduction.indicators.MigrationReproductionCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.HighMortalityPolicy;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigrationCalculator;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.data.population.ProjectionVariants;
import org.migrationeconomics.data.population.WorldPopulationProspects;
import org.migrationeconomics.data.population.WppVariantsReader;

/** Countries from World Population Prospects: what migration contributed, residuals, indicators. */
final class WppEvidence {

  private static final String WPP = "UN, World Population Prospects 2019";
  private static final String WPP_APART = WPP + "; computed independently from its rates";
  private static final String FOLDER = "wpp2019";
  private static final String VARIANTS = "UK_WPP2019_TotalPopulationBySex_all_variants.csv";
  private static final LifeTableCalculator TABLES =
      LifeTableCalculator.withDefaults().withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD);

  private WppEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
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
        residual("mex", "Mexico", -14_715.3, "-14714.2"),
        residual("aus", "Australia", 7_949.8, "7950.0"),
        fileClaim(
            "wpp2019.residual.worst",
            "residual net migrants 1950-2020 of 14 countries: largest distance from the published totals, %",
            WPP + ", net migration; limit 1.5 %",
            0,
            1.5,
            files ->
                wpp(files).histories().values().stream()
                    .map(history -> history.between(1950, 2020))
                    .mapToDouble(WppEvidence::residualError)
                    .max()
                    .orElseThrow()));
  }

  /** Where early rates at 95-99 are above 0.4, the middle of the group leaves survivors below 0. */
  private static EvidenceClaim residual(String code, String country, double net, String belowZero) {
    return fileClaim(
        "wpp2019.residual." + code + "1950-2020",
        "residual net migrants, " + country + " 1950-2020, thousand",
        WPP_APART
            + " with a constant hazard where a m is 1 or more; survivors below zero would give "
            + belowZero,
        net,
        0.06,
        files -> residual(wpp(files).history(country).between(1950, 2020)) / 1e3);
  }

  private static double residual(PopulationHistory history) {
    return ResidualMigrationCalculator.withDefaults().calculate(history, TABLES).total();
  }

  private static double residualError(PopulationHistory history) {
    double published = history.netMigration().stream().mapToDouble(Figure::value).sum();
    return 100 * Math.abs(residual(history) / published - 1);
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
