package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecomposition;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator;
import org.migrationeconomics.core.labour.RegressionMoments;
import org.migrationeconomics.data.labour.microdata.ColumnSelection;
import org.migrationeconomics.data.labour.microdata.MicrodataColumns;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;

/**
 * Why foreign-born workers earn less than natives, and how much the answer depends on whose wages
 * are taken for fair.
 *
 * <p>Without arguments, the Hispanic workers of Chicago in 2013, of whom nothing is known here but
 * two tables of cross-products (Current Population Survey, in M. Hlavac's R package oaxaca). With
 * arguments, the workers in a CSV file of your own: the file, the column of the wage, the column
 * that is 1 for migrants and 0 for natives, and the columns of their characteristics, all numbers.
 * Workers without one of them (an empty cell, {@code NA} or a dot) are left out, and counted.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=MigrantWageGap
 *   mvn -q compile -Pexample -Dexample=MigrantWageGap -Dexec.args="workers.csv lnwage foreign age schooling"
 * </pre>
 */
public final class MigrantWageGap {

  private static final int OPTIONS = 3;

  private MigrantWageGap() {}

  /**
   * Prints the decomposition.
   *
   * @param args nothing; or a file, the columns of wage and group, and those of characteristics
   * @throws IllegalArgumentException if there are some arguments but too few, a column is not in
   *     the file, or a cell is not a number
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length == 0) {
      print(out);
      return;
    }
    if (args.length <= OPTIONS) {
      throw new IllegalArgumentException(
          "arguments are "
              + args.length
              + ", expected none, or a file, the columns of wage and group, and at least one"
              + " characteristic");
    }
    print(out, Path.of(args[0]), args[1], args[2], List.of(args).subList(OPTIONS, args.length));
  }

  /** Chicago. */
  static void print(PrintStream out) {
    // 1. All that a regression needs to know of 287 natives and 379 foreign-born workers.
    WageGapDecompositionCalculator calculator =
        WageGapDecompositionCalculator.withDefaults()
            .withGroups("natives", "foreign-born")
            .withCategories("high.school", "LTHS", "some.college", "college", "advanced.degree");
    out.println("Hispanic workers of metropolitan Chicago, CPS 2013, real hourly wage, USD");
    print(out, calculator.calculate(natives(), foreignBorn()));
  }

  /** The group of published cross-products that is better paid. */
  public static RegressionMoments natives() {
    return RegressionMoments.ofCrossProducts(
        List.of("age", "female", "LTHS", "some.college", "college", "advanced.degree"),
        new double[][] {
          {287, 9761, 138, 34, 111, 37, 20},
          {378213, 4711, 1105, 3653, 1341, 761},
          {138, 20, 56, 17, 12},
          {34, 0, 0, 0},
          {111, 0, 0},
          {37, 0},
          {20}
        },
        new double[] {
          5046.270026076641,
          185661.54565236493,
          2013.7774142248065,
          361.47504758616714,
          1838.779748373079,
          953.3917468198536,
          600.1234557695427
        },
        130246.09351592265);
  }

  /** The other one. */
  public static RegressionMoments foreignBorn() {
    return RegressionMoments.ofCrossProducts(
        List.of("age", "female", "LTHS", "some.college", "college", "advanced.degree"),
        new double[][] {
          {379, 15401, 150, 147, 51, 31, 12},
          {684671, 5922, 6134, 2196, 1311, 448},
          {150, 47, 25, 13, 5},
          {147, 0, 0, 0},
          {51, 0, 0},
          {31, 0},
          {12}
        },
        new double[] {
          5520.987031723465,
          228678.4446146685,
          1929.088754341024,
          1763.4086578789245,
          842.4355651076465,
          561.7666440238706,
          455.9625758248392
        },
        110424.22829865862);
  }

  /** A file of workers. */
  static void print(
      PrintStream out, Path file, String wage, String group, List<String> characteristics) {
    List<String> wanted = new ArrayList<>(List.of(wage, group));
    wanted.addAll(characteristics);
    MicrodataColumns workers =
        MicrodataReader.csv()
            .withMissing("", ".", "NA")
            .columns(file, ColumnSelection.numbers(wanted.toArray(String[]::new)))
            .orThrow();
    out.println(workers.rows());
    RegressionMoments.Accumulator natives = RegressionMoments.accumulator(characteristics);
    RegressionMoments.Accumulator migrants = RegressionMoments.accumulator(characteristics);
    double[] wages = workers.numbers(wage);
    double[] groups = workers.numbers(group);
    List<double[]> columns = characteristics.stream().map(workers::numbers).toList();
    double[] row = new double[columns.size()];
    for (int i = 0; i < workers.size(); i++) {
      if (groups[i] != 0 && groups[i] != 1) {
        throw new IllegalArgumentException(
            "'" + group + "' of a worker is " + groups[i] + ", expected 0 or 1");
      }
      for (int j = 0; j < row.length; j++) {
        row[j] = columns.get(j)[i];
      }
      (groups[i] == 1 ? migrants : natives).add(wages[i], row);
    }
    print(
        out,
        WageGapDecompositionCalculator.withDefaults()
            .withGroups("natives", "migrants")
            .calculate(natives.moments(), migrants.moments()));
  }

  private static void print(PrintStream out, WageGapDecomposition gap) {
    // 2. The gap, in three parts and in two; "explained" depends on whose wages count as fair.
    out.println();
    out.println(gap.show());

    // 3. What each characteristic is worth to either group.
    out.println();
    out.println(gap.a().show());
    out.println();
    out.println(gap.b().show());

    // 4. And what each makes of the gap, if one wage structure held for all.
    out.println();
    out.println(gap.terms(ReferenceCoefficients.POOLED_WITH_DUMMY).render());
    out.flush();
  }
}
