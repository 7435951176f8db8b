package org.migrationeconomics.examples.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCost;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCostCalculator;
import org.migrationeconomics.calculators.labour.segregation.SegregationDecompositionCalculator;
import org.migrationeconomics.calculators.labour.segregation.SegregationFormulas;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndices;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.TwoGroupSegregation;
import org.migrationeconomics.calculators.labour.segregation.UnitHierarchy;
import org.migrationeconomics.calculators.labour.segregation.change.ChangeMethod;
import org.migrationeconomics.calculators.labour.segregation.change.MarginAdjustmentCalculator;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationChange;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationChangeCalculator;
import org.migrationeconomics.calculators.labour.segregation.change.SegregationIndex;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.MoneyUnit;

/** Who works where, how far from chance, why it changed, and what it costs. */
final class SegregationEvidence {

  private static final String PACKAGE = "R package segregation 1.1.0.9000, run";
  private static final String SWISS =
      "Swiss Labour Market Survey 1998 (benjann/oaxaca), computed independently";
  private static final String KARMEL =
      "T. Karmel and M. MacLachlan, Economic Record 64, 1988, example as tested in R segregation";
  private static final List<String> SEXES = List.of("male", "female");

  private SegregationEvidence() {}

  static List<EvidenceClaim> claims() {
    return List.of(
        EvidenceClaim.of(
            "labour.segregation.swiss1998.d",
            "dissimilarity of men and women over ISCO major groups, Switzerland 1998",
            SWISS,
            .3508177481269484,
            1e-14,
            () -> swiss().dissimilarity()),
        EvidenceClaim.of(
            "labour.segregation.swiss1998.gini",
            "Gini coefficient of the same",
            SWISS,
            .4333606923321369,
            1e-14,
            () -> swiss().gini()),
        EvidenceClaim.of(
            "labour.segregation.swiss1998.m",
            "mutual information of the same",
            SWISS,
            .07917108589274005,
            1e-14,
            () -> swiss().mutualInformation()),
        EvidenceClaim.of(
            "labour.segregation.cells.d",
            "dissimilarity of 100/0, 60/40, 40/60, 0/100",
            "test of the R package segregation",
            .6,
            1e-15,
            () ->
                SegregationFormulas.dissimilarity(
                    new double[] {100, 60, 40, 0}, new double[] {0, 40, 60, 100})),
        EvidenceClaim.of(
            "labour.segregation.urbansim.d",
            "dissimilarity of a minority of 1, 2, 2, 1, 5 in 16, 16, 12, 20, 16",
            "psrc/urbansim, DissimilarityIndex",
            .3320158103,
            5e-11,
            () ->
                SegregationFormulas.dissimilarity(
                    new double[] {1, 2, 2, 1, 5}, new double[] {15, 14, 10, 19, 11})),
        EvidenceClaim.of(
            "labour.segregation.winship1977.n10",
            "expected dissimilarity by chance, units of 10, share 0.1",
            "C. Winship, Social Forces 55, 1977, table 2, as tested in R segregation",
            .387,
            .0005,
            () -> SegregationFormulas.expectedDissimilarity(.1, 10)),
        EvidenceClaim.of(
            "labour.segregation.karmel1988.male1",
            "men in the first occupation after adjustment of margins",
            KARMEL,
            134.7,
            .05,
            () ->
                MarginAdjustmentCalculator.withDefaults()
                    .calculate(before1988(), after1988())
                    .adjusted()
                    .at("1", "male")),
        EvidenceClaim.of(
            "labour.segregation.karmel1988.composition",
            "change of the Karmel-MacLachlan index owed to composition",
            KARMEL,
            -.0484229737,
            5e-11,
            () ->
                SegregationChangeCalculator.withDefaults()
                    .withMethod(ChangeMethod.KARMEL_MACLACHLAN)
                    .withIndex(SegregationIndex.KARMEL_MACLACHLAN)
                    .calculate(before1988(), after1988())
                    .structural()),
        EvidenceClaim.of(
            "labour.segregation.shapley-small.structural",
            "structural change of M, two units and four groups, converged",
            PACKAGE,
            -.06868001408426,
            1e-12,
            () -> smallChange().structural()),
        schools(
            "m",
            "mutual information, race by school 2000",
            .425538975876,
            indices -> indices.mutualInformation()),
        schools("h", "Theil's H, race by school 2000", .418808314642, indices -> indices.theilH()),
        schools(
            "black-white.exposure",
            "exposure of black to white pupils",
            .26563462056688,
            indices -> indices.exposure("black", "white")),
        schools(
            "native.local",
            "local segregation of native pupils",
            1.434264391939,
            indices -> indices.local("native").information()),
        EvidenceClaim.needingFiles(
            "labour.segregation.schools.district",
            "mutual information between districts in states, 2000",
            PACKAGE,
            .2387087955059,
            1e-13,
            files ->
                SegregationDecompositionCalculator.withDefaults()
                    .calculate(schools(files, 2000), hierarchy(files))
                    .level("district")
                    .mutualInformation()),
        EvidenceClaim.needingFiles(
            "labour.segregation.schools.change.structural",
            "structural change 2000 to 2005, Shapley; the package at its tolerance of 1e-9",
            PACKAGE,
            .003153490,
            1e-7,
            files -> schoolChange(files).structural()),
        EvidenceClaim.needingFiles(
            "labour.segregation.schools.change.structural-converged",
            "the same, converged to 1e-12",
            "the same tables fitted in numpy",
            .003153540977,
            1e-11,
            files -> schoolChange(files).structural()),
        EvidenceClaim.needingFiles(
            "labour.segregation.schools.change.removals",
            "change owed to schools that closed",
            PACKAGE,
            -.01140509311327,
            1e-13,
            files -> schoolChange(files).removals()),
        EvidenceClaim.needingFiles(
            "labour.sorting.swiss1998.men",
            "what sorting into occupations gives men, share of the mean wage",
            SWISS,
            .011633441894061026,
            1e-13,
            files -> sorting(files, false).group("men").gamma()),
        EvidenceClaim.needingFiles(
            "labour.sorting.swiss1998.women",
            "what it costs women",
            SWISS,
            -.012791676226119857,
            1e-13,
            files -> sorting(files, false).group("women").gamma()),
        EvidenceClaim.needingFiles(
            "labour.sorting.swiss1998.weighted.men",
            "the same for men, people and wages weighted; with unweighted wages it is another figure",
            SWISS,
            .018328516939651873,
            1e-13,
            files -> sorting(files, true).group("men").gamma()),
        EvidenceClaim.needingFiles(
            "labour.sorting.swiss1998.weighted.women",
            "and for women",
            SWISS,
            -.021663681679280122,
            1e-13,
            files -> sorting(files, true).group("women").gamma()));
  }

  private static EvidenceClaim schools(
      String id, String quantity, double published, ToDoubleFunction<SegregationIndices> figure) {
    return EvidenceClaim.needingFiles(
        "labour.segregation.schools." + id,
        quantity,
        PACKAGE,
        published,
        1e-12,
        files ->
            figure.applyAsDouble(
                SegregationIndicesCalculator.withDefaults().calculate(schools(files, 2000))));
  }

  private static TwoGroupSegregation swiss() {
    GroupCounts counts =
        GroupCounts.of(
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
            SEXES,
            63,
            25,
            157,
            77,
            196,
            239,
            69,
            148,
            44,
            118,
            15,
            5,
            146,
            30,
            43,
            9,
            18,
            32);
    return SegregationIndicesCalculator.withDefaults().between(counts, "male", "female");
  }

  private static GroupCounts before1988() {
    return GroupCounts.of(List.of("1", "2", "3"), SEXES, 100, 50, 50, 50, 100, 50);
  }

  private static GroupCounts after1988() {
    return GroupCounts.of(List.of("1", "2", "3"), SEXES, 125, 100, 100, 100, 100, 75);
  }

  private static SegregationChange smallChange() {
    List<String> units = List.of("a", "b");
    List<String> groups = List.of("1", "2", "3", "4");
    return SegregationChangeCalculator.withDefaults()
        .calculate(
            GroupCounts.of(units, groups, 40, 30, 20, 10, 5, 10, 15, 20),
            GroupCounts.of(units, groups, 20, 20, 20, 15, 5, 10, 10, 15));
  }

  private static SegregationChange schoolChange(WholeFiles files) {
    return SegregationChangeCalculator.withDefaults()
        .calculate(schools(files, 2000), schools(files, 2005));
  }

  private static GroupCounts schools(WholeFiles files, int year) {
    return files.read(
        year == 2000 ? "labour/schools00.csv" : "labour/schools05.csv",
        GroupCounts.class,
        file -> {
          GroupCounts.Builder counts = GroupCounts.builder();
          rows(file).forEach(row -> counts.add(row[2], row[3], Double.parseDouble(row[4])));
          return counts.build();
        });
  }

  private static UnitHierarchy hierarchy(WholeFiles files) {
    return files.read(
        "labour/schools00.csv",
        UnitHierarchy.class,
        file -> {
          UnitHierarchy.Builder schools = UnitHierarchy.builder("state", "district", "school");
          rows(file).forEach(row -> schools.put(row[0], row[1], row[2]));
          return schools.build();
        });
  }

  /** Workers with and without the weights of the survey. */
  private record Workers(LabourTable unweighted, LabourTable weighted) {}

  private static OccupationalSortingCost sorting(WholeFiles files, boolean weighted) {
    Workers workers =
        files.read(
            "labour/swiss_lms_1998.csv",
            Workers.class,
            file -> new Workers(workers(file, false), workers(file, true)));
    return OccupationalSortingCostCalculator.withDefaults()
        .calculate(weighted ? workers.weighted() : workers.unweighted());
  }

  private static LabourTable workers(Path file, boolean weighted) {
    return rows(file).stream()
        // Columns lnwage, isco, female and, last, the weight; 213 rows have no wage.
        .filter(row -> !row[0].isEmpty() && !row[0].equals("NA"))
        .map(
            row ->
                Worker.of(
                        LabourSegment.everybody()
                            .withGender(row[5].equals("1") ? Gender.WOMAN : Gender.MAN),
                        Occupation.isco08(row[4]),
                        Math.exp(Double.parseDouble(row[0])))
                    .withWeight(weighted ? Double.parseDouble(row[row.length - 1]) : 1))
        .collect(LabourTable.collector(WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR)));
  }

  private static List<String[]> rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.replace("\"", "").split(",", -1)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }
}
