package org.migrationeconomics.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCost;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCostCalculator;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndices;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.random.RandomSegregationCalculator;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.LegalStatus;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.table.TextTable;

/**
 * The borders inside a country: how far citizens, residents, temporary and irregular workers are
 * sorted into different occupations, and what that costs them.
 *
 * <p>Reads a CSV file of your own, of people already counted ({@code
 * legal_status,occupation,people,mean_wage}) or of single workers ({@code
 * legal_status,occupation,wage} and, if they are weighted, {@code weight}). Occupations are codes
 * of ISCO-08. Without a file it shows a table that was made up for teaching, and says so.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=InternalBorders -Dexec.args="workers.csv"
 * </pre>
 */
public final class InternalBorders {

  private static final WageUnit HOURLY = WageUnit.of(MoneyUnit.of("USD"), WagePeriod.HOUR);

  // Thousands of people and mean hourly wages, invented: no country's figures.
  private static final String ILLUSTRATIVE =
      """
      legal_status,occupation,people,mean_wage
      citizen,2,2400,38
      citizen,4,1900,24
      citizen,5,2100,19
      citizen,7,1300,25
      citizen,9,900,16
      permanent resident,2,260,36
      permanent resident,4,170,23
      permanent resident,5,340,18
      permanent resident,7,280,23
      permanent resident,9,250,15
      temporary worker,2,70,35
      temporary worker,4,10,22
      temporary worker,5,60,16
      temporary worker,7,60,20
      temporary worker,9,220,13.5
      irregular,4,5,18
      irregular,5,190,13.5
      irregular,7,170,17
      irregular,9,340,12
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
    borders(out, table(ILLUSTRATIVE.lines().toList(), "the illustrative table"));
    out.flush();
  }

  static void print(PrintStream out, Path file) {
    try {
      borders(out, table(Files.readAllLines(file), file.getFileName().toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
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

  /** People counted or single workers, by the head of the file. */
  private static LabourTable table(List<String> lines, String name) {
    List<String> heads = cells(lines.isEmpty() ? "" : lines.get(0));
    boolean counted = heads.contains("people");
    int status = column(heads, "legal_status", name);
    int occupation = column(heads, "occupation", name);
    int people = counted ? column(heads, "people", name) : heads.indexOf("weight");
    int wage = column(heads, counted ? "mean_wage" : "wage", name);
    List<LabourCell> cells = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      List<String> row = cells(lines.get(i));
      try {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(
              "cells are " + row.size() + ", expected " + heads.size());
        }
        LabourSegment segment =
            LabourSegment.everybody().withLegalStatus(legalStatus(row.get(status)));
        Occupation job = Occupation.isco08(row.get(occupation));
        double weight = people < 0 ? 1 : Double.parseDouble(row.get(people));
        double pay = Double.parseDouble(row.get(wage));
        cells.add(
            counted
                ? LabourCell.of(segment, job, LabourSums.ofMeanWage(weight, pay))
                : LabourCell.of(
                    Worker.builder()
                        .segment(segment)
                        .occupation(job)
                        .weight(weight)
                        .wage(pay)
                        .build()));
      } catch (IllegalArgumentException bad) {
        throw new IllegalArgumentException(
            name + ", line " + (i + 1) + ": " + bad.getMessage(), bad);
      }
    }
    return LabourTable.of(HOURLY, cells);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      cells.add(cell.replace("\"", "").replace("\uFEFF", "").strip());
    }
    return cells;
  }

  private static int column(List<String> heads, String head, String name) {
    int column = heads.indexOf(head);
    if (column < 0) {
      throw new IllegalArgumentException(
          name + ", line 1: columns are " + heads + ", expected one called " + head);
    }
    return column;
  }

  private static LegalStatus legalStatus(String text) {
    String label = text.replace('_', ' ').toLowerCase(Locale.ROOT);
    for (LegalStatus status : LegalStatus.values()) {
      if (status.label().equals(label)) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "legal status is '" + text + "', expected one as 'citizen' or 'irregular'");
  }
}
