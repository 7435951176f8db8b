package org.migrationeconomics.examples.files;

import java.util.List;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociation;
import org.migrationeconomics.calculators.society.undocumented.InformalSectorAssociationCalculator;
import org.migrationeconomics.calculators.society.undocumented.LegalStock;
import org.migrationeconomics.calculators.society.undocumented.LegalStockCalculator;
import org.migrationeconomics.calculators.society.undocumented.ResidualCell;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidual;
import org.migrationeconomics.calculators.society.undocumented.UndocumentedResidualCalculator;
import org.migrationeconomics.calculators.society.undocumented.counts.CaptureRecapture;
import org.migrationeconomics.calculators.society.undocumented.counts.CaptureRecaptureCalculator;
import org.migrationeconomics.calculators.society.undocumented.counts.IntervalReading;
import org.migrationeconomics.calculators.society.undocumented.counts.IntervalReadingCalculator;
import org.migrationeconomics.calculators.society.undocumented.counts.PublishedInterval;
import org.migrationeconomics.calculators.society.undocumented.counts.Regularisation;
import org.migrationeconomics.calculators.society.undocumented.counts.RegularisationCalculator;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.society.UndocumentedEstimate;
import org.migrationeconomics.core.society.UndocumentedMethod;

/** Files of counts of the undocumented. */
final class UndocumentedFiles {

  private UndocumentedFiles() {}

  private static UndocumentedEstimate estimate(
      String code, double persons, double percent, double migrants, double shadow) {
    return UndocumentedEstimate.of(
            Place.of(code), 2005, persons, 1.5 * persons, UndocumentedMethod.DELPHI)
        .withPercentOfInhabitantsLow(percent)
        .withPercentOfInhabitantsHigh(1.5 * percent)
        .withMigrants(migrants)
        .withShadowEconomy(shadow);
  }

  static void addTo(FileCases cases) {
    ResidualCell first =
        ResidualCell.of("Mexico", Uncertain.of(44).within(.7), Uncertain.of(33).within(1))
            .withOmission(Uncertain.of(.01).within(.005), Uncertain.of(.1).within(.05));
    ResidualCell second =
        ResidualCell.of("Canada", Uncertain.of(8).within(.25), Uncertain.between(8.5, 9, 9.75));
    cases
        .add(
            UndocumentedResidual.class,
            UndocumentedResidualCalculator.withDefaults()
                .withReplications(1000)
                .withSeed(42)
                .withUnit("million persons")
                .calculate(List.of(first, second)),
            u -> 20L * u.cells().size() + 4L * u.sensitivities().size() + 4L * 3 + 7)
        .sum("undocumented U", UndocumentedResidual::total)
        .sum("counted U_c", UndocumentedResidual::counted);
    cases
        .add(
            LegalStock.class,
            LegalStockCalculator.withDefaults()
                .withMortality(Uncertain.of(.005))
                .withEmigration(Uncertain.between(.005, .0075, .01))
                .withOthers(1.5)
                .calculate(2000, 1, 1.25, .75),
            l -> 2L * l.cohorts().size() + 12)
        .sum("still there", l -> l.stock().value() - l.others());
    cases.add(
        InformalSectorAssociation.class,
        InformalSectorAssociationCalculator.withDefaults()
            .calculate(
                List.of(
                    estimate("MEX", 100_000, .125, 1_000_000, 25.5),
                    estimate("ESP", 700_000, 1.5, 4_000_000, 20.25),
                    estimate("ITA", 500_000, 1.25, 2_500_000, 23.5),
                    estimate("USA", 9_000_000, 3.5, 39_000_000, 7.5))),
        a -> a.associations().stream().mapToLong(one -> 4L * one.observations().size() + 4).sum());
    cases.add(
        IntervalReading.class,
        IntervalReadingCalculator.withDefaults()
            .calculate(
                List.of(PublishedInterval.of(.5, 9.1, 12.2), PublishedInterval.of(.95, 7.0, 15.7))),
        i -> 7L * i.intervals().size() + 6);
    cases.add(
        CaptureRecapture.class,
        CaptureRecaptureCalculator.withDefaults().calculate(199, 149, 29),
        c -> 9L);
    cases.add(
        Regularisation.class,
        RegularisationCalculator.withDefaults()
            .withTakeUp(Uncertain.between(.6, .75, .9))
            .calculate(690_000, 570_000),
        r -> 5L + 3);
  }
}
