package org.migrationeconomics.calculators.remittance.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.calculators.remittance.Exceeds;
import org.migrationeconomics.calculators.remittance.WorldBankFiles;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * World Bank WDI of August 2018 and of 1 July 2026, all areas with remittances and direct
 * investment; skipped without them. Expected counts were made from the same files by another
 * programme.
 */
class VintageFilesTest {

  private static List<VintageComparison> compared = List.of();

  @BeforeAll
  static void readTheFiles() throws IOException {
    compared =
        List.of(
            VintageComparisonCalculator.withDefaults()
                .calculate(
                    WorldBankFiles.inflows("tidy-2018-08").values(),
                    WorldBankFiles.inflows("tidy-2026-07").values()));
  }

  @Test
  void mexicosAnswerOf2010TurnedRound() {
    VintageComparison.Area mexico = compared.get(0).area("MEX");
    assertEquals(
        List.of(1987, 1988, 1989, 2010, 2011),
        mexico.flips().stream().map(VintageComparison.Flip::year).toList());
    VintageComparison.Flip flip = mexico.flips().get(3);
    assertEquals(Exceeds.YES, flip.before());
    assertEquals(Exceeds.NO, flip.after());
    assertEquals(1.0483151290003552, flip.ratioBefore().value(), 1e-14);
    assertEquals(0.7456405630199632, flip.ratioAfter().value(), 1e-14);
    assertEquals(new Revision(38, 10, 0, 8, 0), mexico.remittances());
    assertEquals(new Revision(47, 22, 7, 8, 0), mexico.compared());
  }

  @Test
  void allAreas() {
    VintageComparison all = compared.get(0);
    assertEquals(236, all.areas().size());
    assertEquals(74, all.withFlips().size());
    assertEquals(227, all.areas().stream().mapToInt(area -> area.flips().size()).sum());
  }

  /** Counts over every area of the file, with or without the other inflow. */
  @Test
  void everyObservationOfRemittances() throws IOException {
    MoneyUnit usd = MoneyUnit.of("USD");
    var before = WorldBankFiles.read("tidy-2018-08", "bx.trf.pwkr.cd.dt", usd);
    var after = WorldBankFiles.read("tidy-2026-07", "bx.trf.pwkr.cd.dt", usd);
    Revision sum = Revision.NONE;
    for (var entry : before.entrySet()) {
      YearSeries other = after.get(entry.getKey());
      sum =
          sum.plus(
              other == null
                  ? new Revision(0, 0, 0, 0, entry.getValue().count())
                  : VintageComparisonCalculator.withDefaults().revision(entry.getValue(), other));
    }
    for (var entry : after.entrySet()) {
      if (!before.containsKey(entry.getKey())) {
        sum = sum.plus(new Revision(0, 0, 0, entry.getValue().count(), 0));
      }
    }
    assertEquals(new Revision(7690, 1915, 889, 1886, 112), sum);
  }
}
