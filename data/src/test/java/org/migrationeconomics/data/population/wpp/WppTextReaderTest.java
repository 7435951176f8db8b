package org.migrationeconomics.data.population.wpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;

/** Text tables with invented figures. */
class WppTextReaderTest {

  private static final String POPULATIONS =
      """
      country_code\tname\tage\t2020\t2021
      900\tWorld\t0-4\t5\t6
      900\tWorld\t5+\t7\tNA
      484\tMexico\t0-4\t1.5\t1.4
      484\tMexico\t5+\t2.5\t2.6
      """;

  private static final String MIGRATION =
      """
      country_code\tcountry\tage\t2020-2025\t2025-2030
      484\tMexico\t0-4\t-5.75\t1
      484\tMexico\t5+\t-1.25\t2
      """;

  private static final String RATIOS =
      "country_code\tcountry\t2020\t2021\n484\tMexico\t1.039\t1.04\n";

  private static Reading<WppTextTable> read(WppTextReader reader, String text) {
    return reader.read(new StringReader(text), "f.txt");
  }

  @Test
  void annualPopulationsAreOf31December() {
    WppTextTable table = read(WppTextReader.populations(), POPULATIONS).orThrow();
    assertEquals("2020-12-31", table.start("2020").toString());
    assertEquals("2020-12-31", table.end("2020").toString());
    assertEquals(1_500, table.vector("MEX", "2020").at(0));
    assertEquals("[group:900, MEX]", table.areas().toString());
    assertFalse(table.figure("900", "2021", "5+").isPresent());
    assertRefused(
        "column 2021 of 900 is 'missing', expected figures: f.txt has no value for 2021 at age 5+",
        () -> table.vector("900", "2021"));
    assertEquals("populations by age of 2 areas, 2020-12-31 to 2021-12-31", table.toString());
    String years = POPULATIONS.replace("2021", "2025");
    assertEquals(
        "2025-07-01", read(WppTextReader.populations(), years).orThrow().start("2025").toString());
    String one = "country_code\tname\tage\t2020\n484\tMexico\t0+\t1.5\n";
    assertTrue(
        read(WppTextReader.populations(), one)
            .problems()
            .toString()
            .contains("a single column does not tell on which day of its year a population is"));
    assertEquals(
        "2020-01-01",
        read(WppTextReader.populations().withDay(ReferenceDay.START_OF_YEAR), one)
            .orThrow()
            .start("2020")
            .toString());
  }

  @Test
  void migrationByAge() {
    WppTextTable table = read(WppTextReader.migrationByAge(), MIGRATION).orThrow();
    NetMigration women = table.netMigration("MEX", "2020-2025", Sex.FEMALE);
    assertEquals(-7_000, women.total());
    assertEquals("2020-07-01", women.start().toString());
    assertEquals("2025-07-01", women.end().toString());
    assertFalse(women.has(Sex.MALE));
    assertTrue(table.dataTable().longCsv().contains("-5750"));
    Reading<WppTextTable> gap =
        read(WppTextReader.migrationByAge(), MIGRATION.replace("5+", "10+"));
    assertTrue(gap.problems().toString().contains("has figures of single ages only"));
    assertEquals(-5_750, gap.value().figure("MEX", "2020-2025", "0-4").value());
    assertRefused(
        "ages of MEX is [0-4, 10+], expected groups without a gap",
        () -> gap.value().vector("MEX", "2020-2025"));
  }

  @Test
  void calendarYears() {
    WppTextTable table = read(WppTextReader.sexRatios(), RATIOS).orThrow();
    assertEquals(1.039, table.figure("MEX", "2020").value());
    assertEquals("2019-12-31", table.start("2020").toString());
    assertEquals("2020-12-31", table.end("2020").toString());
    assertEquals(table, read(WppTextReader.sexRatios(), RATIOS).value());
    assertRefused(
        "table is 'sex ratios at birth, boys per girl', expected one of net migration by age",
        () -> table.netMigration("MEX", "2020", Sex.MALE));
  }

  private static final List<Case> CASES =
      List.of(
          new Case(POPULATIONS, text -> read(WppTextReader.populations(), text)),
          new Case(MIGRATION, text -> read(WppTextReader.migrationByAge(), text)),
          new Case(RATIOS, text -> read(WppTextReader.sexRatios(), text)));

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(CASES);
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("2020", "2020-2025", "484", "0-4", "NA");
  }

  @Property(tries = 2000)
  void damageIsReportedOrHarmless(
      @ForAll("cases") Case file,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 300) int at,
      @ForAll @IntRange(min = 0, max = 8) int length) {
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    assertFalse(((WppTextTable) reading.value()).dataTable().render().isBlank());
  }
}
