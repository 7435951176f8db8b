package org.migrationeconomics.examples.files;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.labour.exploitation.BargainingPosition;
import org.migrationeconomics.calculators.labour.exploitation.LegalStatusBargaining;
import org.migrationeconomics.calculators.labour.exploitation.LegalStatusBargainingCalculator;
import org.migrationeconomics.calculators.labour.exploitation.LinearLabourMarket;
import org.migrationeconomics.calculators.labour.exploitation.LinearMonopsony;
import org.migrationeconomics.calculators.labour.exploitation.LinearMonopsonyCalculator;
import org.migrationeconomics.calculators.labour.exploitation.MonopsonyExploitation;
import org.migrationeconomics.calculators.labour.exploitation.MonopsonyExploitationCalculator;
import org.migrationeconomics.calculators.labour.exploitation.SegmentExploitation;
import org.migrationeconomics.calculators.labour.exploitation.SegmentSupply;
import org.migrationeconomics.calculators.labour.inequality.Polarization;
import org.migrationeconomics.calculators.labour.inequality.PolarizationCalculator;
import org.migrationeconomics.calculators.labour.inequality.WageInequality;
import org.migrationeconomics.calculators.labour.inequality.WageInequalityCalculator;
import org.migrationeconomics.calculators.labour.jobs.JobReplacement;
import org.migrationeconomics.calculators.labour.jobs.JobReplacementCalculator;
import org.migrationeconomics.calculators.labour.jobs.JobStructure;
import org.migrationeconomics.calculators.labour.jobs.JobStructureCalculator;
import org.migrationeconomics.calculators.labour.jobs.OccupationShift;
import org.migrationeconomics.calculators.labour.jobs.OccupationShiftCalculator;
import org.migrationeconomics.calculators.labour.jobs.OccupationalDowngrading;
import org.migrationeconomics.calculators.labour.jobs.OccupationalDowngradingCalculator;
import org.migrationeconomics.calculators.labour.jobs.OverQualification;
import org.migrationeconomics.calculators.labour.jobs.OverQualificationCalculator;
import org.migrationeconomics.calculators.labour.jobs.ShiftShare;
import org.migrationeconomics.calculators.labour.jobs.ShiftShareCalculator;
import org.migrationeconomics.calculators.labour.rate.RateDecomposition;
import org.migrationeconomics.calculators.labour.rate.RateDecompositionCalculator;
import org.migrationeconomics.calculators.labour.rate.RateFactor;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCost;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCostCalculator;
import org.migrationeconomics.calculators.labour.segregation.SegregationDecomposition;
import org.migrationeconomics.calculators.labour.segregation.SegregationDecompositionCalculator;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndices;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.TwoGroupSegregation;
import org.migrationeconomics.calculators.labour.segregation.UnitHierarchy;
import org.migrationeconomics.calculators.labour.segregation.change.MarginAdjustment;
import org.migrationeconomics.calculators.labour.segregation.change.MarginAdjustmentCalculator;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationChange;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationChangeCalculator;
import org.migrationeconomics.calculators.labour.segregation.random.RandomSegregation;
import org.migrationeconomics.calculators.labour.segregation.random.RandomSegregationCalculator;
import org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrap;
import org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrapCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.InformalityLink;
import org.migrationeconomics.calculators.labour.vulnerability.InformalityLinkCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.StatusInEmployment;
import org.migrationeconomics.calculators.labour.vulnerability.Vulnerability;
import org.migrationeconomics.calculators.labour.vulnerability.VulnerabilityCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.VulnerableEmployment;
import org.migrationeconomics.calculators.labour.vulnerability.VulnerableEmploymentCalculator;
import org.migrationeconomics.calculators.labour.vulnerability.WorkerAchievements;
import org.migrationeconomics.calculators.labour.wagegap.GapPart;
import org.migrationeconomics.calculators.labour.wagegap.WageEquation;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweighting;
import org.migrationeconomics.calculators.labour.wagegap.reweighting.CellReweightingCalculator;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.MoneyUnit;

/** Results about work and wages. */
final class LabourFiles {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("EUR"), WagePeriod.HOUR);
  private static final LabourSegment LOCALS = LabourSegment.everybody().withEthnicity("local");
  private static final LabourSegment MIGRANTS = LabourSegment.everybody().withEthnicity("migrant");
  private static final Occupation CARE = Occupation.isco08("5");
  private static final Occupation CRAFTS = Occupation.isco08("7");
  private static final Occupation SCIENCE = Occupation.isco08("2");

  private LabourFiles() {}

  private static LabourTable before() {
    return LabourTable.of(
        HOURLY,
        List.of(
            LabourCell.of(LOCALS, CARE, LabourSums.ofMeanWage(300, 9)),
            LabourCell.of(LOCALS, CRAFTS, LabourSums.ofMeanWage(400, 14)),
            LabourCell.of(LOCALS, SCIENCE, LabourSums.ofMeanWage(300, 25))));
  }

  private static LabourTable after() {
    return LabourTable.of(
        List.of(
            LabourCell.of(LOCALS, CARE, LabourSums.ofWeight(220)),
            LabourCell.of(MIGRANTS, CARE, LabourSums.ofWeight(150)),
            LabourCell.of(LOCALS, CRAFTS, LabourSums.ofWeight(300)),
            LabourCell.of(LOCALS, SCIENCE, LabourSums.ofWeight(380))));
  }

  private static LabourTable by(String attribute, String... values) {
    List<LabourCell> cells = new java.util.ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      LabourSegment segment =
          LabourSegment.everybody().withAttributes(Map.of(attribute, values[i]));
      cells.add(LabourCell.of(segment, SCIENCE, LabourSums.ofWeight(60 + 10 * i)));
      cells.add(LabourCell.of(segment, CARE, LabourSums.ofWeight(40 + 25 * i)));
    }
    return LabourTable.of(cells);
  }

  private static Map<String, WageDistribution> wages(double shift) {
    return new java.util.TreeMap<>(
        Map.of(
            "locals", WageDistribution.of(HOURLY, 11 + shift, 14, 15, 19, 26, 40),
            "migrants", WageDistribution.of(HOURLY, 8, 9 - shift, 9, 12, 14)));
  }

  private static GroupCounts jobs() {
    return GroupCounts.of(
        List.of("farm", "building", "office"),
        List.of("migrants", "natives"),
        50,
        51,
        30,
        70,
        10,
        190);
  }

  private static WageRows rows(double... outcome) {
    return WageRows.of(
        List.of("schooling", "city"),
        new double[] {9, 0, 12, 1, 12, 1, 16, 1, 9, 1, 16, 0},
        outcome);
  }

  private static WageGapDecomposition gap() {
    return WageGapDecompositionCalculator.withDefaults()
        .withGroups("natives", "migrants")
        .calculate(rows(2.9, 2.95, 3.1, 3.3, 3.7, 3.2), rows(2.3, 2.4, 2.8, 2.6, 2.95, 2.65));
  }

  private static WorkerAchievements achievements() {
    return WorkerAchievements.of("hourly wage", 12, 9.5, 14, 11).and("hours", 26, 40, 20, 20);
  }

  private static long equation(WageEquation equation) {
    return 3L * equation.coefficients().size() + 6;
  }

  static void addTo(FileCases cases) {
    cases
        .add(
            LegalStatusBargaining.class,
            LegalStatusBargainingCalculator.withDefaults()
                .calculate(
                    BargainingPosition.of(LegalStatus.CITIZEN, 0.5, 0.5),
                    BargainingPosition.of(LegalStatus.IRREGULAR, 0.2, 0.25)),
            b -> 7L * b.wages().size())
        .sum("wage", b -> b.wages().stream().mapToDouble(LegalStatusBargaining.Wage::wage).sum());
    cases
        .add(
            LinearMonopsony.class,
            LinearMonopsonyCalculator.withDefaults()
                .withMinimumWage(11)
                .calculate(LinearLabourMarket.of(20, 1, 5, 1)),
            m -> 3L * 7)
        .sum(
            "employment",
            m ->
                m.competition().employment()
                    + m.monopsony().employment()
                    + m.minimum().employment());
    cases
        .add(
            MonopsonyExploitation.class,
            MonopsonyExploitationCalculator.withDefaults()
                .withMarginalProduct(20)
                .calculate(
                    SegmentSupply.of(LOCALS, 60, 4),
                    SegmentSupply.ofSeparations(MIGRANTS, 40, -0.5)),
            m -> 7L * m.segments().size())
        .sum("wage", m -> m.segments().stream().mapToDouble(SegmentExploitation::wage).sum());
    cases.add(
        Polarization.class,
        PolarizationCalculator.withDefaults().calculate(wages(0)),
        p -> 5L + p.estebanRay().size());
    cases
        .add(
            WageInequality.class,
            WageInequalityCalculator.withDefaults().calculate(wages(0)),
            w -> 7L * (1 + w.groups().size()) + 4L * 3 + w.atkinson().size())
        .sum("persons, %", w -> 200)
        .sum("wages, %", w -> 200);
    cases
        .add(
            JobReplacement.class,
            JobReplacementCalculator.withDefaults().calculate(before(), after(), MIGRANTS::equals),
            j -> 5L * j.rows().size())
        .sum("replacement", JobReplacement::replacement)
        .sum("expansion", JobReplacement::expansion);
    cases
        .add(
            JobStructure.class,
            JobStructureCalculator.withDefaults().calculate(before(), after()),
            j -> 4L * j.groups().size() + 3L * j.jobs().size() + 5 + 2)
        .sum("before, %", j -> 2 * 100)
        .sum("after, %", j -> 2 * 100);
    cases
        .add(
            OccupationShift.class,
            OccupationShiftCalculator.withDefaults()
                .calculate(by("industry", "farms", "shops"), by("industry", "shops", "farms")),
            s -> 5L * s.rows().size())
        .sum("before, %", s -> 100)
        .sum("after, %", s -> 100);
    cases
        .add(
            OccupationalDowngrading.class,
            OccupationalDowngradingCalculator.withDefaults()
                .withBins(4)
                .calculate(wages(0), wages(1)),
            d -> 2L * (d.bins().size() + 1))
        .sum(
            "actual",
            d ->
                d.actualRank()
                    + d.bins().stream().mapToDouble(OccupationalDowngrading.Bin::actual).sum());
    cases
        .add(
            OverQualification.class,
            OverQualificationCalculator.withDefaults().calculate(by("education", "5", "3")),
            q -> 3L * q.rows().size() + 1)
        .sum(
            "tertiary education",
            q -> q.rows().stream().mapToDouble(OverQualification.Row::tertiary).sum());
    cases
        .add(
            ShiftShare.class,
            ShiftShareCalculator.withDefaults().calculate(before(), after(), before(), after()),
            s -> 5L * s.rows().size())
        .sum("change", ShiftShare::change)
        .sum("mix", ShiftShare::mix);
    cases
        .add(
            RateDecomposition.class,
            RateDecompositionCalculator.withDefaults()
                .withPopulations("Austria 1981", "Chile 1981")
                .calculate(
                    RateFactor.of("births a woman of 15-49", 51.78746, 84.90502),
                    RateFactor.of("women of 15-49 a woman", .45919, .75756),
                    RateFactor.of("women a person", .52638, .51065)),
            r -> 4L * (r.effects().size() + 1))
        .sum("effect", r -> 2 * r.difference());
    cases
        .add(GroupCounts.class, jobs(), g -> (g.groups().size() + 1L) * g.units().size())
        .sum("all", GroupCounts::total)
        .sum("migrants", g -> Arrays.stream(g.ofGroup("migrants")).sum());
    cases
        .add(
            OccupationalSortingCost.class,
            OccupationalSortingCostCalculator.withDefaults().calculate(jobs(), 9, 12, 25),
            c ->
                4L * c.groups().size() + 1 + 3L * 3 + c.wages().size() + 4L * 3 * c.groups().size())
        .sum("all", c -> c.counts().total())
        .input("counts.total", "the sum of the counts");
    cases
        .add(
            SegregationDecomposition.class,
            SegregationDecompositionCalculator.withDefaults()
                .calculate(
                    jobs(),
                    UnitHierarchy.of("job", jobs().units())
                        .within("collar", job -> "office".equals(job) ? "white" : "blue")),
            s -> 4L * s.levels().size() + 4L * s.parts().size() + 2)
        .sum("M", SegregationDecomposition::mutualInformation);
    cases
        .add(
            SegregationIndices.class,
            SegregationIndicesCalculator.withDefaults().calculate(jobs()),
            s -> 10 + 7L * s.local().size() + 2L * 2 + 2L * 3 + 3L * 3 + 1)
        .sum("all", s -> s.counts().total())
        .sum("people", s -> s.counts().total());
    cases
        .add(
            TwoGroupSegregation.class,
            SegregationIndicesCalculator.withDefaults().between(jobs(), "migrants", "natives"),
            s -> 12 + 2)
        .sum("persons", s -> s.firstCount() + s.secondCount());
    GroupCounts later = GroupCounts.of(jobs().units(), jobs().groups(), 80, 20, 60, 61, 40, 240);
    cases
        .add(
            MarginAdjustment.class,
            MarginAdjustmentCalculator.withDefaults().calculate(jobs(), later),
            m -> (long) m.adjusted().units().size() * m.adjusted().groups().size())
        .sum("", m -> m.adjusted().total());
    cases
        .add(
            SegregationChange.class,
            SegregationChangeCalculator.withDefaults().calculate(jobs(), later),
            s -> 7)
        .sum("", s -> 2 * s.second());
    cases.add(
        RandomSegregation.class,
        RandomSegregationCalculator.withDefaults().calculate(jobs(), "migrants", "natives"),
        s -> 5 + 2);
    cases
        .add(
            SegregationBootstrap.class,
            SegregationBootstrapCalculator.withDefaults()
                .withSeed(1998)
                .withReplications(50)
                .calculate(jobs()),
            s -> 6L * s.estimates().size())
        .sum(
            "observed",
            s -> s.estimates().stream().mapToDouble(SegregationBootstrap.Estimate::observed).sum());
    cases.add(
        InformalityLink.class,
        InformalityLinkCalculator.withDefaults().calculate(0.05, 0.15, 0.12),
        i -> 2L * 5 + 2);
    cases.add(
        Vulnerability.class,
        VulnerabilityCalculator.withDefaults()
            .withCutoff(0.5)
            .byGroup(
                new java.util.TreeMap<>(
                    Map.of(
                        "locals", CoreFiles.profiles(),
                        "migrants", CoreFiles.profiles().plus("11", 5)))),
        v ->
            2L * 3
                + 5L * v.dimensions().size()
                + 3L * v.groups().size()
                + 2L * v.groups().size()
                + 2);
    Map<StatusInEmployment, Double> employed =
        Map.of(
            StatusInEmployment.EMPLOYEE, 50.5,
            StatusInEmployment.OWN_ACCOUNT_WORKER, 12.25,
            StatusInEmployment.CONTRIBUTING_FAMILY_WORKER, 3.5);
    cases
        .add(
            VulnerableEmployment.class,
            VulnerableEmploymentCalculator.withDefaults().calculate(Map.of("migrants", employed)),
            v -> 4L * v.groups().size())
        .sum(
            "employed",
            v -> v.groups().stream().mapToDouble(VulnerableEmployment.Group::employed).sum());
    cases
        .add(WorkerAchievements.class, achievements(), a -> (a.dimensions().size() + 1L) * a.size())
        .sum("persons", WorkerAchievements::size);
    cases
        .add(WageEquation.class, gap().a(), LabourFiles::equation)
        .sum("mean", e -> e.means().stream().mapToDouble(m -> m).sum())
        .sum("coefficient", e -> e.coefficients().stream().mapToDouble(GapPart::value).sum());
    cases.add(
        WageGapDecomposition.class,
        gap(),
        g ->
            3L
                + 3L * 3 * 4
                + g.twoFolds().size() * (3L * 4 * 4 + 3)
                + equation(g.a())
                + equation(g.b()));
    cases
        .add(
            CellReweighting.class,
            CellReweightingCalculator.withDefaults()
                .calculate(
                    rows(2.9, 2.95, 3.1, 3.3, 3.7, 3.2), rows(2.3, 2.4, 2.8, 2.6, 2.95, 2.65)),
            c -> 3L * c.cells().size() + 3 + 1 + 4L * c.reweighted().size())
        .sum("share of A", c -> 1)
        .sum("share of B", c -> 1)
        .input("reweighted.moments", "made of the rows, which are there");
  }
}
