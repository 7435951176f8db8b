package org.migrationeconomics.data.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Files with random damage: the reader returns, never throws, and what was cut off is noticed. */
class MutatedPassportFilesLaws {

  private static final List<Case> CASES =
      List.of(
          new Case(PassportIndexReaderTest.TIDY, MutatedPassportFilesLaws::read),
          new Case(PassportIndexReaderTest.MATRIX, MutatedPassportFilesLaws::read));

  private static Reading<PassportIndex> read(String text) {
    return PassportIndexReader.withDefaults().read(new StringReader(text), "f");
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("-1", "visa", "eta", "MEX");
  }

  @Property(tries = 3000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 400) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    PassportIndex index = (PassportIndex) reading.value();
    for (Place from : index.passports()) {
      for (Place to : index.destinations()) {
        index
            .requirement(from.code(), to.code())
            .ifPresent(
                one ->
                    assertEquals(
                        one == EntryRequirement.OWN_COUNTRY, from.equals(to), from + " " + to));
      }
    }
    assertEquals(
        index.passports().size() * index.destinations().size(), index.dataTable().rowCount());
  }

  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 0, max = 400) int at) {
    String text = file.text();
    int cut = at % text.length();
    if (text.charAt(cut) != '\n' && (cut == 0 || text.charAt(cut - 1) != '\n')) {
      assertTrue(file.reader().apply(text.substring(0, cut)).hasProblems(), text.substring(0, cut));
    }
  }
}
