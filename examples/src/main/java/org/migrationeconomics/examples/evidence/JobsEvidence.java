package org.migrationeconomics.examples.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.labour.jobs.JobStructure;
import org.migrationeconomics.calculators.labour.jobs.JobStructureCalculator;
import org.migrationeconomics.calculators.labour.jobs.OccupationShift;
import org.migrationeconomics.calculators.labour.jobs.OccupationShiftCalculator;
import org.migrationeconomics.calculators.labour.jobs.OccupationalDowngrading;
import org.migrationeconomics.calculators.labour.jobs.OccupationalDowngradingCalculator;
import org.migrationeconomics.calculators.labour.jobs.OverQualification;
import org.migrationeconomics.calculators.labour.jobs.OverQualificationCalculator;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;
import org.migrationeconomics.examples.WhoTakesWhichJobs;

/**
 * How jobs change, and who works below or above what he has learnt.
 *
 * <p>Replacement and expansion are a definition of this library, which nobody has published figures
 * for. Eurostat publishes over-qualification rates without the persons behind them: to compute a
 * rate from itself would be no evidence.
 */
final class JobsEvidence {

  private static final String KRUMME =
      "G. Krumme, University of Washington, Geography 350: shift and share of Holukuluku 1985-1995";
  private static final String SWISS =
      "Swiss Labour Market Survey 1998 (benjann/oaxaca), computed independently";
  private static final String NUMPY = "five occupations, weighted normal equations in numpy";
  private static final WageUnit FRANCS = WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR);

  /** Workers of the Swiss survey, with the years that each spent in education. */
  private static final WorkerMapping SURVEY =
      WorkerMapping.isco08("isco")
          .withGender("female", Map.of("0", Gender.MAN, "1", Gender.WOMAN))
          .withAttribute("years", "educ")
          .withLogWage("lnwage", FRANCS);

  private JobsEvidence() {}

  static List<EvidenceClaim> claims() {
    List<EvidenceClaim> claims = new ArrayList<>();
    claims.add(
        krumme(
            "common",
            "new jobs, had its industries grown like the nation",
            290,
            () -> WhoTakesWhichJobs.holukuluku().common()));
    claims.add(
        krumme(
            "mix",
            "new jobs by its mix of industries: 1,210 expected instead of 1,290",
            -80,
            () -> WhoTakesWhichJobs.holukuluku().mix()));
    claims.add(
        krumme(
            "competitive",
            "new jobs beyond what its industries explain",
            420,
            () -> WhoTakesWhichJobs.holukuluku().competitive()));
    claims.add(
        krumme(
            "industry1",
            "of them in industry I",
            450,
            () ->
                WhoTakesWhichJobs.holukuluku().row(Occupation.of("INDUSTRY", "I")).competitive()));
    claims.add(
        EvidenceClaim.of(
            "labour.jobs.dasgupta1993.between",
            "households between ages, ages taken as industries, per 100",
            WageGapEvidence.DAS_GUPTA + ", example 5.1",
            1.2269,
            1e-10,
            () -> 100 * households().between()));
    claims.add(
        EvidenceClaim.of(
            "labour.jobs.dasgupta1993.within",
            "households within ages, per 100",
            WageGapEvidence.DAS_GUPTA + ", example 5.1",
            1.7403,
            1e-10,
            () -> 100 * households().within()));
    claims.add(
        EvidenceClaim.of(
            "labour.jobs.parabola.curvature",
            "change of shares over squared log wages",
            NUMPY,
            .12694281871369129,
            1e-12,
            () -> fiveJobs().quadratic().value()));
    claims.add(
        EvidenceClaim.of(
            "labour.jobs.parabola.curvature-se",
            "its standard error",
            NUMPY,
            .06875533367043501,
            1e-12,
            () -> fiveJobs().quadraticError().value()));
    claims.add(
        swiss(
            "men.over-qualified",
            "men with 15 years of education or more in ISCO 4 to 9, 3 of 138",
            3 / 138.0,
            survey -> survey.overQualified(Gender.MAN)));
    claims.add(
        swiss(
            "women.over-qualified",
            "women with as much, 3 of 69",
            3 / 69.0,
            survey -> survey.overQualified(Gender.WOMAN)));
    claims.add(
        swiss(
            "women.rank",
            "mean rank of women among the wages of men",
            .38342044672501086,
            survey -> survey.downgrading().actualRank()));
    claims.add(
        swiss(
            "women.predicted",
            "that of men with as many years of education",
            .47099970794987217,
            survey -> survey.downgrading().predictedRank()));
    return claims;
  }

  private static EvidenceClaim krumme(
      String id, String quantity, double published, DoubleSupplier computed) {
    return EvidenceClaim.of(
        "labour.jobs.krumme." + id, quantity, KRUMME, published, 1e-10, computed);
  }

  private static EvidenceClaim swiss(
      String id, String quantity, double published, ToDoubleFunction<Survey> figure) {
    return EvidenceClaim.needingFiles(
        "labour.jobs.swiss1998." + id,
        quantity,
        SWISS,
        published,
        1e-13,
        files ->
            figure.applyAsDouble(
                files.read("labour/swiss_lms_1998.csv", Survey.class, Survey::read)));
  }

  /** Heads of households in the place of an occupation, ages in that of industries. */
  private static OccupationShift.Row households() {
    return OccupationShiftCalculator.withDefaults()
        .withIndustryAttribute("age")
        .calculate(
            heads(WageGapEvidence.AGES_1970, WageGapEvidence.HEADS_1970),
            heads(WageGapEvidence.AGES_1985, WageGapEvidence.HEADS_1985))
        .row(Occupation.of("HOUSEHOLD", "head"));
  }

  private static LabourTable heads(double[] ages, double[] heads) {
    List<LabourCell> cells = new ArrayList<>();
    for (int a = 0; a < ages.length; a++) {
      LabourSegment age = LabourSegment.everybody().withAttributes(Map.of("age", "group " + a));
      double leading = ages[a] * heads[a] / 100;
      cells.add(
          LabourCell.of(age, Occupation.of("HOUSEHOLD", "head"), LabourSums.ofWeight(leading)));
      cells.add(
          LabourCell.of(
              age, Occupation.of("HOUSEHOLD", "other"), LabourSums.ofWeight(ages[a] - leading)));
    }
    return LabourTable.of(cells);
  }

  /** Wages 15, 8, 35, 12 and 22; shares 30, 10, 15, 25 and 20 % become 25, 15, 17, 22 and 21 %. */
  private static JobStructure.QuadraticTest fiveJobs() {
    double[] wages = {15, 8, 35, 12, 22};
    double[] persons = {300, 100, 150, 250, 200};
    double[] later = {250, 150, 170, 220, 210};
    List<LabourCell> before = new ArrayList<>();
    List<LabourCell> after = new ArrayList<>();
    for (int i = 0; i < wages.length; i++) {
      Occupation job = Occupation.of("JOB", "J" + i);
      before.add(
          LabourCell.of(
              LabourSegment.everybody(), job, LabourSums.ofMeanWage(persons[i], wages[i])));
      after.add(LabourCell.of(LabourSegment.everybody(), job, LabourSums.ofWeight(later[i])));
    }
    return JobStructureCalculator.withDefaults()
        .calculate(LabourTable.of(FRANCS, before), LabourTable.of(after))
        .test();
  }

  /** What is computed of the Swiss survey, of workers with a wage. */
  private record Survey(OverQualification graduates, OccupationalDowngrading downgrading) {

    static Survey read(Path file) {
      List<Worker> workers = new ArrayList<>();
      MicrodataReader.csv()
          .withMissing("NA")
          .forEach(file, SURVEY.withWagesOnly(), workers::add)
          .orThrow();
      return new Survey(
          OverQualificationCalculator.withDefaults()
              .withEducationAttribute("years", Set.of("15", "17.5"))
              .calculate(workers.stream().collect(LabourTable.collector(FRANCS))),
          OccupationalDowngradingCalculator.withDefaults()
              .calculate(wages(workers, Gender.MAN), wages(workers, Gender.WOMAN)));
    }

    double overQualified(Gender gender) {
      return graduates.rate(LabourSegment.everybody().withGender(gender)).value();
    }

    private static Map<String, WageDistribution> wages(List<Worker> workers, Gender gender) {
      return workers.stream()
          .filter(worker -> worker.segment().gender().orElseThrow() == gender)
          .collect(
              Collectors.groupingBy(
                  worker -> worker.segment().attributes().get("years"),
                  WageDistribution.collector(FRANCS)));
    }
  }
}
