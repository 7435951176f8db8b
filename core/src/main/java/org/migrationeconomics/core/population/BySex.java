package org.migrationeconomics.core.population;

import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.table.TextTable;

/** What populations and migrants have in common: persons by age of one sex or of both. */
final class BySex {

  private BySex() {}

  /** Refuses neither sex, other units than persons, and different ages of the two. */
  static void check(Optional<AgeVector> female, Optional<AgeVector> male) {
    check(SimpleUnit.PERSONS, female, male);
  }

  /** Refuses neither sex, another unit, and different ages of the two. */
  static void check(MeasureUnit unit, Optional<AgeVector> female, Optional<AgeVector> male) {
    if (female.isEmpty() && male.isEmpty()) {
      throw Require.refusal("female and male", "missing", unit.label() + " of at least one sex");
    }
    female.ifPresent(vector -> unit(Sex.FEMALE, unit, vector));
    male.ifPresent(vector -> unit(Sex.MALE, unit, vector));
    if (female.isPresent() && male.isPresent()) {
      AgeGroups ages = female.get().ages();
      if (!male.get().ages().equals(ages)) {
        throw Require.refusal(
            "ages of male", male.get().ages().toString(), ages + ", the ages of female");
      }
    }
  }

  private static void unit(Sex sex, MeasureUnit unit, AgeVector vector) {
    if (!vector.unit().equals(unit)) {
      throw Require.refusal("unit of " + sex, vector.unit().label(), unit.label());
    }
  }

  static AgeVector of(Sex sex, Optional<AgeVector> female, Optional<AgeVector> male) {
    return (Require.notNull("sex", sex) == Sex.FEMALE ? female : male)
        .orElseThrow(
            () ->
                Require.refusal(
                    "sex",
                    sex.label(),
                    (sex == Sex.FEMALE ? Sex.MALE : Sex.FEMALE) + ", the only one here"));
  }

  static AgeGroups ages(Optional<AgeVector> female, Optional<AgeVector> male) {
    return female.or(() -> male).orElseThrow().ages();
  }

  static double total(Optional<AgeVector> female, Optional<AgeVector> male) {
    return female.map(AgeVector::sum).orElse(0.0) + male.map(AgeVector::sum).orElse(0.0);
  }

  /** "", ", female only" or ", male only". */
  static String only(Optional<AgeVector> female, Optional<AgeVector> male) {
    return male.isEmpty() ? ", female only" : female.isEmpty() ? ", male only" : "";
  }

  /** Rows by age with a column for each sex, with all the digits that rates need. */
  static TextTable.Builder ratesTable(
      String title, Optional<AgeVector> female, Optional<AgeVector> male) {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("age")
            .unit(female.or(() -> male).orElseThrow().unit().label());
    female.ifPresent(vector -> table.column("female", 6));
    male.ifPresent(vector -> table.column("male", 6));
    AgeGroups ages = ages(female, male);
    for (int i = 0; i < ages.size(); i++) {
      if (female.isPresent() && male.isPresent()) {
        table.row(ages.label(i), female.get().value(i), male.get().value(i));
      } else {
        table.row(ages.label(i), female.or(() -> male).orElseThrow().value(i));
      }
    }
    return table;
  }

  /** The number of a group, or an empty text if the sex is not there. */
  static Object cell(Optional<AgeVector> vector, int group) {
    return vector.isPresent() ? vector.get().value(group) : "";
  }

  /** Rows by age with a column for each sex and, if there are both, their sum. */
  static TextTable.Builder table(
      String title, Optional<AgeVector> female, Optional<AgeVector> male) {
    TextTable.Builder table =
        TextTable.titled(title)
            .column("age")
            .unit(female.or(() -> male).orElseThrow().unit().label());
    female.ifPresent(vector -> table.column("female", 0));
    male.ifPresent(vector -> table.column("male", 0));
    AgeGroups ages = ages(female, male);
    if (female.isPresent() && male.isPresent()) {
      table.column("both", 0);
      for (int i = 0; i < ages.size(); i++) {
        double women = female.get().value(i);
        double men = male.get().value(i);
        table.row(ages.label(i), women, men, women + men);
      }
    } else {
      AgeVector one = female.or(() -> male).orElseThrow();
      for (int i = 0; i < ages.size(); i++) {
        table.row(ages.label(i), one.value(i));
      }
    }
    return table;
  }
}
