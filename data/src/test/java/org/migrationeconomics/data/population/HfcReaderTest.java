package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;
import org.migrationeconomics.data.recognition.Readers;

class HfcReaderTest {

  private static final String HEAD =
      "Country,Region,Urban,Origin,Year1,Year2,Age,AgeInt,AgeDef,Vitality,   ASFR,   CPFR,"
          + "Collection,SourceType,   RefCode,Note,Split\n";
  private static final HfcReader READER = HfcReader.withSexRatioAtBirth(1.05);

  private static String year(String country, int year, String definition, int last) {
    StringBuilder rows = new StringBuilder();
    for (int age = 14; age <= last; age++) {
      int width = age == 14 ? -99 : age == last ? 99 : 1;
      rows.append(
          String.format(
              Locale.ROOT,
              "    %s,     .,    .,     ., %d, %d, %d,   %d,   %s,       1,%.5f,0.1,       ODE, "
                  + " estimate,    %s_01,   .,    2\n",
              country,
              year,
              year,
              age,
              width,
              definition,
              age / 1000.0,
              country));
    }
    return rows.toString();
  }

  private static final String TEXT =
      HEAD + year("LVA", 1970, "ACY", 20) + year("LVA", 1971, "ACY", 20);

  private static Reading<ByYear<FertilitySchedule>> read(HfcReader reader, String text) {
    return reader.read(new StringReader(text), "f");
  }

  private static String problems(String old, String changed) {
    assertTrue(TEXT.contains(old), old);
    return read(READER, TEXT.replaceFirst(old, changed)).problems().toString();
  }

  @Test
  void schedulesByYear() {
    ByYear<FertilitySchedule> byYear = read(READER, TEXT).orThrow();
    assertEquals(List.of(1970, 1971), byYear.years());
    FertilitySchedule schedule = byYear.at(1970);
    assertEquals(0.015, schedule.rates().at(15));
    assertEquals("HFC, LVA ACY 1 ODE estimate LVA_01", schedule.source());
    assertEquals(
        Optional.of("HfcReader.withSexRatioAtBirth(ratio)"),
        Readers.recognise(DataFile.of(new StringReader(TEXT), "f")).reader());
  }

  @Test
  void seriesOfOneYearAreNeverMixed() {
    String two = TEXT + year("LVA", 1970, "ARDY", 20) + year("EST", 1971, "ACY", 20);
    assertEquals(
        "[f:2: the year 1970 is left out, because it has 2 series, of which keeping(…) takes one:"
            + " LVA ACY 1 ODE estimate LVA_01; LVA ARDY 1 ODE estimate LVA_01,"
            + " f:9: the year 1971 is left out, because it has 2 series, of which keeping(…) takes"
            + " one: LVA ACY 1 ODE estimate LVA_01; EST ACY 1 ODE estimate EST_01]",
        read(READER, two).problems().toString());
    HfcReader one = READER.keeping("Country", "LVA").keeping("AgeDef", "ACY");
    assertEquals(2, read(one, two).orThrow().years().size());
    assertEquals(
        "[f: no row has the codes to be kept: {Country=[XXX]}]",
        read(READER.keeping("Country", "XXX"), TEXT).problems().toString());
    assertRefused(
        "column is 'Age', expected one of [Country, Region, Urban, Origin, AgeDef, Vitality,"
            + " Collection, SourceType, RefCode]",
        () -> READER.keeping("Age", "15"));
    assertRefused("codes is 'none', expected at least one code of AgeDef", () -> one("AgeDef"));
    assertRefused(
        "sex ratio at birth is 105.0, expected boys per girl, such as 1.05, not per 100 girls",
        () -> HfcReader.withSexRatioAtBirth(105));
  }

  private static HfcReader one(String column) {
    return READER.keeping(column);
  }

  @Test
  void whatIsNotAllFertilityIsLeftOut() {
    assertTrue(
        problems("20,   99", "20,   1").contains("its last age is 20, neither open nor at least"));
    assertTrue(problems("0.01600", "  .").contains("its rate at age 16 is missing"));
    assertTrue(problems("0.01600", "-1").contains("column 11 'ASFR': '-1' is no rate"));
    assertTrue(problems("16,   1", "17,   1").contains("'17' does not follow the age before"));
    assertTrue(problems("16,   1", "15,   5").contains("'5' is no single year of age"));
    assertTrue(problems("1970, 1970", "1970, 1974").contains("its rows are of 1970 to 1974"));
    assertTrue(problems("1970, 1970", "x, 1970").contains("'x' is not a year"));
    assertTrue(problems(",Split", ",Sex").contains("'Sex'"));
    assertEquals(
        49 - 14 + 1,
        read(READER, HEAD + year("LVA", 1970, "ACY", 49).replace("49,   99", "49,   1"))
            .orThrow()
            .at(1970)
            .rates()
            .size());
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("1971", "ARDY", "99", "-99");
  }

  @Property(tries = 2000)
  void damageIsReportedOrHarmless(
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 2000) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Case file = new Case(TEXT, text -> read(READER, text));
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    ByYear<?> years = (ByYear<?>) reading.value();
    // A year that lost a row has a problem, and is not there.
    assertTrue(years.years().size() == 2 || reading.hasProblems());
  }

  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(@ForAll @IntRange(min = 0, max = 2000) int at) {
    int cut = at % TEXT.length();
    if (cut == 0 || TEXT.charAt(cut - 1) != '\n') {
      assertTrue(read(READER, TEXT.substring(0, cut)).hasProblems());
    }
  }
}
