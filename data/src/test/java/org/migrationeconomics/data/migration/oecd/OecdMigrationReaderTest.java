package org.migrationeconomics.data.migration.oecd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.MigrationTexts;
import org.migrationeconomics.data.migration.Sexes;

/** Both exports of the OECD, with figures of our own, and their traps. */
final class OecdMigrationReaderTest {

  private static final OecdMigrationReader READER = OecdMigrationReader.withDefaults();

  private static Reading<OecdMigration> read(String text) {
    return READER.read(new StringReader(text), "f.csv");
  }

  @Test
  void theOldExport() {
    OecdMigration oecd = read(MigrationTexts.OECD_STAT).orThrow();
    assertEquals(
        List.of(OecdVariable.INFLOWS, OecdVariable.OUTFLOWS, OecdVariable.FOREIGNERS),
        oecd.variables());
    assertEquals(List.of(2015), oecd.years(OecdVariable.INFLOWS));
    assertEquals(
        158_619, oecd.figure(OecdVariable.INFLOWS, "MEX", "USA", 2015, Sexes.BOTH).value());
    assertEquals(1_051_031, oecd.total(OecdVariable.INFLOWS, "USA", 2015, Sexes.BOTH).value());
    assertFalse(oecd.figure(OecdVariable.INFLOWS, "MEX", "USA", 2015, Sexes.FEMALE).isPresent());
    assertEquals(
        1_200, oecd.figure(OecdVariable.FOREIGNERS, "own:CSK", "DEU", 2010, Sexes.BOTH).value());
    assertEquals(Map.of("variable 'B22'", 1L), oecd.leftOut());
    assertEquals(1, oecd.flows(OecdVariable.INFLOWS, 2015).size());
    assertEquals(
        "MEX → USA 2015, in-flow: 158,619 persons (events)",
        oecd.flows(OecdVariable.INFLOWS, 2015).get(0).toString());
    assertEquals(158_619, oecd.blanksAsZero(OecdVariable.INFLOWS, 2015, Sexes.BOTH).total());
    assertEquals(
        MatrixAxes.CITIZENSHIP_RESIDENCE,
        oecd.blanksAsZero(OecdVariable.FOREIGNERS, 2010, Sexes.BOTH).axes());
    assertRefused(
        "variable is OUTFLOWS, expected INFLOWS, the only one whose cells are flows along a"
            + " corridor",
        () -> oecd.flows(OecdVariable.OUTFLOWS, 2015));
    assertRefused(
        "variable is OUTFLOWS, expected one that says where people are, not only who left",
        () -> oecd.blanksAsZero(OecdVariable.OUTFLOWS, 2015, Sexes.BOTH));
    assertEquals(List.of(Place.of("USA"), Place.of("DEU")), oecd.countries());
    assertEquals("[group:900]", oecd.aggregates().toString());
    assertEquals(3, oecd.origins().size());
    assertTrue(oecd.table().render().contains("1 rows left out: variable 'B22'"));
    assertEquals(oecd, read(MigrationTexts.OECD_STAT).orThrow());
    assertEquals(oecd.hashCode(), read(MigrationTexts.OECD_STAT).orThrow().hashCode());
  }

  @Test
  void theNewExport() {
    OecdMigration oecd = read(MigrationTexts.OECD_SDMX).orThrow();
    assertEquals(
        458_561, oecd.figure(OecdVariable.FOREIGNERS, "MAR", "FRA", 2015, Sexes.BOTH).value());
    assertEquals(4_400_000, oecd.total(OecdVariable.FOREIGNERS, "FRA", 2015, Sexes.BOTH).value());
    assertEquals(
        12, oecd.figure(OecdVariable.FOREIGNERS, "own:SUN", "FRA", 2015, Sexes.FEMALE).value());
    assertEquals(
        3.5, oecd.figure(OecdVariable.FOREIGNERS, "XKX", "FRA", 2015, Sexes.FEMALE).value());
    assertFalse(
        oecd.figure(OecdVariable.FOREIGNERS, "OECD-STLS", "FRA", 2015, Sexes.FEMALE).isPresent());
    assertEquals(
        77, oecd.figure(OecdVariable.FOREIGN_BORN, "MAR", "FRA", 2015, Sexes.BOTH).value());
    assertEquals(
        Map.of(
            "unit 'PT'", 1L,
            "level of education 'ISCED11_5T8'", 1L,
            "frequency 'Q'", 1L,
            "place of birth 'NB'", 1L),
        oecd.leftOut());
    assertTrue(
        oecd.toString().startsWith("OECD migration B14, B15, 1 countries, 3 origins, 2 groups"));
  }

  private static void assertProblem(String expected, String text, String damage, String by) {
    assertTrue(text.contains(damage), damage);
    Reading<OecdMigration> reading = read(text.replace(damage, by));
    assertTrue(problems(reading).contains(expected), problems(reading));
  }

  @Test
  void traps() {
    assertProblem(
        "'MEC' is not a known code of a country or group; it is left out unless",
        MigrationTexts.OECD_STAT,
        "\"MEX\"",
        "\"MEC\"");
    assertProblem(
        "'OECD' is not a known code of a country", MigrationTexts.OECD_STAT, "\"DEU\"", "\"OECD\"");
    assertProblem("'X' is no sex", MigrationTexts.OECD_STAT, "\"WMN\"", "\"X\"");
    assertProblem(
        "'2o15' is not a year",
        MigrationTexts.OECD_STAT,
        "\"2015\",\"2015\",5,",
        "\"2o15\",\"2015\",5,");
    assertProblem("'15b' is not a number of persons", MigrationTexts.OECD_STAT, "158619", "15b");
    assertProblem(
        "stands in line 2 already",
        MigrationTexts.OECD_STAT,
        "\"TOT\",\"Total\",\"B11\"",
        "\"MEX\",\"Mexico\",\"B11\"");
    assertProblem(
        "the row has not as many fields as the header, 13",
        MigrationTexts.OECD_STAT,
        "1200,\"e\"",
        "1200,\"e\",9");
    assertProblem(
        "there is no column 'CO2' or 'CITIZENSHIP'", MigrationTexts.OECD_STAT, "\"CO2\"", "\"C\"");
    assertEquals(
        read(MigrationTexts.OECD_STAT).orThrow(),
        read(MigrationTexts.OECD_STAT.replace("\"CO2\"", "\"co2\"")).orThrow());
    assertProblem(
        "this name is that of column 1 already", MigrationTexts.OECD_STAT, "\"Gender\"", "\"CO2\"");
    assertProblem(
        "'6' is no power of ten that is known here",
        MigrationTexts.OECD_SDMX,
        "4400,A,3",
        "4400,A,6");
    assertProblem(
        "no line break ends the last line", MigrationTexts.OECD_SDMX, "77,A,0\n", "77,A,0");
    assertEquals("f.csv: the file is empty", problems(read("")));
    assertTrue(
        problems(read(MigrationTexts.OECD_STAT.lines().findFirst().orElse("") + "\n"))
            .contains("ends after the header"));
    assertTrue(problems(read("a,".repeat(150) + "\n")).contains("more than 100 columns"));
    assertTrue(READER.withSource("x").read(Path.of("no.csv")).hasProblems());
    assertRefused(
        "table is inflows by nationality, 1999, both sexes, expected one that the file has:"
            + " [INFLOWS, OUTFLOWS, FOREIGNERS], years [2015]",
        () ->
            read(MigrationTexts.OECD_STAT)
                .orThrow()
                .total(OecdVariable.INFLOWS, "USA", 1999, Sexes.BOTH));
  }

  @Test
  void variables() {
    for (OecdVariable variable : OecdVariable.values()) {
      assertEquals(variable, OecdVariable.find(variable.code()).orElseThrow());
    }
    assertEquals("reader of the OECD's International Migration Database", READER.toString());
    assertFalse(
        READER
            .withAreas(MigrationAreas.standard().with("MEC", Place.of("MEX")))
            .read(new StringReader(MigrationTexts.OECD_STAT.replace("\"MEX\"", "\"MEC\"")), "f")
            .hasProblems());
  }
}
