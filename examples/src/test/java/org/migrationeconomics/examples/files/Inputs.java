package org.migrationeconomics.examples.files;

import java.util.Arrays;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.core.remittance.CapitalInflows;

/** Small invented inputs that several themes share. */
final class Inputs {

  static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  static final Place SWEDEN = Place.of("SWE");
  static final Place MEXICO = Place.of("MEX");
  static final Place USA = Place.of("USA");
  static final AgeGroups AGES = AgeGroups.ofWidth(20, 40);

  private Inputs() {}

  static YearSeries money(int firstYear, double... values) {
    return YearSeries.of(MILLIONS, firstYear, values);
  }

  /** The sum over ages, of rates too. */
  static double sum(AgeVector vector) {
    return Arrays.stream(vector.toArray()).sum();
  }

  static LifeTable women() {
    return LifeTable.ofPersonYears(1, AGES, 19.8, 19.5, 41.7).withSex(Sex.FEMALE);
  }

  static LifeTable men() {
    return LifeTable.ofPersonYears(1, AGES, 19.7, 19.2, 37.4).withSex(Sex.MALE);
  }

  static FertilitySchedule fertility() {
    return FertilitySchedule.of(
        AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.08), 1.05);
  }

  static AgeVector persons(double... values) {
    return AgeVector.of(SimpleUnit.PERSONS, AGES, values);
  }

  static Population population(int year, double growth) {
    return Population.builder()
        .area(SWEDEN)
        .date(year, ReferenceDay.START_OF_YEAR)
        .female(persons(1_000 * growth, 1_200 * growth, 2_500 * growth))
        .male(persons(1_050 * growth, 1_230 * growth, 2_210 * growth))
        .source("invented")
        .build();
  }

  static ProjectionInterval interval() {
    return ProjectionInterval.of(women(), men(), fertility());
  }

  static MigrationProfile profile() {
    return MigrationProfile.of(
        AgeVector.of(SimpleUnit.RATIO, AGES, 0.15, 0.35, 0.02),
        AgeVector.of(SimpleUnit.RATIO, AGES, 0.17, 0.3, 0.01));
  }

  static ProjectionInput projection() {
    return ProjectionInput.repeating(
        population(2000, 1), interval().withMigration(AssumedMigration.ofTotal(200, profile())), 3);
  }

  static VitalRates rates(int year) {
    return VitalRates.builder()
        .area(SWEDEN)
        .start(ReferenceDay.START_OF_YEAR.in(year))
        .end(ReferenceDay.START_OF_YEAR.in(year + 20))
        .female(AgeVector.of(SimpleUnit.PER_YEAR, AGES, 0.0011, 0.0023, 0.024))
        .male(AgeVector.of(SimpleUnit.PER_YEAR, AGES, 0.0016, 0.0034, 0.027))
        .fertility(fertility())
        .source("invented")
        .build();
  }

  /** Death rates by the ages of an abridged life table. */
  static VitalRates mortality() {
    AgeGroups ages = AgeGroups.abridged(15);
    return VitalRates.builder()
        .area(SWEDEN)
        .start(ReferenceDay.START_OF_YEAR.in(2000))
        .end(ReferenceDay.START_OF_YEAR.in(2001))
        .female(AgeVector.of(SimpleUnit.PER_YEAR, ages, 0.012, 0.0024, 0.0006, 0.0005, 0.021))
        .male(AgeVector.of(SimpleUnit.PER_YEAR, ages, 0.014, 0.0028, 0.0007, 0.0006, 0.024))
        .fertility(
            FertilitySchedule.of(
                AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(15, 19, 5), 0.3), 1.05))
        .build();
  }

  static PopulationHistory history() {
    return PopulationHistory.builder()
        .addPopulations(population(1980, 0.9), population(2000, 1), population(2020, 1.125))
        .addRates(rates(1980), rates(2000))
        .addNetMigration(Figure.of(75), Figure.empty("not observed"))
        .build();
  }

  static DemographicBalance balance() {
    return DemographicBalance.of(
        Place.of("ES-CT").withName("Catalonia"),
        YearSeries.of(SimpleUnit.PERSONS, 2000, 6_174_547, 6_253_305, 6_398_166),
        YearSeries.of(SimpleUnit.PERSONS, 2000, 8_147, 8_930),
        YearSeries.of(SimpleUnit.PERSONS, 2000, 70_611, 135_931));
  }

  static CapitalInflows salvador() {
    return CapitalInflows.of(
        Place.of("SLV"),
        money(2003, 2105, 2548, 3017, 3471, 3695, 3742, 3387, 3455, 3645, 3911),
        YearSeries.builder(MILLIONS)
            .put(2003, 141)
            .put(2004, 363)
            .put(2005, 511)
            .put(2006, 241)
            .put(2007, 1551)
            .put(2008, 903)
            .put(2009, 369)
            .put(2010, -114)
            .hole(2011)
            .put(2012, 484)
            .build());
  }

  static CapitalInflows mexico() {
    return CapitalInflows.builder()
        .area(MEXICO)
        .remittances(money(2007, 26_880, 26_041, 22_076, 22_080))
        .foreignDirectInvestment(money(2007, 30_070, 29_503, 17_850, 30_534))
        .officialDevelopmentAssistance(money(2007, 106, 147, 185, 471))
        .portfolioEquity(money(2007, -482, -3_503, 4_155, 373))
        .privateDebt(money(2007, 1_200, 900, -300, 2_500))
        .exports(money(2007, 289_000, 309_000, 245_000, 314_000))
        .imports(money(2007, 305_000, 333_000, 257_000, 326_000))
        .reserves(money(2007, 87_000, 95_000, 100_000, 121_000))
        .grossDomesticProduct(money(2007, 1_052_000, 1_110_000, 900_000, 1_058_000))
        .population(YearSeries.of(SimpleUnit.PERSONS, 2007, 109e6, 111e6, 112e6, 114e6))
        .build();
  }
}
