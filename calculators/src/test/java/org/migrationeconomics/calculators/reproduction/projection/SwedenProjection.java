package org.migrationeconomics.calculators.reproduction.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;

/** The textbook's projection of Sweden from 1993; its file says where each column comes from. */
public final class SwedenProjection {

  public static final AgeGroups AGES = AgeGroups.ofWidth(5, 85);
  private static final Place SWEDEN = Place.of("SWE").withName("Sweden");

  private SwedenProjection() {}

  /** A column of the file, by its head. */
  public static double[] column(String head) {
    try (InputStream in =
        Objects.requireNonNull(
            SwedenProjection.class.getResourceAsStream("/published/sweden-1993-projection.csv"))) {
      List<String[]> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .toList();
      int index = List.of(rows.get(0)).indexOf(head);
      return rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[index])).toArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static AgeVector vector(MeasureUnit unit, String head) {
    return AgeVector.of(unit, AGES, column(head));
  }

  public static Population females() {
    return Population.builder()
        .area(SWEDEN)
        .date(1993, ReferenceDay.END_OF_YEAR)
        .female(vector(SimpleUnit.PERSONS, "female"))
        .build();
  }

  public static Population population() {
    return females().withMale(vector(SimpleUnit.PERSONS, "male"));
  }

  public static FertilitySchedule fertility() {
    return FertilitySchedule.of(vector(SimpleUnit.PER_YEAR, "fertility").between(15, 49), 1.05);
  }

  public static LifeTable lifeTable(String sex) {
    return LifeTable.ofPersonYears(100_000, AGES, column(sex + " person-years"));
  }

  public static NetMigration femaleMigrants() {
    return NetMigration.builder()
        .area(SWEDEN)
        .between(1993, 1998, ReferenceDay.END_OF_YEAR)
        .female(vector(SimpleUnit.PERSONS, "female migrants"))
        .build();
  }

  /** Females without migration. */
  public static ProjectionInterval closedFemales() {
    return ProjectionInterval.ofFemales(lifeTable("female"), fertility());
  }

  /** Both sexes without migration. */
  public static ProjectionInterval closed() {
    return ProjectionInterval.of(lifeTable("female"), lifeTable("male"), fertility());
  }

  /** Females with the migrants of 1993-98 in every one of some intervals. */
  public static ProjectionInput input(int intervals) {
    return ProjectionInput.repeating(
        females(), closedFemales().withMigration(AssumedMigration.of(femaleMigrants())), intervals);
  }
}
