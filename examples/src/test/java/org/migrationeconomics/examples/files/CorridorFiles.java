package org.migrationeconomics.examples.files;

import java.util.List;
import org.migrationeconomics.calculators.corridor.causation.CausationExponent;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausation;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausationCalculator;
import org.migrationeconomics.calculators.corridor.causation.GrowthFit;
import org.migrationeconomics.calculators.corridor.causation.GrowthModel;
import org.migrationeconomics.calculators.corridor.census.CensusCohort;
import org.migrationeconomics.calculators.corridor.census.NetCensusMigration;
import org.migrationeconomics.calculators.corridor.census.NetCensusMigrationCalculator;
import org.migrationeconomics.calculators.corridor.circuit.CircuitBalance;
import org.migrationeconomics.calculators.corridor.circuit.CircuitEntry;
import org.migrationeconomics.calculators.corridor.circuit.CircuitKind;
import org.migrationeconomics.calculators.corridor.circuit.CircuitLedger;
import org.migrationeconomics.calculators.corridor.circuit.CorridorPairing;
import org.migrationeconomics.calculators.corridor.circuit.CorridorPairingCalculator;
import org.migrationeconomics.calculators.corridor.circuit.TwinPlaces;
import org.migrationeconomics.calculators.corridor.circuit.TwinPlacesCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.FlowKind;
import org.migrationeconomics.core.migration.FlowMeasurement;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.MigrationFlow;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

/** Results for a corridor. */
final class CorridorFiles {

  private static final Place MEXICO = Place.of("MEX");
  private static final Place USA = Place.of("USA");

  private CorridorFiles() {}

  private static CumulativeCausation causation() {
    YearSeries stock =
        YearSeries.builder(SimpleUnit.PERSONS)
            .label("MEX to USA")
            .put(1960, 610_788)
            .put(1970, 936_424)
            .put(1980, 2_408_501)
            .put(1990, 4_662_233)
            .put(2000, 9_367_911)
            .build();
    return CumulativeCausationCalculator.withDefaults().calculate(stock);
  }

  private static CircuitLedger ledger() {
    Corridor corridor = Corridor.of(MEXICO, USA);
    return CircuitLedger.of(corridor)
        .withStock(MigrantStock.byBirth(MEXICO, USA, 2000, 9_177_487))
        .with(
            CircuitEntry.people(
                MigrationFlow.of(
                    corridor,
                    MigrationInterval.year(2000),
                    FlowKind.GROSS,
                    FlowMeasurement.EVENTS,
                    500)),
            CircuitEntry.information(corridor.reversed(), 2000, 5e9, "minutes"),
            CircuitEntry.information(corridor, 2000, 2e9, "minutes"));
  }

  private static long fit(GrowthFit fit) {
    return fit.parameters().size() + 3L + 2;
  }

  static void addTo(FileCases cases) {
    cases
        .add(
            CumulativeCausation.class,
            causation(),
            c ->
                3L * c.fits().size()
                    + c.series().lastYear()
                    - c.series().firstYear()
                    + 1
                    + 5
                    + c.fits().stream().mapToLong(CorridorFiles::fit).sum()
                    + 1)
        .sum(
            "persons",
            c -> c.series().years().filter(c.series()::has).mapToDouble(c.series()::at).sum());
    cases.add(CausationExponent.class, causation().exponent(), c -> 5);
    cases.add(GrowthFit.class, causation().fit(GrowthModel.LOGISTIC), CorridorFiles::fit);
    cases
        .add(
            NetCensusMigration.class,
            NetCensusMigrationCalculator.withDefaults()
                .calculate(
                    List.of(
                        new CensusCohort("10-14", 77_135, 132_870, 0.9087),
                        new CensusCohort("15-19", 85_434, 170_227, 0.9573))),
            n -> 6L * n.cohorts().size())
        .sum("forward", NetCensusMigration::forward)
        .sum("reverse", NetCensusMigration::reverse)
        .sum("average", NetCensusMigration::average);
    cases
        .add(CircuitLedger.class, ledger(), l -> l.entries().size() + 1L)
        .sum("", l -> l.entries().stream().mapToDouble(CircuitEntry::amount).sum() + 9_177_487);
    cases
        .add(
            CircuitBalance.class,
            ledger().balance(CircuitKind.PEOPLE, MigrationInterval.year(2000)),
            b -> 5)
        .sum("", b -> b.outward().value());
    cases.add(
        CorridorPairing.class,
        CorridorPairingCalculator.withDefaults()
            .withCriticalShare(0.05)
            .calculate(
                MigrantStock.byBirth(MEXICO, USA, 2000, 9_177_487),
                PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, 97_483_412, 281_421_906)),
        p -> 9L + 2);
    cases.add(
        TwinPlaces.class,
        TwinPlacesCalculator.withDefaults()
            .calculate(
                Place.own("a", "A"),
                YearSeries.of(SimpleUnit.PERSONS, 1990, 100, 150),
                Place.own("b", "B"),
                YearSeries.of(SimpleUnit.PERSONS, 1990, 80, 160)),
        t -> 3L * 6);
  }
}
