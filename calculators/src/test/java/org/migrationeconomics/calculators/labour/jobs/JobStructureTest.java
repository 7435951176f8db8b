package org.migrationeconomics.calculators.labour.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.MoneyUnit;

class JobStructureTest {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("EUR"), WagePeriod.HOUR);
  private static final LabourSegment ALL = LabourSegment.everybody();
  private static final LabourSegment LOCALS = ALL.withEthnicity("local");
  private static final LabourSegment MIGRANTS = ALL.withEthnicity("migrant");
  private static final JobStructureCalculator STRUCTURE = JobStructureCalculator.withDefaults();

  private static Occupation job(int number) {
    return Occupation.of("JOB", "J" + (char) ('a' + number));
  }

  private static LabourTable before(double[] persons, double[] wages) {
    List<LabourCell> cells = new ArrayList<>();
    for (int j = 0; j < persons.length; j++) {
      cells.add(LabourCell.of(ALL, job(j), LabourSums.ofMeanWage(persons[j], wages[j])));
    }
    return LabourTable.of(HOURLY, cells);
  }

  private static LabourTable after(double... persons) {
    List<LabourCell> cells = new ArrayList<>();
    for (int j = 0; j < persons.length; j++) {
      cells.add(LabourCell.of(ALL, job(j), LabourSums.ofWeight(persons[j])));
    }
    return LabourTable.of(cells);
  }

  private static LabourCell cell(LabourSegment who, int job, double persons) {
    return LabourCell.of(who, job(job), LabourSums.ofWeight(persons));
  }

  /** Occupations out of order; the parabola by numpy's normal equations. */
  @Test
  void polarization() {
    double[] persons = {300, 100, 150, 250, 200};
    double[] wages = {15, 8, 35, 12, 22};
    JobStructure result =
        STRUCTURE.calculate(before(persons, wages), after(250, 150, 170, 220, 210));
    assertEquals(
        List.of(8.0, 12.0, 15.0, 22.0, 35.0),
        result.jobs().stream().map(JobStructure.Job::wage).toList());
    // middles of the steps: .05, .225, .5, .75, .925
    assertEquals(
        List.of(0, 0, 1, 2, 2), result.jobs().stream().map(JobStructure.Job::group).toList());
    assertArrayEquals(
        new double[] {.02, -.05, .03},
        result.groups().stream().mapToDouble(JobStructure.Group::change).toArray(),
        1e-15);
    JobStructure.QuadraticTest test = result.test();
    assertEquals(.9645454045723156, test.constant().value(), 1e-12);
    assertEquals(-.7126312855761918, test.linear().value(), 1e-12);
    assertEquals(.1269428187136699, test.quadratic().value(), 1e-12);
    assertEquals(.06875533367042873, test.quadraticError().value(), 1e-12);
    assertEquals(16.558486974530126, test.lowestPoint().value(), 1e-9);
    assertTrue(test.isPolarized());
    assertTrue(result.toString().contains("polarized"), result.toString());
    JobStructure fifths =
        STRUCTURE
            .withGrouping(JobGrouping.QUINTILES)
            .calculate(before(persons, wages), after(250, 150, 170, 220, 210));
    assertEquals(
        List.of(0, 1, 2, 3, 4), fifths.jobs().stream().map(JobStructure.Job::group).toList());
    assertEquals(.05, fifths.groups().get(0).change(), 1e-15);
    assertEquals("lowest fifth", fifths.groups().get(0).name());
  }

  @Test
  void lowestFourMiddleNineTopEight() {
    double[] persons = new double[21];
    double[] wages = new double[21];
    double[] end = new double[21];
    for (int j = 0; j < 21; j++) {
      persons[j] = 10;
      wages[j] = 10 + j;
      end[j] = j < 4 ? 15 : j < 13 ? 6 : 12;
    }
    JobStructureCalculator calculator = STRUCTURE.withGrouping(JobGrouping.LOWEST_4_MIDDLE_9_TOP_8);
    JobStructure result = calculator.calculate(before(persons, wages), after(end));
    assertEquals(
        List.of(4, 9, 8), result.groups().stream().map(JobStructure.Group::occupations).toList());
    assertEquals(60 / 210.0 - 4 / 21.0, result.groups().get(0).change(), 1e-15);
    assertEquals(54 / 210.0 - 9 / 21.0, result.groups().get(1).change(), 1e-15);
    refused(
        () -> calculator.calculate(before(new double[] {1}, new double[] {1}), after(1)),
        "number of occupations is 1, expected 21 for lowest 4, middle 9, top 8");
    assertTrue(calculator.toString().contains("lowest 4"));
  }

  @Test
  void jobsWithoutAWageAreLeftOutAndReported() {
    JobStructure result =
        STRUCTURE.calculate(
            before(new double[] {10, 20}, new double[] {9, 14})
                .plus(LabourTable.of(List.of(cell(ALL, 2, 10)))),
            after(10, 10, 0, 20));
    assertEquals(0.25, result.unrankedBefore(), 1e-15);
    assertEquals(0.5, result.unrankedAfter(), 1e-15);
    assertEquals(2, result.jobs().size());
    assertEquals(
        "no value: a parabola needs three occupations with different wages",
        result.test().quadratic().toString());
    assertFalse(result.test().isPolarized());
    assertTrue(result.show().contains("left out"), result.show());
    JobStructure three =
        STRUCTURE.calculate(before(new double[] {1, 1, 1}, new double[] {1, 2, 4}), after(1, 2, 1));
    assertTrue(three.test().quadratic().value() < 0);
    assertFalse(three.test().quadraticError().isPresent());
    refused(
        () -> STRUCTURE.calculate(after(1), after(1)),
        "before is 'without wages', expected occupations with wages");
    refused(
        () -> STRUCTURE.calculate(before(new double[] {1}, new double[] {1}), after(0, 2)),
        "persons after in occupations with a wage before is 0.0");
  }

  /**
   * Industries of 60 and 40 become 40 and 60; the job is half of the first, and 1/4, later 1/2, of
   * the second. Between: −.2 · .5 + .2 · .375 = −.025; within: .5 · .25 = .125.
   */
  @Test
  void betweenAndWithinIndustries() {
    LabourSegment farms = ALL.withAttributes(Map.of("industry", "A"));
    LabourSegment shops = ALL.withAttributes(Map.of("industry", "G"));
    LabourTable before =
        LabourTable.of(
            List.of(
                cell(farms, 0, 30), cell(farms, 1, 30), cell(shops, 0, 10), cell(shops, 1, 30)));
    LabourTable after =
        LabourTable.of(
            List.of(
                cell(farms, 0, 20), cell(farms, 1, 20), cell(shops, 0, 30), cell(shops, 1, 30)));
    OccupationShiftCalculator calculator = OccupationShiftCalculator.withDefaults();
    OccupationShift.Row row = calculator.calculate(before, after).row(job(0));
    assertEquals(.4, row.shareBefore(), 1e-15);
    assertEquals(.5, row.shareAfter(), 1e-15);
    assertEquals(-.025, row.between(), 1e-15);
    assertEquals(.125, row.within(), 1e-15);
    assertEquals(row.change(), row.between() + row.within(), 1e-15);
    OccupationShift.Row gone = calculator.calculate(before, before.within(shops)).row(job(0));
    assertEquals(-.6 * .5 + .6 * .25, gone.between(), 1e-15);
    assertEquals(0, gone.within(), 1e-15);
    assertTrue(calculator.calculate(before, after).toString().contains("2 industries"));
    refused(
        () -> calculator.calculate(before, after(1)),
        "segment after is everybody, expected the attribute industry in every segment");
    refused(() -> calculator.withIndustryAttribute("branch").calculate(before, after), "branch");
    refused(() -> calculator.calculate(LabourTable.empty(), after), "persons before is 0.0");
    refused(() -> calculator.calculate(before, after).row(job(7)), "occupation is JOB:Jh");
  }

  /** The whole doubles in a and stays in b; the part goes from 10 and 10 to 15 and 15. */
  @Test
  void shiftShare() {
    ShiftShare result =
        ShiftShareCalculator.withDefaults()
            .calculate(after(10, 10), after(15, 15, 1), after(50, 50), after(100, 50, 1));
    // growth of the whole: 51 %
    ShiftShare.Row a = result.row(job(0));
    assertEquals(5.1, a.common(), 1e-14);
    assertEquals(4.9, a.mix(), 1e-14);
    assertEquals(-5, a.competitive(), 1e-14);
    assertEquals(5, result.row(job(1)).competitive(), 1e-14);
    assertEquals(1, result.row(job(2)).competitive(), 1e-14);
    assertEquals(11, result.change(), 1e-14);
    assertEquals(result.change(), result.common() + result.mix() + result.competitive(), 1e-13);
    assertTrue(result.toString().contains("competitive"), result.toString());
    refused(() -> result.row(job(9)), "occupation is JOB:Jj");
    refused(
        () -> ShiftShareCalculator.withDefaults().calculate(after(2), after(2), after(1), after(2)),
        "persons of the part in JOB:Ja before is 2.0, expected at most 1.0, the whole");
    refused(
        () ->
            ShiftShareCalculator.withDefaults()
                .calculate(after(0), after(2), LabourTable.empty(), after(2)),
        "persons in the whole before is 0.0");
    assertEquals("ShiftShareCalculator", ShiftShareCalculator.withDefaults().toString());
  }

  @Test
  void replacementAndExpansion() {
    LabourTable before =
        LabourTable.of(
            List.of(
                cell(LOCALS, 0, 100),
                cell(LOCALS, 1, 100),
                cell(LOCALS, 2, 100),
                cell(MIGRANTS, 2, 50)));
    LabourTable after =
        LabourTable.of(
            List.of(
                cell(LOCALS, 0, 70),
                cell(MIGRANTS, 0, 40),
                cell(LOCALS, 1, 120),
                cell(MIGRANTS, 1, 10),
                cell(LOCALS, 2, 60),
                cell(MIGRANTS, 2, 30)));
    JobReplacementCalculator calculator = JobReplacementCalculator.withDefaults();
    JobReplacement result = calculator.calculate(before, after, MIGRANTS::equals);
    assertEquals(30, result.row(job(0)).replacement());
    assertEquals(10, result.row(job(0)).expansion());
    assertEquals(10, result.row(job(0)).employment());
    assertEquals(0, result.row(job(1)).replacement());
    assertEquals(10, result.row(job(1)).expansion());
    assertEquals(0, result.row(job(2)).replacement() + result.row(job(2)).expansion());
    assertEquals(0.6, result.replacementShare().value(), 1e-15);
    assertTrue(result.toString().contains("Definition of this library"), result.toString());
    assertFalse(
        calculator.calculate(before, before, MIGRANTS::equals).replacementShare().isPresent());
    refused(() -> result.row(job(5)), "occupation is JOB:Jf");
    refused(
        () -> calculator.calculate(LabourTable.empty(), after, MIGRANTS::equals),
        "persons before is 0.0");
    assertEquals("JobReplacementCalculator", calculator.toString());
  }

  @Test
  void overQualification() {
    LabourSegment graduates = MIGRANTS.withAttributes(Map.of("education", "6"));
    LabourSegment school = MIGRANTS.withAttributes(Map.of("education", "2"));
    LabourSegment locals = LOCALS.withAttributes(Map.of("education", "5"));
    LabourTable table =
        LabourTable.of(
            List.of(
                LabourCell.of(graduates, Occupation.isco08("9"), LabourSums.ofWeight(30)),
                LabourCell.of(graduates, Occupation.isco08("41"), LabourSums.ofWeight(10)),
                LabourCell.of(graduates, Occupation.isco08("2211"), LabourSums.ofWeight(40)),
                LabourCell.of(graduates, Occupation.isco08("3"), LabourSums.ofWeight(20)),
                LabourCell.of(school, Occupation.isco08("9"), LabourSums.ofWeight(70)),
                LabourCell.of(locals, Occupation.isco08("4"), LabourSums.ofWeight(1)),
                LabourCell.of(locals, Occupation.isco08("2"), LabourSums.ofWeight(4)),
                LabourCell.of(ALL, Occupation.isco08("9"), LabourSums.ofWeight(4))));
    OverQualificationCalculator calculator = OverQualificationCalculator.withDefaults();
    OverQualification result = calculator.calculate(table);
    assertEquals(0.4, result.rate(MIGRANTS).value(), 1e-15);
    assertEquals(0.2, result.rate(LOCALS).value(), 1e-15);
    assertEquals("no value: nobody with tertiary education works", result.rate(ALL).toString());
    assertTrue(result.toString().contains("over-qualified"), result.toString());
    assertEquals(
        100 / 100.0,
        calculator
            .withEducationAttribute("education", Set.of("2"))
            .calculate(table)
            .rate(MIGRANTS)
            .value());
    refused(() -> result.rate(school), "expected one of [");
    refused(() -> calculator.calculate(after(1)), "table is 'without education'");
    refused(() -> calculator.calculate(LabourTable.empty()), "table is 'empty'");
    refused(
        () -> calculator.calculate(LabourTable.of(List.of(cell(graduates, 0, 1)))),
        "classification is 'JOB', expected ISCO-08");
    refused(() -> calculator.withEducationAttribute("x", Set.of()), "expected at least one");
    assertTrue(calculator.toString().contains("[5, 6, 7, 8]"));
    assertEquals(
        "over-qualification of the employed with tertiary education; without 4 persons of unknown"
            + " education; nobody has 7, 8, values there are: [2, 5, 6]",
        result.table().title());
    assertEquals(4, result.withoutEducation());
    assertEquals(List.of("7", "8"), result.absent());
    assertEquals(List.of("2", "5", "6"), result.present());
    refused(
        () -> calculator.withEducationAttribute("education", Set.of("high")).calculate(table),
        "values of tertiary education is [high], expected at least one of those of education,"
            + " which are [2, 5, 6]");
  }

  /**
   * Natives: low skill 1, 2; high skill 3, 4. Two migrants of high skill earn 2 and 0.5, so their
   * ranks are .375 and 0, where their skills would give .75.
   */
  @Test
  void downgrading() {
    Map<String, WageDistribution> natives =
        Map.of("low", WageDistribution.of(HOURLY, 1, 2), "high", WageDistribution.of(HOURLY, 3, 4));
    OccupationalDowngradingCalculator calculator =
        OccupationalDowngradingCalculator.withDefaults().withBins(4);
    OccupationalDowngrading result =
        calculator.calculate(natives, Map.of("high", WageDistribution.of(HOURLY, 2, 0.5)));
    assertEquals(.1875, result.actualRank(), 1e-15);
    assertEquals(.75, result.predictedRank(), 1e-15);
    assertEquals(-.5625, result.index(), 1e-15);
    assertEquals(0, result.unmatched());
    assertArrayEquals(
        new double[] {2, 2, 0, 0},
        result.bins().stream().mapToDouble(OccupationalDowngrading.Bin::actual).toArray(),
        1e-15);
    assertArrayEquals(
        new double[] {0, 0, 2, 2},
        result.bins().stream().mapToDouble(OccupationalDowngrading.Bin::predicted).toArray(),
        1e-15);
    assertTrue(result.toString().contains("-0.563"), result.toString());
    // natives among themselves have density 1, however the bins cut their wages
    OccupationalDowngrading same = calculator.withBins(7).calculate(natives, natives);
    for (OccupationalDowngrading.Bin bin : same.bins()) {
      assertEquals(1, bin.actual(), 1e-14);
      assertEquals(1, bin.predicted(), 1e-14);
    }
    assertEquals(0, same.index(), 1e-15);
    OccupationalDowngrading some =
        calculator.calculate(
            natives,
            Map.of(
                "high", WageDistribution.of(HOURLY, 9),
                "other", WageDistribution.of(HOURLY, 1, 1, 1)));
    assertEquals(.75, some.unmatched(), 1e-15);
    assertEquals(1, some.actualRank(), 1e-15);
    assertEquals(4, some.bins().get(3).actual(), 1e-15);
    refused(() -> calculator.withBins(0), "bins is 0, expected 1 to 1000");
    refused(() -> calculator.calculate(Map.of(), natives), "number of natives is 0.0");
    refused(
        () -> calculator.calculate(natives, Map.of("x", WageDistribution.of(HOURLY, 1))),
        "number of migrants with skills that natives have is 0.0");
    assertTrue(calculator.toString().contains("4 bins"));
  }

  private static void refused(Runnable action, String message) {
    String text = assertThrows(IllegalArgumentException.class, action::run).toString();
    assertTrue(text.contains(message), text);
  }

  /** The same job is in a unit group at one date and in its major group at the other. */
  @Test
  void levelsOfOccupationsAreNotMixed() {
    LabourTable majors = workers("9", "4");
    LabourTable units = workers("9111", "4211");
    String levels = "expected one level of ISCO-08, to which atDigits(1) takes a table";
    refused(() -> JobStructureCalculator.withDefaults().calculate(majors, units), levels);
    refused(
        () -> JobReplacementCalculator.withDefaults().calculate(majors, units, MIGRANTS::equals),
        levels);
    refused(
        () ->
            OccupationShiftCalculator.withDefaults()
                .withIndustryAttribute("industry")
                .calculate(majors, units),
        levels);
    refused(
        () -> ShiftShareCalculator.withDefaults().calculate(majors, majors, majors, units), levels);
    refused(
        () ->
            ShiftShareCalculator.withDefaults()
                .calculate(workers("9", "4211"), majors, majors, majors),
        levels);
    assertEquals(
        2,
        JobReplacementCalculator.withDefaults()
            .calculate(majors, units.atDigits(1), MIGRANTS::equals)
            .rows()
            .size());
  }

  private static LabourTable workers(String ofMigrants, String ofLocals) {
    return LabourTable.of(
        HOURLY,
        List.of(
            LabourCell.of(MIGRANTS, Occupation.isco08(ofMigrants), LabourSums.ofMeanWage(3, 10)),
            LabourCell.of(LOCALS, Occupation.isco08(ofLocals), LabourSums.ofMeanWage(5, 20))));
  }

  @Test
  void migrantsWhomNobodyIsAreRefused() {
    LabourTable table = workers("9", "4");
    JobReplacementCalculator calculator = JobReplacementCalculator.withDefaults();
    refused(
        () -> calculator.calculate(table, table, ALL::equals),
        "migrants is 'no segment', expected some of the segments, which are [");
    refused(
        () -> calculator.calculate(table, table, segment -> true),
        "migrants is 'every segment', expected some of the segments, which are [");
  }

  /** Changes that are a parabola of the log wage leave no errors. */
  @Test
  void aPerfectParabolaHasNoStandardError() {
    double[] wages = {Math.exp(1), Math.exp(2), Math.exp(3), Math.exp(4), Math.exp(5)};
    List<LabourCell> before = new ArrayList<>();
    List<LabourCell> after = new ArrayList<>();
    for (int i = 0; i < wages.length; i++) {
      Occupation job = Occupation.of("JOB", "J" + i);
      before.add(LabourCell.of(ALL, job, LabourSums.ofMeanWage(20, wages[i])));
      after.add(LabourCell.of(ALL, job, LabourSums.ofWeight(18 + (i - 2) * (i - 2))));
    }
    JobStructure.QuadraticTest test =
        JobStructureCalculator.withDefaults()
            .calculate(LabourTable.of(HOURLY, before), LabourTable.of(after))
            .test();
    assertEquals(.01, test.quadratic().value(), 1e-12);
    assertEquals(
        "no value: the parabola fits exactly, which leaves nothing to tell errors from",
        test.quadraticError().toString());
  }
}
