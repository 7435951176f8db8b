package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Files with random damage: a reader returns, never throws, and says where the damage is. */
class MutatedFilesLaws {

  private static final HmdReader HMD = HmdReader.of(Place.of("SWE"));

  private static final List<Case> CASES =
      List.of(
          new Case(
              Fixtures.VARIANTS_2019,
              text -> WppVariantsReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              Fixtures.VARIANTS_2022,
              text -> WppVariantsReader.withDefaults().read(new StringReader(text), "f")),
          new Case(
              Fixtures.HMD_POPULATION,
              text -> HMD.populations(DataFile.of(new StringReader(text), "f"))),
          new Case(
              Fixtures.HMD_LIFE_TABLE,
              text -> HMD.lifeTables(DataFile.of(new StringReader(text), "f"))),
          new Case(
              Fixtures.HFD_ALL,
              text ->
                  HfdReader.withSexRatioAtBirth(1.05)
                      .country("SWE")
                      .fertility(DataFile.of(new StringReader(text), "f"))),
          new Case(
              Fixtures.HMD_POPULATION
                  .replaceAll("(?m)^( *)Year", "PopName $1Year")
                  .replaceAll("(?m)^( *)([0-9]{4})", "  SWE $1$2"),
              text -> HMD.country("SWE").populations(DataFile.of(new StringReader(text), "f"))),
          new Case(
              Fixtures.HFD,
              text ->
                  HfdReader.withSexRatioAtBirth(1.05)
                      .fertility(DataFile.of(new StringReader(text), "f"))),
          new Case(
              Fixtures.EUROSTAT,
              text -> EurostatReader.withDefaults().read(new StringReader(text), "f")));

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts();
  }

  @Property(tries = 3000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 2000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Damage.check(Damage.read(file, damage, at, length));
  }

  /** A file that is cut off within a line has at least one problem. */
  @Property(tries = 1000)
  void aTruncatedFileIsNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 1, max = 2000) int at) {
    String text = file.text();
    int end = at % (text.length() - 1) + 1;
    String cut = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    // A carriage return alone ends a line too, so nothing is lost with the line feed; nor is it
    // where a whole row of aligned columns ends the file.
    if (!cut.isBlank() && !cut.endsWith("\r") && text.charAt(end) > '\r') {
      assertTrue(file.reader().apply(text.substring(0, end)).hasProblems());
    }
  }

  /** Digits of one sex cannot change unnoticed where the file gives both sexes and their total. */
  @Property(tries = 300)
  void aChangedDigitOfASexIsNoticed(@ForAll @IntRange(min = 1, max = 9) int digit) {
    String changed = Fixtures.HMD_POPULATION.replace("40.00  41.50", (40 + digit) + ".00  41.50");
    Reading<PopulationsByDate> reading =
        HMD.populations(DataFile.of(new StringReader(changed), "f"));
    assertTrue(reading.hasProblems());
    assertTrue(
        reading.value().populations().stream()
            .noneMatch(
                p ->
                    p.date().getYear() == 1949
                        && p.date().getMonthValue() == 1
                        && p.of(Sex.FEMALE).at("1-4") != 40));
  }
}
