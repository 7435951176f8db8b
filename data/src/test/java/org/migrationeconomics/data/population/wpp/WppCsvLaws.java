package org.migrationeconomics.data.population.wpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Files with random damage. */
class WppCsvLaws {

  private static final WppCsvReader READER = WppCsvReader.withDefaults();

  private static DataFile file(String text) {
    return DataFile.of(new StringReader(text), "f");
  }

  private static final Case POPULATIONS =
      new Case(WppTexts.POPULATIONS, text -> READER.populations(file(text)));

  private static final List<Case> CASES =
      List.of(
          POPULATIONS,
          new Case(WppTexts.DEATHS, text -> READER.withPlaces("NAM").deaths(file(text))),
          new Case(WppTexts.FERTILITY, text -> READER.fertility(file(text))),
          new Case(WppTexts.LIFE_TABLES, text -> READER.lifeTables(file(text))),
          new Case(WppTexts.INDICATORS, text -> READER.indicators(file(text))));

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("2024", "516", "0-4", "Medium", "High");
  }

  @Property(tries = 6000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 3000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Damage.check(Damage.read(file, damage, at, length));
  }

  /** Of populations no wrong one passes: all that comes out is what was written. */
  @Property(tries = 3000)
  @SuppressWarnings("unchecked") // The case reads populations.
  void noPopulationIsWrong(
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 3000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    WppTables<Population> whole = READER.populations(file(WppTexts.POPULATIONS)).value();
    Reading<WppTables<Population>> reading =
        (Reading<WppTables<Population>>) Damage.read(POPULATIONS, damage, at, length);
    WppTables<Population> damaged = reading.value();
    if (!reading.hasProblems()) {
      assertEquals(whole.areas().size(), damaged.areas().size());
    }
    damaged
        .areas()
        .forEach(
            area -> {
              if (whole.areas().contains(area)) {
                for (Map.Entry<Integer, Population> one :
                    damaged.of(area.code()).values().entrySet()) {
                  Population written = whole.at(area.code(), one.getKey());
                  assertEquals(written.date(), one.getValue().date(), reading::toString);
                  for (Sex sex : Sex.values()) {
                    double[] persons = one.getValue().of(sex).toArray();
                    assertEquals(written.ages(), one.getValue().ages(), reading::toString);
                    for (int i = 0; i < persons.length; i++) {
                      // What adds up within the rounding of the file may be off by as much.
                      assertEquals(written.of(sex).value(i), persons[i], 2.2, reading::toString);
                    }
                  }
                }
              } else {
                assertTrue(reading.hasProblems(), reading::toString);
              }
            });
  }

  @Property(tries = 1000)
  void aTruncatedFileIsNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 1, max = 3000) int at) {
    String text = file.text();
    int end = at % (text.length() - 1) + 1;
    String cut = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    if (!cut.isBlank() && !cut.endsWith("\r")) {
      assertTrue(file.reader().apply(text.substring(0, end)).hasProblems());
    }
  }
}
