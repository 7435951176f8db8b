package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

class WorldPopulationProspectsTest {

  @TempDir private Path folder = Path.of("");

  private Reading<WorldPopulationProspects> read(String file, UnaryOperator<String> change) {
    return WorldPopulationProspects.read(Fixtures.write(folder, Fixtures.wpp(file, change)));
  }

  private List<String> problems(String file, UnaryOperator<String> change) {
    return read(file, change).problems().stream()
        .map(Problem::toString)
        .map(text -> text.replace(folder.toString(), "wpp"))
        .toList();
  }

  private static WorldPopulationProspects prospects() throws IOException {
    Path folder = Files.createTempDirectory("prospects");
    try {
      return WorldPopulationProspects.read(Fixtures.write(folder, Fixtures.wpp())).orThrow();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void filesKeepTheAges() throws IOException {
    WorldPopulationProspects wpp = prospects();
    List<String> lines = wpp.dataTable().longCsv().lines().toList();
    assertEquals(
        wpp.history("MEX").last().total(),
        lines.stream()
            .filter(line -> line.contains(",2000-07-01,") && line.contains("male population,"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[7]))
            .sum());
    assertTrue(lines.stream().anyMatch(line -> line.contains("has no value for 1995-2000")));
  }

  @Test
  void joinsEstimatesAndMediumVariant() {
    Reading<WorldPopulationProspects> reading =
        WorldPopulationProspects.read(Fixtures.write(folder, Fixtures.wpp()), "invented");
    WorldPopulationProspects wpp = reading.orThrow();
    PopulationHistory mexico = wpp.history("MEX");
    assertEquals(mexico, wpp.history(484));
    assertEquals(mexico, wpp.history("Mexico"));
    assertEquals(Map.of(mexico.area(), mexico), wpp.histories());
    assertEquals("MEX", mexico.area().code());
    assertEquals(
        "Mexico 1990-2000, estimates and medium variant, 0-14, 15-49, 50+", mexico.toString());
    assertEquals("1990-07-01", mexico.first().date().toString());
    assertEquals(10_500, mexico.first().of(Sex.FEMALE).at(0));
    assertEquals(4_500, mexico.population(1995).of(Sex.MALE).at(50));
    assertEquals(77_500, mexico.last().total());
    assertEquals("invented", mexico.last().source());
    assertEquals(1e-5, mexico.rates().get(0).deathRates(Sex.FEMALE).at(15));
    assertEquals(0.05, mexico.rates().get(1).deathRates(Sex.MALE).at("50+"));
    // 3 children, 60 % of them at 15-29.
    assertEquals(0.12, mexico.rates().get(0).fertility().rates().at("15-29"), 1e-15);
    assertEquals(2.5, mexico.rates().get(1).fertility().totalFertility(), 1e-15);
    assertEquals(1.06, mexico.rates().get(1).fertility().sexRatioAtBirth());
    assertEquals(
        List.of(Figure.of(-400), Figure.empty("migration.txt has no value for 1995-2000")),
        mexico.netMigration());
    assertEquals(
        "World Population Prospects: population histories of 1 area, 1990-2000", wpp.toString());
    assertTrue(wpp.show().contains("484    MEX   Mexico  1990-07-01  2000-07-01"));
    assertEquals(wpp, WorldPopulationProspects.read(folder, "invented").value());
    assertNotEquals(wpp, WorldPopulationProspects.read(folder).value());
    assertEquals(
        wpp.hashCode(), WorldPopulationProspects.read(folder, "invented").value().hashCode());
    assertRefused(
        "country is 'USA', expected code or name of one of the 1 areas of the folder",
        () -> wpp.history("USA"));
  }

  @Test
  void readsEstimatesAlone() {
    Map<String, String> files = Fixtures.wpp();
    files.keySet().removeIf(name -> name.contains("projMed"));
    Fixtures.write(folder, files);
    PopulationHistory mexico =
        WorldPopulationProspects.readEstimates(folder).orThrow().history("MEX");
    assertEquals("Mexico 1990-1995, estimates, 0-14, 15-49, 50+", mexico.toString());
    Reading<WorldPopulationProspects> joined = WorldPopulationProspects.read(folder);
    assertEquals(3, joined.problems().size());
    assertTrue(
        joined.problems().get(0).toString().endsWith("popFprojMed.txt: there is no such file"));
    assertEquals(mexico, joined.value().history("MEX"));
  }

  @Test
  void saysWhatIsMissing() {
    assertEquals(
        List.of(
            "wpp: Mexico (484): its history is cut to 1990-1995, because mxF.txt has no value for"
                + " 1995-2000 at age 15"),
        problems("mxF.txt", text -> text.replace("9e-06", "NA")));
    assertEquals(
        List.of(
            "wpp: Mexico (484): its history is cut to 1995-2000, because tfr.txt has no row of this"
                + " country"),
        problems("tfr.txt", text -> text.replace("484\tMexico", "124\tCanada")));
    assertEquals(
        List.of(
            "wpp/mxM.txt:3: column 4 '1990-1995': '2,5' is not a decimal number such as 27944.671;"
                + " a missing value is NA",
            "wpp: Mexico (484): its history is cut to 1995-2000, because mxM.txt has no value for"
                + " 1990-1995 at age 15"),
        problems("mxM.txt", text -> text.replace("2e-05", "2,5")));
    assertEquals(
        List.of(
            "wpp: Mexico (484): its history is cut to 1995-2000, because the percentages of"
                + " fertility by age in 1990-1995 add up to 101.0, not 100"),
        problems("percentASFR.txt", text -> text.replace("\t60", "\t61")));
    assertEquals(
        List.of("wpp: Mexico (484): it has no history, because another file calls it 'Mexiko'"),
        problems("sexRatio.txt", text -> text.replace("Mexico", "Mexiko")));
    assertEquals(
        "there is no such folder",
        WorldPopulationProspects.read(folder.resolve("none")).problems().get(0).message());
  }

  @Test
  void refusesRowsThatContradictEachOther() {
    assertEquals(
        "wpp/popF.txt:4: column 3 'age': country 484 has age '0-14' already; the row is left out",
        problems("popF.txt", text -> text.replace("50+", "0-14")).get(0));
    assertEquals(
        "wpp/popF.txt:3: column 2 'name': 'Mexiko' is not the name of country 484 in line 2,"
            + " 'Mexico'",
        problems("popF.txt", text -> text.replace("Mexico\t15", "Mexiko\t15")).get(0));
    assertEquals(
        "wpp/popF.txt:3: column 2 'name': 'Mexico' is the name of country 484 already",
        problems("popF.txt", text -> text.replace("484\tMexico\t15", "485\tMexico\t15")).get(0));
    assertEquals(
        "wpp/popF.txt:2: column 1 'country_code': 'MEX' is not a numeric code such as 484",
        problems("popF.txt", text -> text.replace("484\tMexico\t0", "MEX\tMexico\t0")).get(0));
    assertEquals(
        "wpp/popF.txt:2: column 4 '1990': '-10.5' is below zero",
        problems("popF.txt", text -> text.replace("10.5", "-10.5")).get(0));
    assertEquals(
        "wpp/popF.txt:1: column 5 '95': this is not a year such as 1950",
        problems("popF.txt", text -> text.replace("\t1995", "\t95")).get(0));
    assertEquals(
        "wpp/mxF.txt:1: column 4 '1995-1990': this is not a span of years such as 1950-1955",
        problems("mxF.txt", text -> text.replace("1990-1995", "1995-1990")).get(0));
    assertEquals(
        "wpp/popF.txt:1: there is no column 'age'; others are '1800', '1990', '1995'; case and"
            + " spaces do not matter",
        problems("popF.txt", text -> text.replace("age", "1800")).get(0));
    assertEquals(
        "wpp: Mexico (124): it has no history, because name of CAN is 'Mexico', expected not the"
            + " name of another country",
        problems("popF.txt", text -> text.replace("484", "124")).get(0));
  }

  /** A row that is lost must not make its neighbour's age group wider. */
  @Test
  void doesNotWidenAgesAroundALostRow() {
    List<String> found = problems("mxF.txt", text -> text.replace("\t15\t1e-05", "\tx\t1e-05"));
    assertEquals(2, found.size());
    assertTrue(found.get(1).contains("it has no history, because ages of male is"), found.get(1));
  }

  /** Of two runs of one length the earlier is kept. */
  @Test
  void keepsTheEarlierOfEqualRuns() {
    Map<String, String> files = Fixtures.wpp();
    files.replaceAll(
        (file, text) -> {
          String more =
              file.startsWith("pop")
                  ? text.contains("2000") ? "\t2005" : ""
                  : text.contains("1995-2000") ? "\t2000-2005" : "";
          if (more.isEmpty()) {
            return text;
          }
          StringBuilder longer = new StringBuilder();
          for (String line : text.split("\n", -1)) {
            boolean header = line.startsWith("country_code");
            String last = line.substring(line.lastIndexOf('\t') + 1);
            longer.append(line.isEmpty() ? "" : line + (header ? more : "\t" + last) + "\n");
          }
          return longer.toString();
        });
    assertEquals(
        "Mexico 1990-2005, estimates and medium variant, 0-14, 15-49, 50+",
        WorldPopulationProspects.read(Fixtures.write(folder, files))
            .orThrow()
            .history("MEX")
            .toString());
    files.computeIfPresent("mxF.txt", (name, text) -> text.replace("0.04\t", "NA\t"));
    Reading<WorldPopulationProspects> cut =
        WorldPopulationProspects.read(Fixtures.write(folder, files));
    assertEquals(
        "Mexico 1990-1995, estimates, 0-14, 15-49, 50+", cut.value().history("MEX").toString());
    assertTrue(cut.problems().toString().contains("mxF.txt has no value for 1995-2000 at age 50"));
  }

  /** A year's rates and migrants lead to the population of its own column, that of 31 December. */
  @Test
  void annualTablesAreOf31December() {
    Reading<WorldPopulationProspects> reading =
        WorldPopulationProspects.read(Fixtures.write(folder, Fixtures.annualWpp()));
    PopulationHistory mexico = reading.orThrow().history("MEX");
    assertEquals("Mexico 2020-2022, estimates and medium variant, 0, 1, 2+", mexico.toString());
    assertEquals("2020-12-31", mexico.first().date().toString());
    assertEquals(13_800, mexico.first().total());
    assertEquals("2022-12-31", mexico.last().date().toString());
    assertEquals("2020-12-31", mexico.rates().get(0).start().toString());
    assertEquals(0.02, mexico.rates().get(0).deathRates(Sex.MALE).at(0));
    assertEquals(0.04, mexico.rates().get(1).deathRates(Sex.FEMALE).at("2+"));
    assertEquals("[1]", mexico.rates().get(0).fertility().ages().labels().toString());
    assertEquals(0.2, mexico.rates().get(0).fertility().totalFertility(), 1e-15);
    assertEquals(0.3, mexico.rates().get(1).fertility().totalFertility(), 1e-15);
    assertEquals(1.05, mexico.rates().get(0).fertility().sexRatioAtBirth());
    assertEquals(List.of(Figure.of(-250), Figure.of(-500)), mexico.netMigration());
  }

  /** Half of a folder of another edition is no folder. */
  @Test
  void annualAndFiveYearTablesDoNotMix() {
    Map<String, String> files = Fixtures.annualWpp();
    files.computeIfPresent(
        "mxM.txt", (name, text) -> text.replace("2020\t2021", "2015-2020\t2021"));
    assertEquals(
        "mxM.txt:1: column 5 '2021': this is not a span of years such as 1950-1955",
        WorldPopulationProspects.read(Fixtures.write(folder, files)).problems().stream()
            .map(problem -> problem.toString().replace(folder + "/", ""))
            .findFirst()
            .orElse(""));
    files = Fixtures.annualWpp();
    files.replaceAll((name, text) -> name.startsWith("pop") ? text.replace("2021", "2025") : text);
    List<Problem> found = WorldPopulationProspects.read(Fixtures.write(folder, files)).problems();
    assertTrue(found.toString().contains("has no column 2020-2022"), found.toString());
  }
}
