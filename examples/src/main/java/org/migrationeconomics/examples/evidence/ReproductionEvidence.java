package org.migrationeconomics.examples.evidence;

import java.util.List;
import org.migrationeconomics.calculators.reproduction.AccountingContribution;
import org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator;
import org.migrationeconomics.calculators.reproduction.RateContribution;
import org.migrationeconomics.calculators.reproduction.RateContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
import org.migrationeconomics.calculators.reproduction.indicators.ReplacementRatioCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.data.sample.Samples;

/** Population reproduction: what migration contributes. */
final class ReproductionEvidence {

  private static final String IDESCAT =
      "Idescat, components of growth (n=10330) and population on 1 January (n=15223), 2000-2011";
  private static final String CABRE = "Anna Cabré in El País, 2 October 1999";

  private ReproductionEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.natural",
            "natural increase of Catalonia 2000-2011, persons",
            IDESCAT,
            229_177,
            0,
            () -> accounting().natural()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.migratory",
            "net migration of Catalonia 2000-2011, persons",
            IDESCAT,
            1_111_674,
            0,
            () -> accounting().migratory()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.growth",
            "growth of Catalonia 2000-2011, persons",
            IDESCAT,
            1_340_851,
            0,
            () -> accounting().growth()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.correction",
            "years in which the accounts do not close to the person",
            IDESCAT,
            0,
            0,
            () -> accounting().years().stream().filter(year -> !year.closes()).count()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.migratory-share",
            "share of migration in growth, %",
            IDESCAT + "; computed from them",
            82.908,
            0.0005,
            () -> 100 * accounting().migratoryShare().value()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.counterfactual",
            "population of Catalonia on 1 January 2012 without migration from 2000, rate method, persons",
            "computed independently from the same accounts",
            6_377_770.9,
            0.05,
            () -> rates().counterfactual()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.contribution",
            "contribution of migration to that population, rate method, persons",
            "computed independently from the same accounts",
            1_137_627.1,
            0.05,
            () -> rates().contribution()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.contribution-share",
            "the same, % of the population",
            "computed independently from the same accounts",
            15.14,
            0.005,
            () -> 100 * rates().share().value()),
        EvidenceClaim.of(
            "reproduction.idescat2000-2011.indirect",
            "of which indirect, persons",
            "computed independently from the same accounts",
            25_953.1,
            0.05,
            () -> rates().indirect()),
        EvidenceClaim.of(
            "reproduction.cabre.share",
            "share of Catalonia's population owed to 20th-century migration, from 2.36 and 6.0 million, %",
            CABRE
                + "; tolerance: rounding of the two populations (5.95-6.05 and 2.355-2.365 million)",
            60.3,
            0.42,
            () -> 100 * ReproductionFormulas.shareOfPopulation(6.0, 2.36)),
        EvidenceClaim.of(
            "reproduction.cabre1877-1970.migratory-share",
            "share of migration in the growth of 1877-1970, from 2.1 of 3.4 million (printed: 63), %",
            CABRE + "; tolerance: rounding of the two amounts (2.05-2.15 and 3.35-3.45 million)",
            63,
            2.4,
            () -> 100 * ReproductionFormulas.shareOfGrowth(2.1, 3.4).value()),
        EvidenceClaim.of(
            "reproduction.birth-replacement.growing",
            "birth replacement where births grow by 2 % a year and nobody dies",
            "gross reproduction, 2.4 children and 1.05 boys per girl; with the births of one year only it"
                + " would be 1.1593",
            2.4 / 2.05,
            1e-12,
            () -> birthReplacement(1.02)),
        EvidenceClaim.of(
            "reproduction.birth-replacement.shrinking",
            "birth replacement where births shrink by 2 % a year and nobody dies",
            "gross reproduction, 2.4 children and 1.05 boys per girl",
            2.4 / 2.05,
            1e-12,
            () -> birthReplacement(0.98)));
  }

  /** Women of a completed age are the mean of two years of births, of which nobody has died. */
  private static double birthReplacement(double growth) {
    FertilitySchedule fertility =
        FertilitySchedule.of(
            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 34, 5), .1, .24, .14), 1.05);
    double[] births = new double[51];
    for (int year = 0; year <= 50; year++) {
      births[year] = 100_000 * Math.pow(growth, year - 50);
    }
    double[] women = new double[50];
    for (int age = 0; age < 50; age++) {
      women[age] = (births[50 - age] + births[49 - age]) / 2 * fertility.femaleShareOfBirths();
    }
    AgeVector female = AgeVector.of(SimpleUnit.PERSONS, AgeGroups.singleYears(49), women);
    births[50] = fertility.rates().dot(female.between(20, 34).collapseTo(fertility.ages()));
    return ReplacementRatioCalculator.withDefaults()
        .calculate(
            2000, female, fertility, YearSeries.of(SimpleUnit.PERSONS, 1950, births), List.of())
        .birthReplacement()
        .value();
  }

  private static AccountingContribution accounting() {
    return AccountingContributionCalculator.withDefaults().calculate(Samples.cataloniaAccounts());
  }

  private static RateContribution rates() {
    return RateContributionCalculator.withDefaults().calculate(Samples.cataloniaAccounts());
  }
}
