package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SexTest {

  @Test
  void readsWhatItPrintsAndWhatFilesWrite() {
    for (Sex sex : Sex.values()) {
      assertEquals(sex, Sex.parse(sex.toString()));
      assertEquals(sex, Sex.parse(sex.name()));
    }
    assertEquals("female", Sex.FEMALE.label());
    assertEquals(Sex.FEMALE, Sex.parse("Female"));
    assertEquals(Sex.FEMALE, Sex.parse("F"));
    assertEquals(Sex.MALE, Sex.parse("m"));
  }

  @Test
  void readsCapitalsInTurkishToo() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(Sex.FEMALE, Sex.parse("FEMALE"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesTotalsAndDigits() {
    assertEquals("sex is 'T', expected female, male, F or M", refusal(() -> Sex.parse("T")));
    refusal(() -> Sex.parse("total"));
    refusal(() -> Sex.parse("1"));
    refusal(() -> Sex.parse(""));
    assertThrows(IllegalArgumentException.class, () -> Sex.parse(nothing()));
  }

  @Test
  void referenceDaysAreDaysOfTheYear() {
    assertEquals(LocalDate.of(2020, 1, 1), ReferenceDay.START_OF_YEAR.in(2020));
    assertEquals(LocalDate.of(2020, 7, 1), ReferenceDay.MID_YEAR.in(2020));
    assertEquals(LocalDate.of(2020, 12, 31), ReferenceDay.END_OF_YEAR.in(2020));
    assertEquals(
        "year is 93, expected a year from 1000 to 2999",
        refusal(() -> ReferenceDay.MID_YEAR.in(93)));
  }
}
