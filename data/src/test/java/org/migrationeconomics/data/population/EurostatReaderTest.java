package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.Reading;

class EurostatReaderTest {

  @TempDir private Path folder = Path.of("");

  private static Reading<EurostatTable> read(String text) {
    return EurostatReader.withDefaults().read(new StringReader(text), "e.tsv");
  }

  private static String problems(String from, String to) {
    return read(Fixtures.EUROSTAT.replace(from, to)).problems().toString();
  }

  @Test
  void thousandsBecomePersons() {
    String text =
        """
        freq,unit,geo\\TIME_PERIOD\t2022
        A,THS_PER,DE\t5
        A,NR,DE\t5000
        A,PC,DE\t2
        """;
    EurostatTable table =
        EurostatReader.withDefaults().read(new StringReader(text), "f.tsv").orThrow();
    assertEquals(SimpleUnit.PERSONS, table.series("unit", "NR").unit());
    assertEquals(SimpleUnit.PERCENT, table.series("unit", "PC").unit());
    assertEquals(5000, table.series("unit", "THS_PER").at(2022));
    assertEquals(SimpleUnit.PERSONS, table.series("unit", "THS_PER").unit());
    assertTrue(table.series("unit", "THS_PER").source().endsWith("; in thousands there"));
    assertRefused(
        "unit is 'MIO_NAC', expected persons (NR, PER, THS_PER), million euro (MIO_EUR), per cent"
            + " or a ratio",
        () -> read(text.replace("A,PC", "A,MIO_NAC")).value().series("unit", "MIO_NAC"));
  }

  @Test
  void populationByAgeReportsUnknownAges() throws IOException {
    Path file = Files.writeString(folder.resolve("demo_pjan.tsv"), Fixtures.EUROSTAT);
    EurostatTable table = EurostatReader.withDefaults().read(file).orThrow();
    Reading<Population> reading = table.population(2023);
    Population germany = reading.value();
    assertEquals(
        "population of Germany, 2023-01-01, 0, 1, 2+, total 79 persons", germany.toString());
    assertEquals(21, germany.of(Sex.MALE).at("2+"));
    assertEquals(
        List.of(file + ":4: 2023: 2.0 persons (female) of unknown age are in no age group"),
        reading.problems().stream().map(Object::toString).toList());
    assertEquals("bep", table.flag(2023, "age", "Y_LT1", "sex", "F"));
    assertEquals("b", table.flag(2022, "age", "TOTAL", "sex", "T"));
    assertEquals("", table.flag(2023, "age", "Y1", "sex", "F"));
    assertEquals(83_118_501, table.series("age", "TOTAL", "sex", "T").at(2022));
    assertEquals(
        "Eurostat table by freq, unit, age, sex, geo: 15 rows, 2022-2023", table.toString());
    assertTrue(table.show().contains("Y_OPEN"));
    assertEquals(List.of("freq", "unit", "age", "sex", "geo"), table.dimensions());
    assertRefused(
        "ages with figures of both sexes is 'none', expected groups from birth to an open one,"
            + " without a gap",
        () -> table.population(2022));
    assertRefused(
        "year is 2024, expected one of the years 2022 to 2023", () -> table.population(2024));
    assertRefused(
        "sex is 'not given', expected one of its 3 codes [F, M, T]",
        () -> table.series("age", "TOTAL"));
    assertRefused(
        "geo is 'FR', expected one of the codes [DE]", () -> table.population(2023, "geo", "FR"));
    assertRefused(
        "dimension is 'land', expected one of [freq, unit, age, sex, geo]",
        () -> table.codes("land"));
    assertRefused(
        "dimension is 'sex', expected one that is free, and each once",
        () -> table.population(2023, "sex", "F"));
    assertRefused(
        "row is 'A,NR,Y1,T,DE', expected one of the 15 rows",
        () -> table.series("age", "Y1", "sex", "T"));
    assertRefused(
        "dimensions and codes is '[geo]', expected a code after each dimension",
        () -> table.series("geo"));
  }

  @Test
  void agesThatDoNotAddUpAreReported() {
    Reading<Population> reading =
        read(Fixtures.EUROSTAT.replace("\t42 b", "\t62 b")).orThrow().population(2023);
    assertTrue(
        reading
            .problems()
            .toString()
            .contains("the ages (female) add up to 20.0 persons less than their total"));
    // Y_OPEN cannot begin before an age that has a figure.
    EurostatTable gap =
        read(Fixtures.EUROSTAT
                .replace("Y1,", "Y7,")
                .replace("Y_LT5,", "Y_LT9,")
                .replace("Y_LT9,F,DE\t: \t19", "Y_LT9,F,DE\t: \t:"))
            .value();
    assertRefused(
        "ages with figures of both sexes is 'without a group that begins at 1', expected groups"
            + " from birth to an open one, without a gap",
        () -> gap.population(2023));
  }

  @Test
  void projectionsByVariant() {
    ProjectionVariants variants = read(Fixtures.PROJECTIONS).orThrow().variants();
    assertEquals(95, variants.total("GRC", "NMIGR").at(2023));
    assertEquals("population on 1 January, BSL", variants.total("GRC", "BSL").label());
    assertEquals("group:EU27_2020", variants.areas().get(1).code());
    assertEquals(Optional.of("GRC"), variants.total("GRC", "NMIGR").area());
    assertRefused(
        "dimension is 'projection', expected one of [freq, unit, age, sex, geo]",
        () -> read(Fixtures.EUROSTAT).value().variants());
  }

  @Test
  void balanceOfARegion() {
    EurostatTable table = read(Fixtures.BALANCE).orThrow();
    DemographicBalance germany = table.balance(Place.of("DEU"), "geo", "DE");
    assertEquals(2023, germany.firstYear());
    assertEquals(2024, germany.lastYear());
    assertEquals(0, germany.correction(2023));
    assertEquals(0, germany.correction(2024));
    assertEquals(SimpleUnit.RATIO, table.series("geo", "DE", "indic_de", "CNMIGRATRT").unit());
    assertEquals(SimpleUnit.PERSONS, table.series("geo", "DE", "indic_de", "CNMIGRAT").unit());
    assertRefused(
        "row is 'A,NATGROW,ES51', expected one of the 5 rows",
        () -> table.balance(Place.of("ES-CT"), "geo", "ES51"));
    EurostatTable part =
        EurostatReader.withDefaults()
            .keeping("geo", "ES51")
            .withSource("s")
            .read(new StringReader(Fixtures.BALANCE), "e")
            .orThrow();
    assertEquals("ES51", part.codes("geo").get(0));
    assertEquals("s", part.series().source());
    assertEquals(
        "reader of Eurostat tables, only {geo=[ES51]} (s)",
        EurostatReader.withDefaults().keeping("geo", "ES51").withSource("s").toString());
    assertTrue(
        EurostatReader.withDefaults()
            .keeping("land", "x")
            .read(new StringReader(Fixtures.BALANCE), "e")
            .problems()
            .toString()
            .contains("there is no dimension 'land' to keep"));
  }

  @Test
  void balanceEndsBeforeAMissingPopulation() {
    EurostatTable table = read(Fixtures.BALANCE.replace("\t83577140", "\t:")).orThrow();
    assertEquals(2023, table.balance(Place.of("DEU"), "geo", "DE").lastYear());
  }

  @Test
  void yearsMayRunBackwards() {
    EurostatTable table = read("freq,geo\\TIME_PERIOD\t2023\t2022\nA,DE\t3 p\t2\n").orThrow();
    assertEquals(2, table.series().at(2022));
    assertEquals(3, table.series().at(2023));
    assertEquals("p", table.flag(2023));
  }

  @Test
  void refusesWhatIsNoFigure() {
    assertTrue(
        problems("83118501 b", "83,118,501")
            .contains("e.tsv:16: column 2 '2022': '83,118,501' is not a figure"));
    assertTrue(problems("83118501 b", "83118501 B").contains("is not a figure"));
    assertTrue(
        problems("A,NR,Y1,M,DE", "A,NR,Y1,F,DE")
            .contains("these codes have a figure for 2022 already, in line 10"));
    assertTrue(
        problems("A,NR,Y1,M,DE", "A,NR,Y1,M")
            .contains("has not one code for each of the 5 dimensions"));
    assertTrue(problems("\\TIME_PERIOD", "").contains("this does not name the dimensions"));
    assertTrue(problems("2023\n", "2O23\n").contains("this is not a year from 1000 to 2999"));
    assertTrue(problems("freq,unit", "unit,unit").contains("are not different words"));
    assertTrue(
        problems("freq,unit,age,sex,geo\\TIME_PERIOD\t2022 \t2023", "freq,unit\\TIME_PERIOD")
            .contains("the columns seem to be separated by commas, expected tabs"));
  }
}
