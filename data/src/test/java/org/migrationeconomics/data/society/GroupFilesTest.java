package org.migrationeconomics.data.society;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.recognition.Readers;

class GroupFilesTest {

  static final String ETHNICITY =
      """
      Ethnicities of the World,,,,,,
      ,,,,,,
      Source,Date,Country,Group,Percent,Ethnic,Comments
      eb,1995.0,Utopia,Blues ,60.0,0.48,
      eb,1995.0,Utopia,Greens,40.0,,
      wdm,1990.0,Erewhon,1.0,50.0,0.6875,labels missing
      wdm,1990.0,Erewhon,2.0,25.0,,
      wdm,1990.0,Erewhon,2.0,5.5,,
      """;

  static final String LANGUAGE =
      """
      Languages of the World ,,,,,,,
      Source,Date,Country,Language,Number,Percent,Language,Notes
      eb,2001.0,Utopia ,Bluish,600000.0,60.0,0.48,
      eb,2001.0,Utopia ,Greenish,400000.0,40.0, ,
      eb,2001.0,Utopia ,Bluish (lingua franca),900000.0,0.0,,lf
      eb,2001.0,Utopia Other,Other,5000.0,100.0,,
      """;

  static final String MEASURES =
      """
      1.0,2.0,3.0,4.0,5.0
      Country,Source (Ethnicity Data),Date (Ethnicity Data),Ethnic,Language
      , , ,Source: see column 2. Date: see column 3.,Source: eb. Date: 2001
      Utopia,eb,1995.0,0.48,.
      Erewhon,.,.,.,0.25
      ,,,,
      "Source Key: eb=Encyclopedia Brit, cia=CIA",,,,
      """;

  static final String HIEF =
      """
      "ccode","gwcode","year","efindex"
      2,2,1945,0.22
      2,2,1946,0.223
      2,2,1946,0.223
      255,260,1949,0.072
      """;

  static final String HOME =
      """
      "state","language","speakers"
      "Utopia","Bluish",600
      "Utopia","Greenish",400
      "Erewhon","Bluish",30
      """;

  static final String CENSUS = "year,speakers,percent\n1901,600000,60\n1911,500000,43.5\n";

  static final Map<String, DataReader<?>> FILES =
      Map.of(
          ETHNICITY,
          AlesinaGroupsReader.withDefaults(),
          LANGUAGE,
          AlesinaGroupsReader.withDefaults(),
          MEASURES,
          AlesinaMeasuresReader.withDefaults(),
          HIEF,
          HiefReader.withDefaults(),
          HOME,
          HomeLanguagesReader.of("any"),
          CENSUS,
          SpeakerCensusReader.shares("Bluish"));

  private static Reading<GroupTable> groups(String text) {
    return AlesinaGroupsReader.withDefaults().read(new StringReader(text), "f");
  }

  private static List<String> problems(DataReader<?> reader, String text) {
    return reader.read(new StringReader(text), "f").problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void groupsKeepTheSumThatTheyHave() {
    GroupTable table = groups(ETHNICITY).orThrow();
    assertEquals(List.of("Utopia", "Erewhon"), table.names());
    assertEquals(List.of("Blues", "Greens"), table.shares("Utopia").names());
    assertEquals(0.6, table.shares("Utopia").share("Blues"), 0);
    assertEquals(0.805, table.shares("Erewhon").sum(), 1e-15);
    assertEquals(List.of("1.0", "2.0", "2.0 (2)"), table.shares("Erewhon").names());
    assertEquals(0.6875, table.published("Erewhon").value(), 0);
    assertEquals(80.5, table.total("Erewhon"), 1e-12);
    assertEquals(List.of("Names that come twice have a number: 2.0 of Erewhon"), table.notes());
    assertEquals("Alesina and others (2003), file f, wdm 1990", table.shares("Erewhon").source());
    assertEquals("ethnicity: 2 populations, 5 groups (Utopia, Erewhon)", table.toString());
  }

  @Test
  void aLinguaFrancaIsNamedButNotCounted() {
    GroupTable table = groups(LANGUAGE).orThrow();
    assertEquals(List.of("Bluish", "Greenish"), table.shares("Utopia").names());
    assertEquals(List.of("Bluish (lingua franca)"), table.notCounted("Utopia"));
    assertEquals(0.48, table.published("Utopia").value(), 0);
    assertEquals("no value: no index is printed", table.published("Utopia Other").toString());
    assertEquals(
        List.of(
            "No index is printed for 1: Utopia Other",
            "Filed as a population, but a group of one: Utopia Other",
            "Rows of a lingua franca, not counted: 1"),
        table.notes());
  }

  @Test
  void aCountryWithAWrongRowIsLeftOut() {
    String wrong = ETHNICITY.replace("25.0", "250");
    assertEquals(
        List.of("f:7: column 5 'percent': '250' is no percentage from 0 to 100"),
        problems(AlesinaGroupsReader.withDefaults(), wrong));
    assertEquals(List.of("Utopia"), groups(wrong).value().names());
    assertEquals(
        List.of("f:8: 'Erewhon' came before, and another country since")
            .toString()
            .replace("f:8: ", ""),
        groups(ETHNICITY.replace("wdm,1990.0,Erewhon,2.0,25.0", "wdm,1990.0,Utopia,x,25.0"))
            .problems()
            .stream()
            .map(Problem::message)
            .filter(message -> message.contains("Erewhon"))
            .toList()
            .toString());
    assertEquals(
        List.of(
            "f:5: column 6 'ethnic': an index stands in another row than the first of its country"),
        problems(
            AlesinaGroupsReader.withDefaults(),
            ETHNICITY.replace("Greens,40.0,,", "Greens,40.0,0.3,")));
    assertTrue(
        problems(AlesinaGroupsReader.withDefaults(), "a,b\nc,d\n")
            .get(0)
            .startsWith("f: there is no header such as source,date,country"));
  }

  @Test
  void aFullStopIsMissing() {
    FractionalisationTable table =
        AlesinaMeasuresReader.withDefaults().read(new StringReader(MEASURES), "f").orThrow();
    assertEquals(List.of("Utopia", "Erewhon"), table.countries());
    assertEquals(0.48, table.ethnic("Utopia").value(), 0);
    assertEquals("no value: the source has none", table.language("Utopia").toString());
    assertEquals(
        List.of(
            "f:4: column 4 'Ethnic': '48' is neither an index from 0 to 1 nor a full stop; the row"
                + " is left out"),
        problems(AlesinaMeasuresReader.withDefaults(), MEASURES.replace("0.48", "48")));
  }

  @Test
  void rowsThatSayTheSameAreOneAndOthersAHole() {
    EthnicFractionalisation index =
        HiefReader.withDefaults().read(new StringReader(HIEF), "f").orThrow();
    assertEquals(List.of(2, 255), index.states());
    assertEquals(0.223, index.of(2).figure(1946).value(), 0);
    assertEquals(List.of("Rows that repeat another one: 1"), index.notes());
    String wrong = HIEF.replaceFirst("1946,0.223", "1946,0.5");
    assertEquals(
        List.of(
            "f:4: column 4 'efindex': the index of state 2 in 1946 is 0.223 here and 0.5 before;"
                + " the year is a hole"),
        problems(HiefReader.withDefaults(), wrong));
  }

  @Test
  void speakersBecomeShares() {
    GroupTable home = HomeLanguagesReader.of("any").read(new StringReader(HOME), "f").orThrow();
    assertEquals(List.of("Utopia", "Erewhon"), home.names());
    assertEquals(0.6, home.shares("Utopia").share("Bluish"), 1e-15);
    assertEquals(1000, home.total("Utopia"), 0);
    assertEquals(
        List.of("f:3: column 2: 'Bluish' comes twice"),
        problems(HomeLanguagesReader.of("any"), HOME.replace("Greenish", "Bluish")));
    assertEquals(
        List.of("f:3: column 3: '4.5' is no number of persons"),
        problems(HomeLanguagesReader.of("any"), HOME.replace("400", "4.5")));
    YearSeries shares =
        SpeakerCensusReader.shares("Bluish").read(new StringReader(CENSUS), "f").orThrow();
    assertEquals(0.435, shares.figure(1911).value(), 1e-15);
    assertEquals(
        500000,
        SpeakerCensusReader.speakers("Bluish")
            .read(new StringReader(CENSUS), "f")
            .orThrow()
            .figure(1911)
            .value(),
        0);
    assertEquals(
        List.of("f:3: column 1: the year 1901 comes twice; the first is kept"),
        problems(SpeakerCensusReader.shares("Bluish"), CENSUS.replace("1911", "1901")));
  }

  @Test
  void filesAreRecognised() {
    FILES.forEach(
        (text, reader) -> {
          String call =
              Readers.recognise(DataFile.of(new StringReader(text), "f")).reader().orElse("");
          assertTrue(call.startsWith(reader.getClass().getSimpleName()), text + call);
        });
  }

  private static Path file(String name) {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    return Path.of(folder, "society", name);
  }

  /** Counted from the files by another program. */
  @Test
  void publishedFiles() {
    AlesinaGroupsReader reader = AlesinaGroupsReader.withDefaults();
    GroupTable ethnic = reader.read(file("alesina2003_ethnicity_groups.csv")).orThrow();
    assertEquals(190, ethnic.names().size());
    assertEquals(1054, ethnic.all().stream().mapToInt(one -> one.size()).sum());
    assertEquals(0.689, ethnic.shares("Uganda").sum(), 1e-12);
    assertEquals(0.882, ethnic.shares("Krygyz Republic").sum(), 1e-12);
    GroupTable language = reader.read(file("alesina2003_language_groups.csv")).orThrow();
    assertEquals(218, language.names().size());
    assertEquals(
        201,
        language.names().stream().filter(name -> language.published(name).isPresent()).count());
    int rows =
        language.names().stream()
            .mapToInt(name -> language.shares(name).size() + language.notCounted(name).size())
            .sum();
    assertEquals(1707, rows);
    assertEquals(List.of("English (lingua franca)"), language.notCounted("United States"));
    assertTrue(language.notes().get(1).endsWith("India Other"), language.notes()::toString);
    FractionalisationTable measures =
        AlesinaMeasuresReader.withDefaults().read(file("alesina2003_measures.csv")).orThrow();
    assertEquals(215, measures.countries().size());
    Reading<EthnicFractionalisation> hief =
        HiefReader.withDefaults().read(file("hief_ethnic_fractionalization.csv"));
    assertEquals(1, hief.problems().size());
    assertEquals(160, hief.value().states().size());
    GroupTable home =
        HomeLanguagesReader.of("United States").read(file("languages_us_2013.csv")).orThrow();
    assertEquals(60_361_309, home.total("United States"), 0);
    assertEquals(318, home.shares("United States").size());
    assertEquals(
        51,
        HomeLanguagesReader.of("United States")
            .read(file("languages_us_states_2013.csv"))
            .orThrow()
            .names()
            .size());
    YearSeries welsh =
        SpeakerCensusReader.shares("Welsh").read(file("welsh_speakers_census.csv")).orThrow();
    assertEquals(0.178, welsh.figure(2021).value(), 1e-15);
  }
}
