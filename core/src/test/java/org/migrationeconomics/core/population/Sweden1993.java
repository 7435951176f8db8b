package org.migrationeconomics.core.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;

/** The textbook example of a projection; its file says where it comes from. */
final class Sweden1993 {

  static final double RADIX = 100_000;
  static final double SEX_RATIO_AT_BIRTH = 1.05;
  static final AgeGroups AGES = AgeGroups.ofLabels(rows().stream().map(row -> row[0]).toList());

  private Sweden1993() {}

  private static List<String[]> rows() {
    try (InputStream file =
        Objects.requireNonNull(Sweden1993.class.getResourceAsStream("sweden-1993.csv"))) {
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static double[] column(int index) {
    return rows().stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
  }

  private static AgeVector vector(MeasureUnit unit, int index) {
    return AgeVector.of(unit, AGES, column(index));
  }

  static Population females() {
    return Population.builder()
        .area(Place.of("SWE"))
        .date(1993, ReferenceDay.END_OF_YEAR)
        .female(vector(SimpleUnit.PERSONS, 1))
        .build();
  }

  static Population population() {
    return females().withMale(vector(SimpleUnit.PERSONS, 2));
  }

  static LifeTable lifeTable(Sex sex) {
    return LifeTable.ofPersonYears(RADIX, AGES, column(sex == Sex.FEMALE ? 3 : 4))
        .withSex(sex)
        .withLabel("Sweden 1993");
  }

  static FertilitySchedule fertility() {
    return FertilitySchedule.of(vector(SimpleUnit.PER_YEAR, 5).between(15, 49), SEX_RATIO_AT_BIRTH);
  }

  static NetMigration migrants() {
    return NetMigration.builder()
        .area(Place.of("SWE"))
        .between(1993, 1998, ReferenceDay.END_OF_YEAR)
        .female(vector(SimpleUnit.PERSONS, 6))
        .build();
  }
}
