package org.migrationeconomics.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausation;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausationCalculator;
import org.migrationeconomics.calculators.corridor.causation.GrowthModel;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.TextTable;

/**
 * Does migration cease to be linear and become exponential? Mexico to the United States beside
 * three other corridors, 1960-2000: where the claim holds, and where it does not.
 *
 * <p>The stocks are those of the World Bank's Global Bilateral Migration Database. With a file of
 * your own (columns {@code corridor,year,persons}) the same is asked of your corridors.
 *
 * <pre>
 *   mvn -q compile -Pexample -Dexample=WhenMigrationFeedsOnItself
 *   mvn -q compile -Pexample -Dexample=WhenMigrationFeedsOnItself -Dexec.args="corridors.csv"
 * </pre>
 */
public final class WhenMigrationFeedsOnItself {

  private static final String SOURCE = "World Bank, Global Bilateral Migration Database";
  private static final int FIRST = 1960;
  private static final int STEP = 10;
  private static final double RETURNS = 0.02;

  private WhenMigrationFeedsOnItself() {}

  /**
   * Prints the comparison.
   *
   * @param args nothing, or a file of your own
   * @throws IllegalArgumentException if there is more than one argument, or a line of the file
   *     cannot be read
   */
  public static void main(String[] args) {
    if (args.length > 1) {
      throw new IllegalArgumentException(
          "arguments are " + args.length + ", expected none or a file");
    }
    print(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        args.length == 0 ? published() : read(Path.of(args[0])));
  }

  /** The stocks as published: persons born in the one and living in the other, both sexes. */
  static List<YearSeries> published() {
    return List.of(
        decades("Mexico to the United States", 610_788, 936_424, 2_408_501, 4_662_233, 9_367_911),
        decades(
            "Caribbean Basin to the United States",
            1_537_576,
            2_758_467,
            5_332_264,
            9_549_264,
            16_162_288),
        decades(
            "Maghreb to France, Italy, Spain",
            1_010_404,
            2_148_251,
            2_449_950,
            2_742_497,
            2_286_161),
        decades("South Asia to the United Kingdom", 240_174, 498_504, 670_330, 821_266, 1_043_774));
  }

  private static YearSeries decades(String label, double... persons) {
    YearSeries.Builder series = YearSeries.builder(SimpleUnit.PERSONS).label(label).source(SOURCE);
    for (int i = 0; i < persons.length; i++) {
      series.put(FIRST + STEP * i, persons[i]);
    }
    return series.build();
  }

  private static List<YearSeries> read(Path file) {
    CsvColumns columns = CsvColumns.read(file);
    List<String> labels = columns.texts("corridor");
    double[] years = columns.numbers("year");
    double[] persons = columns.numbers("persons");
    List<YearSeries> corridors = new ArrayList<>();
    for (String label : new LinkedHashSet<>(labels)) {
      YearSeries.Builder series =
          YearSeries.builder(SimpleUnit.PERSONS).label(label).source(file.toString());
      for (int i = 0; i < years.length; i++) {
        if (labels.get(i).equals(label)) {
          series.put(year(years[i]), persons[i]);
        }
      }
      corridors.add(series.build());
    }
    return corridors;
  }

  private static int year(double number) {
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException("year is " + number + ", expected a whole number");
    }
    return (int) number;
  }

  static void print(PrintStream out, List<YearSeries> corridors) {
    CumulativeCausationCalculator calculator = CumulativeCausationCalculator.withDefaults();
    TextTable.Builder verdicts =
        TextTable.titled("Linear or exponential?")
            .column("corridor")
            .column("AIC linear", 2)
            .column("AIC exponential", 2)
            .column("best by AICc")
            .column("exponent of inflow", 3)
            .column("doubles in years", 1);
    for (YearSeries corridor : corridors) {
      // 1. Five curves through one series. With five observations a curve of three parameters has
      // no AICc, and "not enough points" is the answer, however well it fits.
      CumulativeCausation causation = calculator.calculate(corridor);
      out.println(causation.show());
      // 2. By how much would controls have to cut the inflow to halt the growth of the last stock?
      out.println(
          "share of the inflow that just replaces a return of 2 % a year: "
              + causation
                  .exponent()
                  .frictionThreshold(RETURNS, corridor.at(corridor.years().max().orElseThrow())));
      out.println();
      verdicts.row(
          corridor.label(),
          causation.fit(GrowthModel.LINEAR).aic(),
          causation.fit(GrowthModel.EXPONENTIAL).aic(),
          causation.best().map(fit -> fit.model().label()).orElse("not enough points"),
          causation.exponent().exponent(),
          causation.doublingYears());
    }
    // 3. Where the claim holds and where it does not.
    out.println(
        verdicts.note("An exponent of 0 is linear growth, of 1 exponential.").build().render());
    out.flush();
  }
}
