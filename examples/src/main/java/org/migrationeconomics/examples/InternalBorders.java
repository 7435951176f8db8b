package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCost;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCostCalculator;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndices;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.random.RandomSegregationCalculator;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.labour.microdata.LabourMicrodata;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;

/**
 * The borders inside a country: how far citizens, residents, temporary and irregular workers are
 * sorted into different occupations, and what that costs them.
 *
 * <p>Reads a CSV file of your own with the columns {@code legal_status,occupation,wage,people}: a
 * line is a worker, whom the last column weighs, or people already counted and their mean wage.
 * Occupations are codes of ISCO-08. Without a file it shows a table that was made up for teaching,
 * and says so.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=InternalBorders -Dexec.args="workers.csv"
 * </pre>
 */
public final class InternalBorders {

  private static final WorkerMapping COLUMNS =
      WorkerMapping.isco08("occupation")
          .withLegalStatus("legal_status", statuses())
          .withWage("wage", WageUnit.of(MoneyUnit.of("USD"), WagePeriod.HOUR))
          .withWeight("people");

  // Thousands of people and mean hourly wages, invented: no country's figures.
  private static final String ILLUSTRATIVE =
      """
      legal_status,occupation,wage,people
      citizen,2,38,2400
      citizen,4,24,1900
      citizen,5,19,2100
      citizen,7,25,1300
      citizen,9,16,900
      permanent resident,2,36,260
      permanent resident,4,23,170
      permanent resident,5,18,340
      permanent resident,7,23,280
      permanent resident,9,15,250
      temporary worker,2,35,70
      temporary worker,4,22,10
      temporary worker,5,16,60
      temporary worker,7,20,60
      temporary worker,9,13.5,220
      irregular,4,18,5
      irregular,5,13.5,190
      irregular,7,17,170
      irregular,9,12,340
      """;

  private InternalBorders() {}

  /**
   * Prints segregation and the cost of sorting by legal status.
   *
   * @param args a CSV file, or nothing
   * @throws IllegalArgumentException if there are more arguments, or the file is not as described
   */
  public static void main(String[] args) {
    if (args.length > 1) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected one CSV file or none");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 0) {
      print(out);
    } else {
      print(out, Path.of(args[0]));
    }
  }

  static void print(PrintStream out) {
    out.println(
        "1. Published data: Swiss Labour Market Survey 1998, major groups of ISCO by sex\n");
    switzerland(out);
    out.println("\n2. ILLUSTRATIVE table by legal status, made up for teaching (thousands, USD)\n");
    borders(
        out,
        MicrodataReader.csv()
            .workers(DataFile.of(new StringReader(ILLUSTRATIVE), "the illustrative table"), COLUMNS)
            .orThrow()
            .workers());
    out.flush();
  }

  static void print(PrintStream out, Path file) {
    LabourMicrodata read = MicrodataReader.csv().workers(file, COLUMNS).orThrow();
    out.println(read.rows());
    out.println();
    borders(out, read.workers());
    out.flush();
  }

  private static void switzerland(PrintStream out) {
    GroupCounts counts =
        GroupCounts.of(
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
            List.of("men", "women"),
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
    out.println(SegregationIndicesCalculator.withDefaults().between(counts, "women", "men").show());
    out.println();
    out.println(
        RandomSegregationCalculator.withDefaults().calculate(counts, "women", "men").show());
  }

  private static void borders(PrintStream out, LabourTable workers) {
    // 1. How far is each status from the whole workforce, and where is it found?
    SegregationIndices indices = SegregationIndicesCalculator.withDefaults().calculate(workers);
    out.println(indices.show());
    out.println();
    out.println(indices.byGroup().render());
    out.println();
    out.println(indices.locationQuotients().render());

    // 2. What does it cost to be allocated to these occupations, were all paid alike in each?
    OccupationalSortingCost cost =
        OccupationalSortingCostCalculator.withDefaults().calculate(workers);
    out.println();
    out.println(cost.show());

    // 3. The gap in wages: how much is sorting, and how much is pay within occupations?
    out.println();
    out.println(gaps(workers, cost).render());
  }

  private static TextTable gaps(LabourTable workers, OccupationalSortingCost cost) {
    TextTable.Builder table =
        TextTable.titled("Distance from the mean wage of all, % of it")
            .column("status")
            .column("in all", 1)
            .column("by sorting into occupations", 1)
            .column("by pay within occupations", 1);
    double mean = workers.total().meanWage().value();
    workers
        .bySegment()
        .forEach(
            (segment, sums) -> {
              double gap = 100 * (sums.meanWage().value() / mean - 1);
              double sorting = 100 * cost.group(segment.toString()).gamma();
              table.row(segment.toString(), gap, sorting, gap - sorting);
            });
    return table.build();
  }

  private static Map<String, LegalStatus> statuses() {
    return Arrays.stream(LegalStatus.values())
        .collect(Collectors.toMap(LegalStatus::label, status -> status));
  }
}
