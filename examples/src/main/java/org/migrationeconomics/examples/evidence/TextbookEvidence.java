package org.migrationeconomics.examples.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.migrationeconomics.calculators.corridor.circuit.TwinPlaces;
import org.migrationeconomics.calculators.corridor.circuit.TwinPlacesCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.StatusInEmployment;
import org.migrationeconomics.calculators.labour.vulnerability.VulnerableEmploymentCalculator;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweighting;
import org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweightingCalculator;
import org.migrationeconomics.calculators.remittance.model.RemittanceMultiplierCalculator;
import org.migrationeconomics.calculators.remittance.model.SocialAccounts;
import org.migrationeconomics.calculators.reproduction.indicators.PopulationMomentum;
import org.migrationeconomics.calculators.reproduction.indicators.PopulationMomentumCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;

/** Figures of textbooks, of notes to courses and of tables that print what they are made of. */
final class TextbookEvidence {

  private static final String BOX =
      "S. H. Preston, P. Heuveline and M. Guillot, Demography, 2001, box 7.3; G. Rodriguez,"
          + " Princeton, Demographic Methods";
  private static final String SISTERS =
      "Texas Commission on Environmental Quality, population of sister cities along the Rio Grande";
  private static final String LEONTIEF =
      "J. Little, College of the Holy Cross, Mathematics 244, A Leontief Model, 2007";

  private TextbookEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.of(
            "reproduction.preston2001.western-asia.momentum",
            "women of Western Asia 1995-2000 in the long run, over those of today",
            BOX,
            1.609443248,
            5e-10,
            () -> westernAsia().prestonGuillot().value()),
        EvidenceClaim.of(
            "labour.ilo2018.vulnerable",
            "vulnerable employment in the world 2017, %, from four rounded shares",
            "ILO, World Employment and Social Outlook: Trends 2018; Spotlight on Work Statistics 3",
            42,
            .5,
            TextbookEvidence::vulnerable),
        EvidenceClaim.of(
            "labour.reweighting.dasgupta1993.ages",
            "households by the ages of persons, per 100; mean of both directions",
            WageGapEvidence.DAS_GUPTA + ", example 5.1",
            1.2269,
            5e-5,
            () -> (households(1).composition() - households(0).composition()) / 2),
        EvidenceClaim.of(
            "labour.reweighting.dasgupta1993.rates",
            "households by rates at each age, per 100; mean of both directions",
            WageGapEvidence.DAS_GUPTA + ", example 5.1",
            1.7403,
            5e-5,
            () -> (households(1).structure() - households(0).structure()) / 2),
        sisters("el-paso", "El Paso", 17.8, () -> passOfTheNorth().firstGrowth()),
        sisters("juarez", "Ciudad Juarez", 9.4, () -> passOfTheNorth().secondGrowth()),
        leontief(0, "manufacturing", 2.244897959),
        leontief(1, "agriculture", .9037900875),
        leontief(2, "services", .6997084548));
  }

  private static EvidenceClaim sisters(
      String id, String city, double published, DoubleSupplier growth) {
    return EvidenceClaim.of(
        "corridor.sister-cities." + id,
        "growth of " + city + " 2000-2010, %",
        SISTERS,
        published,
        .05,
        () -> 100 * Math.expm1(10 * growth.getAsDouble()));
  }

  private static EvidenceClaim leontief(int account, String name, double published) {
    return EvidenceClaim.of(
        "remittance.multiplier.leontief." + name,
        "receipts of " + name + " of 1 that manufacturing receives",
        LEONTIEF,
        published,
        5e-10,
        () ->
            RemittanceMultiplierCalculator.withDefaults()
                .calculate(
                    SocialAccounts.named("manufacturing", "agriculture", "services")
                        .spends("manufacturing", .3, .3, .2)
                        .spends("agriculture", .4, .1, .2)
                        .spends("services", .3, .2, .1),
                    1,
                    0,
                    0)
                .accounts()
                .get(account)
                .receipts());
  }

  /** The last group is what the printed totals, 87,176 thousand and 70.3 years, leave. */
  private static PopulationMomentum westernAsia() {
    AgeGroups ages = AgeGroups.ofWidth(5, 50);
    double[] women = {
      12_013, 11_027, 9_856, 8_614, 7_694, 6_893, 6_135, 5_318, 4_376, 3_510, 11_740
    };
    double[] lived = {4.834, 4.803, 4.789, 4.773, 4.748, 4.716, 4.678, 4.631, 4.570, 4.483, 23.275};
    double[] children = {.086, .224, .224, .116, .058, .014};
    return PopulationMomentumCalculator.withDefaults()
        .calculate(
            AgeVector.of(SimpleUnit.PERSONS, ages, women),
            FertilitySchedule.of(
                AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(15, 44, 5), children), 1),
            LifeTable.ofPersonYears(1, ages, lived));
  }

  private static double vulnerable() {
    return 100
        * VulnerableEmploymentCalculator.withDefaults()
            .calculate(
                Map.of(
                    "world",
                    Map.of(
                        StatusInEmployment.EMPLOYEE, 54.0,
                        StatusInEmployment.EMPLOYER, 3.0,
                        StatusInEmployment.OWN_ACCOUNT_WORKER, 32.0,
                        StatusInEmployment.CONTRIBUTING_FAMILY_WORKER, 10.0)))
            .rate("world")
            .value();
  }

  /** The gap from the other year to this one: 0 is 1970, 1 is 1985. */
  private static CellReweighting households(int year) {
    WageRows before = heads(WageGapEvidence.AGES_1970, WageGapEvidence.HEADS_1970);
    WageRows after = heads(WageGapEvidence.AGES_1985, WageGapEvidence.HEADS_1985);
    return CellReweightingCalculator.withDefaults()
        .calculate(year == 1 ? after : before, year == 1 ? before : after);
  }

  /** Two rows an age: those who head a household, and those who do not. */
  private static WageRows heads(double[] persons, double[] heads) {
    int rows = 2 * persons.length;
    double[] ages = new double[rows];
    double[] leading = new double[rows];
    double[] weights = new double[rows];
    for (int a = 0; a < persons.length; a++) {
      ages[2 * a] = a;
      ages[2 * a + 1] = a;
      leading[2 * a] = 100;
      weights[2 * a] = persons[a] * heads[a] / 100;
      weights[2 * a + 1] = persons[a] - weights[2 * a];
    }
    return WageRows.of(List.of("age"), ages, leading).withWeights(weights);
  }

  private static TwinPlaces passOfTheNorth() {
    return TwinPlacesCalculator.withDefaults()
        .calculate(
            Place.own("elp", "El Paso"),
            censuses(679_622, 800_647),
            Place.own("jua", "Ciudad Juarez"),
            censuses(1_217_818, 1_332_131));
  }

  private static YearSeries censuses(double before, double after) {
    return YearSeries.builder(SimpleUnit.PERSONS).put(2000, before).put(2010, after).build();
  }
}
