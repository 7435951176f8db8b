package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.labour.jobs.JobReplacementCalculator;
import org.migrationeconomics.calculators.labour.jobs.JobStructureCalculator;
import org.migrationeconomics.calculators.labour.jobs.OccupationShiftCalculator;
import org.migrationeconomics.calculators.labour.jobs.OccupationalDowngradingCalculator;
import org.migrationeconomics.calculators.labour.jobs.OverQualificationCalculator;
import org.migrationeconomics.calculators.labour.jobs.ShiftShare;
import org.migrationeconomics.calculators.labour.jobs.ShiftShareCalculator;
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
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;

/**
 * Who takes which jobs: which occupations grow, whether migrants take the places that locals leave
 * or new ones, and who works below his education.
 *
 * <p>Reads a CSV file of your own with the columns {@code
 * year,group,industry,education,occupation,wage,people}: a line is a worker, whom the last column
 * weighs, or people who are alike and their mean wage. The group is {@code local} or {@code
 * migrant}, the education a level of ISCED, the occupation a code of ISCO-08. The first and the
 * last year are compared. Without a file it shows a published example and a table that was made up
 * for teaching, and says so.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=WhoTakesWhichJobs -Dexec.args="workers.csv"
 * </pre>
 */
public final class WhoTakesWhichJobs {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("EUR"), WagePeriod.HOUR);
  private static final WorkerMapping COLUMNS =
      WorkerMapping.isco08("occupation")
          .withAttribute("year", "year")
          .withAttribute("group", "group", Map.of("local", "local", "migrant", "migrant"))
          .withAttribute("industry", "industry")
          .withAttribute("education", "education")
          .withWage("wage", HOURLY)
          .withWeight("people");
  private static final Predicate<LabourSegment> MIGRANTS =
      segment -> "migrant".equals(segment.attributes().get("group"));

  // Thousands of people and mean hourly wages, invented: no country's figures.
  private static final String ILLUSTRATIVE =
      """
      year,group,industry,education,occupation,wage,people
      2000,local,services,6,2,30,500
      2000,local,goods,6,2,31,150
      2000,local,services,3,4,18,600
      2000,local,services,2,5,12,550
      2000,local,goods,3,7,19,800
      2000,local,goods,2,9,11,350
      2000,migrant,services,6,2,29,20
      2000,migrant,services,2,5,11,40
      2000,migrant,goods,3,7,17,30
      2000,migrant,goods,2,9,10,60
      2020,local,services,6,2,36,800
      2020,local,goods,6,2,37,160
      2020,local,services,6,4,22,90
      2020,local,services,3,4,20,400
      2020,local,services,6,5,15,40
      2020,local,services,2,5,14,480
      2020,local,goods,3,7,22,560
      2020,local,goods,2,9,13,200
      2020,migrant,services,6,2,33,60
      2020,migrant,services,6,5,13,70
      2020,migrant,services,3,5,13,160
      2020,migrant,services,2,5,12.5,120
      2020,migrant,goods,3,7,20,110
      2020,migrant,goods,6,9,12,30
      2020,migrant,goods,3,9,12,60
      2020,migrant,goods,2,9,11.5,130
      """;

  private WhoTakesWhichJobs() {}

  /**
   * Prints how jobs changed and who has them.
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
    out.println("1. A published example for pencil and paper: why did a region grow by 63 %?\n");
    out.println(holukuluku().show());
    out.println("\n2. What is published of the European Union\n");
    out.println(eurostat().render());
    out.println("\n3. ILLUSTRATIVE table, made up for teaching (thousands, EUR)\n");
    List<Worker> workers = new ArrayList<>();
    MicrodataReader.csv()
        .forEach(
            DataFile.of(new StringReader(ILLUSTRATIVE), "the illustrative table"),
            COLUMNS,
            workers::add)
        .orThrow();
    jobs(out, workers);
    out.flush();
  }

  static void print(PrintStream out, Path file) {
    List<Worker> workers = new ArrayList<>();
    out.println(MicrodataReader.csv().forEach(file, COLUMNS, workers::add).orThrow());
    out.println();
    jobs(out, workers);
    out.flush();
  }

  /**
   * A region's new jobs by shift and share: the classroom table of G. Krumme, University of
   * Washington, Geography 350. The nation, printed as shares and growth of its industries I to IV,
   * is given the size 10,000.
   *
   * @return 630 new jobs, taken apart
   */
  public static ShiftShare holukuluku() {
    return ShiftShareCalculator.withDefaults()
        .calculate(
            industries(500, 100, 200, 200),
            industries(1000, 100, 250, 280),
            industries(1000, 2000, 4000, 3000),
            industries(1100, 2400, 5200, 4200));
  }

  private static LabourTable industries(double... persons) {
    String[] names = {"I", "II", "III", "IV"};
    List<LabourCell> cells = new ArrayList<>();
    for (int i = 0; i < persons.length; i++) {
      cells.add(
          LabourCell.of(
              LabourSegment.everybody(),
              Occupation.of("INDUSTRY", names[i]),
              LabourSums.ofWeight(persons[i])));
    }
    return LabourTable.of(cells);
  }

  private static TextTable eurostat() {
    return TextTable.titled("Over-qualification in the European Union 2023, ages 20 to 64, %")
        .column("citizens", 1)
        .column("all", 1)
        .column("women", 1)
        .column("men", 1)
        .row("of the country", 20.8, 21.3, 20.1)
        .row("of other member states", 31.3, 32.9, 29.7)
        .row("of other countries", 39.4, 42.9, 36.2)
        .note("Eurostat, Migrant integration statistics. Printed here, not computed.")
        .build();
  }

  private static void jobs(PrintStream out, List<Worker> workers) {
    TreeSet<String> years =
        workers.stream()
            .map(worker -> worker.segment().attributes().get("year"))
            .collect(Collectors.toCollection(TreeSet::new));
    if (years.size() < 2) {
      throw new IllegalArgumentException("years are " + years + ", expected two or more");
    }
    LabourTable before = table(workers, years.first());
    LabourTable after = table(workers, years.last());
    out.println(years.first() + " to " + years.last());

    // 1. Do the best and the worst paid jobs grow, at the cost of those in the middle?
    out.println();
    out.println(JobStructureCalculator.withDefaults().calculate(before, after).show());

    // 2. Do occupations grow because their industries do?
    out.println();
    out.println(OccupationShiftCalculator.withDefaults().calculate(before, after).show());

    // 3. Do migrants take the places that locals leave, or places that were not there?
    out.println();
    out.println(JobReplacementCalculator.withDefaults().calculate(before, after, MIGRANTS).show());

    // 4. Are there more migrants at work because they are in occupations that grow?
    out.println();
    out.println("Migrants, of all");
    out.println(
        ShiftShareCalculator.withDefaults()
            .calculate(migrants(before), migrants(after), before, after)
            .show());

    // 5. Who of those with tertiary education has work that does not ask for it?
    out.println();
    out.println(
        OverQualificationCalculator.withDefaults()
            .calculate(after.regrouped(WhoTakesWhichJobs::groupAndEducation, job -> job))
            .show());

    // 6. Where do migrants stand among the wages of locals, and where would their education put
    //    them?
    out.println();
    out.println(
        OccupationalDowngradingCalculator.withDefaults()
            .withBins(5)
            .calculate(
                wages(workers, years.last(), MIGRANTS.negate()),
                wages(workers, years.last(), MIGRANTS))
            .show());
  }

  private static LabourTable table(List<Worker> workers, String year) {
    return workers.stream()
        .filter(worker -> year.equals(worker.segment().attributes().get("year")))
        .collect(LabourTable.collector(HOURLY));
  }

  private static LabourTable migrants(LabourTable table) {
    return table.within(LabourSegment.everybody().withAttributes(Map.of("group", "migrant")));
  }

  private static LabourSegment groupAndEducation(LabourSegment segment) {
    return LabourSegment.everybody()
        .withAttributes(
            Map.of(
                "group",
                segment.attributes().get("group"),
                "education",
                segment.attributes().get("education")));
  }

  private static Map<String, WageDistribution> wages(
      List<Worker> workers, String year, Predicate<LabourSegment> who) {
    return workers.stream()
        .filter(worker -> year.equals(worker.segment().attributes().get("year")))
        .filter(worker -> who.test(worker.segment()))
        .collect(
            Collectors.groupingBy(
                worker -> worker.segment().attributes().get("education"),
                WageDistribution.collector(HOURLY)));
  }
}
