package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Monthly files and answers of the Banco de México with random damage. */
class BanxicoMonthsLaws {

  private static final List<Case> CASES =
      List.of(
          new Case(
              BanxicoMonthsTest.REMITTANCES,
              text -> BanxicoMonthsReader.remittances().read(new StringReader(text), "f")),
          new Case(
              BanxicoMonthsTest.SERIES,
              text -> BanxicoSeriesReader.withDefaults().read(new StringReader(text), "f")));

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("01/13/2025", "Egresos", "\"dato\":", "2024-01");
  }

  @Property(tries = 2500)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 600) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Damage.check(Damage.read(file, damage, at, length));
  }

  /** A file that is cut off within a line has at least one problem. */
  @Property(tries = 500)
  void aTruncatedFileIsNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 1, max = 600) int at) {
    String text = file.text();
    String cut = text.substring(0, at % (text.length() - 1) + 1);
    if (text.startsWith("{") ? cut.strip().length() < text.strip().length() : !cut.endsWith("\n")) {
      assertTrue(file.reader().apply(cut).hasProblems());
    }
  }
}
