package org.migrationeconomics.examples.files;

import java.util.List;
import org.migrationeconomics.calculators.policy.gains.ImmigrationSurplus;
import org.migrationeconomics.calculators.policy.gains.ImmigrationSurplusCalculator;
import org.migrationeconomics.calculators.policy.gains.IncomePerNatural;
import org.migrationeconomics.calculators.policy.gains.IncomePerNaturalCalculator;
import org.migrationeconomics.calculators.policy.gains.LabourNest;
import org.migrationeconomics.calculators.policy.gains.LabourRegion;
import org.migrationeconomics.calculators.policy.gains.NestedWageCalculator;
import org.migrationeconomics.calculators.policy.gains.NestedWageEffects;
import org.migrationeconomics.calculators.policy.gains.OpenBorders;
import org.migrationeconomics.calculators.policy.gains.OpenBordersCalculator;
import org.migrationeconomics.calculators.policy.gains.PlacePremium;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** What policies assume and what happens. */
final class PolicyFiles {

  private static final MoneyUnit DOLLARS = MoneyUnit.of("USD");

  private PolicyFiles() {}

  static void addTo(FileCases cases) {
    cases.add(
        ImmigrationSurplus.class,
        ImmigrationSurplusCalculator.withDefaults()
            .calculate(0.15, MoneyAmount.of(15_000, DOLLARS)),
        s -> 10 + 5);
    cases
        .add(
            OpenBorders.class,
            OpenBordersCalculator.withDefaults()
                .withWorldProduct(MoneyAmount.of(70, DOLLARS))
                .calculate(LabourRegion.of("North", 600, 4), LabourRegion.of("South", 2700, 1)),
            o -> 2L * 5 + 2L * 2 + 4)
        .sum("labour after", o -> 3300);
    cases
        .add(
            NestedWageEffects.class,
            NestedWageCalculator.withDefaults()
                .calculate(
                    LabourNest.of(
                        "all",
                        2,
                        LabourNest.group("a", 3, 1.25).becoming(5),
                        LabourNest.group("b", 7, 1.5))),
            n -> 2L * 4 + 2L * 2 + 1 + 2)
        .sum("workers before", n -> 10);
    cases.add(
        PlacePremium.class,
        PlacePremium.of(MoneyAmount.of(1250, DOLLARS), MoneyAmount.of(6250, DOLLARS))
            .withSelection(1.5),
        p -> 6);
    cases.add(
        IncomePerNatural.class,
        IncomePerNaturalCalculator.withDefaults()
            .calculate(
                Place.of("HTI"),
                90,
                PlaceVector.of(List.of(Place.of("USA"), Place.of("CUB")), SimpleUnit.PERSONS, 6, 4),
                PlaceVector.of(
                    List.of(Place.of("HTI"), Place.of("USA")), DOLLARS, 3000.5, 60_000.25)),
        i -> 4 + 4);
  }
}
