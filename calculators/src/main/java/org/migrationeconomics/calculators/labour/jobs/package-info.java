/**
 * How the structure of jobs changes and who works where in it: polarization by wage rank, shifts
 * between industries and occupations, replacement, over-qualification and downgrading.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.labour.jobs.*;
 * import org.migrationeconomics.core.labour.*;
 * import org.migrationeconomics.core.measure.MoneyUnit;
 *
 * WageUnit hourly = WageUnit.of(MoneyUnit.of("EUR"), WagePeriod.HOUR);
 * LabourSegment locals = LabourSegment.everybody().withEthnicity("local"), migrants = LabourSegment.everybody().withEthnicity("migrant");
 * Occupation care = Occupation.isco08("5"), crafts = Occupation.isco08("7"), science = Occupation.isco08("2");
 * LabourTable before = LabourTable.of(hourly, List.of(LabourCell.of(locals, care, LabourSums.ofMeanWage(300, 9)), LabourCell.of(locals, crafts, LabourSums.ofMeanWage(400, 14)), LabourCell.of(locals, science, LabourSums.ofMeanWage(300, 25))));
 * LabourTable after = LabourTable.of(List.of(LabourCell.of(locals, care, LabourSums.ofWeight(220)), LabourCell.of(migrants, care, LabourSums.ofWeight(150)), LabourCell.of(locals, crafts, LabourSums.ofWeight(300)), LabourCell.of(locals, science, LabourSums.ofWeight(380))));
 * System.out.println(JobStructureCalculator.withDefaults().calculate(before, after));
 * System.out.println(JobReplacementCalculator.withDefaults().calculate(before, after, migrants::equals));
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.jobs;
