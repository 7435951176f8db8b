package org.migrationeconomics.data.society;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Files with random damage: readers return, never throw, and what was cut off is noticed. */
class MutatedGroupFilesLaws {

  private static final List<Case> CASES =
      GroupFilesTest.FILES.entrySet().stream()
          .map(
              file ->
                  new Case(
                      file.getKey(), text -> file.getValue().read(new StringReader(text), "f")))
          .toList();

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("lf", "100.0", "Utopia", "year");
  }

  @Property(tries = 3000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 400) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    if (reading.value() instanceof GroupTable table) {
      for (GroupShares shares : table.all()) {
        assertTrue(shares.sum() > 0);
      }
      assertTrue(table.dataTable().rowCount() >= table.names().size());
    }
  }

  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 0, max = 400) int at) {
    String text = file.text();
    int cut = at % text.length();
    if (text.charAt(cut) != '\n' && (cut == 0 || text.charAt(cut - 1) != '\n')) {
      Reading<?> reading = file.reader().apply(text.substring(0, cut));
      // The key of sources at the end is words that nobody reads.
      boolean inKey = text.substring(0, cut).contains("Source Key");
      assertTrue(inKey || reading.hasProblems(), text.substring(0, cut));
    }
  }
}
