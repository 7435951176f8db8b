package org.migrationeconomics.examples.files;

import java.util.List;
import org.migrationeconomics.calculators.reproduction.AccountingContribution;
import org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator;
import org.migrationeconomics.calculators.reproduction.BirthCohort;
import org.migrationeconomics.calculators.reproduction.CohortHistory;
import org.migrationeconomics.calculators.reproduction.CohortRate;
import org.migrationeconomics.calculators.reproduction.CohortReproduction;
import org.migrationeconomics.calculators.reproduction.GenerationChain;
import org.migrationeconomics.calculators.reproduction.GrowthAccount;
import org.migrationeconomics.calculators.reproduction.RateContribution;
import org.migrationeconomics.calculators.reproduction.RateContributionCalculator;
import org.migrationeconomics.calculators.reproduction.contribution.ContributionSplit;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.contribution.VariantContribution;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContribution;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleFan;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleInput;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleMeasure;
import org.migrationeconomics.calculators.reproduction.ensemble.RandomPaths;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieIndicators;
import org.migrationeconomics.calculators.reproduction.indicators.LeslieMatrix;
import org.migrationeconomics.calculators.reproduction.indicators.MigrationReproduction;
import org.migrationeconomics.calculators.reproduction.indicators.MigrationReproductionCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.PopulationMomentum;
import org.migrationeconomics.calculators.reproduction.indicators.PopulationMomentumCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.ReplacementRatioCalculator;
import org.migrationeconomics.calculators.reproduction.indicators.ReplacementRatios;
import org.migrationeconomics.calculators.reproduction.indicators.ReproductionIndicators;
import org.migrationeconomics.calculators.reproduction.indicators.ReproductionIndicatorsCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTables;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigration;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementInterval;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigration;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.ReplacementTarget;
import org.migrationeconomics.calculators.reproduction.scenario.StationaryPopulation;
import org.migrationeconomics.calculators.reproduction.scenario.StationaryPopulationCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Sex;

/** Results about populations. */
final class ReproductionFiles {

  private ReproductionFiles() {}

  private static MigrationContribution contribution() {
    return MigrationContributionCalculator.withDefaults().calculate(Inputs.projection());
  }

  private static CohortHistory cohort(int year, double level) {
    return CohortHistory.of(BirthCohort.of(year), Inputs.fertility().times(level), Inputs.women());
  }

  private static CohortReproduction cohorts() {
    return CohortReproduction.of(
        CohortRate.of(BirthCohort.of(1900), 0.9, 28),
        CohortRate.of(BirthCohort.of(1928), 1.1, 29),
        CohortRate.of(BirthCohort.of(1957), 0.8, 30));
  }

  private static EnsembleContribution ensemble() {
    double[][] tfr = RandomPaths.levels(1.8, RandomPaths.seeded(1, 50, 3).autoregression(0.8, 0.1));
    return EnsembleContributionCalculator.withDefaults()
        .calculate(
            EnsembleInput.builder(
                    ProjectionInput.repeating(Inputs.population(2000, 1), Inputs.interval(), 3), 50)
                .totalFertility(tfr)
                .netMigration(
                    RandomPaths.levels(150, RandomPaths.seeded(2, 50, 3).walk(40)),
                    Inputs.profile())
                .build());
  }

  private static ResidualMigration residual() {
    return ResidualMigrationCalculator.withDefaults()
        .calculate(
            List.of(Inputs.population(2000, 1), Inputs.population(2020, 1.1)),
            List.of(Inputs.interval()));
  }

  private static StationaryPopulation stationary() {
    return StationaryPopulationCalculator.withDefaults()
        .calculate(
            Inputs.SWEDEN,
            Inputs.interval().withMigration(AssumedMigration.ofTotal(1_000, Inputs.profile())));
  }

  private static PopulationPath path() {
    return CohortComponentProjector.withDefaults().calculate(Inputs.projection()).population();
  }

  private static ReplacementRatios ratios() {
    AgeGroups fertile = AgeGroups.closed(15, 49, 5);
    FertilitySchedule fertility =
        FertilitySchedule.of(
            AgeVector.of(
                SimpleUnit.PER_YEAR, fertile, .0120, .0908, .1499, .1125, .0441, .0074, .0003),
            1.05);
    return ReplacementRatioCalculator.withDefaults()
        .calculate(
            2000,
            AgeVector.of(SimpleUnit.PERSONS, fertile, 300, 310, 320, 330, 340, 350, 360),
            fertility,
            YearSeries.of(
                SimpleUnit.PERSONS,
                1949,
                java.util.stream.IntStream.range(0, 40).mapToDouble(i -> 60 + i).toArray()),
            List.of(Inputs.population(2000, 1), Inputs.population(2020, 1.1)));
  }

  private static long cells(PopulationPath path) {
    return 2L * path.size() * path.ages().size();
  }

  private static long paths(MigrationContribution result) {
    return cells(result.actual())
        + cells(result.counterfactual())
        + result.generations().stream()
            // Those that nobody has reached yet are zeros, and left out.
            .filter(path -> path.total() != 0)
            .mapToLong(ReproductionFiles::cells)
            .sum()
        + cells(result.indirect())
        + 3L * result.migrantsByInterval().size();
  }

  private static long figures(EnsembleFan fan) {
    return (1L + fan.probabilities().size()) * fan.size();
  }

  private static double means(EnsembleFan fan) {
    double sum = 0;
    for (int t = 0; t < fan.size(); t++) {
      sum += fan.mean(fan.date(t).getYear()).value();
    }
    return sum;
  }

  private static long figures(Projection projection) {
    return cells(projection.population())
        + projection.intervals() * (projection.ages().size() * 5L + 1);
  }

  static void addTo(FileCases cases) {
    AccountingContribution accounting =
        AccountingContributionCalculator.withDefaults().calculate(Inputs.balance());
    RateContribution rates = RateContributionCalculator.withDefaults().calculate(Inputs.balance());
    FertilitySchedule fertility = Inputs.fertility();
    cases
        .add(AccountingContribution.class, accounting, a -> 7L * a.years().size() + 1)
        .sum("natural", AccountingContribution::natural)
        .sum("migratory", AccountingContribution::migratory)
        .sum("growth", AccountingContribution::growth);
    cases
        .add(GrowthAccount.class, accounting.total(), a -> 5 + 3)
        .sum(
            "persons",
            a ->
                a.initialPopulation()
                    + a.natural()
                    + a.migratory()
                    + a.correction()
                    + a.finalPopulation());
    cases
        .add(RateContribution.class, rates, r -> 7L * r.path().size())
        .sum(
            "population",
            r -> r.path().stream().mapToDouble(RateContribution.Year::population).sum())
        .sum("direct", r -> r.path().stream().mapToDouble(RateContribution.Year::direct).sum());
    cases
        .add(RateContribution.Year.class, rates.year(2001), y -> 5 + 2)
        .sum(
            "persons",
            y -> y.counterfactual() + y.contribution() + y.correction() + y.population());
    cases
        .add(
            CohortHistory.class,
            cohort(1950, 1),
            h ->
                4L * h.fertility().ages().size()
                    + h.fertility().ages().size()
                    + 1
                    + h.personYears().size())
        .sum("person-years", h -> Inputs.sum(h.personYears()));
    cases
        .add(CohortReproduction.class, cohorts(), c -> 5L * c.cohorts().size())
        .sum("net", c -> c.cohorts().stream().mapToDouble(CohortRate::netReproduction).sum())
        .sum("replaced itself", c -> c.replaced().size());
    cases
        .add(GenerationChain.class, cohorts().chain(1900), c -> 4L * c.generations().size())
        .sum(
            "size",
            c -> c.generations().stream().mapToDouble(GenerationChain.Generation::size).sum());
    cases.add(
        ContributionSplit.class,
        MigrationContributionCalculator.withDefaults().byArrivalPeriod(Inputs.projection()),
        s ->
            paths(s.whole())
                + s.parts().stream()
                    .mapToLong(
                        part ->
                            cells(part.direct())
                                + cells(part.indirect())
                                + part.migrantsByInterval().size())
                    .sum());
    cases
        .add(MigrationContribution.class, contribution(), ReproductionFiles::paths)
        .sum("births with migration", c -> c.actualBirths().stream().mapToDouble(b -> b).sum())
        .sum("net migrants", MigrationContribution::migrants);
    cases
        .add(
            VariantContribution.class,
            MigrationContributionCalculator.fromVariants(
                YearSeries.of(SimpleUnit.PERSONS, 2020, 100, 110, 121),
                YearSeries.of(SimpleUnit.PERSONS, 2020, 100, 99, 97)),
            v -> 4L * v.path().size())
        .sum(
            "with migration",
            v -> v.path().stream().mapToDouble(VariantContribution.Year::population).sum())
        .sum(
            "contribution",
            v -> v.path().stream().mapToDouble(VariantContribution.Year::contribution).sum());
    cases
        .add(
            EnsembleContribution.class,
            ensemble(),
            e -> e.fans().stream().mapToLong(ReproductionFiles::figures).sum())
        .sum("mean", e -> e.fans().stream().mapToDouble(ReproductionFiles::means).sum());
    cases
        .add(
            EnsembleFan.class,
            ensemble().fan(EnsembleMeasure.CONTRIBUTION),
            ReproductionFiles::figures)
        .sum("mean", ReproductionFiles::means);
    cases
        .add(
            LeslieIndicators.class,
            LeslieCalculator.withDefaults().calculate(fertility, Inputs.women()),
            l ->
                4L
                    + l.stableAges().orElseThrow().size()
                    + l.reproductiveValues().orElseThrow().size())
        .sum(
            "ratio",
            l ->
                Inputs.sum(l.stableAges().orElseThrow())
                    + Inputs.sum(l.reproductiveValues().orElseThrow()));
    cases
        .add(
            LeslieMatrix.class,
            LeslieMatrix.of(fertility, Inputs.women()),
            l -> 2L * l.ages().size())
        .sum("girls per woman F(x)", l -> Inputs.sum(l.births()))
        .sum("survival S(x)", l -> Inputs.sum(l.survival()));
    cases
        .add(
            MigrationReproduction.class,
            MigrationReproductionCalculator.withDefaults()
                .calculate(
                    Inputs.population(2000, 1),
                    Inputs.population(2020, 1.1),
                    fertility,
                    Inputs.women()),
            m -> 2L * 3 + m.personYears().size() + m.personYearsWithMigration().size())
        .sum(
            "person-years",
            m -> Inputs.sum(m.personYears()) + Inputs.sum(m.personYearsWithMigration()));
    cases
        .add(
            PopulationMomentum.class,
            PopulationMomentumCalculator.withDefaults()
                .calculate(Inputs.population(2000, 1).of(Sex.FEMALE), fertility, Inputs.women()),
            m -> 3)
        .sum(
            "momentum",
            m -> m.keyfitz().value() + m.prestonGuillot().value() + m.projected().value());
    cases.add(ReplacementRatios.class, ratios(), r -> 3L + 1 + 2L * r.overall().size());
    cases
        .add(
            ReproductionIndicators.class,
            ReproductionIndicatorsCalculator.withDefaults().calculate(fertility, Inputs.women()),
            r -> 8L + r.stableAges().orElseThrow().size())
        .sum("ratio", r -> Inputs.sum(r.stableAges().orElseThrow()));
    cases
        .add(
            LifeTables.class,
            LifeTableCalculator.withDefaults().calculate(Inputs.mortality()),
            t -> 2L * 7 * t.of(Sex.FEMALE).ages().size() + 1)
        .sum(
            "L(x)",
            t ->
                Inputs.sum(t.of(Sex.FEMALE).personYears())
                    + Inputs.sum(t.of(Sex.MALE).personYears()))
        .sum(
            "l(x)",
            t -> Inputs.sum(t.of(Sex.FEMALE).survivors()) + Inputs.sum(t.of(Sex.MALE).survivors()));
    cases
        .add(MigrationProfile.class, Inputs.profile(), p -> 2L * p.ages().size())
        .sum("", p -> Inputs.sum(p.female()) + Inputs.sum(p.male().orElseThrow()));
    cases
        .add(PopulationPath.class, path(), ReproductionFiles::cells)
        .sum("", p -> p.totals().stream().mapToDouble(t -> t).sum());
    cases
        .add(
            Projection.class,
            CohortComponentProjector.withDefaults().calculate(Inputs.projection()),
            ReproductionFiles::figures)
        .sum("both sexes", Projection::births);
    cases
        .add(
            ResidualMigration.class,
            residual(),
            r ->
                3L * r.populations().size() * r.input().ages().size()
                    + 3L * r.migration().size() * r.input().ages().size()
                    + r.births().size())
        .input("intervals", "the rates that were put in");
    cases
        .add(
            ReplacementMigration.class,
            ReplacementMigrationCalculator.withDefaults()
                .calculate(
                    ProjectionInput.repeating(Inputs.population(2000, 1), Inputs.interval(), 3),
                    Inputs.profile(),
                    ReplacementTarget.constantSize()),
            r ->
                4L * r.intervals().size()
                    + figures(r.projection())
                    + figures(r.withoutMigration())
                    + 2L * r.profile().ages().size())
        .sum("migrants", r -> r.total().value())
        .sum("target", r -> r.intervals().stream().mapToDouble(ReplacementInterval::target).sum());
    cases.add(StationaryPopulation.class, stationary(), s -> 3L * 4 + 2L * 4 * s.ages().size() + 2);
  }
}
