package org.migrationeconomics.data.remittance.knomad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Files of Data360 with random damage: a reader returns, never throws, and says what is wrong. */
class MutatedData360Laws {

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(KnomadEditionsTest.data360())
        .flatMap(
            file ->
                Arbitraries.of(
                    new Case(
                        file,
                        text -> KnomadMatrixReader.remittances().read(new StringReader(text), "f")),
                    new Case(
                        file,
                        text -> KnomadFlowsReader.inflows().read(new StringReader(text), "f"))));
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("WB_KNOMAD_WLD", "2021", "_Z");
  }

  @Property(tries = 2000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 2000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Damage.check(Damage.read(file, damage, at, length));
  }

  /** What is cut off within a line is noticed. */
  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(
      @ForAll("cases") Case file, @ForAll @IntRange(min = 0, max = 2000) int at) {
    String text = file.text();
    int cut = at % text.length();
    if (text.charAt(cut) != '\n' && (cut == 0 || text.charAt(cut - 1) != '\n')) {
      Reading<?> whole = file.reader().apply(text);
      Reading<?> part = file.reader().apply(text.substring(0, cut));
      assertTrue(part.hasProblems() || part.value().equals(whole.value()), text.substring(0, cut));
    }
  }
}
