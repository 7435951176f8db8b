package org.migrationeconomics.data.population.wpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.population.WorldPopulationProspects;

/** Folders of invented files of Mexico: three dates and the two years between them. */
class WppCsvFolderTest {

  private static final WppCsvReader MEXICO = WppCsvReader.withDefaults().withPlaces("MEX");
  private static final String PEOPLE =
      "WPP2024_Population1JanuaryBySingleAgeSex_Medium_1950-2023.csv";
  private static final String DEATHS = "WPP2024_DeathsBySingleAgeSex_Medium_1950-2023.csv";
  private static final String FERTILITY = "WPP2024_Fertility_by_Age1.csv";
  private static final String INDICATORS = "WPP2024_Demographic_Indicators_Medium.csv";

  @TempDir private Path folder = Path.of("");

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /**
   * Women 10 and men 12 thousand at every age, a tenth more each year; the last year in a file of
   * its own.
   */
  private static String people(int... years) {
    StringBuilder text =
        new StringBuilder(WppTexts.FRONT + WppTexts.AGES + "PopMale,PopFemale,PopTotal\n");
    for (int year : years) {
      double more = 1 + (year - 2022) / 10.0;
      text.append(
          WppTexts.rows(
              year,
              String.valueOf(year),
              "",
              age ->
                  String.format(Locale.ROOT, "%.3f,%.3f,%.3f", 12 * more, 10 * more, 22 * more)));
    }
    return text.toString();
  }

  private static String deaths() {
    return WppTexts.FRONT
        + WppTexts.AGES
        + "DeathMale,DeathFemale,DeathTotal\n"
        + WppTexts.rows(2022, "2022.5", "", age -> "0.252,0.105,0.357")
        + WppTexts.rows(2023, "2023.5", "", age -> "0.276,0.115,0.391");
  }

  /** Nobody's life table in particular: the same rate at every age. */
  private static String lifeTables(int code, String sex, double rate) {
    StringBuilder text =
        new StringBuilder(
            WppTexts.FRONT
                + "MidPeriod,SexID,Sex,AgeGrp,AgeGrpStart,AgeGrpSpan,"
                + "mx,qx,px,lx,dx,Lx,Sx,Tx,ex,ax\n");
    double q = rate / (1 + rate / 2);
    for (int year = 2022; year <= 2023; year++) {
      text.append(
          WppTexts.rows(
              year,
              year + ".5",
              code + "," + sex + ",",
              age -> {
                double alive = 100_000 * Math.pow(1 - q, age);
                double dying = age == 100 ? alive : q * alive;
                return String.format(
                    Locale.ROOT,
                    "%.8f,%.8f,0,%.5f,%.5f,%.5f,0,%.5f,%.6f,0.5",
                    rate,
                    dying / alive,
                    alive,
                    dying,
                    dying / rate,
                    alive / rate,
                    1 / rate);
              }));
    }
    return text.toString();
  }

  private static String indicators() {
    String front = "142,484,14,MEX,MX,484,4,Country/Area,916,Mexico,2,Medium,";
    return WppTexts.FRONT
        + "TPopulation1Jan,SRB,NetMigrations\n"
        + front
        + "2022,1,104,-50.5\n"
        + front
        + "2023,1,105,\n";
  }

  private void writeAll() throws IOException {
    write(PEOPLE, people(2022, 2023));
    write("WPP2024_Population1JanuaryBySingleAgeSex_Medium_2024-2100.csv", people(2024));
    write(DEATHS, deaths());
    write(INDICATORS, indicators());
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(FERTILITY + ".gz")))) {
      packed.write(fertility(1).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String fertility(int width) {
    return WppTexts.fertility(2022, "484", "Mexico", width)
        + WppTexts.fertility(-2023, "484", "Mexico", width);
  }

  @Test
  void historyByDeaths() throws IOException {
    writeAll();
    PopulationHistory mexico = MEXICO.histories(folder).orThrow().history("MEX");
    assertEquals("Mexico 2022-2024, estimates, 0, 1 … 100+ (101 groups)", mexico.toString());
    assertEquals("2022-01-01", mexico.first().date().toString());
    assertEquals(13_200, mexico.population(2023).of(Sex.MALE).at(7), 1e-9);
    VitalRates first = mexico.rates().get(0);
    assertEquals("2023-01-01", first.end().toString());
    // 252 deaths among (12,000 + 13,200) / 2.
    assertEquals(0.02, first.deathRates(Sex.MALE).at(50), 1e-12);
    assertEquals(0.01, first.deathRates(Sex.FEMALE).at(50), 1e-12);
    assertEquals(0.06, first.fertility().rates().at(20));
    assertEquals(45, first.fertility().rates().size());
    assertEquals(1.04, first.fertility().sexRatioAtBirth());
    assertEquals(
        List.of(Figure.of(-50_500), Figure.empty("there is no net migration of 2023")),
        mexico.netMigration());
    assertTrue(
        first.source().endsWith("; death rates are deaths over the mean of both populations"));
  }

  @Test
  void historyByLifeTablesAndGroupsOfFertility() throws IOException {
    writeAll();
    Files.delete(folder.resolve(DEATHS));
    Files.delete(folder.resolve(FERTILITY + ".gz"));
    write(
        "WPP2024_Life_Table_Complete_Medium_Female_1950-2023.csv", lifeTables(2, "Female", 0.012));
    write("WPP2024_Life_Table_Complete_Medium_Male_1950-2023.csv", lifeTables(1, "Male", 0.022));
    write("WPP2024_Fertility_by_Age5.csv", fertility(5));
    VitalRates first = MEXICO.histories(folder).orThrow().history("MEX").rates().get(0);
    assertEquals(0.012, first.deathRates(Sex.FEMALE).at("100+"));
    assertEquals(0.022, first.deathRates(Sex.MALE).at(0));
    assertEquals(0.06, first.fertility().rates().at(24));
    assertEquals(3.15, first.fertility().totalFertility(), 1e-12);
    assertTrue(
        first.source().endsWith("; rates of groups of five years taken for each of their ages"));
    // Rates of one year are not those of two.
    write(PEOPLE, people(2022));
    assertEquals(
        List.of("Mexico (MEX): it has no history, because there is no population of 2023"),
        messages());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertEquals(
        List.of(
            "there is no file of populations of 1 January by single ages, such as"
                + " WPP2024_Population1JanuaryBySingleAgeSex_Medium_1950-2023.csv.gz",
            "there is no file of complete life tables of both women and men, nor one of deaths by"
                + " single ages, such as WPP2024_DeathsBySingleAgeSex_Medium_1950-2023.csv.gz",
            "there is no file of fertility by age, such as WPP2024_Fertility_by_Age1.csv.gz",
            "there is no file of sex ratios at birth and net migration, such as"
                + " WPP2024_Demographic_Indicators_Medium.csv.gz"),
        messages());
    writeAll();
    write(INDICATORS, indicators().replace(",105,", ",,"));
    assertEquals(
        List.of(
            "Mexico (MEX): its history is cut to 2022-2023, because there is no sex ratio at birth"
                + " of 2023"),
        messages());
    write(INDICATORS, indicators());
    write(PEOPLE, people(2022));
    assertEquals(
        List.of("Mexico (MEX): it has no history, because there is no population of 2023"),
        messages());
    write(PEOPLE, people(2022, 2023, 2024).replace("14.400,12.000", "14.500,11.900"));
    assertEquals(List.of("Mexico, 2024 stands in another file already, which is kept"), messages());
    write("WPP2022_" + DEATHS.substring(8), deaths());
    assertEquals(
        List.of("there are files of the editions 2022, 2024, expected a folder for each"),
        messages());
    assertEquals(
        "there is no such folder",
        MEXICO.histories(folder.resolve("none")).problems().get(0).message());
  }

  private List<String> messages() {
    Reading<WorldPopulationProspects> reading = MEXICO.histories(folder);
    return reading.problems().stream().map(problem -> problem.message()).toList();
  }
}
