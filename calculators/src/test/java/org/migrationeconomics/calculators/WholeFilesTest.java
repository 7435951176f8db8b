package org.migrationeconomics.calculators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.corridor.census.NetCensusMigration;
import org.migrationeconomics.calculators.corridor.census.NetCensusMigrationCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFitting;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayFittingCalculator;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayMargins;
import org.migrationeconomics.calculators.flow.fitting.ThreeWayTable;
import org.migrationeconomics.calculators.remittance.measure.ExternalAccounts;
import org.migrationeconomics.calculators.remittance.measure.RemittanceMeasures;
import org.migrationeconomics.calculators.remittance.measure.RemittanceMeasuresCalculator;
import org.migrationeconomics.calculators.remittance.model.RemittanceUse;
import org.migrationeconomics.calculators.remittance.model.UseOfRemittances;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigration;
import org.migrationeconomics.calculators.reproduction.residual.ResidualMigrationCalculator;
import org.migrationeconomics.calculators.reproduction.scenario.Sweden1993;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.remittance.CapitalInflows;

/** Files of results hold what the results hold, not what their print shows. */
class WholeFilesTest {

  private static YearSeries money(double... values) {
    return YearSeries.of(MoneyUnit.of("USD").millions(), 2000, values);
  }

  private static RemittanceMeasures measures() {
    return RemittanceMeasuresCalculator.withDefaults()
        .calculate(
            CapitalInflows.of(Place.of("MEX"), money(6, 12), money(1, 1)),
            ExternalAccounts.builder().imports(money(0, 100)).build());
  }

  private static NetCensusMigration census() {
    return NetCensusMigrationCalculator.withDefaults()
        .calculate(
            List.of("10-14", "15-19"),
            new double[] {77135, 85434},
            new double[] {132870, 170227},
            new double[] {.9087, .9573});
  }

  private static ThreeWayFitting health() {
    List<String> two = List.of("a", "b");
    return ThreeWayFittingCalculator.withDefaults()
        .calculate(
            ThreeWayTable.ones(two, two, List.of("ill", "healthy")),
            ThreeWayMargins.none().withRows(36, 40).withColumns(32, 44));
  }

  private static UseOfRemittances use() {
    return UseOfRemittances.builder()
        .putShare(RemittanceUse.DEBT, 0.25)
        .putShare(RemittanceUse.HOUSING, 0.75)
        .build();
  }

  private static ResidualMigration residual() {
    return ResidualMigrationCalculator.withDefaults()
        .calculate(
            List.of(
                Sweden1993.everybody(),
                Sweden1993.everybody().withDate(ReferenceDay.END_OF_YEAR.in(1998))),
            List.of(Sweden1993.bothSexes(1)));
  }

  private static PopulationPath path() {
    return PopulationPath.of(
        Sweden1993.SWEDEN,
        "Sweden",
        ReferenceDay.END_OF_YEAR.in(1993),
        Sweden1993.AGES,
        numbers(1),
        numbers(2));
  }

  private static double[] numbers(double factor) {
    double[] numbers = new double[2 * Sweden1993.AGES.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = factor * (i + 0.125);
    }
    return numbers;
  }

  private static Stream<String> lines(String csv) {
    return csv.lines().skip(1);
  }

  @Test
  void aPathKeepsItsAges() {
    PopulationPath path = path();
    String csv = path.dataTable().longCsv();
    assertTrue(csv.startsWith("date,age,variable,value,unit,reason,title,source,note\n"), csv);
    assertEquals(2L * path.size() * path.ages().size(), lines(csv).count());
    for (Sex sex : Sex.values()) {
      assertEquals(
          Arrays.stream(path.toArray(sex)).sum(),
          lines(csv)
              .filter(line -> line.contains("," + sex.label() + ","))
              .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[3]))
              .sum(),
          1e-9);
    }
    assertTrue(lines(csv).allMatch(line -> line.contains(",persons,,")));
  }

  @Test
  void everyCellOfEveryLayerIsInTheFile() {
    ThreeWayFitting fitted = health();
    String csv = fitted.dataTable().longCsv();
    assertEquals(8, lines(csv).count());
    assertEquals(
        fitted.total(),
        lines(csv).mapToDouble(line -> Double.parseDouble(line.split(",", -1)[4])).sum(),
        1e-9);
  }

  @Test
  void blanksSayWhy() {
    String csv = measures().dataTable().longCsv();
    assertTrue(csv.contains("2000,% of imports,,%,imports are zero in 2000,"), csv);
    assertEquals(2 * 5, lines(csv).count());
    assertEquals(
        residual().total(),
        lines(residual().dataTable().longCsv())
            .filter(line -> line.startsWith("net migrants,") && line.contains(",both,"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[5]))
            .sum(),
        1e-6);
    assertEquals(2 * 6, lines(census().dataTable().longCsv()).count());
    assertEquals(RemittanceUse.values().length, lines(use().dataTable().longCsv()).count());
  }
}
