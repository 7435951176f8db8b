package org.migrationeconomics.calculators.reproduction.residual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;

/**
 * The text tables of World Population Prospects 2019 (United Nations, CC BY 3.0 IGO); skipped
 * unless the system property {@code migration.data} names the folder that holds them.
 */
class WorldPopulationProspectsTest {

  private static final AgeGroups ABRIDGED = AgeGroups.abridged(100);
  private static final AgeGroups FIVES = AgeGroups.ofWidth(5, 100);

  private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();

  /** The rows of a country, column by column, from one file after another. */
  private List<Map<String, String>> rows(String file, String country) throws IOException {
    String key = file + country;
    List<Map<String, String>> known = files.get(key);
    if (known != null) {
      return known;
    }
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "-Dmigration.data names no folder");
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of(data, "wpp2019", file + ".txt"));
    List<String> heads = Arrays.asList(lines.get(0).split("\t", -1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (cells.get(1).equals(country)) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int c = 2; c < heads.size(); c++) {
          row.put(heads.get(c), cells.get(c));
        }
        rows.add(row);
      }
    }
    files.put(key, rows);
    return rows;
  }

  private double[] column(String file, String country, String column) throws IOException {
    return rows(file, country).stream()
        .mapToDouble(row -> Double.parseDouble(String.valueOf(row.get(column))))
        .toArray();
  }

  private AgeVector persons(String sex, String country, int year) throws IOException {
    String file = "pop" + sex + (year > 2020 ? "projMed" : "");
    double[] thousands = column(file, country, String.valueOf(year));
    return AgeVector.of(SimpleUnit.PERSONS, FIVES, thousands).times(1_000);
  }

  private Population population(String country, int year) throws IOException {
    return Population.of(
        Place.own("wpp", country),
        ReferenceDay.MID_YEAR.in(year),
        persons("F", country, year),
        persons("M", country, year));
  }

  /** Coale-Demeny West below five, deaths in the middle of the group from there on. */
  private LifeTable table(Sex sex, String country, String period) throws IOException {
    boolean women = sex == Sex.FEMALE;
    double[] m = column(women ? "mxF" : "mxM", country, period);
    int groups = m.length;
    double[] l = new double[groups];
    double[] years = new double[groups];
    l[0] = 1;
    for (int x = 0; x < groups - 1; x++) {
      int n = ABRIDGED.width(x);
      double a = 2.5;
      if (x == 0) {
        a = m[0] >= .107 ? (women ? .35 : .33) : women ? .053 + 2.8 * m[0] : .045 + 2.684 * m[0];
      } else if (x == 1) {
        a =
            m[0] >= .107
                ? (women ? 1.361 : 1.352)
                : women ? 1.522 - 1.518 * m[0] : 1.651 - 2.816 * m[0];
      }
      // Early rates of 95-99 are so high that 2.5 years would leave fewer than nobody alive.
      double q = Math.min(n * m[x] / (1 + (n - a) * m[x]), 1 - 1e-9);
      double dying = l[x] * q;
      l[x + 1] = l[x] - dying;
      years[x] = n * l[x + 1] + a * dying;
    }
    years[groups - 1] = l[groups - 1] / m[groups - 1];
    return LifeTable.ofSurvivors(1, ABRIDGED, l, years).collapseTo(FIVES);
  }

  private ProjectionInterval interval(String country, int year) throws IOException {
    String period = year + "-" + (year + 5);
    double tfr = column(year < 2020 ? "tfr" : "tfrprojMed", country, period)[0];
    AgeVector percent =
        AgeVector.of(
            SimpleUnit.PER_YEAR,
            AgeGroups.closed(15, 49, 5),
            column("percentASFR", country, period));
    double boys = column("sexRatio", country, period)[0];
    return ProjectionInterval.of(
        table(Sex.FEMALE, country, period),
        table(Sex.MALE, country, period),
        FertilitySchedule.of(percent.times(tfr / 500), boys));
  }

  /**
   * Expected sums in thousands, as another programme has them from the same files, and the United
   * Nations' own net migration of the same spans. A programme that lets the survivors to age 100
   * fall below zero, where early rates at 95-99 are above 0.4, has -14714.2 for Mexico and 7950.0
   * for Australia.
   */
  @ParameterizedTest
  @CsvSource({
    "Mexico, 1950, 2020, -14714.435, -14633.5",
    "Spain, 1990, 2020, 6083.7, 6112.0",
    "Australia, 1950, 2020, 7949.637, 7909.3",
    "United Kingdom, 2020, 2100, 13090.3, 13161.3"
  })
  void residualIsNearTheUnitedNations(
      String country, int from, int to, double expected, double published) throws IOException {
    List<Population> populations = new ArrayList<>();
    List<ProjectionInterval> intervals = new ArrayList<>();
    double counted = 0;
    for (int year = from; year <= to; year += 5) {
      populations.add(population(country, year));
      if (year < to) {
        intervals.add(interval(country, year));
        counted += column("migration", country, year + "-" + (year + 5))[0];
      }
    }
    assertEquals(published, counted, 0.06, "the published net migration");
    ResidualMigration residual =
        ResidualMigrationCalculator.withDefaults().calculate(populations, intervals);
    assertEquals(expected, residual.total() / 1_000, 0.06);
    assertEquals(published, residual.total() / 1_000, 0.015 * Math.abs(published));
    for (ResidualMethod method : ResidualMethod.values()) {
      ResidualMigration other =
          ResidualMigrationCalculator.withDefaults()
              .withMethod(method)
              .calculate(populations, intervals);
      if (method.timing().isPresent()) {
        PopulationPath path =
            CohortComponentProjector.withDefaults()
                .withTiming(method.timing().get())
                .calculate(other.input())
                .population();
        for (Population population : populations) {
          int year = population.date().getYear();
          for (Sex sex : Sex.values()) {
            for (int x = 0; x < FIVES.size(); x++) {
              assertEquals(population.of(sex).value(x), path.of(sex, year).value(x), 1e-3);
            }
          }
        }
      }
    }
  }
}
