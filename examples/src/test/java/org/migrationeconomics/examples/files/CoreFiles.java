package org.migrationeconomics.examples.files;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.ProfileCounts;
import org.migrationeconomics.core.labour.RegressionMoments;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.LargestCells;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.MatrixQuotient;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceGroups;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;
import org.migrationeconomics.core.table.SideBySide;
import org.migrationeconomics.data.sample.Samples;

/** The values that one builds. */
final class CoreFiles {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);
  private static final List<Place> THREE =
      List.of(Inputs.MEXICO, Inputs.USA, Place.own("c", "Cé, \"la\" tercera"));

  private CoreFiles() {}

  static LabourTable workers() {
    LabourSegment women = LabourSegment.everybody().withGender(Gender.WOMAN);
    Occupation clerks = Occupation.isco08("4").withLabel("clerical, support");
    return Stream.of(
            Worker.of(women, clerks, 24.5),
            Worker.of(women, clerks, 31),
            Worker.of(women, clerks),
            Worker.of(LabourSegment.everybody().withGender(Gender.MAN), Occupation.isco08("9")))
        .collect(LabourTable.collector(HOURLY));
  }

  static ProfileCounts profiles() {
    return ProfileCounts.empty("low pay", "no contract").plus("00", 7).plus("10", 2).plus("11", 1);
  }

  static RegressionMoments moments() {
    return RegressionMoments.of(
        List.of("schooling", "experience"),
        new double[] {9, 20, 12, 8, 12, 15, 16, 5, 16, 22, 10, 30},
        new double[] {2.9, 2.95, 3.1, 3.3, 3.7, 3.2});
  }

  static OriginDestinationMatrix moves() {
    return OriginDestinationMatrix.of(
            THREE, SimpleUnit.PERSONS, new double[][] {{0, 100.125, 10}, {40, 0, 30}, {5, 35, 0}})
        .withLabel("moves")
        .withSource("invented, \"ours\"");
  }

  static OriginDestinationMatrix sent() {
    return OriginDestinationMatrix.of(
        THREE, MoneyUnit.of("USD"), new double[][] {{0, 1, 10}, {40_000, 0, 3}, {0, 35, 0}});
  }

  private static PlaceGroups groups() {
    return PlaceGroups.builder("continents")
        .put("America", Inputs.MEXICO, Inputs.USA)
        .put("elsewhere", THREE.get(2))
        .build();
  }

  private static long rates(VitalRates rates) {
    return 2L * rates.ages().size() + rates.fertility().ages().size() + 1;
  }

  private static long years(CapitalInflows inflows) {
    return inflows.lastYear() - inflows.firstYear() + 1L;
  }

  static void addTo(FileCases cases) {
    cases
        .add(LabourTable.class, workers(), t -> 9L * t.cells().size())
        .sum("persons", t -> t.total().weight())
        .sum("sum of wages", t -> t.total().wageSum())
        .sum("observed", t -> t.total().count().orElseThrow());
    cases
        .add(ProfileCounts.class, profiles(), p -> 3L * p.weights().size())
        .sum("persons", ProfileCounts::weight)
        .sum("observed", ProfileCounts::count)
        .sum("share", p -> 1)
        .input("all", "sums of the profiles");
    cases
        .add(
            RegressionMoments.class,
            moments(),
            m -> 3 + (m.regressors().size() + 1L) * (m.regressors().size() + 4))
        .sum("mean", m -> Arrays.stream(m.means()).sum())
        .sum("observations", RegressionMoments::count);
    cases
        .add(
            WageDistribution.class,
            WageDistribution.ofWeighted(
                HOURLY, new double[] {12, 9.5, 30}, new double[] {2, 1, 0.5}),
            w -> 3L * w.size())
        .sum("persons", WageDistribution::weight)
        .input("sum", "the sum of the rows");
    cases
        .add(
            YearSeries.class,
            YearSeries.builder(Inputs.MILLIONS)
                .label("remittances")
                .source("invented")
                .put(2000, 6.5)
                .put(2002, 1.0 / 3)
                .build()
                .withArea("MEX"),
            s -> s.lastYear() - s.firstYear() + 1L)
        .sum("", s -> s.sum(2000, 2000).value() + s.at(2002));
    cases
        .add(OriginDestinationMatrix.class, moves(), m -> (long) m.size() * m.size())
        .sum("", OriginDestinationMatrix::total);
    cases
        .add(LargestCells.class, moves().largest(3), l -> 3L * l.size())
        .sum("persons", l -> l.stream().mapToDouble(MatrixCell::value).sum());
    cases
        .add(MatrixQuotient.class, sent().dividedBy(moves()), q -> 3L * 3 * 2)
        .sum("current USD", q -> sent().total())
        .sum("per persons", q -> moves().total())
        .sum(
            "current USD per person", q -> q.cells().stream().mapToDouble(MatrixCell::value).sum());
    cases.add(
        PlaceGroups.class,
        groups(),
        g -> g.groups().stream().mapToLong(one -> g.members(one).size()).sum());
    cases
        .add(
            PlaceVector.class,
            PlaceVector.builder(SimpleUnit.PERSONS)
                .put(THREE.get(0), 1_000)
                .hole(THREE.get(1))
                .put(THREE.get(2), 400.5)
                .build(),
            PlaceVector::size)
        .sum("", v -> v.at("MEX") + v.at("own:c"));
    cases.add(AgeVector.class, Inputs.persons(1, 2.5, 3), AgeVector::size).sum("", AgeVector::sum);
    cases
        .add(
            DemographicBalance.class,
            Inputs.balance(),
            b -> 4L * (b.lastYear() - b.firstYear() + 1) + 1)
        .sum("population 1 Jan", b -> b.population().sum(2000, 2002).value())
        .sum("natural", b -> b.naturalIncrease().sum(2000, 2001).value())
        .sum("migration", b -> b.netMigration().sum(2000, 2001).value())
        .sum("correction", b -> b.correction(2000) + b.correction(2001));
    cases
        .add(
            FertilitySchedule.class,
            Inputs.fertility().withSource("invented"),
            f -> f.ages().size() + 1L)
        .sum("births per woman and year", f -> Inputs.sum(f.rates()))
        .sum("sex ratio at birth", FertilitySchedule::sexRatioAtBirth);
    cases
        .add(LifeTable.class, Samples.sweden1993LifeTable(Sex.FEMALE), t -> 2L * t.ages().size())
        .sum("L(x)", t -> Inputs.sum(t.personYears()))
        .sum("T(x)", t -> Inputs.sum(t.personYearsAhead()));
    cases
        .add(
            NetMigration.class,
            NetMigration.of(
                Inputs.SWEDEN,
                ReferenceDay.START_OF_YEAR.in(2000),
                ReferenceDay.START_OF_YEAR.in(2005),
                Inputs.persons(10, -20, 5),
                Inputs.persons(8, 12, -1)),
            m -> 3L * m.ages().size())
        .sum("both", NetMigration::total)
        .sum("female", m -> Inputs.sum(m.of(Sex.FEMALE)))
        .sum("male", m -> Inputs.sum(m.of(Sex.MALE)));
    cases
        .add(Population.class, Inputs.population(2000, 1), p -> 3L * p.ages().size())
        .sum("both", Population::total)
        .sum("female", p -> Inputs.sum(p.of(Sex.FEMALE)))
        .sum("male", p -> Inputs.sum(p.of(Sex.MALE)));
    cases
        .add(
            PopulationHistory.class,
            Inputs.history(),
            h ->
                2L * h.populations().size() * h.ages().size()
                    + h.rates().stream().mapToLong(CoreFiles::rates).sum()
                    + h.netMigration().size())
        .sum(
            "female population",
            h -> h.populations().stream().mapToDouble(p -> Inputs.sum(p.of(Sex.FEMALE))).sum())
        .sum(
            "male population",
            h -> h.populations().stream().mapToDouble(p -> Inputs.sum(p.of(Sex.MALE))).sum())
        .sum("net migration", h -> h.netMigration().get(0).value())
        .sum(
            "female death rate",
            h -> h.rates().stream().mapToDouble(r -> Inputs.sum(r.deathRates(Sex.FEMALE))).sum());
    cases
        .add(VitalRates.class, Inputs.rates(2000), CoreFiles::rates)
        .sum("female death rate", r -> Inputs.sum(r.deathRates(Sex.FEMALE)))
        .sum("male death rate", r -> Inputs.sum(r.deathRates(Sex.MALE)))
        .sum("fertility", r -> Inputs.sum(r.fertility().rates()));
    cases
        .add(CapitalInflows.class, Inputs.mexico(), i -> 10L * (i.lastYear() - i.firstYear() + 1))
        .sum("remittances", i -> i.remittances().sum(2007, 2010).value())
        .sum("reserves", i -> i.reserves().orElseThrow().sum(2007, 2010).value());
    cases
        .add(
            InflowPanel.class,
            new InflowPanel(
                List.of(Inputs.salvador(), Inputs.mexico()),
                Map.of(Place.of("FRO"), "no foreign direct investment")),
            p ->
                2L * years(p.inflows().get(0))
                    + 10L * years(p.inflows().get(1))
                    + p.leftOut().size())
        .sum(
            "remittances",
            p ->
                p.inflows().stream()
                    .mapToDouble(i -> i.remittances().sum(i.firstYear(), i.lastYear()).value())
                    .sum());
    cases
        .add(
            SideBySide.class,
            SideBySide.by("year")
                .with("here", Inputs.money(2000, 1, 2))
                .with("there", Inputs.money(2001, 3, 4)),
            s -> 2L * 3)
        .sum("", s -> 1 + 2 + 3 + 4);
  }
}
